//! A map as its customers pass through it, and what findings name as evidence.

use crate::map::{
    Map,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::Place,
    touchpoint::Touchpoint,
};
use std::collections::{HashMap, HashSet};

/// A touchpoint at its first place in the order of the journey.
pub struct Stop<'m> {
    /// Which touchpoint.
    pub id: &'m TouchpointId,
    /// The touchpoint itself.
    pub touchpoint: &'m Touchpoint,
    /// The first stage in which it stands.
    pub stage: &'m StageId,
}

/// Each touchpoint once, in the order of the journey. Walked once and then read by every question, so that the
/// analysis of a large map stays linear.
pub struct Journey<'m> {
    map: &'m Map,
    stops: Vec<Stop<'m>>,
    columns: HashMap<&'m StageId, usize>,
    rows: HashMap<&'m SegmentId, usize>,
}

impl<'m> Journey<'m> {
    /// The journey through a map.
    pub fn of(map: &'m Map) -> Self {
        let mut seen = HashSet::new();
        let mut stops = Vec::new();
        for stage in map.stage_ids() {
            for segment in map.segment_ids() {
                for (_, id) in map.cell(stage, segment) {
                    if seen.insert(id)
                        && let Some(touchpoint) = map.touchpoint(id)
                    {
                        stops.push(Stop { id, touchpoint, stage });
                    }
                }
            }
        }
        let columns = map.stage_ids().iter().enumerate().map(|(i, id)| (id, i)).collect();
        let rows = map.segment_ids().iter().enumerate().map(|(i, id)| (id, i)).collect();
        Self { map, stops, columns, rows }
    }

    /// The map that is travelled.
    pub fn map(&self) -> &'m Map {
        self.map
    }

    /// The touchpoints in their order.
    pub fn stops(&self) -> &[Stop<'m>] {
        &self.stops
    }

    /// A touchpoint's places in the order of the journey; the touchpoint itself keeps them in order of their ids.
    pub fn places<'t>(&self, touchpoint: &'t Touchpoint) -> Vec<&'t Place> {
        let mut places: Vec<&Place> = touchpoint.places.iter().collect();
        places.sort_by_cached_key(|p| (self.columns.get(&p.stage), self.rows.get(&p.segment)));
        places
    }

    /// The segments that meet a touchpoint, in the order of the rows.
    pub fn segments<'t>(&self, touchpoint: &'t Touchpoint) -> Vec<&'t SegmentId> {
        let mut segments = touchpoint.places.segments();
        segments.sort_by_key(|id| self.rows.get(id));
        segments
    }

    /// The touchpoints of which something is true.
    pub fn which(&self, holds: impl Fn(&Touchpoint) -> bool) -> Vec<TouchpointId> {
        self.stops.iter().filter(|s| holds(s.touchpoint)).map(|s| s.id.clone()).collect()
    }
}

/// A record in one of a touchpoint's lists, as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Whose record it is.
    pub touchpoint: TouchpointId,
    /// Which record.
    pub item: ItemId,
}
