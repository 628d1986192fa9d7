//! The arguments that can be typed after a command's name in the palette.

use crate::app::{
    key::Key,
    overlay::palette::{Argument, Choice},
    state::App,
};
use crate::map::{
    about::Language,
    choice::Choice as _,
    detail::State,
    touchpoint::{Kind, Usage},
};
use crate::t;
use ratatui::crossterm::event::KeyCode;

/// Words of which each stands for a key. Those of one key are words for the same.
pub(super) fn by_key(words: Vec<(String, Key)>) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for (word, key) in words {
        match all.last_mut().filter(|last| last.argument == Argument::Key(key)) {
            Some(last) if last.name == word || last.also.contains(&word) => {}
            Some(last) => last.also.push(word),
            None => all.push(Choice::new(word, Argument::Key(key))),
        }
    }
    all
}

/// What can be chosen, each by its place, and whether it is listed before anything of it is typed.
pub(super) fn by_place(all: Vec<(String, bool)>) -> Vec<Choice> {
    let choice = |(nth, (name, is_listed))| Choice { is_listed, ..Choice::new(name, Argument::Nth(nth)) };
    all.into_iter().enumerate().map(choice).collect()
}

/// The numbers of all touchpoints, with their names.
pub(super) fn numbers(app: &App) -> Vec<Choice> {
    let all = app.desk.shown_map().touchpoints().map(|(_, touchpoint)| touchpoint);
    let mut all: Vec<_> = all.map(|touchpoint| (touchpoint.number, touchpoint.name.to_string())).collect();
    all.sort_unstable();
    let choice = |(number, also): (u32, String)| Choice {
        also: vec![also],
        ..Choice::new(number.to_string(), Argument::Number(number))
    };
    all.into_iter().map(choice).collect()
}

/// The digits of a scale, and 0 for no score.
pub(super) fn scores(_: &App) -> Vec<(String, Key)> {
    "123450".chars().map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The verdicts on the use of a touchpoint.
pub(super) fn verdicts(app: &App) -> Vec<(String, Key)> {
    let verdict =
        |(sign, word)| (app.desk.lang.get(&format!("usage-short-{word}")), Key::plain(KeyCode::Char(sign)));
    ['+', '=', '-'].into_iter().zip(Usage::WORDS).map(verdict).collect()
}

/// The kinds of a touchpoint by their names and digits, and 0 for none.
pub(super) fn kinds(app: &App) -> Vec<(String, Key)> {
    let kinds = Kind::WORDS.iter().map(|word| app.desk.lang.get(&format!("kind-{word}")));
    let kinds = kinds.chain([t!(app.desk.lang, "kind-clear")]).zip("12340".chars());
    kinds
        .flat_map(|(name, digit)| {
            [name, digit.to_string()].map(|word| (word, Key::plain(KeyCode::Char(digit))))
        })
        .collect()
}

/// The states of an action.
pub(super) fn states(app: &App) -> Vec<(String, Key)> {
    let state =
        |(digit, word)| (app.desk.lang.get(&format!("state-{word}")), Key::plain(KeyCode::Char(digit)));
    ('1'..='4').zip(State::WORDS).map(state).collect()
}

/// The two ways of a row in its list.
pub(super) fn up_and_down(app: &App) -> Vec<(String, Key)> {
    let shifted = |code| Key { shift: true, ..Key::plain(code) };
    let lang = &app.desk.lang;
    vec![(t!(lang, "argument-up"), shifted(KeyCode::Up)), (t!(lang, "argument-down"), shifted(KeyCode::Down))]
}

/// The record after the opened one, and the one before.
pub(super) fn next_and_back(app: &App) -> Vec<(String, Key)> {
    let lang = &app.desk.lang;
    vec![
        (t!(lang, "argument-next"), Key::plain(KeyCode::PageDown)),
        (t!(lang, "argument-back"), Key::plain(KeyCode::PageUp)),
    ]
}

/// The two sides of a conflict.
pub(super) fn sides(_: &App) -> Vec<(String, Key)> {
    ('1'..='2').map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The languages by their words: in the language of the program, and as those who speak it call it.
pub(super) fn languages(app: &App) -> Vec<(String, Key)> {
    let words = |(digit, word): (char, &&str)| {
        let [name, own_name] =
            ["language", "own-language"].map(|it| app.desk.lang.get(&format!("{it}-{word}")));
        [(*word).to_owned(), name, own_name].map(|word| (word, Key::plain(KeyCode::Char(digit))))
    };
    ('1'..='9').zip(Language::WORDS).flat_map(words).collect()
}

/// The themes by their names.
pub(super) fn themes(app: &App) -> Vec<(String, Key)> {
    app.desk.themes.keys(&app.desk.lang)
}
