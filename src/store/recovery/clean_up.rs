//! Removes what the program has kept of maps whose files have long gone, only a few at a time, and never
//! anything of a map with unsaved work.

use super::versions;
use crate::store::{
    folders::Folders,
    home::Home,
    journal::FoundJournal,
    lock::{self, Holder},
};
use jiff::civil::DateTime;
use std::{
    fs,
    time::{Duration, SystemTime},
};

/// How long the state of a map is kept at least, counted from its last change: 90 days.
const LONG: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// How many maps are cleaned up at most in one go.
const MOST: usize = 20;

/// Removes the state of maps whose files have gone and that nobody has opened for a long time.
pub fn clean_up(folders: &Folders, now: DateTime) {
    let me = Holder::me(now);
    let gone = Home::all(folders).into_iter().filter(is_old).take(MOST);
    for home in gone {
        // A map that somebody opens meanwhile is locked, and is left alone.
        let Ok(Ok(_lock)) = lock::take(&home.lock(), &me) else { continue };
        if is_dispensable(&home) {
            let _stays = fs::remove_dir_all(home.folder());
        }
    }
}

/// Whether nothing in the folder was changed for a long time. Links are not followed.
fn is_old(home: &Home) -> bool {
    let is_folder = fs::symlink_metadata(home.folder()).is_ok_and(|about| about.is_dir());
    let entries = fs::read_dir(home.folder()).into_iter().flatten().flatten();
    let newest = entries.filter_map(|entry| entry.metadata().ok()?.modified().ok()).max();
    let age = newest.and_then(|newest| SystemTime::now().duration_since(newest).ok());
    is_folder && age.is_some_and(|age| age > LONG)
}

/// Whether the map's file is gone and everything that was kept of the map was in a file.
fn is_dispensable(home: &Home) -> bool {
    let Ok(found) = FoundJournal::look(&home.journal()) else { return false };
    let is_unsaved =
        found.as_ref().is_some_and(FoundJournal::may_be_unsaved) || !home.set_asides().is_empty();
    let path = found.and_then(|found| found.path).or_else(|| versions::map_file(home));
    !is_unsaved && path.is_none_or(|path| fs::symlink_metadata(path).is_err())
}
