//! What two sides said differently: the map shows one, the conflict keeps the other until somebody chooses.

use super::{
    Key,
    builder::Builder,
    edit::{Change, Swap},
    field::{Fields, Record, Row, Value},
    score::Rated,
    touchpoint::Place,
};
use std::sync::Arc;

/// What the other side says in a record, where that is not what the map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conflict {
    /// Its values of the fields in question, never none; of a list only the rows, places or meetings in question, and
    /// of a row only the cells: the others are empty.
    pub theirs: Fields,
}

/// Whose value it shall be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the map shows.
    Mine,
    /// What the conflict keeps.
    Theirs,
}

impl Builder<'_> {
    /// Settles one field of a conflict; with the last one the conflict goes. Nothing, where there is no such conflict.
    pub fn choose(&mut self, key: &Key, field: &str, side: Side) {
        let Some(now) = self.conflict_now(key) else { return };
        let mut left = (**now).clone();
        let Some(theirs) = left.theirs.remove(field) else { return };
        if side == Side::Theirs {
            match key {
                Key::About => self.about(|r| take(r, field, theirs)),
                Key::Stage(id) => self.stage(id, |r| take(r, field, theirs)),
                Key::Segment(id) => self.segment(id, |r| take(r, field, theirs)),
                Key::Touchpoint(id) => self.touchpoint(id, |r| take(r, field, theirs)),
            }
        }
        self.set_conflict(key, (!left.theirs.is_empty()).then_some(left));
    }

    /// A record's conflict as the edit so far leaves it.
    pub fn conflict_now(&self, key: &Key) -> Option<&Arc<Conflict>> {
        let changed = self.changes.iter().find_map(|change| match change {
            Change::Conflict(swap) if swap.id == *key => Some(swap.new.as_ref()),
            _ => None,
        });
        changed.unwrap_or_else(|| self.map.records().conflicts.get(key))
    }

    /// Adds, replaces or (with `None`) removes a record's conflict.
    pub fn set_conflict(&mut self, key: &Key, new: Option<Conflict>) {
        let new = new.map(Arc::new);
        let changed = self.changes.iter_mut().find_map(|change| match change {
            Change::Conflict(swap) if swap.id == *key => Some(swap),
            _ => None,
        });
        if let Some(swap) = changed {
            swap.new = new;
        } else {
            let old = self.map.records().conflicts.get(key).cloned();
            self.changes.push(Change::Conflict(Swap { id: key.clone(), old, new }));
        }
    }
}

fn take<R: Record>(record: &mut R, field: &str, theirs: Value) {
    let Some(now) = record.get(field) else { return };
    let theirs = match (theirs, &now) {
        // Where the touchpoint no longer stands, and in a row that is gone, nothing is left to be said.
        (Value::Rows(mut theirs), Value::Rows(now)) => {
            theirs.retain(|row| now.iter().any(|r| r.id == row.id));
            Value::Rows(theirs)
        }
        (Value::Places(mut theirs), Value::Places(now)) => {
            theirs.retain(|place| now.iter().any(|p| p.cell() == place.cell()));
            Value::Places(theirs)
        }
        (theirs, _) => theirs,
    };
    // A value with another shape than its field's cannot be read or merged into a conflict.
    let _taken = record.set(field, with(now, theirs));
}

/// A value with what the other side says about it: the rows, cells, places and meetings that it does not name stay.
pub fn with(mine: Value, theirs: Value) -> Value {
    match (mine, theirs) {
        (Value::Rows(mine), Value::Rows(theirs)) => {
            Value::Rows(each(mine, theirs, |a, b| a.id == b.id, write))
        }
        (Value::Rated(mine), Value::Rated(theirs)) => {
            let mut all = each(mine, theirs, |a, b| a.0 == b.0, |verdict, theirs| *verdict = theirs);
            all.sort_unstable();
            Value::Rated(all)
        }
        (Value::Places(mine), Value::Places(theirs)) => {
            let mut all =
                each(mine, theirs, |a, b| a.cell() == b.cell(), |place, theirs| rate(place, &theirs));
            all.sort_by(|a, b| a.cell().cmp(&b.cell()));
            Value::Places(all)
        }
        (_, theirs) => theirs,
    }
}

fn write(row: &mut Row, theirs: Row) {
    for (cell, theirs) in row.cells.iter_mut().zip(theirs.cells) {
        if !theirs.is_empty() {
            *cell = theirs;
        }
    }
}

/// The order in the cell stays that of the map.
fn rate(place: &mut Place, theirs: &Place) {
    let experience: &mut Rated<_> = &mut place.experience;
    for (meeting, score) in theirs.experience.all() {
        experience.set(*meeting, Some(*score));
    }
}

fn each<T>(mut mine: Vec<T>, theirs: Vec<T>, same: fn(&T, &T) -> bool, put: fn(&mut T, T)) -> Vec<T> {
    for new in theirs {
        match mine.iter_mut().find(|old| same(old, &new)) {
            Some(old) => put(old, new),
            None => mine.push(new),
        }
    }
    mine
}
