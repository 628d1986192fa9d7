//! What holds for this run: the command line, the environment and the user's settings, in this order.

use super::{
    arguments::theme_names,
    outcome::{Failed, code, complain},
};
use crate::{
    app::{App, Screen, command::keymap, keymap::Keymap, notice::Notice, themes::Themes},
    lang::Lang,
    map::Records,
    store::{
        folders::Folders,
        kept_theme, own_theme, recovery,
        ron::{
            error::{Error, Kind, Problem, Why},
            nearest::nearest,
            partly::Partly,
            read,
        },
        save::SaveError,
        settings::{self, Settings, Word},
    },
    t,
    ui::{
        Looks, glyphs,
        theme::{self, Theme},
    },
};
use std::{
    io::{self, IsTerminal as _, Read as _},
    ops::Range,
    path::{Path, PathBuf},
};

/// The settings that all commands need.
pub(super) struct Setting {
    pub(super) lang: Lang,
    /// Whether errors may be coloured.
    pub(super) colour: bool,
    pub(super) looks: Looks,
    /// The keys.
    pub(super) keymap: Keymap,
    /// The user's settings, and what is wrong with them.
    pub(super) found: Partly<Settings>,
    /// What somebody should know about the settings although it holds.
    notes: Vec<(Range<usize>, Kind)>,
    /// What is wrong with the theme that the environment names.
    variable_error: Option<Error>,
    /// What is wrong with the theme of one's own that is worn.
    pub(super) theme_error: Option<Error>,
}

/// What was asked for on the command line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked<'a> {
    /// When there are to be colours.
    pub color: Option<&'a str>,
    /// The theme's name.
    pub theme: Option<&'a str>,
    /// Whether the signs are to be plain ASCII.
    pub ascii: bool,
}

impl Setting {
    /// What holds: what was asked for on the command line, else what the environment says, else the settings.
    pub(super) fn of(lang: Lang, asked: Asked<'_>, mut found: Partly<Settings>) -> Self {
        let settled = found.value.clone();
        let (keymap, complaints) = keymap(&settled.keys);
        let mut notes = Vec::new();
        for (word, kind) in complaints {
            match kind {
                Kind::KeyNeedsAltGr => notes.push((word.span.clone(), kind)),
                kind => found.complain(word.span.clone(), kind),
            }
        }
        let is_known = |word: &Word| is_theme(&word.text);
        if let Some(word) = settled.theme.as_ref().filter(|word| !is_known(word)) {
            found.complain(word.span.clone(), no_such_theme(&word.text));
        }
        let variable_error =
            std::env::var_os(theme::VARIABLE).and_then(|name| unknown(&name.to_string_lossy()));
        let plain_wanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
            || std::env::var("TERM").is_ok_and(|t| t == "dumb");
        // Whoever forbids colours on the command line wants those of no theme, whoever names it.
        let theme = if asked.color == Some("never") { Some("mono") } else { asked.theme };
        // The environment comes before the settings, where it says something else.
        let settled_color = settled.color.filter(|color| !plain_wanted || *color == "never");
        let color = asked.color.or(settled_color).unwrap_or(settings::COLOR[0]);
        let said = match color {
            "always" => Some(true),
            "never" => Some(false),
            _ => None,
        };
        let colours = said.unwrap_or(!plain_wanted);
        let ascii = asked.ascii || needs_ascii() || settled.ascii == Some(true);
        let glyphs = if ascii { glyphs::ASCII } else { glyphs::UNICODE };
        let settled_theme =
            settled.theme.as_ref().filter(|word| is_known(word)).map(|word| word.text.as_str());
        let kept = Folders::find().as_ref().and_then(kept_theme::read);
        let wish = theme::Wish { asked: theme, kept: kept.as_deref(), settled: settled_theme, colours: said };
        let (theme, depth) = theme::choose(wish, own_theme::exists, |name| std::env::var(name).ok());
        let mut looks = Looks::new(glyphs, &theme, depth);
        let theme_error = if looks.wear(&theme) {
            None
        } else {
            let mut own = own_theme::find(&theme, theme::words());
            looks.wear_own(&theme, std::mem::take(&mut own.value));
            own.take_error()
        };
        let colour = colours && (color == "always" || io::stderr().is_terminal());
        Self { lang, colour, looks, keymap, found, notes, variable_error, theme_error }
    }

