//! The questions of a pass through the cells of a segment: each cell is asked for what is missing there, so
//! that the room finds the touchpoints that nobody thinks of by himself (R23, R24, R30, R58, R63, R86–R91).

use crate::map::{
    Map,
    builder::Builder,
    choice::{Choice as _, choice},
    id::{SegmentId, StageId, TouchpointId},
    stage::Phase,
    touchpoint::{Kind, Moment, Touchpoint},
};

choice! {
    /// A question to a cell.
    Ask {
        /// What do they read, hear or see of us?
        Words = "words",
        /// Whom do they meet?
        People = "people",
        /// What do they touch?
        Things = "things",
        /// What do they smell, hear, taste or feel?
        Senses = "senses",
        /// What do they wait for?
        Waiting = "waiting",
        /// What do they overhear?
        Overhearing = "overhearing",
        /// What do they find that nobody put there?
        Finding = "finding",
        /// Where do they decide before the first contact?
        Zero = "zmot",
        /// What do they see first when they choose?
        First = "fmot",
        /// What do they experience at the first use?
        Second = "smot",
        /// Whom do they tell about it?
        Third = "tmot",
    }
}

/// The question that a cell was asked last in the pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// The column of the cell.
    pub stage: StageId,
    /// The row of the cell.
    pub segment: SegmentId,
    /// The question.
    pub ask: Ask,
}

/// How far the pass is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The number of the cell, from 1.
    pub cell: usize,
    /// How many cells there are.
    pub cells: usize,
    /// How many questions are left after this one.
    pub left: usize,
}

/// What is missing in a cell, as questions.
pub fn missing(map: &Map, stage: &StageId, segment: &SegmentId) -> Vec<Ask> {
    let cards = map.cell(stage, segment).iter().filter_map(|(_, id)| map.touchpoint(id));
    let cards: Vec<&Touchpoint> = cards.collect();
    let kinds = [Ask::Words, Ask::People, Ask::Things, Ask::Senses].into_iter().zip(Kind::ALL);
    let kinds =
        kinds.filter(|(_, kind)| cards.iter().all(|card| card.kind != Some(**kind))).map(|(ask, _)| ask);
    let hidden = [Ask::Waiting, Ask::Overhearing, Ask::Finding];
    let at = map.stage_position(stage).unwrap_or(0);
    let hidden = (!cards.iter().any(|card| card.hidden)).then(|| hidden[at % hidden.len()]);
    kinds.chain(hidden).chain(moments(map, stage, segment)).collect()
}

/// The moments of truth, and the questions for them, in the order of the journey.
const MOMENTS: [(Moment, Ask); 4] = [
    (Moment::Zero, Ask::Zero),
    (Moment::First, Ask::First),
    (Moment::Second, Ask::Second),
    (Moment::Third, Ask::Third),
];

/// The moments of truth that belong into a stage, where the segment has none of them yet: each belongs into the first
/// stage of its part of the journey.
fn moments(map: &Map, stage: &StageId, segment: &SegmentId) -> impl Iterator<Item = Ask> {
    let phase = map.stage(stage).and_then(|stage| stage.phase);
    let first = map.stages().find(|(_, other)| other.phase == phase).map(|(id, _)| id);
    let is_first = phase.is_some() && first == Some(stage);
    let moments = match phase.filter(|_| is_first) {
        Some(Phase::Before) => &MOMENTS[..1],
        Some(Phase::During) => &MOMENTS[1..3],
        Some(Phase::After) => &MOMENTS[3..],
        None => &[],
    };
    let mut cells = map.stage_ids().iter().map(|stage| map.cell(stage, segment));
    let there: Vec<Moment> =
        cells.by_ref().flatten().filter_map(|(_, id)| map.touchpoint(id)?.moment).collect();
    moments.iter().filter(move |(moment, _)| !there.contains(moment)).map(|(_, ask)| *ask)
}

/// All questions to the cells of a segment, in the order of the journey.
pub(super) fn questions(map: &Map, segment: &SegmentId) -> Vec<(usize, Ask)> {
    let stages = map.stage_ids().iter().enumerate();
    stages
        .flat_map(|(at, stage)| missing(map, stage, segment).into_iter().map(move |ask| (at, ask)))
        .collect()
}

impl Asking {
    /// Gives new touchpoints what an answer to the question has: its kind, or that it is hidden. A moment of truth is
    /// only the first one, as long as none is there.
    pub(super) fn answered(&self, map: &Map, edit: &mut Builder<'_>, ids: &[TouchpointId]) {
        let mut all = |set: fn(&mut Touchpoint)| ids.iter().for_each(|id| edit.touchpoint(id, set));
        match self.ask {
            Ask::Words => all(|touchpoint| touchpoint.kind = Some(Kind::Communication)),
            Ask::People => all(|touchpoint| touchpoint.kind = Some(Kind::Human)),
            Ask::Things => all(|touchpoint| touchpoint.kind = Some(Kind::Physical)),
            Ask::Senses => all(|touchpoint| touchpoint.kind = Some(Kind::Sensory)),
            Ask::Waiting | Ask::Overhearing | Ask::Finding => all(|touchpoint| touchpoint.hidden = true),
            Ask::Zero | Ask::First | Ask::Second | Ask::Third => {
                let mut open = MOMENTS.iter().filter(|(_, ask)| *ask == self.ask);
                let open = open.find(|_| missing(map, &self.stage, &self.segment).contains(&self.ask));
                if let (Some((moment, _)), Some(first)) = (open, ids.first()) {
                    edit.touchpoint(first, |touchpoint| touchpoint.moment = Some(*moment));
                }
            }
        }
    }

    /// How far the pass is.
    pub fn progress(&self, map: &Map) -> Progress {
        let at = map.stage_position(&self.stage).unwrap_or(0);
        let left = questions(map, &self.segment).into_iter().filter(|next| *next > (at, self.ask)).count();
        Progress { cell: at + 1, cells: map.stage_ids().len(), left }
    }
}
