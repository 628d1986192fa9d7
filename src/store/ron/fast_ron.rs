//! A fast reader for exactly the RON that [`super::write`] writes: without comments inside, `Some` or rare
//! escapes. Anything else makes it stop, and then `ron` reads the file from its start and decides, also about
//! errors. This reader exists because a map of ten thousand touchpoints is to be on the screen within 45 ms,
//! and `ron` alone takes longer.

use super::comments::skipped;
use memchr::{memchr, memchr2};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{
    fmt::{self, Display},
    ops::Range,
};

/// Reads a whole text, and returns the value and its position between the comments around it.
pub(crate) fn read<'de, S: DeserializeSeed<'de>>(
    text: &'de str,
    seed: S,
) -> Result<(S::Value, Range<usize>), Odd> {
    let begin = skipped(text);
    let mut plain = Plain { text, at: begin };
    let value = seed.deserialize(&mut plain)?;
    let end = plain.at;
    if end + skipped(&text[end..]) == text.len() { Ok((value, begin..end)) } else { Err(Odd) }
}

/// Reads a whole text that holds the elements of a list without its brackets.
pub(crate) fn elements<'de, V: Visitor<'de>>(text: &'de str, visitor: V) -> Result<V::Value, Odd> {
    let mut plain = Plain { text, at: 0 };
    // The end of the text takes the place of the closing bracket.
    let all = visitor.visit_seq(Elements { plain: &mut plain, close: 0, comma: true })?;
    if plain.at == text.len() { Ok(all) } else { Err(Odd) }
}

/// The error for anything that we do not write ourselves.
#[derive(Debug)]
pub(crate) struct Odd;

impl Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not as written by us")
    }
}

impl std::error::Error for Odd {}

impl de::Error for Odd {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

struct Plain<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Plain<'de> {
    fn rest(&self) -> &'de [u8] {
        &self.text.as_bytes()[self.at..]
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

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

    fn take(&mut self, expected: u8) -> Result<(), Odd> {
        if self.peek() == expected {
            self.at += 1;
            Ok(())
        } else {
            Err(Odd)
        }
    }

    /// Takes the bytes up to the first that does not belong.
    fn while_in(&mut self, belongs: impl Fn(&u8) -> bool) -> &'de str {
        let begin = self.at;
        let rest = self.rest();
        self.at += rest.iter().position(|b| !belongs(b)).unwrap_or(rest.len());
        &self.text[begin..self.at]
    }

    /// Checks that a word or a number ends here.
    fn ends(&self) -> Result<(), Odd> {
        if matches!(self.peek(), b',' | b')' | b']' | b'}' | b' ' | b'\n' | b'\r') {
            Ok(())
        } else {
            Err(Odd)
        }
    }

    /// Reads the brackets around a list, a record or a map, and what `inside` reads between them.
    fn within<T>(
        &mut self,
        open: u8,
        close: u8,
        read: impl FnOnce(Elements<'_, 'de>) -> Result<T, Odd>,
    ) -> Result<T, Odd> {
        self.take(open)?;
        let value = read(Elements { plain: self, close, comma: true })?;
        self.skip();
        self.take(close)?;
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Plain<'de> {
    type Error = Odd;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        match self.peek() {
            b'{' => self.within(b'{', b'}', |pairs| visitor.visit_map(pairs)),
            b'"' => self.deserialize_str(visitor),
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        if self.peek() == b'N' {
            return if self.while_in(u8::is_ascii_alphabetic) == "None" && self.ends().is_ok() {
                visitor.visit_none()
            } else {
                Err(Odd)
            };
        }
        visitor.visit_some(self)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let begin = self.at;
            self.at += memchr2(b'"', b'\\', self.rest()).ok_or(Odd)?;
            let part = &self.text[begin..self.at];
            self.at += 1;
            if self.text.as_bytes()[self.at - 1] == b'"' {
                if text.is_empty() {
                    return visitor.visit_borrowed_str(part);
                }
                text += part;
                return visitor.visit_string(text);
            }
            text += part;
            text.push(match self.peek() {
                b'n' => '\n',
                b'"' => '"',
                b'\\' => '\\',
                _ => return Err(Odd),
            });
            self.at += 1;
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        let begin = self.at;
        if self.peek() == b'-' {
            self.at += 1;
        }
        self.while_in(u8::is_ascii_digit);
        self.ends()?;
        visitor.visit_i64(self.text[begin..self.at].parse().map_err(|_| Odd)?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        let flag = match self.while_in(u8::is_ascii_lowercase) {
            "true" => true,
            "false" => false,
            _ => return Err(Odd),
        };
        self.ends()?;
        visitor.visit_bool(flag)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        let begin = self.at;
        // What is no name is found to be none when it is compared with those that there are.
        self.at += memchr(b':', self.rest()).ok_or(Odd)?;
        visitor.visit_borrowed_str(&self.text[begin..self.at])
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Odd> {
        self.within(b'[', b']', |elements| visitor.visit_seq(elements))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Odd> {
        self.within(b'(', b')', |fields| visitor.visit_map(fields))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map enum ignored_any
    }
}

/// The elements between two brackets, separated by commas.
struct Elements<'p, 'de> {
    plain: &'p mut Plain<'de>,
    close: u8,
    comma: bool,
}

impl Elements<'_, '_> {
    /// Whether another element follows; reads the comma before it.
    fn more(&mut self) -> Result<bool, Odd> {
        self.plain.skip();
        let more = self.plain.peek() != self.close;
        if more && !self.comma { Err(Odd) } else { Ok(more) }
    }

    fn comma(&mut self) {
        if self.plain.peek() != b',' {
            self.plain.skip();
        }
        self.comma = self.plain.take(b',').is_ok();
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Odd;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Odd> {
        if !self.more()? {
            return Ok(None);
        }
        let element = seed.deserialize(&mut *self.plain)?;
        self.comma();
        Ok(Some(element))
    }
}

impl<'de> MapAccess<'de> for Elements<'_, 'de> {
    type Error = Odd;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Odd> {
        if self.more()? { seed.deserialize(&mut *self.plain).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Odd> {
        self.plain.take(b':')?;
        self.plain.skip();
        let value = seed.deserialize(&mut *self.plain)?;
        self.comma();
        Ok(value)
    }
}
