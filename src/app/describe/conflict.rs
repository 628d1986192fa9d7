//! Describes in words the fields that two sides have filled in differently.

use super::value;
use crate::{
    lang::Lang,
    map::{
        Key, Map, by_key,
        edit::{Change, Edit},
        field::{Column, Record as _, Row, Shape, Value},
        place::Place,
        rated::{MeetingDay, Rated, Score},
    },
    t,
};

/// How many fields of a record are in question, in a sentence; `None` where none is.
pub fn sentence(map: &Map, key: &Key, lang: &Lang) -> Option<String> {
    let count = map.conflict(key)?.theirs.len();
    Some(t!(lang, "conflict-fields", count = count))
}

/// The versions of a field in question, ours and theirs. Of a list, only the entries in question are shown,
/// line by line.
pub fn sides(map: &Map, key: &Key, field: &str, theirs: &Value, lang: &Lang) -> [String; 2] {
    let column = by_key::column(key, field);
    let (Some(column), Some(mine)) = (column, map.records().value(key, field)) else {
        return [String::new(), String::new()];
    };
    match (column.shape, &mine, theirs) {
        (Shape::Rows(record, columns), Value::Rows(mine), Value::Rows(theirs)) => {
            lines(theirs.iter(), |row| {
                let mine = mine.iter().find(|other| other.id == row.id);
                [mine, Some(row)].map(|side| cells(side, mine.unwrap_or(row), row, record, columns, lang))
            })
        }
        (_, Value::Places(mine), Value::Places(theirs)) => lines(theirs.iter(), |place| {
            let mine = mine.at(&place.stage, &place.segment);
            [mine, Some(place)].map(|side| experience(map, side, place, lang))
        }),
        (_, Value::Rated(mine), Value::Rated(theirs)) => [mine, theirs].map(|side| {
            let verdicts = theirs.iter().map(|(meeting, _)| side.iter().find(|(day, _)| day == meeting));
            let said = verdicts.zip(theirs).map(|(verdict, (meeting, _))| {
                let verdict = verdict.map_or_else(Vec::new, |verdict| vec![*verdict]);
                of_meeting(&value::value(column, &Value::Rated(verdict), lang), *meeting, lang)
            });
            said.collect::<Vec<_>>().join(", ")
        }),
        _ => [&mine, theirs].map(|value| match value {
            Value::Prose(text) if !text.is_empty() => text.to_string(),
            other => value::value(column, other, lang),
        }),
    }
}

fn lines<T>(all: impl Iterator<Item = T>, sides: impl Fn(T) -> [String; 2]) -> [String; 2] {
    let (mine, theirs): (Vec<_>, Vec<_>) = all.map(sides).map(|[mine, theirs]| (mine, theirs)).unzip();
    [mine, theirs].map(|side| side.join("\n"))
}

/// The cells in question of a row as one side has them, after the row's own name.
fn cells(
    side: Option<&Row>,
    named: &Row,
    asked: &Row,
    record: &str,
    columns: &[Column],
    lang: &Lang,
) -> String {
    let asked = |i: usize| asked.cells.get(i).is_some_and(|cell| !cell.is_empty());
    let mut said = Vec::new();
    for (i, column) in columns.iter().enumerate().filter(|(i, _)| asked(*i)) {
        let empty = column.shape.empty();
        let value = side.and_then(|side| side.cells.get(i)).unwrap_or(&empty);
        let value = value::value(column, value, lang);
        said.push(if i == 0 {
            value
        } else {
            format!("{} {value}", value::label(record, column.name, lang))
        });
    }
    let said = said.join(", ");
    if asked(0) { said } else { format!("{}: {said}", value::first_cell(named)) }
}

/// A verdict with the meeting that gave it: a field that is rated has one for each.
fn of_meeting(verdict: &str, meeting: MeetingDay, lang: &Lang) -> String {
    match meeting {
        Some(day) => t!(lang, "conflict-meeting", verdict = verdict, day = lang.date(day)),
        None => t!(lang, "conflict-undated", verdict = verdict),
    }
}

/// One side's scores for the experience at a place, from the meetings in question.
fn experience(map: &Map, side: Option<&Place>, asked: &Place, lang: &Lang) -> String {
    let nothing = Rated::<Score>::default();
    let rated = side.map_or(&nothing, |place| &place.experience);
    let at = |day| rated.all().iter().find(|(other, _)| *other == day);
    let points = asked.experience.all().iter().map(|(day, _)| {
        let points = at(*day).map_or_else(|| "–".to_owned(), |(_, score)| score.points().to_string());
        of_meeting(&points, *day, lang)
    });
    let stage = map.stage(&asked.stage).map(|stage| stage.name.as_str()).unwrap_or_default();
    let segment = map.segment(&asked.segment).map(|segment| segment.name.as_str()).unwrap_or_default();
    format!("{stage} × {segment}: {}", points.collect::<Vec<_>>().join(", "))
}

/// The words of an edit that settles one field of a conflict; `None` for every other edit.
pub fn settled(edit: &Edit, map: &Map, lang: &Lang) -> Option<String> {
    let swap = edit.changes.iter().find_map(|c| if let Change::Conflict(s) = c { Some(s) } else { None })?;
    let old = &swap.old.as_ref()?.theirs;
    let is_left = |field: &str| swap.new.as_ref().is_some_and(|new| new.theirs.contains_key(field));
    let left = swap.new.as_ref().map_or(0, |new| new.theirs.len());
    let (field, theirs) = old.iter().find(|(field, _)| !is_left(field))?;
    let [before, after] = match edit.changes.as_slice() {
        [_] => [None, None],
        [one, other] if one.key() == other.key() => {
            let record = if one.is_of_record() { one } else { other };
            values(record, field)
        }
        _ => return None,
    };
    if old.len() != left + 1 || (edit.changes.len() > 1 && (before == after || after.is_none())) {
        return None;
    }
    let [ours, others] = sides(map, &swap.id, field, theirs, lang).map(|side| side.replace('\n', " · "));
    let (name, field) = (value::name(&swap.id, map), field_name(&swap.id, field, lang));
    Some(if before == after {
        t!(lang, "edit-conflict-ours", name = name, field = field, value = ours)
    } else {
        t!(lang, "edit-conflict-theirs", name = name, field = field, value = others)
    })
}

/// The name of a field in question.
pub fn field_name(key: &Key, field: &str, lang: &Lang) -> String {
    match field {
        "places" => t!(lang, "lens-experience"),
        field => value::label(by_key::word(key), field, lang),
    }
}

/// A field before and after a change of its record.
fn values(change: &Change, field: &str) -> [Option<Value>; 2] {
    match change {
        Change::About(s) => [&s.old, &s.new].map(|side| side.as_ref()?.get(field)),
        Change::Stage(s) => [&s.old, &s.new].map(|side| side.as_ref()?.get(field)),
        Change::Segment(s) => [&s.old, &s.new].map(|side| side.as_ref()?.get(field)),
        Change::Touchpoint(s) => [&s.old, &s.new].map(|side| side.as_ref()?.get(field)),
        Change::Conflict(_) => [None, None],
    }
}
