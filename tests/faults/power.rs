//! A power cut: the journal as a disk may leave it, cut at any byte, its last block zeroed or doubled; and all of that
//! twice. In this process, because there are thousands of them.

use crate::{figures, model::reopened, room, write_map};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use touchmap::{
    map::{
        about::About,
        document::Document,
        edit::{Change, Edit, Swap},
        text::Line,
    },
    store::{
        FileState,
        journal::{Entry, Journal},
        session::{Opened, Session},
    },
};

/// A map that is open and ours.
type Open = (Opened, Option<Session>);

/// The next step: the map's title becomes a higher number.
fn step(doc: &mut Document) {
    let old = doc.map().records().about.clone();
    let number = title(doc).map_or(0, |n| n + 1);
    let new = About { title: Line::clean(&number.to_string()), ..(*old).clone() };
    let swap = Swap { id: (), old: Some(old), new: Some(Arc::new(new)) };
    doc.apply(Edit { changes: vec![Change::About(swap)] }).unwrap();
}

fn title(doc: &Document) -> Option<usize> {
    doc.map().about().title.as_str().parse().ok()
}

/// Does so many steps, each noted as the program does before it is drawn.
fn work((opened, session): &mut Open, steps: usize) {
    let Opened { doc, state, .. } = opened;
    let session = session.as_mut().unwrap();
    for _ in 0..steps {
        step(doc);
        note(session, doc, *state);
    }
    Journal::sync(&session.journal().unwrap()).unwrap();
}

fn note(session: &mut Session, doc: &mut Document, state: Option<FileState>) {
    let now = touchmap::terminal::now();
    let entries: Vec<Entry> = doc.take_ops().into_iter().map(|op| Entry::Op(now, op)).collect();
    session.note(doc, state, &entries, now).unwrap();
}

/// A room whose map has a journal of so many steps.
struct Worked {
    room: tempfile::TempDir,
    path: PathBuf,
    journal: PathBuf,
    bytes: Vec<u8>,
}

impl Worked {
    fn new(steps: usize) -> Self {
        let room = room();
        let path = write_map(room.path());
        work(&mut reopened(room.path(), &path), steps);
        let folder = fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
        let journal = folder.join("journal");
        let bytes = fs::read(&journal).unwrap();
        Self { room, path, journal, bytes }
    }

    /// The last title of which these bytes hold the whole line.
    fn told(bytes: &[u8]) -> Option<usize> {
        let end = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let title = |line: &str| line.split_once("title: \"")?.1.split_once('"')?.0.parse().ok();
        text.lines().filter_map(title).next_back()
    }

    /// The disk holds these bytes: the map is at `expected`. Then it goes on, and the power goes again.
    fn survives(&self, bytes: &[u8], expected: Option<usize>) {
        fs::write(&self.journal, bytes).unwrap();
        let mut opening = reopened(self.room.path(), &self.path);
        let found = title(&opening.0.doc);
        assert_eq!(found, expected, "{}", shown(bytes));
        work(&mut opening, 2);
        drop(opening);
        // The second crash tears the last line: all before it was acknowledged.
        let mut torn = fs::read(&self.journal).unwrap();
        torn.truncate(torn.len() - 3);
        fs::write(&self.journal, &torn).unwrap();
        let opening = reopened(self.room.path(), &self.path);
        assert_eq!(title(&opening.0.doc), Some(expected.map_or(0, |n| n + 1)), "again: {}", shown(bytes));
        drop(opening);
        assert_eq!(fs::read(&self.journal).unwrap().last(), Some(&b'\n'), "the torn line is cut off");
    }

    /// As [`Worked::survives`], in a folder as it was before.
    fn tried(&self, bytes: &[u8], expected: Option<usize>) {
        let folder = self.journal.parent().unwrap();
        let kept = kept(folder);
        self.survives(bytes, expected);
        fs::remove_dir_all(folder).unwrap();
        fs::create_dir(folder).unwrap();
        rustix::fs::chmod(folder, rustix::fs::Mode::RWXU).unwrap();
        for (name, bytes) in kept {
            fs::write(folder.join(&name), bytes).unwrap();
            rustix::fs::chmod(folder.join(name), rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR).unwrap();
        }
    }
}

fn kept(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder).unwrap().map(|e| e.unwrap());
    files.map(|f| (f.file_name().into_string().unwrap(), fs::read(f.path()).unwrap())).collect()
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(200)..]).into_owned()
}

