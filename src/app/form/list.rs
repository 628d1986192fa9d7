//! The rows of a list: adding, reordering, deleting.

use super::{At, Slot, moves::row_of};
use crate::{
    app::{input::Input, key::Key, state::App},
    map::{
        Key as RecordKey, by_key,
        field::{Row, Shape, Value},
        id::ItemId,
        text,
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

impl App {
    /// `a`: writes a new row below this one.
    pub(in crate::app) fn form_add(&mut self) {
        let Some(form) = self.form_mut() else { return };
        let after = form.focus.row().cloned();
        form.focus.at = At::New(after);
        form.writing = Some(Input::default());
        form.filling = false;
    }

    /// A new row in which nothing was written: the focus goes back to the row above it, or to where rows are added.
    pub(super) fn leave_new_row(&mut self, after: Option<ItemId>) {
        let Some(form) = self.form() else { return };
        let columns = by_key::list_columns(&form.record, form.focus.field);
        let at = match (after, columns.first()) {
            (Some(id), Some(first)) => At::Cell(id, first.name),
            _ => At::New(None),
        };
        if let Some(form) = self.form_mut() {
            form.focus.at = at;
            form.writing = None;
        }
    }

    /// Adds a row whose first column holds `value`; whether it could.
    pub(super) fn add_row(
        &mut self,
        record: &RecordKey,
        field: &'static str,
        after: Option<&ItemId>,
        value: Value,
    ) -> bool {
        let columns = by_key::list_columns(record, field);
        let mut cells: Vec<Value> = columns.iter().map(|c| c.shape.empty()).collect();
        if let Some(first) = cells.first_mut() {
            *first = value;
        }
        self.add_rows(record, field, after, vec![cells])
    }

    /// Pasted lines: a row for each, with the line in its first text column, as one step.
    pub(super) fn add_lines(&mut self, pasted: &str) {
        let Some(form) = self.form() else { return };
        let (record, focus) = (form.record.clone(), form.focus.clone());
        let columns = by_key::list_columns(&record, focus.field);
        let Some(at) = columns.iter().position(|c| matches!(c.shape, Shape::Line)) else { return };
        let rows: Vec<Vec<Value>> = text::lines(pasted)
            .into_iter()
            .map(|line| {
                let mut cells: Vec<Value> = columns.iter().map(|c| c.shape.empty()).collect();
                cells[at] = Value::Line(line);
                cells
            })
            .collect();
        if !rows.is_empty() {
            self.add_rows(&record, focus.field, focus.row(), rows);
        }
    }

    fn add_rows(
        &mut self,
        record: &RecordKey,
        field: &'static str,
        after: Option<&ItemId>,
        new: Vec<Vec<Value>>,
    ) -> bool {
        let mut rows = by_key::rows(self.map(), record, field);
        let at = after.and_then(|id| rows.iter().position(|r| r.id == *id)).map_or(rows.len(), |i| i + 1);
        let mut last = None;
        for (i, cells) in new.into_iter().enumerate() {
            let id = self.desk.ids.item_unlike(|id| rows.iter().any(|r| r.id == *id));
            last = Some(id.clone());
            rows.insert(at + i, Row { id, cells });
        }
        let edit = by_key::edit(self.desk.doc.map(), record, field, Value::Rows(rows));
        let added = self.commit(edit);
        let first = by_key::list_columns(record, field).first().map(|c| c.name);
        if let (true, Some(id), Some(first), Some(form)) = (added, last, first, self.form_mut()) {
            form.go(Slot { field, at: At::Cell(id, first) });
        }
        added
    }

    /// The row goes, as one step; the focus stays in its column, on the row that took its place.
    pub(super) fn delete_row(&mut self) {
        let Some((focus, mut rows, at)) = row_of(self) else { return };
        let Some(record) = self.form().map(|f| f.record.clone()) else { return };
        rows.remove(at);
        let next = rows.get(at).or(rows.last()).map(|r| r.id.clone());
        let edit = by_key::edit(self.desk.doc.map(), &record, focus.field, Value::Rows(rows));
        if self.commit_deletion(edit) {
            let at = match (next, focus.at) {
                (Some(id), At::Cell(_, column)) => At::Cell(id, column),
                _ => At::New(None),
            };
            if let Some(form) = self.form_mut() {
                form.go(Slot { field: focus.field, at });
            }
        }
    }

    /// Shift with an arrow: the row goes up or down.
    pub(in crate::app) fn form_shift(&mut self, key: Key) {
        let Some((focus, mut rows, at)) = row_of(self) else { return };
        let Some(record) = self.form().map(|f| f.record.clone()) else { return };
        let other = if key.code == KeyCode::Up { at.checked_sub(1) } else { Some(at + 1) };
        match other.filter(|o| *o < rows.len()) {
            Some(other) => {
                rows.swap(at, other);
                let edit = by_key::edit(self.desk.doc.map(), &record, focus.field, Value::Rows(rows));
                self.commit(edit);
            }
            None => self.desk.report(t!(self.desk.lang, "form-row-ends")),
        }
    }
}
