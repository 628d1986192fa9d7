//! The four questions before a new map, on one screen. The one under the cursor is a field; where there is no room, the
//! others shrink to a line.

use super::preview;
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        file::path::name_of,
        input::Input,
        pointer::Target,
        start::setup::{OWN, QUESTIONS, SEGMENTS, Setup, TEMPLATE},
    },
    map::text::Line,
    store::builtin::TEMPLATES,
    t,
    ui::{
        Looks,
        canvas::{columns, fill, paragraph, pole, put, put_fit, wrapped},
        input,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Lines of segments in sight, where there is room and where there is little.
const SEGMENT_LINES: (u16, u16) = (4, 3);
/// Lines for the names of a template's stages.
const STAGE_LINES: u16 = 2;
/// The most lines of stages of one's own in sight.
const OWN_LINES: u16 = 6;
/// The most lines of an answer below its question.
const MOST_ANSWER: u16 = 3;
/// The most columns of a line, so that what belongs together is read as one block.
const WIDEST: u16 = 120;
/// From this height of the screen on, the map that would begin is shown below the questions.
const SHOWN: u16 = 32;
/// Where a question's number, the question, and what is answered begin.
const NUMBER: u16 = 1;
const QUESTION: u16 = 3;
const ANSWER: u16 = 5;

/// Draws the questions over all but the last two lines; returns where the terminal's cursor belongs.
pub fn draw(app: &App, setup: &Setup, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    title(app, setup, looks, Rect { height: 1, ..area }, buf);
    let is_shown = area.height >= SHOWN;
    let width = area.width.min(WIDEST);
    let area = Rect { x: area.x + (area.width - width) / 2, width, height: area.height - 1, ..area };
    // Each question takes a line, one for its answer and a blank one.
    let last = 3 + u16::try_from(TEMPLATES.len()).unwrap_or(0) + STAGE_LINES;
    let fits = |lines: &u16| area.height > 8 + lines + last;
    let lines = [SEGMENT_LINES.0, SEGMENT_LINES.1].into_iter().find(fits).unwrap_or(SEGMENT_LINES.0);
    // What is left is for more stages of one's own.
    let most = if is_shown && setup.template != OWN { 0 } else { OWN_LINES - STAGE_LINES };
    let spare = area.height.saturating_sub(10 + lines + last).min(most);
    let full = [3, 3, 2 + lines, last + spare];
    let gap = area.height.saturating_sub(1 + full.iter().sum::<u16>()).min(1);
    let roomy = area.height > full.iter().sum();
    let mut y = area.y + 1 + gap;
    let mut cursor = None;
    for (i, height) in full.into_iter().enumerate() {
        let here = i == setup.at;
        let question = Question { app, setup, looks, i, here };
        if !roomy && !here {
            // What the questions after it leave is for an answer that does not fit beside it.
            let later = full.iter().enumerate().skip(i + 1);
            let later: u16 = later.map(|(at, full)| if at == setup.at { *full } else { 1 }).sum();
            let spare = area.bottom().saturating_sub(y + 1 + later);
            let height = 1 + question.lines_below(area.width).min(spare);
            let lines = Rect { y, height, ..area };
            looks.targets.note(lines, || Target::Question(i));
            question.draw_answered(lines, buf);
            y += height;
            continue;
        }
        // A cramped screen gives what the others leave to the question under the cursor.
        let others = u16::try_from(QUESTIONS.len() - 1 - i).unwrap_or(0);
        let height = if roomy { height } else { height.min(area.bottom().saturating_sub(y + others)) };
        let place = Rect { y, height, ..area };
        looks.targets.note(place, || Target::Question(i));
        let at = question.draw(place, buf);
        cursor = cursor.or(at.filter(|_| here));
        y += height;
    }
    if is_shown {
        let height = (area.bottom() - 1).saturating_sub(y);
        let below = Rect { x: area.x + QUESTION, y, width: area.width - QUESTION - 1, height };
        preview::draw(&setup.names(), &app.desk.lang, looks, below, buf);
    }
    cursor
}

/// Draws what the questions are for, and the file's name.
fn title(app: &App, setup: &Setup, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let title = match setup.path.as_deref().map(name_of) {
        Some(name) => format!("{} {} {name}", t!(app.desk.lang, "setup"), glyphs.dot),
        None => t!(app.desk.lang, "setup"),
    };
    fill(buf, line, theme.on(Surface::Head));
    put_fit(buf, line.x + 1, line.y, line.width - 2, &title, theme.ink(Ink::Strong, Surface::Head), glyphs);
}

/// One of the questions.
struct Question<'a> {
    app: &'a App,
    setup: &'a Setup,
    looks: &'a Looks,
    i: usize,
    here: bool,
}

