//! The maps whose journals hold something that is in no file, for the start screen.

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
    /// Its folder.
    pub home: Home,
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// What it is called.
    pub title: Line,
    /// When the last step was made.
    pub when: DateTime,
}

/// The maps whose journals hold something that is in no file and that nobody has open, the newest first.
pub fn list(folders: &Folders, now: DateTime) -> Vec<Unsaved> {
    let mut all: Vec<Unsaved> = Home::all(folders).into_iter().filter_map(|home| look(home, now)).collect();
    all.sort_by_key(|unsaved| std::cmp::Reverse(unsaved.when));
    all
}

fn look(home: Home, now: DateTime) -> Option<Unsaved> {
    // Most journals are of maps that are saved: to replay each of them would keep the start screen waiting.
    if !FoundJournal::look(&home.journal()).ok()??.may_be_unsaved() {
        return None;
    }
    let _lock = lock::take(&home.lock(), &Holder::me(now)).ok()?.ok()?;
    let Replayed { found, replay, .. } = home.look(|found| read::load(found.path.as_deref()?).ok())?;
    let (path, title, when) = (found.path, replay.doc.map().about().title.clone(), replay.until);
    let is_unsaved = replay.is_unsaved() || found.here.is_draft;
    is_unsaved.then_some(Unsaved { home, path, title, when })
}
