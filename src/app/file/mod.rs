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
mod used;

use crate::store::{Comments, FileState, access::Access, ron::read::MapFile};
use jiff::civil::DateTime;
use std::path::PathBuf;

/// Where the map is on the disk.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The path of the file; `None` for a map that was never saved.
    pub path: Option<PathBuf>,
    /// The fingerprint of the file when it was read or written last.
    pub state: Option<FileState>,
    /// Whether the worker is writing the file.
    pub saving: bool,
    /// The time of the last save.
    pub saved_at: Option<DateTime>,
    /// Why the last save failed; `None` if it did not.
    pub failed: Option<Failed>,
    /// Why the journal cannot be written; `None` if it can. Changes are then not on the disk before the next
    /// save.
    pub unsafe_because: Option<String>,
    /// Who may change the map.
    pub access: Access,
    /// The comments in the file.
    pub comments: Comments,
    /// Whether the user has agreed that the next save loses the comments inside the map.
    pub(super) comments_may_go: bool,
    /// Whether the user has agreed that the file is replaced although it is write-protected.
    pub(super) protected_may_go: bool,
    /// What was found in the file in the place of the map, until it is gone or somebody chooses what is done with it.
    pub foreign: Option<Foreign>,
    /// What follows when the save, look or question that is under way is done.
    pub(super) next: Next,
}

/// What stands in the map's file and is no later state of the map. Nothing is written over it unasked.
#[derive(Clone, Debug)]
pub enum Foreign {
    /// Another map.
    Another(Box<MapFile>),
    /// Something that cannot be read as a map. It may be on its way to one, so it is looked at again and again.
    Unreadable,
}

impl File {
    /// The other map that was found in the file.
    pub fn another(&self) -> Option<&MapFile> {
        if let Some(Foreign::Another(map)) = &self.foreign { Some(map) } else { None }
    }

    /// Why nothing keeps what is in no file; `None` while the journal does.
    pub fn unkept_because(&self) -> Option<&str> {
        match &self.access {
            Access::Unguarded(why) => Some(why),
            _ => self.unsafe_because.as_deref(),
        }
    }
}

/// What follows when a save, a look at the file or a question about it is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing follows.
    #[default]
    Stay,
    /// The map is saved once more, because that was asked for while it was being written.
    Save,
    /// The program ends when everything is saved.
    Leave,
}

/// Why a map could not be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// The reason in a sentence.
    pub said: String,
    /// The reason in a few words.
    pub brief: String,
}
