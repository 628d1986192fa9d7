//! What all that is drawn on a panel has in common.

use crate::{
    app::{
        App,
        analysis::{screen::Analysis, sheet::Sheet},
    },
    ui::{
        Looks,
        theme::{Ink, Surface},
    },
};
use ratatui::style::Style;

/// From this height on there is room for blank lines.
pub(super) const ROOMY: u16 = 16;

/// A panel that is drawn.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub app: &'a App,
    pub looks: &'a Looks,
    pub analysis: &'a Analysis,
    pub sheet: &'a Sheet,
    pub ground: Surface,
    /// Whether the arrows move on it.
    pub has_keys: bool,
}

impl Frame<'_> {
    /// The text of the panel's ground.
    pub fn style(self) -> Style {
        self.looks.theme.on(self.ground)
    }

    /// An ink on the panel's ground.
    pub fn ink(self, ink: Ink) -> Style {
        self.looks.theme.ink(ink, self.ground)
    }

    /// The line under the cursor, if this panel has the keys.
    pub fn at(self) -> Option<usize> {
        self.has_keys.then(|| self.analysis.at(self.sheet.panel))
    }
}
