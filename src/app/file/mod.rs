//! The map and its file: opening, saving, what the disk holds.

pub mod access;
pub mod changed_on_disk;
pub(crate) mod comments;
pub mod export;
pub mod open;
mod path;

pub use path::name_of;

use super::{
    context::Context,
    message::Effect,
    overlay::{
        ask::{Ask, Topic},
        prompt::Purpose,
    },
    state::{App, Overlay, Screen},
};
use crate::{
    map::Records,
    store::{
        Comments, FileState,
        save::{Expected, SaveError, reason},
    },
    t,
};
use access::Access;
use jiff::civil::DateTime;
use std::{
    io,
    path::{Path, PathBuf},
};

/// Where the map is on the disk.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// None for a map that was never saved.
    pub path: Option<PathBuf>,
    /// What the file held when it was read or written last.
    pub state: Option<FileState>,
    /// Whether the worker is writing.
    pub saving: bool,
    /// When it was written last.
    pub saved_at: Option<DateTime>,
    /// Why the last attempt failed.
    pub failed: Option<Failed>,
    /// Why what is done cannot be written down at once; nothing of it is on the disk then.
    pub unsafe_because: Option<String>,
    /// Who may change it.
    pub access: Access,
    /// What stands in the file beside the map.
    pub comments: Comments,
    /// The user has agreed that the next save loses those inside.
    pub(super) comments_may_go: bool,
    /// Saving was asked for while the worker was writing.
    pub(super) again: bool,
}

/// Why a map could not be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// In a sentence.
    pub said: String,
    /// In a few words.
    pub brief: String,
}

/// What the worker needs to write a map.
#[derive(Debug)]
pub struct SaveJob {
    /// Where.
    pub path: PathBuf,
    /// What; copying it copied no record.
    pub records: Records,
    /// What the file must hold, so that nothing of somebody else's is overwritten.
    pub expected: Expected,
    /// What else the file is to hold.
    pub comments: Comments,
    /// What becomes of the file as it is.
    pub old: Old,
    /// Where in the history that is.
    pub position: u64,
    /// Whether the user asked for it, and is told that it was done.
    pub asked: bool,
}

/// What becomes of a file when the map is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// It is replaced.
    Replaced,
    /// Something in it would be lost: a copy is to be kept beside it.
    ToKeep,
    /// The copy.
    Kept(PathBuf),
}

impl App {
    /// Ctrl-S: writes the map, asking for a name the first time.
    pub(super) fn save(&mut self) {
        if self.desk.file.path.is_none() || self.desk.is_read_only() {
            self.keep_what_is_written();
            self.prompt(Purpose::SaveAs);
            return;
        }
        // What is being written is meant to be saved too.
        match self.context() {
            Context::Field => self.keep_what_is_written(),
            Context::Write => self.write_next(),
            _ => {}
        }
        if self.is_held_by_comments() {
            self.ask_about_comments();
        } else {
            self.save_over(self.expected(), true);
        }
    }

    /// What the file must hold for us to write it.
    fn expected(&self) -> Expected {
        self.desk.file.state.map_or(Expected::Fresh, Expected::Unchanged)
    }

    /// Writes the map if the file holds what is expected.
    pub(super) fn save_over(&mut self, expected: Expected, asked: bool) {
        let Some(path) = self.desk.file.path.clone() else { return };
        if self.desk.file.saving {
            self.desk.file.again = true;
            return;
        }
        self.desk.file.saving = true;
        let (records, position) = (self.desk.doc.map().records().clone(), self.desk.doc.position());
        let old = if self.desk.file.comments.inside > 0 { Old::ToKeep } else { Old::Replaced };
        let comments = self.desk.file.comments.clone();
        let job = SaveJob { path, records, expected, comments, old, position, asked };
        self.desk.effects.push(Effect::Save(Box::new(job)));
    }

