//! The records of a map: shared, and never changed in place.

use super::{
    about::About,
    conflict::Conflict,
    field::{Record as _, Value},
    id::{SegmentId, StageId, TouchpointId},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use std::{collections::BTreeMap, sync::Arc};

/// The records of a map, as its file holds them. A copy shares every record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// The map as a whole.
    pub about: Arc<About>,
    /// The columns.
    pub stages: BTreeMap<StageId, Arc<Stage>>,
    /// The rows.
    pub segments: BTreeMap<SegmentId, Arc<Segment>>,
    /// The touchpoints in the cells and the parked ones.
    pub touchpoints: BTreeMap<TouchpointId, Arc<Touchpoint>>,
    /// What another side wrote differently in these records.
    pub conflicts: BTreeMap<Key, Arc<Conflict>>,
}

impl Records {
    /// Whether there is a record of this key.
    pub fn has(&self, key: &Key) -> bool {
        match key {
            Key::About => true,
            Key::Stage(id) => self.stages.contains_key(id),
            Key::Segment(id) => self.segments.contains_key(id),
            Key::Touchpoint(id) => self.touchpoints.contains_key(id),
        }
    }

    /// A field's value in a record; `None` when there is no such record or field.
    pub fn value(&self, key: &Key, field: &str) -> Option<Value> {
        match key {
            Key::About => self.about.get(field),
            Key::Stage(id) => self.stages.get(id)?.get(field),
            Key::Segment(id) => self.segments.get(id)?.get(field),
            Key::Touchpoint(id) => self.touchpoints.get(id)?.get(field),
        }
    }
}

/// Names a record of any type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The map as a whole.
    About,
    /// A column.
    Stage(StageId),
    /// A row.
    Segment(SegmentId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
}
