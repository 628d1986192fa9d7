//! Two sides filled in the same field differently: the map shows one value, and the conflict keeps the other
//! one until somebody chooses.

use super::{
    field::{Fields, Row, Value},
    place::Place,
};

/// The other side's values of a record, where they differ from what the map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conflict {
    /// The other side's values of the fields in question; there is at least one. A list holds only the rows,
    /// places or meetings in question, and in a row the cells that are not in question are empty.
    pub theirs: Fields,
}

/// The side whose value is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The value that the map shows.
    Mine,
    /// The value that the conflict keeps.
    Theirs,
}

/// Writes the other side's value over ours. Rows, cells, places and meetings that `theirs` does not name stay
/// as they are.
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
        (Value::Places(mut mine), Value::Places(theirs)) => {
            let rated = theirs.iter().map(|theirs| match mine.at(&theirs.stage, &theirs.segment) {
                Some(mine) => rated(mine.clone(), theirs),
                None => theirs.clone(),
            });
            let rated: Vec<Place> = rated.collect();
            mine.put(rated);
            Value::Places(mine)
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

/// Takes over the scores of the other side's place. The order in the cell stays as it is in the map.
fn rated(mut place: Place, theirs: &Place) -> Place {
    for (meeting, score) in theirs.experience.all() {
        place.experience.set(*meeting, Some(*score));
    }
    place
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
