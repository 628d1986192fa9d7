//! What is cut is never cut to the same letters twice: where two names change places, the screen changes.

use crate::room::Room;
use touchmap::{
    app::{Screen, map::cursor::Cursor, start::Start, themes::Themes},
    map::{
        about::Language,
        builder::Builder,
        id::{SegmentId, StageId, TouchpointId},
        text::Line,
        touchpoint::Touchpoint,
    },
    store::recent::Recent,
};

/// Names that share a long beginning.
const ALIKE: [(&str, &str); 6] = [
    ("Reservierung am Telefon bei der Hotline mittags", "Reservierung am Telefon bei der Hotline abends"),
    ("Reservierungsbestätigungskartenversand", "Reservierungsbestätigungskartenvordruck"),
    (
        "Stammgäste aus der Region, die seit Jahren an Feiertagen kommen",
        "Stammgäste aus der Region, die seit Jahren im Sommer kommen",
    ),
    (
        "Newsletter an alle, die sich dafür angemeldet haben, Teil 1",
        "Newsletter an alle, die sich dafür angemeldet haben, Teil 2",
    ),
    ("Rechnung als PDF im Anhang der E-Mail", "Rechnung als PDF im Anhang der E-Mail, zweite Mahnung"),
    ("Donaudampfschifffahrtsgesellschaftskapitänin", "Donaudampfschifffahrtsgesellschaftskapitäne"),
];

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// The screen on which these two have these names.
fn screen(size: (u16, u16), name: &impl Fn(&mut Builder, [&str; 2]), names: [&str; 2]) -> String {
    let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
    room.prepare(|edit| name(edit, names));
    room.app.grid.cursor = Cursor::Title;
    // Something has to happen, so that the map on the screen is the prepared one.
    room.keys("up").screen()
}

/// That the two can be told apart, whichever has which name.
fn are_told_apart(what: &str, name: impl Fn(&mut Builder, [&str; 2])) {
    for size in SIZES {
        for (one, other) in ALIKE {
            let (first, second) = (screen(size, &name, [one, other]), screen(size, &name, [other, one]));
            assert_ne!(first, second, "{what} at {size:?}:\n{first}");
        }
    }
}

fn stages(room: &Room) -> Vec<StageId> {
    room.map().stage_ids().to_vec()
}

fn segments(room: &Room) -> Vec<SegmentId> {
    room.map().segment_ids().to_vec()
}

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

/// Two cards of the same look, so that only the names can differ.
fn bare(edit: &mut Builder, ids: [&TouchpointId; 2], names: [&str; 2]) {
    for (id, name) in ids.into_iter().zip(names) {
        edit.touchpoint(id, |touchpoint| {
            let (number, places) = (touchpoint.number, std::mem::take(&mut touchpoint.places));
            *touchpoint = Touchpoint { number, places, name: Line::clean(name), ..Default::default() };
        });
    }
}

/// The screen that these keys lead to, where these two have these names. The cursor is on neither of them, and nothing says
/// which names they have but the list or the picture itself.
fn reached(
    size: (u16, u16),
    keys: &str,
    name: &impl Fn(&mut Builder, [&str; 2]),
    names: [&str; 2],
) -> String {
    let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
    room.prepare(|edit| name(edit, names));
    room.app.grid.cursor = Cursor::Title;
    room.keys("up").keys(keys).screen()
}

