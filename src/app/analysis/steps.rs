//! Where an arrow leads on a panel: the lines lie in columns and rows, whatever the picture looks like.

use super::line::Line;
use crate::app::key::To;

/// So many lines a page goes on.
const PAGE: usize = 10;

/// The line that lies in a direction from this one; none where the panel ends.
pub(super) fn beside(lines: &[Line], at: usize, to: To) -> Option<usize> {
    let here = lines.get(at)?;
    let all = || lines.iter().enumerate();
    let found = match to {
        To::First => Some(0),
        To::Last => Some(lines.len() - 1),
        To::PageDown => Some((at + PAGE).min(lines.len() - 1)),
        To::PageUp => Some(at.saturating_sub(PAGE)),
        To::Down => nearest(all().filter(|(_, line)| line.row > here.row), here),
        To::Up => nearest(all().filter(|(_, line)| line.row < here.row), here),
        To::Left => across(all().filter(|(_, line)| line.column < here.column), here),
        To::Right => across(all().filter(|(_, line)| line.column > here.column), here),
    };
    found.filter(|found| *found != at || matches!(to, To::First | To::Last | To::PageDown | To::PageUp))
}

/// Of the lines above or below: the next one of the same column, else of the next row the one that is least aside.
fn nearest<'l>(lines: impl Iterator<Item = (usize, &'l Line)> + Clone, here: &Line) -> Option<usize> {
    let below = lines.clone().filter(|(_, line)| line.column == here.column);
    let same = below.min_by_key(|(_, line)| line.row.abs_diff(here.row));
    let other =
        || lines.min_by_key(|(_, line)| (line.row.abs_diff(here.row), line.column.abs_diff(here.column)));
    same.or_else(other).map(|(at, _)| at)
}

/// Of the lines to one side: in the next column the one that is least above or below.
fn across<'l>(lines: impl Iterator<Item = (usize, &'l Line)>, here: &Line) -> Option<usize> {
    let by = |line: &Line| (line.column.abs_diff(here.column), line.row.abs_diff(here.row));
    lines.min_by_key(|(_, line)| by(line)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{super::line::What, *};

    fn lines(places: &[(usize, usize)]) -> Vec<Line> {
        places.iter().map(|(column, row)| Line { what: What::Goals, column: *column, row: *row }).collect()
    }

    #[test]
    fn arrows_stay_in_a_column_as_long_as_it_goes_on_and_never_turn_round() {
        let all = lines(&[(0, 0), (2, 0), (2, 1), (0, 5), (2, 9)]);
        assert_eq!(beside(&all, 0, To::Down), Some(3));
        assert_eq!(beside(&all, 0, To::Right), Some(1));
        assert_eq!(beside(&all, 3, To::Right), Some(2));
        assert_eq!(beside(&all, 1, To::Down), Some(2));
        assert_eq!(beside(&all, 4, To::Left), Some(3));
        assert_eq!((beside(&all, 4, To::Down), beside(&all, 0, To::Left)), (None, None));
        assert_eq!(beside(&[], 0, To::Down), None);
    }
}
