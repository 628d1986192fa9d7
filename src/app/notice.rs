//! The notice that the last line shows instead of the keys.

/// A report of what was just done, or why it was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether something went wrong.
    pub is_error: bool,
}

impl Notice {
    /// A notice of what was just done.
    pub fn said(text: String) -> Self {
        Self { text, is_error: false }
    }

    /// A notice of why something was not done.
    pub fn error(text: String) -> Self {
        Self { text, is_error: true }
    }
}
