//! Where the touchpoints lie: one unit for each touchpoint of a stage, in the colour and with the sign of its kind,
//! beside what the stage's importance asks for.

use super::frame::Frame;
use crate::{
    analysis::{
        distribution::{Part, Weight},
        kinds::{Counts, Kinds},
        limits::FEW,
    },
    map::{choice::Choice as _, touchpoint::Kind},
    t,
    ui::{
        canvas::{columns, put, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Columns for the dots of a stage's importance with the blanks around them.
const DOTS: u16 = 7;
/// Columns for `13 statt 7 ▲`, and for longer words where there is room.
const FIGURES: u16 = 12;
/// From this width on there is room for longer words.
const WITH_WORDS: u16 = 100;
/// Columns for the kinds that are missing.
const MISSING: u16 = 9;
/// From this width on there is room for the missing kinds.
const WITH_MISSING: u16 = 76;
/// Stages that are further apart than these lines are no picture any more.
const SPACED: u16 = 3;

/// The columns of the picture.
struct Table {
    name: u16,
    bar: u16,
    width: u16,
    figures: u16,
    /// Whether the figures stand in words; else `13/7`.
    words: bool,
    missing: bool,
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
    let each = (area.height.saturating_sub(u16::from(ends_here)) / count).clamp(1, most);
    // The stage under the cursor is in sight.
    let room = usize::from(area.height / each).max(1);
    let at = frame.at().filter(|at| *at < parts.len());
    let first = at.map_or(0, |at| (at + 1).saturating_sub(room));
    let mut y = area.y;
    if table.missing {
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
    // The legend stands apart where nothing else follows.
    let y = if ends_here && each > 1 { y.min(area.bottom() - 1) } else { y.saturating_sub(each - 1) };
    if y < area.bottom() {
        legend(frame, Rect { y, height: 1, ..area }, buf);
    }
    let y = (y + 2).min(area.bottom());
    (parts.len(), Rect { y, height: area.bottom() - y, ..area })
}

/// How many lines it takes with a blank one after each stage and the legend.
pub(super) fn wanted(parts: &[Part]) -> u16 {
    u16::try_from(parts.len() * 2 + 1).unwrap_or(u16::MAX)
}

/// What the units are.
fn legend(frame: Frame<'_>, line: Rect, buf: &mut Buffer) {
    let (theme, lang, glyphs) = (&frame.looks.theme, &frame.app.desk.lang, &frame.looks.glyphs);
    let target = t!(lang, "analysis-target");
    let words: Vec<String> =
        Kind::ALL.iter().map(|kind| lang.get(&format!("kind-{}", kind.word()))).collect();
    let taken: u16 = words.iter().map(|word| columns(word) + 4).sum::<u16>() + columns(&target) + 6;
    let gap = (line.width.saturating_sub(taken) / 4).clamp(1, 2);
    let mut x = line.x + 2;
    for (kind, word) in Kind::ALL.iter().zip(&words) {
        if x + 5 + columns(word) > line.right() {
            return;
        }
        let sign = format!(" {} ", glyphs.kind(Some(*kind), false));
        x = put(buf, x, line.y, 3, &sign, theme.on(Surface::unit(Some(*kind)))) + 1;
        x = put(buf, x, line.y, line.right() - x, word, frame.style()) + gap;
    }
    if x + 3 + columns(&target) < line.right() {
        x = put(buf, x, line.y, 1, glyphs.bar.missing, frame.ink(Ink::Hatch));
        x = put(buf, x, line.y, 1, glyphs.bar.target, frame.ink(Ink::Tick)) + 1;
        put(buf, x, line.y, line.right() - x, &target, frame.style());
    }
}

/// How many touchpoints a stage has instead of how many, in words; nothing where nobody knows how many it should have.
fn instead(frame: Frame<'_>, part: &Part) -> String {
    let (is, asked) =
        (part.touchpoints.to_string(), part.target.map(|target| format!("{:.0}", target.round())));
    let lang = &frame.app.desk.lang;
    asked.map(|asked| t!(lang, "analysis-instead", is = is, asked = asked)).unwrap_or_default()
}

impl Table {
    #[expect(clippy::cast_precision_loss, reason = "numbers of touchpoints")]
    fn of(frame: Frame<'_>, parts: &[Part], area: Rect) -> Self {
        let map = frame.app.desk.shown_map();
        let names = parts.iter().filter_map(|part| map.stage(&part.stage));
        let widest = names.map(|stage| columns(stage.name.as_str())).max().unwrap_or(8);
        let name = widest.clamp(8, if area.width < 76 { 13 } else { 20 });
        let missing = area.width >= WITH_MISSING;
        let bar = area.x + 2 + name + DOTS;
        let right = area.right() - 1 - if missing { MISSING } else { 0 };
        let widest = parts.iter().map(|part| columns(&instead(frame, part))).max().unwrap_or(0) + 2;
        let words = widest <= FIGURES || area.width >= WITH_WORDS;
        let figures = right.saturating_sub(if words { widest.max(FIGURES) } else { FIGURES });
        let width = figures.saturating_sub(bar);
        let most = parts.iter().flat_map(|part| [part.touchpoints as f64, part.target.unwrap_or(0.0)]);
        let most = most.fold(1.0, f64::max).ceil();
        let columns = f64::from(width);
        let unit = if most * 3.0 <= columns {
            3.0
        } else if most * 2.0 <= columns {
            2.0
        } else if most <= columns {
            1.0
        } else {
            columns / most
        };
        Self { name, bar, width, figures: right, words, missing, unit }
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
        if self.missing {
            for kind in counts.missing(FEW) {
                let x = line.right() - MISSING + 1 + 2 * u16::from(kind.index());
                put(buf, x, line.y, 1, glyphs.kind(Some(kind), false), theme.kind(Some(kind), frame.ground));
            }
        }
    }

    /// The bar: units of the kinds, then what is missing to the target, and the target's mark.
    fn units(&self, frame: Frame<'_>, part: &Part, counts: &Counts, y: u16, buf: &mut Buffer) {
        let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
        let groups = Kind::ALL.iter().map(|kind| (Some(*kind), counts.of[usize::from(kind.index())]));
        let mut drawn = 0;
        for (kind, count) in groups.chain([(None, counts.unknown)]) {
            let style = theme.on(Surface::unit(kind));
            let (from, to) = (self.column(drawn), self.column(drawn + count));
            let sign = glyphs.kind(kind, false);
            for x in from..to {
                let is_middle = if self.unit >= 3.0 { (x - from) % 3 == 1 } else { (x - from) % 2 == 0 };
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
        let flag = match part.weight {
            Some(Weight::Over) => Some(glyphs.usage(crate::map::touchpoint::Usage::Over)),
            Some(Weight::Under) => Some(glyphs.usage(crate::map::touchpoint::Usage::Under)),
            None => None,
        };
        if let Some(flag) = flag {
            put(buf, self.figures, y, 1, flag, frame.ink(Ink::Flag));
        }
        let text = match part.target {
            Some(_) if self.words => instead(frame, part),
            Some(target) => format!("{}/{:.0}", part.touchpoints, target.round()),
            None => part.touchpoints.to_string(),
        };
        put_right(buf, self.figures - 1, y, &text, frame.ink(Ink::Strong));
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of touchpoints")]
    fn column(&self, count: usize) -> u16 {
        self.scaled(count as f64)
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
