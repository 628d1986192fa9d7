//! The open help: what it is about, what was typed, and what is in sight.

use crate::{
    analysis::rule::Rule,
    app::{input::Input, overlay::glossary::Term},
};

/// What the help explains after the keys that are valid now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The rule of the finding under the cursor.
    Rule(Rule),
    /// The word of the method that the field under the cursor asks for.
    Term(Term),
}

/// The open help.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// What it explains after the keys that are valid now.
    pub topic: Option<Topic>,
    /// The typed text: only what it is found in is shown.
    pub typed: Input,
    /// The command that Enter runs, by its place in the table; `None` until one is gone to.
    pub at: Option<usize>,
    /// The number of the first line in sight, from 0.
    pub scroll: usize,
}
