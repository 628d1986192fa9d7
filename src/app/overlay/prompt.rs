//! The prompt line, which asks for a word: an owner, an action, something to find, a file. What is then done
//! with the word is in `prompted.rs`.

use super::paths::Paths;
use crate::{
    app::{
        action_line::{end_of_what, name_at},
        input::Input,
        key::Key,
        map::cursor::Cursor,
    },
    formats::Format,
    lang::Lang,
    map::{
        Map,
        id::{ItemId, TouchpointId},
        people::nearest_name,
        search::Texts,
        text::{Line, fold},
    },
    t,
};
use jiff::civil::Date;
use ratatui::crossterm::event::KeyCode;

/// The purpose of the word.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The word is the owner of the chosen touchpoints.
    Owner,
    /// The word is an action for the chosen touchpoints.
    Action,
    /// An action for these touchpoints.
    ActionFor(Vec<TouchpointId>),
    /// The word is what this action of a touchpoint is now.
    Rewrite(TouchpointId, ItemId),
    /// The word is to be found. Esc goes back to this cursor.
    Find(Cursor),
    /// The word is the title of the meeting of this day.
    Meeting(Date),
    /// The word is the path of the map's file.
    SaveAs,
    /// The word is the path of an export in this format.
    ExportTo(Format),
    /// The word is the path of an earlier map.
    Earlier,
}

impl Purpose {
    /// Whether a name is part of what is asked for.
    pub(in crate::app) fn is_about_people(&self) -> bool {
        self.is_action() || *self == Self::Owner
    }

    /// Whether what is asked for becomes a part of the map, so that a text that was typed for it must not be lost. A path and
    /// a word to be found are none.
    pub(in crate::app) fn is_of_map(&self) -> bool {
        self.is_about_people() || matches!(self, Self::Meeting(_))
    }

    /// Whether the path of a file is asked for.
    pub(super) fn is_path(&self) -> bool {
        matches!(self, Self::SaveAs | Self::ExportTo(_) | Self::Earlier)
    }

    /// Whether an action is asked for.
    pub(crate) fn is_action(&self) -> bool {
        matches!(self, Self::Action | Self::ActionFor(_) | Self::Rewrite(..))
    }
}

/// The prompt line and what it offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// The purpose of the word.
    pub purpose: Purpose,
    /// The typed text.
    pub input: Input,
    /// The touchpoints that get an owner, each with the one that it had when this was asked.
    pub(super) owned: Vec<(TouchpointId, Line)>,
    known: Known,
    offer: Option<String>,
    /// What stands beside the text where nothing is offered.
    aside: Option<String>,
    /// The text that Tab or ↓ puts in the place of what was typed.
    completed: Option<String>,
}

/// What is searched with each letter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Known {
    /// Nothing is searched.
    Nothing,
    /// Words are searched, each with the form in which it is compared.
    Words(Vec<(String, String)>),
    /// The texts of the touchpoints are searched.
    Texts(Texts),
    /// The names in the folder of a path are searched.
    Paths(Paths),
    /// Nothing is searched, and Tab does something else, which this text describes.
    Instead(String),
}

impl Known {
    /// The words of a map, to be searched.
    pub(super) fn words<'l>(words: impl Iterator<Item = &'l Line>) -> Self {
        Self::Words(words.map(|word| (word.to_string(), fold(word.as_str()))).collect())
    }
}

impl Prompt {
    pub(super) fn new(purpose: Purpose, input: Input, known: Known) -> Self {
        let owned = Vec::new();
        let mut prompt = Self { purpose, input, owned, known, offer: None, aside: None, completed: None };
        prompt.changed();
        prompt
    }

    /// Searches something else from now on.
    pub(super) fn know(&mut self, known: Known) {
        self.known = known;
        self.changed();
    }

    /// What Tab or ↓ takes, for people to read: a known word that begins with what was typed, else one that contains it; of
    /// a path all names that it could be.
    pub fn offer(&self) -> Option<&str> {
        self.offer.as_deref()
    }

    /// What stands beside the text where nothing is offered: how a key was understood, or a word about what is asked.
    pub fn aside(&self) -> Option<&str> {
        self.aside.as_deref()
    }

    /// Puts something beside the text until the next key, in the place of what is offered.
    pub(super) fn say(&mut self, aside: String) {
        (self.offer, self.completed, self.aside) = (None, None, Some(aside));
    }

    /// Whether Tab or ↓ takes a known word.
    pub(crate) fn completes(&self) -> bool {
        self.completed.is_some()
    }

    /// Whether Tab or ↓ does something else than writing.
    pub(crate) fn does_instead(&self) -> bool {
        matches!(self.known, Known::Instead(_))
    }

