//! A text that stands in a field while somebody else changes the map's file: one that nobody has touched takes back
//! nothing, and one that was typed leaves theirs to choose.

use super::room::{Room, opened};
use jiff::civil::date;
use touchmap::{
    app::{Overlay, Screen, map::cursor::Cursor},
    map::{
        Key,
        about::Language,
        detail::{Action, State},
        field::{Item, Value},
        id::Ids,
        text::Line,
        touchpoint::Touchpoint,
    },
};

/// Two cards with an owner and one without, the cursor on the first; the first has an action.
fn room() -> Room {
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("a").types("Call").keys("enter").types("Visit").keys("enter").types("Letter").keys("esc");
    let action = Action { what: line("Print it"), who: line("Ina"), ..Action::default() };
    let (call, visit) = (room.id("Call"), room.id("Visit"));
    room.prepare(|edit| {
        edit.touchpoint(&call, |t| {
            t.owner = line("Ina");
            t.detail.actions = vec![Item { id: Ids::seeded(1).item(), value: action }];
        });
        edit.touchpoint(&visit, |t| t.owner = line("Pia"));
    });
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    room.go("Call");
    room
}

fn line(text: &str) -> Line {
    Line::clean(text)
}

fn theirs_of(room: &mut Room, name: &str, change: impl Fn(&mut Touchpoint)) {
    let id = room.id(name);
    room.theirs(|edit| edit.touchpoint(&id, change));
}

/// What is kept of a field of the other side.
fn kept(room: &Room, key: &Key, field: &str) -> Option<Value> {
    room.map().conflict(key).and_then(|conflict| conflict.theirs.get(field)).cloned()
}

fn of_card(room: &Room, name: &str, field: &str) -> Option<Value> {
    kept(room, &Key::Touchpoint(room.id(name)), field)
}

#[test]
fn a_name_that_nobody_has_touched_takes_no_new_one_back() {
    for out in ["esc", "enter", "x backspace enter"] {
        let mut room = room();
        room.keys("c");
        theirs_of(&mut room, "Call", |t| t.name = line("Phone call"));
        room.keys(out);
        assert_eq!((room.here(), room.map().conflicts().len()), ("Phone call", 0), "{out}");
        assert_eq!(room.mode(), None);
    }
}

#[test]
fn a_name_that_is_typed_leaves_theirs_to_choose() {
    let mut room = room();
    room.keys("c");
    theirs_of(&mut room, "Call", |t| t.name = line("Phone call"));
    room.types(" us").keys("enter");
    assert_eq!(of_card(&room, "Call us", "name"), Some(Value::Line(line("Phone call"))));
    assert!(room.said().contains("both are kept"), "{}", room.said());
    room.keys("u");
    assert_eq!((room.here(), room.map().conflicts().len()), ("Phone call", 0), "it is one step");
    // What both have written alike is no question.
    room.keys("c");
    theirs_of(&mut room, "Phone call", |t| t.name = line("Call us"));
    room.keys("ctrl-u").types("Call us").keys("enter");
    assert_eq!((room.here(), room.map().conflicts().len()), ("Call us", 0));
}

#[test]
fn the_title_and_a_head_are_like_a_card() {
    let mut room = room();
    room.keys("up*9 c");
    room.theirs(|edit| edit.about(|about| about.title = line("Theirs")));
    room.keys("esc");
    assert_eq!(room.map().about().title.as_str(), "Theirs");
    let stage = room.map().stage_ids()[0].clone();
    room.app.grid.cursor = Cursor::Stage(stage.clone());
    room.keys("c");
    room.theirs(|edit| edit.stage(&stage, |stage| stage.name = line("Before")));
    room.types("!").keys("enter");
    let key = Key::Stage(stage);
    assert!(matches!(kept(&room, &key, "name"), Some(Value::Line(name)) if name.as_str() == "Before"));
}

#[test]
fn an_owner_that_nobody_has_touched_takes_no_new_one_back() {
    for out in ["enter", "esc"] {
        let mut room = room();
        room.keys("o");
        theirs_of(&mut room, "Call", |t| t.owner = line("Eva"));
        room.keys(out);
        assert_eq!(room.touchpoint("Call").owner.as_str(), "Eva", "{out}");
        assert_eq!((room.overlay(), room.map().conflicts().len()), (None, 0));
    }
}

#[test]
fn of_several_cards_only_theirs_that_is_new_is_in_question() {
    let mut room = room();
    room.keys("space*3 o");
    theirs_of(&mut room, "Visit", |t| t.owner = line("Eva"));
    room.types("Kim").keys("enter");
    for name in ["Call", "Visit", "Letter"] {
        assert_eq!(room.touchpoint(name).owner.as_str(), "Kim", "{name}");
    }
    assert_eq!(room.map().conflicts().len(), 1);
    assert_eq!(of_card(&room, "Visit", "owner"), Some(Value::Line(line("Eva"))));
    // Different owners are not taken from anybody by Enter alone.
    room.keys("u o enter");
    assert_eq!(room.touchpoint("Call").owner.as_str(), "Ina");
}

