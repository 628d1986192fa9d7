//! What the keys of a sentence had done before it was taken as text, and the field in which it was written down.

use crate::map::edit::Edit;

/// What was taken back, and the field in which the sentence was written down.
pub struct Taken {
    pub(super) again: Edit,
    /// The text of the field, and the state of the map after it was opened.
    pub(super) text: String,
    pub(super) position: u64,
}
