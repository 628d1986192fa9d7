//! An opened record on the screen: the way to it, its name, the page's halves, the last change.

mod header;
mod part;

use super::{
    Looks,
    canvas::{fill, pole, put, rule},
};
use crate::app::{
    App,
    form::{
        Form,
        layout::page::{HEAD, MAIN, Page, SIDE},
    },
    pointer::Scroll,
};
use crate::ui::theme::{Ink, Surface};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws the form; returns where the terminal's cursor belongs, if a text is being written.
pub fn render(app: &App, form: &Form, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (page, map) = (form.page(&app.desk, area), app.desk.shown_map());
    header::draw(app, form, looks, page.header, buf);
    surfaces(looks, &page, buf);
    let mut cursor = None;
    for (i, column) in page.columns.iter().enumerate() {
        let headless = page.headless(i);
        for part in column.parts.iter().filter(|part| part.y < headless) {
            cursor = part::draw((form, map), looks, &page, i, part, buf).or(cursor);
        }
        marks(form, looks, &page, i, buf);
    }
    header::last_change(app, form, looks, page.last, buf);
    cursor
}

/// What the record's name and the right half stand on; where nothing is painted, lines part them.
fn surfaces(looks: &Looks, page: &Page, buf: &mut Buffer) {
    let theme = &looks.theme;
    let (head, body) = (page.columns[HEAD].area, page.columns[MAIN].area);
    fill(buf, head, theme.on(Surface::Head));
    let side = match page.columns.get(SIDE) {
        Some(side) => {
            let top = head.bottom();
            Rect { y: top, height: side.area.bottom() - top, ..side.area }
        }
        None => below(page),
    };
    fill(buf, side, theme.on(Surface::Panel));
    if !theme.fills {
        let (line, lines) = (theme.on(Surface::Canvas), looks.glyphs.lines);
        if head.bottom() < body.y {
            rule(buf, head.x, head.bottom(), head.width, lines.horizontal, line);
        }
        match page.columns.get(SIDE) {
            Some(side) => pole(buf, side.area.x, side.area.y, side.area.height, lines.vertical, line),
            None if side.height > 0 && side.y > body.y => {
                rule(buf, side.x, side.y, side.width, lines.horizontal, line);
            }
            None => {}
        }
    }
}

/// The lines in sight of a right half that stands below the left one.
fn below(page: &Page) -> Rect {
    let main = &page.columns[MAIN];
    let top = page.half.saturating_sub(main.scroll).min(usize::from(main.area.height));
    let skipped = u16::try_from(top).unwrap_or(main.area.height);
    Rect { y: main.area.y + skipped, height: main.area.height - skipped, ..main.area }
}

/// The bar beside what has the focus, and the signs for what lies above and below.
fn marks(form: &Form, looks: &Looks, page: &Page, column: usize, buf: &mut Buffer) {
    let (area, theme) = (page.columns[column].area, &looks.theme);
    if let Some(seat) = page.seat(&form.focus).filter(|s| s.column == column) {
        for y in (seat.top..=seat.bottom).filter_map(|y| page.screen_line(column, y)) {
            let sign = theme.ink(Ink::CursorSign, ground(page, column, y));
            put(buf, area.x, y, 1, looks.glyphs.cursor, sign);
        }
    }
    let (scroll, height) = (page.columns[column].scroll, page.columns[column].height);
    let mut more = |y: u16, sign: &str| {
        let accent = theme.ink(Ink::Accent, ground(page, column, y));
        put(buf, area.right() - 1, y, 1, sign, accent);
    };
    if scroll > 0 {
        more(area.y, looks.glyphs.scroll[0]);
    }
    if let Some(half) = column.checked_sub(MAIN).filter(|_| usize::from(area.height) < height) {
        looks.targets.scroll(area, || Scroll::Half(half));
    }
    if scroll + usize::from(area.height) < height {
        more(area.bottom() - 1, looks.glyphs.scroll[1]);
    }
}

/// What the edge of a line of a column is painted with.
fn ground(page: &Page, column: usize, y: u16) -> Surface {
    match column {
        HEAD => Surface::Head,
        SIDE => Surface::Panel,
        _ if page.columns.len() <= SIDE && y >= below(page).y => Surface::Panel,
        _ => Surface::Canvas,
    }
}
