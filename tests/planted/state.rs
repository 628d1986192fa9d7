//! The files of the program's own state, when somebody else has written them: the journal, the recent list, the lock.

use jiff::civil::{DateTime, date};
use proptest::prelude::*;
use std::{fs, path::Path, sync::Arc};
use touchmap::{
    map::{Map, text::Line},
    store::{
        access::Access,
        folders::Folders,
        journal::{Entry, FoundJournal, Journal, Replay, Whereabouts},
        lock::{self, Holder, Lock},
        recent::{self, Recent},
        recovery::unsaved,
        ron::write::write,
        session,
    },
    testing,
};

const NOW: DateTime = date(2026, 11, 22).at(14, 30, 0, 0);

/// What a journal might say: its own words with anything behind them.
fn said() -> impl Strategy<Value = String> {
    let regex = |regex: &str| prop::string::string_regex(regex).unwrap();
    let change = "about  (now|new|gone) .{0,20}|stage [a-z]{0,3} (now|new|gone) \\(name: \".?\"\\)|.{0,20}";
    prop_oneof![
        any::<String>(),
        regex("(began|new|at|do|amend|undo|redo|discard|saving|saved|here|draft|here-now|draft-now) .{0,40}"),
        regex(&format!("(do|amend) 2026-11-22T14:30:00 [0-9]{{1,20}} room(\t({change})){{0,3}}")),
        Just(BEGAN.to_owned()),
        Just("new".to_owned()),
    ]
    .prop_map(|line| line.replace('\n', " "))
}

const BEGAN: &str = "began 1 2026-11-22T14:30:00 0 base-1 -";

fn began() -> Entry {
    Entry::Began { format: 1, seq: 0, snapshot: "base-1".into(), file: None, when: NOW }
}

/// A journal of these lines, with the checksums that fit them.
fn journal(lines: &[String]) -> String {
    let line = |(number, text): (usize, &String)| {
        let mut sum = crc32fast::Hasher::new();
        sum.update(&(number as u64).to_le_bytes());
        sum.update(text.as_bytes());
        format!("{number} {} {:08x} {text}\n", text.len(), sum.finalize())
    };
    lines.iter().enumerate().map(line).collect()
}

/// A lock that nobody else asks for.
fn lock(folders: &Folders) -> Arc<Lock> {
    Arc::new(lock::take(&folders.state().join("a-lock"), &me()).unwrap().unwrap())
}

fn me() -> Holder {
    Holder { user: "kim".into(), process: 1, since: NOW }
}

/// A state folder with one map of which a journal holds this, and that map's base.
fn left(journal: &[u8]) -> (tempfile::TempDir, Folders) {
    let room = tempfile::tempdir().unwrap();
    let folders = Folders::at(room.path());
    let home = room.path().join("maps/new-1");
    fs::create_dir_all(&home).unwrap();
    fs::write(home.join("journal"), journal).unwrap();
    fs::write(home.join("base-1"), write(&testing::map(3, 1))).unwrap();
    (room, folders)
}

proptest! {
    #[test]
    fn whole_lines_that_say_anything(lines in prop::collection::vec(said(), 0..8), begins: bool) {
        for line in &lines {
            Entry::read(line, &Map::default());
        }
        let began = begins.then(|| BEGAN.to_owned());
        let lines: Vec<String> = began.into_iter().chain(lines).collect();
        let (room, folders) = left(journal(&lines).as_bytes());
        let path = room.path().join("maps/new-1/journal");
        let found = FoundJournal::look(&path).unwrap().unwrap();
        prop_assert_eq!(found.lines, lines.len() as u64);
        let replay = Replay::of(&found, None, |_, _| Some(testing::map(3, 1))).unwrap();
        prop_assert!(!begins || replay.is_some_and(|replay| replay.lines <= found.lines));
        for unsaved in unsaved::list(&folders, NOW) {
            let _opened = session::open_unnamed(unsaved.home, &me());
        }
    }

    #[test]
    fn any_bytes_in_the_place_of_a_journal(bytes: Vec<u8>, cut in 0_usize..200) {
        let (room, folders) = left(&bytes);
        prop_assert!(unsaved::list(&folders, NOW).is_empty());
        let path = room.path().join("maps/new-1/journal");
        prop_assert_eq!(&fs::read(&path).unwrap(), &bytes, "looking does not write");
        Journal::begin(&path, &[began(), Entry::New], &lock(&folders)).unwrap();
        let mut whole = fs::read(&path).unwrap();
        whole.truncate(cut);
        whole.extend(bytes);
        fs::write(&path, whole).unwrap();
        let _kept = unsaved::list(&folders, NOW);
    }

    #[test]
    fn any_bytes_in_the_place_of_the_recent_list(bytes: Vec<u8>, line in "[0-9-]{10}\t.{0,20}\t.{0,20}") {
        let room = tempfile::tempdir().unwrap();
        let (folders, path) = (Folders::at(room.path()), room.path().join("recent"));
        let bytes = [bytes, line.into_bytes()].join(&b'\n');
        fs::write(&path, &bytes).unwrap();
        recent::list(&folders);
        prop_assert_eq!(&fs::read(&path).unwrap(), &bytes, "looking does not write");
        recent::remember(&folders, &used(&path)).unwrap();
        prop_assert_eq!(recent::list(&folders).first().map(|r| r.path.clone()), fs::canonicalize(&path).ok());
    }

    #[test]
    fn any_bytes_in_the_place_of_a_lock(bytes: Vec<u8>, name in ".{0,40}") {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let held = lock::take(&path, &me()).unwrap().unwrap();
        for bytes in [bytes, format!("2026-11-22T14:30:00 7 {name}").into_bytes()] {
            fs::write(&path, bytes).unwrap();
            // It is held all the same.
            if let Ok(taken) = lock::take(&path, &me()) {
                let holder = taken.unwrap_err();
                prop_assert!(holder.is_none_or(|holder| !holder.user.contains(char::is_control)));
            }
        }
        drop(held);
        prop_assert!(lock::take(&path, &me()).unwrap().is_ok());
    }
}

