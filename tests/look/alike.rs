//! What is cut is never cut to the same letters twice: where two names change places, the screen changes.

use crate::room::Room;
use touchmap::{
    app::map::cursor::Cursor,
    map::{
        about::Language,
        builder::Builder,
        id::{SegmentId, StageId, TouchpointId},
        text::Line,
        touchpoint::Touchpoint,
    },
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
