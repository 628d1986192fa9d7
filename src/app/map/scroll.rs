//! Scrolls the map by the wheel. The cursor moves only where it would get out of sight.

use super::{
    cursor::Cursor,
    grid::Grid,
    layout::{self, Regions, Scrolled, View, in_work, window, window_from},
    mode::Mode,
};
use crate::{
    app::desk::Desk,
    map::{
        Map,
        id::{SegmentId, StageId},
    },
};
use ratatui::layout::Rect;

/// How many lines of the pane the wheel moves at once.
const PANE: usize = 3;

impl Grid {
    /// The first card in sight, and how many are in sight, in a cell of `height` lines with `count` cards and the cursor on
    /// the card at this position.
    pub fn window(
        &self,
        cell: (&StageId, &SegmentId),
        count: usize,
        height: usize,
        at: Option<usize>,
    ) -> (usize, usize) {
        let scrolled = self.scrolled.as_ref().filter(|it| (&it.cell.0, &it.cell.1) == cell && count > height);
        let scrolled = scrolled.map(|it| window_from(count, height, it.first));
        let shows =
            |(first, shown): &(usize, usize)| at.is_none_or(|at| (*first..first + shown).contains(&at));
        scrolled.filter(shows).unwrap_or_else(|| window(count, height, at))
    }

    /// How many lines of what the pane shows are above those in sight.
    pub fn above_pane(&self) -> usize {
        self.pane.as_ref().filter(|(cursor, _)| *cursor == self.cursor).map_or(0, |(_, lines)| *lines)
    }

    /// Scrolls what the pane shows, of which so many lines are below those in sight.
    pub(in crate::app) fn scroll_pane(&mut self, below: usize, down: bool) {
        let above = self.above_pane();
        let lines = if down { above + PANE.min(below) } else { above.saturating_sub(PANE) };
        self.pane = Some((self.cursor.clone(), lines));
    }

    /// Scrolls the cards of a cell of so many lines if that is asked for, and at their end the rows.
    pub(in crate::app) fn scroll(
        &mut self,
        desk: &Desk,
        cell: Option<(&StageId, &SegmentId, usize)>,
        down: bool,
    ) {
        let map = desk.map();
        let is_scrolled = |(stage, segment, height)| {
            self.is_free() && self.scroll_cell(map, (stage, segment), height, down)
        };
        if !cell.is_some_and(is_scrolled) && self.is_free() {
            self.scroll_rows(map, desk.area(), down);
        }
    }

    /// Shows the stages that follow those in sight, or those before them; one, or as many as there are in sight.
    pub(in crate::app) fn turn_columns(&mut self, desk: &Desk, right: bool, all: bool) {
        let (map, area) = (desk.map(), desk.area());
        let regions = layout::regions(area, map, &self.cursor, self.view).filter(|_| self.is_free());
        let Some(Regions { columns, .. }) = regions else { return };
        let by = if all { columns.len() } else { 1 };
        if let Some(first) = columns.first().map(|column| column.stage) {
            self.show_columns(map, area, if right { first + by } else { first.saturating_sub(by) });
        }
    }

    /// Whether no mode holds the cursor where it is.
    fn is_free(&self) -> bool {
        matches!(self.mode, None | Some(Mode::Versions(_)))
    }

    /// Scrolls the cards of a cell by one; whether there was one.
    fn scroll_cell(&mut self, map: &Map, cell: (&StageId, &SegmentId), height: usize, down: bool) -> bool {
        let count = map.cell(cell.0, cell.1).len();
        let at = match &self.cursor {
            Cursor::Cell { stage, segment, at, .. } if (stage, segment) == cell => Some(*at),
            _ => None,
        };
        let (before, shown) = self.window(cell, count, height, at);
        let is_end = if down { before + shown >= count } else { before == 0 };
        if is_end {
            return false;
        }
        let first = if down {
            // The line about the first card takes the room of that card, so that with it alone nothing would come into sight.
            let shows_more = |first: &usize| {
                let (first, now) = window_from(count, height, *first);
                first + now > before + shown
            };
            (before + 1..count).find(shows_more).unwrap_or(before + 1)
        } else {
            before - 1
        };
        self.scrolled = Some(Scrolled { cell: (cell.0.clone(), cell.1.clone()), first });
        let (first, shown) = window_from(count, height, first);
        if let Some(at) = at.filter(|at| !(first..first + shown).contains(at)) {
            let at = at.clamp(first, (first + shown).saturating_sub(1).max(first));
            self.cursor = Cursor::cell(map, cell.0, cell.1, at);
        }
        true
    }

    /// Shows one more row below or above.
    fn scroll_rows(&mut self, map: &Map, area: Rect, down: bool) {
        let rows = |view: View, cursor: &Cursor| {
            let regions = layout::regions(area, map, cursor, view)?;
            Some((regions.rows.first()?.segment, regions.rows.last()?.segment))
        };
        let Some(before) = rows(self.view, &self.cursor) else { return };
        let is_end = if down { before.1 + 1 >= map.segment_ids().len() } else { before.0 == 0 };
        if is_end {
            return;
        }
        let segment = if down { before.0 + 1 } else { before.0 - 1 };
        let mut at = in_work(map, &self.cursor, self.view).unwrap_or(segment);
        if down {
            at = at.max(segment);
        }
        loop {
            let view = View { segment, in_work: Some(at), ..self.view };
            let cursor = in_row(&self.cursor, map, at);
            let is_there = rows(view, &cursor).is_some_and(|(first, _)| first == segment);
            if is_there || down || at <= segment {
                (self.view, self.cursor) = (view, cursor);
                return;
            }
            at -= 1;
        }
    }

    /// Shows the columns from this stage on, as far as there are so many.
    fn show_columns(&mut self, map: &Map, area: Rect, first: usize) {
        let Some(regions) = layout::regions(area, map, &self.cursor, self.view) else { return };
        let columns = layout::columns(regions.grid, map, first);
        let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return };
        self.view.stage = first.stage;
        let Some(at) = self.cursor.stage().and_then(|id| map.stage_position(id)) else { return };
        let Some(stage) = map.stage_ids().get(at.clamp(first.stage, last.stage)) else { return };
        self.cursor = match &self.cursor {
            Cursor::Cell { segment, .. } if stage != &map.stage_ids()[at] => {
                Cursor::cell(map, stage, segment, 0)
            }
            Cursor::Stage(_) => Cursor::Stage(stage.clone()),
            other => other.clone(),
        };
    }
}

/// The same cursor in the row at this position, if it is in a row.
fn in_row(cursor: &Cursor, map: &Map, row: usize) -> Cursor {
    let Some(segment) = map.segment_ids().get(row).filter(|id| cursor.segment() != Some(*id)) else {
        return cursor.clone();
    };
    match cursor {
        Cursor::Cell { stage, .. } => Cursor::cell(map, stage, segment, 0),
        Cursor::Segment(_) => Cursor::Segment(segment.clone()),
        other => other.clone(),
    }
}
