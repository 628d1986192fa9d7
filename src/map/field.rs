//! The table of fields: each record type lists its fields once, and the file, the form, the words of an edit
//! and the exports all read that list.

use super::{
    id::ItemId,
    place::Places,
    rank::Rank,
    rated::{MeetingDay, Rated, Score, Verdict},
    text::{Line, Prose},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The kind of value that a field holds. It decides how the field is read, edited and shown.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Text of any number of lines.
    Prose,
    /// One of the listed words, or none.
    Choice(&'static [&'static str]),
    /// Any number of the listed words.
    Marks(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A score from 1 to 5, or none.
    Score,
    /// A verdict for each meeting: a score from 1 to 5 when the list is empty, else one of the listed words.
    Rated(&'static [&'static str]),
    /// A day, or none.
    Date,
    /// A number by which people call the record, from 1.
    Number,
    /// The record's order among its neighbours, as a [`Rank`].
    Rank,
    /// A list of records of this name with these columns.
    Rows(&'static str, &'static [Column]),
    /// The cells in which a touchpoint stands.
    Places,
}

/// The name and the shape of a field.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The field's word in the file. It is also part of the label's key in the language files.
    pub name: &'static str,
    /// The kind of value that the field holds.
    pub shape: Shape,
    /// The lowest number of the file's format that has the field.
    pub since: u64,
    /// The first eight bytes of the name, by which it is found quickly.
    pub key: u64,
}

impl Column {
    /// A column of this name and shape, which the file has since this number of its format.
    pub const fn new(name: &'static str, shape: Shape, since: u64) -> Self {
        Self { name, shape, since, key: key(name.as_bytes()) }
    }
}

/// The first eight bytes of a name as a word whose lowest byte is the first; a shorter name is filled up with zeros.
pub const fn key(name: &[u8]) -> u64 {
    let (mut key, mut i) = (0, 0);
    while i < name.len() && i < 8 {
        key |= (name[i] as u64) << (8 * i);
        i += 1;
    }
    key
}

/// The value of a field of any record.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// The value of a [`Shape::Line`].
    Line(Line),
    /// The value of a [`Shape::Prose`].
    Prose(Prose),
    /// The value of a [`Shape::Choice`]: a position in its words.
    Choice(Option<u8>),
    /// The value of [`Shape::Marks`]: one bit for each word, the lowest for the first word.
    Marks(u8),
    /// The value of a [`Shape::Flag`].
    Flag(bool),
    /// The value of a [`Shape::Score`].
    Score(Option<Score>),
    /// The value of a [`Shape::Rated`]: points, or positions in its words.
    Rated(Vec<(MeetingDay, u8)>),
    /// The value of a [`Shape::Date`].
    Date(Option<Date>),
    /// The value of a [`Shape::Number`].
    Number(u32),
    /// The value of a [`Shape::Rank`].
    Rank(Rank),
    /// The value of [`Shape::Rows`].
    Rows(Vec<Row>),
    /// The value of [`Shape::Places`].
    Places(Places),
}

/// The values of some fields of a record by the fields' names.
pub type Fields = BTreeMap<&'static str, Value>;

/// The lowest number of the file's format that has these fields of a record.
pub fn format_of<R: Record>(fields: &Fields) -> u64 {
    let columns = R::COLUMNS.iter().filter_map(|column| Some((column, fields.get(column.name)?)));
    columns.map(|(column, value)| column.format_of(value)).max().unwrap_or(1)
}

impl Column {
    fn format_of(&self, value: &Value) -> u64 {
        let (Shape::Rows(_, columns), Value::Rows(rows)) = (self.shape, value) else { return self.since };
        let cells = rows.iter().flat_map(|row| columns.iter().zip(&row.cells));
        let filled = cells.filter(|(_, cell)| !cell.is_empty());
        filled.map(|(column, cell)| column.format_of(cell)).fold(self.since, u64::max)
    }
}

/// A record in a list: its id and a value for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The row's id, unique in the list.
    pub id: ItemId,
    /// The values in the order of the columns.
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
            Self::Rows(..) => Value::Rows(Vec::new()),
            Self::Places => Value::Places(Places::default()),
        }
    }
}

impl Value {
    /// Whether nothing was written in the field. The file leaves such a field out.
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

