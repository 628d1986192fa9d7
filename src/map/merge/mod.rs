//! Merges three maps into one: what the file held before, what the room has made of it, and what somebody
//! else has made of it. Nothing that a side wrote is lost: where both changed a field differently, the map
//! keeps the room's value and a conflict keeps the other one.

pub mod another;
#[cfg(test)]
mod cases;
mod conflicts;
mod field;
#[cfg(test)]
mod laws;
pub mod recognise;
mod three_way;

use super::{
    Key, Records,
    diff::together,
    field::{Fields, Record, Shape, Value},
    id::TouchpointId,
    index::free_numbers,
    touchpoint::Touchpoint,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use three_way::{Three, settle};

/// The merged records: sound if the three are. They are `mine` where only the room changed something, and
/// `theirs` where only the other side did.
///
/// A record, a place or an entry of a list that one side deleted and the other changed stays, and with it the
/// stage and the segment it stands in. A touchpoint that lost a place to each side, and so the last one, is
/// parked.
pub fn merge(base: &Records, mine: &Records, theirs: &Records) -> Records {
    let sides = [base, mine, theirs];
    let mut fresh = BTreeMap::new();
    let about = sides.map(|side| BTreeMap::from([((), Arc::clone(&side.about))]));
    let about = records(about.each_ref(), |()| Key::About, &mut fresh);
    let mut stages = records(sides.map(|side| &side.stages), Key::Stage, &mut fresh);
    let mut segments = records(sides.map(|side| &side.segments), Key::Segment, &mut fresh);
    let mut touchpoints = records(sides.map(|side| &side.touchpoints), Key::Touchpoint, &mut fresh);
    let places = || touchpoints.values().flat_map(|touchpoint| touchpoint.places.iter());
    bring_back(&mut stages, [&mine.stages, &theirs.stages], places().map(|place| &place.stage));
    bring_back(&mut segments, [&mine.segments, &theirs.segments], places().map(|place| &place.segment));
    number(&mut touchpoints, base, mine);
    let about = about.into_values().next().unwrap_or_default();
    let mut merged = Records { about, stages, segments, touchpoints, conflicts: BTreeMap::new() };
    merged.conflicts = conflicts::merge(sides, &merged, fresh);
    merged
}

/// Merges one field in the same way: its value, and what is in question besides what a conflict has `kept` of it so far.
pub(super) fn one_field(shape: Shape, sides: Three<Value>, kept: Option<&Value>) -> (Value, Option<Value>) {
    let base = kept.map(|_| sides[0].clone());
    let (merged, theirs) = field::merge(shape, sides);
    let theirs = theirs.map(|theirs| match kept {
        Some(kept) => conflicts::more(kept.clone(), theirs, Some(&merged), base.as_ref()),
        None => theirs,
    });
    (merged, theirs)
}

/// Merges all records of a type. What both sides changed differently goes into `fresh`.
fn records<I: Ord + Clone, R: Record + Clone + PartialEq>(
    sides: Three<&BTreeMap<I, Arc<R>>>,
    key: fn(I) -> Key,
    fresh: &mut BTreeMap<Key, Fields>,
) -> BTreeMap<I, Arc<R>> {
    let same = |a: &Arc<R>, b: &Arc<R>| Arc::ptr_eq(a, b) || a == b;
    let merged = together(sides).filter_map(|(id, states)| {
        let (record, theirs) = settle(states, same, |base, left| untouched(&**base, &**left), both);
        if !theirs.is_empty() {
            fresh.insert(key(id.clone()), theirs);
        }
        Some((id.clone(), record?))
    });
    merged.collect()
}

/// Whether nobody changed a record itself. Its order and its number may have changed with those of others.
fn untouched<R: Record>(base: &R, left: &R) -> bool {
    R::FIELDS.iter().all(|f| field::untouched(&(f.get)(base), &(f.get)(left)))
}

/// Merges a record that both sides changed, field by field, with their values of the fields in question.
fn both<R: Record + Clone>(base: Option<&Arc<R>>, mine: &Arc<R>, theirs: &Arc<R>) -> (Arc<R>, Fields) {
    let nothing = R::default();
    let base = base.map_or(&nothing, |base| base);
    let (mut merged, mut left) = (R::clone(mine), Fields::new());
    for f in R::FIELDS {
        let (value, theirs) = field::merge(f.column.shape, [base, mine, theirs].map(|side| (f.get)(side)));
        // The merged value has the shape of the field, so it always fits.
        let _fits = (f.set)(&mut merged, value);
        left.extend(theirs.map(|theirs| (f.column.name, theirs)));
    }
    (Arc::new(merged), left)
}

/// Brings back stages or segments that one side deleted and the other side still needs.
fn bring_back<'n, I: Ord + Clone + 'n, R>(
    merged: &mut BTreeMap<I, Arc<R>>,
    sides: [&BTreeMap<I, Arc<R>>; 2],
    needed: impl Iterator<Item = &'n I>,
) {
    for id in needed {
        if !merged.contains_key(id) {
            let left = sides.iter().find_map(|side| side.get(id));
            merged.extend(left.map(|record| (id.clone(), Arc::clone(record))));
        }
    }
}

/// Of several touchpoints with the same number, one keeps it: preferably one that had it before, otherwise
/// one of mine. The others get the next free numbers.
fn number(touchpoints: &mut BTreeMap<TouchpointId, Arc<Touchpoint>>, base: &Records, mine: &Records) {
    let taken: BTreeSet<u32> = touchpoints.values().map(|touchpoint| touchpoint.number).collect();
    if taken.len() == touchpoints.len() {
        return;
    }
    fn had(side: &Records, id: &TouchpointId) -> Option<u32> {
        side.touchpoints.get(id).map(|touchpoint| touchpoint.number)
    }
    let claim = |(id, touchpoint): (&TouchpointId, &Arc<Touchpoint>)| {
        let (number, before) = (touchpoint.number, had(base, id));
        let later = (before.is_none(), before != Some(number), had(mine, id) != Some(number));
        (number, later, id.clone())
    };
    let mut claims: Vec<_> = touchpoints.iter().map(claim).collect();
    claims.sort_unstable();
    let highest = taken.last().copied().unwrap_or(0);
    let free = free_numbers(highest, |number| taken.contains(&number));
    let without = claims.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| &pair[1].2);
    for (id, number) in without.zip(free) {
        if let Some(touchpoint) = touchpoints.get_mut(id) {
            Arc::make_mut(touchpoint).number = number;
        }
    }
}
