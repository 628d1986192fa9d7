//! The only way to change a map: [`Document::apply`], which undo and redo go through as well.

mod history;

use super::{
    Key, Map, Records,
    conflict::Conflict,
    diff::{diff, same},
    edit::{Change, Edit, Swap},
    index::{Index, Registers},
    mark::{self, Mark},
    merge::merge,
    side_by_side::side_by_side,
    step::{Op, Origin, Step},
    validity::{self, Unsound},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Why an edit was refused. A refused edit changes nothing.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The record is not as the edit expects it.
    #[error("{0:?} is not as the edit expects it")]
    Mismatch(Key),
    /// The edit names a record twice.
    #[error("{0:?} is changed twice in one edit")]
    Twice(Key),
    /// There is nothing to undo or to redo.
    #[error("nothing")]
    Nothing,
    /// The map would not be sound.
    #[error("{0:?}")]
    Unsound(Unsound),
}

/// A map with its history. Undo is unlimited and covers everything that is saved; a new edit drops what was
/// undone, and gives it back when it is discarded itself.
#[derive(Clone, Debug, Default)]
pub struct Document {
    map: Map,
    done: Vec<Arc<Step>>,
    undone: Vec<Arc<Step>>,
    /// The undone steps that the last step dropped; discarding it brings them back.
    dropped: Vec<Arc<Step>>,
    seq: u64,
    begun: u64,
    saved: Option<u64>,
    /// The records that the file held when it was read or written last.
    base: Records,
    ops: Vec<Op>,
    mark: Option<Mark>,
}

impl Document {
    /// Opens a document whose file holds these records.
    ///
    /// # Errors
    /// All reasons why the records are not a sound map.
    pub fn open(records: Records) -> Result<Self, Vec<Unsound>> {
        Self::go_on(records, 0)
    }

    /// Opens a document whose history begins with these records after step number `seq`.
    ///
    /// # Errors
    /// All reasons why the records are not a sound map.
    pub fn go_on(records: Records, seq: u64) -> Result<Self, Vec<Unsound>> {
        Self::sound(records, seq).map_err(|found| found.1)
    }

    /// As [`Document::go_on`], but gives the records back with the reasons if they are not sound.
    pub(crate) fn sound(records: Records, seq: u64) -> Result<Self, Box<(Records, Vec<Unsound>)>> {
        /// From so many touchpoints on, a thread is worth it.
        const MANY: usize = 500;
        let is_much = records.touchpoints.len() >= MANY;
        // The two take about the same time.
        let first = || (validity::check(&records), Registers::of(&records));
        let ((unsound, registers), counted) = side_by_side(is_much, first, || Index::counted(&records));
        if !unsound.is_empty() {
            return Err(Box::new((records, unsound)));
        }
        let base = records.clone();
        let map = Map { records, index: counted.with(registers) };
        Ok(Self { map, base, seq, begun: seq, saved: Some(seq), ..Self::default() })
    }

    /// The map as it is now.
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// Makes an edit of the room, either completely or, when it returns an error, not at all.
    ///
    /// # Errors
    /// If a record is not as the edit expects it, or the result would not be a sound map.
    pub fn apply(&mut self, edit: Edit) -> Result<Arc<Step>, Refused> {
        self.apply_from(Origin::Room, edit)
    }

    /// Makes an edit and notes where it comes from.
    ///
    /// # Errors
    /// As [`Document::apply`].
    pub fn apply_from(&mut self, origin: Origin, edit: Edit) -> Result<Arc<Step>, Refused> {
        let step = Arc::new(Step { seq: self.seq + 1, origin, edit });
        self.make(Arc::clone(&step))?;
        Ok(step)
    }

    fn make(&mut self, step: Arc<Step>) -> Result<(), Refused> {
        self.change(&step.edit)?;
        // A step that is made once more keeps its number, and no new step may get a number that was given.
        self.seq = self.seq.max(step.seq);
        self.ops.push(Op::Do(Arc::clone(&step)));
        self.done.push(step);
        self.dropped = std::mem::take(&mut self.undone);
        Ok(())
    }

