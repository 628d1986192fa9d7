//! Lays a form out in an area of the screen: geometry only, no keys.

pub(crate) mod left;
pub(crate) mod options;
pub mod page;
pub mod part;
pub(crate) mod pen;
pub(crate) mod right;
mod sides;
pub(crate) mod table;

use super::{slot::At, state::Form};
use crate::app::desk::Desk;
use page::{Column, Page};
use part::prose_width;
use ratatui::layout::Rect;

/// From this width on the two halves stand side by side.
pub const TWO_COLUMNS: u16 = 120;
/// How many lines the last change takes below the right half.
const LAST: u16 = 3;

impl Page {
    /// The page of a form in `area`, scrolled so that the focus is in sight.
    pub fn of(desk: &Desk, form: &Form, area: Rect) -> Self {
        let page = if area.width >= TWO_COLUMNS { beside(desk, form, area) } else { below(desk, form, area) };
        page.followed(form)
    }

    /// Scrolls each column as far as before, and the column with the focus so that the focus is in sight.
    fn followed(mut self, form: &Form) -> Self {
        let seat = self.seat(&form.focus);
        for (i, column) in self.columns.iter_mut().enumerate() {
            let room = usize::from(column.area.height);
            let mut scroll = form.scroll[i.min(1)].min(column.height.saturating_sub(room));
            if let Some(seat) = seat.as_ref().filter(|s| s.column == i) {
                let (mut top, mut bottom) = (seat.top, seat.bottom);
                if let Some(line) = form.line_written(column.area.width) {
                    // Only the line with the cursor must be in sight, and the frame's edge if there is room.
                    top += line;
                    bottom = top + 2;
                }
                // The question above and the line below are shown, too, if there is room.
                let context = room.saturating_sub(bottom - top + 1);
                let above = top.saturating_sub(2.min(context));
                let below = bottom + 1.min(context.saturating_sub(2));
                scroll = scroll.max((below + 1).saturating_sub(room)).min(above);
            }
            column.scroll = scroll;
        }
        self
    }
}

/// The page with the two halves side by side and the last change below the right one.
fn beside(desk: &Desk, form: &Form, area: Rect) -> Page {
    let body = body(area);
    let right = (area.width * 2 / 5).clamp(50, 56);
    let left = area.width - right - 1;
    let last = LAST.min(body.height / 4);
    let column = |x, width, height, (parts, lines)| Column {
        area: Rect { x, width, height, ..body },
        parts,
        scroll: 0,
        height: lines,
    };
    let right_x = area.x + left + 1;
    let columns = vec![
        column(area.x, left, body.height, left::left(desk, form, left)),
        column(right_x, right, body.height - last, right::right(desk, form, right, 0)),
    ];
    let last = Rect { x: right_x, y: body.bottom() - last, width: right, height: last };
    Page { area, header: line(area, area.y), columns, last, keys: line(area, area.bottom() - 1), half: 0 }
}

/// The page with one column, in which the right half follows the left one, and the last change in a line
/// above the keys.
fn below(desk: &Desk, form: &Form, area: Rect) -> Page {
    let body = body(area);
    let (mut parts, half) = left::left(desk, form, area.width);
    let (right, height) = right::right(desk, form, area.width, half);
    parts.extend(right);
    Page {
        area,
        header: line(area, area.y),
        columns: vec![Column { area: body, parts, scroll: 0, height }],
        last: line(area, body.bottom()),
        keys: line(area, area.bottom() - 1),
        half,
    }
}

/// The area between the header and the keys.
fn body(area: Rect) -> Rect {
    Rect { y: area.y + 2, height: area.height - 4, ..area }
}

fn line(area: Rect, y: u16) -> Rect {
    Rect { y, height: 1, ..area }
}

impl Form {
    /// The line of the cursor in the prose that is being written in a column; `None` when none is.
    fn line_written(&self, column: u16) -> Option<usize> {
        let input = self.writing.as_ref()?;
        self.writes_prose().then(|| input.cursor(prose_width(column)).0)
    }

    fn writes_prose(&self) -> bool {
        self.focus.at == At::Field && self.is_on_prose()
    }
}
