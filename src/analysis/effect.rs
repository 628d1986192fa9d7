//! Which touchpoints are the most effective (R46), and does the effect lie where it matters? Importance and
//! effectiveness span a field of five times five; the limit between its halves lies between 3 and 4.

use super::{
    limits::{GOOD, is_bad, is_good},
    reading::{Entry, Reading},
    rule::{Rule, RuleSet},
    said::Said,
};
use crate::map::{id::TouchpointId, rated::Score, touchpoint::Usage};

/// The best effectiveness that the room gave: 5, or 4 when nothing has 5. A 3 is nothing to be proud of.
pub(super) fn best(reading: &Reading) -> Option<Score> {
    reading.placed().filter_map(|entry| entry.said.effectiveness).max().filter(|score| score.points() >= GOOD)
}

/// The rules that effectiveness and importance make true of a touchpoint.
pub(super) fn fires(entry: &Entry, best: Option<Score>) -> RuleSet {
    let fires = judged(entry.importance, &entry.said);
    let is_best = best.is_some() && entry.said.effectiveness == best;
    if is_best { fires.with(Rule::MostEffective) } else { fires }
}

/// The rules of effectiveness and importance that a touchpoint shows without a look at the others.
pub(super) fn judged(importance: Option<Score>, said: &Said) -> RuleSet {
    let mut fires = RuleSet::default();
    if is_good(importance) && is_bad(said.effectiveness) {
        fires = fires.with(Rule::ImportantButWeak);
    }
    if is_good(importance) && is_good(said.effectiveness) && said.usage == Some(Usage::Under) {
        fires = fires.with(Rule::EffectiveButNeglected);
    }
    fires
}

/// The field of importance and effectiveness with its touchpoints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The touchpoints by importance and effectiveness, each from 1 to 5, in the order of the journey.
    cells: [[Vec<TouchpointId>; 5]; 5],
    /// Touchpoints without an effectiveness or an importance.
    pub unrated: Vec<TouchpointId>,
    /// Whether all of these lack the importance, and some of them nothing else.
    pub lacks_importance: bool,
}

impl Matrix {
    /// Puts every touchpoint of the journey where its scores belong.
    pub fn of(reading: &Reading) -> Self {
        let mut matrix = Self::default();
        let (mut all_lack, mut some_lack_only) = (true, false);
        for entry in reading.placed() {
            let scores = entry.importance().zip(entry.effectiveness());
            let cell = scores.map(|(importance, effectiveness)| {
                &mut matrix.cells[usize::from(importance - 1)][usize::from(effectiveness - 1)]
            });
            all_lack &= scores.is_some() || entry.importance().is_none();
            some_lack_only |= entry.importance().is_none() && entry.effectiveness().is_some();
            cell.unwrap_or(&mut matrix.unrated).push(entry.id.clone());
        }
        matrix.lacks_importance = all_lack && some_lack_only;
        matrix
    }

    /// The fields with their importance and effectiveness: the most important first, each row from weak to strong.
    pub fn fields(&self) -> impl Iterator<Item = (Score, Score, &[TouchpointId])> {
        let scores = || (1..=5).filter_map(Score::new);
        let pairs = scores().rev().flat_map(move |importance| scores().map(move |score| (importance, score)));
        pairs.map(|(importance, effectiveness)| {
            (importance, effectiveness, self.cell(importance, effectiveness))
        })
    }

    /// How many places a cursor can take: each touchpoint of the fields, and all others together.
    pub fn places(&self) -> usize {
        let rated: usize = self.cells.iter().flatten().map(Vec::len).sum();
        rated + usize::from(!self.unrated.is_empty())
    }

    /// The touchpoints of an importance and an effectiveness.
    pub fn cell(&self, importance: Score, effectiveness: Score) -> &[TouchpointId] {
        &self.cells[usize::from(importance.points() - 1)][usize::from(effectiveness.points() - 1)]
    }
}
