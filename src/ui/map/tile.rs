//! A card as a tile as high as its name: sign of the kind, name, flags, chip; its marks stand in the gutter beside it.

use super::chip::Chip;
use crate::{
    map::{id::TouchpointId, touchpoint::Touchpoint},
    ui::{
        Looks,
        canvas::{columns, fill, put, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::borrow::Cow;

/// Columns before a tile's name: sign, blank.
pub const INDENT: u16 = 2;

/// A card's parts.
pub struct Tile<'a> {
    pub id: &'a TouchpointId,
    pub touchpoint: &'a Touchpoint,
    /// The lines of its name.
    pub text: Vec<Cow<'a, str>>,
    /// Two sides say different things.
    pub conflict: bool,
    /// Whether a missing owner is a sign.
    pub owners: bool,
    pub chip: Chip,
    /// Columns for numbers, when they are shown.
    pub numbers: Option<u16>,
}

/// What a card is to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One of many; its position decides which of the two tones it has.
    Plain(usize),
    /// What the keys act on.
    Cursor,
    /// The same touchpoint as the cursor's. Where it stands in many cells, only the gutter marks it.
    Same(Option<usize>),
    /// Marked.
    Marked,
    /// Both.
    MarkedCursor,
}

impl State {
    fn surface(self) -> Surface {
        match self {
            Self::Plain(nth) | Self::Same(Some(nth)) if nth % 2 == 0 => Surface::Tile,
            Self::Plain(_) | Self::Same(Some(_)) => Surface::TileAlt,
            Self::Cursor | Self::MarkedCursor => Surface::Cursor,
            Self::Same(None) => Surface::Same,
            Self::Marked => Surface::Marked,
        }
    }

    /// What stands in the gutter.
    fn sign(self, looks: &Looks) -> Option<(&'static str, Ink)> {
        match self {
            Self::Plain(_) => None,
            Self::Cursor => Some((looks.glyphs.cursor, Ink::CursorSign)),
            Self::Same(_) => Some((looks.glyphs.same, Ink::SameSign)),
            Self::Marked | Self::MarkedCursor => Some((looks.glyphs.marked, Ink::MarkedSign)),
        }
    }
}

/// Columns before a tile's name, behind a number where they are shown.
pub fn indent(numbers: Option<u16>) -> u16 {
    numbers.map_or(INDENT, |digits| INDENT + digits + 1)
}

impl Tile<'_> {
    /// Columns for flags and chip beside the first line of the name, and the blank before them.
    pub fn beside(&self, looks: &Looks) -> u16 {
        let flags = looks.glyphs.flags(self.touchpoint, self.owners).count();
        let flags = u16::try_from(flags).unwrap_or(0) + u16::from(self.conflict);
        1 + flags + self.chip.width(&looks.glyphs)
    }

    /// Draws it from the top of `area` on, `gutter` columns to the right of its marks; returns the line below it.
    pub fn draw(&self, state: State, looks: &Looks, area: Rect, buf: &mut Buffer) -> u16 {
        let lines = u16::try_from(self.text.len()).unwrap_or(u16::MAX);
        let place = Rect { height: lines.min(area.height), ..area };
        if place.height == 0 {
            return area.y.saturating_add(lines);
        }
        let surface = state.surface();
        let own = looks.theme.on(surface);
        fill(buf, place, own);
        let indent = indent(self.numbers);
        for (text, y) in self.text.iter().zip(place.top()..place.bottom()) {
            if let Some((sign, ink)) = state.sign(looks) {
                put(buf, place.x - 1, y, 1, sign, looks.theme.ink(ink, Surface::Canvas));
            }
            put(buf, place.x + indent, y, place.width.saturating_sub(indent), text, own);
        }
        self.signs(surface, looks, place, buf);
        area.y.saturating_add(lines)
    }

    /// Number and kind before the name, flags and chip behind it.
    fn signs(&self, surface: Surface, looks: &Looks, place: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        if let Some(digits) = self.numbers {
            let number = self.touchpoint.number.to_string();
            put_right(buf, place.x + digits, place.y, &number, theme.ink(Ink::Accent, surface));
        }
        let kind = glyphs.kind(self.touchpoint.kind, self.touchpoint.hidden);
        let style = theme.kind(self.touchpoint.kind, surface);
        put(buf, place.x + indent(self.numbers) - INDENT, place.y, 1, kind, style);
        let mut x = self.chip.draw(looks, (place.right(), place.y), surface, buf);
        let conflict = self.conflict.then_some((glyphs.conflict, Ink::Flag));
        let flags: Vec<_> = conflict.into_iter().chain(glyphs.flags(self.touchpoint, self.owners)).collect();
        for (sign, ink) in flags.iter().rev() {
            x = put_right(buf, x, place.y, sign, theme.ink(*ink, surface));
        }
        debug_assert_eq!(x, place.right() - self.beside(looks) + 1, "{}", columns(kind));
    }
}
