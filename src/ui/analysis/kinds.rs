//! Stages and segments by the four kinds: how many there are, and which are missing.

use super::frame::Frame;
use crate::{
    analysis::{
        kinds::{Counts, Kinds},
        limits::{ENOUGH, FEW},
    },
    map::{Map, choice::Choice as _, touchpoint::Kind},
    t,
    ui::{
        canvas::{columns, put, put_fit},
        map::name::{Names, Room, fit_among, wrap},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// From more lines than these on, the kinds may take two.
const ROOMY: u16 = 14;
/// The fewest columns in which a word can be broken.
const WORDS: usize = 8;
/// Columns that one touchpoint takes at most in a bar of one colour.
const UNIT: usize = 3;
/// Columns of a name at most.
const NAME: u16 = 22;

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(frame: Frame<'_>, kinds: &Kinds, area: Rect, buf: &mut Buffer) -> (usize, Rect) {
    let rows = rows(frame.app.desk.shown_map(), kinds);
    let lines = rows.len() * Kind::ALL.len();
    let widest = rows.iter().map(|(name, ..)| columns(name)).max().unwrap_or(8).clamp(8, NAME);
    let x = area.x + 2 + widest + 2;
    // A sign that stood for a third of a touchpoint would be counted as one.
    let unit = if frame.looks.theme.fills { UNIT } else { 1 };
    let fields = Fields::of(&rows, unit, (x, area.right().saturating_sub(x + 1)));
    let top = area.y + heads(frame, &fields, area, buf);
    let at = frame.at().filter(|at| *at < lines).map(|at| (at / Kind::ALL.len(), at % Kind::ALL.len()));
    let most = usize::from(area.bottom().saturating_sub(top))
        .saturating_sub(if frame.sheet.count() > lines { 3 } else { 0 });
    let first = at.map_or(0, |(row, _)| (row + 1).saturating_sub(most.max(1)));
    let scale = fields.scale;
    // A blank line parts the segments from the stages where all are in sight.
    let (stages, is_parted) = (kinds.stages.len(), rows.len() < most);
    let names: Names = rows.iter().map(|(name, ..)| *name).collect();
    let mut y = top;
    for (nth, (name, counts, least)) in rows.iter().enumerate().skip(first).take(most.max(1)) {
        y += u16::from(is_parted && nth == stages);
        if y >= area.bottom() {
            break;
        }
        let name = fit_among(name, &names, widest.into(), &frame.looks.glyphs);
        put(buf, area.x + 2, y, widest, &name, frame.ink(Ink::Strong));
        for (column, kind) in Kind::ALL.iter().enumerate() {
            let here = at == Some((nth, column));
            let count = counts.of[usize::from(kind.index())];
            let is_missing = counts.missing(*least).contains(kind);
            let (x, width) = fields.at[column];
            let place = Rect { x, y, width, height: 1 };
            field(frame, (*kind, count, is_missing), here, scale, place, buf);
            frame.note(place, nth * Kind::ALL.len() + column);
        }
        y += 1;
    }
    let y = (y + 1).min(area.bottom());
    (lines, Rect { y, height: area.bottom() - y, ..area })
}

/// Stages and segments by name, with their counts and the number of touchpoints from which on a gap says something.
fn rows<'m>(map: &'m Map, kinds: &Kinds) -> Vec<(&'m str, Counts, usize)> {
    let stages = map.stages().map(|(_, stage)| stage.name.as_str()).zip(&kinds.stages);
    let segments = map.segments().map(|(_, segment)| segment.name.as_str()).zip(&kinds.segments);
    let stages = stages.map(|(name, counts)| (name, *counts, FEW));
    stages.chain(segments.map(|(name, counts)| (name, *counts, ENOUGH))).collect()
}

/// Draws the kinds, on two lines where one is too short and two are enough, or above them all; returns how many lines
/// they take.
fn heads(frame: Frame<'_>, fields: &Fields, area: Rect, buf: &mut Buffer) -> u16 {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let words = Kind::ALL.iter().map(|kind| lang.get(&format!("kind-{}", kind.word()))).collect::<Vec<_>>();
    // The sign stands above the last digit, the word behind it.
    let signs = fields.at.map(|(x, _)| x + fields.scale.digits - 1);
    let widths = fields.at.map(|(_, width)| width.saturating_sub(fields.scale.digits + 2));
    let widths = widths.map(usize::from);
    let on = |(word, width): (&String, usize), lines: usize| -> Vec<String> {
        let room = Room { first: width, rest: width, lines };
        wrap(word, room, lang.language(), glyphs).into_iter().map(Into::into).collect()
    };
    let is_cut = |lines: usize| {
        let mut all = words.iter().zip(widths).map(|word| on(word, lines));
        all.any(|lines| lines.iter().any(|line| line.contains(glyphs.more)))
    };
    let has_room = area.height > ROOMY && widths.iter().all(|width| *width >= WORDS) && !is_cut(2);
    let sign = |buf: &mut Buffer, x: u16, y: u16, kind: Kind| {
        let ink = frame.looks.theme.kind(Some(kind), frame.ground);
        put(buf, x, y, 1, glyphs.kind(Some(kind), false), ink);
    };
    if !has_room && area.height > ROOMY && is_cut(1) {
        // What no head has room for stands above them all.
        let (left, mut at) = (area.x + 2, (area.x + 2, area.y));
        for (kind, word) in Kind::ALL.iter().zip(&words) {
            if at.0 > left && at.0 + columns(word) + 3 > area.right() {
                at = (left, at.1 + 1);
            }
            sign(buf, at.0, at.1, *kind);
            put_fit(buf, at.0 + 2, at.1, area.right() - at.0 - 3, word, frame.ink(Ink::Soft), glyphs);
            at.0 += columns(word) + 4;
        }
        for (x, kind) in signs.into_iter().zip(Kind::ALL) {
            sign(buf, x, at.1 + 1, *kind);
        }
        return at.1 + 2 - area.y;
    }
    let mut most = 1;
    for ((x, kind), word) in signs.into_iter().zip(Kind::ALL).zip(words.iter().zip(widths)) {
        sign(buf, x, area.y, *kind);
        for (line, y) in on(word, if has_room { 2 } else { 1 }).iter().zip(area.y..) {
            put(buf, x + 2, y, columns(line), line, frame.ink(Ink::Soft));
            most = most.max(y + 1 - area.y);
        }
    }
    most
}

/// How long the bars are, so that they can be compared in all fields.
#[derive(Clone, Copy)]
struct Scale {
    /// Columns of the largest number.
    digits: u16,
    /// The largest number.
    most: usize,
    /// Columns of the longest bar.
    room: usize,
    /// Columns that one touchpoint takes at most.
    unit: usize,
}

/// Where the fields of the kinds stand, and on which scale their bars are.
struct Fields {
    at: [(u16, u16); 4],
    scale: Scale,
}

impl Fields {
    /// The fields from `x` on: each as wide as its longest bar asks for.
    fn of(rows: &[(&str, Counts, usize)], unit: usize, (x, room): (u16, u16)) -> Self {
        let most = |kind: usize| rows.iter().map(|(_, counts, _)| counts.of[kind]).max().unwrap_or(0);
        let most: [usize; 4] = std::array::from_fn(most);
        let digits = columns(&most.iter().max().unwrap_or(&0).to_string());
        // A blank stands behind the number and behind the bar.
        let number = digits + 2;
        let mut widths = [number.min(room / 4).max(3); 4];
        let mut left = room.saturating_sub(widths.iter().sum());
        let bar = |widths: &[u16; 4], kind: usize| usize::from(widths[kind].saturating_sub(number));
        // Every further column goes to the bar with the fewest columns for each touchpoint.
        let shortest = |widths: &[u16; 4]| {
            let all = (0..4).filter(|kind| most[*kind] > 0);
            all.min_by(|a, b| (bar(widths, *a) * most[*b]).cmp(&(bar(widths, *b) * most[*a])))
        };
        while let Some(kind) =
            shortest(&widths).filter(|kind| left > 0 && bar(&widths, *kind) < unit * most[*kind])
        {
            widths[kind] += 1;
            left -= 1;
        }
        widths.iter_mut().for_each(|width| *width += left / 4);
        let kind = shortest(&widths).unwrap_or(0);
        let mut x = x;
        let at = widths.map(|width| {
            x += width;
            (x - width, width)
        });
        Self { at, scale: Scale { digits, most: most[kind], room: bar(&widths, kind), unit } }
    }
}

impl Scale {
    /// The columns of a bar: as many for each touchpoint as the longest has room for, where that is one at least.
    fn bar(self, count: usize) -> usize {
        match self.most {
            most if most <= self.room => count * (self.room / most.max(1)).min(self.unit),
            most => ((count * self.room + most / 2) / most).max(1).min(self.room),
        }
    }
}

/// A number with a bar of its kind; a gap by its word.
fn field(
    frame: Frame<'_>,
    (kind, count, is_missing): (Kind, usize, bool),
    here: bool,
    scale: Scale,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
    let room = area.width.saturating_sub(1);
    // Numbers, and what stands where there is none, end in one column.
    let right = area.x + scale.digits;
    let (text, ink) = match (count, is_missing) {
        (0, false) => (glyphs.none.to_owned(), Ink::Soft),
        (0, true) => (missing(frame, right, area.y, buf), Ink::Flag),
        _ => (format!("{count:>width$}", width = usize::from(scale.digits)), Ink::Strong),
    };
    let x = right.saturating_sub(columns(&text));
    let style = if here { theme.on(Surface::Cursor) } else { frame.ink(ink) };
    if here {
        put(buf, x - 1, area.y, 1, glyphs.cursor, frame.ink(Ink::CursorSign));
    }
    let end = put(buf, x, area.y, (area.x + room).saturating_sub(x), &text, style);
    if count == 0 {
        return;
    }
    // The blank after the number belongs to the cursor, which would hardly be seen on a single digit.
    let end = put(buf, end, area.y, (area.x + room).saturating_sub(end), " ", style);
    let units = scale.bar(count);
    // Bars of half a line do not melt into those of the next one.
    let unit = if theme.fills { glyphs.blocks[0] } else { glyphs.kind(Some(kind), false) };
    let bar = unit.repeat(units);
    put(buf, end, area.y, (area.x + room).saturating_sub(end), &bar, theme.kind(Some(kind), frame.ground));
}

/// A gap that ends before a column: in a word, which may begin in what the bar before it leaves, else a sign.
fn missing(frame: Frame<'_>, right: u16, y: u16, buf: &Buffer) -> String {
    let word = t!(frame.app.desk.lang, "kinds-missing");
    let mut room = right.saturating_sub(columns(&word) + 1)..right;
    let is_free = room.all(|x| buf[(x, y)].symbol() == " ");
    if is_free { word } else { frame.looks.glyphs.bar.missing.to_owned() }
}
