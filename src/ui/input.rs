//! Draws a text that is being written, so that the cursor stays in sight.

use super::{Looks, canvas};
use crate::app::{form::layout::part::field_width, input::Input};
use crate::ui::theme::{Ink, Surface};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

/// Draws a one-line field into the first line of `area`; returns where the cursor is.
pub fn draw(input: &Input, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let at = line(input.text(), input.at(), looks, area, buf);
    if input.is_selected() {
        // This is the selected text, which the next letter replaces.
        buf.set_style(Rect { width: at.x - area.x, height: 1, ..area }, selected(looks));
    }
    at
}

/// Draws a text of one line, broken into the lines of `area`, so that the cursor's line is in sight; returns where the
/// cursor is.
pub fn lines(input: &Input, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    if area.height < 2 {
        return draw(input, looks, area, buf);
    }
    let (field, width) = (looks.theme.on(Surface::Field), field_width(area.width));
    let text = if input.is_selected() { selected(looks) } else { field };
    let (line, column) = input.cursor(width);
    let first = (line + 1).saturating_sub(area.height.into());
    for (y, i) in (area.y..area.bottom()).zip(first..) {
        canvas::rule(buf, area.x, y, area.width, " ", field);
        if let Some(range) = input.range(width, i) {
            canvas::put(buf, area.x, y, area.width, &input.text()[range], text);
        }
    }
    let [column, line] = [column, line - first].map(|at| u16::try_from(at).unwrap_or(0));
    Position { x: area.x + column, y: area.y + line }
}

/// The selected text, which the cursor's fill would not part from the field in every theme.
fn selected(looks: &Looks) -> Style {
    looks.theme.ink(Ink::Strong, Surface::SegOn)
}

/// Gives the cell of the terminal's cursor the colour of the caret. Many terminals draw the cursor in the text colour of
/// its cell, and a plain blank has none of its own.
pub fn caret(at: Position, looks: &Looks, buf: &mut Buffer) {
    const BLANK: &str = "\u{a0}";
    let edge = looks.theme.on(Surface::Edge);
    let Some(cell) = buf.cell_mut(at) else { return };
    if cell.symbol() == " " {
        cell.set_symbol(BLANK);
    }
    if Some(cell.bg) == edge.bg {
        cell.fg = edge.fg.unwrap_or_default();
    }
}

/// Draws a one-line field for something new after its sign; returns where the cursor is.
pub fn draw_new(input: &Input, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let style = looks.theme.ink(Ink::Accent, Surface::Field);
    canvas::put(buf, area.x, area.y, area.width, &format!("{} ", looks.glyphs.new), style);
    draw(input, looks, Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area }, buf)
}

/// Draws one line of a longer text with the cursor at byte `at`; returns where the cursor is.
pub fn line(text: &str, at: usize, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    canvas::rule(buf, area.x, area.y, area.width, " ", looks.theme.on(Surface::Field));
    let width = area.width.max(2) - 1;
    let (mut start, mut column) = (at, 0);
    // The loop goes back from the cursor, because the text before it may be very long.
    for g in text[..at].graphemes(true).rev() {
        // The width is that of the drawn character: a mark for a turned direction takes a column.
        let next = canvas::columns(&canvas::seen(g)).saturating_add(column);
        if next > width {
            break;
        }
        (start, column) = (start - g.len(), next);
    }
    canvas::put(buf, area.x, area.y, area.width, &text[start..], looks.theme.on(Surface::Field));
    Position { x: area.x + column, y: area.y }
}
