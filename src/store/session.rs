//! A map while it is open: its folder in the program's state, its lock, its journal, and what of it came back.

use super::{
    Comments, Error, FileState,
    folders::Folders,
    journal::{Base, Entry, Journal, Left, Rest, Story, locked},
    lock::{self, Holder, Lock},
    recovery,
    ron::{error::Why, format::LOWEST, read},
};
pub use super::{folders::known_as, home::Home};
use crate::map::{Records, document::Document, id::Ids};
use jiff::civil::DateTime;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// So many steps can at least be undone after the program was closed; more are kept until they are twice as many.
pub const KEPT: usize = 1_000;

/// A map that is open and ours to change.
#[derive(Debug)]
pub struct Session {
    home: Home,
    lock: Lock,
    journal: Option<Arc<Mutex<Journal>>>,
    /// What the journal begins from, until something follows it.
    base: Option<Base>,
    path: Option<PathBuf>,
    /// The format number of which the journal's lines may name fields.
    format: u64,
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
    /// What stands in the file beside the map.
    pub comments: Comments,
    /// Who may change it.
    pub keeping: Keeping,
    /// What came back.
    pub back: Back,
    /// Where the user was, in the program's words.
    pub here: Option<String>,
}

impl Opening {
    fn plain(path: &Path, keeping: Keeping) -> Result<Self, Error> {
        let opened = read::open(path)?;
        let (state, comments) = (Some(opened.state), opened.comments);
        let doc = document(opened.records);
        Ok(Self { doc, state, comments, keeping, back: Back::default(), here: None })
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
pub fn open(folders: Option<&Folders>, path: &Path, me: &Holder) -> Result<Opening, Error> {
    let home = folders.map_or_else(|| Err(io::ErrorKind::NotFound.into()), |f| Home::of(f, path));
    let begun = home.and_then(|home| {
        let lock = lock::take(&home.lock(), me)?;
        let left = Journal::look(&home.journal())?;
        Ok((home, lock, left))
    });
    let opening = match begun {
        Err(why) => Opening::plain(path, Keeping::Without(why)),
        Ok((_, Err(holder), _)) => Opening::plain(path, Keeping::Held(holder)),
        Ok((home, Ok(lock), left)) => {
            let session = Session::of(home, lock, Some(known_as(path)));
            match left {
                Some(left) if left.has_work() || left.rest == Rest::Lines => session.tell(&left, me.since),
                left => Opening::plain(path, Keeping::Ours(session))
                    .map(|plain| Opening { here: left.and_then(|left| left.here()), ..plain }),
            }
        }
    };
    opening.map_err(|error| recovery::noted(folders, path, error))
}

/// Opens a map that is in no file, from its journal.
///
/// # Errors
/// If somebody else has it, or nothing can be told of it.
pub fn open_kept(home: Home, me: &Holder) -> Result<Opening, Error> {
    let begun = lock::take(&home.lock(), me).and_then(|lock| Ok((lock, Journal::look(&home.journal())?)));
    match begun {
        Ok((Ok(lock), Some(left))) => Session::of(home, lock, None).tell(&left, me.since),
        Ok(_) => Err(Error::of(home.folder(), Why::NotFound)),
        Err(e) => Err(Error::io(home.folder(), e)),
    }
}

impl Session {
    fn of(home: Home, lock: Lock, path: Option<PathBuf>) -> Self {
        Self { home, lock, journal: None, base: None, path, format: LOWEST }
    }

    /// Begins with a map that has no file.
    ///
    /// # Errors
    /// If its folder can't be made.
    pub fn fresh(folders: &Folders, me: &Holder, ids: &mut Ids) -> io::Result<Self> {
        let home = Home::fresh(folders, ids)?;
        let lock = lock::take(&home.lock(), me)?.map_err(|_| io::ErrorKind::ResourceBusy)?;
        Ok(Self::of(home, lock, None))
    }

    /// Begins with a map that is to be in this file; who has it, if it is somebody else's.
    ///
    /// # Errors
    /// If its folder can't be made.
    pub fn at(folders: &Folders, path: &Path, me: &Holder) -> io::Result<Result<Self, Option<Holder>>> {
        let home = Home::of(folders, path)?;
        let lock = lock::take(&home.lock(), me)?;
        Ok(lock.map(|lock| Self::of(home, lock, Some(known_as(path)))))
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
    fn tell(mut self, left: &Left, now: DateTime) -> Result<Opening, Error> {
        let path = self.path.clone().unwrap_or_default();
        let bytes = match read::load(&path) {
            Ok(bytes) => Some(bytes),
            // The journal knows what was in it.
            Err(Error { why: Why::NotFound, .. }) => None,
            Err(e) => return Err(e),
        };
        let state = bytes.as_deref().map(FileState::of);
        let (story, has_base) = self.home.tell(&left.said, state, bytes.as_deref());
        let comments = bytes.as_deref().map(Comments::of).unwrap_or_default();
        let parse = |bytes: &[u8]| read::parse(&path.display().to_string(), bytes);
        let mut back = Back::default();
        let is_there = |story: &Story| bytes.is_some() && story.base.is_some();
        let is_all_there_is = |story: &Story| bytes.is_none() && story.is_unsaved();
        let (doc, here) = match story {
            Some(story) if is_there(&story) || is_all_there_is(&story) => {
                let is_whole = story.told == left.said.len() && left.rest != Rest::Lines;
                back = Back { steps: story.unsaved(), since: story.since, ..back };
                let Story { mut doc, saved, base, here, .. } = story;
                let ours = saved.filter(|(_, saved)| state == Some(*saved));
                if let (Some((seq, _)), Some(base)) = (ours, &base) {
                    doc.saved(seq, base.clone());
                }
                let aside = if is_whole { Ok(None) } else { self.home.set_aside().map(Some) };
                let kept = aside.and_then(|broken| {
                    back.broken = broken;
                    // What is only long is told anew if that makes it shorter.
                    let is_long = left.said.len() > 2 * KEPT;
                    let most = if is_whole && has_base && is_long { KEPT } else { usize::MAX };
                    self.go_on(&doc, saved, now, (!is_whole || !has_base || is_long).then_some(most))
                });
                if let Err(why) = kept {
                    return Ok(Opening { doc, state, comments, keeping: Keeping::Without(why), back, here });
                }
                match (&bytes, ours, base) {
                    (Some(bytes), None, Some(base)) => {
                        doc.unsaved(base);
                        back.theirs = doc.take_theirs(parse(bytes)?).is_some();
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
                let doc = document(parse(bytes)?);
                match self.home.set_aside() {
                    Ok(folder) => back.broken = Some(folder),
                    Err(why) => {
                        let keeping = Keeping::Without(why);
                        return Ok(Opening { doc, state, comments, keeping, back, here });
                    }
                }
                // The copy is on the disk: what cannot be told is not told again.
                let _stays = fs::remove_file(self.home.journal());
                (doc, here)
            }
        };
        Ok(Opening { doc, state, comments, keeping: Keeping::Ours(self), back, here })
    }

    /// Opens the journal to write on; anew, with at least the last so many steps, if it has grown long, was set aside or
    /// has lost what it begins from.
    fn go_on(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
        anew: Option<usize>,
    ) -> io::Result<()> {
        let unsaved =
            saved.map_or(usize::MAX, |(saved, _)| doc.steps().take_while(|s| s.seq > saved).count());
        let file = self.home.journal();
        let kept = anew
            .map(|most| most.max(unsaved))
            .filter(|kept| anew == Some(usize::MAX) || *kept < doc.steps().len());
        let journal = if let Some(kept) = kept {
            let (lines, base) = self.retold(doc, saved, kept, now);
            base.write()?;
            let journal = Journal::replace(&file, &lines)?;
            for other in self.home.bases().filter(|other| *other != base.path) {
                fs::remove_file(other)?;
            }
            journal
        } else {
            Journal::go_on(&file)?
        };
        self.journal = Some(Arc::new(Mutex::new(journal)));
        Ok(())
    }

    /// The lines of a new journal that tells the last `kept` steps, and the map that it begins from.
    fn retold(
        &mut self,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        kept: usize,
        now: DateTime,
    ) -> (Vec<String>, Base) {
        let (records, seq, ops) = doc.history(kept);
        let path = self.home.new_base();
        let base = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let begun = saved.filter(|(saved, _)| *saved == seq).map(|(_, state)| state);
        let later = saved.filter(|(saved, _)| *saved != seq);
        let is_new = saved.is_none() && doc.saved_position().is_none();
        self.format = ops.iter().map(Entry::format_of).max().unwrap_or(LOWEST);
        let began = Entry::Began { format: self.format, seq, base, file: begun, when: now };
        let entries = [began, Entry::At(self.path.clone())]
            .into_iter()
            .chain(is_new.then_some(Entry::New))
            .chain(ops.into_iter().map(|op| Entry::Op(now, op)))
            .chain(later.map(|(seq, state)| Entry::Saved(seq, state)));
        (entries.map(|entry| entry.write()).collect(), Base { path, records })
    }

    /// Writes down what happened, before it is shown. The first time begins a journal; the map that it begins from may
    /// still have to be written then, by the next [`Journal::sync`]: until it is, the map's file has the same.
    ///
    /// # Errors
    /// If the disk refuses. Nothing is lost by that: the next call, even with nothing new, writes it down.
    pub fn note(
        &mut self,
        doc: &Document,
        state: Option<FileState>,
        entries: &[Entry],
        now: DateTime,
    ) -> io::Result<()> {
        if let Some(journal) = &self.journal {
            let format = entries.iter().filter_map(Entry::op).map(Entry::format_of).max();
            let raised = format.filter(|format| *format > self.format);
            self.format = raised.unwrap_or(self.format);
            let lines = raised.map(Entry::Format).iter().chain(entries).map(Entry::write).collect::<Vec<_>>();
            locked(journal).append(&lines)?;
        } else {
            let saved = doc.saved_position().zip(state);
            self.base = self.start(doc, saved, entries, now)?;
        }
        // While nothing follows it, it can be read from the map's file.
        if let (Some(journal), true) = (&self.journal, doc.steps().len() > 0)
            && let Some(base) = self.base.take()
        {
            locked(journal).needs(base);
        }
        Ok(())
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
        // A map that had this name before, deleted or replaced, may be nowhere else.
        if Journal::look(&self.home.journal())?.is_some_and(|left| left.has_work()) {
            self.home.set_aside()?;
        }
        let (mut lines, base) = self.retold(doc, saved, usize::MAX, now);
        lines.extend(entries.iter().filter(|e| !matches!(e, Entry::Op(..))).map(Entry::write));
        let later = saved.is_some_and(|(seq, _)| seq == doc.begun());
        if !later {
            base.write()?;
        }
        for other in self.home.bases().filter(|other| *other != base.path) {
            fs::remove_file(other)?;
        }
        let journal = Journal::begin(&self.home.journal(), &lines)?;
        self.journal = Some(Arc::new(Mutex::new(journal)));
        Ok(later.then_some(base))
    }

    /// The journal, for those who write to the disk beside the user; none before something happened.
    pub fn journal(&self) -> Option<Arc<Mutex<Journal>>> {
        self.journal.clone()
    }

    /// Forgets what is in no file: nobody wants it. What was kept of a map's file stays.
    pub fn discard(self) {
        let _stays = match &self.path {
            None => fs::remove_dir_all(self.home.folder()),
            // The next journal begins from a map of its own.
            Some(_) => fs::remove_file(self.home.journal()),
        };
    }
}

#[cfg(test)]
mod tests;
