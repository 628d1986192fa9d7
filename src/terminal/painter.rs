//! Writes cells to the terminal in few bytes: over a slow line, each of them is time. Of a colour that stays it says
//! nothing, and a blank cell takes whatever text colour is set.

use ratatui::{
    backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm as _, WindowSize},
    buffer::Cell,
    crossterm::{
        cursor::MoveTo,
        queue,
        style::{Attribute, Colored, Print, ResetColor, SetAttribute},
    },
    layout::{Position, Size},
    style::{Color, Modifier},
};
use std::{
    fmt::Display,
    io::{self, Write},
};

/// The attributes that the themes use, each with what begins and what ends it.
const ATTRIBUTES: [(Modifier, Attribute, Attribute); 3] = [
    (Modifier::BOLD, Attribute::Bold, Attribute::NormalIntensity),
    (Modifier::UNDERLINED, Attribute::Underlined, Attribute::NoUnderline),
    (Modifier::REVERSED, Attribute::Reverse, Attribute::NoReverse),
];
/// The attributes that are seen on a blank cell.
const ON_BLANKS: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED);

/// The terminal behind a writer.
pub(super) struct Painter<W: Write>(CrosstermBackend<W>);

impl<W: Write> Painter<W> {
    pub(super) fn new(out: W) -> Self {
        Self(CrosstermBackend::new(out))
    }
}

/// The colours and attributes that the terminal writes with.
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    /// Sets what the cell needs and the pen does not have, with one sequence for all of it.
    fn take(&mut self, cell: &Cell, out: &mut impl Write) -> io::Result<()> {
        let is_blank = cell.symbol() == " " && !(cell.modifier | self.modifier).intersects(ON_BLANKS);
        let mut codes = Codes { out, any: false };
        if !is_blank && cell.modifier != self.modifier {
            for (modifier, begin, end) in ATTRIBUTES {
                match (self.modifier.contains(modifier), cell.modifier.contains(modifier)) {
                    (false, true) => codes.add(begin.sgr())?,
                    (true, false) => codes.add(end.sgr())?,
                    _ => {}
                }
            }
            self.modifier = cell.modifier;
        }
        if !is_blank && cell.fg != self.fg {
            codes.add(Colored::ForegroundColor(cell.fg.into_crossterm()))?;
            self.fg = cell.fg;
        }
        if cell.bg != self.bg {
            codes.add(Colored::BackgroundColor(cell.bg.into_crossterm()))?;
            self.bg = cell.bg;
        }
        codes.end()
    }
}

/// The codes of one sequence that sets colours and attributes.
struct Codes<'w, W> {
    out: &'w mut W,
    any: bool,
}

impl<W: Write> Codes<'_, W> {
    fn add(&mut self, code: impl Display) -> io::Result<()> {
        let before = if self.any { ";" } else { "\x1b[" };
        self.any = true;
        write!(self.out, "{before}{code}")
    }

    fn end(self) -> io::Result<()> {
        if self.any { self.out.write_all(b"m") } else { Ok(()) }
    }
}

impl<W: Write> Backend for Painter<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let out = &mut self.0;
        let Cell { fg, bg, modifier, .. } = Cell::EMPTY;
        let mut pen = Pen { fg, bg, modifier };
        let mut next = None;
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                queue!(out, MoveTo(x, y))?;
            }
            next = Some((x + 1, y));
            pen.take(cell, out)?;
            queue!(out, Print(cell.symbol()))?;
        }
        match next {
            Some(_) => queue!(out, ResetColor, SetAttribute(Attribute::Reset)),
            None => Ok(()),
        }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::{Terminal, TerminalOptions, Viewport, layout::Rect, style::Style};
    use std::sync::{Arc, Mutex};

    const AREA: Rect = Rect::new(0, 0, 9, 3);

    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    type Painted = Vec<(&'static str, u8, u8, u8)>;

    /// A cell of each place of the area: its text, both colours, and its attributes.
    fn frame() -> impl Strategy<Value = Painted> {
        let text = prop::sample::select(vec![" ", " ", "a", "ä", "►"]);
        prop::collection::vec((text, 0..3_u8, 0..3_u8, 0..8_u8), usize::from(AREA.width * AREA.height))
    }

    fn style(fg: u8, bg: u8, attributes: u8) -> Style {
        let color = |nth: u8| if nth == 0 { Color::Reset } else { Color::Rgb(nth, 90, 200) };
        let flags = ATTRIBUTES.iter().enumerate().filter(|(i, _)| attributes >> i & 1 == 1);
        let style = Style::new().fg(color(fg)).bg(color(bg));
        flags.fold(style, |style, (_, (modifier, ..))| style.add_modifier(*modifier))
    }

    proptest! {
        #[test]
        fn the_terminal_shows_each_frame(frames in prop::collection::vec(frame(), 1..4)) {
            let out = Shared::default();
            let viewport = Viewport::Fixed(AREA);
            let mut terminal =
                Terminal::with_options(Painter::new(out.clone()), TerminalOptions { viewport }).unwrap();
            let mut shown = vt100::Parser::new(AREA.height, AREA.width, 0);
            for frame in frames {
                let cells = || AREA.positions().zip(&frame);
                terminal.draw(|drawn| {
                    for (at, (text, fg, bg, attributes)) in cells() {
                        drawn.buffer_mut()[at].set_symbol(text).set_style(style(*fg, *bg, *attributes));
                    }
                }).unwrap();
                shown.process(&std::mem::take(&mut *out.0.lock().unwrap()));
                for (at, (text, fg, bg, attributes)) in cells() {
                    let cell = shown.screen().cell(at.y, at.x).unwrap();
                    let color = |nth: u8| match nth {
                        0 => vt100::Color::Default,
                        nth => vt100::Color::Rgb(nth, 90, 200),
                    };
                    let seen = if cell.contents().is_empty() { " " } else { cell.contents() };
                    prop_assert_eq!((seen, cell.bgcolor()), (*text, color(*bg)));
                    let on_blanks = attributes & 0b110;
                    if *text != " " || on_blanks != 0 {
                        prop_assert_eq!(cell.fgcolor(), color(*fg));
                    }
                    let bold = if *text == " " { cell.bold() } else { *attributes & 1 == 1 };
                    prop_assert_eq!(
                        (cell.bold(), cell.underline(), cell.inverse()),
                        (bold, attributes >> 1 & 1 == 1, attributes >> 2 & 1 == 1)
                    );
                }
            }
        }
    }

    #[test]
    fn what_stays_is_not_said_again() {
        let out = Shared::default();
        let mut painter = Painter::new(out.clone());
        let cell = |text: &'static str, fg, bg| {
            let mut cell = Cell::new(text);
            cell.set_fg(Color::Rgb(fg, 0, 0)).set_bg(Color::Rgb(0, 0, bg));
            cell
        };
        let cells = [cell("a", 1, 1), cell(" ", 2, 2), cell("b", 1, 1)];
        painter.draw((0..).zip(&cells).map(|(x, cell)| (x, 0, cell))).unwrap();
        let written = String::from_utf8(out.0.lock().unwrap().clone()).unwrap();
        assert_eq!(written.matches("38;2;").count(), 1, "{written:?}");
        assert_eq!(written.matches("48;2;").count(), 3, "{written:?}");
        assert!(!written.contains("38;2;2;"), "a blank needs no text colour: {written:?}");
        assert!(
            written.contains("\x1b[38;2;1;0;0;48;2;0;0;1ma"),
            "one sequence for both colours: {written:?}"
        );
    }
}
