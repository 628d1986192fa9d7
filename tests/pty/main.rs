//! The program in a real terminal of its own: what a person sees, what the disk holds, and what is left behind when it
//! goes. Tests wait for what is on the screen, never for time.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "the tests' own helpers")]

mod editor;
mod ends;
mod grammar;
mod keyboard;
mod looks;
#[path = "../program/mod.rs"]
mod program;
mod quiet;
mod recover;
mod session;
mod work;

/// An empty folder to work in.
fn room() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A map of one touchpoint, two stages and one segment, and what more its touchpoint holds.
fn write_map(room: &tempfile::TempDir, more: &str) -> std::path::PathBuf {
    let path = room.path().join("map.ron");
    let lines = format!("name: \"Anruf\", places: [(stage: \"kauf\", segment: \"paare\")], {more}");
    std::fs::write(&path, program::map_with(&lines)).unwrap();
    path
}
