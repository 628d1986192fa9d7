//! What stood in the cells of an earlier map and stands there no more.

use super::Cell;
use crate::map::{
    Map,
    id::TouchpointId,
    place::{Place, Places},
    rank::Rank,
};
use std::{collections::HashMap, sync::Arc};

/// The touchpoints that stood in each cell and stand there no more, in the order in which they stood. They are found once
/// for the whole map, so that a frame looks up its cells and no card of the earlier map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gone(HashMap<Cell, Vec<(Rank, TouchpointId)>>);

impl Gone {
    /// What a map has lost since an earlier one. A record that is the same is not looked into.
    pub fn between(before: &Map, now: &Map) -> Self {
        let mut gone = Self::default();
        let mut present = now.records().touchpoints.iter().peekable();
        for (id, touchpoint) in &before.records().touchpoints {
            while present.next_if(|(other, _)| *other < id).is_some() {}
            match present.next_if(|(other, _)| *other == id) {
                Some((_, same)) if Arc::ptr_eq(same, touchpoint) => {}
                Some((_, now)) => gone.note(id, &touchpoint.places, &now.places),
                None => gone.note(id, &touchpoint.places, &Places::default()),
            }
        }
        gone.0.values_mut().for_each(|cell| cell.sort());
        gone
    }

    fn note(&mut self, id: &TouchpointId, before: &Places, now: &Places) {
        let left = before.differences(now).filter_map(|(before, now)| before.filter(|_| now.is_none()));
        for Place { stage, segment, rank, .. } in left {
            self.0.entry((stage.clone(), segment.clone())).or_default().push((*rank, id.clone()));
        }
    }

    /// What stood in a cell and stands there no more.
    pub fn from(&self, cell: &Cell) -> impl ExactSizeIterator<Item = &TouchpointId> {
        self.0.get(cell).map_or(&[][..], Vec::as_slice).iter().map(|(_, id)| id)
    }
}
