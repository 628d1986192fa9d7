//! What has changed since last time: the question in the analysis, and the view on the map.

use super::room::Room;
use jiff::civil::date;
use touchmap::{
    analysis::{
        rule::Rule,
        since::{Aspect, Group},
    },
    app::{
        Screen,
        analysis::{panel::Panel, screen::Analysis, sheet::What},
    },
    map::{Key, about::Language, id::TouchpointId, lens::Lens, rated::Score},
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
    analysis(room).here(&room.app.insight).unwrap().clone()
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
        sheet.answer.starts_with("Seit dem 20.11.2026: 4 Noten besser, 1 schlechter, 1 Urteil anders"),
        "{}",
        sheet.answer
    );
    let count = sheet.lines.len();
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
            touchpoint.importance.set(before, Score::new(2));
            touchpoint.importance.set(now, Score::new(3));
            let place = touchpoint.places.at_mut(&stage, &segment).unwrap();
            place.experience.set(before, Score::new(4));
            place.experience.set(now, Score::new(5));
        });
    });
    room.keys("home");
    go_to(&mut room, &What::Change(Key::Touchpoint(id.clone()), Aspect::Score(Lens::Importance, None)));
    room.keys("5");
    let felt = What::Change(Key::Touchpoint(id), Aspect::Score(Lens::Experience, Some(cell.clone())));
    go_to(&mut room, &felt);
    room.keys("1");
    let touchpoint = room.touchpoint("Rechnung");
    assert_eq!(touchpoint.importance.latest(), Score::new(5));
    assert_eq!(touchpoint.place(&cell.0, &cell.1).unwrap().experience.latest(), Score::new(1));
    assert_eq!(touchpoint.effectiveness.latest(), Score::new(3), "and nothing else");
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
    assert!(changes(&room).contains("3 Noten besser"), "the same as before is no change: {}", changes(&room));
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
    assert_eq!(Group::Better as u8, 0);
}
