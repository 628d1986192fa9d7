//! Somebody else changes the file, or the worker answers, in the middle of something: what is carried, typed or asked then
//! goes on, and nothing of theirs is lost.

use super::room::{Room, opened};
use touchmap::{
    app::{
        Effect, ExportFailed, Msg, Overlay, Screen,
        context::Context,
        file::job::{ExportJob, OnDisk, SaveJob},
        overlay::ask::Question,
    },
    map::{
        about::Language,
        text::{Line, Prose},
    },
    store::{FileState, SaveError},
};

/// The restaurant as a file.
fn room() -> Room {
    let mut room = Room::demo("restaurant", Language::English);
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    room.effects.clear();
    room
}

fn unreadable() -> Msg {
    Msg::Looked(Box::new(OnDisk::Unreadable("line 3: <<<<<<< is no field".to_owned())))
}

fn question(room: &Room) -> Option<&Question> {
    if let Some(Overlay::Ask(ask)) = room.overlay() { Some(&ask.question) } else { None }
}

fn prompted(room: &Room) -> Option<&str> {
    if let Some(Overlay::Prompt(prompt)) = room.overlay() { Some(prompt.input.text()) } else { None }
}

fn written(room: &Room) -> Option<&str> {
    let Screen::Form(form) = &room.app.screen else { return None };
    form.writing.as_ref().map(touchmap::app::input::Input::text)
}

fn the_save(room: &mut Room) -> Box<SaveJob> {
    match room.effects.pop() {
        Some(Effect::Save(job)) => job,
        other => panic!("{other:?} is no save"),
    }
}

fn the_export(room: &mut Room) -> Box<ExportJob> {
    match room.effects.pop() {
        Some(Effect::Export(job)) => job,
        other => panic!("{other:?} is no export"),
    }
}

/// Whether the last thing that was asked for is a look at the file.
fn looks(room: &Room) -> bool {
    matches!(room.effects.last(), Some(Effect::Look(..)))
}

fn open_at(room: &mut Room, name: &str, field: &str) {
    room.go(name).keys("enter");
    while !matches!(&room.app.screen, Screen::Form(form) if form.focus.field == field) {
        room.keys("tab");
    }
}

#[test]
fn what_others_changed_under_the_help_over_a_carried_card_stays() {
    for keys in ["esc esc esc", "esc right", "esc left enter"] {
        let mut room = room();
        let other = room.id("Bill");
        room.go("Newsletter").keys("g right ?");
        assert_eq!(room.app.context(), Context::Help);
        room.theirs(|edit| edit.touchpoint(&other, |t| t.owner = Line::clean("Kim")));
        room.keys(keys);
        assert_eq!(room.touchpoint("Bill").owner.as_str(), "Kim", "{keys}");
        let theirs: Vec<_> = room
            .app
            .desk
            .doc
            .steps()
            .filter(|step| step.origin == touchmap::map::step::Origin::Disk)
            .collect();
        assert_eq!(theirs.len(), 1, "{keys}");
        assert_eq!(theirs[0].edit.changes.len(), 1, "{keys}: nothing of ours is joined to it");
    }
}

#[test]
fn what_others_wrote_in_a_field_that_is_open_under_the_help_is_not_written_over() {
    let mut room = room();
    let id = room.id("Newsletter");
    open_at(&mut room, "Newsletter", "owner");
    room.keys("enter f1");
    assert_eq!(room.app.context(), Context::Help);
    room.theirs(|edit| edit.touchpoint(&id, |t| t.owner = Line::clean("Kim")));
    room.keys("esc");
    room.keys("esc");
    assert_eq!((written(&room), room.touchpoint("Newsletter").owner.as_str()), (None, "Kim"));
}

#[test]
fn a_text_in_a_field_goes_on_when_others_change_something() {
    let mut room = room();
    let (id, other) = (room.id("Newsletter"), room.id("Bill"));
    for (field, first, second) in
        [("owner", "Mari", "on"), ("note", "half a wo", "rd"), ("actions", "Ca", "ll")]
    {
        let mut room = self::room();
        open_at(&mut room, "Newsletter", field);
        if field == "actions" {
            room.keys("insert");
        }
        room.types(first);
        let before = written(&room).unwrap().to_owned();
        room.theirs(|edit| edit.touchpoint(&other, |t| t.owner = Line::clean("Kim")));
        room.types(second);
        assert_eq!(written(&room), Some(&*format!("{before}{second}")), "{field}");
        room.keys("esc");
        assert_eq!(room.map().in_question(), 0, "{field}: nobody else has written there");
    }
    // A field that both have changed shows what was typed here, and theirs is kept beside it.
    open_at(&mut room, "Newsletter", "note");
    room.types("half a wo");
    room.theirs(|edit| edit.touchpoint(&id, |t| t.detail.note = Prose::clean("theirs")));
    room.types("rd").keys("esc");
    assert!(room.touchpoint("Newsletter").detail.note.as_str().ends_with("half a word"));
    assert_eq!(room.map().in_question(), 1);
}

