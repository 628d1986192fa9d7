//! The jobs that the worker does with files, and their results.

use crate::{
    formats::Format,
    map::{Map, Records},
    store::{Comments, ron::read, save::Expected},
};
use jiff::civil::Date;
use std::path::PathBuf;

/// What the worker needs to write a map.
#[derive(Debug)]
pub struct SaveJob {
    /// The path of the file.
    pub path: PathBuf,
    /// The records to write. They are shared with the map and not copied.
    pub records: Records,
    /// What the file must hold now, so that nothing of somebody else's is written over.
    pub expected: Expected,
    /// The comments that the file is to hold besides the map.
    pub comments: Comments,
    /// What is done with the present file.
    pub old: Old,
    /// How many other names (hard links) the file had, which keep the old content.
    pub other_names: u64,
    /// The position in the history at which the map had these records.
    pub position: u64,
    /// Whether the user asked for the save, so that it is reported when it is done.
    pub asked: bool,
}

/// What is done with a file when the map is written to its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// The file is replaced.
    Replaced,
    /// A copy must be kept beside the file, because something in it would be lost.
    ToKeep,
    /// The copy was kept at this path.
    Kept(PathBuf),
}

/// What the worker needs to write an export.
#[derive(Debug)]
pub struct ExportJob {
    /// The path of the export.
    pub path: PathBuf,
    /// The format of the export.
    pub format: Format,
    /// The text of the export.
    pub text: String,
    /// Whether a file at this path may be replaced.
    pub replace: bool,
}

/// What the map's file holds.
#[derive(Debug)]
pub enum OnDisk {
    /// The file holds what we left in it.
    Same,
    /// The file holds another map.
    Changed(read::MapFile),
    /// The file is gone.
    Gone,
    /// The file is not a map or can't be read, for this reason.
    Unreadable(String),
}

/// What the worker needs to read an earlier map.
#[derive(Debug)]
pub struct EarlierJob {
    /// The path of the file.
    pub path: PathBuf,
    /// The day of a kept version; `None` for a file that somebody has named, which is of the day on which it was written.
    pub day: Option<Date>,
    /// The records of the map as it is: touchpoints without ids in a hand-written file are recognised by them.
    pub known: Records,
}

/// An earlier map.
#[derive(Debug)]
pub struct EarlierMap {
    /// The path of its file.
    pub path: PathBuf,
    /// Its day.
    pub day: Date,
    /// Whether it is a kept version of this map.
    pub is_kept: bool,
    /// The map.
    pub map: Map,
}
