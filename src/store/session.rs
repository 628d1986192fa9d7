//! A map while it is open: its folder in the program's state, its lock, its journal, and what of it came back.

pub use super::folders::known_as;
use super::{
    Error, FileState,
    error::Why,
    folders::{Folders, private},
    journal::{Entry, Journal, Left, Rest, Story, locked},
    lock::{self, Holder, Lock},
    read,
    save::{Access, filled, sync_folder},
    write::write,
};
use crate::map::{Records, document::Document, id::Ids, text::Line};
use jiff::civil::DateTime;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// So many steps can at least be undone after the program was closed; more are kept until they are twice as many.
pub const KEPT: usize = 1_000;

/// The folder of one map in the program's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home(PathBuf);

const MAPS: &str = "maps";
const JOURNAL: &str = "journal";
const LOCK: &str = "lock";
const BASE: &str = "base-";
const BROKEN: &str = "broken-";

impl Home {
    /// Of the map in this file, made if it is not there.
    ///
    /// # Errors
    /// If it can't be made, or is not this user's own.
    pub fn of(folders: &Folders, path: &Path) -> io::Result<Self> {
        let path = known_as(path);
        Self::named(folders, &FileState::of(path.as_os_str().as_encoded_bytes()).to_string())
    }

    /// Of a map without a file.
    ///
    /// # Errors
    /// As [`Home::of`].
    pub fn fresh(folders: &Folders, ids: &mut Ids) -> io::Result<Self> {
        Self::named(folders, &format!("new-{:016x}", ids.seed()))
    }

    fn named(folders: &Folders, name: &str) -> io::Result<Self> {
        folders.make("")?;
        folders.make(MAPS)?;
        folders.make(&format!("{MAPS}/{name}")).map(Self)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A file or folder beginning so that is not there yet.
    fn new_file(&self, name: &str) -> PathBuf {
        let all = (1_u32..).map(|n| self.file(&format!("{name}{n}")));
        all.into_iter().find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_default()
    }

    /// Tells the journal, and whether the map that it begins from is here; it is also known when the map's file still
    /// holds it.
    fn tell(
        &self,
        said: &[String],
        state: Option<FileState>,
        bytes: Option<&[u8]>,
        ids: &mut Ids,
    ) -> (Option<Story>, bool) {
        let mut has_base = false;
        let story = Story::tell(said, state, |base, begun| {
            let kept = read::load(&self.file(base)).ok();
            has_base = kept.is_some();
            let same = bytes.filter(|_| begun == state);
            read::parse(base, kept.as_deref().or(same)?, ids).ok()
        });
        (story, has_base)
    }

    /// The files with the maps that journals begin from.
    fn bases(&self) -> impl Iterator<Item = PathBuf> {
        let is_base = |path: &PathBuf| {
            path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(BASE.as_bytes()))
        };
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(is_base)
    }
}

/// A map that is open and ours to change.
#[derive(Debug)]
pub struct Session {
    home: Home,
    lock: Lock,
    journal: Option<Arc<Mutex<Journal>>>,
    path: Option<PathBuf>,
}

/// A map that a journal begins from, still to be written beside the user.
#[derive(Debug)]
pub struct Base {
    path: PathBuf,
    records: Records,
}

impl Base {
    /// Writes it; it is on the disk then.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write(&self) -> io::Result<()> {
        filled(&self.path, write(&self.records).as_bytes(), Access::Private)?.persist(&self.path)?;
        sync_folder(&self.path)
    }
}

/// Who may change an open map.
#[derive(Debug)]
pub enum Keeping {
    /// We: its journal is ours.
    Ours(Session),
    /// Somebody else, as far as they have said who.
    Held(Option<Holder>),
    /// We, but without a journal; why.
    Without(io::Error),
}

/// What came back of work that was not in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Back {
    /// So many steps.
    pub steps: usize,
    /// When the first of them was made.
    pub since: Option<DateTime>,
    /// Where a journal was set aside that could not be told to its end.
    pub broken: Option<PathBuf>,
    /// Whether somebody else had changed the file meanwhile.
    pub theirs: bool,
}

