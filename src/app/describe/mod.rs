//! Describes values and edits in words. All screens use this module, and it knows none of them.

pub mod conflict;
pub mod date;
pub mod deletion;
pub mod differences;
pub mod edit;
mod meeting;
pub mod places;
pub mod value;
