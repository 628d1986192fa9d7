//! What the loop waits for: the keyboard, signals, and messages of other threads. The loop reads the keyboard by itself,
//! because to be handed a key by another thread takes as long as to draw the frame.

#[cfg_attr(unix, path = "inbox/tty.rs")]
#[cfg_attr(not(unix), path = "inbox/console.rs")]
mod source;

use super::{end::Unable, wake::Wake};
use ratatui::crossterm::event::Event;
use source::{Bell, Source};
use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};

/// What has come and is still to be taken, and where more of it comes from.
pub(super) struct Inbox {
    source: Source,
    messages: Receiver<Wake>,
    caller: Caller,
    come: VecDeque<Wake>,
}

/// What another thread wakes the loop with.
#[derive(Clone)]
pub(super) struct Caller {
    messages: Sender<Wake>,
    bell: Bell,
}

impl Inbox {
    /// Keeps the signals that come from now on.
    pub(super) fn open() -> Result<Self, Unable> {
        let (sender, messages) = channel();
        let (source, bell) = Source::open(&sender)?;
        let caller = Caller { messages: sender, bell };
        Ok(Self { source, messages, caller, come: VecDeque::new() })
    }

    pub(super) fn caller(&self) -> Caller {
        self.caller.clone()
    }

    /// Waits until something comes, or until `time` has passed. While another program has the terminal, its keys are not
    /// listened to.
    pub(super) fn wait(&mut self, listens: bool, time: Option<Duration>) {
        self.source.wait(listens, time, &self.messages, &mut self.come);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.come.is_empty()
    }

    /// What has come first of what is still to be taken.
    pub(super) fn next(&mut self) -> Option<Wake> {
        self.come.pop_front()
    }

    /// The keys that have not been taken, when no more will come.
    pub(super) fn finish(&mut self) -> Vec<Event> {
        let typed = self.come.drain(..).filter_map(|wake| match wake {
            Wake::Input(events) => Some(events),
            _ => None,
        });
        typed.flatten().chain(self.source.finish()).collect()
    }
}

impl Caller {
    /// Wakes the loop, if there still is one.
    pub(super) fn call(&self, wake: Wake) {
        let _ended = self.messages.send(wake);
        self.bell.ring();
    }
}
