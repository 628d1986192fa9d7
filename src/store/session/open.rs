//! Opens a map with what its file holds and with what its journal holds beyond that.

use super::{Home, Session};
use crate::{
    map::{Records, document::Document, merge::another::is_another_map},
    store::{
        Comments, Error, FileState,
        access::Access,
        folders::Folders,
        journal::{FoundJournal, Journal, KEPT, ROOM, Replay, Rest, Whereabouts},
        lock::{self, Holder},
        recovery,
        ron::{
            error::Why,
            read::{self, MapFile},
        },
    },
};
use jiff::civil::DateTime;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A map that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The map with its history.
    pub doc: Document,
    /// The fingerprint of the file; `None` when there is no file, or none any more.
    pub state: Option<FileState>,
    /// The comments in the file.
    pub comments: Comments,
    /// Who may change the map.
    pub access: Access,
    /// The recovered work that was not in the file.
    pub recovered: Recovered,
    /// Where the user was.
    pub here: Option<Whereabouts>,
    /// Another map in the file, while there is work that was not in the file: somebody is asked before it is merged.
    pub another: Option<Box<MapFile>>,
}

/// The recovered work that was not in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recovered {
    /// How many steps were recovered.
    pub steps: usize,
    /// The time of the first of these steps.
    pub since: Option<DateTime>,
    /// The folder of a journal that was set aside because it could not be replayed to its end.
    pub broken: Option<PathBuf>,
    /// Whether somebody else had changed the file meanwhile and both versions were merged.
    pub is_merged: bool,
}

impl Opened {
    /// The same beside another map, if one is in the file, which held this state of ours before.
    fn beside(self, another: Option<(MapFile, FileState)>) -> Self {
        let Some((another, state)) = another else { return self };
        Self { state: Some(state), comments: Comments::default(), another: Some(Box::new(another)), ..self }
    }
}

/// An opened map, and the session if it is ours to change and can be kept.
type Outcome = Result<(Opened, Option<Session>), Error>;

/// Opens the map in a file, with everything that its journal holds.
///
/// # Errors
/// If the file can't be read or holds no sound map.
pub fn open(folders: Option<&Folders>, path: &Path, me: &Holder) -> Outcome {
    let outcome = match begin(folders, path, me) {
        Err(why) => OnDisk::read(path)
            .and_then(|file| file.alone(Access::Unguarded(why.to_string())))
            .map(|map| (map, None)),
        Ok(Err(holder)) => {
            OnDisk::read(path).and_then(|file| file.alone(Access::Held(holder))).map(|map| (map, None))
        }
        Ok(Ok((session, found))) => session.open(path, found, me.since),
    };
    outcome.map_err(|error| recovery::noted(folders, path, error))
}

/// A session, and the journal that it found.
type Begun = (Session, Option<FoundJournal>);

/// Takes the lock of the map in a file and finds its journal, or returns the holder if somebody else has the
/// map.
fn begin(folders: Option<&Folders>, path: &Path, me: &Holder) -> io::Result<Result<Begun, Option<Holder>>> {
    let folders = folders.ok_or(io::ErrorKind::NotFound)?;
    let begun = Session::at(folders, path, me)?.map(|session| {
        let found = FoundJournal::look(&session.home.journal())?;
        Ok((session, found))
    });
    // A journal that can't be read is an error; a map that somebody else has is not.
    match begun {
        Ok(begun) => begun.map(Ok),
        Err(holder) => Ok(Err(holder)),
    }
}

/// Opens a map that is in no file, from its journal.
///
/// # Errors
/// If somebody else has the map, or its journal can't be replayed.
pub fn open_unnamed(home: Home, me: &Holder) -> Outcome {
    let begun =
        lock::take(&home.lock(), me).and_then(|lock| Ok((lock, FoundJournal::look(&home.journal())?)));
    match begun {
        Ok((Ok(lock), Some(found))) => {
            Session::of(home, lock, me, None).resume(&found, &OnDisk::default(), me.since)
        }
        Ok(_) => Err(Error::of(home.folder(), Why::NotFound)),
        Err(e) => Err(Error::io(home.folder(), e)),
    }
}

