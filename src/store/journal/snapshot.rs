//! Writes the map that a journal begins from into a file beside the journal.

use crate::{
    map::Records,
    store::{
        durable::{replace, sync_folder},
        ron::write::write,
    },
};
use std::{io, path::PathBuf};

/// A map that a journal begins from and that is still to be written to its file.
#[derive(Debug)]
pub struct Snapshot {
    /// The path of the file.
    pub path: PathBuf,
    /// The records that the file is to hold.
    pub records: Records,
}

impl Snapshot {
    /// Writes the file, which is then on the disk.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write(&self) -> io::Result<()> {
        replace(&self.path, write(&self.records).as_bytes())?;
        sync_folder(&self.path)
    }
}
