//! The command line: data on stdout, messages on stderr, and an exit code that a script can use.

mod analyze;
mod arguments;
mod check;
mod interactive;
mod json;
mod manual;
mod recover;

use crate::{
    app::{App, Screen, map::cursor::Cursor, themes::Themes},
    formats::markdown,
    lang::{self, Lang},
    map::{Records, document::Document, text::Line},
    store::{
        builtin,
        folders::Folders,
        recovery,
        ron::{error::Error, read, write::write},
        save::{self, Expected, SaveError},
        settings::{self, Settings},
    },
    t,
    ui::{
        self, Looks, glyphs,
        theme::{self, Theme},
    },
};
use arguments::{asked_language, command, no_command, wrong_use};
use clap::{ArgMatches, error::ErrorKind};
use std::{
    ffi::OsString,
    io::{self, IsTerminal as _, Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

pub use manual::{keys, man};

/// Exit codes beside 0 and 128 + the number of a signal.
mod code {
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
struct Failed {
    said: String,
    code: u8,
}

type Outcome = Result<(), Failed>;

/// The settings that all commands need.
struct Setting {
    lang: Lang,
    /// Whether errors may be coloured.
    colour: bool,
    looks: Looks,
    /// Whether maps are saved by themselves.
    autosave: bool,
}

/// Runs the program with these arguments (without the program's name).
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let settings = settings::find();
    let settled = settings.as_ref().copied().unwrap_or_default();
    let lang = Lang::new(lang::choose(asked_language(&arguments), settled.language));
    if let Some(file) = usual(&arguments) {
        let setting = Setting::of(lang, None, None, false, settled);
        return match settings {
            Ok(_) => interactive::open(setting, file),
            Err(e) => exit(Err(setting.unreadable(&e))),
        };
    }
    let named = std::iter::once(OsString::from("touchmap")).chain(arguments);
    let arguments: Vec<OsString> = named.collect();
    let matches = match command(&lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(e) if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return exit(say(&lang, &e.render().to_string()));
        }
        Err(e) => {
            complain(&no_command(&arguments, &lang).unwrap_or_else(|| wrong_use(&e, &lang)));
            return ExitCode::from(code::USAGE);
        }
    };
    let asked_colour = matches.get_one::<String>("color").map(String::as_str);
    let asked_theme = matches.get_one::<String>("theme").map(String::as_str);
    let setting = Setting::of(lang, asked_colour, asked_theme, matches.get_flag("ascii"), settled);
    if let Err(e) = settings {
        return exit(Err(setting.unreadable(&e)));
    }
    let outcome = match matches.subcommand() {
        None if let Some(said) = no_command(&arguments, &setting.lang) => {
            return exit(Err(Failed { said, code: code::USAGE }));
        }
        None => return interactive::open(setting, matches.get_one::<PathBuf>("file").map(PathBuf::as_path)),
        Some(("demo", _)) => return interactive::demo(setting),
        Some(("new", given)) => new(&setting, given),
        Some(("show", given)) => show(setting, given),
        Some(("export", given)) => export(&setting, given),
        Some(("check", given)) => check::check(&setting, given),
        Some(("analyze", given)) => analyze::analyze(&setting, given),
        Some(("recover", given)) => recover::recover(&setting, given),
        Some(("templates", _)) => templates(&setting),
        Some(("keys", _)) => say(&setting.lang, &keys(&setting.lang)),
        Some(("completions", given)) => completions(&setting, given),
        Some(("man", _)) => say(&setting.lang, &man(&setting.lang)),
        Some(_) => Ok(()),
    };
    exit(outcome)
}

/// The map of the usual start, `touchmap` or `touchmap evening.ron`; `None` for any other command line.
/// Reading the whole command line with all its texts would take a fifth of the time until the first frame. No
/// command has a dot or a slash in its name.
fn usual(arguments: &[OsString]) -> Option<Option<&Path>> {
    match arguments {
        [] => Some(None),
        [file] => {
            let bytes = file.as_encoded_bytes();
            let is_file = !bytes.starts_with(b"-") && bytes.iter().any(|b| matches!(b, b'.' | b'/'));
            is_file.then_some(Some(Path::new(file)))
        }
        _ => None,
    }
}

/// Reports what went wrong, and returns the exit code.
fn exit(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed { said, code }) => {
            complain(&said);
            ExitCode::from(code)
        }
    }
}

