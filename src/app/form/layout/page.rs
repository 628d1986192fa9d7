//! What lies where in a form. Drawing, scrolling and moving read the same page.

use super::part::{Part, Role};
use crate::app::form::slot::Slot;
use ratatui::layout::Rect;

/// A form in an area of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The part of the screen that it was laid out for.
    pub area: Rect,
    /// Where the record is, and its title.
    pub header: Rect,
    /// The two halves side by side, or one column with the right half below the left one.
    pub columns: Vec<Column>,
    /// The last change: beside, or in one line above the keys.
    pub last: Rect,
    /// The keys that make sense now, or what was just done.
    pub keys: Rect,
    /// The first line of the right half when it stands below the left one.
    pub half: usize,
}

/// A column that scrolls.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Where it is seen.
    pub area: Rect,
    /// What it holds, in the order of reading.
    pub parts: Vec<Part>,
    /// The first line in sight.
    pub scroll: usize,
    /// How many lines there are.
    pub height: usize,
}

/// A slot's lines and left edge in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// What has the focus here.
    pub slot: Slot,
    /// Which column.
    pub column: usize,
    /// Its left edge.
    pub x: u16,
    /// Its first line.
    pub top: usize,
    /// Its last line.
    pub bottom: usize,
}

impl Page {
    /// How far the columns are scrolled.
    pub fn scrolls(&self) -> [usize; 2] {
        [self.columns[0].scroll, self.columns.get(1).map_or(0, |c| c.scroll)]
    }

    /// All that can have the focus, in the order of reading.
    pub fn seats(&self) -> Vec<Seat> {
        let mut seats: Vec<Seat> = Vec::new();
        for (column, parts) in self.columns.iter().enumerate() {
            for part in &parts.parts {
                let Some(slot) = &part.slot else { continue };
                let bottom = part.y + if let Role::Frame(height) = part.role { height - 1 } else { 0 };
                // A slot's parts follow each other closely, so the last few seats are enough to look at.
                match seats.iter_mut().rev().take(8).find(|s| s.slot == *slot) {
                    Some(seat) => seat.bottom = seat.bottom.max(bottom),
                    None => seats.push(Seat { slot: slot.clone(), column, x: part.x, top: part.y, bottom }),
                }
            }
        }
        seats
    }

    /// Where a slot is.
    pub fn seat(&self, slot: &Slot) -> Option<Seat> {
        self.seats().into_iter().find(|s| s.slot == *slot)
    }

    /// The line on the screen of a line of a column, if it is in sight.
    pub fn screen_line(&self, column: usize, y: usize) -> Option<u16> {
        let column = self.columns.get(column)?;
        let line = u16::try_from(y.checked_sub(column.scroll)?).ok()?;
        (line < column.area.height).then_some(column.area.y + line)
    }
}
