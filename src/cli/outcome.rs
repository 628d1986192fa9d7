//! What a command leaves behind: data on stdout, words on stderr, and an exit code.

use crate::{lang::Lang, t};
use std::io::{self, Write as _};

/// Exit codes beside 0 and 128 + the number of a signal.
pub(super) mod code {
    /// A check found something wrong.
    pub const FINDINGS: u8 = 1;
    /// The command line is wrong.
    pub const USAGE: u8 = 2;
    /// A file cannot be read or is not a map.
    pub const UNREADABLE: u8 = 3;
    /// A file exists already, or was changed by somebody else.
    pub const IN_THE_WAY: u8 = 4;
    /// The program has a fault.
    pub const PANIC: u8 = 101;
}

/// Why a command failed: the message and the exit code.
pub(super) struct Failed {
    pub(super) said: String,
    pub(super) code: u8,
}

pub(super) type Outcome = Result<(), Failed>;

/// Writes a text to stdout. It is no failure if the reader stops reading, but it is one if the text can't be
/// written, for example to a full disk.
pub(super) fn say(lang: &Lang, text: &str) -> Outcome {
    write_out(lang, text.as_bytes())
}

/// Writes bytes, which need not be text, to stdout, with the failures of [`say`].
pub(super) fn write_out(lang: &Lang, bytes: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(Failed {
            said: format!("touchmap: {}\n", t!(lang, "cli-no-output", why = e.to_string())),
            code: code::UNREADABLE,
        }),
        _ => Ok(()),
    }
}

/// Writes a message to stderr.
pub(super) fn complain(text: &str) {
    if !text.is_empty() {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let _closed = io::stderr().lock().write_all(format!("{text}{end}").as_bytes());
    }
}
