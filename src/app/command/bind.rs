//! Keys of one's own in place of those of the table. What would leave a screen without a way out or take a text for
//! commands is refused and reported; everything else holds.

use super::{Command, table::COMMANDS};
use crate::{
    app::{context::Context, key::Key, keymap::Keymap},
    store::{
        ron::{error::Kind, nearest::nearest},
        settings::{Binding, Word},
    },
};
use ratatui::crossterm::event::KeyCode;

/// What keyboards of several countries have on their third level only.
const ALTGR: &str = "@{}[]\\|~€µ²³#";

/// A command's keys in place of those of the table, each with the word that names it.
struct Wish<'w> {
    command: usize,
    keys: Vec<(Key, &'w Word)>,
}

/// Something in the settings that does not hold, or that somebody should know.
pub type Complaint<'w> = (&'w Word, Kind);

/// The key map with these keys, and what is wrong with them.
pub fn keymap(bindings: &[Binding]) -> (Keymap, Vec<Complaint<'_>>) {
    let mut complaints = Vec::new();
    let wishes = bindings.iter().filter_map(|binding| wish(binding, &mut complaints));
    let mut wishes: Vec<Wish<'_>> = wishes.collect();
    // A wish that is refused gives its command the keys of the table back, which another one may have counted on.
    while let Some((at, word, other)) = clash(&wishes) {
        complaints.push((word, Kind::KeyTaken(other.to_owned())));
        wishes.remove(at);
    }
    let mut keymap = Keymap::default();
    for (at, command) in COMMANDS.iter().enumerate() {
        match wishes.iter().find(|wish| wish.command == at) {
            Some(wish) => keymap.add_own(command.name, command.on, own_keys(wish)),
            None => keymap.add(command.name, command.on, command.parsed()),
        }
    }
    (keymap, complaints)
}

/// The keys that a command gets by a wish, each with the key of the table for which it stands.
fn own_keys(wish: &Wish<'_>) -> Vec<(Key, Key)> {
    let table = COMMANDS[wish.command].parsed();
    // A key of the table stays what it is; any other one stands for that in its place.
    let meant =
        |nth: usize, key: &Key| table.iter().find(|own| *own == key).or(table.get(nth)).or(table.first());
    let own = wish.keys.iter().enumerate().filter_map(|(nth, (key, _))| Some((*key, *meant(nth, key)?)));
    let own: Vec<(Key, Key)> = own.collect();
    // What only AltGr types is not everywhere to be had, so that the keys of the table stay beside it.
    let is_rare = own.iter().all(|(key, _)| needs_altgr(*key));
    let stays = |key: &Key| (is_rare || always(*key)) && own.iter().all(|(own, _)| own != key);
    let stay: Vec<(Key, Key)> = table.iter().copied().filter(stays).map(|key| (key, key)).collect();
    own.into_iter().chain(stay).collect()
}

/// What a binding asks for, without the keys that are refused; `None` if nothing is left of it.
fn wish<'w>(binding: &'w Binding, complaints: &mut Vec<Complaint<'w>>) -> Option<Wish<'w>> {
    let name = &binding.command;
    let Some(command) = COMMANDS.iter().position(|row| row.name == name.text) else {
        let meant = nearest(&name.text, COMMANDS.iter().map(|row| row.name));
        complaints.push((name, Kind::NoSuchCommand(name.text.clone(), meant)));
        return None;
    };
    let mut keys: Vec<(Key, &Word)> = Vec::new();
    for word in &binding.keys {
        match accepted(word, COMMANDS[command]) {
            Ok(key) if needs_altgr(key) => {
                complaints.push((word, Kind::KeyNeedsAltGr));
                keys.push((key, word));
            }
            Ok(key) => keys.push((key, word)),
            Err(kind) => complaints.push((word, kind)),
        }
    }
    (!keys.is_empty()).then_some(Wish { command, keys })
}

/// The key that a word names, if the command can have it.
fn accepted(word: &Word, command: &Command) -> Result<Key, Kind> {
    let key = Key::parse(&word.text).ok_or_else(|| Kind::NoSuchKey(word.text.clone()))?;
    let arrives = key.arrives();
    if arrives != Some(key) {
        return Err(Kind::KeyNeverComes(arrives.map(Key::name)));
    }
    let is_its_own = command.parsed().contains(&key);
    if key == way_out() && !is_its_own {
        return Err(Kind::KeyLeadsOut);
    }
    let writes = command.on.iter().any(|context| writes_in(key, *context));
    if writes && !is_its_own { Err(Kind::KeyWrites) } else { Ok(key) }
}

