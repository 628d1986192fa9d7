//! The folder of one map in the program's state. It holds the lock, the journal, the maps that journals begin
//! from, journals that were set aside, and the last versions of some days.

use super::{
    FileState,
    durable::sync_folder,
    folders::{self, Folders, known_as, private},
    journal::{FoundJournal, Replay},
    ron::read,
};
use crate::map::id::Ids;
use std::{
    cell::Cell,
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
const SNAPSHOT: &str = "base-";
const BROKEN: &str = "broken-";
const DAYS: &str = "days";
const EDIT: &str = "edit-";

impl Home {
    /// The folder of the map in this file. It is made if it does not exist.
    ///
    /// # Errors
    /// If the folder can't be made, or is not this user's own.
    pub fn of(folders: &Folders, path: &Path) -> io::Result<Self> {
        Self::named(folders, &name_of(path))
    }

    /// The folder of the map in this file; `None` if the program has never kept anything of this map.
    pub(super) fn find(folders: &Folders, path: &Path) -> Option<Self> {
        Self::at(folders, &name_of(path))
    }

    /// The folder of this name, which belongs to a map without a file; `None` if there is none.
    pub(super) fn unnamed(folders: &Folders, name: &str) -> Option<Self> {
        let is_name = |rest: &str| rest.bytes().all(|b| b.is_ascii_hexdigit());
        name.strip_prefix(NEW).filter(|rest| is_name(rest)).and_then(|_| Self::at(folders, name))
    }

    /// The folders of all maps that the program has kept something of.
    pub(super) fn all(folders: &Folders) -> Vec<Self> {
        let entries = fs::read_dir(folders.state().join(MAPS)).into_iter().flatten().flatten();
        entries.map(|entry| Self(entry.path())).collect()
    }

    fn at(folders: &Folders, name: &str) -> Option<Self> {
        let folder = folders.state().join(MAPS).join(name);
        folder.is_dir().then_some(Self(folder))
    }

    /// A new folder for a map without a file.
    ///
    /// # Errors
    /// If the folder can't be made.
    pub fn fresh(folders: &Folders, ids: &mut Ids) -> io::Result<Self> {
        let mut names = std::iter::repeat_with(|| format!("{NEW}{:016x}", ids.seed()));
        // The folder of another map would be taken over, and what that map's journal holds would be set aside.
        let name = names.find(|name| Self::at(folders, name).is_none()).unwrap_or_default();
        Self::named(folders, &name)
    }

    fn named(folders: &Folders, name: &str) -> io::Result<Self> {
        let home = Self(folders.state().join(MAPS).join(name));
        home.make()?;
        Ok(home)
    }

    /// Makes the folder if it does not exist, or does not exist any more.
    pub(super) fn make(&self) -> io::Result<()> {
        let mut above: Vec<&Path> = self.0.ancestors().take(3).collect();
        above.reverse();
        above.into_iter().try_for_each(folders::make)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The folder's name.
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

    /// The path of the folder with the last versions of some days. The folder need not exist.
    pub(super) fn days(&self) -> PathBuf {
        self.file(DAYS)
    }

    /// The path of a new file for the map that a new journal begins from.
    pub(super) fn new_snapshot(&self) -> PathBuf {
        self.new_file(SNAPSHOT)
    }

    /// The path of a file or folder that does not exist yet and whose name begins with `name`.
    fn new_file(&self, name: &str) -> PathBuf {
        let all = (1_u32..).map(|n| self.file(&format!("{name}{n}")));
        all.into_iter().find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_default()
    }

    /// Replays the journal of a map whose file holds these bytes now. The map that the journal begins from is
    /// read from its own file, or from the map's file if that still holds it. The second value is whether its
    /// own file exists.
    pub(super) fn replay(&self, found: &FoundJournal, bytes: Option<&[u8]>) -> (Option<Replay>, bool) {
        let state = bytes.map(FileState::of);
        let has_snapshot = Cell::new(false);
        let replay = Replay::of(found, state, |name, begun| {
            // A map that was accepted once is not refused because of its size.
            let kept = read::load_up_to(&self.file(name), u64::MAX).ok();
            has_snapshot.set(kept.is_some());
            let same = bytes.filter(|_| begun == state);
            read::parse(name, kept.as_deref().or(same)?).ok()
        });
        (replay.ok().flatten(), has_snapshot.get())
    }

    /// Sets a copy of the journal aside, with the map that it begins from, and returns its folder. The
    /// originals stay until a new journal takes their place, so that a crash before that finds them.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn set_aside(&self) -> io::Result<PathBuf> {
        let folder = self.new_file(BROKEN);
        private().create(&folder)?;
        for path in self.snapshots().chain([self.journal()]) {
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

    /// Finds the journal and replays it; `bytes` reads the map's file. It changes nothing and disturbs nobody
    /// who has the map open.
    pub(super) fn look(&self, bytes: impl Fn(&FoundJournal) -> Option<Vec<u8>>) -> Option<Replayed> {
        // When a shorter journal replaces this one, its snapshot is removed meanwhile. The next try then
        // finds the newer journal.
        const TRIES: usize = 3;
        (0..TRIES).find_map(|_| {
            let found = FoundJournal::look(&self.journal()).ok()??;
            let bytes = bytes(&found);
            let replay = self.replay(&found, bytes.as_deref()).0?;
            Some(Replayed { found, replay, state: bytes.as_deref().map(FileState::of) })
        })
    }

    /// The files with the maps that journals begin from.
    pub(super) fn snapshots(&self) -> impl Iterator<Item = PathBuf> {
        self.all_named(SNAPSHOT)
    }

    /// The path of a new folder for a text in the user's editor.
    pub(super) fn new_edit(&self) -> PathBuf {
        self.new_file(EDIT)
    }

    /// The folders of texts in the user's editor.
    pub(super) fn edits(&self) -> impl Iterator<Item = PathBuf> {
        self.all_named(EDIT)
    }

    /// The files and folders whose names begin with `name`.
    fn all_named(&self, name: &'static str) -> impl Iterator<Item = PathBuf> + use<> {
        let is_so = move |path: &PathBuf| {
            path.file_name().is_some_and(|file| file.as_encoded_bytes().starts_with(name.as_bytes()))
        };
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(is_so)
    }
}

/// A journal that was replayed without opening its map.
pub(super) struct Replayed {
    /// The journal as it was found.
    pub found: FoundJournal,
    /// The document that it leads to.
    pub replay: Replay,
    /// The fingerprint of the map's file; `None` if there is no file.
    pub state: Option<FileState>,
}

fn name_of(path: &Path) -> String {
    FileState::of(known_as(path).as_os_str().as_encoded_bytes()).to_string()
}
