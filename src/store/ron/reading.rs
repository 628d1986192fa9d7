//! What all readers of the file format share: the state of the reading, the names of fields, ids and lists.

use super::{
    error::{Kind, Value as What},
    excerpt::begin,
    nearest::nearest,
};
use crate::map::{field::Column, id::Ids};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{
    cell::{Cell, RefCell},
    fmt,
};

/// What the readers of all values share.
pub(crate) struct Context {
    /// What is wrong with what was read last, in our words: ron's error has no room for it.
    pub fault: Cell<Option<Kind>>,
    /// What is being read, for errors in ron's words.
    pub expected: Cell<What>,
    /// For records in lists that have no id yet.
    pub ids: RefCell<Ids>,
    /// The order of places without a rank: that of their touchpoints in the file.
    pub nth: Cell<usize>,
    /// How many more bytes what is read may take in memory.
    room: Cell<usize>,
}

/// What is read may take so many times the file's size in memory: what we write ourselves takes half of that.
const TIMES: usize = 5;

/// And so much more, for small files by hand.
const BESIDES: usize = 8 << 20;

impl Context {
    /// For a text of so many bytes.
    pub(crate) fn new(ids: Ids, length: usize) -> Self {
        Self {
            room: Cell::new(TIMES * length + BESIDES),
            fault: Cell::new(None),
            expected: Cell::new(What::Record),
            ids: RefCell::new(ids),
            nth: Cell::new(0),
        }
    }

    /// Begins with the text once more.
    pub(crate) fn restart(&self, length: usize) {
        self.fault.take();
        self.room.set(TIMES * length + BESIDES);
    }

    /// Takes room for values in memory: a file of empty records would take a hundred times its own size.
    pub(crate) fn take<T, E: Error>(&self, count: usize) -> Result<(), E> {
        let room = self.room.get().checked_sub(count * size_of::<T>());
        self.room.set(room.unwrap_or(0));
        if room.is_some() { Ok(()) } else { Err(self.fail(Kind::TooMuch)) }
    }

    /// Remembers what is wrong and gives ron an error to stop with.
    #[cold]
    pub(crate) fn fail<E: Error>(&self, kind: Kind) -> E {
        self.fault.set(Some(kind));
        E::custom("")
    }
}

/// The names that a record's fields have: some of its own, then those of its table.
#[derive(Clone, Copy)]
pub(crate) struct Names {
    pub first: &'static [&'static str],
    pub columns: &'static [Column],
}

impl Names {
    fn count(self) -> usize {
        self.first.len() + self.columns.len()
    }

    fn at(self, i: usize) -> &'static str {
        self.first.get(i).copied().unwrap_or_else(|| self.columns[i - self.first.len()].name)
    }
}

/// Reads `name: value` one after the other; the positions of the names that were there, as bits.
pub(crate) fn fields<'de, A: MapAccess<'de>>(
    cx: &Context,
    from: &mut A,
    names: Names,
    mut read: impl FnMut(usize, &mut A) -> Result<(), A::Error>,
) -> Result<u64, A::Error> {
    let (mut seen, mut next) = (0_u64, 0);
    while let Some(i) = from.next_key_seed(Name { cx, names, next })? {
        if seen & (1 << i) != 0 {
            return Err(cx.fail(Kind::Doubled(names.at(i).to_owned())));
        }
        seen |= 1 << i;
        next = i + 1;
        read(i, from)?;
    }
    Ok(seen)
}

/// Reads a field's name and gives its position.
struct Name<'c> {
    cx: &'c Context,
    names: Names,
    /// Fields mostly come in the order of the table: where to look first.
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let all = self.names.count();
        (self.next..all).chain(0..self.next).find(|i| self.names.at(*i) == name).ok_or_else(|| {
            let meant = nearest(name, (0..all).map(|i| self.names.at(i)));
            self.cx.fail(Kind::NoSuchField(begin(name).to_owned(), meant))
        })
    }
}

/// Reads an id.
pub(crate) fn id<'c, I>(cx: &'c Context, new: fn(&str) -> Option<I>) -> Id<'c, I> {
    Id { cx, new }
}

/// See [`id`].
pub(crate) struct Id<'c, I> {
    cx: &'c Context,
    new: fn(&str) -> Option<I>,
}

impl<'de, I> DeserializeSeed<'de> for Id<'_, I> {
    type Value = I;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<I, D::Error> {
        self.cx.expected.set(What::Id);
        from.deserialize_str(self)
    }
}

impl<I> Visitor<'_> for Id<'_, I> {
    type Value = I;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<I, E> {
        (self.new)(text).ok_or_else(|| self.cx.fail(Kind::Expected(What::Id)))
    }
}

/// All elements of a list.
pub(crate) fn list<'de, A: SeqAccess<'de>, S: DeserializeSeed<'de>>(
    cx: &Context,
    mut from: A,
    reader: impl Fn() -> S,
) -> Result<Vec<S::Value>, A::Error> {
    let mut all = Vec::new();
    while let Some(element) = from.next_element_seed(reader())? {
        cx.take::<S::Value, A::Error>(1)?;
        all.push(element);
    }
    Ok(all)
}
