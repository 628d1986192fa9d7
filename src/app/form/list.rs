//! Adds, moves and deletes the rows of a list.

use super::{
    slot::{At, Slot},
    state::Form,
};
use crate::{
    app::{desk::Desk, key::Key},
    map::{
        Map, by_key,
        field::{Row, Shape, Value},
        id::ItemId,
        text,
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

impl Form {
    /// Begins a new row below this one.
    pub(super) fn add(&mut self, desk: &mut Desk) {
        self.focus.at = At::New(self.focus.row().cloned());
        self.write(desk);
    }

    /// Leaves a new row in which nothing was written. At the end of the list the focus stays where rows are added, so that ↓
    /// leads on to the next question; between two rows it goes back to the one above.
    pub(super) fn leave_blank_row(&mut self, map: &Map, after: Option<ItemId>) {
        let rows = by_key::rows(map, &self.record, self.focus.field);
        let is_last = rows.last().map(|row| &row.id) == after.as_ref();
        self.leave_new_row(after.filter(|_| !is_last));
    }

    /// Leaves a new row. The focus goes back to the row above it, or to where rows are added.
    pub(super) fn leave_new_row(&mut self, after: Option<ItemId>) {
        let at = match (after, by_key::first_column(&self.record, self.focus.field)) {
            (Some(id), Some(first)) => At::Cell(id, first.name),
            _ => At::New(None),
        };
        self.go(Slot { field: self.focus.field, at });
    }

    /// Adds a row whose first column holds `value`, after another row or at the end. Returns whether it was
    /// added.
    pub(super) fn add_row(&mut self, desk: &mut Desk, after: Option<&ItemId>, value: Value) -> bool {
        let mut cells = self.empty_cells();
        if let Some(first) = cells.first_mut() {
            *first = value;
        }
        self.add_rows(desk, after, vec![cells])
    }

    /// Adds a row for each pasted line, with the line in its first text column, as one step.
    pub(super) fn add_lines(&mut self, desk: &mut Desk, pasted: &str) {
        let columns = by_key::list_columns(&self.record, self.focus.field);
        let Some(at) = columns.iter().position(|c| matches!(c.shape, Shape::Line)) else { return };
        let row = |line| {
            let mut cells = self.empty_cells();
            cells[at] = Value::Line(line);
            cells
        };
        let rows: Vec<Vec<Value>> = text::lines(pasted).into_iter().map(row).collect();
        if !rows.is_empty() {
            self.add_rows(desk, self.focus.row().cloned().as_ref(), rows);
        }
    }

    fn empty_cells(&self) -> Vec<Value> {
        let columns = by_key::list_columns(&self.record, self.focus.field);
        columns.iter().map(|column| column.shape.empty()).collect()
    }

    fn add_rows(&mut self, desk: &mut Desk, after: Option<&ItemId>, new: Vec<Vec<Value>>) -> bool {
        let field = self.focus.field;
        let mut rows = by_key::rows(desk.map(), &self.record, field);
        let at = after.and_then(|id| rows.iter().position(|r| r.id == *id)).map_or(rows.len(), |i| i + 1);
        let mut last = None;
        for (i, cells) in new.into_iter().enumerate() {
            let id = desk.ids.item_unlike(|id| rows.iter().any(|r| r.id == *id));
            last = Some(id.clone());
            rows.insert(at + i, Row { id, cells });
        }
        let added = self.put(desk, rows);
        if let (true, Some(id), Some(first)) = (added, last, by_key::first_column(&self.record, field)) {
            self.go(Slot { field, at: At::Cell(id, first.name) });
        }
        added
    }

    /// Deletes the row as one step. The focus stays in its column, on the row that took the place.
    pub(super) fn delete_row(&mut self, desk: &mut Desk) {
        let Some((mut rows, at)) = self.rows_and_own(desk) else { return };
        rows.remove(at);
        let next = rows.get(at).or(rows.last()).map(|r| r.id.clone());
        let field = self.focus.field;
        let edit = by_key::edit(desk.map(), &self.record, field, Value::Rows(rows));
        if desk.commit_deletion(edit) {
            let at = match (next, &self.focus.at) {
                (Some(id), At::Cell(_, column)) => At::Cell(id, column),
                _ => At::New(None),
            };
            self.go(Slot { field, at });
        }
    }

    /// Shift with an arrow: moves the row up or down.
    pub(in crate::app) fn shift(&mut self, desk: &mut Desk, key: Key) {
        let Some((mut rows, at)) = self.rows_and_own(desk) else { return };
        let other = if key.code == KeyCode::Up { at.checked_sub(1) } else { Some(at + 1) };
        match other.filter(|other| *other < rows.len()) {
            Some(other) => {
                rows.swap(at, other);
                self.put(desk, rows);
            }
            None => desk.report(t!(desk.lang, "form-row-ends")),
        }
    }

    /// Writes all rows of the list as one step.
    fn put(&mut self, desk: &mut Desk, rows: Vec<Row>) -> bool {
        self.page = None;
        let edit = by_key::edit(desk.map(), &self.record, self.focus.field, Value::Rows(rows));
        desk.commit(edit)
    }

    /// All rows of the list, and the position of the one that has the focus.
    fn rows_and_own(&self, desk: &Desk) -> Option<(Vec<Row>, usize)> {
        let At::Cell(id, _) = &self.focus.at else { return None };
        let rows = by_key::rows(desk.map(), &self.record, self.focus.field);
        let at = rows.iter().position(|row| row.id == *id)?;
        Some((rows, at))
    }
}
