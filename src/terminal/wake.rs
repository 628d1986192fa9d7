//! The events that other threads send to the loop.

use super::end::Unable;
use crate::app::Msg;
use ratatui::crossterm::event::Event;
use std::thread::{self, JoinHandle};

/// An event that wakes the loop.
pub(super) enum Wake {
    Input(Vec<Event>),
    InputGone,
    Msg(Msg),
    Signal(i32),
    /// The terminal has another size.
    Resized,
    /// The user's editor may have ended.
    ChildEnded,
    /// The program is to stop until a signal makes it go on.
    Stop,
    GoOn,
    WorkerPanicked,
}

/// Runs `work` in a thread beside the loop.
pub(super) fn in_a_thread(work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Unable> {
    thread::Builder::new().spawn(work).map_err(Unable::Threads)
}
