//! The title, the stages' heads and the segments' rules.

use super::on_stage;
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        file::path::name_of,
        map::{
            cursor::Cursor,
            layout::{Regions, Row, WIDE},
            mode::{What, Write},
        },
    },
    lang::Lang,
    map::{Key, Tally, choice::Choice as _, lens::Lens, stage::Stage},
    store::access::Access,
    t,
    ui::{
        Looks,
        canvas::{columns, put, put_fit, put_right, rule as draw_rule},
        input,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Columns for the name of the first stage and the first segment, which have no head to be written over.
const FIRST: u16 = 30;

/// Organisation and title, the lens with the ends of its scale in words, and whether the map is saved.
pub fn title(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs, lang) = (&looks.theme, &looks.glyphs, &app.desk.lang);
    let (mut status, is_saved) = status(app, area.width >= 60);
    let status_style = if is_saved { theme.on(Surface::Canvas) } else { theme.on(Surface::Alarm) };
    let lens = lang.get(&format!("lens-{}", app.grid.lens.word())).to_uppercase();
    let scale = lang.get(&format!("scale-{}", app.grid.lens.word()));
    let lens_width = columns(&lens) + 2 + columns(&scale);
    // The ends of the scale are always there in full: that all is well is said only where there is room for it.
    if is_saved && columns(&status) + lens_width + 4 > area.width {
        status.clear();
    }
    let edge = area.right().saturating_sub(1);
    let right = put_right(buf, edge, area.y, &status, status_style);
    let right = in_question(app, looks, if status.is_empty() { (right, 0) } else { (right, 2) }, area.y, buf);
    let room = right.saturating_sub(area.x);
    // Where people look for it, unless the title or the status needs the place.
    let about = app.map().about();
    let name = whole_title(app, lang);
    let usual = if area.width >= WIDE { 63 } else { 35 };
    let wanted = area.x + usual.max(columns(&name) + 4);
    let x = wanted
        .min(right.saturating_sub(lens_width + 1))
        .max(area.x + room.saturating_sub(lens_width + 1).min(6));
    let style = if app.grid.cursor == Cursor::Title {
        theme.on(Surface::Cursor)
    } else {
        theme.ink(Ink::Strong, Surface::Canvas)
    };
    let mut cursor = None;
    let mut end = match writing(app, &Key::About) {
        Some(write) => {
            let width = x.saturating_sub(area.x + 2);
            let place = Rect { x: area.x + 1, y: area.y, width, height: 1 };
            cursor = Some(input::draw(&write.input, looks, place, buf));
            x
        }
        None => {
            let (at, room) = (area.x + 1, x.saturating_sub(area.x + 2));
            let shift =
                conflict_sign(app, &Key::About, app.grid.cursor == Cursor::Title, looks, (at, area.y), buf);
            put_fit(buf, at + shift, area.y, room.saturating_sub(shift), &name, style, glyphs)
        }
    };
    if area.width >= WIDE && about.title.as_str().len() < 60 {
        let tally = app.map().tally();
        let size = t!(
            lang,
            "map-size",
            count = tally.touchpoints,
            segments = app.map().segment_ids().len(),
            stages = app.map().stage_ids().len()
        );
        if end + 4 + columns(&size) < x {
            end = put(buf, end + 4, area.y, x - end, &size, theme.on(Surface::Canvas));
        }
    }
    let at = put(buf, x.max(end), area.y, columns(&lens), &lens, theme.ink(Ink::Strong, Surface::Canvas));
    put(buf, at + 2, area.y, right.saturating_sub(at + 3), &scale, theme.on(Surface::Canvas));
    cursor
}

/// Organisation and title; else the file's name.
pub fn whole_title(app: &App, lang: &Lang) -> String {
    let about = app.map().about();
    let parts = [about.organisation.as_str(), about.title.as_str()];
    let named: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    match (named.is_empty(), &app.desk.file.path) {
        (false, _) => named.join(" · "),
        (true, Some(path)) => name_of(path),
        (true, None) => t!(lang, "untitled"),
    }
}

/// Draws the sign of a record of which two sides say different things before its name; how many columns it takes.
fn conflict_sign(
    app: &App,
    key: &Key,
    here: bool,
    looks: &Looks,
    (x, y): (u16, u16),
    buf: &mut Buffer,
) -> u16 {
    if app.map().conflict(key).is_none() {
        return 0;
    }
    let style =
        if here { looks.theme.on(Surface::Cursor) } else { looks.theme.ink(Ink::Flag, Surface::Canvas) };
    put(buf, x, y, 2, &format!("{} ", looks.glyphs.conflict), style) - x
}

