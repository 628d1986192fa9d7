//! Draws a text that is being written in its cell.

use super::{
    cell::{Cell, Sight, below_line},
    tile::INDENT,
};
use crate::{
    app::map::{
        cursor::Cursor,
        layout::Column,
        mode::{What, Write},
    },
    map::Key,
    t,
    ui::{
        canvas::{columns, fill, put, put_fit},
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

impl<'a> Sight<'a> {
    /// The text that is being written in this cell, and its position there.
    pub(super) fn written(&self, cell: &Cell) -> Option<(&'a Write, usize)> {
        let write = self.app.grid.writing()?;
        let here = |stage, segment| (stage, segment) == (cell.stage, cell.segment);
        match (&write.what, &self.app.grid.cursor) {
            (What::Touchpoint { stage, segment, at }, _) if here(stage, segment) => Some((write, *at)),
            (What::Name(Key::Touchpoint(id)), Cursor::Cell { stage, segment, .. })
                if here(stage, segment) =>
            {
                Some((write, self.app.desk.shown_map().position(id, stage, segment)? + 1))
            }
            _ => None,
        }
    }

    /// How many lines the text takes together with the similar name below it.
    pub(super) fn field_height(&self, write: &Write, area: Rect) -> usize {
        write.input.height(width(area).into()) + usize::from(write.similar.is_some())
    }

    /// How many lines a cell needs for the text that is being written there, more than for its cards: as many as most names
    /// take, so that no row moves with each letter.
    pub(super) fn added(&self, cell: &Cell, column: &Column) -> usize {
        const USUAL: usize = 2;
        let area = Rect { x: column.x, width: column.width, ..Rect::default() };
        self.written(cell).map_or(0, |(write, _)| {
            // The new name stands in the place of the old one.
            self.field_height(write, area).max(USUAL) - usize::from(matches!(write.what, What::Name(_)))
        })
    }

    /// The hint at the similar touchpoint that ↓ takes. If its name would be cut, the sign comes first,
    /// because it is the key.
    fn hint(&self, write: &Write, width: u16) -> Option<String> {
        let name = self.app.desk.shown_map().touchpoint(write.similar.as_ref()?)?.name.as_str();
        let whole = t!(self.app.desk.lang, "similar", name = name);
        Some(if columns(&whole) <= width {
            whole
        } else {
            t!(self.app.desk.lang, "similar-short", name = name)
        })
    }

    /// The sign of a new card; of one that is renamed, the sign of its kind.
    fn sign(&self, write: &Write) -> &'static str {
        let renamed = match &write.what {
            What::Name(Key::Touchpoint(id)) => self.app.desk.shown_map().touchpoint(id),
            _ => None,
        };
        let glyphs = &self.looks.glyphs;
        renamed.map_or(glyphs.new, |touchpoint| glyphs.kind(touchpoint.kind, touchpoint.hidden))
    }

    /// Draws the text from the top of `area` on; returns where the terminal's cursor belongs, and what is
    /// left below.
    pub(super) fn field(&self, area: Rect, buf: &mut Buffer) -> (Option<Position>, Rect) {
        let Some(write) = self.app.grid.writing() else { return (None, area) };
        let theme = &self.looks.theme;
        let width = width(area);
        let (line, column) = write.input.cursor(width.into());
        // In a cell with fewer lines than the text, the cursor's line stays in sight.
        let first = (line + 1).saturating_sub(usize::from(area.height).max(1));
        let (mut left, mut position) = (area, None);
        for i in first..write.input.height(width.into()) {
            let Some(range) = write.input.range(width.into(), i).filter(|_| left.height > 0) else { break };
            self.edge(left, buf);
            if i == 0 {
                put(buf, left.x, left.y, 1, self.sign(write), theme.ink(Ink::Accent, Surface::Field));
            }
            let breaks = write.input.breaks_word(range.end);
            let text = &write.input.text()[range];
            let end = put(buf, left.x + INDENT, left.y, width + 1, text, theme.on(Surface::Field));
            if breaks {
                // Nobody has typed it, so that it has the colour of signs.
                put(buf, end, left.y, 1, "-", theme.ink(Ink::Accent, Surface::Field));
            }
            if i == line {
                let x = left.x + INDENT + u16::try_from(column).unwrap_or(0);
                position = Some(Position { x, y: left.y });
            }
            left = below_line(left, left.y + 1);
        }
        if let Some(hint) = self.hint(write, width + 1).filter(|_| left.height > 0) {
            self.edge(left, buf);
            let style = theme.ink(Ink::Accent, Surface::Field);
            put_fit(buf, left.x + INDENT, left.y, width + 1, &hint, style, &self.looks.glyphs);
            left = below_line(left, left.y + 1);
        }
        (position, left)
    }

    /// Draws one line of the field: its fill, and the cursor's sign in the gutter.
    fn edge(&self, area: Rect, buf: &mut Buffer) {
        let theme = &self.looks.theme;
        fill(buf, Rect { height: 1, ..area }, theme.on(Surface::Field));
        let sign = theme.ink(Ink::CursorSign, Surface::Canvas);
        put(buf, area.x - 1, area.y, 1, self.looks.glyphs.cursor, sign);
    }
}

/// How many columns the text gets; one more behind it is for the cursor.
fn width(area: Rect) -> u16 {
    area.width.saturating_sub(INDENT + 1)
}
