//! The only table of commands: their names, their keys, where they are offered and what they run. The last
//! line, the help, the key table in the README and `touchmap keys` read it, so no list of keys is written
//! twice.

mod applies;
mod arguments;
mod bind;
mod row;
mod sense;
mod serves;
mod table;
mod words;

pub use bind::{Complaint, keymap};
pub use row::{Command, Place, labels};
pub use sense::Sense;
pub use table::COMMANDS;

use super::{
    key::Key,
    overlay::palette::{Argument, Offer, Palette},
    state::{App, Overlay},
};
use row::InPalette;

/// The command that a key runs here and now, and the key of the table for which it stands.
pub fn find(app: &App, key: Key) -> Option<(&'static Command, Key)> {
    let takers = app.desk.keymap.takers(app.context(), key);
    takers.map(|taker| (COMMANDS[taker.command], taker.meant)).find(|(command, _)| (command.when)(app))
}

/// Whether a key that types nothing opens the palette on another screen.
pub fn opens_palette_elsewhere(app: &App, key: Key) -> bool {
    let mut rows = COMMANDS.iter().filter(|row| row.sense == Sense::OpensPalette);
    key.character().is_none() && rows.any(|row| app.desk.keymap.keys(row.name).contains(&key))
}

/// A command of a key that does nothing here, if it says what it applies to.
pub fn of_other_things(app: &App, key: Key) -> Option<&'static Command> {
    let takers = app.desk.keymap.takers(app.context(), key);
    takers.map(|taker| COMMANDS[taker.command]).find(|command| !command.needs.is_empty())
}

/// The command that a key of the table stands for here and now, whichever keys it has in the settings.
pub fn of_table(app: &App, key: Key) -> Option<&'static Command> {
    let context = app.context();
    let is_it = |row: &&Command| row.on.contains(&context) && row.parsed().contains(&key) && (row.when)(app);
    COMMANDS.iter().copied().find(is_it)
}

/// Runs a command from the palette, with what was typed after its name, else as its first key would.
pub fn run(app: &mut App, command: usize, argument: Option<Argument>) {
    let Some(row) = COMMANDS.get(command) else { return };
    let argument = argument.or_else(|| row.parsed().first().copied().map(Argument::Key));
    if argument.is_some_and(|argument| row.run(app, argument)) {
        app.used.retain(|used| *used != command);
        app.used.insert(0, command);
    }
}

/// The commands that the palette offers here and now: those used last come first, then the others in the
/// order of the table.
pub fn offers(app: &App) -> Vec<Offer> {
    let context = app.context();
    let lang = &app.desk.lang;
    let place = |command: &usize| app.used.iter().position(|used| used == command).unwrap_or(usize::MAX);
    let mut all: Vec<usize> = (0..COMMANDS.len()).collect();
    all.sort_by_key(place);
    let here = |at: usize, row: &Command| {
        let is_refused = row.edits && app.desk.is_read_only();
        row.on.contains(&context) && has_a_key(app, at) && (row.serves)(app) && !is_refused
    };
    let all = all.into_iter().map(|at| (at, COMMANDS[at])).filter(|(at, row)| here(*at, row));
    all.filter_map(|(command, row)| {
        let choices = match row.offer {
            InPalette::Never => return None,
            InPalette::Named | InPalette::Called | InPalette::Text(_) => Vec::new(),
            InPalette::Asks(words) => arguments::by_key(words(app)),
            InPalette::Number(_) => arguments::numbers(app),
            InPalette::Lists(all, _) => arguments::by_place(all(app)),
        };
        let said = |about: &str| {
            let text = format!("{about}-{}", row.name);
            if lang.has(&text) { lang.get(&text) } else { String::new() }
        };
        let (mut name, help, keys) = (row.word(lang), row.help(lang), row.short_label(app));
        // What the last line calls it is a name for it, too.
        let mut called = Some(row.word_here(app)).filter(|word| *word != name).unwrap_or_default();
        if matches!(row.offer, InPalette::Called) {
            std::mem::swap(&mut name, &mut called);
        }
        let (also, others) = (format!("{} {called}", said("also")), said("others"));
        let brief = format!("brief-{}", row.name);
        let brief = if lang.has(&brief) { lang.get(&brief) } else { help.clone() };
        let (choices, is_about_here) = (choices.into(), row.depends);
        let takes_text = matches!(row.offer, InPalette::Text(_));
        Some(Offer { command, name, help, brief, keys, also, choices, takes_text, others, is_about_here })
    })
    .collect()
}

