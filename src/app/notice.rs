//! What the last line says instead of the keys.

/// What was just done, or why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether something went wrong.
    pub is_error: bool,
}

impl Notice {
    /// What was just done.
    pub fn said(text: String) -> Self {
        Self { text, is_error: false }
    }

    /// Why it was not done.
    pub fn error(text: String) -> Self {
        Self { text, is_error: true }
    }
}
