//! The map that a journal begins from, in a file beside it.

use crate::{
    map::Records,
    store::{
        durable::{replace, sync_folder},
        ron::write::write,
    },
};
use std::{io, path::PathBuf};

/// A map that a journal begins from, still to be written beside the user.
#[derive(Debug)]
pub struct Base {
    /// Its file.
    pub path: PathBuf,
    /// What is to be in it.
    pub records: Records,
}

impl Base {
    /// Writes it; it is on the disk then.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write(&self) -> io::Result<()> {
        replace(&self.path, write(&self.records).as_bytes())?;
        sync_folder(&self.path)
    }
}
