//! What has changed since last time: the question in the analysis, and the view on the map.

use super::room::{Room, opened};
use jiff::civil::date;
use std::sync::Arc;
use touchmap::{
    analysis::{rule::Rule, since::Aspect},
    app::{
        Effect, Msg, Overlay, Screen,
        analysis::{line::What, panel::Panel, screen::Analysis},
        file::job::EarlierMap,
    },
    map::{
        Key, Map, about::Language, document::Document, id::TouchpointId, lens::Lens, rated::Score, text::Line,
    },
    store::recovery::versions::Day,
};

/// The restaurant, two days after its meeting, when the room has judged some things anew.
fn room() -> Room {
    let mut room = Room::demo("restaurant", Language::German);
    for (name, key) in [
        ("Zeitungsanzeige", "4"),
        ("Instagram-Fotos", "3"),
        ("Reservierung am Telefon", "="),
        ("Lippenstift am Weinglas", "3"),
        ("Angeschlagene Teller", "3"),
        ("Klage über den Lohn", "3"),
        ("Kinderkarte online", "5"),
    ] {
        room.go(name).keys(key);
    }
    room
}

/// The same with the question what has changed.
fn asked() -> Room {
    let mut room = room();
    // The last question is the first one backwards.
    room.keys("tab <");
    assert_eq!(analysis(&room).panel, Panel::Changes);
    room
}

fn analysis(room: &Room) -> &Analysis {
    match &room.app.screen {
        Screen::Analysis(analysis) => analysis,
        other => panic!("{other:?}"),
    }
}

fn here(room: &Room) -> What {
    analysis(room).here(&room.app.insight).unwrap()
}

fn score_of(room: &Room, name: &str) -> What {
    let id: TouchpointId = room.id(name);
    What::Change(Key::Touchpoint(id), Aspect::Score(Lens::Effectiveness, None))
}

fn go_to(room: &mut Room, what: &What) {
    room.keys("home");
    for _ in 0..40 {
        if here(room) == *what {
            return;
        }
        room.keys("down");
    }
    panic!("{what:?} is not on the panel");
}

#[test]
fn the_answer_counts_and_every_line_is_gone_to() {
    let mut room = asked();
    let sheet = room.app.insight.sheet(Panel::Changes).unwrap();
    assert!(
        sheet.answer.starts_with("Seit dem 20.11.2026: 4 Touchpoints besser, 1 schlechter, 1 Urteil anders"),
        "{}",
        sheet.answer
    );
    let count = sheet.count();
    room.keys("home");
    let mut seen = vec![here(&room)];
    for _ in 1..count {
        room.keys("down");
        seen.push(here(&room));
    }
    seen.dedup();
    assert_eq!(seen.len(), count, "{seen:?}");
}

#[test]
fn a_digit_rates_the_score_under_the_cursor_which_stays_on_it() {
    let mut room = asked();
    let what = score_of(&room, "Zeitungsanzeige");
    go_to(&mut room, &what);
    room.keys("1");
    assert_eq!(room.touchpoint("Zeitungsanzeige").effectiveness.latest(), Score::new(1));
    assert_eq!(here(&room), what, "it is worse now, and the cursor went with it");
    room.keys("u");
    assert_eq!(room.touchpoint("Zeitungsanzeige").effectiveness.latest(), Score::new(4));
}

#[test]
fn a_digit_rates_what_has_changed_an_importance_or_an_experience() {
    let mut room = asked();
    let (stage, segment) = (room.stage("Besuch"), room.segment("Paare am Abend"));
    let (before, now) = (Some(date(2026, 11, 20)), Some(date(2026, 11, 22)));
    let id = room.id("Rechnung");
    let cell = (stage.clone(), segment.clone());
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            let place = touchpoint.places.at_mut(&stage, &segment).unwrap();
            place.experience.set(before, Score::new(4));
            place.experience.set(now, Score::new(5));
        });
    });
    let weighed = room.id("Bonuskarte");
    room.prepare(|edit| {
        edit.touchpoint(&weighed, |touchpoint| {
            touchpoint.importance.set(before, Score::new(2));
            touchpoint.importance.set(now, Score::new(3));
        });
    });
    room.keys("home");
    go_to(&mut room, &What::Change(Key::Touchpoint(weighed), Aspect::Score(Lens::Importance, None)));
    room.keys("5");
    assert_eq!(room.touchpoint("Bonuskarte").importance.latest(), Score::new(5));
    let felt = What::Change(Key::Touchpoint(id), Aspect::Score(Lens::Experience, Some(cell.clone())));
    go_to(&mut room, &felt);
    room.keys("1");
    let touchpoint = room.touchpoint("Rechnung");
    assert_eq!(touchpoint.place(&cell.0, &cell.1).unwrap().experience.latest(), Score::new(1));
    assert_eq!(touchpoint.effectiveness.latest(), Score::new(3), "and nothing else");
}

