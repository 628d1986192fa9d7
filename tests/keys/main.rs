//! What the keys do: the map before, the keys, the map after.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod actions;
mod analysis;
mod another;
mod answers;
mod asking;
mod astray;
mod astray_sentences;
mod by_hand;
mod deleting;
mod drafts;
mod fields;
mod findings;
mod help;
mod left;
mod meanwhile;
mod meeting;
mod no_file;
mod offered;
mod own_keys;
mod panels;
mod pasted;
mod pointer;
mod rescued;
#[path = "../room/mod.rs"]
mod room;
mod shell;
mod since;
mod timer;
mod twice;
mod typed;
mod wall;
mod wheel;

use jiff::civil::date;
use room::{Room, opened};
use touchmap::{
    app::{
        App, Effect, Msg, Overlay, Screen,
        file::job::{Old, OnDisk, SaveJob},
        map::{cursor::Cursor, mode::Mode},
        overlay::ask::Question,
        start::{Start, setup::Setup},
    },
    lang::Lang,
    map::{
        Key,
        about::Language,
        builder::Builder,
        choice::Choice as _,
        conflict::{Conflict, Side},
        field::Value,
        lens::Lens,
        rated::Score,
        text::Line,
        touchpoint::{Kind, Usage},
    },
    store::{Comments, Expected, FileState, SaveError, access::Access, ron::read},
};

fn room() -> Room {
    Room::empty(&["Families", "Couples"])
}

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

#[test]
fn touchpoints_are_written_as_fast_as_people_speak() {
    let mut room = room();
    room.keys("a").types("Poster").keys("enter").types("Radio").keys("enter esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster", "Radio"]);
    assert_eq!(room.touchpoint("Radio").number, 2);
    assert_eq!(room.here(), "Radio");
}

#[test]
fn a_capital_typed_without_a_begins_a_card_and_runs_nothing() {
    let mut room = room();
    room.types("Direktwerbung").keys("enter esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Direktwerbung"]);
    assert_eq!(room.map().tally().touchpoints, 1);
}

#[test]
fn no_capital_letter_changes_the_map() {
    let mut room = demo();
    let before = room.map().records().clone();
    for c in ('A'..='Z').chain(['Ä', 'Ö', 'Ü']) {
        let name = c.to_string();
        room.keys(&name).keys("ctrl-u esc");
        assert_eq!(room.map().records(), &before, "{c}");
    }
}

#[test]
fn tab_sends_the_field_on_with_its_text_and_back() {
    let mut room = room();
    room.keys("a").types("Flyer").keys("tab tab shift-tab enter esc");
    assert_eq!(room.cell("Interest", "Families"), ["Flyer"]);
}

#[test]
fn arrows_in_an_empty_field_change_the_cell() {
    let mut room = room();
    room.keys("a down right").types("Flyer").keys("enter esc");
    assert_eq!(room.cell("Interest", "Couples"), ["Flyer"]);
}

#[test]
fn esc_keeps_what_was_typed() {
    let mut room = room();
    room.keys("a").types("Flyer").keys("esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Flyer"]);
}

#[test]
fn a_similar_touchpoint_is_offered_and_stands_here_too() {
    let mut room = room();
    room.keys("a").types("Newsletter").keys("enter esc right a").types("news");
    assert!(room.screen().contains("similar"), "{}", room.screen());
    room.keys("down esc");
    assert_eq!(room.cell("Interest", "Families"), ["Newsletter"]);
    assert_eq!(room.map().tally().touchpoints, 1);
    assert_eq!(room.touchpoint("Newsletter").places.len(), 2);
}

#[test]
fn what_goes_on_from_a_known_name_is_still_similar() {
    let mut room = demo();
    room.go("Kita-Aushang").keys("a").types("Bonuskarte für Kinder");
    assert!(room.screen().contains("ähnlich: Bonus"), "{}", room.screen());
    room.keys("ctrl-u").types("Tel. Reservierung");
    assert!(room.screen().contains("ähnlich: Reserv"), "{}", room.screen());
}

#[test]
fn heads_get_new_neighbours() {
    let mut room = room();
    room.keys("up a").types("Trial").keys("enter esc");
    let names: Vec<_> = room.map().stages().map(|(_, s)| s.name.to_string()).collect();
    assert_eq!(names[..3], ["Awareness", "Trial", "Interest"]);
    room.keys("down left left a").types("Groups").keys("enter").types("Clubs").keys("enter esc");
    let names: Vec<_> = room.map().segments().map(|(_, s)| s.name.to_string()).collect();
    assert_eq!(names, ["Families", "Groups", "Clubs", "Couples"]);
}

#[test]
fn several_pasted_lines_are_one_step_and_run_nothing() {
    let mut room = demo();
    let before = room.map().tally().touchpoints;
    room.send(Msg::Paste("dd\r\nq\r5\n\u{1b}[31mu\n".into()));
    assert_eq!(room.map().tally().touchpoints, before + 4);
    assert!(room.map().touchpoints().any(|(_, t)| t.name.as_str() == "[31mu"));
    assert!(room.effects.is_empty());
    room.keys("esc u");
    assert_eq!(room.map().tally().touchpoints, before);
}

#[test]
fn digits_rate_under_the_lens_and_say_so() {
    let mut room = demo();
    room.go("Newsletter").keys("4");
    assert_eq!(room.touchpoint("Newsletter").effectiveness.latest(), Score::new(4));
    assert!(room.said().starts_with("Newsletter · Wirkung: 2 → 4"), "{}", room.said());
    room.keys("r 5");
    let (stage, segment) = (room.stage("Wiederkommen"), room.segment("Paare am Abend"));
    let place = room.touchpoint("Newsletter").place(&stage, &segment).unwrap();
    assert_eq!(place.experience.latest(), Score::new(5));
    room.keys("0");
    let place = room.touchpoint("Newsletter").place(&stage, &segment).unwrap();
    assert_eq!(place.experience.at(Some(room::NOW.date())), None);
}

#[test]
fn a_digit_on_a_stages_head_is_its_importance() {
    let mut room = room();
    room.keys("up 5");
    assert_eq!(room.map().stage(&room.stage("Awareness")).unwrap().importance, Score::new(5));
}

#[test]
fn the_importance_lens_is_offered_once_it_is_used() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc r r");
    assert_eq!(room.app.grid.lens, Lens::Effectiveness);
    let id = room.id("Poster");
    room.prepare(|e| e.touchpoint(&id, |t| t.importance.set(None, Score::new(3))));
    room.keys("r r");
    assert_eq!(room.app.grid.lens, Lens::Importance);
}

#[test]
fn the_same_usage_key_again_clears() {
    let mut room = demo();
    room.go("Rechnung").keys("+");
    assert_eq!(room.touchpoint("Rechnung").usage.latest(), Some(Usage::Over));
    room.keys("-");
    assert_eq!(room.touchpoint("Rechnung").usage.latest(), Some(Usage::Under));
    room.keys("-");
    assert_eq!(room.touchpoint("Rechnung").usage.latest(), None);
}

#[test]
fn marked_cards_take_a_key_as_one_step() {
    let mut room = demo();
    room.go("Newsletter").keys("space").go("Bonuskarte").keys("space t 4");
    for name in ["Newsletter", "Bonuskarte"] {
        assert_eq!(room.touchpoint(name).kind, Kind::at(3), "{name}");
    }
    room.keys("u");
    assert_eq!(room.touchpoint("Bonuskarte").kind, Some(Kind::Physical));
    assert_eq!(room.touchpoint("Newsletter").kind, Some(Kind::Communication));
}

