//! Ends and interruptions: signals, stops, terminals that are tiny, huge, dumb or gone.

use crate::{
    model::Model,
    program, room,
    session::{ESC, F12, Session, program as pty_program, wrapped},
    write_map,
};
use rustix::process::Signal;
use std::{fs, process::Stdio};

#[test]
fn every_ending_signal_keeps_what_was_drawn_and_gives_the_terminal_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let room = room();
        let path = write_map(room.path());
        let mut model = Model::default();
        let mut s = Session::start(room.path(), ["map.ron"]);
        assert!(model.begin(&mut s) && model.add(&mut s) && model.add(&mut s));
        s.signal(signal);
        let ended = s.end();
        ended.left_nothing_behind();
        assert_eq!(ended.code, code);
        assert!(!fs::read_to_string(&path).unwrap().contains("N0;"), "the file itself is not touched");
        drop(s);
        assert_eq!(model.lost(room.path(), &path), 0, "{signal:?}");
    }
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_of_the_program_loses_nothing_wherever_it_is() {
    for place in ["key", "draw", "save"] {
        let room = room();
        let path = write_map(room.path());
        let mut command = pty_program(room.path(), ["map.ron"]);
        command.env("TOUCHMAP_PANIC", place);
        let mut s = Session::of(command, (80, 24));
        let mut model = Model::default();
        assert!(model.begin(&mut s) && model.add(&mut s));
        // In the one that writes files it falls by itself, as soon as the map is written.
        if s.try_keys(ESC) && place != "save" {
            s.wait_until("no text cursor", vt100::Screen::hide_cursor).try_keys(F12);
        }
        let ended = s.end();
        ended.left_nothing_behind();
        assert_eq!(ended.code, 101, "{place}");
        assert!(ended.last_words().contains("has a fault"), "{}", ended.last_words());
        drop(s);
        assert_eq!(model.lost(room.path(), &path), 0, "{place}");
    }
}

#[test]
fn after_a_stop_the_file_is_looked_at_again() {
    for stop in [Signal::TSTP, Signal::STOP] {
        let room = room();
        let path = write_map(room.path());
        let mut s = Session::start(room.path(), ["map.ron"]);
        let mut model = Model::default();
        assert!(model.begin(&mut s) && model.add(&mut s));
        Model::leave(&mut s);
        s.keys("\x1b[O").wait("saved ");
        s.signal(stop);
        let start = std::time::Instant::now();
        let is_stopped = |s: &Session| {
            let stat = fs::read_to_string(format!("/proc/{}/stat", s.pid())).unwrap();
            stat.rsplit_once(") ").unwrap().1.starts_with('T')
        };
        while !is_stopped(&s) {
            assert!(start.elapsed().as_secs() < 30);
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("\"Anruf\"", "\"Besuch\"")).unwrap();
        s.signal(Signal::CONT);
        s.wait("Besuch").keys("q");
        assert_eq!(s.end().code, 0, "{stop:?}");
        drop(s);
        assert_eq!(model.lost(room.path(), &path), 0);
    }
}

#[test]
fn no_size_of_the_terminal_loses_an_edit() {
    let room = room();
    let path = write_map(room.path());
    let mut s = Session::start(room.path(), ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    for round in 0..100_u16 {
        let sizes = [(1, 1), (500, 200), (2, 1), (0, 0), (1, 60), (200, 1)];
        s.resize(sizes[usize::from(round) % sizes.len()]);
        if round % 10 == 0 {
            s.keys(&format!("R{round};\r"));
        }
    }
    s.resize((80, 24));
    assert!(model.add(&mut s));
    s.signal(Signal::KILL);
    s.end();
    drop(s);
    assert_eq!(model.lost(room.path(), &path), 0);
    let opening = crate::model::reopened(room.path(), &path);
    let names: Vec<&str> =
        opening.0.doc.map().records().touchpoints.values().map(|t| t.name.as_str()).collect();
    assert!((0..100).step_by(10).all(|n| names.contains(&format!("R{n};").as_str())), "{names:?}");
}

#[test]
fn without_a_terminal_that_can_be_used_it_says_so_and_touches_nothing() {
    let room = room();
    let path = write_map(room.path());
    let before = fs::read(&path).unwrap();
    let mut dumb = pty_program(room.path(), ["map.ron"]);
    dumb.env("TERM", "dumb");
    assert_eq!(Session::of(dumb, (80, 24)).end().code, 2);
    // A pipe that nobody reads, and no input at all.
    let mut command = program::touchmap(room.path(), ["map.ron"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_clock_that_jumps_changes_no_order() {
    let there = std::process::Command::new("faketime").arg("--version").output().is_ok();
    if !crate::can("faketime", there) {
        return;
    }
    let room = room();
    let path = write_map(room.path());
    let mut model = Model::default();
    for when in ["2026-11-23 10:00:00", "2025-01-01 00:00:00", "2039-01-01 00:00:00"] {
        let fake = ["faketime", when];
        let mut s = Session::of(wrapped(&fake, room.path(), ["map.ron"]), (80, 24));
        assert!(model.begin(&mut s) && model.add(&mut s), "{when}");
        s.signal(Signal::KILL);
        s.end();
        drop(s);
        assert_eq!(model.lost(room.path(), &path), 0, "{when}");
    }
}