    /// Whether the map is to be written by itself a little later.
    pub fn wants_saving(&self) -> bool {
        let waits_for_answer = matches!(&self.overlay, Some(Overlay::Ask(_)));
        self.desk.autosave
            && self.desk.file.path.is_some()
            && self.desk.doc.is_dirty()
            && !self.desk.file.saving
            && !waits_for_answer
            && !self.desk.is_read_only()
            && !self.is_held_by_comments()
            && !matches!(self.screen, Screen::Start(_) | Screen::Setup(_))
    }

    /// Writes the map by itself.
    pub(super) fn save_by_itself(&mut self) {
        if self.wants_saving() {
            self.save_over(self.expected(), false);
        }
    }

    /// Saves under a name that was typed; `.ron` is added where an ending is missing.
    pub(super) fn save_as(&mut self, typed: &str) {
        let mut path = self.desk.typed_path(typed);
        if path.extension().is_none() {
            path.set_extension("ron");
        }
        if self.desk.file.path.as_deref() != Some(&path) {
            let comments = std::mem::take(&mut self.desk.file.comments).outside();
            self.desk.file = File { path: Some(path), comments, ..File::default() };
        }
        self.save();
    }

    pub(super) fn saved(&mut self, job: SaveJob, outcome: Result<FileState, SaveError>) {
        self.desk.file.saving = false;
        let again = std::mem::take(&mut self.desk.file.again);
        match outcome {
            Ok(state) => {
                let said_before = self.desk.file.failed.take();
                self.desk.file.state = Some(state);
                self.desk.file.saved_at = Some(self.desk.now);
                (self.desk.file.comments.inside, self.desk.file.comments_may_go) = (0, false);
                self.desk.doc.saved(job.position, job.records);
                if let Some(path) = self.desk.file.path.clone() {
                    if job.asked || said_before.is_some() {
                        self.desk.report(self.saved_to(&path, &job.old));
                    }
                    self.desk.effects.push(Effect::Recent(path, self.map().about().title.to_string()));
                }
                if (again || self.desk.quitting) && self.desk.doc.is_dirty() {
                    self.save_over(self.expected(), job.asked);
                } else if self.desk.quitting {
                    self.desk.effects.push(Effect::Quit);
                }
            }
            Err(why) => {
                let said = why.describe(&self.desk.lang);
                // What fails again and again by itself is in the head line; the keys' line is for the user.
                if job.asked
                    || self.desk.quitting
                    || self.desk.file.failed.as_ref().is_none_or(|f| f.said != said)
                {
                    self.desk.report_error(said.clone());
                }
                self.desk.file.failed = Some(Failed { said, brief: why.brief(&self.desk.lang) });
                let quitting = std::mem::take(&mut self.desk.quitting);
                match why {
                    // It is there, but not safe yet: the next attempt expects it.
                    SaveError::Unsynced { state, .. } => self.desk.file.state = Some(state),
                    SaveError::ChangedOnDisk(_) => {
                        // What is there now is taken in, and then it is saved again.
                        self.desk.notice = None;
                        self.desk.quitting = quitting;
                        self.desk.file.again = job.asked;
                        self.look();
                    }
                    SaveError::Exists(_) => {
                        if let Some(path) = self.desk.file.path.take() {
                            self.overlay = Some(Overlay::Ask(Ask::new(Topic::Replace(path))));
                        }
                    }
                    _ if job.asked || quitting => {
                        if self.desk.file.state.is_none() {
                            self.desk.file.path = None;
                        }
                        // What has the keyboard is not interrupted; the last line and the title say it as well.
                        if self.overlay.is_none() && self.context() != Context::Field {
                            self.overlay = Some(Overlay::Ask(Ask::new(Topic::Failed)));
                            self.desk.notice = None;
                            self.desk.quitting = quitting;
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn saved_to(&self, path: &Path, old: &Old) -> String {
        let said = t!(self.desk.lang, "saved-to", file = name_of(path));
        match old {
            Old::Kept(copy) => said + " · " + &t!(self.desk.lang, "comments-kept", file = name_of(copy)),
            _ => said,
        }
    }

    /// What is done can or cannot be written down any more.
    pub(super) fn guarded(&mut self, why: Option<&io::Error>) {
        self.desk.file.unsafe_because = why.map(|why| reason(why, &self.desk.lang));
    }
}
