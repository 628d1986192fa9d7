//! Reads the bytes of a terminal and turns them into events.

use crate::terminal::decoder::Decoder;
use filedescriptor::{POLLIN, poll, pollfd};
use ratatui::crossterm::event::Event;
use rustix::io::Errno;
use std::{
    io,
    os::fd::AsRawFd as _,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// How many reads make one batch at most, because a frame is drawn between two batches.
const READS: usize = 64;

#[derive(Default)]
pub(super) struct Source(Mutex<Decoder>);

impl Source {
    /// Waits until bytes come, or until the time of an unfinished sequence is over.
    pub(super) fn batch(&self) -> io::Result<Vec<Event>> {
        let due = self.decoder().due();
        if !has_come(due.map(|due| due.saturating_duration_since(Instant::now())))? {
            return Ok(self.decoder().pass(Instant::now()));
        }
        let mut batch = Vec::new();
        let mut bytes = [0; 1 << 12];
        for _ in 0..READS {
            match read(&mut bytes) {
                Ok(count) => batch.extend(self.decoder().feed(&bytes[..count], Instant::now())),
                // The next call will return the same error.
                Err(_) if !batch.is_empty() => break,
                Err(gone) => return Err(gone),
            }
            if !has_come(Some(Duration::ZERO)).unwrap_or(false) {
                break;
            }
        }
        Ok(batch)
    }

    /// The events that [`Decoder::finish`] returns.
    pub(super) fn finish(&self) -> Vec<Event> {
        self.decoder().finish()
    }

    fn decoder(&self) -> MutexGuard<'_, Decoder> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is something to read before the time `wait` has passed; without `wait` it waits for ever.
fn has_come(wait: Option<Duration>) -> io::Result<bool> {
    // The system waits for whole milliseconds. One more keeps the loop from running in circles for a fraction
    // of one.
    let wait = wait.map(|wait| if wait.is_zero() { wait } else { wait + Duration::from_millis(1) });
    let mut input = [pollfd { fd: io::stdin().as_raw_fd(), events: POLLIN, revents: 0 }];
    match poll(&mut input, wait) {
        Ok(_) => Ok(input[0].revents != 0),
        Err(filedescriptor::Error::Poll(why)) if why.kind() == io::ErrorKind::Interrupted => Ok(false),
        Err(why) => Err(io::Error::other(why)),
    }
}

fn read(bytes: &mut [u8]) -> io::Result<usize> {
    match rustix::io::read(io::stdin(), bytes) {
        Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
        Err(Errno::INTR | Errno::AGAIN) => Ok(0),
        read => Ok(read?),
    }
}
