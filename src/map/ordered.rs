//! Lists that are kept in order.

/// Inserts an entry in its place, unless the list holds it already.
pub(super) fn insert<T: Ord>(list: &mut Vec<T>, new: T) {
    if let Err(at) = list.binary_search(&new) {
        list.insert(at, new);
    }
}

/// Removes an entry, if the list holds it.
pub(super) fn remove<T: Ord>(list: &mut Vec<T>, old: &T) {
    if let Ok(at) = list.binary_search(old) {
        list.remove(at);
    }
}
