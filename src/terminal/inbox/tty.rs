//! Waits for a terminal's bytes, which it turns into events, and for signals.

use crate::terminal::{decoder::Decoder, end::Unable, signals::Signals, wake::Wake};
use filedescriptor::{POLLIN, poll, pollfd};
use ratatui::crossterm::event::Event;
use rustix::io::Errno;
use std::{
    collections::VecDeque,
    io::{self, PipeReader, PipeWriter, Read as _, Write as _},
    os::fd::AsRawFd as _,
    sync::{
        Arc,
        mpsc::{Receiver, Sender},
    },
    time::{Duration, Instant},
};

/// How many reads are made at once at most, because a frame is drawn after them.
const READS: usize = 64;

pub(super) struct Source {
    /// Each signal and each message of another thread writes a byte to it.
    pipe: PipeReader,
    signals: Signals,
    decoder: Decoder,
}

/// Wakes whoever waits for a source.
#[derive(Clone)]
pub(super) struct Bell(Arc<PipeWriter>);

impl Bell {
    pub(super) fn ring(&self) {
        // A full pipe wakes as well, and without a reader nobody is to be woken.
        let _rung = (&*self.0).write(&[0]);
    }
}

impl Source {
    pub(super) fn open(_: &Sender<Wake>) -> Result<(Self, Bell), Unable> {
        let (pipe, writer) = io::pipe()?;
        let signals = Signals::keep(&writer)?;
        Ok((Self { pipe, signals, decoder: Decoder::default() }, Bell(Arc::new(writer))))
    }

    /// Takes what comes within `time`.
    pub(super) fn wait(
        &mut self,
        listens: bool,
        time: Option<Duration>,
        messages: &Receiver<Wake>,
        come: &mut VecDeque<Wake>,
    ) {
        let unfinished = self.decoder.due().filter(|_| listens);
        let unfinished = unfinished.map(|due| due.saturating_duration_since(Instant::now()));
        let watched = |fd, events| pollfd { fd, events, revents: 0 };
        // The end of the terminal is always reported, and no signal announces it to a program that does not lead its
        // session.
        let keys = if listens { POLLIN } else { 0 };
        let mut sources = [watched(self.pipe.as_raw_fd(), POLLIN), watched(io::stdin().as_raw_fd(), keys)];
        let has_failed = wait(&mut sources, time.into_iter().chain(unfinished).min()).is_err();
        let [rung, terminal] = sources.map(|source| source.revents != 0);
        if rung {
            // What rings after this wakes once more.
            let _count = self.pipe.read(&mut [0; 64]);
            come.extend(self.signals.come());
            come.extend(messages.try_iter());
        }
        let typed = match (terminal || has_failed, listens) {
            (false, true) => Ok(self.decoder.pass(Instant::now())),
            (false, false) => return,
            (true, true) => self.read(),
            (true, false) => Err(io::ErrorKind::UnexpectedEof.into()),
        };
        match typed {
            Ok(events) if events.is_empty() => {}
            Ok(events) => come.push_back(Wake::Input(events)),
            Err(_) => come.push_back(Wake::InputGone),
        }
    }

    /// The events of the bytes that have come.
    fn read(&mut self) -> io::Result<Vec<Event>> {
        let mut events = Vec::new();
        let mut bytes = [0; 1 << 12];
        for _ in 0..READS {
            match read(&mut bytes) {
                Ok(count) => events.extend(self.decoder.feed(&bytes[..count], Instant::now())),
                // The next call will return the same error.
                Err(_) if !events.is_empty() => break,
                Err(gone) => return Err(gone),
            }
            let mut more = [pollfd { fd: io::stdin().as_raw_fd(), events: POLLIN, revents: 0 }];
            if wait(&mut more, Some(Duration::ZERO)).is_err() || more[0].revents == 0 {
                break;
            }
        }
        Ok(events)
    }

    /// The events of bytes that have begun something, when no more will come.
    pub(super) fn finish(&mut self) -> Vec<Event> {
        self.decoder.finish()
    }
}

/// Waits until one of the sources has something, or until `time` has passed; without it, for ever.
fn wait(sources: &mut [pollfd], time: Option<Duration>) -> io::Result<()> {
    // The system waits for whole milliseconds. One more keeps the loop from running in circles for a fraction of one.
    let time = time.map(|time| if time.is_zero() { time } else { time + Duration::from_millis(1) });
    match poll(sources, time) {
        Ok(_) => Ok(()),
        Err(filedescriptor::Error::Poll(why)) if why.kind() == io::ErrorKind::Interrupted => Ok(()),
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
