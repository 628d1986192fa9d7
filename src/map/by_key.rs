//! Reads and writes a record's fields by the record's key and the field's name.

use super::{
    Key, Map,
    about::About,
    builder::Builder,
    conflict::Conflict,
    edit::Edit,
    field::{Column, Record, Row, Shape, Value},
    merge,
    place::Place,
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use std::collections::HashMap;

/// The fields of a record in the order of the file.
pub fn columns(record: &Key) -> &'static [Column] {
    match record {
        Key::About => About::COLUMNS,
        Key::Stage(_) => Stage::COLUMNS,
        Key::Segment(_) => Segment::COLUMNS,
        Key::Touchpoint(_) => Touchpoint::COLUMNS,
    }
}

/// The word of a record's type: the first part of its texts' keys in the language files.
pub fn word(record: &Key) -> &'static str {
    match record {
        Key::About => About::NAME,
        Key::Stage(_) => Stage::NAME,
        Key::Segment(_) => Segment::NAME,
        Key::Touchpoint(_) => Touchpoint::NAME,
    }
}

/// The field of that name.
pub fn column(record: &Key, field: &str) -> Option<&'static Column> {
    columns(record).iter().find(|column| column.name == field)
}

/// The columns of a list; none where the field is no list.
pub fn list_columns(record: &Key, field: &str) -> &'static [Column] {
    match column(record, field).map(|column| column.shape) {
        Some(Shape::Rows(_, columns)) => columns,
        _ => &[],
    }
}

/// The first column of a list.
pub fn first_column(record: &Key, field: &str) -> Option<Column> {
    list_columns(record, field).first().copied()
}

/// A field's value; `None` when there is no such record or field.
pub fn get(map: &Map, record: &Key, field: &str) -> Option<Value> {
    map.records().value(record, field)
}

/// The rows of a list; none where the field is no list.
pub fn rows(map: &Map, record: &Key, field: &str) -> Vec<Row> {
    match get(map, record, field) {
        Some(Value::Rows(rows)) => rows,
        _ => Vec::new(),
    }
}

/// Writes a field, as part of an edit.
pub fn set(edit: &mut Builder, record: &Key, field: &str, value: Value) {
    let fits = |fits: bool| debug_assert!(fits, "{field} takes another shape");
    match record {
        Key::About => edit.about(|about| fits(about.set(field, value))),
        Key::Stage(id) => edit.stage(id, |stage| fits(stage.set(field, value))),
        Key::Segment(id) => edit.segment(id, |segment| fits(segment.set(field, value))),
        Key::Touchpoint(id) => edit.touchpoint(id, |touchpoint| fits(touchpoint.set(field, value))),
    }
}

/// Writes a field over the value that it had when it was `opened` for that, as part of an edit. Where somebody else has
/// written another one meanwhile, a conflict keeps theirs; what only they have changed stays.
pub fn write_over(edit: &mut Builder, record: &Key, field: &'static str, opened: Value, mine: Value) {
    let (Some(column), Some(now)) = (column(record, field), get(edit.map(), record, field)) else { return };
    let mut conflict = edit.conflict_now(record).map_or_else(Conflict::default, |now| (**now).clone());
    let kept = conflict.theirs.get(field);
    let (value, theirs) = merge::one_field(column.shape, [opened, mine, now], kept);
    set(edit, record, field, value);
    if let Some(theirs) = theirs {
        conflict.theirs.insert(field, theirs);
        edit.set_conflict(record, Some(conflict));
    }
}

/// An edit that writes one field; `None` when that would change nothing.
pub fn edit(map: &Map, record: &Key, field: &str, value: Value) -> Option<Edit> {
    let mut edit = Builder::new(map);
    set(&mut edit, record, field, value);
    edit.finish()
}

/// The places of a touchpoint in the order of the map; none for another record.
pub fn places<'m>(map: &'m Map, record: &Key) -> Vec<&'m Place> {
    let Key::Touchpoint(id) = record else { return Vec::new() };
    let Some(touchpoint) = map.touchpoint(id) else { return Vec::new() };
    let rows: HashMap<_, _> = map.segment_ids().iter().zip(0..).collect();
    let mut all = Vec::with_capacity(touchpoint.places.len());
    for stage in map.stage_ids() {
        let column = all.len();
        all.extend(touchpoint.places.in_column(stage));
        all[column..].sort_by_cached_key(|place: &&Place| rows.get(&place.segment));
    }
    all
}
