//! The palette, in which every command that applies here is found by some letters of its name, and each of its arguments
//! by some letters after that.

use super::needle::Needle;
use crate::{
    app::{input::Input, key::Key},
    lang::Lang,
    map::text::fold,
    t,
};
use ratatui::crossterm::event::KeyCode;
use std::{cmp::Reverse, ops::Range, sync::Arc};

/// The palette, and what was typed into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// The typed text: letters of a command's name, and its argument after that.
    pub input: Input,
    /// The commands that were found, the best first.
    pub hits: Vec<Hit>,
    /// The position of the hit to which the arrows lead.
    pub at: usize,
    /// Whether somebody has gone there.
    is_gone_to: bool,
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
    pub choices: Arc<[Choice]>,
}

/// What can be typed after a command's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// How it is written.
    pub name: String,
    /// Other words for it; empty where there are none.
    pub also: String,
    /// What it stands for.
    pub argument: Argument,
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

/// A command that was found, with one of its arguments if one was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The command. Its name ends with the argument.
    pub offer: Offer,
    /// The positions of the found characters in its name.
    pub marks: Vec<u32>,
    /// What is said beside the name, in which the found words are, if they are in the sentence.
    pub said: String,
    /// The bytes of the found words in it.
    pub found: Vec<Range<usize>>,
    /// The argument, and what of it was typed.
    of: Option<(Argument, String)>,
    fit: Fit,
}

/// How well something fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Begins,
    /// A word of the name begins with it.
    Word,
    /// It stands in the name.
    Within,
    /// Another word for it begins with it.
    Also,
    /// The name has its letters, better with a higher score.
    Letters(Reverse<u32>),
    /// It stands in other words or in the sentence.
    Said,
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

    /// Why nothing is found.
    pub fn nothing(&self, lang: &Lang) -> String {
        match self.asked() {
            Some((offer, typed)) => t!(lang, "palette-no-choice", name = offer.name.as_str(), typed = typed),
            None => t!(lang, "palette-nothing"),
        }
    }

    /// The same palette with these commands, the ones used last first. A choice that was made below the first hit stays.
    pub fn of(self, offers: Vec<Offer>) -> Self {
        let chosen = self.hits.get(self.at).filter(|_| self.at > 0).map(|hit| hit.offer.clone());
        let mut palette = Self { offers, ..self };
        palette.find();
        let is_it = |hit: &Hit| {
            chosen.as_ref().is_some_and(|it| (it.command, &it.name) == (hit.offer.command, &hit.offer.name))
        };
        if let Some(at) = palette.hits.iter().position(is_it) {
            palette.go_to(at);
        }
        palette
    }

    /// Whether the palette does not hold its commands yet.
    pub fn is_new(&self) -> bool {
        self.offers.is_empty()
    }

    /// Handles a key: an arrow moves the cursor, every other key writes.
    pub fn key(&mut self, key: Key) {
        match key.code {
            KeyCode::Up => self.go_to(self.at.saturating_sub(1)),
            // The first one is not gone to yet.
            KeyCode::Down => self.go_to(self.cursor().map_or(0, |at| at + 1)),
            KeyCode::PageUp => self.go_to(self.at.saturating_sub(10)),
            KeyCode::PageDown => self.go_to(self.at + 10),
            _ => {
                self.input.key(key, None);
                self.find();
            }
        }
    }

    /// Goes to the hit in that place.
    pub fn go_to(&mut self, at: usize) {
        (self.at, self.is_gone_to) = (at.min(self.hits.len().saturating_sub(1)), true);
    }

    /// Writes text that was pasted.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.find();
    }

    /// The position of the hit that Enter takes. Where several arguments of a command fit what was typed, none is meant
    /// before somebody goes to one.
    pub fn cursor(&self) -> Option<usize> {
        let hit = self.hits.get(self.at)?;
        let is_meant = match &hit.of {
            None | Some((Argument::Nth(_), _)) => true,
            Some(_) => {
                let command = hit.offer.command;
                self.is_gone_to
                    || hit.fit == Fit::Whole
                    || self.hits.iter().filter(|other| other.offer.command == command).count() == 1
            }
        };
        is_meant.then_some(self.at)
    }

    /// Enter: runs the command under the cursor, or asks for its argument. What of it was typed stays. Where it was asked
    /// for already, the first one is gone to, which the next Enter takes.
    pub fn take(&mut self) -> Taken {
        let is_meant = self.cursor().is_some();
        let Some(hit) = self.hits.get(self.at) else { return Taken::Nothing };
        let command = hit.offer.command;
        let typed = match &hit.of {
            Some((argument, _)) if is_meant => return Taken::Run(command, Some(*argument)),
            None if hit.offer.choices.is_empty() => return Taken::Run(command, None),
            of => of.as_ref().map_or("", |(_, typed)| typed.as_str()),
        };
        let name = self.offers.iter().find(|offer| offer.command == command).map_or("", |offer| &offer.name);
        let asked = format!("{name} {typed}");
        if self.input.text() == asked {
            self.go_to(self.at);
        } else {
            self.input.replace(&asked);
            self.find();
        }
        Taken::Asks
    }

    /// The command whose argument is asked for, because its whole name or another word for it is written, and what is
    /// written after that.
    fn asked(&self) -> Option<(&Offer, &str)> {
        let parts = parted(self.input.text());
        let asked = |is_it: fn(&Offer, &str) -> bool| {
            parts.iter().find_map(|(name, rest)| {
                let name = fold(name);
                let mut asking = self.offers.iter().filter(|offer| !offer.choices.is_empty());
                Some((asking.find(|offer| is_it(offer, &name))?, *rest))
            })
        };
        asked(|offer, name| fold(&offer.name) == name)
            .or_else(|| asked(|offer, name| fold(&offer.also).split_whitespace().any(|word| word == name)))
    }

    /// Looks for what was typed: in the arguments of a command whose name is written, else in the names, the other words
    /// and the sentences of all commands, each with its arguments behind it.
    fn find(&mut self) {
        let mut hits = match self.asked() {
            Some((offer, typed)) => choices(offer, typed),
            None => {
                let typed = self.input.text();
                let mut whole = Needle::new(typed);
                let mut parts: Vec<(Needle, &str)> =
                    parted(typed).into_iter().map(|(name, rest)| (Needle::new(name), rest)).collect();
                self.offers.iter().flat_map(|offer| found(offer, &mut whole, &mut parts)).collect()
            }
        };
        // Among those that fit equally well the given order stays.
        hits.sort_by_key(|hit| hit.fit);
        (self.hits, self.at, self.is_gone_to) = (hits, 0, false);
    }
}

