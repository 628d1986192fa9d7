//! The comments that people have written into a map's file. Comments before and after the map are kept as
//! they are. A save would lose the comments inside the map, so they are counted.

use super::tokens::{Sort, comment, tokens};
use std::ops::Range;

/// The byte order mark, with which some programs begin a file in UTF-8.
pub(crate) const MARK: &str = "\u{feff}";

/// A file's comments, and the habits that a save keeps: a byte order mark and the line ends of Windows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    before: String,
    after: String,
    has_crlf: bool,
    /// How many comments stand inside the map, where a save would lose them.
    pub inside: usize,
}

impl Comments {
    /// The comments of a file that holds a map.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let Ok(text) = std::str::from_utf8(bytes) else { return Self::default() };
        let text = text.strip_prefix(MARK).unwrap_or(text);
        let all = if has_comment(text) { scan(text) } else { Self::around(text, &(0..text.len())) };
        all.after_mark(bytes)
    }

    /// The comments of a text around the map that was found in it. None of them is inside the map.
    pub(crate) fn around(text: &str, map: &Range<usize>) -> Self {
        let said = |part: &str| if part.trim().is_empty() { String::new() } else { part.to_owned() };
        let first = text.split_inclusive('\n').next().unwrap_or_default();
        let (before, after) = (said(&text[..map.start]), said(&text[map.end..]));
        Self { before, after, has_crlf: first.ends_with("\r\n"), inside: 0 }
    }

    /// Adds the byte order mark, if these bytes begin with one.
    pub(crate) fn after_mark(mut self, bytes: &[u8]) -> Self {
        if bytes.starts_with(MARK.as_bytes()) {
            self.before.insert_str(0, MARK);
        }
        self
    }

    /// The comments that a save keeps.
    pub fn outside(self) -> Self {
        Self { inside: 0, ..self }
    }

    /// The text of the file with this map in it.
    pub fn with(&self, map: String) -> String {
        let map = if self.has_crlf { map.replace('\n', "\r\n") } else { map };
        let rest = if self.after.is_empty() { &map[map.trim_end().len()..] } else { &self.after };
        if self.before.is_empty() && self.after.is_empty() {
            return map;
        }
        [&self.before, map.trim_end(), rest].concat()
    }
}

/// Whether there may be a comment. This is quick, because most maps have none. The slashes of a web address
/// do not count.
fn has_comment(text: &str) -> bool {
    text.match_indices('/').any(|(at, _)| {
        let is_address = || text[..at].ends_with("http:") || text[..at].ends_with("https:");
        match text.as_bytes().get(at + 1) {
            Some(b'*') => true,
            Some(b'/') => !is_address(),
            _ => false,
        }
    })
}

/// Finds the comments by going through every token of a text that holds a map.
pub(crate) fn scan(text: &str) -> Comments {
    let mut all = tokens(text);
    let Some(first) = all.next() else { return Comments::default() };
    let before = all.comments;
    let (mut end, mut inside) = (first.span.end, 0);
    while let Some(token) = all.next() {
        if token.sort == Sort::Mark(b')') && token.depth == first.depth {
            (end, inside) = (token.span.end, all.comments - before);
        }
    }
    Comments { inside, ..Comments::around(text, &(first.span.start..end)) }
}

/// How many bytes at the start of a text are blanks and comments. A comment that is not closed is not
/// counted.
pub(crate) fn skipped(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t']).len();
        let Some(length) = comment(&rest[blank..]) else { return at + blank };
        at += blank + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        store::ron::{arbitrary::maps, read, write::write},
        testing,
    };
    use proptest::prelude::*;

    fn comments() -> impl Strategy<Value = String> {
        let one = prop_oneof!["//[a-z(\"/*)\\\\]{0,6}\n", "/\\*[a-z(\"\n)]{0,6}\\*/", "[ \n]{1,3}"];
        prop::collection::vec(one, 0..4).prop_map(|all| all.concat())
    }

    proptest! {
        #[test]
        fn what_stands_around_a_map_stays(records in maps(), before in comments(), after in comments(), crlf: bool, mark: bool) {
            let mut text = format!("{before}{}{after}", write(&records));
            if crlf {
                text = text.replace('\n', "\r\n");
            }
            if mark {
                text.insert_str(0, MARK);
            }
            let opened = read::read("map.ron", text.as_bytes()).unwrap();
            prop_assert_eq!(&opened.records, &records);
            prop_assert_eq!(opened.comments.inside, 0);
            prop_assert_eq!(&opened.comments, &Comments::of(text.as_bytes()));
            let saved = opened.comments.with(write(&records));
            prop_assert_eq!(saved.matches("//").count(), text.matches("//").count());
            let again = read::read("map.ron", saved.as_bytes()).unwrap();
            prop_assert_eq!(again.comments.with(write(&again.records)), saved);
        }
    }

    #[test]
    fn a_file_with_comments_around_its_map_is_saved_as_it_was() {
        let map = write(&testing::map(3, 1));
        let map = map.trim_end();
        for text in [
            format!("// ours\n/* ( */\n\n{map} // the end: )\n\n// really"),
            format!("{MARK}// ours\r\n{}\r\n", map.replace('\n', "\r\n")),
            format!("{MARK}{map}\n"),
        ] {
            let opened = read::read("map.ron", text.as_bytes()).unwrap();
            assert_eq!(opened.comments.with(write(&opened.records)), text);
            assert_eq!(opened.comments, Comments::of(text.as_bytes()));
        }
    }

    #[test]
    fn comments_inside_are_counted_and_what_only_looks_like_one_is_not() {
        let inside = |text: &str| {
            let opened = read::read("map.ron", text.as_bytes()).unwrap();
            assert_eq!(opened.comments, Comments::of(text.as_bytes()), "{text}");
            opened.comments.inside
        };
        assert_eq!(inside("/* a */ (touchmap: 1, // b\n about: (title: \"// /* \"), /* c */) // d"), 2);
        assert_eq!(inside("(touchmap: 1, about: (title: \"https://a.b/*c*/\", owner: \"a//b\"))"), 0);
        assert_eq!(inside("(touchmap/**/:1,about:// x\n(title:r#\"\"//\"#))"), 2);
    }
}
