//! Lays out a list as a table: its rows with their gaps, and the line where a row is added.

use super::{
    part::Role,
    pen::{Pen, columns},
};
use crate::{
    app::{
        describe::value,
        form::{
            choice,
            fields::{self, Cell, Table},
            slot::{At, Slot},
        },
    },
    map::{
        by_key,
        field::{Column, Row, Shape, Value},
        id::ItemId,
    },
    t,
};

/// With fewer columns than this, the cells of a row stand below each other.
const NARROW: u16 = 56;
/// How many lines a cell of the row with the focus may take.
const LINES: usize = 4;

impl Pen<'_> {
    /// Lays out the rows of a list from column `x` on, and the line for a new row at its end.
    pub(crate) fn table(&mut self, field: &'static str, x: u16, width: u16, heads: bool) {
        let table = fields::table(field);
        let columns = by_key::list_columns(&self.form.record, field);
        let rows = by_key::rows(self.map, &self.form.record, field);
        let narrow = heads && width < NARROW;
        if heads && !narrow {
            self.heads(table, x, width);
        }
        let frame = Frame { field, table, columns, x, width, narrow, heads: heads && !narrow };
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
            let slot = Slot { field, at: At::New(None) };
            self.say(x, width, t!(self.lang, "form-add"), Role::Plain, Some(&slot));
        }
        self.y += 1;
    }

    fn heads(&mut self, table: &Table, x: u16, width: u16) {
        for line in table.lines {
            let stops = stops(line, x, width);
            for (i, (cell, (at, mut room))) in line.iter().zip(&stops).map(|(c, s)| (c, *s)).enumerate() {
                if let Some((next, (_, more))) = line.get(i + 1).zip(stops.get(i + 1)) {
                    room += if next.asked { 0 } else { more + 1 };
                }
                if cell.asked {
                    // A head has less room than a label.
                    let short = format!("head-{}-{}", table.record, cell.name);
                    let head = if self.lang.has(&short) {
                        self.lang.get(&short)
                    } else {
                        value::label(table.record, cell.name, self.lang)
                    };
                    self.say(at, room, head, Role::Plain, None);
                }
            }
            self.y += 1;
        }
    }

    fn row(&mut self, frame: &Frame, number: usize, row: &Row) {
        let focused = self.form.focus.field == frame.field && self.form.focus.row() == Some(&row.id);
        if frame.table.numbered {
            self.say(frame.x.saturating_sub(2), 2, number.to_string(), Role::Plain, None);
        }
        let narrow;
        let lines: &[&[Cell]] = if frame.narrow {
            narrow = [&frame.table.lines[0][..1]];
            &narrow
        } else {
            frame.table.lines
        };
        for (l, line) in lines.iter().enumerate() {
            let top = self.y;
            let mut bottom = top + 1;
            // The second line of a row stands a little to the right of the first.
            let inset = if l == 0 { 0 } else { 2 };
            for (cell, (at, room)) in
                line.iter().zip(stops(line, frame.x + inset, frame.width.saturating_sub(inset)))
            {
                self.y = top;
                self.cell(frame, row, cell, at, room, focused);
                bottom = bottom.max(self.y);
            }
            self.y = bottom;
        }
        if focused {
            self.choices_of(frame, row, lines);
        }
        let below = frame.below(lines);
        for (name, asks) in below {
            let filled = frame.value(row, name).is_some_and(|v| !v.is_empty());
            if filled || focused {
                self.below(frame, row, name, asks);
            }
        }
    }

    fn cell(&mut self, frame: &Frame, row: &Row, cell: &Cell, x: u16, width: u16, focused: bool) {
        let slot = frame.slot(row, cell.name);
        let (Some(column), Some(value)) = (frame.column(cell.name), frame.value(row, cell.name)) else {
            return;
        };
        if self.writing(&slot).is_some() {
            self.say(x, width, "", Role::Field, Some(&slot));
            self.y += 1;
            return;
        }
        if value.is_empty() && cell.name != "state" {
            let label = if frame.heads {
                String::new()
            } else {
                value::label(frame.table.record, cell.name, self.lang)
            };
            let role = if cell.asked || focused { Role::Gap } else { Role::Plain };
            let text = if role == Role::Gap && !label.is_empty() { label } else { String::new() };
            self.say(x, width, text, role, Some(&slot));
            self.y += 1;
            return;
        }
        let text = self.short(&column, value);
        let most = if focused { LINES } else { 1 };
        self.wrapped(x, width, &text, Role::Value, &slot, most);
    }

    /// A value in few words. An action without a state is open.
    fn short(&self, column: &Column, value: &Value) -> String {
        match (column.shape, value) {
            (Shape::Choice(words), Value::Choice(i)) => {
                let word = words.get(usize::from(i.unwrap_or(0)));
                word.map(|w| value::short(column.name, w, self.lang)).unwrap_or_default()
            }
            _ => value::value(column, value, self.lang),
        }
    }

    /// Lays out all values of the choice under the cursor below its row.
    fn choices_of(&mut self, frame: &Frame, row: &Row, lines: &[&[Cell]]) {
        let At::Cell(_, name) = self.form.focus.at else { return };
        let in_lines = lines.iter().flat_map(|l| l.iter()).any(|c| c.name == name);
        let (Some(column), Some(value)) = (frame.column(name), frame.value(row, name)) else { return };
        if in_lines && choice::is_choice(column.shape) {
            let label = value::label(frame.table.record, name, self.lang);
            let taken = (columns(&label) + 1).min(frame.width / 2);
            self.say(frame.x, taken, label, Role::Plain, None);
            let slot = frame.slot(row, name);
            self.options(frame.x + taken, frame.width.saturating_sub(taken), &slot, &column, value);
        }
    }

    /// Lays out a column that has a line of its own below the row.
    fn below(&mut self, frame: &Frame, row: &Row, name: &'static str, asks: bool) {
        let (Some(column), Some(value)) = (frame.column(name), frame.value(row, name)) else { return };
        let slot = frame.slot(row, name);
        let record = frame.table.record;
        let label = if asks {
            self.lang.get(&format!("ask-{record}-{name}"))
        } else {
            value::label(record, name, self.lang)
        };
        let at = frame.x + if frame.narrow { frame.width * 12 / 25 } else { frame.width * 26 / 83 };
        let room = (frame.x + frame.width).saturating_sub(at);
        // A choice without a chosen value shows the focus on its label.
        let own = Some(&slot).filter(|_| choice::is_choice(column.shape));
        self.say(frame.x, at - frame.x - 1, label, Role::Value, own);
        if self.writing(&slot).is_some() {
            self.say(at, room, "", Role::Field, Some(&slot));
            self.y += 1;
        } else if choice::is_choice(column.shape) {
            self.options(at - 1, room + 1, &slot, &column, value);
        } else if value.is_empty() {
            self.say(at, room, "", Role::Gap, Some(&slot));
            self.y += 1;
        } else {
            let text = value::value(&column, value, self.lang);
            self.wrapped(at, room, &text, Role::Value, &slot, usize::MAX);
        }
    }

    /// Lays out the first cell of a new row that is being written.
    fn new_row(&mut self, frame: &Frame, number: usize) {
        if frame.table.numbered {
            self.say(frame.x.saturating_sub(2), 2, number.to_string(), Role::Plain, None);
        }
        let slot = self.form.focus.clone();
        let first =
            frame.table.lines.first().and_then(|line| stops(line, frame.x, frame.width).first().copied());
        let (x, width) = first.filter(|_| !frame.narrow).unwrap_or((frame.x, frame.width));
        self.say(x, width, "", Role::Field, Some(&slot));
        self.y += 1;
    }
}

