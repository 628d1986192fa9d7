//! The modes of the terminal while the program has it.

use ratatui::crossterm::{
    cursor, event, execute,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use std::io;

/// Asks the terminal to send the keypad's digits as digits, whatever an earlier program had asked for.
const DIGITS: &str = "\x1b>";

/// The terminal's modes, which are given back when this value is dropped.
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

    /// Gives all modes back. Errors are ignored, because nothing can be done about a terminal that is gone.
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

/// How the terminal treats what is typed. It is given back after another program, which may fail to do so
/// itself.
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

/// A Windows console needs nothing given back after another program.
#[cfg(not(unix))]
pub(super) struct LineDiscipline;

#[cfg(not(unix))]
impl LineDiscipline {
    pub(super) fn now() -> Self {
        Self
    }

    pub(super) fn restore(&self) {}
}
