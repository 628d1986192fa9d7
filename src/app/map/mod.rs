//! The map screen: the grid of cards, what the keys do there, and where everything lies.

pub(crate) mod cards;
pub(crate) mod carry;
pub mod conflicts;
pub mod copy;
pub mod cursor;
pub mod find;
pub mod grid;
pub mod layout;
pub mod rating_pass;
pub mod write;
