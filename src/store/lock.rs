//! Lets only one process write each map. The lock is the system's, on a file in the state folder that is
//! never removed, so a process that has ended in whatever way holds nothing. The content of the file only
//! names the holder.

use super::{folders, visible};
use jiff::civil::DateTime;
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

/// Who holds a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The user's name.
    pub user: String,
    /// The id of the process.
    pub process: u32,
    /// The time at which the process took the map.
    pub since: DateTime,
}

impl Holder {
    /// The holder that this process is.
    pub fn me(now: DateTime) -> Self {
        let name = |key| std::env::var(key).ok().filter(|name| !name.trim().is_empty());
        let user = name("USER").or_else(|| name("LOGNAME")).or_else(|| name("USERNAME"));
        // The name from the environment must fit into one line, and it is shown to somebody else.
        let user = visible(user.unwrap_or_else(number).trim()).replace(char::is_whitespace, "_");
        Self { user, process: std::process::id(), since: now }
    }

    fn write(&self) -> String {
        format!("{} {} {}\n", self.since.strftime("%Y-%m-%dT%H:%M:%S"), self.process, self.user)
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let since = words.next()?.parse().ok()?;
        let process = words.next()?.parse().ok()?;
        Some(Self { user: visible(words.next()?), process, since })
    }
}

/// The user's id and the machine, for users whose name is not known.
#[cfg(unix)]
fn number() -> String {
    let (user, system) = (rustix::process::geteuid().as_raw(), rustix::system::uname());
    format!("{user}@{}", system.nodename().to_string_lossy())
}

#[cfg(not(unix))]
fn number() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_else(|_| "localhost".to_owned())
}

/// A lock that is held until this value is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
    /// Whether the system keeps locks in this folder. Where it does not, only the content of the map's file
    /// shows that somebody else is at work.
    pub is_sure: bool,
}

impl Lock {
    /// Whether the lock's file is still where others look for it. Once it was removed, somebody else can take
    /// the lock.
    pub fn is_in_place(&self) -> bool {
        folders::is_at(&self.file, &self.path)
    }
}

/// Takes the lock at `path`, or returns its holder; `None` stands for a holder that has not written its name
/// yet.
///
/// # Errors
/// If the file can't be opened, or is not this user's own.
pub fn take(path: &Path, me: &Holder) -> io::Result<Result<Lock, Option<Holder>>> {
    /// How often the file may be removed while it is being locked, before this gives up.
    const TRIES: usize = 10;
    for _ in 0..TRIES {
        match try_once(path, me)? {
            Ok(lock) if !lock.is_in_place() => {}
            outcome => return Ok(outcome),
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

fn try_once(path: &Path, me: &Holder) -> io::Result<Result<Lock, Option<Holder>>> {
    let mut file = folders::own(OpenOptions::new().read(true).write(true).create(true), path)?;
    let is_sure = match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => {
            let mut bytes = Vec::new();
            // The lock counts even if its file can't be read.
            let _part = (&file).take(1024).read_to_end(&mut bytes);
            return Ok(Err(Holder::read(&String::from_utf8_lossy(&bytes))));
        }
        Err(TryLockError::Error(_)) => false,
    };
    // The holder's name helps people, but the lock counts without it.
    let _unwritten = name(&mut file, &me.write());
    Ok(Ok(Lock { file, path: path.to_owned(), is_sure }))
}

/// Writes the holder's line over that of the last one. A file is cut only where it was longer, because to empty it makes
/// some systems write to the disk at once, and somebody waits for the first frame.
fn name(file: &mut File, line: &str) -> io::Result<()> {
    file.rewind()?;
    file.write_all(line.as_bytes())?;
    let length = line.len() as u64;
    if file.metadata()?.len() > length { file.set_len(length) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_the_other_is_told_who() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let since = jiff::civil::date(2026, 11, 23).at(14, 3, 0, 0);
        let me = Holder { user: "kim".into(), process: 7, since };
        let lock = take(&path, &me).unwrap().unwrap();
        assert!(lock.is_sure);
        assert_eq!(take(&path, &me).unwrap().unwrap_err(), Some(me.clone()));
        drop(lock);
        // What the last one wrote is still there, and does not matter.
        let next = take(&path, &Holder { process: 8, ..me.clone() }).unwrap().unwrap();
        assert_eq!(take(&path, &Holder::me(since)).unwrap().unwrap_err().unwrap().process, 8);
        drop(next);
        // Nothing is left of a longer line.
        let last = Holder { user: "jo".into(), ..me };
        let _lock = take(&path, &last).unwrap().unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), last.write());
    }

    #[test]
    fn a_lock_whose_content_is_no_text_holds() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let me = Holder::me(jiff::civil::date(2026, 11, 23).at(14, 3, 0, 0));
        let lock = take(&path, &me).unwrap().unwrap();
        std::fs::write(&path, b"\xff\xfe 7 \x80").unwrap();
        assert_eq!(take(&path, &me).unwrap().unwrap_err(), None);
        drop(lock);
    }

    #[test]
    fn a_lock_that_was_removed_is_no_longer_in_place() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let me = Holder::me(jiff::civil::date(2026, 11, 23).at(14, 3, 0, 0));
        let lock = take(&path, &me).unwrap().unwrap();
        assert!(lock.is_in_place());
        std::fs::remove_file(&path).unwrap();
        assert!(!lock.is_in_place());
        let next = take(&path, &me).unwrap().unwrap();
        assert!(next.is_in_place() && !lock.is_in_place());
    }

    #[test]
    #[cfg(unix)]
    fn a_user_without_a_name_has_a_number_and_a_machine() {
        let number = number();
        let (user, machine) = number.split_once('@').unwrap();
        assert_eq!(user.parse(), Ok(rustix::process::geteuid().as_raw()));
        assert!(!machine.is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn what_somebody_put_in_its_place_is_refused() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let room = tempfile::tempdir().unwrap();
        let me = Holder::me(jiff::civil::date(2026, 11, 23).at(14, 3, 0, 0));
        let at = |name: &str| room.path().join(name);
        std::fs::write(at("other"), "precious").unwrap();
        symlink(at("other"), at("link")).unwrap();
        std::fs::hard_link(at("other"), at("name")).unwrap();
        rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe"), rustix::fs::Mode::RUSR).unwrap();
        std::fs::create_dir(at("folder")).unwrap();
        std::fs::write(at("open"), "").unwrap();
        std::fs::set_permissions(at("open"), std::fs::Permissions::from_mode(0o666)).unwrap();
        for name in ["link", "name", "pipe", "folder", "open"] {
            assert!(take(&at(name), &me).is_err(), "{name}");
        }
        assert_eq!(std::fs::read(at("other")).unwrap(), b"precious");
    }
}
