//! The map's screen: the grid of cards, what the keys do there, and the layout.

mod aloud;
mod ask_pass;
pub mod asking;
mod assign;
mod cards;
mod carry;
mod chosen;
pub(in crate::app) mod copy;
pub mod cursor;
mod find;
pub mod grid;
pub mod layout;
pub mod mode;
mod moves;
mod numbers;
mod rating_pass;
mod scroll;
pub(in crate::app) mod twin;
mod versions;
mod write;
mod written;
