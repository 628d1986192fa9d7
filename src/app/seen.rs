//! Which state of the document something was made from, so that it is made anew only after an edit.

use crate::map::{about::About, document::Document, step::Step};
use std::sync::Arc;

/// A state of the document. It holds the last step and what the map says about itself, so that nothing else can take their
/// place in memory and be mistaken for them.
pub(super) struct Seen {
    position: u64,
    last: Option<Arc<Step>>,
    about: Arc<About>,
}

impl Seen {
    /// The state as it is now.
    pub(super) fn of(doc: &Document) -> Self {
        let about = Arc::clone(&doc.map().records().about);
        Self { position: doc.position(), last: doc.last().cloned(), about }
    }

    /// Whether the document is still in this state.
    pub(super) fn is_of(&self, doc: &Document) -> bool {
        let is_last = match (&self.last, doc.last()) {
            (Some(ours), Some(theirs)) => Arc::ptr_eq(ours, theirs),
            (ours, theirs) => ours.is_none() && theirs.is_none(),
        };
        is_last && self.position == doc.position() && Arc::ptr_eq(&self.about, &doc.map().records().about)
    }
}
