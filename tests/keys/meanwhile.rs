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
    assert_eq!(written(&room), Some("Kim"), "who goes on writing sees it");
    room.keys("esc");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Kim");
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