    /// Whether it looks for touchpoints, so that Enter goes to one.
    pub(crate) fn finds(&self) -> bool {
        matches!(self.purpose, Purpose::Find(_))
    }

    /// Whether the prompt opened with a text in it, so that another one needs an empty line first.
    pub(crate) fn is_filled(&self) -> bool {
        !self.input.is_blank() && !matches!(self.purpose, Purpose::Action | Purpose::Find(_))
    }

    /// Whether one key clears all of the text: at its end, and where an action was opened, behind what is done.
    pub(crate) fn is_cleared_by_one_key(&self) -> bool {
        let is_behind_what = || self.input.at() == end_of_what(self.input.text());
        self.input.is_cleared_by_one_key()
            || (matches!(self.purpose, Purpose::Rewrite(..)) && !self.input.is_blank() && is_behind_what())
    }

    /// Looks for what was typed, after each letter.
    pub(super) fn changed(&mut self) {
        self.aside = None;
        let typed = self.input.text();
        (self.offer, self.completed) = match &self.known {
            Known::Paths(paths) => (paths.offer(typed), paths.completed(typed)),
            Known::Instead(what) => (Some(what.clone()), None),
            Known::Words(words) => {
                let offer = self.best_offer(words).map(str::to_owned);
                let completed = offer.as_deref().map(|offer| match name_at(typed) {
                    Some(at) if self.purpose.is_action() => format!("{}@{offer} ", &typed[..at]),
                    _ => offer.to_owned(),
                });
                (offer, completed)
            }
            Known::Nothing | Known::Texts(_) => (None, None),
        };
    }

    /// The folder whose names are wanted to complete the path that is being typed.
    pub(super) fn wanted_folder(&mut self) -> Option<String> {
        if let Known::Paths(paths) = &mut self.known { paths.wants(self.input.text()) } else { None }
    }

    /// Takes over the names in a folder.
    pub(super) fn found_names(&mut self, folder: &str, names: Vec<String>) {
        if let Known::Paths(paths) = &mut self.known {
            paths.found(folder, names);
            self.changed();
        }
    }

    fn best_offer<'w>(&self, words: &'w [(String, String)]) -> Option<&'w str> {
        let text = self.input.text();
        let name = if self.purpose.is_action() { &text[name_at(text)? + 1..] } else { text };
        let typed = fold(name);
        if typed.is_empty() && self.purpose != Purpose::Owner {
            return None;
        }
        let words = words.iter().map(|(word, folded)| (word.as_str(), folded.as_str()));
        nearest_name(words, &typed).filter(|word| *word != self.input.text())
    }

    /// The touchpoints that contain what was typed.
    pub(super) fn hits(&mut self) -> Vec<TouchpointId> {
        match &mut self.known {
            Known::Texts(texts) => texts.find(self.input.text()),
            _ => Vec::new(),
        }
    }

    /// Handles a key of the text field. Tab and ↓ take the word that is offered.
    pub(super) fn key(&mut self, key: Key) {
        match (key.code, &self.completed) {
            (KeyCode::Tab | KeyCode::Down, Some(text)) => self.input.replace(text),
            (KeyCode::Char('u'), _) if key.ctrl && self.is_cleared_by_one_key() => self.input.replace(""),
            _ => {
                if self.purpose.is_action() && self.input.is_selected() {
                    self.go_on(key);
                }
                self.input.key(key, None);
            }
        }
    }

    /// Keeps an action that is offered when the key goes on after it, with a blank or with the `@` before a name.
    fn go_on(&mut self, key: Key) {
        match key.character() {
            Some(' ') => drop(self.input.key(Key::plain(KeyCode::End), None)),
            Some('@') => {
                self.input.key(Key::plain(KeyCode::End), None);
                self.input.insert(" ");
            }
            _ => {}
        }
    }

    /// The label before the text field.
    pub fn label(&self, map: &Map, lang: &Lang) -> String {
        match &self.purpose {
            Purpose::Owner => t!(lang, "prompt-owner"),
            Purpose::Action | Purpose::Rewrite(..) => t!(lang, "prompt-action"),
            Purpose::ActionFor(ids) => {
                let name = ids.first().and_then(|id| map.touchpoint(id)).map(|t| t.name.to_string());
                t!(lang, "prompt-action-for", count = ids.len(), name = name.unwrap_or_default())
            }
            Purpose::Find(_) => t!(lang, "prompt-find"),
            Purpose::Meeting(day) => t!(lang, "prompt-meeting", date = lang.date(*day)),
            Purpose::SaveAs => t!(lang, "prompt-save-as"),
            Purpose::ExportTo(_) => t!(lang, "prompt-export-to"),
            Purpose::Earlier => t!(lang, "prompt-earlier"),
        }
    }
}
