//! What can be gone to on a panel: its lines, what each of them is, and the touchpoints behind it.

use crate::{
    analysis::{
        chances::Chance,
        rule::Rule,
        since::{Aspect, Cell},
    },
    map::{
        Key,
        id::{SegmentId, StageId, TouchpointId},
        lens::Lens,
        text::Line as Text,
        touchpoint::Kind,
    },
};

/// A touchpoint behind a line, and what the digits rate of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The touchpoint.
    pub id: TouchpointId,
    /// What the digits rate.
    pub lens: Lens,
    /// Column and row, where it is about the experience there.
    pub cell: Option<Cell>,
    /// Whether the list of all findings shows it under a stronger one.
    pub is_above: bool,
}

impl Target {
    /// The touchpoint, whose effectiveness is rated.
    pub(super) fn of(id: &TouchpointId) -> Self {
        Self { id: id.clone(), lens: Lens::Effectiveness, cell: None, is_above: false }
    }

    /// The touchpoint in a cell, where its experience is rated.
    pub(super) fn felt(id: &TouchpointId, cell: &Cell) -> Self {
        Self { id: id.clone(), lens: Lens::Experience, cell: Some(cell.clone()), is_above: false }
    }
}

/// Something on a panel that the cursor can be on.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A finding.
    Finding(Rule),
    /// A stage.
    Stage(StageId),
    /// What a segment meets in a stage.
    Cell(StageId, SegmentId),
    /// The touchpoints of a kind in a stage.
    StageKind(StageId, Kind),
    /// The touchpoints of a kind that a segment meets.
    SegmentKind(SegmentId, Kind),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// The touchpoints that are not in the matrix for want of a score.
    Unrated,
    /// A touchpoint with a chance.
    Chance(Chance, TouchpointId),
    /// What one owner looks after.
    Owner(Text),
    /// The figures of one name at a touchpoint, by their position.
    Metric(TouchpointId, usize),
    /// The goals of company and customers.
    Goals,
    /// A finding that came or went.
    Turn(Rule),
    /// A change of a record.
    Change(Key, Aspect),
}

impl What {
    /// The touchpoint that it is. One that is gone is none.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        match self {
            Self::Change(_, Aspect::Gone) => None,
            Self::Touchpoint(id)
            | Self::Chance(_, id)
            | Self::Metric(id, _)
            | Self::Change(Key::Touchpoint(id), _) => Some(id),
            _ => None,
        }
    }

    /// The touchpoint that it is, and what the digits rate of it: for a score that has changed, that one.
    pub(super) fn target(&self) -> Option<Target> {
        let plain = Target::of(self.touchpoint()?);
        Some(match self {
            Self::Change(_, Aspect::Score(lens, cell)) => Target { lens: *lens, cell: cell.clone(), ..plain },
            _ => plain,
        })
    }
}

/// A line of a panel, and where it lies in relation to the others: the arrows go by that.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// From the left.
    pub column: usize,
    /// From above.
    pub row: usize,
}
