//! What lies over any screen: a question, the prompt line, the help.

mod answer;
pub mod ask;
pub mod help;
pub mod prompt;
mod prompted;
