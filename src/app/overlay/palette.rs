//! The palette, in which every command that applies here is found by some letters of its name.

use crate::{
    app::{input::Input, key::Key},
    map::text::fold_into,
};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};
use ratatui::crossterm::event::KeyCode;

/// The palette, and what was typed into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// The typed text: letters of a command's name, and its argument after that.
    pub input: Input,
    /// The commands that were found, the best first.
    pub hits: Vec<Hit>,
    /// The position of the hit under the cursor.
    pub at: usize,
    offers: Vec<Offer>,
}

/// A command that can be run.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The place of the command in the table.
    pub command: usize,
    /// The name of the command.
    pub name: String,
    /// What the command does, in a sentence.
    pub help: String,
    /// The keys of the command as people write them.
    pub keys: String,
    /// The arguments that can be typed after the name, each with the key that it stands for; none if the
    /// command takes no argument.
    pub arguments: Vec<(String, Key)>,
}

/// A command that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The command.
    pub offer: Offer,
    /// The positions of the found characters in its name.
    pub marks: Vec<u32>,
}

/// The result of Enter in the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// A command is to run as if this key had been pressed.
    Run(usize, Option<Key>),
    /// The command's argument is asked for in the same line.
    Asks,
    /// Nothing was found.
    Nothing,
}

impl Palette {
    /// A palette of these commands, the ones used last first.
    pub fn new(offers: Vec<Offer>) -> Self {
        let mut palette = Self { offers, ..Self::default() };
        palette.find();
        palette
    }

    /// Whether the palette does not hold its commands yet.
    pub fn is_new(&self) -> bool {
        self.offers.is_empty()
    }

    /// Handles a key: an arrow moves the cursor, every other key writes.
    pub fn key(&mut self, key: Key) {
        let last = self.hits.len().saturating_sub(1);
        match key.code {
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Down => self.at = last.min(self.at + 1),
            KeyCode::PageUp => self.at = self.at.saturating_sub(10),
            KeyCode::PageDown => self.at = last.min(self.at + 10),
            _ => {
                self.input.key(key, None);
                self.find();
            }
        }
    }

    /// Writes text that was pasted.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.find();
    }

    /// Enter: runs the command under the cursor, or asks for its argument.
    pub fn take(&mut self) -> Taken {
        let Some(Hit { offer, .. }) = self.hits.get(self.at) else { return Taken::Nothing };
        if offer.arguments.is_empty() {
            return Taken::Run(offer.command, None);
        }
        if let Some(key) = argument(offer, self.input.text()) {
            return Taken::Run(offer.command, Some(key));
        }
        let asked = format!("{} ", offer.name);
        self.input.replace(&asked);
        self.find();
        Taken::Asks
    }

    /// Looks for what was typed, first in the names and then in the sentences. A last word that is an
    /// argument of a command does not count as part of its name.
    fn find(&mut self) {
        let mut matcher = Matcher::new(Config::DEFAULT);
        let typed = self.input.text().trim();
        let mut found: Vec<(u32, Hit)> = Vec::new();
        for offer in &self.offers {
            let text = match argument(offer, typed) {
                Some(_) => typed.rsplit_once(char::is_whitespace).map_or("", |(name, _)| name),
                None => typed,
            };
            if let Some((score, marks)) = score(&mut matcher, offer, text) {
                found.push((score, Hit { offer: offer.clone(), marks }));
            }
        }
        // Among equal scores the given order stays.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        self.hits = found.into_iter().map(|(_, hit)| hit).collect();
        self.at = 0;
    }
}

/// The key of the argument that was typed as the last word.
fn argument(offer: &Offer, typed: &str) -> Option<Key> {
    let (_, word) = typed.trim().rsplit_once(char::is_whitespace)?;
    let is_it = |(name, _): &&(String, Key)| folded(name).0 == folded(word).0;
    offer.arguments.iter().find(is_it).map(|(_, key)| *key)
}

/// How well a command fits what was typed, and which characters of its name were found; `None` if it does not
/// fit.
fn score(matcher: &mut Matcher, offer: &Offer, typed: &str) -> Option<(u32, Vec<u32>)> {
    let pattern = Pattern::parse(&folded(typed).0, CaseMatching::Ignore, Normalization::Smart);
    let (name, owners) = folded(&offer.name);
    let (mut chars, mut marks) = (Vec::new(), Vec::new());
    if let Some(score) = pattern.indices(Utf32Str::new(&name, &mut chars), matcher, &mut marks) {
        let mut marks: Vec<u32> =
            marks.into_iter().filter_map(|at| owners.get(at as usize).copied()).collect();
        marks.sort_unstable();
        marks.dedup();
        // A hit in a name counts more than one in a sentence.
        return Some((score.saturating_mul(4), marks));
    }
    let (help, _) = folded(&offer.help);
    pattern.score(Utf32Str::new(&help, &mut chars), matcher).map(|score| (score, Vec::new()))
}

/// A text as it is compared, and for each of its characters the position of the character that it comes from.
fn folded(text: &str) -> (String, Vec<u32>) {
    let (mut out, mut owners) = (String::new(), Vec::new());
    for (at, c) in (0..).zip(text.chars()) {
        fold_into(&mut out, c.encode_utf8(&mut [0; 4]));
        owners.resize(out.chars().count(), at);
    }
    (out, owners)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(command: usize, name: &str, help: &str, arguments: &[&str]) -> Offer {
        let key = |name: &&str| ((*name).to_owned(), Key::parse("1").unwrap());
        let arguments = arguments.iter().map(key).collect();
        Offer { command, name: name.to_owned(), help: help.to_owned(), keys: String::new(), arguments }
    }

    fn palette() -> Palette {
        Palette::new(vec![
            offer(0, "Öffnen", "öffnet das Blatt", &[]),
            offer(1, "Maßnahme", "schreibt eine Maßnahme", &[]),
            offer(2, "Wirkung", "gibt eine Note", &["1", "5"]),
            offer(3, "Weiter", "größere Schritte", &[]),
        ])
    }

    fn found(typed: &str) -> Vec<usize> {
        let mut palette = palette();
        palette.paste(typed);
        palette.hits.iter().map(|hit| hit.offer.command).collect()
    }

    #[test]
    fn commands_are_found_by_some_letters_however_umlauts_are_typed() {
        assert_eq!(found(""), [0, 1, 2, 3], "all of them, in their order");
        assert_eq!(found("oeff")[0], 0);
        assert_eq!(found("öfn")[0], 0);
        assert_eq!(found("massn")[0], 1);
        assert_eq!(found("groess"), [3], "by what it does");
        assert_eq!(found("xyz"), [0; 0]);
    }

    #[test]
    fn the_letters_that_were_found_are_marked_in_the_name_as_it_is_written() {
        let mut palette = palette();
        palette.paste("massn");
        assert_eq!(palette.hits[0].marks, [0, 1, 2, 3]);
    }

    #[test]
    fn an_argument_is_asked_for_in_the_same_line() {
        let mut palette = palette();
        palette.paste("wirk");
        assert_eq!(palette.take(), Taken::Asks);
        assert_eq!(palette.input.text(), "Wirkung ");
        palette.paste("5");
        assert_eq!(palette.take(), Taken::Run(2, Key::parse("1")));
    }
}
