//! What a merge does with each kind of change, case by case.

use super::merge;
use crate::map::{
    Key, Records,
    builder::Builder,
    conflict::{Conflict, Side},
    detail::Action,
    diff::diff,
    document::Document,
    edit::Change,
    field::{Item, Value},
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::Place,
    rank::Rank,
    rated::{MeetingDay, Rated, Score},
    segment::Segment,
    stage::Stage,
    text::{Line, Prose},
    touchpoint::Touchpoint,
};
use jiff::civil::date;
use std::sync::Arc;

const MAY: MeetingDay = Some(date(2026, 5, 4));
const JUNE: MeetingDay = Some(date(2026, 6, 8));

fn stage(name: &str) -> StageId {
    StageId::new(name).unwrap()
}

fn segment(name: &str) -> SegmentId {
    SegmentId::new(name).unwrap()
}

fn id(name: &str) -> TouchpointId {
    TouchpointId::new(name).unwrap()
}

fn line(text: &str) -> Line {
    Line::clean(text)
}

fn place(at: &str) -> Place {
    Place { stage: stage(at), segment: segment("s"), rank: Rank::nth(0), experience: Rated::default() }
}

fn action(id: &str, what: &str) -> Item<Action> {
    Item { id: ItemId::new(id).unwrap(), value: Action { what: line(what), ..Action::default() } }
}

/// Two stages, a segment, and a touchpoint in the first stage with two actions.
fn base() -> Records {
    let mut records = Records::default();
    for (i, name) in ["a", "b"].into_iter().enumerate() {
        let new = Stage { name: line(name), rank: Rank::nth(i), ..Stage::default() };
        records.stages.insert(stage(name), Arc::new(new));
    }
    records.segments.insert(segment("s"), Arc::new(Segment { name: line("s"), ..Segment::default() }));
    let mut touchpoint = Touchpoint { number: 1, name: line("Hotline"), ..Touchpoint::default() };
    touchpoint.places.put([place("a")]);
    touchpoint.detail.actions = vec![action("x", "X"), action("y", "Y")];
    records.touchpoints.insert(id("t"), Arc::new(touchpoint));
    records
}

/// The map after a change of the touchpoint.
fn with(records: &Records, change: impl FnOnce(&mut Touchpoint)) -> Records {
    let mut records = records.clone();
    change(Arc::make_mut(records.touchpoints.get_mut(&id("t")).unwrap()));
    records
}

