//! What all that is drawn on a panel has in common.

use crate::{
    app::{
        App,
        analysis::{line::What, screen::Analysis, sheet::Sheet},
        pointer::Target,
    },
    ui::{
        Looks,
        canvas::{columns, paragraph},
        map::name::{Names, fit_among},
        theme::{Ink, Surface},
    },
};
use ratatui::{layout::Rect, style::Style};
use std::borrow::Cow;

/// From this height on there is room for blank lines.
pub(super) const ROOMY: u16 = 15;

/// No figure in parentheses takes more columns than these.
const FIGURE: u16 = 20;

/// The lines of a sentence, in which no figure in parentheses is broken.
pub(super) fn sentence(text: &str, width: usize) -> Vec<String> {
    const UNBROKEN: &str = "\u{a0}";
    let has_digit = |part: &str| part.contains(|sign: char| sign.is_ascii_digit());
    let is_figure = |part: &&str| part.ends_with(')') && has_digit(part) && columns(part) <= FIGURE;
    let parts = text.split_inclusive(['(', ')']);
    let kept = parts
        .map(|part| Some(part).filter(is_figure).map_or(part.to_owned(), |it| it.replace(' ', UNBROKEN)));
    paragraph(&kept.collect::<String>(), width).iter().map(|line| line.replace(UNBROKEN, " ")).collect()
}

/// A panel that is drawn.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub app: &'a App,
    pub looks: &'a Looks,
    pub analysis: &'a Analysis,
    pub sheet: &'a Sheet,
    pub ground: Surface,
    /// The columns of the panel.
    pub width: u16,
    /// Whether it is high enough for blank lines.
    pub is_roomy: bool,
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

    /// The name of a stage in so many columns, cut so that it can be told from the others.
    pub fn stage_name<'s>(self, name: &'s str, width: u16) -> Cow<'s, str> {
        if columns(name) <= width {
            return name.into();
        }
        let others: Names =
            self.app.desk.shown_map().stages().map(|(_, stage)| stage.name.as_str()).collect();
        fit_among(name, &others, width.into(), &self.looks.glyphs)
    }

    /// Notes where a line of the panel stands.
    pub fn note(self, place: Rect, nth: usize) {
        let panel = self.sheet.panel;
        self.looks.targets.note(place, || Target::OnPanel(panel, nth));
    }

    /// Notes where this stands, if it is a line of the panel.
    pub fn note_what(self, place: Rect, what: &What) {
        if self.looks.targets.are_noted()
            && let Some(nth) = self.sheet.position(what, 0)
        {
            self.note(place, nth);
        }
    }

    /// The line under the cursor, if this panel has the keys.
    pub fn at(self) -> Option<usize> {
        self.has_keys.then(|| self.analysis.at(self.sheet.panel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_in_parentheses_is_not_broken() {
        let lines = sentence("Visit (13 instead of 7) and Book (3 instead of 6).", 40);
        assert_eq!(lines, ["Visit (13 instead of 7) and Book", "(3 instead of 6)."]);
        // Words in parentheses are.
        let lines = sentence("Compare (Human, Physical and Sensory) too.", 24);
        assert_eq!(lines, ["Compare (Human, Physical", "and Sensory) too."]);
    }
}
