//! Reads a value of any shape with one visitor, which knows from the table of fields what to expect.

use super::{
    error::{Kind, Value as What},
    excerpt::begin,
    nearest::nearest,
    place,
    reading::{Context, Names, fields, id, list},
};
use crate::map::{
    field::{Column, FieldValue as _, Row, Shape, Value},
    id::{ItemId, SegmentId, StageId},
    place::Place,
    rank::Rank,
    rated::{Rated, Score},
    text::{Line, Prose, Unclean},
};
use jiff::civil::Date;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::BTreeSet, fmt};

/// Reads a value of a shape.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'c> {
    pub cx: &'c Context,
    pub shape: Shape,
}

impl Reader<'_> {
    #[cold]
    fn wrong<E: Error>(self) -> E {
        self.cx.fail(Kind::Expected(What::Shape(self.shape)))
    }

    fn clean<T, E: Error>(self, text: Result<T, Unclean>) -> Result<T, E> {
        text.map_err(|unclean| {
            self.cx.fail(match unclean {
                Unclean::Control(code) => Kind::Control(code),
                Unclean::LineBreak => Kind::LineBreak,
            })
        })
    }

    /// The position of a word among those that the field may have.
    fn word<E: Error>(self, words: &'static [&'static str], word: &str) -> Result<u8, E> {
        let position = words.iter().position(|w| *w == word).and_then(|i| u8::try_from(i).ok());
        position.ok_or_else(|| {
            let meant = nearest(word, words.iter().copied());
            self.cx.fail(Kind::NoSuchWord(begin(word).to_owned(), words, meant))
        })
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.cx.expected.set(What::Shape(self.shape));
        from.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(self.shape.empty())
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        match self.shape {
            Shape::Line | Shape::Prose | Shape::Choice(_) | Shape::Date => from.deserialize_str(self),
            Shape::Score | Shape::Number | Shape::Rank => from.deserialize_i64(self),
            Shape::Flag => from.deserialize_bool(self),
            Shape::Marks(_) | Shape::Rows(..) | Shape::Places => from.deserialize_seq(self),
            Shape::Rated(_) => from.deserialize_any(self),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(match self.shape {
            Shape::Line => Value::Line(self.clean(Line::strict(text))?),
            // A file that was edited on Windows has other line ends inside its texts, too.
            Shape::Prose if text.contains("\r\n") => {
                Value::Prose(self.clean(Prose::strict(&text.replace("\r\n", "\n")))?)
            }
            Shape::Prose => Value::Prose(self.clean(Prose::strict(text))?),
            Shape::Choice(words) => Value::Choice(Some(self.word(words, text)?)),
            Shape::Date if text.is_empty() => Value::Date(None),
            Shape::Date => Value::Date(Some(day(text).ok_or_else(|| self.wrong())?)),
            Shape::Rated(words) if !words.is_empty() => Value::Rated(vec![(None, self.word(words, text)?)]),
            _ => return Err(self.wrong()),
        })
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        if let Shape::Flag = self.shape { Ok(Value::Flag(flag)) } else { Err(self.wrong()) }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number).map_err(|_| self.wrong()).and_then(|number| self.visit_i64(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        let score = || u8::try_from(number).ok().and_then(Score::new).ok_or_else(|| self.wrong());
        Ok(match self.shape {
            Shape::Score => Value::Score(Some(score()?)),
            Shape::Rated([]) => Value::Rated(vec![(None, score()?.points())]),
            Shape::Rank => Value::Rank(Rank(number)),
            Shape::Number => match u32::try_from(number) {
                Ok(number) if number > 0 => Value::Number(number),
                _ => return Err(self.wrong()),
            },
            _ => return Err(self.wrong()),
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        Ok(match self.shape {
            Shape::Marks(words) => {
                let mut marks = 0;
                let mark = Self { shape: Shape::Choice(words), ..self };
                while let Some(Value::Choice(word)) = from.next_element_seed(mark)? {
                    marks |= word.map_or(0, |i| 1 << i);
                }
                Value::Marks(marks)
            }
            Shape::Rows(_, columns) => Value::Rows(rows(self.cx, columns, from)?),
            Shape::Places => {
                let mut places: Vec<Place> = list(self.cx, from, || PlaceReader(self.cx))?;
                if !places.is_sorted_by(|a, b| a.cell() <= b.cell()) {
                    places.sort_by(|a, b| a.cell().cmp(&b.cell()));
                }
                Value::Places(places.into())
            }
            _ => return Err(self.wrong()),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let Shape::Rated(words) = self.shape else { return Err(self.wrong()) };
        let of = |shape| Self { shape, ..self };
        let verdict = of(if words.is_empty() { Shape::Score } else { Shape::Choice(words) });
        let mut all: Vec<(Option<Date>, u8)> = Vec::new();
        // Files that we write have the days in order, so the set is filled only when they are not.
        let mut days = BTreeSet::new();
        while let Some(Value::Date(meeting)) = from.next_key_seed(of(Shape::Date))? {
            let is_next = days.is_empty() && all.last().is_none_or(|(last, _)| *last < meeting);
            if !is_next && days.is_empty() {
                days.extend(all.iter().map(|(day, _)| *day));
            }
            if !is_next && !days.insert(meeting) {
                let day = meeting.map_or_else(String::new, |day| day.to_string());
                return Err(self.cx.fail(Kind::Doubled(day)));
            }
            match from.next_value_seed(verdict)? {
                Value::Score(Some(score)) => all.push((meeting, score.points())),
                Value::Choice(Some(word)) => all.push((meeting, word)),
                _ => {}
            }
        }
        Ok(Value::Rated(all))
    }
}

/// Reads a day as `YYYY-MM-DD` and in no other form.
pub(super) fn day(text: &str) -> Option<Date> {
    let digits = |from: usize, to: usize| -> Option<i16> {
        let part = text.get(from..to)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten()
    };
    let dashes = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    dashes.then(|| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()).flatten()
}

/// Reads a list of records with these columns, and gives an id to each that has none.
fn rows<'de, A: SeqAccess<'de>>(
    cx: &Context,
    columns: &'static [Column],
    from: A,
) -> Result<Vec<Row>, A::Error> {
    let found: Vec<(Option<ItemId>, Vec<Value>)> = list(cx, from, || RowReader { cx, columns })?;
    if found.iter().all(|(id, _)| id.is_some()) {
        return Ok(found.into_iter().filter_map(|(id, cells)| Some(Row { id: id?, cells })).collect());
    }
    let mut used: BTreeSet<ItemId> = found.iter().filter_map(|(id, _)| id.clone()).collect();
    let mut new = || {
        let id = cx.ids.borrow_mut().item_unlike(|id| used.contains(id));
        used.insert(id.clone());
        id
    };
    Ok(found.into_iter().map(|(id, cells)| Row { id: id.unwrap_or_else(&mut new), cells }).collect())
}

#[derive(Clone, Copy)]
struct RowReader<'c> {
    cx: &'c Context,
    columns: &'static [Column],
}

impl<'de> DeserializeSeed<'de> for RowReader<'_> {
    type Value = (Option<ItemId>, Vec<Value>);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.cx.expected.set(What::Record);
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for RowReader<'_> {
    type Value = (Option<ItemId>, Vec<Value>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut row = None;
        self.cx.take::<Value, A::Error>(self.columns.len())?;
        let mut cells: Vec<Value> = self.columns.iter().map(|c| c.shape.empty()).collect();
        fields(self.cx, &mut from, Names { first: &["id"], columns: self.columns }, |i, from| {
            match i.checked_sub(1) {
                None => row = Some(from.next_value_seed(id(self.cx, ItemId::new))?),
                Some(i) => {
                    cells[i] = from.next_value_seed(Reader { cx: self.cx, shape: self.columns[i].shape })?;
                }
            }
            Ok(())
        })?;
        Ok((row, cells))
    }
}

/// Reads a place.
struct PlaceReader<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for PlaceReader<'_> {
    type Value = Place;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Place, D::Error> {
        self.0.expected.set(What::Record);
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for PlaceReader<'_> {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Place, A::Error> {
        let cx = self.0;
        let (mut stage, mut segment) = (None, None);
        let (mut rank, mut experience) = (None, Rated::default());
        let names = Names { first: &place::CELL, columns: &place::COLUMNS };
        fields(cx, &mut from, names, |i, from| {
            match i {
                0 => stage = Some(from.next_value_seed(id(cx, StageId::new))?),
                1 => segment = Some(from.next_value_seed(id(cx, SegmentId::new))?),
                i => {
                    let value = from.next_value_seed(Reader { cx, shape: place::COLUMNS[i - 2].shape })?;
                    if i == 2 {
                        rank = Rank::from_value(value);
                    } else {
                        experience = Rated::<Score>::from_value(value).unwrap_or_default();
                    }
                }
            }
            Ok(())
        })?;
        let rank = rank.unwrap_or_else(|| Rank::nth(cx.nth.get()));
        match (stage, segment) {
            (Some(stage), Some(segment)) => Ok(Place { stage, segment, rank, experience }),
            _ => Err(cx.fail(Kind::NoCell)),
        }
    }
}
