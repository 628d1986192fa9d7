//! Somebody else: a second instance on the same map, and programs that change its file.

use crate::{
    figures,
    model::Model,
    room,
    session::{CTRL_S, Session, wrapped},
    strace, write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::Path,
};

const FOCUS: &str = "\x1b[I";

/// Makes the program that shows `before` write it, then lets somebody change the file.
fn changed(room: &Path, change: impl FnOnce(&Path)) -> Session {
    let path = write_map(room);
    let mut s = Session::start(room, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron");
    change(&path);
    s
}

#[test]
fn a_second_instance_reads_only_and_takes_over_when_the_first_is_gone() {
    let room = room();
    let path = write_map(room.path());
    symlink("map.ron", room.path().join("link.ron")).unwrap();
    let mut first = Session::start(room.path(), ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut first) && model.add(&mut first));
    let mut second = Session::start(room.path(), ["link.ron"]);
    second.wait("Read only").wait(&first.pid().to_string());
    second.keys("4").wait("Read only");
    first.signal(Signal::KILL);
    first.end();
    drop(first);
    second.keys("4").wait("is back").wait("N0;");
    second.signal(Signal::KILL);
    second.end();
    drop(second);
    assert_eq!(model.lost(room.path(), &path), 0);
}

/// So many starts at once; how many of them may write.
fn writers(starts: usize) -> usize {
    let room = room();
    write_map(room.path());
    let start = |_| Session::start(room.path(), ["map.ron"]);
    let mut all: Vec<Session> = (0..starts).map(start).collect();
    let writes = |s: &mut Session| {
        s.wait("Kauf");
        !s.text().contains("ead only")
    };
    all.iter_mut().map(writes).filter(|writes| *writes).count()
}

#[test]
fn of_many_starts_at_once_one_may_write() {
    assert_eq!(writers(20), 1);
}

#[test]
#[ignore = "long"]
fn of_a_hundred_starts_at_once_one_may_write() {
    let wrong = (0..5).filter(|_| writers(100) != 1).count();
    figures("100 starts at once: exactly one writer", 5, wrong);
}

#[test]
fn without_locks_the_files_content_still_guards() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    let path = write_map(room.path());
    let inject = ["-e", "trace=flock", "-e", "inject=flock:error=ENOLCK"];
    let mut s = strace::start(room.path(), &inject, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"Anruf\"", "\"Besuch\"")).unwrap();
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Besuch").wait("saved ").keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("\"Besuch\"") && text.contains("N0;"), "{text}");
}

/// Puts a text in place of another of the same length, and the file's time back.
fn swap(path: &Path, before: &str, after: &str) {
    assert_eq!(before.len(), after.len());
    let time = fs::metadata(path).unwrap().modified().unwrap();
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text.replace(before, after)).unwrap();
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

#[test]
fn a_change_of_the_same_size_and_time_is_merged_on_focus_and_before_each_save() {
    for (keys, is_edit) in [(FOCUS, false), ("4", true)] {
        let room = room();
        let mut s = changed(room.path(), |path| swap(path, "\"Anruf\"", "\"Fahrt\""));
        s.keys(keys).wait("Fahrt").wait("saved ").keys("q");
        assert_eq!(s.end().code, 0);
        let text = fs::read_to_string(room.path().join("map.ron")).unwrap();
        assert!(text.contains("\"Fahrt\"") && text.contains("N0;"), "{text}");
        assert_eq!(text.contains("effectiveness"), is_edit);
    }
}

#[test]
fn a_file_that_is_being_written_by_somebody_else_is_not_written_over() {
    let room = room();
    let mut new = String::new();
    let mut s = changed(room.path(), |path| {
        new = fs::read_to_string(path).unwrap().replace("\"Anruf\"", "\"Fahrt\"");
        fs::write(path, "").unwrap();
    });
    // Seen between the two: what is there is no map, and stays.
    s.keys(FOCUS).wait("not saved").wait("file changed");
    assert_eq!(fs::read(room.path().join("map.ron")).unwrap(), b"");
    fs::write(room.path().join("map.ron"), new).unwrap();
    s.keys(FOCUS).wait("Fahrt").wait("N0;").keys("q");
    assert_eq!(s.end().code, 0);
}

