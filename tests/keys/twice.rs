//! A key that only counts when it is pressed twice: whatever comes between takes the first one back.

use super::room::{NOW, Room, opened};
use jiff::civil::date;
use touchmap::{
    app::{
        App, Effect, Msg, Screen,
        key::Key,
        map::cursor::Cursor,
        pointer::{Gesture, Target},
        start::setup::Setup,
    },
    lang::Lang,
    map::{Key as Record, about::Language, detail::Action, field::Item, id::Ids, text::Line},
};

/// Three cards in one cell, the cursor on the first.
fn room() -> Room {
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("a").types("Call").keys("enter").types("Visit").keys("enter").types("Letter").keys("esc");
    room.go("Call");
    room
}

fn click(room: &mut Room, target: Option<Target>) -> &mut Room {
    room.send(Msg::Mouse(Gesture::Click, target))
}

/// Where a card stands, for a click.
fn place(room: &Room, name: &str) -> Option<Target> {
    Some(Target::Place(Cursor::Title.on(room.map(), &room.id(name))))
}

fn names(room: &Room) -> Vec<&str> {
    room.map().touchpoints().map(|(_, touchpoint)| touchpoint.name.as_str()).collect()
}

#[test]
fn a_click_between_two_d_deletes_nothing() {
    let mut room = room();
    let visit = place(&room, "Visit");
    click(room.keys("d"), visit).keys("d");
    assert_eq!((room.here(), names(&room).len()), ("Visit", 3));
    room.keys("d");
    assert_eq!(names(&room).len(), 2);
    assert!(!names(&room).contains(&"Visit"));
}

#[test]
fn a_click_on_nothing_on_a_key_and_a_turn_of_the_wheel_are_something_between_too() {
    for (gesture, target) in [
        (Gesture::Click, None),
        (Gesture::Click, Some(Target::Command("lens", Key::parse("r").unwrap()))),
        (Gesture::Down, None),
    ] {
        let mut room = room();
        room.keys("d").send(Msg::Mouse(gesture, target.clone())).keys("d");
        assert_eq!(names(&room).len(), 3, "{gesture:?} {target:?}");
    }
}

#[test]
fn a_paste_between_two_d_deletes_nothing() {
    let mut room = room();
    room.keys("d").send(Msg::Paste("Flyer\nPoster".to_owned())).keys("d");
    assert_eq!(names(&room).len(), 5, "{:?}", names(&room));
}

#[test]
fn what_somebody_else_does_between_two_d_is_no_yes() {
    let mut room = room();
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    room.go("Call");
    let call = room.id("Call");
    room.keys("d");
    room.theirs(|edit| edit.set_touchpoint(&call, None));
    room.keys("d");
    assert_eq!(names(&room).len(), 2, "{:?}", names(&room));
}

#[test]
fn a_click_between_two_d_deletes_no_action() {
    let mut room = room();
    let (call, mut ids) = (room.id("Call"), Ids::seeded(7));
    room.prepare(|edit| {
        edit.touchpoint(&call, |touchpoint| {
            for (what, day) in [("Ring", 1), ("Write", 2)] {
                let value =
                    Action { what: Line::clean(what), due: Some(date(2027, 1, day)), ..Action::default() };
                touchpoint.detail.actions.push(Item { id: ids.item(), value });
            }
        });
    });
    room.keys("tab tab d");
    click(&mut room, Some(Target::Line(1))).keys("d");
    assert_eq!(room.touchpoint("Call").detail.actions.len(), 2);
}

#[test]
fn enter_after_a_number_and_a_click_opens_what_was_clicked() {
    let mut room = room();
    room.keys("# 1");
    assert!(room.here() == "Call" && room.mode().is_none());
    let visit = place(&room, "Visit");
    click(&mut room, visit).keys("enter");
    let visit = room.id("Visit");
    assert!(matches!(&room.app.screen, Screen::Form(form) if form.record == Record::Touchpoint(visit)));
}

#[test]
fn esc_before_a_new_map_counts_twice_only_when_nothing_came_between() {
    let setup = Setup::new(Some("evening.ron".into()), Language::English);
    let app = App::new(Lang::new(Language::English), Screen::Setup(setup), NOW, 1);
    let mut room = Room { app, effects: Vec::new() };
    room.types("Evening").keys("esc");
    click(&mut room, Some(Target::Question(1))).keys("esc");
    assert!(room.effects.is_empty(), "{:?}", room.effects);
    room.send(Msg::Paste("More guests".to_owned())).keys("esc");
    assert!(room.effects.is_empty(), "{:?}", room.effects);
    // The sign of the key in the last line is the key.
    click(&mut room, Some(Target::Command("setup-cancel", Key::parse("esc").unwrap())));
    assert!(matches!(room.effects[..], [Effect::Quit]), "{:?}", room.effects);
}

