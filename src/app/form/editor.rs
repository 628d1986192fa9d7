//! Edits a field's text in the user's editor. The field is open meanwhile, so that the journal holds where
//! the text belongs.

use super::{state::Form, writing::read};
use crate::{
    app::{
        desk::Desk,
        message::{Edited, Effect},
    },
    map::{
        diff::diff,
        merge::merge,
        text::{Line, Prose},
    },
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
            self.outside = Some(text.clone());
            desk.effects.push(Effect::Edit(text));
        }
    }

    /// Takes the text that came back from the editor, as one step if it changed (U23).
    pub(in crate::app) fn edited_outside(&mut self, desk: &mut Desk, edited: Edited) {
        let step = desk.doc.position();
        let given = self.outside.take();
        match edited {
            Edited::Text(text, _) => {
                self.offer(desk, &text);
                if let Some(given) = given
                    && self.keep_beside_theirs(desk, &given)
                {
                    return;
                }
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

    /// If somebody else has changed the text while the editor had it, both versions are kept, to choose from. Returns
    /// whether it was so.
    fn keep_beside_theirs(&mut self, desk: &mut Desk, given: &str) -> bool {
        let (Some(shape), Some(input)) = (self.shape(), &self.writing) else { return false };
        if self.text_here(desk).as_deref() == Some(given) {
            return false;
        }
        let theirs = desk.map().records();
        let with = |text: &str| Some(self.written(desk, read(desk, shape, text).ok()?)?.made_in(theirs));
        let Some((base, mine)) = with(given).zip(with(input.text())) else { return false };
        let edit = diff(theirs, &merge(&base, &mine, theirs));
        if !desk.commit(Some(edit)) {
            return false;
        }
        self.close();
        let key = desk.key("form-conflict");
        desk.report(t!(desk.lang, "theirs-taken-conflicts", conflicts = 1, key = key));
        true
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
