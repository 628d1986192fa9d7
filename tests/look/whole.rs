//! What must stand there whole: where there is room nothing is cut, left out or hyphenated, and no overlay is empty.

use crate::room::Room;
use touchmap::{
    app::{Msg, Screen, start::Start},
    lang::Lang,
    map::{about::Language, text::Line},
    store::recent::Recent,
};

#[track_caller]
fn must_show(screen: &str, texts: &[&str]) {
    for text in texts {
        assert!(screen.contains(text), "{text:?} is not in sight:\n{screen}");
    }
}

#[test]
fn a_stage_without_scores_has_the_whole_head_for_its_name() {
    let mut room = Room::empty(&["Kunden"]);
    let (interest, decision) = (room.stage("Interest"), room.stage("Decision"));
    room.prepare(|edit| {
        edit.stage(&interest, |stage| stage.name = Line::clean("Interesse"));
        edit.stage(&decision, |stage| stage.name = Line::clean("Entscheidung"));
    });
    room.keys("down");
    must_show(&room.screen(), &["Interesse", "Entscheidung"]);
    assert!(!room.screen().contains("Inter-"), "{}", room.screen());
}

#[test]
fn a_name_goes_up_to_the_chip_before_it_takes_a_second_line() {
    let room = Room::demo("restaurant", Language::German).sized(116, 36);
    let screen = room.screen();
    must_show(&screen, &["Wiederkommen 3,3"]);
    assert!(screen.lines().nth(2).is_some_and(|line| line.matches('•').count() > 20), "{screen}");
}

#[test]
fn all_bars_of_the_heads_stand_in_one_line() {
    let mut room = Room::demo("restaurant", Language::German).sized(116, 36);
    let stage = room.stage("Wiederkommen");
    room.prepare(|edit| edit.stage(&stage, |stage| stage.name = Line::clean("Immer wiederkommen")));
    let screen = room.screen();
    let dots: Vec<usize> = screen.lines().skip(1).take(3).map(|line| line.matches("•••").count()).collect();
    assert_eq!(dots, [0, 0, 6], "{screen}");
    assert!(screen.lines().nth(2).is_some_and(|line| line.contains("wiederkommen")), "{screen}");
}

#[test]
fn the_curves_of_all_segments_are_named() {
    let segments = [
        (Language::English, ["Couples in the evening", "Families on Sunday", "Business meals"]),
        (Language::German, ["Paare", "Familien", "Geschäftsessen"]),
    ];
    for (language, names) in segments {
        for (width, height) in [(120, 36), (200, 60)] {
            let mut room = Room::demo("restaurant", language);
            room.send(Msg::Resize(width, height)).keys("tab");
            must_show(&room.screen(), &names);
        }
    }
}

#[test]
fn the_first_line_says_which_picture_of_the_analysis_it_is() {
    for (width, height, picture) in
        [(80, 24, "Analyse · 2 von 12"), (120, 36, "Bild 2 von 6"), (200, 60, "Bild 2 von 3")]
    {
        let mut room = Room::demo("restaurant", Language::German);
        room.send(Msg::Resize(width, height)).keys("tab r");
        must_show(&room.screen(), &[picture]);
    }
}

#[test]
fn pictures_beside_the_findings_do_not_repeat_them() {
    let mut room = Room::demo("restaurant", Language::English);
    room.send(Msg::Resize(120, 36)).keys("tab");
    assert_eq!(room.screen().matches("One moment of truth").count(), 1, "{}", room.screen());
}

#[test]
fn the_last_line_of_the_rating_pass_says_how_to_rate() {
    for (language, hint) in [(Language::English, "1–5 Rate"), (Language::German, "1–5 Bewerten")] {
        let mut room = Room::demo("restaurant", language);
        must_show(&room.keys("w").screen(), &[hint]);
    }
}

#[test]
fn a_palette_that_finds_nothing_says_so() {
    let mut room = Room::demo("restaurant", Language::English);
    must_show(&room.keys("ctrl-p").types("zzzq").screen(), &["There is no such command here"]);
}

#[test]
fn the_answers_about_an_empty_map_say_that_it_is_empty() {
    let mut room = Room::empty(&["Customers"]);
    must_show(&room.keys("tab r").screen(), &["There is no touchpoint on the map yet"]);
}

#[test]
fn a_parked_card_is_cut_before_it_is_left_out() {
    let mut room = Room::demo("restaurant", Language::English);
    must_show(&room.keys("down").screen(), &["Dogs in the dining room?", "Vouchers at the"]);
}

