//! What is typed for something that somebody else deletes meanwhile is never gone: it becomes a card on the parking lot.

use super::room::{Room, opened};
use touchmap::{
    app::{Msg, Overlay, Screen, map::cursor::Cursor},
    map::{
        Map,
        builder::Builder,
        choice::Choice as _,
        id::{StageId, TouchpointId},
        lens::Lens,
        text::Prose,
    },
    store::journal::Whereabouts,
};

/// A card in each of two stages, the cursor on the first.
fn room() -> Room {
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("a").types("Call").keys("enter").types("Visit").keys("enter").types("Letter").keys("esc");
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    room.go("Call");
    room
}

/// The stage in which the cursor is.
fn stage(room: &Room) -> StageId {
    match &room.app.grid.cursor {
        Cursor::Cell { stage, .. } => stage.clone(),
        other => panic!("{other:?}"),
    }
}

fn parked(map: &Map) -> Vec<&str> {
    let ids: Vec<_> = map.parked_from(0).collect();
    ids.into_iter().map(|id| map.touchpoint(id).unwrap().name.as_str()).collect()
}

/// The program is killed where it is, and opens the map that somebody else has made of its file.
fn reopened(room: &Room, change: impl FnOnce(&mut Builder)) -> Room {
    let here = room.app.whereabouts();
    let mut again = Room::empty(&["Nobody"]);
    let mut msg = opened("map.ron", room.map().records().clone());
    if let Msg::Opened(_, outcome) = &mut msg {
        let opened = outcome.as_mut().as_mut().unwrap();
        let mut edit = Builder::new(opened.doc.map());
        change(&mut edit);
        if let Some(edit) = edit.finish() {
            opened.doc.apply(edit).unwrap();
        }
        opened.here = here;
    }
    again.send(msg);
    again
}

#[test]
fn a_card_named_in_a_stage_that_is_deleted_is_parked() {
    let mut room = room();
    let stage = stage(&room);
    room.keys("a").types("Nobody may lose this");
    room.theirs(|edit| edit.delete_stage(&stage));
    assert!(room.app.grid.mode.is_none());
    assert!(parked(room.map()).contains(&"Nobody may lose this"), "{:?}", parked(room.map()));
    assert!(room.said().contains("Nobody may lose this"), "{}", room.said());
    // One step more than theirs.
    room.keys("u");
    assert!(!parked(room.map()).contains(&"Nobody may lose this"));
}

#[test]
fn a_card_named_elsewhere_goes_on_being_named() {
    let mut room = room();
    let other = room.map().stage_ids()[3].clone();
    room.keys("a").types("Half");
    room.theirs(|edit| edit.delete_stage(&other));
    room.types(" a name").keys("enter esc");
    assert!(room.map().touchpoints().any(|(_, t)| t.name.as_str() == "Half a name"));
    assert!(parked(room.map()).is_empty());
}

#[test]
fn a_new_name_and_an_owner_of_a_deleted_card_are_parked() {
    for (keys, text) in [("c ctrl-u", "Phone call"), ("o ctrl-u", "Kim"), ("m", "call back")] {
        let mut room = room();
        let id = room.id("Call");
        room.keys(keys).types(text);
        room.theirs(|edit| edit.set_touchpoint(&id, None));
        assert!(room.overlay().is_none() && room.app.grid.mode.is_none(), "{keys}");
        assert_eq!(parked(room.map()), [text], "{keys}");
        let others = room.map().touchpoints().filter(|(_, t)| !t.owner.is_empty()).count();
        assert_eq!(others, 0, "{keys}: it is not taken for another card");
    }
}

#[test]
fn an_owner_is_that_of_the_card_it_was_asked_for_wherever_it_stands_now() {
    let mut room = room();
    let (call, visit) = (room.id("Call"), room.id("Visit"));
    let (stage, segment) = (room.map().stage_ids()[4].clone(), room.map().segment_ids()[0].clone());
    room.keys("o").types("Kim");
    room.theirs(|edit| {
        edit.place(std::slice::from_ref(&call), &stage, &segment, 0);
        for old in edit.map().stage_ids().to_vec().into_iter().filter(|old| *old != stage) {
            edit.delete_place(&call, &old, &segment);
        }
    });
    room.keys("enter");
    assert_eq!(room.map().touchpoint(&call).unwrap().owner.as_str(), "Kim");
    assert_eq!(room.map().touchpoint(&visit).unwrap().owner.as_str(), "");
}

#[test]
fn prose_that_was_open_at_a_kill_is_a_card_when_its_touchpoint_is_deleted() {
    let mut room = room();
    let id = room.id("Call");
    room.keys("enter");
    while !matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "note") {
        room.keys("tab");
    }
    let long = "A text of two lines\nthat nobody has saved";
    room.keys("enter").send(Msg::Paste(long.into()));
    let again = reopened(&room, |edit| edit.set_touchpoint(&id, None));
    assert_eq!(parked(again.map()), ["A text of two lines"]);
    let card = again.map().touchpoint(&again.id("A text of two lines")).unwrap();
    assert_eq!(card.detail.note, Prose::clean(long));
    assert!(again.said().contains("A text of two lines"), "{}", again.said());
}

