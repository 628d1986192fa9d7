//! The first screen without a file: a new map, the recent ones, the examples, unsaved work of an earlier run.

pub mod setup;

use super::{
    key::Key,
    map::cursor::{To, direction},
    message::Effect,
    state::{App, Screen},
};
use crate::{
    store::{builtin, recent::Recent, recovery::unsaved::Kept},
    t,
};
use setup::Setup;

/// The list and where its cursor is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// Maps used before, the newest first.
    pub recent: Vec<Recent>,
    /// Unsaved work.
    pub kept: Vec<Kept>,
    /// Position in [`Start::entries`].
    pub at: usize,
    /// Answers that were begun for a new map: coming back here loses none.
    pub answers: Option<Box<Setup>>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Unsaved work of an earlier run.
    Kept(Kept),
    /// A new map.
    New,
    /// A map used before.
    Recent(Recent),
    /// An example.
    Example(&'static str),
}

impl Start {
    /// What there is to choose from; unsaved work comes first.
    pub fn entries(&self) -> Vec<Entry> {
        let kept = self.kept.iter().cloned().map(Entry::Kept);
        let recent = self.recent.iter().cloned().map(Entry::Recent);
        let examples = builtin::EXAMPLES.iter().copied().map(Entry::Example);
        kept.chain([Entry::New]).chain(recent).chain(examples).collect()
    }
}

impl App {
    pub(super) fn start_move(&mut self, key: Key) {
        let Screen::Start(start) = &mut self.screen else { return };
        let count = start.entries().len();
        start.at = match direction(key) {
            Some(To::Up) => (start.at + count - 1) % count,
            Some(To::First) => 0,
            Some(To::Last) => count - 1,
            _ if key.shift => (start.at + count - 1) % count,
            _ => (start.at + 1) % count,
        };
    }

    /// `q` ends the program; Esc and Ctrl-C only say so, because they are pressed by habit.
    pub(super) fn start_quit(&mut self, key: Key) {
        if key.character().is_some() {
            self.quit();
        } else {
            self.desk.report(t!(self.desk.lang, "how-to-quit"));
        }
    }

    pub(super) fn start_take(&mut self) {
        let Screen::Start(start) = &mut self.screen else { return };
        match start.entries().into_iter().nth(start.at) {
            Some(Entry::New) => {
                let mut start = std::mem::take(start);
                let mut setup =
                    start.answers.take().map_or_else(|| Setup::new(None, self.desk.lang.language()), |s| *s);
                setup.start = Box::new(start);
                self.screen = Screen::Setup(setup);
            }
            Some(Entry::Kept(kept)) => self.desk.effects.push(match kept.path {
                Some(path) => Effect::Open(path),
                None => Effect::OpenKept(kept.home),
            }),
            Some(Entry::Recent(recent)) => self.desk.effects.push(Effect::Open(recent.path)),
            Some(Entry::Example(name)) => match builtin::example(name, self.desk.lang.language()) {
                Some(records) => {
                    self.begin(records, None, false);
                    self.desk.report(t!(self.desk.lang, "example-opened"));
                }
                None => self.desk.report_error(t!(self.desk.lang, "refused")),
            },
            None => {}
        }
    }
}
