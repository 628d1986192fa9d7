//! Writes cells to the terminal in few bytes: over a slow line, each of them is time. To change colours takes up to 40
//! bytes, to go to another place about 5. So a frame is written colour by colour and not line by line, and a blank cell
//! takes whatever text colour is set.

use ratatui::{
    backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm as _, WindowSize},
    buffer::{Cell, CellWidth as _},
    crossterm::{
        cursor::{MoveRight, MoveTo},
        queue,
        style::{Attribute, Colored, SetAttribute},
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

/// The terminal behind a writer, and the room in which a frame is put in order.
pub(super) struct Painter<W: Write> {
    out: CrosstermBackend<W>,
    frame: Frame,
}

impl<W: Write> Painter<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out: CrosstermBackend::new(out), frame: Frame::default() }
    }
}

/// The colours and attributes that cells are written with.
#[derive(Clone, Copy, PartialEq)]
struct Pen {
    /// The colour of the text and its attributes; `None` for blank cells, which show neither.
    text: Option<(Color, Modifier)>,
    ground: Color,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        let is_blank = cell.symbol() == " " && !cell.modifier.intersects(ON_BLANKS);
        Self { text: (!is_blank).then_some((cell.fg, cell.modifier)), ground: cell.bg }
    }

    /// The pen that writes cells of both, if there is one.
    fn both(self, other: Self) -> Option<Self> {
        let suits_blanks = |pen: Self| pen.text.is_none_or(|(_, modifier)| !modifier.intersects(ON_BLANKS));
        match (self.text, other.text) {
            _ if self.ground != other.ground => None,
            (text, other) if text == other => Some(self),
            (_, None) => suits_blanks(self).then_some(self),
            (None, _) => suits_blanks(other).then_some(other),
            _ => None,
        }
    }
}

/// Cells that stand side by side and are written with one pen.
#[derive(Clone, Copy)]
struct Run {
    /// Which of the frame's pens writes it.
    pen: usize,
    x: u16,
    y: u16,
    /// The column after its last cell.
    end: u16,
    /// Whether its last character is one on whose width terminals do not agree.
    is_wide: bool,
    /// Whether it lies under the second half of a wide character. It is written before that, because it would erase it
    /// in a terminal that shows it in full width.
    lies_under: bool,
    /// Where its text stands in the frame's.
    from: usize,
    to: usize,
}

/// What of a frame is to be written.
#[derive(Default)]
struct Frame {
    text: String,
    runs: Vec<Run>,
    pens: Vec<Pen>,
}

impl Frame {
    fn clear(&mut self) {
        self.text.clear();
        self.runs.clear();
        self.pens.clear();
    }

    fn add(&mut self, x: u16, y: u16, cell: &Cell) {
        let mut pen = Pen::of(cell);
        let width = if cell.symbol().len() == 1 { 1 } else { cell.symbol().cell_width() };
        let (from, is_wide) = (self.text.len(), width != 1);
        self.text.push_str(cell.symbol());
        let (to, end) = (self.text.len(), x + width);
        if let Some(run) =
            self.runs.last_mut().filter(|run| (run.end, run.y) == (x, y) && !run.is_wide && !run.lies_under)
            && let Some(both) = self.pens[run.pen].both(pen)
        {
            (run.end, run.to, run.is_wide) = (end, to, is_wide);
            if both == self.pens[run.pen] {
                return;
            }
            pen = both;
        } else {
            let lies_under = self.runs.last().is_some_and(|run| run.y == y && run.end > x);
            self.runs.push(Run { pen: 0, x, y, end, is_wide, lies_under, from, to });
        }
        let nth = self.pens.iter().position(|known| *known == pen).unwrap_or_else(|| {
            self.pens.push(pen);
            self.pens.len() - 1
        });
        if let Some(run) = self.runs.last_mut() {
            run.pen = nth;
        }
    }

