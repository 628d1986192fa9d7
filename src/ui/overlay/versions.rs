//! Draws both versions of what two sides have filled in differently: those of one field on the line above the keys, those
//! of several fields, or of long texts, side by side in a table over the map.

use super::place;
use crate::{
    app::{
        App,
        describe::{conflict, value},
        key::Key,
        map::mode::Versions,
        pointer::Target,
    },
    map::by_key,
    t,
    ui::{
        Looks,
        canvas::{columns, fill, fit, paragraph, pole, put, put_fit, rule},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// The most lines of a version that the keys choose; the others have one.
const MOST: usize = 4;
/// How many lines of the map are left beside the table.
const LEFT: u16 = 7;

/// A field in question.
struct Field {
    name: String,
    sides: [String; 2],
    /// Whether it is the one that the keys choose.
    is_here: bool,
}

/// Draws them above the last line; `line` is the one above it, without its margins.
pub(super) fn draw(app: &App, versions: &Versions, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let fields = fields(app, versions);
    match fields.as_slice() {
        [] => {}
        [only] if flat_width(app, only, looks) <= line.width => flat(app, only, looks, line, buf),
        several => table(app, versions, several, looks, line, buf),
    }
}

fn fields(app: &App, versions: &Versions) -> Vec<Field> {
    let (map, lang, record) = (app.desk.shown_map(), &app.desk.lang, &versions.record);
    let Some(conflict) = map.conflict(record) else { return Vec::new() };
    let names = by_key::columns(record).iter().map(|column| column.name);
    let found = names.filter_map(|name| Some((name, conflict.theirs.get(name)?)));
    let field = found.map(|(name, theirs)| Field {
        name: conflict::field_name(record, name, lang),
        sides: conflict::sides(map, record, name, theirs, lang),
        is_here: name == versions.field,
    });
    field.collect()
}

/// The parts of a field on one line: its name, and each version after its key.
fn parts(app: &App, field: &Field, looks: &Looks) -> [String; 3] {
    let (lang, glyphs) = (&app.desk.lang, &looks.glyphs);
    let [ours, theirs] = field.sides.each_ref().map(|side| side.replace('\n', &format!(" {} ", glyphs.dot)));
    [
        format!("{} {}:", glyphs.conflict, field.name),
        t!(lang, "conflict-ours", value = ours),
        t!(lang, "conflict-theirs", value = theirs),
    ]
}

fn flat_width(app: &App, field: &Field, looks: &Looks) -> u16 {
    parts(app, field, looks).iter().map(|part| columns(part)).sum::<u16>() + 3
}

/// Draws the only field, with the keys in their colour.
fn flat(app: &App, field: &Field, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let canvas = looks.theme.on(Surface::Canvas);
    rule(buf, line.x - 1, line.y, line.width + 2, " ", canvas);
    let [label, ours, theirs] = parts(app, field, looks);
    let strong = looks.theme.ink(Ink::Strong, Surface::Canvas);
    let mut x = put(buf, line.x, line.y, line.width, &label, strong) + 1;
    for (side, digit) in [(ours, '1'), (theirs, '2')] {
        let end = put(buf, x, line.y, line.right().saturating_sub(x), &side, canvas);
        put_key(digit, Surface::Canvas, looks, (x, line.y), buf);
        note(digit, looks, Rect { x, width: end - x, ..line });
        x = end + 2;
    }
}

/// Draws all fields in question of a record, one below the other, and on the line above the keys what these do.
fn table(app: &App, versions: &Versions, fields: &[Field], looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    // What was just chosen or went wrong stands there already.
    if app.desk.notice.is_none() {
        let head = theme.ink(Ink::Strong, Surface::Head);
        rule(buf, line.x - 1, line.y, line.width + 2, " ", theme.on(Surface::Head));
        put_fit(buf, line.x, line.y, line.width, &t!(lang, "conflict-how"), head, &looks.glyphs);
    }
    let longest = fields.iter().map(|field| columns(&field.name)).max().unwrap_or(0);
    let names = longest.min(line.width / 4);
    let side = line.width.saturating_sub(names + 4) / 2;
    let at = [line.x + names + 2, line.x + names + 4 + side];
    let laid: Vec<[Vec<String>; 2]> = fields.iter().map(|field| lines(field, side, looks)).collect();
    let height = |row: &[Vec<String>; 2]| u16::try_from(row[0].len().max(row[1].len())).unwrap_or(1);
    let room = line.y.saturating_sub(LEFT + 2).max(1);
    // The one that the keys choose is in sight, with as many of those around it as there is room for.
    let here = fields.iter().position(|field| field.is_here).unwrap_or(0);
    let (mut first, mut last, mut used) = (here, here + 1, height(&laid[here]).min(room));
    while last < laid.len() && used + height(&laid[last]) <= room {
        used += height(&laid[last]);
        last += 1;
    }
    while first > 0 && used + height(&laid[first - 1]) <= room {
        first -= 1;
        used += height(&laid[first]);
    }
    let place = table_place(looks, used + 2, line, buf);
    fill(buf, place, theme.on(Surface::Pop));
    let strong = theme.ink(Ink::Strong, Surface::Pop);
    let name = value::name(&versions.record, app.desk.shown_map());
    let count = conflict::sentence(app.desk.shown_map(), &versions.record, lang).unwrap_or_default();
    let title = format!("{} {name}: {count} ", looks.glyphs.conflict);
    if !theme.fills {
        rule(buf, place.x, place.y, place.width, looks.glyphs.lines.horizontal, theme.on(Surface::Pop));
    }
    put_fit(buf, line.x, place.y, line.width, &title, strong, &looks.glyphs);
    for (x, (digit, word)) in
        at.iter().zip([('1', t!(lang, "conflict-here")), ('2', t!(lang, "conflict-there"))])
    {
        put(buf, x + 2, place.y + 1, side.saturating_sub(2), &word, strong);
        put_key(digit, Surface::Pop, looks, (*x, place.y + 1), buf);
    }
    let mut y = place.y + 2;
    for (field, row) in fields[first..last].iter().zip(&laid[first..last]) {
        let height = height(row).min(place.bottom() - y);
        let rows = Rect { y, height, ..place };
        let surface = if field.is_here { Surface::Cursor } else { Surface::Pop };
        if field.is_here {
            fill(buf, Rect { x: line.x, width: line.width, ..rows }, theme.on(surface));
            pole(buf, place.x, y, height, looks.glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Pop));
        }
        put_fit(buf, line.x, y, names, &field.name, theme.ink(Ink::Soft, surface), &looks.glyphs);
        for ((x, side_lines), digit) in at.iter().zip(row).zip(['1', '2']) {
            for (text, y) in side_lines.iter().zip(y..rows.bottom()) {
                put(buf, *x, y, side, text, theme.on(surface));
            }
            if field.is_here {
                note(digit, looks, Rect { x: *x, width: side, ..rows });
            }
        }
        y += height;
    }
}

/// The lines of both versions of a field.
fn lines(field: &Field, width: u16, looks: &Looks) -> [Vec<String>; 2] {
    let most = if field.is_here { MOST } else { 1 };
    field.sides.each_ref().map(|side| {
        let text = if side.is_empty() { looks.glyphs.none } else { side };
        let mut lines: Vec<String> =
            text.split('\n').flat_map(|text| paragraph(text, usize::from(width.max(8)))).collect();
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                // The sign for more stands apart, and takes the place of what does not fit beside it.
                let whole = format!("{last} {}", looks.glyphs.more);
                *last = fit(&whole, usize::from(width), &looks.glyphs).into_owned();
            }
        }
        lines
    })
}

/// Where the table stands: above the last lines, or where the cursor is there, below the first one.
fn table_place(looks: &Looks, height: u16, line: Rect, buf: &Buffer) -> Rect {
    let below = line.y - height.min(line.y);
    let y = place::top(looks, height, line.y, buf).unwrap_or(below);
    Rect { x: line.x - 1, y, width: line.width + 2, height }
}

fn put_key(digit: char, ground: Surface, looks: &Looks, (x, y): (u16, u16), buf: &mut Buffer) {
    put(buf, x, y, 1, digit.encode_utf8(&mut [0; 4]), looks.theme.ink(Ink::Accent, ground));
}

/// Notes that a click there takes this version.
fn note(digit: char, looks: &Looks, place: Rect) {
    looks.targets.note(place, || Target::Command("version-choose", Key::plain(KeyCode::Char(digit))));
}
