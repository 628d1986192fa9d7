//! Questions that must be answered before the program goes on. Choices have digits, never letters that change with
//! the language.

use super::prompt::Purpose;
use crate::{
    app::{
        key::Key,
        map::cursor::{To, direction},
        message::Effect,
        state::{App, Overlay, Screen},
    },
    formats::Format,
    store::save::Expected,
};
use std::path::PathBuf;

/// What would change the map and waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    /// A key.
    Key(Key),
    /// Pasted text.
    Paste(String),
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    /// Something has no place on the disk, and the program is to end.
    Quit,
    /// The last meeting was on another day; the key that would change the map waits.
    Meeting(Waiting),
    /// The file changed on the disk since it was read.
    Changed,
    /// The map could not be written where it was to be.
    Failed,
    /// The file has comments that a save would lose; perhaps the program is to end.
    Comments {
        /// Whether it is.
        quitting: bool,
    },
    /// There is something at the path where the map is to be saved.
    Replace(PathBuf),
    /// A file stands where an export is to go.
    ReplaceExport(PathBuf, Format),
    /// What to export.
    Export,
    /// The step to be undone is what somebody else changed in the file, so many records.
    UndoTheirs(usize),
}

/// A question, its choices and the one that Enter takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is asked.
    pub topic: Topic,
    /// Position of the choice under the cursor.
    pub at: usize,
}

impl Ask {
    /// A question with its first choice under the cursor.
    pub fn new(topic: Topic) -> Self {
        Self { topic, at: 0 }
    }

    /// The ends of the texts' keys: the question, then the choices, the harmless one last.
    pub fn texts(&self) -> (&'static str, &'static [&'static str]) {
        match self.topic {
            Topic::Quit => ("ask-quit", &["ask-quit-save", "ask-quit-keep", "ask-quit-lose", "ask-back"]),
            Topic::Meeting(_) => ("ask-meeting", &["ask-meeting-new", "ask-meeting-go-on", "ask-back"]),
            Topic::Changed => ("ask-changed", &["ask-save-as", "ask-replace", "ask-back"]),
            Topic::Failed => {
                ("ask-failed", &["ask-save-as", "ask-failed-again", "ask-quit-keep", "ask-back"])
            }
            Topic::Comments { quitting: false } => {
                ("ask-comments", &["ask-comments-save", "ask-save-as", "ask-back"])
            }
            Topic::Comments { quitting: true } => (
                "ask-comments",
                &["ask-comments-quit", "ask-save-as", "ask-quit-keep", "ask-quit-lose", "ask-back"],
            ),
            Topic::Replace(_) => ("ask-replace-map", &["ask-save-as", "ask-replace", "ask-back"]),
            Topic::ReplaceExport(..) => ("ask-replace-export", &["ask-replace", "ask-back"]),
            Topic::Export => ("ask-export", &["ask-export-markdown", "ask-export-no-people", "ask-back"]),
            Topic::UndoTheirs(_) => ("ask-undo-theirs", &["ask-undo-theirs-go", "ask-back"]),
        }
    }
}

impl App {
    /// Does what waited for an answer.
    fn go_on(&mut self, waiting: Waiting) {
        match waiting {
            Waiting::Key(key) => self.press(key),
            Waiting::Paste(text) => self.paste(&text),
        }
    }

    /// Carries out the choice at `at` of the open question.
    pub(crate) fn answer(&mut self, at: usize) {
        let Some(Overlay::Ask(ask)) = self.overlay.take() else { return };
        let choices = ask.texts().1;
        let Some(choice) = choices.get(at) else {
            self.overlay = Some(Overlay::Ask(ask));
            return;
        };
        match (*choice, ask.topic) {
            ("ask-quit-save", _) => {
                self.desk.quitting = true;
                self.save();
            }
            ("ask-quit-keep", _) => self.desk.effects.push(Effect::Quit),
            ("ask-quit-lose", _) => self.desk.effects.extend([Effect::Forget, Effect::Quit]),
            ("ask-meeting-new", Topic::Meeting(waiting)) => {
                self.desk.meeting = crate::app::meeting::Current::On(self.desk.now.date());
                self.go_on(waiting);
            }
            ("ask-meeting-go-on", Topic::Meeting(waiting)) => {
                self.desk.meeting = crate::app::meeting::Current::GoOn;
                self.go_on(waiting);
            }
            ("ask-comments-save" | "ask-comments-quit", _) => self.let_comments_go(),
            ("ask-save-as", _) => self.prompt(Purpose::SaveAs),
            ("ask-failed-again", _) => self.save(),
            ("ask-replace", Topic::Changed) => self.save_over(Expected::Anything, true),
            ("ask-replace", Topic::Replace(path)) => {
                self.desk.file.path = Some(path);
                self.save_over(Expected::Anything, true);
            }
            ("ask-replace", Topic::ReplaceExport(path, format)) => self.export_to(&path, format, true),
            ("ask-export-markdown", _) => self.prompt_export(Format::Markdown),
            ("ask-export-no-people", _) => self.prompt_export(Format::MarkdownWithoutPeople),
            ("ask-undo-theirs-go", _) => self.undo_now(),
            _ => self.desk.quitting = false,
        }
    }

    /// Stops the program until its shell lets it go on; what is done is saved before.
    pub(crate) fn suspend(&mut self) {
        self.save_by_itself();
        self.desk.effects.push(Effect::Suspend);
    }

    /// Ends the program; asks only when something has no place on the disk where somebody would look for it.
    pub(crate) fn quit(&mut self) {
        let nothing_open = matches!(self.screen, Screen::Start(_) | Screen::Setup(_));
        if (nothing_open || !self.desk.doc.is_dirty()) && !self.desk.file.saving {
            self.desk.effects.push(Effect::Quit);
        } else if self.desk.file.saving || self.wants_saving() {
            self.desk.quitting = true;
            self.save_by_itself();
        } else if self.is_held_by_comments() {
            self.desk.quitting = true;
            self.ask_about_comments();
        } else {
            self.overlay = Some(Overlay::Ask(Ask::new(Topic::Quit)));
        }
    }

    pub(crate) fn ask_digit(&mut self, key: Key) {
        if let Some(digit) = key.character().and_then(|c| c.to_digit(10)) {
            self.answer((digit as usize).wrapping_sub(1));
        }
    }

    pub(crate) fn ask_take(&mut self) {
        if let Some(Overlay::Ask(ask)) = &self.overlay {
            self.answer(ask.at);
        }
    }

    pub(crate) fn ask_move(&mut self, key: Key) {
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            let count = ask.texts().1.len();
            let back = key.shift || direction(key) == Some(To::Up);
            ask.at = (ask.at + if back { count - 1 } else { 1 }) % count;
        }
    }

    /// Esc: takes the harmless choice, which is always the one that changes nothing.
    pub(crate) fn ask_cancel(&mut self) {
        self.desk.quitting = false;
        self.overlay = None;
    }
}
