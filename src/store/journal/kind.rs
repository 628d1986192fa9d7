//! The kinds of lines in a journal, by the word with which each begins.

/// What kind of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first line.
    Began,
    /// The format from here on.
    Format,
    /// The map is new.
    New,
    /// The map's file.
    At,
    /// A step.
    Do,
    /// A step that became one with the last one.
    Amend,
    /// The last step was taken back.
    Undo,
    /// The step that was taken back last was made again.
    Redo,
    /// The last step was taken back for good.
    Discard,
    /// A save that is announced.
    Saving,
    /// A save that was made.
    Saved,
    /// Where the user is.
    Here,
    /// Where the user is while a text is being typed.
    Draft,
    /// [`Kind::Here`] as a difference.
    HereNow,
    /// [`Kind::Draft`] as a difference.
    DraftNow,
}

const WORDS: [(Kind, &str); 15] = [
    (Kind::Began, "began"),
    (Kind::Format, "format"),
    (Kind::New, "new"),
    (Kind::At, "at"),
    (Kind::Do, "do"),
    (Kind::Amend, "amend"),
    (Kind::Undo, "undo"),
    (Kind::Redo, "redo"),
    (Kind::Discard, "discard"),
    (Kind::Saving, "saving"),
    (Kind::Saved, "saved"),
    (Kind::Here, "here"),
    (Kind::Draft, "draft"),
    (Kind::HereNow, "here-now"),
    (Kind::DraftNow, "draft-now"),
];

impl Kind {
    /// The kind of a line; `None` if there is none that begins like this.
    pub(super) fn of(line: &str) -> Option<Self> {
        let word = line.split(' ').next();
        WORDS.into_iter().find(|(_, known)| word == Some(known)).map(|(kind, _)| kind)
    }

    /// The word with which such a line begins.
    pub(super) fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// Whether such a line makes the map another one than the one in its file.
    pub(super) fn is_work(self) -> bool {
        matches!(self, Self::New | Self::Do | Self::Amend | Self::Undo | Self::Redo | Self::Discard)
    }
}
