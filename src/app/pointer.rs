//! What the pointer of the mouse is on, and what the mouse did.

use super::{analysis::panel::Panel, form::slot::Slot, key::Key, map::cursor::Cursor, tab::Tab};
use crate::map::id::{SegmentId, StageId};
use jiff::{SignedDuration, civil::DateTime};
use ratatui::crossterm::event::KeyCode;

/// Two clicks on the same thing within this time are a double click.
pub(super) const DOUBLE: SignedDuration = SignedDuration::from_millis(500);

/// What a pointer can be on.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A card, a head, the title or an empty cell of the map.
    Place(Cursor),
    /// The score of a card.
    Chip(Cursor),
    /// A sign that stands for a command, by the command's name, and for one of its keys in the table.
    Command(&'static str, Key),
    /// The tab of a screen.
    Tab(Tab),
    /// A sign on the map that stands for a key of the table: the name of the lens, a score on its ramp.
    Sign(KeyCode),
    /// A line of the list that has the keys, by its position.
    Line(usize),
    /// A line of a panel of the analysis, by its position; where a picture shows it, its place there.
    OnPanel(Panel, usize),
    /// A field of an opened record.
    Field(Slot),
    /// A value of a choice of an opened record, by the key that chooses it.
    Value(Slot, char),
    /// A question before a new map, by its position.
    Question(usize),
    /// A template of the last of these questions, by its position.
    Template(usize),
    /// The sign for more stages to the right, or else to the left.
    MoreStages(bool),
    /// What the wheel scrolls here.
    Scroll(Scroll),
}

/// What the wheel scrolls. What is in sight as a whole is not among it.
#[derive(Clone, Debug, PartialEq)]
pub enum Scroll {
    /// A cell of the map with more cards than there are lines for them, which are so many; at its end the rows.
    Cell(StageId, SegmentId, usize),
    /// The rows of the map.
    Rows,
    /// The columns of the map.
    Columns,
    /// The pane beside the map, of which so many lines are below those in sight.
    Pane(usize),
    /// The lines of a panel of the analysis, or the touchpoints behind them.
    Panel(Panel),
    /// A column of an opened record, by its position.
    Half(usize),
    /// The only list on the screen.
    List,
    /// The palette, of which so many lines are in sight.
    Palette(usize),
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The left button was pressed.
    Click,
    /// The mouse was moved with the left button pressed.
    Drag,
    /// The wheel was turned towards the start.
    Up,
    /// The wheel was turned towards the end.
    Down,
}

/// The last click, which a second one may make a double click.
#[derive(Clone, Debug)]
pub(super) struct Clicked {
    pub target: Target,
    pub at: DateTime,
}
