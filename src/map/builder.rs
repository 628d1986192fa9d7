//! Builds an edit from what the map holds now. Several changes of one record become one change.

use super::{
    Key, Map,
    about::About,
    conflict::{Conflict, Side, with},
    edit::{Change, Edit, Swap},
    field::{Record, Value},
    id::{SegmentId, StageId, TouchpointId},
    place::Place,
    query,
    rank::Rank,
    rated::Rated,
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use std::{collections::BTreeMap, sync::Arc};

/// An edit that is being built.
pub struct Builder<'m> {
    map: &'m Map,
    changes: Vec<Change>,
    at: BTreeMap<Key, usize>,
}

/// Writes the methods that every type of record needs.
macro_rules! record_methods {
    ($variant:ident, $record:ty, $id:ty, $records:ident, $change:ident, $set:ident, $now:ident) => {
        /// Reads a record as the edit leaves it so far.
        pub fn $now(&self, id: &$id) -> Option<&Arc<$record>> {
            match self.at.get(&Key::$variant(id.clone())).map(|i| &self.changes[*i]) {
                Some(Change::$variant(swap)) => swap.new.as_ref(),
                _ => self.map.records().$records.get(id),
            }
        }

        /// Changes a record. Nothing happens when it is not there.
        pub fn $change(&mut self, id: &$id, change: impl FnOnce(&mut $record)) {
            if let Some(now) = self.$now(id) {
                let mut new = (**now).clone();
                change(&mut new);
                self.$set(id, Some(new));
            }
        }

        /// Adds a record, replaces it or, with `None`, removes it together with its conflict.
        pub fn $set(&mut self, id: &$id, new: Option<$record>) {
            let new = new.map(Arc::new);
            let key = Key::$variant(id.clone());
            let orphan = (new.is_none() && self.map.conflict(&key).is_some()).then(|| key.clone());
            if let Some(Change::$variant(swap)) = self.at.get(&key).map(|i| &mut self.changes[*i]) {
                swap.new = new;
            } else {
                let old = self.map.records().$records.get(id).cloned();
                self.at.insert(key, self.changes.len());
                self.changes.push(Change::$variant(Swap { id: id.clone(), old, new }));
            }
            if let Some(key) = orphan {
                self.set_conflict(&key, None);
            }
        }
    };
}

/// Writes the method that only a record with a rank needs.
macro_rules! ordered_methods {
    ($variant:ident, $record:ty, $id:ty, $records:ident, $change:ident, $set:ident, $now:ident, $insert:ident) => {
        /// Adds a record, or moves it, so that `at` others stand before it.
        pub fn $insert(&mut self, id: &$id, mut new: $record, at: usize) {
            let added = self.changes.iter().filter_map(|change| match change {
                Change::$variant(swap) if swap.old.is_none() => Some(&swap.id),
                _ => None,
            });
            let known = self.map.records().$records.keys().chain(added).filter(|other| *other != id);
            let mut others: Vec<(Rank, $id)> =
                known.filter_map(|other| Some((self.$now(other)?.rank, other.clone()))).collect();
            others.sort();
            let at = at.min(others.len());
            let before = at.checked_sub(1).map(|i| others[i].0);
            if let Some(rank) = Rank::between(before, others.get(at).map(|(rank, _)| *rank)) {
                new.rank = rank;
            } else {
                for (i, (_, other)) in others.iter().enumerate() {
                    self.$change(other, |record| record.rank = Rank::nth(i + usize::from(i >= at)));
                }
                new.rank = Rank::nth(at);
            }
            self.$set(id, Some(new));
        }
    };
}

impl<'m> Builder<'m> {
    /// Begins an edit that changes nothing yet.
    pub fn new(map: &'m Map) -> Self {
        Self { map, changes: Vec::new(), at: BTreeMap::new() }
    }