    /// The text of a line or of prose; `None` for other values.
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
    /// The shape of a field of this type.
    const SHAPE: Shape;
    /// Converts into a value of any record.
    fn to_value(&self) -> Value;
    /// Converts back from a value; `None` when it has another shape.
    fn from_value(value: Value) -> Option<Self>;
}

/// One field of a record of type `R`.
pub struct Field<R> {
    /// The field's name and shape.
    pub column: Column,
    /// Reads the field.
    pub get: fn(&R) -> Value,
    /// Writes the field. Returns false and changes nothing when the value has another shape.
    pub set: fn(&mut R, Value) -> bool,
}

/// A type with a table of fields.
pub trait Record: Default + 'static {
    /// The record's word: the first part of its texts' keys in the language files.
    const NAME: &'static str;
    /// The fields in the order of the file.
    const FIELDS: &'static [Field<Self>];
    /// The names and shapes of the fields in the order of the file.
    const COLUMNS: &'static [Column];

    /// Finds a field by its name.
    fn field(name: &str) -> Option<&'static Field<Self>> {
        Self::FIELDS.iter().find(|f| f.column.name == name)
    }

    /// Reads a field by its name; `None` when there is no such field.
    fn get(&self, name: &str) -> Option<Value> {
        Self::field(name).map(|f| (f.get)(self))
    }

    /// Writes a field by its name. Returns false when there is no such field or the value has another shape.
    #[must_use]
    fn set(&mut self, name: &str, value: Value) -> bool {
        Self::field(name).is_some_and(|f| (f.set)(self, value))
    }
}

/// A record in a list, with its id.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<T> {
    /// The record's id, unique in the list.
    pub id: ItemId,
    /// The record itself.
    pub value: T,
}

/// Finds a record in a list by its id.
pub fn item<'a, T>(items: &'a [Item<T>], id: &ItemId) -> Option<&'a T> {
    items.iter().find(|i| i.id == *id).map(|i| &i.value)
}

impl<T: Record> FieldValue for Vec<Item<T>> {
    const SHAPE: Shape = Shape::Rows(T::NAME, T::COLUMNS);
    fn to_value(&self) -> Value {
        let row = |item: &Item<T>| Row {
            id: item.id.clone(),
            cells: T::FIELDS.iter().map(|f| (f.get)(&item.value)).collect(),
        };
        Value::Rows(self.iter().map(row).collect())
    }
    fn from_value(value: Value) -> Option<Self> {
        let Value::Rows(rows) = value else { return None };
        // Collecting would begin with room for four rows, and most lists have one.
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

/// Implements [`FieldValue`] for types that [`Value`] and [`Shape`] have a variant of.
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
    Places => Places);

/// Gives a struct its table of fields: `record!(Stage "stage": name: Line, rank: Rank, …)`. A field that lies
/// in a part of the struct is written `part.field`, and `=> 2` after the type names the first format of the
/// file with the field.
macro_rules! record {
    ($record:ident $word:literal: $($name:ident $(. $inner:ident)? : $type:ty $(=> $since:literal)?),+ $(,)?) => {
        impl $crate::map::field::Record for $record {
            const NAME: &'static str = $word;
            const COLUMNS: &'static [$crate::map::field::Column] = &[$($crate::map::field::Column::new(
                $crate::map::field::last_of(&[stringify!($name) $(, stringify!($inner))?]),
                <$type as $crate::map::field::FieldValue>::SHAPE,
                $crate::map::field::last_of(&[1 $(, $since)?]),
            )),+];
            const FIELDS: &'static [$crate::map::field::Field<Self>] = &[$($crate::map::field::Field {
                column: $crate::map::field::Column::new(
                    $crate::map::field::last_of(&[stringify!($name) $(, stringify!($inner))?]),
                    <$type as $crate::map::field::FieldValue>::SHAPE,
                    $crate::map::field::last_of(&[1 $(, $since)?]),
                ),
                get: |r| $crate::map::field::FieldValue::to_value(&r.$name $(.$inner)?),
                set: |r, v| <$type as $crate::map::field::FieldValue>::from_value(v)
                    .map(|v| r.$name $(.$inner)? = v).is_some(),
            }),+];
        }
    };
}
pub(crate) use record;

/// The last of the names, or of the format numbers, that `record!` is given for a field.
pub(crate) const fn last_of<T: Copy>(given: &[T]) -> T {
    given[given.len() - 1]
}
