//! Takes in what somebody else has made of the map's file: a `git pull`, an editor, a program that syncs
//! folders.

use super::{Failed, Next, job::OnDisk};
use crate::{
    app::{
        context::Context,
        message::Effect,
        overlay::ask::{Ask, Question},
        state::{App, Overlay},
    },
    lang::Lang,
    map::{
        Records,
        edit::{Change, Edit},
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
            OnDisk::Same if self.desk.file.another.take().is_some() => self.desk.file.failed = None,
            OnDisk::Same => {}
            OnDisk::Changed(theirs) => self.take_theirs(theirs),
            OnDisk::Gone if self.desk.file.state.is_some() => {
                // The next save makes the file again.
                self.desk.file.state = None;
                self.desk.file.comments.inside = 0;
                // What stood in it meanwhile is gone, too.
                (self.desk.file.failed, self.desk.file.another) = (None, None);
                let is_about_it = |overlay: &mut Overlay| matches!(overlay, Overlay::Ask(ask) if matches!(ask.question, Question::Another(_)));
                self.overlay.take_if(is_about_it);
                let base = self.desk.doc.base().clone();
                self.desk.doc.unsaved(base);
                self.desk.report(t!(self.desk.lang, "file-gone"));
                self.go_on(true);
            }
            OnDisk::Gone => {}
            OnDisk::Unreadable(why) => {
                self.desk.file.next = Next::Stay;
                let brief = t!(self.desk.lang, "reason-changed");
                self.desk.file.failed = Some(Failed { said: why.clone(), brief });
                self.desk.report_error(why);
                self.overlay = Some(Overlay::Ask(Ask::new(Question::Changed)));
            }
        }
    }

    /// Merges their changes as a step of its own; what was changed here stays. A map in which very much is
    /// missing was hardly meant to replace this one, so it waits until somebody chooses.
    fn take_theirs(&mut self, theirs: read::MapFile) {
        let missing = missing(self.desk.doc.base(), &theirs);
        if is_another_map(missing, self.desk.doc.base()) {
            let key = t!(self.desk.lang, "another-map", key = self.desk.key("another"), count = missing);
            self.desk.file.failed =
                Some(Failed { said: key.clone(), brief: t!(self.desk.lang, "reason-changed") });
            self.desk.report_error(key);
            self.desk.file.another = Some(Box::new(theirs));
            self.desk.file.next = Next::Stay;
        } else {
            self.merge(theirs, false);
        }
    }

    /// F5: asks what is to be done about another map in the file.
    pub(crate) fn ask_about_another(&mut self) {
        if let Some(another) = &self.desk.file.another {
            let missing = missing(self.desk.doc.base(), another);
            self.overlay = Some(Overlay::Ask(Ask::new(Question::Another(missing))));
        } else {
            self.desk.report(t!(self.desk.lang, "no-other-map"));
        }
    }

    /// Takes in the other map, either as it is or together with everything that is missing from it.
    pub(crate) fn take_another(&mut self, keeps_both: bool) {
        if let Some(another) = self.desk.file.another.take() {
            self.merge(*another, keeps_both);
        }
    }

    fn merge(&mut self, theirs: read::MapFile, keeps_both: bool) {
        // The text that is being written is ours, too, so it becomes part of the map before theirs can take
        // its place.
        match self.context() {
            Context::Field => self.keep_what_is_written(),
            // Carried cards stay where they are, because the step that moves them must not be joined with
            // theirs.
            Context::Grab => self.grid.drop_here(&mut self.desk),
            _ => {}
        }
        let before = self.map().conflicts().len();
        let prompted = self.prompted_cards();
        let file = &mut self.desk.file;
        (file.state, file.comments) = (Some(theirs.state), theirs.comments.clone());
        (file.comments_may_go, file.failed, file.another) = (false, None, None);
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
            self.grid.cursor = self.grid.cursor.settle(self.desk.doc.map());
            let conflicts = self.map().conflicts().len().saturating_sub(before);
            let command = match (conflicts, self.form()) {
                (0, None) => "undo",
                (0, Some(_)) => "form-undo",
                (_, None) => "conflict-next",
                (_, Some(_)) => "form-conflict",
            };
            let key = self.desk.key(command);
            self.desk.report(match conflicts {
                0 => taken(&step.edit, &key, &self.desk.lang),
                _ => t!(self.desk.lang, "theirs-taken-conflicts", conflicts = conflicts, key = key),
            });
            self.rescue_orphans(&prompted);
        }
        self.go_on(true);
    }
}

/// How many touchpoints of the map that the file held are missing from another map.
fn missing(base: &Records, another: &read::MapFile) -> usize {
    let another = another.clone().recognised(base);
    base.touchpoints.keys().filter(|id| !another.touchpoints.contains_key(*id)).count()
}

/// Whether so many touchpoints are missing from a map that it was hardly meant to replace this one: at least
/// five, and more than a third. Somebody may have put the copy of another map over the file.
fn is_another_map(missing: usize, base: &Records) -> bool {
    const FEW: usize = 5;
    missing >= FEW && 3 * missing > base.touchpoints.len()
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