impl Question<'_> {
    fn text(&self) -> String {
        self.app.desk.lang.get(QUESTIONS[self.i])
    }

    /// Draws its number and the question in at most `room` columns; returns the column after it.
    fn ask(&self, place: Rect, room: u16, buf: &mut Buffer) -> u16 {
        let theme = &self.looks.theme;
        let number = (self.i + 1).to_string();
        put(buf, place.x + NUMBER, place.y, 1, &number, theme.ink(Ink::Soft, Surface::Canvas));
        let strong = theme.ink(Ink::Strong, Surface::Canvas);
        put_fit(buf, place.x + QUESTION, place.y, room, &self.text(), strong, &self.looks.glyphs)
    }

    /// What was answered, in one line.
    fn answer(&self) -> String {
        let dot = format!(" {} ", self.looks.glyphs.dot);
        match self.i {
            TEMPLATE if self.setup.template == OWN && !self.setup.inputs[TEMPLATE].is_blank() => {
                self.setup.own_stages().iter().map(Line::as_str).collect::<Vec<_>>().join(&dot)
            }
            TEMPLATE => self.template(self.setup.template),
            _ => self.setup.inputs[self.i].text().trim().replace('\n', &dot),
        }
    }

    /// How many lines below the question its answer needs where it does not fit beside it.
    fn lines_below(&self, width: u16) -> u16 {
        let answer = self.answer();
        if answer.is_empty() || columns(&self.text()) + 2 + columns(&answer) + QUESTION < width {
            return 0;
        }
        let lines = paragraph(&answer, width.saturating_sub(ANSWER + 1).into()).len();
        u16::try_from(lines).unwrap_or(MOST_ANSWER).min(MOST_ANSWER)
    }

    /// Draws the question with its answer beside it or, if there are more lines than one, below.
    fn draw_answered(&self, lines: Rect, buf: &mut Buffer) {
        let (answer, own) = (self.answer(), self.looks.theme.on(Surface::Canvas));
        let room = lines.width.saturating_sub(QUESTION + 1);
        if lines.height > 1 {
            self.ask(lines, room, buf);
            let width = lines.width.saturating_sub(ANSWER + 1);
            let text = wrapped(&answer, width, lines.height - 1);
            for (line, y) in text.iter().zip(lines.y + 1..lines.bottom()) {
                put_fit(buf, lines.x + ANSWER, y, width, line, own, &self.looks.glyphs);
            }
            return;
        }
        let beside = if answer.is_empty() { 0 } else { columns(&answer).min(room / 2) + 2 };
        let x = self.ask(lines, room.saturating_sub(beside), buf) + 2;
        put_fit(buf, x, lines.y, lines.right().saturating_sub(x + 1), &answer, own, &self.looks.glyphs);
    }

    /// Draws the question with room for its answer; returns where the terminal's cursor would be.
    fn draw(&self, place: Rect, buf: &mut Buffer) -> Option<Position> {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        self.ask(place, place.width - QUESTION - 1, buf);
        let lines = place.height.saturating_sub(2).max(1);
        let inside = Rect {
            x: place.x + ANSWER,
            y: place.y + 1,
            width: place.width - ANSWER - 1,
            height: lines.min(place.bottom().saturating_sub(place.y + 1)),
        };
        if self.i == TEMPLATE {
            let inside = Rect { height: place.bottom().saturating_sub(inside.y), ..inside };
            let (cursor, end) = self.templates(inside, buf);
            if self.here {
                // The other questions are fields, and these have an edge of their own.
                let sign = theme.ink(Ink::CursorSign, Surface::Canvas);
                pole(buf, place.x, place.y, end.saturating_sub(place.y), glyphs.cursor, sign);
            }
            return cursor;
        }
        let surface = if self.here { Surface::Field } else { Surface::Pop };
        fill(buf, Rect { x: inside.x - 2, width: inside.width + 2, ..inside }, theme.on(surface));
        if self.here {
            pole(buf, inside.x - 2, inside.y, inside.height, glyphs.edge, theme.on(Surface::Edge));
        } else if !theme.fills {
            let line = glyphs.lines.vertical;
            pole(buf, inside.x - 2, inside.y, inside.height, line, theme.on(surface));
        }
        let answer = &self.setup.inputs[self.i];
        Some(match (self.i, self.here) {
            (SEGMENTS, _) => self.lines(answer, surface, inside, buf),
            (_, true) => input::draw(answer, self.looks, inside, buf),
            (_, false) => {
                put_fit(buf, inside.x, inside.y, inside.width, answer.text(), theme.on(surface), glyphs);
                inside.as_position()
            }
        })
    }

    /// Draws the segments, one a line. The list scrolls with the cursor, and each line with what is typed in it.
    fn lines(&self, input: &Input, surface: Surface, area: Rect, buf: &mut Buffer) -> Position {
        let (row, _) = input.cursor(usize::MAX);
        let height = usize::from(area.height.max(1));
        let first = (row + 1).saturating_sub(height);
        let mut cursor = area.as_position();
        for (i, y) in (first..).zip(area.top()..area.bottom()) {
            let Some(range) = input.range(usize::MAX, i) else { break };
            let line = Rect { y, height: 1, ..area };
            let text = &input.text()[range.clone()];
            if i == row && self.here {
                cursor = input::line(text, input.at() - range.start, self.looks, line, buf);
            } else {
                let own = self.looks.theme.on(surface);
                put_fit(buf, line.x, y, line.width, text, own, &self.looks.glyphs);
            }
        }
        cursor
    }

    /// What a template is called.
    fn template(&self, nth: usize) -> String {
        let name = TEMPLATES.get(nth).copied().unwrap_or("own");
        self.app.desk.lang.get(&format!("template-{name}"))
    }

    /// Draws the templates as a list, with its stages below the chosen one, and a field for those of one's own. The last
    /// line stays blank where nothing needs it. Returns where the terminal's cursor belongs, if stages are written, and the
    /// line below.
    fn templates(&self, area: Rect, buf: &mut Buffer) -> (Option<Position>, u16) {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        let indent = 6.min(area.width);
        let below = Rect { x: area.x + indent, width: area.width - indent, ..area };
        let count = u16::try_from(OWN + 1).unwrap_or(u16::MAX);
        let chosen = self.setup.template;
        let is_own = chosen == OWN;
        // Where there is no room for all of it, what is chosen is in sight with a line of its stages.
        let room = area.height.saturating_sub(count + 1).max(1).min(area.height.saturating_sub(1));
        let first = usize::from((count + room).saturating_sub(area.height)).min(chosen);
        let mut cursor = None;
        let mut y = area.y;
        for i in first..=OWN {
            if y >= area.bottom() {
                break;
            }
            let is_chosen = i == chosen;
            let mark = if is_chosen { glyphs.dots[0] } else { " " };
            let text = format!("{} ({mark}) {}", i + 1, self.template(i));
            let style = match (is_chosen, self.here) {
                (true, true) => theme.on(Surface::Chosen),
                (true, false) => theme.ink(Ink::Strong, Surface::Canvas),
                (false, _) => theme.on(Surface::Canvas),
            };
            put_fit(buf, area.x, y, area.width, &text, style, glyphs);
            self.looks.targets.note(Rect { y, height: 1, ..area }, || Target::Template(i));
            y += 1;
            let room = room.min(area.bottom().saturating_sub(y));
            if is_chosen && is_own && room > 0 {
                // Its field has an edge of its own.
                cursor = self.own(Rect { y, height: room, ..below }, buf);
            } else if is_chosen {
                // No line begins with the sign between two names.
                let stages: Vec<&str> = self.setup.stages_of(i).iter().map(Line::as_str).collect();
                for line in
                    paragraph(&stages.join("\u{a0}· "), usize::from(below.width)).iter().take(room.into())
                {
                    put_fit(
                        buf,
                        below.x,
                        y,
                        below.width,
                        line,
                        theme.ink(Ink::Soft, Surface::Canvas),
                        glyphs,
                    );
                    y += 1;
                }
            }
        }
        (cursor, y)
    }

    /// Draws the field for stages of one's own.
    fn own(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let surface = if self.here { Surface::Field } else { Surface::Pop };
        let edge = Rect { x: area.x - 2, width: area.width + 2, ..area };
        fill(buf, edge, self.looks.theme.on(surface));
        if self.here {
            pole(
                buf,
                edge.x,
                edge.y,
                edge.height,
                self.looks.glyphs.edge,
                self.looks.theme.on(Surface::Edge),
            );
        } else if !self.looks.theme.fills {
            let line = self.looks.glyphs.lines.vertical;
            pole(buf, edge.x, edge.y, edge.height, line, self.looks.theme.on(surface));
        }
        let at = self.lines(&self.setup.inputs[TEMPLATE], surface, area, buf);
        self.here.then_some(at)
    }
}
