//! Texts that are cleaned where they come in: no value of these types holds a control character (law 6).

use smol_str::SmolStr;
use std::{borrow::Cow, cmp::Ordering, fmt};

/// The longest text, in bytes, that a paste or an editor may bring at once: 1 MiB, which is a long chapter.
pub const LONGEST: usize = 1 << 20;

/// Why a text from a file is not accepted; a map is never changed silently while it is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclean {
    /// A control character (C0, DEL or C1), which a terminal might obey.
    #[error("control character U+{0:04X}")]
    Control(u32),
    /// A line break in a text of one line.
    #[error("line break")]
    LineBreak,
}

/// One line of text without control characters and without blanks at its ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(SmolStr);

/// Text of any number of lines, separated by `\n`; no other control characters, no blank end.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prose(SmolStr);

impl Line {
    /// Cleans what was typed or pasted: line breaks and tabs become blanks, and other control characters are
    /// left out.
    pub fn clean(text: &str) -> Self {
        let one_line: Cow<str> = if text.contains(char::is_control) {
            text.chars()
                .filter_map(|c| if is_blank(c) { Some(' ') } else { keep(c) })
                .collect::<String>()
                .into()
        } else {
            text.into()
        };
        Self(one_line.trim().into())
    }

    /// Takes what stands in a file without changing it.
    ///
    /// # Errors
    /// If it holds a control character or a line break.
    pub fn strict(text: &str) -> Result<Self, Unclean> {
        if is_printable(text) {
            return Ok(Self(text.into()));
        }
        match text.chars().find(|c| c.is_control()) {
            Some('\n' | '\r') => Err(Unclean::LineBreak),
            Some(c) => Err(Unclean::Control(c.into())),
            None => Ok(Self(text.into())),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Prose {
    /// Cleans what was typed or pasted: every kind of line end becomes `\n`, tabs become blanks, and other
    /// control characters are left out.
    pub fn clean(text: &str) -> Self {
        let text: Cow<str> = if text.contains(|c: char| c.is_control() && c != '\n') {
            unix(text)
                .chars()
                .filter_map(|c| if c == '\t' { Some(' ') } else { if c == '\n' { Some(c) } else { keep(c) } })
                .collect::<String>()
                .into()
        } else {
            text.into()
        };
        Self(text.trim_end().trim_start_matches('\n').into())
    }

    /// Takes what stands in a file without changing it.
    ///
    /// # Errors
    /// If it holds a control character other than `\n`.
    pub fn strict(text: &str) -> Result<Self, Unclean> {
        if is_printable(text) {
            return Ok(Self(text.into()));
        }
        match text.chars().find(|c| c.is_control() && *c != '\n') {
            Some(c) => Err(Unclean::Control(c.into())),
            None => Ok(Self(text.into())),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The lines of a pasted text, each without the bullet or number that a list has before it. Empty lines are
/// left out.
pub fn lines(text: &str) -> Vec<Line> {
    let lines = unix(text).lines().map(Line::clean).collect::<Vec<_>>();
    let entries = lines.iter().map(|line| Line::clean(without_bullet(line.as_str())));
    entries.filter(|line| !line.is_empty()).collect()
}

/// The signs that stand before the entries of a list.
const BULLETS: [char; 15] = ['-', '–', '—', '*', '+', '•', '◦', '▪', '‣', '·', '○', '●', '☐', '☑', '✓'];

/// Removes what makes a line an entry of a list: `- `, `• `, `3. ` or `[ ] `.
fn without_bullet(line: &str) -> &str {
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = (1..=3).contains(&(line.len() - after_number.len()));
    let entry = match is_numbered {
        true => after_number.strip_prefix(['.', ')']),
        false => line.strip_prefix(BULLETS),
    };
    let entry = entry.filter(|entry| entry.is_empty() || entry.starts_with(char::is_whitespace));
    entry.map_or(line, |entry| without_box(entry.trim_start()))
}

/// Removes the box that stands before a task.
fn without_box(line: &str) -> &str {
    ["[ ] ", "[x] ", "[X] "].into_iter().find_map(|task| line.strip_prefix(task)).unwrap_or(line)
}

/// Replaces all three kinds of line end by `\n`.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether no byte can be part of a control character. It does not decode the text, because loading asks this
/// of every text.
fn is_printable(text: &str) -> bool {
    text.bytes().fold(true, |printable, b| printable & (b >= b' ') & (b != 0x7f) & (b != 0xc2))
}

fn is_blank(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}')
}

fn keep(c: char) -> Option<char> {
    (!c.is_control()).then_some(c)
}

/// The order of two texts in which numbers stand as people count them: `Person 2` before `Person 10`.
pub fn by_number(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while let (Some(c), Some(d)) = (left.chars().next(), right.chars().next()) {
        let order = match (digits(left), digits(right)) {
            ("", _) | (_, "") => {
                (left, right) = (&left[c.len_utf8()..], &right[d.len_utf8()..]);
                c.cmp(&d)
            }
            (m, n) => {
                (left, right) = (&left[m.len()..], &right[n.len()..]);
                let [m, n] = [m, n].map(|digits| digits.trim_start_matches('0'));
                m.len().cmp(&n.len()).then_with(|| m.cmp(n))
            }
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

/// The digits with which a text begins.
fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}

/// Folds a text for comparing: lower case, and umlauts, `ß` and their two-letter spellings alike
/// (käufer = kaeufer = kaufer).
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// Folds a text and writes it to the end of another one.
pub fn fold_into(out: &mut String, text: &str) {
    for c in text.chars() {
        // Most letters are plain and a search folds a whole map, so this case comes first.
        if c.is_ascii() && c != 'e' && c != 'E' {
            out.push(c.to_ascii_lowercase());
            continue;
        }
        c.to_lowercase().for_each(|c| match c {
            'ä' | 'à' | 'á' | 'â' | 'å' | 'ã' => out.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => out.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => out.push('u'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'ì' | 'î' | 'ï' => out.push('i'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            'ß' => out.push_str("ss"),
            'e' if out.ends_with(['a', 'o', 'u']) => {}
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_do_not_pass_the_door() {
        assert_eq!(Line::clean(" a\u{1b}[31m\tb\r\nc\u{9b} ").as_str(), "a[31m b  c");
        assert_eq!(Prose::clean("a\r\nb\rc\td\u{7}\n\n").as_str(), "a\nb\nc d");
        assert_eq!(lines("a\r\n\rb\tc\n \u{7}\n").iter().map(Line::as_str).collect::<Vec<_>>(), ["a", "b c"]);
        assert_eq!(Line::strict("a\nb"), Err(Unclean::LineBreak));
        assert_eq!(Prose::strict("a\u{9b}"), Err(Unclean::Control(0x9b)));
    }

    #[test]
    fn bullets_and_numbers_are_no_part_of_a_line() {
        let pasted = "- A\n• B\n3. C\n\t* D\n12) E\n- [ ] F\n•\tG\n-\n\u{2013} H";
        assert_eq!(
            lines(pasted).iter().map(Line::as_str).collect::<Vec<_>>(),
            ["A", "B", "C", "D", "E", "F", "G", "H"]
        );
        for text in ["-5 Grad", "3.5 Stunden", "2026. Jahr", "1", "24/7", "*", "A - B", "3.x", "-X"] {
            let kept: Vec<Line> = if text == "*" { Vec::new() } else { vec![Line::clean(text)] };
            assert_eq!(lines(text), kept, "{text}");
        }
    }

    #[test]
    fn joiners_and_combining_marks_are_text() {
        for text in ["👩\u{200d}🚀", "e\u{301}", "\u{202e}x", "☂\u{fe0f}"] {
            assert_eq!(Line::clean(text).as_str(), text);
            assert_eq!(Line::strict(text).as_ref().map(Line::as_str), Ok(text));
        }
    }

    #[test]
    fn numbers_stand_in_their_order() {
        let mut names = ["Person 20", "Person 10", "Anna", "Person 2", "Person", "2", "10 a", "10"];
        names.sort_by(|a, b| by_number(a, b));
        assert_eq!(names, ["2", "10", "10 a", "Anna", "Person", "Person 2", "Person 10", "Person 20"]);
    }

    #[test]
    fn umlauts_and_their_spellings_compare_alike() {
        for other in ["kaufer", "Kaeufer", "KÄUFER", "ka\u{308}ufer"] {
            assert_eq!(fold(other), fold("Käufer"));
        }
        assert_eq!(fold("Straße"), fold("STRASSE"));
    }
}
