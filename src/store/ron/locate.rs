//! Finds the records of an unsound map in its text. This is done only for errors, because reading a sound map
//! keeps no positions.

use super::{
    conflict,
    error::{Kind, Problem},
    excerpt::LineColumn,
    format::PARTS,
    nearest::nearest,
    tokens::{Sort, Token, tokens_from},
};
use crate::map::{
    Key, Records,
    id::{SegmentId, StageId, TouchpointId},
    validity::Unsound,
};
use std::{cell::Cell, collections::BTreeMap, ops::Range};

/// Something that is wrong with the records.
pub(crate) enum Found {
    /// The record at that position of a part of the file has an id that was there before.
    SameId(&'static str, usize),
    /// The record at that position of a part of the file has no id.
    NoId(&'static str, usize),
    /// The conflict at that position is about the same record as one before it.
    SameConflict(usize),
    /// Any other reason.
    Unsound(Unsound),
}

/// How many problems are looked for in the text at most.
pub(crate) const MOST: usize = crate::map::validity::MOST;

/// How many bytes of the text are gone through to find problems, beyond its whole length once. Without this
/// limit, a large file in which everything is wrong would keep its user waiting.
const PATIENCE: usize = 4 << 20;

/// The largest number of words among which the one that was meant is looked for.
const WORDS: usize = 1_000;

/// All problems with their positions, in the order of the text. `given` are the touchpoints whose ids do not
/// stand in the file, with their positions.
pub(crate) fn all(
    text: &str,
    found: Vec<Found>,
    records: &Records,
    given: &BTreeMap<TouchpointId, usize>,
) -> Vec<Problem> {
    let file = Outline::of(text);
    let place = |found| match found {
        Found::SameId(part, n) => {
            let id = file.value(file.record(part, &Which::Nth(n)), "id");
            let word = text[id.clone()].trim_matches('"').to_owned();
            (id, Kind::SameId(word))
        }
        Found::NoId(part, n) => (file.head(file.record(part, &Which::Nth(n))), Kind::NoId),
        Found::SameConflict(n) => {
            (file.about_what(file.record(PARTS[5], &Which::Nth(n))), Kind::SameConflict)
        }
        Found::Unsound(unsound) => file.unsound(unsound, records, given),
    };
    let is_patient = |_: &Found| file.seen.get() <= text.len() + PATIENCE;
    let mut places: Vec<(Range<usize>, Kind)> =
        found.into_iter().take(MOST).take_while(is_patient).map(place).collect();
    places.sort_by_key(|(span, _)| span.start);
    // Lines are counted from one problem to the next, and not for each from the start.
    let (mut spot, mut at) = (LineColumn::BEGIN, 0);
    let problem = |(span, kind): (Span, Kind)| {
        spot = spot.after(&text[at..span.start]);
        at = span.start;
        Problem::at(text, spot, span, kind)
    };
    places.into_iter().map(problem).collect()
}

/// How a record is named.
enum Which<'w> {
    Nth(usize),
    Id(&'w str),
    /// The name of a field and the id in it.
    Named(&'w str, &'w str),
}

/// The positions of the records in a text.
#[derive(Default)]
struct Outline<'t> {
    text: &'t str,
    about: Option<Span>,
    parts: BTreeMap<&'t str, Part<'t>>,
    /// How many bytes of the text were gone through.
    seen: Cell<usize>,
}

/// The records of a part of the file, in order and by the field and id that name them.
#[derive(Default)]
struct Part<'t> {
    records: Vec<Span>,
    named: BTreeMap<(&'t str, &'t str), usize>,
}

/// The bytes from the first bracket of a record to its last one.
type Span = Range<usize>;

/// How many brackets are open in a record: those of the file, of the list and of the record itself.
const RECORD: usize = 3;

/// Three tokens in a row.
type Three = [Token; 3];

