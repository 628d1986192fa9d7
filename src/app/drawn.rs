//! Text as it is drawn, and how many columns it takes then.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    plain_width(text).unwrap_or_else(|| visible(text).width())
}

/// How many columns a text takes, as the type that the screen counts with.
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// How many columns a text of plain characters takes; `None` for a text that holds others.
pub fn plain_width(text: &str) -> Option<usize> {
    // All bytes are looked at, also after one that is no such sign, because so a processor compares many of them at once.
    if text.bytes().fold(true, |is_ascii, b| is_ascii & matches!(b, b' '..=b'~')) {
        return Some(text.len());
    }
    text.chars().try_fold(0, |count, c| is_plain(c).then_some(count + 1))
}

/// Whether a character is one column wide and stands for itself whatever follows, as nearly all that are
/// drawn. Finding the boundaries between the others costs more than the rest of a frame.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{25f7}')
}

/// A text as it is drawn, with each character as [`seen`] returns it.
pub fn visible(text: &str) -> String {
    text.graphemes(true).map(seen).collect()
}

/// A character as it is drawn. A mark takes the place of one that would turn the direction of the following
/// text. A letter keeps only as many signs and joined letters as a language can have, because a million of
/// them would go to the terminal with each frame.
pub fn seen(character: &str) -> Cow<'_, str> {
    const MOST: usize = 25;
    let long = character.char_indices().nth(MOST).map(|(end, _)| &character[..end]);
    // Nothing may be joined to the place of the cut.
    let cut = long.map_or(character, |cut| cut.trim_end_matches(JOINER));
    if cut.contains(turns_direction) { cut.replace(turns_direction, "¤").into() } else { cut.into() }
}

/// The character that joins the characters on both sides into one.
const JOINER: char = '\u{200d}';

/// Whether a character turns the direction of the text after it, so that it is shown as a mark.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mark_for_a_turned_direction_takes_a_column() {
        assert_eq!((width("a\u{202e}b試"), columns("a\u{202e}b試")), (5, 5));
    }

    proptest! {
        #[test]
        fn plain_characters_are_as_wide_as_they_are_said_to_be(c in any::<char>().prop_filter("plain", |c| is_plain(*c)), next in any::<char>()) {
            prop_assert_eq!(c.to_string().width(), 1);
            if is_plain(next) {
                prop_assert_eq!(format!("{c}{next}").graphemes(true).count(), 2);
            }
        }
    }
}
