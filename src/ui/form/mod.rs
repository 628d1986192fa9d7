//! An opened record on the screen: header, the page's columns, the last change.

mod header;
mod part;

use super::{Looks, canvas, glyphs::Lines};
use crate::app::{
    App,
    form::{Form, layout::page::Page},
};
use crate::ui::theme::{Ink, Surface};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws the form; returns where the terminal's cursor belongs, if a text is being written.
pub fn render(app: &App, form: &Form, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let page = form.page(&app.desk, area);
    header::draw(app, form, looks, page.header, buf);
    rules(looks, &page, buf);
    let mut cursor = None;
    for (i, column) in page.columns.iter().enumerate() {
        for part in &column.parts {
            cursor = part::draw(form, looks, &page, i, part, buf).or(cursor);
        }
        marks(form, looks, &page, i, buf);
    }
    header::last_change(app, form, looks, page.last, buf);
    cursor
}

/// The lines above, below and between the columns.
fn rules(looks: &Looks, page: &Page, buf: &mut Buffer) {
    let Lines { horizontal, vertical, .. } = looks.glyphs.lines;
    let (line, header) = (looks.theme.on(Surface::Canvas), page.header);
    canvas::rule(buf, header.x, header.y + 1, header.width, horizontal, line);
    // This line separates the halves when the right one stands below the left one.
    if let Some(y) = page.half.checked_sub(1).and_then(|y| page.screen_line(0, y)) {
        canvas::rule(buf, header.x, y, header.width, horizontal, line);
    }
    if let [left, right] = page.columns.as_slice() {
        let x = right.area.x - 1;
        let bottom = left.area.bottom();
        canvas::rule(buf, header.x, bottom, header.width, horizontal, line);
        canvas::pole(buf, x, left.area.y, left.area.height, vertical, line);
    }
}

/// The bar beside what has the focus, and the signs for what lies above and below.
fn marks(form: &Form, looks: &Looks, page: &Page, column: usize, buf: &mut Buffer) {
    let area = page.columns[column].area;
    if let Some(seat) = page.seat(&form.focus).filter(|s| s.column == column) {
        for y in (seat.top..=seat.bottom).filter_map(|y| page.screen_line(column, y)) {
            canvas::put(
                buf,
                area.x,
                y,
                1,
                looks.glyphs.cursor,
                looks.theme.ink(Ink::Strong, Surface::Canvas),
            );
        }
    }
    let (scroll, height) = (page.columns[column].scroll, page.columns[column].height);
    let right = area.right() - 1;
    if scroll > 0 {
        canvas::put(
            buf,
            right,
            area.y,
            1,
            looks.glyphs.scroll[0],
            looks.theme.ink(Ink::Strong, Surface::Canvas),
        );
    }
    if scroll + usize::from(area.height) < height {
        canvas::put(
            buf,
            right,
            area.bottom() - 1,
            1,
            looks.glyphs.scroll[1],
            looks.theme.ink(Ink::Strong, Surface::Canvas),
        );
    }
}
