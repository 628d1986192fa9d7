//! What can be brought back from outside, while the map is open and afterwards.

use crate::{
    program::{self, Said, touchmap},
    room,
    session::*,
    write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    time::{Duration, SystemTime},
};

fn recover(room: &tempfile::TempDir, arguments: &[&str]) -> Said {
    program::run(touchmap(room.path(), ["recover"]).args(arguments))
}

/// The name of the only version that is listed.
fn only_version(said: &Said) -> String {
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
    let names: Vec<&str> =
        said.out.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    assert_eq!(names.len(), 1, "{}", said.out);
    names[0].to_owned()
}

#[test]
fn the_last_version_of_another_day_is_kept_as_it_stood_there() {
    let room = room();
    let path = write_map(&room, "");
    let text = format!("// by hand\n{}", fs::read_to_string(&path).unwrap());
    fs::write(&path, &text).unwrap();
    let days_ago = SystemTime::now() - Duration::from_secs(3 * 24 * 60 * 60);
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_modified(days_ago).unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("4").wait("– → 4").keys(CTRL_S).wait("Saved: map.ron");
    s.keys("5").wait("4 → 5").keys(CTRL_S).wait("Saved: map.ron");
    let day = only_version(&recover(&room, &["map.ron"]));
    let said = recover(&room, &["map.ron", "--restore", &day, "-o", "-"]);
    assert_eq!((said.code, said.out), (Some(0), text.clone()));
    assert_eq!(recover(&room, &["map.ron", "--restore", &day, "-o", "old.ron"]).code, Some(0));
    assert_eq!(fs::read_to_string(room.path().join("old.ron")).unwrap(), text);
    assert_eq!(recover(&room, &["map.ron", "--restore", &day, "-o", "old.ron"]).code, Some(4));
    let now = fs::read(&path).unwrap();
    let itself = recover(&room, &["./map.ron", "--restore", &day, "-o", "map.ron", "--force"]);
    assert_eq!(itself.code, Some(4), "{itself:?}");
    assert_eq!(fs::read(&path).unwrap(), now);
    s.keys("q");
    assert_eq!(s.end().code, 0);
}

#[test]
fn steps_that_are_in_no_file_can_be_had_while_the_map_is_open_and_after_its_file_is_damaged() {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("4").wait("– → 4").keys("q");
    assert_eq!(s.end().code, 0);
    assert_eq!(recover(&room, &["map.ron"]).out, "", "all of it is in the file");
    fs::write(&path, "<<<<<<< ours\n").unwrap();
    for arguments in [["show", "map.ron"], ["check", "map.ron"]] {
        let said = program::run(&mut touchmap(room.path(), arguments));
        let last = said.err.lines().last().unwrap_or_default();
        assert_eq!(last, "touchmap recover map.ron lists what can be brought back.");
    }
    let mut s = Session::start(room.path(), ["map.ron"]);
    let ended = s.end();
    let said = String::from_utf8_lossy(&ended.bytes);
    assert!(ended.code == 3 && said.contains("map.ron lists what can be brought back."), "{said}");
    let name = only_version(&recover(&room, &[]));
    assert_eq!(recover(&room, &["map.ron", "--restore", &name, "-o", "again.ron"]).code, Some(0));
    assert!(fs::read_to_string(room.path().join("again.ron")).unwrap().contains("effectiveness: "));
    assert_eq!(fs::read_to_string(&path).unwrap(), "<<<<<<< ours\n");
}

#[test]
fn a_map_without_a_file_is_listed_by_a_name_and_its_title() {
    let room = room();
    let mut s = Session::start(room.path(), ["demo"]);
    s.wait("Newspaper").keys("4").wait("→ 4");
    let open = recover(&room, &[]);
    assert!(open.out.contains("“An evening with us”, in no file yet"), "{open:?}");
    s.signal(Signal::KILL);
    s.end();
    let list = recover(&room, &["--lang", "de"]);
    assert!(list.out.contains("mit einem Schritt, der nicht in der Datei ist"), "{list:?}");
    let map = list.out.split(' ').next().unwrap().to_owned();
    let name = only_version(&recover(&room, &[&map]));
    let json = recover(&room, &[&map, "--json"]).out;
    assert!(
        json.starts_with(&format!(r#"[{{"file":null,"map":"{map}","title":"An evening with us""#)),
        "{json}"
    );
    assert_eq!(recover(&room, &[&map, "--restore", &name, "-o", "demo.ron"]).code, Some(0));
    let check = program::run(&mut touchmap(room.path(), ["check", "demo.ron"]));
    assert_eq!((check.code, check.err.as_str()), (Some(0), ""));
}
