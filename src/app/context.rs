//! What has the keyboard, and so which keys mean what.

/// What has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The grid.
    Map,
    /// A text is being written in the grid.
    Write,
    /// The prompt line.
    Prompt,
    /// The kind of a touchpoint is being chosen.
    Kind,
    /// The numbers are shown.
    Numbers,
    /// Something is being carried.
    Grab,
    /// The rating pass.
    Pass,
    /// A question.
    Ask,
    /// The help.
    Help,
    /// The palette.
    Palette,
    /// An opened record.
    Form,
    /// A field of an opened record is being written.
    Field,
    /// All actions.
    Actions,
    /// The start screen.
    Start,
    /// The questions before a new map.
    Setup,
}
