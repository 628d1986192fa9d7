//! What was done with a document, as values: the steps of its history, and the operations that a journal
//! repeats.

use super::edit::Edit;
use std::sync::Arc;

/// The source of an edit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Somebody in the room made the edit.
    #[default]
    Room,
    /// Somebody else changed the file.
    Disk,
}

/// An edit that was made, with its place in the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The step's number. It grows from step to step of a document.
    pub seq: u64,
    /// The source of the edit.
    pub origin: Origin,
    /// The edit itself.
    pub edit: Edit,
}

/// An operation on a document. The same operations in the same order make the same document again: that is
/// what a journal holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// [`super::document::Document::apply`] made this step.
    Do(Arc<Step>),
    /// [`super::document::Document::amend`] joined this edit to the last step, which then got this number.
    Amend(u64, Edit),
    /// [`super::document::Document::undo`] took the last step back.
    Undo,
    /// [`super::document::Document::redo`] made the undone step again.
    Redo,
    /// [`super::document::Document::discard`] took the last step back as if it had never been made.
    Discard,
}
