//! No key is swallowed without a word: a question names its answers, a prompt says that there is nothing to take back, and
//! a name that is nearly another one is said.

use super::room::Room;
use touchmap::{
    app::{Msg, Overlay, Screen, overlay::ask::Question},
    map::{about::Language, text::Line},
};

fn demo() -> Room {
    Room::demo("restaurant", Language::English)
}

#[test]
fn a_key_that_answers_nothing_makes_the_question_say_which_keys_do() {
    for (language, answers) in [
        (Language::English, "1–5, Enter and Esc answer here"),
        (Language::German, "Hier antworten 1–5, Enter und Esc"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.keys("e");
        let before = room.screen();
        assert!(!before.contains(answers), "{before}");
        room.types("y");
        assert!(room.screen().contains(answers), "{}", room.screen());
        assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Export));
        // Nothing has moved, and the next answer is one.
        let frame = |screen: &str| screen.lines().map(|line| line.find("1 ")).collect::<Vec<_>>();
        assert_eq!(frame(&before).len(), frame(&room.screen()).len());
        room.keys("down");
        assert!(!room.screen().contains(answers), "{}", room.screen());
        room.keys("8");
        assert!(room.screen().contains(answers), "a digit without a choice: {}", room.screen());
        room.keys("esc");
        assert!(room.overlay().is_none());
    }
}

#[test]
fn undo_in_an_empty_prompt_says_that_there_is_nothing_and_how_to_go_further_back() {
    let mut room = demo();
    for keys in ["m", "/", "o"] {
        room.keys(keys).keys("ctrl-z");
        assert!(room.screen().contains("nothing to take back here"), "{keys}: {}", room.screen());
        assert!(room.overlay().is_some());
        // What is typed then is taken back as before.
        room.types("ab").keys("ctrl-z");
        assert!(!room.screen().contains("nothing to take back here"), "{keys}: {}", room.screen());
        room.keys("esc");
    }
}

#[test]
fn a_name_that_is_nearly_somebody_elses_is_said_and_not_refused() {
    let mut room = demo();
    room.go("Newsletter").keys("o").types("Mia Chen").keys("enter");
    assert!(!room.said().contains("already"), "{}", room.said());
    room.go("Bill").keys("o").types("Mia").keys("enter");
    assert_eq!(room.touchpoint("Bill").owner.as_str(), "Mia");
    assert!(room.said().ends_with("“Mia Chen” is on the map already"), "{}", room.said());
    // A name that the map knows is said of nobody.
    room.go("Loyalty card").keys("o").types("Mia").keys("enter");
    assert!(!room.said().contains("already"), "{}", room.said());
    // An action says it, too, here and in its form.
    room.keys("m").types("Call back @M. Chen").keys("enter");
    assert!(room.said().contains("“Mia Chen”"), "{}", room.said());
    // The better name in the place of the shorter one is no news.
    room.go("Bill").keys("o").types("Mia Chen").keys("enter");
    room.go("Loyalty card").keys("o").types("Mia Chen").keys("enter");
    assert!(!room.said().contains("already"), "{}", room.said());
}

#[test]
fn in_a_form_a_name_that_is_nearly_somebody_elses_is_said() {
    let mut room = demo();
    room.go("Newsletter").keys("o").types("Mia Chen").keys("enter");
    open_at_owner(&mut room, "Birthday greeting");
    room.types("mia").keys("esc");
    assert_eq!(room.touchpoint("Birthday greeting").owner.as_str(), "mia");
    assert!(room.said().contains("“Mia Chen” is on the map already"), "{}", room.said());
    // A text that is no name is left alone.
    room.keys("tab").types("Mia").keys("esc");
    assert!(!room.said().contains("already"), "{}", room.said());
}

/// Opens a touchpoint with the focus on its owner.
fn open_at_owner(room: &mut Room, name: &str) {
    while !matches!(room.app.screen, Screen::Map) {
        room.keys("esc");
    }
    room.go(name).keys("enter");
    for _ in 0..40 {
        let Screen::Form(form) = &room.app.screen else { panic!("a form") };
        if form.focus.field == "owner" {
            return;
        }
        room.keys("tab");
    }
    panic!("no owner in the form");
}

