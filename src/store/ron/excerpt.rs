//! The line of a file on which something is wrong, made safe for any terminal and cut to a readable length.

use crate::{lang::Lang, store::visible, t};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::{borrow::Cow, ops::Range};

/// The start of a text, cut to the length that anybody reads of a wrong word.
pub(crate) fn begin(text: &str) -> &str {
    &text[..text.char_indices().nth(BEFORE).map_or(text.len(), |(i, _)| i)]
}

/// A position in a text: a line and a column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineColumn {
    pub line: usize,
    pub column: usize,
}

impl LineColumn {
    /// The start of a text.
    pub(crate) const BEGIN: Self = Self { line: 1, column: 1 };

    /// The position after `text`, which begins at this position.
    pub(crate) fn after(self, text: &str) -> Self {
        let lines = text.bytes().filter(|b| *b == b'\n').count();
        let last = text.rfind('\n').map_or(text, |i| &text[i + 1..]).chars().count();
        Self { line: self.line + lines, column: last + if lines > 0 { 1 } else { self.column } }
    }
}

/// The line in question as it is shown, with the part of it that is wrong.
#[derive(Debug)]
pub(crate) struct Excerpt {
    line: String,
    span: Range<usize>,
}

/// How many characters are shown at most before and after the start of a span.
const BEFORE: usize = 60;
const AFTER: usize = 90;

impl Excerpt {
    /// The line on which a span begins.
    pub(crate) fn of(text: &str, span: &Range<usize>) -> Self {
        let (before, after) = text.split_at(span.start);
        let before = &before[before.rfind('\n').map_or(0, |i| i + 1)..];
        let cut = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(i, _)| i);
        let ends = |(n, (_, c)): &(usize, (usize, char))| *n == AFTER || matches!(c, '\n' | '\r');
        let end = after.char_indices().enumerate().find(ends);
        let is_cut = end.is_some_and(|(_, (_, c))| !matches!(c, '\n' | '\r'));
        let end = end.map_or(after.len(), |(_, (i, _))| i);
        let marked = span.len().min(end);
        let mut line = String::from(if cut > 0 { "…" } else { "" });
        line += &blank_tabs(&before[cut..]);
        let start = line.len();
        line += &blank_tabs(&after[..marked]);
        let stop = line.len();
        line += &blank_tabs(&after[marked..end]);
        if is_cut {
            line.push('…');
        }
        Self { line, span: start..stop }
    }

    /// The place and the message (`map.ron:8:13: error: …`, as editors understand it), then the line with a
    /// mark under what is meant.
    pub(crate) fn render(
        &self,
        lang: &Lang,
        line: usize,
        at: &str,
        message: &Message,
        colour: bool,
    ) -> String {
        let label = (!message.label.is_empty()).then_some(message.label.as_str());
        let mark = AnnotationKind::Primary.span(self.span.clone()).label(label.map(Cow::Borrowed));
        let (level, word) = match message.is_note {
            true => (Level::NOTE, t!(lang, "file-notice")),
            false => (Level::ERROR, t!(lang, "file-error")),
        };
        let level = level.with_name(Some(Cow::Owned(format!("{at}: {word}"))));
        let snippet = Snippet::source(self.line.as_str()).line_start(line).annotation(mark);
        print(level.primary_title(message.title.as_str()).element(snippet), colour)
    }
}

/// The message about a place.
pub(crate) struct Message {
    /// What is wrong.
    pub title: String,
    /// What to do about it; may be empty.
    pub label: String,
    /// Whether it holds all the same.
    pub is_note: bool,
}

/// A message without a place in a file.
pub(crate) fn title(lang: &Lang, message: &str, colour: bool) -> String {
    let level = Level::ERROR.with_name(Some(Cow::Owned(t!(lang, "file-error"))));
    print(Group::with_title(level.primary_title(message)), colour)
}

fn print(group: Group<'_>, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// Replaces each tab by one blank, because a tab counts as one character and so as one column.
fn blank_tabs(text: &str) -> String {
    visible(&text.replace('\t', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("x\n{}ERROR{}\ny", "ä".repeat(5000), "ö".repeat(5000));
        let begin = text.find('E').unwrap();
        let excerpt = Excerpt::of(&text, &(begin..begin + 5));
        assert_eq!(&excerpt.line[excerpt.span.clone()], "ERROR");
        assert!(excerpt.line.chars().count() < 160 && excerpt.line.starts_with('…'));
        assert_eq!(LineColumn::BEGIN.after(&text[..begin]), LineColumn { line: 2, column: 5001 });
    }
}
