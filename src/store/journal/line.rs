//! Writes and reads the lines of a journal. Each begins with its number, its length and a checksum, so that a
//! torn, doubled or lost line is recognised. They are read one after the other, so a journal of any length
//! takes only the memory of one line.

use crate::store::LARGEST;
use std::{
    io::{self, BufRead, Read as _},
    ops::Range,
};

/// Writes a line with this number and this text, which must hold no line break.
pub(super) fn line(number: u64, text: &str) -> String {
    format!("{}{text}\n", head(number, text))
}

fn head(number: u64, text: &str) -> String {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&number.to_le_bytes());
    sum.update(text.as_bytes());
    format!("{number} {} {:08x} ", text.len(), sum.finalize())
}

/// What follows the last whole line of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing follows.
    Nothing,
    /// The beginning of an unfinished line follows, or what a disk left of a line.
    Torn,
    /// Something broken follows, and after it whole lines. They cannot be replayed without the missing part.
    Gap,
}

/// The length in bytes of the longest line that is read. Lines that we write are shorter, because the largest
/// map has half of this size.
const LONGEST: u64 = 2 * LARGEST;

/// The length in bytes of the longest head of a line.
const LONGEST_HEAD: u64 = 64;

/// Reads line after line as long as their numbers follow each other from 0.
pub(super) struct Lines<R> {
    from: R,
    /// The bytes of the present line; none if it is broken.
    bytes: Vec<u8>,
    /// The number of the next line.
    next: u64,
    /// The end of the last whole line, in bytes.
    end: u64,
    rest: Rest,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn of(from: R) -> Self {
        Self { from, bytes: Vec::new(), next: 0, end: 0, rest: Rest::Nothing }
    }

    /// Reads the text of the next line; `None` after the last whole one.
    pub(super) fn next(&mut self) -> io::Result<Option<&str>> {
        if self.rest != Rest::Nothing || !self.take()? {
            return Ok(None);
        }
        let Some((_, text)) = whole(&self.bytes).filter(|(number, _)| *number == self.next) else {
            self.rest = self.look_further()?;
            return Ok(None);
        };
        self.next += 1;
        self.end += self.bytes.len() as u64;
        Ok(std::str::from_utf8(&self.bytes[text]).ok())
    }

    /// How many lines were read.
    pub(super) fn count(&self) -> u64 {
        self.next
    }

    /// The end of the last whole line, in bytes.
    pub(super) fn end(&self) -> u64 {
        self.end
    }

    /// What follows the last whole line, when [`Lines::next`] has returned `None`.
    pub(super) fn rest(&self) -> Rest {
        self.rest
    }

    /// Finds out whether the present line or a later one is a whole line that was still to come. A disk may
    /// leave a piece of former content, so a line with a smaller number does not count.
    fn look_further(&mut self) -> io::Result<Rest> {
        loop {
            if whole(&self.bytes).is_some_and(|(number, _)| number >= self.next) {
                return Ok(Rest::Gap);
            }
            if !self.take()? {
                return Ok(Rest::Torn);
            }
        }
    }

    /// Goes to the next line, and returns whether there is one. A line that is longer than its head announces
    /// is broken, and the rest of it is not read into memory.
    fn take(&mut self) -> io::Result<bool> {
        self.bytes.clear();
        self.read(LONGEST_HEAD)?;
        if self.bytes.is_empty() {
            return Ok(false);
        }
        if let Some(length) = promised(&self.bytes).filter(|length| *length <= LONGEST) {
            self.read(length.saturating_sub(self.bytes.len() as u64))?;
        }
        if self.bytes.last() != Some(&b'\n') {
            self.bytes.clear();
            self.from.skip_until(b'\n')?;
        }
        Ok(true)
    }

    /// Reads on to the end of the line, but at most this many bytes.
    fn read(&mut self, most: u64) -> io::Result<()> {
        if self.bytes.last() != Some(&b'\n') {
            (&mut self.from).take(most).read_until(b'\n', &mut self.bytes)?;
        }
        Ok(())
    }
}

/// The length in bytes that the start of a line announces; `None` if it is no head of a line.
fn promised(begin: &[u8]) -> Option<u64> {
    let mut words = begin.split(|b| *b == b' ');
    let (number, length, sum) = (words.next()?, words.next()?, words.next()?);
    let head = number.len() + length.len() + sum.len() + 3;
    let text: u64 = std::str::from_utf8(length).ok()?.parse().ok()?;
    text.checked_add(head as u64 + 1)
}

