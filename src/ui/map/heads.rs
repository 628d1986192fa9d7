//! Draws the heads of the stages: name and mean, importance, bar and number of touchpoints.

use super::{
    bar::Bars,
    chip,
    name::{self, Names, Room},
};
use crate::{
    app::{
        App,
        map::{
            cursor::Cursor,
            layout::{Column, Regions, beside_name, is_tight},
            mode::{What, Write},
        },
        pointer::Target,
    },
    map::{Key, stage::Stage},
    ui::{
        Looks,
        canvas::{fill, pole, put, put_right},
        input,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use std::borrow::Cow;

/// How many columns the name of the first stage gets, which has no head to be written over.
const FIRST: u16 = 30;
/// How many columns the dots of a stage's importance and the blanks around them take.
const DOTS: u16 = 7;

/// Draws all heads in sight; returns where the terminal's cursor belongs, if a name is being written.
pub fn stages(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let map = app.desk.shown_map();
    let heads = regions.heads;
    if let (true, Some(write)) = (regions.columns.is_empty(), new_stage(app, 0)) {
        let first = Rect { x: heads.x + 1, y: heads.y, width: FIRST, height: 1 };
        return Some(input::draw(&write.input, looks, first, buf));
    }
    let bars = Bars::of(map, &looks.glyphs);
    let names = names(app, looks, regions);
    let mut cursor = None;
    for (column, name) in regions.columns.iter().zip(&names) {
        let Some((id, stage)) = map.stages().nth(column.stage) else { continue };
        let place = Rect { x: column.x, width: column.width, ..heads };
        fill(buf, place, looks.theme.on(Surface::Head));
        looks.targets.note(place, || Target::Place(Cursor::Stage(id.clone())));
        let (key, here) = (Key::Stage(id.clone()), matches!(&app.grid.cursor, Cursor::Stage(s) if s == id));
        let inside = Rect { x: place.x + 1, width: place.width.saturating_sub(2), height: 1, ..place };
        match writing(app, &key) {
            Some(write) => cursor = Some(input::draw(&write.input, looks, inside, buf)),
            None => {
                title(name, here, map.conflict(&key).is_some(), looks, place, buf);
                // While the room judges anew, a mean would tell it what to say.
                let mean = map.stage_tally(id).mean(app.grid.lens).filter(|_| !app.grid.judges_anew());
                if let Some(mean) = mean {
                    let (text, surface) = chip::of_mean(mean, &app.desk.lang);
                    // A name that just fits has the last blank of the chip.
                    let text = if is_tight(map, id, place.width) { text.trim_end() } else { &text };
                    let style = match here && !looks.theme.fills {
                        true => looks.theme.cursor_on(Surface::Head),
                        false => looks.theme.on(surface),
                    };
                    put_right(buf, place.right(), place.y, text, style);
                }
            }
        }
        // All bars stand in one line, so that they can be compared.
        let below = Rect { y: place.bottom() - 1, height: 1, ..place };
        if let Some(write) = new_stage(app, column.stage) {
            cursor = Some(input::draw_new(&write.input, looks, Rect { y: below.y, ..inside }, buf));
            continue;
        }
        let line = Line { place: below, here, beyond: beyond(app, regions, column) };
        figures(stage, &bars, column, &line, looks, buf);
    }
    sides(app, looks, regions, buf);
    cursor
}

/// The lines of the names in sight. Names that would be cut to the same letters are cut so that their
/// difference is in sight.
fn names<'a>(app: &'a App, looks: &Looks, regions: &Regions) -> Vec<Vec<Cow<'a, str>>> {
    let map = app.desk.shown_map();
    let language = map.about().language.unwrap_or(app.desk.lang.language());
    let name = |column: &Column| map.stage(&map.stage_ids()[column.stage]).map_or("", |s| s.name.as_str());
    let room = |column: &Column| Room {
        first: column
            .width
            .saturating_sub(beside_name(map, &map.stage_ids()[column.stage], column.width))
            .into(),
        rest: column.width.saturating_sub(2).into(),
        lines: usize::from(regions.heads.height).saturating_sub(1).max(1),
    };
    let lines = |column: &Column| name::wrap(name(column), room(column), language, &looks.glyphs);
    let all: Vec<_> = regions.columns.iter().map(lines).collect();
    if !all.iter().any(|lines| name::is_cut(lines, &looks.glyphs)) {
        return all;
    }
    let others: Names = map.stages().map(|(_, stage)| stage.name.as_str()).collect();
    let apart = regions.columns.iter().zip(&all).map(|(column, lines)| {
        match others.hidden_difference(name(column), lines, &looks.glyphs) {
            Some(at) => name::wrap_apart(name(column), at, room(column), language, &looks.glyphs),
            None => lines.clone(),
        }
    });
    apart.collect()
}

