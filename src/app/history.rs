//! Edits on their way through the one door, and back: making, taking back, making again, and showing what changed.

use super::{
    describe::edit::{self, refused},
    map::cursor::Cursor,
    overlay::ask::{Ask, Question},
    state::{App, Overlay, Screen},
};
use super::{desk::Desk, file::Next};
use crate::{
    map::{
        document::Refused,
        edit::{Change, Edit},
        step::{Origin, Step},
    },
    t,
};
use std::sync::Arc;

impl Desk {
    /// Makes an edit and says what it did; whether it was made. `None` changes nothing.
    pub(super) fn commit(&mut self, edit: Option<Edit>) -> bool {
        let Some(edit) = edit else { return false };
        let outcome = self.doc.apply(edit);
        self.committed(outcome)
    }

    /// The same, as part of the last step.
    pub(super) fn amend(&mut self, edit: Edit) -> bool {
        let outcome = self.doc.amend(edit);
        self.committed(outcome)
    }

    pub(super) fn committed(&mut self, outcome: Result<Arc<Step>, Refused>) -> bool {
        match outcome {
            Ok(step) => {
                // Who changes something after `q` stays.
                self.file.next = Next::Stay;
                self.report(edit::edit(&step.edit, self.doc.map(), &self.lang));
                true
            }
            Err(why) => {
                let why = refused(&why, &self.lang);
                self.report_error(why);
                false
            }
        }
    }

    /// Makes an edit that deletes, and says that it can be taken back; whether it was made.
    pub(super) fn commit_deletion(&mut self, edit: Option<Edit>) -> bool {
        let done = self.commit(edit);
        if done {
            self.report_undo_brings_back();
        }
        done
    }
}

impl App {
    /// Takes the last step back; once asks before it takes back what somebody else has changed.
    pub(super) fn undo(&mut self) {
        match self.desk.doc.last() {
            Some(step) if step.origin == Origin::Disk => {
                let count = step.edit.changes.len();
                self.overlay = Some(Overlay::Ask(Ask::new(Question::UndoTheirs(count))));
            }
            _ => self.undo_now(),
        }
    }

    pub(super) fn undo_now(&mut self) {
        match self.desk.doc.undo() {
            Some(step) => {
                let inverse = step.edit.inverse();
                let done = edit::edit(&step.edit, self.desk.doc.map(), &self.desk.lang);
                self.desk.report(t!(self.desk.lang, "undone", edit = done));
                self.go_to_change(&inverse);
            }
            None => self.desk.report_error(t!(self.desk.lang, "nothing-to-undo")),
        }
    }

    pub(super) fn redo(&mut self) {
        match self.desk.doc.redo() {
            Some(step) => {
                let done = edit::edit(&step.edit, self.desk.doc.map(), &self.desk.lang);
                self.desk.report(t!(self.desk.lang, "redone", edit = done));
                self.go_to_change(&step.edit.clone());
            }
            None => self.desk.report_error(t!(self.desk.lang, "nothing-to-redo")),
        }
    }

    /// Undo shows itself: the cursor goes to the first record that changed, from inside a form too.
    pub(super) fn go_to_change(&mut self, edit: &Edit) {
        let map = self.desk.doc.map();
        let Some(change) = edit.changes.first() else { return };
        self.grid.cursor = match change {
            Change::Touchpoint(s) => match &s.new {
                None => self.grid.cursor.clone(),
                Some(new) => {
                    let differing = s.old.iter().flat_map(|old| old.places.differences(&new.places));
                    let fresh = differing.filter_map(|(_, new)| new).next();
                    let at = fresh.and_then(|p| Some((p, map.position(&s.id, &p.stage, &p.segment)?)));
                    match at {
                        Some((p, at)) => Cursor::cell(map, &p.stage, &p.segment, at),
                        None => self.grid.cursor.on(map, &s.id),
                    }
                }
            },
            other => self.grid.cursor.on_record(map, &other.key()),
        }
        .settle(map);
        self.grid.settle(map);
        if let Screen::Form(form) = &mut self.screen {
            let key = change.key();
            if map.records().has(&key) {
                form.show_change(map, &key, edit);
            } else {
                self.screen = Screen::Map;
            }
        }
        if let Screen::Actions(actions) = &mut self.screen {
            actions.show_change(self.desk.doc.map(), edit);
        }
    }
}
