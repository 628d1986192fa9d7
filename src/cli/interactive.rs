//! Starts the interactive program, and reports how it ended.

use super::{
    outcome::{Failed, code, complain},
    setting::Setting,
    show,
};
use crate::{
    app::{
        App, Msg, Screen,
        start::{Start, setup::Setup},
    },
    store::{
        Error, builtin, folders::Folders, recent, recovery::unsaved, ron::error::Why as Missing, visible,
    },
    t,
    terminal::{self, End, Keeper, Unable, Unsaved, Why},
};
use std::{
    io::{self, IsTerminal as _},
    path::Path,
    process::ExitCode,
};

/// Runs `touchmap [FILE]`.
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
    let now = terminal::now();
    let mut keeper = Keeper::new(Folders::find(), now);
    let opened = match path.map(|path| keeper.open(path, now)) {
        // No file has this name, so a new map begins.
        Some(Err(Error { why: Missing::NotFound, .. })) | None => None,
        Some(Ok(opened)) => Some(opened),
        Some(Err(e)) => {
            let Failed { said, code } = setting.unreadable(&e);
            complain(&said);
            return ExitCode::from(code);
        }
    };
    // The path is made absolute, because the folder from which the program was started may be replaced by
    // another one of the same name.
    let path = path.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
    let path = path.as_deref();
    let language = setting.lang.language();
    let kept = keeper.answers().and_then(|text| Setup::from_kept(&text, language));
    let answers = kept.filter(|answers| answers.path.as_deref() == path);
    let screen = match (path, keeper.folders()) {
        (Some(_), _) if opened.is_some() => Screen::Map,
        (Some(path), _) => {
            Screen::Setup(answers.unwrap_or_else(|| Setup::new(Some(path.to_owned()), language)))
        }
        (None, Some(folders)) => {
            let (recent, unsaved) = (recent::list(folders), unsaved::list(folders, now));
            Screen::Start(Start::of(recent, unsaved, answers.map(Box::new)))
        }
        (None, None) => Screen::Start(Start::default()),
    };
    let (mut app, looks) = setting.begin(screen, getrandom::u64().unwrap_or_default());
    let begun = match opened {
        Some(opened) => app.update(Msg::Opened(path.map(Path::to_owned), Box::new(Ok(opened))), now),
        None => Vec::new(),
    };
    ended(terminal::run(&mut app, begun, looks, keeper), &app)
}

/// Runs `touchmap demo`: the restaurant example as a map without a file, or its grid when there is no
/// terminal.
pub(super) fn demo(setting: Setting) -> ExitCode {
    let Some(records) = builtin::example("restaurant", setting.lang.language()) else {
        return ExitCode::from(code::UNREADABLE);
    };
    if !on_a_terminal() {
        return super::exit(show::print(setting, records, None, show::To::Text, None));
    }
    let (mut app, looks) = setting.app(records, None, getrandom::u64().unwrap_or_default());
    let keeper = Keeper::new(Folders::find(), terminal::now());
    ended(terminal::run(&mut app, Vec::new(), looks, keeper), &app)
}

/// Whether input and output are both a terminal, and one whose cursor can be moved.
fn on_a_terminal() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Reports how the program ended unless that is obvious, and where unsaved work is.
fn ended(end: Result<End, Unable>, app: &App) -> ExitCode {
    let lang = &app.desk.lang;
    let end = match end {
        Ok(end) => end,
        Err(unable) => {
            let said = match unable {
                Unable::Terminal(why) => t!(lang, "cli-terminal-failed", why = why.to_string()),
                Unable::Threads(why) => t!(lang, "cli-no-threads", why = why.to_string()),
            };
            complain(&format!("touchmap: {said}\n"));
            return ExitCode::from(code::UNREADABLE);
        }
    };
    if let Why::Panic(message) = &end.why {
        let message = visible(message);
        complain(&format!("touchmap: {}\n", t!(lang, "cli-panicked", why = message.as_str())));
    }
    let shown = |file: &Path| visible(&file.display().to_string());
    let said = match &end.unsaved {
        Unsaved::Nothing => None,
        Unsaved::Kept(Some(file)) => Some(t!(lang, "cli-kept", file = shown(file))),
        Unsaved::Kept(None) => Some(t!(lang, "cli-kept-unnamed")),
        Unsaved::Lost(why, file) => {
            let why = visible(&why.to_string());
            Some(match file {
                Some(file) => t!(lang, "cli-not-kept", why = why.as_str(), file = shown(file)),
                None => t!(lang, "cli-lost", why = why.as_str()),
            })
        }
    };
    if let Some(said) = said {
        complain(&format!("touchmap: {said}\n"));
    }
    match end.why {
        Why::Quit => ExitCode::SUCCESS,
        Why::TerminalGone => ExitCode::from(129),
        Why::Signal(signal) => ExitCode::from(128 + u8::try_from(signal).unwrap_or(0)),
        Why::Panic(_) => ExitCode::from(code::PANIC),
    }
}
