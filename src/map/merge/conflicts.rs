//! Merges the conflicts that each side has already, and adds the new ones.

use super::three_way::{Three, settle};
use crate::map::{
    Key, Records,
    conflict::{Conflict, with},
    diff::together,
    field::{Fields, Row, Value},
    text::{Line, Prose},
};
use std::{collections::BTreeMap, sync::Arc};

/// Merges the conflicts of three sides and adds the `fresh` ones. A conflict that one side has settled stays
/// settled.
pub(super) fn merge(
    sides: Three<&Records>,
    merged: &Records,
    fresh: BTreeMap<Key, Fields>,
) -> BTreeMap<Key, Arc<Conflict>> {
    let nothing = Conflict::default();
    let more = |key: &Key, name: &str, before: &Value, theirs: &Value| {
        more(
            before.clone(),
            theirs.clone(),
            merged.value(key, name).as_ref(),
            sides[0].value(key, name).as_ref(),
        )
    };
    let mut all: BTreeMap<Key, Fields> = BTreeMap::new();
    for (key, states) in together(sides.map(|side| &side.conflicts)) {
        let [base, mine, theirs] = states.map(|conflict| conflict.map_or(&nothing, |conflict| conflict));
        // A side that deleted the record lost the conflict with it. That does not settle the conflict.
        let states = match (sides[1].has(key), sides[2].has(key)) {
            (true, false) => [mine; 3],
            (false, true) => [theirs; 3],
            _ => [base, mine, theirs],
        };
        let fields = together(states.map(|conflict| &conflict.theirs)).filter_map(|(name, values)| {
            let both = |_: Option<&Value>, mine: &Value, theirs: &Value| (more(key, name, mine, theirs), ());
            let (value, ()) = settle(values, PartialEq::eq, |_, _| false, both);
            Some((*name, value?))
        });
        all.insert(key.clone(), fields.collect());
    }
    for (key, fields) in fresh {
        let left = all.entry(key.clone()).or_default();
        for (name, theirs) in fields {
            let value =
                left.get(name).map_or_else(|| theirs.clone(), |before| more(&key, name, before, &theirs));
            left.insert(name, value);
        }
    }
    all.into_iter()
        .filter(|(key, theirs)| !theirs.is_empty() && merged.has(key))
        .map(|(key, theirs)| (key, Arc::new(Conflict { theirs })))
        .collect()
}

/// Joins what a conflict kept `before` and what theirs adds. Texts of different people stand one after the
/// other; a newer text of the same people replaces their older one, which both sides had in common.
pub(super) fn more(before: Value, theirs: Value, now: Option<&Value>, base: Option<&Value>) -> Value {
    if Some(&theirs) == now {
        return before;
    }
    if Some(&before) == now || Some(&before) == base {
        return theirs;
    }
    match (before, theirs) {
        (Value::Line(before), Value::Line(theirs)) => {
            Value::Line(Line::clean(&joined(before.as_str(), theirs.as_str(), " / ")))
        }
        (Value::Prose(before), Value::Prose(theirs)) => {
            Value::Prose(Prose::clean(&joined(before.as_str(), theirs.as_str(), "\n\n")))
        }
        (Value::Rows(before), Value::Rows(mut theirs)) => {
            for row in &mut theirs {
                if let Some(before) = before.iter().find(|other| other.id == row.id) {
                    *row = more_cells(before, row, find(now, row), find(base, row));
                }
            }
            with(Value::Rows(before), Value::Rows(theirs))
        }
        (before, theirs) => with(before, theirs),
    }
}

/// Finds a row of the same id in another value of the field.
fn find<'v>(value: Option<&'v Value>, row: &Row) -> Option<&'v Row> {
    let Some(Value::Rows(rows)) = value else { return None };
    rows.iter().find(|other| other.id == row.id)
}

fn more_cells(before: &Row, theirs: &Row, now: Option<&Row>, base: Option<&Row>) -> Row {
    let cell = |row: Option<&Row>, i: usize| row.and_then(|row| row.cells.get(i)).cloned();
    let cells = before.cells.iter().zip(&theirs.cells).enumerate();
    let cells = cells.map(|(i, (before, theirs))| match (before.is_empty(), theirs.is_empty()) {
        (true, _) => theirs.clone(),
        (_, true) => before.clone(),
        _ => more(before.clone(), theirs.clone(), cell(now, i).as_ref(), cell(base, i).as_ref()),
    });
    Row { id: theirs.id.clone(), cells: cells.collect() }
}

fn joined(before: &str, theirs: &str, between: &str) -> String {
    if before.split(between).any(|text| text == theirs) {
        before.to_owned()
    } else if before.is_empty() || theirs.is_empty() {
        [before, theirs].concat()
    } else {
        [before, theirs].join(between)
    }
}
