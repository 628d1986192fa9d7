//! The help: what is valid here and now, then the other keys, the signs and their colours, larger letters, the rules of
//! the analysis and the words of the method. Letters that are typed look through all of it at once.

pub mod entries;
mod keys;
pub mod open;
pub mod page;
pub mod signs;
