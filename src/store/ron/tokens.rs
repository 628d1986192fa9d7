//! The words and marks of RON with their positions. They are used for the format number and for errors; a
//! sound map is read without them.

use super::format::PARTS;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A text in quotes.
    Text,
    /// A text whose closing quote is missing.
    OpenText,
    /// A name or a number.
    Word,
    /// One of `( ) [ ] { } : ,`.
    Mark(u8),
}

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub sort: Sort,
    pub span: Range<usize>,
    /// How many brackets are open around it; an opening bracket counts itself, its partner likewise.
    pub depth: usize,
}

/// The tokens of a text.
pub(crate) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// How many comments were skipped.
    pub comments: usize,
}

/// The tokens of a text, without comments.
pub(crate) fn tokens(text: &str) -> Tokens<'_> {
    tokens_from(text, 0)
}

/// The tokens from a position on, as if no bracket were open there.
pub(crate) fn tokens_from(text: &str, at: usize) -> Tokens<'_> {
    Tokens { text, at, depth: 0, comments: 0 }
}

impl Tokens<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Skips white space and comments; an open comment reaches to the end.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            self.at += blank;
            let rest = self.rest();
            if !rest.starts_with("//") && !rest.starts_with("/*") {
                return;
            }
            self.at += comment(rest).unwrap_or(rest.len());
            self.comments += 1;
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip();
        let rest = self.rest();
        let first = *rest.as_bytes().first()?;
        let mut depth = self.depth;
        let (sort, length) = match first {
            b'(' | b'[' | b'{' => {
                self.depth += 1;
                depth = self.depth;
                (Sort::Mark(first), 1)
            }
            b')' | b']' | b'}' => {
                // The token keeps the depth before this, because the closing bracket counts itself like its
                // partner.
                self.depth = self.depth.saturating_sub(1);
                (Sort::Mark(first), 1)
            }
            b':' | b',' => (Sort::Mark(first), 1),
            b'"' => quoted(rest),
            b'r' if rest[1..].trim_start_matches('#').starts_with('"') => raw(rest),
            _ => (Sort::Word, word(rest)),
        };
        let span = self.at..self.at + length;
        self.at = span.end;
        Some(Token { sort, span, depth })
    }
}

/// The length of the comment with which a text begins; `None` if there is none, or if it is not closed.
pub(crate) fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let (mut level, mut at) = (0_usize, 0);
    loop {
        match text.as_bytes().get(at..)? {
            [b'/', b'*', ..] => {
                level += 1;
                at += 2;
            }
            _ if level == 0 => return None,
            [b'*', b'/', ..] => {
                level -= 1;
                at += 2;
                if level == 0 {
                    return Some(at);
                }
            }
            [] => return None,
            _ => at += 1,
        }
    }
}

fn quoted(rest: &str) -> (Sort, usize) {
    let mut escaped = true;
    for (i, b) in rest.bytes().enumerate() {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return (Sort::Text, i + 1),
            _ => {}
        }
    }
    (Sort::OpenText, rest.len())
}

fn raw(rest: &str) -> (Sort, usize) {
    let hashes = rest[1..].bytes().take_while(|b| *b == b'#').count();
    let end = format!("\"{}", "#".repeat(hashes));
    let begin = hashes + 2;
    match rest[begin..].find(&end) {
        Some(i) => (Sort::Text, begin + i + end.len()),
        None => (Sort::OpenText, rest.len()),
    }
}

fn word(rest: &str) -> usize {
    let ends = |(i, c): (usize, char)| i > 0 && (c.is_whitespace() || "()[]{}:,\"/".contains(c));
    rest.char_indices().find(|at| ends(*at)).map_or(rest.len(), |(i, _)| i)
}

/// What the first words of a file show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// The format number and its position.
    Format(u64, Range<usize>),
    /// The file does not begin like a map. The position is that of the first token that shows it.
    Other(Range<usize>),
    /// The file ends before its format number.
    Short,
}

/// Looks at the first words only, so that a newer format is recognised whatever else the file holds.
pub(crate) fn header(text: &str) -> Header {
    let mut found = tokens(text);
    for expected in ["(", PARTS[0], ":"] {
        match found.next() {
            Some(token) if text[token.span.clone()] == *expected => {}
            Some(token) => return Header::Other(token.span),
            None => return Header::Short,
        }
    }
    match found.next() {
        Some(token) => match text[token.span.clone()].parse() {
            Ok(number) if number > 0 => Header::Format(number, token.span),
            _ => Header::Other(token.span),
        },
        None => Header::Short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_comments_and_brackets_are_told_apart() {
        let text = r##"( // a ")"
            name /* :/* */ */: "a\"b", r#"x"y"#, [4.5],"##;
        let words: Vec<&str> = tokens(text).map(|t| &text[t.span]).collect();
        assert_eq!(words, ["(", "name", ":", r#""a\"b""#, ",", r###"r#"x"y"#"###, ",", "[", "4.5", "]", ","]);
        assert_eq!(tokens(text).map(|t| t.depth).collect::<Vec<_>>(), [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1]);
    }

    #[test]
    fn what_is_not_closed_reaches_to_the_end() {
        for text in ["\"a", "r#\"a\"", "\"a\\\""] {
            assert_eq!(tokens(text).map(|t| t.sort).collect::<Vec<_>>(), [Sort::OpenText]);
        }
        assert_eq!(tokens("/* /* */").next(), None);
    }

    #[test]
    fn the_first_words_tell_the_format() {
        assert_eq!(header("// x\n(touchmap: 12, later: \u{fe}"), Header::Format(12, 16..18));
        assert_eq!(header("(map: 1)"), Header::Other(1..4));
        assert_eq!(header("(touchmap: \"1\")"), Header::Other(11..14));
        assert_eq!(header(" (touchmap"), Header::Short);
    }
}
