//! What a user has settled once and for all, in `settings.ron` in the program's configuration: read, never written. A
//! mistake in it is reported, and the rest holds.

mod bindings;

use super::{
    folders,
    ron::{
        comments::skipped,
        error::{Kind, Problem, Value as What},
        partly::Partly,
        read::by_ron,
        reading::{Context, Names, fields},
        value::Reader,
    },
};
use crate::map::{
    about::Language,
    choice::Choice as _,
    field::{Shape, Value},
    id::Ids,
};
pub use bindings::{Binding, Word};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::{
    fmt,
    path::{Path, PathBuf},
};

/// What a user has settled; `None` where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether maps are saved by themselves.
    pub autosave: Option<bool>,
    /// The language of the program.
    pub language: Option<Language>,
    /// Whether the signs are plain ASCII.
    pub ascii: Option<bool>,
    /// When colours are shown: one of [`COLOR`].
    pub color: Option<&'static str>,
    /// The theme's name, and where it stands.
    pub theme: Option<Word>,
    /// Whether the mouse works.
    pub mouse: Option<bool>,
    /// Whether the names of people are hidden.
    pub people_hidden: Option<bool>,
    /// Keys of one's own.
    pub keys: Vec<Binding>,
}

/// The values that the setting `color` can have.
pub const COLOR: &[&str] = &["auto", "always", "never"];

const NAMES: [&str; 8] =
    ["autosave", "language", "ascii", "color", "theme", "mouse", "people_hidden", bindings::FIELD];
const SHAPES: [Shape; 7] = [
    Shape::Flag,
    Shape::Choice(Language::WORDS),
    Shape::Flag,
    Shape::Choice(COLOR),
    Shape::Line,
    Shape::Flag,
    Shape::Flag,
];

/// The user's settings; without a file there are none.
pub fn find() -> Partly<Settings> {
    folders::settings().map_or_else(Partly::default, |path| open(&path))
}

/// Where the settings stand, there or not; `None` without a home.
pub fn path() -> Option<PathBuf> {
    folders::settings()
}

fn open(path: &Path) -> Partly<Settings> {
    Partly::open(path, read)
}

fn read(text: &str) -> Result<Settings, Vec<Problem>> {
    let cx = Context::new(Ids::seeded(0), text.len());
    let is_empty = skipped(text) == text.len();
    let mut settings = if is_empty { Settings::default() } else { by_ron(text, &cx, All(&cx))? };
    bindings::locate(text, &mut settings);
    Ok(settings)
}

struct All<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for All<'_> {
    type Value = Settings;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Settings, D::Error> {
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for All<'_> {
    type Value = Settings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Settings, A::Error> {
        let cx = self.0;
        let mut all = Settings::default();
        fields(cx, &mut from, Names { first: &NAMES, columns: &[] }, |i, from| {
            let Some(shape) = SHAPES.get(i).copied() else {
                all.keys = from.next_value_seed(bindings::Reader(cx))?;
                return Ok(());
            };
            match (i, from.next_value_seed(Reader { cx, shape })?) {
                (0, Value::Flag(on)) => all.autosave = Some(on),
                (1, Value::Choice(word)) => {
                    all.language = word.and_then(|i| Language::ALL.get(usize::from(i)).copied());
                }
                (2, Value::Flag(on)) => all.ascii = Some(on),
                (3, Value::Choice(word)) => {
                    all.color = word.and_then(|i| COLOR.get(usize::from(i)).copied());
                }
                (4, Value::Line(name)) => all.theme = Some(Word::new(name.as_str())),
                (5, Value::Flag(on)) => all.mouse = Some(on),
                (6, Value::Flag(on)) => all.people_hidden = Some(on),
                _ => return Err(cx.fail(Kind::Expected(What::Shape(shape)))),
            }
            Ok(())
        })?;
        Ok(all)
    }
}

#[cfg(test)]
mod tests;
