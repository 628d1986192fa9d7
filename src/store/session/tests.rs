use super::*;
use crate::{
    map::{Records, builder::Builder, laws},
    store::{
        Error,
        journal::KEPT,
        ron::{error::Why, write::write},
    },
    testing,
};
use jiff::civil::date;

const NOW: DateTime = date(2026, 11, 23).at(14, 3, 0, 0);

fn open_at(folders: &Folders, path: &Path) -> (Session, Document, Option<FileState>, Recovered) {
    let (opened, session) = open(Some(folders), path, &Holder::me(NOW)).unwrap();
    let Opened { doc, state, recovered, .. } = opened;
    (session.expect("nobody else has it"), doc, state, recovered)
}

fn found(session: &Session) -> FoundJournal {
    FoundJournal::look(&session.home.journal()).unwrap().unwrap()
}

fn note(session: &mut Session, doc: &mut Document, state: Option<FileState>) {
    let entries: Vec<Entry> = doc.take_ops().into_iter().map(|op| Entry::Op(NOW, op)).collect();
    session.note(doc, state, &entries, NOW).unwrap();
    Journal::sync(&session.journal().unwrap()).unwrap();
}

/// Writes the file as the worker does, and says so in the journal.
fn save(session: &Session, doc: &mut Document, path: &Path) -> FileState {
    let text = write(doc.map().records());
    fs::write(path, &text).unwrap();
    let (seq, state) = (doc.position(), FileState::of(text.as_bytes()));
    locked(&session.journal().unwrap())
        .append(&[Entry::Saving(seq, state), Entry::Saved(seq, state)])
        .unwrap();
    doc.saved(seq, doc.map().records().clone());
    state
}

/// Steps of all kinds, until so many can be taken back.
fn work(doc: &mut Document, steps: usize) {
    let until = doc.steps().len() + steps;
    let mut n = 0;
    while doc.steps().len() < until {
        // Renames and scores: what does not empty the map in the long run.
        laws::op(doc, [6, 7, 12, 0][n % 4], n * 7, n, n as u64);
        n += 1;
    }
}

#[test]
fn a_long_journal_is_written_shorter_and_the_newest_steps_stay() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2 * KEPT + 50);
    note(&mut session, &mut doc, state);
    save(&session, &mut doc, &path);
    work(&mut doc, 3);
    doc.undo();
    note(&mut session, &mut doc, None);
    let long = fs::metadata(session.home.journal()).unwrap().len();
    let position = doc.position();
    assert!(!found(&session).is_in_file());
    drop(session);

    // The first time it is made shorter, the second time it is short.
    for _ in 0..2 {
        let (session, mut again, state, back) = open_at(&folders, &path);
        assert_eq!((back.steps, back.broken, back.is_merged), (2, None, false));
        assert_eq!((again.map(), again.position()), (doc.map(), position));
        assert!(again.is_dirty() && state.is_some() && again.saved_position().is_some());
        assert_eq!(again.base(), doc.base(), "what the file holds");
        let short = fs::metadata(session.home.journal()).unwrap().len();
        assert!(short < long * 2 / 3, "{short} of {long}");
        assert!(again.steps().len() >= KEPT);
        assert!(again.redo().is_some(), "what was taken back can be made again");
        again.undo();
        let mut all = doc.clone();
        while again.undo().is_some() {
            all.undo();
        }
        assert_eq!(again.map(), all.map(), "the oldest step that is kept");
        assert_eq!(session.home.snapshots().count(), 1, "and nothing else lies there");
    }
}

#[test]
fn what_somebody_else_did_meanwhile_is_merged_when_the_map_is_opened() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    let begin = testing::map(12, 3);
    fs::write(&path, write(&begin)).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 5);
    note(&mut session, &mut doc, state);
    drop(session);
    let mut theirs = Document::open(begin).unwrap();
    laws::op(&mut theirs, 25, 3, 3, 3);
    fs::write(&path, write(theirs.map().records())).unwrap();
    let both = crate::map::merge::merge(doc.base(), doc.map().records(), theirs.map().records());

    let (_session, mut again, state, back) = open_at(&folders, &path);
    assert_eq!((back.steps, back.is_merged), (5, *doc.map().records() != both));
    assert_eq!(again.map().records(), &both);
    assert_eq!(again.base(), theirs.map().records());
    assert_eq!(state, Some(FileState::of(&fs::read(&path).unwrap())));
    if back.is_merged {
        again.undo();
    }
    assert_eq!(again.map(), doc.map(), "theirs is a step of its own");
}

