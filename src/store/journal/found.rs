//! A journal as it was found, looked through from its first line to its last whole one. Its lines are not kept in
//! memory; they are read again to be replayed.

use super::{
    Entry, Whereabouts,
    kind::Kind,
    line::{Lines, Rest},
};
use crate::{
    map::Map,
    store::{FileState, folders},
};
use std::{
    fs::{File, OpenOptions},
    io::{self, BufReader, Seek as _},
    path::{Path, PathBuf},
};

/// A journal as it was found.
#[derive(Debug)]
pub struct FoundJournal {
    file: File,
    /// So many lines are whole.
    pub lines: u64,
    /// Where the last of them ends, in bytes.
    pub end: u64,
    /// What follows them.
    pub rest: Rest,
    /// The highest format number that its lines name.
    pub format: u64,
    /// The name of the file, beside the journal, with the map that it begins from.
    pub snapshot: String,
    /// The map's file, as the last line says that names one.
    pub path: Option<PathBuf>,
    /// Where the user was.
    pub here: Whereabouts,
    /// Whether anything was done that makes the map another one than the one in its file.
    pub has_work: bool,
    /// The step that was done last; `None` if a step was taken back after it.
    last_step: Option<u64>,
    saves: Saves,
}

/// What the lines say about saves of the map's file: after which step, and what the file held then.
#[derive(Debug, Default)]
struct Saves {
    confirmed: Option<(u64, FileState)>,
    /// Those that were announced after it.
    announced: Vec<(u64, FileState)>,
}

impl FoundJournal {
    /// Looks through the journal at `path`; `None` when there is none. The file is not changed.
    ///
    /// # Errors
    /// If it can't be read, or is not this user's own.
    pub fn look(path: &Path) -> io::Result<Option<Self>> {
        let file = match folders::own(OpenOptions::new().read(true), path) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e),
        };
        let mut found = Self {
            file,
            lines: 0,
            end: 0,
            rest: Rest::Nothing,
            format: 0,
            snapshot: String::new(),
            path: None,
            here: Whereabouts::default(),
            has_work: false,
            last_step: None,
            saves: Saves::default(),
        };
        let mut lines = Lines::of(BufReader::new(found.file.try_clone()?));
        while let Some(line) = lines.next()? {
            found.take(line);
        }
        (found.lines, found.end, found.rest) = (lines.count(), lines.end(), lines.rest());
        Ok(Some(found))
    }

    fn take(&mut self, line: &str) {
        let Some(kind) = Kind::of(line) else { return };
        if kind.is_work() {
            self.has_work = true;
            self.last_step = super::entry::step_of(line);
            return;
        }
        match Entry::read(line, &Map::default()) {
            Some(Entry::Format(format)) => self.format = format,
            Some(Entry::Began { format, seq, file, snapshot, .. }) => {
                self.format = format;
                self.saves.confirmed = file.map(|state| (seq, state));
                self.snapshot = snapshot;
            }
            Some(Entry::At(path)) => self.path = path,
            Some(Entry::Saving(seq, state)) => self.saves.announce(seq, state),
            Some(Entry::Saved(seq, state)) => {
                self.saves = Saves { confirmed: Some((seq, state)), announced: Vec::new() };
            }
            // What can't be understood says nothing about the place.
            entry => {
                let known = entry.and_then(|entry| self.here.take(entry));
                self.here = known.map_or_else(Whereabouts::default, |()| std::mem::take(&mut self.here));
            }
        }
    }

    /// The lines from the first one on.
    pub(super) fn read(&self) -> io::Result<Lines<BufReader<&File>>> {
        (&self.file).rewind()?;
        Ok(Lines::of(BufReader::new(&self.file)))
    }

    /// Whether the map's file surely has all of it: the step that was done last is the one that was saved last. Where
    /// this is false, only replaying the journal shows it.
    pub fn is_in_file(&self) -> bool {
        let saved = self.saves.confirmed.filter(|_| self.saves.announced.is_empty()).map(|(seq, _)| seq);
        saved.is_some() && self.last_step == saved
    }

    /// Whether it may hold something that is in no file: work, or a text that was being typed.
    pub fn may_be_unsaved(&self) -> bool {
        self.here.is_draft || self.has_work && !self.is_in_file()
    }

    /// The save that counts, if the map's file is like this now: the last one that was confirmed, or one that was
    /// announced after it if the file shows that it was made before the program ended or the disk failed.
    pub(super) fn last_save(&self, file: Option<FileState>) -> Option<(u64, FileState)> {
        let made = |(_, state): &(u64, FileState)| file == Some(*state);
        self.saves.announced.iter().copied().rfind(made).or(self.saves.confirmed)
    }
}

impl Saves {
    fn announce(&mut self, seq: u64, state: FileState) {
        // A save that fails is announced again and again.
        if self.announced.last() != Some(&(seq, state)) {
            self.announced.push((seq, state));
        }
    }
}
