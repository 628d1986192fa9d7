//! Takes in what somebody else has made of the map's file: a `git pull`, an editor, a program that syncs
//! folders.

use super::{Failed, Foreign, Next, job::OnDisk};
use crate::{
    app::{
        form::Slot,
        input::Input,
        map::mode::Mode,
        message::Effect,
        overlay::ask::{Ask, Question},
        state::{App, Overlay, Screen},
    },
    lang::Lang,
    map::{
        Records,
        edit::{Change, Edit},
        merge::another::{is_another_map, missing},
    },
    store::ron::read,
    t,
};
use std::{collections::BTreeMap, sync::Arc};

impl App {
    /// Asks for a look at the file.
    pub(crate) fn look(&mut self) {
        if let (Some(path), false) = (&self.desk.file.path, self.desk.file.saving) {
            self.desk.effects.push(Effect::Look(path.clone(), self.desk.file.state));
        }
    }

    pub(crate) fn looked(&mut self, found: OnDisk) {
        match found {
            OnDisk::Same => {
                if self.desk.file.foreign.take().is_some() {
                    self.desk.file.failed = None;
                }
                self.go_on(true);
            }
            OnDisk::Changed(theirs) => self.take_theirs(theirs),
            OnDisk::Gone if self.desk.file.state.is_some() => {
                // The next save makes the file again.
                self.desk.file.state = None;
                self.desk.file.comments.inside = 0;
                // What stood in it meanwhile is gone, too.
                (self.desk.file.failed, self.desk.file.foreign) = (None, None);
                let is_about_it = |overlay: &mut Overlay| matches!(overlay, Overlay::Ask(ask) if matches!(ask.question, Question::Another(_)));
                self.overlay.take_if(is_about_it);
                let base = self.desk.doc.base().clone();
                self.desk.doc.unsaved(base);
                self.desk.report(t!(self.desk.lang, "file-gone"));
                self.go_on(true);
            }
            OnDisk::Gone => self.go_on(true),
            OnDisk::Unreadable(why) => self.cannot_read(why),
        }
    }

    /// Says why the file can't be read, once for each reason: it may be on its way to a map that can. What is to be
    /// done is asked only when somebody wants to save or to leave.
    fn cannot_read(&mut self, why: String) {
        let is_asked = self.desk.file.next != Next::Stay;
        if is_asked || self.desk.file.failed.as_ref().is_none_or(|failed| failed.said != why) {
            self.desk.report_error(why.clone());
        }
        let brief = t!(self.desk.lang, "reason-changed");
        (self.desk.file.failed, self.desk.file.foreign) =
            (Some(Failed { said: why, brief }), Some(Foreign::Unreadable));
        if is_asked {
            self.ask_after_failure(Question::Changed);
            self.desk.file.next = Next::Stay;
        }
    }

    /// Merges their changes as a step of its own; what was changed here stays. A map in which very much is
    /// missing was hardly meant to replace this one, so it waits until somebody chooses.
    pub(super) fn take_theirs(&mut self, theirs: read::MapFile) {
        let base = self.desk.doc.base();
        let records = theirs.clone().recognised(base);
        if is_another_map(base, &records) {
            let missing = missing(base, &records);
            let key = t!(self.desk.lang, "another-map", key = self.desk.key("another"), count = missing);
            self.desk.file.failed =
                Some(Failed { said: key.clone(), brief: t!(self.desk.lang, "reason-changed") });
            self.desk.report_error(key);
            self.desk.file.foreign = Some(Foreign::Another(Box::new(theirs)));
            self.desk.file.next = Next::Stay;
        } else {
            self.merge(theirs, false);
        }
    }

    /// F5: asks what is to be done about another map in the file.
    pub(crate) fn ask_about_another(&mut self) {
        match self.desk.question_before_saving() {
            Some(question @ Question::Another(_)) => self.overlay = Some(Overlay::Ask(Ask::new(question))),
            _ => self.desk.report(t!(self.desk.lang, "no-other-map")),
        }
    }

    /// Takes in the other map, either as it is or together with everything that is missing from it.
    pub(crate) fn take_another(&mut self, keeps_both: bool) {
        match self.desk.file.foreign.take() {
            Some(Foreign::Another(another)) => self.merge(*another, keeps_both),
            other => self.desk.file.foreign = other,
        }
    }

