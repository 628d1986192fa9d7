//! What belongs to a map while it is open and ours to change: its folder in the program's state, its lock and
//! its journal.

mod open;
#[cfg(test)]
mod tests;

use super::{
    FileState,
    access::Access,
    folders::Folders,
    journal::{Entry, FoundJournal, Journal, Snapshot, Whereabouts, locked, steps_to_keep},
    lock::{self, Holder, Lock},
    ron::format::LOWEST,
};
pub use super::{folders::known_as, home::Home};
use crate::map::{document::Document, id::Ids, step::Op};
use jiff::civil::DateTime;
pub use open::{Opened, Recovered, open, open_unnamed};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// A map that is open and ours to change.
#[derive(Debug)]
pub struct Session {
    home: Home,
    lock: Arc<Lock>,
    me: Holder,
    /// The map's file; `None` for a map without one.
    path: Option<PathBuf>,
    /// The journal; `None` before anything has happened.
    journal: Option<Arc<Mutex<Journal>>>,
    /// The map that the journal begins from, not written yet. As long as nothing follows it, it can be read
    /// from the map's file.
    snapshot: Option<Snapshot>,
    /// The path of the file for the map that the journal begins from.
    snapshot_path: PathBuf,
    /// Where the user is.
    here: Whereabouts,
}

impl Session {
    /// Begins with a map that has no file.
    ///
    /// # Errors
    /// If the map's folder can't be made.
    pub fn fresh(folders: &Folders, me: &Holder, ids: &mut Ids) -> io::Result<Self> {
        let home = Home::fresh(folders, ids)?;
        let lock = lock::take(&home.lock(), me)?.map_err(|_| io::ErrorKind::ResourceBusy)?;
        Ok(Self::of(home, lock, me, None))
    }

    /// Begins with a map that is to be in this file, or returns the holder if somebody else has the map.
    ///
    /// # Errors
    /// If the map's folder can't be made.
    pub fn at(folders: &Folders, path: &Path, me: &Holder) -> io::Result<Result<Self, Option<Holder>>> {
        let home = Home::of(folders, path)?;
        let lock = lock::take(&home.lock(), me)?;
        Ok(lock.map(|lock| Self::of(home, lock, me, Some(known_as(path)))))
    }

    fn of(home: Home, lock: Lock, me: &Holder, path: Option<PathBuf>) -> Self {
        let (lock, me, journal, snapshot) = (Arc::new(lock), me.clone(), None, None);
        let (snapshot_path, here) = (PathBuf::new(), Whereabouts::default());
        Self { home, lock, me, path, journal, snapshot, snapshot_path, here }
    }

    /// Who may change the map: it is ours, and either the system keeps others from it or it does not.
    pub fn access(&self) -> Access {
        if self.lock.is_sure { Access::Ours } else { Access::Unlocked }
    }

    /// The map's folder in the program's state.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// The map's file.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The journal, for the worker that writes to the disk while the user goes on; `None` before anything has
    /// happened.
    pub fn journal(&self) -> Option<Arc<Mutex<Journal>>> {
        self.journal.clone()
    }

    /// Whether the map is still locked for us, and its journal and the map that it begins from are where the
    /// next start looks for them.
    pub fn is_kept(&self) -> bool {
        let Some(journal) = &self.journal else { return false };
        let journal = locked(journal);
        let has_snapshot = self.snapshot.is_some() || journal.is_waiting() || self.snapshot_path.is_file();
        has_snapshot && journal.is_in_place()
    }

    /// Writes down what happened, before it is shown. The first call begins a journal. If the journal or the
    /// lock was removed, replaced or cut off meanwhile, this writes a new journal that holds everything.
    ///
    /// # Errors
    /// If the disk refuses, or if somebody else has taken the lock that was removed. Nothing is lost then:
    /// the next call, even with nothing new, writes everything down.
    pub fn note(
        &mut self,
        doc: &Document,
        state: Option<FileState>,
        entries: &[Entry],
        now: DateTime,
    ) -> io::Result<()> {
        if let Some(Entry::Here(here)) = entries.iter().rfind(|entry| matches!(entry, Entry::Here(_))) {
            self.here = here.clone();
        }
        let saved = doc.saved_position().zip(state);
        match &self.journal {
            Some(journal) if self.is_kept() => locked(journal).append(entries)?,
            Some(_) => self.begin_again(doc, saved, now)?,
            None => self.begin(doc, saved, entries, now)?,
        }
        // The entries can be replayed only on the map that the journal begins from.
        let is_followed = doc.steps().len() > 0 || self.here.is_draft;
        if let (Some(journal), true) = (&self.journal, is_followed)
            && let Some(snapshot) = self.snapshot.take()
        {
            locked(journal).needs(snapshot);
        }
        Ok(())
    }

