//! What somebody planted: in the program's own state, in a journal's words, in a name, in a paste.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../room/mod.rs"]
mod room;
mod screen;
mod state;
