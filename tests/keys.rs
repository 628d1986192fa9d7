//! What the keys do: the map before, the keys, the map after.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod room;

use jiff::civil::date;
use room::Room;
use touchmap::{
    app::{Effect, Msg, Overlay, Screen, ask::Topic, cursor::Cursor},
    map::{
        about::{Language, Meeting},
        choice::Choice as _,
        field::Item,
        id::Ids,
        score::{Lens, Score, Usage},
        text::Line,
        touchpoint::Kind,
    },
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
    assert_eq!(room.said(), "Newsletter: Wirkung 2 → 4");
    room.keys("r 5");
    let (stage, segment) = (room.stage("Wiederkommen"), room.segment("Paare am Abend"));
    let place = room.touchpoint("Newsletter").place(&stage, &segment).unwrap();
    assert_eq!(place.experience.latest(), Score::new(5));
    room.keys("0");
    let place = room.touchpoint("Newsletter").place(&stage, &segment).unwrap();
    assert_eq!(place.experience.latest(), None);
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
    assert_eq!(room.app.lens, Lens::Effectiveness);
    let id = room.id("Poster");
    room.prepare(|e| e.touchpoint(&id, |t| t.importance.set(None, Score::new(3))));
    room.keys("r r");
    assert_eq!(room.app.lens, Lens::Importance);
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
    let position = room.app.doc.position();
    room.keys("g right right esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster"]);
    assert_eq!(room.app.doc.position(), position);
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
fn moving_to_where_it_stands_goes_over_that_cell() {
    let mut room = demo();
    // It stands in all three rows of this stage: down there is nowhere to go.
    room.go("Reservierung am Telefon").keys("shift-down");
    assert!(room.said().contains("Reihenfolge"), "{}", room.said());
    room.keys("shift-down shift-down shift-down");
    assert!(room.failed());
    assert_eq!(room.said(), "Steht dort schon");
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
    room.app.cursor = Cursor::Parked { card: Some(id), at: 0 };
    room.keys(", left enter");
    assert_eq!(room.touchpoint("Newsletter").places.len(), 1);
    assert!(room.overlay().is_none());
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
    room.app.cursor = Cursor::Stage(room.stage("Besuch"));
    room.keys("delete");
    assert_eq!(room.map().stage_ids().len(), 5, "{}", room.said());
    assert!(room.said().contains("mit"), "{}", room.said());
    room.keys("u");
    assert_eq!(room.map().records(), &before);
    assert!(matches!(&room.app.cursor, Cursor::Stage(_)));
}

#[test]
fn numbers_lead_to_their_card() {
    let mut room = demo();
    room.keys("#");
    assert!(room.screen().contains("12 Reservierung"), "{}", room.screen());
    room.types("29").keys("enter");
    assert_eq!(room.here(), "Gruß mit Namen");
    room.keys("#").types("99").keys("enter");
    assert!(room.failed());
}

#[test]
fn find_folds_umlauts_and_esc_goes_back() {
    let mut room = demo();
    let start = room.app.cursor.clone();
    room.keys("/").types("kuechenduft");
    assert_eq!(room.here(), "Küchenduft vor der Tür");
    room.keys("esc");
    assert_eq!(room.app.cursor, start);
    room.keys("/").types("Marketing").keys("enter");
    let first = room.here().to_owned();
    room.keys("n");
    assert_ne!(room.here(), first);
    room.keys("N");
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
    assert!(room.overlay().is_none(), "all are rated");
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
fn the_first_edit_on_another_day_asks_for_the_meeting_once() {
    let mut room = Room::demo("meter", Language::German);
    room.app.file.path = Some("karte.ron".into());
    room.prepare(|e| {
        e.about(|a| {
            a.meetings = vec![Item {
                id: Ids::seeded(1).item(),
                value: Meeting { date: Some(date(2026, 10, 25)), title: Line::default() },
            }];
        });
    });
    let id = room.map().cell(&room.map().stage_ids()[0], &room.map().segment_ids()[0])[0].1.clone();
    room.prepare(|e| {
        e.touchpoint(&id, |t| {
            t.effectiveness = Default::default();
            t.effectiveness.set(Some(date(2026, 10, 25)), Score::new(2));
        });
    });
    room.app.cursor = room.app.cursor.on(room.map(), &id);
    room.keys("5");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if matches!(ask.topic, Topic::Meeting(_))));
    room.keys("enter");
    let all = room.map().touchpoint(&id).unwrap().effectiveness.all().to_vec();
    assert_eq!(
        all,
        [
            (Some(date(2026, 10, 25)), Score::new(2).unwrap()),
            (Some(date(2026, 11, 22)), Score::new(5).unwrap())
        ]
    );
    assert_eq!(room.map().about().latest_meeting(), Some(date(2026, 11, 22)));
    room.keys("3");
    assert!(room.overlay().is_none(), "asked once");
}

#[test]
fn quitting_asks_only_when_something_has_no_place_on_the_disk() {
    let mut room = demo();
    room.keys("q");
    assert!(matches!(room.effects.last(), Some(Effect::Quit)));
    let mut room = demo();
    room.keys("5 q");
    assert!(room.effects.is_empty());
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.topic == Topic::Quit));
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
    assert!(room.screen().contains("sichert"));
}

#[test]
fn ctrl_c_is_esc_and_says_how_to_quit() {
    let mut room = demo();
    room.keys("ctrl-c");
    assert_eq!(room.said(), "q beendet");
    room.keys("a").types("Halb").keys("ctrl-c");
    assert!(room.overlay().is_none() && room.here() == "Halb");
}

#[test]
fn tab_shows_the_actions_overdue_first_and_enter_goes_to_the_touchpoint() {
    let mut room = Room::demo("meter", Language::German);
    room.keys("tab");
    assert!(matches!(room.app.screen, Screen::Actions(_)));
    let first = room.map().actions().first().cloned().unwrap();
    assert!(first.due().is_some_and(|d| d < date(2026, 11, 22)), "overdue first");
    room.keys("3");
    assert!(room.map().actions().iter().any(|a| a.item == first.item && a.closed));
    room.keys("u");
    let name = room.map().touchpoint(&first.touchpoint).unwrap().name.to_string();
    room.keys("home enter");
    assert!(matches!(room.app.screen, Screen::Form(_)) && room.screen().contains(&name), "{}", room.screen());
}

#[test]
fn opening_after_the_review_date_says_so() {
    let mut room = Room::demo("meter", Language::German);
    room.prepare(|e| e.about(|a| a.next_review = Some(date(2026, 11, 1))));
    let records = room.map().records().clone();
    let state = touchmap::store::FileState::of(b"");
    room.send(Msg::Opened("k.ron".into(), Ok(touchmap::store::read::Opened { records, state })));
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
fn marked_cards_keep_their_order_when_they_are_carried() {
    let mut room = room();
    for name in ["One", "Two", "Three", "Four", "Five", "Six"] {
        room.keys("a").types(name).keys("esc");
    }
    room.keys("up*5 space*6 shift-right");
    assert_eq!(room.cell("Interest", "Families"), ["One", "Two", "Three", "Four", "Five", "Six"]);
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
    assert_eq!(room.cell("Consideration", "Families"), ["One"]);
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
    assert!(screen.contains("↓ Reservierung…"), "{screen}");
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
            if !matches!(room.app.screen, Screen::Map | Screen::Form(_) | Screen::Actions(_)) {
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
    assert_eq!(room.said(), "One: moved to Interest");
}
