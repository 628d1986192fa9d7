//! The looks of the program in this terminal.

use super::{
    glyphs::Glyphs,
    targets::Targets,
    theme::{Depth, Theme},
};
use crate::store::own_theme::OwnTheme;

/// The signs and the colours of the program.
#[derive(Clone, Debug)]
pub struct Looks {
    /// The signs.
    pub glyphs: Glyphs,
    /// The styles of the theme that is worn.
    pub theme: Theme,
    /// The places of what can be clicked.
    pub targets: Targets,
    depth: Depth,
    worn: String,
    /// What is worn, if it is none of our themes.
    own: Option<OwnTheme>,
}

impl Looks {
    /// Looks in the theme of that name, or in the theme without colours if there is no such theme.
    pub fn new(glyphs: Glyphs, theme: &str, depth: Depth) -> Self {
        let (plain, targets) = (Theme::plain(), Targets::default());
        let mut looks = Self { glyphs, theme: plain, targets, depth, worn: String::new(), own: None };
        looks.wear(theme);
        looks
    }

    /// Puts on our theme of that name; returns whether the theme of that name is worn now. An unknown name changes
    /// nothing.
    pub fn wear(&mut self, theme: &str) -> bool {
        if self.worn == theme {
            return true;
        }
        let Some(found) = Theme::named(theme, self.depth) else { return false };
        (self.theme, self.own) = (found, None);
        theme.clone_into(&mut self.worn);
        true
    }

    /// Puts on a theme of one's own.
    pub fn wear_own(&mut self, name: &str, theme: OwnTheme) {
        self.theme = Theme::own(&theme, self.depth);
        name.clone_into(&mut self.worn);
        self.own = Some(theme);
    }

    /// The name of the theme that is worn.
    pub fn worn(&self) -> &str {
        &self.worn
    }

    /// The same looks in all colours there are, for what no terminal shows.
    pub fn in_true_colour(&self) -> Self {
        let mut looks = Self::new(self.glyphs, &self.worn, Depth::True);
        if let Some(own) = &self.own {
            looks.wear_own(&self.worn, own.clone());
        }
        looks
    }
}
