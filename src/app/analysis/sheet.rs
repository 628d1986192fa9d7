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
        usage::Used,
    },
    lang::Lang,
    map::{
        Map,
        id::{SegmentId, StageId, TouchpointId},
        text::Line as Text,
        touchpoint::Kind,
    },
};

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
}

impl What {
    /// The touchpoint that it is.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        match self {
            Self::Touchpoint(id) | Self::Chance(_, id) | Self::Metric(id, _) => Some(id),
            _ => None,
        }
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
}
