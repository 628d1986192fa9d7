//! Lays a form out in an area of the screen: geometry only, no keys.

mod frame;
mod head;
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
use page::{Column, MAIN, Page};
use part::{Role, prose_width};
use ratatui::layout::Rect;

/// From this width on the two halves stand side by side.
const TWO_COLUMNS: u16 = 120;
/// From this height on there is room for a blank line below the record's name.
const ROOMY: u16 = 20;

impl Page {
    /// The page of a form in `area`, scrolled so that the focus is in sight.
    pub fn of(desk: &Desk, form: &Form, area: Rect) -> Self {
        let (parts, height) = head::head(desk, form, area);
        let lines = u16::try_from(height).unwrap_or(u16::MAX).clamp(1, area.height / 4);
        let head = Column { area: Rect { y: area.y + 1, height: lines, ..area }, parts, scroll: 0, height };
        let top = area.y + 1 + lines + u16::from(area.height >= ROOMY);
        let body = Rect { y: top, height: (area.bottom() - 2).saturating_sub(top), ..area };
        let (halves, half) = if area.width >= TWO_COLUMNS {
            (beside(desk, form, body), 0)
        } else {
            let (column, half) = below(desk, form, body);
            (vec![column], half)
        };
        let line = |y| Rect { y, height: 1, ..area };
        let columns = std::iter::once(head).chain(halves).collect();
        let (header, last, keys) = (line(area.y), line(area.bottom() - 2), line(area.bottom() - 1));
        Self { area, header, columns, last, keys, half }.followed(form)
    }

    /// Scrolls each half as far as it was, and the column with the focus so that the focus is in sight.
    fn followed(mut self, form: &Form) -> Self {
        let seat = self.seat(&form.focus);
        for (i, column) in self.columns.iter_mut().enumerate() {
            let room = usize::from(column.area.height);
            let before = i.checked_sub(MAIN).map_or(0, |half| form.scroll[half]);
            let mut scroll = before.min(column.height.saturating_sub(room));
            if let Some(seat) = seat.as_ref().filter(|s| s.column == i) {
                let (mut top, mut bottom) = (seat.top, seat.bottom);
                if let Some(line) = form.line_written(column.area.width) {
                    // Only the line with the cursor must be in sight.
                    top += line;
                    bottom = top;
                }
                // The question above and the line below are shown, too, if there is room.
                let context = room.saturating_sub(bottom - top + 1);
                let above = top.saturating_sub(2.min(context));
                let below = bottom + 1.min(context.saturating_sub(2));
                scroll = scroll.max((below + 1).saturating_sub(room)).min(above);
                if scroll != before {
                    scroll = column.at_whole_row(scroll, above, bottom);
                }
            }
            column.scroll = scroll;
        }
        self
    }
}

impl Column {
    /// The first line in sight, moved to the end or the beginning of the row of a table that it would cut, where what has the
    /// focus, from line `above` to `bottom`, stays in sight.
    fn at_whole_row(&self, scroll: usize, above: usize, bottom: usize) -> usize {
        let mut rows = self.parts.iter().filter_map(|part| match part.role {
            Role::Row(lines) => Some([part.y + lines, part.y]),
            _ => None,
        });
        let cut = rows.find(|[end, start]| (start + 1..*end).contains(&scroll));
        let room = usize::from(self.area.height);
        let is_in_sight =
            |first: &usize| *first <= above.min(self.height.saturating_sub(room)) && bottom < first + room;
        cut.into_iter().flatten().find(is_in_sight).unwrap_or(scroll)
    }
}

/// The two halves side by side.
fn beside(desk: &Desk, form: &Form, body: Rect) -> Vec<Column> {
    let right = (body.width * 2 / 5).clamp(49, 72);
    let left = body.width - right;
    let column =
        |x, width, (parts, height)| Column { area: Rect { x, width, ..body }, parts, scroll: 0, height };
    vec![
        column(body.x, left, left::left(desk, form, left)),
        column(body.x + left, right, right::right(desk, form, right, 0)),
    ]
}

/// One column with the right half below the left one, and the line in which that begins.
fn below(desk: &Desk, form: &Form, body: Rect) -> (Column, usize) {
    let (mut parts, half) = left::left(desk, form, body.width);
    let (right, height) = right::right(desk, form, body.width, half + 1);
    parts.extend(right);
    (Column { area: body, parts, scroll: 0, height }, half)
}

impl Form {
    /// Of prose that is being written in a column of the page: the line with the cursor.
    fn line_written(&self, column: u16) -> Option<usize> {
        let input = self.writing.as_ref()?;
        self.writes_prose().then(|| input.cursor(prose_width(column)).0)
    }

    fn writes_prose(&self) -> bool {
        self.focus.at == At::Field && self.is_on_prose()
    }
}
