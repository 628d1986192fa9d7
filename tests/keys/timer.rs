//! A time that is set for the room from the palette and counted down in the first line.

use super::room::Room;
use std::time::Duration;
use touchmap::{
    app::{Effect, Msg, Overlay},
    map::about::Language,
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

/// What was asked to be counted down last.
fn counted(room: &Room) -> Option<Option<Duration>> {
    let count = |effect: &Effect| if let Effect::Count(time) = effect { Some(*time) } else { None };
    room.effects.iter().rev().find_map(count)
}

#[test]
fn a_time_is_set_in_the_palette_changed_and_ended() {
    let mut room = demo();
    room.keys(":").types("timer 10").keys("enter");
    assert_eq!(counted(&room), Some(Some(Duration::from_secs(600))));
    assert!(room.overlay().is_none() && room.said().contains("10:00"), "{}", room.said());
    room.send(Msg::Left(581));
    assert!(room.screen().contains(" 9:41 "), "{}", room.screen());
    room.keys("ctrl-l").types("+5").keys("enter");
    assert_eq!(counted(&room), Some(Some(Duration::from_secs(881))));
    room.keys("ctrl-l").types("ende").keys("enter");
    assert_eq!(counted(&room), Some(None));
    assert!(!room.screen().contains("14:41"), "{}", room.screen());
    // What was on its way says nothing any more.
    room.send(Msg::Left(880));
    assert!(!room.screen().contains("14:40"), "{}", room.screen());
    room.keys("ctrl-l").types("1").keys("enter");
    assert_eq!(counted(&room), Some(Some(Duration::from_secs(60))));
}

#[test]
fn it_is_in_sight_on_every_screen_and_says_when_it_is_over() {
    for size in [(60, 24), (80, 24), (120, 36), (200, 60)] {
        for keys in ["", "tab", "tab tab", "enter", "w"] {
            let mut room = demo().sized(size.0, size.1);
            room.keys("ctrl-l").types("7").keys("enter").keys(keys).send(Msg::Left(401));
            assert!(room.screen().contains("6:41"), "{size:?} {keys}:\n{}", room.screen());
            room.send(Msg::Left(0));
            assert!(room.screen().contains("Zeit ist um"), "{size:?} {keys}:\n{}", room.screen());
        }
    }
}

#[test]
fn that_it_runs_is_said_no_longer_when_it_is_over() {
    let mut room = demo();
    room.keys("ctrl-l").types("1").keys("enter");
    let status = |room: &Room| room.screen().lines().rev().nth(1).unwrap_or_default().to_owned();
    assert!(status(room.send(Msg::Left(1))).contains("Die Zeit läuft"), "{}", room.screen());
    assert!(!status(room.send(Msg::Left(0))).contains("Die Zeit läuft"), "{}", room.screen());
    // What else was said stays.
    room.keys("ctrl-l").types("1").keys("enter + -");
    let said = status(&room);
    assert_eq!(status(room.send(Msg::Left(0))), said);
}

/// Whatever is being typed goes on.
#[test]
fn it_holds_no_text_up() {
    let mut room = demo();
    room.keys("ctrl-l").types("1").keys("enter");
    room.types("Nachrichten").send(Msg::Left(0)).types(" an alle").keys("enter");
    assert_eq!(room.here(), "Nachrichten an alle");
    room.keys("esc");
    // A text that is no time stays in the palette's line.
    room.keys("ctrl-l").types("die Pause geht bis elf").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{}", room.screen());
    assert!(room.screen().contains("bis elf"), "{}", room.screen());
}

#[test]
fn only_the_usual_times_are_listed_and_others_are_typed() {
    for (keys, others) in [("ctrl-l", 0), ("ctrl-l enter ctrl-l", 3)] {
        for size in [(80, 24), (120, 36)] {
            let mut room = demo().sized(size.0, size.1);
            room.keys(keys);
            let Some(Overlay::Palette(palette)) = room.overlay() else { panic!("{}", room.screen()) };
            assert_eq!(palette.hits.len(), 9 + others, "{keys}");
            assert!(room.screen().contains("einfach tippen"), "{keys} {}", room.screen());
            room.types("37");
            assert!(room.screen().contains("37 Minuten"), "{}", room.screen());
            assert!(!room.screen().contains("einfach tippen"), "{}", room.screen());
        }
    }
}

#[test]
fn the_usual_time_comes_first_and_none_is_no_time() {
    let mut room = demo();
    room.keys("ctrl-l");
    let screen = room.screen();
    let line = |minutes: &str| screen.lines().position(|line| line.contains(minutes)).unwrap_or(usize::MAX);
    assert!(line("10 Minuten") < line("5 Minuten") && line("5 Minuten") < line("15 Minuten"), "{screen}");
    for (typed, seconds) in [("1", 60), ("10", 600), ("12", 720), ("100 Minuten", 6000)] {
        let mut room = demo();
        room.keys(":").types(&format!("timer {typed}")).keys("enter");
        assert_eq!(counted(&room), Some(Some(Duration::from_secs(seconds))), "{typed}");
    }
    let mut room = demo();
    room.keys(":").types("timer 0").keys("enter");
    assert_eq!(counted(&room), None);
    assert!(room.failed() && room.screen().contains("„0“"), "{}", room.screen());
    // What can be typed is said there.
    let mut room = demo();
    room.keys(":").types("timer 120").keys("enter");
    assert_eq!(counted(&room), Some(Some(Duration::from_secs(7200))));
    for wrong in ["0", "121", "abc"] {
        let mut room = demo();
        room.keys(":").types(&format!("timer {wrong}")).keys("enter");
        assert!(room.failed() && room.said().contains("1 bis 120"), "{wrong}: {}", room.said());
    }
}

/// That the time is over is taken away by Esc on the map, which is said when it is, and takes other things away first.
#[test]
fn esc_takes_away_that_the_time_is_over() {
    let mut room = demo();
    room.keys("ctrl-l").types("1").keys("enter right").send(Msg::Left(0));
    assert!(room.said().contains("Esc"), "{}", room.said());
    room.keys("space").send(Msg::Left(0)).keys("esc");
    assert!(room.app.grid.marked.is_empty() && room.screen().contains("Zeit ist um"), "{}", room.screen());
    room.keys("esc");
    assert_eq!(counted(&room), Some(None));
    assert!(!room.screen().contains("Zeit ist um"), "{}", room.screen());
    // A time that runs stays.
    room.keys("ctrl-l").types("1").keys("enter esc");
    assert!(room.screen().contains("1:00"), "{}", room.screen());
}