#[test]
fn an_owner_is_completed_from_those_that_are_known() {
    let mut room = demo();
    room.go("Wickeltisch").keys("o").types("haus").keys("tab enter");
    assert_eq!(room.touchpoint("Wickeltisch").owner.as_str(), "Haustechnik");
}

#[test]
fn an_action_is_written_in_one_line() {
    let mut room = demo();
    room.go("Wickeltisch").keys("m").types("Tisch kaufen @Haus").keys("tab").types("4.12.").keys("enter");
    let action = &room.touchpoint("Wickeltisch").detail.actions.last().unwrap().value;
    assert_eq!((action.what.as_str(), action.who.as_str()), ("Tisch kaufen", "Haustechnik"));
    assert_eq!(action.due, Some(date(2026, 12, 4)));
}

#[test]
fn a_grabbed_card_is_carried_and_is_one_step() {
    let mut room = room();
    room.keys("a").types("Poster").keys("enter").types("Radio").keys("esc g right right down enter");
    assert_eq!(room.cell("Consideration", "Couples"), ["Radio"]);
    room.keys("u");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster", "Radio"]);
}

#[test]
fn esc_puts_a_grabbed_card_back_and_leaves_no_step() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc");
    let position = room.app.desk.doc.position();
    room.keys("g right right esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster"]);
    assert_eq!(room.app.desk.doc.position(), position);
}

#[test]
fn shift_arrows_change_the_order_in_a_cell() {
    let mut room = room();
    room.keys("a")
        .types("A1")
        .keys("enter")
        .types("B2")
        .keys("enter")
        .types("C3")
        .keys("esc shift-up shift-up");
    assert_eq!(room.cell("Awareness", "Families"), ["C3", "A1", "B2"]);
    assert_eq!(room.here(), "C3");
}

#[test]
fn heads_are_reordered() {
    let mut room = room();
    room.keys("up shift-right");
    let names: Vec<_> = room.map().stages().map(|(_, s)| s.name.to_string()).collect();
    assert_eq!(names[..2], ["Interest", "Awareness"]);
    room.keys("g right left left enter");
    let names: Vec<_> = room.map().stages().map(|(_, s)| s.name.to_string()).collect();
    assert_eq!(names[..2], ["Awareness", "Interest"]);
}

#[test]
fn moving_to_where_it_stands_is_refused_in_words() {
    let mut room = demo();
    // It stands in all three rows of this stage.
    room.go("Reservierung am Telefon").keys("shift-down");
    assert!(room.said().contains("verschoben"), "{}", room.said());
    room.keys("shift-down shift-down shift-down");
    assert!(room.failed());
    assert_eq!(room.said(), "Der Touchpoint steht dort schon");
    assert_eq!(room.touchpoint("Reservierung am Telefon").places.len(), 3);
}

#[test]
fn p_places_the_same_and_once_more_an_independent_copy() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc 4 y right p");
    assert_eq!(room.touchpoint("Poster").places.len(), 2);
    assert_eq!(room.map().tally().touchpoints, 1);
    room.keys("p");
    assert_eq!(room.map().tally().touchpoints, 2);
    assert_eq!(room.map().touchpoints().filter(|(_, t)| t.places.len() == 1).count(), 2);
    let numbers: std::collections::BTreeSet<_> = room.map().touchpoints().map(|(_, t)| t.number).collect();
    assert_eq!(numbers.len(), 2);
}

#[test]
fn placing_where_it_stands_is_refused_in_words() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc y p");
    assert!(room.failed() && room.said().contains("already"), "{}", room.said());
    assert_eq!(room.touchpoint("Poster").places.len(), 1);
}

#[test]
fn a_whole_row_is_copied_on_the_heads() {
    let mut room = demo();
    let paare = room.segment("Paare am Abend");
    let expected = room.map().segment_tally(&paare).touchpoints;
    room.keys("left y").keys("down a").types("Gruppen").keys("enter esc p");
    let gruppen = room.segment("Gruppen");
    assert_eq!(room.map().segment_tally(&gruppen).touchpoints, expected);
    assert_eq!(room.map().segment_tally(&gruppen).rated(Lens::Experience), 0);
}

#[test]
fn parking_and_placing_again() {
    let mut room = demo();
    room.go("Newsletter").keys(",");
    assert!(room.touchpoint("Newsletter").is_parked());
    let id = room.id("Newsletter");
    room.app.grid.cursor = Cursor::Parked { card: Some(id), at: 0 };
    room.keys(", left enter");
    assert_eq!(room.touchpoint("Newsletter").places.len(), 1);
    assert!(room.mode().is_none());
}

#[test]
fn delete_takes_the_place_and_with_the_last_one_the_touchpoint() {
    let mut room = demo();
    room.go("Newsletter").keys("delete");
    assert_eq!(room.touchpoint("Newsletter").places.len(), 1);
    room.go("Newsletter").keys("d");
    assert_eq!(room.touchpoint("Newsletter").places.len(), 1, "one d asks");
    room.keys("d");
    assert!(!room.map().touchpoints().any(|(_, t)| t.name.as_str() == "Newsletter"));
    assert!(room.said().contains("u holt es zurück"), "{}", room.said());
    room.keys("u u");
    assert_eq!(room.touchpoint("Newsletter").places.len(), 2);
}

#[test]
fn d_and_another_key_deletes_nothing() {
    let mut room = demo();
    let before = room.map().records().clone();
    room.keys("d j d");
    assert_eq!(room.map().records(), &before);
}

#[test]
fn a_stage_goes_with_all_that_stands_there_and_comes_back_whole() {
    let mut room = demo();
    let before = room.map().records().clone();
    room.app.grid.cursor = Cursor::Stage(room.stage("Besuch"));
    room.keys("delete delete");
    assert_eq!(room.map().stage_ids().len(), 5, "{}", room.said());
    assert!(room.said().contains("mit"), "{}", room.said());
    room.keys("u");
    assert_eq!(room.map().records(), &before);
    assert!(matches!(&room.app.grid.cursor, Cursor::Stage(_)));
}

#[test]
fn numbers_lead_to_their_card() {
    let mut room = demo();
    room.keys("#");
    // The number stands in the place of the sign.
    assert!(room.screen().contains("12 Reser"), "{}", room.screen());
    room.types("29").keys("enter");
    assert_eq!(room.here(), "Gruß mit Namen");
    room.keys("#").types("39").keys("enter");
    assert!(room.failed());
}

#[test]
fn a_number_that_there_is_not_rates_nothing() {
    let mut room = demo();
    let before = room.map().records().clone();
    // No number goes on after a 4, so the cursor is at its card already.
    room.keys("#").types("41");
    assert!(room.failed() && room.said().contains("41"), "{}", room.said());
    assert_eq!((room.here(), room.map().records()), ("Küchenduft vor der Tür", &before));
    // After a number of as many digits as there are, and after a pause, a digit is a score.
    room.keys("#").types("293");
    assert_eq!(room.here(), "Gruß mit Namen");
    assert_ne!(room.map().records(), &before);
    let before = room.map().records().clone();
    room.keys("#").types("4");
    let one = ratatui::crossterm::event::KeyCode::Char('1');
    room.app.update(Msg::Key(one.into()), room::NOW + jiff::SignedDuration::from_secs(2));
    assert_eq!(room.here(), "Küchenduft vor der Tür");
    assert_ne!(room.map().records(), &before);
}

#[test]
fn find_folds_umlauts_and_esc_goes_back() {
    let mut room = demo();
    let start = room.app.grid.cursor.clone();
    room.keys("/").types("kuechenduft");
    assert_eq!(room.here(), "Küchenduft vor der Tür");
    room.keys("esc");
    assert_eq!(room.app.grid.cursor, start);
    room.keys("/").types("Marketing").keys("enter");
    let first = room.here().to_owned();
    room.keys("n");
    assert_ne!(room.here(), first);
    room.keys("b");
    assert_eq!(room.here(), first);
}

