//! The analysis screen: what the map says, panel by panel, and what the room does about it.

mod answer;
pub mod changed;
mod counted;
mod fill;
pub mod insight;
pub mod line;
pub mod panel;
pub mod screen;
pub mod sheet;
mod steps;
