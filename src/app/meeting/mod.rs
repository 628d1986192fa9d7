//! The meetings in which a room works on a map.

pub mod current;
mod scores;
pub mod timer;
