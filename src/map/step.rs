//! What was done with a document, as values: edits with their place in the history, and what else a journal repeats.

use super::edit::Edit;
use std::sync::Arc;

/// Where an edit comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Somebody in the room.
    #[default]
    Room,
    /// Somebody else, who changed the file.
    Disk,
}

/// An edit that was made, with its place in the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Never the same twice in one document, and growing.
    pub seq: u64,
    /// Where it comes from.
    pub origin: Origin,
    /// What was done.
    pub edit: Edit,
}

/// An operation on a document. The same operations in the same order make the same document again: that is what a
/// journal holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// [`super::document::Document::apply`] made this step.
    Do(Arc<Step>),
    /// [`super::document::Document::amend`] with this edit made a step of this number.
    Amend(u64, Edit),
    /// [`super::document::Document::undo`].
    Undo,
    /// [`super::document::Document::redo`].
    Redo,
    /// [`super::document::Document::discard`].
    Discard,
}