    /// Begins the journal of a map that has just been saved for the first time under this name.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn begin_saved(&mut self, doc: &Document, saved: (u64, FileState), now: DateTime) -> io::Result<()> {
        self.begin(doc, Some(saved), &[], now)?;
        self.snapshot.take().map_or(Ok(()), |snapshot| snapshot.write())
    }

    /// Begins the journal. The map that it begins from is written later if the map's file holds the same.
    fn begin(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        entries: &[Entry],
        now: DateTime,
    ) -> io::Result<()> {
        self.set_former_aside()?;
        let (mut begin, snapshot) = self.retold(doc, saved, usize::MAX, now);
        begin.extend(entries.iter().filter(|entry| !matches!(entry, Entry::Op(..))).cloned());
        let is_in_file = saved.is_some_and(|(seq, _)| seq == doc.begun());
        if !is_in_file {
            snapshot.write()?;
        }
        let journal = Journal::begin(&self.home.journal(), &begin, &self.lock)?;
        self.replace_journal(journal, &snapshot.path);
        self.snapshot = is_in_file.then_some(snapshot);
        Ok(())
    }

    /// Writes a new journal that holds everything, when the journal or the lock has gone.
    fn begin_again(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
    ) -> io::Result<()> {
        self.home.make()?;
        if !self.lock.is_in_place() {
            let lock = lock::take(&self.home.lock(), &self.me)?;
            self.lock = Arc::new(lock.map_err(|_| io::ErrorKind::ResourceBusy)?);
        }
        let is_untouched = self.journal.as_ref().is_some_and(|journal| locked(journal).is_untouched());
        if !is_untouched {
            self.set_former_aside()?;
        }
        self.write_anew(doc, saved, usize::MAX, now)
    }

    /// Sets aside the journal in whose place a new one is written. A deleted or replaced map that had this
    /// name before may be nowhere else.
    fn set_former_aside(&self) -> io::Result<()> {
        let found = FoundJournal::look(&self.home.journal())?;
        if found.is_some_and(|found| found.has_work) {
            self.home.set_aside()?;
        }
        Ok(())
    }

    /// Writes a journal of the last `kept` steps in place of the one that is there.
    fn write_anew(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        kept: usize,
        now: DateTime,
    ) -> io::Result<()> {
        let (entries, snapshot) = self.retold(doc, saved, kept, now);
        snapshot.write()?;
        let journal = Journal::replace(&self.home.journal(), &entries, &self.lock)?;
        self.replace_journal(journal, &snapshot.path);
        self.snapshot = None;
        Ok(())
    }

    /// The entries of a new journal of the last `kept` steps, and the map that it begins from. All steps that
    /// are not in the file are among them.
    fn retold(
        &self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        kept: usize,
        now: DateTime,
    ) -> (Vec<Entry>, Snapshot) {
        let kept = kept.min(steps_to_keep(doc, saved.map(|(seq, _)| seq)));
        let (records, seq, ops) = doc.history(kept, saved.map(|(seq, _)| seq));
        let path = self.home.new_snapshot();
        let snapshot = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = saved.filter(|(saved, _)| *saved == seq).map(|(_, state)| state);
        let later = saved.filter(|(saved, _)| *saved != seq);
        let is_new = saved.is_none() && doc.saved_position().is_none();
        let more = [Entry::At(self.path.clone())]
            .into_iter()
            .chain(is_new.then_some(Entry::New))
            .chain(ops.into_iter().map(|op: Op| Entry::Op(now, op)))
            .chain(later.map(|(seq, state)| Entry::Saved(seq, state)));
        let more: Vec<Entry> = more.chain([Entry::Here(self.here.clone())]).collect();
        let format = more.iter().map(Entry::format).max().unwrap_or(LOWEST);
        let began = Entry::Began { format, seq, snapshot, file, when: now };
        ([vec![began], more].concat(), Snapshot { path, records })
    }

    /// Puts a new journal in place of the former one, also for those who hold that one. Only the map that the
    /// new journal begins from is still needed, so the others are removed.
    fn replace_journal(&mut self, journal: Journal, snapshot: &Path) {
        match &self.journal {
            Some(former) => *locked(former) = journal,
            None => self.journal = Some(Arc::new(Mutex::new(journal))),
        }
        snapshot.clone_into(&mut self.snapshot_path);
        for other in self.home.snapshots().filter(|other| other != snapshot) {
            let _stays = fs::remove_file(other);
        }
    }

    /// Forgets the work that is in no file, because nobody wants it. The kept versions of a map's file stay.
    pub fn discard(self) {
        let _stays = match &self.path {
            None => fs::remove_dir_all(self.home.folder()),
            // The next journal will begin from a map of its own.
            Some(_) => fs::remove_file(self.home.journal()),
        };
    }
}
