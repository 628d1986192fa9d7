//! Questions that must be answered before the program goes on. Choices have digits and never letters, which
//! would change with the language. What an answer does is in `answer.rs`.

use crate::{
    app::key::{Key, To},
    formats::Format,
};
use std::path::PathBuf;

/// A question that the program asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// The program is to end, and something is not in a place on the disk where somebody would look for it.
    Quit,
    /// The file changed on the disk since it was read.
    Changed,
    /// The map could not be saved.
    Failed,
    /// The map's file is write-protected.
    Protected,
    /// Another map is in the file, in which this many touchpoints are missing.
    Another(usize),
    /// The file has comments that a save would lose.
    Comments {
        /// Whether the program is to end after the save.
        quitting: bool,
    },
    /// A file exists at the path where the map is to be saved.
    Replace(PathBuf),
    /// A file exists at the path where an export is to be written.
    ReplaceExport(PathBuf, Format),
    /// The program asks what to export.
    Export,
    /// The same while the names of people are hidden, in every export.
    ExportWithoutPeople,
    /// The step to be undone is what somebody else changed in the file.
    UndoTheirs {
        /// The step's number in the history.
        seq: u64,
        /// The number of records that it changed.
        count: usize,
    },
}

/// A choice that answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Save the map and end the program.
    SaveAndQuit,
    /// End the program, and keep the work that is in no file in the journal.
    QuitAndKeep,
    /// End the program, and lose the work that is in no file.
    QuitAndLose,
    /// Save the map although comments are lost.
    LoseComments,
    /// Save the map although comments are lost, and end the program.
    LoseCommentsAndQuit,
    /// Write to a name with today's date in it.
    NameWithDate,
    /// Ask for another name for the map.
    SaveAs,
    /// Ask for another name for the export.
    ExportAs,
    /// Write over the existing file.
    Replace,
    /// Keep everything in this map, and take in what the other one has in addition.
    KeepBoth,
    /// Take in the other map, including its deletions.
    TakeTheirs,
    /// Write over the file although it is write-protected.
    ReplaceProtected,
    /// Try to save again.
    TryAgain,
    /// Export the summary.
    Markdown,
    /// Export page one of the summary.
    MarkdownShort,
    /// Export the summary with everything that is filled in.
    MarkdownAll,
    /// Export the summary without people.
    MarkdownWithoutPeople,
    /// Take back what somebody else changed.
    UndoTheirs,
    /// Go back and change nothing.
    Back,
}

/// A question and the choice that Enter takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The question.
    pub question: Question,
    /// The position of the choice under the cursor.
    pub at: usize,
    /// Whether the last key was none of its answers, so that the question says which keys are.
    pub is_astray: bool,
}

impl Ask {
    /// A question with its first choice under the cursor.
    pub fn new(question: Question) -> Self {
        Self { question, at: 0, is_astray: false }
    }

    /// The choice that a key takes; `None` for an arrow or Tab, which only moves the cursor.
    pub(crate) fn key(&mut self, key: Key) -> Option<Choice> {
        let choices = self.question.choices();
        self.is_astray = false;
        if let Some(digit) = key.digit() {
            let choice = choices.get(usize::from(digit).wrapping_sub(1)).copied();
            self.is_astray = choice.is_none();
            return choice;
        }
        let back = key.shift || key.direction() == Some(To::Up);
        self.at = (self.at + if back { choices.len() - 1 } else { 1 }) % choices.len();
        None
    }

    /// The choice under the cursor.
    pub(crate) fn choice(&self) -> Choice {
        self.question.choices()[self.at]
    }
}

impl Question {
    /// Whether it is asked what to export.
    pub(crate) fn is_export(&self) -> bool {
        matches!(self, Self::Export | Self::ExportWithoutPeople)
    }

    /// The key of the question's text in the language files.
    pub fn text(&self) -> &'static str {
        match self {
            Self::Quit => "ask-quit",
            Self::Changed => "ask-changed",
            Self::Failed => "ask-failed",
            Self::Protected => "ask-protected",
            Self::Another(_) => "ask-another",
            Self::Comments { .. } => "ask-comments",
            Self::Replace(_) => "ask-replace-map",
            Self::ReplaceExport(..) => "ask-replace-export",
            Self::Export | Self::ExportWithoutPeople => "ask-export",
            Self::UndoTheirs { .. } => "ask-undo-theirs",
        }
    }

    /// The choices of the question. The first one loses nothing, because Enter takes it; the last one changes
    /// nothing.
    pub fn choices(&self) -> &'static [Choice] {
        use Choice::{
            Back, ExportAs, KeepBoth, LoseComments, LoseCommentsAndQuit, Markdown, MarkdownAll,
            MarkdownShort, MarkdownWithoutPeople, NameWithDate, QuitAndKeep, QuitAndLose, Replace,
            ReplaceProtected, SaveAndQuit, SaveAs, TakeTheirs, TryAgain, UndoTheirs,
        };
        match self {
            Self::Quit => &[SaveAndQuit, QuitAndKeep, QuitAndLose, Back],
            Self::Changed => &[SaveAs, Replace, QuitAndKeep, Back],
            Self::Failed => &[SaveAs, TryAgain, QuitAndKeep, Back],
            Self::Another(_) => &[KeepBoth, SaveAs, TakeTheirs, QuitAndKeep, Back],
            Self::Protected => &[SaveAs, ReplaceProtected, QuitAndKeep, Back],
            Self::Comments { quitting: false } => &[LoseComments, SaveAs, Back],
            Self::Comments { quitting: true } => {
                &[LoseCommentsAndQuit, SaveAs, QuitAndKeep, QuitAndLose, Back]
            }
            Self::Replace(_) => &[NameWithDate, SaveAs, Replace, Back],
            Self::ReplaceExport(..) => &[NameWithDate, ExportAs, Replace, Back],
            Self::Export => &[Markdown, MarkdownShort, MarkdownAll, MarkdownWithoutPeople, Back],
            Self::ExportWithoutPeople => &[Markdown, MarkdownShort, MarkdownAll, Back],
            Self::UndoTheirs { .. } => &[UndoTheirs, Back],
        }
    }
}

impl Choice {
    /// The key of the choice's text in the language files.
    pub fn text(self) -> &'static str {
        match self {
            Self::SaveAndQuit => "ask-quit-save",
            Self::QuitAndKeep => "ask-quit-keep",
            Self::QuitAndLose => "ask-quit-lose",
            Self::LoseComments => "ask-comments-save",
            Self::LoseCommentsAndQuit => "ask-comments-quit",
            Self::NameWithDate => "ask-name-with-date",
            Self::SaveAs => "ask-save-as",
            Self::ExportAs => "ask-export-as",
            Self::Replace => "ask-replace",
            Self::KeepBoth => "ask-another-both",
            Self::TakeTheirs => "ask-another-theirs",
            Self::ReplaceProtected => "ask-protected-replace",
            Self::TryAgain => "ask-failed-again",
            Self::Markdown => "ask-export-markdown",
            Self::MarkdownShort => "ask-export-short",
            Self::MarkdownAll => "ask-export-all",
            Self::MarkdownWithoutPeople => "ask-export-no-people",
            Self::UndoTheirs => "ask-undo-theirs-go",
            Self::Back => "ask-back",
        }
    }
}
