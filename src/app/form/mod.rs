//! An opened record: questions on the left, choices on the right, every field of the record among them.

mod changed;
pub mod choice;
mod choosing;
mod conflict;
mod editor;
pub mod fields;
mod keys;
pub mod layout;
mod list;
mod moves;
pub(in crate::app) mod refused;
pub mod slot;
mod state;
mod writing;

pub use slot::{At, Slot};
pub use state::Form;
