//! Decides when something is written: a text that is being typed at most once a second, a map some time after
//! the last edit, and after a failure once more after a while.

use std::time::{Duration, Instant};

/// The time after the last edit until the map is written by itself.
const REST: Duration = Duration::from_secs(2);
/// The time until something that failed is tried again.
const AGAIN: Duration = Duration::from_secs(5);
/// How old a text that is being typed may become on the disk.
const DRAFT: Duration = Duration::from_secs(1);

/// Something that changes with every key and is written down at most once a second.
pub(super) struct Pace<T> {
    last: Option<T>,
    written: Option<Instant>,
    /// The time at which a version that came too soon is to be written.
    due: Option<Instant>,
}

impl<T> Default for Pace<T> {
    fn default() -> Self {
        Self::of(None)
    }
}

impl<T> Pace<T> {
    /// Begins with the version that is on the disk already.
    pub(super) fn of(last: Option<T>) -> Self {
        Self { last, written: None, due: None }
    }

    /// The version that was written last.
    pub(super) fn last(&self) -> Option<&T> {
        self.last.as_ref()
    }

    /// Whether a new version may be written now. Otherwise it becomes due later.
    pub(super) fn is_due(&mut self) -> bool {
        let clock = Instant::now();
        self.due = self.written.map(|written| written + DRAFT).filter(|due| *due > clock);
        self.due.is_none()
    }

    fn note(&mut self, new: T) {
        (self.last, self.written, self.due) = (Some(new), Some(Instant::now()), None);
    }

    /// Notes that the program woke up, whether for the time of [`Pace::sleep`] or for another reason.
    pub(super) fn wake(&mut self) {
        self.due.take_if(|due| *due <= Instant::now());
    }

    /// How long the next version may wait; `None` when none is waiting.
    pub(super) fn sleep(&self) -> Option<Duration> {
        self.due.map(|due| due.saturating_duration_since(Instant::now()))
    }
}

impl<T: PartialEq + Clone> Pace<T> {
    /// Takes a new version that is written now; `None` if it is the same as the last one.
    pub(super) fn take(&mut self, new: T) -> Option<T> {
        self.due = None;
        if self.last.as_ref() == Some(&new) {
            return None;
        }
        self.note(new.clone());
        Some(new)
    }
}

/// When the map is to be saved, and when something that failed is to be tried again.
#[derive(Default)]
pub(super) struct Alarms {
    save: Option<Instant>,
    retry: Option<Instant>,
    /// Whether the time to try again has come.
    is_retry_due: bool,
}

impl Alarms {
    /// Plans the next automatic save: some time after an edit, later after a save that failed, and never
    /// while none is wanted.
    pub(super) fn plan_save(&mut self, is_wanted: bool, is_done: bool, has_failed: bool) {
        if !is_wanted {
            self.save = None;
        } else if is_done || self.save.is_none() {
            self.save = Some(Instant::now() + if has_failed { AGAIN } else { REST });
        }
    }

    /// Notes that the program woke up, whether for the time of [`Alarms::sleep`] or for another reason.
    /// Returns whether the map is to be saved now.
    pub(super) fn wake(&mut self) -> bool {
        self.is_retry_due |= self.retry.take_if(|when| *when <= Instant::now()).is_some();
        self.save.take_if(|when| *when <= Instant::now()).is_some()
    }

    /// Plans another try to write down what could not be written down.
    pub(super) fn plan_retry(&mut self) {
        self.retry = Some(Instant::now() + AGAIN);
    }

    /// Whether the planned new try is due now; plans one if there is none.
    pub(super) fn takes_retry(&mut self) -> bool {
        let is_due = std::mem::take(&mut self.is_retry_due);
        if !is_due && self.retry.is_none() {
            self.plan_retry();
        }
        is_due
    }

    /// Whether something could not be written down and waits to be tried again.
    pub(super) fn has_failed(&self) -> bool {
        self.retry.is_some() || self.is_retry_due
    }

    /// How long the program may sleep; `None` when nothing is planned.
    pub(super) fn sleep(&self) -> Option<Duration> {
        let next = [self.save, self.retry].into_iter().flatten().min()?;
        Some(next.saturating_duration_since(Instant::now()))
    }
}
