//! The built program and a room of its own to run in: a temporary folder, its own state folder, a known locale.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its part of it, and a test may panic")]

use std::{
    ffi::OsStr,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// What would change what the program says or how it looks.
const TOUCHY: [&str; 16] = [
    "NO_COLOR",
    "TERM",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "LANG",
    "LANGUAGE",
    "LC_CTYPE",
    "LC_MESSAGES",
    "TOUCHMAP_LANG",
    "TOUCHMAP_THEME",
    "TOUCHMAP_PANIC",
    "VISUAL",
    "EDITOR",
    "CLICOLOR_FORCE",
    "RUST_BACKTRACE",
];

/// The program's environment: what is taken away, and what is set.
pub fn environment(room: &Path) -> (&'static [&'static str], Vec<(&'static str, PathBuf)>) {
    (
        &TOUCHY,
        vec![
            ("LC_ALL", "C.UTF-8".into()),
            ("TOUCHMAP_STATE", room.join("state")),
            ("TOUCHMAP_CONFIG", room.join("config")),
        ],
    )
}

/// The program with these arguments in this folder, alone with itself.
pub fn touchmap<A: AsRef<OsStr>>(room: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchmap"));
    command.current_dir(room).args(arguments).stdin(Stdio::null());
    let (without, with) = environment(room);
    for name in without {
        command.env_remove(name);
    }
    command.envs(with);
    command
}

/// What a command said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Said {
    said(&command.output().unwrap())
}

/// Runs a command that reads these bytes.
pub fn feed(command: &mut Command, bytes: &[u8]) -> Said {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    said(&child.wait_with_output().unwrap())
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code() }
}

/// A file of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A map of two cells with these lines in its first touchpoint, the first of which is line 8 of the file.
pub fn map_with(lines: &str) -> String {
    format!(
        "(
    touchmap: 1,
    stages: [(id: \"kauf\", name: \"Kauf\"), (id: \"nutzung\", name: \"Nutzung\")],
    segments: [(id: \"paare\", name: \"Paare\")],
    touchpoints: [
        (
            id: \"t1\", number: 1,
{lines}
        ),
        (id: \"t2\", number: 2, name: \"Parkplatz\"),
    ],
)
"
    )
}
