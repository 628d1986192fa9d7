//! The one door: nothing changes a map but [`Document::apply`], undo and redo included.

use super::{
    Key, Map, Records,
    edit::{Change, Edit, Swap},
    sound::{self, Unsound},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Why an edit was refused; the map is then as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The record is not as the edit expects it.
    #[error("{0:?} is not as the edit expects it")]
    Mismatch(Key),
    /// The edit names a record twice.
    #[error("{0:?} is changed twice in one edit")]
    Twice(Key),
    /// The map would not be sound.
    #[error("{0:?}")]
    Unsound(Unsound),
}

/// An edit that was made, with its place in the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Never the same twice in one document, and growing.
    pub seq: u64,
    /// What was done.
    pub edit: Edit,
}

/// A map with its history. Undo is unlimited and covers everything that is saved; a new edit drops what was undone, and
/// gives it back when it is discarded itself.
#[derive(Clone, Debug, Default)]
pub struct Document {
    map: Map,
    done: Vec<Arc<Step>>,
    undone: Vec<Arc<Step>>,
    /// What the last step dropped, while it is the last step.
    dropped: Vec<Arc<Step>>,
    seq: u64,
    saved: u64,
}

impl Document {
    /// A document of these records.
    ///
    /// # Errors
    /// All reasons why the records are not a sound map.
    pub fn open(records: Records) -> Result<Self, Vec<Unsound>> {
        let unsound = sound::check(&records);
        if unsound.is_empty() { Ok(Self { map: Map::of(records), ..Self::default() }) } else { Err(unsound) }
    }

    /// The map as it is now.
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// Makes an edit: all of it or, with an error, nothing.
    ///
    /// # Errors
    /// If a record is not as the edit expects it, or the result would not be a sound map.
    pub fn apply(&mut self, edit: Edit) -> Result<Arc<Step>, Refused> {
        self.change(&edit)?;
        self.seq += 1;
        let step = Arc::new(Step { seq: self.seq, edit });
        self.done.push(Arc::clone(&step));
        self.dropped = std::mem::take(&mut self.undone);
        Ok(step)
    }

    /// Replaces the last step by one that does `edit` after it, so that both are one step of undo.
    ///
    /// # Errors
    /// As [`Document::apply`].
    pub fn amend(&mut self, edit: Edit) -> Result<Arc<Step>, Refused> {
        let Some(last) = self.done.last().map(Arc::clone) else { return self.apply(edit) };
        self.change(&edit)?;
        self.seq += 1;
        let step = Arc::new(Step { seq: self.seq, edit: joined(&last.edit, edit) });
        self.done.pop();
        self.done.push(Arc::clone(&step));
        self.undone.clear();
        Ok(step)
    }

    /// Takes the last step back; `None` when there is none.
    pub fn undo(&mut self) -> Option<Arc<Step>> {
        let step = self.done.pop()?;
        self.reverse(&step.edit.inverse());
        self.undone.push(Arc::clone(&step));
        self.dropped.clear();
        Some(step)
    }

    /// Makes the step again that was undone last; `None` when there is none.
    pub fn redo(&mut self) -> Option<Arc<Step>> {
        let step = self.undone.pop()?;
        self.reverse(&step.edit);
        self.done.push(Arc::clone(&step));
        Some(step)
    }

    /// Takes the last step back for good, as if it had never been made: what it dropped can be made again.
    pub fn discard(&mut self) {
        let dropped = std::mem::take(&mut self.dropped);
        if self.undo().is_some() {
            self.undone = dropped;
        }
    }

    /// The step that undo would take back.
    pub fn last(&self) -> Option<&Arc<Step>> {
        self.done.last()
    }

    /// Names the state of the map: equal positions are equal maps.
    pub fn position(&self) -> u64 {
        self.done.last().map_or(0, |s| s.seq)
    }

    /// Notes that the file holds the map as it was at `position`.
    pub fn saved(&mut self, position: u64) {
        self.saved = position;
    }

    /// Whether the file does not hold the map as it is now.
    pub fn is_dirty(&self) -> bool {
        self.saved != self.position()
    }