#[test]
fn the_rating_pass_asks_for_one_after_the_other() {
    let mut room = room();
    room.keys("a").types("A1").keys("enter").types("B2").keys("enter").types("C3").keys("esc up up w 3");
    assert_eq!(room.here(), "B2");
    room.keys("backspace 5");
    assert_eq!(room.touchpoint("A1").effectiveness.latest(), Score::new(5));
    assert_eq!(room.here(), "B2");
    room.keys("2 4");
    assert_eq!(room.screen().matches("Everything is rated").count(), 1, "{}", room.screen());
    room.keys("esc");
    assert!(room.mode().is_none());
    assert_eq!(room.touchpoint("C3").effectiveness.latest(), Score::new(4));
}

#[test]
fn undo_is_unlimited_and_shows_itself() {
    let mut room = demo();
    let before = room.map().records().clone();
    room.go("Newsletter").keys("1 2 3 + - = , u").go("Rechnung").keys("5 up up");
    for _ in 0..20 {
        room.keys("u");
    }
    assert_eq!(room.map().records(), &before);
    assert!(room.failed());
    room.keys("ctrl-r*20");
    assert_eq!(room.touchpoint("Rechnung").effectiveness.latest(), Score::new(5));
    room.keys("home pgdn u");
    assert_eq!(room.here(), "Rechnung", "the cursor goes where it was undone");
}

#[test]
fn a_settled_conflict_is_a_step_like_any_other() {
    let mut room = demo();
    let key = Key::Touchpoint(room.id("Rechnung"));
    let theirs = [("owner", Value::Line(Line::clean("Kasse"))), ("hidden", Value::Flag(true))];
    room.prepare(|e| e.set_conflict(&key, Some(Conflict { theirs: theirs.into() })));
    for field in ["hidden", "owner"] {
        let mut edit = Builder::new(room.app.desk.doc.map());
        edit.choose(&key, field, Side::Mine);
        let edit = edit.finish().unwrap();
        room.app.desk.doc.apply(edit).unwrap();
    }
    assert_eq!(room.map().conflicts().len(), 0);
    room.go("Newsletter").keys("u");
    assert_eq!(
        (room.here(), room.said()),
        ("Rechnung", "Rückgängig: Rechnung · Verantwortlich wie hier: Service")
    );
    assert_eq!(room.map().conflict(&key).unwrap().theirs.len(), 1);
    room.keys("enter ctrl-z");
    let Screen::Form(form) = &room.app.screen else { panic!("no form") };
    assert_eq!(form.focus.field, "hidden", "the form shows what is in question again");
    assert_eq!(room.said(), "Rückgängig: Rechnung · Versteckt wie hier: nein");
    // A card takes what is said about it along, and brings it back.
    room.keys("esc").go("Rechnung").keys("d d");
    assert_eq!(room.map().conflicts().len(), 0);
    room.keys("u");
    assert_eq!(room.map().conflict(&key).unwrap().theirs.len(), 2);
}

#[test]
fn quitting_asks_only_when_something_has_no_place_on_the_disk() {
    let mut room = demo();
    room.keys("q");
    assert!(matches!(room.effects.last(), Some(Effect::Quit)));
    let mut room = demo();
    room.keys("5 q");
    assert!(room.effects.is_empty());
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Quit));
    room.keys("esc");
    assert!(room.overlay().is_none());
    room.keys("q 2");
    assert!(matches!(room.effects.last(), Some(Effect::Quit)));
}

#[test]
fn saving_the_first_time_asks_for_a_name() {
    let mut room = demo();
    room.keys("ctrl-s ctrl-u").types("abend").keys("enter");
    match room.effects.last() {
        Some(Effect::Save(job)) => assert_eq!(job.path.to_str(), Some("abend.ron")),
        other => panic!("{other:?}"),
    }
    assert!(room.screen().contains("speichert"));
}

#[test]
fn ctrl_c_is_esc_and_says_how_to_quit() {
    let mut room = demo();
    room.keys("ctrl-c");
    assert_eq!(room.said(), "q beendet das Programm");
    room.keys("a").types("Halb").keys("ctrl-c");
    assert!(room.mode().is_none() && room.here() == "Halb");
}

#[test]
fn shift_tab_shows_the_actions_overdue_first_and_right_goes_to_the_touchpoint() {
    let mut room = Room::demo("meter", Language::German);
    room.keys("shift-tab");
    assert!(matches!(room.app.screen, Screen::Actions(_)));
    let first = room.map().actions().first().cloned().unwrap();
    assert!(first.due().is_some_and(|d| d < date(2026, 11, 22)), "overdue first");
    room.keys("3");
    assert!(room.map().actions().iter().any(|a| a.item == first.item && a.closed));
    room.keys("u");
    let name = room.map().touchpoint(&first.touchpoint).unwrap().name.to_string();
    room.keys("home right");
    assert!(matches!(room.app.screen, Screen::Form(_)) && room.screen().contains(&name), "{}", room.screen());
}

#[test]
fn opening_after_the_review_date_says_so() {
    let mut room = Room::demo("meter", Language::German);
    room.prepare(|e| e.about(|a| a.next_review = Some(date(2026, 11, 1))));
    let records = room.map().records().clone();
    room.send(opened("k.ron", records));
    assert!(room.said().contains("1.11.2026") && room.said().contains("überfällig"), "{}", room.said());
}

#[test]
fn a_resize_keeps_the_card() {
    let mut room = demo();
    room.go("Elterngruppe im Chat");
    for (width, height) in [(40, 12), (200, 60), (1, 1), (80, 24)] {
        room.send(Msg::Resize(width, height));
        assert_eq!(room.here(), "Elterngruppe im Chat");
        assert!(width < 40 || room.screen().contains("Elterng"), "{}", room.screen());
    }
}

#[test]
fn the_highest_number_of_all_leaves_room_for_new_touchpoints() {
    let mut room = demo();
    let id = room.id("Newsletter");
    room.prepare(|e| e.touchpoint(&id, |t| t.number = u32::MAX));
    room.keys("home down a").types("Plakat").keys("enter").types("Funkspot").keys("esc");
    let numbers = ["Plakat", "Funkspot"].map(|name| room.touchpoint(name).number);
    assert!(numbers[0] < numbers[1] && numbers[1] < 1000, "{numbers:?}");
}

#[test]
fn all_keys_take_the_marked_cards_as_one_step() {
    for keys in ["5", "+", "o X enter", "m X enter", ",", "delete", "d d", "g right enter", "shift-right"] {
        let mut room = room();
        room.keys("a")
            .types("A1")
            .keys("enter")
            .types("B2")
            .keys("enter")
            .types("C3")
            .keys("esc up up space space");
        let before = room.map().records().clone();
        // The cursor may be anywhere, also where there is nothing.
        if !keys.contains("right") {
            room.keys("down right");
        }
        room.keys(keys);
        let is_same = |name: &str| {
            let found = before.touchpoints.iter().find(|(_, t)| t.name.as_str() == name);
            found.is_some_and(|(id, t)| room.map().touchpoint(id) == Some(&**t))
        };
        assert_eq!(["A1", "B2", "C3"].map(is_same), [false, false, true], "{keys}");
        while room.app.map().records() != &before {
            room.keys("esc u");
            assert!(!room.failed(), "{keys}: more than one step, or none");
            assert_eq!(room.map().records(), &before, "{keys}");
        }
    }
}

