//! The positions of everything in a form. Drawing, scrolling and moving read the same page.

use super::part::{Part, Role};
use crate::app::form::slot::Slot;
use ratatui::layout::Rect;

/// The place of the record's name among the columns.
pub const HEAD: usize = 0;
/// The place of the questions.
pub const MAIN: usize = 1;
/// The place of the right half, where it stands beside them.
pub const SIDE: usize = 2;

/// The lines that a question and the heads of its table take at most.
const MOST_HEAD: usize = 4;

/// A form in an area of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The part of the screen that it was laid out for.
    pub area: Rect,
    /// The way to the record.
    pub header: Rect,
    /// The record's name ([`HEAD`]), then the questions ([`MAIN`]), then, where it does not stand below them, the right
    /// half ([`SIDE`]).
    pub columns: Vec<Column>,
    /// The last change, in the line above the keys.
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
    /// How far the two halves are scrolled; the second one only where it stands beside the first.
    pub fn scrolls(&self) -> (usize, Option<usize>) {
        (self.columns[MAIN].scroll, self.columns.get(SIDE).map(|c| c.scroll))
    }

    /// The seats of all slots, in the order of reading.
    pub fn seats(&self) -> Vec<Seat> {
        let mut seats: Vec<Seat> = Vec::new();
        for (column, parts) in self.columns.iter().enumerate() {
            for part in &parts.parts {
                let Some(slot) = &part.slot else { continue };
                let more = match part.role {
                    Role::Prose(height) | Role::Field(height) => height - 1,
                    _ => 0,
                };
                let bottom = part.y + more;
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

    /// The first line of a column at its foot in sight that only heads what is below it and out of sight.
    pub fn headless(&self, column: usize) -> usize {
        let Column { area, parts, scroll, height } = &self.columns[column];
        let end = scroll + usize::from(area.height);
        let on = |y: usize| parts.iter().filter(move |part| part.y == y);
        let is_head = |part: &Part| {
            part.slot.is_none() && matches!(part.role, Role::Question | Role::Soft | Role::Number | Role::Key)
        };
        let is_only_head = |y: &usize| on(*y).next().is_some() && on(*y).all(is_head);
        let lines = (*scroll..end).rev().take_while(is_only_head).take(MOST_HEAD);
        let asks = |y: &usize| on(*y).any(|part| part.role == Role::Question);
        let first = if end < *height { lines.filter(asks).min() } else { None };
        first.unwrap_or(usize::MAX)
    }

    /// The line on the screen where line `y` of a column is; `None` if it is not in sight.
    pub fn screen_line(&self, column: usize, y: usize) -> Option<u16> {
        let column = self.columns.get(column)?;
        let line = u16::try_from(y.checked_sub(column.scroll)?).ok()?;
        (line < column.area.height).then_some(column.area.y + line)
    }
}
