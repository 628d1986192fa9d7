//! Runs the user's own editor for a long text. It has the terminal to itself while the loop goes on without
//! drawing.

use super::modes::LineDiscipline;
use crate::{
    app::Edited,
    store::{
        editor_file::{EditorFile, Written},
        home::Home,
    },
};
use std::{
    io,
    process::{Child, Command, ExitStatus},
    thread,
    time::{Duration, Instant},
};

/// How long an editor may take to finish when the program ends.
const GRACE: Duration = Duration::from_millis(400);

/// An editor that was started.
pub(super) struct Editor {
    child: Child,
    file: EditorFile,
    /// How the terminal treated typed text before. A killed editor does not restore it.
    before: LineDiscipline,
}

/// A text that came back from an editor. Its file stays until the text is safe elsewhere.
pub(super) struct Returned {
    file: EditorFile,
    ended_well: bool,
    /// Whether the text is in the map or in an open field.
    pub is_taken: bool,
}

impl Editor {
    /// Starts the user's editor on this file.
    pub(super) fn start(file: EditorFile) -> io::Result<Self> {
        let before = LineDiscipline::now();
        let child = command().and_then(|mut command| command.arg(file.path()).spawn());
        child.inspect_err(|_| file.remove(true)).map(|child| Self { child, file, before })
    }

    /// How the editor has ended; `None` while it runs. Where no signal announces the end, this waits for it.
    pub(super) fn ended(&mut self) -> io::Result<Option<ExitStatus>> {
        if cfg!(unix) { self.child.try_wait() } else { self.child.wait().map(Some) }
    }

    /// Ends the editor, because the program ends. It is asked to end before it is killed.
    pub(super) fn end(&mut self) -> io::Result<ExitStatus> {
        self.ask_to_end();
        let last = Instant::now() + GRACE;
        while Instant::now() < last {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            thread::sleep(Duration::from_millis(5));
        }
        self.child.kill()?;
        self.child.wait()
    }

    fn ask_to_end(&self) {
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process};
            let _ended = kill_process(Pid::from_child(&self.child), Signal::HUP);
        }
    }

    /// What the editor has made of the text. What it has written counts, however it ended.
    pub(super) fn result(self, ended: io::Result<ExitStatus>) -> (Edited, Option<Returned>) {
        self.before.restore();
        let failed = match ended {
            Ok(status) if status.success() => None,
            Ok(status) => Some(status.to_string()),
            Err(why) => Some(why.to_string()),
        };
        let returned = Returned { file: self.file, ended_well: failed.is_none(), is_taken: false };
        returned.result(failed)
    }
}

impl Returned {
    /// A text whose editor outlived the program: its place, what became of it, and its file.
    pub(super) fn left(home: &Home) -> Option<(String, Edited, Self)> {
        EditorFile::left(home).into_iter().find_map(|(file, place)| {
            let (edited, returned) = Self { file, ended_well: false, is_taken: false }.result(None);
            Some((place, edited, returned?))
        })
    }

    fn result(self, failed: Option<String>) -> (Edited, Option<Self>) {
        let edited = match (self.file.written(), failed) {
            (Ok(Written::Text(text)), _) => Edited::Text(text, self.file.path()),
            (Ok(Written::TooLong), _) => Edited::TooLong(self.file.path()),
            (Ok(Written::Same), None) => Edited::Same,
            (Ok(Written::Same), Some(why)) => Edited::Failed(why),
            (Err(why), _) => Edited::Failed(why.to_string()),
        };
        if matches!(edited, Edited::Same | Edited::Failed(_)) {
            self.remove();
            return (edited, None);
        }
        (edited, Some(self))
    }

    /// Removes the editor's file, because the text is safe elsewhere.
    pub(super) fn remove(&self) {
        self.file.remove(self.ended_well);
    }
}

/// The command in `$VISUAL`, else in `$EDITOR`, split into words as a shell would do it.
fn command() -> io::Result<Command> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let named = named.into_iter().find(|command| !command.trim().is_empty());
    let named = named.unwrap_or_else(|| if cfg!(windows) { "notepad".into() } else { "vi".into() });
    let words = shell_words::split(&named).map_err(io::Error::other)?;
    let mut words = words.iter();
    let mut command = Command::new(words.next().map_or("", String::as_str));
    command.args(words);
    Ok(command)
}
