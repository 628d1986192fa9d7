//! What Esc, Tab, an arrow and Ctrl-U do to a text that is being typed is said, and nothing of it is lost.

use super::room::Room;
use jiff::civil::date;
use touchmap::{
    app::{Effect, ExportFailed, Msg, Overlay, file::job::EarlierMap, map::cursor::Cursor},
    map::{Map, about::Language},
    store::{FileState, SaveError},
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

fn prompt(room: &Room) -> &str {
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("no prompt") };
    prompt.input.text()
}

fn field(room: &Room) -> &str {
    room.app.grid.writing().unwrap().input.text()
}

#[test]
fn what_was_left_in_a_prompt_is_offered_for_the_same_touchpoint_only() {
    for key in ["o", "m"] {
        let mut room = demo();
        room.go("Newsletter").keys(key).types("Ina ruft an").keys("esc");
        assert!(
            room.said().contains("bei „Newsletter“") && room.said().contains("Ina ruft an"),
            "{}",
            room.said()
        );
        room.go("Bonuskarte").keys(key);
        assert_ne!(prompt(&room), "Ina ruft an", "{key}");
        room.types("Pia").keys("esc");
        room.go("Newsletter").keys(key);
        assert_eq!(prompt(&room), "Ina ruft an", "{key}");
        room.keys("enter");
        room.keys(key);
        assert_ne!((key, prompt(&room)), ("m", "Ina ruft an"), "what was done is not offered again");
        room.keys("esc").go("Bonuskarte").keys(key);
        assert_eq!(prompt(&room), "Pia", "{key}");
    }
}

#[test]
fn what_was_left_in_any_prompt_is_offered_again() {
    for open in ["/", "ctrl-s", "f4", "e 1", "m", "o"] {
        let mut room = demo();
        room.go("Newsletter").keys("5").keys(open).keys("ctrl-u").types("pasta").keys("esc");
        assert!(room.said().contains("„pasta“"), "{open}: {}", room.said());
        // Another one does not push it away.
        room.keys("m").types("zu tun").keys("esc").keys(open);
        assert_eq!(prompt(&room), if open == "m" { "zu tun" } else { "pasta" }, "{open}");
    }
    let mut room = demo();
    room.keys("/").types("pasta").keys("esc /").types("x");
    assert_eq!(prompt(&room), "x", "another word takes its place");
}

#[test]
fn a_text_that_stands_in_a_prompt_is_written_on_and_one_key_clears_it() {
    for open in ["c", "f4"] {
        let mut room = demo();
        room.go("Newsletter").keys("5 f4 ctrl-u").types("Auftakt").keys("enter").keys(open);
        let text = |room: &Room| match room.overlay() {
            Some(Overlay::Prompt(prompt)) => prompt.input.text().to_owned(),
            _ => field(room).to_owned(),
        };
        let before = text(&room);
        assert!(!before.is_empty() && room.screen().contains("Strg-U Leeren"), "{open}: {}", room.screen());
        room.types("x");
        assert_eq!(text(&room), format!("{before}x"), "{open}");
        room.keys("left");
        assert!(!room.screen().contains("Strg-U Leeren"), "it would leave the end: {open}");
        room.keys("end ctrl-u");
        assert_eq!(text(&room), "", "{open}");
    }
}

#[test]
fn enter_after_the_arrow_that_took_a_similar_one_ends_nothing() {
    let mut room = demo();
    room.go("Kita-Aushang").keys("a").types("Reservierung am").keys("down");
    let before = room.map().records().clone();
    room.keys("enter");
    assert!(room.said().contains("auch hier"), "{}", room.said());
    assert_eq!(field(&room), "");
    room.types("Neue").keys("enter");
    assert_eq!((room.here(), field(&room)), ("Neue", ""));
    assert!(*room.map().records() != before);
    room.keys("enter");
    assert!(room.mode().is_none(), "an empty field is ended as ever");
}

