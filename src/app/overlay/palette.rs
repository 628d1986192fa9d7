//! The palette, in which every command that applies here is found by some letters of its name.

use super::needle::Needle;
use crate::{
    app::{input::Input, key::Key},
    map::text::fold,
};
use ratatui::crossterm::event::KeyCode;
use std::ops::Range;

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
    /// The same in a few words beside the name, where the sentence is longer or says the name again.
    pub brief: String,
    /// The keys of the command as people write them.
    pub keys: String,
    /// Other words by which it is found.
    pub also: String,
    /// What can be typed after its name.
    pub arguments: Arguments,
}

/// What can be typed after a command's name.
#[derive(Clone, Debug, PartialEq)]
pub enum Arguments {
    /// Nothing.
    None,
    /// One of these words, each with the key that stands for it.
    Words(Vec<(String, Key)>),
    /// The number of a touchpoint.
    Number,
    /// One of these, which are listed as soon as the name is written.
    Listed(Vec<String>),
}

/// What was typed after a command's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The key that stands for a word.
    Key(Key),
    /// A number.
    Number(u32),
    /// The position of one that was listed.
    Nth(usize),
}

/// A command that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The command.
    pub offer: Offer,
    /// The positions of the found characters in its name.
    pub marks: Vec<u32>,
    /// What is said beside the name, in which the found words are, if they are in the sentence.
    pub said: String,
    /// The bytes of the found words in it.
    pub found: Vec<Range<usize>>,
    /// Which of its listed arguments this is.
    pub nth: Option<usize>,
}

/// The result of Enter in the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// Runs a command with this argument.
    Run(usize, Option<Argument>),
    /// Asks for the command's argument in the same line.
    Asks,
    /// Nothing was found.
    Nothing,
}

impl Palette {
    /// A palette in which this is already typed.
    pub fn asking(typed: &str) -> Self {
        Self { input: Input::with(typed), ..Self::default() }
    }

    /// A palette with this in it, which the first key replaces.
    pub fn selected(text: &str) -> Self {
        Self { input: Input::selected(text), ..Self::default() }
    }

    /// What was typed, if no command is found by it.
    pub fn unknown(&self) -> Option<&str> {
        let is_unknown = self.hits.is_empty() && !self.input.is_blank();
        is_unknown.then(|| self.input.text().trim())
    }

    /// The same palette with these commands, the ones used last first. A choice that was made below the first hit stays.
    pub fn of(self, offers: Vec<Offer>) -> Self {
        let chosen = self.hits.get(self.at).filter(|_| self.at > 0).map(|hit| hit.offer.clone());
        let mut palette = Self { offers, ..self };
        palette.find();
        let is_it = |hit: &Hit| {
            chosen.as_ref().is_some_and(|it| (it.command, &it.name) == (hit.offer.command, &hit.offer.name))
        };
        palette.at = palette.hits.iter().position(is_it).unwrap_or(0);
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
        let Some(Hit { offer, nth, .. }) = self.hits.get(self.at) else { return Taken::Nothing };
        if let Some(nth) = nth {
            return Taken::Run(offer.command, Some(Argument::Nth(*nth)));
        }
        if offer.arguments == Arguments::None {
            return Taken::Run(offer.command, None);
        }
        if let Some(argument) = argument(offer, self.input.text()) {
            return Taken::Run(offer.command, Some(argument));
        }
        let asked = format!("{} ", offer.name);
        self.input.replace(&asked);
        self.find();
        Taken::Asks
    }