#[test]
fn what_stands_in_pictures_and_lists_is_told_apart() {
    let room = demo();
    let (stages, segments) = (stages(&room), segments(&room));
    let prefix = "und zuerst vor allem anderen ";
    let long = |names: [&str; 2]| names.map(|name| Line::clean(&format!("{prefix}{name}")));
    let stages_named = |edit: &mut Builder, names: [&str; 2]| {
        for (id, name) in stages.iter().zip(long(names)) {
            edit.stage(id, |stage| {
                *stage = touchmap::map::stage::Stage { rank: stage.rank, name, ..Default::default() };
            });
        }
    };
    let segments_named = |edit: &mut Builder, names: [&str; 2]| {
        for (id, name) in segments.iter().zip(long(names)) {
            edit.segment(id, |segment| segment.name = name);
        }
    };
    let (newsletter, table) = (room.id("Newsletter"), room.id("Empfang am Eingang"));
    let cards_named = |edit: &mut Builder, names: [&str; 2]| {
        for (id, name) in [&newsletter, &table].into_iter().zip(names) {
            edit.touchpoint(id, |touchpoint| touchpoint.name = Line::clean(name));
        }
    };
    let actions_named = |edit: &mut Builder, names: [&str; 2]| {
        // The cursor is on the first one, and the last line says all of it.
        for (key, name) in room.map().actions()[1..].iter().zip(long(names)) {
            edit.touchpoint(&key.touchpoint, |touchpoint| {
                let action = touchpoint.detail.actions.iter_mut().find(|action| action.id == key.item);
                action.unwrap().value.what = name;
            });
        }
    };
    type Named<'n> = &'n dyn Fn(&mut Builder, [&str; 2]);
    let (small, large) = ((80, 24), (120, 36));
    // Behind the first rows of the list, where the last line says nothing of them.
    let touchpoints_named = |edit: &mut Builder, names: [&str; 2]| {
        for (key, name) in room.map().actions()[1..].iter().zip(long(names)) {
            edit.touchpoint(&key.touchpoint, |touchpoint| touchpoint.name = name);
        }
    };
    let ways: [(&str, (u16, u16), &str, Named<'_>); 13] = [
        ("the touchpoints of the actions", small, "tab tab", &touchpoints_named),
        ("the bars", small, "tab r", &stages_named),
        ("the bars", large, "tab", &stages_named),
        ("the curves", small, "tab r r", &segments_named),
        ("the curves", large, "tab", &segments_named),
        ("the stages of the curves", small, "tab r r", &stages_named),
        ("the matrix", small, "tab r r r", &cards_named),
        ("the matrix", large, "tab r", &cards_named),
        ("the kinds of stages", large, "tab r r", &stages_named),
        ("the kinds of segments", large, "tab r r", &segments_named),
        ("all pictures", (200, 60), "tab", &stages_named),
        ("the actions", small, "tab tab", &actions_named),
        ("the actions", large, "tab tab", &actions_named),
    ];
    for (what, size, keys, name) in ways {
        for (one, other) in ALIKE {
            let name = |edit: &mut Builder, names: [&str; 2]| name(edit, names);
            let [first, second] = [[one, other], [other, one]].map(|names| reached(size, keys, &name, names));
            assert_ne!(first, second, "{what} at {size:?}:\n{first}");
        }
    }
}

#[test]
fn three_names_in_the_matrix_are_three() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let ids = ["Newsletter", "Empfang am Eingang", "Speisekarte online"].map(|name| room.id(name));
    let ends = ["mittags", "abends", "nachts"];
    room.prepare(|edit| {
        for (id, end) in ids.iter().zip(ends) {
            let name = format!("Reservierungsbestätigung am Telefon bei der Hotline im Haupthaus {end}");
            edit.touchpoint(id, |touchpoint| touchpoint.name = Line::clean(&name));
        }
    });
    let screen = room.keys("up tab r").screen();
    assert!(ends.iter().filter(|end| screen.contains(**end)).count() >= 2, "{screen}");
}

/// Beside the matrix and behind a finding.
#[test]
fn actions_of_several_touchpoints_are_told_apart() {
    for (size, keys) in [((120, 36), "up tab r"), ((40, 24), "up tab enter")] {
        let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        let ids: Vec<TouchpointId> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
        room.prepare(|edit| {
            for (id, nth) in ids.iter().zip(710..) {
                let what =
                    format!("Den Text der Bestätigung kürzen und an alle Gäste schicken, Variante {nth}");
                edit.touchpoint(id, |touchpoint| {
                    for action in touchpoint.detail.actions.iter_mut() {
                        action.value.what = Line::clean(&what);
                    }
                });
            }
        });
        let screen = room.keys(keys).screen();
        let first = screen.matches("Den Text der").count();
        let ends = (710..800).filter(|nth: &u32| screen.contains(&nth.to_string())).count();
        // One touchpoint may have two of the four chances.
        assert!(first > 2 && ends + 1 >= first, "{first}, {ends}: {screen}");
    }
}

