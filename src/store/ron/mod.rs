//! The file format: reading, writing, and errors with the line they are about.

#[cfg(test)]
pub(crate) mod arbitrary;
pub(crate) mod comments;
pub(crate) mod conflict;
pub(crate) mod diagnose;
pub mod error;
pub(crate) mod excerpt;
pub mod fields_line;
pub(crate) mod format;
#[cfg(test)]
mod format_tests;
pub(crate) mod locate;
pub(crate) mod nearest;
pub(crate) mod partly;
mod parts;
mod pieces;
pub(crate) mod place;
mod quick;
pub mod read;
#[cfg(test)]
pub(crate) mod read_tests;
pub(crate) mod reading;
pub(crate) mod record;
pub(crate) mod tokens;
pub(crate) mod value;
mod wording;
pub mod write;
pub(crate) mod writer;