/// The settings that all rows of a table share.
struct Frame {
    field: &'static str,
    table: &'static Table,
    columns: &'static [Column],
    x: u16,
    width: u16,
    narrow: bool,
    heads: bool,
}

impl Frame {
    fn slot(&self, row: &Row, name: &'static str) -> Slot {
        Slot { field: self.field, at: At::Cell(ItemId::clone(&row.id), name) }
    }

    fn column(&self, name: &str) -> Option<Column> {
        self.columns.iter().find(|c| c.name == name).copied()
    }

    fn value<'r>(&self, row: &'r Row, name: &str) -> Option<&'r Value> {
        row.cells.get(self.columns.iter().position(|c| c.name == name)?)
    }

    /// The columns below a row, and whether each asks a question of its own.
    fn below(&self, lines: &[&[Cell]]) -> Vec<(&'static str, bool)> {
        let above = |name: &str| lines.iter().flat_map(|l| l.iter()).any(|c| c.name == name);
        let asks = |name: &str| self.table.below.contains(&name);
        self.columns.iter().filter(|c| !above(c.name)).map(|c| (c.name, asks(c.name))).collect()
    }
}

/// The left edge and the width of each cell of a line.
fn stops(line: &[Cell], x: u16, width: u16) -> Vec<(u16, u16)> {
    let whole: u16 = line.iter().map(|c| c.share).sum::<u16>().max(1);
    let stop =
        |share: u16| x + u16::try_from(u32::from(width) * u32::from(share) / u32::from(whole)).unwrap_or(0);
    let mut before = 0;
    line.iter()
        .enumerate()
        .map(|(i, cell)| {
            let at = stop(before);
            before += cell.share;
            let gap = u16::from(i + 1 < line.len());
            (at, stop(before).saturating_sub(at + gap))
        })
        .collect()
}
