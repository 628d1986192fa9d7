//! The map and its file: opening, saving, what the disk holds.

use super::{
    App, Effect, Notice, Overlay, Screen,
    ask::{Ask, Topic},
    command::Context,
    cursor::Cursor,
    find::Found,
    meeting::Current,
    prompt::Purpose,
};
use crate::{
    lang::Lang,
    map::{
        Records,
        document::{Document, Refused},
        id,
        score::Lens,
        sound::Unsound,
    },
    store::{
        FileState,
        read::Opened,
        rescue::Rescue,
        save::{Expected, SaveError},
    },
    t,
};
use jiff::civil::DateTime;
use std::path::{Path, PathBuf};

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
    pub failed: Option<String>,
    /// The rescue file that this map came from, until the map is saved.
    pub rescue: Option<PathBuf>,
    /// Saving was asked for while the worker was writing.
    again: bool,
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
    /// The history's position.
    pub position: u64,
}

impl App {
    /// Ctrl-S: writes the map, asking for a name the first time.
    pub(super) fn save(&mut self) {
        if self.file.path.is_none() {
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
        let expected = self.file.state.map_or(Expected::Fresh, Expected::Unchanged);
        self.save_over(expected);
    }

    /// Writes the map if the file holds what is expected.
    pub(super) fn save_over(&mut self, expected: Expected) {
        let Some(path) = self.file.path.clone() else { return };
        if self.file.saving {
            self.file.again = true;
            return;
        }
        self.file.saving = true;
        let (records, position) = (self.doc.map().records().clone(), self.doc.position());
        self.effects.push(Effect::Save(SaveJob { path, records, expected, position }));
    }

    /// Saves under a name that was typed; `.ron` is added where an ending is missing.
    pub(super) fn save_as(&mut self, typed: &str) {
        let mut path = self.typed_path(typed);
        if path.extension().is_none() {
            path.set_extension("ron");
        }
        if self.file.path.as_deref() != Some(&path) {
            self.file.path = Some(path);
            self.file.state = None;
        }
        self.save();
    }

    pub(super) fn saved(&mut self, position: u64, outcome: Result<FileState, SaveError>) {
        self.file.saving = false;
        let again = std::mem::take(&mut self.file.again);
        match outcome {
            Ok(state) => {
                self.file.state = Some(state);
                self.file.failed = None;
                self.file.saved_at = Some(self.now);
                self.doc.saved(position);
                self.effects.extend(self.file.rescue.take().map(Effect::DiscardRescue));
                if let Some(path) = self.file.path.clone() {
                    self.notice = Some(Notice::said(t!(self.lang, "saved-to", file = name_of(&path))));
                    self.effects.push(Effect::Recent(path, self.map().about().title.to_string()));
                }
                if again && self.doc.is_dirty() {
                    self.save();
                } else if self.quitting && !self.doc.is_dirty() {
                    self.effects.push(Effect::Quit);
                }
            }
            Err(why) => {
                self.quitting = false;
                let said = why.describe(&self.lang);
                self.file.failed = Some(said.clone());
                self.notice = Some(Notice::error(said));
                match why {
                    // It is there, but not safe yet: the next attempt expects it.
                    SaveError::Unsynced { state, .. } => self.file.state = Some(state),
                    SaveError::ChangedOnDisk(_) => {
                        self.overlay = Some(Overlay::Ask(Ask::new(Topic::Changed)));
                    }
                    SaveError::Exists(_) => {
                        if let Some(path) = self.file.path.take() {
                            self.overlay = Some(Overlay::Ask(Ask::new(Topic::Replace(path))));
                        }
                    }
                    _ if self.file.state.is_none() => self.file.path = None,
                    _ => {}
                }
            }
        }
    }

    /// Shows a map that was read from `path`, or a new one that has no file yet.
    pub fn opened(&mut self, path: Option<PathBuf>, opened: Opened) {
        let rescued = path.as_ref().and_then(|p| self.rescue_of(p));
        if !self.show(opened.records) {
            return;
        }
        match rescued {
            // The rescued map goes where the original came from; what somebody has written there since is not
            // overwritten unasked.
            Some(rescue) => {
                let Rescue { file, original, began, .. } = rescue;
                self.file = File { path: original, state: began, rescue: Some(file), ..File::default() };
                self.doc.saved(u64::MAX);
                self.notice = Some(Notice::said(t!(self.lang, "rescued-taken")));
                self.rescued = None;
            }
            None => {
                self.file = File { path, state: Some(opened.state), ..File::default() };
                self.greet();
                if let Some(path) = self.file.path.clone() {
                    self.effects.push(Effect::Recent(path, self.map().about().title.to_string()));
                }
            }
        }
    }

    /// Begins with these records as a map that has no file yet, or is to be written to `path`.
    pub fn begin(&mut self, records: Records, path: Option<PathBuf>, is_new: bool) {
        if self.show(records) {
            self.file = File { path, ..File::default() };
            if is_new {
                self.doc.saved(u64::MAX);
            }
        }
    }

    /// The only way a map gets on the screen as a whole; whether it is sound.
    fn show(&mut self, records: Records) -> bool {
        match Document::open(records) {
            Ok(doc) => self.doc = doc,
            Err(_) => return false,
        }
        self.screen = Screen::Map;
        self.overlay = None;
        self.cursor = Cursor::start(self.doc.map());
        self.view = super::layout::View::default();
        self.lens = Lens::Effectiveness;
        self.marked.clear();
        self.found = Found::default();
        self.meeting = Current::default();
        true
    }

    /// Unsaved work of an earlier run was found for the map that is open.
    pub fn offer_rescue(&mut self, rescue: Rescue) {
        self.rescued = Some(rescue);
        self.overlay = Some(Overlay::Ask(Ask::new(Topic::Rescued)));
    }

    pub(super) fn take_rescued(&mut self) {
        if let Some(rescue) = &self.rescued {
            self.effects.push(Effect::Open(rescue.file.clone()));
        }
    }

    fn rescue_of(&self, path: &Path) -> Option<Rescue> {
        let offered = match &self.screen {
            Screen::Start(start) => start.rescues.iter().find(|r| r.file == path),
            _ => None,
        };
        self.rescued.as_ref().filter(|r| r.file == path).or(offered).cloned()
    }

    /// One line when the map should have been looked at, or something is overdue (R94, U14).
    fn greet(&mut self) {
        let today = self.now.date();
        let map = self.doc.map();
        let review = map.about().next_review.filter(|day| *day < today);
        let (_, overdue, _) = super::actions::counts(map, today);
        let mut parts = Vec::new();
        if let Some(day) = review {
            parts.push(t!(self.lang, "review-was-due", date = self.lang.date(day)));
        }
        if overdue > 0 {
            parts.push(t!(self.lang, "actions-overdue", count = overdue));
        }
        if !parts.is_empty() {
            self.notice = Some(Notice::said(parts.join(" · ")));
        }
    }

    /// What was typed as a path; `~/` is the home folder.
    pub(super) fn typed_path(&self, typed: &str) -> PathBuf {
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => PathBuf::from(typed),
        }
    }

