//! The user's settings in `settings.ron` in the program's configuration folder. The program reads them and
//! never writes them.

use super::{
    folders,
    ron::{
        comments::skipped,
        error::{Error, Kind, Value as What, Why},
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
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::{fmt, path::Path};

/// The user's settings; `None` for a setting that is not given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether maps are saved by themselves.
    pub autosave: Option<bool>,
    /// The language of the program.
    pub language: Option<Language>,
    /// Whether the signs are plain ASCII.
    pub ascii: Option<bool>,
    /// When colours are shown: one of [`COLOR`].
    pub color: Option<&'static str>,
}

/// The values that the setting `color` can have.
pub const COLOR: &[&str] = &["auto", "always", "never"];

const NAMES: [&str; 4] = ["autosave", "language", "ascii", "color"];
const SHAPES: [Shape; 4] = [Shape::Flag, Shape::Choice(Language::WORDS), Shape::Flag, Shape::Choice(COLOR)];

/// Reads the user's settings. Without a file, none is given.
///
/// # Errors
/// If the file can't be read, or holds a setting or a value that does not exist.
pub fn find() -> Result<Settings, Error> {
    folders::settings().map_or(Ok(Settings::default()), |path| open(&path))
}

fn open(path: &Path) -> Result<Settings, Error> {
    let bytes = match load(path) {
        Ok(bytes) => bytes,
        Err(Error { why: Why::NotFound, .. }) => return Ok(Settings::default()),
        // A home that is not a folder, such as /dev/null, holds no settings either.
        Err(Error { why: Why::Io(e), .. }) if e.kind() == std::io::ErrorKind::NotADirectory => {
            return Ok(Settings::default());
        }
        Err(e) => return Err(e),
    };
    let cx = Context::new(Ids::seeded(0), bytes.len());
    clean(&bytes)
        .and_then(|text| {
            let is_empty = skipped(text) == text.len();
            if is_empty { Ok(Settings::default()) } else { by_ron(text, &cx, All(&cx)) }
        })
        .map_err(|problems| Error::of(path, Why::Content(problems)))
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
            let value = from.next_value_seed(Reader { cx, shape: SHAPES[i] })?;
            match (i, value) {
                (0, Value::Flag(on)) => all.autosave = Some(on),
                (1, Value::Choice(word)) => {
                    all.language = word.and_then(|i| Language::ALL.get(usize::from(i)).copied());
                }
                (2, Value::Flag(on)) => all.ascii = Some(on),
                (_, Value::Choice(word)) => {
                    all.color = word.and_then(|i| COLOR.get(usize::from(i)).copied());
                }
                _ => return Err(cx.fail(Kind::Expected(What::Shape(SHAPES[i])))),
            }
            Ok(())
        })?;
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_are_read_into_a_panic(bytes: Vec<u8>, words in "[a-z:,()\"/* \\\\{}r#]{0,40}") {
            let room = tempfile::tempdir().unwrap();
            let path = room.path().join("settings.ron");
            for bytes in [bytes, words.into_bytes()] {
                std::fs::write(&path, &bytes).unwrap();
                if let Err(e) = open(&path) {
                    let said = e.describe(&Lang::new(Language::German), false);
                    let is_safe = !said.is_empty() && !said.contains(|c: char| c.is_control() && c != '\n');
                    prop_assert!(is_safe, "{:?}", said);
                }
                prop_assert_eq!(std::fs::read(&path).unwrap(), bytes);
            }
        }
    }

    fn read(text: &str) -> Result<Settings, String> {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("settings.ron");
        std::fs::write(&path, text).unwrap();
        let lang = Lang::new(Language::English);
        open(&path).map_err(|e| e.describe(&lang, false).replace(&*path.to_string_lossy(), "settings.ron"))
    }

    #[test]
    fn what_is_said_is_heard_and_the_rest_stays() {
        let all = "// mine\n(autosave: false, language: \"de\", ascii: true, color: \"never\")";
        let (autosave, language) = (Some(false), Some(Language::German));
        let expected = Settings { autosave, language, ascii: Some(true), color: Some("never") };
        assert_eq!(read(all), Ok(expected));
        for nothing in ["", "// (autosave: false)\n", "()"] {
            assert_eq!(read(nothing), Ok(Settings::default()));
        }
        assert_eq!(open(Path::new("/no/such/settings.ron")).unwrap(), Settings::default());
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_place() {
        let said = read("(\n    autosafe: false,\n)").unwrap_err();
        assert!(said.contains("settings.ron:2:5") && said.contains("autosave"), "{said}");
        let said = read("(color: \"allways\")").unwrap_err();
        assert!(said.contains("settings.ron:1:9") && said.contains("always"), "{said}");
        for wrong in ["(autosave: 1)", "(ascii: false, ascii: true)", "autosave: false", "(autosave: false"] {
            assert!(read(wrong).unwrap_err().contains("settings.ron:1:"), "{wrong}");
        }
    }
}