#[test]
fn a_touchpoint_whose_effectiveness_and_experience_moved_is_one_line_with_both() {
    let mut room = asked();
    let (stage, segment) = (room.stage("Entdecken"), room.segment("Paare am Abend"));
    let (id, name) = (room.id("Zeitungsanzeige"), "Zeitungsanzeige");
    let (before, now) = (Some(date(2026, 11, 20)), Some(date(2026, 11, 22)));
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            let place = touchpoint.places.at_mut(&stage, &segment).unwrap();
            place.experience.set(before, Score::new(4));
            place.experience.set(now, Score::new(2));
        });
    });
    let felt = Aspect::Score(Lens::Experience, Some((stage.clone(), segment.clone())));
    room.keys("home");
    // What has fallen leads, and what has risen stands below it.
    go_to(&mut room, &What::Change(Key::Touchpoint(id), felt));
    let screen = room.screen();
    assert_eq!(screen.matches(name).count(), 1, "{screen}");
    assert!(screen.contains("Schlechter") && screen.contains("Erlebnis · Entdecken × Paare"), "{screen}");
    assert!(screen.contains("· Wirkung 2→4"), "{screen}");
    // The digits rate what they rated, also when that is better now and no longer leads.
    let what = here(&room);
    room.keys("5");
    assert_eq!(here(&room), what);
    room.keys("3");
    let touchpoint = room.touchpoint(name);
    assert_eq!(touchpoint.place(&stage, &segment).unwrap().experience.latest(), Score::new(3));
    assert_eq!(touchpoint.effectiveness.latest(), Score::new(4), "nothing else is rated");
}

#[test]
fn enter_opens_and_esc_comes_back_to_the_same_line() {
    let mut room = asked();
    let what = score_of(&room, "Lippenstift am Weinglas");
    go_to(&mut room, &what);
    room.keys("enter");
    assert_eq!(room.app.form().unwrap().record, Key::Touchpoint(room.id("Lippenstift am Weinglas")));
    room.keys("esc");
    assert_eq!(here(&room), what);
    // Behind a finding that came or went stand the touchpoints that came or went.
    go_to(&mut room, &What::Turn(Rule::HiddenAndWeak));
    room.keys("enter");
    let listed = analysis(&room).list.as_ref().unwrap().targets.len();
    assert_eq!(listed, 3);
    room.keys("esc");
    assert_eq!(here(&room), What::Turn(Rule::HiddenAndWeak));
}

#[test]
fn the_panel_follows_every_edit_and_undo() {
    let mut room = asked();
    let changes = |room: &Room| room.app.insight.sheet(Panel::Changes).unwrap().answer.clone();
    let before = changes(&room);
    let what = score_of(&room, "Zeitungsanzeige");
    go_to(&mut room, &what);
    room.keys("2");
    assert!(
        changes(&room).contains("3 Touchpoints besser"),
        "the same as before is no change: {}",
        changes(&room)
    );
    room.keys("u");
    assert_eq!(changes(&room), before);
}

#[test]
fn one_meeting_has_nothing_to_be_held_beside_and_says_so() {
    let mut room = Room::demo("restaurant", Language::German);
    room.keys("tab <");
    let sheet = room.app.insight.sheet(Panel::Changes).unwrap();
    assert!(sheet.answer.starts_with("Noch gibt es keine zwei Termine"), "{}", sheet.answer);
    room.keys("down enter m 3 esc");
    assert!(matches!(room.app.screen, Screen::Map));
}

// The view on the map.

