//! Lays out a list as a table: its rows with their gaps, and the line where a row is added.

use super::{
    frame::{Frame, GAP, asked, head, short},
    part::{Ground, Role},
    pen::{Pen, columns, label_lines},
};
use crate::{
    app::{
        describe::value,
        form::{
            choice,
            fields::Cell,
            slot::{At, Slot},
        },
        key::OPENING,
    },
    lang::Lang,
    map::{
        by_key,
        choice::Choice as _,
        detail::{Feedback, State, Wait},
        field::{Column, Record as _, Row, Value},
    },
    t,
};

/// Lines that a cell may take; as many as the focus is somewhere else, so that nothing moves with it.
const LINES: usize = 6;
/// Columns left of a row's first cell that belong to it: they hold its number.
const NUMBER: u16 = 3;

impl Pen<'_> {
    /// Lays out the rows of a list from column `x` on, and the line for a new row at its end.
    pub(crate) fn table(&mut self, field: &'static str, x: u16, width: u16, heads: bool) {
        let rows = by_key::rows(self.map, &self.form.record, field);
        let frame = Frame::of(self, field, &rows, (x, width), heads);
        if frame.heads {
            self.heads(&frame);
        }
        let new_after = match &self.form.focus {
            Slot { field: f, at: At::New(after) } if *f == field && self.form.writing.is_some() => {
                Some(after.clone())
            }
            _ => None,
        };
        for (i, row) in rows.iter().enumerate() {
            self.row(&frame, i + 1, row);
            if new_after == Some(Some(row.id.clone())) {
                self.new_row(&frame, i + 2);
            }
        }
        if new_after == Some(None) {
            self.new_row(&frame, rows.len() + 1);
        } else {
            // Elsewhere the line for a new row is the blank one that parts the list from what is below it.
            let has_focus = self.form.focus.field == field;
            let text = if has_focus { t!(self.lang, "form-add") } else { String::new() };
            self.say(x, width, text, Role::Soft, Some(&Slot { field, at: At::New(None) }));
            self.y += usize::from(has_focus);
        }
        self.y += 1;
    }

    /// The heads of the columns, each with its last line next to the rows.
    fn heads(&mut self, frame: &Frame) {
        for (line, stops) in frame.table.lines.iter().zip(&frame.stops) {
            let top = self.y;
            let heads = line.iter().zip(stops).map(|(cell, (at, room))| {
                let text = head(frame.table, cell, self.lang);
                (label_lines(&text, *room), *at, *room, text)
            });
            let heads: Vec<_> = heads.collect();
            let height = heads.iter().map(|(lines, ..)| *lines).max().unwrap_or(1);
            for (lines, at, room, text) in heads {
                self.y = top + height - lines;
                self.label(at, room, &text, Role::Head, None);
            }
            self.y = top + height;
        }
    }

    /// A row on its own ground.
    fn row(&mut self, frame: &Frame, number: usize, row: &Row) {
        let (ground, place, top) = (self.on, self.parts.len(), self.y);
        if ground == Ground::Page {
            self.on = if number % 2 == 1 { Ground::Row } else { Ground::OtherRow };
            self.say(frame.x - NUMBER, frame.width + NUMBER, "", Role::Row(0), None);
        }
        // What stands in a row belongs to it, and not to the list as a whole.
        let asks = self.asks.take();
        self.row_parts(frame, number, row);
        self.asks = asks;
        if self.on != ground {
            self.parts[place].role = Role::Row(self.y - top);
            self.on = ground;
        }
    }

    fn row_parts(&mut self, frame: &Frame, number: usize, row: &Row) {
        let focused = self.form.focus.field == frame.field && self.form.focus.row() == Some(&row.id);
        self.number(frame, number);
        for (line, stops) in frame.lines.iter().zip(&frame.stops) {
            let top = self.y;
            let mut bottom = top + 1;
            for (cell, (at, room)) in line.iter().zip(stops) {
                self.y = top;
                self.cell(frame, row, cell, *at, *room, focused);
                bottom = bottom.max(self.y);
            }
            self.y = bottom;
        }
        if focused {
            self.choices_of(frame, row);
        }
        for (name, asks) in frame.below() {
            let filled = frame.value(row, name).is_some_and(|v| !v.is_empty());
            if filled || focused {
                self.below(frame, row, name, asks);
            }
        }
    }

    fn number(&mut self, frame: &Frame, number: usize) {
        if frame.table.numbered {
            self.say(frame.x.saturating_sub(2), 2, number.to_string(), Role::Number, None);
        }
    }

    fn cell(&mut self, frame: &Frame, row: &Row, cell: &Cell, x: u16, width: u16, focused: bool) {
        let slot = frame.slot(row, cell.name);
        let (Some(column), Some(value)) = (frame.column(cell.name), frame.value(row, cell.name)) else {
            return;
        };
        if self.writing(&slot).is_some() {
            return self.field(x, width, &slot);
        }
        if let Some(choices) = self.choices_in(&slot, &column, value, width) {
            self.say(x, width, choices, Role::Soft, Some(&slot));
            self.y += 1;
            return;
        }
        if value.is_empty() && cell.name != "state" {
            let is_gap = cell.asked || focused;
            let label = || value::label(frame.table.record, cell.name, self.lang);
            let text = if is_gap && !frame.heads { label() } else { String::new() };
            let role = if is_gap { Role::Gap } else { Role::Plain };
            self.say(x, width, text, role, Some(&slot));
            self.y += 1;
            return;
        }
        let text = short(&column, value, self.lang);
        let text = if cell.name == "quote" { in_marks(text, self.lang) } else { text };
        let role = match (cell.name, value) {
            // Whose words they are stands back behind them.
            ("source", _) if frame.table.record == Feedback::NAME => Role::Soft,
            ("patience", Value::Choice(Some(at))) if Wait::at(*at) == Some(Wait::TooLong) => Role::Flag,
            ("state", Value::Choice(state)) => Role::State(state.and_then(State::at).unwrap_or(State::Open)),
            _ => Role::Value,
        };
        if let Role::State(_) = role {
            // The fill reaches a column beyond the word on both sides.
            self.say(x, width, text, role, Some(&slot));
            self.y += 1;
        } else {
            self.wrapped(x, width, &text, role, Some(&slot), LINES);
        }
    }

    /// What can be chosen in an empty cell under the cursor, if that fits into it: `us/others`.
    fn choices_in(&self, slot: &Slot, column: &Column, value: &Value, width: u16) -> Option<String> {
        let is_open = self.is_focused(slot) && value.is_empty() && choice::is_choice(column.shape);
        let words = || choice::picks(column, value, self.lang).into_iter().map(|pick| pick.word);
        let choices = is_open.then(|| words().collect::<Vec<_>>().join("/"))?;
        Some(choices).filter(|choices| columns(choices) <= width)
    }

    /// Lays out all values of the choice under the cursor below its row.
    fn choices_of(&mut self, frame: &Frame, row: &Row) {
        let At::Cell(_, name) = self.form.focus.at else { return };
        let in_lines = frame.lines.iter().flat_map(|l| l.iter()).any(|c| c.name == name);
        let (Some(column), Some(value)) = (frame.column(name), frame.value(row, name)) else { return };
        if in_lines && choice::is_choice(column.shape) {
            let label = value::label(frame.table.record, name, self.lang);
            let taken = (columns(&label) + 1).min(frame.width / 2);
            self.say(frame.x, taken, label, Role::Soft, None);
            let slot = frame.slot(row, name);
            let x = frame.x + taken;
            self.options(x, frame.x + frame.width, &slot, &column, value);
        }
    }

    /// Lays out a column that has a line of its own below the row.
    fn below(&mut self, frame: &Frame, row: &Row, name: &'static str, asks: bool) {
        let (Some(column), Some(value)) = (frame.column(name), frame.value(row, name)) else { return };
        let slot = frame.slot(row, name);
        let record = frame.table.record;
        let label =
            if asks { asked(frame.table, name, self.lang) } else { value::label(record, name, self.lang) };
        let at = if frame.narrow { frame.x + frame.width * 12 / 25 } else { frame.second() };
        // A choice without a chosen value shows the focus on its label.
        let own = Some(&slot).filter(|_| choice::is_choice(column.shape));
        let bottom = self.label(frame.x, at - frame.x - GAP, &label, Role::Soft, own);
        self.value_below(&slot, &column, value, at, (frame.x + frame.width).saturating_sub(at));
        self.y = self.y.max(bottom);
    }

    fn value_below(&mut self, slot: &Slot, column: &Column, value: &Value, at: u16, room: u16) {
        if self.writing(slot).is_some() {
            self.field(at, room, slot);
        } else if choice::is_choice(column.shape) {
            self.options(at - 1, at + room, slot, column, value);
        } else if value.is_empty() {
            self.say(at, room, "", Role::Gap, Some(slot));
            self.y += 1;
        } else {
            let text = value::value(column, value, self.lang);
            self.wrapped(at, room, &text, Role::Value, Some(slot), usize::MAX);
        }
    }

    /// Lays out the first cell of a new row that is being written.
    fn new_row(&mut self, frame: &Frame, number: usize) {
        self.number(frame, number);
        let slot = self.form.focus.clone();
        let first = frame.stops.first().and_then(|stops| stops.first().copied());
        let (x, width) = first.filter(|_| !frame.narrow).unwrap_or((frame.x, frame.width));
        self.field(x, width, &slot);
    }
}

/// What somebody said, in quotation marks unless it has some of its own.
fn in_marks(text: String, lang: &Lang) -> String {
    if text.starts_with(OPENING) { text } else { t!(lang, "quoted", text = text) }
}