#[test]
fn a_listed_action_is_merged_word_for_word() {
    let mut room = room();
    room.keys("shift-tab enter");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))));
    let theirs = |room: &mut Room, what: &str, due| {
        theirs_of(room, "Call", |t| {
            let action = &mut t.detail.actions[0].value;
            (action.what, action.due, action.state) = (line(what), due, Some(State::Doing));
        });
    };
    let due = Some(date(2026, 12, 4));
    theirs(&mut room, "Print it", due);
    room.keys("enter");
    assert_eq!(room.touchpoint("Call").detail.actions[0].value.due, due, "nothing was typed");
    // Who does it is typed, what is done they have changed: both are done, and the state is theirs.
    room.keys("enter");
    theirs(&mut room, "Print it twice", None);
    room.keys("ctrl-u").types("Print it @Pia").keys("enter");
    let action = &room.touchpoint("Call").detail.actions[0].value;
    assert_eq!((action.what.as_str(), action.who.as_str(), action.due), ("Print it twice", "Pia", None));
    assert_eq!((action.state(), room.map().conflicts().len()), (State::Doing, 0));
    // What is done is typed, too.
    room.keys("enter");
    theirs(&mut room, "Print it again", None);
    room.keys("ctrl-u").types("Print it now @Pia").keys("enter");
    assert_eq!(room.touchpoint("Call").detail.actions[0].value.what.as_str(), "Print it now");
    let Some(Value::Rows(rows)) = of_card(&room, "Call", "actions") else { panic!("no conflict") };
    assert_eq!(rows[0].cells[0], Value::Line(line("Print it again")));
    assert!(room.said().contains("both are kept"), "{}", room.said());
}

#[test]
fn the_title_of_a_meeting_is_like_a_name() {
    let mut room = room();
    room.keys("5 f4").types("Workshop").keys("enter");
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    let theirs = |room: &mut Room, title: &str| {
        room.theirs(|edit| edit.about(|about| about.meetings[0].value.title = line(title)));
    };
    let title = |room: &Room| room.map().about().meetings[0].value.title.to_string();
    room.keys("f4");
    theirs(&mut room, "Kick-off");
    room.keys("enter");
    assert_eq!((title(&room).as_str(), room.map().conflicts().len()), ("Kick-off", 0));
    room.keys("f4");
    theirs(&mut room, "Begin");
    room.types(" day").keys("enter");
    assert_eq!((title(&room).as_str(), room.map().conflicts().len()), ("Kick-off day", 1));
}

/// A day that is none is not kept when the file changes, so it stands there still when they have written another one.
#[test]
fn a_day_that_is_mended_in_a_form_leaves_theirs_to_choose() {
    let mut room = room();
    room.keys("up*9 enter");
    if let Screen::Form(form) = &mut room.app.screen {
        form.focus = touchmap::app::form::Slot::field("next_review");
    }
    room.keys("enter").types("31.2.");
    let (ours, theirs) = (date(2027, 2, 1), date(2027, 1, 8));
    room.theirs(|edit| edit.about(|about| about.next_review = Some(theirs)));
    room.keys("ctrl-u").types("2027-02-01").keys("enter");
    assert_eq!(room.map().about().next_review, Some(ours));
    assert_eq!(kept(&room, &Key::About, "next_review"), Some(Value::Date(Some(theirs))));
}

#[test]
fn a_field_of_a_form_that_stays_open_is_like_a_name() {
    for (typed, owner, in_question) in [("", "Eva", 0), ("Kim", "Kim", 1), ("Eva", "Eva", 0)] {
        let mut room = room();
        room.keys("enter");
        if let Screen::Form(form) = &mut room.app.screen {
            form.focus = touchmap::app::form::Slot::field("owner");
        }
        room.keys("enter");
        theirs_of(&mut room, "Call", |t| t.owner = line("Eva"));
        if !typed.is_empty() {
            room.keys("ctrl-u").types(typed);
        }
        room.keys("enter");
        assert_eq!(room.touchpoint("Call").owner.as_str(), owner, "{typed}");
        assert_eq!(room.map().in_question(), in_question, "{typed}");
    }
}

#[test]
fn a_draft_of_the_journal_goes_on_over_what_the_map_holds() {
    let mut room = Room::demo("restaurant", Language::English);
    let records = room.map().records().clone();
    room.send(opened("map.ron", records.clone()));
    room.keys("o ctrl-u").types("Kim");
    let here = room.app.whereabouts();
    let mut again = Room::empty(&["Nobody"]);
    let mut msg = opened("map.ron", records);
    if let touchmap::app::Msg::Opened(_, outcome) = &mut msg {
        outcome.as_mut().as_mut().unwrap().here = here;
    }
    again.send(msg);
    assert!(again.app.has_draft());
    let id = again.app.grid.cursor.card().unwrap().clone();
    again.keys("enter");
    assert_eq!(again.map().touchpoint(&id).unwrap().owner.as_str(), "Kim");
    assert_eq!(again.map().conflicts().len(), 0);
}
