//! Reads paths that were typed, and writes paths as they are shown to people.

use crate::{app::desk::Desk, map::id, t};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

impl Desk {
    /// The path that was typed; `~/` is the home folder.
    pub(crate) fn typed_path(&self, typed: &str) -> PathBuf {
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => self.folder.as_ref().map_or_else(|| PathBuf::from(typed), |folder| folder.join(typed)),
        }
    }

    /// A whole path as it is shown to people; the home folder is `~`.
    pub fn shown(&self, path: &Path) -> String {
        let at_home = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        let path = at_home.map_or_else(|| path.to_owned(), |rest| Path::new("~").join(rest));
        crate::map::text::Line::clean(&path.to_string_lossy()).to_string()
    }

    /// The folder of the map's file with the sign after it, as the beginning of another path.
    pub(crate) fn map_folder(&self) -> String {
        let folder = self.file.path.as_ref().and_then(|path| path.parent());
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
        folder.map(|folder| folder.join("").display().to_string()).unwrap_or_default()
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

/// The last part of a path as it is shown to people.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    crate::map::text::Line::clean(&name).to_string()
}

/// The path with a day in the file's name, and with a number after it if the name has that day already.
pub fn dated(path: &Path, day: Date) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let day = day.to_string();
    let stem = match stem.split_once(&format!("-{day}")) {
        Some((before, number)) => {
            let number = number.trim_start_matches('-').parse::<u32>().unwrap_or(1);
            format!("{before}-{day}-{}", number.saturating_add(1))
        }
        None => format!("{stem}-{day}"),
    };
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    path.with_file_name(stem + &ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_added_once_and_then_counted() {
        let day = date(2026, 11, 24);
        let mut path = PathBuf::from("maps/karte.v2.ron");
        for expected in ["karte.v2-2026-11-24.ron", "karte.v2-2026-11-24-2.ron", "karte.v2-2026-11-24-3.ron"]
        {
            path = dated(&path, day);
            assert_eq!(path, PathBuf::from("maps").join(expected));
        }
    }
}
