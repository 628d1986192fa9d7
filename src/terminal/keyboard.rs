//! The thread that reads the keyboard. After each batch of events it waits for a permit, so that a program
//! started from here has the keyboard to itself.

#[cfg_attr(unix, path = "keyboard/tty.rs")]
#[cfg_attr(not(unix), path = "keyboard/console.rs")]
mod source;

use super::{
    end::Unable,
    wake::{Wake, in_a_thread},
};
use ratatui::crossterm::event::Event;
use source::Source;
use std::{
    io,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
};

pub(super) struct Keyboard {
    source: Arc<Source>,
    permits: Sender<()>,
}

impl Keyboard {
    /// Starts to read.
    pub(super) fn listen(wake: Sender<Wake>) -> Result<Self, Unable> {
        let source = Arc::<Source>::default();
        let (permits, permitted) = channel();
        let shared = source.clone();
        in_a_thread(move || read(&shared, &wake, &permitted))?;
        Ok(Self { source, permits })
    }

    /// Permits the thread to go on after a batch.
    pub(super) fn permit(&self) -> io::Result<()> {
        self.permits.send(()).map_err(|_| io::ErrorKind::UnexpectedEof.into())
    }

    /// The events of bytes that have begun something, when no more will come.
    pub(super) fn finish(&self) -> Vec<Event> {
        self.source.finish()
    }
}

/// Reads until the keyboard is gone.
fn read(source: &Source, wake: &Sender<Wake>, permitted: &Receiver<()>) {
    while let Ok(batch) = source.batch() {
        if !batch.is_empty() && (wake.send(Wake::Input(batch)).is_err() || permitted.recv().is_err()) {
            return;
        }
    }
    let _ended = wake.send(Wake::InputGone);
}
