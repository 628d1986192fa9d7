use super::*;
use crate::{
    map::{
        Records,
        builder::Builder,
        document::Document,
        id::{SegmentId, StageId, TouchpointId},
        place::Place,
        rank::Rank,
        rated::{Rated, Score},
        segment::Segment,
        stage::Stage,
        step::Op,
        text::Line,
        touchpoint::Touchpoint,
    },
    store::lock::Holder,
};
use jiff::civil::{DateTime, date};
use std::fs;

const NOW: DateTime = date(2026, 11, 23).at(14, 3, 0, 0);

fn began() -> Entry {
    Entry::Began { format: 1, seq: 0, snapshot: "base-1".into(), file: None, when: NOW }
}

fn here(place: &str) -> Entry {
    Entry::Here(Whereabouts { place: place.into(), is_draft: true })
}

fn found(path: &Path) -> FoundJournal {
    FoundJournal::look(path).unwrap().unwrap()
}

fn lock(journal: &Path) -> Arc<Lock> {
    Arc::new(crate::store::lock::take(&journal.with_extension("lock"), &Holder::me(NOW)).unwrap().unwrap())
}

fn begun(path: &Path) -> Mutex<Journal> {
    Mutex::new(Journal::begin(path, &[began(), here("one")], &lock(path)).unwrap())
}

#[test]
fn what_was_removed_renamed_replaced_or_cut_off_is_no_longer_in_place() {
    type Harm = fn(&Path);
    let harms: [Harm; 6] = [
        |path| fs::remove_file(path).unwrap(),
        |path| fs::rename(path, path.with_extension("away")).unwrap(),
        |path| fs::rename(path.parent().unwrap(), path.parent().unwrap().with_extension("away")).unwrap(),
        |path| {
            fs::write(path.with_extension("other"), fs::read(path).unwrap()).unwrap();
            fs::rename(path.with_extension("other"), path).unwrap();
        },
        |path| File::options().write(true).open(path).unwrap().set_len(20).unwrap(),
        |path| fs::hard_link(path, path.with_extension("name")).unwrap(),
    ];
    for (nth, harm) in harms.into_iter().enumerate() {
        let room = tempfile::tempdir().unwrap();
        fs::create_dir(room.path().join("home")).unwrap();
        let path = room.path().join("home/journal");
        let journal = begun(&path);
        Journal::sync(&journal).unwrap();
        assert!(locked(&journal).is_in_place());
        harm(&path);
        assert!(!locked(&journal).is_in_place(), "{nth}");
        let left = fs::read(&path).ok();
        assert!(locked(&journal).append(&[here("two")]).is_err(), "{nth}");
        assert!(Journal::sync(&journal).is_err(), "{nth}");
        assert_eq!(fs::read(&path).ok(), left, "nothing was written into what is there: {nth}");
    }
}

#[test]
fn a_sync_of_a_removed_journal_is_an_error() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let journal = begun(&path);
    fs::remove_file(&path).unwrap();
    assert!(Journal::sync(&journal).is_err());
}

#[test]
fn a_new_file_holds_what_was_synced_and_what_was_not() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let journal = begun(&path);
    Journal::sync(&journal).unwrap();
    let mut journal = journal.into_inner().unwrap();
    journal.append(&[here("two")]).unwrap();
    let before = fs::read(&path).unwrap();
    journal.renew().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(journal.is_in_place() && journal.tail.bytes.is_empty());
    journal.append(&[here("three")]).unwrap();
    assert_eq!((found(&path).lines, found(&path).here.place.as_str()), (5, "three"));
}

#[test]
fn what_the_disk_has_confirmed_is_not_kept_in_memory() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let journal = begun(&path);
    for n in 0..200 {
        locked(&journal).append(&[here(&n.to_string().repeat(10_000))]).unwrap();
        Journal::sync(&journal).unwrap();
    }
    assert!(locked(&journal).tail.bytes.is_empty());
    assert_eq!(found(&path).here.place, "199".repeat(10_000));
}