/// An opened map.
#[derive(Debug)]
pub struct Opening {
    /// The map with its history.
    pub doc: Document,
    /// What the file holds; `None` when it is not there any more.
    pub state: Option<FileState>,
    /// Who may change it.
    pub keeping: Keeping,
    /// What came back.
    pub back: Back,
    /// Where the user was, in the program's words.
    pub here: Option<String>,
}

impl Opening {
    fn plain(path: &Path, ids: &mut Ids, keeping: Keeping) -> Result<Self, Error> {
        let opened = read::open(path, ids)?;
        let doc = document(opened.records);
        Ok(Self { doc, state: Some(opened.state), keeping, back: Back::default(), here: None })
    }
}

/// Records that the reader has found to be sound.
fn document(records: Records) -> Document {
    Document::open(records).unwrap_or_default()
}

/// Opens the map in a file, with all that its journal knows.
///
/// # Errors
/// If the file can't be read or is no sound map.
pub fn open(folders: Option<&Folders>, path: &Path, me: &Holder, ids: &mut Ids) -> Result<Opening, Error> {
    let home = folders.map_or_else(|| Err(io::ErrorKind::NotFound.into()), |f| Home::of(f, path));
    let begun = home.and_then(|home| {
        let lock = lock::take(&home.file(LOCK), me)?;
        let left = Journal::look(&home.file(JOURNAL))?;
        Ok((home, lock, left))
    });
    match begun {
        Err(why) => Opening::plain(path, ids, Keeping::Without(why)),
        Ok((_, Err(holder), _)) => Opening::plain(path, ids, Keeping::Held(holder)),
        Ok((home, Ok(lock), left)) => {
            let session = Session { home, lock, journal: None, path: Some(known_as(path)) };
            match left.filter(|left| !left.said.is_empty()) {
                None => Opening::plain(path, ids, Keeping::Ours(session)),
                Some(left) => session.tell(&left, me.since, ids),
            }
        }
    }
}

/// Opens a map that is in no file, from its journal.
///
/// # Errors
/// If somebody else has it, or nothing can be told of it.
pub fn open_kept(home: Home, me: &Holder, ids: &mut Ids) -> Result<Opening, Error> {
    let begun =
        lock::take(&home.file(LOCK), me).and_then(|lock| Ok((lock, Journal::look(&home.file(JOURNAL))?)));
    match begun {
        Ok((Ok(lock), Some(left))) => {
            Session { home, lock, journal: None, path: None }.tell(&left, me.since, ids)
        }
        Ok(_) => Err(Error::of(&home.0, Why::NotFound)),
        Err(e) => Err(Error::io(&home.0, e)),
    }
}

impl Session {
    /// Begins with a map that has no file.
    ///
    /// # Errors
    /// If its folder can't be made.
    pub fn fresh(folders: &Folders, me: &Holder, ids: &mut Ids) -> io::Result<Self> {
        let home = Home::fresh(folders, ids)?;
        let lock = lock::take(&home.file(LOCK), me)?.map_err(|_| io::ErrorKind::ResourceBusy)?;
        Ok(Self { home, lock, journal: None, path: None })
    }

    /// Begins with a map that is to be in this file; who has it, if it is somebody else's.
    ///
    /// # Errors
    /// If its folder can't be made.
    pub fn at(folders: &Folders, path: &Path, me: &Holder) -> io::Result<Result<Self, Option<Holder>>> {
        let home = Home::of(folders, path)?;
        let lock = lock::take(&home.file(LOCK), me)?;
        Ok(lock.map(|lock| Self { home, lock, journal: None, path: Some(known_as(path)) }))
    }

    /// Whether the system keeps others from the map while it is open here.
    pub fn is_locked(&self) -> bool {
        self.lock.is_sure
    }

