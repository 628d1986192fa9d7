//! The moments of truth of the segment in work: each in the column of its stage, at the height at which it was rated.

use super::{
    field::{Field, over},
    frame::Frame,
};
use crate::{
    analysis::curve::Curve,
    ui::{
        canvas::columns,
        map::name::{Names, fit_among},
        theme::Ink,
    },
};
use ratatui::buffer::Buffer;

/// The most columns of a name, and those to which it is cut where there is less room.
const NAME: [u16; 8] = [40, 22, 20, 18, 16, 14, 12, 10];
/// How far from its place a sign may stand, so that it is seen and that it has room for its name.
const BESIDE: u16 = 3;
const BELOW: u16 = 2;

/// Draws each sign with its name; one that is not rated stands on the line. Where nothing else stands, the name is beside
/// its sign, else below or above it; of two that would touch, the second one moves to another line.
pub(super) fn draw(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    let map = frame.app.desk.shown_map();
    let all = curve.marks.iter().filter_map(|mark| map.touchpoint(&mark.touchpoint));
    let others: Names = all.map(|touchpoint| touchpoint.name.as_str()).collect();
    for mark in &curve.marks {
        let own = mark.experience.map(|score| f64::from(score.points()));
        let Some(height) = own.or(curve.means[mark.column]) else { continue };
        let Some(touchpoint) = map.touchpoint(&mark.touchpoint) else { continue };
        let place = (field.column(mark.column), field.row(height));
        let found = NAME.into_iter().find_map(|most| {
            let name = fit_among(touchpoint.name.as_str(), &others, most.into(), &frame.looks.glyphs);
            let (sign, at) = placed(field, frame, place, columns(&name), buf)?;
            Some((sign, at, name))
        });
        let sign = found.as_ref().map_or_else(|| field.nearest(place, frame, buf), |(sign, ..)| *sign);
        over(frame, sign, frame.looks.glyphs.moment, Ink::Flag, buf);
        if let Some((_, (x, y), name)) = found {
            // The blanks take the dots of the scale away that would touch the name.
            let before = if (x - 1, y) == sign { "" } else { " " };
            let after = if x + columns(&name) < field.area.right() { " " } else { "" };
            over(frame, (x - u16::from(!before.is_empty()), y), &format!("{before}{name}{after}"), None, buf);
        }
    }
}

type Place = (u16, u16);

/// The places of a sign and of its name, which is so wide.
fn placed(
    field: &Field,
    frame: Frame<'_>,
    (x, y): Place,
    width: u16,
    buf: &Buffer,
) -> Option<(Place, Place)> {
    let is_free = |(x, y): &Place| {
        // A blank on both sides parts it from what else stands there.
        let room = (width + 2).min((field.area.right() + 1).saturating_sub(*x));
        x + width <= field.area.right()
            && x.checked_sub(1).is_some_and(|before| field.is_free((before, *y), room, frame, buf))
    };
    let beside = |(x, y): Place| [Some((x + 2, y)), x.checked_sub(width + 1).map(|x| (x, y))];
    let (own, _) = field.nearest((x, y), frame, buf);
    if stands_alone(field, frame, (own, y), buf) {
        let touching = |y: u16| {
            let lefts = [own.checked_sub(width / 2), Some(own), (own + 1).checked_sub(width)];
            lefts.map(|left| left.map(|left| (left, y)))
        };
        let other = [y + 1, y.saturating_sub(1)].into_iter().flat_map(touching);
        let mut names = beside((own, y)).into_iter().chain(other).flatten();
        if let Some(name) = names.find(is_free) {
            return Some(((own, y), name));
        }
    }
    let lines = (1..=BELOW).flat_map(|by| [Some(y + by), y.checked_sub(by)]).flatten();
    let signs = lines.flat_map(|y| {
        let others = (1..=BESIDE).flat_map(move |by| [Some(x + by), x.checked_sub(by)]).flatten();
        std::iter::once(x).chain(others).map(move |x| (x, y))
    });
    let mut free =
        signs.filter(|place| field.is_free(*place, 1, frame, buf) && stands_alone(field, frame, *place, buf));
    free.find_map(|sign| Some((sign, beside(sign).into_iter().flatten().find(is_free)?)))
}

/// Whether no other sign of a moment stands so near that both would be read as one.
fn stands_alone(field: &Field, frame: Frame<'_>, (x, y): Place, buf: &Buffer) -> bool {
    let near = x.saturating_sub(BESIDE).max(field.area.left())..=(x + BESIDE).min(field.area.right() - 1);
    !near.into_iter().any(|x| buf[(x, y)].symbol() == frame.looks.glyphs.moment)
}
