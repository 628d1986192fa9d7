//! The state of the map's screen.

use super::{
    cursor::{Card, Cursor},
    layout::{View, follow},
    mode::{Mode, Write},
};
use crate::map::{
    id::{SegmentId, StageId, TouchpointId},
    lens::Lens,
};
use crate::{
    app::desk::Desk,
    map::{Key, Map, edit::Edit},
};
use ratatui::layout::Rect;
use std::collections::BTreeSet;

/// What was copied.
#[derive(Clone, Debug, PartialEq)]
pub enum Copied {
    /// Touchpoints.
    Cards(Vec<TouchpointId>),
    /// All that stands in a row.
    Row(SegmentId),
}

/// What was just placed and where, which the same key once more makes independent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Put {
    pub(super) step: u64,
    pub(super) at: Cursor,
    pub(super) ids: Vec<TouchpointId>,
}

/// What was looked for last, and where it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// In the order of the journey.
    pub hits: Vec<TouchpointId>,
    /// Which of them the cursor is on.
    pub at: usize,
}

/// The map's screen: where the user is on it, and what the cards show.
pub struct Grid {
    /// What the keys act on.
    pub cursor: Cursor,
    /// How far it is scrolled.
    pub view: View,
    /// What the digits rate and the cards show.
    pub lens: Lens,
    /// The marked cards.
    pub marked: BTreeSet<Card>,
    /// What was copied.
    pub copied: Option<Copied>,
    /// What was looked for last.
    pub found: Found,
    /// What has the keys for a while, if anything has.
    pub mode: Option<Mode>,
    pub(in crate::app) last_cell: Option<(StageId, SegmentId)>,
    pub(in crate::app) last_put: Option<Put>,
}

impl Default for Grid {
    fn default() -> Self {
        Self {
            cursor: Cursor::Title,
            view: View::default(),
            lens: Lens::Effectiveness,
            marked: BTreeSet::new(),
            copied: None,
            found: Found::default(),
            mode: None,
            last_cell: None,
            last_put: None,
        }
    }
}

impl Grid {
    /// A map comes on the screen: nothing is left of the one before but what was copied.
    pub(in crate::app) fn begin(&mut self, map: &Map) {
        *self = Self { cursor: Cursor::start(map), copied: self.copied.take(), ..Self::default() };
    }

    /// The text that is being written in the map.
    pub fn writing(&self) -> Option<&Write> {
        if let Some(Mode::Write(write)) = &self.mode { Some(write) } else { None }
    }

    /// After every message: the cell visited last is remembered, the cursor is in sight, and versions are shown only
    /// where they are in question.
    pub(in crate::app) fn keep_up(&mut self, map: &Map, area: Rect) {
        if let Cursor::Cell { stage, segment, .. } = &self.cursor {
            self.last_cell = Some((stage.clone(), segment.clone()));
        }
        if matches!(self.mode, Some(Mode::Versions(_))) && self.shown_versions(map).is_none() {
            self.mode = None;
        }
        self.view = follow(area, map, &self.cursor, self.view);
    }

    /// Stays where it was after the map has changed: on the same card or its neighbour, with the marks that are left.
    pub(in crate::app) fn settle(&mut self, map: &Map) {
        self.cursor = self.cursor.settle(map);
        self.marked.retain(|card| is_there(map, card));
    }

    /// The cursor goes to a record, unless it is there; to a touchpoint at its first place in the journey.
    pub(in crate::app) fn follow(&mut self, map: &Map, record: &Key) {
        if self.cursor.key().as_ref() != Some(record) {
            self.cursor = Cursor::Title.on_record(map, record);
        }
    }

    /// Makes an edit and says what it did; whether it was made. `None` changes nothing.
    pub(in crate::app) fn commit(&mut self, desk: &mut Desk, edit: Option<Edit>) -> bool {
        let done = desk.commit(edit);
        self.settle(desk.map());
        done
    }

    /// Makes an edit as part of the last step.
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
