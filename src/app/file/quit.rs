//! Ends the program, or stops it for a while, when everything is where somebody would look for it.

use super::Next;
use crate::app::{
    message::Effect,
    overlay::ask::{Ask, Question},
    state::{App, Overlay, Screen},
};

impl App {
    /// Ends the program. It asks only when something is not in a place on the disk where somebody would look
    /// for it.
    pub(crate) fn quit(&mut self) {
        let nothing_open = matches!(self.screen, Screen::Start(_) | Screen::Setup(_));
        let saving = self.desk.file.saving;
        if (nothing_open || !self.desk.doc.is_dirty()) && !saving {
            self.desk.effects.push(Effect::Quit);
        } else if saving || self.wants_saving() {
            self.save_by_itself();
            self.desk.file.next = Next::Leave;
        } else {
            let mut question = self.desk.question_before_saving().unwrap_or(Question::Quit);
            if let Question::Comments { quitting } = &mut question {
                *quitting = true;
                self.desk.file.next = Next::Leave;
            }
            self.overlay = Some(Overlay::Ask(Ask::new(question)));
        }
    }

    /// Saves and ends the program, asking for a name where there is none.
    pub(crate) fn save_and_quit(&mut self) {
        self.save();
        self.desk.file.next = Next::Leave;
    }

    /// Does what had to wait until the map was written or the file was looked at. Meanwhile somebody may have begun to
    /// write: no text is taken from the line for that, and no question covers it.
    pub(super) fn go_on(&mut self, asked: bool) {
        let next = std::mem::take(&mut self.desk.file.next);
        match (next, self.desk.doc.is_dirty()) {
            (Next::Stay, _) | (Next::Save, false) => {}
            (Next::Save, true) if asked => match self.desk.question_before_saving() {
                Some(question) => self.ask_after_failure(question),
                None => self.desk.save_as_read(true),
            },
            (Next::Save, true) => self.save_by_itself(),
            (Next::Leave, _) if self.context().is_free() => self.quit(),
            // A question or the name for the map is answered first, and the program ends when it is saved.
            (Next::Leave, _) if matches!(self.overlay, Some(Overlay::Ask(_) | Overlay::Prompt(_))) => {
                self.desk.file.next = next;
            }
            (Next::Leave, _) => {}
        }
    }

    /// Stops the program until its shell lets it go on. The map is saved before that.
    pub(crate) fn suspend(&mut self) {
        self.save_by_itself();
        self.desk.effects.push(Effect::Suspend);
    }
}
