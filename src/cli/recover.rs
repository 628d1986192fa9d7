//! Runs `touchmap recover`, which lists what can be brought back of maps and writes a version as a map of its
//! own. The map's file, its journal and its lock are only read and stay as they are.

use super::{
    json,
    outcome::{Failed, Outcome, code, complain, say},
    setting::Setting,
};
use crate::{
    app::{App, Screen},
    lang::Lang,
    map::{about::Language, document::Document},
    store::{
        Comments,
        access::Access,
        folders::{Folders, known_as},
        recovery::{self, Brought, Remains, Source, Version},
        ron::{read, write::write},
        save::{self, Expected},
        session::{Opened, Recovered},
        visible,
    },
    t, terminal,
};
use clap::ArgMatches;
use jiff::civil::DateTime;
use std::path::{Path, PathBuf};

/// Runs `touchmap recover [FILE]`.
pub(super) fn recover(setting: &Setting, given: &ArgMatches) -> Outcome {
    let lang = &setting.lang;
    let file = given.get_one::<PathBuf>("file");
    let folders = Folders::find();
    let found: Vec<Remains> = match (&folders, file) {
        (None, _) => Vec::new(),
        (Some(folders), None) => recovery::all(folders),
        (Some(folders), Some(file)) => recovery::find(folders, file).into_iter().collect(),
    };
    if let (Some(file), Some(name)) = (file, given.get_one::<String>("restore")) {
        return restore(setting, given, file, found.first(), name);
    }
    if given.get_flag("json") {
        return say(lang, &json::remains(&found));
    }
    if found.is_empty() {
        let said = match file {
            Some(file) => t!(lang, "recover-nothing-of", file = shown(file)),
            None => t!(lang, "recover-nothing"),
        };
        complain(&format!("touchmap: {said}\n"));
        return Ok(());
    }
    let lists: Vec<String> = found.iter().map(|remains| list(lang, remains)).collect();
    say(lang, &format!("{}\n{}\n", lists.join("\n"), t!(lang, "recover-how")))
}

fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// A map with its versions, one on each line.
fn list(lang: &Lang, remains: &Remains) -> String {
    let title = match remains.title.as_str() {
        "" => t!(lang, "untitled"),
        title => visible(title),
    };
    let head = match &remains.path {
        Some(path) => shown(path),
        None => t!(lang, "recover-unnamed", name = remains.name.as_str(), title = title),
    };
    let width = remains.versions.iter().map(|version| version.name.len()).max().unwrap_or(0);
    let line = |version: &Version| format!("  {:width$}  {}\n", version.name, told(lang, &version.source));
    format!("{head}\n{}", remains.versions.iter().map(line).collect::<String>())
}

/// A version in words.
fn told(lang: &Lang, source: &Source) -> String {
    let time = |when: DateTime| format!("{} {}", lang.date(when.date()), lang.time(when.time()));
    match source {
        &Source::Journal { steps: 0, until, is_draft: true, .. } => {
            t!(lang, "recover-draft", when = time(until))
        }
        &Source::Journal { steps, since, until, is_whole, .. } => {
            let span = match since {
                Some(since) if steps > 1 => format!("{} – {}", time(since), time(until)),
                _ => time(until),
            };
            let steps = t!(lang, "recover-unsaved", count = steps, when = span);
            if is_whole { steps } else { format!("{steps} · {}", t!(lang, "recover-damaged")) }
        }
        &Source::Broken(Some((steps, until))) => {
            t!(lang, "recover-broken", count = steps, when = time(until))
        }
        Source::Broken(None) => t!(lang, "recover-untold"),
        Source::Day(date, bytes) => {
            t!(lang, "recover-day", date = lang.date(*date), size = bytes.div_ceil(1024))
        }
    }
}

/// Writes a version to the place that was asked for.
fn restore(
    setting: &Setting,
    given: &ArgMatches,
    file: &Path,
    remains: Option<&Remains>,
    name: &str,
) -> Outcome {
    let lang = &setting.lang;
    let brought = remains.map_or(Ok(None), |remains| remains.bring(name));
    let failed = |said: String, code| Err(Failed { said: format!("touchmap: {said}\n"), code });
    let bytes = match brought {
        Ok(Some(brought)) => with_draft(lang.language(), brought),
        Ok(None) => {
            let (file, name) = (shown(file), visible(name));
            return failed(t!(lang, "recover-no-such", file = file, name = name), code::UNREADABLE);
        }
        Err(why) => return failed(format!("{}: {why}", shown(file)), code::UNREADABLE),
    };
    let Some(out) = given.get_one::<PathBuf>("output").filter(|out| *out != Path::new("-")) else {
        return super::outcome::write_out(lang, &bytes);
    };
    let original = remains.and_then(|remains| remains.path.as_deref()).unwrap_or(file);
    if known_as(out) == known_as(original) || known_as(out) == known_as(file) {
        return failed(t!(lang, "recover-itself", file = shown(out)), code::IN_THE_WAY);
    }
    let expected = if given.get_flag("force") { Expected::Anything } else { Expected::Fresh };
    save::save(out, bytes, expected, |_| ()).map_err(|e| setting.unforced(&e)).map(|_| ())
}

/// The map's bytes, with the text in it that was being typed.
fn with_draft(language: Language, Brought { bytes, here }: Brought) -> Vec<u8> {
    let records = here.is_some().then(|| read::parse("", &bytes).ok()).flatten();
    let Some(doc) = records.and_then(|records| Document::open(records).ok()) else { return bytes };
    let mut app = App::new(Lang::new(language), Screen::Map, terminal::now(), seed());
    let (comments, recovered) = (Comments::default(), Recovered::default());
    let opened = Opened { doc, state: None, comments, access: Access::Ours, recovered, here, another: None };
    app.opened(None, opened);
    app.finish_typing();
    write(app.map().records()).into_bytes()
}

/// A seed that is different each time.
fn seed() -> u64 {
    getrandom::u64().unwrap_or_default()
}
