//! What a journal tells: the document that its ops make, and how that stands to what is in the map's file.

use super::Entry;
use crate::{
    map::{Map, Records, document::Document},
    store::FileState,
};
use jiff::civil::DateTime;
use std::path::PathBuf;

/// A journal, told.
#[derive(Debug)]
pub struct Story {
    /// The map with its history, as it was at the last line that could be told.
    pub doc: Document,
    /// So many lines could be told; the next one makes no sense.
    pub told: usize,
    /// The map's file.
    pub path: Option<PathBuf>,
    /// Whether it is a new map, which was in no file when the journal began.
    pub is_new: bool,
    /// The step after which the file was written last, and what it held then; `None` if it never was.
    pub saved: Option<(u64, FileState)>,
    /// The records that were written then. `None` if the lines that could be told end before that.
    pub base: Option<Records>,
    /// When the first step was made that is not in the file.
    pub since: Option<DateTime>,
    /// When the last thing was done, or when the journal began.
    pub until: DateTime,
    /// Where the user was.
    pub here: Option<String>,
}

impl Story {
    /// Tells the journal of a map whose file is in this state. `base` finds the records that the journal begins from,
    /// by the name of their file and the state that the map's file had then; `None` if they are gone, or if these
    /// lines are no journal.
    pub fn tell(
        said: &[String],
        file: Option<FileState>,
        base: impl FnOnce(&str, Option<FileState>) -> Option<Records>,
    ) -> Option<Self> {
        let Entry::Began { seq, base: name, file: begun, when, .. } =
            Entry::read(said.first()?, &Map::default())?
        else {
            return None;
        };
        let saved = last_save(said, begun.map(|state| (seq, state)), file);
        let is_saved = |doc: &Document| saved.is_some_and(|(seq, _)| seq == doc.position());
        let mut doc = Document::go_on(base(&name, begun)?, seq).ok()?;
        let records = |doc: &Document| doc.map().records().clone();
        let mut base = if saved.is_none() { Some(Records::default()) } else { None };
        if is_saved(&doc) {
            base = Some(records(&doc));
        }
        let (mut told, mut path, mut is_new) = (1, None, false);
        let (mut since, mut until, mut here) = (None, when, None);
        for line in &said[1..] {
            match Entry::read(line, doc.map()) {
                Some(Entry::Op(when, op)) => {
                    if doc.repeat(op).is_err() {
                        break;
                    }
                    until = when;
                    since = since.or(Some(when));
                    if is_saved(&doc) {
                        base = Some(records(&doc));
                        since = None;
                    }
                }
                Some(Entry::New) => is_new = true,
                Some(Entry::At(file)) => path = file,
                Some(Entry::Here(place)) => here = Some(place),
                Some(Entry::Format(_) | Entry::Saving(..) | Entry::Saved(..)) => {}
                Some(Entry::Began { .. }) | None => break,
            }
            told += 1;
        }
        doc.take_ops();
        Some(Self { doc, told, path, is_new, saved, base, since, until, here })
    }

    /// Whether anything of it is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved() > 0 || self.is_new && self.saved.is_none()
    }

    /// So many steps are not in the file.
    pub fn unsaved(&self) -> usize {
        let steps = self.doc.steps();
        self.saved.map_or(steps.len(), |(saved, _)| self.doc.steps().take_while(|s| s.seq > saved).count())
    }
}

/// The save that counts: the last one that was confirmed, or one that was announced after it if the file shows that it
/// was made before the program ended or the disk failed.
fn last_save(
    said: &[String],
    begun: Option<(u64, FileState)>,
    file: Option<FileState>,
) -> Option<(u64, FileState)> {
    let (mut confirmed, mut announced) = (begun, Vec::new());
    for line in said.iter().filter(|line| line.starts_with("sav")) {
        match Entry::read(line, &Map::default()) {
            Some(Entry::Saving(seq, state)) => announced.push((seq, state)),
            Some(Entry::Saved(seq, state)) => {
                confirmed = Some((seq, state));
                announced.clear();
            }
            _ => {}
        }
    }
    announced.into_iter().rfind(|(_, state)| file == Some(*state)).or(confirmed)
}
