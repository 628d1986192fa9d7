//! The state of the map's screen.

use super::{
    asking::Asking,
    cursor::{Card, Cursor},
    layout::{Scrolled, View, follow},
    mode::{Arrived, Mode, Write},
};
use crate::{
    app::{analysis::line::What, desk::Desk},
    map::{
        Key, Map,
        edit::Edit,
        id::{SegmentId, StageId, TouchpointId},
        lens::Lens,
    },
};
use ratatui::layout::Rect;
use std::collections::BTreeSet;

/// Something that was copied.
#[derive(Clone, Debug, PartialEq)]
pub enum Copied {
    /// Touchpoints.
    Cards(Vec<TouchpointId>),
    /// All touchpoints of a row.
    Row(SegmentId),
}

impl Copied {
    /// Whether nothing is left of it that could be put anywhere.
    fn is_gone(&self, map: &Map) -> bool {
        match self {
            Self::Cards(ids) => !ids.iter().any(|id| map.touchpoint(id).is_some()),
            Self::Row(id) => map.segment(id).is_none(),
        }
    }
}

/// The touchpoints that were just put into a cell. The same key once more makes them independent copies.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Put {
    pub(super) step: u64,
    pub(super) at: Cursor,
    pub(super) ids: Vec<TouchpointId>,
}

/// A new touchpoint with the name of another one, as long as the step that made it is the last one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Twin {
    pub(super) step: u64,
    pub(super) new: TouchpointId,
    pub(super) other: TouchpointId,
}

/// The hits of the last search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The touchpoints that were found, in the order of the journey.
    pub hits: Vec<TouchpointId>,
    /// The position of the hit that the cursor is on.
    pub at: usize,
    /// If they are those of a walk from the analysis, which go when it ends, the lens before that.
    pub(in crate::app) lens_before: Option<Lens>,
    /// What they have in common.
    pub of: Of,
}

/// What the touchpoints that were found have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// This was searched for.
    Word(String),
    /// The analysis says this of them.
    What(What),
}

impl Default for Of {
    fn default() -> Self {
        Self::Word(String::new())
    }
}

impl Found {
    /// What was searched for; empty where the analysis has found them.
    pub fn word(&self) -> &str {
        if let Of::Word(word) = &self.of { word } else { "" }
    }

    /// Whether the map marks a card as found. Of more hits than anybody walks none is marked: a search for one letter
    /// finds nearly everything.
    pub fn shows(&self, id: &TouchpointId) -> bool {
        const MANY: usize = 200;
        self.hits.len() <= MANY && self.hits.contains(id)
    }
}

/// The state of the map's screen: where the user is on it, and what the cards show.
pub struct Grid {
    /// The cursor, which the keys act on.
    pub cursor: Cursor,
    /// How far the grid is scrolled.
    pub view: View,
    /// The lens: what the digits rate and the cards show.
    pub lens: Lens,
    /// Whether the cards show how the scores under the lens have changed.
    pub shows_changes: bool,
    /// The marked cards.
    pub marked: BTreeSet<Card>,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// The hits of the last search.
    pub found: Found,
    /// The mode that has the keys for a while, if there is one.
    pub mode: Option<Mode>,
    /// The question that the pass through a segment's cells asked last.
    pub(in crate::app) asking: Option<Asking>,
    pub(in crate::app) last_cell: Option<(StageId, SegmentId)>,
    pub(in crate::app) last_put: Option<Put>,
    /// The new touchpoint with the name of another one.
    pub(super) twin: Option<Twin>,
    /// The number at whose card the cursor has just arrived.
    pub(super) arrived: Option<Arrived>,
    /// The cell that the wheel has scrolled.
    pub(super) scrolled: Option<Scrolled>,
    /// How far the wheel has scrolled what the pane shows of what the cursor was on then.
    pub(super) pane: Option<(Cursor, usize)>,
}

impl Default for Grid {
    fn default() -> Self {
        Self {
            cursor: Cursor::Title,
            view: View::default(),
            lens: Lens::Effectiveness,
            shows_changes: false,
            marked: BTreeSet::new(),
            copied: None,
            found: Found::default(),
            mode: None,
            asking: None,
            last_cell: None,
            last_put: None,
            twin: None,
            arrived: None,
            scrolled: None,
            pane: None,
        }
    }
}

impl Grid {
    /// Begins with another map on the screen. Of the state before, only what was copied stays.
    pub(in crate::app) fn begin(&mut self, map: &Map) {
        *self = Self { cursor: Cursor::start(map), copied: self.copied.take(), ..Self::default() };
    }

    /// The text that is being written in the map.
    pub fn writing(&self) -> Option<&Write> {
        if let Some(Mode::Write(write)) = &self.mode { Some(write) } else { None }
    }

    /// Keeps the state up to date after every message: remembers the cell visited last, scrolls the cursor
    /// into sight, and hides versions that are no longer in question.
    pub(in crate::app) fn keep_up(&mut self, desk: &Desk) {
        let (map, area) = (desk.map(), Rect::new(0, 0, desk.size.0, desk.size.1));
        if let Cursor::Cell { stage, segment, .. } = &self.cursor {
            self.last_cell = Some((stage.clone(), segment.clone()));
        }
        if matches!(self.mode, Some(Mode::Versions(_))) && self.shown_versions(map).is_none() {
            self.mode = None;
        }
        self.view.below = self.lines_below(desk);
        self.view = follow(area, map, &self.cursor, self.view);
    }

    /// Keeps the cursor on the same card or its neighbour after the map has changed, the marks on cards that still stand
    /// there, what was copied while it exists, and the mode with what it is about.
    pub(in crate::app) fn settle(&mut self, map: &Map) {
        let settled = self.cursor.settle(map);
        let is_elsewhere = std::mem::replace(&mut self.cursor, settled) != self.cursor;
        self.marked.retain(|card| is_there(map, card));
        self.copied.take_if(|copied| copied.is_gone(map));
        match &mut self.mode {
            Some(Mode::Write(write)) => {
                write.settle(map);
                if let Some(cursor) = write.what.cursor(map).filter(|_| is_elsewhere) {
                    self.cursor = cursor;
                }
            }
            Some(Mode::Pass(_)) => self.settle_pass(map),
            _ => {}
        }
    }

    /// Moves the cursor to a record, unless it is there already. Of a touchpoint, it takes the first place in
    /// the journey.
    pub(in crate::app) fn follow(&mut self, map: &Map, record: &Key) {
        if self.cursor.key().as_ref() != Some(record) {
            self.cursor = Cursor::Title.on_record(map, record);
        }
    }

    /// Makes an edit and reports what it did. Returns whether it was made. `None` changes nothing.
    pub(in crate::app) fn commit(&mut self, desk: &mut Desk, edit: Option<Edit>) -> bool {
        let done = desk.commit(edit);
        self.settle(desk.map());
        done
    }

    /// Makes an edit as part of the last step. Returns whether it was made.
    pub(in crate::app) fn amend(&mut self, desk: &mut Desk, edit: Edit) -> bool {
        let done = desk.amend(edit);
        self.settle(desk.map());
        done
    }
}

/// Whether a card still stands where it was marked.
fn is_there(map: &Map, card: &Card) -> bool {
    map.touchpoint(&card.id).is_some_and(|t| match &card.cell {
        Some((stage, segment)) => t.place(stage, segment).is_some(),
        None => t.is_parked(),
    })
}
