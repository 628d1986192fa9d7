//! Prints the whole map for `touchmap show`: every card, in blocks of as many stages as fit side by side.

use super::{band, cell::Sight, heads};
use crate::{
    app::{
        App,
        desk::SMALLEST,
        map::layout::{self, Column, Regions, Row},
    },
    t,
    ui::{
        Looks,
        canvas::{self, columns, fill, put, put_fit, put_right},
        glyphs,
        ramp::{Lenses, Ramp},
        theme::{Ink, Surface},
        top,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The map as plain text in `width` columns (at least 40). No line ends with blanks.
pub fn print(app: &App, looks: &Looks, width: u16) -> String {
    let mut out = String::new();
    sheets(app, looks, width, |sheet| push(&mut out, sheet));
    if looks.glyphs == glyphs::ASCII { glyphs::plain(&out) } else { out }
}

/// Draws the map in `width` columns (at least 40) from top to bottom, and passes each sheet to `take`.
pub fn sheets(app: &App, looks: &Looks, width: u16, mut take: impl FnMut(&Buffer)) {
    let width = width.clamp(SMALLEST.0, 1000);
    let map = app.desk.shown_map();
    take(&title(app, looks, width));
    let whole = Rect { x: 0, y: 0, width, height: 1 };
    let mut first = 0;
    while first < map.stage_ids().len() {
        let columns = block(layout::columns(whole, map, first), first);
        let Some(last) = columns.last().copied() else { break };
        first = last.stage + 1;
        let used = last.x + last.width;
        let heads = Rect { width: used, height: layout::head_lines(map, &columns, u16::MAX), ..whole };
        let regions = Regions {
            title: whole,
            grid: Rect { width: used, height: u16::MAX, ..whole },
            heads,
            columns,
            // No row is one of several in sight, so none says that there are more.
            rows: Vec::new(),
            in_work: None,
            facts: false,
            parked: None,
            pane: None,
            asked: whole,
            status: whole,
            keys: whole,
        };
        let mut sheet = sheet(looks, used, heads.height);
        heads::stages(app, looks, &regions, &mut sheet);
        poles(looks, &regions.columns, heads, &mut sheet);
        take(&sheet);
        for segment in 0..map.segment_ids().len() {
            take(&row(app, looks, segment, &regions));
        }
        take(&self::sheet(looks, width, 1));
    }
    parked(app, looks, width, take);
}

/// The columns that were not in the block before, moved to the left edge.
fn block(columns: Vec<Column>, first: usize) -> Vec<Column> {
    let mut columns: Vec<Column> = columns.into_iter().filter(|c| c.stage >= first).collect();
    let shift = columns.first().map_or(0, |c| c.x - 1);
    columns.iter_mut().for_each(|column| column.x -= shift);
    columns
}

fn sheet(looks: &Looks, width: u16, height: u16) -> Buffer {
    let mut sheet = Buffer::empty(Rect { x: 0, y: 0, width, height });
    let area = sheet.area;
    fill(&mut sheet, area, looks.theme.on(Surface::Canvas));
    sheet
}

/// Draws whose map it is and, beside it or below, the lens.
fn title(app: &App, looks: &Looks, width: u16) -> Buffer {
    let name = top::map_name(app, &app.desk.lang);
    let ramp = Ramp::of(app, &Lenses::alone(app), width - 2, width - 2);
    let beside = columns(&name) + ramp.width() + 4 <= width;
    let mut sheet = sheet(looks, width, if beside { 1 } else { 2 });
    let strong = looks.theme.ink(Ink::Strong, Surface::Canvas);
    put_fit(&mut sheet, 1, 0, width - 2, &name, strong, &looks.glyphs);
    let (x, y) = if beside { (width - 1 - ramp.width(), 0) } else { (1, 1) };
    ramp.draw(looks, x, y, &mut sheet);
    let count = app.desk.shown_map().in_question();
    if count > 0 && y > 0 {
        let text = format!("{} {count}", looks.glyphs.conflict);
        put_right(&mut sheet, width - 1, 0, &text, looks.theme.ink(Ink::Flag, Surface::Canvas));
    }
    sheet
}

/// Draws a segment's band and its cells.
fn row(app: &App, looks: &Looks, segment: usize, regions: &Regions) -> Buffer {
    let sight = Sight::of(app, looks).whole();
    let lines = regions.columns.iter().map(|c| sight.needed(c.stage, segment, c.width)).max().unwrap_or(1);
    let height = u16::try_from(lines).unwrap_or(u16::MAX - 2).min(u16::MAX - 2);
    let row = Row { segment, band: 0, height };
    let mut sheet = sheet(looks, regions.grid.width, height + 1);
    band::draw(app, looks, regions, &row, &mut sheet);
    let cells = Rect { y: 1, height, ..regions.grid };
    poles(looks, &regions.columns, cells, &mut sheet);
    for column in &regions.columns {
        let area = Rect { x: column.x, width: column.width, ..cells };
        sight.draw(column.stage, segment, area, &mut sheet);
    }
    sheet
}

/// Draws lines between the columns in themes that paint no surfaces.
fn poles(looks: &Looks, columns: &[Column], area: Rect, sheet: &mut Buffer) {
    let style = looks.theme.on(Surface::Canvas);
    for column in columns.iter().skip(1).filter(|_| !looks.theme.fills) {
        canvas::pole(sheet, column.x - 1, area.y, area.height, looks.glyphs.lines.vertical, style);
    }
}

fn parked(app: &App, looks: &Looks, width: u16, mut take: impl FnMut(&Buffer)) {
    let map = app.desk.shown_map();
    let theme = &looks.theme;
    if map.parked_count() == 0 {
        return;
    }
    let mut head = sheet(looks, width, 1);
    let strong = theme.ink(Ink::Strong, Surface::Canvas);
    let x = put(&mut head, 1, 0, width - 1, &t!(app.desk.lang, "parking-lot"), strong);
    put(&mut head, x + 1, 0, 9, &map.parked_count().to_string(), theme.on(Surface::Canvas));
    take(&head);
    for touchpoint in map.parked().filter_map(|id| map.touchpoint(id)) {
        let lines = canvas::paragraph(touchpoint.name.as_str(), usize::from(width - 4));
        let mut sheet = sheet(looks, width, u16::try_from(lines.len()).unwrap_or(u16::MAX));
        let kind = looks.glyphs.kind(touchpoint.kind, touchpoint.hidden);
        put(&mut sheet, 1, 0, 1, kind, theme.kind(touchpoint.kind, Surface::Canvas));
        for (line, y) in lines.iter().zip(0..) {
            put(&mut sheet, 3, y, width - 3, line, theme.on(Surface::Canvas));
        }
        take(&sheet);
    }
}

fn push(out: &mut String, sheet: &Buffer) {
    let area = sheet.area();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = sheet[(x, y)].symbol();
            line.push_str(symbol);
            x += columns(symbol).max(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
