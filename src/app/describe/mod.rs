//! Values and edits in words for people, below all screens.

pub mod conflict;
pub mod date;
pub mod differences;
pub mod edit;
mod meeting;
pub mod places;
pub mod value;
