//! The moments of truth of the segment in work: each in the column of its stage, at the height at which it was rated.

use super::{
    field::{Field, over},
    frame::Frame,
};
use crate::{
    analysis::curve::{Curve, Mark},
    ui::{
        canvas::{columns, fit},
        theme::Ink,
    },
};
use ratatui::buffer::Buffer;

/// The most and the fewest columns of a name; what is longer is cut, and where there is less room the sign stands alone.
const NAME: [usize; 2] = [10, 22];

/// Draws the signs; returns where they stand. One that is not rated stands on the line.
pub(super) fn signs<'c>(
    field: &Field,
    frame: Frame<'_>,
    curve: &'c Curve,
    buf: &mut Buffer,
) -> Vec<(&'c Mark, (u16, u16))> {
    let mut drawn = Vec::new();
    for mark in &curve.marks {
        let own = mark.experience.map(|score| f64::from(score.points()));
        let Some(height) = own.or(curve.means[mark.column]) else { continue };
        let place = field.nearest((field.column(mark.column), field.row(height)), frame, buf);
        over(frame, place, frame.looks.glyphs.moment, Ink::Flag, buf);
        drawn.push((mark, place));
    }
    drawn
}

/// Draws the name of each sign where nothing else stands: beside it, else below or above it.
pub(super) fn names(field: &Field, frame: Frame<'_>, drawn: &[(&Mark, (u16, u16))], buf: &mut Buffer) {
    let map = frame.app.desk.shown_map();
    for (mark, (x, y)) in drawn {
        let Some(touchpoint) = map.touchpoint(&mark.touchpoint) else { continue };
        let found = (NAME[0]..=NAME[1]).rev().step_by(2).find_map(|most| {
            let name = fit(touchpoint.name.as_str(), most, &frame.looks.glyphs);
            let width = columns(&name);
            // A blank on both sides parts it from what else stands there.
            let is_free = |(x, y): &(u16, u16)| {
                let room = (width + 2).min((field.area.right() + 1).saturating_sub(*x));
                x + width <= field.area.right()
                    && x.checked_sub(1).is_some_and(|before| field.is_free((before, *y), room, frame, buf))
            };
            let beside = [Some((x + 2, *y)), x.checked_sub(width + 1).map(|x| (x, *y))];
            let touching = |y: u16| {
                let lefts = [x.checked_sub(width / 2), Some(*x), (x + 1).checked_sub(width)];
                lefts.map(|left| left.map(|left| (left, y)))
            };
            let other = [y + 1, y.saturating_sub(1)].into_iter().flat_map(touching);
            let mut places = beside.into_iter().chain(other).flatten();
            Some((places.find(is_free)?, name))
        });
        if let Some(((x, y), name)) = found {
            // The blanks take the dots of the scale away that would touch the name.
            let text = format!(" {name} ");
            let text = if x + columns(&name) < field.area.right() { &text } else { text.trim_end() };
            over(frame, (x - 1, y), text, None, buf);
        }
    }
}
