//! What keys do in a field, whoever has opened it.

use super::room::Room;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use touchmap::{
    app::{Msg, Overlay, Screen},
    map::about::Language,
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

fn alt(room: &mut Room, code: KeyCode) {
    room.send(Msg::Key(KeyEvent::new(code, KeyModifiers::ALT)));
}

/// What stands in the open field.
fn field(room: &Room) -> &str {
    match (room.overlay(), &room.app.screen) {
        (Some(Overlay::Prompt(prompt)), _) => prompt.input.text(),
        (_, Screen::Form(form)) => form.writing.as_ref().unwrap().text(),
        _ => room.app.grid.writing().unwrap().input.text(),
    }
}

#[test]
fn alt_moves_and_deletes_by_words_and_leaves_no_field() {
    for keys in ["a", "m", "enter enter ctrl-u"] {
        let mut room = demo();
        room.go("Newsletter").keys(keys);
        let before = room.map().records().clone();
        room.types("Poster an Tor");
        for code in [KeyCode::Left, KeyCode::Left, KeyCode::Right] {
            alt(&mut room, code);
        }
        room.types(" dem");
        assert_eq!(field(&room), "Poster an dem Tor", "{keys}");
        alt(&mut room, KeyCode::Backspace);
        alt(&mut room, KeyCode::Backspace);
        assert_eq!(field(&room), "Poster  Tor", "{keys}");
        assert_eq!(room.map().records(), &before, "{keys}: nothing was left or run");
    }
}

#[test]
fn the_proposed_name_of_a_file_gives_way_to_the_first_letter_or_paste() {
    for open in ["ctrl-s", "e 1"] {
        let mut room = demo();
        room.keys("5").keys(open);
        let proposed = field(&room).to_owned();
        assert!(proposed.len() > 4, "{proposed}");
        room.types("x");
        assert_eq!(field(&room), "x", "{open}");
        for (key, at) in [("right", proposed.len()), ("end", proposed.len()), ("home", 0)] {
            let mut room = demo();
            room.keys("5").keys(open).keys(key).types("x");
            let (before, after) = proposed.split_at(at);
            assert_eq!(field(&room), format!("{before}x{after}"), "{open} {key}");
        }
        let mut room = demo();
        room.keys("5").keys(open).send(Msg::Paste("~/hotel/sonne.ron".to_owned()));
        assert_eq!(field(&room), "~/hotel/sonne.ron", "{open}");
    }
}

#[test]
fn undo_of_a_row_in_its_field_opens_no_other_row() {
    let mut room = demo();
    room.go("Newsletter").keys("enter");
    while !matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "data") {
        room.keys("tab");
    }
    let before = room.map().records().clone();
    let Screen::Form(form) = &room.app.screen else { panic!("no form") };
    let above = form.focus.clone();
    room.keys("insert").types("Bewertung").keys("tab shift-tab ctrl-z");
    assert_eq!(room.map().records(), &before);
    let Screen::Form(form) = &room.app.screen else { panic!("no form") };
    assert!(form.writing.is_none(), "{}", room.screen());
    assert_eq!(form.focus, above);
}
