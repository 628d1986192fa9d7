//! The program under `strace`, which counts its system calls and makes one of them fail, late or its last.

use crate::{
    can, is_root,
    session::{Session, wrapped},
};
use std::{
    collections::BTreeMap,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Whether it can be used here; says so if not.
pub fn is_there() -> bool {
    let run = |mut command: Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let mut command = Command::new("strace");
    command.args(["-qq", "-o", "/dev/null", "true"]);
    can("strace, as root", is_root() && run(command).is_ok_and(|status| status.success()))
}

/// Where the calls are written down.
pub fn log(room: &Path) -> PathBuf {
    room.join("calls")
}

/// Starts the program; `more` are strace's own arguments. The program is our child, not strace's, so that signals and
/// the exit code are its own.
pub fn start<A: AsRef<OsStr>>(room: &Path, more: &[&str], arguments: impl IntoIterator<Item = A>) -> Session {
    let log = log(room);
    let mut all = vec!["strace", "-D", "-f", "-qq", "-y", "-s", "20000", "-o", log.to_str().unwrap()];
    all.extend(more);
    Session::of(wrapped(&all, room, arguments), (80, 24))
}

/// What was written down: thread and call, in their order.
pub fn calls(room: &Path) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(&std::fs::read(log(room)).unwrap_or_default()).into_owned();
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines.map(|(thread, call)| (thread.to_owned(), call.trim_start().to_owned())).collect()
}

/// How often a thread makes this call, for the thread that makes it most often: strace counts for each by itself.
pub fn most(room: &Path, call: &str) -> usize {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let start = format!("{call}(");
    for (thread, _) in calls(room).iter().filter(|(_, text)| text.starts_with(&start)) {
        *counts.entry(thread.clone()).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}
