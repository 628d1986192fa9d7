//! The context that has the keyboard and decides what each key means.

/// The part of the program that has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The grid of the map.
    Map,
    /// A text is being written in the grid.
    Write,
    /// The prompt line asks for a word.
    Prompt,
    /// The kind of a touchpoint is being chosen.
    Kind,
    /// The numbers are shown.
    Numbers,
    /// Something is being carried.
    Grab,
    /// The rating pass asks for scores.
    Pass,
    /// A question waits for an answer.
    Ask,
    /// The help is open.
    Help,
    /// The palette is open.
    Palette,
    /// The form of an opened record.
    Form,
    /// A field of an opened record is being written.
    Field,
    /// What the map says.
    Analysis,
    /// The list of all actions.
    Actions,
    /// The start screen.
    Start,
    /// The questions before a new map.
    Setup,
}

impl Context {
    /// All contexts; those before a map is open stand last.
    pub const ALL: [Self; Self::Setup as usize + 1] = [
        Self::Map,
        Self::Write,
        Self::Prompt,
        Self::Kind,
        Self::Numbers,
        Self::Grab,
        Self::Pass,
        Self::Ask,
        Self::Help,
        Self::Palette,
        Self::Form,
        Self::Field,
        Self::Analysis,
        Self::Actions,
        Self::Start,
        Self::Setup,
    ];

    /// Whether letters are written.
    pub(super) fn writes_text(self) -> bool {
        use Context::{Field, Form, Help, Palette, Prompt, Setup, Write};
        matches!(self, Write | Prompt | Palette | Help | Form | Field | Setup)
    }

    /// Whether letters are commands, where somebody may begin a sentence who believes to be in a field.
    pub(super) fn takes_letters(self) -> bool {
        use Context::{Actions, Analysis, Map, Pass};
        matches!(self, Map | Pass | Analysis | Actions)
    }

    /// Whether a choice is asked for, and a letter means nothing.
    pub(super) fn asks(self) -> bool {
        matches!(self, Self::Ask | Self::Kind | Self::Numbers)
    }

    /// Whether a text is open that is no part of the map yet.
    pub(super) fn holds_text(self) -> bool {
        matches!(self, Self::Write | Self::Prompt | Self::Field)
    }

    /// Whether something is open that is lost when something else is done.
    pub(super) fn holds_work(self) -> bool {
        self.holds_text() || matches!(self, Self::Setup | Self::Grab)
    }

    /// Whether nothing is open that is being typed into or answered.
    pub(super) fn is_free(self) -> bool {
        use Context::{Actions, Analysis, Form, Map};
        matches!(self, Map | Form | Analysis | Actions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_listed_in_their_order() {
        assert!(Context::ALL.iter().enumerate().all(|(nth, context)| *context as usize == nth));
    }
}
