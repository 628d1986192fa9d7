//! Reads quickly what [`super::write`] writes, and nothing else: no comments inside, no `Some`, no rare escapes, nothing left
//! out that would be added. For all else it gives `None`; then `ron` reads the text from its start and decides, also about
//! errors. It reads without `serde`, because a map of a thousand touchpoints is to be in sight within a few milliseconds, and
//! most of them would go into reading.

use super::{
    comments::skipped,
    conflict,
    format::PARTS,
    parts::{List, Parts},
    place,
    record::{Found, ID},
    value,
};
use crate::map::{
    Key,
    about::About,
    conflict::Conflict,
    field::{Column, FieldValue as _, Fields, Record, Row, Shape, Value, key},
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::{Place, Places},
    rank::Rank,
    rated::{MeetingDay, Rated, Score},
    segment::Segment,
    stage::Stage,
    text::{Line, Prose},
    touchpoint::Touchpoint,
};
use memchr::{memchr, memchr2};
use std::{borrow::Cow, ops::Range, sync::Arc};

/// Reads a whole file, whose values may take so many bytes of memory. Returns the position of the map between the comments
/// around it, too.
pub(super) fn file(text: &str, room: usize) -> Option<(Parts, Range<usize>)> {
    let begin = skipped(text);
    let mut quick = Quick { text, at: begin, room };
    let parts = quick.parts()?;
    let end = quick.at;
    (end + skipped(&text[end..]) == text.len()).then_some((parts, begin..end))
}

/// Reads the touchpoints in a piece of their list without its brackets, whose values may take so many bytes of memory.
pub(super) fn touchpoints(piece: &str, room: usize) -> Option<List<TouchpointId, Touchpoint>> {
    let mut quick = Quick { text: piece, at: 0, room };
    let mut all = Vec::new();
    quick.until(None, |quick| {
        all.push(quick.record(Some(TouchpointId::new))?);
        Some(())
    })?;
    Some(all)
}

/// Reads some fields of a record without its id, whose values may take so many bytes of memory.
pub(super) fn fields<R: Record>(text: &str, room: usize) -> Option<Fields> {
    let mut quick = Quick { text, at: 0, room };
    let found = quick.record::<ItemId, R>(None)?;
    (quick.at == text.len()).then(|| found.given())
}

/// A text of which everything up to a position is read.
struct Quick<'t> {
    text: &'t str,
    at: usize,
    /// How many more bytes of memory the values may take.
    room: usize,
}

/// The signs of the text.
impl<'t> Quick<'t> {
    fn rest(&self) -> &'t [u8] {
        &self.text.as_bytes()[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes so many bytes.
    fn next(&mut self, length: usize) -> Option<&'t str> {
        let taken = self.text.get(self.at..self.at + length)?;
        self.at += length;
        Some(taken)
    }

    /// Takes a sign, if it is the next one.
    fn eat(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// Takes a sign that has to be the next one.
    fn take(&mut self, sign: u8) -> Option<()> {
        self.eat(sign).then_some(())
    }

    /// Takes a word, if the text goes on with it.
    fn eat_word(&mut self, word: &str) -> bool {
        let is_next = self.rest().starts_with(word.as_bytes());
        self.at += if is_next { word.len() } else { 0 };
        is_next
    }

    /// Goes on to the next sign that is not blank.
    fn skip(&mut self) {
        /// Eight blanks.
        const BLANKS: u64 = u64::from_ne_bytes(*b"        ");
        let mut rest = self.rest();
        while let [b' ' | b'\n' | b'\r' | b'\t', next @ ..] = rest {
            rest = next;
            // Most blanks are the indentation after a line feed, so eight are compared at once.
            while let Some(eight) = rest.first_chunk() {
                let differs = u64::from_le_bytes(*eight) ^ BLANKS;
                let same = differs.trailing_zeros() as usize / 8;
                rest = &rest[same..];
                if differs != 0 {
                    break;
                }
            }
        }
        self.at = self.text.len() - rest.len();
    }

    /// Gives room to values. A file of empty records would take a hundred times its own size.
    fn give<T>(&mut self, count: usize) -> Option<()> {
        self.room = self.room.checked_sub(count * size_of::<T>())?;
        Some(())
    }
}

/// What stands between brackets.
impl<'t> Quick<'t> {
    /// Reads what stands between two brackets, each followed by a comma, which the last one may lack.
    fn within(&mut self, [open, close]: [u8; 2], read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.take(open)?;
        self.until(Some(close), read)
    }

