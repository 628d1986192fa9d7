//! The document. Pure: no screen, no files, no clock, no language.

pub mod about;
pub mod builder;
pub mod by_key;
mod cells;
pub mod choice;
pub mod conflict;
pub mod detail;
pub mod diff;
pub mod document;
pub mod edit;
pub mod field;
pub mod id;
mod index;
#[cfg(test)]
pub(crate) mod laws;
pub mod lens;
pub mod merge;
mod people;
pub mod place;
pub mod query;
pub mod rank;
pub mod rated;
mod records;
pub mod search;
pub mod segment;
pub mod stage;
pub mod step;
mod tally;
pub mod text;
pub mod touchpoint;
pub mod validity;

pub use index::ActionKey;
pub use records::{Key, Map, Records};
pub use tally::Tally;
