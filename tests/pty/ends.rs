//! How the program ends when nobody asked it to: the terminal is given back, and what was typed is not lost.

use crate::{
    program::touchmap,
    room,
    session::{Ended, *},
    write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
};

/// The rescue files of a room.
fn rescues(room: &tempfile::TempDir) -> Vec<PathBuf> {
    let folder = fs::read_dir(room.path().join("state/rescue"));
    folder.into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// Ended in this way, with one rescue file that holds these texts and of which the user was told.
fn rescued(room: &tempfile::TempDir, ended: &Ended, code: u32, texts: &[&str]) {
    ended.left_nothing_behind();
    assert_eq!(ended.code, code, "{}", ended.last_words());
    let files = rescues(room);
    let [file] = files.as_slice() else { panic!("not one rescue: {files:?}") };
    let text = fs::read_to_string(file).unwrap();
    for part in texts {
        assert!(text.contains(part), "{part} in {text}");
    }
    let said = ended.last_words();
    let name = file.file_name().unwrap().to_str().unwrap();
    assert!(said.contains("unsaved work is kept in") && said.contains(name), "{said}");
}

/// Takes what the next start of the map offers, saves it, and is offered nothing any more.
fn taken_back(room: &tempfile::TempDir, file: &str, text: &str) {
    let mut s = Session::start(room.path(), [file]);
    s.wait("Unsaved work on this map was found.").keys("1").wait("The unsaved work is back").wait(text);
    s.keys(CTRL_S).wait("Saved: ");
    s.keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(room.path().join(file)).unwrap().contains(text));
    assert_eq!(rescues(room), Vec::<PathBuf>::new(), "what is saved needs no rescue");
    let mut s = Session::start(room.path(), [file]);
    s.wait("Kauf").keys("q");
    assert_eq!(s.end().code, 0, "nothing is offered again");
}

#[test]
fn sigterm_keeps_the_card_that_is_being_written() {
    let room = room();
    let path = write_map(&room, "");
    let before = fs::read(&path).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("4").wait("not saved yet").keys("a").keys("Halb getippt").wait("Halb getippt");
    s.signal(Signal::TERM);
    rescued(&room, &s.end(), 143, &["Halb getippt", "effectiveness"]);
    assert!(fs::read(&path).unwrap() == before, "the file itself is not touched");
    taken_back(&room, "map.ron", "Halb getippt");
}

#[test]
fn sighup_keeps_the_field_that_is_being_written() {
    let room = room();
    write_map(&room, "note: \"Es war\",");
    let mut s = Session::of(program(room.path(), ["map.ron"]), (80, 60));
    s.wait("Anruf")
        .keys(ENTER)
        .wait("What else?")
        .down_to("Es war")
        .keys(ENTER)
        .keys(" einmal")
        .wait("Es war einmal");
    s.signal(Signal::HUP);
    rescued(&room, &s.end(), 129, &["Es war einmal"]);
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Unsaved work on this map was found.").keys("2").wait("offered again next time").keys("q");
    assert_eq!(s.end().code, 0);
    assert_eq!(rescues(&room).len(), 1);
    // The start screen offers it, too.
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("Unsaved work").keys(ENTER).wait("The unsaved work is back");
}

#[test]
fn the_answers_before_a_new_map_are_kept_too() {
    for (signal, code) in [(Signal::INT, 130), (Signal::QUIT, 131)] {
        let room = room();
        let mut s = Session::start(room.path(), ["new.ron"]);
        s.wait("What is the map about?").keys("Mein Titel").wait("Mein Titel");
        s.signal(signal);
        rescued(&room, &s.end(), code, &["Mein Titel"]);
        assert!(!room.path().join("new.ron").exists());
        let mut s = Session::start(room.path(), ["new.ron"]);
        s.wait("Unsaved work on this map was found.").keys("1").wait("Mein Titel");
        s.keys(CTRL_S).wait("Saved: new.ron").keys("q");
        assert_eq!(s.end().code, 0);
        assert!(rescues(&room).is_empty());
    }
}

#[test]
fn work_that_is_rescued_twice_is_offered_once() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("a").keys("Erstens").wait("Erstens");
    s.signal(Signal::TERM);
    rescued(&room, &s.end(), 143, &["Erstens"]);
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Unsaved work on this map was found.")
        .keys("1")
        .wait("Erstens")
        .keys("a")
        .keys("Zweitens")
        .wait("Zweitens");
    s.signal(Signal::TERM);
    rescued(&room, &s.end(), 143, &["Erstens", "Zweitens"]);
}

