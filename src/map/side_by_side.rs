//! Two pieces of work at once.

use std::{panic::resume_unwind, thread};

/// Does two pieces of work, and the first on another core where there is so much to do that a thread is worth it.
pub(super) fn side_by_side<A: Send, B>(
    is_much: bool,
    first: impl Fn() -> A + Sync,
    second: impl FnOnce() -> B,
) -> (A, B) {
    thread::scope(|scope| {
        let other = is_much.then(|| thread::Builder::new().spawn_scoped(scope, &first).ok()).flatten();
        let second = second();
        let first = match other {
            Some(other) => other.join().unwrap_or_else(|panic| resume_unwind(panic)),
            None => first(),
        };
        (first, second)
    })
}
