//! The lines of the segments on their field, and the area below the one in work: smooth where colours can be mixed, else
//! of half lines.

use super::{
    field::{Field, LINE, Point, over},
    frame::Frame,
};
use crate::{
    analysis::curve::Curve,
    ui::{
        canvas::{fill, put},
        theme::{Cover, Ink, PARTS, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::cmp::Ordering;

/// Half of the thickness of the line in work and of the others, in half lines.
const THICK: f64 = 0.8;
const THIN: f64 = 0.4;

/// Draws them.
pub(super) fn draw<'a>(
    field: &Field,
    frame: Frame<'_>,
    own: Option<&'a Curve>,
    others: impl Iterator<Item = &'a Curve> + Clone,
    buf: &mut Buffer,
) {
    if smooth(field, frame, own, others.clone(), buf).is_none() {
        others.for_each(|curve| quiet(field, frame, curve, buf));
        own.iter().for_each(|curve| line(field, frame, curve, buf));
    }
}

/// Draws each half of a cell in the colour between line and ground that says how much of it the line covers; none where
/// no colours can be mixed, or no half of a cell be drawn.
fn smooth<'a>(
    field: &Field,
    frame: Frame<'_>,
    own: Option<&Curve>,
    others: impl Iterator<Item = &'a Curve>,
    buf: &mut Buffer,
) -> Option<()> {
    if frame.looks.glyphs.blocks != LINE {
        return None;
    }
    let own = own.map(|curve| field.trace(curve));
    let others: Vec<Vec<Option<Point>>> = others.map(|curve| field.trace(curve)).collect();
    for (nth, x) in (field.area.left()..field.area.right()).enumerate() {
        let (own, line) = own.as_ref().map_or((None, None), |trace| (trace[nth], joined(trace, nth)));
        let cover = |half: u16| -> Cover {
            let is_below = line.is_some_and(|point| f64::from(half) > point.half);
            let quiet = others.iter().filter_map(|trace| joined(trace, nth));
            let quiet = quiet.map(|point| parts(point, half, THIN));
            let inks = [
                (Ink::OtherCurve, quiet.max().unwrap_or(0)),
                (Ink::Curve, own.map_or(0, |own| parts(own, half, THICK))),
            ];
            (if is_below { Surface::UnderCurve } else { frame.ground }, inks)
        };
        for line in 0..field.area.height {
            let halves = [cover(2 * line), cover(2 * line + 1)];
            let style = frame.looks.theme.halves(halves)?;
            if halves.iter().flat_map(|(_, inks)| inks).any(|(_, parts)| *parts > 0) {
                put(buf, x, field.area.y + line, 1, LINE[0], style);
            }
        }
    }
    Some(())
}

/// A point of a line that goes on from there; one that stands alone has a sign.
fn joined(trace: &[Option<Point>], nth: usize) -> Option<Point> {
    let is_there = |nth: usize| trace.get(nth).is_some_and(Option::is_some);
    trace[nth].filter(|_| is_there(nth + 1) || nth.checked_sub(1).is_some_and(is_there))
}

/// How many parts of a half line are covered by a line through this point, which is as thick to both of its sides.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most all parts, and none less than 0"
)]
fn parts(point: Point, half: u16, thick: f64) -> u8 {
    let covered = (thick + 0.5 - point.distance(half)).clamp(0.0, 1.0);
    (covered * f64::from(PARTS)).round() as u8
}

/// The area below the line of the segment in work; a point that stands alone has none.
pub(super) fn ground(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    let values = field.values(curve);
    let is_there = |x: u16| values.binary_search_by_key(&x, |(x, _)| *x).is_ok();
    for (x, value) in values.iter().filter(|(x, _)| is_there(x + 1) || is_there(x - 1)) {
        let (x, y) = (*x, field.row(*value) + 1);
        let height = field.area.bottom().saturating_sub(y);
        fill(buf, Rect { x, y, width: 1, height }, frame.looks.theme.on(Surface::UnderCurve));
    }
}

/// The line of the segment in work: the half lines that are near it, mostly two and at the steps one, so that it rises
/// evenly. Where it is steep it goes on from the column before.
fn line(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    let mut before: Option<(u16, u16, u16)> = None;
    for (x, value) in field.values(curve) {
        let (mut top, mut bottom) = field.near(value);
        if let Some((_, above, below)) = before.filter(|(left, ..)| left + 1 == x) {
            top = top.min(below + 1);
            bottom = bottom.max(above.saturating_sub(1));
        }
        before = Some((x, top, bottom));
        for line in top / 2..=bottom / 2 {
            let is_in = |part: u16| (top..=bottom).contains(&(2 * line + part));
            let (sign, ground) = match (is_in(0), is_in(1)) {
                (true, true) => (LINE[2], frame.ground),
                (true, false) => (LINE[0], Surface::UnderCurve),
                _ => (LINE[1], frame.ground),
            };
            put(buf, x, field.area.y + line, 1, sign, frame.looks.theme.ink(Ink::Curve, ground));
        }
    }
}

/// The line of another segment, one half line thin; dots where no colour would tell it from the one in work.
fn quiet(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    let glyphs = &frame.looks.glyphs;
    if !frame.looks.theme.fills || glyphs.blocks != LINE {
        for (x, value) in field.values(curve) {
            over(frame, (x, field.row(value)), glyphs.dots[0], Ink::OtherCurve, buf);
        }
        return;
    }
    let mut before: Option<(u16, u16)> = None;
    for (x, value) in field.values(curve) {
        let half = field.half(value).min(field.area.height * 2 - 1);
        let joined = before.filter(|(left, _)| left + 1 == x).map_or(half, |(_, half)| half);
        let (top, bottom) = match half.cmp(&joined) {
            Ordering::Less => (half, joined - 1),
            Ordering::Equal => (half, half),
            Ordering::Greater => (joined + 1, half),
        };
        for part in top..=bottom {
            let y = field.area.y + part / 2;
            let (sign, other) = if part % 2 == 0 { (LINE[0], LINE[1]) } else { (LINE[1], LINE[0]) };
            let there = buf[(x, y)].symbol();
            let sign = if there == other || there == LINE[2] { LINE[2] } else { sign };
            over(frame, (x, y), sign, Ink::OtherCurve, buf);
        }
        before = Some((x, half));
    }
}
