//! One line that asks for a word: an owner, an action, something to find, a file. What is then done with the word stands
//! in `prompted.rs`.

use crate::{
    app::{input::Input, key::Key, map::cursor::Cursor},
    formats::Format,
    lang::Lang,
    map::{
        id::TouchpointId,
        search::Texts,
        text::{Line, fold},
    },
    t,
};
use jiff::civil::Date;
use ratatui::crossterm::event::KeyCode;

/// What the word is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The owner of the chosen touchpoints.
    Owner,
    /// An action for the chosen touchpoints.
    Action,
    /// Something to find; Esc goes back to where the cursor was.
    Find(Cursor),
    /// The title of the meeting of this day.
    Meeting(Date),
    /// The map's file.
    SaveAs,
    /// An export's file.
    ExportTo(Format),
}

/// The line and what it offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// What the word is for.
    pub purpose: Purpose,
    /// What was typed.
    pub input: Input,
    known: Known,
    offer: Option<String>,
}

/// What is looked through at each letter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Known {
    /// Nothing.
    Nothing,
    /// Words and how they compare.
    Words(Vec<(String, String)>),
    /// What stands in the touchpoints.
    Texts(Texts),
    /// What Tab does instead of taking a word, in words.
    Instead(String),
}

impl Known {
    /// Words of a map.
    pub(super) fn words<'l>(words: impl Iterator<Item = &'l Line>) -> Self {
        Self::Words(words.map(|word| (word.to_string(), fold(word.as_str()))).collect())
    }
}

impl Prompt {
    pub(super) fn new(purpose: Purpose, input: Input, known: Known) -> Self {
        let mut prompt = Self { purpose, input, known, offer: None };
        prompt.changed();
        prompt
    }

    /// What Tab or ↓ takes: the known word that begins with what was typed, else one that holds it.
    pub fn offer(&self) -> Option<&str> {
        self.offer.as_deref()
    }

    /// Whether Tab or ↓ takes a known word.
    pub(crate) fn completes(&self) -> bool {
        self.offer.is_some() && !self.does_instead()
    }

    /// Whether Tab or ↓ does something else than writing.
    pub(crate) fn does_instead(&self) -> bool {
        matches!(self.known, Known::Instead(_))
    }

    /// Whether the prompt opened with a text in it, so that another one needs an empty line first.
    pub(crate) fn is_filled(&self) -> bool {
        !self.input.is_blank() && !matches!(self.purpose, Purpose::Action | Purpose::Find(_))
    }

    /// After each letter: looks for what was typed.
    pub(super) fn changed(&mut self) {
        self.offer = self.best_offer().map(str::to_owned);
    }

    fn best_offer(&self) -> Option<&str> {
        let words = match &self.known {
            Known::Words(words) => words,
            Known::Instead(what) => return Some(what),
            Known::Nothing | Known::Texts(_) => return None,
        };
        let typed = fold(self.input.text().rsplit('@').next().unwrap_or_default());
        let whole = self.purpose == Purpose::Owner;
        if self.purpose == Purpose::Action && !self.input.text().contains('@') || typed.is_empty() && !whole {
            return None;
        }
        let begins = words.iter().find(|(_, folded)| folded.starts_with(&typed));
        let found = begins.or_else(|| words.iter().find(|(_, folded)| folded.contains(&typed)));
        found.map(|(word, _)| word.as_str()).filter(|word| *word != self.input.text())
    }

    /// The touchpoints that hold what was typed.
    pub(super) fn hits(&mut self) -> Vec<TouchpointId> {
        match &mut self.known {
            Known::Texts(texts) => texts.find(self.input.text()),
            _ => Vec::new(),
        }
    }

    /// A key of the text field; Tab and ↓ take the word that is offered.
    pub(super) fn key(&mut self, key: Key) {
        match (key.code, &self.offer) {
            (KeyCode::Tab | KeyCode::Down, Some(offer)) if self.completes() => {
                let text = match (&self.purpose, self.input.text().rsplit_once('@')) {
                    (Purpose::Action, Some((what, _))) => format!("{what}@{offer} "),
                    _ => offer.clone(),
                };
                self.input.replace(&text);
            }
            _ => {
                self.input.key(key, None);
            }
        }
    }

    /// What is asked.
    pub fn label(&self, lang: &Lang) -> String {
        match self.purpose {
            Purpose::Owner => t!(lang, "prompt-owner"),
            Purpose::Action => t!(lang, "prompt-action"),
            Purpose::Find(_) => t!(lang, "prompt-find"),
            Purpose::Meeting(day) => t!(lang, "prompt-meeting", date = lang.date(day)),
            Purpose::SaveAs => t!(lang, "prompt-save-as"),
            Purpose::ExportTo(_) => t!(lang, "prompt-export-to"),
        }
    }
}
