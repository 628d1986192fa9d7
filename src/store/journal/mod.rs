//! The journal of a map: what was done, one line each, appended before the frame that shows it. It outlives a killed
//! program, a full disk and a power cut.

mod edit;
mod entry;
mod line;
pub(super) mod path;
mod replay;
mod snapshot;

pub use entry::Entry;
pub use line::Rest;
pub use replay::Story;
pub use snapshot::Base;

use super::{
    LARGEST,
    durable::{replace, sync_folder},
    folders,
};
use crate::map::Map;
use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// A journal that is being written.
///
/// All that it holds is kept in memory, too (a day of work is a megabyte): after a sync that failed, nobody knows
/// what the disk has, so everything is written to a new file.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    text: Vec<u8>,
    count: u64,
    /// So many bytes of the text are in the file; what else is there is to be cut off.
    written: usize,
    /// Whether the disk has said that it has the file's name.
    is_in_folder: bool,
    /// What it begins from, as long as that is to be written.
    base: Option<Arc<Base>>,
    /// Whether a sync has failed since all of it was written to a new file.
    is_doubtful: bool,
}

/// A journal that whoever had it may have left in a panic: its lines are whole all the same.
pub fn locked(journal: &Mutex<Journal>) -> MutexGuard<'_, Journal> {
    journal.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A journal as it was found.
#[derive(Debug)]
pub struct Left {
    /// What its whole lines say.
    pub said: Vec<String>,
    /// What follows them.
    pub rest: Rest,
}

impl Left {
    /// The map's file, as the last line says that speaks of it.
    pub fn path(&self) -> Option<PathBuf> {
        let at = self.said.iter().rev().find(|line| line.starts_with("at "))?;
        match Entry::read(at, &Map::default())? {
            Entry::At(path) => path,
            _ => None,
        }
    }

    /// Whether the map's file surely has all of it: the last step is the one that was saved last. Where this is not so,
    /// the journal has to be told to know.
    pub fn is_in_file(&self) -> bool {
        let last = |is_meant: fn(&str) -> bool| self.said.iter().rev().find(|line| is_meant(line));
        let saved = last(|line| line.starts_with("sav")).and_then(|line| Entry::read(line, &Map::default()));
        let Some(Entry::Saved(saved, _)) = saved else { return false };
        last(Entry::is_work).and_then(|line| Entry::step_of(line)) == Some(saved)
    }

    /// Where the user was.
    pub fn here(&self) -> Option<String> {
        let here = self.said.iter().rev().find(|line| line.starts_with("here "))?;
        match Entry::read(here, &Map::default())? {
            Entry::Here(place) => Some(place),
            _ => None,
        }
    }

    /// Whether anybody has done anything.
    pub fn has_work(&self) -> bool {
        self.said.iter().any(|line| Entry::is_work(line))
    }
}

impl Journal {
    /// A new journal that begins with these lines, in place of what was there. It is not on the disk before
    /// [`Journal::sync`].
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn begin(path: &Path, said: &[String]) -> io::Result<Self> {
        match std::fs::remove_file(path) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let file = folders::own(OpenOptions::new().read(true).append(true).create_new(true), path)?;
        let mut journal = Self::of(path, file, Vec::new(), 0);
        journal.append(said)?;
        Ok(journal)
    }

    /// The same, but the one that was there is replaced only when the new one is on the disk.
    ///
    /// # Errors
    /// If the disk refuses; the old one is then as it was.
    pub fn replace(path: &Path, said: &[String]) -> io::Result<Self> {
        let lines = said.iter().zip(0..).map(|(said, number)| line::line(number, said));
        let text = lines.collect::<String>().into_bytes();
        let file = placed(path, &text)?;
        Ok(Self { is_in_folder: true, ..Self::of(path, file, text, said.len() as u64) })
    }

