//! Finds the records of an unsound map in its text. Only done when there is something to show: reading a sound map
//! keeps no positions.

use super::{
    PARTS, conflict,
    error::{Kind, Problem},
    nearest::nearest,
    tokens::{Sort, Token, tokens},
};
use crate::map::{
    Key, Records,
    id::{SegmentId, StageId, TouchpointId},
    sound::Unsound,
};
use std::{collections::BTreeMap, ops::Range};

/// Something that is wrong with the records.
pub(super) enum Found {
    /// The record at that position of a part of the file has an id that was there before.
    SameId(&'static str, usize),
    /// It has none.
    NoId(&'static str, usize),
    /// The conflict at that position is about the same record as one before it.
    SameConflict(usize),
    /// Any other reason.
    Unsound(Unsound),
}

/// No more problems than this are looked for in the text.
const MOST: usize = 200;

/// All problems with their positions, in the order of the text. `given` are the touchpoints whose ids do not stand
/// in the file, with their positions.
pub(super) fn all(
    text: &str,
    found: Vec<Found>,
    records: &Records,
    given: &BTreeMap<TouchpointId, usize>,
) -> Vec<Problem> {
    let file = Outline { text, tokens: tokens(text).collect() };
    let place = |found| match found {
        Found::SameId(part, n) => {
            let record = file.record(part, &Which::Nth(n));
            let id = file.value(record, "id");
            let word = text[id.clone()].trim_matches('"').to_owned();
            (id, Kind::SameId(word))
        }
        Found::NoId(part, n) => (file.head(file.record(part, &Which::Nth(n))), Kind::NoId),
        Found::SameConflict(n) => {
            (file.about_what(file.record(PARTS[5], &Which::Nth(n))), Kind::SameConflict)
        }
        Found::Unsound(unsound) => file.unsound(unsound, records, given),
    };
    let mut places: Vec<(Range<usize>, Kind)> = found.into_iter().take(MOST).map(place).collect();
    places.sort_by_key(|(span, _)| span.start);
    places.into_iter().map(|(span, kind)| Problem::new(text, span, kind)).collect()
}

/// How a record is named.
enum Which<'w> {
    Nth(usize),
    Id(&'w str),
    /// A field and the id in it.
    Named(&'w str, &'w str),
}

/// The text as tokens.
struct Outline<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

/// Brackets around a record: those of the file, of the list, its own.
const RECORD: usize = 3;

impl Outline<'_> {
    fn word(&self, token: &Token) -> &str {
        let word = &self.text[token.span.clone()];
        if token.sort == Sort::Text { word.trim_matches('"') } else { word }
    }

    /// The tokens of a record; none when it is not found.
    fn record(&self, part: &str, which: &Which<'_>) -> &[Token] {
        let begin = self.tokens.windows(2).position(|pair| {
            pair[0].depth == 1 && self.word(&pair[0]) == part && pair[1].sort == Sort::Mark(b':')
        });
        let Some(begin) = begin else { return &[] };
        let list = &self.tokens[begin + 2..];
        let list = &list[..list.iter().position(|t| t.depth < 2).unwrap_or(list.len())];
        let mut records = list.split_inclusive(|t| t.depth == RECORD && t.sort == Sort::Mark(b')'));
        let found = match which {
            Which::Nth(n) => records.nth(*n),
            Which::Id(id) => records.find(|record| self.says(record, "id", id)),
            Which::Named(name, id) => records.find(|record| self.says(record, name, id)),
        };
        let found = found.unwrap_or_default();
        &found[found.iter().position(|t| t.depth == RECORD).unwrap_or(0)..]
    }

    fn says(&self, record: &[Token], name: &str, id: &str) -> bool {
        self.text[self.value(record, name)].trim_matches('"') == id
    }

    /// Where a conflict names its record.
    fn about_what(&self, conflict: &[Token]) -> Range<usize> {
        let head = self.head(conflict);
        let named = conflict::NAMES.iter().map(|name| self.value(conflict, name)).find(|span| *span != head);
        named.unwrap_or(head)
    }

    /// Where a record begins.
    fn head(&self, record: &[Token]) -> Range<usize> {
        record.first().map_or(0..0, |t| t.span.clone())
    }

    /// The value of a record's own field; the record's begin when it has none.
    fn value(&self, record: &[Token], name: &str) -> Range<usize> {
        let at = record.windows(3).find(|three| {
            three[0].depth == RECORD && self.word(&three[0]) == name && three[1].sort == Sort::Mark(b':')
        });
        at.map_or_else(|| self.head(record), |three| three[2].span.clone())
    }

    /// All texts that stand after `name:` anywhere in a record and say `value`.
    fn values<'s>(
        &'s self,
        record: &'s [Token],
        name: &'s str,
        value: &'s str,
    ) -> impl Iterator<Item = &'s Token> {
        let says = move |three: &&[Token]| self.word(&three[0]) == name && self.word(&three[2]) == value;
        record.windows(3).filter(says).map(|three| &three[2])
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
            Key::About => &self.tokens[..],
            Key::Stage(id) => self.record(PARTS[2], &Which::Id(id.as_str())),
            Key::Segment(id) => self.record(PARTS[3], &Which::Id(id.as_str())),
            Key::Touchpoint(id) => touchpoint(id),
        };
        let first = |record: &[Token], name: &str, value: &str| {
            self.values(record, name, value).next().map_or_else(|| self.head(record), |t| t.span.clone())
        };
        match unsound {
            Unsound::ConflictOfNothing(of) => {
                let (name, id) = match &of {
                    Key::About => (conflict::NAMES[0], "true"),
                    Key::Stage(id) => (conflict::NAMES[1], id.as_str()),
                    Key::Segment(id) => (conflict::NAMES[2], id.as_str()),
                    Key::Touchpoint(id) => (conflict::NAMES[3], id.as_str()),
                };
                let conflict = self.record(PARTS[5], &Which::Named(name, id));
                (self.about_what(conflict), Kind::ConflictOfNothing)
            }
            Unsound::NoSuchStage(id, stage) => {
                let meant = nearest(stage.as_str(), records.stages.keys().map(StageId::as_str));
                let span = first(touchpoint(&id), "stage", stage.as_str());
                (span, Kind::NoSuchStage(stage.to_string(), meant))
            }
            Unsound::NoSuchSegment(id, segment) => {
                let meant = nearest(segment.as_str(), records.segments.keys().map(SegmentId::as_str));
                let span = first(touchpoint(&id), "segment", segment.as_str());
                (span, Kind::NoSuchSegment(segment.to_string(), meant))
            }
            Unsound::PlaceTwice(id, stage, segment) => {
                let record = touchpoint(&id);
                let places = record.split_inclusive(|t| t.depth == RECORD + 2 && t.sort == Sort::Mark(b')'));
                let mut same = places.filter_map(|place| {
                    self.values(place, "segment", segment.as_str()).next()?;
                    self.values(place, "stage", stage.as_str()).next()
                });
                let span = same.nth(1).map_or_else(|| self.head(record), |t| t.span.clone());
                (span, Kind::SamePlace)
            }
            Unsound::NumberTwice(number, id) => {
                (self.value(touchpoint(&id), "number"), Kind::SameNumber(number))
            }
            Unsound::NoNumber(id) => (self.head(touchpoint(&id)), Kind::SameNumber(0)),
            Unsound::NoName(of) => {
                let record = key(&of);
                let name = self.value(record, "name");
                let id = self.value(record, "id");
                (if name == self.head(record) { id } else { name }, Kind::NoName)
            }
            Unsound::ItemTwice(of, item) => {
                let record = key(&of);
                let lists = record.split_inclusive(|t| t.sort == Sort::Mark(b']'));
                let twice = lists.filter_map(|list| self.values(list, "id", item.as_str()).nth(1)).next();
                let span = twice.map_or_else(|| self.head(record), |t| t.span.clone());
                (span, Kind::SameId(item.to_string()))
            }
        }
    }
}
