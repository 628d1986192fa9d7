//! The kinds of lines in a journal, by the word with which each begins.

/// The kind of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first line of a journal.
    Began,
    /// The number of the format from here on.
    Format,
    /// The note that the map is new.
    New,
    /// The path of the map's file.
    At,
    /// A step that was done.
    Do,
    /// An edit that was joined to the last step.
    Amend,
    /// The undo of the last step.
    Undo,
    /// The redo of the step that was undone last.
    Redo,
    /// The removal of the last step for good.
    Discard,
    /// The announcement of a save.
    Saving,
    /// The confirmation of a save.
    Saved,
    /// The user's place.
    Here,
    /// The user's place while a text is being typed.
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
    /// The kind of a line; `None` if no kind begins like this.
    pub(super) fn of(line: &str) -> Option<Self> {
        let word = line.split(' ').next();
        WORDS.into_iter().find(|(_, known)| word == Some(known)).map(|(kind, _)| kind)
    }

    /// The word with which a line of this kind begins.
    pub(super) fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// Whether a line of this kind makes the map differ from the one in its file.
    pub(super) fn is_work(self) -> bool {
        matches!(self, Self::New | Self::Do | Self::Amend | Self::Undo | Self::Redo | Self::Discard)
    }
}
