//! A piece of text in a form, with its position and its role.

use crate::{
    app::form::slot::Slot,
    map::{
        detail::State,
        rated::Score,
        touchpoint::{Kind, Usage},
    },
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
    /// What it stands on.
    pub on: Ground,
    /// The slot that this text belongs to.
    pub slot: Option<Slot>,
    /// The field that this text asks for or names, to which a click on it leads.
    pub asks: Option<&'static str>,
}

/// What a part of a form stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The band with the record's name.
    Head,
    /// The questions.
    Page,
    /// What is chosen by one key, beside them or below.
    Side,
    /// A row of a table.
    Row,
    /// Every other row.
    OtherRow,
}

/// What a choice says by the way a value looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is not chosen.
    Not,
    /// It is chosen, but says that nothing was set: fills are for what was.
    Unset,
    /// It is chosen.
    Set,
    /// It is the score that was given.
    Score(Score),
}

/// The role of a text, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The record's name.
    Name,
    /// The sign of a touchpoint's kind.
    Kind(Option<Kind>, bool),
    /// The number of a row or of a question, which no key goes to.
    Number,
    /// A key that chooses.
    Key,
    /// A question or the name of a list.
    Question,
    /// The term for what a question asks, a question that waits, what is said beside.
    Soft,
    /// The head of a table's column.
    Head,
    /// Text without a part of its own in the record.
    Plain,
    /// A text that was written.
    Value,
    /// A value that wants attention.
    Flag,
    /// The sign for an answer that is missing.
    Gap,
    /// A value that can be chosen.
    Option {
        /// Whether the value is chosen.
        mark: Mark,
        /// The verdict whose sign stands before the value.
        sign: Option<Usage>,
        /// The key that chooses the value.
        key: char,
    },
    /// The sign of a field in question.
    ConflictSign,
    /// The version of one side.
    Conflict,
    /// A text of one line that is being written, broken into so many lines.
    Field(usize),
    /// Prose that is being written, so many lines high.
    Prose(usize),
    /// The ground of a table's row, so many lines high.
    Row(usize),
    /// A score as a chip.
    Chip(Score),
    /// A verdict that wants attention, with its sign.
    Verdict(Usage),
    /// How far an action is.
    State(State),
}

/// The columns of text in a field for one line; one more is for the cursor.
pub fn field_width(field: u16) -> usize {
    usize::from(field.max(2) - 1)
}

/// The columns of text in prose that is being written.
pub fn prose_width(column: u16) -> usize {
    usize::from(column.saturating_sub(EDGE + 2 + MARGIN + 1))
}

/// The left edge of prose that is being written; its text stands two columns further on.
pub const EDGE: u16 = 3;

/// The blank columns at the right of the questions. In the last one stands the sign for what lies above or below.
pub const MARGIN: u16 = 2;