#[test]
fn a_file_that_cannot_be_read_covers_no_prompt_and_asks_when_somebody_saves_or_leaves() {
    let mut room = room();
    room.go("Newsletter").keys("4 m").types("call ");
    room.send(unreadable());
    assert_eq!(prompted(&room), Some("call "));
    assert!(room.failed() && room.said().contains("<<<<<<<"), "{}", room.said());
    room.types("3").keys("enter");
    assert_eq!(room.touchpoint("Newsletter").detail.actions.last().unwrap().value.what.as_str(), "call 3");
    // Meanwhile it is looked at, without a word and without a question.
    for _ in 0..3 {
        room.effects.clear();
        room.keys("left").send(Msg::Rest);
        assert!(looks(&room), "{:?}", room.effects);
        room.send(unreadable());
        assert!(room.overlay().is_none() && room.said().is_empty(), "{}", room.said());
    }
    for keys in ["ctrl-s", "q"] {
        room.effects.clear();
        room.keys(keys);
        if let Some(Effect::Save(job)) = room.effects.pop_if(|effect| matches!(effect, Effect::Save(_))) {
            let path = job.path.clone();
            room.send(Msg::Saved(job, Err(SaveError::ChangedOnDisk(path))));
        }
        assert!(looks(&room), "{keys}: {:?}", room.effects);
        room.send(unreadable());
        assert_eq!(question(&room), Some(&Question::Changed), "{keys}");
        room.keys("esc").send(Msg::Rest).send(unreadable());
        assert_eq!(question(&room), None, "{keys}: who has gone back is not asked again");
    }
    // When it can be read again, it is merged and saved.
    let other = room.id("Bill");
    room.theirs(|edit| edit.touchpoint(&other, |t| t.owner = Line::clean("Kim")));
    assert!(room.app.desk.file.failed.is_none());
    room.effects.clear();
    room.send(Msg::Rest);
    assert_eq!(the_save(&mut room).records.touchpoints[&other].owner.as_str(), "Kim");
}

#[test]
fn a_file_that_is_as_before_again_failed_at_nothing() {
    let mut room = room();
    room.send(unreadable());
    assert!(room.app.desk.file.failed.is_some());
    room.send(Msg::Looked(Box::new(OnDisk::Same)));
    assert!(room.app.desk.file.failed.is_none() && room.app.desk.file.foreign.is_none());
}

#[test]
fn a_name_that_exists_covers_no_text() {
    let mut room = room();
    room.keys("e 1 enter");
    let export = the_export(&mut room);
    room.go("Newsletter").keys("m").types("call ");
    room.send(Msg::Exported(export, Err(ExportFailed::Exists)));
    assert_eq!(prompted(&room), Some("call "));
    assert!(room.failed(), "{}", room.said());
    // The same for a map without a file.
    let mut room = Room::demo("restaurant", Language::English);
    room.keys("ctrl-s ctrl-u").types("elsewhere").keys("enter");
    let job = the_save(&mut room);
    room.go("Newsletter");
    room.keys("m").types("write ");
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::Exists(path))));
    assert_eq!(prompted(&room), Some("write "));
    assert!(room.failed(), "{}", room.said());
}

#[test]
fn what_waited_for_a_look_goes_on_when_the_file_is_as_before() {
    let mut room = room();
    room.go("Newsletter").keys("4 q");
    let job = the_save(&mut room);
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::ChangedOnDisk(path))));
    assert!(looks(&room));
    room.send(Msg::Looked(Box::new(OnDisk::Same)));
    let job = the_save(&mut room);
    room.send(Msg::Saved(job, Ok(FileState::of(b"saved"))));
    assert!(matches!(room.effects.last(), Some(Effect::Quit)), "{:?}", room.effects);
}

