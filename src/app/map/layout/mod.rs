//! Lays out the parts of the map's screen. Drawing, scrolling and moving read the same regions.

mod columns;
mod rows;

pub use columns::{Column, columns};
pub use rows::{Cells, Names, Row};

use super::cursor::Cursor;
use crate::{
    app::{desk::SMALLEST, drawn},
    map::{
        Map,
        choice::Choice as _,
        id::{SegmentId, StageId},
        lens::Lens,
    },
};
use ratatui::layout::Rect;

/// From this width on the tabs are shown.
pub const TABS: u16 = 116;
/// From this width on the first line says how large the map is, and the keys of the last one stand further apart.
pub const WIDE: u16 = 156;
/// From these widths and heights on the pane stands beside the grid: there it takes no name away, and as they are sizes of the
/// screen alone, it stays where it is whatever the cursor is on.
const WITH_PANE: [(u16, u16); 2] = [(168, 30), (156, 42)];
/// The width of the pane in columns.
const PANE: u16 = 39;
/// From this height in lines on, there is a line to spare.
const HIGH: u16 = 30;
/// From this height on what a pass asks has lines for itself.
const TALL: u16 = 16;
/// How many columns of a head its name does not get: the blank before it and those of the mean's chip, which begins with a
/// blank of its own.
const BESIDE_NAME: u16 = 6;
/// How many it does not get where there is no mean: a blank on both sides.
const BARE: u16 = 2;

/// How far the grid is scrolled: the first column and row in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The position of the first stage in sight.
    pub stage: usize,
    /// The position of the first segment in sight.
    pub segment: usize,
    /// How many lines above the last two are kept for what is asked there.
    pub below: u16,
    /// The position of the segment that has the cursor or had it last, so that its row keeps its lines when the cursor
    /// goes to a stage, the title or the parking lot.
    pub in_work: Option<usize>,
}

/// A cell that was scrolled, and the first of its cards in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct Scrolled {
    /// The column and the row.
    pub cell: (StageId, SegmentId),
    /// The position of the card.
    pub first: usize,
}

/// The regions of the map's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions {
    /// The line with the title, the lens and whether the map is saved.
    pub title: Rect,
    /// The grid with its heads and the parking strip.
    pub grid: Rect,
    /// The lines of the heads: the stages' names, on two lines if one of them needs it, and their figures.
    pub heads: Rect,
    /// The columns in sight.
    pub columns: Vec<Column>,
    /// The rows in sight with the lines that they keep, until the height is shared.
    pub rows: Vec<Row>,
    /// The position of the segment in work.
    pub in_work: Option<usize>,
    /// Whether each card has a line of facts below its name, which is known when the height is shared.
    pub facts: bool,
    /// The line of the parking strip.
    pub parked: Option<Rect>,
    /// The pane beside the grid, which shows what the cursor is on; `None` on a narrow screen.
    pub pane: Option<Rect>,
    /// The lines for what is asked, of which the last one is that of the status.
    pub asked: Rect,
    /// The line with a notice or what the cursor is on. A prompt takes its place.
    pub status: Rect,
    /// The line with the keys that apply now.
    pub keys: Rect,
}

impl Regions {
    /// Gives the rows the height as their cells ask for it. Which rows are in sight does not depend on it. Facts are shown only
    /// if the cards `have_facts`.
    pub fn share(&mut self, map: &Map, have_facts: bool, cells: &impl Cells) {
        let bottom = self.parked.map_or(self.grid.bottom(), |strip| strip.y);
        let top = self.heads.bottom();
        let body = Rect { y: top, height: bottom.saturating_sub(top), ..self.grid };
        let asked = rows::Asked::of(&self.rows, &self.columns, cells);
        // The parking strip, which may come with the cursor, has its line in any case.
        let height = self.grid.bottom().saturating_sub(top + 1);
        self.facts = have_facts && rows::have_facts(&self.rows, &asked, map, height);
        rows::share(&mut self.rows, &asked, body, self.in_work, self.facts);
    }
}

/// How many columns the pane takes, with the one that parts it from the grid.
pub fn pane_width(area: Rect) -> u16 {
    let stands = WITH_PANE.iter().any(|(width, height)| area.width >= *width && area.height >= *height);
    if stands { PANE + 1 } else { 0 }
}

/// How many lines above the status what a rating pass asks takes on a screen of this height: the touchpoint, the question and the words of
/// the scale, with a line between them where there is one to spare.
pub fn pass_lines(height: u16) -> u16 {
    match height {
        0..TALL => 1,
        TALL..HIGH => 2,
        _ => 4,
    }
}

/// Whether the question of a rating pass has a line on a screen of this height. On the lowest screens it gives way to the
/// name and the scale.
pub fn has_line_for_question(height: u16) -> bool {
    pass_lines(height) > 1
}

/// How many it takes what the cells are asked: the cell and the question, and on a high screen how far it is, with a line
/// between them. On a low one the question stands in the status alone.
pub fn walk_lines(height: u16) -> u16 {
    match height {
        0..TALL => 0,
        TALL..HIGH => 1,
        _ => 4,
    }
}

