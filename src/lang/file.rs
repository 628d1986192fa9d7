//! A language file, in which each text is found by its key. The compiler makes the index, so that nothing of it is left to
//! do when the program starts.

use memchr::memchr_iter;

/// How many places the index has. It must be a power of two, and more than twice the number of texts.
const PLACES: usize = 1 << 12;

/// A language file and its index.
pub(super) struct File {
    text: &'static str,
    /// One more than where a text begins, or 0, at the place that follows from its key or at the first free one after it.
    begins: [u32; PLACES],
}

impl File {
    /// The file of this content.
    pub(super) const fn of(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut begins = [0; PLACES];
        let (mut at, mut count) = (0, 0);
        while at < bytes.len() {
            if starts_text(bytes, at) {
                let mut end = at;
                let mut hash = Hash::NEW;
                while bytes[end] != b' ' {
                    hash = hash.with(bytes[end]);
                    end += 1;
                }
                let mut place = hash.place();
                while begins[place] != 0 {
                    place = after(place);
                }
                begins[place] = at as u32 + 1;
                count += 1;
            }
            while at < bytes.len() && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        assert!(2 * count < PLACES, "the index needs more places");
        Self { text, begins }
    }

    /// The lines of the text of that key.
    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        let mut place = key.bytes().fold(Hash::NEW, Hash::with).place();
        loop {
            let begin = self.begins[place].checked_sub(1)? as usize;
            let lines = &self.text[begin..];
            if lines.strip_prefix(key).is_some_and(|rest| rest.starts_with(' ')) {
                let mut next = memchr_iter(b'\n', lines.as_bytes()).map(|at| at + 1);
                let end = next.find(|at| starts_text(lines.as_bytes(), *at));
                return Some(&lines[..end.unwrap_or(lines.len())]);
            }
            place = after(place);
        }
    }
}

/// Whether the line at this position is the first of a text, which begins with a letter and goes on to the next such line.
const fn starts_text(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && bytes[at].is_ascii_alphabetic()
}

/// The place after another one.
const fn after(place: usize) -> usize {
    (place + 1) % PLACES
}

/// The FNV-1a hash of a key, which a compiler can compute.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    const NEW: Self = Self(0x811c_9dc5);

    const fn with(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    const fn place(self) -> usize {
        self.0 as usize % PLACES
    }
}

#[cfg(test)]
mod tests {
    use crate::{lang::Lang, map::about::Language};
    use fluent_syntax::{ast::Entry, parser};

    #[test]
    fn each_text_is_found_as_it_is_in_the_whole_file() {
        for language in [Language::German, Language::English] {
            let file = Lang::file(language);
            let whole = parser::parse(file.text).unwrap();
            let keys: Vec<&str> = whole.body.iter().filter_map(key).collect();
            assert_eq!(keys.len(), file.begins.iter().filter(|begin| **begin > 0).count(), "{language:?}");
            for wanted in keys {
                let lines = parser::parse(file.find(wanted).unwrap()).unwrap();
                assert!(lines.body.iter().filter_map(key).eq([wanted]), "{wanted}");
            }
        }
    }

    #[test]
    fn what_is_only_the_begin_of_a_key_is_no_key() {
        let file = Lang::file(Language::English);
        let not_found = ["", "sav", "saved =", " ", "no-such-text"];
        assert!(not_found.iter().all(|key| file.find(key).is_none()));
    }

    fn key<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
        if let Entry::Message(message) = entry { Some(message.id.name) } else { None }
    }
}