#[test]
fn what_somebody_wrote_since_is_not_replaced_unasked_by_a_rescue() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("a").keys("Erstens").wait("Erstens");
    s.signal(Signal::TERM);
    rescued(&room, &s.end(), 143, &["Erstens"]);
    let path = write_map(&room, "owner: \"Jemand\",");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Unsaved work on this map was found.").keys("1").wait("Erstens").keys(CTRL_S);
    s.wait("The file was changed by somebody else");
    assert!(fs::read_to_string(path).unwrap().contains("Jemand"));
    s.signal(Signal::KILL);
    s.end();
}

#[test]
fn nothing_unsaved_leaves_nothing() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").signal(Signal::TERM);
    let ended = s.end();
    ended.left_nothing_behind();
    assert_eq!((ended.code, ended.last_words().as_str()), (143, ""));
    assert!(rescues(&room).is_empty());
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_in_the_program_gives_the_terminal_back_before_it_is_told() {
    for place in ["key", "draw"] {
        let room = room();
        write_map(&room, "");
        let mut command = program(room.path(), ["map.ron"]);
        command.env("TOUCHMAP_PANIC", place);
        let mut s = Session::of(command, (80, 24));
        s.wait("Anruf").keys("a").keys("Ungesichertes").wait("Ungesichertes").keys(F12);
        let ended = s.end();
        rescued(&room, &ended, 101, &["Ungesichertes"]);
        let said = ended.last_words();
        assert!(said.contains("has a fault") && said.contains("a fault on demand"), "{said}");
        assert!(!said.contains('\x1b'), "{said:?}");
        taken_back(&room, "map.ron", "Ungesichertes");
    }
}

#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    use rustix::{fs::OFlags, pty};
    let room = room();
    write_map(&room, "");
    // Not the controlling terminal: no signal tells the program, and nothing is typed at the end.
    let master = pty::openpt(pty::OpenptFlags::RDWR | pty::OpenptFlags::NOCTTY).unwrap();
    // No child holds it, or it would never be gone.
    rustix::io::fcntl_setfd(&master, rustix::io::FdFlags::CLOEXEC).unwrap();
    pty::grantpt(&master).and_then(|()| pty::unlockpt(&master)).unwrap();
    let winsize = rustix::termios::Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
    rustix::termios::tcsetwinsize(&master, winsize).unwrap();
    let name = pty::ptsname(&master, Vec::new()).unwrap();
    let slave =
        rustix::fs::open(&name, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, rustix::fs::Mode::empty())
            .unwrap();
    let mut command = touchmap(room.path(), ["map.ron"]);
    command.env("TERM", "xterm").stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap());
    let mut child = command.stderr(slave).spawn().unwrap();
    // It holds the other end.
    drop(command);
    let mut master = fs::File::from(master);
    let mut seen = vt100::Parser::new(24, 80, 0);
    let mut wait = |master: &mut fs::File, text: &str| {
        let mut buffer = [0; 4096];
        while !seen.screen().contents().contains(text) {
            let count = master.read(&mut buffer).unwrap();
            seen.process(&buffer[..count]);
        }
    };
    wait(&mut master, "Anruf");
    master.write_all(b"a").unwrap();
    wait(&mut master, "Done, kept");
    master.write_all(b"\x1b[200~Vor dem Ende\x1b[201~").unwrap();
    wait(&mut master, "Vor dem Ende");
    drop(master);
    let start = std::time::Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed().as_secs() > 30 {
            child.kill().unwrap();
            panic!("it goes on without a terminal");
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    assert_eq!(status.code(), Some(129));
    let files = rescues(&room);
    assert!(files.len() == 1 && fs::read_to_string(&files[0]).unwrap().contains("Vor dem Ende"), "{files:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn stopped_it_gives_the_terminal_back_and_takes_it_again() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").signal(Signal::TSTP);
    let state = |s: &Session| {
        let stat = fs::read_to_string(format!("/proc/{}/stat", s.pid())).unwrap();
        stat.rsplit_once(") ").unwrap().1.chars().next().unwrap()
    };
    let until = |s: &Session, wanted: bool| {
        let start = std::time::Instant::now();
        while (state(s) == 'T') != wanted {
            assert!(start.elapsed().as_secs() < 30, "{}", state(s));
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    };
    until(&s, true);
    assert!(s.is_cooked());
    s.wait_until("the shell's screen", |screen| !screen.alternate_screen() && !screen.bracketed_paste());
    s.resize((100, 30)).signal(Signal::CONT);
    s.wait("Anruf")
        .wait_until("its own screen", |screen| screen.alternate_screen() && screen.bracketed_paste());
    assert!(!s.is_cooked());
    // A stop that cannot be seen coming: the shell cooks the terminal itself.
    s.signal(Signal::STOP);
    until(&s, true);
    s.resize((80, 24)).signal(Signal::CONT);
    s.wait("Anruf").keys("4").wait("not saved yet").keys("u").gone("not saved yet").keys("q");
    let ended = s.end();
    assert_eq!(ended.code, 0);
    ended.left_nothing_behind();
}
