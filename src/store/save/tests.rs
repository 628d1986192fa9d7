use super::*;
use crate::lang::Lang;
use std::{
    fs::File,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink},
};

struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn what_was_not_loaded_is_not_written_over() {
    let room = Room::new();
    let path = room.path("a.ron");
    let state = save(&path, "one", Expected::Fresh, |_| ()).unwrap();
    assert!(matches!(save(&path, "two", Expected::Fresh, |_| ()), Err(SaveError::Exists(_))));
    let state = save(&path, "two", Expected::Unchanged(state), |_| ()).unwrap();
    fs::write(&path, "owt").unwrap();
    assert!(changed_since(&path, &state).unwrap());
    let refused = save(&path, "three", Expected::Unchanged(state), |_| ());
    assert!(matches!(refused, Err(SaveError::ChangedOnDisk(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "owt");
    let state = save(&path, "three", Expected::Anything, |_| ()).unwrap();
    let meanwhile = |_: &FileState| fs::write(&path, "meanwhile").unwrap();
    let refused = save(&path, "four", Expected::Unchanged(state), meanwhile);
    assert!(matches!(refused, Err(SaveError::ChangedOnDisk(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "meanwhile");
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        save(&path, "four", Expected::Unchanged(state), |_| ()),
        Err(SaveError::ChangedOnDisk(_))
    ));
    assert!(room.names().is_empty());
}

#[test]
fn links_and_permissions_stay() {
    let room = Room::new();
    let (real, link) = (room.path("real.ron"), room.path("link.ron"));
    fs::write(&real, "one").unwrap();
    symlink("real.ron", &link).unwrap();
    for mode in [0o600, 0o664, 0o640] {
        fs::set_permissions(&real, fs::Permissions::from_mode(mode)).unwrap();
        save(&link, format!("{mode}"), Expected::Anything, |_| ()).unwrap();
        assert_eq!(fs::metadata(&real).unwrap().mode() & 0o7777, mode);
    }
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(room.names(), ["link.ron", "real.ron"]);

    symlink("later.ron", room.path("dangling.ron")).unwrap();
    save(&room.path("dangling.ron"), "x", Expected::Fresh, |_| ()).unwrap();
    assert_eq!(fs::read_to_string(room.path("later.ron")).unwrap(), "x");
}

#[test]
fn a_new_file_has_the_permissions_of_any_new_file() {
    let room = Room::new();
    File::create(room.path("usual")).unwrap();
    save(&room.path("map.ron"), "x", Expected::Fresh, |_| ()).unwrap();
    let mode = |name| fs::metadata(room.path(name)).unwrap().mode();
    assert_eq!(mode("map.ron"), mode("usual"));
}

#[test]
fn a_file_with_other_names_says_so() {
    let room = Room::new();
    save(&room.path("a"), "one", Expected::Fresh, |_| ()).unwrap();
    fs::hard_link(room.path("a"), room.path("b")).unwrap();
    assert_eq!(other_names(&room.path("a")), 1);
    save(&room.path("a"), "two", Expected::Anything, |_| ()).unwrap();
    assert_eq!(fs::read_to_string(room.path("b")).unwrap(), "one");
}

#[test]
fn only_regular_files_are_replaced_and_nothing_is_left_behind() {
    let room = Room::new();
    fs::create_dir(room.path("folder")).unwrap();
    symlink("circle", room.path("circle")).unwrap();
    let refused = save(&room.path("folder"), "x", Expected::Anything, |_| ());
    assert!(matches!(refused, Err(SaveError::Special(_))));
    assert!(matches!(
        save(Path::new("/dev/null"), "x", Expected::Anything, |_| ()),
        Err(SaveError::Special(_))
    ));
    assert!(matches!(save(&room.path("circle"), "x", Expected::Anything, |_| ()), Err(SaveError::Io { .. })));
    let nowhere = save(&room.path("no/where"), "x", Expected::Fresh, |_| ()).unwrap_err();
    assert!(matches!(&nowhere, SaveError::Io { source, .. } if source.kind() == io::ErrorKind::NotFound));
    assert_eq!(room.names(), ["circle", "folder"]);
}

#[test]
fn every_reason_is_said_in_both_languages() {
    use crate::map::about::Language;
    let path = || PathBuf::from("a\u{1b}[2J.ron");
    let io = |kind| SaveError::Io { path: path(), source: io::Error::from(kind) };
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        let mut said: Vec<String> = [
            SaveError::ChangedOnDisk(path()),
            SaveError::Exists(path()),
            SaveError::Special(path()),
            SaveError::Protected(path()),
            io(io::ErrorKind::NotFound),
            io(io::ErrorKind::PermissionDenied),
            io(io::ErrorKind::ReadOnlyFilesystem),
            io(io::ErrorKind::StorageFull),
            io(io::ErrorKind::FileTooLarge),
            SaveError::Unsynced { path: path(), state: FileState::of(b""), source: io::Error::other("EIO") },
        ]
        .iter()
        .map(|e| e.describe(&lang))
        .collect();
        assert!(said.iter().all(|s| s.contains("a\\u{1b}[2J.ron") && !s.contains('\u{1b}')), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), 10, "{said:?}");
    }
}

#[test]
fn a_write_protected_file_is_replaced_only_when_somebody_was_asked() {
    let room = Room::new();
    let path = room.path("a.ron");
    let state = save(&path, "one", Expected::Fresh, |_| ()).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = save(&path, "two", Expected::Unchanged(state), |_| ());
    assert!(matches!(refused, Err(SaveError::Protected(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "one");
    save(&path, "two", Expected::Protected(state), |_| ()).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o444);
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    let refused = save(&path, "three", Expected::Protected(state), |_| ());
    assert!(matches!(refused, Err(SaveError::ChangedOnDisk(_))));
}
