//! What stands in each cell, as ordered lists.

use super::{
    id::{SegmentId, StageId, TouchpointId},
    ordered::{insert, remove},
    place::Place,
    rank::Rank,
};
use std::collections::BTreeMap;

/// Cells in which something stands, column by column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells(BTreeMap<StageId, Column>);

type Column = BTreeMap<SegmentId, Vec<Card>>;

/// A touchpoint with its rank, by which the cards of a cell are ordered.
type Card = (Rank, TouchpointId);

impl Cells {
    /// What stands in a cell, in its order.
    pub(super) fn cards(&self, stage: &StageId, segment: &SegmentId) -> &[Card] {
        self.0.get(stage).and_then(|column| column.get(segment)).map_or(&[], Vec::as_slice)
    }

    /// How many cards the fullest cell of a row has.
    pub(super) fn most_in(&self, segment: &SegmentId) -> usize {
        self.0.values().filter_map(|column| column.get(segment)).map(Vec::len).max().unwrap_or(0)
    }

    /// Adds a card at the end of a cell; [`Cells::sort`] brings it to its place.
    pub(super) fn push(&mut self, place: &Place, id: &TouchpointId) {
        self.cell_of(place).push((place.rank, id.clone()));
    }

    /// Orders all cells after cards were pushed.
    pub(super) fn sort(&mut self) {
        for cell in self.0.values_mut().flat_map(BTreeMap::values_mut) {
            cell.sort_unstable();
        }
    }

    /// Adds a card in its place.
    pub(super) fn insert(&mut self, place: &Place, id: &TouchpointId) {
        insert(self.cell_of(place), (place.rank, id.clone()));
    }

    /// Removes a card; a cell that is empty then stays until [`Cells::prune`].
    pub(super) fn remove(&mut self, place: &Place, id: &TouchpointId) {
        remove(self.cell_of(place), &(place.rank, id.clone()));
    }

    /// Removes the cell and the column of a place when nothing stands there.
    pub(super) fn prune(&mut self, place: &Place) {
        let Some(column) = self.0.get_mut(&place.stage) else { return };
        if column.get(&place.segment).is_some_and(Vec::is_empty) {
            column.remove(&place.segment);
        }
        if column.is_empty() {
            self.0.remove(&place.stage);
        }
    }

    fn cell_of(&mut self, place: &Place) -> &mut Vec<Card> {
        self.0.entry(place.stage.clone()).or_default().entry(place.segment.clone()).or_default()
    }
}
