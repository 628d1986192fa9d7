//! The names of the colour themes. The user interface defines what they look like.

use super::key::Key;
use crate::{lang::Lang, t};
use ratatui::crossterm::event::KeyCode;

/// The themes that can be switched to, and the one that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// The names of the themes, in the order in which they are offered: ours, then those of one's own.
    pub names: Vec<String>,
    /// The name of the chosen theme.
    pub chosen: String,
}

/// The character that stands for the first theme; the next ones follow it.
const FIRST: u32 = '1' as u32;

impl Themes {
    /// The names and what they mean, each with a key that stands for it.
    pub(super) fn keys(&self, lang: &Lang) -> Vec<(String, Key)> {
        let keys = (FIRST..).filter_map(char::from_u32).map(|c| Key::plain(KeyCode::Char(c)));
        let named = self.names.iter().zip(keys);
        named.flat_map(|(name, key)| [(name.clone(), key), (meaning(name, lang), key)]).collect()
    }

    /// The theme for which a key stands; for any other key the one after the chosen one.
    pub(super) fn meant(&self, key: Key) -> Option<&String> {
        let chosen = self.names.iter().position(|name| *name == self.chosen);
        let named = key.character().and_then(|c| usize::try_from(u32::from(c).checked_sub(FIRST)?).ok());
        let next = || chosen.map_or(0, |at| at + 1) % self.names.len().max(1);
        self.names.get(named.unwrap_or_else(next))
    }
}

/// What a theme is like in a word: its name on the command line is English.
pub(super) fn meaning(name: &str, lang: &Lang) -> String {
    match name {
        "dark" => t!(lang, "theme-dark"),
        "light" => t!(lang, "theme-light"),
        "contrast" => t!(lang, "theme-contrast"),
        "terminal" => t!(lang, "theme-terminal"),
        "mono" => t!(lang, "theme-mono"),
        own => own.to_owned(),
    }
}