/// Draws how many fields are in question so far to the left of `right`; returns its left edge.
pub fn in_question(app: &App, looks: &Looks, (right, gap): (u16, u16), y: u16, buf: &mut Buffer) -> u16 {
    match app.map().in_question() {
        0 => right,
        count => {
            let text = format!("{} {count}", looks.glyphs.conflict);
            put_right(buf, right.saturating_sub(gap), y, &text, looks.theme.ink(Ink::Flag, Surface::Canvas))
        }
    }
}

/// Whether the map is on the disk, in words (or in one sign where there is no room for words), and whether it is.
pub fn status(app: &App, in_words: bool) -> (String, bool) {
    let lang = &app.desk.lang;
    let file = &app.desk.file;
    let (text, is_saved) = if let Some(why) = &file.unsafe_because {
        (t!(lang, "status-unsafe", why = why.as_str()), false)
    } else if let (Access::Unguarded(why), true) = (&file.access, app.desk.doc.is_dirty()) {
        (t!(lang, "status-unsafe", why = why.as_str()), false)
    } else if app.desk.is_read_only() {
        (t!(lang, "status-read-only"), true)
    } else if let Some(failed) = &file.failed {
        (t!(lang, "status-failed", why = failed.brief.as_str()), false)
    } else if file.saving || app.wants_saving() {
        (t!(lang, "status-saving"), true)
    } else if app.desk.doc.is_dirty() && app.desk.is_held_by_comments() {
        (t!(lang, "status-comments"), false)
    } else if app.desk.doc.is_dirty() {
        (t!(lang, "status-unsaved"), false)
    } else if file.path.is_none() {
        (t!(lang, "status-no-file"), true)
    } else {
        let at = file.saved_at.map(|at| lang.time(at.time()));
        (at.map_or_else(|| t!(lang, "status-saved"), |at| t!(lang, "status-saved-at", time = at)), true)
    };
    match (in_words, is_saved) {
        (true, _) => (text, is_saved),
        (false, true) => (String::new(), true),
        (false, false) => ("*".to_owned(), false),
    }
}

/// The text being written, if it is this record's name.
fn writing<'a>(app: &'a App, key: &Key) -> Option<&'a Write> {
    app.grid.writing().filter(|write| write.what == What::Name(key.clone()))
}

/// The stages' names, importance, counts and means.
pub fn stages(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let map = app.map();
    let mut cursor = None;
    if let (true, Some(write)) = (regions.columns.is_empty(), new_stage(app, 0)) {
        let first = Rect { x: regions.grid.x + 1, y: regions.heads, width: FIRST, height: 1 };
        cursor = Some(input::draw(&write.input, looks, first, buf));
    }
    for (i, column) in regions.columns.iter().enumerate() {
        let id = &map.stage_ids()[column.stage];
        let Some(stage) = map.stage(id) else { continue };
        let (x, y, width) = (column.x, regions.heads, column.width);
        let here = on_stage(app, id);
        let style = if here { theme.on(Surface::Cursor) } else { theme.ink(Ink::Strong, Surface::Canvas) };
        let more_left = i == 0 && column.stage > 0;
        let more_right = i + 1 == regions.columns.len() && column.stage + 1 < map.stage_ids().len();
        let shift = 1 + u16::from(more_left);
        let inside = Rect { x: x + shift, y, width: width.saturating_sub(shift + 1), height: 1 };
        match (writing(app, &Key::Stage(id.clone())), new_stage(app, column.stage)) {
            (Some(write), _) | (None, Some(write)) => {
                cursor = Some(input::draw(&write.input, looks, inside, buf));
            }
            _ => {
                if here {
                    draw_rule(buf, x, y, width, " ", style);
                }
                let shift = conflict_sign(app, &Key::Stage(id.clone()), here, looks, (inside.x, y), buf);
                let width = inside.width.saturating_sub(shift);
                put_fit(buf, inside.x + shift, y, width, stage.name.as_str(), style, glyphs);
            }
        }
        if more_left {
            put(buf, x, y, 1, glyphs.sides[0], theme.ink(Ink::Strong, Surface::Canvas));
        }
        if more_right {
            put(buf, x + width - 1, y, 1, glyphs.sides[1], theme.ink(Ink::Strong, Surface::Canvas));
        }
        put(buf, x + 1, y + 1, 5, &importance(stage, looks), theme.on(Surface::Canvas));
        let figures = figures(map.stage_tally(id), app.grid.lens, looks, &app.desk.lang);
        put_right(
            buf,
            x + width - u16::from(i + 1 == regions.columns.len()),
            y + 1,
            &figures,
            theme.on(Surface::Canvas),
        );
    }
    cursor
}

