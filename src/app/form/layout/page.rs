//! The positions of everything in a form. Drawing, scrolling and moving read the same page.

use super::part::{Part, Role};
use crate::app::form::slot::Slot;
use ratatui::layout::Rect;

/// A form in an area of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The part of the screen that it was laid out for.
    pub area: Rect,
    /// The area that shows where the record stands, and its title.
    pub header: Rect,
    /// The columns: the two halves side by side, or one column with the right half below the left one.
    pub columns: Vec<Column>,
    /// The area of the last change: below the right half, or in one line above the keys.
    pub last: Rect,
    /// The area of the last line, with the keys or a notice.
    pub keys: Rect,
    /// The first line of the right half when it stands below the left one.
    pub half: usize,
}

/// A column that scrolls.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The area in which the column is seen.
    pub area: Rect,
    /// The parts of the column in the order of reading.
    pub parts: Vec<Part>,
    /// The number of the first line in sight, from 0.
    pub scroll: usize,
    /// How many lines the column has.
    pub height: usize,
}

/// The position of a slot in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// The slot that has the focus when the focus is here.
    pub slot: Slot,
    /// The number of the column, from 0.
    pub column: usize,
    /// The left edge of the slot in the column.
    pub x: u16,
    /// The first line of the slot.
    pub top: usize,
    /// The last line of the slot.
    pub bottom: usize,
}

impl Page {
    /// How far the columns are scrolled.
    pub fn scrolls(&self) -> [usize; 2] {
        [self.columns[0].scroll, self.columns.get(1).map_or(0, |c| c.scroll)]
    }

    /// The seats of all slots, in the order of reading.
    pub fn seats(&self) -> Vec<Seat> {
        let mut seats: Vec<Seat> = Vec::new();
        for (column, parts) in self.columns.iter().enumerate() {
            for part in &parts.parts {
                let Some(slot) = &part.slot else { continue };
                let bottom = part.y + if let Role::Frame(height) = part.role { height - 1 } else { 0 };
                // The parts of a slot follow each other closely, so only the last few seats are searched.
                match seats.iter_mut().rev().take(8).find(|s| s.slot == *slot) {
                    Some(seat) => seat.bottom = seat.bottom.max(bottom),
                    None => seats.push(Seat { slot: slot.clone(), column, x: part.x, top: part.y, bottom }),
                }
            }
        }
        seats
    }

    /// The seat of a slot; `None` if it is not on the page.
    pub fn seat(&self, slot: &Slot) -> Option<Seat> {
        self.seats().into_iter().find(|s| s.slot == *slot)
    }

    /// The line on the screen where line `y` of a column is; `None` if it is not in sight.
    pub fn screen_line(&self, column: usize, y: usize) -> Option<u16> {
        let column = self.columns.get(column)?;
        let line = u16::try_from(y.checked_sub(column.scroll)?).ok()?;
        (line < column.area.height).then_some(column.area.y + line)
    }
}
