//! The map that a journal begins from, in a file beside it.

use crate::{
    map::Records,
    store::{
        durable::{replace, sync_folder},
        ron::write::write,
    },
};
use std::{io, path::PathBuf};

/// A map that a journal begins from, still to be written to its file.
#[derive(Debug)]
pub struct Snapshot {
    /// Its file.
    pub path: PathBuf,
    /// What the file is to hold.
    pub records: Records,
}

impl Snapshot {
    /// Writes the file; it is on the disk then.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write(&self) -> io::Result<()> {
        replace(&self.path, write(&self.records).as_bytes())?;
        sync_folder(&self.path)
    }
}
