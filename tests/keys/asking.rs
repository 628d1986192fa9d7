//! The pass through the cells of a segment with a question for what is missing there.

use super::room::Room;
use touchmap::map::{
    about::Language,
    stage::Phase,
    touchpoint::{Kind, Moment},
};

/// The two lines above the keys, which ask.
fn asks(room: &Room) -> String {
    let screen = room.screen();
    screen.lines().rev().skip(1).take(2).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_empty_cell_asks_for_a_kind_without_a_key() {
    let room = Room::empty(&["Guests"]);
    assert!(asks(&room).contains("What do they read, hear or look up here?"), "{}", asks(&room));
}

#[test]
fn s_goes_through_the_cells_in_the_order_of_the_journey_and_says_how_far_it_is() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("right right s");
    // It begins with the first cell, and a cell is asked for each kind and for what is hidden.
    let first = room.map().stage_ids()[0].clone();
    assert_eq!(room.app.grid.cursor.stage(), Some(&first));
    assert!(asks(&room).contains("What do they read"), "{}", asks(&room));
    assert!(asks(&room).contains("Cell 1 of 6, "), "{}", asks(&room));
    for words in ["Whom do they meet", "What do they touch", "What do they smell", "What do they wait for"] {
        room.keys("s");
        assert!(asks(&room).contains(words), "{words}: {}", asks(&room));
    }
    for _ in 0..60 {
        room.keys("s");
        if room.said().contains("every cell has been asked") {
            break;
        }
    }
    assert_eq!(room.said(), "Guests: every cell has been asked.");
    let last = room.map().stage_ids().last().cloned();
    assert_eq!(room.app.grid.cursor.stage(), last.as_ref());
}

#[test]
fn what_is_written_meanwhile_answers_and_is_not_asked_for_again() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("s s a").types("Doorman").keys("esc t 2");
    assert_eq!(room.touchpoint("Doorman").kind, Some(Kind::Human));
    room.keys("r r");
    // The question stays as long as the cursor is in its cell.
    assert!(asks(&room).contains("Whom do they meet"), "{}", asks(&room));
    room.keys("s");
    assert!(asks(&room).contains("What do they touch"), "{}", asks(&room));
    room.keys("esc");
    assert!(asks(&room).contains("Doorman"), "{}", asks(&room));
    room.keys("s");
    assert!(asks(&room).contains("What do they read"), "the people are there: {}", asks(&room));
    room.keys("s");
    assert!(asks(&room).contains("What do they touch"), "{}", asks(&room));
}

#[test]
fn a_moment_of_truth_is_asked_for_where_it_belongs_and_is_missing() {
    let mut room = Room::empty(&["Guests"]);
    let stages = room.map().stage_ids().to_vec();
    let stage =
        room.map().stages().find(|(_, stage)| stage.phase == Some(Phase::Before)).map(|(id, _)| id.clone());
    let at = stages.iter().position(|id| Some(id) == stage.as_ref()).unwrap();
    let asked = |room: &mut Room| {
        (0..60).any(|_| {
            room.keys("s");
            asks(room).contains("ZMOT") && room.app.grid.cursor.stage() == stages.get(at)
        })
    };
    assert!(asked(&mut room));
    let id = stages[at].clone();
    room.keys("a").types("Search").keys("esc");
    assert_eq!(room.touchpoint("Search").moment, Some(Moment::Zero), "the answer is what was asked for");
    room.keys("esc");
    assert!(!asked(&mut room), "{id}");
}

#[test]
fn heads_show_how_many_there_are_and_how_many_there_should_be() {
    for (language, words) in [(Language::English, "13 instead of 7"), (Language::German, "13 statt 7")] {
        let mut room = Room::demo("restaurant", language).sized(160, 45);
        assert!(room.screen().contains(" 13▲"), "{}", room.screen());
        room.keys("tab");
        assert!(room.screen().contains(words), "{}", room.screen());
        let mut room = Room::demo("restaurant", language).sized(120, 36);
        room.go("Newsletter").keys("left up");
        let status = room.screen().lines().rev().nth(1).unwrap_or_default().to_owned();
        assert!(status.contains(&format!("▲ {words} ")), "{status}");
    }
}

#[test]
fn the_pane_says_what_stands_out_about_the_card_under_the_cursor() {
    let mut room = Room::demo("restaurant", Language::English).sized(200, 60);
    room.go("Lipstick on the wine glass");
    assert!(room.screen().contains("Hidden, with little effect"), "{}", room.screen());
    room.keys("5");
    assert!(!room.screen().contains("Hidden, with little effect"), "{}", room.screen());
}

/// R19, R94: in a form, help begins with the word of the method that the field asks for.
#[test]
fn help_in_a_field_begins_with_its_word_of_the_method() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.go("Newsletter").keys("enter f1");
    assert!(room.screen().contains("What really happens at a touchpoint"), "{}", room.screen());
    assert!(room.screen().contains("Source: “Was ist Touchpoint Marketing?”"), "{}", room.screen());
    // All of them stand at the end of the map's help.
    room.keys("esc esc ? end");
    assert!(room.screen().contains("The day on which the map is looked at again"), "{}", room.screen());
}

#[test]
fn an_answer_is_what_was_asked_for() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("s s a")
        .types("Doorman")
        .keys("enter")
        .types("Porter")
        .keys("esc s a")
        .types("Menu")
        .keys("esc");
    let kind = |room: &Room, name: &str| room.touchpoint(name).kind;
    assert_eq!(kind(&room, "Doorman"), Some(Kind::Human));
    assert_eq!(kind(&room, "Porter"), Some(Kind::Human), "as long as it is asked");
    assert_eq!(kind(&room, "Menu"), Some(Kind::Physical));
    while !asks(&room).contains("What do they wait for") {
        room.keys("s");
    }
    room.keys("a").types("Waiting for a table").keys("esc");
    assert!(room.touchpoint("Waiting for a table").hidden);
    assert_eq!(kind(&room, "Waiting for a table"), None);
    // Beside the pass nothing is presumed.
    room.keys("esc a").types("Ring").keys("esc");
    assert_eq!((kind(&room, "Ring"), room.touchpoint("Ring").hidden), (None, false));
}

/// While a cell is asked, the last line has the keys that answer and lead on, and no others.
#[test]
fn the_last_line_of_the_questions_has_their_keys() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut room = Room::demo("restaurant", Language::German).sized(width, height);
        let line = |room: &Room| {
            let screen = room.screen();
            screen.lines().last().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        // What a search has found changes nothing about it.
        room.keys("/").types("Kinder").keys("enter s");
        assert_eq!(line(&room), "a Antworten s Nächste Frage Esc Fertig ? Hilfe", "{width}");
        room.keys("esc");
        assert!(!line(&room).contains("Antworten"), "{}", line(&room));
    }
}