#[test]
fn marked_cards_keep_their_order_when_they_are_carried() {
    let mut room = room();
    room.keys("a");
    for name in ["A1", "B2", "C3", "D4", "E5", "F6"] {
        room.types(name).keys("enter");
    }
    room.keys("esc up*9 down down space*6 shift-right");
    assert_eq!(room.cell("Interest", "Families"), ["A1", "B2", "C3", "D4", "E5", "F6"]);
}

#[test]
fn a_card_is_not_carried_into_or_over_a_cell_where_it_stands() {
    for keys in ["shift-right", "g right right enter", "space g right enter"] {
        let mut room = room();
        room.keys("a").types("Poster").keys("esc y right p left");
        let before = room.map().clone();
        for key in keys.split(' ') {
            room.keys(key);
            if key.ends_with("right") {
                assert!(room.failed(), "{keys}");
                assert_eq!(room.said(), "It is already there", "{keys}");
            }
        }
        assert_eq!(*room.map(), before, "{keys}");
        assert_eq!(room.here(), "Poster");
        assert_eq!(room.cell("Awareness", "Families"), ["Poster"]);
    }
}

#[test]
fn esc_while_carrying_keeps_what_can_be_made_again() {
    let mut room = room();
    room.keys("a").types("Poster").keys("enter").types("Radio").keys("esc u g right right esc ctrl-r");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster", "Radio"], "{}", room.said());
}

#[test]
fn saving_while_a_card_is_written_saves_that_card_too() {
    let mut room = room();
    room.app.desk.file.path = Some("evening.ron".into());
    room.keys("a").types("Poster").keys("ctrl-s");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    assert!(job.records.touchpoints.values().any(|t| t.name.as_str() == "Poster"));
    assert!(matches!(room.mode(), Some(Mode::Write(_))), "and the next one can be typed");
}

#[test]
fn two_places_of_one_touchpoint_never_become_one() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc y right p space left space shift-down");
    assert!(room.failed() && room.said().contains("already"), "{}", room.said());
    assert_eq!(room.touchpoint("Poster").places.len(), 2);
}

#[test]
fn only_what_was_placed_becomes_a_copy() {
    let mut room = room();
    room.keys("a").types("Old").keys("esc right a").types("New").keys("esc left y right p left");
    // Both are copied; the one stands here already, the other is placed.
    room.keys("right space space y left p p");
    assert_eq!(room.touchpoint("Old").places.len(), 2, "it was not placed, so it stays one");
    assert_eq!(room.map().touchpoints().filter(|(_, t)| t.name.as_str() == "New").count(), 2);
}

#[test]
fn a_pass_with_something_left_does_not_say_that_all_is_rated() {
    let mut room = room();
    room.keys("a").types("A1").keys("esc w 0");
    assert!(!room.screen().contains("Everything is rated"), "{}", room.screen());
    room.keys("3");
    assert_eq!(room.screen().matches("Everything is rated").count(), 1, "{}", room.screen());
}

#[test]
fn a_stage_at_the_end_goes_no_further() {
    let mut room = room();
    let last = room.map().stage_ids().last().unwrap().clone();
    room.prepare(|e| e.stage(&last, |s| s.rank.0 += 7));
    room.keys("up end shift-right g right*3 enter");
    assert!(room.app.desk.doc.last().is_none(), "nothing moved, so there is nothing to take back");
}

#[test]
fn a_parked_card_is_placed_though_the_cell_visited_last_is_gone() {
    let mut room = room();
    room.keys("a").types("Poster").keys("esc , right up delete");
    let id = room.id("Poster");
    room.app.grid.cursor = Cursor::Parked { card: Some(id), at: 0 };
    room.keys(", enter");
    assert_eq!(room.touchpoint("Poster").places.len(), 1, "{}", room.said());
}

#[test]
fn text_pasted_where_none_is_written_is_not_lost_without_a_word() {
    for keys in ["t", "g", "w", "#", "e", "tab"] {
        let mut room = demo();
        let before = room.map().records().clone();
        room.go("Newsletter").keys(keys).send(Msg::Paste("q\ndd".into()));
        assert!(room.failed(), "{keys}");
        assert_eq!(room.map().records(), &before, "{keys}");
    }
}

#[test]
fn what_is_carried_while_the_file_changes_stays_and_esc_takes_nothing_of_theirs_back() {
    let mut room = demo();
    room.go("Newsletter").keys("g right");
    let carried = room.touchpoint("Newsletter").places.clone();
    let owner = room.id("Küchenduft vor der Tür");
    room.theirs(|e| e.touchpoint(&owner, |t| t.owner = Line::clean("Jemand")));
    room.keys("esc esc");
    assert_eq!(room.touchpoint("Küchenduft vor der Tür").owner.as_str(), "Jemand");
    assert_eq!(room.touchpoint("Newsletter").places, carried);
    room.keys("u");
    assert!(
        matches!(room.overlay(), Some(Overlay::Ask(ask)) if matches!(ask.question, Question::UndoTheirs { count: 1, .. }))
    );
    room.keys("1 u");
    assert_eq!(room.touchpoint("Küchenduft vor der Tür").owner.as_str(), "Küche");
    assert_ne!(room.touchpoint("Newsletter").places, carried, "and then ours");
}

#[test]
fn the_home_folder_is_written_as_a_tilde() {
    let mut room = demo();
    room.app.desk.home = Some("/home/somebody".into());
    room.keys("ctrl-s ctrl-u").types("~/maps/evening").keys("enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    assert_eq!(job.path.to_str(), Some("/home/somebody/maps/evening.ron"));
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::Exists(path))));
    assert!(room.screen().contains("~/maps/evening.ron"), "{}", room.screen());
}

#[test]
fn whoever_goes_on_typing_while_the_map_is_saved_does_not_leave() {
    for (text, leaves) in [("q", true), ("qualität ist schlecht", false), ("qj", false), ("qjq", true)] {
        let mut room = demo();
        room.keys("5 ctrl-s enter").types(text);
        let at = room.effects.iter().position(|effect| matches!(effect, Effect::Save(_))).unwrap();
        let Effect::Save(job) = room.effects.swap_remove(at) else { panic!("not saved") };
        room.send(Msg::Saved(job, Ok(FileState::of(b""))));
        assert_eq!(room.effects.iter().any(|effect| matches!(effect, Effect::Quit)), leaves, "{text}");
    }
}

#[test]
fn a_map_that_cannot_be_saved_finds_another_place_and_the_program_ends_then() {
    let mut room = demo();
    room.app.desk.home = Some("/home/somebody".into());
    room.keys("5 ctrl-s enter q");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    let (path, source) = (job.path.clone(), std::io::ErrorKind::PermissionDenied.into());
    room.send(Msg::Saved(job, Err(SaveError::Io { path, source })));
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Failed));
    room.keys("1 enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved elsewhere") };
    assert!(job.path.starts_with("/home/somebody"), "{:?}", job.path);
    room.send(Msg::Saved(job, Ok(FileState::of(b""))));
    assert!(room.effects.iter().any(|e| matches!(e, Effect::Quit)));
}

