//! The program's state is removed, renamed, replaced or cut off while a map is open: the next batch is written to a new
//! journal that holds everything, or the first line says that nothing is safe.

use crate::{
    can, is_root,
    model::Model,
    room,
    session::{ESC, Session},
    write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

/// The folder of the only map in a room's state.
fn home(room: &Path) -> PathBuf {
    fs::read_dir(room.join("state/maps")).unwrap().next().unwrap().unwrap().path()
}

type Harm = fn(&Path);

const HARMS: [(&str, Harm); 9] = [
    ("the state is removed", |room| fs::remove_dir_all(room.join("state")).unwrap()),
    ("the state is renamed", |room| fs::rename(room.join("state"), room.join("away")).unwrap()),
    ("the map's folder is removed", |room| fs::remove_dir_all(home(room)).unwrap()),
    ("the journal is removed", |room| fs::remove_file(home(room).join("journal")).unwrap()),
    ("the journal is renamed", |room| {
        fs::rename(home(room).join("journal"), home(room).join("elsewhere")).unwrap();
    }),
    ("the journal is replaced", |room| {
        let journal = home(room).join("journal");
        let bytes = fs::read(&journal).unwrap();
        fs::remove_file(&journal).unwrap();
        fs::write(&journal, &bytes[..bytes.len() / 2]).unwrap();
        fs::set_permissions(&journal, fs::Permissions::from_mode(0o600)).unwrap();
    }),
    ("the journal is emptied", |room| {
        fs::File::options().write(true).truncate(true).open(home(room).join("journal")).unwrap();
    }),
    ("the journal is cut off", |room| {
        let journal = fs::File::options().write(true).open(home(room).join("journal")).unwrap();
        journal.set_len(journal.metadata().unwrap().len() / 2).unwrap();
    }),
    ("what the journal begins from is removed", |room| {
        for entry in fs::read_dir(home(room)).unwrap().map(Result::unwrap) {
            if entry.file_name().to_str().unwrap().starts_with("base-") {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }),
];

#[test]
fn a_journal_that_is_gone_is_written_anew_with_the_next_key() {
    for (what, harm) in HARMS {
        let room = room();
        let path = write_map(room.path());
        let mut model = Model::default();
        let mut s = Session::start(room.path(), ["map.ron"]);
        assert!(model.begin(&mut s) && model.add(&mut s) && model.add(&mut s), "{what}");
        harm(room.path());
        assert!(model.add(&mut s) && model.add(&mut s), "{what}");
        // A sync of the one that is gone may have failed meanwhile.
        s.gone("not safe");
        s.signal(Signal::KILL);
        s.end();
        drop(s);
        assert_eq!(model.lost(room.path(), &path), 0, "{what}");
    }
}

#[test]
fn what_is_promised_on_leaving_is_there_then() {
    for (what, harm) in HARMS {
        let room = room();
        let path = write_map(room.path());
        let mut model = Model::default();
        let mut s = Session::start(room.path(), ["map.ron"]);
        assert!(model.begin(&mut s) && model.add(&mut s), "{what}");
        s.keys("Halb getippt").wait("Halb getippt");
        harm(room.path());
        s.signal(Signal::TERM);
        let ended = s.end();
        drop(s);
        let said = String::from_utf8_lossy(&ended.bytes).into_owned();
        assert!(said.contains("unsaved work is in the journal"), "{what}: {said}");
        assert_eq!(model.lost(room.path(), &path), 0, "{what}");
        Session::start(room.path(), ["map.ron"]).wait("Halb getippt");
    }
}

#[test]
fn where_no_journal_can_be_written_any_more_nothing_is_promised() {
    if !can("an immutable folder, as root", is_root()) {
        return;
    }
    let room = room();
    write_map(room.path());
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    fs::remove_dir_all(room.path().join("state")).unwrap();
    // A file stands where the folder was.
    fs::write(room.path().join("state"), "in the way").unwrap();
    assert!(model.add(&mut s));
    s.wait("not safe yet");
    s.signal(Signal::TERM);
    let ended = s.end();
    let said = String::from_utf8_lossy(&ended.bytes).into_owned();
    assert!(!said.contains("unsaved work is in the journal"), "{said}");
    assert!(said.contains("the journal could not be written"), "{said}");
    let copy = said.rsplit("the map is in ").next().unwrap().trim();
    let copied = fs::read_to_string(copy).unwrap();
    fs::remove_file(copy).unwrap();
    assert!(copied.contains("N0;") && copied.contains("N1;"), "{copied}");
}

#[test]
fn with_its_lock_removed_two_windows_do_not_write_one_journal() {
    let room = room();
    let path = write_map(room.path());
    let mut model = Model::default();
    let mut first = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut first) && model.add(&mut first));
    fs::remove_file(home(room.path()).join("lock")).unwrap();
    // The second window can take the lock now, and goes on where the first is.
    let mut second = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut second) && model.add(&mut second));
    let journal = fs::read(home(room.path()).join("journal")).unwrap();
    first.keys("Nicht im Journal").keys(ESC).wait("not safe yet").wait("open elsewhere");
    assert_eq!(fs::read(home(room.path()).join("journal")).unwrap(), journal);
    assert!(model.add(&mut second));
    second.signal(Signal::KILL);
    second.end();
    drop(second);
    // Once the second is gone, everything of the first is written down, and what the second wrote is set aside.
    first.gone("not safe yet");
    first.signal(Signal::KILL);
    first.end();
    drop(first);
    let (opened, _) = crate::model::reopened(room.path(), &path);
    let names: Vec<&str> = opened.doc.map().touchpoints().map(|(_, t)| t.name.as_str()).collect();
    assert!(names.contains(&"N0;") && names.contains(&"Nicht im Journal"), "{names:?}");
    let aside = fs::read_to_string(home(room.path()).join("broken-1/journal")).unwrap();
    assert!(aside.contains("N1;") && aside.contains("N2;"), "{aside}");
}

#[test]
fn with_its_lock_removed_one_window_takes_it_again() {
    let room = room();
    let path = write_map(room.path());
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    fs::remove_file(home(room.path()).join("lock")).unwrap();
    assert!(model.add(&mut s));
    Session::start(room.path(), ["map.ron"]).wait("Read only");
    assert!(!home(room.path()).join("broken-1").exists(), "nothing was lost, so nothing is set aside");
    s.signal(Signal::KILL);
    s.end();
    drop(s);
    assert_eq!(model.lost(room.path(), &path), 0);
}
