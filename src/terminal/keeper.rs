//! Writes down what is done before the frame that shows it, and knows when something is to be written by itself.

use super::{
    signals,
    worker::{Job, Worker},
};
use crate::{
    app::{
        App, Msg, Screen,
        file::{
            Access,
            job::{Opened, SaveJob},
        },
        start::setup::Setup,
    },
    map::id::Ids,
    store::{
        Error,
        folders::Folders,
        journal::{Entry, Journal},
        lock::Holder,
        save::SaveError,
        session::{self, Home, Keeping, Opening, Session},
        setup_draft,
    },
};
use jiff::civil::DateTime;
use std::{
    io,
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// The time after the last edit until the map is written by itself.
const REST: Duration = Duration::from_secs(2);
/// The time until something that failed is tried again.
const AGAIN: Duration = Duration::from_secs(5);
/// A text that is being written is never older than this in the journal.
const DRAFT: Duration = Duration::from_secs(1);

/// What keeps the open map.
pub struct Keeper {
    folders: Option<Folders>,
    me: Holder,
    session: Option<Session>,
    /// That of the file under whose name the map is being saved.
    next: Option<Session>,
    here: Option<String>,
    drafted: Option<Instant>,
    rest: Option<Instant>,
    draft: Option<Instant>,
    again: Option<Instant>,
    /// Whether that is due now: whoever fails at once would else be asked again at once.
    retries: bool,
    is_forgotten: bool,
    /// Whether answers before a new map were kept.
    has_answers: bool,
}

impl Keeper {
    /// A keeper of no map yet.
    pub fn new(folders: Option<Folders>, now: DateTime) -> Self {
        signals::outlive_limits();
        Self {
            folders,
            me: Holder::me(now),
            session: None,
            next: None,
            here: None,
            drafted: None,
            rest: None,
            draft: None,
            again: None,
            retries: false,
            is_forgotten: false,
            has_answers: false,
        }
    }

    /// The folders of the program's state.
    pub fn folders(&self) -> Option<&Folders> {
        self.folders.as_ref()
    }

    /// Opens the map in a file. The one that was open before is let go of.
    ///
    /// # Errors
    /// If it can't be read or is no sound map.
    pub fn open(&mut self, path: &Path, now: DateTime) -> Result<Opened, Error> {
        let was_ours = self.session.as_ref().and_then(Session::path).is_some_and(|open| open == path);
        if was_ours {
            self.session = None;
        }
        self.me.since = now;
        session::open(self.folders.as_ref(), path, &self.me).map(|opening| self.take(opening))
    }

    /// Opens a map that is in no file.
    ///
    /// # Errors
    /// If its journal cannot be told.
    pub fn open_kept(&mut self, home: Home, now: DateTime) -> Result<Opened, Error> {
        self.me.since = now;
        session::open_kept(home, &self.me).map(|opening| self.take(opening))
    }

    fn take(&mut self, opening: Opening) -> Opened {
        let Opening { doc, state, comments, keeping, back, here } = opening;
        (self.rest, self.draft, self.again) = (None, None, None);
        self.here = here.clone();
        let access = match keeping {
            Keeping::Ours(session) => {
                let is_locked = session.is_locked();
                self.session = Some(session);
                if is_locked { Access::Ours } else { Access::Unlocked }
            }
            Keeping::Held(holder) => {
                self.session = None;
                Access::Held(holder)
            }
            Keeping::Without(why) => {
                self.session = None;
                Access::Unguarded(why.to_string())
            }
        };
        Opened { doc, state, comments, access, back, here }
    }

    /// Begins with a map that is to be in this file, or in none yet.
    pub(super) fn begin(&mut self, path: Option<&Path>, ids: &mut Ids, now: DateTime) -> Access {
        self.me.since = now;
        self.session = None;
        self.has_answers = true;
        let Some(folders) = &self.folders else { return Access::Unguarded(String::new()) };
        let begun = match path {
            None => Session::fresh(folders, &self.me, ids).map(Ok),
            Some(path) => Session::at(folders, path, &self.me),
        };
        match begun {
            Ok(Ok(session)) => {
                self.session = Some(session);
                Access::Ours
            }
            Ok(Err(holder)) => Access::Held(holder),
            Err(why) => Access::Unguarded(why.to_string()),
        }
    }

    /// Writes down what was done since the last time. What is to be told then: that it cannot be written down, or can
    /// again.
    pub(super) fn note(&mut self, app: &mut App, syncer: &Worker, now: DateTime) -> Option<Msg> {
        let ops = app.desk.doc.take_ops();
        let done = !ops.is_empty();
        let mut entries: Vec<Entry> = ops.into_iter().map(|op| Entry::Op(now, op)).collect();
        self.plan(app, done);
        match &app.screen {
            Screen::Start(_) => return None,
            Screen::Setup(setup) => {
                self.keep_answers(setup, syncer);
                return None;
            }
            _ => self.forget_answers(syncer),
        }
        let failed = app.desk.file.unsafe_because.is_some();
        let retries = failed && std::mem::take(&mut self.retries);
        if failed && !retries && self.again.is_none() {
            self.again = Some(Instant::now() + AGAIN);
        }
        let is_new = !failed
            && app.desk.doc.saved_position().is_none()
            && self.session.as_ref().is_some_and(|session| session.journal().is_none());
        entries.extend(self.place(app, done));
        if entries.is_empty() && !retries && !is_new {
            return None;
        }
        let Some(session) = self.session.as_mut() else {
            // Nobody believes that what nothing keeps were kept.
            let is_ours = app.desk.file.access == Access::Ours;
            let nowhere = || Msg::Guarded(Some(io::ErrorKind::PermissionDenied.into()));
            return (done && is_ours && !failed).then(nowhere);
        };
        match session.note(&app.desk.doc, app.desk.file.state, &entries, now) {
            Ok(()) => {
                if let Some(journal) = session.journal() {
                    syncer.give(Job::Sync(journal, failed));
                }
                None
            }
            Err(why) => {
                self.again = Some(Instant::now() + AGAIN);
                Some(Msg::Guarded(Some(why)))
            }
        }
    }

    /// The answers before a new map, which nothing else keeps yet.
    fn keep_answers(&mut self, setup: &Setup, syncer: &Worker) {
        let (Some(folders), Some(kept)) = (&self.folders, setup.kept()) else { return };
        if self.here.as_ref() == Some(&kept) {
            return;
        }
        let clock = Instant::now();
        self.draft = self.drafted.map(|drafted| drafted + DRAFT).filter(|due| *due > clock);
        if self.draft.is_none() {
            syncer.give(Job::Answers(folders.clone(), Some(kept.clone())));
            (self.here, self.drafted, self.has_answers) = (Some(kept), Some(clock), true);
        }
    }

    /// They have become a map.
    fn forget_answers(&mut self, syncer: &Worker) {
        if let (Some(folders), true) = (&self.folders, std::mem::take(&mut self.has_answers)) {
            syncer.give(Job::Answers(folders.clone(), None));
        }
    }

    /// After all else is done: no answers wait for a map any more.
    pub(super) fn ended(&self) {
        if let (Some(folders), true) = (&self.folders, self.has_answers) {
            setup_draft::forget(folders);
        }
    }

    /// Where the user is, when that is to be written down: with what was done, and while something is being written.
    fn place(&mut self, app: &App, done: bool) -> Option<Entry> {
        if !done && !app.is_writing() {
            return None;
        }
        let clock = Instant::now();
        if !done && let Some(drafted) = self.drafted.filter(|drafted| *drafted + DRAFT > clock) {
            self.draft = Some(drafted + DRAFT);
            return None;
        }
        self.draft = None;
        let here = app.here().filter(|here| self.here.as_ref() != Some(here))?;
        self.drafted = Some(clock);
        self.here = Some(here.clone());
        Some(Entry::Here(here))
    }

    fn plan(&mut self, app: &App, done: bool) {
        if !app.wants_saving() {
            self.rest = None;
        } else if done || self.rest.is_none() {
            let wait = if app.desk.file.failed.is_some() { AGAIN } else { REST };
            self.rest = Some(Instant::now() + wait);
        }
    }

    /// How long the program may sleep.
    pub(super) fn sleep(&self) -> Option<Duration> {
        let next = [self.rest, self.draft, self.again].into_iter().flatten().min()?;
        Some(next.saturating_duration_since(Instant::now()))
    }

    /// What is due now.
    pub(super) fn due(&mut self) -> Option<Msg> {
        let clock = Instant::now();
        let is_due = |when: &mut Option<Instant>| when.take_if(|when| *when <= clock).is_some();
        // A draft and what could not be written are written by the next note, which follows.
        let _draft = is_due(&mut self.draft);
        self.retries |= is_due(&mut self.again);
        is_due(&mut self.rest).then_some(Msg::Rest)
    }

    /// The journal that is told of a save; or, of a save under another name, whether that map is somebody else's.
    ///
    /// # Errors
    /// If it is.
    pub(super) fn before_save(&mut self, job: &SaveJob) -> Result<Option<Arc<Mutex<Journal>>>, SaveError> {
        let path = session::known_as(&job.path);
        let Some(folders) = &self.folders else { return Ok(None) };
        match &self.session {
            Some(session) if session.path() == Some(&path) => Ok(session.journal()),
            _ => match Session::at(folders, &path, &self.me) {
                Ok(Ok(next)) => {
                    self.next = Some(next);
                    Ok(None)
                }
                Ok(Err(holder)) => Err(SaveError::Held(job.path.clone(), holder)),
                Err(_) => Ok(None),
            },
        }
    }

    /// After a save under another name, the journal goes where the map has gone.
    pub(super) fn after(&mut self, msg: &Msg, app: &App, now: DateTime) -> Option<Msg> {
        let Msg::Saved(job, outcome) = msg else { return None };
        let next = self.next.take();
        let state = outcome.as_ref().ok()?;
        let Some(mut next) = next else {
            // Where nothing can be kept of the new file, nothing is written down in the name of the old one.
            let moved = |session: &mut Session| session.path() != Some(&session::known_as(&job.path));
            let refused = || io::Error::from(io::ErrorKind::PermissionDenied);
            return self.session.take_if(moved).map(|_| Msg::Guarded(Some(refused())));
        };
        let begun = next.begin(&app.desk.doc, Some((job.position, *state)), now);
        let former = self.session.replace(next);
        match begun {
            Ok(()) => {
                if let Some(former) = former.filter(|former| former.path().is_none()) {
                    former.discard();
                }
                Some(Msg::Access(Access::Ours))
            }
            // The next note begins it.
            Err(why) => Some(Msg::Guarded(Some(why))),
        }
    }

    /// What is in no file is not wanted.
    pub(super) fn forget(&mut self) {
        self.is_forgotten = true;
        if let Some(session) = self.session.take() {
            session.discard();
        }
    }

    /// Writes down where the user is, and brings everything to the disk: the program ends.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn end(&mut self, app: &mut App, now: DateTime) -> io::Result<()> {
        let ops = app.desk.doc.take_ops().into_iter().map(|op| Entry::Op(now, op));
        let here = app.here().filter(|here| self.here.as_ref() != Some(here)).map(Entry::Here);
        let entries: Vec<Entry> = ops.chain(here).collect();
        let is_shown = !matches!(app.screen, Screen::Start(_) | Screen::Setup(_));
        let Some(session) = self.session.as_mut().filter(|_| is_shown) else { return Ok(()) };
        if session.path().is_none() && session.journal().is_none() && !app.desk.doc.is_dirty() {
            // Nothing has happened to a map that nobody named.
            self.forget();
            return Ok(());
        }
        session.note(&app.desk.doc, app.desk.file.state, &entries, now)?;
        session.journal().map_or(Ok(()), |journal| Journal::sync(&journal))
    }

    /// Whether there is a journal.
    pub(super) fn has_session(&self) -> bool {
        self.session.is_some()
    }

    /// Whether the user has chosen to lose what is in no file.
    pub(super) fn is_forgotten(&self) -> bool {
        self.is_forgotten
    }
}
