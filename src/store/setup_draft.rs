//! Keeps the answers to the questions before a new map while they are being written. As long as there is no
//! map, nothing else keeps them.

use super::{
    durable,
    folders::{self, Folders},
};
use std::{
    fs::{self, OpenOptions},
    io::{self, Read as _},
};

const FILE: &str = "answers";
/// The largest size of the answers in bytes: 16 MiB, more than anybody writes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Keeps these answers in place of the former ones.
///
/// # Errors
/// If the disk refuses.
pub fn keep(folders: &Folders, text: &str) -> io::Result<()> {
    let file = folders.make("")?.join(FILE);
    durable::replace(&file, text.as_bytes())
}

/// The answers that were kept; `None` if there are none, or the file is not our own.
pub fn read(folders: &Folders) -> Option<String> {
    let file = folders::own(OpenOptions::new().read(true), &folders.state().join(FILE)).ok()?;
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Removes the kept answers, because they have become a map or nobody wants them.
pub fn forget(folders: &Folders) {
    let _was_none = fs::remove_file(folders.state().join(FILE));
}