/// What a map's file holds when the map is opened.
#[derive(Default)]
struct OnDisk {
    path: PathBuf,
    /// The content of the file; `None` when it is gone.
    bytes: Option<Vec<u8>>,
}

impl OnDisk {
    fn read(path: &Path) -> Result<Self, Error> {
        Ok(Self { path: path.to_owned(), bytes: Some(read::load(path)?) })
    }

    fn state(&self) -> Option<FileState> {
        self.bytes.as_deref().map(FileState::of)
    }

    fn comments(&self) -> Comments {
        self.bytes.as_deref().map(Comments::of).unwrap_or_default()
    }

    /// The map in the file, with all that is to be known of the file.
    fn map(&self) -> Result<MapFile, Error> {
        self.read_by(read::read)
    }

    fn read_by<T>(&self, read: fn(&str, &[u8]) -> Result<T, Error>) -> Result<T, Error> {
        let bytes = self.bytes.as_deref().ok_or_else(|| Error::of(&self.path, Why::NotFound))?;
        read(&self.path.display().to_string(), bytes)
    }

    /// What was saved last, if the file holds it still. A whole journal leads through it, too, unless the step that was
    /// being saved was amended and the journal was written anew before the save had ended.
    fn as_saved(&self, found: &FoundJournal, replay: &Replay) -> Option<Records> {
        let is_as_saved = replay.saved.is_some_and(|(_, saved)| self.state() == Some(saved));
        (is_as_saved && replay.lines == found.lines).then(|| self.map().ok()).flatten().map(|map| map.records)
    }

    /// The map as the file holds it.
    fn alone(&self, access: Access) -> Result<Opened, Error> {
        let (doc, state, comments) = self.read_by(read::document)?;
        let recovered = Recovered::default();
        Ok(Opened { doc, state: Some(state), comments, access, recovered, here: None, another: None })
    }

    fn with(&self, doc: Document, access: Access) -> Opened {
        let (state, comments) = (self.state(), self.comments());
        Opened { doc, state, comments, access, recovered: Recovered::default(), here: None, another: None }
    }
}

impl Session {
    /// Opens the map with what its journal holds, if there is one.
    fn open(self, path: &Path, found: Option<FoundJournal>, now: DateTime) -> Outcome {
        match found {
            Some(found) if found.has_work || found.here.is_draft || found.rest == Rest::Gap => {
                let file = match OnDisk::read(path) {
                    // The journal holds what was in the file.
                    Err(Error { why: Why::NotFound, .. }) => OnDisk { path: path.to_owned(), bytes: None },
                    file => file?,
                };
                self.resume(&found, &file, now)
            }
            found => {
                let file = OnDisk::read(path)?;
                let here = found.map(|found| found.here).filter(|here| !here.place.is_empty());
                Ok((Opened { here, ..file.alone(self.access())? }, Some(self)))
            }
        }
    }

    /// Goes on where the journal ends, if it can be replayed and leads to what the file holds now.
    fn resume(self, found: &FoundJournal, file: &OnDisk, now: DateTime) -> Outcome {
        let (mut replay, has_snapshot) = self.home.replay(found, file.bytes.as_deref());
        if let Some(replay) = &mut replay {
            replay.base = replay.base.take().or_else(|| file.as_saved(found, replay));
        }
        let is_usable = |replay: &Replay| match file.bytes {
            Some(_) => replay.base.is_some(),
            None => replay.is_unsaved() || found.here.is_draft,
        };
        let here = Some(found.here.clone()).filter(|here| !here.place.is_empty());
        let (opened, session) = match replay.filter(is_usable) {
            Some(replay) => self.go_on(found, replay, has_snapshot, file, now)?,
            None => self.give_up(file)?,
        };
        Ok((Opened { here, ..opened }, session))
    }

