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