    /// Makes an edit part of the last step, so that one undo takes both back.
    ///
    /// # Errors
    /// As [`Document::apply`].
    pub fn amend(&mut self, edit: Edit) -> Result<Arc<Step>, Refused> {
        if self.done.is_empty() {
            return self.apply(edit);
        }
        self.amend_as(self.seq + 1, edit)
    }

    fn amend_as(&mut self, seq: u64, edit: Edit) -> Result<Arc<Step>, Refused> {
        self.change(&edit)?;
        self.seq = seq;
        self.ops.push(Op::Amend(seq, edit.clone()));
        let (origin, edit) = match self.pop() {
            Some(last) => (last.origin, last.edit.then(edit)),
            None => (Origin::Room, edit),
        };
        let step = Arc::new(Step { seq, origin, edit });
        self.done.push(Arc::clone(&step));
        self.undone.clear();
        Ok(step)
    }

    /// Takes the last step back; `None` when nothing is left to take back.
    pub fn undo(&mut self) -> Option<Arc<Step>> {
        let step = self.pop()?;
        self.reverse(&step.edit.inverse());
        self.undone.push(Arc::clone(&step));
        self.ops.push(Op::Undo);
        self.dropped.clear();
        Some(step)
    }

    /// Makes the step again that was undone last; `None` when nothing was undone.
    pub fn redo(&mut self) -> Option<Arc<Step>> {
        let step = self.undone.pop()?;
        self.reverse(&step.edit);
        self.done.push(Arc::clone(&step));
        self.ops.push(Op::Redo);
        Some(step)
    }

    /// Takes the last step back as if it had never been made: the undone steps that it dropped can be made
    /// again.
    pub fn discard(&mut self) {
        let dropped = std::mem::take(&mut self.dropped);
        if let Some(step) = self.pop() {
            self.reverse(&step.edit.inverse());
            self.undone = dropped;
            self.ops.push(Op::Discard);
        }
    }

    fn pop(&mut self) -> Option<Arc<Step>> {
        let step = self.done.pop()?;
        if let Some(mark) = &mut self.mark {
            mark.lost(&step, self.done.len());
        }
        Some(step)
    }

    /// Marks this state, so that [`Document::back_to_mark`] leads here until another one is marked.
    pub fn mark(&mut self) {
        self.mark = Some(Mark { kept: self.done.len(), gone: Vec::new(), undone: self.undone.clone() });
    }

    /// Goes back to the marked state as if nothing had been done since: the map, what can be taken back and what can be
    /// made again are as they were. Returns false, and changes nothing, if no state is marked or if somebody else has
    /// changed the file since, which is not ours to take back.
    pub fn back_to_mark(&mut self) -> bool {
        let Some(Mark { kept, gone, undone }) = self.mark.take() else { return false };
        let new = self.done.get(kept..).unwrap_or_default();
        if new.iter().any(|step| step.origin == Origin::Disk) {
            return false;
        }
        while self.done.len() > kept {
            self.discard();
        }
        gone.into_iter().rev().for_each(|step| self.make_again(step));
        if undone.is_empty() && self.redo().is_some() {
            // What is made once more and discarded can't be made again, nor can what was undone before it.
            self.discard();
        } else if !mark::same(&self.undone, &undone) {
            undone.iter().rev().for_each(|step| self.make_again(Arc::clone(step)));
            undone.iter().for_each(|_| drop(self.undo()));
        }
        true
    }

    /// Makes a step that was made before in this state, so that it cannot be refused.
    fn make_again(&mut self, step: Arc<Step>) {
        let outcome = self.make(step);
        debug_assert_eq!(outcome, Ok(()), "history is consistent");
    }

    /// Replays an operation from a journal.
    ///
    /// # Errors
    /// If the operation cannot have been done in this state.
    pub fn repeat(&mut self, op: Op) -> Result<(), Refused> {
        let nothing = |made: Option<Arc<Step>>| made.map(drop).ok_or(Refused::Nothing);
        match op {
            Op::Do(step) => self.make(step),
            Op::Amend(seq, edit) => self.amend_as(seq, edit).map(drop),
            Op::Undo => nothing(self.undo()),
            Op::Redo => nothing(self.redo()),
            Op::Discard => nothing(self.done.last().cloned()).map(|()| self.discard()),
        }
    }

    /// Takes the operations that were done since the last call.
    pub fn take_ops(&mut self) -> Vec<Op> {
        std::mem::take(&mut self.ops)
    }