#[test]
fn the_view_shows_before_and_now_and_digits_rate_the_lens_beneath() {
    let mut room = room();
    room.go("Zeitungsanzeige").keys("v");
    assert!(room.screen().contains("2→4") && room.screen().contains("4→3"), "{}", room.screen());
    assert!(room.screen().contains("seit 20.11.2026 · Wirkung"), "{}", room.screen());
    room.keys("1");
    assert_eq!(room.touchpoint("Zeitungsanzeige").effectiveness.latest(), Score::new(1));
    assert!(room.screen().contains("2→1"), "{}", room.screen());
    // Another lens is another lens beneath the view.
    room.keys("r");
    assert_eq!(room.app.grid.lens, Lens::Experience);
    assert!(room.screen().contains("seit 20.11.2026 · Erlebnis"), "{}", room.screen());
    room.keys("5");
    let cell = room.app.grid.cursor.clone();
    let (stage, segment) = (cell.stage().unwrap(), cell.segment().unwrap());
    let place = room.touchpoint("Zeitungsanzeige").place(stage, segment).unwrap();
    assert_eq!(place.experience.latest(), Score::new(5));
    room.keys("v");
    assert!(!room.screen().contains("seit 20.11.2026"));
}

#[test]
fn esc_ends_the_view_after_the_marks_and_typed_text_is_text() {
    let mut room = room();
    room.go("Zeitungsanzeige").keys("v space esc");
    assert!(room.app.grid.shows_changes, "the mark went first");
    room.keys("esc");
    assert!(!room.app.grid.shows_changes);
    room.keys("v a").types("vier v").keys("enter esc");
    assert_eq!(room.touchpoint("vier v").number, 37);
    assert!(room.app.grid.shows_changes, "a letter in a text is no command");
}

#[test]
fn a_map_with_one_meeting_says_what_is_missing() {
    let mut room = Room::demo("restaurant", Language::German);
    room.keys("v");
    assert!(!room.failed() && room.said().contains("F3"), "{}", room.said());
    assert!(!room.app.grid.shows_changes);
}

/// The map as it was on a day: without one touchpoint that it has now, and with one that it has no more.
fn earlier(room: &Room) -> Map {
    let mut records = room.map().records().clone();
    let gone = room.id("Newsletter");
    let mut old = (*records.touchpoints.remove(&gone).unwrap()).clone();
    old.name = Line::clean("Brief an Stammgäste");
    old.number = 99;
    records.touchpoints.insert(TouchpointId::new("old").unwrap(), Arc::new(old));
    Document::open(records).unwrap().map().clone()
}

#[test]
fn a_kept_day_tells_what_is_new_and_gone() {
    let mut room = room();
    room.app.desk.file.path = Some("abend.ron".into());
    let day = Day { date: date(2026, 10, 1), bytes: 1, path: "state/2026-10-01.ron".into() };
    room.effects.clear();
    room.keys("f3");
    let [Effect::KeptDays(path)] = &room.effects[..] else { panic!("{:?}", room.effects) };
    let path = path.clone();
    room.send(Msg::KeptDays(path, vec![day.clone()]));
    room.types("stand 1.10");
    room.effects.clear();
    room.keys("enter");
    let [Effect::ReadEarlier(job)] = &room.effects[..] else { panic!("{:?}", room.effects) };
    assert_eq!((&job.path, job.day), (&day.path, Some(day.date)));
    let map = earlier(&room);
    let found = EarlierMap { path: day.path, day: day.date, is_kept: true, map };
    room.send(Msg::Earlier(Box::new(Ok(found))));
    room.go("Newsletter").send(Msg::Resize(120, 36));
    let screen = room.screen();
    assert!(screen.contains("seit 1.10.2026"), "{screen}");
    assert!(screen.contains("+ 2") && screen.contains("Brief an Sta") && screen.contains("weg"), "{screen}");
    room.keys("tab v");
    let sheet = room.app.insight.sheet(Panel::Changes).unwrap();
    assert!(sheet.answer.ends_with("1 neu und 1 weg."), "{}", sheet.answer);
    // One that is gone leads to where it stood.
    let gone = What::Change(Key::Touchpoint(TouchpointId::new("old").unwrap()), Aspect::Gone);
    go_to(&mut room, &gone);
    room.keys("3 enter");
    assert!(matches!(room.app.screen, Screen::Map));
    assert_eq!(room.app.grid.cursor.stage(), Some(&room.stage("Wiederkommen")));
    // Another map forgets what was chosen.
    let records = room.map().records().clone();
    room.send(opened("andere.ron", records));
    assert_eq!(room.app.desk.since().map(|base| base.day()), Some(date(2026, 11, 20)));
}

