//! A segment: a row of the map.

use super::{
    choice::choice,
    field::record,
    rank::Rank,
    text::{Line, Prose},
};

choice! {
    /// Whether the company knows these customers (R2).
    Acquaintance {
        /// The company does not know them yet.
        Anonymous = "anonymous",
        /// The company knows them by name.
        Known = "known",
    }
}

/// A group of customers who share an experience.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segment {
    /// The segment's order among the segments.
    pub rank: Rank,
    /// The name that the room gave it.
    pub name: Line,
    /// What these customers want (R3).
    pub wants: Line,
    /// How they are best addressed (R51).
    pub address: Prose,
    /// What convinces them (R51).
    pub convinces: Prose,
    /// How they decide and behave again and again (R70).
    pub patterns: Prose,
    /// Whether the company knows these customers (R2).
    pub acquaintance: Option<Acquaintance>,
}

record!(Segment "segment":
    rank: Rank,
    name: Line,
    wants: Line,
    address: Prose,
    convinces: Prose,
    patterns: Prose,
    acquaintance: Option<Acquaintance>,
);
