//! Finds lines above the keys for what is asked there, so that the cursor of what it is about stays in sight.

use crate::ui::{
    Looks,
    theme::{Ink, Surface},
};
use ratatui::buffer::{Buffer, Cell};
use std::ops::Range;

/// The first of so many lines that something asked for takes: the last ones before the line `end` or, where those would
/// cover the cursor of what is asked about, the ones below the first line of the screen; `None` where these would, too.
pub(in crate::ui) fn top(looks: &Looks, lines: u16, end: u16, buf: &Buffer) -> Option<u16> {
    let first = buf.area().y + 1;
    let (below, above) = (end.saturating_sub(lines), first..first + lines);
    let [across, along] = looks.glyphs.carried;
    let sign = looks.theme.ink(Ink::CursorSign, Surface::Canvas).fg;
    let is_sign = |cell: &Cell| {
        [looks.glyphs.cursor, across, along].contains(&cell.symbol()) && sign.is_none_or(|fg| cell.fg == fg)
    };
    let (left, right) = (buf.area().left(), buf.area().right());
    let shows_cursor = |mut lines: Range<u16>| lines.any(|y| (left..right).any(|x| is_sign(&buf[(x, y)])));
    match shows_cursor(below..end) {
        false => Some(below),
        true => Some(first).filter(|_| above.end <= end && !shows_cursor(above)),
    }
}
