//! Keys of one's own: for a command's name its keys, and where each of these words stands in the file.

use super::Settings;
use crate::store::ron::{
    error::{Kind, Value as What},
    excerpt::begin,
    reading::Context,
    tokens::{Sort, Token, tokens},
};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{fmt, ops::Range};

/// The field's name.
pub(super) const FIELD: &str = "keys";

/// The keys that a command is to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Binding {
    /// The command's name.
    pub command: Word,
    /// Its keys, as the table of commands writes them.
    pub keys: Vec<Word>,
}

/// A word in the settings, and where it stands in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its place, in bytes.
    pub span: Range<usize>,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), span: 0..0 }
    }
}

/// Reads `{ "undo": "z", "lens": ["f7", "r"] }`.
pub(super) struct Reader<'c>(pub &'c Context);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Vec<Binding>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Vec<Binding>, D::Error> {
        self.0.expected.set(What::Keys);
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Vec<Binding>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Vec<Binding>, A::Error> {
        let mut all: Vec<Binding> = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            if all.iter().any(|binding| binding.command.text == name) {
                return Err(self.0.fail(Kind::Doubled(begin(&name).to_owned())));
            }
            self.0.expected.set(What::Keys);
            let keys = from.next_value_seed(Keys(self.0))?;
            all.push(Binding { command: Word::new(&name), keys });
        }
        Ok(all)
    }
}

/// Reads one key, or a list of keys.
struct Keys<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = Vec<Word>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Vec<Word>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = Vec<Word>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key or a list of keys")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Vec<Word>, E> {
        Ok(vec![Word::new(key)])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<Word>, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = from.next_element::<String>()? {
            self.0.take::<Word, A::Error>(1)?;
            keys.push(Word::new(&key));
        }
        if keys.is_empty() { Err(self.0.fail(Kind::Expected(What::Keys))) } else { Ok(keys) }
    }
}

/// Finds where the words stand that only their reader can judge: serde does not say it.
pub(super) fn locate(text: &str, settings: &mut Settings) {
    if let (Some(theme), Some(token)) = (&mut settings.theme, texts(text, "theme").next()) {
        theme.span = token.span;
    }
    let words = settings.keys.iter_mut().flat_map(|b| std::iter::once(&mut b.command).chain(&mut b.keys));
    for (word, token) in words.zip(texts(text, FIELD)) {
        word.span = token.span;
    }
}

/// The texts that stand in a field.
fn texts<'t>(text: &'t str, field: &str) -> impl Iterator<Item = Token> + use<'t> {
    let mut all = tokens(text);
    let _name = all.find(|token| token.depth == 1 && text.get(token.span.clone()) == Some(field));
    all.take_while(|token| token.depth > 1 || token.sort != Sort::Mark(b','))
        .filter(|token| token.sort == Sort::Text)
}
