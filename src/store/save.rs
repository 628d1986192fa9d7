//! Saves a map so that its file is at every moment either the whole old one or the whole new one: a new file
//! in the same folder is synced and then takes the old one's place.

mod error;
#[cfg(test)]
#[cfg(unix)]
mod tests;

use super::{
    FileState,
    durable::{Permissions, behind_links, filled, sync_folder},
    fingerprint::changed_since,
};
pub use error::{SaveError, reason};
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// What must be found where a map is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// No file, because one that was not loaded must not be written over.
    Fresh,
    /// The content that was loaded or saved there last.
    Unchanged(FileState),
    /// The content that was loaded or saved there last, even if the file is write-protected: somebody was
    /// asked.
    Protected(FileState),
    /// Anything but a folder, a pipe or a device: somebody was asked.
    Anything,
}

/// Saves `contents`; when this returns, they are on the disk. Symbolic links are followed and stay,
/// permissions are kept. Other names (hard links) of the file keep the old content, see [`other_names`].
/// `before` is called with the fingerprint that the file is about to have.
///
/// # Errors
/// If something else than `expected` is found, or the disk refuses. The file is then untouched, except after
/// [`SaveError::Unsynced`].
pub fn save(
    path: &Path,
    contents: impl AsRef<[u8]>,
    expected: Expected,
    before: impl FnOnce(&FileState),
) -> Result<FileState, SaveError> {
    let failed = |source| SaveError::Io { path: path.to_owned(), source };
    let contents = contents.as_ref();
    let target = behind_links(path).map_err(failed)?;
    let old = match fs::metadata(&target) {
        Ok(about) if !about.is_file() => return Err(SaveError::Special(path.to_owned())),
        Ok(about) => Some(about),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(failed(e)),
    };
    match (&expected, &old) {
        (Expected::Fresh, Some(_)) => return Err(SaveError::Exists(path.to_owned())),
        (Expected::Unchanged(then) | Expected::Protected(then), _)
            if changed_since(&target, then).map_err(failed)? =>
        {
            return Err(SaveError::ChangedOnDisk(path.to_owned()));
        }
        // Whoever may write into the folder could replace the file all the same, but somebody has protected
        // it from changes.
        (Expected::Unchanged(_), Some(about)) if about.permissions().readonly() => {
            return Err(SaveError::Protected(path.to_owned()));
        }
        _ => {}
    }
    let file = filled(&target, contents, old.as_ref().map_or(Permissions::Usual, Permissions::AsBefore))
        .map_err(failed)?;
    let state = FileState::of(contents);
    before(&state);
    // Writing took some time, and a change that came meanwhile is not written over either.
    if let Expected::Unchanged(then) | Expected::Protected(then) = &expected
        && changed_since(&target, then).map_err(failed)?
    {
        return Err(SaveError::ChangedOnDisk(path.to_owned()));
    }
    let placed =
        if expected == Expected::Fresh { file.persist_noclobber(&target) } else { file.persist(&target) };
    placed.map_err(|e| match e.error.kind() {
        io::ErrorKind::AlreadyExists if expected == Expected::Fresh => SaveError::Exists(path.to_owned()),
        _ => failed(e.error),
    })?;
    match sync_folder(&target) {
        Ok(()) => Ok(state),
        Err(source) => Err(SaveError::Unsynced { path: path.to_owned(), state, source }),
    }
}

/// Writes a map into the folder for temporary files, for this user alone and under a name that nobody can
/// foresee: in that folder, everybody may look into files or put a link in the place of one.
///
/// # Errors
/// If the disk refuses.
pub fn emergency_copy(begin: &str, contents: &str) -> io::Result<PathBuf> {
    let mut file = tempfile::Builder::new().prefix(begin).suffix(".ron").tempfile()?;
    file.write_all(contents.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file.keep()?.1)
}

/// How many other names (hard links) the file has: a save leaves them with the old content.
pub fn other_names(path: &Path) -> u64 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(path).map_or(0, |about| about.nlink().saturating_sub(1))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        0
    }
}
