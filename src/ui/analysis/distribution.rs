//! Where the touchpoints lie: one unit for each touchpoint of a stage, in the colour and with the sign of its kind,
//! beside what the stage's importance asks for.

use super::frame::Frame;
use crate::{
    analysis::{
        distribution::Part,
        kinds::{Counts, Kinds},
    },
    map::{choice::Choice, touchpoint::Kind},
    t,
    ui::{
        canvas::{columns, put, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Columns for the dots of a stage's importance with the blanks around them.
const DOTS: u16 = 7;
/// Columns between the longest bar and the figures, and for the flag behind these.
const BESIDE: u16 = 2;
const FLAG: u16 = 2;
/// From this width on there is room for the missing kinds.
const WITH_MISSING: u16 = 76;
/// Columns from one of these to the next: with a blank between them, and without.
const APART: [u16; 2] = [2, 1];
/// Columns of a unit, the widest first; and of one with blanks around its sign, which is worth more than words.
const UNITS: [f64; 4] = [5.0, 3.0, 2.0, 1.0];
const WHOLE: f64 = 3.0;
/// A stage with so many touchpoints shows which kinds it lacks: whether that is to be mended, the findings say.
const ANY: usize = 1;
/// Stages that are further apart than these lines are no picture any more.
const SPACED: u16 = 3;

/// The columns of the picture.
#[derive(Clone, Copy)]
struct Table {
    name: u16,
    bar: u16,
    width: u16,
    /// The column behind the figures.
    figures: u16,
    /// Whether the figures stand in words; else `13/7`.
    words: bool,
    /// Columns from one missing kind to the next, where these are in sight.
    missing: Option<u16>,
    /// Columns of a unit; a part of a column where there are more touchpoints than columns.
    unit: f64,
}

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(
    frame: Frame<'_>,
    parts: &[Part],
    kinds: &Kinds,
    area: Rect,
    buf: &mut Buffer,
) -> (usize, Rect) {
    let table = Table::of(frame, parts, area);
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX).max(1);
    let ends_here = frame.sheet.count() <= parts.len();
    let most = if ends_here { SPACED } else { 2 };
    // The legend stands apart before the stages do.
    let each = (area.height.saturating_sub(LEGEND + 1) / (count - 1).max(1)).clamp(1, most);
    // The stage under the cursor is in sight.
    let room = usize::from(area.height / each).max(1);
    let at = frame.at().filter(|at| *at < parts.len());
    let first = at.map_or(0, |at| (at + 1).saturating_sub(room));
    let mut y = area.y;
    if table.missing.is_some() && kinds.stages.iter().any(|counts| !counts.missing(ANY).is_empty()) {
        let heading = t!(frame.app.desk.lang, "analysis-missing");
        put_right(buf, area.right() - 1, y.saturating_sub(1), &heading, frame.ink(Ink::Soft));
    }
    for (nth, part) in parts.iter().enumerate().skip(first).take(room) {
        let counts = kinds.stages.get(nth).copied().unwrap_or_default();
        let row = Rect { y, height: 1, ..area };
        table.row(frame, part, &counts, at == Some(nth), row, buf);
        frame.note(row, nth);
        y += each;
    }
    let last = y - each;
    let y = if last + LEGEND < area.bottom() { last + LEGEND } else { last + 1 };
    if y < area.bottom() {
        let has_unknown = kinds.stages.iter().any(|counts| counts.unknown > 0);
        legend(frame, has_unknown, Rect { y, height: 1, ..area }, buf);
    }
    // What follows stands apart, unless it would lose the line that says how much more there is.
    let gap = u16::from(y + LISTED < area.bottom());
    let y = (y + 1 + gap).min(area.bottom());
    (parts.len(), Rect { y, height: area.bottom() - y, ..area })
}

/// The lines of a finding with its heading and with how many follow.
const LISTED: u16 = 4;
/// The lines of the legend with a blank one above it.
const LEGEND: u16 = 2;

/// How many lines it takes with a blank one after each stage and the legend.
pub(super) fn wanted(parts: &[Part]) -> u16 {
    u16::try_from(parts.len() * 2 + 1).unwrap_or(u16::MAX)
}

/// What the units are; one without a kind only where there is one.
fn legend(frame: Frame<'_>, has_unknown: bool, line: Rect, buf: &mut Buffer) {
    let (theme, lang, glyphs) = (&frame.looks.theme, &frame.app.desk.lang, &frame.looks.glyphs);
    let target = t!(lang, "analysis-target");
    let kinds = Kind::ALL.iter().map(|kind| Some(*kind)).chain(has_unknown.then_some(None));
    let word = |kind: Option<Kind>| lang.get(&format!("kind-{}", kind.map_or("none", Choice::word)));
    let words: Vec<(Option<Kind>, String)> = kinds.map(|kind| (kind, word(kind))).collect();
    let taken: u16 = words.iter().map(|(_, word)| columns(word) + 4).sum::<u16>() + columns(&target) + 6;
    let gap = (line.width.saturating_sub(taken) / 5).clamp(1, 2);
    // Where there is too little room for all, the signs stand without the blanks around them.
    let is_tight = taken + 5 > line.width;
    let mut x = line.x + 2;
    for (kind, word) in &words {
        let sign = glyphs.kind(*kind, false);
        let sign = if is_tight { sign.to_owned() } else { format!(" {sign} ") };
        if x + columns(&sign) + 2 + columns(word) > line.right() {
            return;
        }
        x = put(buf, x, line.y, 3, &sign, theme.on(Surface::unit(*kind))) + 1;
        x = put(buf, x, line.y, line.right() - x, word, frame.style()) + gap;
    }
    if x + 3 + columns(&target) < line.right() {
        x = put(buf, x, line.y, 1, glyphs.bar.missing, frame.ink(Ink::Hatch));
        x = put(buf, x, line.y, 1, glyphs.bar.target, frame.ink(Ink::Tick)) + 1;
        put(buf, x, line.y, line.right() - x, &target, frame.style());
    }
}

/// How many touchpoints a stage has instead of how many, in words or in figures; only the first where nobody knows how
/// many it should have.
fn figures(frame: Frame<'_>, part: &Part, words: bool) -> String {
    let is = part.touchpoints.to_string();
    let Some(asked) = part.target.map(|target| format!("{:.0}", target.round())) else { return is };
    match words {
        true => t!(frame.app.desk.lang, "analysis-instead", is = is, asked = asked),
        false => format!("{is}/{asked}"),
    }
}

/// The columns of the missing kinds, with the blanks around them.
fn kinds_in(apart: u16) -> u16 {
    3 * apart + 3
}

#[expect(clippy::cast_precision_loss, reason = "numbers of touchpoints")]
fn number(count: usize) -> f64 {
    count as f64
}

impl Table {
    /// The columns with the widest units up to whole ones; among these, with words for the figures, and with blanks
    /// between the kinds that are missing.
    fn of(frame: Frame<'_>, parts: &[Part], area: Rect) -> Self {
        let [apart, close] = APART;
        let ways = [(true, apart), (true, close), (false, apart), (false, close)];
        let ways = ways.map(|(words, apart)| Self::with(frame, parts, area, words, apart));
        let unit = |table: &Self| table.unit.min(WHOLE);
        let widest = ways.iter().map(unit).fold(0.0, f64::max);
        ways.into_iter().find(|table| unit(table) >= widest).unwrap_or(ways[0])
    }

    fn with(frame: Frame<'_>, parts: &[Part], area: Rect, words: bool, apart: u16) -> Self {
        let map = frame.app.desk.shown_map();
        let names = parts.iter().filter_map(|part| map.stage(&part.stage));
        let widest = names.map(|stage| columns(stage.name.as_str())).max().unwrap_or(8);
        let name = widest.clamp(8, if area.width < WITH_MISSING { 13 } else { 20 });
        let missing = (area.width >= WITH_MISSING).then_some(apart);
        let bar = area.x + 2 + name + DOTS;
        let right = area.right() - 1 - missing.map_or(0, kinds_in);
        let text = parts.iter().map(|part| columns(&figures(frame, part, words))).max().unwrap_or(0);
        let width = right.saturating_sub(bar + text + FLAG);
        let most = parts.iter().flat_map(|part| [number(part.touchpoints), part.target.unwrap_or(0.0)]);
        let most = most.fold(1.0, f64::max).ceil();
        let fits = |unit: &f64| most * unit <= f64::from(width);
        let unit = UNITS.into_iter().find(fits).unwrap_or(f64::from(width) / most);
        let mut table = Self { name, bar, width, figures: right, words, missing, unit };
        table.figures = right.min(bar + table.scaled(most) + BESIDE + text + 1);
        table
    }

    fn row(&self, frame: Frame<'_>, part: &Part, counts: &Counts, here: bool, line: Rect, buf: &mut Buffer) {
        let (theme, glyphs, map) = (&frame.looks.theme, &frame.looks.glyphs, frame.app.desk.shown_map());
        let Some(stage) = map.stage(&part.stage) else { return };
        let style = if here { theme.on(Surface::Cursor) } else { frame.ink(Ink::Strong) };
        if here {
            put(buf, line.x + 1, line.y, 1, glyphs.cursor, frame.ink(Ink::CursorSign));
        }
        let name = frame.stage_name(stage.name.as_str(), self.name);
        put(buf, line.x + 2, line.y, self.name, &name, style);
        if let Some(points) = part.importance.map(|score| usize::from(score.points())) {
            let [full, empty] = glyphs.dots;
            let dots = full.repeat(points) + &empty.repeat(5 - points);
            put(buf, line.x + 3 + self.name, line.y, 5, &dots, frame.style());
        }
        self.units(frame, part, counts, line.y, buf);
        self.figures(frame, part, line.y, buf);
        if let Some(apart) = self.missing {
            for kind in counts.missing(ANY) {
                let x = line.right() - kinds_in(apart) + 1 + apart * u16::from(kind.index());
                put(buf, x, line.y, 1, glyphs.kind(Some(kind), false), theme.kind(Some(kind), frame.ground));
            }
        }
    }

    /// The bar: units of the kinds, then what is missing to the target, and the target's mark.
    fn units(&self, frame: Frame<'_>, part: &Part, counts: &Counts, y: u16, buf: &mut Buffer) {
        let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
        let groups = Kind::ALL.iter().map(|kind| (Some(*kind), counts.of[usize::from(kind.index())]));
        // A unit with a sign is as wide as a blank beside it at least.
        let whole = if self.unit >= 2.0 { self.scaled(1.0) } else { 0 };
        let mut drawn = 0;
        for (kind, count) in groups.chain([(None, counts.unknown)]) {
            let style = theme.on(Surface::unit(kind));
            let (from, to) = (self.column(drawn), self.column(drawn + count));
            let sign = glyphs.kind(kind, false);
            for x in from..to {
                let is_middle = whole > 0 && (x - from) % whole == (whole - 1) / 2;
                // One sign is one touchpoint, also where nothing is painted.
                let is_signed = if self.unit >= 2.0 { is_middle } else { !theme.fills };
                put(buf, self.bar + x, y, 1, if is_signed { sign } else { " " }, style);
            }
            drawn += count;
        }
        // As it stands in the figures: whole touchpoints.
        let Some(target) = part.target.map(f64::round) else { return };
        let (end, tick) = (self.column(drawn), self.scaled(target).min(self.width.saturating_sub(1)));
        for x in end..tick {
            put(buf, self.bar + x, y, 1, glyphs.bar.missing, frame.ink(Ink::Hatch));
        }
        let under = buf[(self.bar + tick, y)].style();
        let style = if tick < end { under } else { frame.ink(Ink::Tick) };
        put(buf, self.bar + tick, y, 1, glyphs.bar.target, style);
    }

    /// How many there are and how many there should be.
    fn figures(&self, frame: Frame<'_>, part: &Part, y: u16, buf: &mut Buffer) {
        let glyphs = &frame.looks.glyphs;
        if let Some(weight) = part.weight {
            put(buf, self.figures, y, 1, glyphs.usage(weight.usage()), frame.ink(Ink::Flag));
        }
        let text = figures(frame, part, self.words);
        put_right(buf, self.figures - 1, y, &text, frame.ink(Ink::Strong));
    }

    fn column(&self, count: usize) -> u16 {
        self.scaled(number(count))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "columns of a bar, from 0 on"
    )]
    fn scaled(&self, count: f64) -> u16 {
        ((count * self.unit).round() as u16).min(self.width)
    }
}