#[test]
fn tab_says_where_the_field_is_then_and_where_no_stage_follows() {
    let mut room = demo();
    room.go("Newsletter").keys("a").types("Neu");
    let stages: Vec<String> = room.map().stages().map(|(_, stage)| stage.name.to_string()).collect();
    let at = room.map().stage_position(room.app.grid.cursor.stage().unwrap()).unwrap();
    room.keys("tab");
    assert!(room.said().contains(&format!("„{}“", stages[at + 1])), "{}", room.said());
    assert!(room.said().contains("Umschalt-Tab"), "{}", room.said());
    room.keys("shift-tab shift-tab*9");
    assert!(room.failed() && room.said().contains("Vor dieser Phase"), "{}", room.said());
    room.keys("tab*9");
    assert!(room.failed() && room.said().contains("Nach dieser Phase"), "{}", room.said());
    assert_eq!(field(&room), "Neu");
    // Where it moves nothing, it says what ends the text.
    for keys in ["c tab", "up c tab", "up a X shift-tab", "c up"] {
        let mut room = demo();
        room.go("Newsletter").keys(keys);
        assert!(
            room.app.grid.writing().is_some() && room.said().contains("Enter oder Esc"),
            "{keys}: {}",
            room.said()
        );
    }
}

#[test]
fn whoever_renames_a_head_sees_what_gets_the_name() {
    for (keys, language, said) in [
        ("up c ctrl-u", Language::German, "Neuer Name der Phase „Entdecken“: Die Leute kommen zu spät"),
        ("up*9 c ctrl-u", Language::German, "Neuer Titel der Karte"),
        ("left c ctrl-u", Language::German, "Neuer Name der Gruppe „Paare am Abend“"),
        ("up c ctrl-u", Language::English, "New name of the stage “Discover”: Die Leute kommen zu spät"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.keys(keys).types("Die Leute kommen zu spät");
        assert!(!matches!(room.app.grid.cursor, Cursor::Cell { .. }));
        assert!(room.screen().contains(said), "{keys}: {}", room.screen());
    }
}

/// What the worker answers to the last effect.
fn answered(room: &mut Room, is_well: bool) {
    let why = |path| SaveError::Io { path, source: std::io::ErrorKind::NotFound.into() };
    let answer = match room.effects.pop().unwrap() {
        Effect::Save(job) => {
            let path = job.path.clone();
            Msg::Saved(job, if is_well { Ok(FileState::of(b"")) } else { Err(why(path)) })
        }
        Effect::Export(job) => {
            let path = job.path.clone();
            Msg::Exported(job, if is_well { Ok(()) } else { Err(ExportFailed::Other(why(path))) })
        }
        Effect::ReadEarlier(job) => {
            let (path, day) = (job.path, date(2026, 10, 25));
            let found = EarlierMap { path, day, is_kept: false, map: Map::default() };
            Msg::Earlier(Box::new(if is_well { Ok(found) } else { Err("no map".to_owned()) }))
        }
        other => panic!("{other:?}"),
    };
    room.send(answer);
}

#[test]
fn a_path_that_cannot_be_used_is_there_again_until_it_was_used() {
    for open in ["ctrl-s", "e 1", "f3"] {
        let mut room = demo();
        let ask = |room: &mut Room| {
            room.app.desk.file.path = None;
            room.keys(open);
            if open == "f3" {
                room.types("datei").keys("enter");
            }
        };
        ask(&mut room);
        room.keys("ctrl-u").types("nirgends/pasta").keys("enter");
        answered(&mut room, false);
        room.keys("esc");
        ask(&mut room);
        assert_eq!(prompt(&room), "nirgends/pasta", "{open}: {}", room.said());
        room.keys("enter");
        answered(&mut room, true);
        ask(&mut room);
        assert_ne!(prompt(&room), "nirgends/pasta", "{open}");
    }
}

/// Whoever types a better path after one that led to nothing writes it where that stands.
#[test]
fn a_path_of_an_export_that_led_to_nothing_stands_in_its_prompt_again() {
    let mut room = demo();
    room.keys("e 1 ctrl-u").types("gibtsnicht/x.md").keys("enter");
    answered(&mut room, false);
    assert!(room.failed(), "{}", room.said());
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("{}", room.screen()) };
    assert_eq!(prompt.input.text(), "gibtsnicht/x.md");
    assert!(room.screen().contains(room.said().get(..12).unwrap()), "{}", room.screen());
    room.types("2").keys("enter");
    let Some(Effect::Export(job)) = room.effects.last() else { panic!("no export") };
    assert!(job.path.ends_with("gibtsnicht/x.md2"), "{:?}", job.path);
    // Nothing that is being written is covered.
    room.keys("a").types("Karte");
    answered(&mut room, false);
    assert!(room.app.grid.writing().is_some());
}
