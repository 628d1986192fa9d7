//! Keeps a copy of a file as somebody wrote it, beside the file, before a save takes something out of it.

use crate::store::durable::{Permissions, behind_links, filled, sync_folder};
use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

/// Keeps a copy as `NAME~`, else as `NAME~2` and so on, so that nothing is written over. Returns the path of
/// the copy, which is on the disk then; `None` if there is no file to copy.
///
/// # Errors
/// If the disk refuses.
pub fn keep(path: &Path) -> io::Result<Option<PathBuf>> {
    let target = behind_links(path)?;
    let read = |about: fs::Metadata| {
        // Reading a pipe could keep the save waiting for ever.
        if about.is_file() { Ok((fs::read(&target)?, about)) } else { Err(io::ErrorKind::NotFound.into()) }
    };
    let (bytes, about) = match fs::metadata(&target).and_then(read) {
        Ok(found) => found,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(e),
    };
    for n in 1_u32.. {
        let copy = numbered(&target, n);
        match fs::symlink_metadata(&copy) {
            // An earlier attempt has kept this copy already.
            Ok(there) if there.is_file() && fs::read(&copy).is_ok_and(|old| old == bytes) => {
                return Ok(Some(copy));
            }
            Ok(_) => {}
            Err(_) => {
                filled(&copy, &bytes, Permissions::AsBefore(&about))?.persist_noclobber(&copy)?;
                sync_folder(&copy)?;
                return Ok(Some(copy));
            }
        }
    }
    Ok(None)
}

fn numbered(path: &Path, n: u32) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("~");
    if n > 1 {
        name.push(n.to_string());
    }
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_kept_once_and_writes_over_nothing() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("map.ron");
        assert_eq!(keep(&path).unwrap(), None);
        fs::write(&path, "one").unwrap();
        fs::write(room.path().join("map.ron~"), "an editor's").unwrap();
        let first = keep(&path).unwrap().unwrap();
        assert_eq!(first, room.path().join("map.ron~2"));
        assert_eq!(keep(&path).unwrap().unwrap(), first);
        fs::write(&path, "two").unwrap();
        let second = keep(&path).unwrap().unwrap();
        assert_eq!(second, room.path().join("map.ron~3"));
        assert_eq!(fs::read_to_string(first).unwrap() + &fs::read_to_string(second).unwrap(), "onetwo");
    }
}
