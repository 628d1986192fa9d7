//! Colours by what they mean. The default uses the terminal's own 16 colours, on light and on dark; without colours
//! only modifiers are used. Nothing is dim: projectors swallow it.

use ratatui::style::{Color, Modifier, Style};

/// A style for each meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Text.
    pub text: Style,
    /// Names of stages and segments, questions.
    pub heading: Style,
    /// Lines.
    pub line: Style,
    /// What the cursor is on.
    pub cursor: Style,
    /// The same touchpoint elsewhere.
    pub same: Style,
    /// A marked card.
    pub marked: Style,
    /// A score of 1 or 2.
    pub weak: Style,
    /// A score of 5.
    pub strong: Style,
    /// Over-used, under-used, open.
    pub flag: Style,
    /// Two sides say different things.
    pub conflict: Style,
    /// A key in the last line.
    pub key: Style,
    /// What was just done.
    pub said: Style,
    /// What went wrong.
    pub error: Style,
    /// Something is not saved.
    pub unsaved: Style,
    /// An overdue action.
    pub overdue: Style,
    /// A field that is being written.
    pub field: Style,
    /// What is chosen among choices.
    pub chosen: Style,
}

const fn bold() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}

const fn reversed() -> Style {
    Style::new().add_modifier(Modifier::REVERSED)
}

impl Theme {
    /// With the terminal's own 16 colours: of these only red and magenta can be read on white and on black.
    pub const fn colours() -> Self {
        Self {
            text: Style::new(),
            heading: bold(),
            line: Style::new(),
            cursor: bold().add_modifier(Modifier::REVERSED),
            same: Style::new().fg(Color::Magenta).add_modifier(Modifier::BOLD),
            marked: bold().add_modifier(Modifier::UNDERLINED),
            weak: bold().add_modifier(Modifier::REVERSED),
            strong: bold(),
            flag: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            conflict: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            key: bold(),
            said: bold(),
            error: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            unsaved: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            overdue: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            field: Style::new(),
            chosen: bold().add_modifier(Modifier::REVERSED),
        }
    }

    /// Without colours: no colour is ever set, because resetting one would wipe the modifiers.
    pub const fn plain() -> Self {
        Self {
            text: Style::new(),
            heading: bold(),
            line: Style::new(),
            cursor: bold().add_modifier(Modifier::REVERSED),
            same: bold(),
            marked: bold().add_modifier(Modifier::UNDERLINED),
            weak: reversed(),
            strong: bold(),
            flag: bold(),
            conflict: bold(),
            key: bold(),
            said: bold(),
            error: reversed(),
            unsaved: bold(),
            overdue: bold(),
            field: Style::new(),
            chosen: bold().add_modifier(Modifier::REVERSED),
        }
    }
}
