//! Keeps the name of the theme that was chosen while the program ran, so that the next start wears it again.

use super::{
    durable,
    folders::{self, Folders},
};
use std::{
    fs::OpenOptions,
    io::{self, Read as _},
};

const FILE: &str = "theme";
/// The largest size of the file in bytes, above that of any name.
const LONGEST: u64 = 256;

/// Keeps this name in place of the former one.
///
/// # Errors
/// If the disk refuses.
pub fn keep(folders: &Folders, name: &str) -> io::Result<()> {
    let file = folders.make("")?.join(FILE);
    durable::replace(&file, name.as_bytes())
}

/// The name that was kept; `None` if there is none, or the file is not our own.
pub fn read(folders: &Folders) -> Option<String> {
    let file = folders::own(OpenOptions::new().read(true), &folders.state().join(FILE)).ok()?;
    let mut name = String::new();
    file.take(LONGEST).read_to_string(&mut name).ok()?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_name_is_kept() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path().join("state"));
        assert_eq!(read(&folders), None);
        for name in ["light", "contrast"] {
            keep(&folders, name).unwrap();
            assert_eq!(read(&folders).as_deref(), Some(name));
        }
    }
}
