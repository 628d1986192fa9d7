//! The names of the colour themes. The user interface defines what they look like.

/// The themes that can be switched to, and the one that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// The names of the themes, in the order in which they are offered.
    pub names: Vec<String>,
    /// The name of the chosen theme.
    pub chosen: String,
}
