//! The thread that writes files, so that no frame waits for the disk.

use super::{
    clock::{day_of, now},
    end::Unable,
    inbox::Caller,
    trap::Trap,
    wake::{Wake, in_a_thread},
};
use crate::{
    app::{
        ExportFailed, Msg,
        file::job::{EarlierJob, EarlierMap, ExportJob, Old, OnDisk, SaveJob},
    },
    lang::Lang,
    map::{about::Language, document::Document},
    store::{
        Error, FileState, LARGEST, changed_since,
        folders::Folders,
        journal::{Entry, Journal, locked},
        kept_theme,
        names::names_in,
        recent::{self, Recent},
        recovery::{backup, clean_up::clean_up, versions},
        ron::{error::Why, read, write::write},
        save::{self, Expected, SaveError},
        setup_draft,
    },
};
use jiff::civil::DateTime;
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        mpsc::{Sender, channel},
    },
    thread::JoinHandle,
};

/// A job that the worker does while the user goes on.
pub(super) enum Job {
    /// Saves a map, and notes it in its journal if there is one.
    Save(Box<SaveJob>, Option<Arc<Mutex<Journal>>>),
    Export(Box<ExportJob>),
    Recent(Box<Recent>),
    /// Keeps the name of the theme that was chosen.
    Theme(String),
    /// What a map's file holds, if it is not this.
    Look(PathBuf, Option<FileState>, Language),
    /// Which days are kept of the map in this file.
    KeptDays(PathBuf),
    /// Which names are in a folder, whose path was typed like this.
    Names(PathBuf, String),
    /// Reads an earlier map.
    Earlier(Box<EarlierJob>, Language),
    /// Keeps the answers before a new map, or removes them.
    Answers(Folders, Option<String>),
    /// Removes what was kept of maps that have long gone.
    CleanUp(DateTime),
    /// Brings a journal to the disk, and reports success if the last attempt had failed.
    Sync(Arc<Mutex<Journal>>, bool),
}

/// The thread that writes files, so that no frame waits for the disk.
pub(super) struct Worker {
    jobs: Sender<Job>,
    thread: JoinHandle<()>,
}

impl Worker {
    pub(super) fn start(caller: Caller, folders: Option<Folders>) -> Result<Self, Unable> {
        let (jobs, waiting) = channel();
        let thread = in_a_thread(move || {
            for job in waiting {
                // What was given is done also when nobody hears of it any more.
                match catch_unwind(AssertUnwindSafe(|| work(job, folders.as_ref()))) {
                    Ok(msg) => msg.into_iter().for_each(|msg| caller.call(Wake::Msg(msg))),
                    Err(_) => return caller.call(Wake::WorkerPanicked),
                }
            }
        })?;
        Ok(Self { jobs, thread })
    }

    pub(super) fn give(&self, job: Job) {
        // A worker that is gone has reported that itself.
        let _gone = self.jobs.send(job);
    }

    /// Waits until all jobs are done.
    pub(super) fn finish(self) {
        drop(self.jobs);
        let _panicked = self.thread.join();
    }
}

/// Does a job; returns the message that tells of it. Some jobs are only comforts, of which nobody is told when they fail.
fn work(job: Job, folders: Option<&Folders>) -> Option<Msg> {
    match job {
        Job::Save(mut job, journal) => {
            let outcome = save_map(&mut job, journal.as_ref(), folders);
            Some(Msg::Saved(job, outcome))
        }
        Job::Export(job) => {
            let outcome = export(&job);
            Some(Msg::Exported(job, outcome))
        }
        Job::Recent(map) => {
            let _unwritten = folders.map(|folders| recent::remember(folders, &map));
            None
        }
        Job::Theme(name) => {
            let _unwritten = folders.map(|folders| kept_theme::keep(folders, &name));
            None
        }
        Job::Look(path, state, language) => Some(Msg::Looked(Box::new(look(&path, state, language)))),
        Job::KeptDays(path) => {
            let days = folders.map(|folders| versions::of(folders, &path)).unwrap_or_default();
            Some(Msg::KeptDays(path, days))
        }
        Job::Names(path, folder) => Some(Msg::Names(folder, names_in(&path))),
        Job::Earlier(job, language) => {
            let outcome = earlier(*job).map_err(|why| why.line(&Lang::new(language)));
            Some(Msg::Earlier(Box::new(outcome)))
        }
        Job::Answers(folders, Some(text)) => {
            // There is no map yet that could be unsafe.
            let _unkept = setup_draft::keep(&folders, &text);
            None
        }
        Job::Answers(folders, None) => {
            setup_draft::forget(&folders);
            None
        }
        Job::CleanUp(now) => {
            folders.into_iter().for_each(|folders| clean_up(folders, now));
            None
        }
        Job::Sync(journal, failed_before) => match Journal::sync(&journal) {
            Ok(()) => failed_before.then_some(Msg::Guarded(None)),
            Err(why) => Some(Msg::Guarded(Some(why))),
        },
    }
}