    /// Looks for what was typed, first in the names and then in the sentences. A last word that is an
    /// argument of a command does not count as part of its name.
    fn find(&mut self) {
        let typed = self.input.text().trim();
        let name = typed.rsplit_once(char::is_whitespace).map_or("", |(name, _)| name);
        let (mut whole, mut name) = (Needle::new(typed), Needle::new(name));
        let mut found: Vec<(u32, Hit)> = Vec::new();
        for offer in &self.offers {
            if let Some(listed) = listed(offer, self.input.text()) {
                self.hits = listed;
                self.at = 0;
                return;
            }
            let text = if argument(offer, typed).is_some() { &mut name } else { &mut whole };
            if let Some((score, marks)) = score(offer, text) {
                let (said, words) = said(offer, &marks, text);
                let hit = Hit { offer: offer.clone(), marks, said: said.to_owned(), found: words, nth: None };
                found.push((score, hit));
            }
        }
        // Among equal scores the given order stays.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        self.hits = found.into_iter().map(|(_, hit)| hit).collect();
        self.at = 0;
    }
}

/// The argument that the last word that was typed stands for.
fn argument(offer: &Offer, typed: &str) -> Option<Argument> {
    let (_, word) = typed.trim().rsplit_once(char::is_whitespace)?;
    match &offer.arguments {
        Arguments::None | Arguments::Listed(_) => None,
        Arguments::Words(words) => {
            let is_it = |(name, _): &&(String, Key)| fold(name) == fold(word);
            words.iter().find(is_it).map(|(_, key)| Argument::Key(*key))
        }
        Arguments::Number => word.trim_start_matches('#').parse().ok().map(Argument::Number),
    }
}

/// The arguments of a command whose whole name is written, as far as they contain what was written after it.
fn listed(offer: &Offer, typed: &str) -> Option<Vec<Hit>> {
    let Arguments::Listed(all) = &offer.arguments else { return None };
    let (typed, name) = (fold(typed), fold(&offer.name));
    let rest = typed.trim_start().strip_prefix(name.as_str())?;
    let wanted = rest.strip_prefix(char::is_whitespace)?.trim();
    let hit = |(nth, argument): (usize, &String)| {
        let (name, nothing) = (format!("{} {argument}", offer.name), String::new);
        let offer = Offer { name, help: nothing(), brief: nothing(), keys: nothing(), ..offer.clone() };
        let hit = Hit { offer, marks: Vec::new(), said: nothing(), found: Vec::new(), nth: Some(nth) };
        fold(argument).contains(wanted).then_some(hit)
    };
    Some(all.iter().enumerate().filter_map(hit).collect())
}

/// How well a command fits what was typed, and which characters of its name were found; `None` if it does not
/// fit.
fn score(offer: &Offer, typed: &mut Needle) -> Option<(u32, Vec<u32>)> {
    let in_name = typed.some_letters_of(&offer.name);
    if let Some((score, marks)) =
        in_name.filter(|(_, marks)| typed.stands_in(&offer.name) || abbreviates(&offer.name, marks))
    {
        // A hit in a name counts more than one in other words or in a sentence.
        return Some((score.saturating_add(2), marks));
    }
    // In a sentence some letters can be found of nearly anything.
    let fits = |text: &str| typed.stands_in(text);
    let is_said = || fits(&offer.brief) || fits(&offer.help);
    if fits(&offer.also) { Some((1, Vec::new())) } else { is_said().then(|| (0, Vec::new())) }
}

/// What is said beside a name, and where the typed words stand in it. The whole sentence is said only if it is the reason
/// for which the command was found.
fn said<'o>(offer: &'o Offer, marks: &[u32], typed: &Needle) -> (&'o str, Vec<Range<usize>>) {
    let brief = typed.places_in(&offer.brief);
    let is_elsewhere = !brief.is_empty() || !marks.is_empty() || typed.stands_in(&offer.also);
    match typed.places_in(&offer.help) {
        whole if !is_elsewhere && !whole.is_empty() => (&offer.help, whole),
        _ => (&offer.brief, brief),
    }
}

