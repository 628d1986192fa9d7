//! Lists that are kept in order.

/// Puts something into its place, unless it is there.
pub(super) fn insert<T: Ord>(list: &mut Vec<T>, new: T) {
    if let Err(at) = list.binary_search(&new) {
        list.insert(at, new);
    }
}

/// Takes something out, if it is there.
pub(super) fn remove<T: Ord>(list: &mut Vec<T>, old: &T) {
    if let Ok(at) = list.binary_search(old) {
        list.remove(at);
    }
}