    /// The map's file.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Goes on where a journal ends, with what the file holds now.
    fn tell(mut self, left: &Left, now: DateTime, ids: &mut Ids) -> Result<Opening, Error> {
        let path = self.path.clone().unwrap_or_default();
        let bytes = match read::load(&path) {
            Ok(bytes) => Some(bytes),
            // The journal knows what was in it.
            Err(Error { why: Why::NotFound, .. }) => None,
            Err(e) => return Err(e),
        };
        let state = bytes.as_deref().map(FileState::of);
        let (story, has_base) = self.home.tell(&left.said, state, bytes.as_deref(), ids);
        let parse = |bytes: &[u8], ids: &mut Ids| read::parse(&path.display().to_string(), bytes, ids);
        let mut back = Back::default();
        let is_there = |story: &Story| bytes.is_some() && story.base.is_some();
        let is_all_there_is = |story: &Story| bytes.is_none() && story.is_unsaved();
        let (doc, here) = match story {
            Some(story) if left.has_work() && (is_there(&story) || is_all_there_is(&story)) => {
                let is_whole = story.told == left.said.len() && left.rest != Rest::Lines;
                back = Back { steps: story.unsaved(), since: story.since, ..back };
                let Story { mut doc, saved, base, here, .. } = story;
                if !is_whole {
                    back.broken = self.set_aside();
                }
                let ours = saved.filter(|(_, saved)| state == Some(*saved));
                if let (Some((seq, _)), Some(base)) = (ours, &base) {
                    doc.saved(seq, base.clone());
                }
                if let Err(why) =
                    self.go_on(&doc, saved, now, !is_whole || !has_base || left.said.len() > 2 * KEPT)
                {
                    return Ok(Opening { doc, state, keeping: Keeping::Without(why), back, here });
                }
                match (&bytes, ours, base) {
                    (Some(bytes), None, Some(base)) => {
                        doc.unsaved(base);
                        back.theirs = doc.take_theirs(parse(bytes, ids)?).is_some();
                    }
                    (None, ..) => doc.unsaved(Records::default()),
                    _ => {}
                }
                (doc, here)
            }
            untold => {
                // What stands in the file is all that is certain.
                let Some(bytes) = &bytes else { return Err(Error::of(&path, Why::NotFound)) };
                let here = untold.and_then(|story| story.here);
                if left.has_work() {
                    back.broken = self.set_aside();
                }
                (document(parse(bytes, ids)?), here)
            }
        };
        Ok(Opening { doc, state, keeping: Keeping::Ours(self), back, here })
    }

    /// Opens the journal to write on; anew, if it has grown long or was set aside.
    fn go_on(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
        anew: bool,
    ) -> io::Result<()> {
        let unsaved =
            saved.map_or(usize::MAX, |(saved, _)| doc.steps().take_while(|s| s.seq > saved).count());
        let kept = unsaved.max(KEPT);
        let file = self.home.file(JOURNAL);
        let journal = if !anew || kept >= doc.steps().len() && fs::exists(&file)? {
            Journal::go_on(&file)?
        } else {
            let (lines, base) = self.retold(doc, saved, kept, now);
            base.write()?;
            let journal = Journal::replace(&file, &lines)?;
            for other in self.home.bases().filter(|other| *other != base.path) {
                fs::remove_file(other)?;
            }
            journal
        };
        self.journal = Some(Arc::new(Mutex::new(journal)));
        Ok(())
    }

    /// The lines of a new journal that tells the last `kept` steps, and the map that it begins from.
    fn retold(
        &self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        kept: usize,
        now: DateTime,
    ) -> (Vec<String>, Base) {
        let (records, seq, deeds) = doc.history(kept);
        let path = self.home.new_file(BASE);
        let base = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let begun = saved.filter(|(saved, _)| *saved == seq).map(|(_, state)| state);
        let later = saved.filter(|(saved, _)| *saved != seq);
        let is_new = saved.is_none() && doc.saved_position().is_none();
        let entries = [Entry::Began { seq, base, file: begun, when: now }, Entry::At(self.path.clone())]
            .into_iter()
            .chain(is_new.then_some(Entry::New))
            .chain(deeds.into_iter().map(|deed| Entry::Deed(now, deed)))
            .chain(later.map(|(seq, state)| Entry::Saved(seq, state)));
        (entries.map(|entry| entry.write()).collect(), Base { path, records })
    }