/// Writes a map to its file, and announces it in its journal before and after.
fn save_map(
    job: &mut SaveJob,
    journal: Option<&Arc<Mutex<Journal>>>,
    folders: Option<&Folders>,
) -> Result<FileState, SaveError> {
    Trap::on_save();
    let text = job.comments.with(write(&job.records));
    if text.len() as u64 > LARGEST {
        // The next start would refuse a file of this size. The journal keeps the map.
        return Err(SaveError::Io { path: job.path.clone(), source: io::ErrorKind::FileTooLarge.into() });
    }
    keep_old(job)?;
    job.other_names = save::other_names(&job.path);
    let announce = |entry: Entry| journal.map_or(Ok(()), |journal| locked(journal).append(&[entry]));
    let state = save::save(&job.path, &text, job.expected, |state| {
        // A version that could not be kept is no reason not to save.
        let _unkept = folders.map(|f| versions::keep(f, &job.path, now().date(), day_of));
        // A map whose journal can't be written must be saved all the more.
        let _unannounced = announce(Entry::Saving(job.position, *state));
        let _unsynced = journal.map(|journal| Journal::sync(journal));
    })?;
    // Without this line, the file itself still shows that it was written.
    let _unannounced = announce(Entry::Saved(job.position, state));
    Ok(state)
}

/// What a map's file holds, if it is not this.
fn look(path: &Path, state: Option<FileState>, language: Language) -> OnDisk {
    if let Some(Ok(false)) = state.map(|state| changed_since(path, &state)) {
        return OnDisk::Same;
    }
    match read::open(path) {
        Ok(opened) => OnDisk::Changed(opened),
        Err(Error { why: Why::NotFound, .. }) => OnDisk::Gone,
        Err(e) => OnDisk::Unreadable(e.short(&Lang::new(language))),
    }
}

/// Keeps a copy of the file if something in it would be lost.
fn keep_old(job: &mut SaveJob) -> Result<(), SaveError> {
    if job.old == Old::ToKeep {
        let failed = |source| SaveError::Io { path: job.path.clone(), source };
        job.old = backup::keep(&job.path).map_err(failed)?.map_or(Old::Replaced, Old::Kept);
    }
    Ok(())
}

fn earlier(job: EarlierJob) -> Result<EarlierMap, Error> {
    let EarlierJob { path, day, known } = job;
    let records = read::open(&path)?.recognised(&known);
    let written = || std::fs::metadata(&path).ok()?.modified().ok().and_then(day_of);
    let (of, is_kept) = (day.or_else(written).unwrap_or_else(|| now().date()), day.is_some());
    // The reader has found the records to be sound.
    let map = Document::open(records).unwrap_or_default().map().clone();
    Ok(EarlierMap { path, day: of, is_kept, map })
}

fn export(job: &ExportJob) -> Result<(), ExportFailed> {
    let expected = if job.replace { Expected::Anything } else { Expected::Fresh };
    match save::save(&job.path, &job.text, expected, |_| ()) {
        Ok(_) => Ok(()),
        Err(SaveError::Exists(_)) => Err(ExportFailed::Exists),
        Err(why) => Err(ExportFailed::Other(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::Records, store::Comments};

    #[test]
    fn a_map_that_the_next_start_would_refuse_is_not_written() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("map.ron");
        std::fs::write(&path, "as it was").unwrap();
        let comment = "x".repeat(usize::try_from(LARGEST).unwrap());
        let job = SaveJob {
            path: path.clone(),
            records: Records::default(),
            expected: Expected::Anything,
            comments: Comments::of(format!("// {comment}\n()").as_bytes()),
            old: Old::Replaced,
            other_names: 0,
            position: 1,
            asked: true,
        };
        let Some(Msg::Saved(_, Err(SaveError::Io { source, .. }))) =
            work(Job::Save(Box::new(job), None), None)
        else {
            panic!("it was written");
        };
        assert_eq!(source.kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(std::fs::read(&path).unwrap(), b"as it was");
    }

    #[test]
    fn an_earlier_map_is_of_its_kept_day_or_of_the_day_on_which_its_file_was_written() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("map.ron");
        std::fs::write(&path, write(&crate::testing::map(7, 1))).unwrap();
        let read =
            |path: &Path, day| earlier(EarlierJob { path: path.to_owned(), day, known: Records::default() });
        let day = jiff::civil::date(2026, 3, 12);
        let kept = read(&path, Some(day)).unwrap();
        assert_eq!((kept.day, kept.is_kept, kept.map.touchpoints().len()), (day, true, 7));
        let named = read(&path, None).unwrap();
        assert_eq!((Some(named.day), named.is_kept), (day_of(std::time::SystemTime::now()), false));
        std::fs::write(&path, "no map").unwrap();
        assert!(read(&path, None).is_err() && read(room.path(), None).is_err());
        assert!(read(&room.path().join("none.ron"), None).is_err());
    }
}