impl<'t> Outline<'t> {
    fn of(text: &'t str) -> Self {
        let mut outline = Self { text, ..Self::default() };
        let (mut part, mut begin) = ("", 0);
        for [name, colon, value] in threes(text, 0) {
            let is_named = colon.sort == Sort::Mark(b':');
            match name.depth {
                1 if is_named => {
                    part = &text[name.span.clone()];
                    if part == PARTS[1] {
                        outline.about = Some(value.span.start..text.len());
                    }
                }
                RECORD if name.sort == Sort::Mark(b'(') => begin = name.span.start,
                RECORD if name.sort == Sort::Mark(b')') => {
                    outline.parts.entry(part).or_default().records.push(begin..name.span.end);
                }
                RECORD if is_named => {
                    let part = outline.parts.entry(part).or_default();
                    let named = (&text[name.span], text[value.span].trim_matches('"'));
                    if named.0 == "id" || conflict::NAMES[..4].contains(&named.0) {
                        part.named.entry(named).or_insert(part.records.len());
                    }
                }
                _ => {}
            }
        }
        outline
    }

    /// The position of a record; an empty range when it is not found.
    fn record(&self, part: &str, which: &Which<'_>) -> Span {
        let Some(part) = self.parts.get(part) else { return 0..0 };
        let n = match which {
            Which::Nth(n) => Some(n),
            Which::Id(id) => part.named.get(&("id", *id)),
            Which::Named(name, id) => part.named.get(&(*name, *id)),
        };
        n.and_then(|n| part.records.get(*n)).cloned().unwrap_or(0..0)
    }