/// Whether a key belongs to the text that is or may be written in a context. On the map a capital begins a card.
fn writes_in(key: Key, context: Context) -> bool {
    let moves = matches!(
        key.code,
        KeyCode::Backspace | KeyCode::Delete | KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End
    );
    match key.character() {
        Some(letter) if context == Context::Map => letter.is_uppercase(),
        letter => context.writes_text() && (letter.is_some() || moves && !key.ctrl),
    }
}

fn needs_altgr(key: Key) -> bool {
    key.character().is_some_and(|letter| ALTGR.contains(letter))
}

/// Whether a key stays what it is in the table: the one that leads out of every screen, and that of the help.
fn always(key: Key) -> bool {
    key == way_out() || key == Key::plain(KeyCode::F(1))
}

/// The key that leads out of every screen.
fn way_out() -> Key {
    Key { ctrl: true, ..Key::plain(KeyCode::Char('c')) }
}

/// The first wish with a key that another command has on the same screen, that key's word, and that command. Two
/// commands that share a key in the table make sense at different times.
fn clash<'w>(wishes: &[Wish<'w>]) -> Option<(usize, &'w Word, &'static str)> {
    if wishes.is_empty() {
        return None;
    }
    let keys = |at| match wishes.iter().find(|wish| wish.command == at) {
        Some(wish) => own_keys(wish).into_iter().map(|(key, _)| key).collect(),
        None => COMMANDS[at].parsed(),
    };
    let all: Vec<Vec<Key>> = (0..COMMANDS.len()).map(keys).collect();
    for (at, wish) in wishes.iter().enumerate().rev() {
        let ours = COMMANDS[wish.command];
        for (key, word) in &wish.keys {
            let has = |other: &usize| {
                let row = COMMANDS[*other];
                let shares_screen = *other != wish.command && row.on.iter().any(|on| ours.on.contains(on));
                let in_table = ours.parsed().contains(key) && row.parsed().contains(key);
                shares_screen && !in_table && all[*other].contains(key)
            };
            if let Some(other) = (0..COMMANDS.len()).find(has) {
                return Some((at, word, COMMANDS[other].name));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::context::Context;
    use proptest::prelude::*;

    fn binding(command: &str, keys: &[&str]) -> Binding {
        let word = |text: &&str| Word { text: (*text).to_owned(), span: 0..0 };
        Binding { command: word(&command), keys: keys.iter().map(word).collect() }
    }

    fn kinds(bindings: &[Binding]) -> Vec<Kind> {
        keymap(bindings).1.into_iter().map(|(_, kind)| kind).collect()
    }

    fn runs(keymap: &Keymap, context: Context, key: &str) -> Vec<&'static str> {
        let takers = keymap.takers(context, Key::parse(key).unwrap());
        takers.map(|taker| COMMANDS[taker.command].name).collect()
    }

    #[test]
    fn a_key_of_ones_own_takes_the_place_of_those_in_the_table() {
        let bindings = [binding("undo", &["z", "ctrl-z"])];
        let (keymap, complaints) = keymap(&bindings);
        assert!(complaints.is_empty(), "{complaints:?}");
        assert_eq!(runs(&keymap, Context::Map, "z"), ["undo"]);
        assert_eq!(runs(&keymap, Context::Map, "u"), [""; 0]);
        assert!(keymap.has_own("undo") && !keymap.has_own("redo"));
    }

    #[test]
    fn each_key_stands_for_that_of_the_table_in_its_place() {
        let bindings = [binding("move", &["f10", "f11"])];
        let (keymap, _) = keymap(&bindings);
        let takers = keymap.takers(Context::Map, Key::parse("f11").unwrap());
        assert!(takers.map(|taker| taker.meant).eq([Key::plain(KeyCode::Down)]));
    }

    #[test]
    fn two_commands_may_change_their_keys() {
        let bindings = [binding("find-next", &["b"]), binding("find-back", &["n"])];
        let (keymap, complaints) = keymap(&bindings);
        assert!(complaints.is_empty(), "{complaints:?}");
        assert_eq!(runs(&keymap, Context::Map, "b"), ["find-next"]);
    }

    #[test]
    fn a_key_that_another_command_has_is_refused_and_that_one_keeps_it() {
        let bindings = [binding("undo", &["e"])];
        let (keymap, complaints) = keymap(&bindings);
        assert_eq!(complaints[0].1, Kind::KeyTaken("export".to_owned()));
        assert_eq!(runs(&keymap, Context::Map, "e"), ["export"]);
        assert_eq!(runs(&keymap, Context::Map, "u"), ["undo"]);
        // One that was to have the key of a wish that is refused is refused as well.
        let chain = [binding("export", &["y"]), binding("undo", &["e"])];
        assert_eq!(kinds(&chain).len(), 2);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(
            kinds(&[binding("undu", &["z"])]),
            [Kind::NoSuchCommand("undu".to_owned(), Some("undo".to_owned()))]
        );
        assert_eq!(kinds(&[binding("undo", &["strg-z"])]), [Kind::NoSuchKey("strg-z".to_owned())]);
        assert_eq!(kinds(&[binding("undo", &["@"])]), [Kind::KeyNeedsAltGr]);
    }

    #[test]
    fn no_letter_becomes_a_command_where_text_is_written() {
        for (command, key) in
            [("write-end", "x"), ("form-close", "q"), ("prompt-done", "left"), ("undo", "U")]
        {
            let bindings = [binding(command, &[key])];
            let (keymap, complaints) = keymap(&bindings);
            assert_eq!(complaints[0].1, Kind::KeyWrites, "{command}");
            assert!(!keymap.has_own(command));
        }
    }

    #[test]
    fn a_key_that_no_terminal_sends_is_refused_and_it_says_what_arrives() {
        for (key, arrives) in [
            ("ctrl-i", Some("tab")),
            ("ctrl-m", Some("enter")),
            ("ctrl-[", Some("esc")),
            ("ctrl-h", Some("backspace")),
            ("ctrl-shift-p", Some("ctrl-p")),
            ("shift-z", Some("Z")),
            ("shift-enter", Some("enter")),
            ("shift-space", Some("space")),
            ("ctrl-1", None),
            ("ctrl-ü", None),
            ("shift-1", None),
            ("ctrl-tab", None),
            ("\t", None),
        ] {
            assert_eq!(
                kinds(&[binding("lens", &[key])]),
                [Kind::KeyNeverComes(arrives.map(str::to_owned))],
                "{key}"
            );
        }
        assert_eq!(kinds(&[binding("lens", &["ctrl-G", "ctrl-space", "shift-f7", "ctrl-left", "ä"])]), []);
        for (command, key) in
            COMMANDS.iter().flat_map(|row| row.parsed().into_iter().map(move |key| (row, key)))
        {
            assert_eq!(key.arrives(), Some(key), "{}", command.name);
            assert_eq!(Key::parse(&key.name()), Some(key), "{}", command.name);
        }
    }

    proptest! {
        #[test]
        fn whatever_the_settings_say_each_screen_has_a_way_out_and_a_help(
            said in proptest::collection::vec(
                (0..COMMANDS.len(), proptest::collection::vec("(ctrl-)?(shift-)?([a-zA-Z0-9?:üß@ \\[\t]|f[1-9]|tab|esc|enter|space|up|delete)", 0..3)),
                0..12,
            ),
        ) {
            let helps = |name: &str| name.split('-').next() == Some("help") && !name.contains("clear");
            let wishes: Vec<Binding> = said.iter().map(|(at, keys)| {
                let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                binding(COMMANDS[*at].name, &keys)
            }).collect();
            let (keymap, _) = keymap(&wishes);
            for row in COMMANDS.iter() {
                let keys = keymap.keys(row.name);
                prop_assert!(!keys.is_empty(), "{} {:?}", row.name, said);
                prop_assert!(keys.iter().all(|key| key.arrives() == Some(*key)), "{} {keys:?}", row.name);
                for context in row.on {
                    prop_assert!(keymap.takers(*context, way_out()).next().is_some(), "{context:?}");
                    let help = COMMANDS.iter().filter(|row| helps(row.name) && row.on.contains(context));
                    let mut keys = help.flat_map(|row| keymap.keys(row.name));
                    prop_assert!(keys.next().is_some(), "{context:?}");
                }
            }
        }
    }

    #[test]
    fn no_settings_leave_a_screen_without_a_way_out() {
        for command in COMMANDS.iter() {
            let bindings = [binding(command.name, &["f12"])];
            let (keymap, _) = keymap(&bindings);
            for context in command.on {
                assert!(keymap.takers(*context, way_out()).next().is_some(), "{}: {context:?}", command.name);
            }
        }
        assert_eq!(kinds(&[binding("quit", &["ctrl-c"])]), [Kind::KeyLeadsOut]);
    }
}
