//! Saves the map by itself, on request or under another name, and handles the result of a save.

use super::{
    Failed, File, Foreign, Next,
    job::{Old, SaveJob},
    path::name_of,
};
use crate::{
    app::{
        context::Context,
        desk::Desk,
        message::Effect,
        overlay::{
            ask::{Ask, Question},
            prompt::Purpose,
        },
        state::{App, Overlay, Screen},
    },
    map::merge::another::missing,
    store::{
        FileState,
        access::Access,
        save::{Expected, SaveError, reason},
    },
    t,
};
use std::{io, path::PathBuf};

impl Desk {
    /// What the file must hold now, so that nothing of somebody else's is written over.
    fn expected(&self) -> Expected {
        match self.file.state {
            None => Expected::Fresh,
            Some(state) if self.file.protected_may_go => Expected::Protected(state),
            Some(state) => Expected::Unchanged(state),
        }
    }

    /// What is to be asked before the map is written to its file.
    pub(super) fn question_before_saving(&self) -> Option<Question> {
        match self.file.another() {
            Some(another) => {
                let base = self.doc.base();
                Some(Question::Another(missing(base, &another.clone().recognised(base))))
            }
            None if self.is_held_by_comments() => {
                Some(Question::Comments { quitting: self.file.next == Next::Leave })
            }
            None => None,
        }
    }

    /// Asks the worker to write the map to its file if that is as it was read or written last.
    pub(super) fn save_as_read(&mut self, asked: bool) {
        self.save_over(self.expected(), asked);
    }

    /// Asks the worker to write the map to its file if that holds what is expected.
    pub(crate) fn save_over(&mut self, expected: Expected, asked: bool) {
        if self.file.saving {
            self.file.next = Next::Save;
        } else if let Some(path) = self.file.path.clone() {
            let old = if self.file.comments.inside > 0 { Old::ToKeep } else { Old::Replaced };
            let comments = self.file.comments.clone();
            self.write(SaveJob { path, expected, comments, old, asked, ..self.job() });
        }
    }

    /// Asks the worker to write the map to another file, which becomes the map's own only when it has been
    /// written. Comments inside the old file stay there.
    pub(crate) fn save_to(&mut self, path: PathBuf, expected: Expected) {
        let comments = self.file.comments.clone().outside();
        self.write(SaveJob { path, expected, comments, ..self.job() });
    }

    fn job(&self) -> SaveJob {
        SaveJob {
            path: PathBuf::new(),
            records: self.doc.map().records().clone(),
            expected: Expected::Fresh,
            comments: Default::default(),
            old: Old::Replaced,
            other_names: 0,
            position: self.doc.position(),
            asked: true,
        }
    }

    fn write(&mut self, job: SaveJob) {
        self.file.saving = true;
        self.effects.push(Effect::Save(Box::new(job)));
    }

    /// Notes whether the journal can be written.
    pub(crate) fn guarded(&mut self, why: Option<&io::Error>) {
        self.file.unsafe_because = why.map(|why| reason(why, &self.lang));
    }

    /// Makes the file that was written the map's file.
    fn moved_to(&mut self, job: &SaveJob) {
        if self.file.path.as_deref() != Some(&job.path) {
            let next = self.file.next;
            let comments = job.comments.clone();
            self.file = File { path: Some(job.path.clone()), comments, next, ..File::default() };
        }
    }

    /// The report of a save, with what else there is to know about it.
    fn saved_to(&self, job: &SaveJob) -> String {
        let mut saved = t!(self.lang, "saved-to", file = name_of(&job.path));
        if let Old::Kept(copy) = &job.old {
            saved += &format!(" · {}", t!(self.lang, "comments-kept", file = name_of(copy)));
        }
        if job.other_names > 0 {
            saved += &format!(" · {}", t!(self.lang, "other-names", count = job.other_names));
        }
        saved
    }
}

impl App {
    /// Ctrl-S: writes the map, asking for a name the first time.
    pub(crate) fn save(&mut self) {
        if self.desk.file.path.is_none() || self.desk.is_read_only() {
            self.keep_what_is_written();
            self.prompt(Purpose::SaveAs);
            return;
        }
        // The text that is being written is meant to be saved, too.
        match self.context() {
            Context::Field => self.keep_what_is_written(),
            Context::Write => self.grid.write_next(&mut self.desk),
            _ => {}
        }
        match self.desk.question_before_saving() {
            Some(question) => self.overlay = Some(Overlay::Ask(Ask::new(question))),
            None => self.desk.save_as_read(true),
        }
    }

    /// Saves over the write-protected file, because the user has agreed.
    pub(crate) fn save_over_protected(&mut self) {
        self.desk.file.protected_may_go = true;
        self.save();
    }

    /// Whether the map is to be saved by itself a little later.
    pub fn wants_saving(&self) -> bool {
        let waits_for_answer = matches!(&self.overlay, Some(Overlay::Ask(_)));
        self.desk.autosave
            && self.desk.file.path.is_some()
            && self.desk.doc.is_dirty()
            && !self.desk.file.saving
            && !waits_for_answer
            && !self.desk.is_read_only()
            && !self.desk.is_held_by_comments()
            && self.desk.file.another().is_none()
            && !matches!(self.screen, Screen::Start(_) | Screen::Setup(_))
    }

