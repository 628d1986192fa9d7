//! Draws the palette over the screen: the typed text, and the commands that were found, each with its key.

use crate::{
    app::{
        App, Screen,
        overlay::palette::{Hit, Palette},
        pointer::{Scroll, Target},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, fill, fit, put, put_fit, put_right, rule},
        input,
        map::name::{Names, fit_among, letters_in},
        pop,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
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
/// The most commands that stand apart.
const FEW: u16 = 8;
/// How many lines the field takes: what is written has a blank one above and below.
const FIELD_LINES: u16 = 3;
/// From what is written to the first command: below the field stands a blank line, so that it never melts into a chosen
/// command.
const HEAD: u16 = FIELD_LINES;
/// From this height in lines on, the stages stay in sight above the palette; below it, only the first line does.
const TALL: u16 = 30;
/// How many columns what is written gets at least.
const FIELD: u16 = 24;

/// Draws the palette over all but the last line; returns where the terminal's cursor belongs.
pub fn draw(app: &App, palette: &Palette, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    pop::over(looks, area, buf);
    let width = if area.width < WIDEST + 2 * STRIP { area.width } else { WIDEST };
    let x = area.x + (area.width - width) / 2;
    let top = area.y + if area.height >= TALL { 6 } else { 2 };
    let count = u16::try_from(palette.hits.len()).unwrap_or(u16::MAX).max(1);
    // Its last line is blank and, where there is room, one below it, so that nothing touches the keys.
    let blank = if area.height >= TALL { 2 } else { 1 };
    let room = area.bottom().saturating_sub(top + HEAD + blank);
    let tells_more = count > room || palette.others().is_some();
    let room = room.saturating_sub(u16::from(tells_more));
    // A few commands stand apart where there is room.
    let step = if count <= FEW && 2 * count <= room { 2 } else { 1 };
    let rows = ((count - 1).saturating_mul(step) + 1).min(room);
    let place = Rect { x, y: top, width, height: HEAD + rows };
    let around = Rect { y: place.y - 1, height: place.height + 2 + u16::from(tells_more), ..place };
    pop::draw_over(looks, around, area, buf);
    if looks.theme.fills {
        fill(buf, Rect { height: FIELD_LINES, ..around }, looks.theme.on(Surface::Field));
    }
    let inside = Rect { x: place.x + 2, width: place.width - 4, ..place };
    let at = head(app, palette, looks, inside, buf);
    let first = if step == 1 { palette.first(rows.into()) } else { 0 };
    if palette.hits.len() > usize::from(rows) {
        looks.targets.scroll(place, || Scroll::Palette(rows.into()));
    }
    let shown = palette.hits.iter().skip(first).take(rows.into());
    let names: Vec<&str> = shown.map(|hit| hit.offer.name.as_str()).collect();
    let longest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let names = (names.into_iter().collect::<Names>(), if inside.width < SENTENCES { longest } else { NAME });
    let lines = (place.y + HEAD..place.bottom()).step_by(step.into());
    for (i, (hit, y)) in palette.hits.iter().skip(first).zip(lines).enumerate() {
        let place = Rect { y, height: 1, ..inside };
        looks.targets.note(place, || Target::Line(first + i));
        let is_here = Some(first + i) == palette.cursor();
        if is_here {
            chosen(looks, Rect { x: around.x, width: around.width, ..place }, buf);
        }
        line(hit, (&names.0, names.1), is_here, looks, place, buf);
    }
    let in_sight = usize::from(rows / step + rows % step);
    let below = palette.hits.len().saturating_sub(first + in_sight);
    more(app, palette, (first, below), looks, inside, buf);
    if palette.hits.is_empty() {
        let text = palette.nothing(&app.desk.lang);
        let style = looks.theme.ink(Ink::Soft, Surface::Pop);
        put_fit(buf, inside.x, place.y + HEAD, inside.width, &text, style, &looks.glyphs);
    }
    at
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
        put_fit(buf, area.x, area.y + HEAD - 1, area.width, &text, style, &looks.glyphs);
    }
    let more = (below > 0).then(|| t!(app.desk.lang, "analysis-more", count = below));
    let others = palette.others().map(str::to_owned);
    let below: Vec<String> = more.into_iter().chain(others).collect();
    put_fit(buf, area.x, area.bottom(), area.width, &below.join(" · "), style, &looks.glyphs);
}

/// What is written stands on; without fills, the field begins behind its sign.
fn ground(looks: &Looks) -> Surface {
    if looks.theme.fills { Surface::Field } else { Surface::Pop }
}

