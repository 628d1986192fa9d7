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
        } else if self.desk.file.another.is_some() {
            self.ask_about_another();
        } else if self.desk.is_held_by_comments() {
            self.desk.file.next = Next::Leave;
            self.ask_about_comments();
        } else {
            self.overlay = Some(Overlay::Ask(Ask::new(Question::Quit)));
        }
    }

    /// Saves and ends the program, asking for a name where there is none.
    pub(crate) fn save_and_quit(&mut self) {
        self.save();
        self.desk.file.next = Next::Leave;
    }

    /// Does what had to wait until the map was written or the file was looked at.
    pub(super) fn go_on(&mut self, asked: bool) {
        let next = std::mem::take(&mut self.desk.file.next);
        match (next, self.desk.doc.is_dirty()) {
            (Next::Stay, _) | (Next::Save, false) => {}
            (Next::Save, true) if asked => self.save(),
            (Next::Save, true) => self.save_by_itself(),
            (Next::Leave, _) => self.quit(),
        }
    }

    /// Stops the program until its shell lets it go on. The map is saved before that.
    pub(crate) fn suspend(&mut self) {
        self.save_by_itself();
        self.desk.effects.push(Effect::Suspend);
    }
}
