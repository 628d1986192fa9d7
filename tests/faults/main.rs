//! The faults that a workshop may meet, tried for real: the built program in a terminal is killed, its disk is full or
//! broken, its files are changed by somebody else. What was drawn as part of the map must be there afterwards.
//!
//! `cargo test --test faults -- --ignored --nocapture` runs the long form and prints a line of figures for each fault.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test may panic, and says when it is skipped")]

mod deleted;
mod disk;
mod drafts;
mod ends;
mod gone;
mod kill;
mod mixed;
mod model;
mod odd;
mod order;
mod others;
mod power;
#[path = "../program/mod.rs"]
mod program;
#[path = "../pty/session.rs"]
mod session;
mod strace;

use std::path::{Path, PathBuf};

/// An empty folder to work in.
fn room() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A map of one touchpoint, in a folder of the room.
fn write_map(folder: &Path) -> PathBuf {
    let path = folder.join("map.ron");
    let lines = "name: \"Anruf\", places: [(stage: \"kauf\", segment: \"paare\")],";
    std::fs::write(&path, program::map_with(lines)).unwrap();
    path
}

/// The long form's line for one fault.
fn figures(fault: &str, tries: usize, lost: usize) {
    eprintln!("FIGURES | {fault} | {tries} tries | {} survived | {lost} lost", tries - lost);
}

/// Whether a test that needs this can run; says so if it cannot.
fn can(what: &str, is_there: bool) -> bool {
    if !is_there {
        eprintln!("skipped: {what} is needed");
    }
    is_there
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
