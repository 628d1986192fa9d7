//! Writes down what was done before the frame that shows it, and plans what is written by itself later.

mod timing;

use super::{
    signals,
    worker::{Job, Worker},
};
use crate::{
    app::{App, Msg, Screen, file::job::SaveJob, start::setup::Setup},
    map::id::Ids,
    store::{
        Error,
        access::Access,
        folders::Folders,
        journal::{Entry, Journal, Whereabouts},
        lock::Holder,
        save::SaveError,
        session::{self, Home, Opened, Session},
        setup_draft,
    },
};
use jiff::civil::DateTime;
use std::{
    io,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};
use timing::{Alarms, Pace};

/// The keeper of the open map and of the answers before a new one.
pub struct Keeper {
    folders: Option<Folders>,
    me: Holder,
    session: Option<Session>,
    /// The session of the file under whose name the map is being saved.
    next: Option<Session>,
    /// The user's place in the map, as it was written down last.
    here: Pace<Whereabouts>,
    /// Whether a text was being typed when the place was written down last.
    was_typing: bool,
    /// The answers before a new map, as they were written down last.
    answers: Pace<String>,
    /// Whether there may be answers on the disk.
    has_answers: bool,
    alarms: Alarms,
    /// Whether the user has chosen to lose what is in no file.
    is_forgotten: bool,
}

impl Keeper {
    /// A keeper that has no map yet.
    pub fn new(folders: Option<Folders>, now: DateTime) -> Self {
        signals::outlive_limits();
        Self {
            folders,
            me: Holder::me(now),
            session: None,
            next: None,
            here: Pace::default(),
            was_typing: false,
            answers: Pace::default(),
            has_answers: false,
            alarms: Alarms::default(),
            is_forgotten: false,
        }
    }

    /// The folders of the program's state.
    pub fn folders(&self) -> Option<&Folders> {
        self.folders.as_ref()
    }

    /// The folder of the open map in the program's state.
    pub(super) fn home(&self) -> Option<&Home> {
        self.session.as_ref().map(Session::home)
    }

    /// Whether nothing waits to be written down.
    pub(super) fn has_noted_all(&self) -> bool {
        self.here.sleep().is_none() && !self.alarms.has_failed()
    }

    /// The answers before a new map that an earlier run has left; `None` if there are none.
    pub fn answers(&mut self) -> Option<String> {
        let answers = self.folders.as_ref().and_then(setup_draft::read);
        self.answers = Pace::of(answers.clone());
        answers
    }

    /// Opens the map in a file, and lets go of the map that was open before.
    ///
    /// # Errors
    /// If the file can't be read or holds no sound map.
    pub fn open(&mut self, path: &Path, now: DateTime) -> Result<Opened, Error> {
        let was_ours = self.session.as_ref().and_then(Session::path).is_some_and(|open| open == path);
        if was_ours {
            self.session = None;
        }
        self.me.since = now;
        session::open(self.folders.as_ref(), path, &self.me).map(|opened| self.take(opened))
    }

    /// Opens a map that is in no file.
    ///
    /// # Errors
    /// If its journal can't be replayed.
    pub fn open_unnamed(&mut self, home: Home, now: DateTime) -> Result<Opened, Error> {
        self.me.since = now;
        session::open_unnamed(home, &self.me).map(|opened| self.take(opened))
    }

    fn take(&mut self, (opened, session): (Opened, Option<Session>)) -> Opened {
        self.session = session;
        self.alarms = Alarms::default();
        // It is not known whether a field was open then. If none is open now, the next note writes that down.
        self.was_typing = opened.here.is_some();
        self.here = Pace::of(opened.here.clone());
        opened
    }

    /// Begins with a map that is to be in this file, or in none yet.
    pub(super) fn begin(&mut self, path: Option<&Path>, ids: &mut Ids, now: DateTime) -> Access {
        self.me.since = now;
        self.session = None;
        self.here = Pace::default();
        self.has_answers = true;
        let Some(folders) = &self.folders else { return Access::Unguarded(String::new()) };
        let begun = match path {
            None => Session::fresh(folders, &self.me, ids).map(Ok),
            Some(path) => Session::at(folders, path, &self.me),
        };
        match begun {
            Ok(Ok(session)) => self.session.insert(session).access(),
            Ok(Err(holder)) => Access::Held(holder),
            Err(why) => Access::Unguarded(why.to_string()),
        }
    }

    /// Writes down what was done since the last time. Returns the message to report: that nothing can be
    /// written down, or that it is possible again.
    pub(super) fn note(&mut self, app: &mut App, syncer: &Worker, now: DateTime) -> Option<Msg> {
        let mut entries = done(app, now);
        let is_done = !entries.is_empty();
        self.alarms.plan_save(app.wants_saving(), is_done, app.desk.file.failed.is_some());
        match &app.screen {
            Screen::Start(_) => return None,
            Screen::Setup(setup) => {
                self.keep_answers(setup, syncer);
                return None;
            }
            _ => self.forget_answers(syncer),
        }
        let has_failed = app.desk.file.unsafe_because.is_some();
        let is_retry = has_failed && self.alarms.takes_retry();
        let is_begin = !has_failed && app.desk.doc.saved_position().is_none() && !self.has_journal();
        entries.extend(self.whereabouts(app, is_done));
        if entries.is_empty() && !is_retry && !is_begin {
            return None;
        }
        let Some(session) = self.session.as_mut() else {
            // A map that nothing keeps must not be reported as kept.
            let is_ours = app.desk.file.access == Access::Ours;
            let nowhere = || Msg::Guarded(Some(io::ErrorKind::PermissionDenied.into()));
            return (is_done && is_ours && !has_failed).then(nowhere);
        };
        match session.note(&app.desk.doc, app.desk.file.state, &entries, now) {
            Ok(()) => {
                if let Some(journal) = session.journal() {
                    syncer.give(Job::Sync(journal, has_failed));
                }
                None
            }
            Err(why) => {
                self.alarms.plan_retry();
                Some(Msg::Guarded(Some(why)))
            }
        }
    }

