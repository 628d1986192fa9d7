//! What makes a map sound. A file that is not sound is not opened; an edit that would make a map unsound is
//! refused.

use super::{
    Key, Map, Records,
    edit::{Change, Edit, Swap},
    field::Item,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::{Place, Places},
    touchpoint::Touchpoint,
};
use rustc_hash::FxHashSet;
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
    /// Two touchpoints have the same number; the id is that of the second one.
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

/// About how many reasons are collected: once there are so many, no further touchpoint is checked, and no
/// single check adds more. A file may be wrong in a million places.
pub const MOST: usize = 200;

/// The reasons why these records are not a sound map.
pub fn check(records: &Records) -> Vec<Unsound> {
    let mut unsound = Vec::new();
    let mut numbers = Vec::with_capacity(records.touchpoints.len());
    let houses = Houses::of(records);
    items(&Key::About, &records.about.meetings, &mut unsound);
    for (id, stage) in &records.stages {
        named(stage.name.is_empty(), || Key::Stage(id.clone()), &mut unsound);
    }
    for (id, segment) in &records.segments {
        named(segment.name.is_empty(), || Key::Segment(id.clone()), &mut unsound);
    }
    for (id, touchpoint) in &records.touchpoints {
        if unsound.len() < MOST {
            alone(id, touchpoint, &mut unsound);
            out_of_order(id, &touchpoint.places, &touchpoint.places, &mut unsound);
            if !houses.have(&touchpoint.places) {
                homeless(records, id, &touchpoint.places, &mut unsound);
            }
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

/// All stages and segments, to be looked up for each place of a map.
struct Houses<'r> {
    stages: FxHashSet<&'r StageId>,
    segments: FxHashSet<&'r SegmentId>,
}

impl<'r> Houses<'r> {
    fn of(records: &'r Records) -> Self {
        Self { stages: records.stages.keys().collect(), segments: records.segments.keys().collect() }
    }

    /// Whether the map has the stages and segments that these places name.
    fn have(&self, places: &Places) -> bool {
        places.columns().all(|column| {
            self.stages.contains(&column[0].stage)
                && column.iter().all(|place| self.segments.contains(&place.segment))
        })
    }
}

/// The reason why an edit would be unsound in any map; `None` when there is none.
pub(super) fn before(edit: &Edit) -> Option<Unsound> {
    let mut unsound = Vec::new();
    for change in &edit.changes {
        match change {
            Change::About(Swap { new: Some(about), .. }) => items(&Key::About, &about.meetings, &mut unsound),
            Change::Stage(Swap { id, new: Some(stage), .. }) => {
                named(stage.name.is_empty(), || Key::Stage(id.clone()), &mut unsound);
            }
            Change::Segment(Swap { id, new: Some(segment), .. }) => {
                named(segment.name.is_empty(), || Key::Segment(id.clone()), &mut unsound);
            }
            Change::Touchpoint(Swap { id, old, new: Some(touchpoint) }) => {
                alone(id, touchpoint, &mut unsound);
                out_of_order(id, &touchpoint.places, &new_places(old.as_deref(), touchpoint), &mut unsound);
            }
            _ => {}
        }
    }
    unsound.into_iter().next()
}

/// The reason why the map is not sound after an edit; `None` when it is. The map was sound before, so only
/// the records that the edit touches are checked.
pub(super) fn after(map: &Map, edit: &Edit) -> Option<Unsound> {
    let Map { records, index } = map;
    let mut unsound = Vec::new();
    for change in &edit.changes {
        match change {
            Change::Stage(Swap { id, new: None, .. }) if !index.stage_is_free(id) => {
                let standing = standing(records, |place| place.stage == *id);
                unsound.extend(standing.map(|touchpoint| Unsound::NoSuchStage(touchpoint, id.clone())));
            }
            Change::Segment(Swap { id, new: None, .. }) if !index.segment_is_free(id) => {
                let standing = standing(records, |place| place.segment == *id);
                unsound.extend(standing.map(|touchpoint| Unsound::NoSuchSegment(touchpoint, id.clone())));
            }
            Change::Touchpoint(Swap { id, old, new: Some(touchpoint) }) => {
                homeless(records, id, &new_places(old.as_deref(), touchpoint), &mut unsound);
                if index.numbered(touchpoint.number).nth(1).is_some() {
                    unsound.push(Unsound::NumberTwice(touchpoint.number, id.clone()));
                }
            }
            _ => {}
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

/// A touchpoint that has a place for which `is_meant` returns true.
fn standing(records: &Records, is_meant: impl Fn(&Place) -> bool) -> Option<TouchpointId> {
    let mut all = records.touchpoints.iter();
    all.find_map(|(id, touchpoint)| touchpoint.places.iter().any(&is_meant).then(|| id.clone()))
}

/// Collects the stages and segments that places of a touchpoint name and the map does not have.
fn homeless(records: &Records, id: &TouchpointId, places: &Places, unsound: &mut Vec<Unsound>) {
    let stages = places.stages().filter(|stage| !records.stages.contains_key(stage));
    unsound.extend(stages.take(MOST).map(|stage| Unsound::NoSuchStage(id.clone(), stage.clone())));
    let segments = places.segments().into_iter();
    let segments = segments.filter(|segment| !records.segments.contains_key(segment));
    unsound.extend(segments.take(MOST).map(|segment| Unsound::NoSuchSegment(id.clone(), segment.clone())));
}

/// The columns of a touchpoint's places that it had not before the edit. The others were checked then.
fn new_places(old: Option<&Touchpoint>, new: &Touchpoint) -> Places {
    old.map_or_else(|| new.places.clone(), |old| new.places.apart_from(&old.places))
}

/// Collects the places of a touchpoint that do not stand in order after the place before them: the first places of
/// columns among all, and those within the new columns.
fn out_of_order(id: &TouchpointId, all: &Places, new: &Places, unsound: &mut Vec<Unsound>) {
    let firsts = all.columns().zip(all.columns().skip(1)).map(|(a, b)| (&a[0], &b[0]));
    let within = new.columns().flat_map(|column| column.iter().zip(&column[1..]));
    let pairs = firsts.chain(within).filter(|(a, b)| a.cell() >= b.cell()).take(MOST);
    unsound.extend(pairs.map(|(_, Place { stage, segment, .. })| {
        Unsound::PlaceTwice(id.clone(), stage.clone(), segment.clone())
    }));
}

/// Collects the reasons why a touchpoint is unsound that do not depend on the rest of the map.
fn alone(id: &TouchpointId, touchpoint: &Touchpoint, unsound: &mut Vec<Unsound>) {
    let key = || Key::Touchpoint(id.clone());
    named(touchpoint.name.is_empty(), key, unsound);
    if touchpoint.number == 0 {
        unsound.push(Unsound::NoNumber(id.clone()));
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
