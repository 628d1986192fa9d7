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

/// How the terminal treats what is typed, to be given back to it after a program that may not do that itself.
#[cfg(unix)]
pub(super) struct LineDiscipline(Option<rustix::termios::Termios>);

#[cfg(unix)]
impl LineDiscipline {
    pub(super) fn now() -> Self {
        Self(rustix::termios::tcgetattr(io::stdin()).ok())
    }

    pub(super) fn restore(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        if let Some(before) = &self.0 {
            let _gone = tcsetattr(io::stdin(), OptionalActions::Now, before);
        }
    }
}

/// A Windows console keeps none for a program that has ended.
#[cfg(not(unix))]
pub(super) struct LineDiscipline;

#[cfg(not(unix))]
impl LineDiscipline {
    pub(super) fn now() -> Self {
        Self
    }

    pub(super) fn restore(&self) {}
}
