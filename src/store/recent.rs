//! The maps that were opened last, for the start screen: one line each, newest first, with day, path, title, and what is
//! due in it, so that no map must be read for that.

use super::{
    durable,
    folders::{Folders, known_as, own},
};
use crate::map::text::Line;
use jiff::civil::Date;
use std::{
    fs::OpenOptions,
    io::{self, Read as _},
    path::PathBuf,
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
    /// When it is to be looked through again.
    pub review: Option<Date>,
    /// The days on which its open actions are due.
    pub due: Vec<Date>,
}

/// How many maps are remembered.
pub const MOST: usize = 12;

/// No more days on which something is due are remembered.
const MOST_DAYS: usize = 100;

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
pub fn remember(folders: &Folders, new: &Recent) -> io::Result<()> {
    let new = Recent { path: known_as(&new.path), ..new.clone() };
    let mut all = read(folders);
    all.retain(|recent| recent.path != new.path);
    all.insert(0, new);
    let file = folders.make("")?.join(FILE);
    let text: String = all.iter().take(MOST).filter_map(line).collect();
    durable::replace(&file, text.as_bytes())
}

/// The line of a map; a path that would end it has none.
fn line(recent: &Recent) -> Option<String> {
    let path = recent.path.to_str().filter(|path| !path.contains(char::is_control))?;
    let days = |days: &mut dyn Iterator<Item = &Date>| {
        days.take(MOST_DAYS).map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    let (review, due) = (days(&mut recent.review.iter()), days(&mut recent.due.iter()));
    Some(format!("{}\t{path}\t{}\t{review}\t{due}\n", recent.opened, recent.title))
}

fn read(folders: &Folders) -> Vec<Recent> {
    let mut bytes = Vec::new();
    // The limit is for a pipe in place of the file, which would never end.
    if let Ok(file) = own(OpenOptions::new().read(true), &folders.state().join(FILE)) {
        let _part = file.take(LONGEST).read_to_end(&mut bytes);
    }
    let parse = |line: &str| {
        let mut parts = line.split('\t');
        let opened = parts.next()?.parse().ok()?;
        let path = PathBuf::from(parts.next()?);
        let title = Line::strict(parts.next()?).ok()?;
        let days = |part: Option<&str>| -> Vec<Date> {
            part.unwrap_or_default().split(' ').filter_map(|day| day.parse().ok()).collect()
        };
        let review = days(parts.next()).first().copied();
        Some(Recent { path, title, opened, review, due: days(parts.next()) })
    };
    String::from_utf8_lossy(&bytes).lines().filter_map(parse).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::{fs, path::Path};

    fn used(path: &Path, title: &str, opened: Date) -> Recent {
        let title = Line::clean(title);
        Recent { path: path.to_owned(), title, opened, review: None, due: Vec::new() }
    }

    #[test]
    fn what_is_due_is_remembered_and_lines_without_it_are_read() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path());
        let (map, old) = (room.path().join("a.ron"), room.path().join("b.ron"));
        fs::write(&map, "").unwrap();
        fs::write(&old, "").unwrap();
        fs::write(room.path().join("recent"), format!("2026-11-20\t{}\tAlt\n", old.display())).unwrap();
        let day = date(2026, 12, 18);
        let new = Recent { review: Some(day), due: vec![day, date(2027, 1, 2)], ..used(&map, "Neu", day) };
        remember(&folders, &new).unwrap();
        let found = list(&folders);
        assert_eq!((found[0].review, found[0].due.as_slice()), (new.review, new.due.as_slice()));
        assert_eq!(found[1], used(&found[1].path, "Alt", date(2026, 11, 20)));
    }

    #[test]
    fn the_newest_comes_first_and_what_is_gone_is_left_out() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path().join("state"));
        assert_eq!(list(&folders), []);
        let day = date(2026, 11, 20);
        let map = |i: usize| room.path().join(format!("{i} ä.ron"));
        for i in 0..14 {
            fs::write(map(i), "").unwrap();
            remember(&folders, &used(&map(i), &format!("Karte {i}"), day)).unwrap();
        }
        remember(&folders, &used(&map(7), "Sieben", day)).unwrap();
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
        remember(&folders, &used(&room.path().join("a.ron"), "", date(2026, 1, 2))).unwrap();
        assert_eq!(list(&folders).len(), 1);
    }
}
