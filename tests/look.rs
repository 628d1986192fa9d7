//! How the screens look, as pictures in text that somebody has read: both languages, on a projector, on laptops and in
//! the smallest terminal. `INSTA_UPDATE=always cargo test --test look` writes them anew; `git diff` is the review.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "look/alike.rs"]
mod alike;
#[path = "look/asked.rs"]
mod asked;
#[path = "look/bars.rs"]
mod bars;
#[path = "look/colours.rs"]
mod colours;
#[path = "look/curves.rs"]
mod curves;
#[path = "look/fills.rs"]
mod fills;
#[path = "look/found.rs"]
mod found;
#[path = "look/pane.rs"]
mod pane;
mod room;
#[path = "look/rows.rs"]
mod rows;
#[path = "look/small.rs"]
mod small;
#[path = "look/standing_out.rs"]
mod standing_out;
#[path = "look/whole.rs"]
mod whole;
#[path = "look/words.rs"]
mod words;

use jiff::civil::date;
use room::Room;
use std::sync::Arc;
use touchmap::{
    app::{Msg, file::job::EarlierMap},
    map::{about::Language, document::Document, id::TouchpointId, meetings::rewound, text::Line},
};

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 36), (160, 45), (40, 12)];

/// A screen that is reached by these keys from the card of that number, in all sizes and both languages.
fn look(name: &str, number: u32, keys: &str) {
    for (tag, language) in [("en", Language::English), ("de", Language::German)] {
        for (width, height) in SIZES {
            let mut room = Room::demo("restaurant", language).sized(width, height);
            let id = room.map().by_number(number).unwrap().clone();
            room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
            room.send(Msg::Resize(width, height)).keys(keys);
            insta::assert_snapshot!(format!("{name}-{tag}-{width}x{height}"), room.screen());
        }
    }
}

#[test]
fn the_map() {
    look("map", 12, "");
}

#[test]
fn the_map_on_a_large_screen() {
    for (tag, language) in [("en", Language::English), ("de", Language::German)] {
        let room = Room::demo("restaurant", language).sized(200, 60);
        insta::assert_snapshot!(format!("map-{tag}-200x60"), room.screen());
    }
}

#[test]
fn writing_in_the_map() {
    look("writing", 8, "a N e w s l");
}

#[test]
fn the_form() {
    look("form", 12, "enter");
}

#[test]
fn the_actions() {
    look("actions", 12, "tab tab down");
}

#[test]
fn the_help() {
    look("help", 12, "?");
}

#[test]
fn a_question() {
    look("question", 12, "5 q");
}

#[test]
fn the_analysis() {
    look("analysis", 12, "tab down");
}

#[test]
fn the_touchpoints_behind_a_finding() {
    look("behind", 12, "tab down down enter down");
}

#[test]
fn the_second_picture_after_the_findings() {
    look("curve", 12, "tab r r");
}

#[test]
fn the_matrix() {
    look("matrix", 12, "tab r r r down");
}

/// The restaurant, two days after its meeting, when the room has judged some things anew.
fn judged_again(room: &mut Room) {
    for (number, key) in
        [(1, "4"), (2, "3"), (12, "="), (17, "3"), (18, "3"), (19, "3"), (10, "5"), (24, "4")]
    {
        let id = room.map().by_number(number).unwrap().clone();
        room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
        room.keys(key);
    }
    room.app.desk.notice = None;
}

#[test]
fn what_has_changed() {
    for (tag, language) in [("en", Language::English), ("de", Language::German)] {
        for (width, height) in [(80, 24), (120, 36), (200, 60), (60, 16)] {
            let mut room = Room::demo("restaurant", language);
            judged_again(&mut room);
            room.send(Msg::Resize(width, height)).keys("tab < down down down");
            insta::assert_snapshot!(format!("changes-{tag}-{width}x{height}"), room.screen());
        }
    }
}

#[test]
fn the_map_with_what_has_changed() {
    for (tag, language) in [("en", Language::English), ("de", Language::German)] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let mut room = Room::demo("restaurant", language);
            judged_again(&mut room);
            room.send(Msg::Earlier(Box::new(Ok(earlier(&room)))));
            let id = room.map().by_number(28).unwrap().clone();
            room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
            room.send(Msg::Resize(width, height));
            insta::assert_snapshot!(format!("changed-{tag}-{width}x{height}"), room.screen());
        }
    }
}

/// The map as it was on a day before: without one touchpoint, and with another one.
fn earlier(room: &Room) -> EarlierMap {
    let mut records = room.map().records().clone();
    let id = room.map().by_number(28).unwrap();
    let mut old = (*records.touchpoints.remove(id).unwrap()).clone();
    old.name = Line::clean("Brief an Stammgäste");
    old.number = 99;
    records.touchpoints.insert(TouchpointId::new("old").unwrap(), Arc::new(old));
    for touchpoint in records.touchpoints.values_mut() {
        let meeting = date(2026, 11, 20);
        if let Some(before) = rewound(touchpoint, meeting) {
            *touchpoint = Arc::new(before);
        }
    }
    let map = Document::open(records).unwrap().map().clone();
    EarlierMap { path: "alt.ron".into(), day: date(2026, 11, 20), is_kept: true, map }
}
