//! What stands in each cell: ordered lists, and how many of their cards lack a score.

use super::{
    id::{SegmentId, StageId, TouchpointId},
    lens::Lens,
    ordered::{insert, remove},
    place::Place,
    rank::Rank,
    tally::Sign,
};
use std::collections::BTreeMap;

/// Cells in which something stands, column by column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells(BTreeMap<StageId, Column>);

type Column = BTreeMap<SegmentId, Cell>;

#[derive(Clone, Debug, Default, PartialEq)]
struct Cell {
    cards: Vec<Card>,
    /// How many of them lack a score, under each lens.
    unrated: [usize; 3],
}

/// A touchpoint with its rank, by which the cards of a cell are ordered.
type Card = (Rank, TouchpointId);

impl Cells {
    /// What stands in a cell, in its order.
    pub(super) fn cards(&self, stage: &StageId, segment: &SegmentId) -> &[Card] {
        self.cell(stage, segment).map_or(&[], |cell| &cell.cards)
    }

    /// How many cards of a cell lack a score under a lens.
    pub(super) fn unrated(&self, stage: &StageId, segment: &SegmentId, lens: Lens) -> usize {
        self.cell(stage, segment).map_or(0, |cell| cell.unrated[lens as usize])
    }

    /// How many cards the fullest cell of a row has.
    pub(super) fn most_in(&self, segment: &SegmentId) -> usize {
        self.0
            .values()
            .filter_map(|column| column.get(segment))
            .map(|cell| cell.cards.len())
            .max()
            .unwrap_or(0)
    }

    fn cell(&self, stage: &StageId, segment: &SegmentId) -> Option<&Cell> {
        self.0.get(stage)?.get(segment)
    }

    /// Adds a card at the end of a cell; [`Cells::sort`] brings it to its place.
    pub(super) fn push(&mut self, place: &Place, id: &TouchpointId) {
        self.cell_of(place).cards.push((place.rank, id.clone()));
    }

    /// Orders all cells after cards were pushed.
    pub(super) fn sort(&mut self) {
        for cell in self.0.values_mut().flat_map(BTreeMap::values_mut) {
            cell.cards.sort_unstable();
        }
    }

    /// Adds a card in its place.
    pub(super) fn insert(&mut self, place: &Place, id: &TouchpointId) {
        insert(&mut self.cell_of(place).cards, (place.rank, id.clone()));
    }

    /// Removes a card; a cell that is empty then stays until [`Cells::prune`].
    pub(super) fn remove(&mut self, place: &Place, id: &TouchpointId) {
        remove(&mut self.cell_of(place).cards, &(place.rank, id.clone()));
    }

    /// Counts at each of a touchpoint's places which scores its card lacks there.
    pub(super) fn count(&mut self, places: &[&Place], lacks: impl Fn(&Place) -> [bool; 3], sign: Sign) {
        self.each(places, |cell, place| {
            for (count, lacks) in cell.unrated.iter_mut().zip(lacks(place)) {
                sign.step(count, lacks);
            }
        });
    }

    /// Removes the cell and the column of a place when nothing stands there.
    pub(super) fn prune(&mut self, place: &Place) {
        let Some(column) = self.0.get_mut(&place.stage) else { return };
        if column.get(&place.segment).is_some_and(|cell| cell.cards.is_empty()) {
            column.remove(&place.segment);
        }
        if column.is_empty() {
            self.0.remove(&place.stage);
        }
    }

    fn cell_of(&mut self, place: &Place) -> &mut Cell {
        self.0.entry(place.stage.clone()).or_default().entry(place.segment.clone()).or_default()
    }

    /// The cells of places, which are in order. Where they are much of a column it is walked through: a card that
    /// stands in all of them is found without looking for it each time.
    fn each(&mut self, places: &[&Place], mut act: impl FnMut(&mut Cell, &Place)) {
        const MUCH: usize = 8;
        for places in places.chunk_by(|a, b| a.stage == b.stage) {
            let column = self.0.entry(places[0].stage.clone()).or_default();
            if places.len() * MUCH > column.len() {
                let mut rest = places.iter().peekable();
                for (segment, cell) in column {
                    if let Some(place) = rest.next_if(|place| place.segment == *segment) {
                        act(cell, place);
                    }
                }
            } else {
                for place in places {
                    act(column.entry(place.segment.clone()).or_default(), place);
                }
            }
        }
    }
}
