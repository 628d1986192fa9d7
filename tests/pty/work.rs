//! Work as it is done in a workshop.

use crate::{program, room, session::*, write_map};
use std::fs;

#[test]
fn a_new_map_from_nothing_to_its_file() {
    let room = room();
    let mut s = Session::start(room.path(), ["new.ron"]);
    s.wait("What is the map about?").keys("Löwe am Abend").wait("Löwe am Abend");
    s.keys("\t").keys("Mehr Gäste").wait("Mehr Gäste");
    s.keys("\t").keys("Paare\rFamilien").wait("Familien");
    s.keys(CTRL_S).wait("Write the first touchpoint");
    // A noun's capital begins to write, too.
    s.keys("a").keys("Anruf\r").wait("Anruf added").keys(ESC).wait("Anruf");
    s.keys("Direktwerbung\r").wait("Direktwerbung added").keys(ESC);
    s.keys(CTRL_S).wait("Saved: new.ron").keys("q");
    let ended = s.end();
    assert_eq!((ended.code, ended.last_words().as_str()), (0, ""));
    ended.left_nothing_behind();
    let text = fs::read_to_string(room.path().join("new.ron")).unwrap();
    for part in ["Löwe am Abend", "Mehr Gäste", "Paare", "Familien", "Anruf", "Direktwerbung"] {
        assert!(text.contains(&format!(": \"{part}\"")), "{part} in {text}");
    }
    assert_eq!(text.matches("(stage: ").count(), 2, "{text}");
    let check = program::run(&mut program::touchmap(room.path(), ["check", "new.ron"]));
    assert_eq!(check.code, Some(0), "{check:?}");
    // The start screen knows the map.
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("Löwe am Abend").keys("q");
    assert_eq!(s.end().code, 0);
}

#[test]
fn quitting_asks_only_when_something_would_be_lost() {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("4").wait("– → 4").keys("q");
    let ended = s.end();
    assert_eq!((ended.code, ended.last_words().as_str()), (0, ""));
    assert!(fs::read_to_string(&path).unwrap().contains("effectiveness"), "it was saved without a question");
    let mut s = Session::start(room.path(), ["demo"]);
    s.wait("Newspaper").keys("q");
    assert_eq!(s.end().code, 0, "nothing was done to the example");
    let mut s = Session::start(room.path(), ["demo"]);
    s.wait("Newspaper").keys("4").wait("→ 4");
    s.keys("q").wait("The map has not been saved.").keys(ESC).gone("The map has not been saved.");
    s.keys("q").wait("and continue later").keys("2");
    assert_eq!(s.end().code, 0);
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("Unsaved work").keys(ENTER).wait("is back").wait("Newspaper");
    s.keys("q").wait("The map has not been saved.").keys("3");
    assert_eq!(s.end().code, 0);
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("New map").gone("Unsaved work").keys("q");
    assert_eq!(s.end().code, 0, "what was thrown away is not offered again");
}

#[test]
fn pasted_lines_become_touchpoints_in_one_step_and_never_commands() {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").paste("dd\r\nq\r5\x1b[31m\nAnruf zwei").wait("dd and 3 more added");
    s.keys(CTRL_S).wait("Saved");
    let text = fs::read_to_string(&path).unwrap();
    for name in ["dd", "q", "5[31m", "Anruf zwei", "Anruf"] {
        assert!(text.contains(&format!("name: \"{name}\"")), "{name} in {text}");
    }
    assert!(!text.contains("effectiveness"), "the digit rated nothing");
    s.keys("u").wait("Undone").gone("Anruf zwei").keys(CTRL_S).wait("Saved").keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("\"dd\"") && !text.contains("\"q\"") && text.contains("\"Anruf\""), "{text}");
}

#[test]
fn an_idle_program_writes_nothing_and_does_not_wake() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf");
    let before = s.settled();
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(s.activity(), before);
    s.keys("4").wait("– → 4");
}

#[test]
fn comments_inside_a_map_are_not_lost_unasked() {
    let room = room();
    let path = write_map(&room, "// by hand");
    let by_hand = fs::read_to_string(&path).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("There is a comment inside the map").keys("4").wait("comments: Ctrl-S asks");
    s.keys("q").wait("Saving loses the comments").keys("3");
    assert_eq!(s.end().code, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), by_hand);
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("is back").keys(CTRL_S).wait("Saving loses the comments").keys("1").wait("map.ron~");
    s.keys("3").wait("4 → 3").keys("q");
    assert_eq!(s.end().code, 0, "it was saved without another question");
    assert_eq!(fs::read_to_string(room.path().join("map.ron~")).unwrap(), by_hand);
    let saved = fs::read_to_string(&path).unwrap();
    assert!(saved.contains("effectiveness: ") && !saved.contains("//"), "{saved}");
}

#[test]
fn a_setting_turns_off_that_maps_are_saved_by_themselves() {
    let room = room();
    let path = write_map(&room, "");
    let before = fs::read_to_string(&path).unwrap();
    fs::create_dir(room.path().join("config")).unwrap();
    fs::write(room.path().join("config/settings.ron"), "(autosave: false)").unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf")
        .keys("4")
        .wait("– → 4")
        .wait("not saved yet")
        .keys("q")
        .wait("The map has not been saved.");
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    s.keys("1");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(&path).unwrap().contains("effectiveness"));
}

#[test]
fn undo_and_redo_reach_back_over_a_restart() {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf")
        .keys("4")
        .wait("– → 4")
        .keys("5")
        .wait("4 → 5")
        .keys("a")
        .keys("Zweiter\r")
        .wait("Zweiter added");
    s.keys(ESC).keys("u").wait("Undone").keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(&path).unwrap().contains("effectiveness: {"), "saved by itself");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf")
        .keys("\x12")
        .wait("Zweiter added")
        .keys("uuu")
        .wait("– → 4")
        .keys("u")
        .wait("nothing to undo");
    s.keys("\x19\x19").wait("4 → 5").keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(": 5}") && !text.contains("Zweiter"), "{text}");
}

#[test]
fn a_map_saves_itself_and_the_cursor_is_found_again() {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("4").wait("saving").wait("saved ");
    assert!(fs::read_to_string(&path).unwrap().contains("effectiveness"));
    // The window loses the keyboard: no need to wait.
    s.keys("3").wait("4 → 3").keys("\x1b[O").wait("saved ");
    s.keys(ENTER).wait("What happens?").signal(rustix::process::Signal::TERM);
    assert_eq!(s.end().code, 143);
    Session::start(room.path(), ["map.ron"]).wait("What happens?");
}