/// What every path of the state is, as far as others may touch it.
#[cfg(unix)]
fn modes(folder: &Path) -> Vec<(String, u32)> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut all =
        vec![(folder.display().to_string(), fs::metadata(folder).unwrap().permissions().mode() & 0o7777)];
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            all.extend(modes(&entry.path()));
        } else {
            all.push((
                entry.path().display().to_string(),
                entry.metadata().unwrap().permissions().mode() & 0o7777,
            ));
        }
    }
    all
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_for_its_user_alone() {
    let room = tempfile::tempdir().unwrap();
    let (state, map) = (room.path().join("a/state"), room.path().join("map.ron"));
    fs::write(&map, write(&testing::map(3, 1))).unwrap();
    let folders = Folders::at(&state);
    recent::remember(&folders, &used(&map)).unwrap();
    let begin = |folders: &Folders| {
        let (opened, session) = session::open(Some(folders), &map, &me()).unwrap();
        let mut session = session.unwrap();
        let here = Entry::Here(Whereabouts { place: "x".into(), is_draft: false });
        session.note(&opened.doc, opened.state, &[here], NOW).unwrap();
        session
    };
    drop(begin(&folders));
    // A journal that can't be replayed is set aside.
    let home = fs::read_dir(state.join("maps")).unwrap().next().unwrap().unwrap().path();
    Journal::begin(&home.join("journal"), &[began(), Entry::New, began()], &lock(&folders)).unwrap();
    drop(session::open(Some(&folders), &map, &me()).unwrap());
    let all = modes(&state);
    assert!(all.len() >= 6, "{all:?}");
    for (path, mode) in &all {
        let wanted = if Path::new(path).is_dir() { 0o700 } else { 0o600 };
        assert_eq!(*mode, wanted, "{path} in {all:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_somebody_planted_in_the_state_is_refused() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let precious = |room: &Path| room.join("precious");
    type Plant = fn(&Path, &Path);
    let plant: [(&str, Plant); 6] = [
        ("a link", |room, at| symlink(room.join("precious"), at).unwrap()),
        ("a dangling link", |room, at| symlink(room.join("nowhere"), at).unwrap()),
        ("another name", |room, at| fs::hard_link(room.join("precious"), at).unwrap()),
        ("a pipe", |_, at| rustix::fs::mkfifoat(rustix::fs::CWD, at, rustix::fs::Mode::RUSR).unwrap()),
        ("a folder", |_, at| fs::create_dir(at).unwrap()),
        ("a file that others write", |_, at| {
            fs::write(at, "planted").unwrap();
            fs::set_permissions(at, fs::Permissions::from_mode(0o666)).unwrap();
        }),
    ];
    for (what, plant) in plant {
        for name in ["journal", "lock", "recent"] {
            let room = tempfile::tempdir().unwrap();
            let (folders, map) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
            fs::write(precious(room.path()), "precious").unwrap();
            fs::write(&map, write(&testing::map(3, 1))).unwrap();
            drop(session::open(Some(&folders), &map, &me()).unwrap());
            let home = fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
            let at = if name == "recent" { room.path().join("state/recent") } else { home.join(name) };
            let _none = fs::remove_file(&at);
            plant(room.path(), &at);
            if name == "recent" {
                assert!(recent::list(&folders).is_empty(), "{what}");
            } else {
                let (opened, _) = session::open(Some(&folders), &map, &me()).unwrap();
                assert!(matches!(opened.access, Access::Unguarded(_)), "{name}: {what}");
            }
            assert_eq!(fs::read(precious(room.path())).unwrap(), b"precious", "{name}: {what}");
            assert!(!room.path().join("nowhere").exists(), "{name}: {what}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_another_user_owns_is_refused() {
    let room = tempfile::tempdir().unwrap();
    let (folders, map) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&map, write(&testing::map(3, 1))).unwrap();
    drop(session::open(Some(&folders), &map, &me()).unwrap());
    let home = fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
    let opens = || session::open(Some(&folders), &map, &me()).unwrap().0.access;
    for at in [home.join("lock"), home.clone(), room.path().join("state/maps"), room.path().join("state")] {
        if std::os::unix::fs::chown(&at, Some(65_534), None).is_err() {
            eprintln!("skipped: only root can make files of another user");
            return;
        }
        assert!(matches!(opens(), Access::Unguarded(_)), "{}", at.display());
        std::os::unix::fs::chown(&at, Some(rustix::process::geteuid().as_raw()), None).unwrap();
        assert!(matches!(opens(), Access::Ours), "{}", at.display());
    }
}

fn used(path: &Path) -> Recent {
    Recent {
        path: path.to_owned(),
        title: Line::clean("x"),
        opened: NOW.date(),
        review: Some(NOW.date()),
        due: vec![NOW.date()],
    }
}