/// Whether these characters of a name are what somebody would type for it: letters of one word from its beginning on, or
/// beginnings of several words. Enter must not run what only happens to have the typed letters somewhere.
fn abbreviates(name: &str, marks: &[u32]) -> bool {
    let chars: Vec<char> = name.chars().collect();
    let is_letter = |at: u32| chars.get(at as usize).is_some_and(|c| c.is_alphanumeric());
    let begins = |at: u32| at == 0 || !is_letter(at - 1);
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return true };
    let is_one_word = begins(*first) && (*first..=*last).all(is_letter);
    is_one_word || marks.iter().all(|at| begins(*at) || marks.contains(&(at - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(command: usize, name: &str, help: &str, arguments: &[&str]) -> Offer {
        let key = |name: &&str| ((*name).to_owned(), Key::parse("1").unwrap());
        let arguments = match arguments {
            [] => Arguments::None,
            _ => Arguments::Words(arguments.iter().map(key).collect()),
        };
        let (name, help, keys) = (name.to_owned(), help.to_owned(), String::new());
        let brief = help.chars().take(12).collect();
        Offer { command, name, help, brief, keys, also: String::new(), arguments }
    }

    fn palette() -> Palette {
        Palette::default().of(vec![
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
        assert_eq!(found("nahme"), [1], "a part of its name");
        assert_eq!(found("ame"), [0; 0], "letters from its middle, with gaps between");
    }

    #[test]
    fn the_letters_that_were_found_are_marked_in_the_name_as_it_is_written() {
        let mut palette = palette();
        palette.paste("massn");
        assert_eq!(palette.hits[0].marks, [0, 1, 2, 3]);
    }

    #[test]
    fn the_words_that_were_found_are_marked_in_what_is_said_beside_the_name() {
        let mut palette = palette();
        palette.paste("groess");
        let hit = &palette.hits[0];
        assert_eq!((&hit.said[hit.found[0].clone()], hit.said.as_str()), ("größ", "größere Schr"));
        let mut palette = self::palette();
        palette.paste("schritte");
        let hit = &palette.hits[0];
        assert_eq!((&hit.said[hit.found[0].clone()], hit.said.as_str()), ("Schritte", "größere Schritte"));
    }

    #[test]
    fn an_argument_is_asked_for_in_the_same_line() {
        let mut palette = palette();
        palette.paste("wirk");
        assert_eq!(palette.take(), Taken::Asks);
        assert_eq!(palette.input.text(), "Wirkung ");
        palette.paste("5");
        assert_eq!(palette.take(), Taken::Run(2, Key::parse("1").map(Argument::Key)));
    }

    #[test]
    fn a_number_goes_to_its_touchpoint() {
        let mut number = offer(4, "Nummern", "zeigt Nummern", &[]);
        number.arguments = Arguments::Number;
        number.also = "goto".to_owned();
        let mut palette = Palette::default().of(vec![number]);
        palette.paste("goto 29");
        assert_eq!(palette.take(), Taken::Run(4, Some(Argument::Number(29))));
    }

    #[test]
    fn what_can_be_chosen_is_listed_as_soon_as_the_name_is_written() {
        let mut since = offer(5, "Seit", "seit wann", &[]);
        since.arguments =
            Arguments::Listed(["20.11.2026", "Stand 1.10.2026", "Datei …"].map(str::to_owned).into());
        let mut palette = Palette::asking("se").of(vec![offer(6, "Sender", "ein anderer", &[]), since]);
        palette.at = palette.hits.iter().position(|hit| hit.offer.command == 5).unwrap();
        assert_eq!(palette.take(), Taken::Asks);
        let names = |palette: &Palette| -> Vec<String> {
            palette.hits.iter().map(|hit| hit.offer.name.clone()).collect()
        };
        assert_eq!(names(&palette), ["Seit 20.11.2026", "Seit Stand 1.10.2026", "Seit Datei …"]);
        palette.paste("1.10");
        assert_eq!(names(&palette), ["Seit Stand 1.10.2026"]);
        assert_eq!(palette.take(), Taken::Run(5, Some(Argument::Nth(1))));
        palette.paste("x");
        assert_eq!(palette.take(), Taken::Nothing);
    }
}