#[test]
fn a_map_moves_to_another_file_only_when_that_has_been_written() {
    let mut room = demo();
    room.send(opened("mine.ron", room.map().records().clone()));
    room.app.desk.file.access = Access::Held(None);
    room.effects.clear();
    room.keys("ctrl-s ctrl-u").types("other").keys("enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    assert_eq!(job.path.to_str(), Some("other.ron"));
    assert_eq!(room.app.desk.file.path.as_deref(), Some("mine.ron".as_ref()), "until then it is the old one");
    let before = room.map().clone();
    room.keys("5");
    assert!(*room.map() == before, "and can only be read");
    let (path, source) = (job.path.clone(), std::io::ErrorKind::PermissionDenied.into());
    room.send(Msg::Saved(job, Err(SaveError::Io { path, source })));
    room.keys("esc 5");
    assert!(*room.map() == before, "a failure changes nothing of that");
    room.keys("ctrl-s ctrl-u").types("other").keys("enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    room.send(Msg::Saved(job, Ok(FileState::of(b"")))).keys("5 1");
    assert_eq!(room.app.desk.file.path.as_deref(), Some("other.ron".as_ref()));
    assert!(*room.map() != before);
}

#[test]
fn a_question_names_as_many_digits_as_it_has_choices() {
    let mut room = demo();
    room.keys("5 1 q");
    assert!(room.screen().contains("1–4 "), "{}", room.screen());
    room.keys("4 ctrl-s enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::Exists(path))));
    assert!(room.screen().contains("1–4 "), "{}", room.screen());
}

#[test]
fn enter_never_replaces_a_file() {
    let mut room = demo();
    room.keys("ctrl-s enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::Exists(path.clone()))));
    room.types("Newsletter, jq").keys("enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved under another name") };
    let name = path.file_stem().unwrap().to_str().unwrap();
    assert_eq!(job.path, path.with_file_name(format!("{name}-2026-11-22.ron")));
    assert_eq!(job.expected, Expected::Fresh);
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::Exists(path)))).keys("3");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not replaced") };
    assert_eq!(job.expected, Expected::Anything);
}

#[test]
fn a_changed_column_of_a_list_is_named() {
    let mut room = demo();
    let id = room.id("Reservierung am Telefon");
    room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
    room.keys("enter right right right enter ctrl-u").types("6 min").keys("esc");
    assert!(room.said().contains("Interaktionen · Wartezeit: 4 min → 6 min (Anrufen"), "{}", room.said());
}

#[test]
fn a_typed_number_goes_to_its_card_at_once() {
    let mut room = demo();
    room.keys("# 2 9");
    let id = room.app.grid.cursor.card().unwrap().clone();
    assert_eq!(room.map().touchpoint(&id).unwrap().number, 29);
    assert!(room.mode().is_none(), "no number begins with 29");
    room.keys("enter");
    assert!(matches!(room.app.screen, Screen::Map), "the Enter that follows belongs to the number");
    room.keys("enter");
    assert!(matches!(room.app.screen, Screen::Form(_)));
    room.keys("esc # 2");
    assert!(room.mode().is_some(), "2 may become 20");
    room.keys("enter");
    let id = room.app.grid.cursor.card().unwrap();
    assert_eq!(room.map().touchpoint(id).unwrap().number, 2);
    room.keys("# 7 4");
    assert!(room.failed(), "at once it is taken for a number that there is not: {}", room.said());
    room.keys("4");
    assert!(room.said().contains("→ 4"), "the digit after that rates: {}", room.said());
}

#[test]
fn who_goes_on_after_q_is_not_thrown_out_by_a_later_save() {
    let mut room = demo();
    room.keys("5 q 1 ctrl-u enter 4 ctrl-s").types("x").keys("enter");
    let Some(Effect::Save(job)) = room.effects.pop() else { panic!("not saved") };
    room.send(Msg::Saved(job, Ok(FileState::of(b""))));
    assert!(!room.effects.iter().any(|e| matches!(e, Effect::Quit)));
}

#[test]
fn the_summary_is_exported_and_a_file_in_the_way_is_asked_about() {
    let mut room = demo();
    room.keys("e enter ctrl-u").types("aus").keys("enter");
    let Some(Effect::Export(job)) = room.effects.pop() else { panic!("not exported") };
    assert!(job.path.starts_with("aus") && !job.replace && job.text.contains("Newsletter"), "{:?}", job.path);
    assert!(job.text.contains("Wirtin"));
    room.send(Msg::Exported(job, Err(touchmap::app::ExportFailed::Exists)));
    room.keys("3");
    let Some(Effect::Export(job)) =
        room.effects.pop().filter(|it| matches!(it, Effect::Export(job) if job.replace))
    else {
        panic!("not replaced")
    };
    room.send(Msg::Exported(job, Ok(())));
    room.keys("e enter enter");
    let Some(Effect::Export(job)) = room.effects.pop() else { panic!("not exported") };
    room.send(Msg::Exported(job, Err(touchmap::app::ExportFailed::Exists)));
    room.keys("enter");
    let Some(Effect::Export(job)) = room.effects.pop() else { panic!("Enter takes the name with the date") };
    assert!(!job.replace && job.path.to_string_lossy().ends_with("-2026-11-22.md"), "{:?}", job.path);
    room.keys("e 4 enter");
    assert!(matches!(room.effects.pop(), Some(Effect::Export(job)) if !job.text.contains("Wirtin")));
    room.keys("e 2 enter");
    assert!(matches!(room.effects.pop(), Some(Effect::Export(job)) if job.text.lines().count() <= 60));
    room.keys("e 3 enter");
    assert!(matches!(room.effects.pop(), Some(Effect::Export(job)) if job.text.contains("Laterne")));
}

#[test]
fn arrows_and_vim_keys_lead_to_the_heads_and_the_title() {
    for [left, down, up, right] in [["left", "down", "up", "right"], ["h", "j", "k", "l"]] {
        let mut room = room();
        room.keys(up);
        assert_eq!(room.app.grid.cursor, Cursor::Stage(room.stage("Awareness")));
        room.keys(up);
        assert_eq!(room.app.grid.cursor, Cursor::Title);
        room.keys(down).keys(right);
        assert_eq!(room.app.grid.cursor, Cursor::Stage(room.stage("Interest")));
        room.keys(down).keys(left).keys(left);
        assert_eq!(room.app.grid.cursor, Cursor::Segment(room.segment("Families")));
        room.keys("end pgdn");
        assert_eq!(room.app.grid.cursor.segment(), Some(&room.segment("Couples")));
        assert_eq!(room.app.grid.cursor.stage(), room.map().stage_ids().last());
    }
}

#[test]
fn the_other_places_of_a_touchpoint_are_marked() {
    let mut room = demo();
    room.send(Msg::Resize(140, 40));
    let marked = |room: &Room| room.screen().matches(":●").count();
    room.go("Reservierung am Telefon");
    assert_eq!(marked(&room), 2);
    room.go("Wickeltisch");
    assert_eq!(marked(&room), 0);
}

#[test]
fn what_is_marked_is_meant_wherever_the_cursor_went() {
    let mut room = room();
    room.keys("a").types("One").keys("esc space right right g right enter");
    assert_eq!(room.cell("Interest", "Families"), ["One"]);
    room.keys("right delete");
    assert_eq!(room.map().tally().touchpoints, 0);
}

#[test]
fn at_the_edge_it_is_not_said_that_the_card_stands_there() {
    let mut room = room();
    room.keys("a").types("One").keys("esc shift-left");
    assert_eq!(room.said(), "The map ends here");
    room.keys("y right p left shift-right");
    assert_eq!(room.said(), "It is already there");
}

#[test]
fn independent_copies_are_made_only_of_what_was_just_put() {
    let mut room = room();
    room.keys("a").types("One").keys("enter").types("Two").keys("esc up y right p");
    room.keys("left space space y right p p");
    assert_eq!(room.map().tally().touchpoints, 3);
    assert_eq!(room.touchpoint("One").places.len(), 2);
}

