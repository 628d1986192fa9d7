use super::*;
use crate::{
    map::{Records, document::Document, laws},
    store::{
        FileState,
        journal::{Entry, FoundJournal, Journal},
        lock::Holder,
        session::{self, Session},
    },
    testing,
};
use jiff::civil::date;

const NOW: DateTime = date(2026, 11, 23).at(14, 3, 0, 0);

struct Room {
    folders: Folders,
    map: PathBuf,

    room: tempfile::TempDir,
}

impl Room {
    /// With a map of a few touchpoints.
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let (folders, map) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
        fs::write(&map, write(&testing::map(5, 7))).unwrap();
        Self { folders, map, room }
    }

    fn open(&mut self) -> (Session, Document, Option<FileState>) {
        let me = Holder::me(NOW);
        let (opened, session) = session::open(Some(&self.folders), &self.map, &me).unwrap();
        (session.expect("nobody else has it"), opened.doc, opened.state)
    }

    /// Opens the map and does so many things that are in no file.
    fn work(&mut self, count: u8) -> (Session, Document) {
        let (mut session, mut doc, state) = self.open();
        for seed in 0..count {
            work(&mut session, &mut doc, state, seed);
        }
        (session, doc)
    }

    fn found(&mut self) -> Option<Remains> {
        find(&self.folders, &self.map)
    }

    fn records(&mut self, name: &str) -> Records {
        let bytes = self.found().unwrap().bring(name).unwrap().unwrap().bytes;
        read::parse("brought", &bytes).unwrap()
    }

    /// Every file beneath with its bytes.
    fn all_files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut all, mut folders) = (Vec::new(), vec![self.room.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    all.push((path.clone(), fs::read(path).unwrap()));
                }
            }
        }
        all.sort();
        all
    }
}

/// One step more, in the journal.
fn work(session: &mut Session, doc: &mut Document, state: Option<FileState>, seed: u8) {
    let before = doc.steps().len();
    for again in 0_u8.. {
        laws::op(doc, 0, usize::from(again), usize::from(seed), u64::from(seed));
        if doc.steps().len() > before {
            break;
        }
    }
    let entries: Vec<Entry> = doc.take_ops().into_iter().map(|op| Entry::Op(NOW, op)).collect();
    session.note(doc, state, &entries, NOW).unwrap();
    Journal::sync(&session.journal().unwrap()).unwrap();
}

fn names(remains: &Remains) -> Vec<&str> {
    remains.versions.iter().map(|version| version.name.as_str()).collect()
}

#[test]
fn nothing_is_found_where_nothing_was_done() {
    let mut room = Room::new();
    assert!(room.found().is_none());
    drop(room.open());
    assert!(room.found().is_none());
    assert!(all(&room.folders).is_empty());
    assert!(find(&room.folders, Path::new("new-../..")).is_none());
}

#[test]
fn steps_that_are_in_no_file_are_found_while_the_map_is_open_and_nothing_is_changed() {
    let mut room = Room::new();
    let (session, doc) = room.work(3);
    let before = room.all_files();
    let found = room.found().unwrap();
    assert_eq!(names(&found), [LATEST]);
    let source = Source::Journal { steps: 3, since: Some(NOW), until: NOW, is_whole: true, is_draft: false };
    assert_eq!(found.versions[0].source, source);
    assert_eq!(found.path, Some(session::known_as(&room.map)));
    assert_eq!(&room.records(LATEST), doc.map().records());
    assert_eq!(all(&room.folders).len(), 1);
    assert_eq!(room.all_files(), before);
    drop(session);
    // The program brings the same back by itself.
    assert_eq!(room.open().1.map(), doc.map());
}

#[test]
fn a_damaged_file_is_no_loss() {
    let mut room = Room::new();
    drop(room.work(2));
    fs::write(&room.map, "<<<<<<< ours\n").unwrap();
    let opened = session::open(Some(&room.folders), &room.map, &Holder::me(NOW));
    let error = opened.unwrap_err();
    assert!(error.remains);
    let said = error.describe(&crate::lang::Lang::new(crate::map::about::Language::English), false);
    assert!(said.lines().last().unwrap().starts_with("touchmap recover "), "{said}");
    assert_eq!(names(&room.found().unwrap()), [LATEST]);
    fs::remove_file(&room.map).unwrap();
    assert_eq!(names(&room.found().unwrap()), [LATEST]);
}

#[test]
fn a_map_that_was_saved_is_found_when_its_file_is_another() {
    let mut room = Room::new();
    let (mut session, mut doc, state) = room.open();
    work(&mut session, &mut doc, state, 3);
    let text = write(doc.map().records());
    fs::write(&room.map, &text).unwrap();
    let saved = Entry::Saved(doc.position(), FileState::of(text.as_bytes()));
    session.note(&doc, state, &[saved], NOW).unwrap();
    assert!(room.found().is_none());
    fs::write(&room.map, write(&Records::default())).unwrap();
    assert_eq!(&room.records(LATEST), doc.map().records());
}

