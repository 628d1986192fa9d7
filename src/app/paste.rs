//! Limits how much of a paste is taken at once. A whole book would keep the room waiting, and nobody means to
//! paste one.

use super::desk::Desk;
use crate::{
    map::text::{self, LONGEST, Line},
    t,
};

impl Desk {
    /// Reports that pasted text was not taken, because no text is written here.
    pub(super) fn refuse_paste(&mut self) {
        self.report_error(t!(self.lang, "paste-nowhere"));
    }
}

/// The most lines of a paste, each of which may become a touchpoint: more than any map has.
const LINES: usize = 5_000;

/// The most bytes of a paste where one line is asked for: those of the longest path. Each letter of it may
/// start a search.
const ANSWER: usize = 4096;

/// The part of a paste that is taken where one line is asked for.
pub(super) fn answer(text: &str) -> &str {
    cut(text, ANSWER)
}

/// The part of a paste that is taken everywhere else.
pub(super) fn begin(text: &str) -> &str {
    let text = cut(text, LONGEST);
    let (bytes, end) = (text.as_bytes(), text.len());
    let ends = |i: &usize| bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n');
    &text[..(0..end).filter(ends).nth(LINES - 1).unwrap_or(end)]
}

/// The lines of a paste as one line, where one is written. An entry that was copied from a list comes without its
/// bullet.
pub(super) fn joined(text: &str) -> String {
    text::lines(text).iter().map(Line::as_str).collect::<Vec<_>>().join(" ")
}

fn cut(text: &str, most: usize) -> &str {
    let end = (0..=text.len().min(most)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_characters_and_whole_lines_are_taken() {
        assert_eq!(begin("ä\r\nb\rc\n"), "ä\r\nb\rc\n");
        let long = format!("x{}", "ä".repeat(LONGEST));
        assert_eq!(begin(&long).len(), LONGEST - 1);
        for end in ["\n", "\r", "\r\n"] {
            let lines = format!("{}{end}", ["x"; LINES + 1].join(end));
            assert_eq!(text::lines(begin(&lines)).len(), LINES);
        }
    }
}
