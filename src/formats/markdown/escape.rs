//! Escapes text so that it reads as typed in GitHub Flavoured Markdown. A backslash goes before each
//! character that a reader would take for markup at that place, and before no other, so that the source stays
//! readable too.

/// Escapes a text of one line and takes the blanks off its ends.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push(&mut out, text.trim());
    out
}

/// Escapes a text of several lines. Each line break is a hard one, and the next line is indented so that it
/// stays in its list item. An empty line keeps its break, so that paragraphs stay apart.
pub fn prose(text: &str, indent: usize) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (i, line) in text.trim().lines().enumerate() {
        if i > 0 {
            out.push_str("\\\n");
            out.extend(std::iter::repeat_n(' ', indent));
        }
        push(&mut out, line.trim());
    }
    out
}

fn push(out: &mut String, line: &str) {
    let mut before = None;
    for (i, c) in line.char_indices() {
        let after = &line[i + c.len_utf8()..];
        if always(c) || (i == 0 && begins_a_block(c, after)) || here(line, i, c, before, after) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// Whether a character is markup everywhere: emphasis, code, links, footnotes, HTML, table cells,
/// strikethrough, formulas.
fn always(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$')
}

/// Whether a character begins a block at the start of a line: headings, lists, quotes, rules under a heading,
/// rows of dashes under a table's head.
fn begins_a_block(c: char, after: &str) -> bool {
    match c {
        '#' | '+' | '-' | '=' | '>' => true,
        ':' => after.starts_with('-'),
        _ => false,
    }
}

fn here(line: &str, i: usize, c: char, before: Option<char>, after: &str) -> bool {
    match c {
        // This may begin an entity.
        '&' => after.starts_with(|c: char| c == '#' || c.is_ascii_alphanumeric()),
        // This may end a heading.
        '#' => before.is_none_or(char::is_whitespace),
        // This may be part of an address or an emoji.
        ':' => after.starts_with("//") || is_short_code(after),
        // This may be part of a numbered list or an address.
        '.' | ')' => {
            let numbered = || line[..i].bytes().all(|b| b.is_ascii_digit());
            let ends = after.is_empty() || after.starts_with(char::is_whitespace);
            (i > 0 && ends && numbered()) || (c == '.' && ends_with_www(&line[..i]))
        }
        _ => false,
    }
}

/// The rest of `:smile:` after its first colon.
fn is_short_code(after: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let rest = after.trim_start_matches(name);
    rest.len() < after.len() && rest.starts_with(':')
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_markup_is_escaped_and_nothing_else() {
        for (typed, written) in [
            ("Rechnung & Trinkgeld (bar)", "Rechnung & Trinkgeld (bar)"),
            ("11.12.2026 um 14:32", "11.12.2026 um 14:32"),
            ("a-b + c = d > e! 100 %", "a-b + c = d > e! 100 %"),
            ("1. Anruf", "1\\. Anruf"),
            ("2) Anruf", "2\\) Anruf"),
            ("- Anruf", "\\- Anruf"),
            ("# Anruf #", "\\# Anruf \\#"),
            ("C#", "C#"),
            ("> x", "\\> x"),
            ("=== ", "\\==="),
            (":--", "\\:--"),
            ("[x](y) ![z](w) [^1]", "\\[x\\](y) !\\[z\\](w) \\[^1\\]"),
            ("<b>&amp;&#38;", "\\<b>\\&amp;\\&#38;"),
            ("*a* _b_ `c` ~~d~~ $e$ \\", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$ \\\\"),
            ("https://a_b.de www.c.de :smile: 10:30:", "https\\://a\\_b.de www\\.c.de \\:smile: 10\\:30:"),
        ] {
            assert_eq!(line(typed), written, "{typed}");
        }
        assert_eq!(prose("a\n\n- b\n  1. c", 2), "a\\\n  \\\n  \\- b\\\n  1\\. c");
    }

    proptest! {
        /// A backslash before ASCII punctuation is the punctuation, and nothing else was added.
        #[test]
        fn it_reads_back(text in r"[ -~äß–👩]{0,30}") {
            let written = line(&text);
            let mut read = String::new();
            let mut chars = written.chars().peekable();
            while let Some(c) = chars.next() {
                read.push(match (c, chars.peek()) {
                    ('\\', Some(next)) if next.is_ascii_punctuation() => chars.next().unwrap(),
                    ('\\', _) => return Err(TestCaseError::fail("a lone backslash")),
                    (c, _) => c,
                });
            }
            prop_assert_eq!(read, text.trim());
        }
    }
}