#[test]
fn a_journal_that_breaks_off_is_replayed_up_to_there() {
    let mut room = Room::new();
    drop(room.work(4));
    let home = Home::find(&room.folders, &room.map).unwrap();
    let text = fs::read_to_string(home.journal()).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let third = lines.iter().rposition(|line| line.contains(" do ")).unwrap() - 1;
    lines[third] = "?";
    fs::write(home.journal(), lines.join("\n") + "\n").unwrap();
    let found = room.found().unwrap();
    let source = Source::Journal { steps: 2, since: Some(NOW), until: NOW, is_whole: false, is_draft: false };
    assert_eq!(found.versions[0].source, source);
    let replayed = room.records(LATEST);
    // Once opened, the program has gone on from there; the journal is aside.
    drop(room.open());
    let found = room.found().unwrap();
    assert_eq!(found.versions.last().unwrap().name, "broken-1");
    assert_eq!(found.versions.last().unwrap().source, Source::Broken(Some((2, NOW))));
    assert_eq!(room.records("broken-1"), replayed);
    fs::write(home.set_asides()[0].journal(), "").unwrap();
    let found = room.found().unwrap();
    assert_eq!(found.versions.last().unwrap().source, Source::Broken(None));
    assert!(found.bring("broken-1").unwrap().is_none());
}

#[test]
fn a_map_without_a_file_is_found_by_its_name() {
    let room = Room::new();
    let mut session =
        Session::fresh(&room.folders, &Holder::me(NOW), &mut crate::map::id::Ids::seeded(1)).unwrap();
    let mut doc = Document::open(testing::map(3, 1)).unwrap();
    work(&mut session, &mut doc, None, 2);
    let found = all(&room.folders).remove(0);
    assert_eq!((found.path.as_deref(), found.title.as_str()), (None, "Reservieren bis Empfehlen"));
    let again = find(&room.folders, Path::new(&found.name)).unwrap();
    let bytes = again.bring(LATEST).unwrap().unwrap().bytes;
    assert_eq!(&read::parse("brought", &bytes).unwrap(), doc.map().records());
}

#[test]
fn two_maps_without_a_file_never_share_a_folder() {
    let room = Room::new();
    let session = || Session::fresh(&room.folders, &Holder::me(NOW), &mut crate::map::id::Ids::seeded(1));
    let (first, second) = (session().unwrap(), session().unwrap());
    assert_ne!(first.home().folder(), second.home().folder());
}

#[test]
fn kept_days_come_back_as_they_were_and_outlive_what_nobody_wants() {
    let mut room = Room::new();
    let text = format!("// a comment\n{}", fs::read_to_string(&room.map).unwrap());
    fs::write(&room.map, &text).unwrap();
    versions::keep(&room.folders, &room.map, NOW.date(), |_| Some(date(2026, 11, 20))).unwrap();
    room.work(1).0.discard();
    let found = room.found().unwrap();
    assert_eq!(names(&found), ["2026-11-20"]);
    assert_eq!(found.title.as_str(), "Reservieren bis Empfehlen");
    assert_eq!(found.bring("2026-11-20").unwrap().unwrap().bytes, text.as_bytes());
    assert!(found.bring("2026-11-21").unwrap().is_none());
    let known = all(&room.folders).remove(0).path;
    assert_eq!(known, Some(session::known_as(&room.map)));
    assert!(FoundJournal::look(&Home::find(&room.folders, &room.map).unwrap().journal()).unwrap().is_none());
}

/// Makes everything in the map's folder as old as this.
fn age(room: &Room, days: u64) {
    let home = Home::find(&room.folders, &room.map).unwrap();
    let then = std::time::SystemTime::now() - std::time::Duration::from_secs(days * 24 * 60 * 60);
    for entry in fs::read_dir(home.folder()).unwrap() {
        fs::File::open(entry.unwrap().path()).unwrap().set_modified(then).unwrap();
    }
}

#[test]
fn the_state_of_a_map_that_has_long_gone_is_removed_and_no_other() {
    let is_kept = |room: &Room| Home::find(&room.folders, &room.map).is_some();
    let clean = |room: &Room| clean_up::clean_up(&room.folders, NOW);
    let saved = || {
        let mut room = Room::new();
        let (mut session, mut doc, state) = room.open();
        work(&mut session, &mut doc, state, 3);
        let text = write(doc.map().records());
        fs::write(&room.map, &text).unwrap();
        let saved = Entry::Saved(doc.position(), FileState::of(text.as_bytes()));
        session.note(&doc, state, &[saved], NOW).unwrap();
        room
    };
    let gone = saved();
    fs::remove_file(&gone.map).unwrap();
    clean(&gone);
    assert!(is_kept(&gone), "it has not gone long ago");
    age(&gone, 91);
    let home = Home::find(&gone.folders, &gone.map).unwrap();
    let held = crate::store::lock::take(&home.lock(), &Holder::me(NOW)).unwrap().unwrap();
    age(&gone, 91);
    clean(&gone);
    assert!(is_kept(&gone), "somebody has it open");
    drop(held);
    age(&gone, 91);
    clean(&gone);
    assert!(!is_kept(&gone));

    let there = saved();
    age(&there, 400);
    clean(&there);
    assert!(is_kept(&there), "its file is there");

    let mut unsaved = Room::new();
    drop(unsaved.work(2));
    fs::remove_file(&unsaved.map).unwrap();
    age(&unsaved, 4_000);
    clean(&unsaved);
    assert!(is_kept(&unsaved), "its work is in no file");
}
