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
    style::Modifier,
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
/// How many columns of a template its key takes, with a blank behind it.
const NAME: u16 = 2;

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
        put(buf, place.x + NUMBER, place.y, 1, &number, theme.ink(Ink::Accent, Surface::Canvas));
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
            return self.templates(inside, buf);
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
        let is_more = [first > 0, input.range(usize::MAX, first + height).is_some()];
        let width = area.width.saturating_sub(if is_more.contains(&true) { 2 } else { 0 });
        let ends = [area.y, area.bottom().saturating_sub(1)];
        for ((sign, y), _) in self.looks.glyphs.scroll.iter().zip(ends).zip(is_more).filter(|(_, is)| *is) {
            put(buf, area.right() - 1, y, 1, sign, self.looks.theme.ink(Ink::Accent, surface));
        }
        let area = Rect { width, ..area };
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

    /// Draws the templates as rows like those of the start screen: the chosen one with all its stages, or with a field for
    /// those of one's own; the others with what there is room for beside the name. Returns where the terminal's cursor
    /// belongs, if stages are written.
    fn templates(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let count = u16::try_from(OWN + 1).unwrap_or(u16::MAX);
        let chosen = self.setup.template;
        // Where there is no room for all of it, what is chosen is in sight with a line of its stages.
        let room = area.height.saturating_sub(count + 1).max(1).min(area.height.saturating_sub(1));
        let first = usize::from((count + room).saturating_sub(area.height)).min(chosen);
        let mut cursor = None;
        let mut y = area.y;
        for i in first..=OWN {
            if y >= area.bottom() {
                break;
            }
            let room = if i == chosen { room.min(area.bottom() - y - 1) } else { 0 };
            let below = if i == OWN { Vec::new() } else { self.stages_below(i, area.width - NAME, room) };
            let height = 1 + u16::try_from(below.len()).unwrap_or(0);
            self.template_row(i, &below, Rect { y, height, ..area }, buf);
            y += height;
            if i == OWN && room > 0 {
                let inside = Rect { x: area.x + NAME + 2, y, width: area.width - NAME - 2, height: room };
                cursor = self.own(inside, buf);
            }
        }
        cursor
    }

    /// The stages of a template in at most so many lines, which are about as long as each other. No line begins with the sign
    /// between two names.
    fn stages_below(&self, nth: usize, width: u16, most: u16) -> Vec<String> {
        // A line ends behind a name, not in it.
        let whole = |name: &Line| name.as_str().replace(' ', "\u{a0}");
        let stages = self.setup.stages_of(nth).iter().map(whole).collect::<Vec<_>>().join("\u{a0}· ");
        let (width, most) = (usize::from(width), usize::from(most));
        let count = paragraph(&stages, width).len();
        let even = (width / count.max(1)..width).find(|width| paragraph(&stages, *width).len() == count);
        paragraph(&stages, even.unwrap_or(width)).into_iter().take(most).collect()
    }

    /// Draws a template: its key, its name, and beside it or below it its stages.
    fn template_row(&self, nth: usize, below: &[String], row: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        // Without fills there is one reversed block at most: what is chosen elsewhere stands in brackets.
        let is_chosen = nth == self.setup.template;
        let in_brackets = is_chosen && !theme.fills && !self.here;
        let surface = match (is_chosen && !in_brackets, nth.is_multiple_of(2)) {
            (true, _) => Surface::Chosen,
            (false, true) => Surface::Tile,
            (false, false) => Surface::TileAlt,
        };
        let whole = Rect { x: row.x - 2, width: row.width + 2, ..row };
        fill(buf, whole, theme.on(surface));
        self.looks.targets.note(whole, || Target::Template(nth));
        if self.here && !self.setup.is_own() {
            pole(buf, whole.x, whole.y, whole.height, glyphs.edge, theme.on(Surface::Edge));
        }
        let key = if self.here { Ink::Accent } else { Ink::Soft };
        put(buf, row.x, row.y, 1, &(nth + 1).to_string(), theme.ink(key, surface));
        if in_brackets {
            put(buf, row.x - 1, row.y, 1, "[", theme.ink(key, surface));
            put(buf, row.x + 1, row.y, 1, "]", theme.ink(key, surface));
        }
        let (x, width) = (row.x + NAME, row.width - NAME);
        let end = put_fit(buf, x, row.y, width, &self.template(nth), theme.ink(Ink::Strong, surface), glyphs);
        let soft = theme.ink(Ink::Soft, surface).remove_modifier(Modifier::BOLD);
        for (line, y) in below.iter().zip(row.y + 1..row.bottom()) {
            put_fit(buf, x, y, width, line, soft, glyphs);
        }
        if below.is_empty() {
            let beside = if nth == OWN {
                t!(self.app.desk.lang, "template-own-how")
            } else {
                self.setup.stages_of(nth).iter().map(Line::as_str).collect::<Vec<_>>().join(" · ")
            };
            put_fit(buf, end + 2, row.y, row.right().saturating_sub(end + 3), &beside, soft, glyphs);
        }
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
