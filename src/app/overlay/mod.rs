//! The overlays that can lie over any screen: a question, the prompt line, the palette, the help.

mod answer;
pub mod ask;
pub mod glossary;
pub mod help;
pub mod left;
mod needle;
pub mod palette;
mod paths;
pub mod prompt;
mod prompted;
