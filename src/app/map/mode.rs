//! The modes that have the map's keys for a while: writing, choosing, carrying, the rating pass.

use super::cursor::{Card, Cursor};
use crate::{
    app::{input::Input, template_texts::is_placeholder},
    map::{
        Key as RecordKey, Map,
        id::{SegmentId, StageId, TouchpointId},
        query::Spot,
        search::Texts,
    },
};
use jiff::civil::DateTime;
use std::collections::BTreeSet;

/// A mode that has the map's keys until it ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Mode {
    /// A text is being written in the grid.
    Write(Write),
    /// The kind of the chosen cards is being chosen.
    Kind,
    /// Numbers stand on the cards, and these digits have been typed so far.
    Numbers(Numbers),
    /// Something is being carried.
    Grab(Grab),
    /// The rating pass goes from card to card.
    Pass(Pass),
    /// Both versions of a field are shown. Keys other than those that choose mean the same as on the map.
    Versions(Versions),
}

/// The purpose of a text that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A new touchpoint in a cell.
    Touchpoint {
        /// The column.
        stage: StageId,
        /// The row.
        segment: SegmentId,
        /// The position in the cell, from 0.
        at: usize,
    },
    /// A new touchpoint without a place.
    Parked,
    /// A new stage.
    Stage {
        /// The position among the stages, from 0.
        at: usize,
    },
    /// A new segment.
    Segment {
        /// The position among the segments, from 0.
        at: usize,
    },
    /// Another name for a record.
    Name(RecordKey),
}

impl What {
    /// The cursor beside which the text is written; `None` where what it belongs to is gone.
    pub(super) fn cursor(&self, map: &Map) -> Option<Cursor> {
        let before = |at: usize| at.saturating_sub(1);
        match self {
            Self::Touchpoint { stage, segment, at } => {
                let is_there = map.stage(stage).is_some() && map.segment(segment).is_some();
                is_there.then(|| Cursor::cell(map, stage, segment, before(*at)))
            }
            Self::Parked => Some(Cursor::parked(map, usize::MAX)),
            Self::Stage { at } => map.stage_ids().get(before(*at)).cloned().map(Cursor::Stage),
            Self::Segment { at } => map.segment_ids().get(before(*at)).cloned().map(Cursor::Segment),
            Self::Name(key) => map.records().has(key).then(|| Cursor::Title.on_record(map, key)),
        }
    }
}

/// A text being written in the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The purpose of the text.
    pub what: What,
    /// The text so far.
    pub input: Input,
    /// The names of all touchpoints, collected when the first letters are there.
    pub(super) names: Option<Box<Texts>>,
    /// An existing touchpoint with a similar name, which ↓ takes.
    pub similar: Option<TouchpointId>,
    /// Whether the last key put the similar touchpoint here, so that an Enter after it confirms that and ends nothing.
    pub(super) just_took: bool,
}

impl Write {
    /// A field for this purpose with this text in it, which somebody has typed.
    pub(crate) fn new(what: What, text: &str) -> Self {
        let input = Input::with(text).over("");
        Self { what, input, names: None, similar: None, just_took: false }
    }

    /// A field for another name of a record, with this text in it. One that only holds a place is selected, so that typing
    /// replaces it.
    pub(in crate::app) fn rename(record: RecordKey, name: &str, text: &str) -> Self {
        let input = if is_placeholder(text) { Input::selected(text) } else { Input::with(text) };
        Self { input: input.over(name), ..Self::new(What::Name(record), "") }
    }

    /// Keeps the place of the text within what is there after the map has changed.
    pub(super) fn settle(&mut self, map: &Map) {
        self.similar.take_if(|id| map.touchpoint(id).is_none());
        let (at, count) = match &mut self.what {
            What::Touchpoint { stage, segment, at } => (at, map.cell(stage, segment).len()),
            What::Stage { at } => (at, map.stage_ids().len()),
            What::Segment { at } => (at, map.segment_ids().len()),
            What::Parked | What::Name(_) => return,
        };
        *at = (*at).min(count);
    }

    /// Whether this touchpoint gets another name.
    pub fn renames(&self, touchpoint: &TouchpointId) -> bool {
        matches!(&self.what, What::Name(RecordKey::Touchpoint(id)) if id == touchpoint)
    }

    /// The next field for this purpose. The collected names stay valid, because the name that was just
    /// written was added to them.
    pub(super) fn next(what: What, names: Option<Box<Texts>>) -> Self {
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

/// A number that is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The digits so far.
    pub typed: String,
    /// The cursor before the first of them, near which the card is looked for.
    pub(super) from: Cursor,
}

/// That the cursor has arrived at a number's card before a key ended its digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    pub(super) number: u32,
    /// The cursor there.
    pub(super) cursor: Cursor,
    pub(super) at: DateTime,
}

/// Something that is being carried: all its moves together are one step of undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Grab {
    /// The cursor before, to which putting back returns.
    pub(super) from: Cursor,
    /// The cards that were marked before.
    pub(super) marked: BTreeSet<Card>,
    /// The number of the step that is the move so far.
    pub(super) step: Option<u64>,
}

/// A field that two sides have filled in differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The record of the field.
    pub record: RecordKey,
    /// The name of the field.
    pub field: &'static str,
}

/// The way of the rating pass through the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// The card that is being rated.
    pub(super) at: Spot,
    /// The cards before it, for going back.
    pub(super) trail: Vec<Spot>,
    /// The card that a digit has just rated, and when.
    pub(super) rated: Option<(TouchpointId, DateTime)>,
    /// Whether the last digit rated the last card that this meeting had not rated. Digits rate nothing then.
    pub(super) is_done: bool,
    /// Whether the scores of earlier meetings are in sight. The room judges anew, so they are shown only when
    /// asked for.
    pub(super) shows_earlier: bool,
}
