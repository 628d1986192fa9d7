//! What protects against a power cut is the order of system calls: nothing is replaced before what replaces it is on
//! the disk, nothing is appended to what is torn.

use crate::{model::Model, room, session::CTRL_S, strace, write_map};
use rustix::process::Signal;
use std::fs;

const TRACE: [&str; 2] = ["-e", "trace=write,fdatasync,fsync,rename,renameat2,ftruncate,renameat"];

/// Where the first call is that begins so and holds this, not before `from`.
fn position(calls: &[(String, String)], from: usize, call: &str, part: &str) -> usize {
    let found = calls[from..].iter().position(|(_, text)| text.starts_with(call) && text.contains(part));
    from + found.unwrap_or_else(|| panic!("no {call} of {part} after {from} in {calls:#?}"))
}

#[test]
fn a_save_replaces_nothing_before_what_replaces_it_is_on_the_disk() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    write_map(room.path());
    let mut s = strace::start(room.path(), &TRACE, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron").keys("q");
    assert_eq!(s.end().code, 0);
    let calls = strace::calls(room.path());
    // The edit is in the journal before it is on the screen.
    let noted = position(&calls, 0, "write", " do 20");
    assert!(calls[noted].1.contains("/journal") && calls[noted].1.contains("N0;"), "{}", calls[noted].1);
    // The head line says that it is being saved in the first frame that shows it.
    assert!(noted < position(&calls, 0, "write(1<", "saving"));
    let mut at = 0;
    for (call, part) in [
        ("write", ".touchmap-"),
        ("fsync", ".touchmap-"),
        ("write", " saving "),
        ("fdatasync", "/journal"),
        ("rename", "map.ron"),
        ("fsync", room.path().to_str().unwrap()),
        ("write", " saved "),
    ] {
        at = position(&calls, at, call, part) + 1;
    }
}

#[test]
fn a_torn_line_is_cut_off_on_the_disk_before_anything_is_appended() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    let path = write_map(room.path());
    let mut model = Model::default();
    let mut s = strace::start(room.path(), &TRACE, ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    // An orderly end, so that what the journal begins from is there.
    s.signal(Signal::TERM);
    s.end();
    let folder = fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
    let mut journal = fs::read(folder.join("journal")).unwrap();
    journal.extend(b"99 1000 0badbeef do 2026");
    fs::write(folder.join("journal"), journal).unwrap();
    let mut s = strace::start(room.path(), &TRACE, ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    s.signal(Signal::KILL);
    s.end();
    let calls = strace::calls(room.path());
    let cut = position(&calls, 0, "ftruncate", "/journal");
    let synced = position(&calls, cut, "fsync", "/journal");
    let first = calls.iter().position(|(_, c)| c.starts_with("write") && c.contains("/journal")).unwrap();
    assert!(cut < synced && synced < first, "{calls:#?}");
    assert_eq!(model.lost(room.path(), &path), 0);
}
