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
    path::Path,
};

/// Ended in this way, and the user was told that the work is kept.
fn kept(ended: &Ended, code: u32) {
    ended.left_nothing_behind();
    assert_eq!(ended.code, code, "{}", ended.last_words());
    assert!(ended.last_words().contains("unsaved work is in the journal"), "{}", ended.last_words());
}

/// The next start shows this text where it was being written; leaving the field and the program saves it.
fn taken_back(room: &tempfile::TempDir, file: &str, text: &str) {
    let mut s = Session::of(program(room.path(), [file]), (80, 60));
    s.wait(text).keys(ESC).keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(room.path().join(file)).unwrap().contains(text));
    let mut s = Session::start(room.path(), [file]);
    s.wait("saved").keys("q");
    let ended = s.end();
    assert_eq!((ended.code, ended.last_words().as_str()), (0, ""), "nothing is told again");
}

#[test]
fn sigterm_keeps_the_card_that_is_being_written() {
    let room = room();
    let path = write_map(&room, "");
    let before = fs::read(&path).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("a").keys("Halb getippt").wait("Halb getippt");
    s.signal(Signal::TERM);
    kept(&s.end(), 143);
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
        .wait("Anything else?")
        .down_to("Es war")
        .keys(ENTER)
        .keys(" einmal")
        .wait("Es war einmal");
    s.signal(Signal::HUP);
    kept(&s.end(), 129);
    let mut s = Session::of(program(room.path(), ["map.ron"]), (80, 60));
    s.wait("Anything else?")
        .wait("Es war einmal")
        .keys("!")
        .wait("Es war einmal!")
        .keys(ESC)
        .keys(ESC)
        .wait("Kauf");
    s.keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(room.path().join("map.ron")).unwrap().contains("Es war einmal!"));
}

#[test]
fn the_answers_before_a_new_map_are_kept_too() {
    for (signal, code) in [(Signal::INT, 130), (Signal::QUIT, 131)] {
        let room = room();
        let mut s = Session::start(room.path(), ["new.ron"]);
        s.wait("What is the map about?").keys("Mein Titel").wait("Mein Titel");
        s.signal(signal);
        kept(&s.end(), code);
        assert!(!room.path().join("new.ron").exists());
        taken_back(&room, "new.ron", "Mein Titel");
    }
}

