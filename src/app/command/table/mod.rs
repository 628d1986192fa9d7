//! The rows of the table of commands, a file for each screen.

mod actions;
mod analysis;
mod everywhere;
mod form;
mod map;
mod overlay;
mod start;

use super::row::Command;
use std::sync::LazyLock;

/// All commands in the order of the help. In each context, the first command that takes a key has it.
pub static COMMANDS: LazyLock<Vec<&'static Command>> = LazyLock::new(|| {
    let rows =
        [map::ROWS, overlay::ROWS, form::ROWS, analysis::ROWS, actions::ROWS, start::ROWS, everywhere::ROWS];
    rows.into_iter().flatten().collect()
});