    /// The map before the edit.
    pub fn map(&self) -> &'m Map {
        self.map
    }

    record_methods!(Stage, Stage, StageId, stages, stage, set_stage, stage_now);
    record_methods!(Segment, Segment, SegmentId, segments, segment, set_segment, segment_now);
    record_methods!(
        Touchpoint,
        Touchpoint,
        TouchpointId,
        touchpoints,
        touchpoint,
        set_touchpoint,
        touchpoint_now
    );

    /// Changes what the map says about itself.
    pub fn about(&mut self, change: impl FnOnce(&mut About)) {
        let old = Arc::clone(&self.map.records().about);
        if let Some(Change::About(swap)) = self.at.get(&Key::About).map(|i| &mut self.changes[*i]) {
            swap.new.get_or_insert(old);
            if let Some(new) = &mut swap.new {
                change(Arc::make_mut(new));
            }
        } else {
            let mut new = (*old).clone();
            change(&mut new);
            self.at.insert(Key::About, self.changes.len());
            self.changes.push(Change::About(Swap { id: (), old: Some(old), new: Some(Arc::new(new)) }));
        }
    }

    /// Puts touchpoints one after the other into a cell, the first at position `at` among those that are not
    /// moved. A touchpoint that stands there already is moved and keeps its experience.
    pub fn place(&mut self, ids: &[TouchpointId], stage: &StageId, segment: &SegmentId, at: usize) {
        let others: Vec<(Rank, TouchpointId)> =
            self.map.cell(stage, segment).iter().filter(|(_, id)| !ids.contains(id)).cloned().collect();
        let at = at.min(others.len());
        let before = at.checked_sub(1).map(|i| others[i].0);
        let after = others.get(at).map(|(rank, _)| *rank);
        if let Some(ranks) = ranks_between(before, after, ids.len()) {
            for (id, rank) in ids.iter().zip(ranks) {
                self.rank(id, stage, segment, rank);
            }
        } else {
            let order =
                others[..at].iter().map(|(_, id)| id).chain(ids).chain(others[at..].iter().map(|(_, id)| id));
            let order: Vec<TouchpointId> = order.cloned().collect();
            for (i, id) in order.iter().enumerate() {
                self.rank(id, stage, segment, Rank::nth(i));
            }
        }
    }

    fn rank(&mut self, id: &TouchpointId, stage: &StageId, segment: &SegmentId, rank: Rank) {
        self.touchpoint(id, |t| match t.places.at_mut(stage, segment) {
            Some(place) => place.rank = rank,
            None => {
                let (stage, segment) = (stage.clone(), segment.clone());
                t.places.put([Place { stage, segment, rank, experience: Rated::default() }]);
            }
        });
    }

    /// Takes a touchpoint out of a cell. A touchpoint that then stands nowhere is removed.
    pub fn delete_place(&mut self, id: &TouchpointId, stage: &StageId, segment: &SegmentId) {
        self.delete_places(id, |place| place.cell() == (stage, segment));
    }

    fn delete_places(&mut self, id: &TouchpointId, goes: impl Fn(&Place) -> bool) {
        self.touchpoint(id, |t| t.places.retain(|place| !goes(place)));
        if self.touchpoint_now(id).is_some_and(|t| t.is_parked()) {
            self.set_touchpoint(id, None);
        }
    }

    /// Removes a stage and takes every touchpoint out of its cells.
    pub fn delete_stage(&mut self, stage: &StageId) {
        self.set_stage(stage, None);
        for id in query::in_column(self.map, stage) {
            self.delete_places(id, |place| place.stage == *stage);
        }
    }

    /// Removes a segment and takes every touchpoint out of its cells.
    pub fn delete_segment(&mut self, segment: &SegmentId) {
        self.set_segment(segment, None);
        for id in query::in_row(self.map, segment) {
            self.delete_places(id, |place| place.segment == *segment);
        }
    }

    ordered_methods!(Stage, Stage, StageId, stages, stage, set_stage, stage_now, insert_stage);
    ordered_methods!(
        Segment,
        Segment,
        SegmentId,
        segments,
        segment,
        set_segment,
        segment_now,
        insert_segment
    );

    /// Settles one field of a conflict, and removes the conflict when no field of it is left. Nothing happens
    /// when the field is not in question.
    pub fn choose(&mut self, key: &Key, field: &str, side: Side) {
        let Some(now) = self.conflict_now(key) else { return };
        let mut left = (**now).clone();
        let Some(theirs) = left.theirs.remove(field) else { return };
        if side == Side::Theirs {
            match key {
                Key::About => self.about(|r| take(r, field, theirs)),
                Key::Stage(id) => self.stage(id, |r| take(r, field, theirs)),
                Key::Segment(id) => self.segment(id, |r| take(r, field, theirs)),
                Key::Touchpoint(id) => self.touchpoint(id, |r| take(r, field, theirs)),
            }
        }
        self.set_conflict(key, (!left.theirs.is_empty()).then_some(left));
    }

    /// Reads a record's conflict as the edit leaves it so far.
    pub(super) fn conflict_now(&self, key: &Key) -> Option<&Arc<Conflict>> {
        let changed = self.changes.iter().find_map(|change| match change {
            Change::Conflict(swap) if swap.id == *key => Some(swap.new.as_ref()),
            _ => None,
        });
        changed.unwrap_or_else(|| self.map.records().conflicts.get(key))
    }

    /// Adds a record's conflict, replaces it or, with `None`, removes it.
    pub fn set_conflict(&mut self, key: &Key, new: Option<Conflict>) {
        let new = new.map(Arc::new);
        let changed = self.changes.iter_mut().find_map(|change| match change {
            Change::Conflict(swap) if swap.id == *key => Some(swap),
            _ => None,
        });
        if let Some(swap) = changed {
            swap.new = new;
        } else {
            let old = self.map.records().conflicts.get(key).cloned();
            self.changes.push(Change::Conflict(Swap { id: key.clone(), old, new }));
        }
    }

    /// Reads what the map says about itself as the edit leaves it so far.
    pub fn about_now(&self) -> &About {
        match self.at.get(&Key::About).map(|i| &self.changes[*i]) {
            Some(Change::About(Swap { new: Some(about), .. })) => about,
            _ => self.map.about(),
        }
    }

    /// Whether the edit so far would change something.
    pub fn changes_something(&self) -> bool {
        self.changes.iter().any(|c| !c.is_idle())
    }

    /// Finishes the edit; `None` when it would change nothing.
    pub fn finish(self) -> Option<Edit> {
        let changes: Vec<Change> = self.changes.into_iter().filter(|c| !c.is_idle()).collect();
        (!changes.is_empty()).then_some(Edit { changes })
    }
}

