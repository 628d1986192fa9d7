//! What the readers of all files do with what somebody made to bring them down: they end, in little memory, with a word.
//! How long they take is measured by `cargo bench --bench hostile`.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod maps;
#[path = "../room/mod.rs"]
mod room;
mod screen;
mod shapes;
mod state;

/// Counts for tests that ask for it; an allocator of our own would be unsafe code.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