    /// Reads up to a closing bracket, or without one to the end of the text.
    fn until(&mut self, close: Option<u8>, mut read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.skip();
        while self.peek() != close {
            read(self)?;
            self.end(close)?;
        }
        self.at += usize::from(close.is_some());
        Some(())
    }

    /// Reads the comma after an element, which the last one may lack, and goes on to the next one.
    fn end(&mut self, close: Option<u8>) -> Option<()> {
        if !self.eat(b',') {
            self.skip();
            if !self.eat(b',') {
                return (self.peek() == close).then_some(());
            }
        }
        self.skip();
        Some(())
    }

    /// Reads a list, whose elements take up room.
    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.within(*b"[]", |quick| {
            quick.give::<T>(1)?;
            all.push(read(quick)?);
            Some(())
        })?;
        Some(all)
    }

    /// Reads the opening bracket of a record.
    fn open(&mut self) -> Option<()> {
        self.take(b'(')?;
        self.skip();
        Some(())
    }

    /// Reads a field of this name, if it is the next one in a record.
    fn maybe<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if !(self.rest().get(name.len()) == Some(&b':') && self.eat_word(name)) {
            return Some(None);
        }
        self.at += 1;
        self.skip();
        let value = read(self)?;
        self.end(Some(b')'))?;
        Some(Some(value))
    }

    /// Reads a field of this name, which has to be the next one in a record.
    fn named<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.maybe(name, read)?
    }

    /// Reads the fields of these columns, in their order, and the bracket after them. Returns the positions of those that
    /// were found, as bits.
    fn columns(
        &mut self,
        columns: &[Column],
        mut read: impl FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<u64> {
        let (mut seen, mut next) = (0_u64, 0);
        self.until(Some(b')'), |quick| {
            let found = next + quick.column(&columns[next..])?;
            seen |= 1 << found;
            next = found + 1;
            read(quick, found)
        })?;
        Some(seen)
    }

    /// Reads the name of one of these columns and the colon after it, and returns its position.
    fn column(&mut self, columns: &[Column]) -> Option<usize> {
        let rest = self.rest();
        let begin = first_eight(rest);
        let (key, length) = match marks(begin, b':') {
            0 => (begin, memchr(b':', rest)?),
            colons => {
                let bits = colons.trailing_zeros() & !7;
                (begin & !(u64::MAX << bits), bits as usize / 8)
            }
        };
        let is_it =
            |column: &Column| column.key == key && (length < 8 || column.name.as_bytes() == &rest[..length]);
        let found = columns.iter().position(is_it)?;
        self.at += length + 1;
        self.skip();
        Some(found)
    }
}

