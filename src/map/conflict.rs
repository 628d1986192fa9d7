//! What two sides said differently: the map shows one, the conflict keeps the other until somebody chooses.

use super::{
    field::{Fields, Row, Value},
    place::Place,
    rated::Rated,
};

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
