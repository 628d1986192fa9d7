//! Edits a field's text in the user's editor. The field is open meanwhile, so that the journal holds where
//! the text belongs.

use super::state::Form;
use crate::{
    app::{
        desk::Desk,
        message::{Edited, Effect},
    },
    map::text::{Line, Prose},
    store::visible,
    t,
};

impl Form {
    /// Ctrl-O: keeps the open field, and lets its text be edited in the user's editor.
    pub(in crate::app) fn edit_outside(&mut self, desk: &mut Desk) {
        if !self.keep(desk) || self.is_on_new_row() {
            return;
        }
        if let Some(text) = self.text_here(desk) {
            self.open(&text);
            desk.effects.push(Effect::Edit(text));
        }
    }

    /// Takes the text that came back from the editor, as one step if it changed (U23).
    pub(in crate::app) fn edited_outside(&mut self, desk: &mut Desk, edited: Edited) {
        let step = desk.doc.position();
        match edited {
            Edited::Text(text, _) => {
                self.offer(desk, &text);
                if self.keep(desk) && desk.doc.position() == step {
                    desk.report(t!(desk.lang, "form-nothing-changed"));
                }
                return;
            }
            Edited::Same => desk.report(t!(desk.lang, "form-nothing-changed")),
            Edited::Failed(why) => desk.report_error(t!(desk.lang, "editor-failed", why = visible(&why))),
            Edited::TooLong(file) => {
                desk.report_error(t!(desk.lang, "editor-too-long", file = desk.shown(&file)));
            }
        }
        self.close();
    }

    /// Puts a text from the editor into the open field.
    pub(in crate::app) fn offer(&mut self, desk: &mut Desk, text: &str) {
        let is_prose = self.is_on_prose();
        if let Some(input) = &mut self.writing {
            input.replace(&if is_prose {
                Prose::clean(text).to_string()
            } else {
                Line::clean(text).to_string()
            });
            self.page = None;
            desk.effects.push(Effect::EditTaken);
        }
    }
}