    /// A whole path for people; the home folder is `~`.
    pub fn shown(&self, path: &Path) -> String {
        let at_home = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        let path = at_home.map_or_else(|| path.to_owned(), |rest| Path::new("~").join(rest));
        crate::map::text::Line::clean(&path.to_string_lossy()).to_string()
    }

    /// The name for new files of this map, without an ending.
    pub(super) fn file_stem(&self) -> String {
        let stem =
            self.file.path.as_ref().and_then(|p| p.file_stem()).map(|s| s.to_string_lossy().into_owned());
        let about = self.map().about();
        let titled =
            id::slug(if about.title.is_empty() { about.organisation.as_str() } else { about.title.as_str() });
        stem.unwrap_or(if titled.is_empty() { t!(self.lang, "map-file") } else { titled })
    }
}

/// A path's last part for people.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    crate::map::text::Line::clean(&name).to_string()
}

/// Why an edit was refused, in words.
pub(super) fn refused(why: &Refused, lang: &Lang) -> String {
    match why {
        Refused::Unsound(Unsound::NoName(_)) => t!(lang, "needs-a-name"),
        Refused::Unsound(Unsound::NumberTwice(number, _)) => {
            let number = *number;
            t!(lang, "number-taken", number = number)
        }
        _ => t!(lang, "refused"),
    }
}
