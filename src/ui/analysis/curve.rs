//! How the segments experience their way: a line over the stages for each, the one in work in full, the others as dots;
//! the moments of truth of the one in work stand by name at the height at which they were rated.

use super::{cubic::Cubic, frame::Frame};
use crate::{
    analysis::curve::Curve,
    t,
    ui::{
        canvas::{columns, fill, fit, put},
        map::chip,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Columns for the digits of the scale.
const SCALE: u16 = 4;
/// Beside the one in work, more lines than these nobody tells apart.
const OTHERS: usize = 2;
/// Lines of the picture that it needs to be one.
const LEAST: u16 = 6;

/// The field on which the lines are drawn.
struct Field {
    area: Rect,
    stages: u16,
}

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(frame: Frame<'_>, curves: &[Curve], area: Rect, buf: &mut Buffer) -> (usize, Rect) {
    let stages = u16::try_from(frame.app.desk.shown_map().stage_ids().len()).unwrap_or(u16::MAX);
    let below = frame.sheet.count().saturating_sub(stages.into());
    let wanted = u16::try_from(below * 2).unwrap_or(0).min(area.height / 4);
    let height = area.height.saturating_sub(wanted);
    let none = Rect { y: area.bottom(), height: 0, ..area };
    if height < LEAST || stages == 0 || area.width < SCALE + 6 * stages {
        return (stages.into(), area);
    }
    let inner = Rect { x: area.x + SCALE, y: area.y, width: area.width - SCALE - 1, height: height - 1 };
    let field = Field { area: inner, stages };
    let in_work = frame.app.insight.segment();
    let (own, others): (Vec<&Curve>, Vec<&Curve>) =
        curves.iter().partition(|curve| Some(&curve.segment) == in_work);
    let (own, others) = (own.first(), || others.iter().take(OTHERS));
    own.iter().for_each(|curve| field.ground(frame, curve, buf));
    field.scale(frame, area.x, buf);
    others().for_each(|curve| field.dots(frame, curve, buf));
    if let Some(curve) = own {
        field.line(frame, curve, buf);
        field.means(frame, curve, buf);
        field.name(frame, curve, Ink::Curve, buf);
    }
    others().for_each(|curve| field.name(frame, curve, Ink::Soft, buf));
    own.iter().for_each(|curve| field.moments(frame, curve, buf));
    field.stages(frame, buf);
    let y = area.y + height;
    (stages.into(), if y < area.bottom() { Rect { y, height: area.bottom() - y, ..area } } else { none })
}

impl Field {
    /// The column of a stage.
    fn x(&self, stage: usize) -> f64 {
        let step = f64::from(self.area.width) / f64::from(self.stages);
        #[expect(clippy::cast_precision_loss, reason = "a position among the stages")]
        let stage = stage as f64;
        f64::from(self.area.x) + step * (stage + 0.5)
    }

    fn column(&self, stage: usize) -> u16 {
        whole(self.x(stage))
    }

    /// The half line of a score, from above.
    fn half(&self, score: f64) -> u16 {
        let halves = f64::from(self.area.height * 2 - 1);
        whole(((5.0 - score) / 4.0 * halves).round())
    }

    fn row(&self, score: f64) -> u16 {
        self.area.y + self.half(score) / 2
    }

    /// The parts of a curve between stages that are not rated.
    fn parts(&self, curve: &Curve) -> Vec<Cubic> {
        let points = curve.means.iter().enumerate().map(|(at, mean)| mean.map(|mean| (self.x(at), mean)));
        let points: Vec<Option<(f64, f64)>> = points.collect();
        let parts = points.split(Option::is_none).filter(|part| !part.is_empty());
        parts.map(|part| Cubic::through(part.iter().copied().flatten().collect())).collect()
    }

    /// The value of a curve at each column of the field.
    fn values(&self, curve: &Curve) -> Vec<(u16, f64)> {
        let parts = self.parts(curve);
        let at = |x: u16| Some((x, parts.iter().find_map(|part| part.at(f64::from(x)))?));
        (self.area.left()..self.area.right()).filter_map(at).collect()
    }

    /// The ends of the scale, and its middle.
    fn scale(&self, frame: Frame<'_>, x: u16, buf: &mut Buffer) {
        let [low, high] = frame.app.desk.lang.ends("experience");
        for (score, word) in [(5.0, high.as_str()), (3.0, ""), (1.0, low.as_str())] {
            let y = self.row(score);
            for dot in (self.area.left()..self.area.right()).step_by(4) {
                over(frame, (dot, y), frame.looks.glyphs.dot, Ink::Soft, buf);
            }
            let end = put(buf, x + 1, y, 2, &format!("{score} "), frame.ink(Ink::Strong));
            put(buf, end, y, columns(word), word, frame.ink(Ink::Soft));
        }
    }

    fn dots(&self, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
        for (x, value) in self.values(curve) {
            over(frame, (x, self.row(value)), frame.looks.glyphs.dots[0], Ink::OtherCurve, buf);
        }
    }

    /// The area below the line of the segment in work.
    fn ground(&self, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
        for (x, value) in self.values(curve) {
            let y = self.row(value) + 1;
            let height = self.area.bottom().saturating_sub(y);
            fill(buf, Rect { x, y, width: 1, height }, frame.looks.theme.on(Surface::UnderCurve));
        }
    }

    /// The line of the segment in work, two half lines thick; where it is steep it goes on from the column before.
    fn line(&self, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
        let mut before: Option<(u16, u16)> = None;
        for (x, value) in self.values(curve) {
            let half = self.half(value).min(self.area.height * 2 - 2);
            let joined = before.filter(|(left, _)| left + 1 == x).map_or(half, |(_, half)| half);
            let (top, bottom) = (half.min(joined + 1), (half + 1).max(joined));
            for line in top / 2..=bottom / 2 {
                let is_in = |part: u16| (top..=bottom).contains(&(2 * line + part));
                let (sign, ground) = match (is_in(0), is_in(1)) {
                    (true, true) => ("█", frame.ground),
                    (true, false) => ("▀", Surface::UnderCurve),
                    _ => ("▄", frame.ground),
                };
                put(buf, x, self.area.y + line, 1, sign, frame.looks.theme.ink(Ink::Curve, ground));
            }
            before = Some((x, half));
        }
    }

    /// The mean of each stage, below the line where there is room.
    fn means(&self, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
        for (at, mean) in curve.means.iter().enumerate() {
            let Some(mean) = mean else { continue };
            let below = self.row(*mean) + 2;
            let y = if below < self.area.bottom() { below } else { self.row(*mean).saturating_sub(1) };
            let right = (self.column(at) + 3).min(self.area.right());
            chip::mean(*mean, &frame.app.desk.lang, frame.looks, (right, y), buf);
        }
    }

    /// The moments of truth that are rated, at their height, where nothing else stands.
    fn moments(&self, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
        let map = frame.app.desk.shown_map();
        for mark in &curve.marks {
            let Some((score, touchpoint)) = mark.experience.zip(map.touchpoint(&mark.touchpoint)) else {
                continue;
            };
            let y = self.row(score.points().into());
            let rows = [y, y + 1, y.saturating_sub(1), y + 2, y.saturating_sub(2)];
            let is_inside = |y: &u16| (self.area.top()..self.area.bottom()).contains(y);
            // Whole where there is room, else cut.
            let free = (10..=22).rev().step_by(2).find_map(|most| {
                let name = fit(touchpoint.name.as_str(), most, &frame.looks.glyphs);
                let width = columns(&name) + 2;
                let x = self.column(mark.column).min(self.area.right().saturating_sub(width));
                let mut rows = rows.into_iter().filter(is_inside);
                // A blank parts it from the name of a segment.
                let room = (width + 1).min(self.area.right() - x);
                Some((x, rows.find(|y| self.is_free(x, *y, room, frame, buf))?, name))
            });
            if let Some((x, y, name)) = free {
                over(frame, (x, y), frame.looks.glyphs.moment, Ink::Flag, buf);
                over(frame, (x + 1, y), &format!(" {name}"), None, buf);
            }
        }
    }

    /// Whether nothing but blanks and the dots of the scale stand there.
    fn is_free(&self, x: u16, y: u16, width: u16, frame: Frame<'_>, buf: &Buffer) -> bool {
        (x..x + width).all(|x| [" ", frame.looks.glyphs.dot].contains(&buf[(x, y)].symbol()))
    }

    /// The segment's name at the right edge, as near to the end of its line as there is room.
    fn name(&self, frame: Frame<'_>, curve: &Curve, ink: Ink, buf: &mut Buffer) {
        let last = curve.means.iter().flatten().next_back();
        let (Some(mean), Some(segment)) = (last, frame.app.desk.shown_map().segment(&curve.segment)) else {
            return;
        };
        let y = self.row(*mean);
        let beside = || (1..self.area.height).flat_map(|by| [y.saturating_sub(by), y + by]);
        let rows = beside().take(2).chain([y]).chain(beside().skip(2));
        let is_inside = |y: &u16| (self.area.top()..self.area.bottom()).contains(y);
        let rows: Vec<u16> = rows.filter(is_inside).collect();
        // Whole where there is room, else cut.
        let found = [self.area.width / 2, self.area.width / 4].into_iter().find_map(|most| {
            let name = fit(segment.name.as_str(), most.into(), &frame.looks.glyphs);
            let width = columns(&name);
            let x = self.area.right().saturating_sub(width);
            let mut rows = rows.iter().copied();
            Some((rows.find(|y| self.is_free(x - 1, *y, width + 1, frame, buf))?, x, name))
        });
        if let Some((y, x, name)) = found {
            over(frame, (x - 1, y), &format!(" {name}"), ink, buf);
        }
    }

    /// The names of the stages, the one under the cursor marked.
    fn stages(&self, frame: Frame<'_>, buf: &mut Buffer) {
        let (map, theme) = (frame.app.desk.shown_map(), &frame.looks.theme);
        let step = self.area.width / self.stages;
        let at = frame.at();
        let names: Vec<&str> = map.stages().map(|(_, stage)| stage.name.as_str()).collect();
        for (nth, name) in names.iter().enumerate() {
            // Half of the room between two stages belongs to each of them, unless the other one needs less.
            let others = [nth.checked_sub(1), Some(nth + 1)].map(|other| names.get(other?));
            let others = others.into_iter().flatten().map(|other| columns(other));
            let beside = others.max().unwrap_or(0).min(step.saturating_sub(1));
            let room = (2 * step).saturating_sub(beside + 2).max(1);
            let name = fit(name, room.into(), &frame.looks.glyphs);
            let most = self.area.right().saturating_sub(columns(&name));
            let x = self.column(nth).saturating_sub(columns(&name) / 2).min(most);
            let style = if at == Some(nth) { theme.on(Surface::Cursor) } else { frame.ink(Ink::Strong) };
            put(buf, x, self.area.bottom(), room, &name, style);
            let above = Rect { x: self.column(nth).saturating_sub(step / 2), width: step, ..self.area };
            frame.note(above, nth);
            frame.note(Rect { x, y: self.area.bottom(), width: columns(&name), height: 1 }, nth);
        }
        if curve_is_bare(frame) {
            let text = t!(frame.app.desk.lang, "calm-experience");
            let y = self.area.y + self.area.height / 2;
            put(buf, self.area.x + 2, y, self.area.width, &text, frame.style());
        }
    }
}

/// Draws text over the field. What stands on the area below the line keeps that ground.
fn over(frame: Frame<'_>, (x, y): (u16, u16), text: &str, ink: impl Into<Option<Ink>>, buf: &mut Buffer) {
    let (theme, ink) = (&frame.looks.theme, ink.into());
    let under = theme.on(Surface::UnderCurve).bg;
    let end = (x + columns(text)).min(buf.area().right());
    let grounds: Vec<bool> = (x..end).map(|x| Some(buf[(x, y)].bg) == under).collect();
    let style = |ground| ink.map_or_else(|| theme.on(ground), |ink| theme.ink(ink, ground));
    put(buf, x, y, end - x, text, style(frame.ground));
    for (x, _) in (x..end).zip(grounds).filter(|(_, is_under)| *is_under) {
        buf[(x, y)].set_style(style(Surface::UnderCurve));
    }
}

/// Whether nobody has rated any experience.
fn curve_is_bare(frame: Frame<'_>) -> bool {
    frame.app.desk.shown_map().tally().rated(crate::map::lens::Lens::Experience) == 0
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns and lines, from 0 on")]
fn whole(value: f64) -> u16 {
    value.max(0.0) as u16
}