    /// Forgets all but the newest `keep` steps that can be taken back, and returns how many were forgotten.
    pub fn forget(&mut self, keep: usize) -> usize {
        let count = self.done.len().saturating_sub(keep);
        if let Some(last) = self.done.drain(..count).next_back() {
            self.begun = last.seq;
        }
        if let Some(mark) = &mut self.mark {
            mark.forgot(count);
        }
        count
    }

    /// The step that undo would take back.
    pub fn last(&self) -> Option<&Arc<Step>> {
        self.done.last()
    }

    /// Whether something was undone that can be made again.
    pub fn has_undone(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The steps that undo would take back, newest first.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &Arc<Step>> {
        self.done.iter().rev()
    }

    /// A number that names the state of the map: at equal positions of one document the maps are equal.
    pub fn position(&self) -> u64 {
        self.done.last().map_or(self.begun, |s| s.seq)
    }

    /// Notes that the file now holds these records, which were the map's at `position`.
    pub fn saved(&mut self, position: u64, records: Records) {
        self.saved = Some(position);
        self.base = records;
    }

    /// Notes that the file holds these records, which are not the map at any of its steps.
    pub fn unsaved(&mut self, base: Records) {
        self.saved = None;
        self.base = base;
    }

    /// The position at which the map was as the file holds it.
    pub fn saved_position(&self) -> Option<u64> {
        self.saved
    }

    /// The number of the step after which this history begins.
    pub fn begun(&self) -> u64 {
        self.begun
    }

    /// Merges what somebody else has written into the file. What the room changed stays; where both changed a
    /// field differently, a conflict keeps both values. `None` when their records bring nothing new.
    pub fn take_theirs(&mut self, theirs: Records) -> Option<Arc<Step>> {
        let mine = self.map.records();
        let merged = merge(&self.base, mine, &theirs);
        let edit = diff(mine, &merged);
        let is_theirs = merged == theirs;
        let step = if edit.changes.is_empty() { None } else { self.apply_from(Origin::Disk, edit).ok() };
        self.base = theirs;
        self.saved = is_theirs.then(|| self.position());
        step
    }

    /// The records that the file held when it was read or written last.
    pub fn base(&self) -> &Records {
        &self.base
    }

    /// Whether the map has changed since the file was read or written.
    pub fn is_dirty(&self) -> bool {
        self.saved != Some(self.position())
    }

    /// Makes a change of undo or redo. It reverses what was applied before, so it cannot be refused.
    fn reverse(&mut self, edit: &Edit) {
        let outcome = self.change(edit);
        debug_assert_eq!(outcome, Ok(()), "history is consistent");
    }

    fn change(&mut self, edit: &Edit) -> Result<(), Refused> {
        if let Some(unsound) = validity::before(edit) {
            return Err(Refused::Unsound(unsound));
        }
        let mut seen = BTreeSet::new();
        for (i, change) in edit.changes.iter().enumerate() {
            if !seen.insert((change.is_of_record(), change.key())) {
                return self.back_to(edit, i, Refused::Twice(change.key()));
            }
            if !self.swap(change) {
                return self.back_to(edit, i, Refused::Mismatch(change.key()));
            }
        }
        match validity::after(&self.map, edit) {
            None => Ok(()),
            Some(unsound) => self.back_to(edit, edit.changes.len(), Refused::Unsound(unsound)),
        }
    }

    /// Reverses the first `count` changes of an edit, which have been made.
    fn back_to(&mut self, edit: &Edit, count: usize, why: Refused) -> Result<(), Refused> {
        for change in edit.inverse().changes[..count].iter().rev() {
            self.swap(change);
        }
        Err(why)
    }

    /// Makes one change if the record is as the change expects it, and returns whether it was.
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
                    index.exchange(&swap.id, swap.old.as_deref(), swap.new.as_ref());
                }
                matches
            }
            Change::Conflict(swap) => {
                let matches = exchange(&mut records.conflicts, swap);
                if matches {
                    let count = |side: &Option<Arc<Conflict>>| side.as_ref().map_or(0, |c| c.theirs.len());
                    index.in_question = index.in_question + count(&swap.new) - count(&swap.old);
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
