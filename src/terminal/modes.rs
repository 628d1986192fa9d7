//! The modes of the terminal while the program has it.

use ratatui::crossterm::{
    cursor, event, execute, queue,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use std::io::{self, Write};

/// Asks the terminal to send the keypad's digits as digits, whatever an earlier program had asked for.
const DIGITS: &str = "\x1b>";

/// Asks for reports of the mouse's buttons and wheel, and of where it is while a button is held, as numbers.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// Asks for no such reports.
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

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

    /// Asks for reports of the mouse, or for none.
    pub(super) fn set_mouse(out: &mut impl Write, on: bool) -> io::Result<()> {
        queue!(out, Print(if on { MOUSE_ON } else { MOUSE_OFF }))
    }

    /// Gives all modes back. Errors are ignored, because nothing can be done about a terminal that is gone.
    pub(super) fn leave() {
        let _gone = execute!(
            io::stdout(),
            Print(MOUSE_OFF),
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
