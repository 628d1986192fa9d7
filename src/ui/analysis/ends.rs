//! The names of the segments behind the ends of their lines: in the order of the ends, as near to them as there is room.
//! If one of them has none, all of them stand above the picture.

use super::{
    field::{Field, over},
    frame::Frame,
};
use crate::{
    analysis::curve::Curve,
    ui::{
        canvas::{columns, put},
        map::name::{Names, fit_among},
        theme::Ink,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The columns before a name: a blank, its sign and another blank.
pub(super) const BEFORE: u16 = 3;
/// A name stands at most so many lines beside the end of its line.
const FAR: u16 = 1;
/// The columns between two names above the picture.
const BETWEEN: u16 = 3;

/// The most columns from the end of a line to its name that the eye passes over, and those from which on the end needs its
/// sign for that.
const FAR_END: u16 = 9;
const NEAR_END: u16 = 4;

/// A line with a name.
#[derive(Clone, Copy)]
pub(super) struct End<'a> {
    pub curve: &'a Curve,
    /// The name of its segment, or the part of it that is shown.
    pub name: &'a str,
    pub sign: &'static str,
    /// The ink of the sign and of the name.
    pub ink: Ink,
}

impl End<'_> {
    /// The stage at which its line ends, and the value there.
    fn last(&self) -> Option<(usize, f64)> {
        let at = self.curve.means.iter().rposition(Option::is_some)?;
        Some((at, self.curve.means[at]?))
    }

    /// Whether no line goes to or from this stage.
    fn is_alone(&self, at: usize) -> bool {
        let is_rated = |at: usize| self.curve.means.get(at).is_some_and(Option::is_some);
        !is_rated(at + 1) && !at.checked_sub(1).is_some_and(is_rated)
    }
}

/// The signs of a segment at its stages, so that no colour is needed to tell the lines apart; where lines are painted,
/// only where none goes on.
pub(super) fn points(field: &Field, frame: Frame<'_>, end: &End<'_>, buf: &mut Buffer) {
    for (at, mean) in end.curve.means.iter().enumerate() {
        if let Some(mean) = mean.filter(|_| !frame.looks.theme.fills || end.is_alone(at)) {
            point(field, frame, end, (at, mean), buf);
        }
    }
}

fn point(field: &Field, frame: Frame<'_>, end: &End<'_>, (at, mean): (usize, f64), buf: &mut Buffer) {
    let place = field.nearest((field.column(at), field.row(mean)), frame, buf);
    over(frame, place, end.sign, end.ink, buf);
}

/// The sign at the end of a painted line, by which its name is found. The line in work has a colour of its own.
fn mark(field: &Field, frame: Frame<'_>, end: &End<'_>, buf: &mut Buffer) {
    let last = end.last().filter(|(at, _)| frame.looks.theme.fills && !end.is_alone(*at));
    if let Some(last) = last.filter(|_| end.ink != Ink::Curve) {
        point(field, frame, end, last, buf);
    }
}

