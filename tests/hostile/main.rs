//! What the reader of maps does with files that somebody made to bring it down: it ends, in little memory, with a word.
//! How long it takes is measured by `cargo bench --bench hostile`.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod journals;
mod maps;
mod shapes;
mod texts;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Counts all memory of this binary; an allocator of our own would be unsafe code.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// Lets one test after the other count: memory is that of the whole process.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
