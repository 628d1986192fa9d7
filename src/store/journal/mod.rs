//! The journal of a map: what was done, one line each, appended before the frame that shows it. It outlives a killed
//! program, a full disk and a power cut.

mod difference;
mod edit;
mod entry;
mod found;
mod kind;
mod line;
pub(super) mod path;
mod replay;
mod snapshot;
#[cfg(test)]
mod tests;

pub use difference::Difference;
pub use entry::{Entry, Whereabouts};
pub use found::FoundJournal;
pub use line::Rest;
pub use replay::{KEPT, ROOM, Replay, steps_to_keep};
pub use snapshot::Snapshot;

use super::{
    durable::{Permissions, filled_with, sync_folder},
    folders,
    lock::Lock,
};
use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// A journal that is being written.
///
/// What the disk has not confirmed yet is kept in memory, too: after a sync that failed, nobody knows what the disk has
/// of it, so everything is written to a new file.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Arc<File>,
    /// Without this lock, the journal may be somebody else's.
    lock: Arc<Lock>,
    /// So many bytes at the beginning of the file are surely on the disk.
    synced: u64,
    /// The lines that follow them.
    tail: Tail,
    /// So many bytes of the tail are in the file; what else is there is to be cut off.
    written: usize,
    /// The map that the journal begins from, while its file is still to be written.
    snapshot: Option<Arc<Snapshot>>,
    /// Whether the disk has confirmed that it has the file's name.
    is_in_folder: bool,
    /// Whether a sync has failed since all of it was written to a new file.
    is_doubtful: bool,
}

/// Lines at the end of a journal.
#[derive(Debug, Default)]
struct Tail {
    bytes: Vec<u8>,
    /// The number of the line that comes next.
    next: u64,
    /// The format of which the lines may say something.
    format: u64,
    /// Where the user is, as the last line says that speaks of it.
    here: Whereabouts,
}

/// Locks a journal. A panic of whoever had it may have left it locked; its lines are whole all the same.
pub fn locked(journal: &Mutex<Journal>) -> MutexGuard<'_, Journal> {
    journal.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Tail {
    fn of(entries: &[Entry]) -> Self {
        let mut tail = Self::default();
        entries.iter().for_each(|entry| tail.push(entry));
        tail
    }

    fn push(&mut self, entry: &Entry) {
        match entry {
            Entry::Here(here) => {
                if let Some(entry) = here.after(&self.here) {
                    self.here = here.clone();
                    self.write(&entry);
                }
            }
            entry => self.write(entry),
        }
    }

    /// Adds a line, after one that names its format if no line before has one that is as high.
    fn write(&mut self, entry: &Entry) {
        let is_first = matches!(entry, Entry::Began { .. });
        let format = entry.format().max(self.format);
        if format > std::mem::replace(&mut self.format, format) && !is_first {
            self.add(&Entry::Format(format).write());
        }
        self.add(&entry.write());
    }

    fn add(&mut self, text: &str) {
        self.bytes.extend(line::line(self.next, text).into_bytes());
        self.next += 1;
    }
}

impl Journal {
    /// A new journal that begins with these entries, in place of what was there. It is on the disk only after
    /// [`Journal::sync`].
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn begin(path: &Path, entries: &[Entry], lock: &Arc<Lock>) -> io::Result<Self> {
        match std::fs::remove_file(path) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let file = folders::own(OpenOptions::new().read(true).append(true).create_new(true), path)?;
        let mut journal = Self::of(path, file, Tail::of(entries), lock);
        journal.catch_up()?;
        Ok(journal)
    }

    /// A new journal that begins with these entries. The one that was there is replaced only when the new one is on the
    /// disk.
    ///
    /// # Errors
    /// If the disk refuses; the old one is then as it was.
    pub fn replace(path: &Path, entries: &[Entry], lock: &Arc<Lock>) -> io::Result<Self> {
        let mut tail = Tail::of(entries);
        let bytes = std::mem::take(&mut tail.bytes);
        let file = placed(path, |out| out.write_all(&bytes).map(|()| bytes.len() as u64))?;
        Ok(Self { synced: bytes.len() as u64, is_in_folder: true, ..Self::of(path, file, tail, lock) })
    }

    /// Goes on with a journal that was found, after what follows its last whole line is cut off, on the disk too: else
    /// what is appended to a torn line would be lost with it.
    ///
    /// # Errors
    /// If it can't be read or written.
    pub fn go_on(path: &Path, found: &FoundJournal, lock: &Arc<Lock>) -> io::Result<Self> {
        let file = open(path)?;
        if file.metadata()?.len() > found.end {
            file.set_len(found.end)?;
        }
        file.sync_all()?;
        let here = found.here.clone();
        let tail = Tail { bytes: Vec::new(), next: found.lines, format: found.format, here };
        Ok(Self { synced: found.end, ..Self::of(path, file, tail, lock) })
    }

    fn of(path: &Path, file: File, tail: Tail, lock: &Arc<Lock>) -> Self {
        let (path, file, lock) = (path.to_owned(), Arc::new(file), Arc::clone(lock));
        let (synced, written, snapshot) = (0, 0, None);
        Self { path, file, lock, synced, tail, written, snapshot, is_in_folder: false, is_doubtful: false }
    }

