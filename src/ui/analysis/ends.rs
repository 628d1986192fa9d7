//! The names of the segments behind the ends of their lines: in the order of the ends, as near to them as there is room.

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

/// The columns before a name: a blank, its sign and another blank.
pub(super) const BEFORE: u16 = 3;
/// A whole name stands at most so many lines beside the end of its line, if it need not be cut by much instead, and if
/// it must be.
const FAR: [u16; 2] = [1, 3];

/// The most columns from the end of a line to its name that the eye passes over.
const FAR_END: u16 = 9;

/// A line with a name.
#[derive(Clone, Copy)]
pub(super) struct End<'a> {
    pub curve: &'a Curve,
    pub sign: &'static str,
    /// The ink of the sign and of the name.
    pub ink: Ink,
}

/// Draws the names.
pub(super) fn draw(field: &Field, frame: Frame<'_>, ends: &[End<'_>], buf: &mut Buffer) {
    let map = frame.app.desk.shown_map();
    let named = ends.iter().filter_map(|end| {
        let last = end.curve.means.iter().flatten().next_back()?;
        Some((end, *last, map.segment(&end.curve.segment)?.name.as_str()))
    });
    let mut named: Vec<(&End<'_>, f64, &str)> = named.collect();
    named.sort_by(|a, b| b.1.total_cmp(&a.1));
    let others: Names = named.iter().map(|(.., name)| *name).collect();
    let behind = usize::from(field.behind.saturating_sub(BEFORE + 1));
    let whole = usize::from(field.area.width / 2);
    let longest = named.iter().map(|(.., name)| usize::from(columns(name))).max().unwrap_or(0);
    let little = if behind * 4 >= longest * 3 { behind } else { whole };
    let height = field.area.height;
    for (most, far) in [(whole, FAR[0]), (little, FAR[1]), (whole, FAR[1]), (behind, height)] {
        let texts: Vec<String> = named
            .iter()
            .map(|(end, _, name)| {
                format!("{} {}", end.sign, fit_among(name, &others, most, &frame.looks.glyphs))
            })
            .collect();
        let left = |text: &str| {
            let right = field.area.right().saturating_sub(columns(text));
            right.min(field.area.right() - field.behind + 2)
        };
        let rows = |nth: usize| -> Vec<(u16, u16)> {
            let (text, end) = (&texts[nth], field.row(named[nth].1));
            let (x, width) = (left(text).saturating_sub(1), columns(text) + 1);
            let rows = (field.area.top()..field.area.bottom()).filter(|y| y.abs_diff(end) <= far);
            let free = rows.filter(|y| field.is_free((x, *y), width, frame, buf));
            free.map(|y| (y, y.abs_diff(end))).collect()
        };
        let rows: Vec<Vec<(u16, u16)>> = (0..texts.len()).map(rows).collect();
        let Some((_, chosen)) = nearest(&rows, 0) else { continue };
        for ((text, (end, last, _)), y) in texts.iter().zip(&named).zip(chosen) {
            let x = left(text);
            // At the end of its own line, a name needs no sign of it once more.
            let stage = end.curve.means.iter().rposition(Option::is_some).unwrap_or(0);
            let is_at_end = y == field.row(*last) && x <= field.column(stage) + FAR_END;
            let bare = format!("{}{}", " ".repeat(usize::from(columns(end.sign))), &text[end.sign.len()..]);
            let text = if is_at_end { &bare } else { text };
            // The blanks take the dots of the scale away that would touch the name.
            let is_inside = x + columns(text) < field.area.right();
            over(frame, (x - 1, y), &format!(" {text}{}", if is_inside { " " } else { "" }), end.ink, buf);
        }
        return;
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
