//! Draws the palette over the screen: the typed text, and the commands that were found, each with its key.

use crate::{
    app::{
        App,
        overlay::palette::{Hit, Palette},
        pointer::{Scroll, Target},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, fit, put, put_fit, put_right, rule, width},
        input,
        map::{
            self,
            name::{Names, fit_among, letters_in},
        },
        pop,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Modifier,
};
use std::ops::Range;

/// The width of the widest palette in columns, so that a name, its sentence and its key are read at a glance.
const WIDEST: u16 = 84;
/// Beside a palette, a strip of the screen below it is at least that wide, or there is none.
const STRIP: u16 = 8;
/// From this width in columns on, a sentence explains each command.
const SENTENCES: u16 = 60;
/// How many columns a name gets when sentences stand beside it.
const NAME: u16 = 22;
/// How many columns what is written gets at least.
const FIELD: u16 = 24;
/// With fewer lines than this, a palette beside what it is about would show too few commands.
const FEWEST: u16 = 8;

/// Draws the palette over all but the last line; returns where the terminal's cursor belongs.
pub fn draw(app: &App, palette: &Palette, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    pop::over(looks, area, buf);
    let width = if area.width < WIDEST + 2 * STRIP { area.width } else { WIDEST };
    let x = area.x + (area.width - width) / 2;
    let (top, bottom) = span(app, looks, (x, width), area);
    let rows = u16::try_from(palette.hits.len()).unwrap_or(u16::MAX).clamp(1, bottom - top - 3);
    let place = Rect { x, y: top, width, height: rows + 2 };
    let around = Rect { y: place.y - 1, height: place.height + 2, ..place };
    pop::draw_over(looks, around, area, buf);
    let inside = Rect { x: place.x + 2, width: place.width - 4, ..place };
    let at = head(app, palette, looks, inside, buf);
    let first = palette.at.saturating_sub(usize::from(rows) - 1);
    if palette.hits.len() > usize::from(rows) {
        looks.targets.scroll(place, || Scroll::List);
    }
    let in_sight = palette.hits.iter().skip(first).take(rows.into());
    let names: Names = in_sight.map(|hit| hit.offer.name.as_str()).collect();
    for (i, (hit, y)) in palette.hits.iter().skip(first).zip(place.y + 2..place.bottom()).enumerate() {
        let place = Rect { y, height: 1, ..inside };
        looks.targets.note(place, || Target::Line(first + i));
        line(hit, &names, Some(first + i) == palette.cursor(), looks, place, buf);
    }
    let below = palette.hits.len().saturating_sub(first + usize::from(rows));
    more(app, palette, (first, below), looks, inside, buf);
    if palette.hits.is_empty() {
        let text = palette.nothing(&app.desk.lang);
        let style = looks.theme.ink(Ink::Soft, Surface::Pop);
        put_fit(buf, inside.x, place.y + 2, inside.width, &text, style, &looks.glyphs);
    }
    at
}

/// Between which lines the palette has room: below the first lines of the screen, or where it would hide what its commands
/// are about, above or below that.
fn span(app: &App, looks: &Looks, (x, width): (u16, u16), area: Rect) -> (u16, u16) {
    let usual = (area.y + if area.height >= 23 { 4 } else { 1 }, area.bottom());
    // The margin around the ground counts, too.
    let is_covered = |here: &Rect| {
        here.x < x + width + 2 && x < here.right() + 2 && here.bottom() + 2 > usual.0 && here.y < usual.1
    };
    let Some(here) = map::place_under_cursor(app, looks).filter(is_covered) else { return usual };
    let (above, below) = ((area.y + 2, here.y.saturating_sub(1)), (here.bottom() + 3, area.bottom()));
    let lines = |(top, bottom): (u16, u16)| bottom.saturating_sub(top);
    let most = if lines(above) > lines(below) { above } else { below };
    if lines(most) < FEWEST { usual } else { most }
}