#[test]
fn the_key_that_takes_a_similar_one_is_always_in_sight() {
    let mut room = demo();
    room.go("Kita-Aushang").keys("a").types("Reservierung am");
    let screen = room.screen();
    assert!(screen.contains("↓ Reservierung a…"), "{screen}");
    assert!(screen.contains("ähnlich: Reservierung am Telefon ↓"), "{screen}");
    assert!(screen.contains("↓ Diesen nehmen"), "{screen}");
    room.keys("down");
    assert!(room.said().contains("steht auch in Entdecken"), "{}", room.said());
    room.keys("esc y pgdn p");
    assert!(room.said().contains("steht auch in Entdecken × Geschäftsessen"), "{}", room.said());
}

#[test]
fn renaming_says_how_to_begin_afresh() {
    let mut room = room();
    room.keys("up");
    assert!(room.screen().contains("c Rename"), "{}", room.screen());
    room.keys("c");
    assert!(room.screen().contains("Ctrl-U Clear"), "{}", room.screen());
    room.keys("ctrl-u").types("First").keys("enter");
    assert_eq!(room.map().stages().next().unwrap().1.name.as_str(), "First");
}

#[test]
fn a_nasty_user_breaks_nothing_at_any_size() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(8);
    let names = [
        "試試試試試試試試試試試試",
        "👩\u{200d}🚀👩\u{200d}🚀",
        "e\u{301}e\u{301}e\u{301}",
        "ﷺ",
        "\u{202e}abc",
        long.as_str(),
    ];
    let tokens = [
        "a",
        "enter",
        "esc",
        "tab",
        "shift-tab",
        "g",
        "left",
        "right",
        "up",
        "down",
        "space",
        "delete",
        "u",
        "ctrl-r",
        "y",
        "p",
        ",",
        "#",
        "w",
        "1",
        "r",
        "t",
        "c",
        "home",
        "end",
        "pgup",
        "pgdn",
        "shift-right",
        "shift-down",
        "/",
        "n",
        "?",
        "ctrl-u",
        "backspace",
        "m",
        "o",
        "+",
        "ctrl-c",
        "q",
        "F2",
        "ctrl-z",
    ];
    let mut seed = 7_u64;
    let mut next = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % n
    };
    let sizes = [(80, 24), (140, 40), (40, 12), (200, 60), (20, 5), (1, 1), (79, 13), (170, 12)];
    for mut room in [demo(), room()] {
        for step in 0..600 {
            match next(30) {
                0 => drop(room.send(Msg::Paste(names[next(names.len())].into()))),
                1 => drop(room.types(names[next(names.len())])),
                2 => {
                    let (width, height) = sizes[next(sizes.len())];
                    room.send(Msg::Resize(width, height));
                }
                3 => drop(room.send(Msg::Paste("One\nTwo\nThree\n\n".into()))),
                _ => drop(room.keys(tokens[next(tokens.len())].to_lowercase().as_str())),
            }
            if step % 7 == 0 {
                room.screen();
            }
            if !matches!(
                room.app.screen,
                Screen::Map | Screen::Form(_) | Screen::Analysis(_) | Screen::Actions(_)
            ) {
                room.app.screen = Screen::Map;
            }
        }
        room.keys("esc*9");
        room.app.screen = Screen::Map;
        let end = room.map().records().clone();
        let mut back = 0;
        while {
            room.keys("u");
            !room.failed()
        } {
            back += 1;
        }
        for _ in 0..back {
            room.keys("ctrl-r");
        }
        assert_eq!(room.map().records(), &end);
    }
}

#[test]
fn while_carrying_the_keys_stay_in_sight_and_dropping_says_what_was_done() {
    let mut room = room();
    room.keys("a").types("One").keys("esc g right");
    assert!(room.screen().contains("Enter Drop"), "{}", room.screen());
    room.keys("enter");
    assert_eq!(room.said(), "One moved to Interest");
}

#[test]
fn a_stage_that_is_renamed_keeps_what_the_template_says_about_it() {
    let mut room = room();
    let id = room.stage("Awareness");
    let before = room.map().stage(&id).unwrap().clone();
    assert!(!before.definition.is_empty());
    room.keys("up c ctrl-u").types("Delivery").keys("enter");
    let stage = room.map().stage(&id).unwrap();
    assert_eq!(
        (&stage.definition, &stage.goal, &stage.moves_on),
        (&before.definition, &before.goal, &before.moves_on)
    );
    assert_eq!(room.said(), "Name: Awareness → Delivery");
}

const BY_HAND: &str = "// ours\n(touchmap: 1, // one\n stages: [(id: \"s\", name: \"Buy\")], /* two */
    segments: [(id: \"g\", name: \"Guests\")],
    touchpoints: [(id: \"t\", name: \"Call\", places: [(stage: \"s\", segment: \"g\")])])\n// the end";

fn read_by_hand(text: &str) -> read::MapFile {
    read::read("map.ron", text.as_bytes()).unwrap()
}

/// A file that somebody wrote by hand, opened.
fn by_hand() -> Room {
    let mut room = room();
    room.send(room::opened_as("map.ron", read_by_hand(BY_HAND)));
    room.effects.clear();
    room.go("Call");
    room
}

/// The only thing to be done outside: the save that was asked for.
fn the_save(room: &mut Room) -> Box<SaveJob> {
    match room.effects.drain(..).collect::<Vec<_>>().pop() {
        Some(Effect::Save(job)) => job,
        other => panic!("{other:?} is no save"),
    }
}

fn asks_about_comments(room: &Room) -> bool {
    matches!(room.overlay(), Some(Overlay::Ask(ask)) if matches!(ask.question, Question::Comments { .. }))
}

#[test]
fn a_file_with_comments_inside_is_not_saved_before_somebody_agreed() {
    let mut room = by_hand();
    assert!(room.screen().contains("There are 2 comments inside the map"), "{}", room.screen());
    room.keys("4").send(Msg::Rest).send(Msg::Focus(false));
    assert!(!room.app.wants_saving() && room.effects.is_empty(), "{:?}", room.effects);
    assert!(room.screen().contains("comments: Ctrl-S asks"), "{}", room.screen());
    room.keys("ctrl-s");
    assert!(
        asks_about_comments(&room) && room.screen().contains("2 comments; the old file"),
        "{}",
        room.screen()
    );
    room.keys("esc");
    assert!(room.effects.is_empty() && room.overlay().is_none());
    room.keys("ctrl-s 1");
    let mut job = the_save(&mut room);
    assert_eq!(job.old, Old::ToKeep);
    assert_eq!(job.comments.with("()\n".to_owned()), "// ours\n()\n// the end");
    job.old = Old::Kept("map.ron~".into());
    room.send(Msg::Saved(job, Ok(FileState::of(b"saved"))));
    assert!(room.said().contains("map.ron~"), "{}", room.said());
    room.effects.clear();
    room.keys("3");
    assert!(room.app.wants_saving(), "who has agreed is not asked again");
    room.send(Msg::Rest);
    assert_eq!(the_save(&mut room).old, Old::Replaced);
}

#[test]
fn new_comments_in_the_file_are_asked_about_again() {
    let mut room = by_hand();
    room.keys("4 ctrl-s 1");
    let job = the_save(&mut room);
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::ChangedOnDisk(path))));
    assert!(matches!(room.effects.pop(), Some(Effect::Look(..))));
    room.send(Msg::Looked(Box::new(OnDisk::Changed(read_by_hand(&BY_HAND.replace("two", "three"))))));
    assert!(room.app.desk.is_held_by_comments() && !room.app.wants_saving());
    room.keys("ctrl-s");
    assert!(asks_about_comments(&room));
    room.send(Msg::Looked(Box::new(OnDisk::Gone))).keys("esc");
    assert!(room.app.wants_saving(), "with the file its comments are gone");
}

#[test]
fn quitting_asks_about_comments_too() {
    let mut room = by_hand();
    room.keys("4 q");
    assert!(asks_about_comments(&room));
    room.send(Msg::Resize(40, 12));
    assert!(room.screen().contains("5  Back"), "{}", room.screen());
    room.keys("esc 5");
    assert!(!room.effects.iter().any(|e| matches!(e, Effect::Quit)));
    // Who looks elsewhere before the answer still leaves with it.
    room.keys("q").send(Msg::Looked(Box::new(OnDisk::Same)));
    assert!(asks_about_comments(&room));
    room.keys("1");
    let job = the_save(&mut room);
    room.send(Msg::Saved(job, Ok(FileState::of(b"saved"))));
    assert!(room.effects.iter().any(|e| matches!(e, Effect::Quit)));
    let mut room = by_hand();
    room.keys("q");
    assert!(matches!(room.effects.pop(), Some(Effect::Quit)), "nothing was changed");
}

#[test]
fn under_another_name_the_map_takes_the_comments_around_it_along() {
    let mut room = by_hand();
    room.keys("4 ctrl-s 2 ctrl-u").types("other").keys("enter");
    let job = the_save(&mut room);
    assert_eq!((job.path.to_str(), &job.old), (Some("other.ron"), &Old::Replaced));
    assert_eq!(job.comments.with("()\n".to_owned()), "// ours\n()\n// the end");
}

#[test]
fn without_autosave_only_ctrl_s_saves_and_q_asks() {
    let mut room = by_hand();
    room.app.desk.autosave = false;
    room.app.desk.file.comments = Comments::default();
    room.keys("4").send(Msg::Rest).send(Msg::Focus(false));
    assert!(room.effects.is_empty() && room.screen().contains("not saved yet"), "{}", room.screen());
    room.keys("q");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Quit));
    room.keys("esc ctrl-s");
    the_save(&mut room);
}