/// The ways to part what was typed into a name and an argument, the one with the longest name first.
fn parted(typed: &str) -> Vec<(&str, &str)> {
    let parts =
        typed.rmatch_indices(char::is_whitespace).map(|(at, _)| (typed[..at].trim(), typed[at..].trim()));
    parts.filter(|(name, _)| !name.is_empty()).collect()
}

/// A command as far as it fits: with those of its arguments that were typed after some letters of it, else itself.
fn found(offer: &Offer, whole: &mut Needle, parts: &mut [(Needle, &str)]) -> Vec<Hit> {
    for (name, rest) in parts.iter_mut().filter(|(_, rest)| !offer.choices.is_empty() && !rest.is_empty()) {
        let Some((fit, _)) = fit(name, &offer.name, &offer.also).filter(|(fit, _)| *fit < Fit::Said) else {
            continue;
        };
        let mut hits = choices(offer, rest);
        hits.retain(|hit| hit.fit <= Fit::Word || hit.fit == Fit::Also);
        if hits.iter().any(|hit| hit.fit == Fit::Whole) {
            hits.retain(|hit| hit.fit == Fit::Whole);
        }
        if !hits.is_empty() {
            hits.sort_by_key(|hit| hit.fit);
            hits.iter_mut().for_each(|hit| hit.fit = fit);
            return hits;
        }
    }
    let hit = fit(whole, &offer.name, &offer.also).or_else(|| {
        // In a sentence some letters can be found of nearly anything.
        let is_said = whole.stands_in(&offer.brief) || whole.stands_in(&offer.help);
        is_said.then(|| (Fit::Said, Vec::new()))
    });
    hit.map(|(fit, marks)| {
        let (said, found) = said(offer, &marks, whole);
        Hit { offer: offer.clone(), said: said.to_owned(), marks, found, of: None, fit }
    })
    .into_iter()
    .collect()
}

