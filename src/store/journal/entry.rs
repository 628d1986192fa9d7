//! Writes a line of the journal as text and reads it back.

use super::edit;
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

/// A line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// The first line: the map that the operations after it begin from.
    Began {
        /// The lowest format number that has all the fields in the lines written with it.
        format: u64,
        /// The number of the step before the first one.
        seq: u64,
        /// The name of the file, beside the journal, that holds the map as it was then.
        base: String,
        /// What the map's own file held then; none if there was none.
        file: Option<FileState>,
        /// When that was.
        when: DateTime,
    },
    /// From here on the lines may name fields of this format.
    Format(u64),
    /// The map that the operations begin from is in no file, and somebody wants it: a new map.
    New,
    /// The map's file from here on; `None` for a map without one.
    At(Option<PathBuf>),
    /// Something was done, at this time.
    Op(DateTime, Op),
    /// The file is about to be written: from here on it may hold the map as it was after this step.
    Saving(u64, FileState),
    /// It does hold it.
    Saved(u64, FileState),
    /// Where the user is and what is being written there, in words of the program's own.
    Here(String),
}

impl Entry {
    /// The line.
    pub fn write(&self) -> String {
        match self {
            Self::Began { format, seq, base, file, when } => {
                let file = file.map_or_else(|| NONE.to_owned(), |state| state.to_string());
                format!("began {format} {} {seq} {base} {file}", when.strftime(TIME))
            }
            Self::Format(number) => format!("format {number}"),
            Self::New => "new".to_owned(),
            Self::At(path) => {
                let path = path.as_deref().map_or_else(|| NONE.to_owned(), super::path::escaped);
                format!("at {path}")
            }
            Self::Op(when, op) => {
                let when = when.strftime(TIME);
                match op {
                    Op::Do(step) => {
                        format!("do {when} {} {}{}", step.seq, origin(step.origin), edit::write(&step.edit))
                    }
                    Op::Amend(seq, more) => format!("amend {when} {seq}{}", edit::write(more)),
                    Op::Undo => format!("undo {when}"),
                    Op::Redo => format!("redo {when}"),
                    Op::Discard => format!("discard {when}"),
                }
            }
            Self::Saving(seq, state) => format!("saving {seq} {state}"),
            Self::Saved(seq, state) => format!("saved {seq} {state}"),
            Self::Here(place) => format!("here {place}"),
        }
    }

    /// The operation that the entry is about.
    pub fn op(&self) -> Option<&Op> {
        if let Self::Op(_, op) = self { Some(op) } else { None }
    }

    /// The lowest format number that has the fields in the line of an operation.
    pub fn format_of(op: &Op) -> u64 {
        match op {
            Op::Do(step) => edit::format_of(&step.edit),
            Op::Amend(_, more) => edit::format_of(more),
            Op::Undo | Op::Redo | Op::Discard => LOWEST,
        }
    }

    /// Whether a line tells of somebody's work.
    pub fn is_work(line: &str) -> bool {
        let word = line.split(' ').next();
        ["new", "do", "amend", "undo", "redo", "discard"].map(Some).contains(&word)
    }

    /// The number of the step that a line tells of; `None` if it tells of another thing.
    pub fn step_of(line: &str) -> Option<u64> {
        let mut words = line.split([' ', '\t']);
        let is_step = matches!(words.next()?, "do" | "amend");
        words.nth(1)?.parse().ok().filter(|_| is_step)
    }

    /// What a line says that follows a map like this; `None` if it says nothing that can have been written then.
    pub fn read(line: &str, map: &Map) -> Option<Self> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let state = |text: &str| FileState::from_text(text);
        Some(match word {
            "began" => {
                let mut words = rest.split(' ');
                let format = known(words.next()?)?;
                let when = words.next()?.parse().ok()?;
                let (seq, base, file) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
                let base = (!base.contains(['/', '\\'])).then(|| base.to_owned())?;
                let file = if file == NONE { None } else { Some(state(file)?) };
                Self::Began { format, seq, base, file, when }
            }
            "format" => Self::Format(known(rest)?),
            "new" => Self::New,
            "at" if rest == NONE => Self::At(None),
            "at" => Self::At(Some(super::path::unescaped(rest)?)),
            "saving" | "saved" => {
                let (seq, file) = rest.split_once(' ')?;
                let (seq, file) = (seq.parse().ok()?, state(file)?);
                if word == "saving" { Self::Saving(seq, file) } else { Self::Saved(seq, file) }
            }
            "here" => Self::Here(rest.to_owned()),
            _ => {
                let mut parts = rest.split('\t');
                let mut head = parts.next()?.split(' ');
                let when = head.next()?.parse().ok()?;
                let mut seq = || head.next()?.parse().ok();
                let changes = || parts.map(|part| edit::read(part, map)).collect::<Option<Vec<_>>>();
                let op = match word {
                    "do" => {
                        let seq = seq()?;
                        let origin = match head.next()? {
                            ROOM => Origin::Room,
                            DISK => Origin::Disk,
                            _ => return None,
                        };
                        Op::Do(Arc::new(Step { seq, origin, edit: Edit { changes: changes()? } }))
                    }
                    "amend" => Op::Amend(seq()?, Edit { changes: changes()? }),
                    "undo" => Op::Undo,
                    "redo" => Op::Redo,
                    "discard" => Op::Discard,
                    _ => return None,
                };
                Self::Op(when, op)
            }
        })
    }
}

/// A format number that this program knows how to read.
fn known(number: &str) -> Option<u64> {
    number.parse().ok().filter(|number| (1..=FORMAT).contains(number))
}

/// In place of what there is not: neither a path nor a state of a file is written so.
const NONE: &str = "-";
const TIME: &str = "%Y-%m-%dT%H:%M:%S";
const ROOM: &str = "room";
const DISK: &str = "disk";

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Room => ROOM,
        Origin::Disk => DISK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::{document::Document, laws},
        testing,
    };
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
            for (choice, a, b, seed) in ops {
                laws::op(&mut doc, choice, a, b, seed);
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
                let (records, seq, ops) = doc.history(keep);
                let mut short = Document::go_on(records, seq).unwrap();
                for op in ops {
                    short.repeat(op).unwrap();
                }
                prop_assert_eq!(short.map(), doc.map());
                prop_assert_eq!(short.position(), doc.position());
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
        fn no_line_makes_it_fail(line in "(began|at|do|amend|undo|saving|saved|here) .*") {
            Entry::read(&line, &Map::default());
        }
    }

    #[test]
    fn the_other_lines_are_read_as_written() {
        let state = FileState::of(b"x");
        let when = jiff::civil::date(2026, 11, 23).at(14, 3, 9, 0);
        for entry in [
            Entry::Began { format: 1, seq: 7, base: "base-1f.ron".into(), file: Some(state), when },
            Entry::Began { format: 1, seq: 0, base: "base-1f.ron".into(), file: None, when },
            Entry::Format(2),
            Entry::New,
            Entry::At(None),
            Entry::At(Some("/a b/ä-%.ron".into())),
            Entry::Saving(3, state),
            Entry::Saved(3, state),
            Entry::Here("map \"a b\"".into()),
        ] {
            assert_eq!(Entry::read(&entry.write(), &Map::default()), Some(entry));
        }
        let above = Entry::Began { format: 1, seq: 0, base: "../x".into(), file: None, when };
        assert_eq!(Entry::read(&above.write(), &Map::default()), None);
    }
}
