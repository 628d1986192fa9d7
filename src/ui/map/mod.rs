//! Draws the map's screen: title, heads, rows of cells, parking strip, and beside or below it what the cursor
//! is on.

mod band;
mod bar;
mod cell;
mod changed;
pub(in crate::ui) mod chip;
mod detail;
mod facts;
mod heads;
pub(in crate::ui) mod name;
mod pane;
mod pass;
pub mod print;
mod strip;
mod tile;
mod walk;
mod writing;

use super::{Looks, top};
use crate::app::{
    App, Screen,
    map::{
        cursor::Cursor,
        layout::{self, Regions},
        mode::Mode,
    },
    pointer::Scroll,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// How many columns of the screen are no part of the pane beside the map, whose legend nothing covers.
pub fn beside_pane(app: &App, area: Rect) -> u16 {
    match app.screen {
        Screen::Map => area.width - layout::pane_width(area),
        _ => area.width,
    }
}

/// The regions of the screen; `None` where nothing can be drawn.
pub fn regions(app: &App, looks: &Looks, area: Rect) -> Option<Regions> {
    shared(app, &cell::Sight::of(app, looks), area)
}

fn shared(app: &App, sight: &cell::Sight<'_>, area: Rect) -> Option<Regions> {
    let mut regions = layout::regions(area, app.desk.shown_map(), &app.grid.cursor, app.grid.view)?;
    regions.share(app.desk.shown_map(), sight.has_facts(), sight);
    Some(regions)
}

/// Draws the screen; returns where the terminal's cursor belongs, if a text is being written.
pub fn render(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let carrying = matches!(app.grid.mode, Some(Mode::Grab(_))).then(|| {
        let mut looks = looks.clone();
        let [across, along] = looks.glyphs.carried;
        match app.grid.cursor {
            Cursor::Stage(_) => looks.glyphs.cursor = across,
            _ => looks.glyphs.cursor = along,
        }
        looks
    });
    let looks = carrying.as_ref().unwrap_or(looks);
    let mut sight = cell::Sight::of(app, looks);
    let regions = shared(app, &sight, area)?;
    sight.facts = regions.facts;
    looks.targets.scroll(regions.grid, || Scroll::Rows);
    looks.targets.scroll(regions.heads, || Scroll::Columns);
    let mut cursor = top::draw(app, looks, regions.title, buf);
    cursor = cursor.or(heads::stages(app, looks, &regions, buf));
    cursor = cursor.or(band::first(app, looks, &regions, buf));
    for row in &regions.rows {
        cursor = cursor.or(band::draw(app, looks, &regions, row, buf));
        for column in &regions.columns {
            let inside = Rect { x: column.x, y: row.band + 1, width: column.width, height: row.height };
            let inside = inside.intersection(regions.grid);
            cursor = cursor.or(sight.draw(column.stage, row.segment, inside, buf));
        }
    }
    if let Some(parked) = regions.parked {
        cursor = cursor.or(strip::draw(&sight, parked, buf));
    }
    if let Some(side) = regions.pane {
        pane::draw(app, looks, side, buf);
    }
    match (&app.grid.mode, app.grid.asked()) {
        (Some(Mode::Pass(_)), _) => pass::draw(app, looks, regions.asked, buf),
        (_, Some(asking)) if layout::walk_lines(area.height) > 0 => {
            walk::draw(app, asking, looks, regions.asked, buf);
        }
        _ => detail::draw(app, looks, regions.asked, buf),
    }
    cursor
}
