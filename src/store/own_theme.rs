//! Themes of one's own, each in `themes/NAME.ron` beside the settings: it inherits one of ours and changes some of its
//! colours. A mistake in it is reported, and the rest holds.

use super::{
    folders,
    ron::{
        comments::skipped,
        error::{Kind, Problem, Value as What},
        excerpt::begin,
        nearest::nearest,
        partly::Partly,
        read::by_ron,
        reading::{Context, Names, fields},
        tokens::tokens,
    },
};
use crate::map::{field::Shape, id::Ids};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{fmt, fs, ops::Range, path::PathBuf};

/// The words that can stand in a theme's file.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The names of all fields: [`INHERITS`], then those of surfaces, then those of inks.
    pub fields: &'static [&'static str],
    /// How many of them are surfaces.
    pub surfaces: usize,
    /// The themes that can be inherited.
    pub parents: &'static [&'static str],
}

/// The name of the field that says which theme is inherited.
pub const INHERITS: &str = "inherits";

/// A theme of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTheme {
    /// The position of the inherited theme among the parents; the first one if nothing is said.
    pub inherits: usize,
    /// What it changes: the position of a field's name, and its colours.
    pub colours: Vec<(usize, Colours)>,
}

/// Colours as 0xRRGGBB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// The surface, unless this is an ink.
    pub surface: Option<u32>,
    /// The text on the surface, or the ink.
    pub text: u32,
}

/// How long a name may be, in characters.
const LONGEST: usize = 40;
/// How many themes are offered at most.
const MOST: usize = 100;
const EXTENSION: &str = "ron";

/// Whether a theme may have this name: it is a single word and the same on every system.
pub fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !name.is_empty() && name.chars().count() <= LONGEST && name.chars().all(fits)
}

/// Where the theme of that name stands, there or not; `None` if no theme may have it, or without a home.
pub fn path(name: &str) -> Option<PathBuf> {
    is_name(name).then(folder)?.map(|folder| folder.join(name).with_extension(EXTENSION))
}

/// Whether somebody has made a theme of that name.
pub fn exists(name: &str) -> bool {
    path(name).is_some_and(|path| path.is_file())
}

/// The names of all themes that somebody has made, in alphabetical order. None of them is read.
pub fn names() -> Vec<String> {
    let entries = folder().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    let names = paths.filter_map(|path| path.file_stem()?.to_str().map(str::to_owned));
    let mut names: Vec<String> = names.filter(|name| is_name(name)).collect();
    names.sort();
    names.truncate(MOST);
    names
}

/// The same without those that have the name of one of ours, which stays with ours.
pub fn offered(words: Words) -> Vec<String> {
    let mut names = names();
    names.retain(|name| !words.parents.contains(&name.as_str()));
    names
}

/// Reads the theme of that name. What is not there or wrong changes nothing of what it inherits.
pub fn find(name: &str, words: Words) -> Partly<OwnTheme> {
    path(name).map_or_else(Partly::default, |path| Partly::open(&path, |text| parse(text, words)))
}

/// Where a field's name stands in the text of a theme.
pub fn place(text: &str, field: &str) -> Range<usize> {
    let is_it = |span: &Range<usize>| text.get(span.clone()) == Some(field);
    tokens(text).filter(|token| token.depth == 1).map(|token| token.span).find(is_it).unwrap_or(0..0)
}

fn folder() -> Option<PathBuf> {
    Some(folders::settings()?.with_file_name("themes"))
}

/// Reads the text of a theme as a whole.
///
/// # Errors
/// If something in it is wrong.
pub(crate) fn parse(text: &str, words: Words) -> Result<OwnTheme, Vec<Problem>> {
    let cx = Context::new(Ids::seeded(0), text.len());
    let is_empty = skipped(text) == text.len();
    if is_empty { Ok(OwnTheme::default()) } else { by_ron(text, &cx, All { cx: &cx, words }) }
}

struct All<'c> {
    cx: &'c Context,
    words: Words,
}

impl<'de> DeserializeSeed<'de> for All<'_> {
    type Value = OwnTheme;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<OwnTheme, D::Error> {
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for All<'_> {
    type Value = OwnTheme;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a theme")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<OwnTheme, A::Error> {
        let Self { cx, words } = self;
        let mut theme = OwnTheme::default();
        fields(cx, &mut from, Names { first: words.fields, columns: &[] }, |at, from| {
            if at == 0 {
                theme.inherits = from.next_value_seed(Parent { cx, words })?;
                return Ok(());
            }
            let colours = if at <= words.surfaces {
                from.next_value_seed(Pair(cx))?
            } else {
                Colours { surface: None, text: from.next_value_seed(Colour(cx))? }
            };
            theme.colours.push((at, colours));
            Ok(())
        })?;
        Ok(theme)
    }
}

/// Reads the name of the inherited theme.
struct Parent<'c> {
    cx: &'c Context,
    words: Words,
}

impl<'de> DeserializeSeed<'de> for Parent<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        self.cx.expected.set(What::Shape(Shape::Line));
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Parent<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a theme")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let parents = self.words.parents;
        parents.iter().position(|parent| *parent == name).ok_or_else(|| {
            let meant = nearest(name, parents.iter().copied());
            self.cx.fail(Kind::NoSuchWord(begin(name).to_owned(), parents, meant))
        })
    }
}

