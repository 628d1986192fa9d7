//! Makes a text safe for a terminal, so that it holds nothing that a terminal could obey (law 6).

/// The text in which everything that a terminal might obey, or that nobody would see, is written as `\u{…}`.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if hides(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a character is a control character, a bidi control, or a character without width other than the
/// joiners that are part of words and emoji.
fn hides(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{2060}'..='\u{206f}'
        )
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        let shown = visible("a\u{1b}[31m\u{9b}\u{202e}\u{200b}\u{7}👩\u{200d}🚀ä");
        assert_eq!(shown, "a\\u{1b}[31m\\u{9b}\\u{202e}\\u{200b}\\u{7}👩\u{200d}🚀ä");
    }
}
