//! The formats in which a map is given away. Each has a file, or a folder, of its own.

pub mod markdown;

use markdown::Extent;

/// What can be made of a map to be given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The summary, and how much it tells.
    Markdown(Extent),
    /// The summary without the names of people.
    MarkdownWithoutPeople,
}

impl Format {
    /// How much it tells.
    pub fn extent(self) -> Extent {
        if let Self::Markdown(extent) = self { extent } else { Extent::default() }
    }

    /// Whether it names people.
    pub fn names_people(self) -> bool {
        self != Self::MarkdownWithoutPeople
    }
}