#[test]
fn a_known_name_is_offered_in_a_form_and_the_arrow_takes_it() {
    let mut room = demo();
    room.go("Newsletter").keys("o").types("Mia Chen").keys("enter");
    open_at_owner(&mut room, "Birthday greeting");
    room.types("mi");
    assert!(room.screen().contains("similar: Mia Chen ↓"), "{}", room.screen());
    room.keys("down");
    assert!(!room.screen().contains("similar:"), "nothing is offered for the name itself: {}", room.screen());
    room.keys("enter");
    assert_eq!(room.touchpoint("Birthday greeting").owner.as_str(), "Mia Chen");
    assert!(!room.said().contains("already"), "{}", room.said());
    // Where nothing is offered the arrow goes to the next field as before, and keeps the name.
    open_at_owner(&mut room, "Birthday greeting");
    room.keys("enter ctrl-u").types("Zoe").keys("down");
    assert_eq!(room.touchpoint("Birthday greeting").owner.as_str(), "Zoe");
    // In a field that asks for no name none is offered, and none where names are hidden.
    open_at_owner(&mut room, "Bill");
    room.keys("ctrl-n enter ctrl-u").types("Mi");
    assert!(!room.screen().contains("similar:"), "{}", room.screen());
}

#[test]
fn where_names_are_hidden_none_is_said() {
    let mut room = demo();
    room.go("Newsletter").keys("o").types("Mia Chen").keys("enter ctrl-n");
    room.go("Bill").keys("o").types("Mia").keys("enter");
    assert!(!room.screen().contains("Chen") && !room.said().contains("Chen"), "{}", room.said());
}

#[test]
fn a_missing_owner_flags_a_card_only_when_most_others_have_one() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a");
    for name in ["Radio", "Poster", "Shop", "Menu"] {
        room.types(name).keys("enter");
    }
    room.keys("esc");
    let flags = |room: &Room| room.screen().lines().take(20).filter(|line| line.contains("? ·")).count();
    for (name, expected) in [("Radio", 0), ("Poster", 2), ("Shop", 1)] {
        room.go(name).keys("o ctrl-u").types("Ina").keys("enter");
        assert_eq!(flags(&room), expected, "{name}: {}", room.screen());
    }
}

#[test]
fn the_prompt_for_the_first_meeting_says_that_it_is_all_of_this_day() {
    let mut room = demo();
    room.prepare(|edit| edit.about(|about| about.title = Line::clean("Tonight")));
    let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    room.prepare(|edit| {
        for id in &ids {
            edit.touchpoint(id, |touchpoint| touchpoint.effectiveness = Default::default());
        }
        edit.about(|about| about.meetings.clear());
    });
    room.keys("4 f4");
    assert!(room.screen().contains("all scores of this day"), "{}", room.screen());
    room.types("M");
    assert!(!room.screen().contains("all scores of this day"), "{}", room.screen());
}

#[test]
fn what_has_changed_says_what_will_stand_there_and_which_key_gets_it() {
    for (language, words) in [
        (
            Language::English,
            [
                "This shows what has improved or got worse",
                "F3 chooses what to compare with",
                "All scores of one day are one",
            ],
        ),
        (
            Language::German,
            [
                "Hier steht, was besser oder schlechter ist",
                "F3 wählt, womit verglichen wird",
                "Alle Noten eines Tages sind ein Termin",
            ],
        ),
    ] {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut room = Room::demo("restaurant", language);
            room.send(Msg::Resize(width, height));
            room.keys("tab v");
            for word in words {
                assert!(room.screen().contains(word), "{word}: {}", room.screen());
            }
            room.keys("f3");
            assert!(matches!(room.overlay(), Some(Overlay::Palette(_))));
        }
        // On the smallest screen what one can do is in sight.
        let mut room = Room::demo("restaurant", language);
        room.send(Msg::Resize(40, 12));
        room.keys("tab v");
        assert!(room.screen().contains("F3"), "{}", room.screen());
    }
}
