//! Words that say what they are to say, however short a line is.

use crate::room::{Room, text};
use touchmap::{
    app::{
        Screen,
        start::{Start, setup::Setup},
    },
    map::about::Language,
    ui::{Looks, glyphs::ASCII, theme::Depth},
};

fn room(language: Language, size: (u16, u16), number: u32) -> Room {
    let mut room = Room::demo("restaurant", language).sized(size.0, size.1);
    let id = room.map().by_number(number).unwrap().clone();
    room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
    room
}

/// The line above the keys.
fn status(room: &Room) -> String {
    room.screen().lines().rev().nth(1).unwrap_or_default().to_owned()
}

fn last_line(room: &Room) -> String {
    room.screen().lines().last().unwrap_or_default().trim().to_owned()
}

#[test]
fn an_empty_stage_takes_the_figures_from_no_other_head() {
    let mut room = room(Language::German, (120, 36), 1);
    let stage = room.stage("Empfehlen");
    room.prepare(|edit| {
        let map = edit.map();
        let cells = map.segment_ids().iter().flat_map(|segment| {
            map.cell(&stage, segment).iter().map(move |(_, id)| (id.clone(), segment.clone()))
        });
        for (id, segment) in cells.collect::<Vec<_>>() {
            edit.delete_place(&id, &stage, &segment);
        }
    });
    let screen = room.screen();
    let heads = screen.lines().nth(2).unwrap_or_default();
    for figures in ["6/4", "5/5", "3/5", "13/6", "4/6"] {
        assert!(heads.contains(figures), "{figures}:\n{screen}");
    }
    assert!(heads.trim_end().ends_with('–'), "{screen}");
}
