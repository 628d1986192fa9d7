//! Lists the maps with unsaved work in their journals, for the start screen.

use crate::{
    map::text::Line,
    store::{
        folders::Folders,
        home::{Home, Replayed},
        journal::FoundJournal,
        lock::{self, Holder},
        ron::read,
    },
};
use jiff::civil::DateTime;
use std::path::PathBuf;

/// A map whose journal holds something that is in no file.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// The map's folder in the program's state.
    pub home: Home,
    /// The map's file, if it has one.
    pub path: Option<PathBuf>,
    /// The title of the map.
    pub title: Line,
    /// The time of the last step.
    pub when: DateTime,
}

/// The maps whose journals hold something that is in no file and that nobody has open, the newest first.
pub fn list(folders: &Folders, now: DateTime) -> Vec<Unsaved> {
    let mut all: Vec<Unsaved> = Home::all(folders).into_iter().filter_map(|home| look(home, now)).collect();
    all.sort_by_key(|unsaved| std::cmp::Reverse(unsaved.when));
    all
}

fn look(home: Home, now: DateTime) -> Option<Unsaved> {
    // Most journals belong to maps that are saved, and replaying each of them would keep the start screen
    // waiting.
    if !FoundJournal::look(&home.journal()).ok()??.may_be_unsaved() {
        return None;
    }
    let _lock = lock::take(&home.lock(), &Holder::me(now)).ok()?.ok()?;
    let Replayed { found, replay, .. } = home.look(|found| read::load(found.path.as_deref()?).ok())?;
    let (path, title, when) = (found.path, replay.doc.map().about().title.clone(), replay.until);
    let is_unsaved = replay.is_unsaved() || found.here.is_draft;
    is_unsaved.then_some(Unsaved { home, path, title, when })
}
