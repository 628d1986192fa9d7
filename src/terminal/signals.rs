//! Keeps signals until the loop takes them.

use std::sync::atomic::{AtomicU8, Ordering};
#[cfg(unix)]
pub(super) use unix::{Signals, stop};

/// Who has the terminal.
static OWNER: AtomicU8 = AtomicU8::new(WE);
const WE: u8 = 0;
/// Another program has the terminal, and keys that interrupt or stop it are not for us.
const ANOTHER: u8 = 1;
/// We have the terminal again, but earlier signals may still be on their way.
const SOON_WE: u8 = 2;

/// Notes that another program gets the terminal.
pub(super) fn lend() {
    OWNER.store(ANOTHER, Ordering::SeqCst);
}

/// Notes that the other program has ended.
pub(super) fn take_back() {
    OWNER.store(SOON_WE, Ordering::SeqCst);
    // This signal arrives after all others that are on their way.
    #[cfg(unix)]
    let _sent = signal_hook::low_level::raise(signal_hook::consts::SIGCONT);
}

/// Makes a file that may not grow (`ulimit -f`) an error that is shown, instead of the end of the program.
pub(super) fn outlive_limits() {
    #[cfg(unix)]
    {
        let unread = std::sync::Arc::default();
        let _dies_of_it = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, unread);
    }
}

#[cfg(unix)]
mod unix {
    use super::{ANOTHER, OWNER, SOON_WE, WE};
    use crate::terminal::wake::Wake;
    use signal_hook::{
        consts::{SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        flag,
        low_level::{pipe, raise},
    };
    use std::{
        io::{self, PipeWriter},
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
        },
    };

    const SIGNALS: [i32; 8] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD];

    /// The signals that have come.
    pub(in crate::terminal) struct Signals(Vec<(i32, Arc<AtomicBool>)>);

    impl Signals {
        /// Keeps the signals that come from now on. Each of them writes a byte to the pipe. It is a pipe and not a socket,
        /// which the usual iterator over signals would use.
        pub(in crate::terminal) fn keep(writer: &PipeWriter) -> io::Result<Self> {
            let mut flags = Vec::new();
            for signal in SIGNALS {
                let flag = Arc::default();
                flag::register(signal, Arc::clone(&flag))?;
                pipe::register(signal, writer.try_clone()?)?;
                flags.push((signal, flag));
            }
            Ok(Self(flags))
        }

        /// Takes what has come.
        pub(in crate::terminal) fn come(&self) -> impl Iterator<Item = Wake> {
            let come = self.0.iter().filter(|(_, has_come)| has_come.swap(false, Ordering::SeqCst));
            come.filter_map(|(signal, _)| meaning(*signal))
        }
    }

    /// What the loop must do about a signal; `None` for nothing.
    fn meaning(signal: i32) -> Option<Wake> {
        match (signal, OWNER.load(Ordering::SeqCst)) {
            (SIGWINCH, _) => Some(Wake::Resized),
            (SIGCHLD, _) => Some(Wake::ChildEnded),
            (SIGTSTP, WE) => Some(Wake::Stop),
            (SIGCONT, WE) => Some(Wake::GoOn),
            // The editor stops, and the shell waits until we stop, too.
            (SIGTSTP, ANOTHER) => {
                stop();
                None
            }
            (SIGCONT, SOON_WE) => {
                OWNER.store(WE, Ordering::SeqCst);
                None
            }
            (SIGINT | SIGQUIT | SIGTSTP | SIGCONT, ANOTHER | SOON_WE) => None,
            _ => Some(Wake::Signal(signal)),
        }
    }

    /// Stops the program as its terminal's shell expects; returns when it goes on.
    pub(in crate::terminal) fn stop() {
        let _stopped = raise(signal_hook::consts::SIGSTOP);
    }
}

#[cfg(not(unix))]
pub(super) fn stop() {}
