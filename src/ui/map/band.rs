//! Draws the bands of the segments: name, what they want, number of touchpoints and mean. The band of the
//! segment with the cursor has another fill.

use super::{
    heads::writing,
    name::{Names, fit_among},
};
use crate::{
    app::{
        App,
        map::{
            cursor::Cursor,
            layout::{Regions, Row},
            mode::{What, Write},
        },
        pointer::Target,
    },
    map::{Key, Tally, segment::Segment},
    ui::{
        Looks,
        canvas::{columns, fill, fit, put, put_right, rule},
        input,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use std::borrow::Cow;

/// How many columns the field for a name gets at most.
const FIELD: u16 = 40;
/// How many columns the name of the first segment gets, which has no band to be written over.
const FIRST: u16 = 30;

/// Draws a row's band; returns where the terminal's cursor belongs, if its name is being written.
pub fn draw(app: &App, looks: &Looks, regions: &Regions, row: &Row, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let id = app.desk.shown_map().segment_ids().get(row.segment)?;
    let segment = app.desk.shown_map().segment(id)?;
    let in_work = app.grid.cursor.segment() == Some(id);
    let band = Rect { y: row.band, height: 1, ..regions.grid };
    let is_here = matches!(&app.grid.cursor, Cursor::Segment(s) if s == id);
    // The fill of the segment in work is too near to that of the cursor: on the band, only the cursor has one. Without other
    // fills it stands behind the name alone, so that it does not melt into the cursor and the scores below.
    let is_on = in_work && !is_here;
    let surface = if is_on && theme.fills { Surface::SegOn } else { Surface::Seg };
    fill(buf, band, theme.on(surface));
    looks.targets.note(band, || Target::Place(Cursor::Segment(id.clone())));
    let figures = figures(app, app.desk.shown_map().segment_tally(id), looks);
    let right = put_right(buf, band.right() - 1, band.y, &figures, theme.on(surface));
    // The signs stand before the name and never beside a figure, where `↓` would read as less.
    let signs = beyond(app, regions, row, looks);
    let x = put(buf, band.x + 2, band.y, columns(&signs), &signs, theme.ink(Ink::Strong, surface));
    let room = Rect { x, width: right.saturating_sub(x + 2), ..band };
    let field = |room: Rect| Rect { width: room.width.min(FIELD), ..room };
    if let Some(write) = writing(app, &Key::Segment(id.clone())) {
        return Some(input::draw(&write.input, looks, field(room), buf));
    }
    if let Some(write) = new_segment(app, row.segment) {
        let before = name(app, segment, room.width / 2, looks);
        let x = put(buf, room.x, band.y, room.width, &before, theme.ink(Ink::Strong, surface)) + 2;
        let after = Rect { x, width: room.right().saturating_sub(x), ..room };
        return Some(input::draw_new(&write.input, looks, field(after), buf));
    }
    let name = name(app, segment, room.width, looks);
    let end = words(app, segment, &name, surface, looks, room, buf);
    let behind = if is_here { Some(theme.cursor_on(surface)) } else { None };
    if let Some(style) = behind.or((is_on && !theme.fills).then(|| theme.ink(Ink::Strong, Surface::SegOn))) {
        rule(buf, room.x - 1, band.y, columns(&name) + 2, " ", style);
        put(buf, room.x, band.y, room.width, &name, style);
    }
    if app.desk.shown_map().conflict(&Key::Segment(id.clone())).is_some() {
        put(buf, room.x - 1, band.y, 1, glyphs.conflict, theme.ink(Ink::Strong, surface));
    }
    if !theme.fills && surface == Surface::Seg {
        line(looks, band, end + 1, right.saturating_sub(1), buf);
    }
    if is_here {
        put(buf, band.x, band.y, 1, glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Canvas));
    } else if in_work {
        put(buf, band.x, band.y, 1, glyphs.in_work, theme.ink(Ink::Strong, surface));
    }
    None
}

/// A segment's name in its room, cut so that it can be told from all others.
fn name<'s>(app: &App, segment: &'s Segment, width: u16, looks: &Looks) -> Cow<'s, str> {
    let (own, glyphs) = (segment.name.as_str(), &looks.glyphs);
    if own.is_empty() {
        return looks.glyphs.none.into();
    }
    if columns(own) <= width {
        return own.into();
    }
    let others: Names = app.desk.shown_map().segments().map(|(_, other)| other.name.as_str()).collect();
    fit_among(own, &others, width.into(), glyphs)
}

/// Draws the name and, if there is room, what the segment wants; returns the column behind it.
fn words(
    app: &App,
    segment: &Segment,
    name: &str,
    surface: Surface,
    looks: &Looks,
    room: Rect,
    buf: &mut Buffer,
) -> u16 {
    let theme = &looks.theme;
    let end = put(buf, room.x, room.y, room.width, name, theme.ink(Ink::Strong, surface));
    let wants = segment.wants.as_str();
    let left = room.right().saturating_sub(end + 2);
    // A few letters of a text would mean nothing.
    if wants.is_empty() || left < columns(wants).min(12) || app.desk.size.0 < 60 {
        return end;
    }
    put(buf, end + 2, room.y, left, &fit(wants, left.into(), &looks.glyphs), theme.on(surface))
}

/// Draws a line between the rows in themes that paint no surfaces.
fn line(looks: &Looks, band: Rect, from: u16, to: u16, buf: &mut Buffer) {
    let (sign, style) = (looks.glyphs.lines.horizontal, looks.theme.on(Surface::Canvas));
    put(buf, band.x, band.y, 1, sign, style);
    rule(buf, from, band.y, to.saturating_sub(from), sign, style);
}

/// Draws the name of the very first segment while it is being written.
pub fn first(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let write = new_segment(app, 0).filter(|_| regions.rows.is_empty())?;
    let first = Rect { x: regions.grid.x + 1, y: regions.heads.bottom(), width: FIRST, height: 1 };
    Some(input::draw(&write.input, looks, first, buf))
}

/// `13 · Ø 3,1`: how many touchpoints, and the mean under the lens, unless the room judges anew.
fn figures(app: &App, tally: Tally, looks: &Looks) -> String {
    let (glyphs, lang) = (&looks.glyphs, &app.desk.lang);
    match tally.mean(app.grid.lens).filter(|_| !app.grid.judges_anew()) {
        _ if tally.touchpoints == 0 => glyphs.none.to_owned(),
        Some(mean) => format!("{} {} {} {}", tally.touchpoints, glyphs.dot, glyphs.mean, lang.decimal(mean)),
        None => tally.touchpoints.to_string(),
    }
}

/// The new segment that is being written in the band after which it will stand.
fn new_segment(app: &App, at: usize) -> Option<&Write> {
    app.grid.writing().filter(|write| match write.what {
        What::Segment { at: new } => new == at + 1 || (new == 0 && at == 0),
        _ => false,
    })
}

/// The signs for more segments above the first and below the last row in sight, with a blank behind each.
fn beyond(app: &App, regions: &Regions, row: &Row, looks: &Looks) -> String {
    let [above, below] = looks.glyphs.scroll;
    let count = app.desk.shown_map().segment_ids().len();
    let more = [
        (above, regions.rows.first() == Some(row) && row.segment > 0),
        (below, regions.rows.last() == Some(row) && row.segment + 1 < count),
    ];
    more.iter().filter(|(_, is_more)| *is_more).map(|(sign, _)| format!("{sign} ")).collect()
}
