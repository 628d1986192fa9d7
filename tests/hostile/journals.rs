//! Journals of any length: they are read to their end, and take little memory.

use crate::{MEMORY, alone};
use jiff::civil::{DateTime, date};
use std::{fs, path::Path};
use touchmap::{
    map::{builder::Builder, document::Document, id::Ids, text::Prose},
    store::{
        FileState, LARGEST,
        folders::Folders,
        journal::{Entry, Journal, Whereabouts},
        lock::Holder,
        recovery::unsaved,
        ron::{read, write::write},
        session::{self, Session},
    },
    testing,
};

const NOW: DateTime = date(2026, 11, 22).at(14, 30, 0, 0);

fn me() -> Holder {
    Holder { user: "kim".into(), process: 1, since: NOW }
}

/// Writes down what was done, and that the file has it, as the program does.
fn save(session: &mut Session, doc: &mut Document, path: &Path) {
    let text = write(doc.map().records());
    fs::write(path, &text).unwrap();
    let (seq, state) = (doc.position(), FileState::of(text.as_bytes()));
    session.note(doc, Some(state), &[Entry::Saving(seq, state), Entry::Saved(seq, state)], NOW).unwrap();
    doc.saved(seq, doc.map().records().clone());
}

/// Works on a map in whose note stand `letters` letters, so often; returns how long its journal is.
fn work(folders: &Folders, path: &Path, letters: usize, times: usize) -> (usize, String) {
    fs::write(path, write(&testing::map(5, 1))).unwrap();
    let (opened, session) = session::open(Some(folders), path, &me()).unwrap();
    let (mut doc, mut session) = (opened.doc, session.unwrap());
    let id = doc.map().touchpoints().next().unwrap().0.clone();
    let mut last = String::new();
    for n in 0..times {
        last = format!("{n} {}", "x".repeat(letters));
        let mut edit = Builder::new(doc.map());
        edit.touchpoint(&id, |touchpoint| touchpoint.detail.note = Prose::clean(&last));
        doc.apply(edit.finish().unwrap()).unwrap();
        let entries: Vec<Entry> = doc.take_ops().into_iter().map(|op| Entry::Op(NOW, op)).collect();
        session.note(&doc, opened.state, &entries, NOW).unwrap();
        if n % 20 == 19 {
            let here = Whereabouts { place: last.clone() + "!", is_draft: true };
            session.note(&doc, opened.state, &[Entry::Here(here)], NOW).unwrap();
        }
        Journal::sync(&session.journal().unwrap()).unwrap();
        if n + 2 == times {
            save(&mut session, &mut doc, path);
        }
        // The steps before are not what takes the memory.
        doc.forget(2);
    }
    let home = fs::read_dir(folders.state().join("maps")).unwrap().next().unwrap().unwrap().path();
    (usize::try_from(fs::metadata(home.join("journal")).unwrap().len()).unwrap(), last)
}

/// A journal of many texts is written, looked at and opened; none of it takes more memory than `most`.
fn read_long(letters: usize, times: usize, most: usize) -> usize {
    let _alone = alone();
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let (length, last) = work(&folders, &path, letters, times);
    let peak = |what: &str| {
        let peak = MEMORY.peak_usage().saturating_sub(before);
        assert!(peak <= most, "{what}: {peak} B for a journal of {length} B");
    };
    peak("writing");
    assert_eq!(unsaved::list(&folders, NOW).len(), 1);
    peak("looking");
    for _ in 0..2 {
        let (opened, session) = session::open(Some(&folders), &path, &me()).unwrap();
        peak("opening");
        assert!(session.is_some() && opened.recovered.broken.is_none());
        assert_eq!((opened.recovered.steps, opened.doc.is_dirty()), (1, true));
        let notes = opened.doc.map().touchpoints().next().unwrap().1.detail.note.to_string();
        assert_eq!(notes, last);
        assert_eq!(opened.here.unwrap().place, last.clone() + "!");
    }
    let home = fs::read_dir(folders.state().join("maps")).unwrap().next().unwrap().unwrap().path();
    let shorter = fs::metadata(home.join("journal")).unwrap().len();
    assert!(shorter < 10 << 20, "{shorter} B are left of {length} B");
    assert!(read::open(&path).is_ok());
    length
}

#[test]
fn a_long_journal_takes_little_memory_and_is_written_shorter() {
    assert!(read_long(100_000, 300, 22 << 20) > 30_000_000);
}

#[test]
#[ignore = "long: a journal of 300 MB"]
fn so_does_one_longer_than_any_map() {
    assert!(read_long(1_000_000, 300, 48 << 20) > 300_000_000);
}

/// A map without a file that is larger than any file may be: it was accepted, so it comes back.
#[test]
#[ignore = "long: a map of 256 MiB"]
fn a_map_larger_than_any_file_comes_back() {
    let _alone = alone();
    let room = tempfile::tempdir().unwrap();
    let folders = Folders::at(room.path().join("state"));
    let begin = Document::open(testing::map(5, 1)).unwrap();
    let id = begin.map().touchpoints().next().unwrap().0.clone();
    let with = |doc: &Document, note: &str| {
        let mut edit = Builder::new(doc.map());
        edit.touchpoint(&id, |touchpoint| touchpoint.detail.note = Prose::clean(note));
        edit.finish().unwrap()
    };
    let mut large = begin.clone();
    large.apply(with(&begin, &"x".repeat(usize::try_from(LARGEST).unwrap()))).unwrap();
    let mut doc = Document::open(large.map().records().clone()).unwrap();
    doc.apply(with(&doc, "short")).unwrap();
    let entries: Vec<Entry> = doc.take_ops().into_iter().map(|op| Entry::Op(NOW, op)).collect();
    let mut session = Session::fresh(&folders, &me(), &mut Ids::seeded(1)).unwrap();
    session.note(&doc, None, &entries, NOW).unwrap();
    Journal::sync(&session.journal().unwrap()).unwrap();
    let home = session.home().clone();
    drop(session);
    let (mut opened, session) = session::open_unnamed(home, &me()).unwrap();
    assert!(session.is_some() && opened.recovered.broken.is_none());
    assert_eq!(opened.doc.map().records(), doc.map().records());
    assert!(opened.doc.undo().is_some());
    assert_eq!(opened.doc.map().records(), large.map().records());
}