/// The number of a line and the position of its text in these bytes; `None` if they are not a line as we
/// write it.
fn whole(bytes: &[u8]) -> Option<(u64, Range<usize>)> {
    let line = std::str::from_utf8(bytes.strip_suffix(b"\n")?).ok()?;
    let number = line.split(' ').next()?.parse().ok()?;
    let text = line.splitn(4, ' ').nth(3)?;
    line.starts_with(&head(number, text)).then(|| (number, line.len() - text.len()..line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn journal(texts: &[String]) -> Vec<u8> {
        texts.iter().enumerate().flat_map(|(n, text)| line(n as u64, text).into_bytes()).collect()
    }

    /// The texts of the whole lines, where the last of them ends, and what follows.
    fn read(bytes: &[u8]) -> (Vec<String>, usize, Rest) {
        let (mut lines, mut texts) = (Lines::of(bytes), Vec::new());
        while let Some(text) = lines.next().unwrap() {
            texts.push(text.to_owned());
        }
        assert_eq!(lines.count(), texts.len() as u64);
        (texts, usize::try_from(lines.end()).unwrap(), lines.rest())
    }

    proptest! {
        #[test]
        fn cut_anywhere_the_lines_before_are_whole(texts in prop::collection::vec("[^\n]{0,20}", 1..8), cut: prop::sample::Index) {
            let bytes = journal(&texts);
            prop_assert_eq!(read(&bytes), (texts.clone(), bytes.len(), Rest::Nothing));
            let cut = cut.index(bytes.len());
            let whole = bytes[..cut].iter().filter(|b| **b == b'\n').count();
            let (found, end, rest) = read(&bytes[..cut]);
            prop_assert_eq!(&found[..], &texts[..whole]);
            prop_assert_eq!(rest, if end == cut { Rest::Nothing } else { Rest::Torn });
        }

        #[test]
        fn what_a_disk_leaves_of_the_end_is_torn(texts in prop::collection::vec("[^\n]{0,200}", 2..8), last in 1_usize..600) {
            let bytes = journal(&texts);
            let last = last.min(bytes.len());
            let doubled = [&bytes[..], &bytes[bytes.len() - last..]].concat();
            prop_assert_eq!(read(&doubled), (texts.clone(), bytes.len(), Rest::Torn));
            let mut zeroed = bytes.clone();
            let from = bytes.len() - last;
            zeroed[from..].fill(0);
            let (_, end, rest) = read(&zeroed);
            prop_assert!(end <= from);
            prop_assert_eq!(rest, Rest::Torn);
        }

        #[test]
        fn one_wrong_byte_in_the_middle_shows(texts in prop::collection::vec("[a-z ]{1,20}", 3..8), at: prop::sample::Index, bit in 0_u8..8) {
            let bytes = journal(&texts);
            let last = line(texts.len() as u64 - 1, &texts[texts.len() - 1]).len();
            let mut wrong = bytes.clone();
            // Without the line break before it, the last line is not to be found.
            wrong[at.index(bytes.len() - last - 1)] ^= 1 << bit;
            let (found, _, rest) = read(&wrong);
            prop_assert!(found.len() < texts.len());
            prop_assert_eq!(rest, Rest::Gap);
            prop_assert_eq!(&found[..], &texts[..found.len()]);
        }

        #[test]
        fn no_bytes_make_it_fail(bytes: Vec<u8>) {
            read(&bytes);
        }
    }

    #[test]
    fn a_missing_line_shows_by_the_one_that_follows_it() {
        let bytes = [line(0, "a"), line(2, "c")].concat();
        assert_eq!(read(bytes.as_bytes()), (vec!["a".to_owned()], line(0, "a").len(), Rest::Gap));
    }

    #[test]
    fn lines_that_promise_to_be_long_are_not_taken_into_memory() {
        let begin = format!("0 {} 00000000 x", u64::MAX);
        for begin in [begin.as_str(), "0 900000000000 00000000 x", "x", ""] {
            let (text, read) = (begin, 1 << 26);
            let endless = io::Cursor::new(begin).chain(io::repeat(b'x').take(read));
            let mut lines = Lines::of(io::BufReader::new(endless));
            assert_eq!(lines.next().unwrap(), None);
            assert_eq!((lines.rest(), lines.end()), (Rest::Torn, 0));
            assert!(lines.bytes.capacity() < 1000, "{text}");
        }
    }
}
