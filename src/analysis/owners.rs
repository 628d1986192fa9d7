//! Who is responsible for what (R38), and where does a customer pass from one owner to the next? It shows load and
//! hand-overs, and never whether somebody is good or bad.

use super::{reading::Reading, shortfall::hand_overs};
use crate::map::{
    id::{SegmentId, StageId, TouchpointId},
    text::{Line, by_number},
};
use std::collections::BTreeMap;

/// What one owner looks after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// How many touchpoints.
    pub touchpoints: usize,
    /// How many processes behind touchpoints.
    pub processes: usize,
    /// How many open actions.
    pub actions: usize,
}

/// A customer passes from one owner to the next inside of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The cell.
    pub cell: (StageId, SegmentId),
    /// The two touchpoints, one after the other.
    pub between: [TouchpointId; 2],
}

/// Who is responsible for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners {
    /// What everybody looks after, in order of the names.
    pub loads: Vec<(Line, Load)>,
    /// What nobody looks after.
    pub nobody: Load,
    /// Where the owner changes, in the order of the journey.
    pub changes: Vec<Change>,
}

impl Owners {
    /// Counts over the touchpoints of the journey.
    pub fn of(reading: &Reading) -> Self {
        let mut loads: BTreeMap<&Line, Load> = BTreeMap::new();
        for entry in reading.placed() {
            let (touchpoint, detail) = (&entry.touchpoint, &entry.touchpoint.detail);
            loads.entry(&touchpoint.owner).or_default().touchpoints += 1;
            for process in &detail.processes {
                loads.entry(&process.value.owner).or_default().processes += 1;
            }
            for action in detail.actions.iter().filter(|item| item.value.is_open()) {
                loads.entry(&action.value.who).or_default().actions += 1;
            }
        }
        let nobody = loads.remove(&Line::default()).unwrap_or_default();
        let loads = loads.into_iter().map(|(name, load)| (name.clone(), load)).collect();
        let changes = hand_overs(reading).map(|hand_over| Change {
            cell: reading.cell(hand_over.cell),
            between: hand_over.between.map(|at| reading.entries[at].id.clone()),
        });
        Self { loads, nobody, changes: changes.collect() }
    }

    /// What somebody looks after, or for an empty name nobody.
    pub fn load(&self, name: &Line) -> Option<&Load> {
        match name.is_empty() {
            true => Some(&self.nobody),
            false => self.loads.iter().find(|(known, _)| known == name).map(|(_, load)| load),
        }
    }

    /// The names, in their order, and at the end the empty one where somebody is named and there are touchpoints without an
    /// owner.
    pub fn names(&self) -> impl Iterator<Item = Line> {
        let nobody = (!self.loads.is_empty() && self.nobody.touchpoints > 0).then(Line::default);
        self.loads.iter().map(|(name, _)| name.clone()).chain(nobody)
    }

    /// The same with other words in the place of the names, such as numbers, in their order.
    #[must_use]
    pub fn shown(mut self, word: impl Fn(&Line) -> Line) -> Self {
        self.loads.iter_mut().for_each(|(name, _)| *name = word(name));
        self.loads.sort_by(|(a, _), (b, _)| by_number(a.as_str(), b.as_str()));
        self
    }
}