#[test]
fn a_file_is_asked_for_by_its_path_and_one_that_cannot_be_read_changes_nothing() {
    let mut room = room();
    room.app.desk.file.path = Some("karten/abend.ron".into());
    room.keys("v :").types("seit datei").keys("enter");
    room.effects.clear();
    room.types("alt.ron").keys("enter");
    let [Effect::ReadEarlier(job)] = &room.effects[..] else { panic!("{:?}", room.effects) };
    assert_eq!((job.path.to_str(), job.day), (Some("karten/alt.ron"), None));
    let before = room.screen();
    room.send(Msg::Earlier(Box::new(Err("karten/alt.ron: keine Karte".to_owned()))));
    assert!(room.failed() && room.said().contains("keine Karte"), "{}", room.said());
    room.keys("esc v");
    assert_eq!(room.app.desk.since().map(|base| base.day()), Some(date(2026, 11, 20)));
    assert_eq!(before.lines().next(), room.screen().lines().next());
}

#[test]
fn tab_completes_the_path_of_a_file() {
    let mut room = room();
    room.app.desk.file.path = Some("karten/abend.ron".into());
    room.effects.clear();
    room.keys(":").types("seit datei").keys("enter");
    let Some(Effect::Names(path, folder)) = room.effects.last() else { panic!("{:?}", room.effects) };
    assert_eq!((path.to_str(), folder.as_str()), (Some("karten/"), "karten/"));
    let names = ["abend.ron", "alt-2025.ron", "alt-2026.ron", "alte/", "bild.png"];
    room.send(Msg::Names("karten/".to_owned(), names.map(str::to_owned).into()));
    assert!(room.screen().contains("abend.ron  alt-2025.ron") && !room.screen().contains("bild"));
    // As far as the names agree, and then nothing: all of them are shown.
    room.types("al").keys("tab");
    assert!(
        room.screen().contains("karten/alt ") && room.screen().contains("alt-2025.ron  alt-2026.ron  alte/")
    );
    room.keys("tab").types("-2025").keys("tab");
    assert!(room.screen().contains("karten/alt-2025.ron"), "{}", room.screen());
    room.effects.clear();
    room.keys("enter");
    let [Effect::ReadEarlier(job)] = &room.effects[..] else { panic!("{:?}", room.effects) };
    assert_eq!(job.path.to_str(), Some("karten/alt-2025.ron"));
}

#[test]
fn another_folder_is_looked_into_and_its_late_answer_is_no_longer_wanted() {
    let mut room = room();
    room.effects.clear();
    room.keys("ctrl-s").keys("ctrl-u").types("karten/");
    let asked: Vec<&str> = room
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::Names(_, folder) => folder.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(asked, ["", "karten/"]);
    room.send(Msg::Names(String::new(), vec!["anderswo.ron".to_owned()]));
    assert!(!room.screen().contains("anderswo"), "{}", room.screen());
    room.send(Msg::Names("karten/".to_owned(), vec!["neu.ron".to_owned()]));
    room.keys("down");
    assert!(room.screen().contains("karten/neu.ron"), "{}", room.screen());
}

#[test]
fn with_names_hidden_an_earlier_map_names_nobody() {
    let mut room = room();
    let mut records = room.map().records().clone();
    let someone = "Frau Berghausen";
    for touchpoint in records.touchpoints.values_mut() {
        let touchpoint = Arc::make_mut(touchpoint);
        touchpoint.owner = Line::clean(someone);
        for action in &mut touchpoint.detail.actions {
            action.value.who = Line::clean(someone);
        }
    }
    // One that is gone is called after her, too.
    let mut gone = (**records.touchpoints.values().find(|one| !one.is_parked()).unwrap()).clone();
    (gone.number, gone.name) = (999, Line::clean(&format!("{someone} ruft zurück")));
    records.touchpoints.insert(TouchpointId::new("gone").unwrap(), Arc::new(gone));
    let map = Document::open(records).unwrap().map().clone();
    let path = "alt.ron".into();
    let found = EarlierMap { path, day: date(2026, 10, 1), is_kept: false, map };
    room.keys("ctrl-n").send(Msg::Earlier(Box::new(Ok(found)))).keys("tab <");
    let mut shown = room.screen();
    let lines = room.app.insight.sheet(Panel::Changes).unwrap().count();
    assert!(lines > 30, "another owner is a change of each");
    for _ in 0..lines {
        room.keys("down");
        shown += &room.screen();
    }
    assert!(!shown.contains("Berghausen") && shown.contains("Verantwort"), "{shown}");
    assert!(shown.contains(" ruft zurück"), "{shown}");
    // So is it on the map, where it stood.
    room.keys("esc").send(Msg::Resize(200, 60));
    let screen = room.screen();
    assert!(!screen.contains("Berghausen") && screen.contains("weg"), "{screen}");
}

