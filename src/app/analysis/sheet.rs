//! What stands on a panel: its answer, its picture, and the lines that can be gone to. It is made when the map has
//! changed and kept until it changes again, so that a move of the cursor costs nothing.

use super::panel::Panel;
use crate::{
    analysis::{
        Analysis, Headline,
        chances::{Chance, Chances},
        curve::Curve,
        distribution::Part,
        effect::Matrix,
        kinds::Kinds,
        owners::Owners,
        rule::Rule,
        since::{Aspect, Cell, Changes},
        usage::Used,
    },
    lang::Lang,
    map::{
        Key, Map,
        id::{SegmentId, StageId, TouchpointId},
        lens::Lens,
        text::Line as Text,
        touchpoint::Kind,
    },
};
use std::sync::Arc;

/// A touchpoint behind a line, and what the digits rate of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The touchpoint.
    pub id: TouchpointId,
    /// What the digits rate.
    pub lens: Lens,
    /// Column and row, where it is about the experience there.
    pub cell: Option<Cell>,
}

impl Target {
    /// The touchpoint, whose effectiveness is rated.
    pub(super) fn of(id: &TouchpointId) -> Self {
        Self { id: id.clone(), lens: Lens::Effectiveness, cell: None }
    }

    /// The touchpoint in a cell, where its experience is rated.
    pub(super) fn felt(id: &TouchpointId, cell: &Cell) -> Self {
        Self { id: id.clone(), lens: Lens::Experience, cell: Some(cell.clone()) }
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

/// The picture of a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Its lines say everything.
    Lines,
    /// The stages as bars of kinds.
    Distribution(Vec<Part>, Kinds),
    /// The experience of the segments over the stages.
    Experience(Vec<Curve>),
    /// Importance and effectiveness.
    Matrix(Box<Matrix>),
    /// Chances to improve.
    Chances(Chances),
    /// Stages and segments by kinds.
    Kinds(Kinds),
    /// Verdict and computed use.
    Use(Vec<Used>),
    /// Load and hand-overs.
    Owners(Owners),
    /// What has changed; none without anything to compare with.
    Changes(Option<Arc<Changes>>),
}

/// What stands on a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Which panel.
    pub panel: Panel,
    /// The answer to its question, in a sentence with figures.
    pub answer: String,
    /// The findings that stand on it.
    pub findings: Vec<Headline>,
    /// What can be gone to.
    pub lines: Vec<Line>,
    /// The picture.
    pub picture: Picture,
}

impl Sheet {
    /// The finding of a rule on this panel.
    pub fn finding(&self, rule: Rule) -> Option<&Headline> {
        self.findings.iter().find(|headline| headline.finding.rule == rule)
    }
}

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub analysis: &'a Analysis,
    pub map: &'a Map,
    pub lang: &'a Lang,
    /// The segment that is in work.
    pub segment: Option<&'a SegmentId>,
    /// What has changed, where that is in sight.
    pub changes: Option<&'a Arc<Changes>>,
    /// Whether a panel has room for two lists side by side.
    pub is_wide: bool,
    /// Whether the findings stand beside it, so that a picture need not repeat its own.
    pub beside_findings: bool,
}
