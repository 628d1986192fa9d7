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

/// Draws each sign with its name beside it; one that is not rated stands on the line. Where something else stands there,
/// both move to the nearest line that has room; only where none has, the name stands below or above its sign, or not at
/// all.
pub(super) fn draw(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    let map = frame.app.desk.shown_map();
    let all = curve.marks.iter().filter_map(|mark| map.touchpoint(&mark.touchpoint));
    let others: Names = all.map(|touchpoint| touchpoint.name.as_str()).collect();
    for mark in &curve.marks {
        let own = mark.experience.map(|score| f64::from(score.points()));
        let Some(height) = own.or(curve.means[mark.column]) else { continue };
        let Some(touchpoint) = map.touchpoint(&mark.touchpoint) else { continue };
        let place = (field.column(mark.column), field.row(height));
        let cut = |most: u16| fit_among(touchpoint.name.as_str(), &others, most.into(), &frame.looks.glyphs);
        let ways = [beside, touching].into_iter().flat_map(|way| NAME.map(|most| (way, most)));
        let found = ways.into_iter().find_map(|(way, most)| {
            let name = cut(most);
            let (sign, at) = way(field, frame, place, columns(&name), buf)?;
            Some((sign, at, name))
        });
        let sign = found.as_ref().map_or_else(|| field.nearest(place, frame, buf), |(sign, ..)| *sign);
        over(frame, sign, frame.looks.glyphs.moment, Ink::Flag, buf);
        if buf[(sign.0 - 1, sign.1)].symbol() == frame.looks.glyphs.dot {
            over(frame, (sign.0 - 1, sign.1), " ", None, buf);
        }
        if let Some((_, (x, y), name)) = found {
            // The blanks take the dots of the scale away that would touch the name.
            let before = if (x - 1, y) == sign { "" } else { " " };
            let after = if x + columns(&name) < field.area.right() { " " } else { "" };
            over(frame, (x - u16::from(!before.is_empty()), y), &format!("{before}{name}{after}"), None, buf);
        }
    }
}

type Place = (u16, u16);

/// The places of a sign and of its name of that width beside it, as near to the sign's own place as there is room.
fn beside(
    field: &Field,
    frame: Frame<'_>,
    (x, y): Place,
    width: u16,
    buf: &Buffer,
) -> Option<(Place, Place)> {
    let (own, _) = field.nearest((x, y), frame, buf);
    let lines = (1..=BELOW).flat_map(|by| [Some(y + by), y.checked_sub(by)]).flatten();
    let signs = lines.flat_map(|y| {
        let others = (1..=BESIDE).flat_map(move |by| [Some(x + by), x.checked_sub(by)]).flatten();
        std::iter::once(x).chain(others).map(move |x| (x, y))
    });
    // No chip touches it.
    let signs = signs.filter(|(x, y)| field.is_free((x.saturating_sub(1), *y), 3, frame, buf));
    let mut alone =
        std::iter::once((own, y)).chain(signs).filter(|place| stands_alone(field, frame, *place, buf));
    alone.find_map(|(x, y)| {
        let mut names = [Some(x + 2), x.checked_sub(width + 1)].into_iter().flatten().map(|x| (x, y));
        Some(((x, y), names.find(|name| has_room(field, frame, *name, width, buf))?))
    })
}

/// The place of a sign, and that of its name below or above it.
fn touching(
    field: &Field,
    frame: Frame<'_>,
    (x, y): Place,
    width: u16,
    buf: &Buffer,
) -> Option<(Place, Place)> {
    let (x, y) = field.nearest((x, y), frame, buf);
    let lefts = [x.checked_sub(width / 2), Some(x), (x + 1).checked_sub(width)];
    let names = [y + 1, y.saturating_sub(1)].into_iter().flat_map(|y| lefts.map(|left| Some((left?, y))));
    let mut names = names.flatten().filter(|_| stands_alone(field, frame, (x, y), buf));
    Some(((x, y), names.find(|name| has_room(field, frame, *name, width, buf))?))
}

/// Whether a name of that width has room there with a blank on both sides, which parts it from what else stands there.
fn has_room(field: &Field, frame: Frame<'_>, (x, y): Place, width: u16, buf: &Buffer) -> bool {
    let room = (width + 2).min((field.area.right() + 1).saturating_sub(x));
    x + width <= field.area.right()
        && x.checked_sub(1).is_some_and(|before| field.is_free((before, y), room, frame, buf))
}

/// Whether no other sign of a moment stands so near that both would be read as one.
fn stands_alone(field: &Field, frame: Frame<'_>, (x, y): Place, buf: &Buffer) -> bool {
    let near = x.saturating_sub(BESIDE).max(field.area.left())..=(x + BESIDE).min(field.area.right() - 1);
    !near.into_iter().any(|x| buf[(x, y)].symbol() == frame.looks.glyphs.moment)
}
