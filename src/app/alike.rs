//! Says that somebody with nearly the same name is on the map already: `Mia` beside `Mia Chen`. Both may be meant, so
//! nothing is refused.

use super::desk::Desk;
use crate::{
    analysis::sentence::listed,
    map::{
        people::{BETWEEN_NAMES, nearest_name},
        text::{Line, fold},
    },
    t,
};

/// So many people are looked at: those who are named most often.
const MANY: usize = 1_000;
/// So many of them are said.
const SAID: usize = 2;

/// The people whose names are nearly those that are being written down.
#[derive(Debug, Default)]
pub(super) struct Alike(Vec<Line>);

impl Desk {
    /// Whose names are nearly those in a text, before it is written down. Of a name that the map knows nobody is.
    pub(super) fn alike(&self, typed: &Line) -> Alike {
        if self.hides_people() || typed.is_empty() {
            return Alike::default();
        }
        let known: Vec<&Line> = self.doc.map().people().take(MANY).collect();
        if known.contains(&typed) {
            return Alike::default();
        }
        let parts = typed.as_str().split(BETWEEN_NAMES).map(Line::clean);
        let new: Vec<Line> = parts.filter(|part| !part.is_empty() && !known.contains(&part)).collect();
        let is_alike = |name: &&Line| new.iter().any(|part| are_alike(part.as_str(), name.as_str()));
        Alike(known.into_iter().filter(is_alike).take(SAID).cloned().collect())
    }

    /// Somebody whom the map knows and whose name begins with what was typed, or else contains it. Where names are hidden
    /// none is offered, and none to whoever has typed a name that the map knows.
    pub(super) fn completed(&self, typed: &str) -> Option<Line> {
        let folded = fold(typed.trim());
        if self.hides_people() || folded.is_empty() {
            return None;
        }
        let known: Vec<(&Line, String)> =
            self.doc.map().people().take(MANY).map(|name| (name, fold(name.as_str()))).collect();
        if known.iter().any(|(name, _)| name.as_str() == typed.trim()) {
            return None;
        }
        nearest_name(known.iter().map(|(name, folded)| (*name, folded.as_str())), &folded).cloned()
    }

    /// Adds to the report of what was just written down who was on the map already, as far as somebody still is.
    pub(super) fn report_alike(&mut self, alike: &Alike) {
        let known: Vec<&Line> = self.doc.map().people().take(MANY).collect();
        let names = alike.0.iter().filter(|name| known.contains(name));
        let names: Vec<String> = names.map(|name| t!(self.lang, "quoted", text = name.as_str())).collect();
        if !names.is_empty() {
            let said = t!(self.lang, "person-alike", names = listed(&names, &self.lang), count = names.len());
            self.add_to_report(&said);
        }
    }
}

/// Whether all words of one name are words of the other; a single letter stands for every word that begins with it.
fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    holds(&one, &other) || holds(&other, &one)
}

fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn holds(few: &[String], many: &[String]) -> bool {
    let is_letter = |word: &str| word.chars().nth(1).is_none();
    let meets = |word: &str, other: &str| {
        word == other
            || is_letter(word) && other.starts_with(word)
            || is_letter(other) && word.starts_with(other)
    };
    // Letters alone would meet half of the people.
    let says_something = |word: &String| !is_letter(word) && many.contains(word);
    few.iter().any(says_something) && few.iter().all(|word| many.iter().any(|other| meets(word, other)))
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn a_first_name_meets_the_whole_one_and_a_letter_the_word_that_begins_with_it() {
        for (one, other) in [
            ("Mia", "Mia Chen"),
            ("mia chen", "Mia Chen"),
            ("M. Chen", "Mia Chen"),
            ("Chen, Mia", "Mia Chen"),
            ("IT", "IT Support"),
            ("Müller", "Jörg Müller"),
        ] {
            assert!(are_alike(one, other) && are_alike(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("Mia", "Miriam"),
            ("M.", "Mia Chen"),
            ("Mia Kurz", "Mia Chen"),
            ("IT", "Marketing"),
            ("?", "Mia"),
        ] {
            assert!(!are_alike(one, other) && !are_alike(other, one), "{one} {other}");
        }
    }
}
