//! Writes records, fields and values into the text of a map's file.

use super::{format::LOWEST, place};
use crate::map::{
    field::{Column, Fields, Record, Row, Shape, Value},
    place::Place,
};
use jiff::civil::Date;
use std::{fmt::Write as _, sync::Arc};

/// The text written so far, with the number of open brackets.
pub(crate) struct Writer {
    pub text: String,
    /// The lowest format number that has all the fields written so far.
    pub format: u64,
    depth: usize,
    compact: bool,
}

impl Writer {
    /// A writer of one field a line, with room for a text of `length` bytes.
    pub(crate) fn with_room(length: usize) -> Self {
        Self { text: String::with_capacity(length), format: LOWEST, depth: 1, compact: false }
    }

    /// A writer of everything on one line.
    pub(crate) fn compact() -> Self {
        Self { text: String::new(), format: LOWEST, depth: 0, compact: true }
    }

    fn indent(&mut self) {
        const BLANKS: &str = "                                ";
        if !self.compact {
            self.text.push_str(&BLANKS[..BLANKS.len().min(4 * self.depth)]);
        }
    }

    /// Writes a field's name, up to the place of its value.
    pub(crate) fn begin(&mut self, name: &str) {
        self.indent();
        self.text.push_str(name);
        self.text.push_str(": ");
    }

    /// Writes the end of a field or of an element of a list.
    pub(crate) fn end(&mut self) {
        self.text.push_str(if self.compact { ", " } else { ",\n" });
    }

