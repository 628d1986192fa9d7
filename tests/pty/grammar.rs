//! All that the program may send to a terminal, as a matcher: what is not in it, somebody smuggled in.

/// Where the bytes leave the grammar, with what stands there.
pub fn intruder(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("not UTF-8".to_owned()) };
    let mut rest = text;
    let mut in_screen = false;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\x1b' => sequence(rest, &mut in_screen),
            // Only words before and after the screen have lines.
            '\r' | '\n' if !in_screen => Some(1),
            c if c.is_control() || turns(c) => None,
            c => Some(c.len_utf8()),
        };
        let Some(length) = length else {
            let near: String = rest.chars().take(24).collect();
            return Some(format!("{near:?} at {}", text.len() - rest.len()));
        };
        rest = &rest[length..];
    }
    None
}

/// The length of one of the program's own sequences: a mode, a cursor position or move, an erasure, an attribute.
fn sequence(text: &str, in_screen: &mut bool) -> Option<usize> {
    for mode in ["?1049", "?1000", "?1002", "?1006", "?1004", "?2004", "?25"] {
        for set in ["h", "l"] {
            let sequence = format!("\x1b[{mode}{set}");
            if text.starts_with(&sequence) {
                if mode == "?1049" {
                    *in_screen = set == "h";
                }
                return Some(sequence.len());
            }
        }
    }
    // The keypad's digits come as digits.
    if text.starts_with("\x1b>") {
        return Some(2);
    }
    let body = text.strip_prefix("\x1b[")?;
    let end = body.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    let known = match body[end..].chars().next()? {
        'm' => true,
        'H' => body[..end].split(';').count() == 2,
        // So many columns to the right, or erased.
        'C' | 'X' => (1..=4).contains(&end) && !body[..end].contains(';'),
        'J' | 'K' => end <= 1,
        _ => false,
    };
    known.then_some(2 + end + 1)
}

/// Characters that turn the direction of what follows.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The parameters of all attributes that were set.
pub fn attributes(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let ends = |part: &str| part.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(0);
    let parts = text.split("\x1b[").skip(1);
    parts.filter(|p| p[ends(p)..].starts_with('m')).map(|p| p[..ends(p)].to_owned()).collect()
}

#[test]
fn the_matcher_knows_an_intruder() {
    assert_eq!(intruder("\x1b[?1049h\x1b[1;2H\x1b[1;7mLöwe 👩\u{200d}🚀\x1b[?1049l\r\n".as_bytes()), None);
    for bad in [
        "\x1b]0;x\x07",
        "\x1b[6n",
        "\x1b[?1003h",
        "\x1b[?1049h\n",
        "\x1bc",
        "\u{9b}31m",
        "\x07",
        "\u{202e}",
        "\x1b[2;3r",
    ] {
        assert!(intruder(bad.as_bytes()).is_some(), "{bad:?}");
    }
}
