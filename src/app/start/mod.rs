//! The start screen of a program without a file: a new map, recent maps, examples, and unsaved work of an
//! earlier run.

mod begin;
pub mod setup;

use super::key::{Key, To};
use crate::store::{builtin, recent::Recent, recovery::unsaved::Unsaved};
use setup::Setup;

/// The list with its cursor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// The maps that were used before, the newest first.
    pub recent: Vec<Recent>,
    /// The unsaved work of earlier runs.
    pub unsaved: Vec<Unsaved>,
    /// The position of the cursor in [`Start::entries`].
    pub at: usize,
    /// The answers that were begun for a new map. Coming back to this screen loses none of them.
    pub answers: Option<Box<Setup>>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Unsaved work of an earlier run.
    Unsaved(Unsaved),
    /// A new map.
    New,
    /// A map that was used before.
    Recent(Recent),
    /// An example.
    Example(&'static str),
}

impl Start {
    /// The list of these maps. The cursor begins on unsaved work, if there is any.
    pub fn of(recent: Vec<Recent>, unsaved: Vec<Unsaved>, answers: Option<Box<Setup>>) -> Self {
        Self { at: usize::from(!unsaved.is_empty()), recent, unsaved, answers }
    }

    /// The lines to choose from: above all of them a new map, so that it stands between no two that are there already.
    pub fn entries(&self) -> Vec<Entry> {
        let unsaved = self.unsaved.iter().cloned().map(Entry::Unsaved);
        let recent = self.recent.iter().cloned().map(Entry::Recent);
        let examples = builtin::EXAMPLES.iter().copied().map(Entry::Example);
        std::iter::once(Entry::New).chain(unsaved).chain(recent).chain(examples).collect()
    }

    /// Moves the cursor for an arrow or Tab. After the last line comes the first.
    pub(in crate::app) fn step(&mut self, key: Key) {
        let count = self.entries().len();
        self.at = match key.direction() {
            Some(To::Up) => (self.at + count - 1) % count,
            Some(To::First) => 0,
            Some(To::Last) => count - 1,
            _ if key.shift => (self.at + count - 1) % count,
            _ => (self.at + 1) % count,
        };
    }

    /// The line under the cursor.
    pub(super) fn entry(&self) -> Option<Entry> {
        self.entries().into_iter().nth(self.at)
    }
}