#[test]
fn a_map_that_was_deleted_comes_back_only_with_what_was_in_no_file() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2);
    note(&mut session, &mut doc, state);
    assert!(!found(&session).is_in_file());
    save(&session, &mut doc, &path);
    assert!(found(&session).is_in_file());
    drop(session);
    fs::remove_file(&path).unwrap();
    let gone = open(Some(&folders), &path, &Holder::me(NOW));
    assert!(matches!(gone, Err(Error { why: Why::NotFound, .. })), "somebody meant to delete it");

    fs::write(&path, write(doc.map().records())).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 1);
    note(&mut session, &mut doc, state);
    drop(session);
    fs::remove_file(&path).unwrap();
    let (_session, again, state, _) = open_at(&folders, &path);
    assert_eq!((again.map(), state), (doc.map(), None));
    assert!(again.is_dirty());
}

#[test]
fn a_journal_broken_before_its_first_step_is_set_aside_and_not_written_over() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 3);
    note(&mut session, &mut doc, state);
    let journal = session.home.journal();
    drop(session);
    let text = fs::read_to_string(&journal).unwrap();
    for broken in [0, 1] {
        let lines: Vec<&str> =
            text.lines().enumerate().filter(|(n, _)| *n != broken).map(|(_, l)| l).collect();
        fs::write(&journal, lines.join("\n") + "\n").unwrap();
        let (_session, again, _, back) = open_at(&folders, &path);
        let folder = back.broken.unwrap();
        assert_eq!(fs::read_to_string(folder.join("journal")).unwrap(), lines.join("\n") + "\n");
        assert_eq!(again.map().records(), &testing::map(12, 3));
    }
}

#[test]
fn a_new_map_under_the_name_of_a_deleted_one_leaves_that_ones_journal() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2);
    note(&mut session, &mut doc, state);
    let journal = fs::read(session.home.journal()).unwrap();
    drop(session);
    fs::remove_file(&path).unwrap();

    let mut session = Session::at(&folders, &path, &Holder::me(NOW)).unwrap().unwrap();
    let mut new = Document::open(testing::map(3, 9)).unwrap();
    new.unsaved(Records::default());
    work(&mut new, 1);
    note(&mut session, &mut new, None);
    let [aside] = &session.home.set_asides()[..] else { panic!("not set aside") };
    assert_eq!(fs::read(aside.journal()).unwrap(), journal);
    assert_eq!(aside.snapshots().count(), 1, "with what it begins from");
}

#[test]
fn a_journal_names_the_second_format_before_the_first_line_that_needs_it() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    let measure = |doc: &mut Document, measured| {
        let mut edit = Builder::new(doc.map());
        let id = doc.map().touchpoints().next().unwrap().0.clone();
        edit.touchpoint(&id, |touchpoint| touchpoint.measured = measured);
        doc.apply(edit.finish().unwrap()).unwrap();
    };
    let formats = |session: &Session| -> Vec<String> {
        let text = fs::read_to_string(session.home.journal()).unwrap();
        let words = text.lines().map(|line| line.split(' ').skip(3).take(2).collect::<Vec<_>>().join(" "));
        words.filter(|line| line.starts_with("began") || line.starts_with("format")).collect()
    };
    work(&mut doc, 1);
    note(&mut session, &mut doc, state);
    assert_eq!(formats(&session), ["began 1"]);
    for measured in [true, false] {
        measure(&mut doc, measured);
        note(&mut session, &mut doc, state);
        assert_eq!(formats(&session), ["began 1", "format 2"]);
    }
    drop(session);
    let (session, again, ..) = open_at(&folders, &path);
    assert_eq!((again.map(), again.position()), (doc.map(), doc.position()));
    drop(session);

    fs::remove_file(&path).unwrap();
    fs::write(&path, write(&testing::map(5, 4))).unwrap();
    let fresh = Folders::at(room.path().join("other"));
    let (mut session, mut doc, state, _) = open_at(&fresh, &path);
    measure(&mut doc, true);
    note(&mut session, &mut doc, state);
    assert_eq!(formats(&session), ["began 2"]);
}

