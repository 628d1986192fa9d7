//! Waits for messages. A Windows console wakes nobody who waits for something else too, so a thread reads it and passes
//! its events on. After each batch it waits for a permit, so that a program started from here has the keyboard to itself.

use crate::terminal::{
    end::Unable,
    wake::{Wake, in_a_thread},
};
use ratatui::crossterm::event::{self, Event};
use std::{
    collections::VecDeque,
    io,
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};

pub(super) struct Source {
    permits: Sender<()>,
    /// Whether the thread waits for its permit.
    owes_permit: bool,
}

/// A message wakes by itself.
#[derive(Clone)]
pub(super) struct Bell;

impl Bell {
    pub(super) fn ring(&self) {}
}

impl Source {
    pub(super) fn open(wake: &Sender<Wake>) -> Result<(Self, Bell), Unable> {
        let (permits, permitted) = channel();
        let wake = wake.clone();
        in_a_thread(move || listen(&wake, &permitted))?;
        Ok((Self { permits, owes_permit: true }, Bell))
    }

    /// Takes what comes within `time`.
    pub(super) fn wait(
        &mut self,
        listens: bool,
        time: Option<Duration>,
        messages: &Receiver<Wake>,
        come: &mut VecDeque<Wake>,
    ) {
        if listens && std::mem::take(&mut self.owes_permit) {
            // A thread that is gone has said so itself.
            let _gone = self.permits.send(());
        }
        let first = match time {
            None => messages.recv().ok(),
            Some(time) => messages.recv_timeout(time).ok(),
        };
        let before = come.len();
        come.extend(first.into_iter().chain(messages.try_iter()));
        self.owes_permit |= come.range(before..).any(|wake| matches!(wake, Wake::Input(_)));
    }

    /// The events that are still incomplete; a console never has any.
    pub(super) fn finish(&mut self) -> Vec<Event> {
        Vec::new()
    }
}

/// Reads until the keyboard is gone, a batch for each permit.
fn listen(wake: &Sender<Wake>, permitted: &Receiver<()>) {
    while permitted.recv().is_ok() {
        let next = batch().map_or(Wake::InputGone, Wake::Input);
        if wake.send(next).is_err() {
            return;
        }
    }
}

/// Waits for an event, and takes all that have come.
fn batch() -> io::Result<Vec<Event>> {
    let mut batch = vec![event::read()?];
    while event::poll(Duration::ZERO)? {
        batch.push(event::read()?);
    }
    Ok(batch)
}
