//! The table of fields: each record type lists its fields once, and the file, the form, the words of an edit and
//! the exports all read that list.

use super::{
    id::ItemId,
    place::Place,
    rank::Rank,
    rated::{MeetingDay, Rated, Score, Verdict},
    text::{Line, Prose},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What kind of value a field holds, and so how it is read, edited and shown.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Text of any number of lines.
    Prose,
    /// One of these words, or none.
    Choice(&'static [&'static str]),
    /// Any of these words.
    Marks(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// 1 to 5, or none.
    Score,
    /// By meeting: a score 1 to 5 when the list is empty, else one of these words.
    Rated(&'static [&'static str]),
    /// A day, or none.
    Date,
    /// A number for people, from 1.
    Number,
    /// The order among neighbours.
    Rank,
    /// A list of records with these columns.
    Rows(&'static [Column]),
    /// Where a touchpoint stands.
    Places,
}

/// A field without its record type: name and shape.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The word in the file; also part of the text's key in the language files.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// A field's value, whatever its record.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// See [`Shape::Line`].
    Line(Line),
    /// See [`Shape::Prose`].
    Prose(Prose),
    /// Position in the words of [`Shape::Choice`].
    Choice(Option<u8>),
    /// One bit for each word of [`Shape::Marks`], the first word the lowest.
    Marks(u8),
    /// See [`Shape::Flag`].
    Flag(bool),
    /// See [`Shape::Score`].
    Score(Option<Score>),
    /// See [`Shape::Rated`]: points, or the position in the words.
    Rated(Vec<(MeetingDay, u8)>),
    /// See [`Shape::Date`].
    Date(Option<Date>),
    /// See [`Shape::Number`].
    Number(u32),
    /// See [`Shape::Rank`].
    Rank(Rank),
    /// See [`Shape::Rows`].
    Rows(Vec<Row>),
    /// See [`Shape::Places`].
    Places(Vec<Place>),
}

/// Some fields of a record, by name.
pub type Fields = BTreeMap<&'static str, Value>;

/// A record in a list: its id and a value for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unique in the list.
    pub id: ItemId,
    /// In the order of the columns.
    pub cells: Vec<Value>,
}

impl Shape {
    /// The value of a field in which nothing was written.
    pub fn empty(self) -> Value {
        match self {
            Self::Line => Value::Line(Line::default()),
            Self::Prose => Value::Prose(Prose::default()),
            Self::Choice(_) => Value::Choice(None),
            Self::Marks(_) => Value::Marks(0),
            Self::Flag => Value::Flag(false),
            Self::Score => Value::Score(None),
            Self::Rated(_) => Value::Rated(Vec::new()),
            Self::Date => Value::Date(None),
            Self::Number => Value::Number(0),
            Self::Rank => Value::Rank(Rank::default()),
            Self::Rows(_) => Value::Rows(Vec::new()),
            Self::Places => Value::Places(Vec::new()),
        }
    }
}

impl Value {
    /// Whether nothing was written here: such a field is left out of the file.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line(t) => t.is_empty(),
            Self::Prose(t) => t.is_empty(),
            Self::Choice(c) => c.is_none(),
            Self::Marks(m) => *m == 0,
            Self::Flag(f) => !f,
            Self::Score(s) => s.is_none(),
            Self::Rated(r) => r.is_empty(),
            Self::Date(d) => d.is_none(),
            Self::Number(n) => *n == 0,
            Self::Rank(Rank(r)) => *r == 0,
            Self::Rows(r) => r.is_empty(),
            Self::Places(p) => p.is_empty(),
        }
    }

    /// The text of a line or of prose.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Line(t) => Some(t.as_str()),
            Self::Prose(t) => Some(t.as_str()),
            _ => None,
        }
    }
}

/// A type that a field can have.
pub trait FieldValue: Sized {
    /// How it is read, edited and shown.
    const SHAPE: Shape;
    /// The value, whatever the record.
    fn to_value(&self) -> Value;
    /// Back again; `None` when the value has another shape.
    fn from_value(value: Value) -> Option<Self>;
}

/// One field of a record of type `R`.
pub struct Field<R> {
    /// Name and shape.
    pub column: Column,
    /// Reads it.
    pub get: fn(&R) -> Value,
    /// Writes it; false, with nothing changed, when the value has another shape.
    pub set: fn(&mut R, Value) -> bool,
}