    fn has_journal(&self) -> bool {
        self.session.as_ref().is_none_or(|session| session.journal().is_some())
    }

    /// The entry with the user's place, when it is to be written down: together with what was done, while
    /// something is being typed, and once after that.
    fn whereabouts(&mut self, app: &App, is_done: bool) -> Option<Entry> {
        let is_typing = app.has_open_field();
        let is_left = self.was_typing && !is_typing;
        let is_due = is_done || is_left || is_typing && self.here.is_due();
        if !is_due {
            return None;
        }
        self.was_typing = is_typing;
        self.here.take(app.whereabouts()?).map(Entry::Here)
    }

    /// Writes down the answers before a new map, which nothing else keeps yet.
    fn keep_answers(&mut self, setup: &Setup, syncer: &Worker) {
        // Answers that were cleared or discarded must stay so, also those of an earlier run.
        self.has_answers |= self.answers.last().is_some();
        let Some(answers) = setup.kept() else { return self.forget_answers(syncer) };
        let Some(folders) = &self.folders else { return };
        if self.answers.last() == Some(&answers) || !self.answers.is_due() {
            return;
        }
        if let Some(answers) = self.answers.take(answers) {
            syncer.give(Job::Answers(folders.clone(), Some(answers)));
            self.has_answers = true;
        }
    }

    /// Removes the answers, which have become a map or were cleared.
    fn forget_answers(&mut self, syncer: &Worker) {
        if let (Some(folders), true) = (&self.folders, std::mem::take(&mut self.has_answers)) {
            syncer.give(Job::Answers(folders.clone(), None));
            self.answers = Pace::default();
        }
    }

    /// Removes the answers when everything else is done, because no map will come of them.
    pub(super) fn ended(&self) {
        if let (Some(folders), true) = (&self.folders, self.has_answers) {
            setup_draft::forget(folders);
        }
    }

    /// How long the program may sleep; `None` when nothing is due.
    pub(super) fn sleep(&self) -> Option<Duration> {
        [self.alarms.sleep(), self.here.sleep(), self.answers.sleep()].into_iter().flatten().min()
    }

    /// The message that is due now. What was typed and what could not be written down is written by the note
    /// that follows.
    pub(super) fn due(&mut self) -> Option<Msg> {
        self.here.wake();
        self.answers.wake();
        self.alarms.wake().then_some(Msg::Rest)
    }

    /// The journal in which a save is announced. A save under another name has none yet: its session is begun
    /// here.
    ///
    /// # Errors
    /// If somebody else has the map of that name.
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

    /// Moves the journal to the map's new name after a save under another name.
    pub(super) fn after(&mut self, msg: &Msg, app: &App, now: DateTime) -> Option<Msg> {
        let Msg::Saved(job, outcome) = msg else { return None };
        let next = self.next.take();
        let state = outcome.as_ref().ok()?;
        let Some(mut next) = next else {
            // If nothing can be kept for the new file, nothing is written down in the name of the old one
            // either.
            let moved = |session: &mut Session| session.path() != Some(&session::known_as(&job.path));
            let refused = || io::Error::from(io::ErrorKind::PermissionDenied);
            return self.session.take_if(moved).map(|_| Msg::Guarded(Some(refused())));
        };
        let begun = next.begin_saved(&app.desk.doc, (job.position, *state), now);
        let access = next.access();
        let former = self.session.replace(next);
        match begun {
            Ok(()) => {
                if let Some(former) = former.filter(|former| former.path().is_none()) {
                    former.discard();
                }
                Some(Msg::Access(access))
            }
            // The next note begins the journal.
            Err(why) => Some(Msg::Guarded(Some(why))),
        }
    }

    /// Forgets the work that is in no file, because nobody wants it.
    pub(super) fn forget(&mut self) {
        self.is_forgotten = true;
        if let Some(session) = self.session.take() {
            session.discard();
        }
    }

    /// Writes down the user's place and brings everything to the disk, because the program ends. Returns
    /// whether a journal then holds it all, which is checked once more.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn end(&mut self, app: &mut App, now: DateTime) -> io::Result<bool> {
        let mut entries = done(app, now);
        entries.extend(app.whereabouts().and_then(|here| self.here.take(here)).map(Entry::Here));
        let is_shown = !matches!(app.screen, Screen::Start(_) | Screen::Setup(_));
        let Some(session) = self.session.as_mut().filter(|_| is_shown) else { return Ok(false) };
        let is_idle = !app.desk.doc.is_dirty() && !app.has_draft();
        if session.path().is_none() && session.journal().is_none() && is_idle {
            // A map without a file to which nothing has happened need not be kept.
            self.forget();
            return Ok(false);
        }
        session.note(&app.desk.doc, app.desk.file.state, &entries, now)?;
        if let Some(journal) = session.journal() {
            Journal::sync(&journal)?;
        }
        Ok(session.is_kept())
    }

    /// Whether the user has chosen to lose what is in no file.
    pub(super) fn is_forgotten(&self) -> bool {
        self.is_forgotten
    }
}

/// The entries for what was done since the last call.
fn done(app: &mut App, now: DateTime) -> Vec<Entry> {
    app.desk.doc.take_ops().into_iter().map(|op| Entry::Op(now, op)).collect()
}
