//! Saves a map so that the file is at every moment the old one or the new one, whole: a new file in the same folder,
//! synced, takes the old one's place.

use super::{
    FileState, fingerprint::changed_since, lock::Holder, recovery::temp_files, ron::excerpt::visible,
};
use crate::{lang::Lang, t};
use std::{
    fs::{self, File, Metadata},
    io::{self, Write as _},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// What must be found where a map is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: what was not loaded is not written over.
    Fresh,
    /// What was loaded or saved there last.
    Unchanged(FileState),
    /// Anything but a folder, a pipe or a device; somebody was asked.
    Anything,
}

/// Why a map was not saved. The file is then as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Somebody else has written there since.
    #[error("{0:?} was changed on disk")]
    ChangedOnDisk(PathBuf),
    /// There is something already.
    #[error("{0:?} exists")]
    Exists(PathBuf),
    /// Somebody else has it open.
    #[error("{0:?} is open elsewhere")]
    Held(PathBuf, Option<Holder>),
    /// It is a folder, a pipe or a device.
    #[error("{0:?} is not a regular file")]
    Special(PathBuf),
    /// The new content stands in the file, but the disk has not said that it will still be there after a power cut:
    /// it counts as not saved, and the next save is to expect `state`.
    #[error("{path:?}: {source}")]
    Unsynced {
        /// Where.
        path: PathBuf,
        /// What the file holds now.
        state: FileState,
        /// What the operating system said.
        source: io::Error,
    },
    /// The operating system refused.
    #[error("{path:?}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// What it said.
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
        _ => visible(&why.to_string()),
    }
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
        (Expected::Unchanged(then), _) if changed_since(&target, then).map_err(failed)? => {
            return Err(SaveError::ChangedOnDisk(path.to_owned()));
        }
        _ => {}
    }
    let file =
        filled(&target, contents, old.as_ref().map_or(Access::Usual, Access::AsBefore)).map_err(failed)?;
    let state = FileState::of(contents);
    before(&state);
    // Writing took its time: what came meanwhile is not replaced either.
    if let Expected::Unchanged(then) = &expected
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
pub fn aside(begin: &str, contents: &str) -> io::Result<PathBuf> {
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

/// Who may do what with a new file.
#[derive(Clone, Copy)]
pub(super) enum Access<'m> {
    /// The same as with the old one.
    AsBefore(&'m Metadata),
    /// What is usual for this user's files.
    Usual,
    /// This user alone.
    Private,
}

/// A new file beside `target` with these bytes, on the disk; dropped, it is removed. Until it is placed, nobody may
/// read it who could not read what it is to become.
pub(super) fn filled(target: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<NamedTempFile> {
    let mut new = tempfile::Builder::new();
    let prefix = temp_files::prefix();
    new.prefix(&prefix).suffix(temp_files::SUFFIX);
    #[cfg(unix)]
    if let Access::Usual = access {
        // The umask takes away from this what a new file of this user does not get.
        use std::os::unix::fs::PermissionsExt as _;
        new.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = new.tempfile_in(folder(target))?;
    temp_files::remove(folder(target), &file.as_file().metadata()?);
    file.write_all(bytes)?;
    if file.as_file().metadata()?.len() != bytes.len() as u64 {
        return Err(io::Error::new(io::ErrorKind::WriteZero, "not all was written"));
    }
    if let Access::AsBefore(old) = access {
        keep_permissions(file.as_file(), old)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(unix)]
fn keep_permissions(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let mut mode = old.mode() & 0o7777;
    let new = file.metadata()?;
    if (new.uid(), new.gid()) != (old.uid(), old.gid())
        && fchown(file, Some(old.uid()), Some(old.gid())).is_err()
        && fchown(file, None, Some(old.gid())).is_err()
    {
        // Another group now: it gets no more than everybody.
        mode = mode & !0o070 | (mode & 0o007) << 3 & mode;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_permissions(file: &File, old: &Metadata) -> io::Result<()> {
    file.set_permissions(old.permissions())
}

/// Makes the new name last: without this, a power cut may bring the old file back.
pub(super) fn sync_folder(target: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder(target))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = target;
    Ok(())
}

pub(super) fn folder(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file behind symbolic links, whether it is there or not.
pub(super) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST {
        match fs::symlink_metadata(&target) {
            Ok(about) if about.is_symlink() => target = folder(&target).join(fs::read_link(&target)?),
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("symbolic links in a circle"))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    struct Room(tempfile::TempDir);

    impl Room {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }
        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }
        fn names(&self) -> Vec<String> {
            let mut names: Vec<String> = fs::read_dir(self.0.path())
                .unwrap()
                .map(|e| e.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        }
    }

    #[test]
    fn what_was_not_loaded_is_not_written_over() {
        let room = Room::new();
        let path = room.path("a.ron");
        let state = save(&path, "one", Expected::Fresh, |_| ()).unwrap();
        assert!(matches!(save(&path, "two", Expected::Fresh, |_| ()), Err(SaveError::Exists(_))));
        let state = save(&path, "two", Expected::Unchanged(state), |_| ()).unwrap();
        fs::write(&path, "owt").unwrap();
        assert!(changed_since(&path, &state).unwrap());
        let refused = save(&path, "three", Expected::Unchanged(state), |_| ());
        assert!(matches!(refused, Err(SaveError::ChangedOnDisk(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "owt");
        let state = save(&path, "three", Expected::Anything, |_| ()).unwrap();
        let meanwhile = |_: &FileState| fs::write(&path, "meanwhile").unwrap();
        let refused = save(&path, "four", Expected::Unchanged(state), meanwhile);
        assert!(matches!(refused, Err(SaveError::ChangedOnDisk(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "meanwhile");
        fs::remove_file(&path).unwrap();
        assert!(matches!(
            save(&path, "four", Expected::Unchanged(state), |_| ()),
            Err(SaveError::ChangedOnDisk(_))
        ));
        assert!(room.names().is_empty());
    }

    #[test]
    fn links_and_permissions_stay() {
        let room = Room::new();
        let (real, link) = (room.path("real.ron"), room.path("link.ron"));
        fs::write(&real, "one").unwrap();
        symlink("real.ron", &link).unwrap();
        for mode in [0o600, 0o664, 0o640] {
            fs::set_permissions(&real, fs::Permissions::from_mode(mode)).unwrap();
            save(&link, format!("{mode}"), Expected::Anything, |_| ()).unwrap();
            assert_eq!(fs::metadata(&real).unwrap().mode() & 0o7777, mode);
        }
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(room.names(), ["link.ron", "real.ron"]);

        symlink("later.ron", room.path("dangling.ron")).unwrap();
        save(&room.path("dangling.ron"), "x", Expected::Fresh, |_| ()).unwrap();
        assert_eq!(fs::read_to_string(room.path("later.ron")).unwrap(), "x");
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let room = Room::new();
        File::create(room.path("usual")).unwrap();
        save(&room.path("map.ron"), "x", Expected::Fresh, |_| ()).unwrap();
        let mode = |name| fs::metadata(room.path(name)).unwrap().mode();
        assert_eq!(mode("map.ron"), mode("usual"));
    }

    #[test]
    fn a_file_with_other_names_says_so() {
        let room = Room::new();
        save(&room.path("a"), "one", Expected::Fresh, |_| ()).unwrap();
        fs::hard_link(room.path("a"), room.path("b")).unwrap();
        assert_eq!(other_names(&room.path("a")), 1);
        save(&room.path("a"), "two", Expected::Anything, |_| ()).unwrap();
        assert_eq!(fs::read_to_string(room.path("b")).unwrap(), "one");
    }

    #[test]
    fn only_regular_files_are_replaced_and_nothing_is_left_behind() {
        let room = Room::new();
        fs::create_dir(room.path("folder")).unwrap();
        symlink("circle", room.path("circle")).unwrap();
        let refused = save(&room.path("folder"), "x", Expected::Anything, |_| ());
        assert!(matches!(refused, Err(SaveError::Special(_))));
        assert!(matches!(
            save(Path::new("/dev/null"), "x", Expected::Anything, |_| ()),
            Err(SaveError::Special(_))
        ));
        assert!(matches!(
            save(&room.path("circle"), "x", Expected::Anything, |_| ()),
            Err(SaveError::Io { .. })
        ));
        let nowhere = save(&room.path("no/where"), "x", Expected::Fresh, |_| ()).unwrap_err();
        assert!(matches!(&nowhere, SaveError::Io { source, .. } if source.kind() == io::ErrorKind::NotFound));
        assert_eq!(room.names(), ["circle", "folder"]);
    }

    #[test]
    fn every_reason_is_said_in_both_languages() {
        use crate::map::about::Language;
        let path = || PathBuf::from("a\u{1b}[2J.ron");
        let io = |kind| SaveError::Io { path: path(), source: io::Error::from(kind) };
        for language in [Language::English, Language::German] {
            let lang = Lang::new(language);
            let mut said: Vec<String> = [
                SaveError::ChangedOnDisk(path()),
                SaveError::Exists(path()),
                SaveError::Special(path()),
                io(io::ErrorKind::NotFound),
                io(io::ErrorKind::PermissionDenied),
                io(io::ErrorKind::ReadOnlyFilesystem),
                io(io::ErrorKind::StorageFull),
                io(io::ErrorKind::FileTooLarge),
                SaveError::Unsynced {
                    path: path(),
                    state: FileState::of(b""),
                    source: io::Error::other("EIO"),
                },
            ]
            .iter()
            .map(|e| e.describe(&lang))
            .collect();
            assert!(said.iter().all(|s| s.contains("a\\u{1b}[2J.ron") && !s.contains('\u{1b}')), "{said:?}");
            said.sort();
            said.dedup();
            assert_eq!(said.len(), 9, "{said:?}");
        }
    }
}
