//! Rescue files: the map of a program that had to go without being asked, kept in the state folder until somebody
//! has seen it. Each is a map file like any other, with a comment on top that says whose it is.

use super::{
    FileState,
    folders::{Folders, known_as},
    save::{Access, filled, sync_folder},
    write::write,
};
use crate::map::Records;
use jiff::civil::DateTime;
use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
};

/// A map that was rescued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescue {
    /// Where it is kept.
    pub file: PathBuf,
    /// The file it belongs to; `None` for a map that had none yet.
    pub original: Option<PathBuf>,
    /// What that file held when it was read or saved last: the map began from there.
    pub began: Option<FileState>,
    /// When.
    pub when: DateTime,
}

const FOLDER: &str = "rescue";
const HEAD: &str = "// touchmap rescue ";
/// In place of a path and of a file's state: no absolute path reads like this.
const UNNAMED: &str = "-";

/// Keeps a map; when this returns, it is on the disk. No other rescue is written over.
///
/// # Errors
/// If the disk refuses.
pub fn keep(
    folders: &Folders,
    original: Option<&Path>,
    began: Option<FileState>,
    records: &Records,
    when: DateTime,
) -> io::Result<PathBuf> {
    let folder = folders.make(FOLDER)?;
    let original = original.map_or_else(|| UNNAMED.to_owned(), |path| escaped(&known_as(path)));
    let began = began.map_or_else(|| UNNAMED.to_owned(), |state| state.to_string());
    let when_said = when.strftime("%Y-%m-%dT%H:%M:%S");
    let text = format!("{HEAD}{when_said} {began} {original}\n{}", write(records));
    let stem = when.strftime("%Y%m%d-%H%M%S").to_string();
    let mut new = filled(&folder.join(&stem), text.as_bytes(), Access::Private)?;
    for n in 1_u32.. {
        let file = folder.join(format!("{stem}-{n}.ron"));
        match new.persist_noclobber(&file) {
            Ok(_) => {
                sync_folder(&file)?;
                return Ok(file);
            }
            Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => new = e.file,
            Err(e) => return Err(e.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// All rescues, newest first.
pub fn list(folders: &Folders) -> Vec<Rescue> {
    let entries = fs::read_dir(folders.state().join(FOLDER)).into_iter().flatten().flatten();
    let mut all: Vec<Rescue> = entries.filter_map(|entry| look(entry.path())).collect();
    all.sort_by(|a, b| (b.when, &b.file).cmp(&(a.when, &a.file)));
    all
}

/// The newest rescue of the map in this file.
pub fn for_map(folders: &Folders, path: &Path) -> Option<Rescue> {
    let path = known_as(path);
    list(folders).into_iter().find(|rescue| rescue.original.as_ref() == Some(&path))
}

/// Removes a rescue that was seen.
///
/// # Errors
/// If the disk refuses.
pub fn discard(rescue: &Rescue) -> io::Result<()> {
    fs::remove_file(&rescue.file)
}

fn look(file: PathBuf) -> Option<Rescue> {
    const LONGEST: u64 = 64 * 1024;
    if !fs::symlink_metadata(&file).ok()?.is_file() || file.extension()? != "ron" {
        return None;
    }
    let mut line = String::new();
    BufReader::new(File::open(&file).ok()?.take(LONGEST)).read_line(&mut line).ok()?;
    let mut words = line.trim_end().strip_prefix(HEAD)?.splitn(3, ' ');
    let (when, began, original) = (words.next()?, FileState::from_text(words.next()?), words.next()?);
    let original = if original == UNNAMED { None } else { Some(unescaped(original)?) };
    Some(Rescue { file, original, began, when: when.parse().ok()? })
}

/// A path in one line of ASCII: every other byte, and `%`, as `%` and two digits.
fn escaped(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b' '..=b'~' if *byte != b'%' => out.push(char::from(*byte)),
            _ => out += &format!("%{byte:02x}"),
        }
    }
    out
}

fn unescaped(text: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(others.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &others[2..];
        } else {
            bytes.push(*first);
            rest = others;
        }
    }
    os_string(bytes).map(PathBuf::from)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "on other systems not all bytes are a path")]
fn os_string(bytes: Vec<u8>) -> Option<OsString> {
    Some(std::os::unix::ffi::OsStringExt::from_vec(bytes))
}

#[cfg(not(unix))]
fn os_string(bytes: Vec<u8>) -> Option<OsString> {
    String::from_utf8(bytes).ok().map(OsString::from)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::{map::id::Ids, store::read::open, testing};
    use jiff::civil::date;
    use std::os::unix::{ffi::OsStrExt as _, fs::MetadataExt as _};

    #[test]
    fn what_is_rescued_is_a_map_and_found_again() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path().join("a/state"));
        let records = testing::map(20, 1);
        let when = date(2026, 11, 20).at(14, 3, 9, 0);
        let odd = room.path().join(std::ffi::OsStr::from_bytes(b"-%\n\xff \x1b*/.ron"));
        let began = Some(FileState::of(b"before"));
        let first = keep(&folders, Some(&odd), None, &records, when).unwrap();
        let second = keep(&folders, None, None, &records, when).unwrap();
        let third = keep(&folders, Some(&odd), began, &testing::map(3, 2), when).unwrap();
        assert!(first != second && second != third);
        assert_eq!(open(&first, &mut Ids::seeded(1)).unwrap().records, records);
        assert_eq!(fs::metadata(&first).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(folders.state()).unwrap().mode() & 0o777, 0o700);

        assert_eq!(list(&folders).len(), 3);
        let newest = for_map(&folders, &odd).unwrap();
        assert_eq!((&newest.file, newest.began, newest.when), (&third, began, when));
        discard(&newest).unwrap();
        assert_eq!(for_map(&folders, &odd).unwrap().file, first);
        assert_eq!(for_map(&folders, Path::new("other.ron")), None);
        assert_eq!(list(&folders).iter().filter(|r| r.original.is_none()).count(), 1);
    }

    #[test]
    fn other_files_in_the_folder_are_left_alone() {
        let room = tempfile::tempdir().unwrap();
        let folders = Folders::at(room.path());
        assert_eq!(list(&folders), []);
        let folder = folders.make(FOLDER).unwrap();
        for (name, text) in [("a.ron", "(touchmap: 1)"), ("b.ron", "// touchmap rescue now /x\n"), ("c", "")]
        {
            fs::write(folder.join(name), text).unwrap();
        }
        fs::create_dir(folder.join("d.ron")).unwrap();
        assert_eq!(list(&folders), []);
    }
}