    fn merge(&mut self, theirs: read::MapFile, keeps_both: bool) {
        let open = self.keep_open_field();
        // Carried cards stay where they are, because the step that moves them must not be joined with theirs.
        self.grid.drop_here(&mut self.desk);
        let before = self.map().conflicts().len();
        let is_kind = matches!(self.grid.mode, Some(Mode::Kind));
        let chosen = is_kind.then(|| self.grid.chosen(self.map()));
        let prompted = self.prompted_cards();
        let file = &mut self.desk.file;
        (file.state, file.comments) = (Some(theirs.state), theirs.comments.clone());
        (file.comments_may_go, file.failed, file.foreign) = (false, None, None);
        let doc = &mut self.desk.doc;
        let records = theirs.recognised(doc.base());
        let step = if keeps_both {
            let both = with_missing(doc.base(), &records);
            let step = doc.take_theirs(both);
            doc.unsaved(records);
            step
        } else {
            doc.take_theirs(records)
        };
        if let Some(step) = step {
            self.grid.settle(self.desk.doc.map());
            // A kind is not chosen for other cards than those for which it was asked.
            if chosen.is_some_and(|chosen| chosen != self.grid.chosen(self.map())) {
                self.grid.mode = None;
            }
            let conflicts = self.map().conflicts().len().saturating_sub(before);
            let key = match (conflicts, self.form()) {
                (0, _) => self.way_to_undo(),
                (_, None) => self.desk.key("conflict-next"),
                (_, Some(_)) => self.desk.key("form-conflict"),
            };
            self.desk.report(match conflicts {
                0 => taken(&step.edit, &key, &self.desk.lang),
                _ => t!(self.desk.lang, "theirs-taken-conflicts", conflicts = conflicts, key = key),
            });
            self.rescue_orphans(&prompted);
        }
        self.go_on_in_field(open);
        self.go_on(true);
    }

    /// Makes the text in the open field of a record part of the map, before theirs can take its place, and returns the
    /// field as it was, to go on there. In a new row nothing of theirs can be, so it stays open.
    fn keep_open_field(&mut self) -> Option<(Slot, Input)> {
        let Screen::Form(form) = &self.screen else { return None };
        let input = form.writing.clone().filter(|_| !form.is_on_new_row())?;
        self.on_form(|form, desk| {
            form.keep(desk);
        });
        let form = self.form()?;
        let input = if input.is_touched() { input.over(&form.text_here(&self.desk)?) } else { input };
        Some((form.focus.clone(), input))
    }

    /// Goes on in the field that was open before the merge: somebody who is writing in it notices nothing. When it is
    /// closed, what somebody else has written there meanwhile is merged with what was typed since.
    fn go_on_in_field(&mut self, open: Option<(Slot, Input)>) {
        let (Screen::Form(form), Some((slot, input))) = (&mut self.screen, open) else { return };
        if form.focus == slot && form.writing.is_none() {
            form.writing = Some(input);
        }
    }
}

/// The other map, with all records that only this one has.
fn with_missing(base: &Records, another: &Records) -> Records {
    fn both<I: Ord + Clone, R>(ours: &BTreeMap<I, Arc<R>>, theirs: &mut BTreeMap<I, Arc<R>>) {
        for (id, record) in ours {
            theirs.entry(id.clone()).or_insert_with(|| Arc::clone(record));
        }
    }
    let mut all = another.clone();
    both(&base.stages, &mut all.stages);
    both(&base.segments, &mut all.segments);
    both(&base.touchpoints, &mut all.touchpoints);
    all
}

/// Describes in words what was taken over from somebody else. Deleted records are counted apart.
fn taken(edit: &Edit, key: &str, lang: &Lang) -> String {
    let is_deletion = |change: &&Change| match change {
        Change::Stage(swap) => swap.new.is_none(),
        Change::Segment(swap) => swap.new.is_none(),
        Change::Touchpoint(swap) => swap.new.is_none(),
        Change::About(_) | Change::Conflict(_) => false,
    };
    let deleted = edit.changes.iter().filter(is_deletion).count();
    let count = edit.changes.len() - deleted;
    match (count, deleted) {
        (_, 0) => t!(lang, "theirs-taken", count = count, key = key),
        (0, _) => t!(lang, "theirs-deleted", deleted = deleted, key = key),
        _ => t!(lang, "theirs-taken-deleted", count = count, deleted = deleted, key = key),
    }
}
