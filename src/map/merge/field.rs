//! Merges three values of one field: by meeting, by cell, entry by entry or as a whole, as its shape allows.

use super::three_way::{Three, settle};
use crate::map::{
    field::{Column, FieldValue, Row, Shape, Value},
    place::{Place, Places},
    rank::Rank,
    rated::Rated,
};
use std::collections::BTreeMap;

/// The merged value, and their value where it is in question. A list in question holds only the rows, places
/// or meetings that are.
pub(super) fn merge(shape: Shape, [base, mine, theirs]: Three<Value>) -> (Value, Option<Value>) {
    if mine == theirs || base == theirs {
        return (mine, None);
    }
    if base == mine {
        return (theirs, None);
    }
    match (shape, base, mine, theirs) {
        // Nobody chooses a number or an order: they follow from other edits.
        (_, _, mine @ (Value::Rank(_) | Value::Number(_)), _) => (mine, None),
        (_, Value::Marks(base), Value::Marks(mine), Value::Marks(theirs)) => {
            (Value::Marks(base ^ ((mine ^ base) | (theirs ^ base))), None)
        }
        (_, Value::Rated(base), Value::Rated(mine), Value::Rated(theirs)) => {
            let verdict = |_: Option<&_>, mine: &_, theirs: &_| (*mine, Some(*theirs));
            let lists = list([&base, &mine, &theirs], |a, b| a.0 == b.0, PartialEq::eq, verdict);
            let [all, theirs] = lists.map(|mut list| {
                list.sort_unstable();
                list
            });
            (Value::Rated(all), some(theirs).map(Value::Rated))
        }
        (_, Value::Places(base), Value::Places(mine), Value::Places(theirs)) => {
            let [all, theirs] = places([&base, &mine, &theirs]);
            (Value::Places(all.into()), some(theirs).map(|theirs| Value::Places(theirs.into())))
        }
        (Shape::Rows(_, columns), Value::Rows(base), Value::Rows(mine), Value::Rows(mut theirs)) => {
            // When both sides begin the same meeting or write the same action, they mean the same one.
            let new = |row: &Row| base.iter().all(|other| other.id != row.id);
            theirs.retain(|row| {
                let twin = |other: &Row| other.cells == row.cells && other.id != row.id && new(other);
                !(new(row) && mine.iter().any(twin))
            });
            let both = |base: Option<&Row>, mine: &Row, theirs: &Row| row(columns, base, mine, theirs);
            let [all, theirs] = list([&base, &mine, &theirs], |a, b| a.id == b.id, PartialEq::eq, both);
            (Value::Rows(all), some(theirs).map(Value::Rows))
        }
        (_, _, mine, theirs) => (mine, Some(theirs)),
    }
}

/// Whether nobody has written a new value since `base`. A changed order does not count.
pub(super) fn untouched(base: &Value, left: &Value) -> bool {
    match (base, left) {
        (Value::Rank(_), Value::Rank(_)) | (Value::Number(_), Value::Number(_)) => true,
        (Value::Places(base), Value::Places(left)) => {
            base.len() == left.len() && base.iter().zip(left.iter()).all(|(a, b)| unmoved(a, b))
        }
        (base, left) => base == left,
    }
}

fn unmoved(base: &Place, left: &Place) -> bool {
    base.cell() == left.cell() && base.experience == left.experience
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The merged list, and their entries that are in question. The order is mine if the room changed it,
/// otherwise theirs; an entry that only the other list has keeps the neighbour that it has there.
fn list<T: Clone + PartialEq>(
    sides: Three<&[T]>,
    same: fn(&T, &T) -> bool,
    untouched: fn(&T, &T) -> bool,
    both: impl Fn(Option<&T>, &T, &T) -> (T, Option<T>),
) -> [Vec<T>; 2] {
    let [base, mine, theirs] = sides;
    let has = |side: &[T], one: &T| side.iter().any(|other| same(other, one));
    let was = base.iter().filter(|one| has(mine, one));
    let moved = !was.zip(mine.iter().filter(|one| has(base, one))).all(|(a, b)| same(a, b));
    let (first, second) = if moved { (mine, theirs) } else { (theirs, mine) };
    let mut questions = Vec::new();
    let mut settled = |one: &T| {
        let states = sides.map(|side| side.iter().find(|other| same(other, one)));
        let (merged, question) = settle(states, PartialEq::eq, untouched, &both);
        questions.extend(question);
        merged
    };
    let mut all: Vec<T> = first.iter().filter_map(&mut settled).collect();
    let mut next = 0;
    for one in second {
        if let Some(at) = all.iter().position(|other| same(other, one)) {
            next = at + 1;
        } else if !has(first, one)
            && let Some(merged) = settled(one)
        {
            all.insert(next, merged);
            next += 1;
        }
    }
    [all, questions]
}

/// Merges places cell by cell, and returns the merged ones with those of theirs that are in question. The
/// places are in order on all sides.
fn places(sides: Three<&Places>) -> [Vec<Place>; 2] {
    let mut cells: BTreeMap<_, Three<Option<&Place>>> = BTreeMap::new();
    for (i, side) in sides.into_iter().enumerate() {
        side.iter().for_each(|place| cells.entry(place.cell()).or_default()[i] = Some(place));
    }
    let settled = cells.into_values().map(|states| settle(states, PartialEq::eq, unmoved, place));
    let (all, questions): (Vec<_>, Vec<_>) = settled.unzip();
    [all, questions].map(|side| side.into_iter().flatten().collect())
}

/// Merges a place that both sides changed, meeting by meeting.
fn place(base: Option<&Place>, mine: &Place, theirs: &Place) -> (Place, Option<Place>) {
    let rank: Rank = if base.is_some_and(|base| base.rank == mine.rank) { theirs.rank } else { mine.rank };
    let before = base.map_or_else(Rated::default, |base| base.experience.clone());
    let values = [&before, &mine.experience, &theirs.experience].map(FieldValue::to_value);
    let (experience, question) = merge(Shape::Rated(&[]), values);
    let with = |value| Place {
        stage: mine.stage.clone(),
        segment: mine.segment.clone(),
        rank,
        experience: Rated::from_value(value).unwrap_or_default(),
    };
    (with(experience), question.map(with))
}

/// Merges an entry that both sides changed, cell by cell. Their entry holds only the cells in question, so
/// that choosing it leaves the other cells as they are then. A cell that one side emptied keeps what the
/// other side wrote.
fn row(columns: &[Column], base: Option<&Row>, mine: &Row, theirs: &Row) -> (Row, Option<Row>) {
    let (mut merged, mut other) = (mine.clone(), mine.clone());
    for (i, ((column, a), b)) in columns.iter().zip(&mine.cells).zip(&theirs.cells).enumerate() {
        let empty = column.shape.empty();
        let before = base.and_then(|base| base.cells.get(i)).unwrap_or(&empty);
        (merged.cells[i], other.cells[i]) = match merge(column.shape, [before, a, b].map(Clone::clone)) {
            (mine, Some(theirs)) if mine.is_empty() => (theirs, empty),
            (mine, theirs) => (mine, theirs.unwrap_or(empty)),
        };
    }
    let question = other.cells.iter().any(|cell| !cell.is_empty());
    (merged, question.then_some(other))
}
