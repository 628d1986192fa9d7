//! Shows what undo changed: the form goes to the record and the field that an edit changed.

use super::{
    slot::{At, Slot},
    state::Form,
};
use crate::{
    app::desk::Desk,
    map::{
        Key as RecordKey, Map,
        by_key::list_columns,
        conflict::Conflict,
        edit::{Change, Edit},
        field::{Field, Fields, Record, Row, Value},
        step::Step,
    },
};
use std::sync::Arc;

impl Form {
    /// The last step that changed this record, and whether it is the one that undo takes back.
    pub fn last_change<'d>(&self, desk: &'d Desk) -> Option<(&'d Step, bool)> {
        let changes = |step: &Step| step.edit.changes.iter().any(|change| change.key() == self.record);
        let (at, step) = desk.doc.steps().enumerate().find(|(_, step)| changes(step))?;
        Some((step, at == 0))
    }

    /// Whether the last step of the history changed what has the focus, or the list in which a new row is still empty.
    pub(in crate::app) fn was_changed_last(&self, desk: &Desk) -> bool {
        let changes = desk.doc.last().map_or(&[][..], |step| &step.edit.changes);
        let own = changes.iter().find(|change| change.key() == self.record);
        let slot = own.and_then(|change| changed_slot(&self.record, change));
        slot.is_some_and(|slot| slot == self.focus || self.is_on_new_row() && slot.field == self.focus.field)
    }

    /// Shows what an edit changed of a record.
    pub(in crate::app) fn show_change(&mut self, map: &Map, record: &RecordKey, edit: &Edit) {
        let slot = edit.changes.iter().find(|c| c.key() == *record).and_then(|c| changed_slot(record, c));
        if self.record != *record {
            *self = Self::of(map, record.clone());
        }
        if let Some(slot) = slot {
            self.go(slot);
        }
    }
}

/// The first field that differs, and the row and column in it.
fn changed_slot(key: &RecordKey, change: &Change) -> Option<Slot> {
    fn first<R: Record>(old: Option<&R>, new: Option<&R>) -> Option<(&'static str, Value, Value)> {
        let (old, new) = (old?, new?);
        let differing = |f: &&Field<R>| (f.get)(old) != (f.get)(new);
        R::FIELDS.iter().find(differing).map(|f| (f.column.name, (f.get)(old), (f.get)(new)))
    }
    let (field, old, new) = match change {
        Change::Conflict(s) => {
            let of =
                |side: &Option<Arc<Conflict>>| side.as_ref().map_or_else(Fields::new, |c| c.theirs.clone());
            let (old, new) = (of(&s.old), of(&s.new));
            let differing = old.keys().chain(new.keys()).find(|field| old.get(*field) != new.get(*field));
            return differing.map(|field| Slot::conflict(field));
        }
        Change::About(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Stage(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Segment(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Touchpoint(s) => first(s.old.as_deref(), s.new.as_deref()),
    }?;
    let at = match (&old, &new) {
        (Value::Rows(old), Value::Rows(new)) => changed_row(key, field, old, new),
        (Value::Places(old), Value::Places(new)) => {
            let fresh = old.differences(new).find_map(|(_, new)| new);
            let differs = fresh.or(new.iter().next());
            differs.map_or(At::Field, |p| At::Place(p.stage.clone(), p.segment.clone()))
        }
        _ => At::Field,
    };
    Some(Slot { field, at })
}

/// The row that is new or changed, or the one above a removed one.
fn changed_row(key: &RecordKey, field: &str, old: &[Row], new: &[Row]) -> At {
    let columns = list_columns(key, field);
    let Some(first) = columns.first() else { return At::Field };
    for row in new {
        let Some(was) = old.iter().find(|o| o.id == row.id) else {
            return At::Cell(row.id.clone(), first.name);
        };
        let differs = columns.iter().zip(was.cells.iter().zip(&row.cells)).find(|(_, (a, b))| a != b);
        if let Some((column, _)) = differs {
            return At::Cell(row.id.clone(), column.name);
        }
    }
    let gone = old.iter().position(|row| new.iter().all(|other| other.id != row.id));
    let above = gone.and_then(|at| new.get(at.saturating_sub(1)));
    let moved = || old.iter().zip(new).find(|(a, b)| a.id != b.id).map(|(_, b)| b);
    match above.or_else(moved).or(new.last()) {
        Some(row) => At::Cell(row.id.clone(), first.name),
        None => At::New(None),
    }
}
