//! The names of people inside of texts. A name is found as it is written, in whole words; a text is read once, however many
//! names there are.

use super::text::Line;
use std::collections::{HashMap, HashSet};

/// The names that are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Names of several words by the first of them, the longest first.
    several: HashMap<String, Vec<Line>>,
    /// Names of one word, which may be ordinary words.
    single: HashSet<String>,
}

impl Names {
    /// Whether no name can be replaced.
    pub(super) fn is_empty(&self) -> bool {
        self.several.is_empty()
    }

    /// Looks for this name from now on.
    pub(super) fn add(&mut self, name: &Line) {
        let mut words = words(name.as_str()).map(|(_, word)| word);
        let Some(first) = words.next() else { return };
        if words.next().is_none() {
            self.single.insert(first.to_owned());
            return;
        }
        let known = self.several.entry(first.to_owned()).or_default();
        if !known.contains(name) {
            known.push(name.clone());
            known.sort_by_key(|name| std::cmp::Reverse(name.as_str().len()));
        }
    }

    /// The names of several words for which nothing stands yet, in their order.
    pub(super) fn without(&self, aliases: &HashMap<Line, Line>) -> Vec<Line> {
        let all = self.several.values().flatten().filter(|name| !aliases.contains_key(*name));
        let mut all: Vec<Line> = all.cloned().collect();
        all.sort();
        all
    }

    /// A text with what stands for the names of several words; `None` if it has none of them.
    pub(super) fn replaced(&self, text: &str, aliases: &HashMap<Line, Line>) -> Option<String> {
        let (mut shown, mut done) = (String::new(), 0);
        for (at, word) in words(text) {
            let Some(known) = self.several.get(word).filter(|_| at >= done) else { continue };
            // What stands before the first word, as a bracket, belongs to the text unless the name has it.
            let name = known.iter().find_map(|name| {
                let before = words(name.as_str()).next().map_or(0, |(before, _)| before);
                let begin = at.checked_sub(before)?;
                let rest = text.get(begin..)?.strip_prefix(name.as_str())?;
                let is_whole = !rest.starts_with(char::is_alphanumeric) && begin >= done;
                is_whole.then_some((begin, name))
            });
            let Some((begin, name)) = name else { continue };
            let Some(alias) = aliases.get(name) else { continue };
            shown.push_str(&text[done..begin]);
            shown.push_str(alias.as_str());
            done = begin + name.as_str().len();
        }
        (done > 0).then(|| shown + &text[done..])
    }

    /// Whether a text has a name of one word.
    pub(super) fn leaves(&self, text: &str) -> bool {
        !self.single.is_empty() && words(text).any(|(_, word)| self.single.contains(word))
    }
}

/// The words of a text, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(all: &[&str]) -> (Names, HashMap<Line, Line>) {
        let mut names = Names::default();
        let mut aliases = HashMap::new();
        for (nth, name) in all.iter().enumerate() {
            names.add(&Line::clean(name));
            aliases.insert(Line::clean(name), Line::clean(&format!("Person {}", nth + 1)));
        }
        (names, aliases)
    }

    #[test]
    fn whole_names_of_several_words_are_replaced() {
        let (names, aliases) = known(&["Dr. Brandt", "Dr. Brandt-Maier", "Service", "Ida B. Wells"]);
        let shown = |text: &str| names.replaced(text, &aliases);
        assert_eq!(
            shown("Dr. Brandt holt ab, mit (Dr. Brandt)").unwrap(),
            "Person 1 holt ab, mit (Person 1)"
        );
        assert_eq!(shown("an Dr. Brandt-Maier und Ida B. Wells").unwrap(), "an Person 2 und Person 4");
        assert_eq!(shown("Dr. Brandtner, Brandt, Service am Tisch, XDr. Brandt"), None);
        assert!(names.leaves("Service am Tisch") && !names.leaves("Servicezeiten"));
    }
}