/// The arguments of a command that fit what was typed.
fn choices(offer: &Offer, typed: &str) -> Vec<Hit> {
    let needle = &mut Needle::new(typed.trim_start_matches('#'));
    let before = u32::try_from(offer.name.chars().count() + 1).unwrap_or(0);
    let hits = offer.choices.iter().filter_map(|choice| {
        let (fit, marks) = fit(needle, &choice.name, &choice.also)?;
        // No number is meant by a figure in its middle: `timer 0` is not 10.
        if fit == Fit::Within && is_figure(typed) && choice.name.starts_with(is_digit) {
            return None;
        }
        // A word for it is as good as its name, and so is a number: `10 Minuten`.
        let number = choice.name.split(' ').next().filter(|_| is_figure(typed));
        let is_whole = |word: &str| !word.is_empty() && needle.is(word);
        let fit = if is_whole(&choice.also) || number.is_some_and(is_whole) { Fit::Whole } else { fit };
        let said = choice.also.clone();
        let found = if marks.is_empty() { needle.places_in(&said) } else { Vec::new() };
        let marks = marks.into_iter().map(|at| at + before).collect();
        let name = format!("{} {}", offer.name, choice.name);
        let [help, brief, keys, also] = [const { String::new() }; 4];
        let offer = Offer { command: offer.command, name, help, brief, keys, also, choices: Arc::default() };
        Some(Hit { offer, marks, said, found, of: Some((choice.argument, typed.to_owned())), fit })
    });
    hits.collect()
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

fn is_figure(typed: &str) -> bool {
    !typed.is_empty() && typed.chars().all(is_digit)
}

/// How well a name or other words for it fit what was typed, and which characters of the name were found; `None` if they do
/// not fit.
fn fit(typed: &mut Needle, name: &str, also: &str) -> Option<(Fit, Vec<u32>)> {
    let letters =
        typed.some_letters_of(name).filter(|(_, marks)| typed.stands_in(name) || abbreviates(name, marks));
    let marks = |letters: Option<(u32, Vec<u32>)>| letters.map(|(_, marks)| marks).unwrap_or_default();
    match letters {
        letters if typed.is(name) => Some((Fit::Whole, marks(letters))),
        letters if typed.begins(name) => Some((Fit::Begins, marks(letters))),
        letters if typed.begins_words_of(name) => Some((Fit::Word, marks(letters))),
        letters if typed.stands_in(name) => Some((Fit::Within, marks(letters))),
        _ if typed.begins_words_of(also) => Some((Fit::Also, Vec::new())),
        Some((score, marks)) => Some((Fit::Letters(Reverse(score)), marks)),
        None => typed.stands_in(also).then(|| (Fit::Said, Vec::new())),
    }
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
        let choices =
            arguments.iter().map(|name| choice(name, Argument::Key(Key::parse("1").unwrap()))).collect();
        let (name, help, keys) = (name.to_owned(), help.to_owned(), String::new());
        let brief = help.chars().take(12).collect();
        Offer { command, name, help, brief, keys, also: String::new(), choices }
    }

    fn choice(name: &str, argument: Argument) -> Choice {
        Choice { name: name.to_owned(), also: String::new(), argument }
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
        for sign in ["!", "^", "'", "$", "!x", "\u{301}"] {
            assert_eq!(found(sign), [0; 0], "{sign} is a sign like any other");
        }
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
        number.choices = [choice("2", Argument::Number(2)), choice("29", Argument::Number(29))].into();
        number.also = "goto".to_owned();
        let mut palette = Palette::default().of(vec![number]);
        palette.paste("goto 29");
        assert_eq!(palette.take(), Taken::Run(4, Some(Argument::Number(29))));
    }

    #[test]
    fn what_can_be_chosen_is_listed_as_soon_as_the_name_is_written() {
        let mut since = offer(5, "Seit", "seit wann", &[]);
        let names = ["20.11.2026", "Stand 1.10.2026", "Datei …"];
        since.choices = names.iter().zip(0..).map(|(name, nth)| choice(name, Argument::Nth(nth))).collect();
        let mut palette = Palette::asking("sei").of(vec![offer(6, "Sender", "ein anderer", &[]), since]);
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
