//! Reads records and lists of records by their table of fields.

use super::{
    error::{Kind, Value as What},
    reading::{Context, Names, fields, id, list},
    value::Reader,
};
use crate::map::{
    field::{Fields, Record},
    id::ItemId,
};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{cell::Cell, fmt, marker::PhantomData, sync::Arc};

/// The special name in a record: that of its id.
pub(super) const ID: &[&str] = &["id"];

/// A record as it stands in the file.
#[derive(Debug, PartialEq)]
pub(crate) struct Found<I, R> {
    pub id: Option<I>,
    pub record: Arc<R>,
    /// The table positions of the fields that were written, as bits.
    pub(super) seen: u64,
}

impl<I, R: Record> Found<I, R> {
    /// Whether the field of that name was written in the file.
    pub(crate) fn has(&self, name: &str) -> bool {
        let at = R::COLUMNS.iter().position(|c| c.name == name);
        at.is_some_and(|i| self.seen & (1 << i) != 0)
    }

    /// The fields that were written in the file, the empty ones included.
    pub(crate) fn given(&self) -> Fields {
        let given = R::FIELDS.iter().enumerate().filter(|(i, _)| self.seen & (1 << i) != 0);
        given.map(|(_, field)| (field.column.name, (field.get)(&self.record))).collect()
    }
}

/// Reads a record, or with [`Records::list`] a list of them.
pub(crate) struct Records<'c, I, R> {
    cx: &'c Context,
    new: Option<fn(&str) -> Option<I>>,
    record: PhantomData<R>,
}

impl<I, R> Clone for Records<'_, I, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, R> Copy for Records<'_, I, R> {}

impl<'c, I, R> Records<'c, I, R> {
    /// Reads one record without an id.
    pub(crate) fn one(cx: &'c Context) -> Self {
        Self { cx, new: None, record: PhantomData }
    }

    /// Reads a list of records; `new` makes their ids.
    pub(crate) fn list(cx: &'c Context, new: fn(&str) -> Option<I>) -> List<Self> {
        List { one: Self { cx, new: Some(new), record: PhantomData } }
    }
}

impl<'de, I, R: Record> DeserializeSeed<'de> for Records<'_, I, R> {
    type Value = Found<I, R>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.cx.expected.set(What::Record);
        from.deserialize_struct("", &[], self)
    }
}

impl<'de, I, R: Record> Visitor<'de> for Records<'_, I, R> {
    type Value = Found<I, R>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let cx = self.cx;
        let first = if self.new.is_some() { ID } else { &[] };
        cx.take::<R, A::Error>(1)?;
        let (mut found, mut record) = (None, R::default());
        let seen = fields(cx, &mut from, Names { first, columns: R::COLUMNS }, |i, from| {
            if let (Some(new), 0) = (self.new, i) {
                found = Some(from.next_value_seed(id(cx, new))?);
                return Ok(());
            }
            let i = i - first.len();
            let shape = R::COLUMNS[i].shape;
            let value = from.next_value_seed(Reader { cx, shape })?;
            let fits = (R::FIELDS[i].set)(&mut record, value);
            if fits { Ok(()) } else { Err(cx.fail(Kind::Expected(What::Shape(shape)))) }
        })?;
        Ok(Found { id: found, record: Arc::new(record), seen: seen >> first.len() })
    }
}

/// Reads only the fields of a record that are written.
pub(crate) struct Given<'c, R> {
    cx: &'c Context,
    record: PhantomData<R>,
}

impl<'c, R> Given<'c, R> {
    /// A reader of one record's fields.
    pub(crate) fn new(cx: &'c Context) -> Self {
        Self { cx, record: PhantomData }
    }
}

impl<'de, R: Record> DeserializeSeed<'de> for Given<'_, R> {
    type Value = Fields;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Fields, D::Error> {
        Records::<ItemId, R>::one(self.cx).deserialize(from).map(|found| found.given())
    }
}

/// The reader of a list, made by [`Records::list`].
pub(crate) struct List<S> {
    one: S,
}

impl<'de, I, R: Record> DeserializeSeed<'de> for List<Records<'_, I, R>> {
    type Value = Vec<Found<I, R>>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.one.cx.expected.set(What::List);
        from.deserialize_seq(self)
    }
}

impl<'de, I, R: Record> Visitor<'de> for List<Records<'_, I, R>> {
    type Value = Vec<Found<I, R>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        let next = Cell::new(0);
        list(self.one.cx, from, || {
            self.one.cx.nth.set(next.replace(next.get() + 1));
            self.one
        })
    }
}
