//! A piece of text in a form, with its position and its role.

use crate::{
    app::form::slot::Slot,
    map::touchpoint::{Kind, Usage},
};

/// A piece of text in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The distance from the left edge of the column.
    pub x: u16,
    /// The distance from the first line of the column, whether that is in sight or not.
    pub y: usize,
    /// The largest width of the text, in columns.
    pub width: u16,
    /// The text.
    pub text: String,
    /// The role of the text, which decides how it looks.
    pub role: Role,
    /// The slot that this text belongs to.
    pub slot: Option<Slot>,
}

/// The role of a text, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The record's name.
    Name,
    /// The sign of a touchpoint's kind.
    Kind(Option<Kind>, bool),
    /// A question or the name of a list.
    Question,
    /// The term for what a question asks, a label, the head of a column, or a remark.
    Plain,
    /// A text that was written.
    Value,
    /// The sign for an answer that is missing.
    Gap,
    /// A value that can be chosen.
    Option {
        /// Whether the value is chosen.
        chosen: bool,
        /// The verdict whose sign stands before the value.
        sign: Option<Usage>,
    },
    /// The sign of a field in question.
    ConflictSign,
    /// The version of one side.
    Conflict,
    /// A line that is being written.
    Field,
    /// A frame around prose that is being written, with its height in lines.
    Frame(usize),
}

/// How many columns of text fit into the frame of prose in a column of this width.
pub fn prose_width(column: u16) -> usize {
    usize::from(column.saturating_sub(FRAME + 1 + 4))
}

/// The left edge of a frame, from the left edge of the column.
pub const FRAME: u16 = 3;
