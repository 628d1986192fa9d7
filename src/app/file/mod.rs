//! The life of the map's file: opening, saving, what the disk holds, leaving.

pub mod access;
pub mod changed_on_disk;
mod comments;
pub mod export;
pub mod job;
pub mod open;
pub mod path;
mod quit;
mod save;

use crate::store::{Comments, FileState, access::Access, ron::read::MapFile};
use jiff::civil::DateTime;
use std::path::PathBuf;

/// Where the map is on the disk.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// None for a map that was never saved.
    pub path: Option<PathBuf>,
    /// What the file held when it was read or written last.
    pub state: Option<FileState>,
    /// Whether the worker is writing.
    pub saving: bool,
    /// When it was written last.
    pub saved_at: Option<DateTime>,
    /// Why the last attempt failed.
    pub failed: Option<Failed>,
    /// Why what is done cannot be written down at once; nothing of it is on the disk then.
    pub unsafe_because: Option<String>,
    /// Who may change it.
    pub access: Access,
    /// What stands in the file beside the map.
    pub comments: Comments,
    /// The user has agreed that the next save loses those inside.
    pub(super) comments_may_go: bool,
    /// The user has agreed that the file is replaced though it is write-protected.
    pub(super) protected_may_go: bool,
    /// Another map that stands in the file, until somebody chooses what becomes of it.
    pub another: Option<Box<MapFile>>,
    /// What follows once what is under way is done.
    pub(super) next: Next,
}

/// What follows once a save, a look at the file or a question about it is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing.
    #[default]
    Stay,
    /// The map is saved once more: that was asked for while it was being written.
    Save,
    /// The program ends when all is saved.
    Leave,
}

/// Why a map could not be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// In a sentence.
    pub said: String,
    /// In a few words.
    pub brief: String,
}
