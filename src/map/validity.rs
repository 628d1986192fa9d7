//! What makes a map sound. A file that is not sound is not opened; an edit that would make a map unsound is refused.

use super::{
    Key, Map, Records,
    edit::{Change, Edit},
    field::Item,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    touchpoint::Touchpoint,
};
use std::collections::BTreeSet;

/// One reason why a map is not sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// A touchpoint's place names a stage that is not there.
    NoSuchStage(TouchpointId, StageId),
    /// A touchpoint's place names a segment that is not there.
    NoSuchSegment(TouchpointId, SegmentId),
    /// A touchpoint stands in the same cell twice, or its places are not in order.
    PlaceTwice(TouchpointId, StageId, SegmentId),
    /// Two touchpoints have the same number; the second one's id.
    NumberTwice(u32, TouchpointId),
    /// A touchpoint has no number.
    NoNumber(TouchpointId),
    /// A stage, a segment or a touchpoint has no name.
    NoName(Key),
    /// Two records in one list have the same id.
    ItemTwice(Key, ItemId),
    /// A conflict is about a record that is not there.
    ConflictOfNothing(Key),
}

/// No more reasons than this are collected, and those of one list: a file may be wrong in a million places.
pub const MOST: usize = 200;

/// The reasons why these records are not a sound map.
pub fn check(records: &Records) -> Vec<Unsound> {
    let mut unsound = Vec::new();
    let mut numbers = Vec::with_capacity(records.touchpoints.len());
    items(&Key::About, &records.about.meetings, &mut unsound);
    for (id, stage) in &records.stages {
        named(stage.name.is_empty(), || Key::Stage(id.clone()), &mut unsound);
    }
    for (id, segment) in &records.segments {
        named(segment.name.is_empty(), || Key::Segment(id.clone()), &mut unsound);
    }
    for (id, touchpoint) in &records.touchpoints {
        if unsound.len() < MOST {
            alone(records, id, touchpoint, &mut unsound);
        }
        numbers.push((touchpoint.number, id));
    }
    numbers.sort_unstable();
    let same = numbers.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[0].0 != 0);
    unsound.extend(same.take(MOST).map(|pair| Unsound::NumberTwice(pair[1].0, pair[1].1.clone())));
    let orphans = records.conflicts.keys().filter(|key| !records.has(key)).take(MOST);
    unsound.extend(orphans.map(|key| Unsound::ConflictOfNothing(key.clone())));
    unsound
}

/// Whether the map is sound after an edit, given that it was sound before: looks only at what the edit touches.
pub(super) fn after(map: &Map, edit: &Edit) -> Option<Unsound> {
    let Map { records, index } = map;
    let mut unsound = Vec::new();
    for change in &edit.changes {
        match change {
            Change::About(_) => items(&Key::About, &records.about.meetings, &mut unsound),
            Change::Stage(swap) => match &swap.new {
                Some(stage) => named(stage.name.is_empty(), || Key::Stage(swap.id.clone()), &mut unsound),
                None => {
                    if !index.stage_is_free(&swap.id) {
                        let standing = records.touchpoints.iter().find_map(|(id, t)| {
                            t.places.iter().any(|p| p.stage == swap.id).then(|| id.clone())
                        });
                        unsound.extend(standing.map(|id| Unsound::NoSuchStage(id, swap.id.clone())));
                    }
                }
            },
            Change::Segment(swap) => match &swap.new {
                Some(segment) => {
                    named(segment.name.is_empty(), || Key::Segment(swap.id.clone()), &mut unsound);
                }
                None => {
                    if !index.segment_is_free(&swap.id) {
                        let standing = records.touchpoints.iter().find_map(|(id, t)| {
                            t.places.iter().any(|p| p.segment == swap.id).then(|| id.clone())
                        });
                        unsound.extend(standing.map(|id| Unsound::NoSuchSegment(id, swap.id.clone())));
                    }
                }
            },
            Change::Touchpoint(swap) => {
                if let Some(touchpoint) = &swap.new {
                    alone(records, &swap.id, touchpoint, &mut unsound);
                    if index.numbered(touchpoint.number).nth(1).is_some() {
                        unsound.push(Unsound::NumberTwice(touchpoint.number, swap.id.clone()));
                    }
                }
            }
            Change::Conflict(_) => {}
        }
        if !records.conflicts.is_empty() {
            let key = change.key();
            if records.conflicts.contains_key(&key) && !records.has(&key) {
                unsound.push(Unsound::ConflictOfNothing(key));
            }
        }
    }
    unsound.into_iter().next()
}

/// What can be said of a touchpoint without the other touchpoints.
fn alone(records: &Records, id: &TouchpointId, touchpoint: &Touchpoint, unsound: &mut Vec<Unsound>) {
    let key = || Key::Touchpoint(id.clone());
    named(touchpoint.name.is_empty(), key, unsound);
    if touchpoint.number == 0 {
        unsound.push(Unsound::NoNumber(id.clone()));
    }
    for (i, place) in touchpoint.places.iter().enumerate() {
        if unsound.len() >= MOST {
            return;
        }
        if !records.stages.contains_key(&place.stage) {
            unsound.push(Unsound::NoSuchStage(id.clone(), place.stage.clone()));
        }
        if !records.segments.contains_key(&place.segment) {
            unsound.push(Unsound::NoSuchSegment(id.clone(), place.segment.clone()));
        }
        if i > 0 && touchpoint.places[i - 1].cell() >= place.cell() {
            unsound.push(Unsound::PlaceTwice(id.clone(), place.stage.clone(), place.segment.clone()));
        }
    }
    let detail = &touchpoint.detail;
    items(&key(), &detail.interactions, unsound);
    items(&key(), &detail.processes, unsound);
    items(&key(), &detail.data, unsound);
    items(&key(), &detail.feedback, unsound);
    items(&key(), &detail.metrics, unsound);
    items(&key(), &detail.actions, unsound);
}

fn named(nameless: bool, key: impl Fn() -> Key, unsound: &mut Vec<Unsound>) {
    if nameless && unsound.len() < MOST {
        unsound.push(Unsound::NoName(key()));
    }
}

fn items<T>(key: &Key, items: &[Item<T>], unsound: &mut Vec<Unsound>) {
    if items.len() < 2 {
        return;
    }
    let mut seen = BTreeSet::new();
    for item in items {
        if unsound.len() >= MOST {
            return;
        }
        if !seen.insert(&item.id) {
            unsound.push(Unsound::ItemTwice(key.clone(), item.id.clone()));
        }
    }
}
