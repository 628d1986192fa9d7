//! Draws a card as a tile that is as high as its name: sign of the kind, name, flags and chip. Its marks
//! stand in the gutter beside it.

use super::{chip::Chip, facts::Facts};
use crate::{
    map::{id::TouchpointId, touchpoint::Touchpoint},
    ui::{
        Looks,
        canvas::{fill, put, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use std::borrow::Cow;

/// How many columns stand before a tile's name: those of the sign and a blank.
pub const INDENT: u16 = 2;

/// The parts of a card.
pub struct Tile<'a> {
    pub id: &'a TouchpointId,
    pub touchpoint: &'a Touchpoint,
    /// The lines of the name.
    pub text: Vec<Cow<'a, str>>,
    /// What stands in a line below the name.
    pub facts: Option<Facts<'a>>,
    /// The letters of the name that a search has found, each with its line and column.
    pub marks: Vec<(u16, u16)>,
    /// Whether two sides have filled in a field differently.
    pub conflict: bool,
    /// Whether a missing owner is shown.
    pub owners: bool,
    pub chip: Chip,
    /// How many columns numbers take, while they are shown.
    pub numbers: Option<u16>,
}

/// The state of a card for the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The card is one of many, and its position decides which of the two tones it has.
    Plain(usize),
    /// The cursor is on the card.
    Cursor,
    /// The card is the cursor's touchpoint in another cell. If it stands in many cells, it has its usual
    /// tone, and only the gutter marks it.
    Same(Option<usize>),
    /// A search or the analysis has found the card.
    Found(usize),
    /// The card is marked.
    Marked,
    /// The card is marked and the cursor is on it.
    MarkedCursor,
}

impl State {
    fn surface(self) -> Surface {
        match self {
            Self::Plain(nth) | Self::Found(nth) | Self::Same(Some(nth)) if nth % 2 == 0 => Surface::Tile,
            Self::Plain(_) | Self::Found(_) | Self::Same(Some(_)) => Surface::TileAlt,
            Self::Cursor | Self::MarkedCursor => Surface::Cursor,
            Self::Same(None) => Surface::Same,
            Self::Marked => Surface::Marked,
        }
    }

    /// Fills a tile's place, and draws the signs in the gutter beside it.
    fn draw(self, looks: &Looks, place: Rect, buf: &mut Buffer) {
        fill(buf, place, looks.theme.on(self.surface()));
        let Some((sign, ink)) = self.sign(looks) else { return };
        for y in place.top()..place.bottom() {
            put(buf, place.x - 1, y, 1, sign, looks.theme.ink(ink, Surface::Canvas));
        }
    }

    /// The sign in the gutter.
    fn sign(self, looks: &Looks) -> Option<(&'static str, Ink)> {
        match self {
            Self::Plain(_) => None,
            Self::Cursor => Some((looks.glyphs.cursor, Ink::CursorSign)),
            Self::Found(_) => Some((looks.glyphs.found, Ink::Accent)),
            Self::Same(_) => Some((looks.glyphs.same, Ink::SameSign)),
            Self::Marked | Self::MarkedCursor => Some((looks.glyphs.marked, Ink::MarkedSign)),
        }
    }
}

/// How many columns stand before a tile's name: while numbers are shown, they stand in the place of the sign.
pub fn indent(numbers: Option<u16>) -> u16 {
    numbers.map_or(INDENT, |digits| digits + 1)
}

impl Tile<'_> {
    /// How many columns the flags and the chip beside the first line of the name take, with the blank before
    /// them.
    pub fn beside(&self, looks: &Looks) -> u16 {
        let flags = looks.glyphs.flags(self.touchpoint, self.owners).count();
        1 + u16::try_from(flags).unwrap_or(0) + self.chip.width()
    }

    /// Draws the tile at the top of `area`, with its marks in the gutter; returns the line below it.
    pub fn draw(&self, state: State, looks: &Looks, area: Rect, buf: &mut Buffer) -> u16 {
        let lines = u16::try_from(self.text.len() + usize::from(self.facts.is_some())).unwrap_or(u16::MAX);
        let place = Rect { height: lines.min(area.height), ..area };
        if place.height > 0 {
            state.draw(looks, place, buf);
            self.face(state.surface(), looks, place, buf);
        }
        area.y.saturating_add(lines)
    }

    /// Draws a tile of one line with so many blanks of its own: one before its signs, and the others behind them.
    pub fn draw_padded(&self, state: State, looks: &Looks, place: Rect, padding: u16, buf: &mut Buffer) {
        state.draw(looks, place, buf);
        let inside =
            Rect { x: place.x + padding.min(1), width: place.width.saturating_sub(padding), ..place };
        self.face(state.surface(), looks, inside, buf);
    }

    /// Draws what stands on the tile.
    fn face(&self, surface: Surface, looks: &Looks, place: Rect, buf: &mut Buffer) {
        let indent = indent(self.numbers);
        for (text, y) in self.text.iter().zip(place.top()..place.bottom()) {
            put(buf, place.x + indent, y, place.width.saturating_sub(indent), text, looks.theme.on(surface));
        }
        for (line, column) in &self.marks {
            let (x, y) = (place.x + indent + column, place.y + line);
            if x < place.right() && y < place.bottom() {
                buf[(x, y)].modifier.insert(Modifier::UNDERLINED);
            }
        }
        let below = place.y.saturating_add(u16::try_from(self.text.len()).unwrap_or(u16::MAX));
        if let Some(facts) = self.facts.as_ref().filter(|_| below < place.bottom()) {
            let at = Position { x: place.x + indent, y: below };
            facts.draw(surface, looks, at, place.width.saturating_sub(indent), buf);
        }
        self.signs(surface, looks, place, buf);
    }

    /// Draws the sign before the name, and the flags and the chip behind it.
    fn signs(&self, surface: Surface, looks: &Looks, place: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        match self.numbers {
            Some(digits) => {
                let number = self.touchpoint.number.to_string();
                put_right(buf, place.x + digits, place.y, &number, theme.ink(Ink::Accent, surface));
            }
            None => {
                let (sign, style) = self.sign(surface, looks);
                put(buf, place.x, place.y, 1, sign, style);
            }
        }
        let mut x = self.chip.draw(looks, (place.right(), place.y), surface, buf);
        let flags: Vec<_> = glyphs.flags(self.touchpoint, self.owners).collect();
        for (sign, ink) in flags.iter().rev() {
            x = put_right(buf, x, place.y, sign, theme.ink(*ink, surface));
        }
        debug_assert_eq!(x, place.right() - self.beside(looks) + 1);
    }

    /// The sign of the kind or, where two sides differ, of that: so it takes no room from the name, as before those of
    /// heads and bands.
    fn sign(&self, surface: Surface, looks: &Looks) -> (&'static str, Style) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        if self.conflict {
            return (glyphs.conflict, theme.ink(Ink::Flag, surface));
        }
        // The sign of a kind that nobody has chosen would look like that of a missing score.
        let kind = self.touchpoint.kind.map_or(" ", |kind| glyphs.kind(Some(kind), self.touchpoint.hidden));
        (kind, theme.kind(self.touchpoint.kind, surface))
    }
}