/// The regions of the map's screen in `area`; `None` when it is too small.
pub fn regions(area: Rect, map: &Map, cursor: &Cursor, view: View) -> Option<Regions> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return None;
    }
    let width = area.width - pane_width(area);
    let wide = width < area.width;
    let line = |y: u16, width: u16| Rect { x: area.x, y, width, height: 1 };
    let top = area.y + 1 + u16::from(wide && area.height >= HIGH);
    let status = area.bottom() - 2;
    let bottom = status - view.below.min(area.height / 3);
    let grid = Rect { x: area.x, y: top, width, height: bottom - top };
    let columns = columns(grid, map, view.stage);
    let strip = u16::from(map.parked_count() > 0 || matches!(cursor, Cursor::Parked { .. }));
    let heads = Rect { height: head_lines(map, &columns, grid.height - strip.min(grid.height)), ..grid };
    let height = grid.height.saturating_sub(heads.height + strip);
    let body = Rect { y: heads.bottom(), height, ..grid };
    let in_work = in_work(map, cursor, view);
    Some(Regions {
        title: line(area.y, area.width),
        grid,
        heads,
        columns,
        rows: rows::rows(body, map, in_work, view.segment),
        in_work,
        facts: false,
        parked: (strip > 0).then(|| line(body.bottom(), width)),
        pane: wide.then(|| Rect { x: grid.right() + 1, width: PANE, height: status + 1 - grid.y, ..grid }),
        asked: Rect { height: status + 1 - bottom, ..line(bottom, width) },
        status: line(status, width),
        keys: line(area.bottom() - 1, area.width),
    })
}

/// How many columns of a head's first line a stage's name leaves free: those of the mean, as soon as there is one in any
/// lens, so that no name moves when the lens changes.
pub fn beside_name(map: &Map, stage: &StageId, width: u16) -> u16 {
    match is_rated(map, stage) {
        true if is_tight(map, stage, width) => BESIDE_NAME - 1,
        true => BESIDE_NAME,
        false => BARE,
    }
}

/// Whether a stage's name stands on one line because the chip of its mean ends without a blank.
pub fn is_tight(map: &Map, stage: &StageId, width: u16) -> bool {
    let name = map.stage(stage).map_or(0, |stage| drawn::width(stage.name.as_str()));
    is_rated(map, stage) && name + usize::from(BESIDE_NAME) == usize::from(width) + 1
}

fn is_rated(map: &Map, stage: &StageId) -> bool {
    Lens::ALL.iter().any(|lens| map.stage_tally(stage).mean(*lens).is_some())
}

/// How many lines the heads take: two, or three if a name in sight needs a second line and the screen is high
/// enough, or if the rows have a line to spare with two for each name.
pub fn head_lines(map: &Map, columns: &[Column], height: u16) -> u16 {
    const LOW: u16 = 18;
    let is_long = |column: &Column| {
        let id = &map.stage_ids()[column.stage];
        let name = map.stage(id).map_or(0, |stage| drawn::width(stage.name.as_str()));
        name > usize::from(column.width.saturating_sub(beside_name(map, id, column.width)))
    };
    let segments = map.segment_ids().iter();
    let rows: usize = segments.map(|segment| 1 + (2 * map.most_in(segment)).max(1)).sum();
    let has_room = height >= LOW || rows + 3 <= usize::from(height);
    2 + u16::from(has_room && columns.iter().any(is_long))
}

pub(super) fn in_work(map: &Map, cursor: &Cursor, view: View) -> Option<usize> {
    let at = cursor.segment().and_then(|id| map.segment_position(id));
    at.or(view.in_work).filter(|at| *at < map.segment_ids().len())
}

/// The view, scrolled as little as needed to show the cursor in `area`.
pub fn follow(area: Rect, map: &Map, cursor: &Cursor, view: View) -> View {
    let Some(regions) = regions(area, map, cursor, view) else { return view };
    let mut next = View { in_work: in_work(map, cursor, view), ..view };
    next.segment = regions.rows.first().map_or(0, |r| r.segment);
    next.stage = regions.columns.first().map_or(0, |c| c.stage);
    if let Some(at) = cursor.stage().and_then(|id| map.stage_position(id)) {
        next.stage = next.stage.min(at);
        while !columns::in_sight(regions.grid.width, map, next.stage).contains(&at) {
            next.stage += 1;
        }
    }
    next
}

/// The first card in sight, and how many are in sight, in a cell of `height` lines with `count` cards and the
/// cursor on card `at`. Lines for `+3` above and below are subtracted.
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

/// The same in a cell that was scrolled to card `first`.
pub fn window_from(count: usize, height: usize, first: usize) -> (usize, usize) {
    let last = count.saturating_sub(height.saturating_sub(1).max(1));
    match first.min(last) {
        0 => window(count, height, Some(0)),
        first if first == last => (first, count - first),
        first => (first, height.saturating_sub(2).max(1)),
    }
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
        fn a_cell_is_scrolled_from_its_first_card_to_its_last(count in 1usize..200, height in 1usize..30, at in 0usize..200) {
            let (first, shown) = window_from(count, height, at);
            prop_assert!(shown > 0 && first + shown <= count);
            let markers = usize::from(first > 0) + usize::from(first + shown < count);
            prop_assert!(height <= 2 || shown + markers <= height);
            prop_assert_eq!(window_from(count, height, 0).0, 0);
            let (first, shown) = window_from(count, height, count);
            prop_assert_eq!(first + shown, count);
        }
    }
}
