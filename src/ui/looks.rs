//! The looks of the program in this terminal.

use super::{
    glyphs::Glyphs,
    targets::Targets,
    theme::{Depth, Theme},
};

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
}

impl Looks {
    /// Looks in the theme of that name, or in the theme without colours if there is no such theme.
    pub fn new(glyphs: Glyphs, theme: &str, depth: Depth) -> Self {
        let mut looks =
            Self { glyphs, theme: Theme::plain(), targets: Targets::default(), depth, worn: String::new() };
        looks.wear(theme);
        looks
    }

    /// Puts on the theme of that name. An unknown name changes nothing.
    pub fn wear(&mut self, theme: &str) {
        if self.worn == theme {
            return;
        }
        if let Some(found) = Theme::named(theme, self.depth) {
            self.theme = found;
            theme.clone_into(&mut self.worn);
        }
    }

    /// The name of the theme that is worn.
    pub fn worn(&self) -> &str {
        &self.worn
    }

    /// The same looks in all colours there are, for what no terminal shows.
    pub fn in_true_colour(&self) -> Self {
        Self::new(self.glyphs, &self.worn, Depth::True)
    }
}
