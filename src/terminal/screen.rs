//! The screen, which draws frames of a bearable size.

use super::{modes::Modes, painter::Painter, trap::Trap};
use crate::{
    app::{App, Msg},
    ui::{self, Looks},
};
use ratatui::{
    Terminal, TerminalOptions, Viewport,
    backend::Backend as _,
    crossterm::terminal::{self, disable_raw_mode},
    layout::{Position, Rect, Size},
};
use std::{
    io::{self, BufWriter, Stdout},
    mem::ManuallyDrop,
};

/// The most columns and lines of a frame, whatever size the terminal reports, because each cell takes memory
/// and time.
const LARGEST: (u16, u16) = (1_000, 500);

/// The terminal is never dropped: that would write to a terminal that may be gone, and panic. The cursor
/// comes back with the modes.
pub(super) struct Screen {
    terminal: ManuallyDrop<Terminal<Painter<BufWriter<Stdout>>>>,
    /// Whether the terminal reports the mouse.
    mouse: bool,
}

impl Screen {
    pub(super) fn new() -> io::Result<Self> {
        let out = Painter::new(BufWriter::with_capacity(1 << 16, io::stdout()), Size::ZERO);
        // The size is taken when the program asks for it. Otherwise the library would ask for the terminal's
        // size before each frame.
        let viewport = Viewport::Fixed(Rect::ZERO);
        Terminal::with_options(out, TerminalOptions { viewport })
            .map(|terminal| Self { terminal: ManuallyDrop::new(terminal), mouse: false })
    }

    /// Takes the terminal's size; the next frame is drawn in full.
    pub(super) fn fit(&mut self) -> io::Result<Msg> {
        let (columns, lines) = terminal::size()?;
        let size = Size::new(columns.min(LARGEST.0), lines.min(LARGEST.1));
        self.terminal.backend_mut().fit(size);
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))?;
        Ok(Msg::Resize(size.width, size.height))
    }

    /// Takes the terminal back from the program that had it meanwhile.
    pub(super) fn take_back(&mut self) -> io::Result<Msg> {
        let _cooked = disable_raw_mode();
        Modes::set()?;
        self.mouse = false;
        self.fit()
    }

    pub(super) fn draw(&mut self, app: &App, looks: &Looks, trap: &Trap) -> io::Result<()> {
        if self.mouse != app.desk.mouse {
            self.mouse = app.desk.mouse;
            Modes::set_mouse(self.terminal.backend_mut().out(), self.mouse)?;
        }
        self.terminal.draw(|frame| {
            trap.on_draw();
            let area = frame.area();
            if let Some(at) = ui::render(app, looks, area, frame.buffer_mut()) {
                frame.set_cursor_position(at);
            }
        })?;
        self.terminal.backend_mut().flush()
    }
}