/// A type with a table of fields.
pub trait Record: Default + 'static {
    /// The record's word: the first part of its texts' keys in the language files.
    const NAME: &'static str;
    /// The fields in the order of the file.
    const FIELDS: &'static [Field<Self>];
    /// The same without the record type.
    const COLUMNS: &'static [Column];

    /// The field of that name.
    fn field(name: &str) -> Option<&'static Field<Self>> {
        Self::FIELDS.iter().find(|f| f.column.name == name)
    }

    /// A field's value; `None` when there is no such field.
    fn get(&self, name: &str) -> Option<Value> {
        Self::field(name).map(|f| (f.get)(self))
    }

    /// Writes a field; false when there is no such field or the value has another shape.
    #[must_use]
    fn set(&mut self, name: &str, value: Value) -> bool {
        Self::field(name).is_some_and(|f| (f.set)(self, value))
    }
}

/// A record in a list, with its id.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<T> {
    /// Unique in the list.
    pub id: ItemId,
    /// What it says.
    pub value: T,
}

/// The record of that id.
pub fn item<'a, T>(items: &'a [Item<T>], id: &ItemId) -> Option<&'a T> {
    items.iter().find(|i| i.id == *id).map(|i| &i.value)
}

impl<T: Record> FieldValue for Vec<Item<T>> {
    const SHAPE: Shape = Shape::Rows(T::COLUMNS);
    fn to_value(&self) -> Value {
        let row = |item: &Item<T>| Row {
            id: item.id.clone(),
            cells: T::FIELDS.iter().map(|f| (f.get)(&item.value)).collect(),
        };
        Value::Rows(self.iter().map(row).collect())
    }
    fn from_value(value: Value) -> Option<Self> {
        let Value::Rows(rows) = value else { return None };
        // Not collected: that begins with room for four, and most lists have one.
        let mut items = Self::with_capacity(rows.len());
        for row in rows {
            let mut value = T::default();
            let all = row.cells.into_iter().zip(T::FIELDS).all(|(cell, f)| (f.set)(&mut value, cell));
            items.push(all.then_some(Item { id: row.id, value })?);
        }
        Some(items)
    }
}

impl<V: Verdict> FieldValue for Rated<V> {
    const SHAPE: Shape = Shape::Rated(V::WORDS);
    fn to_value(&self) -> Value {
        Value::Rated(self.all().iter().map(|(meeting, verdict)| (*meeting, verdict.to_small())).collect())
    }
    fn from_value(value: Value) -> Option<Self> {
        let Value::Rated(entries) = value else { return None };
        let all = entries.into_iter().map(|(meeting, small)| Some((meeting, V::from_small(small)?)));
        all.collect::<Option<Vec<_>>>().map(Self::of)
    }
}

/// Implements [`FieldValue`] for a type that is a variant of [`Value`] and [`Shape`] by itself.
macro_rules! plain_value {
    ($($type:ty => $variant:ident),+) => {$(
        impl FieldValue for $type {
            const SHAPE: Shape = Shape::$variant;
            fn to_value(&self) -> Value {
                Value::$variant(self.clone())
            }
            fn from_value(value: Value) -> Option<Self> {
                if let Value::$variant(v) = value { Some(v) } else { None }
            }
        }
    )+};
}
plain_value!(Line => Line, Prose => Prose, bool => Flag, Option<Score> => Score, Option<Date> => Date, u32 => Number, Rank => Rank,
    Vec<Place> => Places);

/// Gives a struct its table of fields: `record!(Stage "stage": name: Line, rank: Rank, …)`; a field that lies in a
/// part of the struct is written `part.field`.
macro_rules! record {
    ($record:ident $word:literal: $($name:ident $(. $inner:ident)? : $type:ty),+ $(,)?) => {
        impl $crate::map::field::Record for $record {
            const NAME: &'static str = $word;
            const COLUMNS: &'static [$crate::map::field::Column] = &[$($crate::map::field::Column {
                name: $crate::map::field::last_of(&[stringify!($name) $(, stringify!($inner))?]),
                shape: <$type as $crate::map::field::FieldValue>::SHAPE,
            }),+];
            const FIELDS: &'static [$crate::map::field::Field<Self>] = &[$($crate::map::field::Field {
                column: $crate::map::field::Column {
                    name: $crate::map::field::last_of(&[stringify!($name) $(, stringify!($inner))?]),
                    shape: <$type as $crate::map::field::FieldValue>::SHAPE,
                },
                get: |r| $crate::map::field::FieldValue::to_value(&r.$name $(.$inner)?),
                set: |r, v| <$type as $crate::map::field::FieldValue>::from_value(v)
                    .map(|v| r.$name $(.$inner)? = v).is_some(),
            }),+];
        }
    };
}
pub(crate) use record;

/// The last of one or two names, for `record!`.
pub(crate) const fn last_of(names: &[&'static str]) -> &'static str {
    names[names.len() - 1]
}
