//! What comes from outside: signals, and the terminal's end.

use super::Wake;
use std::{
    io,
    sync::{
        atomic::{AtomicU8, Ordering},
        mpsc::Sender,
    },
};

/// Who has the terminal.
static OWNER: AtomicU8 = AtomicU8::new(WE);
const WE: u8 = 0;
/// Another program: what is typed to interrupt or stop it is not for us.
const ANOTHER: u8 = 1;
/// We again, but signals from before may still be on their way.
const SOON_WE: u8 = 2;

/// Runs `program`, which has the terminal to itself.
pub(super) fn lend<T>(program: impl FnOnce() -> T) -> T {
    OWNER.store(ANOTHER, Ordering::SeqCst);
    let outcome = program();
    OWNER.store(SOON_WE, Ordering::SeqCst);
    // Comes after all others that are on their way.
    #[cfg(unix)]
    let _sent = signal_hook::low_level::raise(signal_hook::consts::SIGCONT);
    outcome
}

/// A file that may not grow (`ulimit -f`) is an error that is shown, not the end of the program.
pub(super) fn outlive_limits() {
    #[cfg(unix)]
    {
        let unread = std::sync::Arc::default();
        let _dies_of_it = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, unread);
    }
}

#[cfg(unix)]
pub(super) fn listen(wake: &Sender<Wake>) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let to_loop = wake.clone();
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let wake = match (signal, OWNER.load(Ordering::SeqCst)) {
                (SIGTSTP, WE) => Wake::Stop,
                (SIGCONT, WE) => Wake::GoOn,
                // The editor stops: its shell waits for us to stop, too.
                (SIGTSTP, ANOTHER) => {
                    stop();
                    continue;
                }
                (SIGCONT, SOON_WE) => {
                    OWNER.store(WE, Ordering::SeqCst);
                    continue;
                }
                (SIGINT | SIGQUIT | SIGTSTP | SIGCONT, ANOTHER | SOON_WE) => continue,
                _ => Wake::Signal(signal),
            };
            if to_loop.send(wake).is_err() {
                return;
            }
        }
    });
    watch(wake.clone());
    Ok(())
}

/// Stops the program as its terminal's shell expects; returns when it goes on.
#[cfg(unix)]
pub(super) fn stop() {
    let _stopped = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

/// Says when the terminal is gone. No signal tells a program that is not its session's leader, and the reader of keys
/// would turn in circles on a terminal that is at its end.
#[cfg(unix)]
fn watch(wake: Sender<Wake>) {
    use rustix::event::{PollFd, PollFlags, poll};
    std::thread::spawn(move || {
        let input = io::stdin();
        // Nothing is asked for, so only the end is reported.
        let mut ends = [PollFd::new(&input, PollFlags::empty())];
        while poll(&mut ends, None) == Err(rustix::io::Errno::INTR) {}
        if ends[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) {
            let _ended = wake.send(Wake::InputGone);
        }
    });
}

#[cfg(not(unix))]
pub(super) fn listen(_: &Sender<Wake>) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn stop() {}
