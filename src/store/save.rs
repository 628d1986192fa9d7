//! Saves a map so that the file is at every moment the old one or the new one, whole: a new file in the same folder,
//! synced, takes the old one's place.

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
    /// Nothing: what was not loaded is not written over.
    Fresh,
    /// What was loaded or saved there last.
    Unchanged(FileState),
    /// The same, even if the file is write-protected: somebody was asked.
    Protected(FileState),
    /// Anything but a folder, a pipe or a device; somebody was asked.
    Anything,
}

/// Saves `contents`; when this returns, they are on the disk. Symbolic links are followed and stay, permissions are
/// kept. Other names (hard links) of the file keep the old content, see [`other_names`]. `before` is told what the file
/// is about to hold.
///
/// # Errors
/// If something else than `expected` is found, or the disk refuses. The file is untouched then, but after
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
        // Who may write into the folder could replace it all the same, but somebody has said that it is not to change.
        (Expected::Unchanged(_), Some(about)) if about.permissions().readonly() => {
            return Err(SaveError::Protected(path.to_owned()));
        }
        _ => {}
    }
    let file = filled(&target, contents, old.as_ref().map_or(Permissions::Usual, Permissions::AsBefore))
        .map_err(failed)?;
    let state = FileState::of(contents);
    before(&state);
    // Writing took its time: what came meanwhile is not replaced either.
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

/// Writes a map into the folder for temporary files, for this user alone and under a name that nobody can foresee: there,
/// everybody may put a link in its place or look into it.
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