    /// What a journal holds; nothing when there is none. Does not change it.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn look(path: &Path) -> io::Result<Option<Left>> {
        let mut file = match open(path, false) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e),
        };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(Some(left(&bytes)))
    }

    /// Goes on with a journal, after what follows its last whole line is cut off, on the disk too: else what is
    /// appended to a torn line would be lost with it.
    ///
    /// # Errors
    /// If it can't be read or written.
    pub fn go_on(path: &Path) -> io::Result<Self> {
        let mut file = open(path, true)?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let lines = line::read(&text);
        if lines.end < text.len() {
            file.set_len(lines.end as u64)?;
            file.sync_all()?;
            text.truncate(lines.end);
        }
        Ok(Self::of(path, file, text, lines.said.len() as u64))
    }

    fn of(path: &Path, file: File, text: Vec<u8>, count: u64) -> Self {
        let (path, written) = (path.to_owned(), text.len());
        Self { path, file, text, count, written, base: None, is_in_folder: false, is_doubtful: false }
    }

    /// Appends lines with one write. They are in the journal even if this fails: the next call, or
    /// [`Journal::sync`], brings them to the file.
    ///
    /// # Errors
    /// If the disk refuses, or takes less than all.
    pub fn append(&mut self, said: &[String]) -> io::Result<()> {
        for said in said {
            self.text.extend(line::line(self.count, said).into_bytes());
            self.count += 1;
        }
        self.catch_up()
    }

    /// What it begins from has to be on the disk with the next sync.
    pub fn needs(&mut self, base: Base) {
        self.base = Some(Arc::new(base));
    }

    /// Whether all of it is in the file.
    pub fn is_written(&self) -> bool {
        self.written == self.text.len()
    }

    /// Writes what is not in the file yet.
    ///
    /// # Errors
    /// If the disk refuses, or takes less than all.
    fn catch_up(&mut self) -> io::Result<()> {
        if self.is_written() {
            return Ok(());
        }
        let length = self.file.metadata()?.len();
        if length != self.written as u64 {
            self.file.set_len(self.written as u64)?;
        }
        let missing = &self.text[self.written..];
        let taken = loop {
            match self.file.write(missing) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                outcome => break outcome?,
            }
        };
        // Some disks lie about how much they took.
        if taken != missing.len() || self.file.metadata()?.len() != self.text.len() as u64 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written = self.text.len();
        Ok(())
    }

    /// Brings what was appended to the disk, while more is being appended. After a sync that failed, another one proves
    /// nothing: everything is then written to a new file.
    ///
    /// # Errors
    /// If the disk refuses that, too.
    pub fn sync(journal: &Mutex<Self>) -> io::Result<()> {
        let base = locked(journal).base.clone();
        if let Some(base) = base {
            base.write()?;
            locked(journal).base = None;
        }
        let (file, new) = {
            let mut journal = locked(journal);
            if journal.is_doubtful {
                return journal.renew();
            }
            journal.catch_up()?;
            let new = (!journal.is_in_folder).then(|| journal.path.clone());
            (journal.file.try_clone()?, new)
        };
        let synced = file.sync_data().and_then(|()| new.as_deref().map_or(Ok(()), sync_folder));
        let mut journal = locked(journal);
        journal.is_in_folder |= synced.is_ok();
        synced.or_else(|_| {
            journal.is_doubtful = true;
            journal.renew()
        })
    }

    fn renew(&mut self) -> io::Result<()> {
        self.file = placed(&self.path, &self.text)?;
        self.written = self.text.len();
        (self.is_doubtful, self.is_in_folder) = (false, true);
        Ok(())
    }
}

fn left(bytes: &[u8]) -> Left {
    let lines = line::read(bytes);
    let text = |at| String::from_utf8_lossy(&bytes[at]).into_owned();
    Left { said: lines.said.into_iter().map(text).collect(), rest: lines.rest }
}

/// A regular file of this user's, not what a link leads to, and not so large that no day of work can have made it.
fn open(path: &Path, write: bool) -> io::Result<File> {
    let file = folders::own(OpenOptions::new().read(true).append(write), path)?;
    if file.metadata()?.len() > LARGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(file) }
}

/// A new file with this text in place of the one at `path`, on the disk.
fn placed(path: &Path, text: &[u8]) -> io::Result<File> {
    replace(path, text)?;
    sync_folder(path)?;
    open(path, true)
}
