//! A text being written: one line or prose. Our own, because a person deletes graphemes and not code points, wants
//! soft line breaks, and needs the terminal's real cursor for dead keys.

use super::key::Key;
use ratatui::crossterm::event::KeyCode;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text, the cursor as a byte offset on a grapheme boundary, and what can be taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    text: String,
    at: usize,
    undone: Vec<(String, usize)>,
    done: Vec<(String, usize)>,
    typing: bool,
    selected: bool,
}

impl Input {
    /// A field with text in it, the cursor at its end.
    pub fn with(text: &str) -> Self {
        Self { text: text.to_owned(), at: text.len(), ..Self::default() }
    }

    /// A field with text in it, all of it selected: what is typed takes its place, an arrow keeps it.
    pub fn selected(text: &str) -> Self {
        Self { selected: !text.is_empty(), ..Self::with(text) }
    }

    /// Whether the whole text is selected.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// What stands in the field.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cursor is, in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Replaces the whole text, as one step.
    pub fn replace(&mut self, text: &str) {
        self.selected = false;
        self.remember(false);
        text.clone_into(&mut self.text);
        self.at = self.text.len();
    }

    /// Writes text at the cursor, or in the place of what is selected.
    pub fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.selected) {
            self.cut(0, self.text.len());
            self.typing = true;
        }
        let one_key = text.chars().nth(1).is_none() && !text.starts_with(char::is_whitespace);
        self.remember(one_key);
        self.text.insert_str(self.at, text);
        self.at += text.len();
    }

    /// The keys of every text field; whether it was one of them. `lines` allows moving up and down in `width` columns.
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
            (KeyCode::Char('z'), true) => {
                if let Some(before) = self.done.pop() {
                    let now = self.exchange(before);
                    self.undone.push(now);
                }
                self.typing = false;
            }
            (KeyCode::Char('y' | 'r'), true) => {
                if let Some(after) = self.undone.pop() {
                    let now = self.exchange(after);
                    self.done.push(now);
                }
            }
            _ => {
                self.selected = selected;
                return false;
            }
        }
        true
    }

    /// The lines as they are shown in `width` columns: byte ranges of the text.
    pub fn lines(&self, width: usize) -> Vec<(usize, usize)> {
        wrap(&self.text, width)
    }

    /// The cursor's line and column when the text is shown in `width` columns. Blanks that hang over a line's end do not
    /// take the cursor with them.
    pub fn cursor(&self, width: usize) -> (usize, usize) {
        let lines = self.lines(width);
        let line = lines.iter().rposition(|(start, _)| *start <= self.at).unwrap_or(0);
        (line, self.text[lines[line].0..self.at].width().min(width))
    }

    fn vertical(&mut self, width: Option<usize>, by: isize) {
        let width = width.unwrap_or(usize::MAX);
        let lines = self.lines(width);
        let (line, column) = self.cursor(width);
        match line.checked_add_signed(by).and_then(|l| lines.get(l)) {
            Some((start, end)) => {
                let mut used = 0;
                let fits = self.text[*start..*end].graphemes(true).take_while(|g| {
                    used += g.width();
                    used <= column
                });
                self.at = start + fits.map(str::len).sum::<usize>();
            }
            None => self.at = if by < 0 { 0 } else { self.text.len() },
        }
    }

    fn remember(&mut self, typing: bool) {
        if !(typing && self.typing) {
            self.done.push((self.text.clone(), self.at));
        }
        self.typing = typing;
        self.undone.clear();
    }

    fn exchange(&mut self, state: (String, usize)) -> (String, usize) {
        let old = (std::mem::replace(&mut self.text, state.0), self.at);
        self.at = state.1;
        old
    }

    fn cut(&mut self, from: usize, to: usize) {
        if from < to {
            self.remember(false);
            self.text.replace_range(from..to, "");
            self.at = from;
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

/// Breaks text into lines of at most `width` columns, after blanks where it can; byte ranges without the line ends.
pub fn wrap(text: &str, width: usize) -> Vec<(usize, usize)> {
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut offset = 0;
    for paragraph in text.split('\n') {
        let (mut start, mut used, mut gap) = (0, 0, None);
        for (i, g) in paragraph.grapheme_indices(true) {
            // At most twice: after the last blank, and, where that is not enough, here.
            while used + g.width() > width && g != " " && i > start {
                let end = gap.filter(|e| *e > start).unwrap_or(i);
                lines.push((offset + start, offset + end));
                used = paragraph[end..i].width();
                (start, gap) = (end, None);
            }
            used += g.width();
            if g == " " || g == "-" {
                gap = Some(i + g.len());
            }
        }
        lines.push((offset + start, offset + paragraph.len()));
        offset += paragraph.len() + 1;
    }
    lines
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

    #[test]
    fn what_was_typed_is_taken_back_word_by_word() {
        let mut input = Input::default();
        press(&mut input, "a b space c d ctrl-z");
        assert_eq!(input.text(), "ab ");
        press(&mut input, "ctrl-z ctrl-z ctrl-y");
        assert_eq!(input.text(), "ab");
    }

    proptest! {
        #[test]
        fn lines_fit_and_lose_nothing(text in "[a-z äß試🌞\n-]{0,40}", width in 2usize..20) {
            let lines = wrap(&text, width);
            for (start, end) in &lines {
                prop_assert!(text[*start..*end].trim_end().width() <= width);
            }
            for (at, _) in text.char_indices() {
                let input = Input { text: text.clone(), at, ..Input::default() };
                prop_assert!(input.cursor(width).1 <= width);
            }
            let joined: String = lines.iter().map(|(s, e)| &text[*s..*e]).collect();
            prop_assert_eq!(joined, text.replace('\n', ""));
        }
    }
}
