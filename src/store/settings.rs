//! What a user has settled once and for all, in `settings.ron` in the program's configuration: read, never written. A
//! mistake in it is reported, and the rest holds.

mod bindings;

use super::{
    folders,
    ron::{
        comments::skipped,
        error::{Error, Kind, Problem, Value as What, Why},
        partly::partly,
        read::{by_ron, clean, load},
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

/// The settings as they were found, and what is wrong with them.
#[derive(Debug, Default)]
pub struct Found {
    /// What holds.
    pub settings: Settings,
    path: PathBuf,
    text: String,
    problems: Vec<Problem>,
    unreadable: Option<Error>,
}

impl Found {
    /// Adds that a word of the settings has no meaning, which only its reader knows.
    pub fn complain(&mut self, word: &Word, kind: Kind) {
        self.problems.push(Problem::new(&self.text, word.span.clone(), kind));
        self.problems.sort_by_key(|problem| problem.span.start);
    }

    /// Takes out everything that is wrong; `None` if nothing is.
    pub fn take_error(&mut self) -> Option<Error> {
        let problems = std::mem::take(&mut self.problems);
        let wrong = (!problems.is_empty()).then(|| Error::of(&self.path, Why::Content(problems)));
        self.unreadable.take().or(wrong)
    }
}

/// The user's settings; without a file there are none.
pub fn find() -> Found {
    folders::settings().map_or_else(Found::default, |path| open(&path))
}

/// Where the settings stand, there or not; `None` without a home.
pub fn path() -> Option<PathBuf> {
    folders::settings()
}

fn open(path: &Path) -> Found {
    let nothing = |unreadable| Found { path: path.to_owned(), unreadable, ..Found::default() };
    let bytes = match load(path) {
        Ok(bytes) => bytes,
        Err(Error { why: Why::NotFound, .. }) => return nothing(None),
        // A home that is no folder, such as /dev/null, holds none either.
        Err(Error { why: Why::Io(e), .. }) if e.kind() == std::io::ErrorKind::NotADirectory => {
            return nothing(None);
        }
        Err(e) => return nothing(Some(e)),
    };
    let text = match clean(&bytes) {
        Ok(text) => text.to_owned(),
        Err(problems) => return nothing(Some(Error::of(path, Why::Content(problems)))),
    };
    let (mut settings, problems) = partly(&text, read);
    bindings::locate(&text, &mut settings);
    Found { settings, path: path.to_owned(), text, problems, unreadable: None }
}

fn read(text: &str) -> Result<Settings, Vec<Problem>> {
    let cx = Context::new(Ids::seeded(0), text.len());
    let is_empty = skipped(text) == text.len();
    if is_empty { Ok(Settings::default()) } else { by_ron(text, &cx, All(&cx)) }
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
