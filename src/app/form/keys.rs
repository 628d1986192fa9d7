//! What the keys do in a form. Each key combines writing, choosing and moving.

use super::{layout::part::prose_width, state::Form};
use crate::{
    app::{
        desk::Desk,
        input::Input,
        key::{Key, OPENING},
        paste,
    },
    map::{
        field::Shape,
        text::{Line, Prose},
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

impl Form {
    /// Handles a printable key that is no command. On a text it writes: into an empty field from its
    /// beginning, into a filled one after what stands there. A number or a day is written anew. On a choice it does
    /// nothing, and the last line shows which keys choose.
    pub(in crate::app) fn type_letter(&mut self, desk: &mut Desk, letter: char) {
        if !self.is_on_written() {
            self.astray = Some(desk.now);
            return desk.report_error(self.how_here(desk));
        }
        if desk.refuses_to_edit() {
            return;
        }
        if matches!(self.shape(), Some(Shape::Date | Shape::Number | Shape::Rank)) {
            self.write(desk);
            if let Some(input) = &mut self.writing {
                input.replace("");
            }
        }
        self.write_on(desk, letter.encode_utf8(&mut [0; 4]));
    }

    /// Opens the field, unless it is open, and writes on at its end: another word, after a blank.
    pub(super) fn write_on(&mut self, desk: &mut Desk, text: &str) {
        if self.writing.is_none() {
            self.write(desk);
        }
        let Some(input) = &mut self.writing else { return };
        let is_word = text.starts_with(|letter: char| letter.is_alphanumeric() || OPENING.contains(&letter));
        let is_whole = input.is_selected() || input.is_blank() || input.text().ends_with(char::is_whitespace);
        if is_word && !is_whole {
            input.insert(" ");
        }
        input.insert(text);
    }

    /// Enter on a choice: says which keys choose a value there.
    pub(in crate::app) fn explain(&self, desk: &mut Desk) {
        desk.report(self.how_here(desk));
    }

    /// Which keys choose a value where nothing is written.
    fn how_here(&self, desk: &Desk) -> String {
        if self.is_in_conflict() { t!(desk.lang, "conflict-how") } else { self.how_to_choose(desk) }
    }

    /// Insert: keeps what is open, and begins a new row below this one.
    pub(in crate::app) fn add_below(&mut self, desk: &mut Desk) {
        if self.keep(desk) {
            self.add(desk);
        }
    }

    /// Ctrl-X: keeps what is open and goes to the next field in question.
    pub(in crate::app) fn go_to_conflict(&mut self, desk: &mut Desk) {
        if self.keep(desk) {
            self.next_conflict(desk);
        }
    }

    /// Handles the keys that move while nothing is being written.
    pub(in crate::app) fn walk(&mut self, desk: &mut Desk, key: Key) {
        self.astray = None;
        let filling = key.code == KeyCode::Tab && self.filling;
        let moved = self.step(desk, key);
        self.filling = filling;
        if moved && filling {
            self.fill_in(desk);
        }
    }

    /// Begins writing where Tab has led to, unless something is to be chosen there.
    fn fill_in(&mut self, desk: &mut Desk) {
        if self.shape().is_some() && !self.is_on_choice() {
            self.write(desk);
        }
        self.filling = true;
    }

    /// Handles a key that no command of the field took.
    pub(in crate::app) fn field_key(&mut self, desk: &mut Desk, key: Key) {
        let lines = self.prose_width(desk);
        let Some(input) = &mut self.writing else { return };
        if input.key(key, lines) {
            return;
        }
        // Keys that a line of text has no use for move between the fields.
        match key.code {
            KeyCode::Up | KeyCode::Down if self.keep(desk) => {
                self.step(desk, key);
            }
            KeyCode::PageUp | KeyCode::PageDown if self.keep(desk) => self.turn(desk, key),
            _ => {}
        }
    }

    /// The width of the text in the frame of prose under the cursor, in columns; `None` where no prose is
    /// written.
    fn prose_width(&self, desk: &Desk) -> Option<usize> {
        if !self.is_on_prose() {
            return None;
        }
        let page = self.page(desk, desk.area());
        let seat = page.seat(&self.focus)?;
        Some(prose_width(page.columns[seat.column].area.width))
    }

    /// Esc: keeps what was typed and leaves the field. If it cannot be kept, it is dropped with a notice.
    pub(in crate::app) fn field_leave(&mut self, desk: &mut Desk) {
        self.keep_or_drop(desk);
        self.filling = false;
    }

    /// Enter in a line: keeps what was typed and goes on to the next field.
    pub(in crate::app) fn field_done(&mut self, desk: &mut Desk) {
        if self.keep(desk) {
            self.step(desk, Key::plain(KeyCode::Tab));
        }
        self.filling = false;
    }

    /// Tab: keeps what was typed, goes on to the next field and writes there, too.
    pub(in crate::app) fn field_next(&mut self, desk: &mut Desk, key: Key) {
        if self.keep(desk) && self.step(desk, key) {
            self.fill_in(desk);
        }
    }

    /// Enter in prose: a new line.
    pub(in crate::app) fn field_break(&mut self) {
        if let Some(input) = &mut self.writing {
            input.insert("\n");
        }
    }

    /// Enter at the end of a row: keeps the row and begins the next one. An empty row ends the list and leads to the next
    /// question, as in the set-up.
    pub(in crate::app) fn field_more(&mut self, desk: &mut Desk) {
        let is_blank = self.writing.as_ref().is_none_or(Input::is_blank);
        match self.keep(desk) {
            true if is_blank => self.leave_list(desk),
            true => self.add(desk),
            false => {}
        }
    }

    /// Takes pasted text: an open field gets it at the cursor, a list gets a row for each line, and any other
    /// text gets it at its end.
    pub(in crate::app) fn pasted(&mut self, desk: &mut Desk, all: &str) {
        let is_open = self.writing.is_some();
        if !is_open {
            if self.is_in_list() {
                return self.add_lines(desk, all);
            }
            if self.shape().is_none() || self.is_on_choice() {
                return desk.refuse_paste();
            }
            self.write(desk);
        }
        let is_prose = self.is_on_prose();
        let Some(input) = &mut self.writing else { return };
        let clean = match is_prose {
            true => Prose::clean(all).to_string(),
            false if input.is_blank() => paste::joined(all),
            false => Line::clean(all).to_string(),
        };
        let joint = if is_prose { "\n" } else { " " };
        let is_joined = is_open || input.text().is_empty() || input.text().ends_with(char::is_whitespace);
        input.insert(&if is_joined { clean } else { format!("{joint}{clean}") });
        if !is_prose {
            desk.report_joined(all);
        }
    }

    /// Delete: empties the field; in a list the cell, and where that is empty or the first one, removes the row.
    pub(in crate::app) fn delete(&mut self, desk: &mut Desk) {
        if self.is_in_list() && !self.would_empty(desk) {
            return self.delete_row(desk);
        }
        match self.shape() {
            None => {}
            Some(Shape::Rank | Shape::Number) => desk.report_error(t!(desk.lang, "form-needs-a-number")),
            Some(Shape::Rated(_)) => self.choose(desk, Key::plain(KeyCode::Char('0'))),
            Some(shape) => {
                let edit = self.written(desk, shape.empty());
                desk.commit_deletion(edit);
            }
        }
    }
}
