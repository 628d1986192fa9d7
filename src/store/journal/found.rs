//! A journal as it was found, looked through from its first line to its last whole one. Its lines are not
//! kept in memory, but read again when they are replayed.

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

/// A journal as it was found, with what its lines contain.
#[derive(Debug)]
pub struct FoundJournal {
    file: File,
    /// How many lines are whole.
    pub lines: u64,
    /// The end of the last whole line, in bytes from the start of the journal.
    pub end: u64,
    /// What follows the last whole line.
    pub rest: Rest,
    /// The highest format number that its lines name.
    pub format: u64,
    /// The name of the file, beside the journal, with the map that it begins from.
    pub snapshot: String,
    /// The path of the map's file in the last line that names one.
    pub path: Option<PathBuf>,
    /// The user's place in the last line that names one.
    pub here: Whereabouts,
    /// Whether anything was done that makes the map differ from the one in its file.
    pub has_work: bool,
    /// The number of the step that was done last; `None` if a step was taken back after it.
    last_step: Option<u64>,
    saves: Saves,
}

/// The saves of the map's file that the lines report, each with the number of the last step and the file's
/// fingerprint.
#[derive(Debug, Default)]
struct Saves {
    confirmed: Option<(u64, FileState)>,
    /// The saves that were announced after the last confirmed one.
    announced: Vec<(u64, FileState)>,
}

impl FoundJournal {
    /// Looks through the journal at `path`; `None` when there is none. The file is not changed.
    ///
    /// # Errors
    /// If the journal can't be read, or is not this user's own.
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
            // An entry that can't be read leaves the place as it was.
            entry => {
                let known = entry.and_then(|entry| self.here.take(entry));
                self.here = known.map_or_else(Whereabouts::default, |()| std::mem::take(&mut self.here));
            }
        }
    }

    /// Reads the lines from the first one on.
    pub(super) fn read(&self) -> io::Result<Lines<BufReader<&File>>> {
        (&self.file).rewind()?;
        Ok(Lines::of(BufReader::new(&self.file)))
    }

    /// Whether the map's file certainly has all of the journal, because the step that was done last was saved
    /// last. Where this is false, only a replay shows whether it has.
    pub fn is_in_file(&self) -> bool {
        let saved = self.saves.confirmed.filter(|_| self.saves.announced.is_empty()).map(|(seq, _)| seq);
        saved.is_some() && self.last_step == saved
    }

    /// Whether the journal may hold something that is in no file: work, or a text that was being typed.
    pub fn may_be_unsaved(&self) -> bool {
        self.here.is_draft || self.has_work && !self.is_in_file()
    }

    /// The save that counts when the map's file has this fingerprint now. It is the last confirmed one, or an
    /// announced one if the file shows that it was made before the program ended or the disk failed.
    pub(super) fn last_save(&self, file: Option<FileState>) -> Option<(u64, FileState)> {
        let made = |(_, state): &(u64, FileState)| file == Some(*state);
        self.saves.announced.iter().copied().rfind(made).or(self.saves.confirmed)
    }
}

impl Saves {
    fn announce(&mut self, seq: u64, state: FileState) {
        // A save that fails is announced with every new attempt, so repetitions are left out.
        if self.announced.last() != Some(&(seq, state)) {
            self.announced.push((seq, state));
        }
    }
}