#[test]
fn a_file_that_is_gone_is_made_again_by_the_next_save() {
    let room = room();
    let mut s = changed(room.path(), |path| fs::remove_file(path).unwrap());
    s.keys(FOCUS).wait("The file is gone").keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(room.path().join("map.ron")).unwrap().contains("N0;"));
}

#[test]
fn what_stands_in_the_files_place_and_is_no_map_stays() {
    type Put = fn(&Path);
    let puts: [(&str, Put); 3] = [
        ("folder", |path| fs::create_dir(path).unwrap()),
        ("pipe", |path| {
            rustix::fs::mkfifoat(rustix::fs::CWD, path, rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR)
                .unwrap();
        }),
        ("conflict", |path| fs::write(path, "<<<<<<< ours\n(\n=======\n>>>>>>> theirs\n").unwrap()),
    ];
    for (what, put) in puts {
        for keys in [FOCUS, "4"] {
            let room = room();
            let path = room.path().join("map.ron");
            let mut s = changed(room.path(), |path| {
                fs::remove_file(path).unwrap();
                put(path);
            });
            let before = fs::symlink_metadata(&path).unwrap();
            s.keys(keys);
            s.wait_until("a word about it", |screen| {
                let text = screen.contents();
                text.contains("file changed") || text.contains("is not a regular file")
            });
            // It is asked about only when somebody wants to save.
            assert!(!s.text().contains("Somebody else has changed the file"), "{}", s.text());
            s.keys(CTRL_S).wait_until("a question", |screen| {
                let text = screen.contents();
                text.contains("could not be saved") || text.contains("Somebody else has changed the file")
            });
            let after = fs::symlink_metadata(&path).unwrap();
            assert_eq!((before.file_type(), before.len()), (after.file_type(), after.len()), "{what}");
            // Under another name it is saved.
            s.keys("1").wait("Save as:").keys("\x15").keys("other\r").wait("Saved: other.ron").keys("q");
            assert_eq!(s.end().code, 0, "{what}");
            assert!(fs::read_to_string(room.path().join("other.ron")).unwrap().contains("N0;"));
        }
    }
}

#[test]
fn a_relative_path_outlives_its_folder() {
    let room = room();
    let folder = room.path().join("maps");
    fs::create_dir(&folder).unwrap();
    write_map(&folder);
    let inside = ["sh", "-c", "cd maps && exec \"$0\" \"$@\""];
    let mut s = Session::of(wrapped(&inside, room.path(), ["map.ron"]), (80, 24));
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron");
    // As by `git checkout`: the folder goes, and one of the same name comes.
    let bytes = fs::read(folder.join("map.ron")).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("map.ron"), bytes).unwrap();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron").keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(folder.join("map.ron")).unwrap();
    assert!(text.contains("N0;") && text.contains("N1;"), "{text}");
}

#[test]
fn a_write_protected_file_is_not_replaced_by_itself() {
    let room = room();
    let path = write_map(room.path());
    let before = fs::read(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.wait("not saved").wait("write-protected");
    assert_eq!(fs::read(&path).unwrap(), before);
    s.keys(CTRL_S).wait("The file is write-protected").keys("2").wait("Saved: map.ron");
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.wait("saved ").keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("N0;") && text.contains("N1;"), "{text}");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o444);
}

#[test]
fn other_names_of_the_file_keep_what_it_held_and_that_is_said() {
    let room = room();
    let path = write_map(room.path());
    let before = fs::read(&path).unwrap();
    fs::hard_link(&path, room.path().join("other.ron")).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.wait("another name of the file keeps what it held before").keys("q");
    assert_eq!(s.end().code, 0);
    assert_eq!(fs::read(room.path().join("other.ron")).unwrap(), before);
}
