//! The maps whose journals have something that is in no file, for the start screen.

use crate::{
    map::text::Line,
    store::{
        folders::Folders,
        home::{Found, Home},
        journal::Journal,
        lock::{self, Holder},
        ron::read,
    },
};
use jiff::civil::DateTime;
use std::path::PathBuf;

/// A map whose journal has something that is in no file.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its folder.
    pub home: Home,
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// What it is called.
    pub title: Line,
    /// So many steps.
    pub steps: usize,
    /// When the last one was made.
    pub when: DateTime,
}

/// The maps whose journals have something that is in no file and that nobody has open, the newest first.
pub fn kept(folders: &Folders, now: DateTime) -> Vec<Kept> {
    let mut all: Vec<Kept> = Home::all(folders).into_iter().filter_map(|home| look(home, now)).collect();
    all.sort_by_key(|kept| std::cmp::Reverse(kept.when));
    all
}

fn look(home: Home, now: DateTime) -> Option<Kept> {
    let left = Journal::look(&home.journal()).ok()??;
    // Most journals are of maps that are saved: to tell each of them would keep the start screen waiting.
    if !left.has_work() || left.is_in_file() {
        return None;
    }
    let _lock = lock::take(&home.lock(), &Holder::me(now)).ok()?.ok()?;
    let Found { left, story, .. } = home.story(|left| read::load(&left.path()?).ok())?;
    let (steps, title) = (story.unsaved(), story.doc.map().about().title.clone());
    let (path, when) = (left.path(), story.until);
    story.is_unsaved().then_some(Kept { home, path, title, steps, when })
}
