//! The colours by name; what they look like is the screen's business.

/// The themes that can be switched to, and the one that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// Their names, in the order in which they are offered.
    pub names: Vec<String>,
    /// The name of the chosen one.
    pub chosen: String,
}
