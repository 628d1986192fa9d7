//! The formats in which a map is given away. Each has a file, or a folder, of its own.

pub mod markdown;

/// What can be made of a map to be given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The summary.
    Markdown,
    /// The summary without the names of people.
    MarkdownWithoutPeople,
}
