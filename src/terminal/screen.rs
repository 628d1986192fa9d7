//! The screen, which draws frames of a bearable size.

use super::{modes::Modes, painter::Painter, trap::Trap};
use crate::{
    app::{App, Msg},
    ui::{self, Looks},
};
use ratatui::{
    buffer::Buffer,
    crossterm::terminal::{self, disable_raw_mode},
    layout::Rect,
};
use std::io::{self, Stdout};

/// The most columns and lines of a frame, whatever size the terminal reports, because each cell takes memory
/// and time.
const LARGEST: (u16, u16) = (1_000, 500);

pub(super) struct Screen {
    painter: Painter<Stdout>,
    /// The frame that is drawn next.
    frame: Buffer,
    /// Whether the terminal reports the mouse.
    mouse: bool,
}

impl Screen {
    pub(super) fn new() -> Self {
        Self { painter: Painter::new(io::stdout()), frame: Buffer::default(), mouse: false }
    }

    /// Takes the terminal's size; the next frame is drawn in full.
    pub(super) fn fit(&mut self) -> io::Result<Msg> {
        let (columns, lines) = terminal::size()?;
        let area = Rect::new(0, 0, columns.min(LARGEST.0), lines.min(LARGEST.1));
        self.painter.fit(area)?;
        self.frame = Buffer::empty(area);
        Ok(Msg::Resize(area.width, area.height))
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
            Modes::set_mouse(self.painter.out(), self.mouse)?;
        }
        trap.on_draw();
        let cursor = ui::render(app, looks, self.frame.area, &mut self.frame);
        self.painter.paint(&mut self.frame, cursor)
    }
}