#[test]
fn the_help_on_a_finding_begins_with_its_keys() {
    let mut room = Room::demo("restaurant", Language::English);
    let screen = room.keys("tab ?").screen();
    let place = |text: &str| screen.find(text).unwrap_or(usize::MAX);
    assert!(place("an action for what is under the cursor") < place("More keys"), "{screen}");
}

#[test]
fn a_panel_without_lines_offers_nothing_to_do_with_one() {
    let mut room = Room::demo("restaurant", Language::English);
    let screen = room.keys("tab <").screen();
    must_show(&screen, &["There are not yet two meetings with scores"]);
    assert!(!screen.contains("m Action") && !screen.contains("Enter"), "{screen}");
}

#[test]
fn a_card_that_is_renamed_keeps_its_sign() {
    let mut room = Room::demo("restaurant", Language::English);
    let screen = room.go("Booking by phone").keys("c ctrl-u").types("Call").screen();
    must_show(&screen, &["● Call"]);
}

#[test]
fn no_moment_of_truth_gives_way_to_a_name() {
    for (language, moments) in [
        (Language::English, ["Google reviews", "Welcome at the door", "◊ Food", "Request for a review"]),
        (Language::German, ["Google-Bewertungen", "Empfang am Eingang", "◊ Essen auf", "Bitte um Bewertung"]),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.send(Msg::Resize(120, 36)).keys("tab");
        must_show(&room.screen(), &moments);
    }
}

#[test]
fn the_names_of_the_kinds_are_whole_on_a_projector() {
    let names = [
        (Language::English, ["Communication", "Human", "Physical", "Sensory"]),
        (Language::German, ["Kommunikation", "Mensch", "Ort oder Ding", "Sinneseindruck"]),
    ];
    for (language, names) in names {
        let mut room = Room::demo("restaurant", language);
        must_show(&room.keys("t").screen(), &names);
    }
}

#[test]
fn the_action_of_a_chance_is_whole_on_a_projector() {
    let mut room = Room::demo("restaurant", Language::English);
    must_show(&room.keys("tab r r r r").screen(), &["Check glasses before laying tables"]);
}

#[test]
fn a_blank_parts_a_moment_of_truth_from_the_name_of_a_segment() {
    let mut room = Room::demo("restaurant", Language::English);
    let screen = room.keys("tab r r g").screen();
    must_show(&screen, &["◊ Food", " Families on Sunday"]);
}

#[test]
fn the_start_screen_says_what_follows_out_of_sight() {
    let recent = |nth: usize| Recent {
        path: format!("/maps/{nth}.ron").into(),
        title: Line::clean(&format!("Map {nth}")),
        opened: crate::room::NOW.date(),
        review: None,
        due: Vec::new(),
    };
    for (size, maps, more) in
        [((80, 24), 12, true), ((40, 12), 12, true), ((120, 60), 12, false), ((80, 24), 1, false)]
    {
        let mut room = Room::demo("restaurant", Language::English).sized(size.0, size.1);
        let start = Start { recent: (0..maps).map(recent).collect(), ..Start::default() };
        let count = start.entries().len();
        room.app.screen = Screen::Start(start);
        assert_eq!(room.screen().contains("with the examples"), more, "{size:?} {maps}:\n{}", room.screen());
        if more {
            // On the last entry nothing follows, and nothing is counted twice or left out.
            room.keys(&format!("down*{}", count - 1));
            let screen = room.screen();
            assert!(!screen.contains("with the examples") && screen.contains("above"), "{screen}");
            let in_sight = screen.lines().filter(|line| line.contains("Map ")).count();
            let above: usize =
                screen.split("↑ ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap().parse().unwrap();
            // A new map stands above all, and the examples below.
            let examples = count - 1 - maps;
            assert_eq!(above + in_sight + examples, count, "{screen}");
        }
    }
}

#[test]
fn a_new_map_asks_in_its_cells_until_it_has_a_card() {
    for (language, asks, invites) in [
        (Language::English, ["Whom do", "touch here"], "a, or just type"),
        (Language::German, ["Wem begegnen", "fassen sie"], "a oder tippen"),
    ] {
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            let mut room = Room::empty(&["Gäste", "Nachbarn"]).sized(width, height);
            room.app.desk.lang = Lang::new(language);
            must_show(&room.screen(), &[asks[0], asks[1], invites]);
            let other = |room: &Room| room.screen().lines().position(|line| line.contains("Nachbarn"));
            let before = other(&room);
            room.keys("right");
            assert_eq!(other(&room), before, "{}", room.screen());
            room.keys("left").types("Newsletter").keys("enter esc");
            assert!(
                !room.screen().contains(asks[1]) && !room.screen().contains(invites),
                "{}",
                room.screen()
            );
        }
    }
}
