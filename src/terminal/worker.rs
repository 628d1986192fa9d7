//! The thread that writes files, so that no frame waits for the disk.

use super::Wake;
use crate::{
    app::{ExportFailed, Msg, export::ExportJob, file::SaveJob},
    map::text::Line,
    store::{
        folders::Folders,
        recent,
        save::{self, Expected, SaveError},
    },
};
use jiff::civil::DateTime;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc::{Sender, channel},
    thread::{self, JoinHandle},
};

/// What the worker does beside the user.
pub(super) enum Job {
    Save(Box<SaveJob>),
    Export(ExportJob),
    Recent(PathBuf, String, DateTime),
    Discard(PathBuf),
}

/// The thread that writes files, so that no frame waits for the disk.
pub(super) struct Worker {
    jobs: Sender<Job>,
    thread: JoinHandle<()>,
}

impl Worker {
    pub(super) fn start(wake: Sender<Wake>, folders: Option<Folders>) -> Self {
        let (jobs, waiting) = channel();
        let thread = thread::spawn(move || {
            for job in waiting {
                match catch_unwind(AssertUnwindSafe(|| work(job, folders.as_ref()))) {
                    Ok(Some(msg)) => {
                        if wake.send(Wake::Msg(msg)).is_err() {
                            return;
                        }
                    }
                    Ok(None) => {}
                    Err(_) => {
                        let _ended = wake.send(Wake::WorkerPanicked);
                        return;
                    }
                }
            }
        });
        Self { jobs, thread }
    }

    pub(super) fn give(&self, job: Job) {
        // A worker that is gone has said so itself.
        let _gone = self.jobs.send(job);
    }

    /// Waits until everything is written.
    pub(super) fn finish(self) {
        drop(self.jobs);
        let _panicked = self.thread.join();
    }
}

fn work(job: Job, folders: Option<&Folders>) -> Option<Msg> {
    match job {
        Job::Save(job) => {
            let text = crate::store::write::write(&job.records);
            let outcome = save::save(&job.path, &text, job.expected);
            Some(Msg::Saved(job, outcome))
        }
        Job::Export(ExportJob { path, text, replace }) => {
            let outcome = export(&path, &text, replace);
            Some(Msg::Exported(path, outcome))
        }
        Job::Recent(path, title, when) => {
            if let Some(folders) = folders {
                // A list of recent maps is a comfort; that it could not be written is no reason to disturb.
                let _unwritten = recent::remember(folders, &path, &Line::clean(&title), when.date());
            }
            None
        }
        Job::Discard(path) => {
            let _gone = std::fs::remove_file(path);
            None
        }
    }
}

fn export(path: &Path, text: &str, replace: bool) -> Result<(), ExportFailed> {
    let expected = if replace { Expected::Anything } else { Expected::Fresh };
    match save::save(path, text, expected) {
        Ok(_) => Ok(()),
        Err(SaveError::Exists(_)) => Err(ExportFailed::Exists),
        Err(why) => Err(ExportFailed::Other(why)),
    }
}