fn edited(records: &Records, edit: impl FnOnce(&mut Builder<'_>)) -> Records {
    let mut doc = Document::open(records.clone()).unwrap();
    let mut builder = Builder::new(doc.map());
    edit(&mut builder);
    let edit = builder.finish().unwrap();
    doc.apply(edit).unwrap();
    doc.map().records().clone()
}

fn touchpoint(records: &Records) -> &Touchpoint {
    &records.touchpoints[&id("t")]
}

fn key() -> Key {
    Key::Touchpoint(id("t"))
}

fn theirs(records: &Records, field: &str) -> Option<Value> {
    records.conflicts.get(&key()).and_then(|conflict| conflict.theirs.get(field)).cloned()
}

fn whats(records: &Records) -> String {
    touchpoint(records).detail.actions.iter().map(|action| action.value.what.as_str()).collect()
}

#[test]
fn different_fields_of_one_record_come_together() {
    let mine = with(&base(), |t| t.owner = line("IT"));
    let other = with(&base(), |t| t.detail.note = Prose::clean("laut"));
    let merged = merge(&base(), &mine, &other);
    assert_eq!(
        (touchpoint(&merged).owner.as_str(), touchpoint(&merged).detail.note.as_str()),
        ("IT", "laut")
    );
    assert!(merged.conflicts.is_empty());
}

#[test]
fn the_same_field_shows_mine_and_keeps_theirs_until_somebody_chooses() {
    let mine = with(&base(), |t| t.owner = line("IT"));
    let other = with(&base(), |t| t.owner = line("Vertrieb"));
    let merged = merge(&base(), &mine, &other);
    assert_eq!(touchpoint(&merged).owner.as_str(), "IT");
    assert_eq!(theirs(&merged, "owner"), Some(Value::Line(line("Vertrieb"))));
    let mine = edited(&merged, |edit| edit.choose(&key(), "owner", Side::Mine));
    assert_eq!((touchpoint(&mine).owner.as_str(), mine.conflicts.len()), ("IT", 0));
    let other = edited(&merged, |edit| edit.choose(&key(), "owner", Side::Theirs));
    assert_eq!((touchpoint(&other).owner.as_str(), other.conflicts.len()), ("Vertrieb", 0));
    assert_eq!(merge(&merged, &merged, &mine), mine, "what one side settled is settled");
    assert!(Builder::new(Document::open(mine).unwrap().map()).finish().is_none());
}

#[test]
fn what_theirs_emptied_is_a_choice_too() {
    let full = with(&base(), |t| t.owner = line("IT"));
    let merged =
        merge(&full, &with(&full, |t| t.owner = line("HR")), &with(&full, |t| t.owner = Line::default()));
    assert_eq!(theirs(&merged, "owner"), Some(Value::Line(Line::default())));
    let chosen = edited(&merged, |edit| edit.choose(&key(), "owner", Side::Theirs));
    assert!(touchpoint(&chosen).owner.is_empty() && chosen.conflicts.is_empty());
}

#[test]
fn a_third_word_stands_beside_the_second_and_a_newer_one_replaces_its_own() {
    let say = |text: &str| with(&base(), |t| t.owner = line(text));
    let two = merge(&base(), &say("IT"), &say("HR"));
    let three = merge(&base(), &two, &say("Vertrieb"));
    assert_eq!(theirs(&three, "owner"), Some(Value::Line(line("HR / Vertrieb"))));
    let newer = merge(&say("HR"), &two, &say("HR Nord"));
    assert_eq!(theirs(&newer, "owner"), Some(Value::Line(line("HR Nord"))));
}

#[test]
fn scores_meet_by_meeting() {
    let rate =
        |records: &Records, day, points| with(records, |t| t.effectiveness.set(day, Score::new(points)));
    let merged = merge(&base(), &rate(&base(), MAY, 2), &rate(&base(), JUNE, 4));
    assert_eq!(touchpoint(&merged).effectiveness.all().len(), 2);
    assert!(merged.conflicts.is_empty());
    let merged = merge(&base(), &rate(&rate(&base(), MAY, 2), JUNE, 3), &rate(&base(), JUNE, 4));
    assert_eq!(touchpoint(&merged).effectiveness.latest(), Score::new(3));
    assert_eq!(theirs(&merged, "effectiveness"), Some(Value::Rated(vec![(JUNE, 4)])));
    let chosen = edited(&merged, |edit| edit.choose(&key(), "effectiveness", Side::Theirs));
    assert_eq!(touchpoint(&chosen).effectiveness.before(), Score::new(2), "the other meeting stays");
    assert_eq!(touchpoint(&chosen).effectiveness.latest(), Score::new(4));
}

#[test]
fn places_meet_by_cell_and_experiences_by_meeting() {
    let rate = |day, points| with(&base(), |t| t.places[0].experience.set(day, Score::new(points)));
    let mut mine = rate(MAY, 2);
    mine = with(&mine, |t| t.places[0].rank = Rank(5));
    let other = with(&rate(MAY, 4), |t| {
        t.places[0].rank = Rank(9);
        t.places.put([place("b")]);
    });
    let merged = merge(&base(), &mine, &other);
    let places = &touchpoint(&merged).places;
    assert_eq!((places.len(), places[0].rank, places[0].experience.latest()), (2, Rank(5), Score::new(2)));
    let Some(Value::Places(question)) = theirs(&merged, "places") else { panic!("no conflict") };
    assert_eq!((question.len(), question[0].experience.latest()), (1, Score::new(4)));
    let chosen = edited(&merged, |edit| edit.choose(&key(), "places", Side::Theirs));
    let place = &touchpoint(&chosen).places[0];
    assert_eq!((place.rank, place.experience.latest()), (Rank(5), Score::new(4)));
    let moved = with(&merged, |t| drop(t.places.take(&stage("a"), &segment("s"))));
    let chosen = edited(&moved, |edit| edit.choose(&key(), "places", Side::Theirs));
    assert_eq!(touchpoint(&chosen).places.len(), 1, "a place that is gone does not come back");
}

#[test]
fn entries_meet_by_id_and_then_cell_by_cell() {
    let mine = with(&base(), |t| {
        t.detail.actions[0].value.who = line("Anna");
        t.detail.actions.push(action("m", "M"));
    });
    let other = with(&base(), |t| {
        t.detail.actions[0].value.what = line("Z");
        t.detail.actions.insert(1, action("o", "O"));
        t.detail.actions[2].value.who = line("Ben");
    });
    let merged = merge(&base(), &mine, &other);
    assert_eq!(whats(&merged), "ZOYM");
    assert_eq!(touchpoint(&merged).detail.actions[0].value.who.as_str(), "Anna");
    assert!(merged.conflicts.is_empty());

    let mine = with(&base(), |t| t.detail.actions[0].value.what = line("M"));
    let other = with(&other, |t| t.detail.actions[0].value.who = line("Ben"));
    let merged = merge(&base(), &mine, &other);
    assert_eq!(whats(&merged), "MOY");
    let Some(Value::Rows(question)) = theirs(&merged, "actions") else { panic!("no conflict") };
    assert_eq!(question.iter().flat_map(|row| &row.cells).filter(|cell| !cell.is_empty()).count(), 1);
    let later = with(&merged, |t| t.detail.actions[0].value.who = line("Cora"));
    let chosen = edited(&later, |edit| edit.choose(&key(), "actions", Side::Theirs));
    assert_eq!(whats(&chosen), "ZOY");
    assert_eq!(
        touchpoint(&chosen).detail.actions[0].value.who.as_str(),
        "Cora",
        "this cell was not in question"
    );
    let gone = with(&merged, |t| drop(t.detail.actions.remove(0)));
    let chosen = edited(&gone, |edit| edit.choose(&key(), "actions", Side::Theirs));
    assert_eq!(whats(&chosen), "OY");

    let emptied = with(&base(), |t| t.detail.actions[0].value.what = Line::default());
    for merged in [merge(&base(), &emptied, &mine), merge(&base(), &mine, &emptied)] {
        assert_eq!((whats(&merged).as_str(), merged.conflicts.len()), ("MY", 0));
    }
}

#[test]
fn a_deleted_entry_goes_unless_somebody_changed_it() {
    let mine = with(&base(), |t| {
        t.detail.actions.remove(0);
        t.detail.actions[0].value.who = line("Anna");
    });
    let other = with(&base(), |t| {
        t.detail.actions.remove(1);
        t.detail.actions.push(action("o", "O"));
    });
    assert_eq!(whats(&merge(&base(), &mine, &other)), "YO");
}

#[test]
fn the_same_entry_written_on_both_sides_is_one() {
    let write = |id| with(&base(), |t| t.detail.actions.push(action(id, "N")));
    assert_eq!(whats(&merge(&base(), &write("m"), &write("o"))), "XYN");
    let same_as_before = with(&base(), |t| t.detail.actions.push(action("o", "X")));
    assert_eq!(whats(&merge(&base(), &write("m"), &same_as_before)), "XYNX");
}

#[test]
fn the_order_is_theirs_only_if_the_room_left_it() {
    let turned = with(&base(), |t| t.detail.actions.reverse());
    let mine = with(&base(), |t| t.detail.actions[0].value.who = line("Anna"));
    assert_eq!(whats(&merge(&base(), &mine, &turned)), "YX");
    assert_eq!(whats(&merge(&base(), &turned, &mine)), "YX");
}

#[test]
fn marks_meet_one_by_one_and_a_number_never_asks() {
    use crate::map::touchpoint::Friction::{Falters, Leaves, Stuck};
    let marked = with(&base(), |t| t.friction.set(Stuck, true));
    let mine = with(&marked, |t| t.friction.set(Falters, true));
    let other = with(&marked, |t| {
        t.friction.set(Stuck, false);
        t.friction.set(Leaves, true);
    });
    let merged = merge(&marked, &mine, &other);
    let friction = touchpoint(&merged).friction;
    assert_eq!([Stuck, Falters, Leaves].map(|f| friction.has(f)), [false, true, true]);
    let merged = merge(&base(), &with(&base(), |t| t.number = 4), &with(&base(), |t| t.number = 5));
    assert_eq!((touchpoint(&merged).number, merged.conflicts.len()), (4, 0));
}

#[test]
fn what_was_deleted_goes_unless_somebody_said_something_about_it() {
    let gone = edited(&base(), |edit| edit.set_touchpoint(&id("t"), None));
    assert!(merge(&base(), &gone, &base()).touchpoints.is_empty());
    let said = with(&base(), |t| t.owner = line("IT"));
    assert_eq!(merge(&base(), &gone, &said).touchpoints, said.touchpoints);
    assert_eq!(merge(&base(), &said, &gone).touchpoints, said.touchpoints);
    let moved = with(&base(), |t| t.places[0].rank = Rank(7));
    assert!(
        merge(&base(), &gone, &moved).touchpoints.is_empty(),
        "its neighbours were put in order, that is all"
    );
}

#[test]
fn a_stage_comes_back_when_something_stands_in_it() {
    let gone = edited(&base(), |edit| edit.delete_stage(&stage("a")));
    assert!(!merge(&base(), &gone, &base()).stages.contains_key(&stage("a")));
    let said = with(&base(), |t| t.owner = line("IT"));
    assert_eq!(merge(&base(), &gone, &said), said);
    let empty = edited(&base(), |edit| edit.delete_stage(&stage("b")));
    let placed = with(&base(), |t| t.places.put([place("b")]));
    assert_eq!(merge(&base(), &placed, &empty), placed);
}

#[test]
fn a_touchpoint_that_lost_its_places_on_both_sides_is_parked() {
    let two = with(&base(), |t| t.places.put([place("b")]));
    let leave = |at: &str| with(&two, |t| drop(t.places.take(&stage(at), &segment("s"))));
    let merged = merge(&two, &leave("a"), &leave("b"));
    assert!(touchpoint(&merged).is_parked());
}

#[test]
fn of_two_newcomers_with_the_same_number_theirs_takes_the_next_free_one() {
    let added = |name: &str| {
        let mut records = base();
        let new = Touchpoint { number: 2, name: line(name), ..Touchpoint::default() };
        records.touchpoints.insert(id(name), Arc::new(new));
        records
    };
    for (mine, other) in [("m", "o"), ("o", "m")] {
        let merged = merge(&base(), &added(mine), &added(other));
        let number = |name| merged.touchpoints[&id(name)].number;
        assert_eq!((number(mine), number(other)), (2, 3));
    }
}

#[test]
fn a_conflict_goes_with_its_record_and_comes_back_with_it() {
    let merged =
        merge(&base(), &with(&base(), |t| t.owner = line("IT")), &with(&base(), |t| t.owner = line("HR")));
    let mut doc = Document::open(merged.clone()).unwrap();
    let mut edit = Builder::new(doc.map());
    edit.delete_stage(&stage("a"));
    let edit = edit.finish().unwrap();
    assert!(matches!(edit.changes.last(), Some(Change::Conflict(_))));
    doc.apply(edit).unwrap();
    assert_eq!(doc.map().conflicts().len(), 0);
    let gone = doc.map().records().clone();
    doc.undo();
    assert_eq!(doc.map().records(), &merged);
    let said = with(&merged, |t| t.hidden = true);
    assert_eq!(merge(&merged, &gone, &said), said);
    assert_eq!(merge(&merged, &said, &gone), said);

    let mut orphan = gone.clone();
    orphan.conflicts.insert(key(), Arc::new(Conflict::default()));
    assert!(doc.apply(diff(doc.map().records(), &orphan)).is_err());
    assert!(Document::open(orphan).is_err());
}
