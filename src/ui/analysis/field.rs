//! The field on which the curves are drawn: where a stage and a score stand on it, and what of it is free.

use super::{cubic::Cubic, frame::Frame};
use crate::{
    analysis::curve::Curve,
    ui::{
        canvas::{columns, put},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Where the curves are drawn: stages from left to right, scores from bottom to top.
pub(super) struct Field {
    pub area: Rect,
    pub stages: u16,
    /// The columns behind the last stage, for the names of the segments.
    pub behind: u16,
}

/// A point of a curve, in half lines from above, and how many of these it falls in a column.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub half: f64,
    slope: f64,
}

impl Point {
    /// How far a half line's centre is from the line that goes through the point.
    pub fn distance(self, half: u16) -> f64 {
        // For `hypot` alone, the system would load one more library whenever the program starts.
        (f64::from(half) - self.half).abs() / (self.slope * self.slope + 1.0).sqrt()
    }
}

impl Field {
    /// The columns from one stage to the next. Half of it lies before the first one.
    pub fn step(&self) -> f64 {
        f64::from(self.area.width - self.behind) / (f64::from(self.stages) - 0.5)
    }

    fn x(&self, stage: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a position among the stages")]
        let stage = stage as f64;
        f64::from(self.area.x) + self.step() * (stage + 0.5)
    }

    /// The column of a stage.
    pub fn column(&self, stage: usize) -> u16 {
        whole(self.x(stage))
    }

    /// The half line of a score, from above.
    pub fn half(&self, score: f64) -> u16 {
        whole(self.halves(score).round())
    }

    /// The first and the last of the half lines that a line through this score covers, which is less than two of them thick.
    pub fn near(&self, score: f64) -> (u16, u16) {
        const REACH: f64 = 0.75;
        let (at, last) = (self.halves(score), self.area.height * 2 - 1);
        (whole((at - REACH).ceil()).min(last), whole((at + REACH).floor()).min(last))
    }

    fn halves(&self, score: f64) -> f64 {
        (5.0 - score) / 4.0 * f64::from(self.area.height * 2 - 1)
    }

    /// The line of a score.
    pub fn row(&self, score: f64) -> u16 {
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
    pub fn values(&self, curve: &Curve) -> Vec<(u16, f64)> {
        let parts = self.parts(curve);
        let at = |x: u16| Some((x, parts.iter().find_map(|part| part.at(f64::from(x)))?));
        (self.area.left()..self.area.right()).filter_map(at).collect()
    }

    /// Where a curve is at each column of the field, if it goes there.
    pub fn trace(&self, curve: &Curve) -> Vec<Option<Point>> {
        let parts = self.parts(curve);
        let at = |x: f64| parts.iter().find_map(|part| part.at(x)).map(|score| self.halves(score));
        let point = |x: u16| {
            let x = f64::from(x);
            let half = at(x)?;
            let (before, after) = (at(x - 0.5).unwrap_or(half), at(x + 0.5).unwrap_or(half));
            Some(Point { half, slope: after - before })
        };
        (self.area.left()..self.area.right()).map(point).collect()
    }

    /// Whether nothing but blanks and the dots of the scale stand there, and no chip reaches into it.
    pub fn is_free(&self, (x, y): (u16, u16), width: u16, frame: Frame<'_>, buf: &Buffer) -> bool {
        let is_ground = |x: u16| {
            let cell = &buf[(x, y)];
            let grounds = [frame.ground, Surface::UnderCurve].map(|ground| frame.looks.theme.on(ground).bg);
            [" ", frame.looks.glyphs.dot].contains(&cell.symbol()) && grounds.contains(&Some(cell.bg))
        };
        (self.area.top()..self.area.bottom()).contains(&y)
            && x >= self.area.left()
            && x + width <= self.area.right()
            && (x..x + width).all(is_ground)
    }

    /// The place nearest to a column in this line where no sign and no chip stands yet.
    pub fn nearest(&self, (x, y): (u16, u16), frame: Frame<'_>, buf: &Buffer) -> (u16, u16) {
        let glyphs = &frame.looks.glyphs;
        let is_line = |x: u16| {
            let symbol = buf[(x, y)].symbol();
            LINE.contains(&symbol) || symbol == glyphs.dots[0] || self.is_free((x, y), 1, frame, buf)
        };
        let beside = (1..=3).flat_map(|by| [x + by, x.saturating_sub(by)]);
        let mut places = std::iter::once(x).chain(beside);
        let is_inside = |x: &u16| (self.area.left()..self.area.right()).contains(x);
        (places.find(|x| is_inside(x) && is_line(*x)).unwrap_or(x), y)
    }
}

/// The parts of the line of the segment in work: its upper half, its lower half, all of it.
pub(super) const LINE: [&str; 3] = ["▀", "▄", "█"];

/// Draws text over the field. What stands on the area below the line keeps that ground.
pub(super) fn over(
    frame: Frame<'_>,
    (x, y): (u16, u16),
    text: &str,
    ink: impl Into<Option<Ink>>,
    buf: &mut Buffer,
) {
    let (theme, ink) = (&frame.looks.theme, ink.into());
    let under = theme.on(Surface::UnderCurve).bg;
    let end = (x + columns(text)).min(buf.area().right());
    let ground = theme.on(frame.ground).bg;
    // A painted line has a colour of its own; what lies below it is its ground.
    let is_under = |x: u16| {
        let bg = Some(buf[(x, y)].bg);
        bg == under || bg != ground && buf.cell((x, y + 1)).is_some_and(|below| Some(below.bg) == under)
    };
    let grounds: Vec<bool> = (x..end).map(is_under).collect();
    let style = |ground| ink.map_or_else(|| theme.on(ground), |ink| theme.ink(ink, ground));
    put(buf, x, y, end - x, text, style(frame.ground));
    for (x, _) in (x..end).zip(grounds).filter(|(_, is_under)| *is_under) {
        buf[(x, y)].set_style(style(Surface::UnderCurve));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns and lines, from 0 on")]
fn whole(value: f64) -> u16 {
    value.max(0.0) as u16
}