/// Draws a stage's name, on at most all lines but one.
fn title(name: &[Cow<str>], here: bool, conflict: bool, looks: &Looks, place: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let style = match here {
        true => theme.cursor_on(Surface::Head),
        false => theme.ink(Ink::Strong, Surface::Head),
    };
    if here {
        fill(buf, place, style);
        let sign = theme.ink(Ink::CursorSign, Surface::Canvas);
        pole(buf, place.x - 1, place.y, place.height, glyphs.cursor, sign);
    }
    for (line, y) in name.iter().zip(place.top()..place.bottom() - 1) {
        put(buf, place.x + 1, y, place.width - 1, line, style);
    }
    if conflict {
        put(buf, place.x, place.y, 1, glyphs.conflict, style);
    }
}

/// Whether stages lie beyond this column, the last one in sight.
fn beyond(app: &App, regions: &Regions, column: &Column) -> bool {
    regions.columns.last() == Some(column) && column.stage + 1 < app.desk.shown_map().stage_ids().len()
}

/// The last line of a head.
struct Line {
    place: Rect,
    /// Whether the cursor is on the head.
    here: bool,
    /// Whether stages follow out of sight.
    beyond: bool,
}

/// Draws the importance, the bar and the number in a line of a head, behind it a sign if it is clearly too high or too low,
/// and at the end the sign for more stages if some follow.
fn figures(
    stage: &Stage,
    bars: &Bars,
    column: &Column,
    Line { place: line, here, beyond }: &Line,
    looks: &Looks,
    buf: &mut Buffer,
) {
    let cursor = here.then(|| looks.theme.cursor_on(Surface::Head));
    let own = |ink| cursor.unwrap_or_else(|| looks.theme.ink(ink, Surface::Head));
    let style = cursor.unwrap_or_else(|| looks.theme.on(Surface::Head));
    let [full, empty] = looks.glyphs.dots;
    if let Some(score) = stage.importance {
        let points = usize::from(score.points());
        put(buf, line.x + 1, line.y, 5, &(full.repeat(points) + &empty.repeat(5 - points)), style);
    }
    let weight = bars.weight(column.stage);
    // The sign for more stages stands apart from what is said of this one.
    let right = line.right() - if *beyond { 2 + u16::from(weight.is_some()) } else { 1 };
    let (count, kept) = bars.count(column.stage, line.width.saturating_sub(DOTS + 2));
    put_right(buf, right, line.y, count, own(Ink::Strong));
    if let Some(weight) = weight.filter(|_| !count.is_empty()) {
        let sign = looks.glyphs.usage(weight.usage());
        put(buf, right, line.y, 1, sign, own(Ink::Flag));
    }
    let width = right.saturating_sub(line.x + DOTS + 1 + kept);
    bars.draw(column.stage, looks, (line.x + DOTS, line.y), width, cursor, buf);
    if *beyond {
        let x = line.right() - 1;
        put(buf, x, line.y, 1, looks.glyphs.sides[1], own(Ink::Strong));
        looks.targets.note(Rect { x, width: 1, ..*line }, || Target::MoreStages(true));
    }
}

/// Draws in the first gutter how many stages lie to the left.
fn sides(app: &App, looks: &Looks, regions: &Regions, buf: &mut Buffer) {
    let Some(first) = regions.columns.first().filter(|c| c.stage > 0) else { return };
    let style = looks.theme.ink(Ink::Accent, Surface::Canvas);
    let (x, y) = (first.x - 1, regions.heads.y);
    looks.targets.note(Rect { x, width: 1, ..regions.heads }, || Target::MoreStages(false));
    if !matches!(&app.grid.cursor, Cursor::Stage(s) if app.desk.shown_map().stage_position(s) == Some(first.stage))
    {
        put(buf, x, y, 1, looks.glyphs.sides[0], style);
    }
    if first.stage < 10 {
        put(buf, x, regions.heads.bottom() - 1, 1, &first.stage.to_string(), style);
    }
}

/// The text that is being written, if it is this record's name.
pub(super) fn writing<'a>(app: &'a App, key: &Key) -> Option<&'a Write> {
    app.grid.writing().filter(|write| write.what == What::Name(key.clone()))
}

/// The new stage that is being written below the name of the stage after which it will stand.
fn new_stage(app: &App, at: usize) -> Option<&Write> {
    app.grid.writing().filter(|write| match write.what {
        What::Stage { at: new } => new == at + 1 || (new == 0 && at == 0),
        _ => false,
    })
}