/// Values.
impl<'t> Quick<'t> {
    /// Reads a text in quotes.
    fn text(&mut self) -> Option<Cow<'t, str>> {
        self.take(b'"')?;
        let part = self.next(quote(self.rest())?)?;
        if self.eat(b'"') { Some(Cow::Borrowed(part)) } else { self.escaped(part).map(Cow::Owned) }
    }

    /// Reads what follows the beginning of a text, from the first backslash on.
    #[cold]
    fn escaped(&mut self, begin: &str) -> Option<String> {
        let mut text = begin.to_owned();
        loop {
            text.push(match self.next(2)? {
                "\\n" => '\n',
                "\\\"" => '"',
                "\\\\" => '\\',
                _ => return None,
            });
            text += self.next(memchr2(b'"', b'\\', self.rest())?)?;
            if self.eat(b'"') {
                return Some(text);
            }
        }
    }

    fn id<I>(&mut self, new: fn(&str) -> Option<I>) -> Option<I> {
        new(&self.text()?)
    }

    fn number(&mut self) -> Option<i64> {
        let is_negative = self.eat(b'-');
        let (begin, mut number) = (self.at, 0_i64);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
            self.at += 1;
        }
        (self.at > begin).then_some(if is_negative { -number } else { number })
    }

    fn score(&mut self) -> Option<Score> {
        u8::try_from(self.number()?).ok().and_then(Score::new)
    }

    fn flag(&mut self) -> Option<bool> {
        let is_true = self.eat_word("true");
        (is_true || self.eat_word("false")).then_some(is_true)
    }

    /// Reads one of these words, and returns its position among them.
    fn choice(&mut self, words: &[&str]) -> Option<u8> {
        let word = self.text()?;
        words.iter().position(|w| *w == word).and_then(|at| u8::try_from(at).ok())
    }

    fn day(&mut self) -> Option<MeetingDay> {
        let text = self.text()?;
        if text.is_empty() { Some(None) } else { value::day(&text).map(Some) }
    }

    /// Reads a value of a shape.
    fn value(&mut self, shape: Shape) -> Option<Value> {
        if self.peek() == Some(b'N') {
            return self.eat_word("None").then(|| shape.empty());
        }
        Some(match shape {
            Shape::Line => Value::Line(Line::strict(&self.text()?).ok()?),
            Shape::Prose => Value::Prose(Prose::strict(&self.text()?).ok()?),
            Shape::Choice(words) => Value::Choice(Some(self.choice(words)?)),
            Shape::Marks(words) => {
                let mut marks = 0;
                self.within(*b"[]", |quick| {
                    marks |= 1 << quick.choice(words)?;
                    Some(())
                })?;
                Value::Marks(marks)
            }
            Shape::Flag => Value::Flag(self.flag()?),
            Shape::Score => Value::Score(Some(self.score()?)),
            Shape::Rated(words) => Value::Rated(self.rated(words)?),
            Shape::Date => Value::Date(self.day()?),
            Shape::Number => Value::Number(u32::try_from(self.number()?).ok().filter(|number| *number > 0)?),
            Shape::Rank => Value::Rank(Rank(self.number()?)),
            Shape::Rows(_, columns) => Value::Rows(self.list(|quick| quick.row(columns))?),
            Shape::Places => Value::Places(self.places()?),
        })
    }

    /// Reads the verdicts of meetings, which stand in the order of their days.
    fn rated(&mut self, words: &[&str]) -> Option<Vec<(MeetingDay, u8)>> {
        let verdict = |quick: &mut Self| match words {
            [] => quick.score().map(Score::points),
            words => quick.choice(words),
        };
        if self.peek() != Some(b'{') {
            return Some(vec![(None, verdict(self)?)]);
        }
        let mut all: Vec<(MeetingDay, u8)> = Vec::new();
        self.within(*b"{}", |quick| {
            let meeting = quick.day()?;
            quick.take(b':')?;
            quick.skip();
            let is_later = all.last().is_none_or(|(last, _)| *last < meeting);
            all.push((meeting, verdict(quick)?));
            is_later.then_some(())
        })?;
        Some(all)
    }

    fn row(&mut self, columns: &[Column]) -> Option<Row> {
        self.give::<Value>(columns.len())?;
        self.open()?;
        let id = self.named(ID[0], |quick| quick.id(ItemId::new))?;
        let mut cells: Vec<Value> = columns.iter().map(|column| column.shape.empty()).collect();
        self.columns(columns, |quick, i| {
            cells[i] = quick.value(columns[i].shape)?;
            Some(())
        })?;
        Some(Row { id, cells })
    }

    /// Reads places, which stand in the order of their cells.
    fn places(&mut self) -> Option<Places> {
        let all = self.list(Self::place)?;
        all.is_sorted_by(|a, b| a.cell() <= b.cell()).then(|| all.into())
    }

    fn place(&mut self) -> Option<Place> {
        let ([stage, segment], [rank, experience]) = (place::CELL, place::COLUMNS);
        self.open()?;
        let stage = self.named(stage, |quick| quick.id(StageId::new))?;
        let segment = self.named(segment, |quick| quick.id(SegmentId::new))?;
        let rank = self.named(rank.name, |quick| quick.number().map(Rank))?;
        let experience = self.maybe(experience.name, |quick| quick.value(experience.shape))?;
        let experience = experience.map_or_else(|| Some(Rated::default()), Rated::from_value)?;
        self.take(b')')?;
        Some(Place { stage, segment, rank, experience })
    }

    /// Reads a record, in a list with its id, which `new` makes.
    fn record<I, R: Record>(&mut self, new: Option<fn(&str) -> Option<I>>) -> Option<Found<I, R>> {
        self.give::<R>(1)?;
        self.open()?;
        let id = match new {
            Some(new) => Some(self.named(ID[0], |quick| quick.id(new))?),
            None => None,
        };
        let mut record = R::default();
        let seen = self.columns(R::COLUMNS, |quick, i| {
            let value = quick.value(R::COLUMNS[i].shape)?;
            (R::FIELDS[i].set)(&mut record, value).then_some(())
        })?;
        Some(Found { id, record: Arc::new(record), seen })
    }

    fn records<I, R: Record>(&mut self, part: &str, new: fn(&str) -> Option<I>) -> Option<List<I, R>> {
        let list = self.maybe(part, |quick| quick.list(|quick| quick.record(Some(new))))?;
        Some(list.unwrap_or_default())
    }

    fn parts(&mut self) -> Option<Parts> {
        let [format, about, stages, segments, touchpoints, conflicts] = PARTS;
        self.open()?;
        self.named(format, Self::number)?;
        let about = self.maybe(about, |quick| quick.record::<ItemId, About>(None))?;
        let parts = Parts {
            about: about.map(|found| found.record),
            stages: self.records(stages, StageId::new)?,
            segments: self.records(segments, SegmentId::new)?,
            touchpoints: self.records(touchpoints, TouchpointId::new)?,
            conflicts: self.maybe(conflicts, |quick| quick.list(Self::conflict))?.unwrap_or_default(),
        };
        self.take(b')')?;
        Some(parts)
    }

    /// Reads a conflict: the record that it is about, and then the fields in question.
    fn conflict(&mut self) -> Option<(Key, Conflict)> {
        // A tree takes memory for eleven entries as soon as it holds one.
        self.give::<(&str, Value)>(11)?;
        let [about, stage, segment, touchpoint, theirs] = conflict::NAMES;
        self.open()?;
        let key = if let Some(is_about) = self.maybe(about, Self::flag)? {
            is_about.then_some(Key::About)?
        } else if let Some(id) = self.maybe(stage, |quick| quick.id(StageId::new))? {
            Key::Stage(id)
        } else if let Some(id) = self.maybe(segment, |quick| quick.id(SegmentId::new))? {
            Key::Segment(id)
        } else {
            Key::Touchpoint(self.named(touchpoint, |quick| quick.id(TouchpointId::new))?)
        };
        let theirs = self.named(theirs, |quick| quick.theirs(&key))?;
        self.take(b')')?;
        Some((key, Conflict { theirs }))
    }

    /// Reads the fields of a record in which two sides differ.
    fn theirs(&mut self, key: &Key) -> Option<Fields> {
        Some(match key {
            Key::About => self.record::<ItemId, About>(None)?.given(),
            Key::Stage(_) => self.record::<ItemId, Stage>(None)?.given(),
            Key::Segment(_) => self.record::<ItemId, Segment>(None)?.given(),
            Key::Touchpoint(_) => self.record::<ItemId, Touchpoint>(None)?.given(),
        })
    }
}

/// In each byte of a word, the lowest bit.
const ONES: u64 = u64::MAX / 0xff;

/// The highest bit of each byte of a word that is this one. Above the lowest of them there may be others.
fn marks(word: u64, byte: u8) -> u64 {
    let differs = word ^ (ONES * u64::from(byte));
    differs.wrapping_sub(ONES) & !differs & (ONES << 7)
}

/// The first eight bytes of a text, or what there is of them, as a word whose lowest byte is the first.
fn first_eight(text: &[u8]) -> u64 {
    text.first_chunk().map_or_else(|| key(text), |eight| u64::from_le_bytes(*eight))
}

/// The position of the first quotation mark or backslash. Eight bytes are looked at together, because most texts are short.
fn quote(text: &[u8]) -> Option<usize> {
    let (words, rest) = text.as_chunks();
    for (nth, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = marks(word, b'"') | marks(word, b'\\');
        if found != 0 {
            return Some(8 * nth + found.trailing_zeros() as usize / 8);
        }
    }
    memchr2(b'"', b'\\', rest).map(|at| text.len() - rest.len() + at)
}
