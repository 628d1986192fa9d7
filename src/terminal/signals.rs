//! Reports what comes from outside: signals, and the end of the terminal.

use super::{end::Unable, wake::Wake};
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
    use super::{ANOTHER, OWNER, SOON_WE, Unable, WE, Wake};
    use crate::terminal::wake::in_a_thread;
    use filedescriptor::{Error, POLLERR, POLLHUP, POLLIN, poll, pollfd};
    use signal_hook::{
        consts::{SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        flag,
        low_level::{pipe, raise},
    };
    use std::{
        io::{self, PipeReader, Read as _},
        os::fd::AsRawFd as _,
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
            mpsc::Sender,
        },
    };

    const SIGNALS: [i32; 8] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD];

    /// The signals that have come, and a pipe to which each of them writes. It is a pipe and not a socket,
    /// which the usual iterator over signals would use.
    pub(in crate::terminal) struct Signals {
        flags: Vec<(i32, Arc<AtomicBool>)>,
        pipe: PipeReader,
    }

    impl Signals {
        /// Keeps the signals that come from now on.
        pub(in crate::terminal) fn keep() -> io::Result<Self> {
            let (pipe, writer) = io::pipe()?;
            let mut flags = Vec::new();
            for signal in SIGNALS {
                let flag = Arc::default();
                flag::register(signal, Arc::clone(&flag))?;
                pipe::register(signal, writer.try_clone()?)?;
                flags.push((signal, flag));
            }
            Ok(Self { flags, pipe })
        }

        /// Passes on what has come and what will come.
        pub(in crate::terminal) fn listen(self, wake: Sender<Wake>) -> Result<(), Unable> {
            in_a_thread(move || self.watch(&wake)).map(drop)
        }

        /// Passes signals on, and watches the terminal: no signal announces its end to a program that is not
        /// the leader of its session, and nobody reads the keyboard while another program has it.
        fn watch(mut self, wake: &Sender<Wake>) {
            let watched = |fd, events| pollfd { fd, events, revents: 0 };
            // No event of the terminal is asked for, so only its end is reported.
            let terminal = watched(io::stdin().as_raw_fd(), 0);
            let mut sources = vec![watched(self.pipe.as_raw_fd(), POLLIN), terminal];
            loop {
                match poll(&mut sources, None) {
                    Err(Error::Poll(why)) if why.kind() == io::ErrorKind::Interrupted => continue,
                    Err(_) => return,
                    Ok(_) => {}
                }
                let ended = sources.get(1).map_or(0, |terminal| terminal.revents);
                if ended != 0 {
                    sources.truncate(1);
                }
                if ended & (POLLHUP | POLLERR) != 0 && wake.send(Wake::InputGone).is_err() {
                    return;
                }
                if sources[0].revents != 0 && self.pass_on(wake).is_none() {
                    return;
                }
            }
        }

        fn pass_on(&mut self, wake: &Sender<Wake>) -> Option<()> {
            let _count = self.pipe.read(&mut [0; 64]).ok()?;
            for (signal, has_come) in &self.flags {
                let has_come = has_come.swap(false, Ordering::SeqCst);
                if let Some(meant) = has_come.then(|| meaning(*signal)).flatten() {
                    wake.send(meant).ok()?;
                }
            }
            Some(())
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

/// Signals of a system that has none of them.
#[cfg(not(unix))]
pub(super) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(super) fn keep() -> std::io::Result<Self> {
        Ok(Self)
    }

    pub(super) fn listen(self, _: std::sync::mpsc::Sender<Wake>) -> Result<(), Unable> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) fn stop() {}
