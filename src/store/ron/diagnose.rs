//! Describes what stopped the reader, in the words of a map instead of those of a parser.

use super::{
    error::{Kind, Problem, Value},
    tokens::{Sort, Token, tokens},
};
use ron::Error as Ron;
use std::ops::Range;

/// The problem behind an error of ron, which had read up to `cursor`, or behind a `fault` that we found
/// ourselves in what was read last.
pub(crate) fn stopped(
    text: &str,
    cursor: usize,
    error: &Ron,
    fault: Option<Kind>,
    expected: Value,
) -> Problem {
    if let Some(problem) = conflict(text) {
        return problem;
    }
    let near = Near::of(text, cursor);
    let (span, kind) = match fault {
        Some(kind) => (culprit(text, near.last.span, &kind), kind),
        None => near.explain(text, cursor, error, expected),
    };
    Problem::new(text, span, kind)
}

/// Git's conflict markers, if there are some.
pub(crate) fn conflict(text: &str) -> Option<Problem> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            return Some(Problem::new(text, at..at + line.trim_end().len(), Kind::Conflict));
        }
        at += line.len();
    }
    None
}

/// The tokens around the place up to which the file was read.
struct Near {
    /// The last token that was read.
    last: Token,
    /// The token in whose middle reading stopped, or the one that comes next.
    next: Option<Token>,
}

impl Near {
    fn of(text: &str, cursor: usize) -> Self {
        let mut last = Token { sort: Sort::Word, span: 0..0, depth: 0 };
        for token in tokens(text) {
            if token.span.end > cursor {
                return Self { last, next: Some(token) };
            }
            last = token;
        }
        Self { last, next: None }
    }

    fn explain(self, text: &str, cursor: usize, error: &Ron, expected: Value) -> (Range<usize>, Kind) {
        let end = self.last.span.end;
        let last = text[..end].char_indices().next_back().map_or(0, |(i, _)| i)..end;
        let Some(next) = self.next else {
            return match error {
                Ron::InvalidValueForType { .. } => (self.last.span, Kind::Expected(expected)),
                _ => (last, Kind::CutOff),
            };
        };
        if next.sort == Sort::OpenText {
            return (next.span, Kind::OpenText);
        }
        let within = next.span.start < cursor;
        match error {
            Ron::ExpectedComma if !within => (last, Kind::NoComma),
            Ron::ExpectedMapColon => (last, Kind::NoColon),
            Ron::ExpectedIdentifier | Ron::SuggestRawIdentifier(_) | Ron::InvalidIdentifier(_) => {
                (next.span, Kind::NoFieldName)
            }
            Ron::InvalidEscape(_) => {
                let begin = text[..cursor].rfind('\\').unwrap_or(cursor);
                (begin..cursor.max(begin), Kind::Escape)
            }
            Ron::TrailingCharacters => (next.span, Kind::Trailing),
            Ron::ExceededRecursionLimit => (next.span, Kind::TooDeep),
            Ron::InvalidValueForType { .. } | Ron::IntegerOutOfBounds if !within => {
                (self.last.span, Kind::Expected(expected))
            }
            Ron::ExpectedStructLikeEnd
            | Ron::ExpectedArrayEnd
            | Ron::ExpectedMapEnd
            | Ron::ExpectedOptionEnd
            | Ron::Message(_)
            | Ron::Utf8Error(_) => (next.span, Kind::Syntax),
            _ => (next.span, Kind::Expected(expected)),
        }
    }
}

/// For a character that may not be in a text: the character, or the escape that stands for it.
fn culprit(text: &str, span: Range<usize>, kind: &Kind) -> Range<usize> {
    let wrong = |c: char| match kind {
        Kind::LineBreak => c == '\n' || c == '\r',
        Kind::Control(code) => u32::from(c) == *code,
        _ => false,
    };
    let inside = &text[span.clone()];
    // In a raw text a backslash has no special meaning.
    let is_raw = inside.starts_with('r');
    let mut at = 0;
    while let Some(c) = inside[at..].chars().next() {
        let (meant, length) =
            if c == '\\' && !is_raw { escape(&inside[at..]) } else { (Some(c), c.len_utf8()) };
        if meant.is_some_and(wrong) {
            return span.start + at..span.start + at + length;
        }
        at += length;
    }
    span
}

/// The character that an escape stands for, and the escape's length.
fn escape(text: &str) -> (Option<char>, usize) {
    let code = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    match text[1..].chars().next() {
        Some('n') => (Some('\n'), 2),
        Some('r') => (Some('\r'), 2),
        Some('t') => (Some('\t'), 2),
        Some('0') => (Some('\0'), 2),
        Some('x') => (text.get(2..4).and_then(code), if text.is_char_boundary(4) { 4 } else { 2 }),
        Some('u') => {
            let end = text.find('}').map_or(text.len(), |i| i + 1);
            (text.get(3..end.saturating_sub(1)).and_then(code), end)
        }
        Some(c) => (None, 1 + c.len_utf8()),
        None => (None, 1),
    }
}
