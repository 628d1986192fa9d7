//! Compares two maps and builds the edit that turns one into the other.

use super::{
    Key, Records,
    edit::{Change, Edit, Swap},
};
use std::{collections::BTreeMap, iter::Peekable, sync::Arc};

/// Builds the edit that turns `a` into `b`, with a change for each record that differs.
pub fn diff(a: &Records, b: &Records) -> Edit {
    let mut changes = Vec::new();
    if !same(Some(&a.about), Some(&b.about)) {
        let (old, new) = (Some(Arc::clone(&a.about)), Some(Arc::clone(&b.about)));
        changes.push(Change::About(Swap { id: (), old, new }));
    }
    swaps(&a.stages, &b.stages, Change::Stage, &mut changes);
    swaps(&a.segments, &b.segments, Change::Segment, &mut changes);
    swaps(&a.touchpoints, &b.touchpoints, Change::Touchpoint, &mut changes);
    swaps::<Key, _>(&a.conflicts, &b.conflicts, Change::Conflict, &mut changes);
    Edit { changes }
}

fn swaps<I: Ord + Clone, R: PartialEq>(
    a: &BTreeMap<I, Arc<R>>,
    b: &BTreeMap<I, Arc<R>>,
    change: fn(Swap<I, R>) -> Change,
    changes: &mut Vec<Change>,
) {
    let differing = together([a, b]).filter(|(_, [old, new])| !same(*old, *new));
    changes.extend(
        differing
            .map(|(id, [old, new])| change(Swap { id: id.clone(), old: old.cloned(), new: new.cloned() })),
    );
}

/// Whether two records are equal. When both are the same shared record, this costs one comparison of
/// addresses.
pub(super) fn same<R: PartialEq>(a: Option<&Arc<R>>, b: Option<&Arc<R>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (None, None) => true,
        _ => false,
    }
}

/// Walks through several ordered maps at once: every key that any of them holds, in order, with the value
/// from each.
pub(super) fn together<'m, K: Ord, V, const N: usize>(
    maps: [&'m BTreeMap<K, V>; N],
) -> impl Iterator<Item = (&'m K, [Option<&'m V>; N])> {
    let mut all = maps.map(|map| map.iter().peekable());
    std::iter::from_fn(move || {
        let next = all.iter_mut().filter_map(|one| one.peek().map(|(key, _)| *key)).min()?;
        let value = |one: &mut Peekable<_>| {
            one.next_if(|(key, _): &(&K, &V)| *key == next).map(|(_, value): (&K, &'m V)| value)
        };
        Some((next, all.each_mut().map(value)))
    })
}
