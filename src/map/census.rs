//! Counts a whole map at once. The index follows a change by looking up each stage and segment that it is about; here each
//! gets a number when it is first seen, so that thousands of places are counted with two lookups each.

use super::{
    Records,
    cells::{Card, Cells},
    id::{SegmentId, StageId, TouchpointId},
    lens::Lens,
    progress::Progress,
    tally::{Sign, Tally},
    touchpoint::Touchpoint,
};
use rustc_hash::FxHashMap;
use std::{collections::BTreeMap, hash::Hash};

/// What was counted.
pub(super) struct Counted {
    pub(super) cells: Cells,
    pub(super) by_stage: BTreeMap<StageId, Tally>,
    pub(super) by_segment: BTreeMap<SegmentId, Tally>,
    pub(super) all: Tally,
    pub(super) progress: Progress,
}

/// Counts all touchpoints of a map.
pub(super) fn count(records: &Records) -> Counted {
    let mut census = Census::default();
    for (nth, (id, touchpoint)) in records.touchpoints.iter().enumerate() {
        census.take(nth, id, touchpoint);
    }
    let Census { stages, segments, cells, all, progress } = census;
    let cells = Cells::of(stages.ids().zip(cells).map(|(stage, column)| {
        let column = segments.ids().zip(column).filter(|(_, cards)| !cards.is_empty());
        (stage.clone(), column.map(|(segment, cards)| (segment.clone(), cards)).collect())
    }));
    Counted { cells, by_stage: stages.finish(), by_segment: segments.finish(), all, progress }
}

/// What is counted so far.
#[derive(Default)]
struct Census<'r> {
    stages: Sums<'r, StageId>,
    segments: Sums<'r, SegmentId>,
    /// The cards of a cell, by the stage's number and then by the segment's.
    cells: Vec<Vec<Vec<Card>>>,
    all: Tally,
    progress: Progress,
}

impl<'r> Census<'r> {
    /// Counts the `nth` touchpoint of the map.
    fn take(&mut self, nth: usize, id: &TouchpointId, touchpoint: &'r Touchpoint) {
        self.all.count(touchpoint, Sign::Plus);
        self.progress.touchpoint(touchpoint, Sign::Plus);
        for places in touchpoint.places.columns() {
            let stage = self.stages.meet(&places[0].stage, nth, touchpoint);
            if self.cells.len() <= stage {
                self.cells.resize_with(stage + 1, Vec::new);
            }
            for place in places {
                let segment = self.segments.meet(&place.segment, nth, touchpoint);
                let column = &mut self.cells[stage];
                if column.len() <= segment {
                    column.resize_with(segment + 1, Vec::new);
                }
                column[segment].push((place.rank, id.clone()));
                self.progress.place(place, Sign::Plus);
                if let Some(score) = place.experience.latest() {
                    let sums = [self.stages.at(stage), self.segments.at(segment), &mut self.all];
                    sums.into_iter().for_each(|sum| sum.score(Lens::Experience, Some(score), Sign::Plus));
                }
            }
        }
    }
}

/// The sums of all stages or of all segments, in the order in which they were first seen.
struct Sums<'r, I> {
    numbers: FxHashMap<&'r I, usize>,
    all: Vec<Sum<'r, I>>,
}

struct Sum<'r, I> {
    id: &'r I,
    tally: Tally,
    /// The touchpoint that was counted here last.
    last: usize,
}

impl<I> Default for Sums<'_, I> {
    fn default() -> Self {
        Self { numbers: FxHashMap::default(), all: Vec::new() }
    }
}

impl<'r, I: Clone + Eq + Hash + Ord> Sums<'r, I> {
    /// The number of a stage or of a segment, in which the `nth` touchpoint of the map is counted once.
    fn meet(&mut self, id: &'r I, nth: usize, touchpoint: &Touchpoint) -> usize {
        let next = self.all.len();
        let number = *self.numbers.entry(id).or_insert(next);
        if number == next {
            self.all.push(Sum { id, tally: Tally::default(), last: usize::MAX });
        }
        let sum = &mut self.all[number];
        if sum.last != nth {
            sum.last = nth;
            sum.tally.count(touchpoint, Sign::Plus);
        }
        number
    }

    fn at(&mut self, number: usize) -> &mut Tally {
        &mut self.all[number].tally
    }

    fn ids(&self) -> impl Iterator<Item = &'r I> {
        self.all.iter().map(|sum| sum.id)
    }

    fn finish(self) -> BTreeMap<I, Tally> {
        self.all.into_iter().map(|sum| (sum.id.clone(), sum.tally)).collect()
    }
}
