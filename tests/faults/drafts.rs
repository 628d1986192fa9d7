//! What was being typed, after a kill: it comes back as it was, and what was left or cancelled does not.

use crate::{
    program::{map_with, run, touchmap},
    room,
    session::{ESC, Session},
    write_map,
};
use rustix::process::Signal;
use std::path::Path;

/// What stands in the journals of a room.
fn journals(room: &Path) -> Vec<String> {
    let maps = std::fs::read_dir(room.join("state/maps")).into_iter().flatten();
    maps.filter_map(|entry| std::fs::read_to_string(entry.ok()?.path().join("journal")).ok()).collect()
}

/// Waits until a journal of the room ends with a line that says this about where the user is.
pub fn journal_ends_with(room: &Path, is_meant: impl Fn(&str) -> bool) {
    let start = std::time::Instant::now();
    let ends = || journals(room).iter().any(|text| text.lines().next_back().is_some_and(&is_meant));
    while !ends() {
        assert!(start.elapsed().as_secs() < 60, "it is not written down");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

pub fn killed(mut s: Session) {
    s.signal(Signal::KILL);
    s.end();
}

#[test]
fn a_field_that_was_left_and_a_prompt_that_was_cancelled_are_not_open_afterwards() {
    // Each opens something, types, and leaves it without keeping anything.
    for (open, typed, leave) in [("o", "Kim", ESC), ("m", "call back", ESC), ("a", "Qu", "\x7f\x7f\x1b")] {
        let room = room();
        write_map(room.path());
        let mut s = Session::start(room.path(), ["map.ron"]);
        s.wait("Kauf").keys(open);
        s.keys(typed);
        journal_ends_with(room.path(), |line| line.contains(" draft"));
        s.keys(leave).wait_until("no text cursor", vt100::Screen::hide_cursor);
        journal_ends_with(room.path(), |line| line.contains(" here") && line.contains("None"));
        killed(s);
        let mut again = Session::start(room.path(), ["map.ron"]);
        again.wait("Kauf").wait_until("no text cursor", vt100::Screen::hide_cursor);
        let text = again.text();
        assert!(!text.contains(typed), "{typed}: {text}");
    }
}

#[test]
fn the_title_of_a_meeting_comes_back_after_a_kill_and_after_a_signal() {
    for signal in [Signal::KILL, Signal::TERM] {
        let room = room();
        write_map(room.path());
        let mut s = Session::start(room.path(), ["map.ron"]);
        s.wait("Kauf").keys("\x1bOS").wait_until("a text cursor", |screen| !screen.hide_cursor());
        s.keys("Abend mit der Küche");
        journal_ends_with(room.path(), |line| line.contains(" draft") && line.contains("der Küche"));
        s.signal(signal);
        s.end();
        let mut again = Session::start(room.path(), ["map.ron"]);
        again.wait("Abend mit der Küche").wait_until("a text cursor", |screen| !screen.hide_cursor());
        again.keys("\r\x13").wait("map.ron").keys("q");
        assert_eq!(again.end().code, 0);
        let text = std::fs::read_to_string(room.path().join("map.ron")).unwrap();
        assert!(text.contains("\"Abend mit der Küche\""), "{signal:?}: {text}");
    }
}

#[test]
fn a_text_that_was_cleared_stays_cleared() {
    let room = room();
    write_map(room.path());
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Kauf").keys("c").keys("\x15");
    journal_ends_with(room.path(), |line| line.contains(" draft") && line.contains("\"\""));
    killed(s);
    let mut again = Session::start(room.path(), ["map.ron"]);
    again.wait("Kauf").wait_until("a text cursor", |screen| !screen.hide_cursor());
    again.keys("Besuch\r").wait("Besuch").keys("q");
    assert_eq!(again.end().code, 0);
    let text = std::fs::read_to_string(room.path().join("map.ron")).unwrap();
    assert!(text.contains("\"Besuch\""), "{text}");
}

#[test]
fn a_half_typed_card_of_a_map_without_a_file_is_offered_and_recovered() {
    let room = room();
    let mut s = Session::start(room.path(), ["demo"]);
    s.wait("Discover").keys("a");
    s.keys("Halb getippt").wait("Halb getippt");
    s.signal(Signal::TERM);
    let said = String::from_utf8_lossy(&s.end().bytes).into_owned();
    assert!(said.contains("the next start of touchmap offers it"), "{said}");
    let list = run(&mut touchmap(room.path(), ["recover"]));
    assert!(list.out.contains("a text that was being typed"), "{}", list.out);
    let name = list.out.split_whitespace().next().unwrap().to_owned();
    let text = run(&mut touchmap(room.path(), ["recover", &name, "--restore", "latest"])).out;
    assert!(text.contains("\"Halb getippt\""), "{text}");
    let mut again = Session::start(room.path(), [""; 0]);
    again.wait("Unsaved work").keys("\r").wait("Halb getippt");
    again.wait_until("a text cursor", |screen| !screen.hide_cursor());
}

#[test]
fn typing_into_a_long_text_writes_what_is_typed_and_not_the_text() {
    let room = room();
    let row = "segments: [(id: \"paare\", name: \"Paare\"";
    let text = "Wort ".repeat(200_000);
    let map = map_with("name: \"Anruf\",").replace(row, &format!("{row}, address: \"{text}\""));
    std::fs::write(room.path().join("map.ron"), map).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    // How the people of a row are best addressed is asked second.
    s.wait("Kauf").keys("hhhh\r\t\r").wait_until("a text cursor", |screen| !screen.hide_cursor());
    let mut types = |word: &str| {
        s.keys(word);
        journal_ends_with(room.path(), |line| line.contains(word));
        journals(room.path())[0].len()
    };
    let begin = types("eins;");
    let end = ["zwei;", "drei;", "vier;"].map(&mut types)[2];
    assert!(begin > 1_000_000 && end - begin < 1_000, "{begin} B, {end} B");
    killed(s);
    let mut again = Session::start(room.path(), ["map.ron"]);
    again.wait("eins;zwei;drei;vier;");
}
