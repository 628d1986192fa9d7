//! Stages and segments by the four kinds: how many there are, and which are missing.

use super::frame::Frame;
use crate::{
    analysis::{
        kinds::{Counts, Kinds, missing},
        limits::{ENOUGH, FEW},
    },
    map::{Map, choice::Choice as _, touchpoint::Kind},
    t,
    ui::{
        canvas::{columns, put, put_fit},
        map::name::{Room, wrap},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// From more lines than these on, the kinds may take two.
const ROOMY: u16 = 14;
/// The fewest columns in which a word can be broken.
const WORDS: usize = 8;
/// Columns of a name at most.
const NAME: u16 = 22;

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(frame: Frame<'_>, kinds: &Kinds, area: Rect, buf: &mut Buffer) -> (usize, Rect) {
    let rows = rows(frame.app.desk.shown_map(), kinds);
    let lines = rows.len() * Kind::ALL.len();
    let widest = rows.iter().map(|(name, ..)| columns(name)).max().unwrap_or(8).clamp(8, NAME);
    let x = area.x + 2 + widest + 2;
    let each = (area.right().saturating_sub(x + 1) / 4).max(3);
    let top = area.y + heads(frame, x, each, area, buf);
    let at = frame.at().filter(|at| *at < lines).map(|at| (at / Kind::ALL.len(), at % Kind::ALL.len()));
    let most = usize::from(area.bottom().saturating_sub(top))
        .saturating_sub(if frame.sheet.count() > lines { 3 } else { 0 });
    let first = at.map_or(0, |(row, _)| (row + 1).saturating_sub(most.max(1)));
    let scale = Scale::of(&rows, each.saturating_sub(1));
    // A blank line parts the segments from the stages where all are in sight.
    let (stages, is_parted) = (kinds.stages.len(), rows.len() < most);
    let mut y = top;
    for (nth, (name, counts, least)) in rows.iter().enumerate().skip(first).take(most.max(1)) {
        y += u16::from(is_parted && nth == stages);
        if y >= area.bottom() {
            break;
        }
        put_fit(buf, area.x + 2, y, widest, name, frame.ink(Ink::Strong), &frame.looks.glyphs);
        for (column, kind) in (0..).zip(Kind::ALL) {
            let here = at == Some((nth, usize::from(column)));
            let count = counts[usize::from(kind.index())];
            let is_missing = missing(counts, *least).contains(kind);
            let place = Rect { x: x + column * each, y, width: each, height: 1 };
            field(frame, (*kind, count, is_missing), here, scale, place, buf);
            frame.note(place, nth * Kind::ALL.len() + usize::from(column));
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
fn heads(frame: Frame<'_>, x: u16, each: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let width = usize::from(each.saturating_sub(3));
    let words = Kind::ALL.iter().map(|kind| lang.get(&format!("kind-{}", kind.word()))).collect::<Vec<_>>();
    let on = |word: &str, lines: usize| -> Vec<String> {
        let room = Room { first: width, rest: width, lines };
        wrap(word, room, lang.language(), glyphs).into_iter().map(Into::into).collect()
    };
    let is_cut = |lines: &[String]| lines.iter().any(|line| line.contains(glyphs.more));
    let has_room = area.height > ROOMY && width >= WORDS && !words.iter().any(|word| is_cut(&on(word, 2)));
    let sign = |buf: &mut Buffer, x: u16, y: u16, kind: Kind| {
        let ink = frame.looks.theme.kind(Some(kind), frame.ground);
        put(buf, x, y, 1, glyphs.kind(Some(kind), false), ink);
    };
    if !has_room && area.height > ROOMY && words.iter().any(|word| is_cut(&on(word, 1))) {
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
        for (column, kind) in (0..).zip(Kind::ALL) {
            sign(buf, x + column * each, at.1 + 1, *kind);
        }
        return at.1 + 2 - area.y;
    }
    let mut most = 1;
    for ((column, kind), word) in (0..).zip(Kind::ALL).zip(&words) {
        let x = x + column * each;
        sign(buf, x, area.y, *kind);
        for (line, y) in on(word, if has_room { 2 } else { 1 }).iter().zip(area.y..) {
            put(buf, x + 2, y, each.saturating_sub(2), line, frame.ink(Ink::Soft));
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
}

impl Scale {
    /// For fields of this width.
    fn of(rows: &[(&str, Counts, usize)], width: u16) -> Self {
        let most = rows.iter().flat_map(|(_, counts, _)| counts).copied().max().unwrap_or(0);
        let digits = columns(&most.to_string());
        Self { digits, most, room: usize::from(width.saturating_sub(digits + 1)) }
    }

    /// The columns of a bar: one for each touchpoint where the longest has room for that.
    fn bar(self, count: usize) -> usize {
        match self.most {
            most if most <= self.room => count,
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
    if here {
        put(buf, area.x - 1, area.y, 1, glyphs.cursor, frame.ink(Ink::CursorSign));
    }
    if count == 0 {
        let missing = t!(frame.app.desk.lang, "analysis-missing");
        let text = match is_missing {
            false => glyphs.none.to_owned(),
            true if columns(&missing) + 2 <= room => format!("{} {missing}", glyphs.bar.missing),
            true if columns(&missing) <= room => missing,
            true => glyphs.bar.missing.to_owned(),
        };
        let style = match (here, is_missing) {
            (true, _) => theme.on(Surface::Cursor),
            (false, true) => frame.ink(Ink::Flag),
            (false, false) => frame.ink(Ink::Soft),
        };
        put_fit(buf, area.x, area.y, room, &text, style, glyphs);
        return;
    }
    let digits = format!("{count:>width$}", width = usize::from(scale.digits));
    let style = if here { theme.on(Surface::Cursor) } else { frame.ink(Ink::Strong) };
    let end = put(buf, area.x, area.y, room, &digits, style);
    // The blank after the number belongs to the cursor, which would hardly be seen on a single digit.
    let end = put(buf, end, area.y, (area.x + room).saturating_sub(end), " ", style);
    let units = scale.bar(count);
    let unit = if theme.fills { " ".repeat(units) } else { glyphs.kind(Some(kind), false).repeat(units) };
    put(buf, end, area.y, (area.x + room).saturating_sub(end), &unit, theme.on(Surface::unit(Some(kind))));
}
