//! Replays a journal: makes the document that its operations lead to, and compares it with the map's file.

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

/// How many of the newest steps are kept when a journal is written anew, if they fit into [`ROOM`].
pub const KEPT: usize = 1_000;

/// How many bytes of steps are kept when a journal is written anew: 4 MiB.
pub const ROOM: usize = 4 << 20;

/// How many of the newest steps are to be kept: all that are not in the file, because undoing them leads to
/// what the file holds, and as many others as [`KEPT`] and [`ROOM`] allow. `saved` is the number of the step
/// after which the file was written; `None` if it never was.
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

/// The length in bytes of the line of a step.
fn size(step: &Arc<Step>) -> usize {
    Entry::Op(DateTime::MIN, Op::Do(Arc::clone(step))).write().len()
}

/// The result of replaying a journal.
#[derive(Debug)]
pub struct Replay {
    /// The map with its history at the last line that could be replayed.
    pub doc: Document,
    /// How many lines could be replayed.
    pub lines: u64,
    /// Whether the map was new and in no file when the journal began.
    pub is_new: bool,
    /// The number of the step after which the file was written last, with its fingerprint then; `None` if it
    /// never was.
    pub saved: Option<(u64, FileState)>,
    /// The records that were written then; `None` if the replayed lines end before that.
    pub base: Option<Records>,
    /// The time of the first step that is not in the file.
    pub since: Option<DateTime>,
    /// The time of the last operation, or of the journal's begin if there is none.
    pub until: DateTime,
    /// How many of the oldest steps were left out of the history.
    forgotten: usize,
    /// How many lines, and how many bytes of lines, were replayed since steps were last left out.
    since_then: (usize, usize),
}

impl Replay {
    /// Replays the journal of a map whose file has this fingerprint. `snapshot` finds the records that the
    /// journal begins from, by the name of their file and the fingerprint that the map's file had then.
    /// Returns `None` if these records are gone, or if this is not a journal.
    ///
    /// The oldest steps are left out of the history when there are very many, so that a journal of any length
    /// takes little memory. If one of them is undone later, all are kept.
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

    /// Replays one line; `None` if it cannot be replayed here.
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

    /// Notes if the map is now as it was saved.
    fn compare(&mut self) {
        if self.saved.is_some_and(|(seq, _)| seq == self.doc.position()) {
            self.base = Some(self.doc.map().records().clone());
            self.since = None;
        }
    }

    /// Leaves the oldest steps out of the history, every now and then.
    fn forget(&mut self, bytes: usize) {
        self.since_then = (self.since_then.0 + 1, self.since_then.1 + bytes);
        if self.since_then.0 > KEPT || self.since_then.1 > ROOM {
            let kept = steps_to_keep(&self.doc, self.saved.map(|(seq, _)| seq));
            self.forgotten += self.doc.forget(kept);
            self.since_then = (0, 0);
        }
    }

    /// Whether anything in the journal is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved() > 0 || self.is_new && self.saved.is_none()
    }

    /// How many steps are not in the file.
    pub fn unsaved(&self) -> usize {
        match self.saved {
            None => self.forgotten + self.doc.steps().len(),
            Some((saved, _)) => self.doc.steps().take_while(|step| step.seq > saved).count(),
        }
    }
}