    /// Writes down what happened, before it is shown. The first time begins a journal; the map that it begins from may
    /// still have to be written then, beside the user: until it is, the map's file has the same.
    ///
    /// # Errors
    /// If the disk refuses. Nothing is lost by that: the next call, even with nothing new, writes it down.
    pub fn note(
        &mut self,
        doc: &Document,
        state: Option<FileState>,
        entries: &[Entry],
        now: DateTime,
    ) -> io::Result<Option<Base>> {
        if let Some(journal) = &self.journal {
            let lines: Vec<String> = entries.iter().map(Entry::write).collect();
            return locked(journal).append(&lines).map(|()| None);
        }
        let saved = doc.saved_position().zip(state);
        let base = self.start(doc, saved, entries, now)?;
        // What nothing has followed yet can be read from the map's file.
        Ok(base.filter(|_| doc.steps().len() > 0))
    }

    /// Begins the journal of a map that has just been saved for the first time under this name.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn begin(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
    ) -> io::Result<()> {
        let base = self.start(doc, saved, &[], now)?;
        base.map_or(Ok(()), |base| base.write())
    }

    /// Begins the journal; the base, if it may be written later because the map's file has the same.
    fn start(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        entries: &[Entry],
        now: DateTime,
    ) -> io::Result<Option<Base>> {
        let (mut lines, base) = self.retold(doc, saved, usize::MAX, now);
        lines.extend(entries.iter().filter(|e| !matches!(e, Entry::Deed(..))).map(Entry::write));
        let later = saved.is_some_and(|(seq, _)| seq == doc.begun());
        if !later {
            base.write()?;
        }
        for other in self.home.bases().filter(|other| *other != base.path) {
            fs::remove_file(other)?;
        }
        let journal = Journal::begin(&self.home.file(JOURNAL), &lines)?;
        self.journal = Some(Arc::new(Mutex::new(journal)));
        Ok(later.then_some(base))
    }

    /// The journal, for those who write to the disk beside the user; none before something happened.
    pub fn journal(&self) -> Option<Arc<Mutex<Journal>>> {
        self.journal.clone()
    }

    /// Forgets the map: nobody wants it.
    pub fn discard(self) {
        let _stays = fs::remove_dir_all(&self.home.0);
    }

    /// Sets the journal aside, with the map that it begins from.
    fn set_aside(&self) -> Option<PathBuf> {
        let folder = self.home.new_file(BROKEN);
        private().create(&folder).ok()?;
        for path in self.home.bases().chain([self.home.file(JOURNAL)]) {
            if let Some(name) = path.file_name() {
                let _stays = fs::rename(&path, folder.join(name));
            }
        }
        Some(folder)
    }
}

/// A map whose journal has something that is in no file.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its folder.
    pub home: Home,
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// What it is called.
    pub title: Line,
    /// So many steps.
    pub steps: usize,
    /// When the last one was made.
    pub when: DateTime,
}

/// The maps whose journals have something that is in no file and that nobody has open, the newest first.
pub fn kept(folders: &Folders, ids: &mut Ids, now: DateTime) -> Vec<Kept> {
    let entries = fs::read_dir(folders.state().join(MAPS)).into_iter().flatten().flatten();
    let mut all: Vec<Kept> = entries.filter_map(|entry| look(Home(entry.path()), ids, now)).collect();
    all.sort_by(|a, b| b.when.cmp(&a.when));
    all
}

fn look(home: Home, ids: &mut Ids, now: DateTime) -> Option<Kept> {
    let left = Journal::look(&home.file(JOURNAL)).ok()??;
    if !left.has_work() {
        return None;
    }
    let _lock = lock::take(&home.file(LOCK), &Holder::me(now)).ok()?.ok()?;
    let path = left.path();
    let bytes = path.as_deref().and_then(|path| read::load(path).ok());
    let state = bytes.as_deref().map(FileState::of);
    let story = home.tell(&left.said, state, bytes.as_deref(), ids).0?;
    let (steps, title) = (story.unsaved(), story.doc.map().about().title.clone());
    let when = story.until;
    story.is_unsaved().then_some(Kept { home, path, title, steps, when })
}
