//! A text is being typed for a card, a field or a stage that somebody else deletes from the file, at once or after a
//! kill: it is never gone.

use crate::{
    drafts::{journal_ends_with, killed},
    mixed::go_home,
    program::map_with,
    room,
    session::Session,
};
use std::{fs, path::Path};

const TEXT: &str = "Hotline";

type Begin = fn(&mut Session);

/// Where a text may be typed, each for the touchpoint or the stage under the cursor.
const PLACES: [(&str, Begin); 6] = [
    ("a new card", |s| _ = s.keys("a")),
    ("a new name", |s| _ = s.keys("c\x15")),
    ("an owner", |s| _ = s.keys("o\x15")),
    ("an action", |s| _ = s.keys("m")),
    ("a row of a list", |s| _ = s.keys("\r").wait("What happens?")),
    ("prose", |s| _ = s.keys("\r").wait("What happens?").down_to("Zeile eins").keys("\r")),
];

/// The program in which a text is being typed that its journal has.
fn typing(room: &Path, begin: Begin) -> Session {
    let lines = "name: \"Anruf\", note: \"Zeile eins\", places: [(stage: \"kauf\", segment: \"paare\")],";
    fs::write(room.join("map.ron"), map_with(lines)).unwrap();
    let mut s = Session::start(room, ["map.ron"]);
    begin(s.wait("Kauf"));
    s.keys(TEXT);
    journal_ends_with(room, |line| line.contains(TEXT));
    s
}

/// Somebody else deletes the stage and the touchpoint.
fn delete(room: &Path) {
    let text = map_with("").replace("(id: \"kauf\", name: \"Kauf\"), ", "");
    let (begin, end) = (text.find("        (\n").unwrap(), text.find("        (id: \"t2\"").unwrap());
    fs::write(room.join("map.ron"), text[..begin].to_owned() + &text[end..]).unwrap();
}

/// Leaves what is open and quits; the file has the text then.
fn kept(mut s: Session, room: &Path, place: &str) {
    assert!(go_home(&mut s), "{place}");
    s.keys("q");
    assert_eq!(s.end().code, 0, "{place}");
    let text = fs::read_to_string(room.join("map.ron")).unwrap();
    assert!(text.contains(TEXT), "{place}: {text}");
}

#[test]
fn what_is_typed_for_something_that_is_deleted_meanwhile_is_a_card() {
    for (place, begin) in PLACES {
        let room = room();
        let mut s = typing(room.path(), begin);
        delete(room.path());
        // A row of a list is kept first, and its card with it.
        s.keys("\x1b[I").wait_until("a word about it", |screen| {
            ["The place for your text", "Somebody else"].iter().any(|word| screen.contents().contains(word))
        });
        kept(s, room.path(), place);
    }
}

#[test]
fn what_was_typed_at_a_kill_for_something_that_is_deleted_then_is_a_card() {
    for (place, begin) in PLACES {
        let room = room();
        killed(typing(room.path(), begin));
        delete(room.path());
        let mut s = Session::start(room.path(), ["map.ron"]);
        s.wait(TEXT);
        kept(s, room.path(), place);
    }
}

#[test]
fn what_was_typed_at_a_kill_is_open_again() {
    for (place, begin) in PLACES {
        let room = room();
        killed(typing(room.path(), begin));
        let mut s = Session::start(room.path(), ["map.ron"]);
        s.wait(TEXT).wait_until("a text cursor", |screen| !screen.hide_cursor());
        s.keys("\r");
        kept(s, room.path(), place);
    }
}
