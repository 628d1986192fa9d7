//! Starting the interactive mapper, and what is said when it has ended.

use super::{Failed, Setting, code, complain, new_ids, print};
use crate::{
    app::{App, Msg, Screen, setup::Setup, start::Start},
    store::{builtin, folders::Folders, read, recent, rescue, visible},
    t,
    terminal::{self, End, Why},
};
use std::{
    io::{self, IsTerminal as _},
    path::Path,
    process::ExitCode,
};

/// `touchmap [FILE]`.
pub(super) fn open(setting: Setting, path: Option<&Path>) -> ExitCode {
    if !on_a_terminal() {
        let said = match path {
            Some(path) => {
                let name = visible(&path.display().to_string());
                t!(setting.lang, "cli-no-terminal-file", file = name.as_str())
            }
            None => t!(setting.lang, "cli-no-terminal"),
        };
        complain(&format!("touchmap: {said}\n"));
        return ExitCode::from(code::USAGE);
    }
    let folders = Folders::find();
    let now = terminal::now();
    let screen = match (path, &folders) {
        (Some(path), _) => Screen::Setup(Setup::new(Some(path.to_owned()), setting.lang.language())),
        (None, Some(folders)) => {
            let (recent, rescues) = (recent::list(folders), rescue::list(folders));
            Screen::Start(Start { recent, rescues, ..Start::default() })
        }
        (None, None) => Screen::Start(Start::default()),
    };
    let opened = match path.filter(|p| std::fs::symlink_metadata(p).is_ok()) {
        None => None,
        Some(path) => match read::open(path, &mut new_ids()) {
            Ok(opened) => Some((path.to_owned(), opened)),
            Err(e) => {
                let Failed { said, code } = setting.unreadable(&e);
                complain(&said);
                return ExitCode::from(code);
            }
        },
    };
    let Setting { lang, looks, .. } = setting;
    let mut app = App::new(lang, screen, now, getrandom::u64().unwrap_or_default());
    app.home = std::env::home_dir();
    let begun = match opened {
        Some((path, opened)) => app.update(Msg::Opened(path, Ok(opened)), now),
        None => Vec::new(),
    };
    let left = path.and_then(|path| rescue::for_map(folders.as_ref()?, path));
    if let Some(rescue) = left {
        app.offer_rescue(rescue);
    }
    ended(terminal::run(&mut app, begun, &looks, folders.as_ref()), &app)
}

/// `touchmap demo`: the restaurant example as a map without a name; without a terminal its grid.
pub(super) fn demo(setting: Setting) -> ExitCode {
    let Some(records) = builtin::example("restaurant", setting.lang.language()) else {
        return ExitCode::from(code::UNREADABLE);
    };
    if !on_a_terminal() {
        return super::exit(print(setting, records, None, None));
    }
    let (mut app, looks) = setting.app(records, None);
    ended(terminal::run(&mut app, Vec::new(), &looks, Folders::find().as_ref()), &app)
}

/// Whether there is a terminal on both sides, and one whose cursor can be moved.
fn on_a_terminal() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Says how the program ended where that is not plain, and where unsaved work is.
fn ended(end: io::Result<End>, app: &App) -> ExitCode {
    let lang = &app.lang;
    let end = match end {
        Ok(end) => end,
        Err(e) => {
            complain(&format!("touchmap: {}\n", t!(lang, "cli-terminal-failed", why = e.to_string())));
            return ExitCode::from(code::UNREADABLE);
        }
    };
    if let Why::Panic(message) = &end.why {
        let message = visible(message);
        complain(&format!("touchmap: {}\n", t!(lang, "cli-panicked", why = message.as_str())));
    }
    if let Some(file) = &end.rescued {
        let file = visible(&file.display().to_string());
        complain(&format!("touchmap: {}\n", t!(lang, "cli-rescued", file = file.as_str())));
    }
    match end.why {
        Why::Quit => ExitCode::SUCCESS,
        Why::TerminalGone => ExitCode::from(129),
        Why::Signal(signal) => ExitCode::from(128 + u8::try_from(signal).unwrap_or(0)),
        Why::Panic(_) => ExitCode::from(code::PANIC),
    }
}
