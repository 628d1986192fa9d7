//! What somebody else has made of the map's file: a `git pull`, an editor, a program that syncs folders.

use super::{Failed, Next, job::OnDisk};
use crate::{
    app::{
        context::Context,
        key::Key,
        message::Effect,
        overlay::ask::{Ask, Question},
        state::{App, Overlay},
    },
    lang::Lang,
    map::edit::{Change, Edit},
    store::ron::read,
    t,
};

impl App {
    /// Has a look at the file.
    pub(crate) fn look(&mut self) {
        if let (Some(path), false) = (&self.desk.file.path, self.desk.file.saving) {
            self.desk.effects.push(Effect::Look(path.clone(), self.desk.file.state));
        }
    }

    pub(crate) fn looked(&mut self, found: OnDisk) {
        match found {
            OnDisk::Same => {}
            OnDisk::Changed(theirs) => self.take_theirs(theirs),
            OnDisk::Gone if self.desk.file.state.is_some() => {
                // The next save makes it again.
                self.desk.file.state = None;
                self.desk.file.comments.inside = 0;
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

    /// What is new there becomes a step of its own; what was changed here stays.
    fn take_theirs(&mut self, theirs: read::MapFile) {
        // What is being written is ours, too: it takes part before theirs can stand in its place.
        match self.context() {
            Context::Field => self.keep_what_is_written(),
            // What is carried stays where it is: the step that carries it must not become one with theirs.
            Context::Grab => self.grid.drop_here(&mut self.desk),
            _ => {}
        }
        let before = self.map().conflicts().len();
        let prompted = self.prompted_cards();
        self.desk.file.state = Some(theirs.state);
        self.desk.file.comments = theirs.comments.clone();
        let records = theirs.recognised(self.desk.doc.base());
        let step = self.desk.doc.take_theirs(records);
        self.desk.file.comments_may_go = false;
        self.desk.file.failed = None;
        if let Some(step) = step {
            self.grid.cursor = self.grid.cursor.settle(self.desk.doc.map());
            let conflicts = self.map().conflicts().len().saturating_sub(before);
            let key = self.label(if conflicts == 0 { ["u", "ctrl-z"] } else { ["x", "ctrl-x"] });
            self.desk.report(match conflicts {
                0 => taken(&step.edit, &key, &self.desk.lang),
                _ => t!(self.desk.lang, "theirs-taken-conflicts", conflicts = conflicts, key = key),
            });
            self.rescue_orphans(&prompted);
        }
        self.go_on(true);
    }

    /// The key that does something here: the first one on the map, the second one in a form.
    fn label(&self, keys: [&str; 2]) -> String {
        let key = Key::parse(keys[usize::from(self.form().is_some())]);
        key.map_or_else(String::new, |key| key.label(&self.desk.lang))
    }
}

/// What was taken over from somebody else, in words. Records that were deleted are counted by themselves.
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
