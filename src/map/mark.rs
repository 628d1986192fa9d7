//! A state of a history that somebody may want to go back to, as if nothing had been done since.

use super::step::Step;
use std::sync::Arc;

/// What is to be known to go back to a state of a history.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// How many of the oldest steps have stood since then.
    pub kept: usize,
    /// The steps after them that were there and were taken back since, the newest first.
    pub gone: Vec<Arc<Step>>,
    /// The steps that could be made again, the newest first.
    pub undone: Vec<Arc<Step>>,
}

impl Mark {
    /// Notes that the last step is taken back, or becomes another one, and that this many are left.
    pub fn lost(&mut self, step: &Arc<Step>, left: usize) {
        if left < self.kept {
            self.kept = left;
            self.gone.push(Arc::clone(step));
        }
    }

    /// Notes that the oldest steps were left out.
    pub fn forgot(&mut self, count: usize) {
        self.kept = self.kept.saturating_sub(count);
    }
}

/// Whether these are the same steps.
pub(super) fn same(some: &[Arc<Step>], others: &[Arc<Step>]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| Arc::ptr_eq(one, other))
}
