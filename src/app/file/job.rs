//! What the worker is given to do with files, and what comes back.

use crate::{
    formats::Format,
    map::Records,
    store::{Comments, ron::read, save::Expected},
};
use std::path::PathBuf;

/// What the worker needs to write a map.
#[derive(Debug)]
pub struct SaveJob {
    /// Where.
    pub path: PathBuf,
    /// What; copying it copied no record.
    pub records: Records,
    /// What the file must hold, so that nothing of somebody else's is overwritten.
    pub expected: Expected,
    /// What else the file is to hold.
    pub comments: Comments,
    /// What becomes of the file as it is.
    pub old: Old,
    /// So many other names (hard links) the file had, which keep what it held before.
    pub other_names: u64,
    /// Where in the history that is.
    pub position: u64,
    /// Whether the user asked for it, and is told that it was done.
    pub asked: bool,
}

/// What becomes of a file when the map is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// It is replaced.
    Replaced,
    /// Something in it would be lost: a copy is to be kept beside it.
    ToKeep,
    /// The copy.
    Kept(PathBuf),
}

/// What the worker needs to write an export.
#[derive(Debug)]
pub struct ExportJob {
    /// Where.
    pub path: PathBuf,
    /// In which format.
    pub format: Format,
    /// What.
    pub text: String,
    /// Whether a file that stands there may be replaced.
    pub replace: bool,
}

/// What the map's file holds.
#[derive(Debug)]
pub enum OnDisk {
    /// What we left there.
    Same,
    /// Another map.
    Changed(read::MapFile),
    /// Nothing: it is gone.
    Gone,
    /// Something that is no map, or can't be read; why.
    Unreadable(String),
}