    pub(super) fn read(&self, path: &Path) -> Result<Records, Failed> {
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

    /// Reports on stderr what is wrong with the settings and with the themes that the environment names and that is worn;
    /// whether nothing is.
    pub(super) fn report_settings(&mut self) -> bool {
        self.notes.clear();
        self.report_settings_and_notes()
    }

    /// The same with what somebody should know about the settings although it holds, in the order of their lines.
    pub(super) fn report_settings_and_notes(&mut self) -> bool {
        let mut is_sound = true;
        let mut report = |error: Option<Error>| {
            is_sound &= error.is_none();
            complain(&error.map_or_else(String::new, |error| error.describe(&self.lang, self.colour)));
        };
        report(self.variable_error.take());
        let (said, are_settings_sound) =
            self.found.take_report(std::mem::take(&mut self.notes), &self.lang, self.colour);
        complain(&said);
        report(self.theme_error.take());
        is_sound && are_settings_sound
    }

    pub(super) fn unreadable(&self, error: &Error) -> Failed {
        Failed { said: error.describe(&self.lang, self.colour), code: code::UNREADABLE }
    }

    /// That a file could not be written by a command that replaces one with `--force`.
    pub(super) fn unforced(&self, error: &SaveError) -> Failed {
        let hint = match error {
            SaveError::Exists(_) => format!("; {}", t!(self.lang, "cli-force-hint")),
            _ => String::new(),
        };
        Failed { said: format!("touchmap: {}{hint}\n", error.describe(&self.lang)), ..self.unwritten(error) }
    }

    /// That a file could not be written.
    pub(super) fn unwritten(&self, error: &SaveError) -> Failed {
        let in_the_way = matches!(error, SaveError::Exists(_) | SaveError::ChangedOnDisk(_));
        Failed {
            said: format!("touchmap: {}\n", error.describe(&self.lang)),
            code: if in_the_way { code::IN_THE_WAY } else { code::UNREADABLE },
        }
    }

    /// A program that shows these records, which are in this file or in none; its random choices follow from `seed`.
    pub(super) fn app(self, records: Records, file: Option<PathBuf>, seed: u64) -> (App, Looks) {
        let (mut app, looks) = self.begin(Screen::Map, seed);
        app.begin(records, file, false);
        (app, looks)
    }

    /// A program that shows `screen`, with these settings.
    pub(super) fn begin(mut self, screen: Screen, seed: u64) -> (App, Looks) {
        let mut app = App::with_keys(self.keymap, self.lang, screen, crate::terminal::now(), seed);
        app.desk.home = std::env::home_dir();
        app.desk.folder = std::env::current_dir().ok();
        let settled = &self.found.value;
        app.desk.autosave = settled.autosave != Some(false);
        app.desk.mouse = settled.mouse != Some(false);
        app.desk.hide_people(settled.people_hidden == Some(true));
        let names = theme_names();
        app.desk.themes = Themes { names, chosen: self.looks.worn().to_owned() };
        if let Some(error) = self.variable_error.or(self.found.take_error()).or(self.theme_error) {
            app.desk.notice = Some(Notice::settings(&error, &app.desk.lang));
        }
        (app, self.looks)
    }
}

fn is_theme(name: &str) -> bool {
    Theme::is_ours(name) || own_theme::exists(name)
}

fn no_such_theme(name: &str) -> Kind {
    let all = theme_names();
    Kind::NoSuchTheme(name.to_owned(), nearest(name, all.iter().map(String::as_str)))
}

/// What is wrong with the theme of this name in the environment; nothing if it says nothing.
fn unknown(name: &str) -> Option<Error> {
    if name.is_empty() || is_theme(name) {
        return None;
    }
    let problem = Problem::new(name, 0..name.len(), no_such_theme(name));
    Some(Error { file: theme::VARIABLE.to_owned(), why: Why::Content(vec![problem]), remains: false })
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
