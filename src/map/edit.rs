//! A change of the map as a value: records before and after.

use super::{
    Key,
    about::About,
    conflict::Conflict,
    id::{SegmentId, StageId, TouchpointId},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use std::sync::Arc;

/// One record before and after: `None` to `Some` adds it, `Some` to `None` removes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap<I, R> {
    /// Which record.
    pub id: I,
    /// As it must be found.
    pub old: Option<Arc<R>>,
    /// As it is left.
    pub new: Option<Arc<R>>,
}

impl<I: Clone, R> Swap<I, R> {
    fn inverse(&self) -> Self {
        Self { id: self.id.clone(), old: self.new.clone(), new: self.old.clone() }
    }
}

/// A record of any type before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The map as a whole; it is never added or removed.
    About(Swap<(), About>),
    /// A column.
    Stage(Swap<StageId, Stage>),
    /// A row.
    Segment(Swap<SegmentId, Segment>),
    /// A touchpoint.
    Touchpoint(Swap<TouchpointId, Touchpoint>),
    /// What another side says about a record.
    Conflict(Swap<Key, Conflict>),
}

impl Change {
    /// The name of the record that it is about.
    pub fn key(&self) -> Key {
        match self {
            Self::About(_) => Key::About,
            Self::Stage(s) => Key::Stage(s.id.clone()),
            Self::Segment(s) => Key::Segment(s.id.clone()),
            Self::Touchpoint(s) => Key::Touchpoint(s.id.clone()),
            Self::Conflict(s) => s.id.clone(),
        }
    }

    /// Whether it is the record itself that changes, not what another side says about it.
    pub fn is_of_record(&self) -> bool {
        !matches!(self, Self::Conflict(_))
    }

    /// Whether the record is the same before and after.
    pub fn is_idle(&self) -> bool {
        match self {
            Self::About(s) => s.old == s.new,
            Self::Stage(s) => s.old == s.new,
            Self::Segment(s) => s.old == s.new,
            Self::Touchpoint(s) => s.old == s.new,
            Self::Conflict(s) => s.old == s.new,
        }
    }

    fn inverse(&self) -> Self {
        match self {
            Self::About(s) => Self::About(s.inverse()),
            Self::Stage(s) => Self::Stage(s.inverse()),
            Self::Segment(s) => Self::Segment(s.inverse()),
            Self::Touchpoint(s) => Self::Touchpoint(s.inverse()),
            Self::Conflict(s) => Self::Conflict(s.inverse()),
        }
    }
}

/// One step of undo. The first change is where the cursor goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// At most one change for each record.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The edit that takes this one back.
    pub fn inverse(&self) -> Self {
        Self { changes: self.changes.iter().map(Change::inverse).collect() }
    }
}
