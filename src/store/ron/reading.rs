//! The parts that all readers of the file format share: the state of the reading, the names of fields, ids
//! and lists.

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

/// The state that the readers of all values share.
pub(crate) struct Context {
    /// What is wrong with the value that was read last, in our words. An error of `ron` has no room for them.
    pub fault: Cell<Option<Kind>>,
    /// What is being read, for errors in the words of `ron`.
    pub expected: Cell<What>,
    /// The source of ids for records in lists that have none yet.
    pub ids: RefCell<Ids>,
    /// The position of the touchpoint in the file, which orders its places without a rank.
    pub nth: Cell<usize>,
    /// How many more bytes of memory the values that are read may take.
    room: Cell<usize>,
}

/// How many bytes of memory the values of a text of `length` bytes may take.
pub(super) fn room(length: usize) -> usize {
    room_of_part(length, 1)
}

/// How many bytes of memory the values of a part of `length` bytes may take, when a text is read in so many parts.
pub(super) fn room_of_part(length: usize, of: usize) -> usize {
    /// How many times the size of the file its values may take. A file that we write ourselves takes half of that.
    const TIMES: usize = 5;
    /// How many more bytes they may take, for the sake of small files that were written by hand: 8 MiB.
    const BESIDES: usize = 8 << 20;
    TIMES * length + BESIDES / of
}

impl Context {
    /// The state for a text of `length` bytes.
    pub(crate) fn new(ids: Ids, length: usize) -> Self {
        Self {
            room: Cell::new(room(length)),
            fault: Cell::new(None),
            expected: Cell::new(What::Record),
            ids: RefCell::new(ids),
            nth: Cell::new(0),
        }
    }

    /// Resets the state to read a text of `length` bytes once more.
    pub(crate) fn restart(&self, length: usize) {
        self.fault.take();
        self.room.set(room(length));
    }

    /// Takes memory for values from the room that is left. Without this limit, a file of empty records would
    /// take a hundred times its own size.
    pub(crate) fn take<T, E: Error>(&self, count: usize) -> Result<(), E> {
        let room = self.room.get().checked_sub(count * size_of::<T>());
        self.room.set(room.unwrap_or(0));
        if room.is_some() { Ok(()) } else { Err(self.fail(Kind::TooMuch)) }
    }

    /// Remembers what is wrong and returns an error that makes `ron` stop.
    #[cold]
    pub(crate) fn fail<E: Error>(&self, kind: Kind) -> E {
        self.fault.set(Some(kind));
        E::custom("")
    }
}

/// The names of a record's fields: first some special ones, then those of its table.
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

    /// The position of a name. It is looked for from `next` on, because fields mostly come in the order of the table.
    fn find(self, name: &str, next: usize) -> Option<usize> {
        let is_it = |i: &usize| {
            let other = self.at(*i);
            // Few names of one length begin with the same letter, and to compare all of them is a call.
            other.len() == name.len() && other.as_bytes().first() == name.as_bytes().first() && other == name
        };
        (next..self.count()).find(is_it).or_else(|| (0..next).find(is_it))
    }
}

/// Reads one `name: value` after the other, and returns the positions of the names that were found, as bits.
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
    /// The position at which to look first.
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
        self.names.find(name, self.next).ok_or_else(|| {
            let meant = nearest(name, (0..self.names.count()).map(|i| self.names.at(i)));
            self.cx.fail(Kind::NoSuchField(begin(name).to_owned(), meant))
        })
    }
}

/// Reads an id.
pub(crate) fn id<'c, I>(cx: &'c Context, new: fn(&str) -> Option<I>) -> Id<'c, I> {
    Id { cx, new }
}

/// The reader of an id, made by [`id`].
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

/// Reads all elements of a list.
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
