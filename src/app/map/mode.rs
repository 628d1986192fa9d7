//! What has the map's keys for a while: a text, a choice, something that is carried, the rating pass.

use super::cursor::{Card, Cursor};
use crate::{
    app::input::Input,
    map::{
        Key as RecordKey,
        id::{SegmentId, StageId, TouchpointId},
        query::Spot,
        search::Texts,
    },
};
use std::collections::BTreeSet;

/// What has the map's keys until it ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Mode {
    /// A text is being written in the grid.
    Write(Write),
    /// The kind of the chosen cards is being chosen.
    Kind,
    /// Numbers stand on the cards; the digits typed so far.
    Numbers(String),
    /// Something is being carried.
    Grab(Grab),
    /// The rating pass goes from card to card.
    Pass(Pass),
    /// Both versions of a field are shown; all other keys mean what they mean on the map.
    Versions(Versions),
}

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A touchpoint in a cell, to be number `at` there.
    Touchpoint {
        /// The column.
        stage: StageId,
        /// The row.
        segment: SegmentId,
        /// From 0.
        at: usize,
    },
    /// A touchpoint without a place.
    Parked,
    /// A stage, to be number `at`.
    Stage {
        /// From 0.
        at: usize,
    },
    /// A segment, to be number `at`.
    Segment {
        /// From 0.
        at: usize,
    },
    /// Another name for a record.
    Name(RecordKey),
}

/// A text being written in the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// What it will be.
    pub what: What,
    /// The text so far.
    pub input: Input,
    /// The names of all touchpoints, collected when the first letters are there.
    pub(super) names: Option<Texts>,
    /// An existing touchpoint with a similar name, which ↓ takes.
    pub similar: Option<TouchpointId>,
}

impl Write {
    /// A field with this text in it.
    pub(crate) fn new(what: What, text: &str) -> Self {
        Self { what, input: Input::with(text), names: None, similar: None }
    }

    /// The next field; the names that were collected stay good with the one that was just written.
    pub(super) fn next(what: What, names: Option<Texts>) -> Self {
        Self { names, ..Self::new(what, "") }
    }

    /// Whether another name is being written.
    pub(crate) fn is_name(&self) -> bool {
        matches!(self.what, What::Name(_))
    }

    /// Whether a touchpoint is being written in a cell.
    pub(crate) fn is_in_cell(&self) -> bool {
        matches!(self.what, What::Touchpoint { .. })
    }
}

/// Something that is being carried: all its moves together are one step of undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Grab {
    /// Where the cursor was, for putting it back.
    pub(super) from: Cursor,
    /// What was marked then.
    pub(super) marked: BTreeSet<Card>,
    /// Whether the last step of the history is the move so far.
    pub(super) moved: bool,
}

/// A field of which two sides say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Whose field it is.
    pub record: RecordKey,
    /// Its name.
    pub field: &'static str,
}

/// The way of the rating pass through the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// Where the room is.
    pub(super) at: Spot,
    /// Where it was before, for going back.
    pub(super) trail: Vec<Spot>,
    /// Whether the scores of earlier meetings are in sight. The room judges anew, so they are shown only when asked for.
    pub(super) shows_earlier: bool,
}