#[test]
fn what_the_palette_offers_is_told_apart() {
    let names = ["mittags", "abends"].map(|end| format!("fuer-die-buehne-im-grossen-saal-{end}"));
    for size in [(80, 24), (40, 12)] {
        let mut room = Room::demo("restaurant", Language::English).sized(size.0, size.1);
        room.app.desk.themes = Themes { names: names.to_vec(), chosen: names[0].clone() };
        let screen = room.keys("ctrl-p").types("theme fuer").screen();
        for end in ["mittags", "abends"] {
            assert!(screen.contains(end), "{end} at {size:?}:\n{screen}");
        }
    }
}

#[test]
fn recent_maps_are_told_apart() {
    let screen = |names: [&str; 2]| {
        let recent = names.map(|name| Recent {
            path: "/maps/one.ron".into(),
            title: Line::clean(&format!("{} {name}", "Was wir noch vorhaben".repeat(3))),
            opened: crate::room::NOW.date(),
            review: None,
            due: Vec::new(),
        });
        let mut room = Room::demo("restaurant", Language::German).sized(80, 24);
        room.app.screen = Screen::Start(Start { recent: recent.to_vec(), ..Start::default() });
        room.screen()
    };
    for (one, other) in ALIKE {
        assert_ne!(screen([one, other]), screen([other, one]), "{one}:\n{}", screen([one, other]));
    }
}

#[test]
fn a_long_action_takes_a_second_line_where_there_are_blank_ones() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let id = room.map().touchpoints().find(|(_, t)| !t.detail.actions.is_empty()).unwrap().0.clone();
    let what = "Wir rufen alle Gäste an, die im letzten Jahr abgesagt haben, und fragen freundlich nach";
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| touchpoint.detail.actions[0].value.what = Line::clean(what));
    });
    let screen = room.keys("up tab tab").screen();
    let rows: Vec<&str> = screen.lines().take(34).collect();
    assert!(rows.iter().any(|line| line.contains("freundlich nach")), "{screen}");
}

#[test]
fn the_heads_of_stages_are_told_apart() {
    let stages = stages(&demo());
    are_told_apart("heads", |edit, names| {
        for (id, name) in stages.iter().zip(names) {
            edit.stage(id, |stage| stage.name = Line::clean(name));
        }
    });
}

#[test]
fn the_bands_of_segments_are_told_apart() {
    let segments = segments(&demo());
    are_told_apart("bands", |edit, names| {
        for (id, name) in segments.iter().zip(names) {
            // Longer than any band.
            let name = format!("{} {name}", "die zuerst und vor allem anderen");
            edit.segment(id, |segment| segment.name = Line::clean(&name));
        }
    });
}

#[test]
fn cards_of_a_cell_and_of_neighbouring_cells_are_told_apart() {
    let room = demo();
    let (stages, segments) = (stages(&room), segments(&room));
    let cell = |stage: &StageId| -> Vec<TouchpointId> {
        room.map().cell(stage, &segments[0]).iter().map(|(_, id)| id.clone()).collect()
    };
    let (left, right) = (cell(&stages[0]), cell(&stages[1]));
    are_told_apart("cards of a cell", |edit, names| bare(edit, [&left[0], &left[1]], names));
    are_told_apart("cards of two cells", |edit, names| bare(edit, [&left[0], &right[0]], names));
}

#[test]
fn parked_cards_are_told_apart() {
    let room = demo();
    let parked: Vec<TouchpointId> = room.map().parked().cloned().collect();
    for (one, other) in ALIKE {
        let name = |edit: &mut Builder, names: [&str; 2]| bare(edit, [&parked[0], &parked[1]], names);
        let long = [one, other].map(|name| format!("{name}, noch zu klären"));
        let [one, other] = long.each_ref().map(String::as_str);
        let size = (120, 36);
        assert_ne!(screen(size, &name, [one, other]), screen(size, &name, [other, one]), "{one}");
    }
}
