//! What a line of the journal says, as text and back. An edit is its changes one after the other, divided by tabs,
//! which no text of a map can hold; of a record that was changed, only the fields that differ.

use crate::{
    map::{
        Key, Map,
        about::About,
        conflict::Conflict,
        edit::{Change, Edit, Swap},
        field::{Fields, Record},
        id::{SegmentId, StageId, TouchpointId},
        segment::Segment,
        stage::Stage,
        step::{Op, Origin, Step},
        touchpoint::Touchpoint,
    },
    store::{FileState, ron::fields_line},
};
use jiff::civil::DateTime;
use std::{path::PathBuf, sync::Arc};

/// The number of the journal's format: its first line tells it.
const FORMAT: u32 = 1;

/// A line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// The first line: the map that the operations after it begin from.
    Began {
        /// The number of the step before the first one.
        seq: u64,
        /// The name of the file, beside the journal, that holds the map as it was then.
        base: String,
        /// What the map's own file held then; none if there was none.
        file: Option<FileState>,
        /// When that was.
        when: DateTime,
    },
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
            Self::Began { seq, base, file, when } => {
                let file = file.map_or_else(|| NONE.to_owned(), |state| state.to_string());
                format!("began {FORMAT} {} {seq} {base} {file}", when.strftime(TIME))
            }
            Self::New => "new".to_owned(),
            Self::At(path) => {
                let path = path.as_deref().map_or_else(|| NONE.to_owned(), super::path::escaped);
                format!("at {path}")
            }
            Self::Op(when, op) => {
                let when = when.strftime(TIME);
                match op {
                    Op::Do(step) => {
                        format!("do {when} {} {}{}", step.seq, origin(step.origin), edit(&step.edit))
                    }
                    Op::Amend(seq, more) => format!("amend {when} {seq}{}", edit(more)),
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
                if words.next()?.parse::<u32>().ok()? != FORMAT {
                    return None;
                }
                let when = words.next()?.parse().ok()?;
                let (seq, base, file) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
                let base = (!base.contains(['/', '\\'])).then(|| base.to_owned())?;
                let file = if file == NONE { None } else { Some(state(file)?) };
                Self::Began { seq, base, file, when }
            }
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
                let changes = || parts.map(|part| change(part, map)).collect::<Option<Vec<_>>>();
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

fn edit(edit: &Edit) -> String {
    edit.changes
        .iter()
        .map(|change| match change {
            Change::About(swap) => written("", swap),
            Change::Stage(swap) => written(swap.id.as_str(), swap),
            Change::Segment(swap) => written(swap.id.as_str(), swap),
            Change::Touchpoint(swap) => written(swap.id.as_str(), swap),
            Change::Conflict(swap) => conflict(swap),
        })
        .collect()
}

fn written<I, R: Record>(id: &str, swap: &Swap<I, R>) -> String {
    let fields = |is_meant: &dyn Fn(&str, &crate::map::field::Value) -> bool, new: &R| -> String {
        let all = R::FIELDS.iter().map(|field| (field.column.name, (field.get)(new)));
        fields_line::write::<R>(&all.filter(|(name, value)| is_meant(name, value)).collect())
    };
    let record = R::NAME;
    match (&swap.old, &swap.new) {
        (_, None) => format!("\t{record} {id} gone"),
        (None, Some(new)) => {
            format!("\t{record} {id} new {}", fields(&|_, value| !value.is_empty(), new))
        }
        (Some(old), Some(new)) => {
            let differs = |name: &str, value: &_| old.get(name).as_ref() != Some(value);
            format!("\t{record} {id} now {}", fields(&differs, new))
        }
    }
}

fn conflict(swap: &Swap<Key, Conflict>) -> String {
    let (record, id, fields): (_, _, fn(&Fields) -> String) = match &swap.id {
        Key::About => (About::NAME, "", fields_line::write::<About>),
        Key::Stage(id) => (Stage::NAME, id.as_str(), fields_line::write::<Stage>),
        Key::Segment(id) => (Segment::NAME, id.as_str(), fields_line::write::<Segment>),
        Key::Touchpoint(id) => (Touchpoint::NAME, id.as_str(), fields_line::write::<Touchpoint>),
    };
    match &swap.new {
        None => format!("\t{CONFLICT}{record} {id} gone"),
        Some(new) => format!("\t{CONFLICT}{record} {id} now {}", fields(&new.theirs)),
    }
}

/// Before the record's word, when it is about what another side says of it.
const CONFLICT: &str = "other-";

fn change(text: &str, map: &Map) -> Option<Change> {
    let mut words = text.splitn(4, ' ');
    let (record, id, how, fields) = (words.next()?, words.next()?, words.next()?, words.next());
    let records = map.records();
    Some(match record {
        About::NAME => Change::About(swap((), Some(&records.about), how, fields)?),
        Stage::NAME => {
            let id = StageId::new(id)?;
            let old = records.stages.get(&id);
            Change::Stage(swap(id, old, how, fields)?)
        }
        Segment::NAME => {
            let id = SegmentId::new(id)?;
            let old = records.segments.get(&id);
            Change::Segment(swap(id, old, how, fields)?)
        }
        Touchpoint::NAME => {
            let id = TouchpointId::new(id)?;
            let old = records.touchpoints.get(&id);
            Change::Touchpoint(swap(id, old, how, fields)?)
        }
        _ => {
            let record = record.strip_prefix(CONFLICT)?;
            let (key, read): (_, fn(&str) -> Option<Fields>) = match record {
                About::NAME => (Key::About, fields_line::read::<About>),
                Stage::NAME => (Key::Stage(StageId::new(id)?), fields_line::read::<Stage>),
                Segment::NAME => (Key::Segment(SegmentId::new(id)?), fields_line::read::<Segment>),
                Touchpoint::NAME => {
                    (Key::Touchpoint(TouchpointId::new(id)?), fields_line::read::<Touchpoint>)
                }
                _ => return None,
            };
            let new = match how {
                "gone" => None,
                "now" => Some(Arc::new(Conflict { theirs: read(fields?)? })),
                _ => return None,
            };
            let old = records.conflicts.get(&key).cloned();
            Change::Conflict(Swap { id: key, old, new })
        }
    })
}

fn swap<I, R: Record + Clone>(
    id: I,
    old: Option<&Arc<R>>,
    how: &str,
    fields: Option<&str>,
) -> Option<Swap<I, R>> {
    let with = |mut record: R| -> Option<Arc<R>> {
        let fields: Fields = fields_line::read::<R>(fields?)?;
        let all = fields.into_iter().all(|(name, value)| record.set(name, value));
        all.then(|| Arc::new(record))
    };
    let new = match (how, old) {
        ("gone", Some(_)) => None,
        ("new", None) => Some(with(R::default())?),
        ("now", Some(old)) => Some(with((**old).clone())?),
        _ => return None,
    };
    Some(Swap { id, old: old.cloned(), new })
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
            Entry::Began { seq: 7, base: "base-1f.ron".into(), file: Some(state), when },
            Entry::Began { seq: 0, base: "base-1f.ron".into(), file: None, when },
            Entry::New,
            Entry::At(None),
            Entry::At(Some("/a b/ä-%.ron".into())),
            Entry::Saving(3, state),
            Entry::Saved(3, state),
            Entry::Here("map \"a b\"".into()),
        ] {
            assert_eq!(Entry::read(&entry.write(), &Map::default()), Some(entry));
        }
        let above = Entry::Began { seq: 0, base: "../x".into(), file: None, when };
        assert_eq!(Entry::read(&above.write(), &Map::default()), None);
    }
}
