//! Ctrl-Z in the field of a sentence makes again what its keys had done before it was taken as text, because some of those
//! keys may have been meant.

use super::Taken;
use crate::{
    app::{
        input::Input,
        key::{Key, UNDO},
        state::{App, Overlay},
    },
    map::{Records, diff::diff},
    t,
};

impl App {
    /// Notes what was taken back: the records before that. Returns whether there is something to make again.
    pub(super) fn note_taken(&mut self, before: &Records) -> bool {
        self.retaken = None;
        let again = diff(self.map().records(), before);
        if again.changes.is_empty() {
            return false;
        }
        let (text, position) = (self.written().unwrap_or_default().to_owned(), self.desk.doc.position());
        self.retaken = Some(Taken { again, text, position });
        true
    }

    /// Ctrl-Z in the field of a sentence, while nothing else was done: makes again what its keys had done. The text stays.
    /// Returns whether that was meant.
    pub(super) fn makes_again(&mut self, key: Key) -> bool {
        let Some(taken) = &self.retaken else { return false };
        if self.desk.doc.position() != taken.position || self.written().is_none() {
            self.retaken = None;
            return false;
        }
        if key != UNDO || self.written() != Some(taken.text.as_str()) {
            return false;
        }
        let done = self.retaken.take().is_some_and(|taken| self.desk.commit(Some(taken.again)));
        if done {
            self.desk.report(t!(self.desk.lang, "astray-again"));
        }
        true
    }

    /// The text of the field that is open.
    fn written(&self) -> Option<&str> {
        match (&self.overlay, self.grid.writing()) {
            (Some(Overlay::Prompt(prompt)), _) => Some(prompt.input.text()),
            (None, Some(write)) if self.form().is_none() => Some(write.input.text()),
            _ => self.form().and_then(|form| form.writing.as_ref()).map(Input::text),
        }
    }
}