impl Setting {
    fn of(lang: Lang, asked: Option<&str>, theme: Option<&str>, ascii: bool, settled: Settings) -> Self {
        let plain_wanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
            || std::env::var("TERM").is_ok_and(|t| t == "dumb");
        // Whoever forbids colours on the command line does not want those of the environment either.
        let theme = theme.or((asked == Some("never")).then_some("mono"));
        let settled_color = settled.color.filter(|_| !plain_wanted);
        let asked = asked.or(settled_color).unwrap_or(settings::COLOR[0]);
        let said = match asked {
            "always" => Some(true),
            "never" => Some(false),
            _ => None,
        };
        let colours = said.unwrap_or(!plain_wanted);
        let ascii = ascii || needs_ascii() || settled.ascii == Some(true);
        let glyphs = if ascii { glyphs::ASCII } else { glyphs::UNICODE };
        let wish = theme::Wish { asked: theme, colours: said };
        let (theme, depth) = theme::choose(wish, |name| std::env::var(name).ok());
        let looks = Looks::new(glyphs, &theme, depth);
        let colour = colours && (asked == "always" || io::stderr().is_terminal());
        Self { lang, colour, looks, autosave: settled.autosave != Some(false) }
    }

    fn read(&self, path: &Path) -> Result<Records, Failed> {
        let read = if path == Path::new("-") {
            let mut bytes = Vec::new();
            let taken = io::stdin().lock().take(crate::store::LARGEST + 1).read_to_end(&mut bytes);
            match taken {
                Ok(_) => read::parse("-", &bytes),
                Err(e) => return Err(Failed { said: format!("touchmap: -: {e}\n"), code: code::UNREADABLE }),
            }
        } else {
            recovery::open(Folders::find().as_ref(), path).map(|opened| opened.records)
        };
        read.map_err(|e| self.unreadable(&e))
    }

    fn unreadable(&self, error: &Error) -> Failed {
        Failed { said: error.describe(&self.lang, self.colour), code: code::UNREADABLE }
    }

    fn unwritten(&self, error: &SaveError) -> Failed {
        let hint = match error {
            SaveError::Exists(_) => format!("; {}", t!(self.lang, "cli-force-hint")),
            _ => String::new(),
        };
        let in_the_way = matches!(error, SaveError::Exists(_) | SaveError::ChangedOnDisk(_));
        Failed {
            said: format!("touchmap: {}{hint}\n", error.describe(&self.lang)),
            code: if in_the_way { code::IN_THE_WAY } else { code::UNREADABLE },
        }
    }

    /// A program that shows these records, which are in this file or in none.
    fn app(self, records: Records, file: Option<PathBuf>) -> (App, Looks) {
        let (mut app, looks) = self.begin(Screen::Map, 0);
        app.begin(records, file, false);
        (app, looks)
    }

    /// A program that shows `screen`, with these settings.
    fn begin(self, screen: Screen, seed: u64) -> (App, Looks) {
        let mut app = App::new(self.lang, screen, crate::terminal::now(), seed);
        app.desk.home = std::env::home_dir();
        app.desk.folder = std::env::current_dir().ok();
        app.desk.autosave = self.autosave;
        let names = Theme::names().map(str::to_owned).collect();
        app.desk.themes = Themes { names, chosen: self.looks.worn().to_owned() };
        (app, self.looks)
    }
}

