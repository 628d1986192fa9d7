//! Where the parts of the map screen lie. Drawing, scrolling and the mouse read the same regions.

use super::cursor::Cursor;
use crate::{app::desk::SMALLEST, map::Map};
use ratatui::layout::Rect;

/// From this width on the pane stands beside the grid.
pub const WIDE: u16 = 140;
/// A stage's columns where not all stages fit.
const STAGE: u16 = 18;
/// A stage's columns where that lets all stages fit.
const STAGE_TIGHT: u16 = 17;

/// How far the grid is scrolled: the first column and row in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Position of the first stage.
    pub stage: usize,
    /// Position of the first segment.
    pub segment: usize,
}

/// A column in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Position of its stage.
    pub stage: usize,
    /// Its left edge.
    pub x: u16,
    /// Without the line to its right.
    pub width: u16,
}

/// A row in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Position of its segment.
    pub segment: usize,
    /// The line with its name.
    pub rule: u16,
    /// Lines for cards below it.
    pub height: u16,
}

/// The map screen's regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions {
    /// Title, lens and whether the map is saved.
    pub title: Rect,
    /// The grid with its heads.
    pub grid: Rect,
    /// The first of the heads' two lines.
    pub heads: u16,
    /// The columns in sight.
    pub columns: Vec<Column>,
    /// The rows in sight.
    pub rows: Vec<Row>,
    /// The parking strip: its rule, and one line of cards where there is room for it.
    pub parked: Option<Rect>,
    /// What the cursor is on, beside the grid.
    pub pane: Option<Rect>,
    /// What the cursor is on, in one line; a prompt takes it.
    pub detail: Rect,
    /// The keys that make sense now, or what was just done.
    pub keys: Rect,
}

/// The map screen in `area`; `None` when that is too small.
pub fn regions(area: Rect, map: &Map, cursor: &Cursor, view: View) -> Option<Regions> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return None;
    }
    let line = |y: u16| Rect { x: area.x, y, width: area.width, height: 1 };
    let wide = area.width >= WIDE;
    let pane_width = if wide { (31 + area.width.saturating_sub(170) / 4).min(40) } else { 0 };
    let grid_width = if wide { area.width - pane_width - 1 } else { area.width };
    let top = area.y + 1 + u16::from(wide);
    let bottom = area.bottom() - 2;
    let grid = Rect { x: area.x, y: top, width: grid_width, height: bottom - top };
    // On a low screen the strip is one line until the cursor is on it.
    let strip = match cursor {
        Cursor::Parked { .. } => 2,
        _ if map.parked_count() == 0 => 0,
        _ if area.height < 30 => 1,
        _ => 2,
    };
    let body = Rect { y: top + 2, height: (grid.height - 2).saturating_sub(strip), ..grid };
    Some(Regions {
        title: line(area.y),
        grid,
        heads: top,
        columns: columns(grid, map.stage_ids().len(), view.stage),
        rows: rows(body, map, cursor, view.segment),
        parked: (strip > 0).then(|| Rect { y: body.bottom(), height: strip, ..grid }),
        pane: wide.then(|| Rect { x: grid.right() + 1, width: pane_width, ..grid }),
        detail: line(bottom),
        keys: line(area.bottom() - 1),
    })
}

/// How many stages are in sight in a grid of this width.
fn columns_in_sight(width: u16, stages: usize) -> usize {
    let fit = |each: u16| usize::from((width + 1) / (each + 1)).max(1);
    if fit(STAGE_TIGHT) >= stages { stages } else { fit(STAGE).min(stages) }
}

/// The columns in sight in a grid, from stage number `first` on, or as near to it as fills the width.
pub fn columns(grid: Rect, stages: usize, first: usize) -> Vec<Column> {
    let count = columns_in_sight(grid.width, stages);
    if count == 0 {
        return Vec::new();
    }
    let first = first.min(stages - count);
    let count_u16 = u16::try_from(count).unwrap_or(1);
    let room = grid.width - (count_u16 - 1);
    let (each, mut rest) = (room / count_u16, room % count_u16);
    let mut x = grid.x;
    let mut all = Vec::with_capacity(count);
    for stage in first..first + count {
        // The last columns take what is left over, so that the first ones stay where they are.
        let left = u16::try_from(first + count - stage).unwrap_or(1);
        let width = each + u16::from(left <= rest);
        rest -= u16::from(left <= rest);
        all.push(Column { stage, x, width });
        x += width + 1;
    }
    all
}

