//! The journal of a map. Each thing that was done is a line, which is appended before the frame that shows
//! it. The journal outlives a killed program, a full disk and a power cut.

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
/// Lines that the disk has not confirmed yet are kept in memory, too: after a failed sync, nobody knows which
/// of them the disk has, so everything is written to a new file.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Arc<File>,
    /// The map's lock. Without it, somebody else may write the journal.
    lock: Arc<Lock>,
    /// How many bytes at the beginning of the file are certainly on the disk.
    synced: u64,
    /// The lines that follow these bytes.
    tail: Tail,
    /// How many bytes of the tail are in the file. Anything after them must be cut off.
    written: usize,
    /// The map that the journal begins from, as long as its file is still to be written.
    snapshot: Option<Arc<Snapshot>>,
    /// Whether the disk has confirmed the file's name.
    is_in_folder: bool,
    /// Whether a sync has failed since everything was written to a new file.
    is_doubtful: bool,
}

/// Lines at the end of a journal.
#[derive(Debug, Default)]
struct Tail {
    bytes: Vec<u8>,
    /// The number of the next line.
    next: u64,
    /// The highest format number that the lines may use so far.
    format: u64,
    /// The user's place in the last line that has one.
    here: Whereabouts,
}

/// Locks a journal for use. A panic of its last user may have poisoned the lock, but its lines are whole all
/// the same.
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

    /// Adds a line, and before it one with its format number if no earlier line has a number that is as high.
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
    /// Begins a new journal with these entries in place of a former one. It is on the disk only after
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

    /// Begins a new journal with these entries. The former one is replaced only when the new one is on the
    /// disk.
    ///
    /// # Errors
    /// If the disk refuses. The former journal is then unchanged.
    pub fn replace(path: &Path, entries: &[Entry], lock: &Arc<Lock>) -> io::Result<Self> {
        let mut tail = Tail::of(entries);
        let bytes = std::mem::take(&mut tail.bytes);
        let file = placed(path, |out| out.write_all(&bytes).map(|()| bytes.len() as u64))?;
        Ok(Self { synced: bytes.len() as u64, is_in_folder: true, ..Self::of(path, file, tail, lock) })
    }

    /// Continues a journal that was found. What follows its last whole line is cut off first, on the disk,
    /// too; otherwise lines appended to a torn one would be lost with it.
    ///
    /// # Errors
    /// If the journal can't be read or written.
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

    /// Appends entries with one write. They belong to the journal even if this fails: the next call or
    /// [`Journal::sync`] brings them to the file.
    ///
    /// # Errors
    /// If the disk refuses, takes fewer bytes, or no longer has the file.
    pub fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        entries.iter().for_each(|entry| self.tail.push(entry));
        self.catch_up()
    }

    /// Lets the next sync write the file of the map that the journal begins from.
    pub fn needs(&mut self, snapshot: Snapshot) {
        self.snapshot = Some(Arc::new(snapshot));
    }

    /// Whether the file of the map that the journal begins from is still to be written.
    pub fn is_waiting(&self) -> bool {
        self.snapshot.is_some()
    }

    /// Whether all lines are in the file.
    pub fn is_written(&self) -> bool {
        self.written == self.tail.bytes.len()
    }

    /// Whether the file at the journal's path is still the one that was written, with all that was written,
    /// and nobody else may write there. The file or its lock may have been removed, renamed or replaced
    /// together with their folder, or cut off.
    pub fn is_in_place(&self) -> bool {
        let length = self.file.metadata().map_or(0, |about| about.len());
        let is_whole = length >= self.length() && folders::is_own_at(&self.file, &self.path);
        is_whole && self.lock.is_in_place()
    }

    /// Whether the file at the journal's path is still the same and holds neither more nor less than what was
    /// written.
    pub fn is_untouched(&self) -> bool {
        let length = self.file.metadata().map_or(0, |about| about.len());
        length == self.length() && folders::is_at(&self.file, &self.path)
    }

    /// How many bytes the file must have.
    fn length(&self) -> u64 {
        self.synced + self.written as u64
    }

    /// Writes the lines that are not in the file yet.
    ///
    /// # Errors
    /// If the disk refuses, takes fewer bytes, or no longer has the file.
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
        // Some disks report more bytes than they have taken.
        if taken != missing.len() || self.file.metadata()?.len() != self.length() + missing.len() as u64 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written = self.tail.bytes.len();
        Ok(())
    }

    /// Brings the appended lines to the disk, while more may be appended. After a failed sync another one
    /// proves nothing, so everything is then written to a new file.
    ///
    /// # Errors
    /// If the disk refuses the new file, too, or no longer has the old one.
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
            // The journal has another file by now, which was written as a whole.
            return Ok(());
        }
        match synced {
            // Syncing a removed file returns no error, so this is checked.
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

    /// Notes that the disk has the file's name and this many of its bytes. It may have confirmed more
    /// already, to somebody else.
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

/// The error that the journal's file is not where it was.
fn gone() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "the journal is gone")
}

/// Opens a regular file of this user to read and to append to. It follows no link.
fn open(path: &Path) -> io::Result<File> {
    folders::own(OpenOptions::new().read(true).append(true), path)
}

/// Puts a new file in place of the one at `path`, and syncs it. `write` fills the file and returns its
/// length.
fn placed(path: &Path, write: impl FnOnce(&mut File) -> io::Result<u64>) -> io::Result<File> {
    filled_with(path, Permissions::Private, write)?.persist(path)?;
    sync_folder(path)?;
    open(path)
}