#[test]
fn what_was_typed_in_the_map_at_a_kill_is_a_card_when_its_place_is_deleted() {
    let mut first = room();
    let stage = stage(&first);
    first.keys("a").types("In a stage");
    assert_eq!(parked(reopened(&first, |edit| edit.delete_stage(&stage)).map())[0], "In a stage");
    for (keys, text) in [("c ctrl-u", "Phone call"), ("o ctrl-u", "Kim"), ("m", "call back")] {
        let mut room = room();
        room.keys(keys).types(text);
        let id = room.id("Call");
        let again = reopened(&room, |edit| edit.set_touchpoint(&id, None));
        assert_eq!(parked(again.map()), [text], "{keys}");
        assert!(again.overlay().is_none() && again.app.grid.mode.is_none(), "{keys}");
    }
}

#[test]
fn a_row_that_is_deleted_leaves_its_text_and_no_other_field_takes_it() {
    let mut room = room();
    room.keys("enter");
    let here = room.app.whereabouts().unwrap();
    // A row of a list that there is not.
    let place = here.place.replace("New(None)", "Cell(\"zzzzzz\",\"what\")");
    let place = place.replace("draft:None", "draft:Some(Field(\"lost?\"))");
    let before = room.map().touchpoint(&room.id("Call")).unwrap().clone();
    let mut msg = opened("map.ron", room.map().records().clone());
    if let Msg::Opened(_, outcome) = &mut msg {
        outcome.as_mut().as_mut().unwrap().here = Some(Whereabouts { place: place.clone(), is_draft: true });
    }
    room.send(msg);
    assert_eq!(parked(room.map()), ["lost?"], "{place}");
    assert_eq!(*room.map().touchpoint(&room.id("Call")).unwrap(), before);
}

#[test]
fn deletions_are_reported_as_deletions() {
    let mut room = room();
    let (call, visit) = (room.id("Call"), room.id("Visit"));
    room.theirs(|edit| edit.set_touchpoint(&call, None));
    assert!(room.said().contains("one record was deleted"), "{}", room.said());
    let letter = room.id("Letter");
    room.theirs(|edit| {
        edit.set_touchpoint(&visit, None);
        edit.touchpoint(&letter, |touchpoint| touchpoint.hidden = true);
    });
    assert!(room.said().contains("one record was taken over, 1 deleted"), "{}", room.said());
}

#[test]
fn where_nothing_was_typed_yet_the_next_letter_is_a_command_again() {
    for keys in ["a", "c", "o", "m", "a Q backspace"] {
        let mut room = room();
        room.keys(keys);
        let mut again = reopened(&room, |_| {});
        assert!(again.overlay().is_none() && again.app.grid.mode.is_none(), "{keys}");
        assert_eq!(again.app.grid.cursor, room.app.grid.cursor, "{keys}");
        let before = again.map().touchpoints().len();
        again.keys("4 esc");
        assert_eq!(again.map().touchpoints().len(), before, "{keys}");
        assert!(again.map().touchpoint(&again.id("Call")).is_some(), "{keys}");
    }
}

#[test]
fn after_a_kill_an_owner_and_an_action_are_for_the_card_they_were_typed_for_wherever_it_stands_now() {
    let changes: [fn(&mut Builder, &TouchpointId); 2] = [
        // It stands further down, because others came before it.
        |edit, call| {
            let map = edit.map();
            let (stage, segment) = (map.stage_ids()[0].clone(), map.segment_ids()[0].clone());
            edit.place(std::slice::from_ref(call), &stage, &segment, 3);
        },
        // It stands elsewhere, and no other card in its cell.
        |edit, call| {
            let map = edit.map();
            let others: Vec<_> =
                map.touchpoints().map(|(id, _)| id.clone()).filter(|id| id != call).collect();
            let (stages, segment) = (map.stage_ids().to_vec(), map.segment_ids()[0].clone());
            edit.place(std::slice::from_ref(call), &stages[4], &segment, 0);
            edit.delete_place(call, &stages[0], &segment);
            others.iter().for_each(|id| edit.set_touchpoint(id, None));
        },
    ];
    for change in changes {
        for (keys, text) in [("o ctrl-u", "Kim"), ("m", "call back")] {
            let mut room = room();
            let call = room.id("Call");
            room.keys(keys).types(text);
            let mut again = reopened(&room, |edit| change(edit, &call));
            assert_eq!(again.here(), "Call", "{keys}");
            again.keys("enter");
            for (id, touchpoint) in again.map().touchpoints() {
                let is_named = !touchpoint.owner.is_empty() || !touchpoint.detail.actions.is_empty();
                assert_eq!(is_named, *id == call, "{keys}: {}", touchpoint.name);
            }
        }
    }
}

