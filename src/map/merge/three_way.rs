//! Decides which of three states of one thing is left.

/// The states before, in the room and on the other side.
pub(super) type Three<T> = [T; 3];

/// Settles one thing of which each side has a state or none. Where both sides changed it, `both` merges the
/// states and may return something in addition. What one side deleted is removed only if the other side has
/// left it untouched.
pub(super) fn settle<T: Clone, C: Default>(
    [base, mine, theirs]: Three<Option<&T>>,
    same: impl Fn(&T, &T) -> bool,
    untouched: impl Fn(&T, &T) -> bool,
    both: impl FnOnce(Option<&T>, &T, &T) -> (T, C),
) -> (Option<T>, C) {
    let equal = |a: Option<&T>, b: Option<&T>| match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    };
    if equal(mine, theirs) || equal(base, theirs) {
        return (mine.cloned(), C::default());
    }
    if equal(base, mine) {
        return (theirs.cloned(), C::default());
    }
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => {
            let (merged, more) = both(base, mine, theirs);
            (Some(merged), more)
        }
        (one, other) => {
            let left = one.or(other).filter(|left| !base.is_some_and(|base| untouched(base, left)));
            (left.cloned(), C::default())
        }
    }
}
