//! The notice that the last line shows instead of the keys.

use crate::{lang::Lang, store::Error, t};

/// A report of what was just done, or why it was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// What can be done next with which key. It goes first where there is no room.
    pub aside: Option<String>,
    /// Whether something went wrong.
    pub is_error: bool,
    /// Whether it tells of the step that undo takes back.
    pub is_of_step: bool,
    /// Whether it tells how much time the room has, which is no longer true when the time is over.
    pub is_of_time: bool,
}

impl Notice {
    /// A notice of what was just done.
    pub fn said(text: String) -> Self {
        Self { text, aside: None, is_error: false, is_of_step: false, is_of_time: false }
    }

    /// A notice of the step that was just made.
    pub fn of_step(text: String) -> Self {
        Self { is_of_step: true, ..Self::said(text) }
    }

    /// A notice of what is wrong in the settings or in a theme of one's own. Where all of it is found stands first,
    /// because the line may be short.
    pub fn settings(error: &Error, lang: &Lang) -> Self {
        Self::error(t!(lang, "settings-wrong", problem = error.shortest(lang)))
    }

    /// A notice of why something was not done.
    pub fn error(text: String) -> Self {
        Self { is_error: true, ..Self::said(text) }
    }
}