#[test]
fn another_language_is_another_answer() {
    let mut room = asked();
    room.keys("f9");
    let answer = &room.app.insight.sheet(Panel::Changes).unwrap().answer;
    assert!(answer.starts_with("Since 20 Nov 2026: 4 touchpoints better"), "{answer}");
}

#[test]
fn a_card_that_stands_elsewhere_is_new_there_and_gone_where_it_stood() {
    let mut room = room();
    let map = room.map().clone();
    let found = EarlierMap { path: "alt.ron".into(), day: date(2026, 11, 20), is_kept: false, map };
    room.send(Msg::Earlier(Box::new(Ok(found))));
    let (from, to) = (room.stage("Reservieren"), room.stage("Vergleichen"));
    let (id, segment) = (room.id("Bestätigung per SMS"), room.segment("Paare am Abend"));
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            let mut place = touchpoint.places.take(&from, &segment).unwrap();
            place.stage = to.clone();
            touchpoint.places.put([place]);
        });
    });
    room.send(Msg::Resize(120, 36));
    let screen = room.screen();
    assert!(screen.contains("+ 3") && screen.contains("– Bestätigung…"), "{screen}");
    assert!(screen.contains("seit 20.11.2026, alt.ron · Wirkung"), "{screen}");
}

/// A worker looks for the kept days while the palette is open.
#[test]
fn kept_days_that_come_late_leave_the_choice_where_it_is() {
    let late = |room: &mut Room| {
        let day = Day { path: "kept.ron".into(), date: date(2026, 10, 1), bytes: 1 };
        room.send(Msg::KeptDays("map.ron".into(), vec![day]));
    };
    let chosen = |room: &Room| match room.overlay() {
        Some(Overlay::Palette(palette)) => palette.hits[palette.at].offer.name.clone(),
        other => panic!("{other:?}"),
    };
    let mut room = room();
    let records = room.map().records().clone();
    room.send(opened("map.ron", records));
    // A command of the palette, and one of the choices after a name, of which more are listed then.
    for keys in [": down down", "f3 down"] {
        room.keys(keys);
        let before = chosen(&room);
        late(&mut room);
        assert_eq!(chosen(&room), before, "{keys}");
        room.keys("esc");
        room.send(Msg::KeptDays("map.ron".into(), Vec::new()));
    }
}

/// Two actions are done on the second day. The meeting itself knows of scores only; the map as it was kept on that day
/// knows of the actions, too, without anybody having to choose it.
#[test]
fn the_kept_day_of_the_meeting_tells_which_actions_are_done() {
    let mut room = Room::demo("restaurant", Language::German);
    let records = room.map().records().clone();
    let before = room.map().clone();
    room.send(opened("map.ron", records));
    room.go("Zeitungsanzeige").keys("4 tab tab home 3 down 3 tab tab");
    room.effects.clear();
    room.keys("<");
    assert!(
        room.app
            .insight
            .sheet(Panel::Changes)
            .unwrap()
            .answer
            .contains("zeigt der Vergleich mit einem gesicherten Tag")
    );
    let asked = room.effects.iter().any(|effect| matches!(effect, Effect::KeptDays(_)));
    assert!(asked, "{:?}", room.effects);
    let day = Day { path: "kept.ron".into(), date: date(2026, 11, 20), bytes: 1 };
    room.effects.clear();
    room.send(Msg::KeptDays("map.ron".into(), vec![day.clone()]));
    let [Effect::ReadEarlier(job)] = &room.effects[..] else { panic!("{:?}", room.effects) };
    assert_eq!((&job.path, job.day), (&day.path, Some(day.date)));
    let found = EarlierMap { path: day.path, day: day.date, is_kept: true, map: before };
    room.send(Msg::Earlier(Box::new(Ok(found))));
    let answer = room.app.insight.sheet(Panel::Changes).unwrap().answer.clone();
    assert!(answer.contains("1 Touchpoint besser") && answer.contains("2 Maßnahmen erledigt"), "{answer}");
    assert!(!answer.contains("zeigt erst"), "{answer}");
    room.effects.clear();
    room.keys("esc e 1 enter");
    let text = room.effects.iter().find_map(|effect| match effect {
        Effect::Export(job) => Some(job.text.clone()),
        _ => None,
    });
    assert!(text.unwrap().contains("**Maßnahmen erledigt**"));
}