    /// Appends entries with one write. They are in the journal even if this fails: the next call, or
    /// [`Journal::sync`], brings them to the file.
    ///
    /// # Errors
    /// If the disk refuses, takes less than all, or no longer has the file.
    pub fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        entries.iter().for_each(|entry| self.tail.push(entry));
        self.catch_up()
    }

    /// Has the file of the map that the journal begins from written by the next sync.
    pub fn needs(&mut self, snapshot: Snapshot) {
        self.snapshot = Some(Arc::new(snapshot));
    }

    /// Whether the file of the map that it begins from is still to be written.
    pub fn is_waiting(&self) -> bool {
        self.snapshot.is_some()
    }

    /// Whether all of it is in the file.
    pub fn is_written(&self) -> bool {
        self.written == self.tail.bytes.len()
    }

    /// Whether the file at the journal's path is still the one that was written, with all that was written, and nobody
    /// else may write there. The file or its lock may have been removed, renamed or replaced together with their folder,
    /// or cut off.
    pub fn is_in_place(&self) -> bool {
        let length = self.file.metadata().map_or(0, |about| about.len());
        let is_whole = length >= self.length() && folders::is_own_at(&self.file, &self.path);
        is_whole && self.lock.is_in_place()
    }

    /// Whether the file at the journal's path is still the same and holds neither more nor less than what was written.
    pub fn is_untouched(&self) -> bool {
        let length = self.file.metadata().map_or(0, |about| about.len());
        length == self.length() && folders::is_at(&self.file, &self.path)
    }

    /// So many bytes the file must have.
    fn length(&self) -> u64 {
        self.synced + self.written as u64
    }

    /// Writes what is not in the file yet.
    ///
    /// # Errors
    /// If the disk refuses, takes less than all, or no longer has the file.
    fn catch_up(&mut self) -> io::Result<()> {
        if self.is_written() {
            return Ok(());
        }
        if !self.is_in_place() {
            return Err(gone());
        }
        if self.file.metadata()?.len() > self.length() {
            self.file.set_len(self.length())?;
        }
        let missing = &self.tail.bytes[self.written..];
        let taken = loop {
            match (&*self.file).write(missing) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                outcome => break outcome?,
            }
        };
        // Some disks report to have taken more than they did.
        if taken != missing.len() || self.file.metadata()?.len() != self.length() + missing.len() as u64 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written = self.tail.bytes.len();
        Ok(())
    }

    /// Brings what was appended to the disk, while more is being appended. After a sync that failed, another one proves
    /// nothing: everything is then written to a new file.
    ///
    /// # Errors
    /// If the disk refuses that, too, or no longer has the file.
    pub fn sync(journal: &Mutex<Self>) -> io::Result<()> {
        let snapshot = locked(journal).snapshot.clone();
        if let Some(snapshot) = snapshot {
            snapshot.write()?;
            locked(journal).snapshot = None;
        }
        let (file, new, length) = {
            let mut journal = locked(journal);
            if journal.is_doubtful {
                return journal.renew();
            }
            journal.catch_up()?;
            let new = (!journal.is_in_folder).then(|| journal.path.clone());
            (Arc::clone(&journal.file), new, journal.length())
        };
        let synced = file.sync_data().and_then(|()| new.as_deref().map_or(Ok(()), sync_folder));
        let mut journal = locked(journal);
        if !Arc::ptr_eq(&file, &journal.file) {
            // It has another file by now, which was written as a whole.
            return Ok(());
        }
        match synced {
            // A file that was removed is synced without an error.
            Ok(()) if !journal.is_in_place() => Err(gone()),
            Ok(()) => {
                journal.confirm(length);
                Ok(())
            }
            Err(_) => {
                journal.is_doubtful = true;
                journal.renew()
            }
        }
    }

    /// The disk has the file's name and so many of its bytes. It may have confirmed more already, to somebody else.
    fn confirm(&mut self, length: u64) {
        self.is_in_folder = true;
        let bytes = usize::try_from(length.saturating_sub(self.synced)).unwrap_or(0).min(self.written);
        self.tail.bytes.drain(..bytes);
        self.written -= bytes;
        self.synced += bytes as u64;
    }

    /// Writes everything to a new file in place of the old one.
    fn renew(&mut self) -> io::Result<()> {
        if !self.is_in_place() {
            return Err(gone());
        }
        let mut old = &*self.file;
        old.rewind()?;
        let file = placed(&self.path, |out| {
            let copied = io::copy(&mut old.take(self.synced), out)?;
            out.write_all(&self.tail.bytes)?;
            Ok(copied + self.tail.bytes.len() as u64)
        })?;
        if file.metadata()?.len() != self.synced + self.tail.bytes.len() as u64 {
            return Err(gone());
        }
        self.file = Arc::new(file);
        self.written = self.tail.bytes.len();
        self.is_doubtful = false;
        self.confirm(self.length());
        Ok(())
    }
}

/// The journal's file is not where it was.
fn gone() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "the journal is gone")
}

/// A regular file of this user's, not what a link leads to, to read and to append to.
fn open(path: &Path) -> io::Result<File> {
    folders::own(OpenOptions::new().read(true).append(true), path)
}

/// Puts a new file in place of the one at `path`, on the disk. `write` fills it and returns its length.
fn placed(path: &Path, write: impl FnOnce(&mut File) -> io::Result<u64>) -> io::Result<File> {
    filled_with(path, Permissions::Private, write)?.persist(path)?;
    sync_folder(path)?;
    open(path)
}