/// Reads `("#RRGGBB", "#RRGGBB")`: a surface and the text on it.
struct Pair<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for Pair<'_> {
    type Value = Colours;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Colours, D::Error> {
        self.0.expected.set(What::ColourPair);
        from.deserialize_tuple(2, self)
    }
}

impl<'de> Visitor<'de> for Pair<'_> {
    type Value = Colours;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pair of colours")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Colours, A::Error> {
        let cx = self.0;
        let mut next = || -> Result<u32, A::Error> {
            let colour = from.next_element_seed(Colour(cx))?;
            cx.expected.set(What::ColourPair);
            colour.ok_or_else(|| cx.fail(Kind::Expected(What::ColourPair)))
        };
        Ok(Colours { surface: Some(next()?), text: next()? })
    }
}

/// Reads `"#RRGGBB"`.
struct Colour<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for Colour<'_> {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<u32, D::Error> {
        self.0.expected.set(What::Colour);
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Colour<'_> {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a colour")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<u32, E> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let is_hex = |digits: &&str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let colour = digits.filter(is_hex).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        colour.ok_or_else(|| self.0.fail(Kind::Expected(What::Colour)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lang::Lang, map::about::Language};
    use proptest::prelude::*;

    const WORDS: Words =
        Words { fields: &[INHERITS, "head", "seg", "accent"], surfaces: 2, parents: &["dark", "light"] };

    /// What holds of a theme, and what is wrong with it.
    fn read_file(text: impl AsRef<[u8]>) -> (OwnTheme, String) {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("mine.ron");
        fs::write(&path, &text).unwrap();
        let mut found = Partly::open(&path, |text| parse(text, WORDS));
        assert_eq!(fs::read(&path).unwrap(), text.as_ref());
        let said =
            found.take_error().map_or_else(String::new, |e| e.describe(&Lang::new(Language::English), false));
        (found.value, said.replace(&*path.to_string_lossy(), "mine.ron"))
    }

    #[test]
    fn what_is_said_is_heard() {
        let text = "// mine\n(inherits: \"light\", head: (\"#31435A\", \"#ffffff\"), accent: \"#74e0d2\",)";
        let (theme, said) = read_file(text);
        assert_eq!((theme.inherits, said.as_str()), (1, ""));
        let head = Colours { surface: Some(0x31_435A), text: 0xFF_FFFF };
        assert_eq!(theme.colours, [(1, head), (3, Colours { surface: None, text: 0x74_E0D2 })]);
        assert_eq!(&text[place(text, "accent")], "accent");
        for nothing in ["", "// (head: 1)\n", "()"] {
            assert_eq!(read_file(nothing), (OwnTheme::default(), String::new()));
        }
    }

    #[test]
    fn each_mistake_is_reported_with_its_place_and_the_rest_holds() {
        for (wrong, at, words) in [
            ("haed: (\"#31435A\", \"#FFFFFF\")", "2:5", "head"),
            ("head: (\"#31435A\", \"white\")", "2:23", "#31435A"),
            ("head: (\"#31435\", \"#FFFFFF\")", "2:12", "#31435A"),
            ("head: \"#31435A\"", "2:11", "surface and text"),
            ("head: (\"#31435A\")", "2:", "surface and text"),
            ("accent: (\"#31435A\", \"#FFFFFF\")", "2:13", "such as \"#31435A\""),
            ("accent: 31435", "2:13", "such as \"#31435A\""),
            ("inherits: \"drak\"", "2:15", "dark"),
            ("inherits: 1", "2:15", ""),
            ("accent: \"#000000\", accent: \"#000001\"", "2:2", "accent"),
        ] {
            let (theme, said) =
                read_file(format!("(\n    {wrong},\n    seg: (\"#000001\", \"#000002\"),\n)"));
            assert!(said.contains(&format!("mine.ron:{at}")) && said.contains(words), "{wrong}: {said}");
            let seg = (2, Colours { surface: Some(1), text: 2 });
            assert!(theme.colours.contains(&seg), "{wrong}: {theme:?}");
        }
        // A comma that is missing takes nothing with it, neither between fields nor between colours.
        let (theme, said) =
            read_file("(\nhead: (\"#000003\"\n\"#000004\")\nseg: (\"#000001\", \"#000002\"),\n)");
        assert_eq!(theme.colours.len(), 2, "{said}");
        assert!(said.contains("mine.ron:2:16") && said.contains("mine.ron:3:10"), "{said}");
        // Where the brackets are wrong nothing can hold.
        for broken in ["inherits: \"dark\"", "(inherits: \"dark\"", "(seg: (\"#000001\", \"#000002\")"] {
            assert!(read_file(broken).1.contains("mine.ron:1:"), "{broken}");
        }
    }

    #[test]
    fn a_name_is_one_word_and_leads_into_no_other_folder() {
        for name in ["mine", "Bühne", "a-b_2"] {
            assert!(
                is_name(name) && path(name).is_some_and(|path| path.file_stem().is_some_and(|s| s == name))
            );
        }
        for name in ["", "../mine", "a/b", "a.ron", ".", "a b", "a\u{1b}", &"a".repeat(LONGEST + 1)] {
            assert!(!is_name(name) && path(name).is_none(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_read_into_a_panic(bytes: Vec<u8>, words in "[a-z:,()\"#0-9/* {}]{0,40}") {
            for bytes in [bytes, words.into_bytes()] {
                let (_, said) = read_file(bytes);
                let is_safe = !said.contains(|c: char| c.is_control() && c != '\n');
                prop_assert!(is_safe, "{:?}", said);
            }
        }
    }
}
