//! Recognises touchpoints that were written by hand without ids, so that a merge does not take each of them
//! for a new one.

use crate::map::{Records, id::TouchpointId, touchpoint::Touchpoint};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Gives those touchpoints of `read` that have no ids in their file the ids of the same touchpoints in
/// `known`: of those with their number if that is written, else of those with their name if only one bears
/// it.
pub fn recognise(
    known: &Records,
    mut read: Records,
    without_ids: &BTreeMap<TouchpointId, Option<u32>>,
) -> Records {
    let mut free: BTreeSet<&TouchpointId> =
        known.touchpoints.keys().filter(|id| !read.touchpoints.contains_key(id)).collect();
    let numbers = by(known, |touchpoint| touchpoint.number);
    let names = by(known, |touchpoint| touchpoint.name.clone());
    let read_names = by(&read, |touchpoint| touchpoint.name.clone());
    for (id, number) in without_ids {
        let Some(touchpoint) = read.touchpoints.get(id) else { continue };
        let by_number = number.and_then(|number| single(&numbers, &number));
        let is_single = single(&read_names, &touchpoint.name).is_some();
        let by_name = || single(&names, &touchpoint.name).filter(|_| is_single && number.is_none());
        let Some(same) = by_number.or_else(by_name).filter(|same| free.remove(same)) else { continue };
        if let Some(mut touchpoint) = read.touchpoints.remove(id) {
            if number.is_none() {
                Arc::make_mut(&mut touchpoint).number = known.touchpoints[same].number;
            }
            read.touchpoints.insert(same.clone(), touchpoint);
        }
    }
    read
}

/// Groups the touchpoints by one of their values.
fn by<K: Ord>(records: &Records, value: impl Fn(&Touchpoint) -> K) -> BTreeMap<K, Vec<TouchpointId>> {
    let mut all: BTreeMap<K, Vec<TouchpointId>> = BTreeMap::new();
    for (id, touchpoint) in &records.touchpoints {
        all.entry(value(touchpoint)).or_default().push(id.clone());
    }
    all
}

fn single<'a, K: Ord>(all: &'a BTreeMap<K, Vec<TouchpointId>>, key: &K) -> Option<&'a TouchpointId> {
    match all.get(key).map(Vec::as_slice) {
        Some([id]) => Some(id),
        _ => None,
    }
}