#[test]
fn a_save_that_was_asked_for_takes_no_text_that_is_typed_after_it() {
    let mut room = room();
    room.go("Newsletter").keys("a").types("Radio").keys("ctrl-s");
    let job = the_save(&mut room);
    room.types("Post");
    let path = job.path.clone();
    room.send(Msg::Saved(job, Err(SaveError::ChangedOnDisk(path))));
    let other = room.id("Bill");
    room.theirs(|edit| edit.touchpoint(&other, |t| t.owner = Line::clean("Kim")));
    assert!(the_save(&mut room).asked);

    room.types("er");
    room.keys("enter esc");
    let names: Vec<_> = room
        .map()
        .touchpoints()
        .map(|(_, t)| t.name.as_str())
        .filter(|name| name.starts_with("Post"))
        .collect();
    assert!(names.contains(&"Poster") && !names.contains(&"Post"), "{names:?}");
}

/// The list of actions with three of them, the cursor on the second.
fn in_actions() -> Room {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a").types("Call").keys("enter").types("Visit").keys("enter").types("Letter").keys("esc");
    for (name, action) in [("Call", "one 1.12."), ("Visit", "two 2.12."), ("Letter", "three 3.12.")] {
        room.go(name).keys("m").types(action).keys("enter");
    }
    let records = room.map().records().clone();
    room.send(opened("map.ron", records)).keys("tab tab down");
    room
}

fn actions_of(room: &Room, name: &str) -> Vec<(String, touchmap::map::detail::State)> {
    let actions = &room.touchpoint(name).detail.actions;
    actions.iter().map(|action| (action.value.what.to_string(), action.value.state())).collect()
}

#[test]
fn the_list_of_actions_acts_on_the_highlighted_action_after_a_merge() {
    use touchmap::map::{
        choice::Choice as _,
        detail::{Action, State},
        field::Item,
        id::ItemId,
    };
    let earlier = Item {
        id: ItemId::new("zero").unwrap(),
        value: Action {
            what: Line::clean("zero"),
            due: Some(jiff::civil::date(2026, 11, 30)),
            ..Action::default()
        },
    };
    let mut room = in_actions();
    let (call, visit) = (room.id("Call"), room.id("Visit"));
    room.theirs(|edit| edit.touchpoint(&call, |t| t.detail.actions.push(earlier.clone())));
    let Screen::Actions(actions) = &room.app.screen else { panic!("the list") };
    assert_eq!(actions.at, 2, "the highlight goes with the action");
    room.keys("3");
    assert_eq!(actions_of(&room, "Visit"), [("two".to_owned(), State::at(2).unwrap())]);
    // The highlighted one goes: the one on its line is the next.
    let mut room = in_actions();
    room.theirs(|edit| edit.set_touchpoint(&visit, None)).keys("delete");
    assert_eq!((actions_of(&room, "Call").len(), actions_of(&room, "Letter").len()), (1, 0));
}

#[test]
fn a_mark_on_a_card_that_others_have_deleted_is_gone_and_its_text_is_not() {
    for (keys, text) in [("m", "call them"), ("o", "Kim")] {
        let mut room = room();
        let id = room.id("Newsletter");
        room.go("Newsletter").keys("space").go("Bill");
        room.theirs(|edit| edit.set_touchpoint(&id, None));
        assert!(room.app.grid.marked.is_empty());
        room.keys(keys).types(text).keys("enter");
        let bill = room.touchpoint("Bill");
        assert!(
            bill.owner.as_str() == text || bill.detail.actions.iter().any(|a| a.value.what.as_str() == text),
            "{keys}"
        );
    }
    // Those listed in the analysis, too.
    let mut room = room();
    room.keys("tab enter");
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    let listed: Vec<_> =
        analysis.list.as_ref().unwrap().targets.iter().map(|target| target.id.clone()).collect();
    room.theirs(|edit| edit.set_touchpoint(&listed[0], None));
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    assert!(analysis.list.iter().flat_map(|list| &list.targets).all(|target| target.id != listed[0]));
}

#[test]
fn an_owner_is_that_of_all_cards_it_was_asked_for_also_when_they_are_moved() {
    let mut room = room();
    let ids = [room.id("Newsletter"), room.id("Bill")];
    room.go("Newsletter").keys("space").go("Bill").keys("space o ctrl-u").types("Kim");
    let (stage, segment) = (room.map().stage_ids()[0].clone(), room.map().segment_ids()[2].clone());
    room.theirs(|edit| {
        for id in &ids {
            edit.touchpoint(id, |t| t.places = Default::default());
        }
        edit.place(&ids, &stage, &segment, 0);
    });
    room.keys("enter");
    for name in ["Newsletter", "Bill"] {
        assert_eq!(room.touchpoint(name).owner.as_str(), "Kim", "{name}");
    }
}

