//! What the terminal is asked to do while the program has it.

use ratatui::crossterm::{
    cursor, event, execute,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use std::io;

/// Asks that the keypad's digits come as digits, whatever the last program had asked for.
const DIGITS: &str = "\x1b>";

/// The terminal's modes; given back when this is dropped.
pub(super) struct Modes;

impl Modes {
    pub(super) fn enter() -> io::Result<Self> {
        let modes = Self;
        Self::set()?;
        Ok(modes)
    }

    pub(super) fn set() -> io::Result<()> {
        enable_raw_mode()?;
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            Print(DIGITS),
            event::EnableBracketedPaste,
            event::EnableFocusChange
        )
    }

    /// Gives everything back; a terminal that is gone cannot be helped.
    pub(super) fn leave() {
        let _gone = execute!(
            io::stdout(),
            event::DisableFocusChange,
            event::DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _gone = disable_raw_mode();
    }
}

impl Drop for Modes {
    fn drop(&mut self) {
        Self::leave();
    }
}
