//! The list of the maps that were opened last, for the start screen. Each line holds the day, the path and
//! the title of a map, the newest first.

use super::{
    durable,
    folders::{Folders, known_as, own},
};
use crate::map::text::Line;
use jiff::civil::Date;
use std::{
    fs::OpenOptions,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

/// A map that was opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// The map's file.
    pub path: PathBuf,
    /// The title that the map had.
    pub title: Line,
    /// The day on which it was opened last.
    pub opened: Date,
}

/// How many maps are remembered.
pub const MOST: usize = 12;

const FILE: &str = "recent";

/// A size in bytes above that of any list that the program writes.
const LONGEST: u64 = 1 << 20;

/// The maps whose files are still there, newest first. A line that can't be read is left out, because this
/// list is never a reason for an error.
pub fn list(folders: &Folders) -> Vec<Recent> {
    let mut all = read(folders);
    all.retain(|recent| recent.path.is_file());
    all
}

/// Puts a map at the head of the list.
///
/// # Errors
/// If the list can't be written.
pub fn remember(folders: &Folders, path: &Path, title: &Line, opened: Date) -> io::Result<()> {
    let new = Recent { path: known_as(path), title: title.clone(), opened };
    let mut all = read(folders);
    all.retain(|recent| recent.path != new.path);
    all.insert(0, new);
    let lines = all.iter().take(MOST).filter_map(|recent| {
        let path = recent.path.to_str().filter(|path| !path.contains(char::is_control))?;
        Some(format!("{}\t{path}\t{}\n", recent.opened, recent.title))
    });
    let file = folders.make("")?.join(FILE);
    let text: String = lines.collect();
    durable::replace(&file, text.as_bytes())
}

fn read(folders: &Folders) -> Vec<Recent> {
    let mut bytes = Vec::new();
    // The limit is for a pipe in place of the file, which would never end.
    if let Ok(file) = own(OpenOptions::new().read(true), &folders.state().join(FILE)) {
        let _part = file.take(LONGEST).read_to_end(&mut bytes);
    }
    let parse = |line: &str| {
        let mut parts = line.splitn(3, '\t');
        let opened = parts.next()?.parse().ok()?;
        let path = PathBuf::from(parts.next()?);
        let title = Line::strict(parts.next()?).ok()?;
        Some(Recent { path, title, opened })
    };
    String::from_utf8_lossy(&bytes).lines().filter_map(parse).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::fs;

    #[test]
    fn the_newest_comes_first_and_what_is_gone_is_left_out() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path().join("state"));
        assert_eq!(list(&folders), []);
        let day = date(2026, 11, 20);
        let map = |i: usize| room.path().join(format!("{i} ä.ron"));
        for i in 0..14 {
            fs::write(map(i), "").unwrap();
            remember(&folders, &map(i), &Line::clean(&format!("Karte {i}")), day).unwrap();
        }
        remember(&folders, &map(7), &Line::clean("Sieben"), day).unwrap();
        fs::remove_file(map(12)).unwrap();
        let titles: Vec<String> = list(&folders).into_iter().map(|r| r.title.to_string()).collect();
        assert_eq!(titles.len(), 11);
        assert_eq!(titles[..3], ["Sieben", "Karte 13", "Karte 11"]);
    }

    #[test]
    fn a_broken_list_is_no_error() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path());
        fs::write(room.path().join("recent"), b"\xff\n2026-99-01\t/\tx\n2026-11-20\n\x00").unwrap();
        assert_eq!(list(&folders), []);
        fs::write(room.path().join("a.ron"), "").unwrap();
        remember(&folders, &room.path().join("a.ron"), &Line::default(), date(2026, 1, 2)).unwrap();
        assert_eq!(list(&folders).len(), 1);
    }
}
