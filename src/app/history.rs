//! Undoes and redoes steps, and shows what changed.

use super::{
    context::Context,
    map::cursor::Cursor,
    overlay::ask::{Ask, Question},
    state::{App, Overlay, Screen},
};
use crate::{
    map::{
        edit::{Change, Edit},
        id::SegmentId,
        place::Place,
        step::Origin,
    },
    t,
};

impl App {
    /// Takes the last step back. It asks once before it takes back what somebody else has changed.
    pub(super) fn undo(&mut self) {
        match self.desk.doc.last() {
            Some(step) if step.origin == Origin::Disk => {
                let (seq, count) = (step.seq, step.edit.changes.len());
                self.overlay = Some(Overlay::Ask(Ask::new(Question::UndoTheirs { seq, count })));
            }
            _ => self.undo_now(),
        }
    }

    /// Takes back what somebody else has changed, if it is still what was asked about; else it asks again.
    pub(super) fn undo_theirs(&mut self, asked: &Question) {
        self.undo();
        let is_same = matches!(&self.overlay, Some(Overlay::Ask(ask)) if ask.question == *asked);
        if let Some(_asked) = self.overlay.take_if(|_| is_same) {
            self.undo_now();
        }
    }

    pub(super) fn undo_now(&mut self) {
        match self.desk.doc.undo() {
            Some(step) => {
                let inverse = step.edit.inverse();
                let done = self.desk.words_of(&step.edit);
                self.desk.report(match self.leaves_form(&inverse) {
                    true => t!(self.desk.lang, "undone-elsewhere", edit = done),
                    false => t!(self.desk.lang, "undone", edit = done),
                });
                self.go_to_change(&inverse);
            }
            None => self.desk.report_error(t!(self.desk.lang, "nothing-to-undo")),
        }
    }

    pub(super) fn redo(&mut self) {
        match self.desk.doc.redo() {
            Some(step) => {
                let done = self.desk.words_of(&step.edit);
                self.desk.report(match self.leaves_form(&step.edit) {
                    true => t!(self.desk.lang, "redone-elsewhere", edit = done),
                    false => t!(self.desk.lang, "redone", edit = done),
                });
                self.go_to_change(&step.edit.clone());
            }
            None => self.desk.report_error(t!(self.desk.lang, "nothing-to-redo")),
        }
    }

    /// The keys that lead to undo from here. Where a text is written, its letters are none.
    pub(super) fn way_to_undo(&self) -> String {
        let undo = self.desk.key(if self.form().is_some() { "form-undo" } else { "undo" });
        let out = match self.below_help() {
            Context::Write => "write-end",
            Context::Prompt => "prompt-cancel",
            Context::Field => "field-done",
            _ => return undo,
        };
        format!("{} {undo}", self.desk.key(out))
    }

    /// Ctrl-Z in a field in which there is nothing to take back: if the last step has changed this field, that is what is
    /// meant, and the field goes on with its text from before, if it is still there.
    pub(super) fn undo_in_field(&mut self) {
        let is_meant = self.form().is_some_and(|form| form.was_changed_last(&self.desk))
            && self.desk.doc.last().is_some_and(|step| step.origin != Origin::Disk);
        if is_meant {
            let here = self.form().map(|form| form.focus.clone());
            self.undo_now();
            // What was written in a row that is gone goes on in no other row.
            self.on_form(|form, desk| {
                if Some(&form.focus) == here.as_ref() {
                    form.write(desk);
                }
            });
        } else {
            self.desk.report(t!(
                self.desk.lang,
                "nothing-to-undo-here",
                out = self.desk.key("field-done"),
                key = self.desk.key("form-undo")
            ));
        }
    }

    /// Whether showing an edit leads from the opened record to another one.
    fn leaves_form(&self, edit: &Edit) -> bool {
        let key = edit.changes.first().map(Change::key);
        self.form().is_some_and(|form| key.is_some_and(|key| key != form.record))
    }

    /// Moves the cursor to the first record that an edit changed, also from inside a form, so that undo is
    /// seen. The rating pass asks for the score that was taken back again.
    pub(super) fn go_to_change(&mut self, edit: &Edit) {
        let map = self.desk.doc.map();
        let Some(change) = edit.changes.first() else { return };
        // On the name of a row in which all of it happens, the cursor need not leave it for one of many cards.
        let stays = matches!(&self.grid.cursor, Cursor::Segment(segment) if is_within(edit, segment));
        self.grid.cursor = match change {
            _ if stays => self.grid.cursor.clone(),
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
        self.grid.pass_from_here(map);
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

/// Whether an edit changes several touchpoints, and of each only its places in that row.
fn is_within(edit: &Edit, row: &SegmentId) -> bool {
    let in_row = |place: Option<&Place>| place.is_none_or(|place| place.segment == *row);
    let is_in_row = |change: &Change| {
        let Change::Touchpoint(swap) = change else { return false };
        let (Some(old), Some(new)) = (&swap.old, &swap.new) else { return false };
        let mut moved = old.places.differences(&new.places).peekable();
        moved.peek().is_some() && moved.all(|(old, new)| in_row(old) && in_row(new))
    };
    edit.changes.len() > 1 && edit.changes.iter().all(is_in_row)
}
