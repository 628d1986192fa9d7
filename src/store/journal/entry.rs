//! Writes an entry of the journal as the text of a line, and reads it back. An edit is written as its changes
//! one after the other, separated by tabs, which no text of a map can hold.

use super::{difference::Difference, edit, kind::Kind};
use crate::{
    map::{
        Map,
        edit::Edit,
        step::{Op, Origin, Step},
    },
    store::{FORMAT, FileState, ron::format::LOWEST},
};
use jiff::civil::DateTime;
use std::{path::PathBuf, sync::Arc};

/// An entry of the journal, which is one line.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// The first entry names the map that the operations after it begin from.
    Began {
        /// The lowest format number that has everything in the lines that were written together with this
        /// one.
        format: u64,
        /// The number of the step before the first step of the journal.
        seq: u64,
        /// The name of the file, beside the journal, that holds the map at that time.
        snapshot: String,
        /// The fingerprint of the map's own file at that time; `None` if there was no file.
        file: Option<FileState>,
        /// The time at which the journal began.
        when: DateTime,
    },
    /// From here on, the lines may use this format.
    Format(u64),
    /// The map that the operations begin from is new: it is in no file, and somebody wants to keep it.
    New,
    /// From here on, this is the path of the map's file; `None` for a map without a file.
    At(Option<PathBuf>),
    /// An operation was done at this time.
    Op(DateTime, Op),
    /// The file is about to be written. From here on, it may hold the map as it was after the step with this
    /// number.
    Saving(u64, FileState),
    /// The file was written. It holds the map as it was after the step with this number.
    Saved(u64, FileState),
    /// The user is at this place.
    Here(Whereabouts),
    /// The user's place as the difference from the previous entry with a place, and whether it has a draft.
    HereNow(Difference, bool),
}

/// The user's place and the text that is being typed there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The place and the text, in words of the program's own and without line breaks.
    pub place: String,
    /// Whether a text is being typed that is no part of the map yet.
    pub is_draft: bool,
}

impl Whereabouts {
    /// The entry that writes this place down after the entry `before`; `None` if they are the same.
    pub(super) fn after(&self, before: &Self) -> Option<Entry> {
        let difference = Difference::of(&before.place, &self.place);
        let is_shorter = 2 * difference.write().len() < self.place.len();
        (self != before).then(|| match is_shorter {
            true => Entry::HereNow(difference, self.is_draft),
            false => Entry::Here(self.clone()),
        })
    }

    /// Follows an entry with a place; `None` if the entry cannot have been written after this one.
    pub(super) fn take(&mut self, entry: Entry) -> Option<()> {
        match entry {
            Entry::Here(place) => *self = place,
            Entry::HereNow(difference, is_draft) => {
                difference.apply(&mut self.place)?;
                self.is_draft = is_draft;
            }
            _ => {}
        }
        Some(())
    }
}

/// The text in place of a missing path or fingerprint.
const NONE: &str = "-";
/// The number of the format that introduced lines about drafts and differences.
const SECOND: u64 = 2;
const TIME: &str = "%Y-%m-%dT%H:%M:%S";
const ROOM: &str = "room";
const DISK: &str = "disk";

impl Entry {
    /// The kind of the entry.
    fn kind(&self) -> Kind {
        match self {
            Self::Began { .. } => Kind::Began,
            Self::Format(_) => Kind::Format,
            Self::New => Kind::New,
            Self::At(_) => Kind::At,
            Self::Op(_, Op::Do(_)) => Kind::Do,
            Self::Op(_, Op::Amend(..)) => Kind::Amend,
            Self::Op(_, Op::Undo) => Kind::Undo,
            Self::Op(_, Op::Redo) => Kind::Redo,
            Self::Op(_, Op::Discard) => Kind::Discard,
            Self::Saving(..) => Kind::Saving,
            Self::Saved(..) => Kind::Saved,
            Self::Here(here) if here.is_draft => Kind::Draft,
            Self::Here(_) => Kind::Here,
            Self::HereNow(_, true) => Kind::DraftNow,
            Self::HereNow(_, false) => Kind::HereNow,
        }
    }

    /// Writes the entry as the text of a line.
    pub fn write(&self) -> String {
        let word = self.kind().word();
        match self {
            Self::Began { format, seq, snapshot, file, when } => {
                let file = file.map_or_else(|| NONE.to_owned(), |state| state.to_string());
                format!("{word} {format} {} {seq} {snapshot} {file}", when.strftime(TIME))
            }
            Self::Format(number) => format!("{word} {number}"),
            Self::New => word.to_owned(),
            Self::At(path) => {
                let path = path.as_deref().map_or_else(|| NONE.to_owned(), super::path::escaped);
                format!("{word} {path}")
            }
            Self::Op(when, op) => format!("{word} {}{}", when.strftime(TIME), operands(op)),
            Self::Saving(seq, state) | Self::Saved(seq, state) => format!("{word} {seq} {state}"),
            Self::Here(here) => format!("{word} {}", here.place),
            Self::HereNow(difference, _) => format!("{word} {}", difference.write()),
        }
    }

