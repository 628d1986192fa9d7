//! Where the program keeps what is its own: recent maps and rescue files. Only its user may look there.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The folder of the program's state.
#[derive(Clone, Debug)]
pub struct Folders {
    state: PathBuf,
}

impl Folders {
    /// `$TOUCHMAP_STATE`, else where this system keeps the state of programs; `None` without a home.
    pub fn find() -> Option<Self> {
        if let Some(state) = std::env::var_os("TOUCHMAP_STATE").filter(|state| !state.is_empty()) {
            return Some(Self::at(state));
        }
        let folders = directories::ProjectDirs::from("", "", "touchmap")?;
        Some(Self::at(folders.state_dir().unwrap_or_else(|| folders.data_local_dir())))
    }

    /// This folder. It is made when something is kept there.
    pub fn at(state: impl Into<PathBuf>) -> Self {
        Self { state: state.into() }
    }

    /// The folder itself.
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// A folder in it, made for its user alone if it is not there.
    pub(super) fn make(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.state.join(name);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(&folder)?;
        Ok(folder)
    }
}

/// The path by which a file is known: absolute, and without links where it is there.
pub(super) fn known_as(path: &Path) -> PathBuf {
    fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}
