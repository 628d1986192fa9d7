//! How the program ends, or why it could not begin.

use std::{io, path::PathBuf};

/// How the program ended, and what became of work that is in no file.
#[derive(Debug)]
pub struct End {
    /// The reason of the end.
    pub why: Why,
    /// The place of unsaved work.
    pub unsaved: Unsaved,
}

/// The place of work that is not in the map's file.
#[derive(Debug)]
pub enum Unsaved {
    /// There is no such work, or it is not wanted.
    Nothing,
    /// The work is in the journal: it comes back with this file, or, for a map without a file, is offered at
    /// the next start.
    Kept(Option<PathBuf>),
    /// The journal could not be written. The work is in this file, if it could be written.
    Lost(io::Error, Option<PathBuf>),
}

/// Why the program ended.
#[derive(Debug)]
pub enum Why {
    /// The user quit.
    Quit,
    /// A signal with this number came.
    Signal(i32),
    /// The terminal is gone.
    TerminalGone,
    /// The program panicked, with this message.
    Panic(String),
}

/// Why the program could not begin.
#[derive(Debug)]
pub enum Unable {
    /// The terminal cannot be used.
    Terminal(io::Error),
    /// The system gives no threads.
    Threads(io::Error),
}

impl From<io::Error> for Unable {
    fn from(why: io::Error) -> Self {
        Self::Terminal(why)
    }
}

/// While the program runs, an error can only come from the terminal.
impl From<io::Error> for Why {
    fn from(_: io::Error) -> Self {
        Self::TerminalGone
    }
}
