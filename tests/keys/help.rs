//! The help: what is valid here and now stands first, letters look through all of it, and Enter runs what was found.

use super::room::Room;
use ratatui::style::Color;
use touchmap::{
    app::{Msg, Overlay, Screen, map::mode::Mode, pointer::Gesture},
    map::about::Language,
    ui::{Looks, glyphs::UNICODE, theme::Depth},
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German).sized(100, 40)
}

/// The lines between the heading of what is valid now and the next one.
fn now(room: &Room) -> String {
    let screen = room.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let from = lines.iter().position(|line| line.trim_start().starts_with("Jetzt")).expect(&screen);
    let to = lines.iter().position(|line| line.contains("Weitere Tasten")).unwrap_or(lines.len());
    lines[from..to].join("\n")
}

/// What is found by these letters, without the frame around it.
fn found(room: &mut Room, typed: &str) -> String {
    room.keys("?").types(typed);
    let screen = room.screen();
    room.keys("ctrl-c");
    let lines: Vec<&str> = screen.lines().collect();
    lines[2..lines.len() - 2].join("\n").trim_end().to_owned()
}

#[test]
fn what_is_valid_here_stands_first() {
    let mut room = demo();
    room.go("Zeitungsanzeige").keys("?");
    let on_card = now(&room);
    for text in ["Jetzt: Zeitungsanzeige", "bewerten", "Verantwortliche", "umbenennen"] {
        assert!(on_card.contains(text), "{text}: {on_card}");
    }
    assert!(!on_card.contains("in einer leeren Zelle") && !on_card.contains("Sicht: Wirkung"), "{on_card}");

    let mut room = Room::empty(&["A", "B"]).sized(100, 40);
    // From English to German.
    room.keys("f9 ?");
    assert!(
        now(&room).contains("in einer leeren Zelle") && !now(&room).contains("bewerten"),
        "{}",
        now(&room)
    );

    let mut room = demo();
    room.go("Zeitungsanzeige").keys("enter x f1");
    assert!(now(&room).contains("Jetzt: Interaktionen") && now(&room).contains("Esc"), "{}", now(&room));
    assert!(!now(&room).contains("Karte öffnen"), "{}", now(&room));
}

#[test]
fn what_would_do_nothing_here_is_not_valid_here() {
    let mut room = demo().sized(80, 40);
    room.keys("up*12 down ?");
    let on_stage = now(&room);
    assert!(on_stage.contains("eine neue dahinter") && on_stage.contains("umbenennen"), "{on_stage}");
    assert!(!on_stage.contains("kopieren"), "{on_stage}");
}

#[test]
fn a_question_and_a_prompt_have_help_and_keep_what_is_typed() {
    let mut room = demo();
    room.keys("5 q ?");
    assert!(now(&room).contains("Antwort"), "{}", now(&room));
    room.keys("esc");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(_))));
    room.keys("esc");

    room.go("Zeitungsanzeige").keys("m").types("Lüften? q");
    let here = room.app.whereabouts();
    room.keys("f1");
    assert!(now(&room).contains("Jetzt: Maßnahme"), "{}", now(&room));
    assert_eq!(
        (room.app.whereabouts(), room.app.has_open_field()),
        (here, true),
        "it is still in the journal"
    );
    room.types("xyz").keys("ctrl-c enter");
    let action = room.touchpoint("Zeitungsanzeige").detail.actions.last().unwrap();
    assert_eq!(action.value.what.as_str(), "Lüften? q");
}

#[test]
fn letters_look_through_commands_signs_rules_and_the_method() {
    let mut room = demo();
    for (typed, texts) in [
        ("nummern", ["eine Nummer führt zum Touchpoint"].as_slice()),
        ("leertaste", &["mehrere markieren", "mit der Leertaste markiert"]),
        ("strg-s", &["speichern"]),
        ("tunnelblick", &["(tunnel-vision)", "Die Wörter der Methode"]),
        ("sinneseindr", &["Sinneseindruck"]),
        ("konsole", &["Strg-+"]),
        ("zoom", &["iTerm2", "xterm"]),
    ] {
        let screen = found(&mut room, typed);
        for text in texts {
            assert!(screen.to_lowercase().contains(&text.to_lowercase()), "{typed}: {text}\n{screen}");
        }
        assert!(!screen.contains("nächste Sicht"), "{typed}: what does not fit is away\n{screen}");
    }
    // However umlauts are typed.
    assert_eq!(found(&mut room, "größere"), found(&mut room, "groessere"));
    assert_eq!(found(&mut room, "MASSNAHME"), found(&mut room, "maßnahme"));
    // Some letters of a name do where nothing holds all of them.
    assert!(found(&mut room, "rckgng").contains("rückgängig machen"), "{}", found(&mut room, "rckgng"));
    assert!(found(&mut room, "xyzxyz").contains("nichts in der Hilfe"));
}

