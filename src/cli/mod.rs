//! The command line: data on stdout, messages on stderr, and an exit code that a script can use.

mod analyze;
mod arguments;
mod check;
mod interactive;
mod json;
mod manual;
mod outcome;
mod picture;
mod recover;
mod setting;
mod settings_file;
mod show;
mod themes;

use crate::{
    analysis::since::Base,
    formats::markdown::{self, Extent},
    lang::{self, Lang},
    map::{Map, document::Document, meetings, text::Line},
    store::{
        builtin,
        folders::Folders,
        recovery::versions,
        ron::{read, write::write},
        save::{self, Expected},
        settings::{self},
    },
};
use arguments::{asked_language, command, no_command, wrong_use};
use clap::{ArgMatches, error::ErrorKind};
use outcome::{Failed, Outcome, code, complain, say};
use setting::{Asked, Setting};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

pub use manual::{keys, man};

/// Runs the program with these arguments (without the program's name).
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let found = settings::find();
    let language = lang::choose(asked_language(&arguments), found.value.language);
    if let Some(file) = usual(&arguments) {
        return interactive::open(Setting::of(Lang::new(language), Asked::default(), found), file);
    }
    let lang = Lang::new(language);
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
    let word = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let asked = Asked { color: word("color"), theme: word("theme"), ascii: matches.get_flag("ascii") };
    let mut setting = Setting::of(lang, asked, found);
    // On the screen the last line reports it, and `check` when it is asked to.
    if !matches!(matches.subcommand_name(), None | Some("demo" | "check")) {
        setting.report_settings();
    }
    let outcome = match matches.subcommand() {
        Some(("themes", given)) => themes::themes(&setting, given),
        Some(("settings", given)) => settings_file::settings(&setting, given),
        None if let Some(said) = no_command(&arguments, &setting.lang) => {
            return exit(Err(Failed { said, code: code::USAGE }));
        }
        None => {
            return interactive::open(setting, matches.get_one::<PathBuf>("file").map(PathBuf::as_path));
        }
        Some(("demo", _)) => return interactive::demo(setting),
        Some(("new", given)) => new(&setting, given),
        Some(("show", given)) => show::show(setting, given),
        Some(("export", given)) => export(&setting, given),
        Some(("check", given)) => check::check(setting, given),
        Some(("analyze", given)) => analyze::analyze(&setting, given),
        Some(("recover", given)) => recover::recover(&setting, given),
        Some(("templates", _)) => templates(&setting),
        Some(("keys", given)) => {
            say(&setting.lang, &keys(&setting.lang, &setting.keymap, given.get_flag("names")))
        }
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

fn new(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let template = given.get_one::<String>("template").map_or(builtin::TEMPLATES[0], String::as_str);
    let language = setting.lang.language();
    let Some(mut records) = builtin::template(template, language) else { return Ok(()) };
    if let Some(title) = given.get_one::<String>("title") {
        Arc::make_mut(&mut records.about).title = Line::clean(title);
    }
    let expected = if given.get_flag("force") { Expected::Anything } else { Expected::Fresh };
    save::save(path, write(&records), expected, |_| ()).map_err(|e| setting.unforced(&e))?;
    Ok(())
}

fn export(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let records = setting.read(path)?;
    let today = crate::terminal::now().date();
    let hides_people = given.get_flag("without-people") || setting.found.value.people_hidden == Some(true);
    let extent = match given.get_one::<String>("details").map(String::as_str) {
        _ if given.get_flag("short") => Extent::Short,
        Some("none") => Extent::Findings,
        Some("all") => Extent::All,
        _ => Extent::Rated,
    };
    let options = markdown::Options { extent, people: !hides_people, today: Some(today) };
    let Ok(document) = Document::open(records) else { return Ok(()) };
    let since = kept_at_meeting(path, document.map());
    let text = markdown::summary_since(document.map(), since, &setting.lang, &options);
    match given.get_one::<PathBuf>("output") {
        Some(out) if out != Path::new("-") => {
            let expected = if given.get_flag("force") { Expected::Anything } else { Expected::Fresh };
            save::save(out, &text, expected, |_| ()).map_err(|e| setting.unforced(&e))?;
            Ok(())
        }
        _ => say(&setting.lang, &text),
    }
}

/// The map as it was kept on the day of the meeting before the latest one; none if that day is not kept.
fn kept_at_meeting(path: &Path, map: &Map) -> Option<Base> {
    let day = meetings::before_latest(map)?;
    let kept = versions::of(&Folders::find()?, path).into_iter().find(|kept| kept.date == day)?;
    let records = read::open(&kept.path).ok()?.recognised(map.records());
    let before = Document::open(records).ok()?.map().clone();
    Some(Base::Map(day, Arc::new(before)))
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
