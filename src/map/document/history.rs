//! Tells a document's history anew, as operations that make the same document again.

use super::Document;
use crate::map::{
    Records,
    diff::diff,
    step::{Op, Origin, Step},
};
use std::sync::Arc;

impl Document {
    /// The history for a new journal: the records before the last `keep` steps (or before all steps, when
    /// there are fewer), the number of the step before them, and the operations since. They lead through what the file
    /// holds, as it was at the position `saved`, also when that step has been amended or forgotten since.
    pub fn history(&self, keep: usize, saved: Option<u64>) -> (Records, u64, Vec<Op>) {
        let (older, kept) = self.done.split_at(self.done.len().saturating_sub(keep));
        let mut begin = self.map.records.clone();
        for step in kept.iter().rev() {
            for change in step.edit.inverse().changes {
                change.put(&mut begin);
            }
        }
        let number = older.last().map_or(self.begun, |step| step.seq);
        // What the last step dropped was there before it.
        let (before, last) = kept.split_at(kept.len().saturating_sub(1));
        let dropped = if last.is_empty() { &[][..] } else { &self.dropped };
        let steps = before.iter().chain(dropped).chain(last).chain(&self.undone);
        let is_way = |saved: &u64| number == *saved || steps.clone().any(|step| step.seq == *saved);
        let detour = saved.filter(|saved| !is_way(saved)).map(|seq| {
            let edit = diff(&begin, &self.base);
            [Op::Do(Arc::new(Step { seq, origin: Origin::Room, edit })), Op::Discard]
        });
        let made = |steps: &[Arc<Step>]| steps.iter().cloned().map(Op::Do).collect::<Vec<_>>();
        let undone = |steps: &[Arc<Step>]| {
            let again = steps.iter().rev().cloned().map(Op::Do);
            again.chain(steps.iter().map(|_| Op::Undo)).collect::<Vec<_>>()
        };
        let ops = [made(before), undone(dropped), made(last), undone(&self.undone)].concat();
        (begin, number, detour.into_iter().flatten().chain(ops).collect())
    }
}