/// The row under the cursor gets the height it needs, the others share the rest.
fn rows(body: Rect, map: &Map, cursor: &Cursor, first: usize) -> Vec<Row> {
    let segments = map.segment_ids();
    if segments.is_empty() || body.height < 2 {
        return Vec::new();
    }
    let height = usize::from(body.height);
    let chosen = cursor.segment().and_then(|id| map.segment_position(id));
    let most = |i: usize| map.most_in(&segments[i]);
    let neighbours = segments.len().min(3) - 1;
    let large = chosen.map_or(2, |i| most(i).min((height - 1).saturating_sub(3 * neighbours)).max(2));
    let count = (1 + height.saturating_sub(1 + large) / 3).min(segments.len());
    let mut first = first.min(segments.len() - count);
    if let Some(i) = chosen {
        first = first.clamp((i + 1).saturating_sub(count), i);
    }
    let sight = first..first + count;
    let most: Vec<usize> = sight.clone().map(most).collect();
    let mut heights: Vec<usize> = sight.clone().map(|i| if Some(i) == chosen { large } else { 2 }).collect();
    let mut spare = (height - count).saturating_sub(heights.iter().sum());
    if heights.iter().sum::<usize>() + count > height {
        heights[0] = height.saturating_sub(count);
    }
    // First a line for each card, then a second one for long names, then whatever is left.
    for lines in [Some(1), Some(2), None] {
        loop {
            let before = spare;
            for (h, most) in heights.iter_mut().zip(&most) {
                if spare > 0 && *h < lines.map_or(usize::MAX, |n| most * n) {
                    *h += 1;
                    spare -= 1;
                }
            }
            if spare == before {
                break;
            }
        }
    }
    let mut rule = body.y;
    sight
        .zip(heights)
        .map(|(segment, height)| {
            let height = u16::try_from(height).unwrap_or(0);
            let row = Row { segment, rule, height };
            rule += 1 + height;
            row
        })
        .collect()
}

/// The view scrolled as little as needed to show the cursor in `area`.
pub fn follow(area: Rect, map: &Map, cursor: &Cursor, view: View) -> View {
    let Some(regions) = regions(area, map, cursor, view) else { return view };
    let mut next = view;
    next.stage = regions.columns.first().map_or(0, |c| c.stage);
    next.segment = regions.rows.first().map_or(0, |r| r.segment);
    if let Some(at) = cursor.stage().and_then(|id| map.stage_position(id)) {
        let count = regions.columns.len().max(1);
        next.stage = next.stage.clamp((at + 1).saturating_sub(count), at);
    }
    next
}

/// The first card in sight in a cell of `height` lines with `count` cards, with the cursor on card `at`; and how many
/// cards are in sight. The lines for `+3` above and below are taken off.
pub fn window(count: usize, height: usize, at: Option<usize>) -> (usize, usize) {
    if count <= height {
        return (0, count);
    }
    let at = at.unwrap_or(0);
    if height < 2 {
        return (at, 1);
    }
    let room = height - 1;
    if at < room {
        return (0, room);
    }
    if at + room >= count {
        return (count - room, room);
    }
    let middle = height.saturating_sub(2).max(1);
    (at + 1 - middle, middle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_cursors_card_is_in_sight(count in 1usize..200, height in 1usize..30, at in 0usize..200) {
            let at = at.min(count - 1);
            let (first, shown) = window(count, height, Some(at));
            prop_assert!((first..first + shown).contains(&at));
            prop_assert!(first + shown <= count);
            let markers = usize::from(first > 0) + usize::from(first + shown < count);
            prop_assert!(height <= 2 || shown + markers <= height);
        }

        #[test]
        fn columns_fill_the_grid(width in 40u16..400, stages in 1usize..20, first in 0usize..20) {
            let all = columns(Rect::new(0, 0, width, 10), stages, first);
            prop_assert_eq!(all[0].x, 0);
            let last = all[all.len() - 1];
            prop_assert_eq!(last.x + last.width, width);
            for pair in all.windows(2) {
                prop_assert_eq!(pair[0].x + pair[0].width + 1, pair[1].x);
                prop_assert!(pair[1].width >= STAGE_TIGHT);
            }
        }
    }
}