    /// The tokens in a record, three at a time.
    fn threes(&self, record: &Span) -> impl Iterator<Item = Three> + use<'t> {
        self.seen.set(self.seen.get() + record.len());
        threes(&self.text[..record.end], record.start)
    }

    fn word(&self, token: &Token) -> &'t str {
        let word = &self.text[token.span.clone()];
        if token.sort == Sort::Text { word.trim_matches('"') } else { word }
    }

    /// The position at which a conflict names its record.
    fn about_what(&self, conflict: Span) -> Span {
        let head = self.head(conflict.clone());
        let mut named = conflict::NAMES.iter().map(|name| self.value(conflict.clone(), name));
        named.find(|span| *span != head).unwrap_or(head)
    }

    /// The start of a record.
    fn head(&self, record: Span) -> Span {
        record.start..record.end.min(record.start + 1)
    }

    /// The value of a field of the record itself; the start of the record when it has no such field.
    fn value(&self, record: Span, name: &str) -> Span {
        // In the record itself only its own bracket is open.
        let at = self.threes(&record).find(|[word, colon, _]| {
            word.depth == 1 && self.word(word) == name && colon.sort == Sort::Mark(b':')
        });
        at.map_or_else(|| self.head(record), |[.., value]| value.span)
    }

    /// The first text after `name:` anywhere in a record that is equal to `value`.
    fn first(&self, record: Span, name: &str, value: &str) -> Span {
        let says = |[word, _, text]: &Three| self.word(word) == name && self.word(text) == value;
        self.threes(&record).find(says).map_or_else(|| self.head(record), |[.., text]| text.span)
    }

    fn unsound(
        &self,
        unsound: Unsound,
        records: &Records,
        given: &BTreeMap<TouchpointId, usize>,
    ) -> (Range<usize>, Kind) {
        let touchpoint = |id: &TouchpointId| {
            let which = given.get(id).map_or(Which::Id(id.as_str()), |n| Which::Nth(*n));
            self.record(PARTS[4], &which)
        };
        let key = |key: &Key| match key {
            Key::About => self.about.clone().unwrap_or(0..0),
            Key::Stage(id) => self.record(PARTS[2], &Which::Id(id.as_str())),
            Key::Segment(id) => self.record(PARTS[3], &Which::Id(id.as_str())),
            Key::Touchpoint(id) => touchpoint(id),
        };
        match unsound {
            Unsound::ConflictOfNothing(of) => (self.conflict_about(&of), Kind::ConflictOfNothing),
            Unsound::NoSuchStage(id, stage) => {
                let meant = meant(stage.as_str(), records.stages.keys().map(StageId::as_str));
                let span = self.first(touchpoint(&id), "stage", stage.as_str());
                (span, Kind::NoSuchStage(stage.to_string(), meant))
            }
            Unsound::NoSuchSegment(id, segment) => {
                let meant = meant(segment.as_str(), records.segments.keys().map(SegmentId::as_str));
                let span = self.first(touchpoint(&id), "segment", segment.as_str());
                (span, Kind::NoSuchSegment(segment.to_string(), meant))
            }
            Unsound::PlaceTwice(id, stage, segment) => {
                (self.same_place(touchpoint(&id), stage.as_str(), segment.as_str()), Kind::SamePlace)
            }
            Unsound::NumberTwice(number, id) => {
                (self.value(touchpoint(&id), "number"), Kind::SameNumber(number))
            }
            Unsound::NoNumber(id) => (self.head(touchpoint(&id)), Kind::SameNumber(0)),
            Unsound::NoName(of) => {
                let record = key(&of);
                let name = self.value(record.clone(), "name");
                let id = self.value(record.clone(), "id");
                (if name == self.head(record) { id } else { name }, Kind::NoName)
            }
            Unsound::ItemTwice(of, item) => {
                (self.same_item(key(&of), item.as_str()), Kind::SameId(item.to_string()))
            }
        }
    }

    /// The position at which a conflict names this record.
    fn conflict_about(&self, of: &Key) -> Span {
        let (name, id) = match of {
            Key::About => (conflict::NAMES[0], "true"),
            Key::Stage(id) => (conflict::NAMES[1], id.as_str()),
            Key::Segment(id) => (conflict::NAMES[2], id.as_str()),
            Key::Touchpoint(id) => (conflict::NAMES[3], id.as_str()),
        };
        self.about_what(self.record(PARTS[5], &Which::Named(name, id)))
    }

    /// The stage of the second place in this stage and segment.
    fn same_place(&self, record: Span, stage: &str, segment: &str) -> Span {
        let (mut here, mut has_segment, mut before) = (None, false, false);
        let second = self.threes(&record).find_map(|[word, _, text]| {
            match (word.sort, self.word(&word)) {
                (Sort::Word, "stage") if self.word(&text) == stage => here = Some(text.span),
                (Sort::Word, "segment") => has_segment |= self.word(&text) == segment,
                (Sort::Mark(b')'), _) => {
                    let found = here.take().filter(|_| std::mem::take(&mut has_segment));
                    return found.filter(|_| std::mem::replace(&mut before, true));
                }
                _ => {}
            }
            None
        });
        second.unwrap_or_else(|| self.head(record))
    }

    /// The second item with this id in a list.
    fn same_item(&self, record: Span, item: &str) -> Span {
        let mut before = false;
        let second = self.threes(&record).find_map(|[word, _, text]| {
            match (word.sort, self.word(&word)) {
                (Sort::Mark(b']'), _) => before = false,
                (Sort::Word, "id") if self.word(&text) == item => {
                    return std::mem::replace(&mut before, true).then_some(text.span);
                }
                _ => {}
            }
            None
        });
        second.unwrap_or_else(|| self.head(record))
    }
}

/// The word that was probably meant; `None` when there are too many words to compare.
fn meant<'i>(id: &str, ids: impl ExactSizeIterator<Item = &'i str>) -> Option<String> {
    if ids.len() <= WORDS { nearest(id, ids) } else { None }
}

/// The tokens from a position on, each with the two that follow it. After the last token, end tokens follow.
fn threes(text: &str, from: usize) -> impl Iterator<Item = Three> {
    let end = Token { sort: Sort::Word, span: text.len()..text.len(), depth: 0 };
    let mut tokens = tokens_from(text, from).fuse();
    let mut next = move || tokens.next().unwrap_or_else(|| end.clone());
    let (mut first, mut second) = (next(), next());
    std::iter::from_fn(move || {
        let third = next();
        let three = [std::mem::replace(&mut first, second.clone()), second.clone(), third.clone()];
        second = third;
        (!three[0].span.is_empty()).then_some(three)
    })
}
