//! What the keys do in a form: each of them puts writing, choosing and moving together.

use super::{layout::part::prose_width, state::Form};
use crate::{
    app::{desk::Desk, input::Input, key::Key},
    map::{
        field::Shape,
        text::{self, Line, Prose},
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

impl Form {
    /// Enter: writes in the field.
    pub(in crate::app) fn edit(&mut self, desk: &Desk) {
        self.write(desk);
    }

    /// A printable key that is no command. On text it writes: into an empty field from its beginning, into a filled one
    /// at its end; a number or a day it begins anew. Where something is chosen it does nothing, and the last line says
    /// which keys do.
    pub(in crate::app) fn type_letter(&mut self, desk: &mut Desk, letter: char) {
        if !self.is_on_written() {
            return self.explain(desk);
        }
        if desk.refuses_to_edit() {
            return;
        }
        let begins_anew = matches!(self.shape(), Some(Shape::Date | Shape::Number | Shape::Rank));
        self.write(desk);
        if let Some(input) = &mut self.writing {
            if begins_anew {
                input.replace("");
            }
            input.insert(letter.encode_utf8(&mut [0; 4]));
        }
    }

    /// Which keys choose here, for whoever presses another one.
    pub(in crate::app) fn explain(&self, desk: &mut Desk) {
        if self.is_in_conflict() {
            desk.report_error(t!(desk.lang, "conflict-how"));
        } else if self.is_on_choice() {
            self.explain_choice(desk);
        }
    }

    /// Insert: writes a new row below this one, after what is open was kept.
    pub(in crate::app) fn add_below(&mut self, desk: &mut Desk) {
        if self.keep(desk) {
            self.add();
        }
    }

    /// Ctrl-X: keeps what is open and goes to the next field in question.
    pub(in crate::app) fn go_to_conflict(&mut self, desk: &mut Desk) {
        if self.keep(desk) {
            self.next_conflict(desk);
        }
    }

    /// The keys that move while nothing is being written.
    pub(in crate::app) fn walk(&mut self, desk: &Desk, key: Key) {
        let filling = key.code == KeyCode::Tab && self.filling;
        let moved = self.step(desk, key);
        self.filling = filling;
        if moved && filling {
            self.fill_in(desk);
        }
    }

    /// Begins writing where Tab has led to, unless something is to be chosen there.
    fn fill_in(&mut self, desk: &Desk) {
        if self.shape().is_some() && !self.is_on_choice() {
            self.write(desk);
        }
        self.filling = true;
    }

    /// A key that no command of the field took.
    pub(in crate::app) fn field_key(&mut self, desk: &mut Desk, key: Key) {
        let lines = self.prose_width(desk);
        let Some(input) = &mut self.writing else { return };
        if input.key(key, lines) {
            return;
        }
        // What a line does not need moves between the fields.
        match key.code {
            KeyCode::Up | KeyCode::Down if self.keep(desk) => {
                self.step(desk, key);
            }
            KeyCode::PageUp | KeyCode::PageDown if self.keep(desk) => self.turn(desk, key),
            _ => {}
        }
    }

    /// The columns of text in the frame of prose under the cursor; `None` where no prose is written.
    fn prose_width(&self, desk: &Desk) -> Option<usize> {
        if !self.is_on_prose() {
            return None;
        }
        let page = self.page(desk, desk.area());
        let seat = page.seat(&self.focus)?;
        Some(prose_width(page.columns[seat.column].area.width))
    }

    /// Esc: keeps what was typed and leaves the field; what cannot be kept is dropped in words.
    pub(in crate::app) fn field_leave(&mut self, desk: &mut Desk) {
        self.keep_or_drop(desk);
        self.filling = false;
    }

    /// Enter in a line: keeps what was typed and leaves the field.
    pub(in crate::app) fn field_done(&mut self, desk: &mut Desk) {
        self.keep(desk);
        self.filling = false;
    }

    /// Tab: keeps it and goes on to the next field, writing there too.
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

    /// Enter at the end of a row: it is kept and the next one begins; where nothing was written the list ends.
    pub(in crate::app) fn field_more(&mut self, desk: &mut Desk) {
        let is_blank = self.writing.as_ref().is_none_or(Input::is_blank);
        if self.keep(desk) && !is_blank {
            self.add();
        }
    }

    /// Pasted text: into the open field; onto a list a row for each line; onto another text it is appended.
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
            // An entry that comes from a list leaves its bullet there.
            false if input.is_blank() => {
                text::lines(all).iter().map(Line::as_str).collect::<Vec<_>>().join(" ")
            }
            false => Line::clean(all).to_string(),
        };
        let joint = if is_prose { "\n" } else { " " };
        let is_joined = is_open || input.text().is_empty() || input.text().ends_with(char::is_whitespace);
        input.insert(&if is_joined { clean } else { format!("{joint}{clean}") });
    }

    /// Delete: the row goes, or the field is emptied.
    pub(in crate::app) fn delete(&mut self, desk: &mut Desk) {
        if self.is_in_list() {
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
