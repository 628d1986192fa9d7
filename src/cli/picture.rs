//! Drawn cells outside of a terminal: as text with the sequences for its colours, and as a picture in SVG, in which
//! the cells stay text.

use crate::ui::theme::{ansi, web};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Modifier, Style},
};
use std::fmt::Write as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Columns and lines of a cell in a picture, and where the text's base line is.
const CELL: (u16, u16) = (9, 18);
const BASE: u16 = 14;

/// Neighbouring cells of one style: where they begin, how many columns they take, and what they say.
struct Run {
    x: u16,
    width: u16,
    style: Style,
    text: String,
}

/// The runs of a line.
fn runs(sheet: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < sheet.area.width {
        let cell: &Cell = &sheet[(x, y)];
        let (symbol, style) = (cell.symbol(), cell.style());
        let width = u16::try_from(symbol.width()).unwrap_or(1).max(1);
        match runs.last_mut().filter(|run| run.style == style) {
            Some(run) => {
                run.text.push_str(symbol);
                run.width += width;
            }
            None => runs.push(Run { x, width, style, text: symbol.to_owned() }),
        }
        x += width;
    }
    runs
}

/// A sheet as lines for a terminal.
pub fn coloured(sheet: &Buffer, out: &mut String) {
    for y in 0..sheet.area.height {
        for run in runs(sheet, y) {
            out.push_str(&ansi(run.style));
            out.push_str(&run.text);
        }
        out.push_str("\x1b[0m\n");
    }
}

/// A picture that grows from sheet to sheet.
pub struct Picture {
    ground: String,
    cells: String,
    width: u16,
    lines: u16,
}

impl Picture {
    /// An empty picture on the ground of this style.
    pub fn on(style: Style) -> Self {
        Self { ground: web(style).1, cells: String::new(), width: 0, lines: 0 }
    }

    /// Puts a sheet below what is there.
    pub fn add(&mut self, sheet: &Buffer) {
        for y in 0..sheet.area.height {
            for run in runs(sheet, y) {
                self.run(&run);
            }
            self.lines = self.lines.saturating_add(1);
        }
        self.width = self.width.max(sheet.area.width);
    }

    fn run(&mut self, run: &Run) {
        let (text, ground) = web(run.style);
        let line = u32::from(self.lines);
        if ground != self.ground {
            self.block(&ground, (run.x.into(), run.width.into()), line, (0, 2), (0, 2));
        }
        let (mut words, mut x) = (String::new(), run.x);
        for symbol in run.text.chars() {
            let part = block(symbol);
            if let Some((across, down)) = part {
                self.block(&text, (x.into(), 1), line, across, down);
            }
            words.push(if part.is_some() { ' ' } else { symbol });
            x += u16::try_from(symbol.width().unwrap_or(0)).unwrap_or(0);
        }
        for (x, piece) in pieces(&words) {
            self.text(run.x + x, line, piece, run.style, &text);
        }
    }

    fn text(&mut self, x: u16, line: u32, piece: &str, style: Style, fill: &str) {
        let (x, y) = (u32::from(x) * u32::from(CELL.0), line * u32::from(CELL.1) + u32::from(BASE));
        let length = piece.width() * usize::from(CELL.0);
        let has = |modifier| style.add_modifier.contains(modifier);
        let bold = if has(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
        let line = if has(Modifier::UNDERLINED) { " text-decoration=\"underline\"" } else { "" };
        let _infallible = writeln!(
            self.cells,
            "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\" fill=\"{fill}\"{bold}{line}>{}</text>",
            escaped(piece)
        );
    }

    /// A rectangle over columns of a line, or over the part of them from one half to another.
    fn block(&mut self, fill: &str, (x, width): (u32, u32), line: u32, across: (u32, u32), down: (u32, u32)) {
        let (w, h) = (u32::from(CELL.0), u32::from(CELL.1));
        // Halves of a column are not whole: the figures are tenths.
        let tenths = |n: u32| format!("{}.{}", n / 10, n % 10);
        let left = x * w * 10 + across.0 * w * 5;
        let wide = (width - 1) * w * 10 + (across.1 - across.0) * w * 5;
        let (top, high) = (line * h + down.0 * h / 2, (down.1 - down.0) * h / 2);
        let _infallible = writeln!(
            self.cells,
            "<rect x=\"{}\" y=\"{top}\" width=\"{}\" height=\"{high}\" fill=\"{fill}\"/>",
            tenths(left),
            tenths(wide)
        );
    }

    /// The whole picture.
    pub fn svg(&self) -> String {
        let (width, height) =
            (u32::from(self.width) * u32::from(CELL.0), u32::from(self.lines) * u32::from(CELL.1));
        let fill = &self.ground;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" shape-rendering=\"crispEdges\" \
             font-family=\"DejaVu Sans Mono, Menlo, Consolas, Liberation Mono, monospace\" font-size=\"15\">\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>\n{}</svg>\n",
            self.cells
        )
    }
}

/// The halves across and down that a block fills; fonts would leave gaps between blocks that are text.
fn block(symbol: char) -> Option<((u32, u32), (u32, u32))> {
    Some(match symbol {
        '█' => ((0, 2), (0, 2)),
        '▌' => ((0, 1), (0, 2)),
        '▐' => ((1, 2), (0, 2)),
        '▀' => ((0, 2), (0, 1)),
        '▄' => ((0, 2), (1, 2)),
        _ => return None,
    })
}

/// The pieces of a text between wider gaps, with the columns where they begin: nothing depends on how a viewer treats
/// several blanks.
fn pieces(text: &str) -> Vec<(u16, &str)> {
    let mut at = 0;
    let mut pieces = Vec::new();
    for part in text.split("  ") {
        let piece = part.trim_start();
        let x = at + part.width() - piece.width();
        at += part.width() + 2;
        if !piece.trim_end().is_empty() {
            pieces.push((u16::try_from(x).unwrap_or(u16::MAX), piece.trim_end()));
        }
    }
    pieces
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn cells_stay_text_and_blocks_become_rectangles() {
        let mut sheet = Buffer::empty(Rect::new(0, 0, 12, 1));
        sheet.set_string(0, 0, "a < b & 試 █▌", Style::new());
        let mut picture = Picture::on(Style::new());
        picture.add(&sheet);
        let svg = picture.svg();
        assert!(svg.contains(">a &lt; b &amp; 試</text>"), "{svg}");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
        let mut sheet = Buffer::empty(Rect::new(0, 0, 4, 1));
        sheet.set_string(0, 0, "x█▌", Style::new());
        let mut picture = Picture::on(Style::new());
        picture.add(&sheet);
        assert!(picture.svg().contains("<rect x=\"18.0\" y=\"0\" width=\"4.5\" height=\"18\""));
    }

    #[test]
    fn each_style_is_set_once_and_taken_back_at_the_end_of_a_line() {
        let mut sheet = Buffer::empty(Rect::new(0, 0, 3, 1));
        sheet.set_string(0, 0, "ab", Style::new().add_modifier(Modifier::BOLD));
        let mut out = String::new();
        coloured(&sheet, &mut out);
        assert_eq!(out, "\x1b[0;1mab\x1b[0m \x1b[0m\n");
    }
}