/// Draws the names behind the ends; returns whether all of them have room there.
pub(super) fn beside(field: &Field, frame: Frame<'_>, ends: &[End<'_>], buf: &mut Buffer) -> bool {
    let named = ends.iter().filter_map(|end| Some((end, end.last()?, format!("{} {}", end.sign, end.name))));
    let mut named: Vec<(&End<'_>, (usize, f64), String)> = named.collect();
    named.sort_by(|a, b| b.1.1.total_cmp(&a.1.1));
    let left = |text: &str| {
        let right = field.area.right().saturating_sub(columns(text));
        right.min(field.area.right() - field.behind + 2)
    };
    let rows = |(_, (_, last), text): &(&End<'_>, (usize, f64), String)| -> Vec<(u16, u16)> {
        let (x, width, end) = (left(text).saturating_sub(1), columns(text) + 1, field.row(*last));
        let rows = (field.area.top()..field.area.bottom()).filter(|y| y.abs_diff(end) <= FAR);
        let free = rows.filter(|y| field.is_free((x, *y), width, frame, buf));
        free.map(|y| (y, y.abs_diff(end))).collect()
    };
    let rows: Vec<Vec<(u16, u16)>> = named.iter().map(rows).collect();
    let Some((_, chosen)) = nearest(&rows, 0) else { return false };
    for ((end, (stage, last), text), y) in named.iter().zip(chosen) {
        let x = left(text);
        // The blanks take the dots of the scale away that would touch the name.
        let after = if x + columns(text) < field.area.right() { " " } else { "" };
        // At the end of its own line, a name needs no sign of it.
        let far = x.saturating_sub(field.column(*stage));
        let is_at_end = y == field.row(*last) && far <= FAR_END;
        let sign = if is_at_end { " ".repeat(columns(end.sign).into()) } else { end.sign.to_owned() };
        over(frame, (x - 1, y), &format!(" {sign}{}{after}", &text[end.sign.len()..]), end.ink, buf);
        if !is_at_end || far > NEAR_END {
            mark(field, frame, end, buf);
        }
    }
    true
}

/// The same lines with as many of the first words of their names as tell them apart.
pub(super) fn in_brief<'a>(ends: &[End<'a>]) -> Vec<End<'a>> {
    let brief = |end: &End<'a>| {
        let others = || ends.iter().filter(|other| other.curve.segment != end.curve.segment);
        let mut beginnings = end.name.match_indices(' ').map(|(at, _)| &end.name[..at]);
        let is_alone =
            |begin: &&str| !begin.is_empty() && !others().any(|other| other.name.starts_with(*begin));
        End { name: beginnings.find(is_alone).unwrap_or(end.name), ..*end }
    };
    ends.iter().map(brief).collect()
}

/// Draws the names side by side on a line, each after the sign of its line, which is a piece of it for the one in work.
pub(super) fn above(field: &Field, frame: Frame<'_>, ends: &[End<'_>], line: Rect, buf: &mut Buffer) {
    let others: Names = ends.iter().map(|end| end.name).collect();
    let room = line.width.saturating_sub(3);
    let all: u16 = ends.iter().map(|end| columns(end.name) + 2 + BETWEEN).sum();
    let count = u16::try_from(ends.len()).unwrap_or(1).max(1);
    let most = if all <= room + BETWEEN { room } else { (room / count).saturating_sub(2 + BETWEEN) };
    let mut x = line.x + 2;
    for end in ends {
        let name = fit_among(end.name, &others, most.into(), &frame.looks.glyphs);
        let text = format!("{} {name}", end.sign);
        x = put(buf, x, line.y, line.right().saturating_sub(x), &text, frame.ink(end.ink)) + BETWEEN;
        mark(field, frame, end, buf);
    }
}

/// One line for each name, each below the one before, all together as near to their ends as can be: how far they are
/// away, and which lines. Each name has its free lines with their distances, `from` is the first line that is left.
fn nearest(rows: &[Vec<(u16, u16)>], from: u16) -> Option<(u32, Vec<u16>)> {
    let Some((first, others)) = rows.split_first() else { return Some((0, Vec::new())) };
    let ways = first.iter().filter(|(y, _)| *y >= from).filter_map(|(y, far)| {
        let (rest, mut chosen) = nearest(others, y + 1)?;
        chosen.insert(0, *y);
        // Two names that are one line away each read better than one that is two lines away.
        Some((u32::from(far * far) + rest, chosen))
    });
    ways.min_by_key(|(far, _)| *far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_meet_move_apart_by_one_line_and_keep_their_order() {
        let free = |end: u16| (0..9).map(|y: u16| (y, y.abs_diff(end))).collect::<Vec<_>>();
        assert_eq!(nearest(&[free(1), free(4), free(7)], 0), Some((0, vec![1, 4, 7])));
        assert_eq!(nearest(&[free(4), free(4), free(4)], 0), Some((2, vec![3, 4, 5])));
        assert_eq!(nearest(&[free(0), free(0)], 0), Some((1, vec![0, 1])));
        assert_eq!(nearest(&[vec![(5, 1)], vec![(5, 0)]], 0), None);
    }
}
