//! With keys of one's own, every sentence names the keys that work.

use super::room::{NOW, Room};
use touchmap::{
    app::{App, Effect, Screen, start::Start},
    lang::Lang,
    map::about::Language,
};

fn demo() -> Room {
    Room::demo("restaurant", Language::English).sized(120, 36)
}

fn says(room: &Room, what: &str) {
    assert!(room.said().contains(what), "{what}: {}", room.said());
}

#[test]
fn ctrl_c_names_the_key_that_ends_the_program() {
    let mut room = demo();
    room.own_keys(&[("quit", &["f12"])]).keys("ctrl-c");
    assert_eq!(room.said(), "F12 quits");
    room.keys("tab ctrl-c");
    assert_eq!(room.said(), "F12 quits", "from the analysis");
    room.keys("enter ctrl-c");
    assert_eq!(room.said(), "F12 quits", "from a form");
    room.effects.clear();
    room.keys("esc*3 f12");
    assert!(room.effects.iter().any(|effect| matches!(effect, Effect::Quit)), "{}", room.said());
}

fn start() -> Room {
    let app = App::new(Lang::new(Language::English), Screen::Start(Start::default()), NOW, 1);
    Room { app, effects: Vec::new() }.sized(80, 24)
}

#[test]
fn the_start_screen_names_the_key_that_ends_the_program() {
    let mut room = start();
    room.keys("esc");
    assert_eq!(room.said(), "q quits");
    let mut room = start();
    room.own_keys(&[("start-quit", &["f12"])]).keys("ctrl-c");
    assert_eq!(room.said(), "F12 quits");
    room.keys("f12");
    assert!(matches!(room.effects.last(), Some(Effect::Quit)), "{}", room.said());
    // No key is left that ends it at once.
    let mut room = start();
    room.own_keys(&[("start-quit", &["esc"])]).keys("esc");
    assert!(matches!(room.effects.last(), Some(Effect::Quit)), "{}", room.said());
}

#[test]
fn what_is_deleted_names_the_keys_that_delete_and_bring_back() {
    let mut room = demo();
    room.own_keys(&[("undo", &["z"]), ("delete", &["f10", "f11"]), ("actions-delete", &["f10", "f11"])]);
    room.keys("f11");
    says(&room, "F11 again");
    room.keys("f11");
    says(&room, "z brings it back");
    room.keys("z shift-tab f11");
    says(&room, "F11 again");
}

#[test]
fn what_goes_on_names_the_keys_that_go_on() {
    let mut room = demo();
    room.own_keys(&[
        ("find", &["f10"]),
        ("find-next", &["z"]),
        ("find-back", &["f11"]),
        ("copy", &["i"]),
        ("put", &["f12"]),
        ("meeting", &["ctrl-g"]),
    ]);
    room.keys("z");
    says(&room, "with F10 first");
    room.keys("f10").types("a").keys("enter");
    says(&room, "z next · F11 back");
    room.keys("esc f12");
    says(&room, "with i first");
    room.keys("i");
    says(&room, "F12 in another cell");
    room.keys("2");
    assert!(room.aside().contains("Ctrl-G: title"), "{}", room.aside());
}

#[test]
fn the_last_line_offers_the_digits_that_rate() {
    let mut room = demo();
    let last = |room: &Room| room.screen().lines().last().unwrap_or_default().to_owned();
    assert!(last(&room).contains("1–5 Rate"), "{}", last(&room));
    room.own_keys(&[("rate", &["1"])]);
    assert!(last(&room).contains(" 1 Rate"), "{}", last(&room));
    room.own_keys(&[("rate", &["1", "f10", "f11", "f12"])]);
    assert!(last(&room).contains("1 F10 F11 F12 Rate"), "{}", last(&room));
}

#[test]
fn what_only_altgr_types_is_no_only_way_and_f1_is_always_the_help() {
    use touchmap::{
        app::command,
        store::settings::{Binding, Word},
    };
    let word = |text: &str| Word { text: text.to_owned(), span: 0..0 };
    for key in ["€", "f12"] {
        let mut room = demo();
        let bindings = [Binding { command: word("help"), keys: vec![word(key)] }];
        room.app.desk.keymap = command::keymap(&bindings).0;
        room.keys("f1");
        assert!(room.app.help.is_some(), "{key}");
    }
    let mut room = demo();
    let bindings = [Binding { command: word("undo"), keys: vec![word("€")] }];
    room.app.desk.keymap = command::keymap(&bindings).0;
    let before = room.map().records().clone();
    room.keys("5 u");
    assert!(*room.map().records() == before, "{}", room.said());
    // Nobody else takes F1.
    let bindings = [Binding { command: word("undo"), keys: vec![word("f1")] }];
    assert_eq!(command::keymap(&bindings).1.len(), 1);
}

/// What a key means for a sentence follows from its command, and not from its letter.
#[test]
fn a_sentence_is_known_with_keys_of_ones_own_too() {
    let mut room = demo();
    room.go("Newsletter").own_keys(&[("owner", &["i"])]).types("ihne karte geht nichts");
    assert!(room.app.offers_text(), "{}", room.screen());
    // With another key, the letter of the table opens no name.
    let mut room = demo();
    room.go("Newsletter").own_keys(&[("owner", &["i"])]).types("o");
    assert!(room.overlay().is_none(), "{}", room.screen());
}
