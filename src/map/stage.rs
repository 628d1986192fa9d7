//! A stage: a column of the map.

use super::{
    choice::choice,
    field::record,
    rank::Rank,
    rated::Score,
    text::{Line, Prose},
};

choice! {
    /// Where a stage lies in relation to the purchase (R81).
    Phase {
        /// The stage lies before the purchase.
        Before = "before",
        /// The stage is the purchase or the use itself.
        During = "during",
        /// The stage lies after the purchase.
        After = "after",
    }
}

/// A phase of the customer's lifecycle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    /// The stage's order among the stages.
    pub rank: Rank,
    /// The name that the room gave it.
    pub name: Line,
    /// What the stage means, as a hint for the room (R25, R83).
    pub definition: Prose,
    /// What the customer should have reached at the end of the stage.
    pub goal: Prose,
    /// What moves the customer on to the next stage (R27).
    pub moves_on: Prose,
    /// Why customers leave in this stage, or come back to it (R13).
    pub leave_or_return: Prose,
    /// Whether it lies before, in or after the purchase (R81).
    pub phase: Option<Phase>,
    /// How important the stage is to this company (R45).
    pub importance: Option<Score>,
}

record!(Stage "stage":
    rank: Rank,
    name: Line,
    definition: Prose,
    goal: Prose,
    moves_on: Prose,
    leave_or_return: Prose => 2,
    phase: Option<Phase>,
    importance: Option<Score>,
);