/// Cut, zeroed and doubled at each `step`th byte; how many tries that were.
fn cut_everywhere(steps: usize, step: usize) -> usize {
    let worked = Worked::new(steps);
    let bytes = &worked.bytes;
    let mut tries = 0;
    for cut in (0..=bytes.len()).step_by(step) {
        let torn = &bytes[..cut];
        worked.tried(torn, Worked::told(torn));
        // The file has its length already, but its last block was not written.
        let mut zeroed = torn.to_vec();
        let from = cut.saturating_sub(512);
        zeroed[from..].fill(0);
        worked.tried(&zeroed, Worked::told(&bytes[..from]));
        let doubled = [torn, &torn[from..]].concat();
        worked.tried(&doubled, doubled_told(bytes, torn, from));
        tries += 3;
    }
    tries
}

/// A block that came twice adds nothing, unless the second one goes on where the first was cut, in the same words.
fn doubled_told(whole: &[u8], torn: &[u8], from: usize) -> Option<usize> {
    let doubled = [torn, &torn[from..]].concat();
    let same = whole.iter().zip(&doubled).take_while(|(a, b)| a == b).count();
    Worked::told(&whole[..same.max(torn.len())])
}

#[test]
fn a_journal_cut_anywhere_tells_its_whole_lines_twice() {
    cut_everywhere(8, 41);
}

#[test]
#[ignore = "long"]
fn a_journal_cut_at_every_byte_tells_its_whole_lines_twice() {
    figures("power cut: journal cut, zeroed, doubled at every byte, twice", cut_everywhere(20, 1), 0);
}

#[test]
fn a_hole_in_the_middle_gives_what_is_before_it_and_loses_no_byte() {
    let worked = Worked::new(8);
    let middle = worked.bytes.len() / 2;
    let mut holed = worked.bytes.clone();
    holed[middle] ^= 1;
    fs::write(&worked.journal, &holed).unwrap();
    let opening = reopened(worked.room.path(), &worked.path);
    assert_eq!(title(&opening.0.doc), Worked::told(&worked.bytes[..middle]));
    let aside = opening.0.recovered.broken.clone().unwrap();
    assert_eq!(fs::read(aside.join("journal")).unwrap(), holed);
    drop(opening);
    // It is told once.
    let mut opening = reopened(worked.room.path(), &worked.path);
    assert_eq!(
        (title(&opening.0.doc), &opening.0.recovered.broken),
        (Worked::told(&worked.bytes[..middle]), &None)
    );
    work(&mut opening, 1);
}

/// Writes the map as a save does, up to where the power goes: announced, and in the file if `is_placed`.
fn announced((opened, session): &mut Open, path: &Path, is_placed: bool) {
    let Opened { doc, state, .. } = opened;
    let session = session.as_mut().unwrap();
    let text = touchmap::store::ron::write::write(doc.map().records());
    let new = FileState::of(text.as_bytes());
    let entry = Entry::Saving(doc.position(), new);
    session.note(doc, *state, &[entry], touchmap::terminal::now()).unwrap();
    Journal::sync(&session.journal().unwrap()).unwrap();
    if is_placed {
        fs::write(path, text).unwrap();
        *state = Some(new);
    }
}

#[test]
fn a_save_that_nobody_confirmed_is_no_change_by_somebody_else() {
    let room = room();
    let path = write_map(room.path());
    let mut opening = reopened(room.path(), &path);
    work(&mut opening, 2);
    announced(&mut opening, &path, true);
    work(&mut opening, 1);
    announced(&mut opening, &path, false);
    drop(opening);
    let opening = reopened(room.path(), &path);
    assert_eq!(
        (title(&opening.0.doc), opening.0.recovered.steps, opening.0.recovered.is_merged),
        (Some(2), 1, false)
    );
}

#[test]
fn what_a_journal_begins_from_is_written_later_if_the_power_went_before() {
    let room = room();
    let path = write_map(room.path());
    let mut opening = reopened(room.path(), &path);
    let Opened { doc, state, .. } = &mut opening.0;
    let session = opening.1.as_mut().unwrap();
    step(doc);
    note(session, doc, *state);
    // Never synced: the map that it begins from is only in the map's file, and that is written now.
    drop(opening);
    let mut opening = reopened(room.path(), &path);
    assert_eq!(title(&opening.0.doc), Some(0));
    work(&mut opening, 1);
    announced(&mut opening, &path, true);
    work(&mut opening, 2);
    drop(opening);
    let opening = reopened(room.path(), &path);
    assert_eq!((title(&opening.0.doc), opening.0.recovered.broken), (Some(3), None));
}
