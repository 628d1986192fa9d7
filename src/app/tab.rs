//! The screens of a map, between which Tab and the tabs in the first line lead.

use crate::{lang::Lang, t};

/// A screen of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The map itself.
    Map,
    /// What the map says.
    Analysis,
    /// The list of all actions.
    Actions,
}

impl Tab {
    /// All screens of a map, in the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Map, Self::Analysis, Self::Actions];

    /// The next screen; with `back` the one before.
    pub(super) fn next(self, back: bool) -> Self {
        match (self, back) {
            (Self::Map, false) | (Self::Actions, true) => Self::Analysis,
            (Self::Analysis, false) | (Self::Map, true) => Self::Actions,
            (Self::Actions, false) | (Self::Analysis, true) => Self::Map,
        }
    }

    /// The screen's name.
    pub fn name(self, lang: &Lang) -> String {
        match self {
            Self::Map => t!(lang, "tab-map"),
            Self::Analysis => t!(lang, "tab-analysis"),
            Self::Actions => t!(lang, "field-touchpoint-actions"),
        }
    }
}
