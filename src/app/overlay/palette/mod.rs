//! The palette, in which every command that applies here is found by some letters of its name, and each of its arguments
//! by some letters after that.

mod hit;

pub use hit::{Argument, Choice, Hit, Offer};

use crate::{
    app::{input::Input, key::Key},
    lang::Lang,
    map::text::fold,
    t,
};
use hit::{Fit, choices, parted};
use ratatui::crossterm::event::KeyCode;

/// The palette, and what was typed into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// The typed text: letters of a command's name, and its argument after that.
    pub input: Input,
    /// The commands that were found, the best first.
    pub hits: Vec<Hit>,
    /// The position of the hit to which the arrows lead.
    pub at: usize,
    /// The position of the first hit in sight that the wheel has led to.
    top: usize,
    /// Whether somebody has gone there.
    is_gone_to: bool,
    offers: Vec<Offer>,
    /// The start of the text if nobody typed it: the name of the command whose argument is asked for.
    given: String,
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
    /// A palette that asks for the argument of a command, of which this name is given.
    pub fn asking(name: &str) -> Self {
        Self { input: Input::with(name), given: name.to_owned(), ..Self::default() }
    }

    /// A palette with this in it, which the first letter replaces; so it lists all commands until then.
    pub fn selected(text: &str) -> Self {
        Self { input: Input::selected(text), ..Self::default() }
    }

    /// What was typed, if no command is found by it.
    pub fn unknown(&self) -> Option<&str> {
        let text = self.input.text();
        let typed = text.strip_prefix(&self.given).unwrap_or(text).trim();
        let finds_nothing = self.hits.is_empty() || self.input.is_selected();
        (finds_nothing && !typed.is_empty()).then_some(typed)
    }

    /// What is looked for: nothing while the first letter would replace the text.
    fn sought(&self) -> &str {
        if self.input.is_selected() { "" } else { self.input.text() }
    }

    /// What was typed after the name of a command that asks for an argument.
    pub fn argument(&self) -> Option<&str> {
        self.asked().map(|(_, typed)| typed)
    }

    /// Why nothing is found, and of an argument what can be typed.
    pub fn nothing(&self, lang: &Lang) -> String {
        match self.asked() {
            Some((offer, typed)) => {
                let said = t!(lang, "palette-no-choice", name = offer.name.as_str(), typed = typed);
                if offer.others.is_empty() { said } else { format!("{said} · {}", offer.others) }
            }
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

    /// The position of the first hit in sight where so many are, the cursor's among them.
    pub fn first(&self, rows: usize) -> usize {
        let top = self.top.min(self.hits.len().saturating_sub(rows));
        top.clamp((self.at + 1).saturating_sub(rows), self.at)
    }

    /// The wheel moves what is in sight, and the cursor only where it would get out of sight.
    pub fn scroll(&mut self, rows: usize, down: bool) {
        let (first, last) = (self.first(rows), self.hits.len().saturating_sub(rows));
        self.top = if down { last.min(first + 1) } else { first.saturating_sub(1) };
        self.at = self.at.clamp(self.top, self.top + rows.saturating_sub(1));
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
            None | Some((Argument::Nth(_) | Argument::Text(_), _)) => true,
            Some(_) => {
                let command = hit.offer.command;
                self.is_gone_to
                    || hit.fit == Fit::Whole
                    || hit.begins_alone
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
            Some((argument, _)) if is_meant => return Taken::Run(command, Some(argument.clone())),
            None if hit.offer.choices.is_empty() => return Taken::Run(command, None),
            of => of.as_ref().map_or("", |(_, typed)| typed.as_str()),
        };
        let name = self.offers.iter().find(|offer| offer.command == command).map_or("", |offer| &offer.name);
        let given = format!("{name} ");
        let asked = given.clone() + typed;
        if self.input.text() == asked {
            self.go_to(self.at);
        } else {
            self.input.replace(&asked);
            self.find();
            self.given = given;
        }
        Taken::Asks
    }

    /// The command whose argument is asked for, because its whole name or another word for it is written, and what is
    /// written after that.
    fn asked(&self) -> Option<(&Offer, &str)> {
        let parts = parted(self.sought());
        let asked = |is_it: fn(&Offer, &str) -> bool| {
            parts.iter().find_map(|(name, rest)| {
                let name = fold(name);
                let asks = |offer: &&Offer| !offer.choices.is_empty() || offer.takes_text && !rest.is_empty();
                let mut asking = self.offers.iter().filter(asks);
                Some((asking.find(|offer| is_it(offer, &name))?, *rest))
            })
        };
        asked(|offer, name| fold(&offer.name) == name)
            .or_else(|| asked(|offer, name| fold(&offer.also).split_whitespace().any(|word| word == name)))
    }

    /// Whether a command that was found acts on what is under the cursor.
    pub fn is_about_here(&self) -> bool {
        self.hits.iter().any(|hit| hit.offer.is_about_here)
    }

    /// What is said about the arguments that are not listed yet; `None` where all are.
    pub fn others(&self) -> Option<&str> {
        let (offer, typed) = self.asked()?;
        Some(offer.others.as_str()).filter(|said| typed.trim().is_empty() && !said.is_empty())
    }

    /// Looks for what was typed: in the arguments of a command whose name is written, else in the names, the other words
    /// and the sentences of all commands, each with its arguments behind it.
    fn find(&mut self) {
        let mut hits = match self.asked() {
            Some((offer, typed)) => choices(offer, typed),
            None => hit::commands(&self.offers, self.sought()),
        };
        // Among those that fit equally well the given order stays.
        hits.sort_by_key(|hit| hit.fit);
        (self.hits, self.at, self.top, self.is_gone_to) = (hits, 0, 0, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(command: usize, name: &str, help: &str, arguments: &[&str]) -> Offer {
        let choices =
            arguments.iter().map(|name| choice(name, Argument::Key(Key::parse("1").unwrap()))).collect();
        let (name, help, keys) = (name.to_owned(), help.to_owned(), String::new());
        let brief = help.chars().take(12).collect();
        let [also, others] = [const { String::new() }; 2];
        Offer {
            command,
            name,
            help,
            brief,
            keys,
            also,
            choices,
            takes_text: false,
            others,
            is_about_here: false,
        }
    }

    fn choice(name: &str, argument: Argument) -> Choice {
        Choice::new(name.to_owned(), argument)
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
    fn another_word_by_which_a_command_was_found_is_named() {
        let mut colours = offer(7, "Farben", "dunkel oder hell", &[]);
        colours.also = "theme thema".to_owned();
        let mut palette = Palette::default().of(vec![colours]);
        palette.paste("theme");
        let hit = &palette.hits[0];
        assert_eq!((hit.said.as_str(), &hit.said[hit.found[0].clone()]), ("theme · dunkel oder ", "theme"));
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
