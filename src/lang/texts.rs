//! The texts of one language. The first frame says a few dozen of them, so each is parsed when it is said for the first
//! time.

use super::file::File;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{cell::RefCell, collections::HashMap};

/// The texts of one language by their keys.
pub struct Texts {
    /// The texts as they are written. No text refers to another one.
    file: &'static File,
    said: RefCell<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts in a language file; `tag` is the language's.
    pub(super) fn of(file: &'static File, tag: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        Self { file, said: RefCell::new(bundle) }
    }

    /// Whether there is a text of that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.file.find(key).is_some()
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
        let Some(lines) = self.file.find(key) else { return };
        // What the file holds is part of the program, and a test parses it.
        let (Ok(text) | Err((text, _))) = FluentResource::try_new(lines.to_owned());
        let _known = self.said.borrow_mut().add_resource(text);
    }
}

#[cfg(test)]
mod tests {
    use crate::{lang::Lang, map::about::Language};

    #[test]
    fn a_key_that_there_is_not_is_said_itself() {
        let lang = Lang::new(Language::German);
        assert!(!lang.has("no-such-text"));
        assert_eq!(lang.get("no-such-text"), "no-such-text");
    }
}