/// Draws the typed text, and at the right what the commands apply to.
fn head(app: &App, palette: &Palette, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let theme = &looks.theme;
    let label = t!(app.desk.lang, "palette-prompt");
    let x = put(buf, area.x, area.y, area.width, &label, theme.ink(Ink::Accent, ground(looks))) + 1;
    // What is written keeps a field, and gets more as it grows.
    let room = area.width.saturating_sub(x - area.x);
    let written = (columns(palette.input.text()) + 1).max(FIELD) + 2;
    let room = room.saturating_sub(written).max(room / 3);
    let about = if palette.is_about_here() { about(app, looks) } else { String::new() };
    let about = fit(&about, usize::from(room), &looks.glyphs).into_owned();
    let end = put_right(buf, area.right(), area.y, &about, theme.ink(Ink::Soft, ground(looks)));
    let field = Rect { x, y: area.y, width: end.saturating_sub(x + 2), height: 1 };
    input::draw(&palette.input, looks, field, buf)
}

/// What the commands apply to, with the sign of a touchpoint's kind: `for ● Booking by phone`.
fn about(app: &App, looks: &Looks) -> String {
    let name = app.name_under_cursor();
    if name.is_empty() {
        return name;
    }
    let card = app.grid.cursor.card().filter(|_| matches!(app.screen, Screen::Map));
    let card = card.and_then(|id| app.desk.shown_map().touchpoint(id));
    let sign = card.map(|card| format!("{} ", looks.glyphs.kind(card.kind, card.hidden)));
    t!(app.desk.lang, "palette-for", what = format!("{}{name}", sign.unwrap_or_default()))
}

/// Draws the ground of the command that Enter runs, from edge to edge of the palette; in a frame, behind its sign.
fn chosen(looks: &Looks, area: Rect, buf: &mut Buffer) {
    let style = looks.theme.on(Surface::Cursor);
    if looks.theme.fills {
        fill(buf, area, style);
    } else {
        rule(buf, area.x + 1, area.y, area.width - 2, " ", style);
        put(buf, area.x, area.y, 1, looks.glyphs.cursor, looks.theme.ink(Ink::CursorSign, Surface::Pop));
    }
}

/// Draws a command: its name in so many columns with the found letters, told from the others in sight, what it does, and its
/// key.
fn line(
    hit: &Hit,
    (names, name_room): (&Names, u16),
    is_here: bool,
    looks: &Looks,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let ground = if is_here { Surface::Cursor } else { Surface::Pop };
    // What runs with Enter is bold, and of the others only what was found in them.
    let weight = |style: Style| if is_here { style.add_modifier(Modifier::BOLD) } else { style };
    let mark = theme.ink(Ink::Accent, ground).add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let offer = &hit.offer;
    let keys = columns(&offer.keys);
    let end = put_right(buf, area.right(), area.y, &offer.keys, theme.ink(Ink::Accent, ground));
    let room = area.width.saturating_sub(keys + 2);
    // An argument may be no more than a number, so that what it stands for is said at any width.
    let is_explained = !hit.said.is_empty() && (area.width >= SENTENCES || hit.is_argument());
    let name = if is_explained { room.min(name_room) } else { room };
    let shown = fit_among(&offer.name, names, name.into(), glyphs);
    put(buf, area.x, area.y, name, &shown, weight(theme.on(ground)));
    let letter =
        |mark: &u32| offer.name.char_indices().nth(*mark as usize).map(|(at, c)| at..at + c.len_utf8());
    let found: Vec<Range<usize>> = hit.marks.iter().filter_map(letter).collect();
    for (_, column) in letters_in(&offer.name, &[shown], &found, glyphs) {
        buf[(area.x + column, area.y)].set_style(mark);
    }
    if is_explained {
        let x = area.x + name + 1;
        let room = end.saturating_sub(x + 2);
        // A sentence that is cut says less than a few words.
        let whole =
            if columns(&hit.said) > room && !offer.brief.is_empty() { &offer.brief } else { &hit.said };
        let said = fit(whole, room.into(), glyphs);
        put(buf, x, area.y, room, &said, weight(theme.ink(Ink::Soft, ground)));
        let found = if *whole == hit.said { &hit.found[..] } else { &[] };
        for (_, column) in letters_in(whole, &[said], found, glyphs) {
            buf[(x + column, area.y)].set_style(mark);
        }
    }
}