/// Finds `count` ranks between two neighbours; `None` when there is no room for them.
fn ranks_between(before: Option<Rank>, after: Option<Rank>, count: usize) -> Option<Vec<Rank>> {
    let n = i64::try_from(count).ok()?;
    let (first, step) = match (before, after) {
        (None, None) => (Rank::STEP, Rank::STEP),
        (Some(Rank(b)), None) => (b.checked_add(Rank::STEP)?, Rank::STEP),
        (None, Some(Rank(a))) => (a.checked_sub(n.checked_mul(Rank::STEP)?)?, Rank::STEP),
        (Some(Rank(b)), Some(Rank(a))) => {
            let gap = a.checked_sub(b)? / n.checked_add(1)?;
            if gap < 1 {
                return None;
            }
            (b + gap, gap)
        }
    };
    first.checked_add(step.checked_mul(n)?)?;
    Some((0..n).map(|i| Rank(first + i * step)).collect())
}

fn take<R: Record>(record: &mut R, field: &str, theirs: Value) {
    let Some(now) = record.get(field) else { return };
    let theirs = match (theirs, &now) {
        // A place or a row that has been removed since the conflict arose cannot take a value any more.
        (Value::Rows(mut theirs), Value::Rows(now)) => {
            theirs.retain(|row| now.iter().any(|r| r.id == row.id));
            Value::Rows(theirs)
        }
        (Value::Places(mut theirs), Value::Places(now)) => {
            theirs.retain(|place| now.iter().any(|p| p.cell() == place.cell()));
            Value::Places(theirs)
        }
        (theirs, _) => theirs,
    };
    // A value with another shape than its field's cannot be read or merged into a conflict.
    let _taken = record.set(field, with(now, theirs));
}
