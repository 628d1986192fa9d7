//! Breaks a text into rows of the width that the screen has. The rows of a long text are kept, so that each
//! letter changes only the rows that it has moved.

use crate::app::drawn;
use std::{
    cell::{Ref, RefCell},
    ops::Range,
};
use unicode_segmentation::UnicodeSegmentation;

/// Breaks text into lines of at most `width` columns, after blanks where possible. Returns their byte ranges
/// without the line ends.
pub fn wrap(text: &str, width: usize) -> Vec<(usize, usize)> {
    let rows = Rows::of(text, width);
    (0..rows.len()).map(|row| rows.range(text, row)).map(|range| (range.start, range.end)).collect()
}

/// The rows of a text for one width.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    width: usize,
    /// The byte at which each row begins. There is at least one row, even in an empty text.
    starts: Vec<usize>,
}

/// How many rows before a change may begin elsewhere because of it: the change may belong to the last word of
/// the row before, and a row of one character may carry it one row further.
const BACK: usize = 3;

impl Rows {
    fn of(text: &str, width: usize) -> Self {
        let mut rows = Self { width, starts: Vec::new() };
        let mut next = Some(0);
        while let Some(start) = next {
            rows.starts.push(start);
            next = rows.after(text, start);
        }
        rows
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The bytes of a row, without the line's end.
    pub(super) fn range(&self, text: &str, row: usize) -> Range<usize> {
        let start = self.starts[row];
        let end = self.starts.get(row + 1).map_or(text.len(), |next| {
            let is_broken = text.as_bytes()[next - 1] == b'\n';
            if is_broken { next - 1 } else { *next }
        });
        start..end
    }

    /// The row that a byte lies in.
    pub(super) fn row_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at) - 1
    }

    /// The start of the row after the one that begins at `start`; `None` after the last row.
    fn after(&self, text: &str, start: usize) -> Option<usize> {
        let (mut used, mut gap) = (0, None);
        for (i, g) in text[start..].grapheme_indices(true) {
            let end = start + i;
            if g == "\n" {
                return Some(end + 1);
            }
            let columns = drawn::width(g);
            if used + columns > self.width.max(2) && g != " " && i > 0 {
                return Some(gap.unwrap_or(end));
            }
            used += columns;
            if g == " " || g == "-" {
                gap = Some(end + g.len());
            }
        }
        None
    }

    /// Follows a change at byte `at`: `gone` bytes were removed there and `come` bytes inserted. `text` is
    /// the text after the change.
    fn follow(&mut self, text: &str, at: usize, gone: usize, come: usize) {
        let from = self.row_of(at).saturating_sub(BACK);
        let mut fresh = Vec::new();
        let mut next = Some(self.starts[from]);
        let mut rest = self.len();
        while let Some(start) = next {
            // When a row after the change begins where one began before, all rows after it are as before.
            if start >= at + come
                && let Ok(met) = self.starts[from..].binary_search(&(start - come + gone))
            {
                rest = from + met;
                break;
            }
            fresh.push(start);
            next = self.after(text, start);
        }
        self.starts[rest..].iter_mut().for_each(|start| *start = *start - gone + come);
        self.starts.splice(from..rest, fresh);
    }
}

/// The rows of a text for the width that was asked for last. They follow from the text, so values with
/// different rows are still equal.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept(RefCell<Option<Box<Rows>>>);

impl Kept {
    pub(super) fn rows(&self, text: &str, width: usize) -> Ref<'_, Rows> {
        if self.0.borrow().as_ref().is_none_or(|rows| rows.width != width) {
            *self.0.borrow_mut() = Some(Box::new(Rows::of(text, width)));
        }
        Ref::map(self.0.borrow(), |rows| &**rows.as_ref().expect("they were just made"))
    }

    pub(super) fn follow(&mut self, text: &str, at: usize, gone: usize, come: usize) {
        if let Some(rows) = self.0.get_mut() {
            rows.follow(text, at, gone, come);
        }
    }
}

impl PartialEq for Kept {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_fit_and_lose_nothing(text in "[a-z äß試🌞\u{202e}\n-]{0,40}", width in 2usize..20) {
            let lines = wrap(&text, width);
            for (start, end) in &lines {
                prop_assert!(drawn::width(text[*start..*end].trim_end()) <= width);
            }
            let joined: String = lines.iter().map(|(s, e)| &text[*s..*e]).collect();
            prop_assert_eq!(joined, text.replace('\n', ""));
        }

        #[test]
        fn kept_rows_are_those_of_the_text_as_it_is(
            text in "[ab  試🌞\n\u{301}\u{200d}\u{fe0f}☂🇩-]{0,40}",
            changes in proptest::collection::vec((0usize..40, 0usize..6, "[ab 🌞\n\u{301}\u{200d}\u{fe0f}🇩-]{0,5}"), 1..8),
            width in 2usize..12,
        ) {
            let (mut text, mut rows) = (text.clone(), Rows::of(&text, width));
            for (at, count, come) in changes {
                let byte = |text: &str, nth| text.char_indices().nth(nth).map_or(text.len(), |(i, _)| i);
                let at = byte(&text, at);
                let gone = byte(&text[at..], count);
                text.replace_range(at..at + gone, &come);
                rows.follow(&text, at, gone, come.len());
                prop_assert_eq!(&rows.starts, &Rows::of(&text, width).starts, "{:?} at {}", text, at);
            }
        }
    }
}
