//! Another map is put over the file: nothing is removed before somebody chooses.

use super::room::Room;
use touchmap::{
    app::{Effect, Msg, file::job::OnDisk, overlay::ask::Question},
    map::{Map, about::Language, builder::Builder, id::TouchpointId, text::Line},
    store::{Comments, FileState, builtin, ron::read::MapFile},
};

/// The restaurant as a file.
fn room() -> Room {
    let mut room = Room::demo("restaurant", Language::English);
    let records = room.map().records().clone();
    room.send(super::room::opened("map.ron", records));
    room.effects.clear();
    room
}

fn ids(map: &Map) -> Vec<TouchpointId> {
    map.touchpoints().map(|(id, _)| id.clone()).collect()
}

/// The other example stands in the file.
fn another() -> OnDisk {
    let records = builtin::example("meter", Language::English).unwrap();
    let (state, comments) = (FileState::of(b"another"), Comments::default());
    OnDisk::Changed(MapFile { records, state, comments, without_ids: Default::default() })
}

#[test]
fn a_map_put_over_the_file_removes_nothing_and_is_not_written_over() {
    let mut room = room();
    let before = room.map().records().clone();
    room.send(Msg::Looked(Box::new(another())));
    assert_eq!(*room.map().records(), before);
    assert!(room.failed() && room.said().contains("F5"), "{}", room.said());
    room.keys("4");
    assert!(room.app.desk.doc.is_dirty() && !room.app.wants_saving(), "it is not written over by itself");
    room.effects.clear();
    for keys in ["ctrl-s", "q", "f5"] {
        room.keys(keys);
        let asked = room.app.overlay.take();
        let is_asked = matches!(&asked, Some(touchmap::app::Overlay::Ask(ask)) if matches!(ask.question, Question::Another(_)));
        assert!(is_asked, "{keys}: {asked:?}");
    }
    assert!(!room.effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
}

#[test]
fn f5_says_that_there_is_no_other_map() {
    let mut room = room();
    room.keys("f5");
    assert!(room.app.overlay.is_none());
    assert_eq!(room.said(), "There is no other map in the file.");
    assert!(!room.screen().contains("F5"), "{}", room.screen());
    room.send(Msg::Looked(Box::new(another())));
    assert!(room.screen().contains("F5 The other map"), "{}", room.screen());
}

#[test]
fn both_are_kept_or_theirs_is_taken() {
    let meter = builtin::example("meter", Language::English).unwrap();
    for (key, keeps) in [("1", true), ("3", false)] {
        let mut room = room();
        let before = ids(room.map());
        room.send(Msg::Looked(Box::new(another()))).keys("f5").keys(key);
        let now = ids(room.map());
        assert!(meter.touchpoints.keys().all(|id| now.contains(id)), "{key}");
        assert_eq!(before.iter().all(|id| now.contains(id)), keeps, "{key}");
        assert!(room.app.desk.file.another().is_none());
        assert_eq!(room.app.desk.doc.is_dirty(), keeps, "the file has theirs");
        assert_eq!(room.app.desk.doc.base().touchpoints.len(), meter.touchpoints.len());
        // It is one step.
        room.app.desk.doc.undo();
        assert_eq!(ids(room.map()), before);
    }
}

#[test]
fn a_few_deletions_are_taken_over_and_a_file_that_is_back_is_no_other_map() {
    let mut room = room();
    let few = ids(room.map())[..4].to_vec();
    room.theirs(|edit| few.iter().for_each(|id| edit.set_touchpoint(id, None)));
    assert!(room.app.desk.file.another().is_none());
    assert!(few.iter().all(|id| room.map().touchpoint(id).is_none()));
    room.send(Msg::Looked(Box::new(another())));
    assert!(room.app.desk.file.another().is_some());
    room.send(Msg::Looked(Box::new(OnDisk::Same)));
    assert!(room.app.desk.file.another().is_none() && room.app.desk.file.failed.is_none());
}

#[test]
fn another_map_that_is_found_at_the_start_waits_for_an_answer_too() {
    let before = room();
    let mut room = Room::empty(&["Nobody"]);
    let mut msg = super::room::opened("map.ron", before.map().records().clone());
    let Msg::Opened(_, outcome) = &mut msg else { unreachable!() };
    let opened = outcome.as_mut().as_mut().unwrap();
    let mut edit = Builder::new(opened.doc.map());
    edit.about(|about| about.title = Line::clean("Tonight"));
    let edit = edit.finish().unwrap();
    opened.doc.apply(edit).unwrap();
    let OnDisk::Changed(theirs) = another() else { unreachable!() };
    opened.another = Some(Box::new(theirs));
    room.send(msg);
    assert_eq!(ids(room.map()), ids(before.map()), "nothing is removed");
    assert!(room.failed() && room.said().contains("F5") && !room.app.wants_saving(), "{}", room.said());
    room.keys("f5 1");
    assert!(ids(before.map()).iter().all(|id| room.map().touchpoint(id).is_some()));
    assert!(room.map().touchpoints().count() > ids(before.map()).len());
    assert_eq!(room.map().about().title.as_str(), "Tonight");
    assert!(room.app.wants_saving());
}