/// Whether a key runs a command here and now: it applies, and no command before it has all of its keys.
fn has_a_key(app: &App, command: usize) -> bool {
    let is_it = |key: &Key| {
        let mut takers = app.desk.keymap.takers(app.context(), *key).map(|taker| taker.command);
        takers.find(|taker| (COMMANDS[*taker].when)(app)) == Some(command)
    };
    app.desk.keymap.keys(COMMANDS[command].name).iter().any(is_it)
}

/// The commands that make sense here and now, the most wanted first.
pub fn offered(app: &App) -> impl Iterator<Item = &'static Command> + '_ {
    let context = app.context();
    COMMANDS.iter().copied().filter(move |c| c.on.contains(&context) && (c.when)(app))
}

/// The places in the table of the commands for the help: those that apply just here and would do something, then all others
/// of the screen, whether they apply now or not. A mode or an overlay has its keys for itself, so that all of its commands
/// come first.
pub fn listed(app: &App) -> (Vec<usize>, Vec<usize>) {
    let (below, screen) = (app.below_help(), app.on_screen());
    let is_here = |row: &Command| {
        let is_of_here = row.on.contains(&below) && (row.depends || below != screen);
        is_of_here && (row.when)(app) && (row.serves)(app)
    };
    let all = COMMANDS.iter().enumerate();
    let all = all.filter(|(_, row)| row.on.contains(&below) || row.on.contains(&screen));
    let (here, others): (Vec<_>, Vec<_>) = all.partition(|(_, row)| is_here(row));
    let places = |rows: Vec<(usize, _)>| rows.into_iter().map(|(at, _)| at).collect();
    (places(here), places(others))
}

/// Whether a command can be run here and now without one of its keys, when the help is closed.
pub fn runs_by_name(app: &App, command: usize) -> bool {
    COMMANDS.get(command).is_some_and(|row| {
        let is_named = row.means_one_thing() || row.asks_in_palette();
        is_named && row.on.contains(&app.below_help()) && (row.when)(app)
    })
}

/// Runs a command without one of its keys. One that takes an argument asks for it in the palette.
pub fn run_by_name(app: &mut App, command: usize) {
    match COMMANDS.get(command) {
        Some(row) if row.asks_in_palette() => {
            let typed = format!("{} ", row.word(&app.desk.lang));
            app.overlay = Some(Overlay::Palette(Palette::asking(&typed)));
        }
        _ => run(app, command, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{row::always, *};
    use crate::app::context::Context;
    use std::collections::BTreeSet;

    #[test]
    fn every_key_has_a_name_that_is_read() {
        for command in COMMANDS.iter() {
            assert!(!command.keys.is_empty() && !command.on.is_empty(), "{}", command.name);
            for key in command.keys {
                assert!(Key::parse(key).is_some(), "{}: {key}", command.name);
            }
        }
    }

    #[test]
    fn names_are_for_life_and_so_unique() {
        let names: BTreeSet<_> = COMMANDS.iter().map(|c| c.name).collect();
        assert_eq!(names.len(), COMMANDS.len());
    }

    #[test]
    fn no_command_hides_another_for_ever() {
        for context in Context::ALL {
            let mut taken: Vec<(Key, &str)> = Vec::new();
            for command in COMMANDS.iter().filter(|row| row.on.contains(&context)) {
                for key in command.keys.iter().filter_map(|k| Key::parse(k)) {
                    let before = taken.iter().find(|(k, _)| *k == key);
                    assert!(
                        before.is_none(),
                        "{context:?}: {key:?} of {} never comes after {before:?}",
                        command.name
                    );
                    if std::ptr::fn_addr_eq(command.when, always as fn(&App) -> bool) {
                        taken.push((key, command.name));
                    }
                }
            }
        }
    }

    #[test]
    fn every_context_has_a_way_out() {
        for context in Context::ALL {
            for way_out in ["esc", "ctrl-c"] {
                let key = Key::parse(way_out).unwrap();
                assert!(keymap(&[]).0.takers(context, key).next().is_some(), "{context:?}: {way_out}");
            }
        }
    }

    /// A German noun begins with a capital, and somebody will type one without `a`.
    #[test]
    fn no_capital_letter_is_a_command() {
        for command in COMMANDS.iter() {
            let capital = command.keys.iter().find(|k| k.len() == 1 && k.chars().all(char::is_uppercase));
            assert_eq!(capital, None, "{}", command.name);
        }
    }
}