/// The name of the first segment of all, while it is being written.
pub fn first_rule(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let write = new_segment(app, 0).filter(|_| regions.rows.is_empty())?;
    let first = Rect { x: regions.grid.x + 1, y: regions.heads + 2, width: FIRST, height: 1 };
    Some(input::draw(&write.input, looks, first, buf))
}

/// A new stage is written over the head after which it will stand.
fn new_stage(app: &App, at: usize) -> Option<&Write> {
    app.grid.writing().filter(|write| match write.what {
        What::Stage { at: new } => new == at + 1 || (new == 0 && at == 0),
        _ => false,
    })
}

fn importance(stage: &Stage, looks: &Looks) -> String {
    let [full, empty] = looks.glyphs.dots;
    stage.importance.map_or(String::new(), |score| {
        let points = usize::from(score.points());
        full.repeat(points) + &empty.repeat(5 - points)
    })
}

/// `13 · Ø 3,1`: how many touchpoints, and the mean under the lens.
pub fn figures(tally: Tally, lens: Lens, looks: &Looks, lang: &Lang) -> String {
    let glyphs = &looks.glyphs;
    match tally.mean(lens) {
        _ if tally.touchpoints == 0 => glyphs.none.to_owned(),
        Some(mean) => format!("{} {} {} {}", tally.touchpoints, glyphs.dot, glyphs.mean, lang.decimal(mean)),
        None => tally.touchpoints.to_string(),
    }
}

/// A segment's rule: its name, what they want where there is room, and its figures.
pub fn rule(app: &App, looks: &Looks, regions: &Regions, row: &Row, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let map = app.map();
    let id = &map.segment_ids()[row.segment];
    let segment = map.segment(id)?;
    let in_work = app.grid.cursor.segment() == Some(id);
    let [line, _, cross, work, work_cross, ..] = glyphs.lines;
    let (sign, crossing) = if in_work { (work, work_cross) } else { (line, cross) };
    let grid = regions.grid;
    draw_rule(buf, grid.x, row.rule, grid.width, sign, theme.on(Surface::Canvas));
    for column in regions.columns.iter().skip(1) {
        put(buf, column.x - 1, row.rule, 1, crossing, theme.on(Surface::Canvas));
    }
    let figures = format!(" {} ", figures(map.segment_tally(id), app.grid.lens, looks, &app.desk.lang));
    let right = put_right(buf, grid.right() - 1, row.rule, &figures, theme.on(Surface::Canvas));
    let room = right.saturating_sub(grid.x + 3);
    if let Some(write) = writing(app, &Key::Segment(id.clone())).or_else(|| new_segment(app, row.segment)) {
        let inside = Rect { x: grid.x + 2, y: row.rule, width: room.min(40), height: 1 };
        return Some(input::draw(&write.input, looks, inside, buf));
    }
    let head = matches!(&app.grid.cursor, Cursor::Segment(s) if s == id);
    let style = if head { theme.on(Surface::Cursor) } else { theme.ink(Ink::Strong, Surface::Canvas) };
    let x = put(buf, grid.x + 1, row.rule, room, " ", style);
    let shift = conflict_sign(app, &Key::Segment(id.clone()), head, looks, (x, row.rule), buf);
    let name = format!("{} ", segment.name);
    let mut x = put_fit(buf, x + shift, row.rule, room.saturating_sub(1 + shift), &name, style, glyphs);
    let wants = format!("{} {} ", glyphs.dot, segment.wants);
    if !segment.wants.is_empty() && x + columns(&wants) < right && grid.width >= 100 {
        x = put(buf, x, row.rule, right - x, &wants, theme.on(Surface::Canvas));
    }
    debug_assert!(x <= grid.right());
    None
}

/// A new segment is written over the rule after which it will stand.
fn new_segment(app: &App, at: usize) -> Option<&Write> {
    app.grid.writing().filter(|write| match write.what {
        What::Segment { at: new } => new == at + 1 || (new == 0 && at == 0),
        _ => false,
    })
}