#[test]
fn a_key_that_is_chosen_from_a_commands_own_does_what_it_does() {
    let mut room = room();
    room.own_keys(&[("delete", &["d"]), ("rate", &["3", "f10"])]).keys("d");
    assert_eq!(names(&room).len(), 3, "it asks");
    room.keys("d");
    assert_eq!(names(&room).len(), 2);
    let score = |room: &Room| room.touchpoint(room.here()).effectiveness.latest().unwrap().points();
    room.keys("3");
    assert_eq!(score(&room), 3);
    // Any other one stands for that in its place.
    room.keys("f10");
    assert_eq!(score(&room), 2);
    let screen = room.screen();
    assert!(screen.lines().last().unwrap().contains("3 F10"), "{screen}");
    room.keys("delete");
    assert_eq!(names(&room).len(), 2, "that key was given away");
}

#[test]
fn the_touchpoint_whose_name_was_written_again_is_taken_by_one_key() {
    for (keys, key) in [("enter", "down"), ("esc", "p")] {
        let mut room = Room::demo("restaurant", Language::German);
        let before = room.map().records().clone();
        let (old, number) = (room.id("Newsletter"), room.touchpoint("Newsletter").number);
        room.go("Kita-Aushang").keys("a").types("Newsletter").keys(keys);
        assert!(room.said().ends_with(" nimmt ihn statt des neuen"), "{}", room.said());
        assert_eq!(room.map().records().touchpoints.len(), before.touchpoints.len() + 1);
        let cursor = room.app.grid.cursor.clone();
        let (stage, segment) = (cursor.stage().unwrap().clone(), cursor.segment().unwrap().clone());
        room.keys(key);
        assert_eq!(room.map().records().touchpoints.len(), before.touchpoints.len(), "{key}");
        assert!(room.map().touchpoint(&old).unwrap().place(&stage, &segment).is_some(), "{key}");
        assert_eq!(room.app.grid.cursor.card(), Some(&old), "{key}");
        assert!(room.said().contains(&format!("Nr. {number}")), "{}", room.said());
        if keys == "enter" {
            room.keys("enter");
            assert!(room.app.grid.writing().is_some(), "an Enter after it confirms it");
            room.types("Danach").keys("esc u");
        }
        room.keys("u");
        assert!(*room.map().records() == before, "both are one step: {key}");
    }
    // Where the other one stands already, and after anything else, the key means what it always means.
    let mut room = Room::demo("restaurant", Language::German);
    room.go("Newsletter").keys("a").types("Newsletter").keys("esc");
    assert!(!room.said().contains("statt des neuen"), "{}", room.said());
    let mut room = Room::demo("restaurant", Language::German);
    room.go("Kita-Aushang").keys("a").types("Newsletter").keys("esc 5");
    let count = room.map().records().touchpoints.len();
    room.keys("p");
    assert_eq!(room.map().records().touchpoints.len(), count);
}

#[test]
fn the_undo_of_a_copied_row_stays_on_its_name() {
    let mut room = Room::demo("restaurant", Language::English).sized(80, 24);
    let [from, to] = [0, 1].map(|at| room.map().segment_ids()[at].clone());
    room.app.grid.cursor = Cursor::Segment(from);
    room.keys("y");
    room.app.grid.cursor = Cursor::Segment(to.clone());
    room.keys("p u");
    assert_eq!(room.app.grid.cursor, Cursor::Segment(to), "{}", room.said());
}

#[test]
fn a_touchpoint_marked_in_two_cells_is_counted_once() {
    let mut room = Room::demo("restaurant", Language::English).sized(80, 24);
    for segment in [0, 1] {
        let (stage, segment) = (room.map().stage_ids()[0].clone(), room.map().segment_ids()[segment].clone());
        room.app.grid.cursor = Cursor::cell(room.map(), &stage, &segment, 0);
        room.keys("space");
    }
    assert_eq!(room.app.grid.marked.len(), 2);
    assert!(room.said().starts_with("One touchpoint marked"), "{}", room.said());
}
