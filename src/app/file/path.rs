//! Paths as they are typed and as they are shown to people.

use crate::{app::desk::Desk, map::id, t};
use std::path::{Path, PathBuf};

impl Desk {
    /// What was typed as a path; `~/` is the home folder.
    pub(crate) fn typed_path(&self, typed: &str) -> PathBuf {
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => PathBuf::from(typed),
        }
    }

    /// A whole path for people; the home folder is `~`.
    pub fn shown(&self, path: &Path) -> String {
        let at_home = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        let path = at_home.map_or_else(|| path.to_owned(), |rest| Path::new("~").join(rest));
        crate::map::text::Line::clean(&path.to_string_lossy()).to_string()
    }

    /// The name for new files of this map, without an ending.
    pub(crate) fn file_stem(&self) -> String {
        let stem =
            self.file.path.as_ref().and_then(|p| p.file_stem()).map(|s| s.to_string_lossy().into_owned());
        let about = self.map().about();
        let titled =
            id::slug(if about.title.is_empty() { about.organisation.as_str() } else { about.title.as_str() });
        stem.unwrap_or(if titled.is_empty() { t!(self.lang, "map-file") } else { titled })
    }
}

/// A path's last part for people.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    crate::map::text::Line::clean(&name).to_string()
}
