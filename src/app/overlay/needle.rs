//! What was typed to find something by: case, umlauts and `ß` do not matter.

use crate::map::{
    stretch::stretches,
    text::{fold, fold_into},
};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};
use std::ops::Range;

/// A typed text that is looked for in other texts.
pub(super) struct Needle {
    matcher: Matcher,
    pattern: Pattern,
    folded: String,
}

impl Needle {
    /// A needle of what was typed.
    pub(super) fn new(typed: &str) -> Self {
        // A mark alone, of which nothing is compared, would be found everywhere.
        let folded = Some(fold(typed.trim())).filter(|folded| !folded.is_empty());
        let folded = folded.unwrap_or_else(|| typed.trim().to_owned());
        // No sign that is typed asks for another way of looking.
        let pattern = Pattern::new(&folded, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { matcher: Matcher::new(Config::DEFAULT), pattern, folded }
    }

    /// How well some letters of a text fit, and which of its characters they are; `None` if they do not fit.
    pub(super) fn some_letters_of(&mut self, text: &str) -> Option<(u32, Vec<u32>)> {
        let (text, owners) = owned(text);
        let (mut chars, mut marks) = (Vec::new(), Vec::new());
        let score = self.pattern.indices(Utf32Str::new(&text, &mut chars), &mut self.matcher, &mut marks)?;
        let mut marks: Vec<u32> =
            marks.into_iter().filter_map(|at| owners.get(at as usize).copied()).collect();
        marks.sort_unstable();
        marks.dedup();
        Some((score, marks))
    }

    /// Where its words stand in a text.
    pub(super) fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        self.folded.split_whitespace().flat_map(|word| stretches(text, word)).collect()
    }

    /// Whether each of its words stands in a text.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        let text = fold(text);
        self.folded.split_whitespace().all(|word| text.contains(word))
    }

    /// Whether a text begins with it.
    pub(super) fn begins(&self, text: &str) -> bool {
        fold(text).starts_with(&self.folded)
    }

    /// Whether each of its words begins a word of a text.
    pub(super) fn begins_words_of(&self, text: &str) -> bool {
        let text = fold(text);
        let parts = || text.split(|c: char| c.is_whitespace() || "-/(„“".contains(c));
        self.folded.split_whitespace().all(|word| parts().any(|part| part.starts_with(word)))
    }

    /// Whether it is this heading, or a word of it that is no article.
    pub(super) fn is_name_in(&self, heading: &str) -> bool {
        let heading = fold(heading);
        let is_word = || heading.split(' ').any(|word| word.chars().count() > 3 && word == self.folded);
        heading == self.folded || is_word()
    }

    /// Whether it is this text.
    pub(super) fn is(&self, text: &str) -> bool {
        fold(text) == self.folded
    }
}

/// A text as it is compared, and for each of its characters the position of the character that it comes from.
fn owned(text: &str) -> (String, Vec<u32>) {
    let (mut out, mut owners) = (String::new(), Vec::new());
    for (at, c) in (0..).zip(text.chars()) {
        fold_into(&mut out, c.encode_utf8(&mut [0; 4]));
        owners.resize(out.chars().count(), at);
    }
    (out, owners)
}
