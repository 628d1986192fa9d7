//! Writes an edit as text and reads it back: its changes one after the other, separated by tabs, which no
//! text of a map can hold. Of a changed record, only the fields that differ are written, and of very many places only
//! those that differ.

use crate::{
    map::{
        Key, Map,
        about::About,
        conflict::Conflict,
        edit::{Change, Edit, Swap},
        field::{self, Fields, Record, Value},
        id::{SegmentId, StageId, TouchpointId},
        place::Place,
        segment::Segment,
        stage::Stage,
        touchpoint::Touchpoint,
    },
    store::ron::{fields_line, format::LOWEST},
};
use std::sync::Arc;

/// Writes an edit as the end of a line: its changes one after the other, each after a tab.
pub(super) fn write(edit: &Edit) -> String {
    edit.changes
        .iter()
        .map(|change| match change {
            Change::About(swap) => written("", swap),
            Change::Stage(swap) => written(swap.id.as_str(), swap),
            Change::Segment(swap) => written(swap.id.as_str(), swap),
            Change::Touchpoint(swap) => written(swap.id.as_str(), swap),
            Change::Conflict(swap) => conflict(swap),
        })
        .collect()
}

fn written<I, R: Record>(id: &str, swap: &Swap<I, R>) -> String {
    let record = R::NAME;
    let Some(mut fields) = changed(swap) else { return format!("\t{record} {id} gone") };
    let how = match &swap.old {
        None => "new",
        Some(old) if leave_out_places(&**old, &mut fields) => MORE,
        Some(_) => "now",
    };
    format!("\t{record} {id} {how} {}", fields_line::write::<R>(&fields))
}

/// The word for a changed record whose other places stay as they are.
const MORE: &str = "more";
/// The name of the field with the places.
const PLACES: &str = "places";
/// With fewer places than this, all of them are written, which every version can read.
const MANY: usize = 100;
/// The number of the format that introduced [`MORE`].
const SECOND: u64 = 2;

/// Leaves only those places in the fields of a changed record that are new or different, and returns whether it did: a
/// touchpoint in very many cells would write megabytes with each score. All places stay if the record has left one,
/// because a line cannot say that.
fn leave_out_places<R: Record>(old: &R, fields: &mut Fields) -> bool {
    let (Some(Value::Places(old)), Some(Value::Places(new))) = (old.get(PLACES), fields.get_mut(PLACES))
    else {
        return false;
    };
    if new.len() < MANY {
        return false;
    }
    let differing: Option<Vec<Place>> = old.differences(new).map(|(_, place)| place.cloned()).collect();
    let Some(differing) = differing.filter(|places| 2 * places.len() < new.len()) else { return false };
    *new = differing.into();
    true
}

/// The filled fields of a new record, or the fields of a changed record that differ; `None` for a removed
/// record.
fn changed<I, R: Record>(swap: &Swap<I, R>) -> Option<Fields> {
    let new = swap.new.as_ref()?;
    let all = R::FIELDS.iter().map(|field| (field.column.name, (field.get)(new)));
    let is_meant = |name: &str, value: &Value| match &swap.old {
        None => !value.is_empty(),
        Some(old) => old.get(name).as_ref() != Some(value),
    };
    Some(all.filter(|(name, value)| is_meant(name, value)).collect())
}

/// The lowest format number that has all fields in the line of an edit.
pub(super) fn format_of(edit: &Edit) -> u64 {
    fn swapped<I, R: Record>(swap: &Swap<I, R>) -> u64 {
        let Some(mut fields) = changed(swap) else { return LOWEST };
        let leaves_out = swap.old.as_ref().is_some_and(|old| leave_out_places(&**old, &mut fields));
        field::format_of::<R>(&fields).max(if leaves_out { SECOND } else { LOWEST })
    }
    fn kept(key: &Key, conflict: &Conflict) -> u64 {
        match key {
            Key::About => field::format_of::<About>(&conflict.theirs),
            Key::Stage(_) => field::format_of::<Stage>(&conflict.theirs),
            Key::Segment(_) => field::format_of::<Segment>(&conflict.theirs),
            Key::Touchpoint(_) => field::format_of::<Touchpoint>(&conflict.theirs),
        }
    }
    let formats = edit.changes.iter().map(|change| match change {
        Change::About(swap) => swapped(swap),
        Change::Stage(swap) => swapped(swap),
        Change::Segment(swap) => swapped(swap),
        Change::Touchpoint(swap) => swapped(swap),
        Change::Conflict(swap) => swap.new.as_ref().map_or(LOWEST, |new| kept(&swap.id, new)),
    });
    formats.max().unwrap_or(LOWEST)
}

