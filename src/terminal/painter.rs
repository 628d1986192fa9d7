//! Writes cells to the terminal in few bytes: over a slow line, each of them is time. To change colours takes up to 40
//! bytes, to go to another place about 5. So a frame is written colour by colour and not line by line, and a blank cell
//! takes whatever text colour is set. A few cells between two changes are written anew, because to go past them takes more,
//! and many blanks are erased.

use ratatui::{
    backend::IntoCrossterm as _,
    buffer::{Buffer, Cell, CellWidth as _},
    crossterm::{
        cursor::{Hide, MoveRight, MoveTo, Show},
        queue,
        style::{Attribute, Colored, SetAttribute},
        terminal::{Clear, ClearType},
    },
    layout::{Position, Rect},
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

/// The terminal behind a writer, what it shows, and the room in which a frame is put in order. Nothing is sent before the
/// frame is whole.
pub(super) struct Painter<W: Write> {
    out: W,
    /// What is sent with the next frame.
    bytes: Vec<u8>,
    shown: Buffer,
    /// Whether the terminal shows its cursor; `None` while that is not known.
    cursor: Option<bool>,
    /// One line as it was and as it is to be.
    line: [Buffer; 2],
    frame: Frame,
}

impl<W: Write> Painter<W> {
    /// A painter of a terminal of which nothing is known.
    pub(super) fn new(out: W) -> Self {
        let (shown, line) = (Buffer::default(), [Buffer::default(), Buffer::default()]);
        Self { out, bytes: Vec::new(), shown, cursor: None, line, frame: Frame::default() }
    }

    /// Takes a size for the frames that follow, and empties the terminal.
    pub(super) fn fit(&mut self, area: Rect) -> io::Result<()> {
        // It gets its cells from the first frame, which need not wait for others to be made.
        self.shown = Buffer { area, content: Vec::new() };
        self.line = [(); 2].map(|()| Buffer::empty(Rect { height: 1, ..area }));
        self.cursor = None;
        queue!(self.bytes, Clear(ClearType::All))
    }

    /// The writer for what is to be sent with the next frame.
    pub(super) fn out(&mut self) -> &mut impl Write {
        &mut self.bytes
    }

    /// Writes what differs from the frame before, and shows the cursor at a place or hides it. The frame has the size that
    /// the painter was given; its cells are taken, and it has others afterwards.
    pub(super) fn paint(&mut self, next: &mut Buffer, cursor: Option<Position>) -> io::Result<()> {
        let Self { bytes, shown, line: [before, after], frame, .. } = self;
        frame.clear();
        let width = usize::from(shown.area.width).max(1);
        let is_first = shown.content.is_empty();
        let mut lines = shown.content.chunks_exact_mut(width);
        for (y, new) in (0..).zip(next.content.chunks_exact_mut(width)) {
            let mut old = lines.next();
            // To find the cells that differ takes much longer than to see that none does.
            if old.as_deref() == Some(new) {
                continue;
            }
            if let Some(old) = &mut old {
                before.content.swap_with_slice(old);
            }
            after.content.swap_with_slice(new);
            before.diff_iter(after).for_each(|(x, _, _)| frame.add(x, y, &after.content));
            after.content.swap_with_slice(old.unwrap_or(new));
        }
        frame.sort();
        frame.write(bytes)?;
        self.place(cursor)?;
        self.out.write_all(&self.bytes)?;
        self.bytes.clear();
        self.out.flush()?;
        if is_first {
            self.shown = std::mem::replace(next, Buffer::empty(self.shown.area));
        }
        Ok(())
    }

    fn place(&mut self, cursor: Option<Position>) -> io::Result<()> {
        if self.cursor.replace(cursor.is_some()) != Some(cursor.is_some()) {
            match cursor {
                Some(_) => queue!(self.bytes, Show)?,
                None => queue!(self.bytes, Hide)?,
            }
        }
        cursor.map_or(Ok(()), |at| queue!(self.bytes, MoveTo(at.x, at.y)))
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

    /// How many blanks at the end of a text are erased in fewer bytes than they are written in. In a ground of ours, not
    /// every terminal would paint them.
    fn erased(self, text: &str) -> u16 {
        let blanks = text.len() - text.trim_end_matches(' ').len();
        let is_bare = self.ground == Set::default().bg
            && self.text.is_none_or(|(_, modifier)| !modifier.intersects(ON_BLANKS));
        u16::try_from(blanks).ok().filter(|blanks| is_bare && *blanks > ERASED).unwrap_or(0)
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

/// To erase so many blanks takes as many bytes.
const ERASED: u16 = 5;
/// To go past so many cells takes as many bytes.
const PAST: u16 = 4;

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

    /// Adds a cell of a line.
    fn add(&mut self, x: u16, y: u16, line: &[Cell]) {
        let Some(cell) = line.get(usize::from(x)) else { return };
        let (symbol, pen) = (cell.symbol(), Pen::of(cell));
        let width = if symbol.len() == 1 { 1 } else { symbol.cell_width() };
        self.bridge((x, y), pen, line);
        let (from, is_wide) = (self.text.len(), width != 1);
        self.text.push_str(symbol);
        let (to, end) = (self.text.len(), x + width);
        let last = self.runs.last_mut();
        if let Some(run) = last.filter(|run| (run.end, run.y) == (x, y) && !run.is_wide && !run.lies_under) {
            let own = self.pens[run.pen];
            if let Some(both) = if own == pen { Some(own) } else { own.both(pen) } {
                (run.end, run.to, run.is_wide) = (end, to, is_wide);
                if both != own {
                    run.pen = known(&mut self.pens, both);
                }
                return;
            }
        }
        let lies_under = self.runs.last().is_some_and(|run| run.y == y && run.end > x);
        let pen = known(&mut self.pens, pen);
        self.runs.push(Run { pen, x, y, end, is_wide, lies_under, from, to });
    }

    /// Goes on with the last run up to this place where it takes fewer bytes to write the plain text between them anew than
    /// to go past it.
    fn bridge(&mut self, (x, y): (u16, u16), pen: Pen, line: &[Cell]) {
        let is_near = |run: &&mut Run| run.y == y && run.end < x && x - run.end < PAST;
        let last = self.runs.last_mut().filter(is_near);
        let Some(run) = last.filter(|run| !run.is_wide && !run.lies_under) else { return };
        let own = self.pens[run.pen];
        let between = &line[usize::from(run.end)..usize::from(x)];
        let is_plain = |cell: &Cell| matches!(cell.symbol().as_bytes(), [b' '..=b'~']);
        let is_own = |cell: &Cell| is_plain(cell) && own.both(Pen::of(cell)) == Some(own);
        if own.both(pen).is_some() && between.iter().all(is_own) {
            self.text.extend(between.iter().map(Cell::symbol));
            (run.end, run.to) = (x, self.text.len());
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
            let text = &self.text[run.from..run.to];
            let blanks = self.pens[run.pen].erased(text);
            out.write_all(&text.as_bytes()[..text.len() - usize::from(blanks)])?;
            if blanks > 0 {
                write!(out, "\x1b[{blanks}X")?;
            }
            at = (!run.is_wide).then_some((run.end - blanks, run.y));
        }
        if self.runs.is_empty() { Ok(()) } else { queue!(out, SetAttribute(Attribute::Reset)) }
    }
}

/// Where a pen stands among those of a frame. A new one is added.
fn known(pens: &mut Vec<Pen>, pen: Pen) -> usize {
    pens.iter().position(|known| *known == pen).unwrap_or_else(|| {
        pens.push(pen);
        pens.len() - 1
    })
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

#[cfg(test)]
mod tests;
