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
/// Blank columns before a number or a word.
const APART: u16 = 2;

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(frame: Frame<'_>, kinds: &Kinds, area: Rect, buf: &mut Buffer) -> (usize, Rect) {
    let rows = rows(frame.app.desk.shown_map(), kinds);
    let lines = rows.len() * Kind::ALL.len();
    let widest = rows.iter().map(|(name, ..)| columns(name)).max().unwrap_or(8).clamp(8, NAME);
    let x = area.x + 2 + widest + 2;
    // A sign that stood for a third of a touchpoint would be counted as one.
    let unit = if frame.looks.theme.fills { UNIT } else { 1 };
    let gap = columns(&t!(frame.app.desk.lang, "kinds-missing"));
    let fields = Fields::of(&rows, (unit, gap), (x, area.right().saturating_sub(x + 1)));
    let top = area.y + heads(frame, &fields, area, buf);
    let at = frame.at().filter(|at| *at < lines).map(|at| (at / Kind::ALL.len(), at % Kind::ALL.len()));
    let most = usize::from(area.bottom().saturating_sub(top))
        .saturating_sub(if frame.sheet.count() > lines { 3 } else { 0 });
    let first = at.map_or(0, |(row, _)| (row + 1).saturating_sub(most.max(1)));
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
            let place = Rect { x, y, width: width.min(area.right().saturating_sub(x)), height: 1 };
            let scale = (fields.digits[column], fields.scale);
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
    let signs: [u16; 4] = std::array::from_fn(|kind| fields.at[kind].0 + fields.digits[kind] - 1);
    let widths: [usize; 4] =
        std::array::from_fn(|kind| fields.at[kind].1.saturating_sub(fields.digits[kind] + 1).into());
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

/// How many half columns of a bar stand for how many touchpoints.
type Scale = (usize, usize);

/// Where the fields of the kinds stand, and on which scale their bars are: one for all, so that they can be compared.
struct Fields {
    at: [(u16, u16); 4],
    /// Columns of the largest number of each field.
    digits: [u16; 4],
    scale: Scale,
}

impl Fields {
    /// The fields from `x` on: each as wide as its longest bar asks for, on the largest scale on which all have room, and as
    /// the word for a gap does.
    fn of(rows: &[(&str, Counts, usize)], (unit, gap): (usize, u16), (x, room): (u16, u16)) -> Self {
        let most = |kind: usize| rows.iter().map(|(_, counts, _)| counts.of[kind]).max().unwrap_or(0);
        let most: [usize; 4] = std::array::from_fn(most);
        let digits = most.map(|most| columns(&most.to_string()));
        let lacks = |kind: &Kind| rows.iter().any(|(_, counts, least)| counts.missing(*least).contains(kind));
        let gaps: Vec<bool> = Kind::ALL.iter().map(lacks).collect();
        let widths = |scale: Scale| -> [u16; 4] {
            let bar = |kind: usize| u16::try_from(bar(scale, most[kind]).div_ceil(2)).unwrap_or(u16::MAX);
            let gap = |kind: usize| if gaps[kind] { gap - 1 } else { 0 };
            std::array::from_fn(|kind| digits[kind] + gap(kind).max(1 + bar(kind)))
        };
        let all = most.iter().sum::<usize>().max(1);
        let whole = (1..=unit).rev().map(|columns| (2 * columns, 1));
        let parts = (0..2 * all).rev().map(|halves| (halves, all));
        let taken = |scale: Scale| widths(scale).iter().sum::<u16>() + 3 * APART;
        let scale = whole.chain(parts).find(|scale| taken(*scale) <= room).unwrap_or((0, 1));
        let spare = room.saturating_sub(taken(scale)) / 4;
        let mut x = x;
        let at = widths(scale).map(|width| {
            x += width + spare + APART;
            (x - width - spare - APART, width + spare)
        });
        Self { at, digits, scale }
    }
}

/// The half columns of a bar: one at least.
fn bar((halves, touchpoints): Scale, count: usize) -> usize {
    ((count * halves + touchpoints / 2) / touchpoints).max(usize::from(count > 0))
}

/// A number with a bar of its kind; a gap by its word, which begins below the kind's sign.
fn field(
    frame: Frame<'_>,
    (kind, count, is_missing): (Kind, usize, bool),
    here: bool,
    (digits, scale): (u16, Scale),
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
    let (text, ink) = match (count, is_missing) {
        (0, false) => (glyphs.none.to_owned(), Ink::Soft),
        (0, true) => (t!(frame.app.desk.lang, "kinds-missing"), Ink::Flag),
        _ => (count.to_string(), Ink::Strong),
    };
    let right = area.x + digits;
    let x = if count == 0 { right - 1 } else { right.saturating_sub(columns(&text)) };
    let style = if here { theme.on(Surface::Cursor) } else { frame.ink(ink) };
    if here {
        put(buf, x - 1, area.y, 1, glyphs.cursor, frame.ink(Ink::CursorSign));
    }
    let end = put_fit(buf, x, area.y, area.right().saturating_sub(x), &text, style, glyphs);
    if count == 0 {
        return;
    }
    // The blank after the number belongs to the cursor, which would hardly be seen on a single digit.
    let end = put(buf, end, area.y, area.right().saturating_sub(end), " ", style);
    let halves = bar(scale, count);
    let bar = match scale {
        // Bars of half a line do not melt into those of the next one.
        (_, 1) if theme.fills => glyphs.blocks[0].repeat(halves / 2),
        (_, 1) => glyphs.kind(Some(kind), false).repeat(halves / 2),
        _ => glyphs.bar.full.repeat(halves / 2) + &glyphs.bar.half.repeat(halves % 2),
    };
    put(buf, end, area.y, area.right().saturating_sub(end), &bar, theme.kind(Some(kind), frame.ground));
}