fn conflict(swap: &Swap<Key, Conflict>) -> String {
    let (record, id, fields): (_, _, fn(&Fields) -> String) = match &swap.id {
        Key::About => (About::NAME, "", fields_line::write::<About>),
        Key::Stage(id) => (Stage::NAME, id.as_str(), fields_line::write::<Stage>),
        Key::Segment(id) => (Segment::NAME, id.as_str(), fields_line::write::<Segment>),
        Key::Touchpoint(id) => (Touchpoint::NAME, id.as_str(), fields_line::write::<Touchpoint>),
    };
    match &swap.new {
        None => format!("\t{CONFLICT}{record} {id} gone"),
        Some(new) => format!("\t{CONFLICT}{record} {id} now {}", fields(&new.theirs)),
    }
}

/// The prefix of the record's word in a change of the conflict about the record.
const CONFLICT: &str = "other-";

/// Reads one change of an edit of this map; `None` when it cannot have been written for this map.
pub(super) fn read(text: &str, map: &Map) -> Option<Change> {
    let mut words = text.splitn(4, ' ');
    let (record, id, how, fields) = (words.next()?, words.next()?, words.next()?, words.next());
    let records = map.records();
    Some(match record {
        About::NAME => Change::About(swap((), Some(&records.about), how, fields)?),
        Stage::NAME => {
            let id = StageId::new(id)?;
            let old = records.stages.get(&id);
            Change::Stage(swap(id, old, how, fields)?)
        }
        Segment::NAME => {
            let id = SegmentId::new(id)?;
            let old = records.segments.get(&id);
            Change::Segment(swap(id, old, how, fields)?)
        }
        Touchpoint::NAME => {
            let id = TouchpointId::new(id)?;
            let old = records.touchpoints.get(&id);
            Change::Touchpoint(swap(id, old, how, fields)?)
        }
        _ => {
            let record = record.strip_prefix(CONFLICT)?;
            let (key, read): (_, fn(&str) -> Option<Fields>) = match record {
                About::NAME => (Key::About, fields_line::read::<About>),
                Stage::NAME => (Key::Stage(StageId::new(id)?), fields_line::read::<Stage>),
                Segment::NAME => (Key::Segment(SegmentId::new(id)?), fields_line::read::<Segment>),
                Touchpoint::NAME => {
                    (Key::Touchpoint(TouchpointId::new(id)?), fields_line::read::<Touchpoint>)
                }
                _ => return None,
            };
            let new = match how {
                "gone" => None,
                "now" => Some(Arc::new(Conflict { theirs: read(fields?)? })),
                _ => return None,
            };
            let old = records.conflicts.get(&key).cloned();
            Change::Conflict(Swap { id: key, old, new })
        }
    })
}

fn swap<I, R: Record + Clone>(
    id: I,
    old: Option<&Arc<R>>,
    how: &str,
    fields: Option<&str>,
) -> Option<Swap<I, R>> {
    let with = |mut record: R| -> Option<Arc<R>> {
        let mut fields: Fields = fields_line::read::<R>(fields?)?;
        if how == MORE
            && let Some(Value::Places(differing)) = fields.get_mut(PLACES)
            && let Some(Value::Places(mut places)) = record.get(PLACES)
        {
            places.put(differing.iter().cloned());
            *differing = places;
        }
        let all = fields.into_iter().all(|(name, value)| record.set(name, value));
        all.then(|| Arc::new(record))
    };
    let new = match (how, old) {
        ("gone", Some(_)) => None,
        ("new", None) => Some(with(R::default())?),
        ("now" | MORE, Some(old)) => Some(with((**old).clone())?),
        _ => return None,
    };
    Some(Swap { id, old: old.cloned(), new })
}