#[test]
fn typing_into_a_megabyte_writes_no_megabyte_for_each_letter() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let journal = begun(&path);
    let mut text = "x".repeat(1 << 20);
    for letter in "a sentence of some letters".chars() {
        text.push(letter);
        locked(&journal).append(&[here(&text)]).unwrap();
    }
    let length = fs::metadata(&path).unwrap().len();
    assert!(length < (1 << 20) + 4_000, "{length}");
    assert_eq!(found(&path).here.place, text);
    // The next program goes on with differences, too.
    Journal::sync(&journal).unwrap();
    drop(journal);
    let mut journal = Journal::go_on(&path, &found(&path), &lock(&path)).unwrap();
    text.insert(100, 'y');
    journal.append(&[here(&text)]).unwrap();
    assert!(fs::metadata(&path).unwrap().len() < length + 100);
    assert_eq!(found(&path).here.place, text);
}

#[test]
fn two_syncs_at_once_confirm_what_each_of_them_saw() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let journal = begun(&path);
    let first = locked(&journal).length();
    locked(&journal).confirm(first);
    locked(&journal).append(&[here("two")]).unwrap();
    locked(&journal).confirm(first);
    assert_eq!(locked(&journal).synced, first);
    Journal::sync(&journal).unwrap();
    assert_eq!(locked(&journal).synced, fs::metadata(&path).unwrap().len());
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
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("journal");
    let lines = FIRST_RELEASE.iter().zip(0..).map(|(text, number)| line::line(number, text));
    fs::write(&path, lines.collect::<String>()).unwrap();
    let replay = Replay::of(&found(&path), None, |_, _| Some(Records::default())).unwrap().unwrap();
    assert_eq!((replay.lines, replay.doc.steps().len()), (FIRST_RELEASE.len() as u64, 2));
    let (_, touchpoint) = replay.doc.map().touchpoints().next().unwrap();
    assert_eq!(touchpoint.detail.metrics[0].value.value.as_str(), "+23");
    let again: Vec<String> =
        replay.doc.history(9, None).2.into_iter().map(|op| Entry::Op(NOW, op).write()).collect();
    assert!(again.iter().all(|line| !line.contains("measured")), "{again:?}");
}

#[test]
fn a_score_of_a_touchpoint_in_very_many_cells_is_a_short_line() {
    let cell = |n: usize| (format!("s{}", n / 20), format!("g{}", n % 20));
    let place = |n: usize| {
        let (stage, segment) = cell(n);
        Place {
            stage: StageId::new(&stage).unwrap(),
            segment: SegmentId::new(&segment).unwrap(),
            rank: Rank::nth(0),
            experience: Rated::default(),
        }
    };
    let mut records = Records::default();
    let name = Line::clean("Newsletter");
    for n in 0..20 {
        let stage = Stage { name: name.clone(), ..Stage::default() };
        records.stages.insert(place(20 * n).stage, Arc::new(stage));
        let segment = Segment { name: name.clone(), ..Segment::default() };
        records.segments.insert(place(n).segment, Arc::new(segment));
    }
    let mut touchpoint = Touchpoint { number: 1, name, ..Touchpoint::default() };
    touchpoint.places.put((0..399).map(place));
    let id = TouchpointId::new("t").unwrap();
    records.touchpoints.insert(id.clone(), Arc::new(touchpoint));
    let mut doc = Document::open(records).unwrap();
    let change = |doc: &mut Document, change: &dyn Fn(&mut Touchpoint)| {
        let mut edit = Builder::new(doc.map());
        edit.touchpoint(&id, change);
        let before = doc.map().clone();
        let step = doc.apply(edit.finish().unwrap()).unwrap();
        let entry = Entry::Op(NOW, Op::Do(step));
        let line = entry.write();
        assert_eq!(Entry::read(&line, &before).as_ref(), Some(&entry));
        (line.len(), entry.format())
    };
    let rated = change(&mut doc, &|t| t.places[77].experience.set(None, Score::new(4)));
    let placed = change(&mut doc, &|t| t.places.put([place(399)]));
    let left = change(&mut doc, &|t| drop(t.places.take(&place(5).stage, &place(5).segment)));
    assert!(rated.0 < 200 && placed.0 < 200, "{rated:?} {placed:?}");
    assert_eq!((rated.1, placed.1, left.1), (2, 2, 1));
    assert!(left.0 > 10_000, "all places but the one that was left");
}
