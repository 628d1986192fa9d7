//! The four questions before a new map, on one screen. The one under the cursor has a frame; where there is no room,
//! the others shrink to a line.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        file::path::name_of,
        input::Input,
        start::setup::{QUESTIONS, SEGMENTS, Setup, TEMPLATE},
    },
    store::builtin::TEMPLATES,
    t,
    ui::{
        Looks,
        canvas::{columns, frame, paragraph, put_fit},
        input,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Lines of segments in sight.
const SEGMENT_LINES: u16 = 4;
/// Lines for the names of a template's stages.
const STAGE_LINES: u16 = 2;
const WIDEST: u16 = 100;

/// Draws it over all but the last line; returns where the terminal's cursor belongs.
pub fn draw(app: &App, setup: &Setup, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let area = Rect { width: area.width.min(WIDEST), height: area.height - 1, ..area };
    let title = match setup.path.as_deref().map(name_of) {
        Some(name) => format!("{} {} {name}", t!(app.desk.lang, "setup"), glyphs.dot),
        None => t!(app.desk.lang, "setup"),
    };
    put_fit(buf, area.x + 1, area.y, area.width - 2, &title, theme.ink(Ink::Strong, Surface::Canvas), glyphs);
    let full = [3, 3, 2 + SEGMENT_LINES, 2 + u16::try_from(TEMPLATES.len()).unwrap_or(0) + STAGE_LINES];
    let gap = area.height.saturating_sub(1 + full.iter().sum::<u16>()).min(1);
    let roomy = area.height > full.iter().sum();
    let mut y = area.y + 1 + gap;
    let mut cursor = None;
    for (i, question) in QUESTIONS.iter().enumerate() {
        let here = i == setup.at;
        let question = app.desk.lang.get(question);
        if !roomy && !here {
            answered(setup, i, &question, app, looks, Rect { y, height: 1, ..area }, buf);
            y += 1;
            continue;
        }
        // A cramped screen gives what the others leave to the question under the cursor.
        let others = u16::try_from(QUESTIONS.len() - 1 - i).unwrap_or(0);
        let height = if roomy { full[i] } else { full[i].min(area.bottom().saturating_sub(y + others)) };
        let place = Rect { x: area.x, y, width: area.width, height };
        let inside = if here {
            let style = theme.ink(Ink::Strong, Surface::Canvas);
            frame(buf, place, &question, style, style, glyphs)
        } else {
            put_fit(
                buf,
                place.x + 3,
                y,
                place.width - 4,
                &question,
                theme.ink(Ink::Strong, Surface::Canvas),
                glyphs,
            );
            Rect { x: place.x + 2, y: y + 1, width: place.width - 4, height: height.saturating_sub(2) }
        };
        let inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(1), ..inside };
        let at = match i {
            TEMPLATE => {
                templates(app, setup, here, looks, inside, buf);
                None
            }
            SEGMENTS => Some(lines(&setup.inputs[i], looks, inside, buf)),
            _ => Some(one_line(&setup.inputs[i], here, looks, inside, buf)),
        };
        cursor = cursor.or(at.filter(|_| here));
        y += height;
    }
    cursor
}

/// A question that shrank to a line, with its answer.
fn answered(setup: &Setup, i: usize, question: &str, app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let answer = match i {
        TEMPLATE => app.desk.lang.get(&format!("template-{}", TEMPLATES[setup.template])),
        _ => setup.inputs[i].text().trim().replace('\n', &format!(" {} ", looks.glyphs.dot)),
    };
    let room = line.width.saturating_sub(4);
    let most = if answer.is_empty() { room } else { room.saturating_sub(columns(&answer).min(room / 2) + 2) };
    let x = put_fit(
        buf,
        line.x + 3,
        line.y,
        most,
        question,
        looks.theme.ink(Ink::Strong, Surface::Canvas),
        &looks.glyphs,
    ) + 2;
    put_fit(
        buf,
        x,
        line.y,
        line.right().saturating_sub(x + 1),
        &answer,
        looks.theme.on(Surface::Canvas),
        &looks.glyphs,
    );
}

fn one_line(input: &Input, here: bool, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    if here {
        return input::draw(input, looks, area, buf);
    }
    put_fit(buf, area.x, area.y, area.width, input.text(), looks.theme.on(Surface::Canvas), &looks.glyphs);
    area.as_position()
}

/// The segments, one a line; scrolls with the cursor, and each line with what is typed in it.
fn lines(input: &Input, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let (row, _) = input.cursor(usize::MAX);
    let height = usize::from(area.height.max(1));
    let first = (row + 1).saturating_sub(height);
    let mut cursor = area.as_position();
    for (i, y) in (first..).zip(area.top()..area.bottom()) {
        let Some(range) = input.range(usize::MAX, i) else { break };
        let line = Rect { y, height: 1, ..area };
        let text = &input.text()[range.clone()];
        if i == row {
            cursor = input::line(text, input.at() - range.start, looks, line, buf);
        } else {
            put_fit(buf, line.x, y, line.width, text, looks.theme.on(Surface::Canvas), &looks.glyphs);
        }
    }
    cursor
}

/// The templates as a list, and the stages of the chosen one.
fn templates(app: &App, setup: &Setup, here: bool, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let mut y = area.y;
    for (i, name) in TEMPLATES.iter().enumerate() {
        let chosen = i == setup.template;
        let mark = if chosen { glyphs.dots[0] } else { " " };
        let text = format!("{} ({mark}) {}", i + 1, app.desk.lang.get(&format!("template-{name}")));
        let style = match (chosen, here) {
            (true, true) => theme.on(Surface::Chosen),
            (true, false) => theme.ink(Ink::Strong, Surface::Canvas),
            (false, _) => theme.on(Surface::Canvas),
        };
        put_fit(buf, area.x, y, area.width, &text, style, glyphs);
        y += 1;
    }
    let stages = setup.stages.get(setup.template).map_or("", String::as_str);
    let width = usize::from(area.width.saturating_sub(6));
    for (line, y) in paragraph(stages, width).iter().zip(y..area.bottom()) {
        put_fit(buf, area.x + 6, y, area.width.saturating_sub(6), line, theme.on(Surface::Canvas), glyphs);
    }
}