    /// Saves the map by itself. As long as the file can't be read, this only looks whether it can be again.
    pub(crate) fn save_by_itself(&mut self) {
        match self.desk.file.foreign {
            _ if !self.wants_saving() => {}
            Some(Foreign::Unreadable) => self.look(),
            _ => self.desk.save_as_read(false),
        }
    }

    /// Saves the map under a typed name, to which `.ron` is added if it has no ending.
    pub(crate) fn save_as(&mut self, typed: &str) {
        let mut path = self.desk.typed_path(typed);
        if path.extension().is_none() {
            path.set_extension("ron");
        }
        if self.desk.file.path.as_deref() == Some(&path) && !self.desk.is_read_only() {
            self.left.forget(&Purpose::SaveAs, &[]);
            self.save();
        } else if self.desk.file.saving {
            self.desk.report_error(t!(self.desk.lang, "saving-still"));
            self.prompt_with(Purpose::SaveAs, typed);
        } else {
            self.desk.save_to(path, Expected::Fresh);
        }
    }

    /// Handles that the worker has written the map, or why it could not.
    pub(crate) fn saved(&mut self, job: SaveJob, outcome: Result<FileState, SaveError>) {
        self.desk.file.saving = false;
        match outcome {
            Ok(state) => self.was_saved(job, state),
            Err(why) => self.was_not_saved(&job, &why),
        }
    }

    fn was_saved(&mut self, job: SaveJob, state: FileState) {
        let desk = &mut self.desk;
        let failed_before = desk.file.failed.take().is_some();
        desk.file.foreign = None;
        if desk.file.path.as_ref() != Some(&job.path) {
            self.left.forget(&Purpose::SaveAs, &[]);
        }
        desk.moved_to(&job);
        desk.file.state = Some(state);
        desk.file.saved_at = Some(desk.now);
        (desk.file.comments.inside, desk.file.comments_may_go) = (0, false);
        if job.asked || failed_before || job.other_names > 0 {
            desk.report(desk.saved_to(&job));
        }
        desk.doc.saved(job.position, job.records);
        desk.earlier.saved();
        desk.note_use(job.path);
        self.go_on(job.asked);
    }

    fn was_not_saved(&mut self, job: &SaveJob, why: &SaveError) {
        let leaving = self.desk.file.next == Next::Leave;
        // The content of the file is taken in, and then the map is saved again.
        if matches!(why, SaveError::ChangedOnDisk(_)) {
            if !leaving {
                self.desk.file.next = if job.asked { Next::Save } else { Next::Stay };
            }
            return self.look();
        }
        let said = why.describe(&self.desk.lang);
        // Automatic saves that fail again and again are shown in the first line only; the last line is for
        // the user.
        if job.asked || leaving || self.desk.file.failed.as_ref().is_none_or(|f| f.said != said) {
            self.desk.report_error(said.clone());
        }
        self.desk.file.failed = Some(Failed { said, brief: why.brief(&self.desk.lang) });
        let is_ours = self.desk.file.path.as_deref() == Some(&job.path);
        match why {
            // The file is there but not safe yet, and the next attempt must expect it.
            SaveError::Unsynced { state, .. } if is_ours || self.desk.file.access == Access::Ours => {
                let failed = self.desk.file.failed.take();
                self.desk.moved_to(job);
                (self.desk.file.state, self.desk.file.failed) = (Some(*state), failed);
                self.desk.file.next = Next::Stay;
            }
            SaveError::Exists(_) => {
                self.forget_unwritten(is_ours);
                self.ask_after_failure(Question::Replace(job.path.clone()));
            }
            _ if job.asked || leaving => {
                self.forget_unwritten(is_ours);
                let is_protected = matches!(why, SaveError::Protected(_));
                self.ask_after_failure(if is_protected { Question::Protected } else { Question::Failed });
            }
            _ => self.desk.file.next = Next::Stay,
        }
    }

    /// Forgets the name of a file that could never be written, because it is not the map's file.
    fn forget_unwritten(&mut self, is_ours: bool) {
        if is_ours && self.desk.file.state.is_none() {
            self.desk.file.path = None;
        }
    }

    /// Asks only when nothing else has the keyboard, because a question would cover what is being typed, and the next
    /// digit would answer it. Returns whether it asked.
    pub(super) fn ask_if_free(&mut self, question: Question) -> bool {
        let is_free = self.context().is_free();
        if is_free {
            self.overlay = Some(Overlay::Ask(Ask::new(question)));
            self.desk.notice = None;
        }
        is_free
    }

    /// Asks what is to be done after a save that failed. Where it can't ask, the last line and the first one report the
    /// failure.
    pub(super) fn ask_after_failure(&mut self, question: Question) {
        if !self.ask_if_free(question) {
            self.desk.file.next = Next::Stay;
        }
    }
}
