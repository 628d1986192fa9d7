//! The map screen: title, heads, rows of cells, parking strip, and beside or below it what the cursor is on.

pub mod card;
mod cell;
mod detail;
pub(super) mod heads;
mod pane;
pub mod print;
mod strip;

pub(super) use heads::{in_question, status};

use super::{Looks, canvas};
use crate::app::{
    App,
    map::{
        cursor::Cursor,
        layout::{self, Regions},
        mode::Mode,
    },
};
use crate::ui::theme::{Ink, Surface};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws it; returns where the terminal's cursor belongs.
pub fn render(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let regions = layout::regions(area, app.map(), &app.grid.cursor, app.grid.view)?;
    let mut cursor = heads::title(app, looks, regions.title, buf);
    cursor = cursor.or(heads::stages(app, looks, &regions, buf));
    cursor = cursor.or(heads::first_rule(app, looks, &regions, buf));
    let sight = cell::Sight::of(app, looks);
    for row in &regions.rows {
        cursor = cursor.or(heads::rule(app, looks, &regions, row, buf));
        for column in &regions.columns {
            let inside = Rect { x: column.x, y: row.rule + 1, width: column.width, height: row.height };
            let inside = inside.intersection(regions.grid);
            cursor = cursor.or(sight.draw(column.stage, row.segment, inside, buf));
        }
    }
    poles(looks, &regions, buf);
    more_rows(app, looks, &regions, buf);
    if let Some(parked) = regions.parked {
        cursor = cursor.or(strip::draw(&sight, parked, &regions, buf));
    }
    if let Some(side) = regions.pane {
        frame_pane(looks, &regions, side, buf);
        pane::draw(app, looks, side, buf);
    }
    if regions.pane.is_none() {
        detail::draw(app, looks, regions.detail, buf);
    }
    cursor
}

/// The lines between the columns, in the heads and beside the cards.
fn poles(looks: &Looks, regions: &Regions, buf: &mut Buffer) {
    let [_, vertical, ..] = looks.glyphs.lines;
    for column in regions.columns.iter().skip(1) {
        let x = column.x - 1;
        canvas::pole(buf, x, regions.heads, 2, vertical, looks.theme.on(Surface::Canvas));
        for row in &regions.rows {
            canvas::pole(buf, x, row.rule + 1, row.height, vertical, looks.theme.on(Surface::Canvas));
        }
    }
}

/// The signs for segments above and below, where those for stages would be: left on the first rule, right on the last.
fn more_rows(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) {
    let [above, below] = looks.glyphs.scroll;
    let (grid, style) = (regions.grid, looks.theme.ink(Ink::Strong, Surface::Canvas));
    if let Some(first) = regions.rows.first().filter(|row| row.segment > 0) {
        canvas::put(buf, grid.x, first.rule, 1, above, style);
    }
    let more = |segment: usize| segment + 1 < app.map().segment_ids().len();
    if let Some(last) = regions.rows.last().filter(|row| more(row.segment)) {
        canvas::put(buf, grid.right() - 1, last.rule, 1, below, style);
    }
}

/// The lines around the side pane.
fn frame_pane(looks: &Looks, regions: &Regions, side: Rect, buf: &mut Buffer) {
    let [horizontal, vertical, .., to_left, _, up, down] = looks.glyphs.lines;
    let line = looks.theme.on(Surface::Canvas);
    let whole = regions.title.width;
    let (top, bottom) = (regions.heads - 1, regions.detail.y);
    canvas::rule(buf, regions.title.x, top, whole, horizontal, line);
    canvas::rule(buf, regions.title.x, bottom, whole, horizontal, line);
    canvas::pole(buf, side.x - 1, side.y, side.height, vertical, line);
    for row in &regions.rows {
        canvas::put(buf, side.x - 1, row.rule, 1, to_left, line);
    }
    if let Some(strip) = regions.parked {
        canvas::put(buf, side.x - 1, strip.y, 1, to_left, line);
    }
    let poles = regions.columns.iter().skip(1).map(|c| c.x - 1).chain([side.x - 1]);
    for x in poles {
        canvas::put(buf, x, top, 1, down, line);
        if regions.parked.is_none() || x == side.x - 1 {
            canvas::put(buf, x, bottom, 1, up, line);
        }
    }
}

/// Whether the numbers are shown beside the kinds.
fn shows_numbers(app: &App) -> bool {
    matches!(app.grid.mode, Some(Mode::Numbers(_)))
}

/// Whether the cursor is on this head.
fn on_stage(app: &App, id: &crate::map::id::StageId) -> bool {
    matches!(&app.grid.cursor, Cursor::Stage(s) if s == id)
}