    /// Undo and redo only turn round what has been applied, so they cannot be refused.
    fn reverse(&mut self, edit: &Edit) {
        let outcome = self.change(edit);
        debug_assert_eq!(outcome, Ok(()), "history is consistent");
    }

    fn change(&mut self, edit: &Edit) -> Result<(), Refused> {
        let mut seen = BTreeSet::new();
        for (i, change) in edit.changes.iter().enumerate() {
            if !seen.insert(change.key()) {
                return self.back_to(edit, i, Refused::Twice(change.key()));
            }
            if !self.swap(change) {
                return self.back_to(edit, i, Refused::Mismatch(change.key()));
            }
        }
        match sound::after(&self.map, edit) {
            None => Ok(()),
            Some(unsound) => self.back_to(edit, edit.changes.len(), Refused::Unsound(unsound)),
        }
    }

    /// Turns round the first `count` changes, which have been made.
    fn back_to(&mut self, edit: &Edit, count: usize, why: Refused) -> Result<(), Refused> {
        for change in edit.inverse().changes[..count].iter().rev() {
            self.swap(change);
        }
        Err(why)
    }

    /// Makes one change if the record is as expected; whether it was.
    fn swap(&mut self, change: &Change) -> bool {
        let Map { records, index } = &mut self.map;
        match change {
            Change::About(Swap { old: Some(old), new: Some(new), .. }) => {
                let matches = same(Some(&records.about), Some(old));
                if matches {
                    records.about = Arc::clone(new);
                }
                matches
            }
            Change::About(_) => false,
            Change::Stage(swap) => {
                let matches = exchange(&mut records.stages, swap);
                index.order(records);
                matches
            }
            Change::Segment(swap) => {
                let matches = exchange(&mut records.segments, swap);
                index.order(records);
                matches
            }
            Change::Touchpoint(swap) => {
                let matches = exchange(&mut records.touchpoints, swap);
                if matches {
                    if let Some(old) = &swap.old {
                        index.remove(&swap.id, old);
                    }
                    if let Some(new) = &swap.new {
                        index.add(&swap.id, new);
                    }
                }
                matches
            }
        }
    }
}

fn exchange<I: Ord + Clone, R: PartialEq>(records: &mut BTreeMap<I, Arc<R>>, swap: &Swap<I, R>) -> bool {
    if !same(records.get(&swap.id), swap.old.as_ref()) {
        return false;
    }
    match &swap.new {
        Some(new) => records.insert(swap.id.clone(), Arc::clone(new)),
        None => records.remove(&swap.id),
    };
    true
}

/// Equal, at the price of one comparison of addresses when it is the same record.
fn same<R: PartialEq>(a: Option<&Arc<R>>, b: Option<&Arc<R>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (None, None) => true,
        _ => false,
    }
}

fn same_record(a: &Change, b: &Change) -> bool {
    match (a, b) {
        (Change::About(_), Change::About(_)) => true,
        (Change::Stage(a), Change::Stage(b)) => a.id == b.id,
        (Change::Segment(a), Change::Segment(b)) => a.id == b.id,
        (Change::Touchpoint(a), Change::Touchpoint(b)) => a.id == b.id,
        _ => false,
    }
}

/// One edit that does `first` and then `second`.
fn joined(first: &Edit, second: Edit) -> Edit {
    let mut changes = first.changes.clone();
    for change in second.changes {
        match changes.iter_mut().find(|c| same_record(c, &change)) {
            Some(Change::About(a)) => {
                if let Change::About(b) = change {
                    a.new = b.new;
                }
            }
            Some(Change::Stage(a)) => {
                if let Change::Stage(b) = change {
                    a.new = b.new;
                }
            }
            Some(Change::Segment(a)) => {
                if let Change::Segment(b) = change {
                    a.new = b.new;
                }
            }
            Some(Change::Touchpoint(a)) => {
                if let Change::Touchpoint(b) = change {
                    a.new = b.new;
                }
            }
            None => changes.push(change),
        }
    }
    Edit { changes }
}
