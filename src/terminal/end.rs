//! How the program ends, or why it could not begin.

use std::{io, path::PathBuf};

/// How the program ended, and what became of work that is in no file.
#[derive(Debug)]
pub struct End {
    /// Why.
    pub why: Why,
    /// Where unsaved work is.
    pub unsaved: Unsaved,
}

/// Where work is that is not in the map's file.
#[derive(Debug)]
pub enum Unsaved {
    /// There is none, or it is not wanted.
    Nothing,
    /// In the journal: it comes back with this file, or without one is offered at the next start.
    Kept(Option<PathBuf>),
    /// The journal could not be written: in this file, if that could be written.
    Lost(io::Error, Option<PathBuf>),
}

/// Why the program ended.
#[derive(Debug)]
pub enum Why {
    /// The user quit.
    Quit,
    /// This signal came.
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

/// What fails while it runs is the terminal.
impl From<io::Error> for Why {
    fn from(_: io::Error) -> Self {
        Self::TerminalGone
    }
}
