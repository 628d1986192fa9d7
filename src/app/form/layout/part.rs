//! A piece of text in a form, and what it is.

use crate::{
    app::form::slot::Slot,
    map::touchpoint::{Kind, Usage},
};

/// Some text of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// From the column's left edge.
    pub x: u16,
    /// From the column's first line, in sight or not.
    pub y: usize,
    /// At most so many columns.
    pub width: u16,
    /// What it says.
    pub text: String,
    /// What it is.
    pub role: Role,
    /// What has the focus when it is here.
    pub slot: Option<Slot>,
}

/// What a text is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The record's name.
    Name,
    /// The sign of a touchpoint's kind.
    Kind(Option<Kind>, bool),
    /// A question or the name of a list.
    Question,
    /// The term for what a question asks, a label, the head of a column, what is said beside.
    Plain,
    /// What was written.
    Value,
    /// Nothing was written though something is asked.
    Gap,
    /// A value that can be chosen.
    Option {
        /// Whether it is.
        chosen: bool,
        /// Whose sign stands before it.
        sign: Option<Usage>,
    },
    /// The sign that two sides say different things.
    ConflictSign,
    /// What one of them says.
    Conflict,
    /// A line that is being written.
    Field,
    /// A frame around prose that is being written, so many lines high.
    Frame(usize),
}

/// How prose is framed: its left edge and the columns of text inside.
pub fn prose_width(column: u16) -> usize {
    usize::from(column.saturating_sub(FRAME + 1 + 4))
}

/// The left edge of a frame.
pub const FRAME: u16 = 3;
