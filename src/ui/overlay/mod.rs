//! Draws the overlays that can lie over any screen: a question, the prompt line, the palette, the help.

pub(crate) mod ask;
pub(crate) mod help;
pub(crate) mod palette;
pub(super) mod place;
pub(crate) mod prompt;
mod versions;
