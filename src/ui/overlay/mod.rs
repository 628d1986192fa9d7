//! What lies over any screen: a question, the prompt line, the palette, the help.

pub(crate) mod ask;
pub(crate) mod help;
pub(crate) mod palette;
pub(crate) mod prompt;