    /// The lowest format number that has this kind of entry.
    pub fn format(&self) -> u64 {
        match self {
            Self::Op(_, Op::Do(step)) => edit::format_of(&step.edit),
            Self::Op(_, Op::Amend(_, more)) => edit::format_of(more),
            Self::HereNow(..) => SECOND,
            Self::Here(here) if here.is_draft => SECOND,
            Self::Began { format, .. } | Self::Format(format) => *format,
            _ => LOWEST,
        }
    }

    /// Reads the entry in a line that was written when the map was like this; `None` if it cannot have been
    /// written then.
    pub fn read(line: &str, map: &Map) -> Option<Self> {
        let rest = line.split_once(' ').map_or("", |(_, rest)| rest);
        let kind = Kind::of(line)?;
        Some(match kind {
            Kind::Began => began(rest)?,
            Kind::Format => Self::Format(known(rest)?),
            Kind::New => Self::New,
            Kind::At => Self::At(if rest == NONE { None } else { Some(super::path::unescaped(rest)?) }),
            Kind::Saving | Kind::Saved => {
                let (seq, state) = rest.split_once(' ')?;
                let (seq, state) = (seq.parse().ok()?, FileState::from_text(state)?);
                if kind == Kind::Saving { Self::Saving(seq, state) } else { Self::Saved(seq, state) }
            }
            Kind::Here | Kind::Draft => {
                Self::Here(Whereabouts { place: rest.to_owned(), is_draft: kind == Kind::Draft })
            }
            Kind::HereNow | Kind::DraftNow => Self::HereNow(Difference::read(rest)?, kind == Kind::DraftNow),
            Kind::Do | Kind::Amend | Kind::Undo | Kind::Redo | Kind::Discard => operation(kind, rest, map)?,
        })
    }
}

/// The number of the step in a line that does or amends a step; `None` for any other line.
pub(super) fn step_of(line: &str) -> Option<u64> {
    let is_step = matches!(Kind::of(line)?, Kind::Do | Kind::Amend);
    line.split([' ', '\t']).nth(2)?.parse().ok().filter(|_| is_step)
}

/// The part of an operation's line after its time.
fn operands(op: &Op) -> String {
    match op {
        Op::Do(step) => {
            let origin = match step.origin {
                Origin::Room => ROOM,
                Origin::Disk => DISK,
            };
            format!(" {} {origin}{}", step.seq, edit::write(&step.edit))
        }
        Op::Amend(seq, more) => format!(" {seq}{}", edit::write(more)),
        Op::Undo | Op::Redo | Op::Discard => String::new(),
    }
}

/// A format number that this program knows how to read.
fn known(number: &str) -> Option<u64> {
    number.parse().ok().filter(|number| (LOWEST..=FORMAT).contains(number))
}

fn began(text: &str) -> Option<Entry> {
    let mut words = text.split(' ');
    let format = known(words.next()?)?;
    let when = words.next()?.parse().ok()?;
    let (seq, snapshot, file) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
    let file = if file == NONE { None } else { Some(FileState::from_text(file)?) };
    let is_beside = !snapshot.contains(['/', '\\']);
    is_beside.then(|| Entry::Began { format, seq, snapshot: snapshot.to_owned(), file, when })
}

