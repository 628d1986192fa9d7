//! Removes the new files that killed saves of ours left beside a map. Their names show which process on which
//! system began them, so that a later save removes only files that certainly belong to no process any more.

use std::path::Path;

const PREFIX: &str = ".touchmap-";
/// The end of the name of a new file.
pub(crate) const SUFFIX: &str = ".tmp";

/// The start of the name of a new file of this process.
pub(crate) fn prefix() -> String {
    system::NAME
        .as_ref()
        .map_or_else(|| PREFIX.to_owned(), |name| format!("{PREFIX}{}-{name}-", std::process::id()))
}

/// Removes the files that killed saves have left in a folder. `new` is a file that has just been made there,
/// so its time is that of the folder's own clock.
pub(crate) fn remove(folder: &Path, new: &std::fs::Metadata) {
    #[cfg(unix)]
    for name in system::dead(folder, new) {
        // A file that can't be removed stays, and the next save tries again.
        let _stays = std::fs::remove_file(folder.join(name));
    }
    #[cfg(not(unix))]
    let _ = (folder, new);
}

/// The system in the names of files: the machine, and an id that changes when the machine starts again and
/// process ids lose their meaning.
mod system {
    use crate::store::FileState;
    use std::{fs, sync::LazyLock};

    /// The name of this system; `None` where it can't be found out. Nothing is removed then.
    pub(crate) static NAME: LazyLock<Option<String>> = LazyLock::new(|| {
        let machine = fs::read("/etc/machine-id").ok().filter(|id| !id.is_empty())?;
        let mut start = fs::read("/proc/sys/kernel/random/boot_id").ok()?;
        // A container has process ids of its own.
        start.extend(fs::read_link("/proc/self/ns/pid").ok()?.as_os_str().as_encoded_bytes());
        Some(format!("{}-{}", short(&machine), short(&start)))
    });

    fn short(bytes: &[u8]) -> String {
        FileState::of(bytes).to_string().chars().take(8).collect()
    }

    /// The names in a folder of files that dead processes have left.
    #[cfg(unix)]
    pub(crate) fn dead(folder: &std::path::Path, new: &fs::Metadata) -> Vec<std::ffi::OsString> {
        let Some(name) = NAME.as_deref() else { return Vec::new() };
        let is_dead = |entry: &fs::DirEntry| {
            let file = entry.file_name();
            let about = || entry.metadata().ok();
            file.to_str().is_some_and(|file| is_nobodys(file, name, || age(&about()?, new)))
        };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.filter(is_dead).map(|entry| entry.file_name()).collect()
    }

    /// How much older than the new file a file is; `None` if it is not one of this user's own.
    #[cfg(unix)]
    fn age(about: &fs::Metadata, new: &fs::Metadata) -> Option<std::time::Duration> {
        use std::os::unix::fs::MetadataExt as _;
        let is_ours = about.is_file() && about.uid() == rustix::process::geteuid().as_raw();
        let age = || Some(new.modified().ok()?.duration_since(about.modified().ok()?).unwrap_or_default());
        is_ours.then(age)?
    }

    /// Whether a file of this name, as old as `age` says, was left by a process that is gone, on the system
    /// `name`.
    #[cfg(unix)]
    pub(crate) fn is_nobodys(
        file: &str,
        name: &str,
        age: impl FnOnce() -> Option<std::time::Duration>,
    ) -> bool {
        /// No save takes this long, not even one in a container whose processes we do not see.
        const LONG: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
        let begun_by = || {
            let (process, rest) = file.strip_prefix(super::PREFIX)?.split_once('-')?;
            let (machine, start) = rest.strip_suffix(super::SUFFIX)?.split_once('-')?;
            let (start, random) = start.split_once('-')?;
            let is_random = !random.is_empty() && random.bytes().all(|b| b.is_ascii_alphanumeric());
            let process = rustix::process::Pid::from_raw(process.parse().ok().filter(|n| *n > 0)?)?;
            is_random.then_some((process, machine, start))
        };
        let Some((process, machine, start)) = begun_by() else { return false };
        let Some((our_machine, our_start)) = name.split_once('-') else { return false };
        if machine != our_machine {
            return false;
        }
        match age() {
            None => false,
            Some(_) if start == our_start => {
                rustix::process::test_kill_process(process) == Err(rustix::io::Errno::SRCH)
            }
            Some(age) => age > LONG,
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::{fs, process::Command, time::Duration};

    #[test]
    fn what_a_dead_process_left_goes_and_nothing_else() {
        let Some(name) = system::NAME.as_deref() else { return };
        let (machine, _) = name.split_once('-').unwrap();
        let mut child = Command::new("true").spawn().unwrap();
        let (dead, alive) = (child.id(), std::process::id());
        child.wait().unwrap();
        let room = tempfile::tempdir().unwrap();
        let old = [
            format!(".touchmap-{dead}-{name}-Ab12Cd.tmp"),
            format!(".touchmap-{dead}-{machine}-00000000-Ab12Cd.tmp"),
        ];
        let young = format!(".touchmap-{alive}-{machine}-00000000-Zz.tmp");
        let others = [
            young.clone(),
            format!(".touchmap-{alive}-{name}-Ab12Cd.tmp"),
            format!(".touchmap-{dead}-{name}-Ab12Cd.tmp.ron"),
            format!(".touchmap-{dead}-{name}-Ab.Cd.tmp"),
            format!(".touchmap-{dead}-00000000-00000000-Ab12Cd.tmp"),
            format!(".touchmap-0-{name}-Ab12Cd.tmp"),
            ".touchmap-Ab12Cd.tmp".into(),
            "touchmap.tmp".into(),
        ];
        for file in old.iter().chain(&others) {
            fs::write(room.path().join(file), "x").unwrap();
        }
        let folder = format!(".touchmap-{dead}-{name}-Folder.tmp");
        fs::create_dir(room.path().join(&folder)).unwrap();
        let link = format!(".touchmap-{dead}-{name}-Link.tmp");
        std::os::unix::fs::symlink("touchmap.tmp", room.path().join(&link)).unwrap();
        let long_ago = std::time::SystemTime::now() - Duration::from_secs(3 * 24 * 60 * 60);
        for file in old.iter().chain(others.iter().filter(|file| **file != young)) {
            let file = fs::OpenOptions::new().write(true).open(room.path().join(file)).unwrap();
            file.set_modified(long_ago).unwrap();
        }
        crate::store::save::save(&room.path().join("map.ron"), "x", crate::store::Expected::Fresh, |_| ())
            .unwrap();
        let mut names: Vec<String> =
            fs::read_dir(&room).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        let mut expected: Vec<String> =
            others.into_iter().chain([folder, link, "map.ron".to_owned()]).collect();
        names.sort();
        expected.sort();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_new_file_says_whose_it_is() {
        let Some(name) = system::NAME.as_deref() else { return };
        assert_eq!(prefix(), format!(".touchmap-{}-{name}-", std::process::id()));
    }
}
