//! A stage: a column of the map.

use super::{
    choice::choice,
    field::record,
    rank::Rank,
    rated::Score,
    text::{Line, Prose},
};

choice! {
    /// Where a stage lies as seen from the purchase (R81).
    Phase {
        /// Before it.
        Before = "before",
        /// The purchase or use itself.
        During = "during",
        /// After it.
        After = "after",
    }
}

/// A phase of the customer's lifecycle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    /// Where it stands among the stages.
    pub rank: Rank,
    /// As the room calls it.
    pub name: Line,
    /// What it means, as a hint (R25, R83).
    pub definition: Prose,
    /// What the customer should have reached at its end.
    pub goal: Prose,
    /// What moves the customer on to the next stage (R27).
    pub moves_on: Prose,
    /// Before, during or after the purchase (R81).
    pub phase: Option<Phase>,
    /// How important it is to this company (R45).
    pub importance: Option<Score>,
}

record!(Stage "stage":
    rank: Rank,
    name: Line,
    definition: Prose,
    goal: Prose,
    moves_on: Prose,
    phase: Option<Phase>,
    importance: Option<Score>,
);