    /// Takes up what the journal holds, goes on writing it, and merges what somebody else has made of the
    /// file.
    fn go_on(
        mut self,
        found: &FoundJournal,
        replay: Replay,
        has_snapshot: bool,
        file: &OnDisk,
        now: DateTime,
    ) -> Outcome {
        let is_whole = replay.lines == found.lines && found.rest != Rest::Gap;
        let mut recovered =
            Recovered { steps: replay.unsaved(), since: replay.since, ..Recovered::default() };
        let Replay { mut doc, saved, base, .. } = replay;
        let is_ours = saved.is_some_and(|(_, saved)| file.state() == Some(saved));
        match (saved.filter(|_| is_ours), &base) {
            (Some((seq, _)), Some(base)) => doc.saved(seq, base.clone()),
            _ => doc.unsaved(base.filter(|_| file.bytes.is_some()).unwrap_or_default()),
        }
        self.here = found.here.clone();
        let kept = if is_whole && has_snapshot {
            self.keep_journal(found, &doc, saved, now)
        } else {
            self.replace_broken(is_whole, &doc, saved, now).map(|broken| recovered.broken = broken)
        };
        let mut another = None;
        if let (false, Some(_)) = (is_ours, &file.bytes) {
            let theirs = file.map()?;
            let records = theirs.clone().recognised(doc.base());
            match saved {
                Some((seq, state)) if recovered.steps > 0 && is_another_map(doc.base(), &records) => {
                    doc.saved(seq, doc.base().clone());
                    another = Some((theirs, state));
                }
                _ => recovered.is_merged = doc.take_theirs(records).is_some(),
            }
        }
        let (access, session) = match kept {
            Ok(()) => (self.access(), Some(self)),
            Err(why) => (Access::Unguarded(why.to_string()), None),
        };
        let opened = Opened { recovered, ..file.with(doc, access) };
        Ok((opened.beside(another), session))
    }

    /// Goes on with the journal that was found; with a shorter one, if it has grown long.
    fn keep_journal(
        &mut self,
        found: &FoundJournal,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
    ) -> io::Result<()> {
        let is_long = found.lines > 2 * KEPT as u64 || found.end > 2 * ROOM as u64;
        if is_long {
            let (entries, _) = self.retold(doc, saved, KEPT, now);
            let length: u64 = entries.iter().map(|entry| entry.write().len() as u64).sum();
            if length < found.end / 3 * 2 {
                return self.write_anew(doc, saved, KEPT, now);
            }
        }
        let journal = Journal::go_on(&self.home.journal(), found, &self.lock)?;
        self.replace_journal(journal, &self.home.folder().join(&found.snapshot));
        Ok(())
    }

    /// Writes a new journal in place of one that has lost the map that it begins from, or that can't be
    /// replayed to its end. The old journal is set aside, and its folder is returned.
    fn replace_broken(
        &mut self,
        is_whole: bool,
        doc: &Document,
        saved: Option<(u64, FileState)>,
        now: DateTime,
    ) -> io::Result<Option<PathBuf>> {
        let broken = if is_whole { None } else { Some(self.home.set_aside()?) };
        self.write_anew(doc, saved, usize::MAX, now)?;
        Ok(broken)
    }

    /// Sets aside a journal that can't be replayed at all. Only the content of the file is certain then.
    fn give_up(self, file: &OnDisk) -> Outcome {
        let opened = file.alone(self.access())?;
        match self.home.set_aside() {
            Ok(broken) => {
                // A copy is on the disk, so the journal is not needed any more.
                let _stays = fs::remove_file(self.home.journal());
                let recovered = Recovered { broken: Some(broken), ..Recovered::default() };
                Ok((Opened { recovered, ..opened }, Some(self)))
            }
            Err(why) => Ok((Opened { access: Access::Unguarded(why.to_string()), ..opened }, None)),
        }
    }
}