/// Whether this is a terminal or a locale in which the usual signs would not be one column wide.
fn needs_ascii() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default()
        .to_ascii_lowercase();
    let utf8 = cfg!(not(unix)) || locale.contains("utf-8") || locale.contains("utf8");
    let wide = ["zh", "ja", "ko"].iter().any(|l| locale.starts_with(l));
    std::env::var("TERM").is_ok_and(|t| t == "linux") || wide || !utf8
}

fn new(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let template = given.get_one::<String>("template").map_or(builtin::TEMPLATES[0], String::as_str);
    let language = setting.lang.language();
    let Some(mut records) = builtin::template(template, language) else { return Ok(()) };
    if let Some(title) = given.get_one::<String>("title") {
        Arc::make_mut(&mut records.about).title = Line::clean(title);
    }
    let expected = if given.get_flag("force") { Expected::Anything } else { Expected::Fresh };
    save::save(path, write(&records), expected, |_| ()).map_err(|e| setting.unwritten(&e))?;
    Ok(())
}

fn show(setting: Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let records = setting.read(path)?;
    let file = (path != Path::new("-")).then(|| path.clone());
    print(setting, records, file, given.get_one::<u16>("width").copied())
}

/// Prints the grid on stdout: in the width that was asked for, else in that of the terminal, else in 80
/// columns.
fn print(setting: Setting, records: Records, file: Option<PathBuf>, width: Option<u16>) -> Outcome {
    let terminal =
        || io::stdout().is_terminal().then(ratatui::crossterm::terminal::size)?.ok().map(|(w, _)| w);
    let width = width.or_else(terminal).unwrap_or(80);
    let (mut app, mut looks) = setting.app(records, file);
    app.grid.cursor = Cursor::Title;
    looks.wear("mono");
    say(&app.desk.lang, &ui::map::print::print(&app, &looks, width))
}

fn export(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let records = setting.read(path)?;
    let today = crate::terminal::now().date();
    let options = markdown::Options { people: !given.get_flag("without-people"), today: Some(today) };
    let Ok(document) = Document::open(records) else { return Ok(()) };
    let text = markdown::summary(document.map(), &setting.lang, &options);
    match given.get_one::<PathBuf>("output") {
        Some(out) if out != Path::new("-") => {
            let expected = if given.get_flag("force") { Expected::Anything } else { Expected::Fresh };
            save::save(out, &text, expected, |_| ()).map_err(|e| setting.unwritten(&e))?;
            Ok(())
        }
        _ => say(&setting.lang, &text),
    }
}

fn templates(setting: &Setting) -> Outcome {
    let mut out = String::new();
    for name in builtin::TEMPLATES {
        let Some(records) = builtin::template(name, setting.lang.language()) else { continue };
        let Ok(document) = Document::open(records) else { continue };
        let stages: Vec<String> = document.map().stages().map(|(_, s)| s.name.to_string()).collect();
        let title = setting.lang.get(&format!("template-{name}"));
        out.push_str(&format!("{name:<10} {title}: {}\n", stages.join(", ")));
    }
    say(&setting.lang, &out)
}

fn completions(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(shell) = given.get_one::<clap_complete::Shell>("shell") else { return Ok(()) };
    let mut out = Vec::new();
    clap_complete::generate(*shell, &mut command(&setting.lang), "touchmap", &mut out);
    say(&setting.lang, &String::from_utf8_lossy(&out))
}

/// Writes a text to stdout. It is no failure if the reader stops reading, but it is one if the text can't be
/// written, for example to a full disk.
fn say(lang: &Lang, text: &str) -> Outcome {
    write_out(lang, text.as_bytes())
}

/// Writes bytes, which need not be text, to stdout, with the failures of [`say`].
fn write_out(lang: &Lang, bytes: &[u8]) -> Outcome {
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
fn complain(text: &str) {
    if !text.is_empty() {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let _closed = io::stderr().lock().write_all(format!("{text}{end}").as_bytes());
    }
}
