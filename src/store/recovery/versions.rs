//! Keeps the last version of a map's file from each of some days, before the first save of a later day takes
//! its place.

use crate::store::{
    LARGEST,
    durable::{replace, sync_folder},
    folders::{Folders, known_as, private},
    home::Home,
    journal::path,
};
use jiff::civil::Date;
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// How many versions of a map are kept.
pub const MOST: usize = 14;
/// How many bytes the versions of a map may have together: 64 MiB. One version is always kept.
pub const ROOM: u64 = 64 << 20;

const MAP: &str = ".ron";
/// The name of the file beside the versions that holds the path of the map's file, because the folder's name
/// does not show it.
const AT: &str = "at";

/// The last version of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day of the version.
    pub date: Date,
    /// The size of the version in bytes.
    pub bytes: u64,
    /// The path of the version.
    pub path: PathBuf,
}

/// Keeps the map's file as it stands, unless it was written today: a later version of today is then still to
/// come. `day_of` returns the day of a point in time.
///
/// # Errors
/// If the file can't be read or the copy can't be written. The file itself is never touched.
pub fn keep(
    folders: &Folders,
    path: &Path,
    today: Date,
    day_of: impl Fn(SystemTime) -> Option<Date>,
) -> io::Result<()> {
    let about = fs::metadata(path)?;
    // Reading a pipe could keep the save waiting for ever.
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let Some(date) = day_of(about.modified()?).filter(|date| *date != today) else { return Ok(()) };
    if about.len() > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let (home, bytes) = (Home::of(folders, path)?, fs::read(path)?);
    let days = list(&home);
    let newest = days.last().filter(|day| day.bytes == bytes.len() as u64);
    if newest.is_some_and(|day| fs::read(&day.path).is_ok_and(|kept| kept == bytes)) {
        return Ok(());
    }
    if days.is_empty() {
        private().recursive(true).create(home.days())?;
        replace(&home.days().join(AT), path::escaped(&known_as(path)).as_bytes())?;
    }
    let kept = home.days().join(format!("{date}{MAP}"));
    replace(&kept, &bytes)?;
    sync_folder(&kept)?;
    make_room(&home, &kept)
}

/// Removes the oldest versions while there are too many, but never the version that was kept just now.
fn make_room(home: &Home, kept: &Path) -> io::Result<()> {
    let (mut count, mut room) = (0, 0);
    let (now, before): (Vec<Day>, Vec<Day>) = list(home).into_iter().partition(|day| day.path == kept);
    for day in now.into_iter().chain(before.into_iter().rev()) {
        (count, room) = (count + 1, room + day.bytes);
        if count > 1 && (count > MOST || room > ROOM) {
            fs::remove_file(&day.path)?;
        }
    }
    Ok(())
}

/// The versions that are kept of the map in a file, the oldest first.
pub fn of(folders: &Folders, path: &Path) -> Vec<Day> {
    Home::find(folders, path).map(|home| list(&home)).unwrap_or_default()
}

/// The versions that are kept of a map, the oldest first.
pub(crate) fn list(home: &Home) -> Vec<Day> {
    let entries = fs::read_dir(home.days()).into_iter().flatten().flatten();
    let day = |entry: fs::DirEntry| {
        let date = entry.file_name().to_str()?.strip_suffix(MAP)?.parse().ok()?;
        Some(Day { date, bytes: entry.metadata().ok()?.len(), path: entry.path() })
    };
    let mut all: Vec<Day> = entries.filter_map(day).collect();
    all.sort_by_key(|day| day.date);
    all
}

/// The path that the map's file had when the first of its versions was kept.
pub(crate) fn map_file(home: &Home) -> Option<PathBuf> {
    path::unescaped(&fs::read_to_string(home.days().join(AT)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan as _, civil::date};

    struct Room {
        folders: Folders,
        map: PathBuf,
        _room: tempfile::TempDir,
    }

    impl Room {
        fn new() -> Self {
            let room = tempfile::tempdir().unwrap();
            let folders = Folders::at(room.path().join("state"));
            Self { folders, map: room.path().join("a b.ron"), _room: room }
        }

        /// A save on `today` over what was written on `day`.
        fn save(&self, day: Date, text: &[u8], today: Date) {
            fs::write(&self.map, text).unwrap();
            keep(&self.folders, &self.map, today, |_| Some(day)).unwrap();
        }

        fn days(&self) -> Vec<(Date, Vec<u8>)> {
            let home = Home::find(&self.folders, &self.map);
            let days = home.map(|home| list(&home)).unwrap_or_default();
            days.into_iter().map(|day| (day.date, fs::read(day.path).unwrap())).collect()
        }
    }

    const MONDAY: Date = date(2026, 11, 23);

    #[test]
    fn the_last_version_of_a_day_is_kept_when_another_day_writes() {
        let room = Room::new();
        let tuesday = MONDAY.tomorrow().unwrap();
        room.save(MONDAY, b"one", MONDAY);
        assert_eq!(room.days(), []);
        room.save(MONDAY, b"// \xff two", tuesday);
        room.save(tuesday, b"three", tuesday);
        assert_eq!(room.days(), [(MONDAY, b"// \xff two".to_vec())]);
        let home = Home::find(&room.folders, &room.map).unwrap();
        assert_eq!(map_file(&home), Some(known_as(&room.map)));
        // What another program wrote with an old time is of that day, too.
        room.save(MONDAY, b"four", tuesday);
        assert_eq!(room.days(), [(MONDAY, b"four".to_vec())]);
        assert_eq!(fs::read(&room.map).unwrap(), b"four");
    }

    #[test]
    fn the_same_again_is_not_kept_again() {
        let room = Room::new();
        let days: Vec<Date> = (0..4).map(|n| MONDAY + n.days()).collect();
        room.save(days[0], b"one", days[1]);
        room.save(days[1], b"one", days[2]);
        room.save(days[2], b"two", days[3]);
        assert_eq!(room.days(), [(days[0], b"one".to_vec()), (days[2], b"two".to_vec())]);
    }

    #[test]
    fn the_oldest_go_but_not_the_only_one_and_not_the_one_kept_now() {
        let room = Room::new();
        let day = |n: i64| MONDAY + n.days();
        for n in 0..20 {
            room.save(day(n), n.to_string().as_bytes(), day(n + 1));
        }
        let kept: Vec<Date> = room.days().into_iter().map(|(date, _)| date).collect();
        assert_eq!(kept, (6..20).map(day).collect::<Vec<_>>());
        room.save(day(-900), b"from an archive", day(20));
        let kept: Vec<Date> = room.days().into_iter().map(|(date, _)| date).collect();
        assert_eq!(kept.len(), MOST);
        assert_eq!(kept[..2], [day(-900), day(7)]);
        let large = vec![b' '; usize::try_from(ROOM).unwrap() + 1];
        room.save(day(21), &large, day(22));
        assert_eq!(room.days().len(), 1);
    }

    #[test]
    fn what_cannot_be_kept_is_an_error_and_nothing_else() {
        let room = Room::new();
        assert!(keep(&room.folders, &room.map, MONDAY, |_| None).is_err());
        fs::write(&room.map, "one").unwrap();
        keep(&room.folders, &room.map, MONDAY, |_| None).unwrap();
        fs::write(room.folders.state(), "in the way").unwrap();
        assert!(keep(&room.folders, &room.map, MONDAY, |_| MONDAY.yesterday().ok()).is_err());
        assert_eq!(fs::read(&room.map).unwrap(), b"one");
    }
}
