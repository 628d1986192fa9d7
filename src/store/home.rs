//! The folder of one map in the program's state: its lock, its journal, the maps that journals begin from, journals that
//! were set aside, and the last versions of some days.

use super::{
    FileState,
    durable::sync_folder,
    folders::{Folders, known_as, private},
    journal::{Journal, Left, Story},
    ron::read,
};
use crate::map::id::Ids;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// The folder of one map in the program's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home(PathBuf);

const MAPS: &str = "maps";
const NEW: &str = "new-";
const JOURNAL: &str = "journal";
const LOCK: &str = "lock";
const BASE: &str = "base-";
const BROKEN: &str = "broken-";
const DAYS: &str = "days";

impl Home {
    /// Of the map in this file, made if it is not there.
    ///
    /// # Errors
    /// If it can't be made, or is not this user's own.
    pub fn of(folders: &Folders, path: &Path) -> io::Result<Self> {
        Self::named(folders, &name_of(path))
    }

    /// The same, but nothing is made: `None` if the program has never kept anything of this map.
    pub(super) fn find(folders: &Folders, path: &Path) -> Option<Self> {
        Self::at(folders, &name_of(path))
    }

    /// Of the map without a file that has this name here.
    pub(super) fn unnamed(folders: &Folders, name: &str) -> Option<Self> {
        let is_name = |rest: &str| rest.bytes().all(|b| b.is_ascii_hexdigit());
        name.strip_prefix(NEW).filter(|rest| is_name(rest)).and_then(|_| Self::at(folders, name))
    }

    /// Of every map that the program has kept something of.
    pub(super) fn all(folders: &Folders) -> Vec<Self> {
        let entries = fs::read_dir(folders.state().join(MAPS)).into_iter().flatten().flatten();
        entries.map(|entry| Self(entry.path())).collect()
    }

    fn at(folders: &Folders, name: &str) -> Option<Self> {
        let folder = folders.state().join(MAPS).join(name);
        folder.is_dir().then_some(Self(folder))
    }

    /// Of a map without a file.
    ///
    /// # Errors
    /// As [`Home::of`].
    pub fn fresh(folders: &Folders, ids: &mut Ids) -> io::Result<Self> {
        Self::named(folders, &format!("{NEW}{:016x}", ids.seed()))
    }

    fn named(folders: &Folders, name: &str) -> io::Result<Self> {
        folders.make("")?;
        folders.make(MAPS)?;
        folders.make(&format!("{MAPS}/{name}")).map(Self)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// What it is called in the folder of all maps.
    pub(super) fn name(&self) -> String {
        self.0.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The folder itself.
    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    /// The journal's file.
    pub(super) fn journal(&self) -> PathBuf {
        self.file(JOURNAL)
    }

    /// The lock's file.
    pub(super) fn lock(&self) -> PathBuf {
        self.file(LOCK)
    }

    /// The folder of the last versions of days, which need not be there.
    pub(super) fn days(&self) -> PathBuf {
        self.file(DAYS)
    }

    /// A file for a map that a new journal begins from.
    pub(super) fn new_base(&self) -> PathBuf {
        self.new_file(BASE)
    }

    /// A file or folder beginning so that is not there yet.
    fn new_file(&self, name: &str) -> PathBuf {
        let all = (1_u32..).map(|n| self.file(&format!("{name}{n}")));
        all.into_iter().find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_default()
    }

    /// Tells the journal, and whether the map that it begins from is here; it is also known when the map's file still
    /// holds it.
    pub(super) fn tell(
        &self,
        said: &[String],
        state: Option<FileState>,
        bytes: Option<&[u8]>,
    ) -> (Option<Story>, bool) {
        let mut has_base = false;
        let story = Story::tell(said, state, |base, begun| {
            let kept = read::load(&self.file(base)).ok();
            has_base = kept.is_some();
            let same = bytes.filter(|_| begun == state);
            read::parse(base, kept.as_deref().or(same)?).ok()
        });
        (story, has_base)
    }

    /// Sets a copy of the journal aside, with the map that it begins from. They themselves stay until a new journal
    /// takes their place: a crash before that must find them.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn set_aside(&self) -> io::Result<PathBuf> {
        let folder = self.new_file(BROKEN);
        private().create(&folder)?;
        for path in self.bases().chain([self.journal()]) {
            let copy = folder.join(path.file_name().unwrap_or_default());
            fs::copy(&path, &copy)?;
            File::open(&copy)?.sync_all()?;
        }
        sync_folder(&folder.join(JOURNAL))?;
        sync_folder(&folder)?;
        Ok(folder)
    }

    /// The journals that were set aside, each in a folder like a map's own, the oldest first.
    pub(super) fn set_asides(&self) -> Vec<Self> {
        let all = (1_u32..).map(|n| self.file(&format!("{BROKEN}{n}")));
        all.take_while(|folder| folder.is_dir()).map(Self).collect()
    }

    /// Looks at the journal and tells it, of a map whose file holds this now; nothing is changed, and nobody who has
    /// the map open is disturbed.
    pub(super) fn story(&self, bytes: impl Fn(&Left) -> Option<Vec<u8>>) -> Option<Found> {
        // While a journal is replaced by a shorter one, its base goes: then there is a newer one already.
        const TRIES: usize = 3;
        (0..TRIES).find_map(|_| {
            let left = Journal::look(&self.journal()).ok()??;
            let bytes = bytes(&left);
            let state = bytes.as_deref().map(FileState::of);
            let story = self.tell(&left.said, state, bytes.as_deref()).0?;
            Some(Found { left, story, state })
        })
    }

    /// The files with the maps that journals begin from.
    pub(super) fn bases(&self) -> impl Iterator<Item = PathBuf> {
        let is_base = |path: &PathBuf| {
            path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(BASE.as_bytes()))
        };
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(is_base)
    }
}

/// A journal that was looked at from outside.
pub(super) struct Found {
    /// What it says.
    pub left: Left,
    /// What that tells.
    pub story: Story,
    /// What the map's file holds.
    pub state: Option<FileState>,
}

fn name_of(path: &Path) -> String {
    FileState::of(known_as(path).as_os_str().as_encoded_bytes()).to_string()
}
