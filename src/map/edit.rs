//! An edit as a value: each changed record as it was before and as it is after.

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

/// One record before and after a change. From `None` to `Some` it is added, from `Some` to `None` removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap<I, R> {
    /// The record's id.
    pub id: I,
    /// The record as it must be before the change.
    pub old: Option<Arc<R>>,
    /// The record as the change leaves it.
    pub new: Option<Arc<R>>,
}

impl<I: Clone, R> Swap<I, R> {
    fn inverse(&self) -> Self {
        Self { id: self.id.clone(), old: self.new.clone(), new: self.old.clone() }
    }

    /// Includes a later change of the same record.
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

/// A change of one record of any type.
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
    /// The conflict about a record.
    Conflict(Swap<Key, Conflict>),
}

impl Change {
    /// The key of the record that the change is about.
    pub fn key(&self) -> Key {
        match self {
            Self::About(_) => Key::About,
            Self::Stage(s) => Key::Stage(s.id.clone()),
            Self::Segment(s) => Key::Segment(s.id.clone()),
            Self::Touchpoint(s) => Key::Touchpoint(s.id.clone()),
            Self::Conflict(s) => s.id.clone(),
        }
    }

    /// Whether the record itself changes, and not the conflict about it.
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

    /// Whether two changes are about the same record or conflict, so that one edit can hold only one of them.
    fn meets(&self, other: &Self) -> bool {
        self.is_of_record() == other.is_of_record() && self.key() == other.key()
    }

    /// Includes a later change of the same record or conflict.
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

    /// Puts the record into `records` as the change leaves it, whatever was there.
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

/// The changes that are one step of undo. The cursor goes to the first of them.
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

    /// Joins this edit and a later one into one edit.
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
