//! The lines of a journal. Before what it says, each has its number, its length and a checksum, so that a line that
//! was torn, doubled or lost is told from a whole one.

use std::ops::Range;

/// A line that says `said`, which must not hold a line break.
pub(super) fn line(number: u64, said: &str) -> String {
    format!("{number} {} {:08x} {said}\n", said.len(), checksum(number, said))
}

/// What was read of a journal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    /// Where in the bytes it says what, for each whole line.
    pub said: Vec<Range<usize>>,
    /// The end of the last of them.
    pub end: usize,
    /// What follows.
    pub rest: Rest,
}

/// What follows the last whole line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// The begin of a line that the program did not finish, or what a disk leaves of one.
    Torn,
    /// Something broken, and after it lines that are whole: what they did cannot be repeated without what is missing.
    Lines,
}

/// Reads line after line while their numbers follow each other from 0.
pub(super) fn read(bytes: &[u8]) -> Lines {
    let mut lines = Lines { said: Vec::new(), end: 0, rest: Rest::Nothing };
    while let Some((number, said)) = whole(bytes, lines.end) {
        if number != lines.said.len() as u64 {
            break;
        }
        lines.end = said.end + 1;
        lines.said.push(said);
    }
    if lines.end < bytes.len() {
        // A disk may leave a piece of what was there before: only a line that is still to come shows a gap.
        let next = lines.said.len() as u64;
        let mut ends = bytes[lines.end..].iter().enumerate().filter(|(_, b)| **b == b'\n');
        let later =
            ends.any(|(i, _)| whole(bytes, lines.end + i + 1).is_some_and(|(number, _)| number >= next));
        lines.rest = if later { Rest::Lines } else { Rest::Torn };
    }
    lines
}

/// Number and text of the whole line that begins here.
fn whole(bytes: &[u8], at: usize) -> Option<(u64, Range<usize>)> {
    const LONGEST_HEAD: usize = 64;
    let mut from = at;
    let mut word = || {
        let head = bytes.get(from..)?;
        let length = head.iter().take(LONGEST_HEAD).position(|b| *b == b' ')?;
        from += length + 1;
        std::str::from_utf8(&head[..length]).ok()
    };
    let number: u64 = word()?.parse().ok()?;
    let length: usize = word()?.parse().ok()?;
    word()?;
    let said = from..from.checked_add(length)?;
    // Looked at first: else lines that claim to be long would each be read to the journal's end.
    let rest = bytes.get(from..)?;
    if rest.iter().take(length + 1).position(|b| *b == b'\n') != Some(length) {
        return None;
    }
    let text = std::str::from_utf8(bytes.get(said.clone())?).ok()?;
    // A line is as we write it, or it is none.
    (bytes.get(at..=said.end)? == line(number, text).as_bytes()).then_some((number, said))
}

fn checksum(number: u64, said: &str) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&number.to_le_bytes());
    sum.update(said.as_bytes());
    sum.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn journal(texts: &[String]) -> Vec<u8> {
        texts.iter().enumerate().flat_map(|(n, text)| line(n as u64, text).into_bytes()).collect()
    }

    fn texts(bytes: &[u8]) -> Vec<String> {
        let said = read(bytes).said;
        said.into_iter().map(|at| String::from_utf8(bytes[at].to_vec()).unwrap()).collect()
    }

    proptest! {
        #[test]
        fn cut_anywhere_the_lines_before_are_whole(said in prop::collection::vec("[^\n]{0,20}", 1..8), cut: prop::sample::Index) {
            let bytes = journal(&said);
            prop_assert_eq!(&texts(&bytes), &said);
            prop_assert_eq!(read(&bytes).rest, Rest::Nothing);
            let cut = cut.index(bytes.len());
            let lines = read(&bytes[..cut]);
            prop_assert_eq!(lines.said.len(), bytes[..cut].iter().filter(|b| **b == b'\n').count());
            prop_assert_eq!(lines.rest, if lines.end == cut { Rest::Nothing } else { Rest::Torn });
        }

        #[test]
        fn what_a_disk_leaves_of_the_end_is_torn(said in prop::collection::vec("[^\n]{0,200}", 2..8), last in 1_usize..600) {
            let bytes = journal(&said);
            let last = last.min(bytes.len());
            let doubled = [&bytes[..], &bytes[bytes.len() - last..]].concat();
            let lines = read(&doubled);
            prop_assert_eq!(lines.said.len(), said.len());
            prop_assert_eq!(lines.rest, Rest::Torn);
            let mut zeroed = bytes.clone();
            let from = bytes.len() - last;
            zeroed[from..].fill(0);
            let lines = read(&zeroed);
            prop_assert!(lines.end <= from);
            prop_assert_eq!(lines.rest, Rest::Torn);
        }

        #[test]
        fn one_wrong_byte_in_the_middle_shows(said in prop::collection::vec("[a-z ]{1,20}", 3..8), at: prop::sample::Index, bit in 0_u8..8) {
            let bytes = journal(&said);
            let last = line(said.len() as u64 - 1, &said[said.len() - 1]).len();
            let mut wrong = bytes.clone();
            // Without the line break before it, the last line is not to be found.
            wrong[at.index(bytes.len() - last - 1)] ^= 1 << bit;
            let lines = read(&wrong);
            prop_assert!(lines.said.len() < said.len());
            prop_assert_eq!(lines.rest, Rest::Lines);
            prop_assert_eq!(&texts(&wrong)[..], &said[..lines.said.len()]);
        }

        #[test]
        fn no_bytes_make_it_fail(bytes: Vec<u8>) {
            read(&bytes);
        }
    }

    #[test]
    fn lines_that_claim_to_be_long_are_not_read_again_and_again() {
        // A gap, then as many heads of a line as fit: each would read the megabyte that follows it.
        let text = "7 1000000 00000000 x\n".repeat(200_000);
        assert_eq!(read(text.as_bytes()), Lines { said: Vec::new(), end: 0, rest: Rest::Torn });
    }

    #[test]
    fn a_length_without_end_is_no_line() {
        assert_eq!(read(format!("0 {} 00000000 x\n", usize::MAX).as_bytes()).said, []);
    }
}
