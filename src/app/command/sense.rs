//! What a command means for whoever tells a sentence from work with the keys.

/// What a command means for a sentence of which its key is a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It is none of the others.
    Usual,
    /// It moves, and is pressed many times.
    Moves,
    /// It shows something else or waits for a second press, and other keys follow it.
    Alone,
    /// It asks for somebody's name.
    AsksName,
    /// It takes a step back.
    Undoes,
    /// It makes a step again.
    Redoes,
    /// It answers what is asked.
    Answers,
    /// It ends the program.
    Quits,
    /// It opens the palette.
    OpensPalette,
}
