//! What lies where in a form. Drawing, scrolling and moving read the same page.

pub(crate) mod left;
pub(crate) mod right;
pub(crate) mod table;

use super::{At, Form, Slot};
use crate::{
    app::state::App,
    map::touchpoint::{Kind, Usage},
};
use ratatui::layout::Rect;

/// From this width on the two halves stand side by side.
pub const TWO_COLUMNS: u16 = 120;
/// Lines that the last change takes below the right half.
const LAST: u16 = 3;

/// A form in an area of the screen.
#[derive(Debug)]
pub struct Page {
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
#[derive(Debug)]
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

/// Some text of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// From the column's left edge.
    pub x: u16,
    /// From the column's first line, in sight or not.
    pub y: usize,
    /// At most so many columns.
    pub width: u16,
    /// What it says.
    pub text: String,
    /// What it is.
    pub role: Role,
    /// What has the focus when it is here.
    pub slot: Option<Slot>,
}

/// What a text is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The record's name.
    Name,
    /// The sign of a touchpoint's kind.
    Kind(Option<Kind>, bool),
    /// A question or the name of a list.
    Question,
    /// The term for what a question asks, a label, the head of a column, what is said beside.
    Plain,
    /// What was written.
    Value,
    /// Nothing was written though something is asked.
    Gap,
    /// A value that can be chosen.
    Option {
        /// Whether it is.
        chosen: bool,
        /// Whose sign stands before it.
        sign: Option<Usage>,
    },
    /// The sign that two sides say different things.
    ConflictSign,
    /// What one of them says.
    Conflict,
    /// A line that is being written.
    Field,
    /// A frame around prose that is being written, so many lines high.
    Frame(u16),
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
    /// The page of a form in `area`, scrolled so that the focus is in sight.
    pub fn of(app: &App, form: &Form, area: Rect) -> Self {
        let line = |y: u16| Rect { x: area.x, y, width: area.width, height: 1 };
        let top = area.y + 2;
        let bottom = area.bottom() - 2;
        let height = bottom - top;
        let wide = area.width >= TWO_COLUMNS;
        let columns = if wide {
            let right = (area.width * 2 / 5).clamp(50, 56);
            let left = area.width - right - 1;
            let last = LAST.min(height / 4);
            let areas = [
                Rect { x: area.x, y: top, width: left, height },
                Rect { x: area.x + left + 1, y: top, width: right, height: height - last },
            ];
            let parts = [left::left(app, form, left), right::right(app, form, right, 0)];
            areas
                .into_iter()
                .zip(parts)
                .map(|(area, (parts, height))| Column { area, parts, scroll: 0, height })
                .collect()
        } else {
            let (mut parts, half) = left::left(app, form, area.width);
            let (right, height_all) = right::right(app, form, area.width, half);
            parts.extend(right);
            return Self {
                header: line(area.y),
                last: line(bottom),
                keys: line(area.bottom() - 1),
                columns: vec![Column {
                    area: Rect { x: area.x, y: top, width: area.width, height },
                    parts,
                    scroll: 0,
                    height: height_all,
                }],
                half,
            }
            .followed(form);
        };
        let mut page = Self {
            header: line(area.y),
            columns,
            last: Rect::default(),
            keys: line(area.bottom() - 1),
            half: 0,
        };
        let right = page.columns[1].area;
        page.last = Rect { y: right.bottom(), height: bottom - right.bottom(), ..right };
        page.followed(form)
    }

    /// Scrolls each column as far as it was, and the one with the focus so that the focus is in sight.
    fn followed(mut self, form: &Form) -> Self {
        let seat = self.seat(&form.focus);
        for (i, column) in self.columns.iter_mut().enumerate() {
            let room = usize::from(column.area.height);
            let mut scroll = form.scroll[i.min(1)].min(column.height.saturating_sub(room));
            if let Some(seat) = seat.as_ref().filter(|s| s.column == i) {
                let (mut top, mut bottom) = (seat.top, seat.bottom);
                if let Some(line) = form.line_written(column.area.width) {
                    // Only the line with the cursor must be in sight, with the frame's edge where there is room.
                    top += line;
                    bottom = top + 2;
                }
                // The question above and the line below are shown too, where there is room.
                let context = room.saturating_sub(bottom - top + 1);
                let above = top.saturating_sub(2.min(context));
                let below = bottom + 1.min(context.saturating_sub(2));
                scroll = scroll.max((below + 1).saturating_sub(room)).min(above);
            }
            column.scroll = scroll;
        }
        self
    }

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
                let bottom =
                    part.y + if let Role::Frame(height) = part.role { usize::from(height) - 1 } else { 0 };
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

/// How prose is framed: its left edge and the columns of text inside.
pub fn prose_width(column: u16) -> usize {
    usize::from(column.saturating_sub(FRAME + 1 + 4))
}

/// The left edge of a frame.
pub const FRAME: u16 = 3;

impl Form {
    /// Of prose that is being written in a column: the line with the cursor.
    fn line_written(&self, column: u16) -> Option<usize> {
        let input = self.writing.as_ref()?;
        self.writes_prose().then(|| input.cursor(prose_width(column)).0)
    }

    fn writes_prose(&self) -> bool {
        let shape = self.focus.column(&self.record).map(|c| c.shape);
        self.focus.at == At::Field && matches!(shape, Some(crate::map::field::Shape::Prose))
    }
}
