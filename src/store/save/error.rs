//! Why a map was not saved, in words.

use crate::{
    lang::Lang,
    store::{FileState, lock::Holder, visible},
    t,
};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Why a map was not saved. The file is then as it was before.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Somebody else has changed the file meanwhile.
    #[error("{0:?} was changed on disk")]
    ChangedOnDisk(PathBuf),
    /// A file of this name exists already.
    #[error("{0:?} exists")]
    Exists(PathBuf),
    /// Somebody else has the map open.
    #[error("{0:?} is open elsewhere")]
    Held(PathBuf, Option<Holder>),
    /// The file is write-protected.
    #[error("{0:?} is write-protected")]
    Protected(PathBuf),
    /// The path leads to a folder, a pipe or a device.
    #[error("{0:?} is not a regular file")]
    Special(PathBuf),
    /// The new content is in the file, but the disk has not confirmed that it will survive a power cut. It
    /// counts as not saved, and the next save must expect `state`.
    #[error("{path:?}: {source}")]
    Unsynced {
        /// The path of the file.
        path: PathBuf,
        /// The fingerprint of the file now.
        state: FileState,
        /// The error of the operating system.
        source: io::Error,
    },
    /// The operating system refused.
    #[error("{path:?}: {source}")]
    Io {
        /// The path of the file.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
}

impl SaveError {
    /// What went wrong, in a few words.
    pub fn brief(&self, lang: &Lang) -> String {
        match self {
            Self::ChangedOnDisk(_) => t!(lang, "reason-changed"),
            Self::Exists(_) => t!(lang, "reason-exists"),
            Self::Held(..) => t!(lang, "reason-held"),
            Self::Protected(_) => t!(lang, "reason-protected"),
            Self::Special(_) => t!(lang, "reason-special"),
            Self::Unsynced { source, .. } | Self::Io { source, .. } => reason(source, lang),
        }
    }

    /// What went wrong, in one line that is safe to be shown.
    pub fn describe(&self, lang: &Lang) -> String {
        let shown = |path: &Path| visible(&path.display().to_string());
        match self {
            Self::ChangedOnDisk(path) => t!(lang, "save-changed", file = shown(path)),
            Self::Exists(path) => t!(lang, "save-exists", file = shown(path)),
            Self::Held(path, _) => t!(lang, "save-held", file = shown(path)),
            Self::Protected(path) => t!(lang, "save-protected", file = shown(path)),
            Self::Special(path) => t!(lang, "save-special", file = shown(path)),
            Self::Unsynced { path, source, .. } => {
                t!(lang, "save-failed", file = shown(path), reason = visible(&source.to_string()))
            }
            Self::Io { path, source } => {
                let file = shown(path);
                match source.kind() {
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                        t!(lang, "save-no-folder", file = file)
                    }
                    io::ErrorKind::PermissionDenied => t!(lang, "save-no-permission", file = file),
                    io::ErrorKind::ReadOnlyFilesystem => t!(lang, "save-read-only", file = file),
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                        t!(lang, "save-full", file = file)
                    }
                    io::ErrorKind::FileTooLarge => t!(lang, "save-too-large", file = file),
                    _ => t!(lang, "save-failed", file = file, reason = visible(&source.to_string())),
                }
            }
        }
    }
}

/// Why the system refused, in a few words.
pub fn reason(why: &io::Error, lang: &Lang) -> String {
    match why.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => t!(lang, "reason-no-folder"),
        io::ErrorKind::PermissionDenied => t!(lang, "reason-no-permission"),
        io::ErrorKind::ReadOnlyFilesystem => t!(lang, "reason-read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => t!(lang, "reason-full"),
        io::ErrorKind::FileTooLarge => t!(lang, "reason-too-large"),
        io::ErrorKind::ResourceBusy => t!(lang, "reason-held"),
        _ => visible(&why.to_string()),
    }
}