#[test]
fn a_sign_is_found_by_itself_and_signs_by_their_heading() {
    let mut room = demo();
    for (typed, text) in [
        ("!", "überfällig"),
        ("*", "gefunden"),
        ("≠", "zwei Fassungen"),
        ("►", "Kundengruppe"),
        ("•", "wie wichtig"),
        ("▲", "zu viel"),
        ("zeichen", "Sinneseindruck"),
        ("regeln", "(hidden-and-weak)"),
        ("größer", "iTerm2"),
    ] {
        let screen = found(&mut room, typed);
        assert!(screen.contains(text), "{typed}: {text}\n{screen}");
        assert!(typed.chars().count() > 1 || screen.lines().count() <= 8, "{typed}: no sentence\n{screen}");
    }
}

#[test]
fn no_letter_is_a_command_and_esc_first_shows_everything_again() {
    let mut room = demo();
    room.keys("?").types("qjk? .");
    let help = room.app.help.as_ref().unwrap();
    assert_eq!(help.typed.text(), "qjk? .");
    room.keys("ctrl-u").send(Msg::Paste("tunnel\nx".into()));
    assert_eq!(room.app.help.as_ref().unwrap().typed.text(), "tunnel x", "what is pasted is looked for, too");
    room.keys("backspace backspace").types("x");
    assert!(room.screen().contains("nichts in der Hilfe"));
    room.keys("backspace");
    assert!(room.screen().contains("(tunnel-vision)"), "Backspace widens: {}", room.screen());
    room.keys("esc");
    assert!(room.app.help.as_ref().is_some_and(|help| help.typed.is_blank()));
    assert!(now(&room).contains("Jetzt"));
    room.keys("esc");
    assert!(room.app.help.is_none());
    for close in ["?", "f1", "enter", "ctrl-c"] {
        room.keys("?").keys(close);
        assert!(room.app.help.is_none(), "{close}");
    }
    assert_eq!(room.app.desk.doc.last(), None, "nothing was changed");
}

#[test]
fn enter_runs_what_was_found_where_it_applies() {
    let mut room = demo();
    room.go("Zeitungsanzeige").keys("?").types("umbenennen").keys("enter");
    assert!(room.app.help.is_none() && matches!(room.mode(), Some(Mode::Write(_))), "{}", room.screen());
    // An argument is asked for in the palette.
    room.keys("esc ?").types("nummern").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{}", room.screen());
    room.types("29").keys("enter");
    assert_eq!(room.touchpoint(room.here()).number, 29);
    // By the arrows: the first three commands on a card write another one, open it and rate it.
    room.keys("? down down enter");
    assert!(matches!(room.app.screen, Screen::Form(_)));
    room.keys("esc ? down down down enter").types("5").keys("enter");
    let id = room.id(room.here());
    assert!(room.app.desk.doc.last().is_some(), "{:?}", room.map().touchpoint(&id));
}

#[test]
fn what_does_not_apply_here_is_shown_and_not_run() {
    let mut room = demo();
    room.keys("home up up up up up up up up up ?").types("art wählen");
    assert!(room.screen().contains("die Art wählen"), "{}", room.screen());
    assert!(!room.screen().lines().last().unwrap().contains("Enter"), "{}", room.screen());
    room.keys("enter");
    assert!(room.mode().is_none() && room.app.help.is_some());
}

#[test]
fn signs_have_the_colours_of_the_map() {
    let mut room = demo();
    room.keys("?").types("mensch");
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let buf = room.buffer(&looks);
    let sign = buf.content.iter().find(|cell| cell.symbol() == "●").expect("the sign of the human kind");
    assert_eq!((sign.fg, sign.bg), (Color::from_u32(0x00F2_8FBA), Color::from_u32(0x001A_222D)));
}

#[test]
fn the_wheel_moves_the_lines_of_the_help() {
    let mut room = demo();
    room.keys("?");
    let begin = room.screen();
    room.send(Msg::Mouse(Gesture::Down, None));
    assert_ne!(room.screen(), begin);
    room.send(Msg::Mouse(Gesture::Up, None));
    assert_eq!(room.screen(), begin);
}

#[test]
fn in_a_field_its_keys_come_before_the_method_and_a_new_card_is_no_old_one() {
    let mut room = demo().sized(80, 24);
    room.go("Zeitungsanzeige").keys("enter enter f1");
    let screen = room.screen();
    let after = screen.lines().skip_while(|line| !line.contains("Suchen:")).nth(1).unwrap_or_default();
    assert!(after.trim_start().starts_with("Jetzt"), "{screen}");
    let mut room = demo();
    room.go("Zeitungsanzeige").keys("a").types("Aushang").keys("f1");
    assert!(!now(&room).contains("Zeitungsanzeige"), "{}", now(&room));
    // A new name is for the old one.
    let mut room = demo();
    room.go("Zeitungsanzeige").keys("c x f1");
    assert!(now(&room).contains("Zeitungsanzeige"), "{}", now(&room));
}
