//! What can be brought back of maps, looked at from outside: nothing is changed, replayed or locked, and whoever has a
//! map open goes on undisturbed.

pub mod backup;
#[cfg(test)]
pub(crate) mod tests;
pub mod unsaved;
pub mod versions;

use super::{
    Error,
    folders::Folders,
    home::{Found, Home},
    journal::Rest,
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
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// The name by which a map without a file can be asked for.
    pub name: String,
    /// What it is called, as far as that can be told.
    pub title: Line,
    /// At least one.
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
    /// The journal.
    Journal {
        /// So many steps are not in the file.
        steps: usize,
        /// When the first of them was made.
        since: Option<DateTime>,
        /// When the last thing was done.
        until: DateTime,
        /// Whether the journal can be told to its end.
        is_whole: bool,
    },
    /// A journal that was set aside, and so many of its steps, the last one at this time; `None` if it tells nothing.
    Broken(Option<(usize, DateTime)>),
    /// The last version of a day, of so many bytes.
    Day(Date, u64),
}

/// The name of what the journal tells.
pub const LATEST: &str = "latest";

/// All maps of which something can be brought back.
pub fn all(folders: &Folders) -> Vec<Remains> {
    let mut all: Vec<Remains> = Home::all(folders).into_iter().filter_map(|h| of(h, None)).collect();
    all.sort_by(|a, b| (&a.path, &a.name).cmp(&(&b.path, &b.name)));
    all
}

/// What can be brought back of the map in this file, or of a map without a file that is called so.
pub fn find(folders: &Folders, asked: &Path) -> Option<Remains> {
    let unnamed = || asked.to_str().and_then(|name| Home::unnamed(folders, name));
    match Home::find(folders, asked) {
        Some(home) => of(home, Some(asked)),
        None => of(unnamed()?, None),
    }
}

/// An error of a map's file that knows whether something can be brought back of the map.
pub(super) fn noted(folders: Option<&Folders>, path: &Path, error: Error) -> Error {
    let remains = folders.is_some_and(|folders| find(folders, path).is_some());
    Error { remains, ..error }
}

/// Reads a map from a file, as [`read::open`] does; an error knows whether something can be brought back of the map.
///
/// # Errors
/// If the file can't be read or is no sound map.
pub fn open(folders: Option<&Folders>, path: &Path) -> Result<read::Opened, Error> {
    read::open(path).map_err(|error| noted(folders, path, error))
}

fn of(home: Home, path: Option<&Path>) -> Option<Remains> {
    let found = told(&home, path);
    let mut title = found.as_ref().map(|found| found.story.doc.map().about().title.clone());
    let known = found.as_ref().and_then(|found| found.left.path());
    let latest = found.as_ref().filter(|found| is_in_no_file(found)).map(|Found { left, story, .. }| {
        let is_whole = story.told == left.said.len() && left.rest != Rest::Lines;
        let (steps, since, until) = (story.unsaved(), story.since, story.until);
        Version { name: LATEST.to_owned(), source: Source::Journal { steps, since, until, is_whole } }
    });
    let mut broken_path = None;
    let broken: Vec<Version> = home
        .set_asides()
        .into_iter()
        .map(|broken| {
            let found = told(&broken, path);
            broken_path = found.as_ref().and_then(|found| found.left.path()).or(broken_path.take());
            let steps = found.map(|Found { story, .. }| {
                title.get_or_insert_with(|| story.doc.map().about().title.clone());
                (story.doc.steps().len(), story.until)
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

/// The journal there; the map's file is this one, or the one that the journal names.
fn told(home: &Home, path: Option<&Path>) -> Option<Found> {
    home.story(|left| read::load(path.map(Path::to_owned).or_else(|| left.path())?.as_path()).ok())
}

/// Whether the map's file does not hold what the journal tells.
fn is_in_no_file(Found { story, state, .. }: &Found) -> bool {
    let saved = story.saved.map(|(_, saved)| saved);
    story.is_unsaved() || *state != saved || story.base.as_ref() != Some(story.doc.map().records())
}

impl Remains {
    /// A version, as the bytes of a map's file; `None` if there is none by that name, or nothing can be told of it.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn bring(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        let Some(version) = self.versions.iter().find(|version| version.name == name) else {
            return Ok(None);
        };
        let home = match &version.source {
            Source::Day(date, _) => {
                let day = versions::list(&self.home).into_iter().find(|day| day.date == *date);
                return day.map(|day| fs::read(day.path)).transpose();
            }
            Source::Journal { .. } => Some(self.home.clone()),
            Source::Broken(_) => self.home.set_asides().into_iter().find(|broken| broken.name() == name),
        };
        let found = home.and_then(|home| told(&home, self.path.as_deref()));
        Ok(found.map(|Found { story, .. }| write(story.doc.map().records()).into_bytes()))
    }
}
