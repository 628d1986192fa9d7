//! The touchpoints in each cell, as ordered lists.

use super::{
    id::{SegmentId, StageId, TouchpointId},
    ordered::{insert, remove},
    place::Place,
    rank::Rank,
};
use std::collections::BTreeMap;

/// The cells that hold at least one touchpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells {
    /// The cards by stage and then by segment.
    columns: BTreeMap<StageId, BTreeMap<SegmentId, Vec<Card>>>,
    /// For each row, how many cells hold each number of cards: the screen asks for the fullest cell after
    /// every key.
    heights: BTreeMap<SegmentId, BTreeMap<usize, usize>>,
}

/// A touchpoint with its rank, by which the cards of a cell are ordered.
pub(super) type Card = (Rank, TouchpointId);

impl Cells {
    /// What stands in a cell, in its order.
    pub(super) fn cards(&self, stage: &StageId, segment: &SegmentId) -> &[Card] {
        self.columns.get(stage).and_then(|column| column.get(segment)).map_or(&[], Vec::as_slice)
    }

    /// How many cards the fullest cell of a row has.
    pub(super) fn most_in(&self, segment: &SegmentId) -> usize {
        self.heights.get(segment).and_then(BTreeMap::last_key_value).map_or(0, |(height, _)| *height)
    }

    /// All cells of a map: each stage once, with its cells that hold cards, in any order.
    pub(super) fn of(columns: impl Iterator<Item = (StageId, BTreeMap<SegmentId, Vec<Card>>)>) -> Self {
        let mut cells = Self { columns: columns.collect(), heights: BTreeMap::new() };
        for (segment, cards) in cells.columns.values_mut().flatten() {
            cards.sort_unstable();
            let row = match cells.heights.get_mut(segment) {
                Some(row) => row,
                None => cells.heights.entry(segment.clone()).or_default(),
            };
            *row.entry(cards.len()).or_default() += 1;
        }
        cells
    }

    /// Adds a card in its place.
    pub(super) fn insert(&mut self, place: &Place, id: &TouchpointId) {
        self.change(place, |cell| insert(cell, (place.rank, id.clone())));
    }

    /// Removes a card, and with the last one the cell.
    pub(super) fn remove(&mut self, place: &Place, id: &TouchpointId) {
        self.change(place, |cell| remove(cell, &(place.rank, id.clone())));
        let Some(column) = self.columns.get_mut(&place.stage) else { return };
        if column.get(&place.segment).is_some_and(Vec::is_empty) {
            column.remove(&place.segment);
        }
        if column.is_empty() {
            self.columns.remove(&place.stage);
        }
    }

    fn change(&mut self, place: &Place, change: impl FnOnce(&mut Vec<Card>)) {
        let cell = self.cell_of(place);
        let before = cell.len();
        change(cell);
        let after = cell.len();
        let row = self.heights.entry(place.segment.clone()).or_default();
        if after > 0 {
            *row.entry(after).or_default() += 1;
        }
        if let Some(count) = row.get_mut(&before) {
            *count -= 1;
        }
        row.retain(|_, count| *count > 0);
        if row.is_empty() {
            self.heights.remove(&place.segment);
        }
    }

    fn cell_of(&mut self, place: &Place) -> &mut Vec<Card> {
        self.columns.entry(place.stage.clone()).or_default().entry(place.segment.clone()).or_default()
    }
}