    pub(crate) fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        if !self.compact {
            self.text.push('\n');
        }
        self.depth += 1;
    }

    pub(crate) fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if self.compact && self.text.ends_with(", ") {
            self.text.truncate(self.text.len() - ", ".len());
        }
        self.indent();
        self.text.push(bracket);
    }

    /// Writes a field that holds a list, and nothing when the list is empty.
    pub(crate) fn list<'r, R: Record>(
        &mut self,
        name: &str,
        records: impl ExactSizeIterator<Item = (&'r str, &'r Arc<R>)>,
    ) {
        if records.len() == 0 {
            return;
        }
        self.begin(name);
        self.open('[');
        for (id, record) in records {
            self.indent();
            self.record(Some(id), &**record);
            self.end();
        }
        self.close(']');
        self.end();
    }

    /// Writes some fields of a record. Empty ones are written, too, because it counts that they were given.
    pub(crate) fn partial<R: Record>(&mut self, fields: &Fields) {
        self.open('(');
        for column in R::COLUMNS {
            if let Some(value) = fields.get(column.name) {
                self.column(column, value);
            }
        }
        self.close(')');
    }

    pub(crate) fn record<R: Record>(&mut self, id: Option<&str>, record: &R) {
        self.open('(');
        if let Some(id) = id {
            self.id(id);
        }
        for field in R::FIELDS {
            self.field(&field.column, &(field.get)(record));
        }
        self.close(')');
    }

    fn id(&mut self, id: &str) {
        self.named("id", id);
    }

    /// Writes a field that holds an id.
    pub(crate) fn named(&mut self, name: &str, id: &str) {
        self.begin(name);
        self.quoted(id);
        self.end();
    }

    /// Writes the start of an element of a list.
    pub(crate) fn element(&mut self, bracket: char) {
        self.indent();
        self.open(bracket);
    }

    /// Writes a field unless it is empty. A rank is never empty, because without it the order in the file
    /// would count.
    fn field(&mut self, column: &Column, value: &Value) {
        if !value.is_empty() || matches!(column.shape, Shape::Rank) {
            self.column(column, value);
        }
    }

    fn column(&mut self, column: &Column, value: &Value) {
        self.format = self.format.max(column.since);
        self.begin(column.name);
        self.value(column.shape, value);
        self.end();
    }

    fn value(&mut self, shape: Shape, value: &Value) {
        match (value, shape) {
            (Value::Line(text), _) => self.quoted(text.as_str()),
            (Value::Prose(text), _) => self.quoted(text.as_str()),
            (Value::Choice(Some(i)), Shape::Choice(words)) => self.word(words, *i),
            (Value::Marks(marks), Shape::Marks(words)) => {
                let marked = (0..8).filter(|i| marks & (1 << i) != 0);
                self.inline('[', ']', marked, |out, i| out.word(words, i));
            }
            (Value::Flag(flag), _) => self.text.push_str(if *flag { "true" } else { "false" }),
            (Value::Score(Some(score)), _) => self.number(score.points()),
            (Value::Rated(all), Shape::Rated(words)) => self.rated(words, all),
            (Value::Date(Some(day)), _) => self.day(*day),
            (Value::Number(number), _) if *number > 0 => self.number(number),
            (Value::Rank(rank), _) => self.number(rank.0),
            (Value::Rows(rows), Shape::Rows(_, columns)) => {
                self.open('[');
                for Row { id, cells } in rows {
                    self.element('(');
                    self.id(id.as_str());
                    for (column, cell) in columns.iter().zip(cells) {
                        self.field(column, cell);
                    }
                    self.close(')');
                    self.end();
                }
                self.close(']');
            }
            (Value::Places(places), _) => {
                self.open('[');
                for place in places.iter() {
                    self.indent();
                    self.place(place);
                    self.end();
                }
                self.close(']');
            }
            // A value has the shape of its field, so this is an empty value of a shape without an empty text,
            // list or map.
            _ => self.text.push_str("None"),
        }
    }

    /// Writes a place in one line.
    fn place(&mut self, place: &Place) {
        self.text.push('(');
        for (name, id) in place::CELL.into_iter().zip([place.stage.as_str(), place.segment.as_str()]) {
            self.text.push_str(name);
            self.text.push_str(": ");
            self.quoted(id);
            self.text.push_str(", ");
        }
        for (column, value) in place::COLUMNS.iter().zip(place::cells(place)) {
            if !value.is_empty() || matches!(column.shape, Shape::Rank) {
                self.text.push_str(column.name);
                self.text.push_str(": ");
                self.value(column.shape, &value);
                self.text.push_str(", ");
            }
        }
        self.text.truncate(self.text.len() - ", ".len());
        self.text.push(')');
    }

    /// Writes verdicts by meeting. A single verdict without a meeting stands alone.
    fn rated(&mut self, words: &'static [&'static str], all: &[(Option<Date>, u8)]) {
        let verdict = |out: &mut Self, small| {
            if words.is_empty() { out.number(small) } else { out.word(words, small) }
        };
        if let [(None, small)] = all {
            return verdict(self, *small);
        }
        self.inline('{', '}', all.iter(), |out, (meeting, small)| {
            match meeting {
                Some(day) => out.day(*day),
                None => out.quoted(""),
            }
            out.text.push_str(": ");
            verdict(out, *small);
        });
    }

    fn inline<T>(
        &mut self,
        open: char,
        close: char,
        all: impl Iterator<Item = T>,
        one: impl Fn(&mut Self, T),
    ) {
        self.text.push(open);
        for (i, element) in all.enumerate() {
            if i > 0 {
                self.text.push_str(", ");
            }
            one(self, element);
        }
        self.text.push(close);
    }

    fn word(&mut self, words: &'static [&'static str], i: u8) {
        self.quoted(words.get(usize::from(i)).copied().unwrap_or_default());
    }

    pub(crate) fn number(&mut self, number: impl std::fmt::Display) {
        // Writing into a `String` cannot fail.
        let _written = write!(self.text, "{number}");
    }

    fn day(&mut self, day: Date) {
        let mut digits = *b"\"0000-00-00\"";
        let mut put = |mut number: i16, last: usize, count: usize| {
            for i in 0..count {
                digits[last - i] = b'0' + u8::try_from(number % 10).unwrap_or(0);
                number /= 10;
            }
        };
        put(day.year(), 4, 4);
        put(day.month().into(), 7, 2);
        put(day.day().into(), 10, 2);
        self.text.push_str(std::str::from_utf8(&digits).unwrap_or_default());
    }

    /// Writes a text in quotes. The types of texts let no control character in, so only three characters need
    /// an escape. Combining marks, joiners and emoji stay as they are.
    pub(crate) fn quoted(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        while let Some(i) = rest.find(['"', '\\', '\n']) {
            self.text.push_str(&rest[..i]);
            self.text.push_str(match rest.as_bytes()[i] {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                _ => "\\n",
            });
            rest = &rest[i + 1..];
        }
        self.text.push_str(rest);
        self.text.push('"');
    }
}