/// A sentence on the start screen chooses nothing and is answered.
#[test]
fn letters_where_only_something_is_chosen_are_answered() {
    let app = App::new(Lang::new(Language::German), Screen::Start(Start::default()), room::NOW, 1);
    let mut room = Room { app, effects: Vec::new() }.sized(80, 24);
    room.types("chef");
    assert!(room.failed() && room.screen().contains("↓ ↑ und Enter"), "{}", room.screen());
}

fn setup() -> Room {
    let setup = Setup::new(Some("evening.ron".into()), Language::English);
    let app = App::new(Lang::new(Language::English), Screen::Setup(setup), room::NOW, 1);
    Room { app, effects: Vec::new() }.sized(80, 24)
}

fn stages(room: &Room) -> Vec<&str> {
    room.map().stages().map(|(_, stage)| stage.name.as_str()).collect()
}

/// Who has stages of their own types them where the stages are asked for: one a line, or parted by commas.
#[test]
fn stages_of_ones_own_are_typed_in_the_question_about_them() {
    use touchmap::app::start::setup::OWN;
    for keys in ["tab tab tab", "tab tab tab 2", "tab tab tab down*9"] {
        let mut room = setup();
        room.types("Hotel").keys(keys).types("Anreise, Zimmer 2").keys("enter").types("Abreise");
        let Screen::Setup(setup) = &room.app.screen else { panic!("begun") };
        assert_eq!((setup.at, setup.template), (3, OWN), "{keys}");
        assert!(room.screen().contains("Anreise, Zimmer 2") && room.screen().contains("Abreise"));
        room.keys("enter enter");
        assert_eq!(stages(&room), ["Anreise", "Zimmer 2", "Abreise"], "{keys}");
        assert_eq!(room.map().segment_ids().len(), 1);
    }
    // What is chosen meanwhile takes no text away, and what is typed then stands below it.
    let mut room = setup();
    room.keys("tab tab tab").types("Anreise").keys("up up").types("Bad").keys("ctrl-s");
    assert_eq!(stages(&room), ["Anreise", "Bad"]);
    let mut room = setup();
    room.keys("tab tab tab").types("Anreise").keys("up ctrl-s");
    assert_eq!(stages(&room).len(), 1, "another one was chosen");
    // A number before the first one is part of it, although its digit chooses a template.
    let mut room = setup();
    room.keys("tab tab tab").types("2. Klasse").keys("enter").types("1. Klasse").keys("ctrl-s");
    assert_eq!(stages(&room), ["2. Klasse", "1. Klasse"]);
    // Without a name it is the one stage that has none yet.
    let mut room = setup();
    room.keys("tab tab tab 5 enter");
    assert_eq!(stages(&room).len(), 1);
    // A pasted list is one of stages, too.
    let mut room = setup();
    room.keys("tab tab tab").send(Msg::Paste("1. Anreise\n2. Abreise".to_owned())).keys("ctrl-s");
    assert_eq!(stages(&room), ["Anreise", "Abreise"]);
}

/// A pasted list comes without its bullets, and what is typed stays as it is.
#[test]
fn segments_and_stages_are_read_alike() {
    let segments = |room: &Room| -> Vec<String> {
        room.map().segments().map(|(_, segment)| segment.name.to_string()).collect()
    };
    let pasted = || Msg::Paste("- Families\n- Couples\n".to_owned());
    let mut room = setup();
    room.keys("tab tab").send(pasted()).keys("ctrl-s");
    assert_eq!(segments(&room), ["Families", "Couples"]);
    let mut room = setup();
    room.keys("tab tab tab").send(pasted()).keys("ctrl-s");
    assert_eq!(stages(&room), ["Families", "Couples"]);
    let mut room = setup();
    room.keys("tab tab").types("1. Klasse").keys("enter").types("2. Klasse");
    room.keys("tab").types("Hin, her").keys("enter").types("3. Fahrt").keys("ctrl-s");
    assert_eq!(segments(&room), ["1. Klasse", "2. Klasse"]);
    assert_eq!(stages(&room), ["Hin", "her", "3. Fahrt"]);
}

#[test]
fn stages_of_ones_own_are_kept_with_the_answers() {
    let mut room = setup();
    room.keys("tab tab tab").types("Anreise").keys("enter").types("Zimmer");
    let Screen::Setup(setup) = &room.app.screen else { panic!("begun") };
    let kept = Setup::from_kept(&setup.kept().unwrap(), Language::English).unwrap();
    assert_eq!((kept.at, kept.template, &kept.own_stages()), (3, setup.template, &setup.own_stages()));
    // Answers of an earlier release hold none.
    let text = "(path:None,title:\"A\",goal:\"\",segments:\"\",template:1,at:2)";
    let kept = Setup::from_kept(text, Language::English).unwrap();
    assert_eq!((kept.template, kept.own_stages().len()), (1, 0));
    // Up and down go through the lines, and from the first one back to the templates.
    room.keys("up up up");
    let Screen::Setup(setup) = &room.app.screen else { panic!("begun") };
    assert_eq!((setup.at, setup.template), (3, 2));
}

/// However small the screen is, what is typed as a stage is in sight with its line.
#[test]
fn stages_of_ones_own_are_in_sight_on_every_screen() {
    for (width, height) in [(40, 12), (80, 24), (120, 36), (200, 60)] {
        let mut room = setup().sized(width, height);
        room.keys("tab tab tab");
        for nth in 1..=9 {
            room.types(&format!("Stage {nth}")).keys("enter");
        }
        room.keys("backspace");
        let screen = room.screen();
        assert!(screen.contains("Stage 9") && screen.contains("5 Your own stages"), "{screen}");
        assert!(screen.contains('↑'), "more stand above: {screen}");
    }
}