#[test]
fn a_row_that_is_being_named_stays_in_sight_when_others_delete_the_one_above() {
    let mut room = Room::empty(&["Families", "Couples"]);
    let records = room.map().records().clone();
    room.send(opened("map.ron", records)).keys("up*9 a").types("Gro");
    let last = room.segment("Couples");
    room.theirs(|edit| edit.delete_segment(&last));
    assert!(room.screen().contains("Gro"), "{}", room.screen());
    room.types("ups").keys("enter esc");
    assert_eq!(
        room.map().segments().map(|(_, segment)| segment.name.as_str()).collect::<Vec<_>>(),
        ["Families", "Groups"]
    );
}

#[test]
fn a_kind_is_not_chosen_for_another_card_than_the_one_it_was_asked_for() {
    let mut room = room();
    let id = room.id("Newsletter");
    room.go("Newsletter").keys("t");
    assert_eq!(room.app.context(), Context::Kind);
    room.theirs(|edit| edit.set_touchpoint(&id, None));
    assert_eq!(room.app.context(), Context::Map);
}

#[test]
fn the_rating_pass_goes_on_at_a_card_that_is_there() {
    let mut room = room();
    room.go("Newsletter").keys("w");
    assert_eq!(room.app.context(), Context::Pass);
    let asked = room.app.grid.cursor.card().cloned().unwrap();
    room.theirs(|edit| edit.set_touchpoint(&asked, None));
    let here = room.app.grid.cursor.card().cloned().unwrap();
    let score = |room: &Room| {
        room.map().touchpoint(&here).unwrap().effectiveness.latest().map(touchmap::map::rated::Score::points)
    };
    let digit = if score(&room) == Some(5) { 4 } else { 5 };
    room.types(&digit.to_string());
    assert_eq!(score(&room), Some(digit));
}

#[test]
fn a_text_from_the_editor_is_taken_although_the_file_was_changed_meanwhile() {
    use touchmap::app::Edited;
    let mut room = room();
    let (id, other) = (room.id("Newsletter"), room.id("Bill"));
    open_at(&mut room, "Newsletter", "note");
    room.keys("ctrl-o");
    assert!(matches!(room.effects.last(), Some(Effect::Edit(_))), "{:?}", room.effects);
    room.theirs(|edit| edit.touchpoint(&other, |t| t.owner = Line::clean("Kim")));
    room.send(Msg::Edited(Edited::Text("from the editor".to_owned(), "text.md".into())));
    assert_eq!(room.touchpoint("Newsletter").detail.note.as_str(), "from the editor");
    assert!(!room.failed(), "{}", room.said());
    // The same text, changed by both: both are kept.
    let mut room = self::room();
    open_at(&mut room, "Newsletter", "note");
    room.keys("ctrl-o");
    room.theirs(|edit| edit.touchpoint(&id, |t| t.detail.note = Prose::clean("theirs")));
    room.send(Msg::Edited(Edited::Text("ours".to_owned(), "text.md".into())));
    assert_eq!(room.map().in_question(), 1, "{}", room.said());
    assert_eq!(room.touchpoint("Newsletter").detail.note.as_str(), "ours");
    assert!(room.said().contains("kept"), "{}", room.said());
}

#[test]
fn undo_of_theirs_asks_again_when_more_of_theirs_has_come() {
    let mut room = room();
    let (id, other) = (room.id("Newsletter"), room.id("Bill"));
    room.theirs(|edit| edit.touchpoint(&id, |t| t.owner = Line::clean("Kim"))).keys("u");
    assert!(matches!(question(&room), Some(Question::UndoTheirs { count: 1, .. })));
    room.theirs(|edit| {
        edit.touchpoint(&id, |t| t.owner = Line::clean("Kim"));
        edit.touchpoint(&other, |t| t.owner = Line::clean("Ina"));
        edit.about(|about| about.title = Line::clean("Tonight"));
    });
    room.keys("1");
    assert!(matches!(question(&room), Some(Question::UndoTheirs { count: 2, .. })));
    // As many records as before, but another step.
    room.theirs(|edit| {
        edit.touchpoint(&id, |t| t.owner = Line::clean("Kim"));
        edit.touchpoint(&other, |t| t.owner = Line::clean("Pia"));
        edit.about(|about| about.title = Line::clean("Tomorrow"));
    });
    room.keys("1");
    assert!(matches!(question(&room), Some(Question::UndoTheirs { count: 2, .. })));
    assert_eq!(room.touchpoint("Bill").owner.as_str(), "Pia", "it was not what was asked about");
    room.keys("1");
    assert_eq!(question(&room), None);
    assert_eq!(
        (room.touchpoint("Bill").owner.as_str(), room.touchpoint("Newsletter").owner.as_str()),
        ("Ina", "Kim")
    );
}
