//! What was typed in prompts that Esc closed, and the paths that led to nothing, to be offered when the same is asked for
//! again: of an owner and an action, for the same touchpoints.

use super::prompt::Purpose;
use crate::map::id::TouchpointId;

/// The texts that were left in prompts, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    texts: Vec<Text>,
    /// Words in the palette that named no command.
    in_palette: String,
}

#[derive(Clone, Debug, PartialEq)]
struct Text {
    purpose: Purpose,
    cards: Vec<TouchpointId>,
    text: String,
}

/// How many texts are kept.
const MANY: usize = 20;

impl Left {
    /// The text that was left the last time that this was asked for these touchpoints.
    pub(in crate::app) fn text(&self, purpose: &Purpose, cards: &[TouchpointId]) -> Option<&str> {
        self.texts.iter().find(|left| left.is_for(purpose, cards)).map(|left| left.text.as_str())
    }

    /// Keeps a text in the place of an earlier one.
    pub(in crate::app) fn keep(&mut self, purpose: Purpose, cards: Vec<TouchpointId>, text: &str) {
        self.forget(&purpose, &cards);
        self.texts.insert(0, Text { purpose, cards, text: text.to_owned() });
        self.texts.truncate(MANY);
    }

    /// The words that were left in the palette; empty if none were.
    pub(in crate::app) fn in_palette(&self) -> &str {
        &self.in_palette
    }

    /// Keeps words that named no command.
    pub(in crate::app) fn keep_in_palette(&mut self, text: &str) {
        text.clone_into(&mut self.in_palette);
    }

    /// Forgets the words that were left in the palette.
    pub(in crate::app) fn forget_in_palette(&mut self) {
        self.in_palette.clear();
    }

    /// Forgets what was left, because it was done or cleared.
    pub(in crate::app) fn forget(&mut self, purpose: &Purpose, cards: &[TouchpointId]) {
        self.texts.retain(|left| !left.is_for(purpose, cards));
    }
}

impl Text {
    fn is_for(&self, purpose: &Purpose, cards: &[TouchpointId]) -> bool {
        let is_same = match (&self.purpose, purpose) {
            (Purpose::Find(_), Purpose::Find(_)) => true,
            (left, purpose) => left == purpose,
        };
        is_same && self.cards == cards
    }
}
