//! Questions that must be answered before the program goes on. Choices have digits, never letters that change with
//! the language.

use super::{
    App, Effect, Notice, Overlay, Screen, cursor::To, direction, export::Format, key::Key, prompt::Purpose,
};
use crate::{store::save::Expected, t};
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
    /// There is something at the path where the map is to be saved.
    Replace(PathBuf),
    /// A file stands where an export is to go.
    ReplaceExport(PathBuf, Format),
    /// What to export.
    Export,
    /// Unsaved work of an earlier run was found for this map.
    Rescued,
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
            Topic::Quit => ("ask-quit", &["ask-quit-save", "ask-quit-lose", "ask-back"]),
            Topic::Meeting(_) => ("ask-meeting", &["ask-meeting-new", "ask-meeting-go-on", "ask-back"]),
            Topic::Changed => ("ask-changed", &["ask-save-as", "ask-replace", "ask-back"]),
            Topic::Failed => ("ask-failed", &["ask-save-as", "ask-failed-again", "ask-back"]),
            Topic::Replace(_) => ("ask-replace-map", &["ask-save-as", "ask-replace", "ask-back"]),
            Topic::ReplaceExport(..) => ("ask-replace-export", &["ask-replace", "ask-back"]),
            Topic::Export => ("ask-export", &["ask-export-markdown", "ask-export-no-people", "ask-back"]),
            Topic::Rescued => {
                ("ask-rescued", &["ask-rescued-take", "ask-rescued-leave", "ask-rescued-discard"])
            }
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
    pub(super) fn answer(&mut self, at: usize) {
        let Some(Overlay::Ask(ask)) = self.overlay.take() else { return };
        let choices = ask.texts().1;
        let Some(choice) = choices.get(at) else {
            self.overlay = Some(Overlay::Ask(ask));
            return;
        };
        match (*choice, ask.topic) {
            ("ask-quit-save", _) => {
                self.quitting = true;
                self.save();
            }
            ("ask-quit-lose", _) => self.effects.push(Effect::Quit),
            ("ask-meeting-new", Topic::Meeting(waiting)) => {
                self.meeting = super::meeting::Current::On(self.now.date());
                self.go_on(waiting);
            }
            ("ask-meeting-go-on", Topic::Meeting(waiting)) => {
                self.meeting = super::meeting::Current::GoOn;
                self.go_on(waiting);
            }
            ("ask-save-as", _) => self.prompt(Purpose::SaveAs),
            ("ask-failed-again", _) => self.save(),
            ("ask-replace", Topic::Changed) => self.save_over(Expected::Anything),
            ("ask-replace", Topic::Replace(path)) => {
                self.file.path = Some(path);
                self.save_over(Expected::Anything);
            }
            ("ask-replace", Topic::ReplaceExport(path, format)) => self.export_to(&path, format, true),
            ("ask-export-markdown", _) => self.prompt_export(Format::Markdown),
            ("ask-export-no-people", _) => self.prompt_export(Format::MarkdownWithoutPeople),
            ("ask-rescued-take", _) => self.take_rescued(),
            ("ask-rescued-leave", _) => {
                self.rescued = None;
                self.notice = Some(Notice::said(t!(self.lang, "rescued-kept")));
            }
            ("ask-rescued-discard", _) => {
                if let Some(rescue) = self.rescued.take() {
                    self.effects.push(Effect::DiscardRescue(rescue.file));
                }
            }
            _ => self.quitting = false,
        }
    }

    /// Asks what the program must know before it ends; ends at once when nothing would be lost.
    pub(super) fn quit(&mut self) {
        let nothing_lost = !self.doc.is_dirty() || matches!(self.screen, Screen::Start(_) | Screen::Setup(_));
        if nothing_lost && !self.file.saving {
            self.effects.push(Effect::Quit);
        } else if nothing_lost {
            self.quitting = true;
        } else {
            self.overlay = Some(Overlay::Ask(Ask::new(Topic::Quit)));
        }
    }

    pub(super) fn ask_digit(&mut self, key: Key) {
        if let Some(digit) = key.character().and_then(|c| c.to_digit(10)) {
            self.answer((digit as usize).wrapping_sub(1));
        }
    }

    pub(super) fn ask_take(&mut self) {
        if let Some(Overlay::Ask(ask)) = &self.overlay {
            self.answer(ask.at);
        }
    }

    pub(super) fn ask_move(&mut self, key: Key) {
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            let count = ask.texts().1.len();
            let back = key.shift || direction(key) == Some(To::Up);
            ask.at = (ask.at + if back { count - 1 } else { 1 }) % count;
        }
    }

    /// Esc: takes the harmless choice, which is always the one that changes nothing.
    pub(super) fn ask_cancel(&mut self) {
        self.quitting = false;
        if let Some(Overlay::Ask(ask)) = self.overlay.take()
            && ask.topic == Topic::Rescued
        {
            self.notice = Some(Notice::said(t!(self.lang, "rescued-kept")));
            self.rescued = None;
        }
    }
}