#[test]
fn another_map_over_the_file_is_not_merged_unasked_while_there_is_unsaved_work() {
    for has_work in [true, false] {
        let room = tempfile::tempdir().unwrap();
        let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
        fs::write(&path, write(&testing::map(40, 3))).unwrap();
        let (mut session, mut doc, state, _) = open_at(&folders, &path);
        work(&mut doc, 2);
        note(&mut session, &mut doc, state);
        let state = save(&session, &mut doc, &path);
        let base = doc.base().clone();
        if has_work {
            work(&mut doc, 1);
            note(&mut session, &mut doc, Some(state));
        }
        let ours = doc.map().records().clone();
        drop(session);
        let other = testing::map(40, 99);
        fs::write(&path, write(&other)).unwrap();

        for _ in 0..2 {
            let (opened, _session) = open(Some(&folders), &path, &Holder::me(NOW)).unwrap();
            if has_work {
                assert_eq!(opened.doc.map().records(), &ours, "nothing is removed");
                assert_eq!(opened.another.map(|another| another.records), Some(other.clone()));
                assert_eq!(
                    (opened.state, opened.doc.base()),
                    (Some(state), &base),
                    "as long as nobody has chosen"
                );
                assert!(opened.doc.is_dirty() && !opened.recovered.is_merged);
            } else {
                assert_eq!(opened.doc.map().records(), &other, "everything of ours was in the file");
                assert!(opened.another.is_none() && !opened.doc.is_dirty());
            }
        }
    }
}

/// Makes the last step another one, as a card does that is carried on.
fn carry_on(doc: &mut Document) {
    let mut edit = Builder::new(doc.map());
    edit.about(|about| about.title = crate::map::text::Line::clean("carried on"));
    doc.amend(edit.finish().unwrap()).unwrap();
}

#[test]
fn work_comes_back_when_the_step_that_was_saved_has_been_amended_and_the_journal_is_lost() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2);
    note(&mut session, &mut doc, state);
    let state = save(&session, &mut doc, &path);
    carry_on(&mut doc);
    note(&mut session, &mut doc, Some(state));
    // What was undone, dropped by another step and given back is in the new journal, too.
    work(&mut doc, 2);
    doc.undo();
    work(&mut doc, 1);
    fs::remove_file(session.home.journal()).unwrap();
    note(&mut session, &mut doc, Some(state));
    doc.discard();
    doc.redo();
    note(&mut session, &mut doc, Some(state));
    drop(session);

    let (_, again, found, back) = open_at(&folders, &path);
    assert_eq!((back.broken, back.is_merged, found), (None, false, Some(state)));
    assert_eq!(again.map(), doc.map());
    assert_eq!(again.base(), doc.base(), "what the file holds");
    assert!(again.is_dirty() && back.steps > 0);
}

#[test]
fn work_comes_back_when_a_save_ends_after_its_step_was_amended_and_the_journal_lost() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2);
    note(&mut session, &mut doc, state);
    // The save begins.
    let (seq, text) = (doc.position(), write(doc.map().records()));
    carry_on(&mut doc);
    fs::remove_file(session.home.journal()).unwrap();
    note(&mut session, &mut doc, state);
    // It ends.
    fs::write(&path, &text).unwrap();
    let saved = Entry::Saved(seq, FileState::of(text.as_bytes()));
    locked(&session.journal().unwrap()).append(&[saved]).unwrap();
    Journal::sync(&session.journal().unwrap()).unwrap();
    drop(session);

    let (_, again, _, back) = open_at(&folders, &path);
    assert_eq!((back.broken, back.is_merged), (None, false));
    assert_eq!(again.map(), doc.map());
    assert_eq!(write(again.base()), text);
    assert!(again.is_dirty());
}
