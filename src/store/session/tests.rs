use super::*;
use crate::{
    map::{builder::Builder, laws},
    store::ron::write::write,
    testing,
};
use jiff::civil::date;

const NOW: DateTime = date(2026, 11, 23).at(14, 3, 0, 0);

fn open_at(folders: &Folders, path: &Path) -> (Session, Document, Option<FileState>, Back) {
    let Opening { doc, state, keeping, back, .. } = open(Some(folders), path, &Holder::me(NOW)).unwrap();
    let Keeping::Ours(session) = keeping else { panic!("somebody else has it") };
    (session, doc, state, back)
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
    let lines = [Entry::Saving(seq, state), Entry::Saved(seq, state)].map(|entry| entry.write());
    locked(&session.journal().unwrap()).append(&lines).unwrap();
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
fn a_long_journal_is_told_shorter_and_the_newest_steps_stay() {
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
    assert!(!Journal::look(&session.home.journal()).unwrap().unwrap().is_in_file());
    drop(session);

    // The first time it is made shorter, the second time it is short.
    for steps in [2 * KEPT + 52, KEPT] {
        let (session, mut told, state, back) = open_at(&folders, &path);
        assert_eq!((back.steps, back.broken, back.theirs), (2, None, false));
        assert_eq!((told.map(), told.position()), (doc.map(), position));
        assert!(told.is_dirty() && state.is_some() && told.saved_position().is_some());
        assert_eq!(told.base(), doc.base(), "what the file holds");
        let short = fs::metadata(session.home.journal()).unwrap().len();
        assert!(short < long * 2 / 3, "{short} of {long}");
        assert_eq!(told.steps().len(), steps);
        assert!(told.redo().is_some(), "what was taken back can be made again");
        told.undo();
        let mut all = doc.clone();
        while told.undo().is_some() {
            all.undo();
        }
        assert_eq!(told.map(), all.map(), "the oldest step that is kept");
        assert_eq!(session.home.bases().count(), 1, "and nothing else lies there");
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

    let (_session, mut told, state, back) = open_at(&folders, &path);
    assert_eq!((back.steps, back.theirs), (5, *doc.map().records() != both));
    assert_eq!(told.map().records(), &both);
    assert_eq!(told.base(), theirs.map().records());
    assert_eq!(state, Some(FileState::of(&fs::read(&path).unwrap())));
    if back.theirs {
        told.undo();
    }
    assert_eq!(told.map(), doc.map(), "theirs is a step of its own");
}

#[test]
fn a_map_that_was_deleted_comes_back_only_with_what_was_in_no_file() {
    let room = tempfile::tempdir().unwrap();
    let (folders, path) = (Folders::at(room.path().join("state")), room.path().join("map.ron"));
    fs::write(&path, write(&testing::map(12, 3))).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 2);
    note(&mut session, &mut doc, state);
    let look = |session: &Session| Journal::look(&session.home.journal()).unwrap().unwrap();
    assert!(!look(&session).is_in_file());
    save(&session, &mut doc, &path);
    assert!(look(&session).is_in_file());
    drop(session);
    fs::remove_file(&path).unwrap();
    let gone = open(Some(&folders), &path, &Holder::me(NOW));
    assert!(matches!(gone, Err(Error { why: Why::NotFound, .. })), "somebody meant it");

    fs::write(&path, write(doc.map().records())).unwrap();
    let (mut session, mut doc, state, _) = open_at(&folders, &path);
    work(&mut doc, 1);
    note(&mut session, &mut doc, state);
    drop(session);
    fs::remove_file(&path).unwrap();
    let (_session, told, state, _) = open_at(&folders, &path);
    assert_eq!((told.map(), state), (doc.map(), None));
    assert!(told.is_dirty());
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
        let (_session, told, _, back) = open_at(&folders, &path);
        let folder = back.broken.unwrap();
        assert_eq!(fs::read_to_string(folder.join("journal")).unwrap(), lines.join("\n") + "\n");
        assert_eq!(told.map().records(), &testing::map(12, 3));
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
    assert_eq!(aside.bases().count(), 1, "with what it begins from");
}

/// Lines as the first release wrote them.
const FIRST_RELEASE: [&str; 6] = [
    "began 1 2026-11-23T14:03:00 0 base-1f.ron -",
    "at -",
    "new",
    "do 2026-11-23T14:03:00 1 room\tstage kauf-7k2m new (rank: 1000, name: \"Kauf\")\tsegment paare-7k2m new (rank: 1000, name: \"Paare\")",
    "do 2026-11-23T14:04:00 2 room\ttouchpoint 7k2m7k2m new (number: 1, name: \"Theke\", places: [(stage: \"kauf-7k2m\", segment: \"paare-7k2m\", rank: 1000)])",
    "amend 2026-11-23T14:05:00 3\ttouchpoint 7k2m7k2m now (kind: \"human\", effectiveness: 4, metrics: [(id: \"m1\", name: \"NPS\", value: \"+23\", date: \"2026-11-20\")])",
];

#[test]
fn a_journal_of_the_first_release_is_replayed() {
    let lines = FIRST_RELEASE.map(str::to_owned);
    let story = Story::tell(&lines, None, |_, _| Some(Records::default())).unwrap();
    assert_eq!((story.told, story.doc.steps().len()), (lines.len(), 2));
    let (_, touchpoint) = story.doc.map().touchpoints().next().unwrap();
    assert_eq!(touchpoint.detail.metrics[0].value.value.as_str(), "+23");
    let again: Vec<String> =
        story.doc.history(9).2.into_iter().map(|op| Entry::Op(NOW, op).write()).collect();
    assert!(again.iter().all(|line| !line.contains("measured")), "{again:?}");
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
        let said = Journal::look(&session.home.journal()).unwrap().unwrap().said;
        let words = said.iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "));
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
    let (session, told, ..) = open_at(&folders, &path);
    assert_eq!((told.map(), told.position()), (doc.map(), doc.position()));
    drop(session);

    fs::remove_file(&path).unwrap();
    fs::write(&path, write(&testing::map(5, 4))).unwrap();
    let fresh = Folders::at(room.path().join("other"));
    let (mut session, mut doc, state, _) = open_at(&fresh, &path);
    measure(&mut doc, true);
    note(&mut session, &mut doc, state);
    assert_eq!(formats(&session), ["began 2"]);
}
