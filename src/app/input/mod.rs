//! A text that is being written, of one line or of several. It is our own because people delete graphemes and
//! not code points, want soft line breaks, and need the terminal's real cursor for dead keys; and because a
//! letter must not cost a pass through a megabyte of text.

mod rows;

pub use rows::wrap;

use super::{drawn, key::Key};
use crate::map::splice::Splice;
use ratatui::crossterm::event::KeyCode;
use rows::Kept;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A text field: the text and the one with which it opened, the cursor as a byte offset on a grapheme boundary, and the
/// steps that can be taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    text: String,
    opened: String,
    at: usize,
    done: Vec<Step>,
    undone: Vec<Step>,
    typing: bool,
    selected: bool,
    rows: Kept,
}

/// A change of the text, and the cursor's position before it.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    splice: Splice,
    cursor: usize,
}

impl Input {
    /// A field with this text in it and the cursor at its end.
    pub fn with(text: &str) -> Self {
        Self { text: text.to_owned(), opened: text.to_owned(), at: text.len(), ..Self::default() }
    }

    /// A field with this text in it, all of it selected: typing replaces it, an arrow keeps it.
    pub fn selected(text: &str) -> Self {
        Self { selected: !text.is_empty(), ..Self::with(text) }
    }

    /// The same field with the cursor before this byte, where a character begins.
    pub fn with_cursor(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// The same field as if it had opened with this text, because somebody has typed another one in its place.
    pub fn over(mut self, opened: &str) -> Self {
        opened.clone_into(&mut self.opened);
        self
    }

    /// The text with which the field opened.
    pub fn opened(&self) -> &str {
        &self.opened
    }

    /// Whether the field holds another text than the one with which it opened. Blanks alone are nothing.
    pub fn is_touched(&self) -> bool {
        self.text != self.opened && !(self.is_blank() && self.opened.trim().is_empty())
    }

    /// Whether the whole text is selected.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// The text in the field.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The position of the cursor in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether the field holds nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether the key that clears a line up to the cursor clears all of this one.
    pub fn is_cleared_by_one_key(&self) -> bool {
        !self.is_blank() && self.at == self.text.len()
    }

    /// Whether there is a step that can be taken back.
    pub fn has_past(&self) -> bool {
        !self.done.is_empty()
    }

    /// Replaces the whole text, as one step.
    pub fn replace(&mut self, text: &str) {
        self.selected = false;
        self.make(Splice::between(&self.text, text), false);
        self.at = self.text.len();
    }

    /// Writes text at the cursor, or in place of the selected text.
    pub fn insert(&mut self, text: &str) {
        let one_key = text.chars().nth(1).is_none() && !text.starts_with(char::is_whitespace);
        let replaced = std::mem::take(&mut self.selected).then(|| self.text.clone());
        let at = if replaced.is_some() { 0 } else { self.at };
        self.make(Splice { at, gone: replaced.unwrap_or_default(), come: text.to_owned() }, one_key);
    }

    /// Handles the keys of every text field. Returns whether the key was one of them. `lines` is the width in
    /// columns of a field with several lines, and allows moving up and down.
    pub fn key(&mut self, key: Key, lines: Option<usize>) -> bool {
        if let Some(c) = key.character() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        let selected = std::mem::take(&mut self.selected);
        match (key.code, key.ctrl) {
            (KeyCode::Backspace | KeyCode::Delete, _) if selected => self.cut(0, self.text.len()),
            (KeyCode::Left, false) => self.at = self.before(self.at),
            (KeyCode::Right, false) => self.at = self.after(self.at),
            (KeyCode::Left, true) => self.at = self.word_before(),
            (KeyCode::Right, true) => self.at = self.word_after(),
            (KeyCode::Up, _) if lines.is_some() => self.vertical(lines, -1),
            (KeyCode::Down, _) if lines.is_some() => self.vertical(lines, 1),
            (KeyCode::Home, _) | (KeyCode::Char('a'), true) => self.at = self.line_start(),
            (KeyCode::End, _) | (KeyCode::Char('e'), true) => self.at = self.line_end(),
            (KeyCode::Backspace, false) => self.cut(self.before(self.at), self.at),
            (KeyCode::Delete, _) => self.cut(self.at, self.after(self.at)),
            (KeyCode::Backspace, true) | (KeyCode::Char('w'), true) => self.cut(self.word_before(), self.at),
            (KeyCode::Char('u'), true) => self.cut(self.line_start(), self.at),
            (KeyCode::Char('k'), true) => self.cut(self.at, self.line_end()),
            (KeyCode::Char('z'), true) => self.undo(),
            (KeyCode::Char('y' | 'r'), true) => self.redo(),
            _ => {
                self.selected = selected;
                return false;
            }
        }
        true
    }

    /// How many lines there are when the text is shown in `width` columns: at least one.
    pub fn height(&self, width: usize) -> usize {
        self.rows.rows(&self.text, width).len()
    }

    /// The bytes of a line when the text is shown in `width` columns; `None` after the last one.
    pub fn range(&self, width: usize, line: usize) -> Option<Range<usize>> {
        let rows = self.rows.rows(&self.text, width);
        (line < rows.len()).then(|| rows.range(&self.text, line))
    }

    /// Whether a line that ends before this byte breaks a word.
    pub fn breaks_word(&self, end: usize) -> bool {
        let (before, after) = self.text.split_at(end);
        let parts = [' ', '-', '\n'];
        !after.is_empty() && !before.ends_with(parts) && !after.starts_with(parts)
    }

    /// The cursor's line and column when the text is shown in `width` columns. Blanks that hang over a line's
    /// end do not take the cursor with them.
    pub fn cursor(&self, width: usize) -> (usize, usize) {
        let line = self.rows.rows(&self.text, width).row_of(self.at);
        let start = self.range(width, line).map_or(0, |range| range.start);
        (line, drawn::width(&self.text[start..self.at]).min(width))
    }

    fn vertical(&mut self, width: Option<usize>, by: isize) {
        let width = width.unwrap_or(usize::MAX);
        let (line, column) = self.cursor(width);
        match line.checked_add_signed(by).and_then(|line| self.range(width, line)) {
            Some(range) => {
                let mut used = 0;
                let fits = self.text[range.clone()].graphemes(true).take_while(|g| {
                    used += drawn::width(g);
                    used <= column
                });
                self.at = range.start + fits.map(str::len).sum::<usize>();
            }
            None => self.at = if by < 0 { 0 } else { self.text.len() },
        }
    }

    /// Changes the text as a step of its own, unless the change continues what is being typed.
    fn make(&mut self, splice: Splice, typing: bool) {
        if splice.gone == splice.come {
            return;
        }
        let cursor = self.at;
        self.splice(&splice);
        self.undone.clear();
        let goes_on = typing && self.typing && splice.gone.is_empty();
        let is_met = |step: &&mut Step| step.splice.at + step.splice.come.len() == splice.at;
        match self.done.last_mut().filter(|_| goes_on).filter(is_met) {
            Some(step) => step.splice.come.push_str(&splice.come),
            None => self.done.push(Step { splice, cursor }),
        }
        self.typing = typing;
    }

    fn splice(&mut self, splice: &Splice) {
        splice.apply(&mut self.text);
        self.at = splice.at + splice.come.len();
        self.rows.follow(&self.text, splice.at, splice.gone.len(), splice.come.len());
    }

    fn undo(&mut self) {
        if let Some(step) = self.done.pop() {
            let back = Step { splice: step.splice.clone(), cursor: self.at };
            self.splice(&step.splice.inverse());
            self.at = step.cursor;
            self.undone.push(back);
        }
        self.typing = false;
    }

    fn redo(&mut self) {
        if let Some(step) = self.undone.pop() {
            let again = Step { splice: step.splice.clone(), cursor: self.at };
            self.splice(&step.splice);
            self.at = step.cursor;
            self.done.push(again);
        }
    }

    fn cut(&mut self, from: usize, to: usize) {
        if from < to {
            let gone = self.text[from..to].to_owned();
            self.make(Splice { at: from, gone, come: String::new() }, false);
        }
    }

    fn before(&self, at: usize) -> usize {
        self.text[..at].grapheme_indices(true).next_back().map_or(0, |(i, _)| i)
    }

    fn after(&self, at: usize) -> usize {
        at + self.text[at..].graphemes(true).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        self.text[..self.at].unicode_word_indices().next_back().map_or(0, |(i, _)| i)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.at..].unicode_word_indices();
        words.next().map_or(self.text.len(), |(i, word)| self.at + i + word.len())
    }