    /// Puts the runs of one pen together, and those of one ground.
    fn sort(&mut self) {
        let Self { runs, pens, .. } = self;
        let first = |pen: usize| pens.iter().position(|other| other.ground == pens[pen].ground);
        let place: Vec<_> = (0..pens.len()).map(|pen| (first(pen), pen)).collect();
        runs.sort_by_key(|run| (!run.lies_under, place[run.pen]));
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let mut set = Set::default();
        let mut at = None;
        for run in &self.runs {
            match at {
                Some((x, y)) if (x, y) == (run.x, run.y) => {}
                Some((x, y)) if y == run.y && x < run.x => queue!(out, MoveRight(run.x - x))?,
                _ => queue!(out, MoveTo(run.x, run.y))?,
            }
            set.take(self.pens[run.pen], out)?;
            out.write_all(&self.text.as_bytes()[run.from..run.to])?;
            at = (!run.is_wide).then_some((run.end, run.y));
        }
        if self.runs.is_empty() { Ok(()) } else { queue!(out, SetAttribute(Attribute::Reset)) }
    }
}

/// The colours and attributes that are set in the terminal.
#[derive(Default)]
struct Set {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Set {
    /// Sets what the pen needs and is not set, with one sequence for all of it.
    fn take(&mut self, pen: Pen, out: &mut impl Write) -> io::Result<()> {
        // A blank cell would show these attributes.
        let text = pen.text.or(self.modifier.intersects(ON_BLANKS).then_some((self.fg, Modifier::empty())));
        let mut codes = Codes { out, any: false };
        if let Some((fg, wanted)) = text {
            for (modifier, begin, end) in ATTRIBUTES {
                match (self.modifier.contains(modifier), wanted.contains(modifier)) {
                    (false, true) => codes.add(begin.sgr())?,
                    (true, false) => codes.add(end.sgr())?,
                    _ => {}
                }
            }
            self.modifier = wanted;
            if fg != self.fg {
                codes.add(Colored::ForegroundColor(fg.into_crossterm()))?;
                self.fg = fg;
            }
        }
        if pen.ground != self.bg {
            codes.add(Colored::BackgroundColor(pen.ground.into_crossterm()))?;
            self.bg = pen.ground;
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
        let Self { out, frame } = self;
        frame.clear();
        content.for_each(|(x, y, cell)| frame.add(x, y, cell));
        frame.sort();
        frame.write(out)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.out.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.out.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.out.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.out.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.out.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.out.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.out.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.out.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.out)
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

    fn written<'a>(cells: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> String {
        let out = Shared::default();
        Painter::new(out.clone()).draw(cells.into_iter()).unwrap();
        String::from_utf8(out.0.lock().unwrap().clone()).unwrap()
    }

    fn cell(text: &'static str, fg: u8, bg: u8) -> Cell {
        let mut cell = Cell::new(text);
        cell.set_fg(Color::Rgb(fg, 0, 0)).set_bg(Color::Rgb(0, 0, bg));
        cell
    }

    #[test]
    fn each_colour_is_set_once_in_a_frame() {
        let line = [cell("a", 1, 1), cell(" ", 2, 1), cell("b", 3, 1), cell(" ", 1, 2), cell("c", 1, 1)];
        let cells = (0..9).flat_map(|y| (0..).zip(&line).map(move |(x, cell)| (x, y, cell)));
        let written = written(cells);
        for (code, times) in
            [("38;2;1", 1), ("38;2;3", 1), ("38;2;2", 0), ("48;2;0;0;1", 1), ("48;2;0;0;2", 1)]
        {
            assert_eq!(written.matches(code).count(), times, "{code} in {written:?}");
        }
        assert!(
            written.starts_with("\x1b[1;1H\x1b[38;2;1;0;0;48;2;0;0;1ma \x1b[2Cc"),
            "one sequence for both colours: {written:?}"
        );
    }

    #[test]
    fn what_lies_under_a_wide_character_does_not_erase_it() {
        let cells = [cell("☂\u{fe0f}", 1, 1), cell(" ", 1, 1), cell("a", 1, 1)];
        let written = written((0..).zip(&cells).map(|(x, cell)| (x, 0, cell)));
        let at = |text| written.find(text).unwrap();
        assert!(at("\x1b[1;2H") < at("☂"), "{written:?}");
        assert!(written.contains("☂\u{fe0f}\x1b[1;3Ha"), "its width is not relied on: {written:?}");
    }
}