fn operation(kind: Kind, text: &str, map: &Map) -> Option<Entry> {
    let mut parts = text.split('\t');
    let mut head = parts.next()?.split(' ');
    let when = head.next()?.parse().ok()?;
    let mut seq = || head.next()?.parse().ok();
    let edit = || Some(Edit { changes: parts.map(|part| edit::read(part, map)).collect::<Option<_>>()? });
    let op = match kind {
        Kind::Do => {
            let seq = seq()?;
            let origin = match head.next()? {
                ROOM => Origin::Room,
                DISK => Origin::Disk,
                _ => return None,
            };
            Op::Do(Arc::new(Step { seq, origin, edit: edit()? }))
        }
        Kind::Amend => Op::Amend(seq()?, edit()?),
        Kind::Undo => Op::Undo,
        Kind::Redo => Op::Redo,
        Kind::Discard => Op::Discard,
        _ => return None,
    };
    Some(Entry::Op(when, op))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::document::Document, map::laws, testing};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_journal_makes_the_same_document_again(
            size in 0_usize..30,
            seed: u64,
            ops in prop::collection::vec((any::<u8>(), 0_usize..60, 0_usize..12, any::<u64>()), 1..30),
        ) {
            let begin = testing::map(size, seed);
            let mut doc = Document::open(begin.clone()).unwrap();
            let mut again = Document::open(begin.clone()).unwrap();
            let when = jiff::civil::date(2026, 11, 23).at(14, 3, 9, 0);
            let mut saved = None;
            for (choice, a, b, seed) in ops {
                laws::op(&mut doc, choice, a, b, seed);
                if seed % 8 == 0 {
                    saved = Some(doc.position());
                    let records = doc.map().records().clone();
                    doc.saved(doc.position(), records);
                }
                for op in doc.take_ops() {
                    let entry = Entry::Op(when, op);
                    let line = entry.write();
                    prop_assert!(!line.contains('\n'));
                    let read = Entry::read(&line, again.map());
                    prop_assert_eq!(read.as_ref(), Some(&entry), "{}", line);
                    let Some(Entry::Op(_, op)) = read else { unreachable!() };
                    prop_assert_eq!(again.repeat(op), Ok(()));
                }
                prop_assert_eq!(again.map(), doc.map());
                prop_assert_eq!(again.position(), doc.position());
            }
            for keep in [0, 3, 100] {
                let (records, seq, ops) = doc.history(keep, saved);
                let mut short = Document::go_on(records, seq).unwrap();
                let mut file = None;
                let mut look = |short: &Document| {
                    if saved == Some(short.position()) {
                        file = Some(short.map().records().clone());
                    }
                };
                look(&short);
                for op in ops {
                    let line = Entry::Op(when, op).write();
                    let Some(Entry::Op(_, op)) = Entry::read(&line, short.map()) else { unreachable!("{line}") };
                    prop_assert_eq!(short.repeat(op), Ok(()));
                    look(&short);
                }
                prop_assert_eq!(short.map(), doc.map());
                prop_assert_eq!(short.position(), doc.position());
                prop_assert_eq!(file.as_ref(), saved.map(|_| doc.base()), "it leads through what the file holds");
                if short.steps().len() > 0 {
                    let (mut short, mut doc) = (short.clone(), doc.clone());
                    short.discard();
                    doc.discard();
                    while let Some(step) = doc.redo() {
                        prop_assert_eq!(short.redo(), Some(step), "what the last step dropped");
                    }
                    prop_assert_eq!(short.redo(), None);
                    prop_assert_eq!(short.map(), doc.map());
                }
                for _ in 0..keep {
                    prop_assert_eq!(short.redo(), doc.redo());
                }
                for _ in 0..keep {
                    if short.undo().is_some() {
                        doc.undo();
                    }
                    prop_assert_eq!(short.map(), doc.map());
                }
                while doc.redo().is_some() {}
            }
        }

        #[test]
        fn no_line_makes_it_fail(line in "(began|at|do|amend|undo|saving|saved|here|draft|here-now|draft-now) .*") {
            Entry::read(&line, &Map::default());
        }
    }

    #[test]
    fn the_other_lines_are_read_as_written() {
        let state = FileState::of(b"x");
        let when = jiff::civil::date(2026, 11, 23).at(14, 3, 9, 0);
        for entry in [
            Entry::Began { format: 1, seq: 7, snapshot: "base-1f.ron".into(), file: Some(state), when },
            Entry::Began { format: 1, seq: 0, snapshot: "base-1f.ron".into(), file: None, when },
            Entry::Format(2),
            Entry::New,
            Entry::At(None),
            Entry::At(Some("/a b/ä-%.ron".into())),
            Entry::Saving(3, state),
            Entry::Saved(3, state),
            Entry::Here(Whereabouts { place: "map \"a b\"".into(), is_draft: false }),
            Entry::Here(Whereabouts { place: String::new(), is_draft: true }),
            Entry::HereNow(Difference::of("a b c", "a bb c"), true),
            Entry::HereNow(Difference::of("", " "), false),
        ] {
            assert_eq!(Entry::read(&entry.write(), &Map::default()), Some(entry));
        }
        let above = Entry::Began { format: 1, seq: 0, snapshot: "../x".into(), file: None, when };
        assert_eq!(Entry::read(&above.write(), &Map::default()), None);
    }

    #[test]
    fn a_letter_typed_into_a_long_text_is_a_short_line() {
        let whole = |letters: usize| Whereabouts { place: "x".repeat(letters), is_draft: true };
        let line = whole(100_001).after(&whole(100_000)).unwrap();
        assert!(line.write().len() < 40, "{}", line.write());
        let mut here = whole(100_000);
        assert_eq!(here.take(line), Some(()));
        assert_eq!(here, whole(100_001));
        assert_eq!(here.after(&here), None);
        let done = Whereabouts { is_draft: false, ..here.clone() };
        assert!(done.after(&here).is_some());
    }
}