/// Only below the last stage does Enter begin the map, wherever an empty line stands.
#[test]
fn enter_on_a_stage_of_ones_own_begins_a_line_in_the_middle_too() {
    let mut room = setup().sized(80, 24);
    room.keys("tab tab tab").types("Look").keys("enter").types("Buy").keys("enter up end enter");
    let Screen::Setup(setup) = &room.app.screen else { panic!("{}", room.screen()) };
    assert_eq!(setup.own_stages().len(), 2);
    assert!(matches!(room.keys("enter").app.screen, Screen::Map));
}

/// On a projector the templates stand below each other: the arrow that leads from question to question goes on there.
#[test]
fn down_in_the_last_question_before_a_new_map_moves_among_the_templates() {
    let setup = Setup::new(Some("evening.ron".into()), Language::English);
    let app = App::new(Lang::new(Language::English), Screen::Setup(setup), room::NOW, 1);
    let mut room = Room { app, effects: Vec::new() };
    room.types("Evening").keys("down down down");
    let chosen = |room: &Room| match &room.app.screen {
        Screen::Setup(setup) => (setup.at, setup.template),
        _ => panic!("no questions"),
    };
    assert_eq!(chosen(&room), (3, 0));
    room.keys("down down");
    assert_eq!(chosen(&room), (3, 2));
    room.keys("down*9 up");
    assert_eq!(chosen(&room).0, 3);
    room.keys("up*9");
    assert!(chosen(&room).0 < 3, "up from the first one is the question before");
}

/// Who parks a card sees only one of its cells; that it has left the others, too, is said.
#[test]
fn parking_says_out_of_how_many_cells_a_card_is_taken() {
    let mut room = demo();
    room.go("Empfang am Eingang").keys(",");
    assert!(room.said().ends_with("steht auf dem Parkplatz, aus 3 Zellen genommen"), "{}", room.said());
    room.go("Kita-Aushang").keys(",");
    assert!(room.said().ends_with("steht auf dem Parkplatz"), "{}", room.said());
}

#[test]
fn below_the_last_segment_it_is_said_what_leads_on() {
    let mut room = Room::empty(&["Families", "Couples"]);
    let last = Cursor::Segment(room.segment("Couples"));
    room.app.grid.cursor = Cursor::Segment(room.segment("Families"));
    room.keys("down");
    assert_eq!((&room.app.grid.cursor, room.said().contains("last segment")), (&last, false));
    room.keys("down");
    assert_eq!(room.app.grid.cursor, last);
    assert!(room.said().contains("last segment"), "{}", room.said());
    room.keys("right");
    assert!(matches!(room.app.grid.cursor, Cursor::Cell { .. }), "{}", room.said());
}

/// In a form Tab leads on with what was typed, so the key that is shown beside an offer is the one that takes it everywhere.
#[test]
fn the_same_key_takes_an_offered_name_on_the_map_and_in_a_form() {
    let mut room = demo();
    room.go("Newsletter").keys("o ctrl-u").types("Serv");
    assert!(room.screen().contains("↓ → Service"), "{}", room.screen());
    room.keys("down enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Service");
    room.keys("enter");
    while !matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "owner") {
        room.keys("tab");
    }
    room.keys("enter ctrl-u").types("Mark");
    assert!(room.screen().contains("↓ Namen nehmen"), "{}", room.screen());
    room.keys("down enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Marketing");
}

/// Every command has a name; who does not know its key finds it by some letters, however the umlauts are typed.
#[test]
fn the_palette_runs_what_was_typed_and_asks_for_an_argument_in_the_same_line() {
    let mut room = demo();
    let before = room.here().to_owned();
    room.keys(":").types("oeffn").keys("enter");
    assert!(matches!(room.app.screen, Screen::Form(_)), "{}", room.screen());
    room.keys("esc ctrl-p").types("bewer").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(palette)) if palette.input.text() == "Bewerten "));
    room.types("1").keys("enter");
    assert_eq!(room.here(), before);
    room.keys(":").types("export").keys("enter enter");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    room.keys("esc :");
    assert!(
        matches!(room.overlay(), Some(Overlay::Palette(p)) if p.hits[0].offer.name == "Exportieren"),
        "used last"
    );
}

/// Letters that only happen to stand somewhere in a word find nothing, so that Enter runs nothing unmeant.
#[test]
fn what_names_no_command_finds_none() {
    for (screens, typed) in
        [("tab tab", "owner"), ("tab tab", "print"), ("", "vote"), ("", "pdf"), ("tab", "exit")]
    {
        let mut room = Room::demo("restaurant", Language::English);
        room.keys(screens).keys(":").types(typed);
        let Some(Overlay::Palette(palette)) = room.overlay() else { panic!("{typed}") };
        let found: Vec<&str> = palette.hits.iter().map(|hit| hit.offer.name.as_str()).collect();
        assert!(found.is_empty(), "{typed}: {found:?}");
    }
}

#[test]
fn prose_in_the_palette_changes_nothing() {
    let mut room = demo();
    let before = room.map().clone();
    room.keys(":").types("Direktwerbung, jeden Tag! 12345 dd q").keys("enter esc");
    assert!(*room.map() == before && room.overlay().is_none());
}

#[test]
fn a_row_without_touchpoints_is_not_copied() {
    let mut room = room();
    room.keys("left");
    assert!(matches!(room.app.grid.cursor, Cursor::Segment(_)));
    room.keys("y");
    assert!(room.failed() && room.said() == "There is nothing to copy here", "{}", room.said());
    room.keys("p");
    assert!(room.failed() && room.said().contains("first"), "{}", room.said());
}

#[test]
fn what_was_copied_and_is_gone_is_said_to_be_no_copy() {
    // A row that is deleted, a touchpoint that is deleted, and two of which one stays.
    for (copies, gone) in [("left y d d", true), ("y d d", true), ("space up space y d d", false)] {
        let mut room = Room::empty(&["Families", "Couples"]);
        room.keys("down a").types("Flyer").keys("enter esc up");
        room.keys("a").types("Radio").keys("enter").types("Poster").keys("enter esc").keys(copies);
        room.keys("right p");
        assert_eq!(room.failed() && room.said().contains("first"), gone, "{copies}: {}", room.said());
    }
}

#[test]
fn a_number_at_the_begin_of_a_stage_is_part_of_it() {
    for (typed, stage) in [
        ("3 concerts a year", "3 concerts a year"),
        ("12 concerts a year", "12 concerts a year"),
        ("6 months on trial", "6 months on trial"),
        ("2-way call", "2-way call"),
        ("1. Register", "1. Register"),
        ("2Register", "Register"),
        (" Register", "Register"),
    ] {
        let setup = Setup::new(Some("evening.ron".into()), Language::English);
        let app = App::new(Lang::new(Language::English), Screen::Setup(setup), room::NOW, 1);
        let mut room = Room { app, effects: Vec::new() }.sized(80, 24);
        room.keys("tab tab tab").types(typed);
        let Screen::Setup(setup) = &room.app.screen else { panic!("{typed}") };
        let stages: Vec<String> = setup.own_stages().iter().map(ToString::to_string).collect();
        assert_eq!(stages, [stage], "{typed}");
    }
}

#[test]
fn what_waits_for_an_answer_about_an_export_is_no_alarm() {
    let mut room = room();
    room.send(opened("map.ron", room.map().records().clone()));
    room.keys("a").types("Aushang").keys("enter esc");
    assert!(!room.screen().contains("not saved"), "{}", room.screen());
    room.keys("e");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(_))));
    assert!(!room.screen().contains("not saved"), "{}", room.screen());
}
