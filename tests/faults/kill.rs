//! `kill -9`, at any moment and at each system call that changes something.

use crate::{
    figures,
    model::Model,
    room,
    session::{CTRL_S, Session},
    strace, write_map,
};
use rustix::process::Signal;
use std::{path::Path, time::Duration};

/// A number that looks random; the same for the same seed.
pub fn dice(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

/// Kills so often, each time a program that goes on where the last one was killed.
fn killed_at_random(rounds: usize, mut seed: u64) -> usize {
    const IN_A_ROOM: usize = 25;
    let mut lost = 0;
    for first in (0..rounds).step_by(IN_A_ROOM) {
        let room = room();
        let path = write_map(room.path());
        let mut model = Model::default();
        for round in first..rounds.min(first + IN_A_ROOM) {
            let here = seed;
            let mut s = Session::start(room.path(), ["map.ron"]);
            let pid = rustix::process::Pid::from_raw(i32::try_from(s.pid()).unwrap()).unwrap();
            let wait = Duration::from_micros(dice(&mut seed) % 250_000);
            let killer = std::thread::spawn(move || {
                std::thread::sleep(wait);
                rustix::process::kill_process(pid, Signal::KILL).unwrap();
            });
            let mut goes_on = model.begin(&mut s);
            while goes_on {
                if dice(&mut seed).is_multiple_of(4) {
                    // The window loses the keyboard and gets it back: the map is written, and looked at.
                    s.try_keys("\x1b[O");
                    s.try_keys("\x1b[I");
                }
                goes_on = model.add(&mut s);
            }
            killer.join().unwrap();
            drop(s);
            // Not each time by us: the program itself opens what the one before has left, too.
            if round % 3 == 0 || round + 1 == rounds {
                let missing = model.lost(room.path(), &path);
                assert_eq!(missing, 0, "round {round}, seed {here}");
                lost += usize::from(missing > 0);
            }
        }
        assert_eq!(model.lost(room.path(), &path), 0, "rounds from {first}");
    }
    lost
}

#[test]
fn what_was_drawn_survives_a_kill_at_any_moment() {
    killed_at_random(20, 7);
}

#[test]
#[ignore = "long"]
fn what_was_drawn_survives_a_thousand_kills() {
    let seed = touchmap::terminal::now().time().subsec_nanosecond().unsigned_abs().into();
    eprintln!("seed {seed}");
    figures("kill -9 at a random moment", 1_000, killed_at_random(1_000, seed));
}

/// Edits, with a save that was asked for, one by focus loss and one at the end.
fn script(s: &mut Session, model: &mut Model) -> bool {
    let saved = |s: &mut Session| s.try_keys(CTRL_S) && s.reaches("Saved: map.ron");
    let goes_on = model.begin(s) && model.add(s) && model.add(s) && saved(s);
    let goes_on = goes_on && model.begin(s) && model.add(s) && s.try_keys("\x1b[O\x1b[I") && model.add(s);
    goes_on && s.try_keys("\x1b") && s.try_keys("q")
}

const CHANGING: [&str; 10] = [
    "write",
    "fdatasync",
    "fsync",
    "rename",
    "renameat",
    "renameat2",
    "linkat",
    "unlink",
    "ftruncate",
    "mkdir",
];

/// Kills at the calls that `is_meant`, opens, goes on by some edits, kills again and opens again.
fn killed_at_calls(is_meant: impl Fn(usize) -> bool) -> (usize, usize) {
    let whole = room();
    write_map(whole.path());
    let mut s = strace::start(whole.path(), &["-e", &format!("trace={}", CHANGING.join(","))], ["map.ron"]);
    assert!(script(&mut s, &mut Model::default()));
    s.end();
    let (mut tries, mut lost) = (0, 0);
    for call in CHANGING {
        for nth in (1..=strace::most(whole.path(), call)).filter(|n| is_meant(*n)) {
            let room = room();
            let path = write_map(room.path());
            let mut model = Model::default();
            let inject = format!("inject={call}:signal=SIGKILL:when={nth}");
            let mut s =
                strace::start(room.path(), &["-e", &format!("trace={call}"), "-e", &inject], ["map.ron"]);
            script(&mut s, &mut model);
            s.end();
            drop(s);
            let again = |model: &mut Model| {
                let mut s = Session::start(room.path(), ["map.ron"]);
                assert!(model.begin(&mut s) && model.add(&mut s), "{call} {nth}");
                s.signal(Signal::KILL);
                s.end();
            };
            again(&mut model);
            let missing = model.lost(room.path(), &path);
            assert_eq!(missing, 0, "{call} {nth}");
            assert!(only_ours(room.path()), "{call} {nth}: {:?}", names(room.path()));
            tries += 1;
            lost += usize::from(missing > 0);
        }
    }
    (tries, lost)
}

fn names(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    names.collect()
}

/// Nothing but the map, and at most the one new file that was being written.
fn only_ours(room: &Path) -> bool {
    let names = names(room);
    let others = names.iter().filter(|n| !["map.ron", "state", "calls"].contains(&n.as_str()));
    others.clone().all(|name| name.starts_with(".touchmap-")) && others.count() <= 1
}

#[test]
fn what_was_drawn_survives_a_kill_at_the_calls_of_a_script() {
    if strace::is_there() {
        killed_at_calls(|nth| [1, 4, 9].contains(&nth));
    }
}

#[test]
#[ignore = "long"]
fn what_was_drawn_survives_a_kill_at_each_call_of_a_script() {
    if strace::is_there() {
        let (tries, lost) = killed_at_calls(|_| true);
        figures("kill -9 at each write, sync, rename, unlink and truncation", tries, lost);
    }
}

#[test]
fn a_kill_while_a_damaged_journal_is_set_aside_loses_nothing_of_it() {
    if !strace::is_there() {
        return;
    }
    let begun = || {
        let room = room();
        write_map(room.path());
        let mut model = Model::default();
        let mut s = Session::start(room.path(), ["map.ron"]);
        assert!(model.begin(&mut s) && (0..4).all(|_| model.add(&mut s)));
        s.signal(Signal::TERM);
        s.end();
        let folder =
            std::fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
        let mut journal = std::fs::read(folder.join("journal")).unwrap();
        let at = journal.windows(3).position(|part| part == b"N2;").unwrap();
        journal[at] = b'M';
        std::fs::write(folder.join("journal"), journal).unwrap();
        model.drawn.retain(|number| *number < 2);
        (room, model)
    };
    for call in ["write", "copy_file_range", "fsync", "renameat", "mkdir", "openat", "unlink"] {
        for nth in [1, 2, 3, 5, 8, 13, 21, 34] {
            let (room, mut model) = begun();
            let inject = format!("inject={call}:signal=SIGKILL:when={nth}");
            let trace = format!("trace={call}");
            let mut s = strace::start(room.path(), &["-e", &trace, "-e", &inject], ["map.ron"]);
            let was_killed = !s.reaches("Kauf");
            drop(s);
            let path = room.path().join("map.ron");
            assert_eq!(model.lost(room.path(), &path), 0, "{call} {nth}");
            model.drawn.clear();
            if !was_killed {
                break;
            }
        }
    }
}

#[test]
fn a_word_that_is_being_typed_is_in_the_journal_without_being_kept() {
    let room = room();
    write_map(room.path());
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(Model::default().begin(&mut s));
    s.keys("Halb getippt").wait("Halb getippt");
    let holds = || {
        let maps = std::fs::read_dir(room.path().join("state/maps")).into_iter().flatten();
        let journals = maps.filter_map(|e| std::fs::read_to_string(e.ok()?.path().join("journal")).ok());
        journals.into_iter().any(|text| text.contains("Halb getippt"))
    };
    let start = std::time::Instant::now();
    while !holds() {
        assert!(start.elapsed().as_secs() < 60, "it is not written down");
        std::thread::sleep(Duration::from_millis(20));
    }
    s.signal(Signal::KILL);
    s.end();
    drop(s);
    Session::start(room.path(), ["map.ron"]).wait("Halb getippt");
}

#[test]
fn a_killed_owner_leaves_no_lock_and_somebody_elses_process_number_is_no_owner() {
    let room = room();
    write_map(room.path());
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    s.signal(Signal::KILL);
    s.end();
    // The number that stands in the lock now belongs to a process that lives, this one.
    let maps = std::fs::read_dir(room.path().join("state/maps")).unwrap();
    for folder in maps.map(|e| e.unwrap().path()) {
        let text = format!("2026-11-23T14:03:00 {} somebody\n", std::process::id());
        std::fs::write(folder.join("lock"), text).unwrap();
    }
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    assert!(!s.text().contains("Read only"));
}