/// Says how many commands there are above and below those in sight, and which can only be typed.
fn more(
    app: &App,
    palette: &Palette,
    (above, below): (usize, usize),
    looks: &Looks,
    area: Rect,
    buf: &mut Buffer,
) {
    let style = looks.theme.ink(Ink::Accent, Surface::Pop);
    if above > 0 {
        let text = t!(app.desk.lang, "analysis-before", count = above);
        put_fit(buf, area.x, area.y + 1, area.width, &text, style, &looks.glyphs);
    }
    let more = (below > 0).then(|| t!(app.desk.lang, "analysis-more", count = below));
    let others = palette.others().map(str::to_owned);
    let below: Vec<String> = more.into_iter().chain(others).collect();
    put_fit(buf, area.x, area.bottom(), area.width, &below.join(" · "), style, &looks.glyphs);
}

/// Draws the typed text, and at the right what the commands apply to.
fn head(app: &App, palette: &Palette, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let theme = &looks.theme;
    let label = t!(app.desk.lang, "palette-prompt");
    let x = put(buf, area.x, area.y, area.width, &label, theme.ink(Ink::Accent, Surface::Pop)) + 1;
    let about = app.name_under_cursor();
    // What is written keeps a field, and gets more as it grows.
    let room = area.width.saturating_sub(x - area.x);
    let written = (columns(palette.input.text()) + 1).max(FIELD) + 2;
    let room = room.saturating_sub(written).max(room / 3);
    let about = fit(&about, usize::from(room), &looks.glyphs);
    let end = put_right(buf, area.right(), area.y, &about, theme.ink(Ink::Soft, Surface::Pop));
    let field = Rect { x, y: area.y, width: end.saturating_sub(x + 2), height: 1 };
    input::draw(&palette.input, looks, field, buf)
}

/// Draws a command: its name with the found letters, told from the others in sight, what it does, and its key.
fn line(hit: &Hit, names: &Names, is_here: bool, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let ground = if is_here { Surface::Cursor } else { Surface::Pop };
    if is_here {
        rule(buf, area.x - 1, area.y, area.width + 2, " ", theme.on(ground));
        put(buf, area.x - 2, area.y, 1, glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Pop));
    }
    let offer = &hit.offer;
    let keys = columns(&offer.keys);
    let end = put_right(buf, area.right(), area.y, &offer.keys, theme.ink(Ink::Accent, ground));
    let room = area.width.saturating_sub(keys + 2);
    let is_explained = area.width >= SENTENCES && !hit.said.is_empty();
    let name = if is_explained { room.min(NAME) } else { room };
    let shown = fit_among(&offer.name, names, name.into(), glyphs);
    put(buf, area.x, area.y, name, &shown, theme.ink(Ink::Strong, ground));
    let letter =
        |mark: &u32| offer.name.char_indices().nth(*mark as usize).map(|(at, c)| at..at + c.len_utf8());
    let found: Vec<Range<usize>> = hit.marks.iter().filter_map(letter).collect();
    for (_, column) in letters_in(&offer.name, &[shown], &found, glyphs) {
        buf[(area.x + column, area.y)].modifier.insert(Modifier::UNDERLINED);
    }
    if is_explained {
        let x = area.x + NAME + 1;
        let room = usize::from(end.saturating_sub(x + 2));
        // Of a sentence that is too long, the part with what was found is in sight.
        let is_behind = |found: &Range<usize>| width(&hit.said[..found.end]) >= room;
        let said = match hit.found.first().filter(|found| is_behind(found) && width(&hit.said) > room) {
            Some(found) => {
                let word = hit.said[..found.start].rfind(' ').map_or(0, |blank| blank + 1);
                fit(&format!("{} {}", glyphs.more, &hit.said[word..]), room, glyphs).into_owned().into()
            }
            None => fit(&hit.said, room, glyphs),
        };
        put(buf, x, area.y, end.saturating_sub(x + 2), &said, theme.on(ground));
        for (_, column) in letters_in(&hit.said, &[said], &hit.found, glyphs) {
            buf[(x + column, area.y)].modifier.insert(Modifier::UNDERLINED);
        }
    }
}
