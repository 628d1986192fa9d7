//! Values and edits in words for people, below all screens.

pub mod edit;
