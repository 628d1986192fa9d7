//! The arguments that can be typed after a command's name in the palette. Each one stands for a key.

use crate::app::{key::Key, state::App};
use crate::map::{about::Language, choice::Choice as _, detail::State, touchpoint::Usage};
use ratatui::crossterm::event::KeyCode;

/// The digits of a scale, and 0 for no score.
pub(super) fn scores(_: &App) -> Vec<(String, Key)> {
    ('0'..='5').map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The verdicts on the use of a touchpoint.
pub(super) fn verdicts(app: &App) -> Vec<(String, Key)> {
    let verdict =
        |(sign, word)| (app.desk.lang.get(&format!("usage-short-{word}")), Key::plain(KeyCode::Char(sign)));
    ['+', '=', '-'].into_iter().zip(Usage::WORDS).map(verdict).collect()
}

/// The states of an action.
pub(super) fn states(app: &App) -> Vec<(String, Key)> {
    let state =
        |(digit, word)| (app.desk.lang.get(&format!("state-{word}")), Key::plain(KeyCode::Char(digit)));
    ('1'..='4').zip(State::WORDS).map(state).collect()
}

/// The two sides of a conflict.
pub(super) fn sides(_: &App) -> Vec<(String, Key)> {
    ('1'..='2').map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The languages by their words.
pub(super) fn languages(_: &App) -> Vec<(String, Key)> {
    let key = |(digit, word): (char, &&str)| ((*word).to_owned(), Key::plain(KeyCode::Char(digit)));
    ('1'..='9').zip(Language::WORDS).map(key).collect()
}

/// The themes by their names.
pub(super) fn themes(app: &App) -> Vec<(String, Key)> {
    app.desk.themes.keys(&app.desk.lang)
}