/// Waits until this text is in the file.
fn on_disk(file: &Path, text: &str) {
    let start = std::time::Instant::now();
    while !fs::read_to_string(file).is_ok_and(|found| found.contains(text)) {
        assert!(start.elapsed().as_secs() < 30, "{text} is not kept");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn answers_that_are_discarded_are_gone() {
    let room = room();
    let answers = room.path().join("state/answers");
    let discard = |s: &mut Session| {
        s.keys(ESC).wait("Esc again").keys(ESC);
        let ended = s.end();
        assert_eq!((ended.code, ended.last_words().as_str()), (0, ""));
        assert!(!answers.exists());
    };
    let mut s = Session::start(room.path(), ["new.ron"]);
    discard(s.wait("What is the map about?").keys("Abend").wait("Abend"));
    // Those that came back after a kill, too.
    let mut s = Session::start(room.path(), ["new.ron"]);
    s.wait("What is the map about?").gone("Abend").keys("Morgen");
    on_disk(&answers, "Morgen");
    s.signal(Signal::KILL);
    s.end();
    discard(Session::start(room.path(), ["new.ron"]).wait("Morgen"));
    let mut s = Session::start(room.path(), ["new.ron"]);
    s.wait("What is the map about?").gone("Morgen").keys(ESC);
    assert_eq!(s.end().code, 0);
    assert!(!room.path().join("new.ron").exists());
}

#[test]
fn the_answers_before_a_new_map_outlive_a_kill() {
    for file in [Some("new.ron"), None] {
        let room = room();
        let answer = |s: &mut Session| {
            if file.is_none() {
                s.wait("New map").keys(ENTER);
            }
            s.wait("What is the map about?");
        };
        let mut s = Session::start(room.path(), file);
        answer(&mut s);
        s.keys("Mein Titel\tMehr Gäste").wait("Mehr Gäste");
        let answers = room.path().join("state/answers");
        on_disk(&answers, "Mehr Gäste");
        s.signal(Signal::KILL);
        s.end();
        let mut s = Session::start(room.path(), file);
        answer(&mut s);
        s.wait("Mein Titel").wait("Mehr Gäste").keys(CTRL_S).wait("Write the first touchpoint").keys("q");
        if file.is_none() {
            s.wait("The map has not been saved.").keys("3");
        }
        assert_eq!(s.end().code, 0);
        assert!(!answers.exists(), "they are a map now");
    }
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
        kept(&ended, 101);
        let said = ended.last_words();
        assert!(said.contains("has a fault") && said.contains("a fault on demand"), "{said}");
        assert!(!said.contains('\x1b'), "{said:?}");
        taken_back(&room, "map.ron", "Ungesichertes");
    }
}

/// The program in a terminal that does not control it: no signal tells it that the terminal is gone.
pub struct Uncontrolled {
    master: fs::File,
    child: std::process::Child,
    seen: vt100::Parser,
}

impl Uncontrolled {
    pub fn start(mut command: std::process::Command) -> Self {
        use rustix::{fs::OFlags, pty, termios};
        let master = pty::openpt(pty::OpenptFlags::RDWR | pty::OpenptFlags::NOCTTY).unwrap();
        // No child holds it, or it would never be gone.
        rustix::io::fcntl_setfd(&master, rustix::io::FdFlags::CLOEXEC).unwrap();
        pty::grantpt(&master).and_then(|()| pty::unlockpt(&master)).unwrap();
        let winsize = termios::Winsize { ws_row: 60, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        termios::tcsetwinsize(&master, winsize).unwrap();
        let name = pty::ptsname(&master, Vec::new()).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let slave = rustix::fs::open(&name, flags, rustix::fs::Mode::empty()).unwrap();
        command.env("TERM", "xterm").stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap());
        // With the command goes its hold on the other end.
        let child = command.stderr(slave).spawn().unwrap();
        Self { master: fs::File::from(master), child, seen: vt100::Parser::new(60, 80, 0) }
    }

    pub fn wait(&mut self, text: &str) -> &mut Self {
        let mut buffer = [0; 4096];
        while !self.seen.screen().contents().contains(text) {
            let count = self.master.read(&mut buffer).unwrap();
            self.seen.process(&buffer[..count]);
        }
        self
    }

    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.master.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// The terminal goes; the code with which the program ends.
    pub fn close(self) -> Option<i32> {
        let Self { master, mut child, .. } = self;
        drop(master);
        let start = std::time::Instant::now();
        while start.elapsed().as_secs() < 30 {
            if let Some(status) = child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        child.kill().unwrap();
        panic!("it goes on without a terminal");
    }
}

#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    let room = room();
    write_map(&room, "");
    // With a cursor that is to be shown again, and with one that is seen.
    let mut p = Uncontrolled::start(touchmap(room.path(), ["map.ron"]));
    p.wait("Anruf");
    assert_eq!(p.close(), Some(129));
    let mut p = Uncontrolled::start(touchmap(room.path(), ["map.ron"]));
    p.wait("Anruf").keys("a").wait("Esc Done").keys("\x1b[200~Vor dem Ende\x1b[201~").wait("Vor dem Ende");
    assert_eq!(p.close(), Some(129));
    Session::start(room.path(), ["map.ron"]).wait("Vor dem Ende");
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
    s.wait("touchmap is suspended · fg brings it back");
    s.resize((100, 30)).signal(Signal::CONT);
    s.wait("Anruf")
        .wait_until("its own screen", |screen| screen.alternate_screen() && screen.bracketed_paste());
    assert!(!s.is_cooked());
    // A stop that cannot be seen coming: the shell cooks the terminal itself.
    s.signal(Signal::STOP);
    until(&s, true);
    s.resize((80, 24)).signal(Signal::CONT);
    s.wait("Anruf").keys("4").wait("– → 4").keys("u").wait("Undone").keys("q");
    let ended = s.end();
    assert_eq!(ended.code, 0);
    ended.left_nothing_behind();
}