    fn line_start(&self) -> usize {
        self.text[..self.at].rfind('\n').map_or(0, |i| i + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |i| self.at + i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn press(input: &mut Input, keys: &str) {
        for name in keys.split(' ') {
            let known = Key::parse(name).is_some_and(|key| input.key(key, Some(10)));
            assert!(known, "{name}");
        }
    }

    #[test]
    fn backspace_takes_what_a_person_sees_as_one_character() {
        let mut input = Input::with("a👩\u{200d}🚀e\u{301}");
        press(&mut input, "backspace");
        assert_eq!(input.text(), "a👩\u{200d}🚀");
        press(&mut input, "backspace");
        assert_eq!(input.text(), "a");
    }

    /// It is drawn as a mark.
    #[test]
    fn a_character_that_turns_the_direction_takes_a_column() {
        assert_eq!(Input::with("a\u{202e}b").cursor(10), (0, 3));
    }

    #[test]
    fn what_was_typed_is_taken_back_word_by_word() {
        let mut input = Input::default();
        press(&mut input, "a b space c d ctrl-z");
        assert_eq!(input.text(), "ab ");
        press(&mut input, "ctrl-z ctrl-z ctrl-y");
        assert_eq!(input.text(), "ab");
    }

    #[test]
    fn what_was_selected_comes_back_with_one_step() {
        let mut input = Input::selected("Marketing");
        press(&mut input, "I T");
        assert_eq!(input.text(), "IT");
        press(&mut input, "ctrl-z");
        assert_eq!(input.text(), "Marketing");
    }

    #[test]
    fn what_is_typed_elsewhere_is_taken_back_for_itself() {
        let mut input = Input::default();
        press(&mut input, "a b home c ctrl-z");
        assert_eq!(input.text(), "ab");
    }

    /// Three hundred words in a megabyte: of each only itself is kept, and not the text around it.
    #[test]
    fn what_can_be_taken_back_is_kept_as_differences() {
        let mut input = Input::with(&"Wort ".repeat(200_000));
        for _ in 0..300 {
            press(&mut input, "a b c space");
        }
        let kept = |step: &Step| step.splice.gone.len() + step.splice.come.len();
        assert_eq!(input.done.iter().map(kept).sum::<usize>(), 300 * "abc ".len());
        input.replace(&format!("{}d", input.text()));
        assert_eq!(input.done.last().map(kept), Some(1));
    }

    proptest! {
        #[test]
        fn what_is_taken_back_and_made_again_is_as_it_was(
            keys in proptest::collection::vec((0usize..14, "[aä 🌞\n]"), 1..40),
            width in 2usize..12,
        ) {
            const KEYS: [&str; 10] = ["left", "right", "up", "home", "end", "backspace", "delete", "ctrl-w", "ctrl-u", "ctrl-k"];
            let mut input = Input::default();
            let mut texts = vec![String::new()];
            for (key, text) in keys {
                match KEYS.get(key) {
                    Some(name) => _ = input.key(Key::parse(name).unwrap(), Some(width)),
                    None => input.insert(&text),
                }
                prop_assert!(input.cursor(width).1 <= width);
                if texts.last().unwrap() != input.text() {
                    texts.truncate(input.done.len());
                    texts.push(input.text().to_owned());
                }
            }
            for text in texts.iter().rev().skip(1) {
                press(&mut input, "ctrl-z");
                prop_assert_eq!(input.text(), text);
            }
            for text in texts.iter().skip(1) {
                press(&mut input, "ctrl-y");
                prop_assert_eq!(input.text(), text);
                prop_assert_eq!(input.height(width), wrap(text, width).len());
            }
        }
    }
}
