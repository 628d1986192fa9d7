//! Long text in the user's editor: what it wrote counts, however it ended and whoever was killed.

use crate::{
    ends::Uncontrolled,
    program::touchmap,
    room,
    session::{Session, *},
    write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An editor that is this script; the file that it is to write is `$2`.
fn editor(room: &Path, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    let path = room.join("an editor.sh");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    format!("'{}' -x", path.display())
}

/// A map whose touchpoint has a note, opened there with this editor.
fn at_the_note(room: &Path, script: &str) -> Session {
    let mut command = program(room, ["map.ron"]);
    command.env("EDITOR", editor(room, script));
    let mut s = Session::of(command, (100, 60));
    s.wait("Anruf").keys(ENTER).wait("Anything else?").down_to("Zeile eins");
    s
}

fn note(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let line = text.lines().find_map(|line| line.trim().strip_prefix("note: "));
    line.unwrap_or_default().trim_matches([',', '"']).to_owned()
}

/// The files of editors that are left in the program's state.
fn left(room: &Path) -> Vec<PathBuf> {
    let maps = fs::read_dir(room.join("state/maps")).unwrap().flatten();
    let all = maps.flat_map(|map| fs::read_dir(map.path()).unwrap().flatten()).map(|entry| entry.path());
    all.filter(|path| path.to_string_lossy().contains("/edit-"))
        .map(|folder| folder.join("text.md"))
        .collect()
}

/// Leaves the form and the program.
fn leave(s: &mut Session) -> Ended {
    s.keys(CTRL_S).keys(ESC).wait("Kauf").keys("q");
    let ended = s.end();
    assert_eq!(ended.code, 0);
    ended.left_nothing_behind();
    ended
}

#[test]
fn long_text_goes_to_the_users_editor_and_comes_back() {
    let room = room();
    let path = write_map(&room, "note: \"Zeile eins\",");
    // It is a program with a blank in its name and an argument, has the terminal cooked and to itself, and what
    // interrupts it does not interrupt us.
    let script = "echo WAITING; read -r line; kill -INT $PPID; kill -QUIT $PPID
        printf '\\n%s' \"$line\" >> \"$2\"";
    let mut s = at_the_note(room.path(), script);
    s.keys(CTRL_O).wait("WAITING");
    assert!(s.is_cooked(), "the editor has the terminal as it was");
    s.resize((90, 60)).keys("Zeile zwei\n").wait("Anything else?").wait("Zeile zwei");
    assert!(!s.is_cooked());
    leave(&mut s);
    assert_eq!(note(&path), "Zeile eins\\nZeile zwei");
    assert!(left(room.path()).is_empty());
}

#[test]
fn what_the_editor_wrote_counts_however_it_ended() {
    for end in ["exit 1", "kill -TERM $$", "stty raw -echo; kill -KILL $$"] {
        let room = room();
        let path = write_map(&room, "note: \"Zeile eins\",");
        let mut s = at_the_note(room.path(), &format!("printf 'Zeile zwei' > \"$2\"; {end}"));
        s.keys(CTRL_O).wait("Anything else?").wait("Zeile zwei");
        leave(&mut s);
        assert_eq!(note(&path), "Zeile zwei", "{end}");
        assert!(left(room.path()).is_empty());
    }
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let room = room();
    let path = write_map(&room, "note: \"Zeile eins\",");
    let mut s = at_the_note(room.path(), "exit 3");
    s.keys(CTRL_O).wait("changed nothing: exit status: 3");
    fs::remove_file(room.path().join("an editor.sh")).unwrap();
    s.keys(CTRL_O).wait("changed nothing: No such file");
    leave(&mut s);
    assert_eq!(note(&path), "Zeile eins");
    assert!(left(room.path()).is_empty());
}

#[test]
fn a_text_that_is_too_long_is_refused_and_stays_in_its_file() {
    let room = room();
    let path = write_map(&room, "note: \"Zeile eins\",");
    let mut s = at_the_note(room.path(), "head -c 1048577 /dev/zero | tr '\\0' x > \"$2\"");
    s.keys(CTRL_O).wait("text is too long; it stays in");
    leave(&mut s);
    assert_eq!(note(&path), "Zeile eins");
    let files = left(room.path());
    assert_eq!(fs::read(&files[0]).unwrap().len(), 1_048_577);
    // As long as it is there, it is named.
    Session::start(room.path(), ["map.ron"])
        .wait("too long")
        .keys(ESC)
        .gone("Anything else?")
        .keys("q")
        .end();
}

#[test]
fn what_was_written_after_the_program_was_killed_is_offered() {
    let room = room();
    let path = write_map(&room, "note: \"Zeile eins\",");
    let script = "trap '' HUP; echo WAITING; while kill -0 $PPID; do sleep 0.02; done 2>/dev/null
        printf 'Zeile zwei' > \"$2\"; touch written";
    let mut s = at_the_note(room.path(), script);
    s.keys(CTRL_O).wait("WAITING").signal(Signal::KILL);
    s.end();
    let start = std::time::Instant::now();
    while !room.path().join("written").exists() {
        assert!(start.elapsed().as_secs() < 30, "the editor has not written");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let mut s = Session::of(program(room.path(), ["map.ron"]), (100, 60));
    s.wait("The text from your editor is back").wait("Zeile zwei").keys(ESC);
    leave(&mut s);
    assert_eq!(note(&path), "Zeile zwei");
    assert!(left(room.path()).is_empty());
    Session::start(room.path(), ["map.ron"]).wait("saved").gone("is back").keys("q").end();
}

/// An editor that has written, and does not end by itself.
const LASTING: &str =
    "trap '' HUP TERM; printf 'Zeile zwei' > \"$2\"; echo $$ > pid; echo WAITING; exec sleep 1000";

fn is_there(room: &Path) -> bool {
    let pid = fs::read_to_string(room.join("pid")).unwrap();
    Path::new("/proc").join(pid.trim()).exists()
}

/// The next start has the text that the editor had written.
fn kept(room: &Path) {
    let mut s = Session::of(program(room, ["map.ron"]), (100, 60));
    s.wait("Anything else?").wait("Zeile zwei");
    leave(&mut s);
    assert_eq!(note(&room.join("map.ron")), "Zeile zwei");
    assert!(left(room).is_empty());
}

#[test]
fn a_signal_does_not_wait_for_the_editor() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let room = room();
        write_map(&room, "note: \"Zeile eins\",");
        let mut s = at_the_note(room.path(), LASTING);
        s.keys(CTRL_O).wait("WAITING").signal(signal);
        let ended = s.end();
        assert_eq!(ended.code, code);
        ended.left_nothing_behind();
        assert!(ended.last_words().contains("unsaved work is in the journal"), "{}", ended.last_words());
        assert!(!is_there(room.path()), "the editor goes with it");
        kept(room.path());
    }
}

#[test]
fn a_closed_terminal_ends_both() {
    let room = room();
    write_map(&room, "note: \"Zeile eins\",");
    // The next start is where the last one ended.
    let mut s = at_the_note(room.path(), LASTING);
    s.signal(Signal::TERM);
    s.end();
    let mut command = touchmap(room.path(), ["map.ron"]);
    command.env("EDITOR", editor(room.path(), LASTING));
    let mut p = Uncontrolled::start(command);
    p.wait("Anything else?").wait("Zeile eins");
    p.keys(CTRL_O).wait("WAITING");
    assert_eq!(p.close(), Some(129));
    assert!(!is_there(room.path()), "the editor goes with it");
    // What of the terminal's end is heard first decides whether the field is still open; the text is there either way.
    let mut s = Session::of(program(room.path(), ["map.ron"]), (100, 60));
    s.wait("Kauf");
    leave(&mut s);
    assert_eq!(note(&room.path().join("map.ron")), "Zeile zwei");
    assert!(left(room.path()).is_empty());
}
