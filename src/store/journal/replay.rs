//! A journal that is replayed: the document that its operations make, and how that stands to what is in the map's file.

use super::{Entry, FoundJournal};
use crate::{
    map::{
        Map, Records,
        document::Document,
        step::{Op, Step},
    },
    store::FileState,
};
use jiff::civil::DateTime;
use std::{io, sync::Arc};

/// At least so many of the newest steps are kept when a journal is written anew, if they fit into [`ROOM`].
pub const KEPT: usize = 1_000;

/// So many bytes of steps are kept when a journal is written anew.
pub const ROOM: usize = 4 << 20;

/// So many of the newest steps are to be kept: all that are not in the file, because what the file holds follows from
/// taking them back, and of the others as many as [`KEPT`] and [`ROOM`] say. `saved` is the step after which the file
/// was written; `None` if it never was.
pub fn steps_to_keep(doc: &Document, saved: Option<u64>) -> usize {
    let mut bytes = 0;
    let is_kept = |(nth, step): &(usize, &Arc<Step>)| {
        saved.is_some_and(|saved| step.seq > saved) || {
            bytes += size(step);
            *nth < KEPT && bytes <= ROOM
        }
    };
    doc.steps().enumerate().take_while(is_kept).count()
}

/// How long the line of a step is.
fn size(step: &Arc<Step>) -> usize {
    Entry::Op(DateTime::MIN, Op::Do(Arc::clone(step))).write().len()
}

/// A journal that was replayed.
#[derive(Debug)]
pub struct Replay {
    /// The map with its history, as it was at the last line that made sense.
    pub doc: Document,
    /// So many lines made sense.
    pub lines: u64,
    /// Whether it is a new map, which was in no file when the journal began.
    pub is_new: bool,
    /// The step after which the file was written last, and what it held then; `None` if it never was.
    pub saved: Option<(u64, FileState)>,
    /// The records that were written then; `None` if the lines that made sense end before that.
    pub base: Option<Records>,
    /// When the first step was made that is not in the file.
    pub since: Option<DateTime>,
    /// When the last thing was done, or when the journal began.
    pub until: DateTime,
    /// So many of the oldest steps were left out of the history.
    forgotten: usize,
    /// So many lines, and bytes of lines, were replayed since that was done last.
    since_then: (usize, usize),
}

impl Replay {
    /// Replays the journal of a map whose file is in this state. `snapshot` finds the records that the journal begins
    /// from, by the name of their file and the state that the map's file had then. `None` if they are gone, or if this
    /// is no journal.
    ///
    /// The oldest steps are left out of the history when there are very many, so that a journal of any length takes
    /// little memory. Where one of them is taken back later, all are kept.
    ///
    /// # Errors
    /// If the journal can't be read.
    pub fn of(
        found: &FoundJournal,
        file: Option<FileState>,
        snapshot: impl Fn(&str, Option<FileState>) -> Option<Records>,
    ) -> io::Result<Option<Self>> {
        let short = Self::run(found, file, &snapshot, true)?;
        match short {
            Some(short) if short.forgotten > 0 && short.lines < found.lines => {
                Self::run(found, file, &snapshot, false)
            }
            short => Ok(short),
        }
    }

    fn run(
        found: &FoundJournal,
        file: Option<FileState>,
        snapshot: &impl Fn(&str, Option<FileState>) -> Option<Records>,
        forgets: bool,
    ) -> io::Result<Option<Self>> {
        let mut lines = found.read()?;
        let first = lines.next()?.and_then(|line| Entry::read(line, &Map::default()));
        let Some(Entry::Began { seq, snapshot: name, file: begun, when, .. }) = first else {
            return Ok(None);
        };
        let begin = snapshot(&name, begun).and_then(|records| Document::go_on(records, seq).ok());
        let Some(doc) = begin else { return Ok(None) };
        let mut replay = Self {
            doc,
            lines: 1,
            is_new: false,
            saved: found.last_save(file),
            base: None,
            since: None,
            until: when,
            forgotten: 0,
            since_then: (0, 0),
        };
        if replay.saved.is_none() {
            replay.base = Some(Records::default());
        }
        replay.compare();
        while replay.lines < found.lines {
            let Some(line) = lines.next()? else { break };
            if replay.take(line).is_none() {
                break;
            }
            replay.lines += 1;
            if forgets {
                replay.forget(line.len());
            }
        }
        Ok(Some(replay))
    }

    /// Does what a line says; `None` if that makes no sense here.
    fn take(&mut self, line: &str) -> Option<()> {
        match Entry::read(line, self.doc.map())? {
            Entry::Op(when, op) => {
                self.doc.repeat(op).ok()?;
                self.doc.take_ops();
                self.until = when;
                self.since = self.since.or(Some(when));
                self.compare();
            }
            Entry::New => self.is_new = true,
            Entry::Began { .. } => return None,
            _ => {}
        }
        Some(())
    }

    /// Sees whether the map is now as it was saved.
    fn compare(&mut self) {
        if self.saved.is_some_and(|(seq, _)| seq == self.doc.position()) {
            self.base = Some(self.doc.map().records().clone());
            self.since = None;
        }
    }

    /// Leaves out the oldest steps, every now and then.
    fn forget(&mut self, bytes: usize) {
        self.since_then = (self.since_then.0 + 1, self.since_then.1 + bytes);
        if self.since_then.0 > KEPT || self.since_then.1 > ROOM {
            let kept = steps_to_keep(&self.doc, self.saved.map(|(seq, _)| seq));
            self.forgotten += self.doc.forget(kept);
            self.since_then = (0, 0);
        }
    }

    /// Whether anything of it is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved() > 0 || self.is_new && self.saved.is_none()
    }

    /// So many steps are not in the file.
    pub fn unsaved(&self) -> usize {
        match self.saved {
            None => self.forgotten + self.doc.steps().len(),
            Some((saved, _)) => self.doc.steps().take_while(|step| step.seq > saved).count(),
        }
    }
}
