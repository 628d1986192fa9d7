//! Finds what can be brought back of maps, from outside: it changes and locks nothing, and whoever has a map
//! open is not disturbed.

pub mod backup;
pub mod clean_up;
#[cfg(test)]
pub(crate) mod tests;
pub mod unsaved;
pub mod versions;

use super::{
    Error,
    folders::Folders,
    home::{Home, Replayed},
    journal::{Rest, Whereabouts},
    ron::{read, write::write},
};
use crate::map::text::Line;
use jiff::civil::{Date, DateTime};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What can be brought back of one map.
#[derive(Clone, Debug)]
pub struct Remains {
    /// The map's file, if it has one.
    pub path: Option<PathBuf>,
    /// The name by which a map without a file can be asked for.
    pub name: String,
    /// The title of the map, as far as it can be read.
    pub title: Line,
    /// The versions that can be brought back; at least one.
    pub versions: Vec<Version>,
    home: Home,
}

/// A version of a map that can be brought back.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The name by which it can be asked for.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
}

/// Where a version comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// The version that the journal leads to.
    Journal {
        /// How many steps are not in the file.
        steps: usize,
        /// The time of the first of these steps.
        since: Option<DateTime>,
        /// The time of the last entry.
        until: DateTime,
        /// Whether the journal can be replayed to its end.
        is_whole: bool,
        /// Whether a text was being typed that is no part of the map yet.
        is_draft: bool,
    },
    /// A journal that was set aside, with the number of its steps that can be replayed and the time of the
    /// last one; `None` if none of it can be replayed.
    Broken(Option<(usize, DateTime)>),
    /// The last version of a day, with its size in bytes.
    Day(Date, u64),
}

/// A version that was brought back.
#[derive(Debug)]
pub struct Brought {
    /// The bytes of a map's file.
    pub bytes: Vec<u8>,
    /// The place and the draft of a text that was being typed and is no part of that map.
    pub here: Option<Whereabouts>,
}

/// The name of the version that the journal leads to.
pub const LATEST: &str = "latest";

/// All maps of which something can be brought back.
pub fn all(folders: &Folders) -> Vec<Remains> {
    let mut all: Vec<Remains> = Home::all(folders).into_iter().filter_map(|h| of(h, None)).collect();
    all.sort_by(|a, b| (&a.path, &a.name).cmp(&(&b.path, &b.name)));
    all
}

/// What can be brought back of the map in this file, or of the map without a file that has this name.
pub fn find(folders: &Folders, asked: &Path) -> Option<Remains> {
    let unnamed = || asked.to_str().and_then(|name| Home::unnamed(folders, name));
    match Home::find(folders, asked) {
        Some(home) => of(home, Some(asked)),
        None => of(unnamed()?, None),
    }
}

/// Notes in an error of a map's file whether something can be brought back of the map.
pub(super) fn noted(folders: Option<&Folders>, path: &Path, error: Error) -> Error {
    let remains = folders.is_some_and(|folders| find(folders, path).is_some());
    Error { remains, ..error }
}

/// Reads a map from a file like [`read::open`]. An error notes whether something can be brought back of the
/// map.
///
/// # Errors
/// If the file can't be read or holds no sound map.
pub fn open(folders: Option<&Folders>, path: &Path) -> Result<read::MapFile, Error> {
    read::open(path).map_err(|error| noted(folders, path, error))
}

fn of(home: Home, path: Option<&Path>) -> Option<Remains> {
    let replayed = replayed(&home, path);
    let mut title = replayed.as_ref().map(|replayed| replayed.replay.doc.map().about().title.clone());
    let known = replayed.as_ref().and_then(|replayed| replayed.found.path.clone());
    let latest = replayed.as_ref().filter(|replayed| is_in_no_file(replayed)).map(|replayed| {
        let Replayed { found, replay, .. } = replayed;
        let is_whole = replay.lines == found.lines && found.rest != Rest::Gap;
        let (steps, since, until) = (replay.unsaved(), replay.since, replay.until);
        let is_draft = found.here.is_draft;
        let source = Source::Journal { steps, since, until, is_whole, is_draft };
        Version { name: LATEST.to_owned(), source }
    });
    let mut broken_path = None;
    let broken: Vec<Version> = home
        .set_asides()
        .into_iter()
        .map(|broken| {
            let replayed = self::replayed(&broken, path);
            let known = replayed.as_ref().and_then(|replayed| replayed.found.path.clone());
            broken_path = known.or(broken_path.take());
            let steps = replayed.map(|Replayed { replay, .. }| {
                title.get_or_insert_with(|| replay.doc.map().about().title.clone());
                (replay.doc.steps().len(), replay.until)
            });
            Version { name: broken.name(), source: Source::Broken(steps) }
        })
        .collect();
    let days = versions::list(&home);
    if let (None, Some(newest)) = (&title, days.last()) {
        title = read::open(&newest.path).ok().map(|opened| opened.records.about.title.clone());
    }
    let days = days.into_iter().rev();
    let days = days.map(|d| Version { name: d.date.to_string(), source: Source::Day(d.date, d.bytes) });
    let versions: Vec<Version> = latest.into_iter().chain(broken).chain(days).collect();
    let path = known.or(broken_path).or_else(|| versions::map_file(&home)).or(path.map(Path::to_owned));
    let (name, title) = (home.name(), title.unwrap_or_default());
    (!versions.is_empty()).then_some(Remains { path, name, title, versions, home })
}

/// Replays the journal in `home`. The map's file is at `path`, or else where the journal says.
fn replayed(home: &Home, path: Option<&Path>) -> Option<Replayed> {
    home.look(|found| read::load(path.or(found.path.as_deref())?).ok())
}

/// Whether the map's file does not hold what the journal leads to.
fn is_in_no_file(Replayed { found, replay, state }: &Replayed) -> bool {
    let saved = replay.saved.map(|(_, saved)| saved);
    let is_in_file = *state == saved && replay.base.as_ref() == Some(replay.doc.map().records());
    found.here.is_draft || replay.is_unsaved() || !is_in_file
}

impl Remains {
    /// Reads the version of this name; `None` if there is none, or nothing of it can be read.
    ///
    /// # Errors
    /// If the version's file can't be read.
    pub fn bring(&self, name: &str) -> io::Result<Option<Brought>> {
        let Some(version) = self.versions.iter().find(|version| version.name == name) else {
            return Ok(None);
        };
        let home = match &version.source {
            Source::Day(date, _) => {
                let day = versions::list(&self.home).into_iter().find(|day| day.date == *date);
                let bytes = day.map(|day| fs::read(day.path)).transpose()?;
                return Ok(bytes.map(|bytes| Brought { bytes, here: None }));
            }
            Source::Journal { .. } => Some(self.home.clone()),
            Source::Broken(_) => self.home.set_asides().into_iter().find(|broken| broken.name() == name),
        };
        let replayed = home.and_then(|home| replayed(&home, self.path.as_deref()));
        Ok(replayed.map(|Replayed { found, replay, .. }| Brought {
            bytes: write(replay.doc.map().records()).into_bytes(),
            here: Some(found.here).filter(|here| here.is_draft),
        }))
    }
}
