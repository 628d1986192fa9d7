//! A change of the map as a value: records before and after.

use super::{
    Key, Records,
    about::About,
    conflict::Conflict,
    id::{SegmentId, StageId, TouchpointId},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use std::{collections::BTreeMap, sync::Arc};

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

    /// Goes on to what a later swap leaves.
    fn go_on(&mut self, later: &Self) {
        self.new.clone_from(&later.new);
    }
}

impl<I: Ord + Clone, R> Swap<I, R> {
    fn put(&self, records: &mut BTreeMap<I, Arc<R>>) {
        match &self.new {
            Some(new) => drop(records.insert(self.id.clone(), Arc::clone(new))),
            None => drop(records.remove(&self.id)),
        }
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

    /// Whether it is about the same, so that both could not be in one edit.
    fn meets(&self, other: &Self) -> bool {
        self.is_of_record() == other.is_of_record() && self.key() == other.key()
    }

    /// Does what a later change of the same does, too.
    fn go_on(&mut self, later: &Self) {
        match (self, later) {
            (Self::About(now), Self::About(later)) => now.go_on(later),
            (Self::Stage(now), Self::Stage(later)) => now.go_on(later),
            (Self::Segment(now), Self::Segment(later)) => now.go_on(later),
            (Self::Touchpoint(now), Self::Touchpoint(later)) => now.go_on(later),
            (Self::Conflict(now), Self::Conflict(later)) => now.go_on(later),
            _ => {}
        }
    }

    /// Leaves the record as it is after the change, whatever was there.
    pub(super) fn put(&self, records: &mut Records) {
        match self {
            Self::About(swap) => {
                if let Some(new) = &swap.new {
                    records.about = Arc::clone(new);
                }
            }
            Self::Stage(swap) => swap.put(&mut records.stages),
            Self::Segment(swap) => swap.put(&mut records.segments),
            Self::Touchpoint(swap) => swap.put(&mut records.touchpoints),
            Self::Conflict(swap) => swap.put(&mut records.conflicts),
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
    /// One edit that does this one and then `later`.
    pub(super) fn then(&self, later: Self) -> Self {
        let mut changes = self.changes.clone();
        for change in later.changes {
            match changes.iter_mut().find(|now| now.meets(&change)) {
                Some(now) => now.go_on(&change),
                None => changes.push(change),
            }
        }
        Self { changes }
    }
}
