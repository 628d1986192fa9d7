//! The first `d` says what the second one would take; Esc after it only says no.

use super::room::{Room, text};
use touchmap::{
    app::{Screen, map::cursor::Cursor},
    map::{about::Language, choice::Choice as _},
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Surface, Theme},
    },
};

fn demo(language: Language) -> Room {
    Room::demo("restaurant", language).sized(80, 24)
}

#[test]
fn a_head_says_how_many_touchpoints_go_and_how_many_stay() {
    let mut room = demo(Language::German);
    let stage = room.stage("Besuch");
    room.app.grid.cursor = Cursor::Stage(stage.clone());
    let before = room.map().records().clone();
    room.keys("d");
    let said = room.said().to_owned();
    assert!(said.contains("Besuch"), "{said}");
    let only_here = |room: &Room| {
        let all = room.map().touchpoints().filter(|(_, touchpoint)| {
            let mut stages = touchpoint.places.iter().map(|place| &place.stage);
            !touchpoint.is_parked() && stages.all(|one| *one == stage)
        });
        all.count()
    };
    let count = only_here(&room);
    assert!(count > 1 && said.contains(&format!("mit {count} Touchpoints")), "{said}");
    room.keys("esc");
    assert!(room.said().contains("Nichts wurde gelöscht"), "{}", room.said());
    assert!(*room.map().records() == before, "Esc deletes nothing");
    room.keys("d d");
    assert_eq!(before.touchpoints.len() - room.map().records().touchpoints.len(), count);
}

#[test]
fn each_key_asks_before_a_head_goes_with_what_is_in_it() {
    for (language, label) in [(Language::German, "Entf"), (Language::English, "Del")] {
        let mut room = demo(language);
        let before = room.map().records().clone();
        let stage = room.map().stage_ids()[1].clone();
        let segment = room.map().segment_ids()[1].clone();
        for cursor in [Cursor::Stage(stage), Cursor::Segment(segment)] {
            room.app.grid.cursor = cursor;
            room.keys("delete");
            assert!(room.said().contains(label), "{}", room.said());
            room.keys("esc");
            assert!(*room.map().records() == before, "{}", room.said());
            room.keys("delete u");
            assert!(*room.map().records() == before, "{}", room.said());
            room.keys("delete delete");
            assert!(*room.map().records() != before);
            room.keys("u");
            assert!(*room.map().records() == before);
        }
        // One in which nothing stands goes at once.
        room.app.grid.cursor = Cursor::Stage(room.map().stage_ids()[0].clone());
        room.keys("a").types("Neu").keys("esc delete");
        assert!(*room.map().records() == before);
    }
}

#[test]
fn a_card_says_whether_it_goes_here_or_everywhere() {
    let mut room = demo(Language::English);
    let (mut here, mut whole) = (false, false);
    let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    for id in ids {
        room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
        let places = room.map().touchpoint(&id).unwrap().places.len();
        room.keys("d");
        let said = room.said().to_owned();
        match places {
            0 | 1 => {
                assert!(said.contains("with everything"), "{said}");
                whole = true;
            }
            2 => assert!(said.contains("another cell"), "{said}"),
            many => {
                assert!(said.contains(&format!("stays in {} other cells", many - 1)), "{said}");
                here = true;
            }
        }
        room.keys("esc");
    }
    assert!(here && whole);
}

/// Of a card of which only the name is written, nothing else is said to go.
#[test]
fn a_card_about_which_nothing_is_noted_goes_without_more() {
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("a").types("Poster").keys("esc d");
    assert!(
        room.said().contains("deletes “Poster”") && !room.said().contains("everything"),
        "{}",
        room.said()
    );
    room.keys("esc 3 d");
    assert!(room.said().contains("deletes “Poster” with everything"), "{}", room.said());
    room.keys("esc left d");
    assert!(room.said().contains("“Families”"), "{}", room.said());
}

#[test]
fn marked_cards_say_how_many_go() {
    let mut room = Room::empty(&["Families", "Couples"]).sized(80, 24);
    room.keys("a")
        .types("Poster")
        .keys("enter")
        .types("Radio")
        .keys("enter")
        .types("Flyer")
        .keys("enter esc");
    room.keys("up*9 down*2 space space d");
    assert!(room.said().starts_with("d again deletes 2 touchpoints altogether"), "{}", room.said());
    // Esc says no, and the marks stay.
    room.keys("esc");
    assert_eq!((room.app.grid.marked.len(), room.map().tally().touchpoints), (2, 3));
}

#[test]
fn in_the_list_of_actions_esc_says_no_and_stays() {
    let mut room = demo(Language::German);
    room.keys("tab tab d");
    let said = room.said().to_owned();
    assert!(said.contains("löscht die Maßnahme „"), "{said}");
    let before = room.map().records().clone();
    room.keys("esc");
    assert!(matches!(room.app.screen, Screen::Actions(_)), "{}", room.screen());
    assert!(*room.map().records() == before);
    room.keys("esc");
    assert!(matches!(room.app.screen, Screen::Map));
}

#[test]
fn what_the_first_d_says_is_whole_in_eighty_columns() {
    for language in Language::ALL {
        let mut room = demo(*language);
        let map = room.map();
        let heads = map.stage_ids().iter().cloned().map(Cursor::Stage);
        let rows = map.segment_ids().iter().cloned().map(Cursor::Segment);
        let cards = map.touchpoints().map(|(id, _)| room.app.grid.cursor.on(map, id));
        for cursor in heads.chain(rows).chain(cards).collect::<Vec<_>>() {
            room.app.grid.cursor = cursor;
            room.keys("d");
            let said = room.said().to_owned();
            let screen = room.screen();
            // Only the name may be cut.
            for part in [said.split(['„', '“']).next(), said.rsplit(['“', '”']).next()] {
                assert!(part.is_some_and(|part| screen.contains(part)), "{said}\n{screen}");
            }
            room.keys("esc");
        }
    }
}

/// A question looks like one: on a ground of its own, and the last line holds the two keys that answer and nothing else.
#[test]
fn the_first_d_looks_like_a_question_and_the_last_line_has_its_answers() {
    for (language, keys) in [
        (Language::German, ["d Löschen  Esc Nein", "Entf Löschen  Esc Nein"]),
        (Language::English, ["d Delete  Esc No", "Del Delete  Esc No"]),
    ] {
        for (width, height) in [(40, 12), (80, 24), (120, 36)] {
            let mut room = demo(language).sized(width, height);
            for theme in Theme::names() {
                let looks = Looks::new(UNICODE, theme, Depth::True);
                room.app.grid.cursor = Cursor::Stage(room.map().stage_ids()[1].clone());
                for (key, answers) in ["d", "delete"].iter().zip(&keys) {
                    room.keys(key);
                    let buf = room.buffer(&looks);
                    let asked = looks.theme.on(Surface::Asked);
                    let cell = &buf[(width / 2, height - 2)];
                    assert_eq!((Some(cell.bg), Some(cell.fg)), (asked.bg, asked.fg), "{theme}");
                    assert_ne!(asked, looks.theme.on(Surface::Head));
                    let last = text(&buf).lines().last().unwrap().trim().replace("   ", "  ");
                    assert_eq!(last, *answers);
                    room.keys("esc");
                    assert_ne!(room.screen().lines().last().unwrap().trim(), *answers);
                }
            }
        }
    }
}