#[test]
fn after_a_kill_an_owner_is_for_the_marked_cards_it_was_typed_for() {
    let (visit, letter) = ("Visit", "Letter");
    for gone in [&[][..], &[letter], &[visit, letter]] {
        let mut room = room();
        room.go(visit).keys("space").go(letter).keys("space").go("Call").keys("o ctrl-u").types("Kim");
        let ids: Vec<_> = gone.iter().map(|name| room.id(name)).collect();
        let mut again = reopened(&room, |edit| ids.iter().for_each(|id| edit.set_touchpoint(id, None)));
        again.keys("enter");
        let owned = again.map().touchpoints().filter(|(_, touchpoint)| touchpoint.owner.as_str() == "Kim");
        assert_eq!(owned.count(), 2 - gone.len());
        assert_eq!(again.touchpoint("Call").owner.as_str(), "");
        assert_eq!(parked(again.map()), if gone.len() == 2 { &["Kim"][..] } else { &[] });
    }
}

/// The name of the card ends between two characters as people see them.
#[test]
fn a_long_text_that_is_rescued_ends_in_a_whole_character() {
    let mut room = room();
    let stage = stage(&room);
    let family = "👩\u{200d}👩\u{200d}👧";
    let name = "x".repeat(118) + family + "y";
    room.keys("a").types(&format!("{name}zzz"));
    room.theirs(|edit| edit.delete_stage(&stage));
    assert!(parked(room.map()).contains(&name.as_str()), "{:?}", parked(room.map()));
}

#[test]
fn what_came_back_names_the_keys_that_undo_it_from_where_the_text_stands() {
    for (keys, way) in [("a", "Esc u undoes"), ("m", "Esc u undoes"), ("", "· u undoes")] {
        let mut room = room();
        room.keys(keys);
        if !keys.is_empty() {
            room.types("Half a name");
        }
        let here = room.app.whereabouts();
        let mut again = Room::empty(&["Nobody"]);
        let mut msg = opened("map.ron", room.map().records().clone());
        if let Msg::Opened(_, outcome) = &mut msg {
            let opened = outcome.as_mut().as_mut().unwrap();
            opened.here = here;
            opened.recovered.steps = 2;
        }
        again.send(msg);
        assert_eq!(again.app.has_open_field(), !keys.is_empty());
        assert!(again.said().contains(way), "{keys}: {}", again.said());
    }
}

/// Also of a meeting that begins with its title only, or that somebody else has deleted meanwhile.
#[test]
fn after_a_kill_the_title_of_a_meeting_goes_on_being_typed() {
    for (begins, deletes) in [(false, false), (true, false), (true, true)] {
        let mut room = room();
        if begins {
            room.keys("4");
        }
        room.keys("f4").types("Evening with the cooks");
        assert!(room.app.has_draft());
        let mut again = reopened(&room, |edit| {
            if deletes {
                edit.about(|about| about.meetings.clear());
            }
        });
        let Some(Overlay::Prompt(prompt)) = again.overlay() else { panic!("no prompt: {begins} {deletes}") };
        assert_eq!(prompt.input.text(), "Evening with the cooks");
        again.keys("enter");
        let titles: Vec<_> = again.map().about().meetings.iter().map(|m| m.value.title.as_str()).collect();
        assert_eq!(titles, ["Evening with the cooks"], "{begins} {deletes}");
    }
    let mut room = room();
    room.keys("f4").types("Evening with the cooks");
    room.app.finish_typing();
    assert_eq!(room.map().about().meetings[0].value.title.as_str(), "Evening with the cooks");
}

/// What names no place in the map and what is only looked for is not taken up again.
#[test]
fn after_a_kill_no_path_and_no_search_word_is_open() {
    for keys in ["/", "ctrl-s", "e 1"] {
        let mut room = room();
        room.app.desk.file.path = None;
        room.keys(keys).types("pasta");
        assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))) && !room.app.has_draft(), "{keys}");
        assert!(reopened(&room, |_| {}).overlay().is_none(), "{keys}");
    }
}

#[test]
fn the_lens_comes_back_by_its_word_and_from_an_older_journal_by_its_place() {
    for (lens, place) in [(Lens::Effectiveness, "0"), (Lens::Experience, "1"), (Lens::Importance, "2")] {
        let mut room = room();
        room.app.grid.lens = lens;
        let now = room.app.whereabouts().unwrap().place;
        let word = format!("lens:\"{}\"", lens.word());
        assert!(now.contains(&word), "{now}");
        for here in [now.clone(), now.replace(&word, &format!("lens:{place}"))] {
            let mut again = Room::empty(&["Nobody"]);
            let mut msg = opened("map.ron", room.map().records().clone());
            if let Msg::Opened(_, outcome) = &mut msg {
                let here = Whereabouts { place: here.clone(), is_draft: false };
                outcome.as_mut().as_mut().unwrap().here = Some(here);
            }
            again.send(msg);
            assert_eq!(again.app.grid.lens, lens, "{here}");
            assert_eq!(again.app.grid.cursor, room.app.grid.cursor, "{here}");
        }
    }
}
