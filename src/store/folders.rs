//! Finds and makes the folders for the program's own files: journals, locks, kept versions and recent maps.
//! Only the user of the program may look into them.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

/// The folder of the program's state.
#[derive(Clone, Debug)]
pub struct Folders {
    state: PathBuf,
}

impl Folders {
    /// The folder `$TOUCHMAP_STATE`, or else the one in which this system keeps the state of programs; `None`
    /// without a home folder.
    pub fn find() -> Option<Self> {
        if let Some(state) = std::env::var_os("TOUCHMAP_STATE").filter(|state| !state.is_empty()) {
            return Some(Self::at(state));
        }
        let folders = directories::ProjectDirs::from("", "", "touchmap")?;
        Some(Self::at(folders.state_dir().unwrap_or_else(|| folders.data_local_dir())))
    }

    /// Uses this folder, which is made when something is kept in it.
    pub fn at(state: impl Into<PathBuf>) -> Self {
        Self { state: state.into() }
    }

    /// The folder itself.
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// A folder in the state folder. It is made for its user alone if it does not exist.
    pub(super) fn make(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.state.join(name);
        make(&folder)?;
        Ok(folder)
    }
}

/// Makes a folder for this user alone if it does not exist.
pub(crate) fn make(folder: &Path) -> io::Result<()> {
    private().recursive(true).create(folder)?;
    // The files in the folder can be trusted only if nobody else can put something there.
    let planted = fs::symlink_metadata(folder)?;
    if planted.is_dir() && is_ours(&planted) { Ok(()) } else { Err(foreign(folder)) }
}

/// A builder of folders that only this user may enter.
pub(super) fn private() -> fs::DirBuilder {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// The path of the user's settings, whether the file exists or not: in `$TOUCHMAP_CONFIG`, or else where this
/// system keeps the configuration of programs; `None` without a home folder.
pub(super) fn settings() -> Option<PathBuf> {
    let given = std::env::var_os("TOUCHMAP_CONFIG").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let usual = || Some(directories::ProjectDirs::from("", "", "touchmap")?.config_dir().to_owned());
    Some(given.or_else(usual)?.join("settings.ron"))
}

/// Opens, or with these options makes, a regular file that belongs to this user alone. It refuses a link, a
/// pipe and everything that somebody else has put there.
pub(super) fn own(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.mode(0o600).custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    let file = options.open(path)?;
    let about = file.metadata()?;
    if about.is_file() && is_ours(&about) { Ok(file) } else { Err(foreign(path)) }
}

/// Whether this open file is the one that stands at `path`.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    let (Ok(ours), Ok(there)) = (file.metadata(), fs::symlink_metadata(path)) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        (ours.dev(), ours.ino()) == (there.dev(), there.ino())
    }
    #[cfg(not(unix))]
    {
        ours.is_file() && there.is_file()
    }
}

/// Whether this open file is the one at `path` and belongs to this user alone, so that [`own`] would open it
/// again.
pub(super) fn is_own_at(file: &File, path: &Path) -> bool {
    is_at(file, path) && file.metadata().is_ok_and(|about| is_ours(&about))
}

fn is_ours(about: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let writable_by_others = about.mode() & 0o022 != 0;
        let linked = about.is_file() && about.nlink() > 1;
        about.uid() == rustix::process::geteuid().as_raw() && !writable_by_others && !linked
    }
    #[cfg(not(unix))]
    {
        let _ = about;
        true
    }
}

fn foreign(path: &Path) -> io::Error {
    let said = format!("{} does not belong to you alone", path.display());
    io::Error::new(io::ErrorKind::PermissionDenied, said)
}

/// The path by which a file is known: absolute and without links, whether the file exists or not.
pub fn known_as(path: &Path) -> PathBuf {
    let beside = || {
        let target = super::durable::behind_links(path).ok()?;
        let folder = fs::canonicalize(super::durable::folder(&target)).ok()?;
        Some(folder.join(target.file_name()?))
    };
    fs::canonicalize(path)
        .ok()
        .or_else(beside)
        .or_else(|| std::path::absolute(path).ok())
        .unwrap_or_else(|| path.to_owned())
}
