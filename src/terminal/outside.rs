//! Carries out the effects that concern files: at once, or by the threads that write files.

use super::{
    clock::now,
    editor::{Editor, Returned},
    keeper::Keeper,
    worker::{Job, Worker},
};
use crate::{
    app::{App, Edited, Effect, Msg},
    store::{Error, access::Access, session::Opened},
};
use std::{io, process::ExitStatus};

/// The parts that do work which takes time or leaves something behind.
pub(super) struct Outside {
    pub keeper: Keeper,
    pub worker: Worker,
    /// A second worker for syncs, so that no sync waits for a save.
    pub syncer: Worker,
    /// The text that came back from the user's editor.
    pub returned: Option<Returned>,
}

impl Outside {
    /// What an editor has made of its text, when it has ended.
    pub(super) fn result(&mut self, editor: Editor, ended: io::Result<ExitStatus>) -> Edited {
        let (edited, returned) = editor.result(ended);
        self.returned = returned;
        edited
    }

    /// Removes the file of an editor's text when that is in the journal.
    pub(super) fn forget_taken(&mut self) {
        if self.keeper.has_noted_all()
            && let Some(returned) = self.returned.take_if(|returned| returned.is_taken)
        {
            returned.remove();
        }
    }

    /// Takes a message when the program ends. Of the effects that follow from it, only those on the journal
    /// are still carried out.
    pub(super) fn settle(&mut self, app: &mut App, msg: Msg) {
        for effect in app.update(msg, now()) {
            if matches!(effect, Effect::Begin(_) | Effect::EditTaken)
                && let Some(answer) = self.carry_out(effect, app)
            {
                app.update(answer, now());
            }
        }
    }

    /// Carries out an effect that concerns files, or hands it to a worker. Returns the message that answers
    /// at once.
    pub(super) fn carry_out(&mut self, effect: Effect, app: &mut App) -> Option<Msg> {
        let Self { keeper, worker, .. } = self;
        let now = now();
        let opened = |opened: Result<Opened, Error>, app: &App| {
            Box::new(opened.map_err(|why| why.line(&app.desk.lang)))
        };
        match effect {
            Effect::Save(job) => match keeper.before_save(&job) {
                Ok(journal) => worker.give(Job::Save(job, journal)),
                Err(why) => return Some(Msg::Saved(job, Err(why))),
            },
            Effect::Export(job) => worker.give(Job::Export(job)),
            Effect::Recent(map) => worker.give(Job::Recent(map)),
            Effect::KeepTheme(name) => worker.give(Job::Theme(name)),
            Effect::Look(path, state) => worker.give(Job::Look(path, state, app.desk.lang.language())),
            Effect::KeptDays(path) => worker.give(Job::KeptDays(path)),
            Effect::Names(path, folder) => worker.give(Job::Names(path, folder)),
            Effect::ReadEarlier(job) => worker.give(Job::Earlier(job, app.desk.lang.language())),
            Effect::Forget => keeper.forget(),
            Effect::EditTaken => self.returned.iter_mut().for_each(|returned| returned.is_taken = true),
            Effect::Begin(path) => {
                return Some(Msg::Access(keeper.begin(path.as_deref(), &mut app.new_ids(), now)));
            }
            Effect::Open(path) => {
                let found = keeper.open(&path, now);
                return Some(Msg::Opened(Some(path), opened(found, app)));
            }
            Effect::OpenUnnamed(home) => {
                return Some(Msg::Opened(None, opened(keeper.open_unnamed(home, now), app)));
            }
            Effect::TakeOver(path) => {
                return Some(match keeper.open(&path, now) {
                    Ok(Opened { access: access @ Access::Held(_), .. }) => Msg::Access(access),
                    found => Msg::Opened(Some(path), opened(found, app)),
                });
            }
            // These effects do not concern files.
            Effect::Edit(_) | Effect::Count(_) | Effect::Suspend | Effect::Quit => {}
        }
        None
    }
}
