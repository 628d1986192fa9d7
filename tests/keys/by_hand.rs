//! A file that is written by hand, without ids, and changed by hand while it is open.

use super::room::{Room, opened_as};
use touchmap::{
    app::{Msg, file::job::OnDisk},
    store::ron::read,
};

/// A map of these touchpoints, each with its own fields.
fn file(touchpoints: &[&str]) -> read::MapFile {
    let text = format!(
        "(touchmap: 1, stages: [(id: \"kauf\", name: \"Kauf\")], segments: [(id: \"paare\", name: \"Paare\")],
        touchpoints: [{}])",
        touchpoints.iter().map(|fields| format!("({fields}, {PLACE}),")).collect::<String>()
    );
    read::read("map.ron", text.as_bytes()).unwrap()
}

const PLACE: &str = "places: [(stage: \"kauf\", segment: \"paare\")]";

fn room(touchpoints: &[&str]) -> Room {
    let mut room = Room::empty(&["Nobody"]);
    room.send(opened_as("map.ron", file(touchpoints)));
    room
}

fn names(room: &Room) -> Vec<String> {
    let mut names: Vec<String> = room.map().touchpoints().map(|(_, t)| t.name.to_string()).collect();
    names.sort();
    names
}

#[test]
fn touchpoints_without_ids_are_recognised_by_their_names() {
    let mut room = room(&["name: \"Anruf\"", "name: \"Besuch\""]);
    room.go("Anruf").keys("4");
    let before = room.id("Anruf");
    let theirs = file(&["name: \"Neu\"", "name: \"Anruf\", owner: \"Kim\"", "name: \"Besuch\""]);
    room.send(Msg::Looked(Box::new(OnDisk::Changed(theirs))));
    assert_eq!(names(&room), ["Anruf", "Besuch", "Neu"], "nothing is there twice");
    assert_eq!(room.id("Anruf"), before);
    let card = room.touchpoint("Anruf");
    assert_eq!((card.owner.as_str(), card.number), ("Kim", 1));
    assert!(room.map().touchpoint(&before).unwrap().effectiveness.latest().is_some());
}

#[test]
fn a_written_number_says_more_than_a_name() {
    let mut room = room(&["number: 1, name: \"Anruf\"", "number: 2, name: \"Besuch\""]);
    room.go("Anruf").keys("4");
    let (first, second) = (room.id("Anruf"), room.id("Besuch"));
    let theirs = file(&["number: 2, name: \"Anruf\"", "number: 1, name: \"Telefon\""]);
    room.send(Msg::Looked(Box::new(OnDisk::Changed(theirs))));
    assert_eq!((room.id("Telefon"), room.id("Anruf")), (first.clone(), second));
    assert!(room.map().touchpoint(&first).unwrap().effectiveness.latest().is_some());
}

#[test]
fn a_name_that_two_bear_is_no_sign() {
    let mut room = room(&["name: \"Anruf\"", "name: \"Anruf\""]);
    let theirs = file(&["name: \"Anruf\"", "name: \"Anruf\"", "name: \"Neu\""]);
    room.send(Msg::Looked(Box::new(OnDisk::Changed(theirs))));
    assert_eq!(names(&room), ["Anruf", "Anruf", "Neu"]);
}
