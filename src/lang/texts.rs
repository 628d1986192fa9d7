//! The texts of one language. The first frame says a few dozen of them, so each is parsed when it is said for the first
//! time.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use memchr::memchr_iter;
use rustc_hash::FxHashMap;
use std::{cell::RefCell, collections::HashMap};

/// The texts of one language by their keys.
pub struct Texts {
    /// The lines of each text in the file. No text refers to another one.
    lines: FxHashMap<&'static str, &'static str>,
    said: RefCell<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts in the content of a language file; `tag` is the language's.
    pub(super) fn of(file: &'static str, tag: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        let texts = texts(file);
        // A map that grows would be copied ten times before the first frame.
        let mut lines = FxHashMap::with_capacity_and_hasher(texts.len(), Default::default());
        lines.extend(texts);
        Self { lines, said: RefCell::new(bundle) }
    }

    /// Whether there is a text of that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.lines.contains_key(key)
    }

    /// The text of that key; the key itself when there is none.
    pub fn get(&self, key: &str) -> String {
        self.say(key, None)
    }

    /// The text of that key with these arguments in it. The name is the one that the macro for texts asks for.
    pub fn get_args_concrete<'a>(&self, key: &str, arguments: HashMap<&'a str, FluentValue<'a>>) -> String {
        self.say(key, Some(&arguments.into_iter().collect()))
    }

    fn say(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        self.learn(key);
        let said = self.said.borrow();
        let Some(pattern) = said.get_message(key).and_then(|text| text.value()) else {
            return key.to_owned();
        };
        // Tests say every text, so there are no errors to report.
        said.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }

    /// Parses the text of that key unless it was parsed before.
    fn learn(&self, key: &str) {
        if self.said.borrow().has_message(key) {
            return;
        }
        let Some(lines) = self.lines.get(key) else { return };
        // What the file holds is part of the program, and a test parses it.
        let (Ok(text) | Err((text, _))) = FluentResource::try_new((*lines).to_owned());
        let _known = self.said.borrow_mut().add_resource(text);
    }
}

/// The texts of a file, each with its key and its lines. A text begins with a letter at the begin of a line and goes on to
/// the next one.
fn texts(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = std::iter::once(0).chain(memchr_iter(b'\n', file.as_bytes()).map(|at| at + 1));
    let begins: Vec<usize> =
        lines.filter(|at| file.as_bytes().get(*at).is_some_and(u8::is_ascii_alphabetic)).collect();
    let ends = begins.iter().skip(1).copied().chain([file.len()]);
    let texts = begins.iter().zip(ends).map(|(begin, end)| &file[*begin..end]);
    texts.filter_map(|lines| lines.split_once(' ').map(|(key, _)| (key, lines))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lang::Lang, map::about::Language};
    use fluent_syntax::{ast::Entry, parser};

    #[test]
    fn each_text_is_found_as_it_is_in_the_whole_file() {
        for language in [Language::German, Language::English] {
            let file = Lang::file(language);
            let whole = parser::parse(file).unwrap();
            let keys = whole.body.iter().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name),
                _ => None,
            });
            let found = texts(file);
            assert!(keys.eq(found.iter().map(|(key, _)| *key)), "{language:?}");
            for (key, lines) in found {
                let messages = parser::parse(lines).unwrap().body.into_iter();
                let count = messages.filter(|entry| matches!(entry, Entry::Message(_))).count();
                assert_eq!(count, 1, "{key}");
            }
        }
    }

    #[test]
    fn a_key_that_there_is_not_is_said_itself() {
        let lang = Lang::new(Language::German);
        assert!(!lang.has("no-such-text"));
        assert_eq!(lang.get("no-such-text"), "no-such-text");
    }
}
