//! Draws what the cells are asked, large enough for the room: the cell on the ground of heads, the question, and how far the
//! pass is.

use super::{detail, pass};
use crate::{
    app::{App, map::asking::Asking},
    ui::{
        Looks,
        canvas::{columns, fill, put_fit, put_right},
        status,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

/// From so many lines on, how far it is has the last one.
const HIGH: u16 = 5;

/// Draws it into the lines above the keys.
pub(super) fn draw(app: &App, asking: &Asking, looks: &Looks, area: Rect, buf: &mut Buffer) {
    fill(buf, area, looks.theme.on(Surface::Pop));
    let (first, last) = (Rect { height: 1, ..area }, Rect { y: area.bottom() - 1, height: 1, ..area });
    let far = app.grid.walk_progress(&app.desk).unwrap_or_default();
    let is_high = area.height >= HIGH;
    // On a low screen, how far it is stands beside the cell, whose name gives way to its shortest form.
    let kept = if is_high { 0 } else { far.last().map_or(0, |far| columns(far) + 2) };
    let cell = detail::cell(app, &asking.stage, &asking.segment);
    let style = looks.theme.ink(Ink::Strong, Surface::Head);
    fill(buf, first, looks.theme.on(Surface::Head));
    let room = first.width.saturating_sub(2 + kept);
    let end = put_fit(buf, first.x + 1, first.y, room, &cell, style, &looks.glyphs);
    let (line, from, surface) =
        if is_high { (last, last.x, Surface::Pop) } else { (first, end + 2, Surface::Head) };
    let right = line.right().saturating_sub(1);
    if let Some(far) = far.iter().find(|far| from + columns(far) <= right) {
        let soft = looks.theme.ink(Ink::Soft, surface).remove_modifier(Modifier::BOLD);
        put_right(buf, right, line.y, far, soft);
    }
    let height = area.height - if is_high { 2 } else { 1 };
    let question = app.grid.cell_question(&app.desk).unwrap_or_default();
    pass::question(&question, looks, Rect { y: area.y + 1, height, ..area }, buf);
    // What was just done, or is being written, stands where it always does.
    let said = detail::beside_the_question(app, looks);
    if app.desk.notice.is_some() || !said.is_empty() {
        status::draw(app, looks, last, &said, buf);
    }
}
