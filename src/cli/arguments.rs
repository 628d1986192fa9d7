//! The command line's arguments, with every word from the language files.

use crate::{
    analysis::rule::{Rule, Severity},
    lang::Lang,
    map::about::Language,
    map::choice::Choice as _,
    store::{builtin, own_theme, ron::nearest::nearest, settings},
    t,
    ui::theme::{self, Theme},
};
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The whole command line.
pub fn command(lang: &Lang) -> Command {
    let file = |id: &'static str| {
        Arg::new(id).value_name(t!(lang, "cli-file-name")).value_parser(value_parser!(PathBuf))
    };
    let given = |arg: Arg, help: String| arg.help(help).help_heading(t!(lang, "cli-arguments"));
    let switch = |id: &'static str, help: String| {
        Arg::new(id).long(id).help(help).help_heading(t!(lang, "cli-options")).action(ArgAction::SetTrue)
    };
    let option =
        |id: &'static str, help: String| switch(id, help).action(ArgAction::Set).hide_possible_values(true);
    let force = || switch("force", t!(lang, "cli-force"));
    let output = || {
        option("output", t!(lang, "cli-output"))
            .short('o')
            .value_name(t!(lang, "cli-output-name"))
            .value_parser(value_parser!(PathBuf))
    };
    let severity = |id: &'static str, help: String| {
        let words = Severity::ALL.map(Severity::word);
        option(id, help).value_name("act|look|note").value_parser(PossibleValuesParser::new(words))
    };
    let sub = |name: &'static str, about: String, usage: &str| {
        Command::new(name)
            .about(about)
            .override_usage(format!("touchmap {name} {usage}"))
            .help_template(template(lang))
            .disable_help_flag(true)
            .disable_version_flag(true)
    };
    let file_name = t!(lang, "cli-file-name");
    let under = " ".repeat(t!(lang, "cli-usage").chars().count());
    let own_names = own_theme::offered(theme::words());
    let theme_names: Vec<String> = Theme::names().map(str::to_owned).chain(own_names).collect();
    let languages: Vec<&str> = Language::WORDS.to_vec();
    Command::new("touchmap")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t!(lang, "cli-about"))
        .after_help(t!(lang, "cli-after"))
        .help_template(template(lang))
        .override_usage(format!(
            "touchmap [{file_name}]\n{under} touchmap {}",
            t!(lang, "cli-usage-commands")
        ))
        .subcommand_help_heading(t!(lang, "cli-commands"))
        .subcommand_precedence_over_arg(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(given(file("file"), t!(lang, "cli-file")))
        .arg(
            option("lang", t!(lang, "cli-lang"))
                .global(true)
                .value_name("en|de")
                .value_parser(PossibleValuesParser::new(languages)),
        )
        .arg(
            option("color", t!(lang, "cli-color"))
                .global(true)
                .value_name("auto|always|never")
                .value_parser(PossibleValuesParser::new(settings::COLOR)),
        )
        .arg(
            option("theme", t!(lang, "cli-theme"))
                .global(true)
                .value_name(t!(lang, "cli-theme-name"))
                .value_parser(PossibleValuesParser::new(theme_names)),
        )
        .arg(switch("ascii", t!(lang, "cli-ascii")).global(true))
        .arg(switch("help", t!(lang, "cli-help")).short('h').global(true).action(ArgAction::Help))
        .arg(switch("version", t!(lang, "cli-version")).short('V').action(ArgAction::Version))
        .subcommand(
            sub("new", t!(lang, "cli-new"), &t!(lang, "cli-usage-new"))
                .arg(given(file("file").required(true), t!(lang, "cli-file-new")))
                .arg(
                    option("template", t!(lang, "cli-template"))
                        .value_name("ID")
                        .default_value(builtin::TEMPLATES[0])
                        .hide_default_value(true)
                        .value_parser(PossibleValuesParser::new(builtin::TEMPLATES)),
                )
                .arg(option("title", t!(lang, "cli-title")).value_name(t!(lang, "cli-title-name")))
                .arg(force()),
        )
        .subcommand(sub("demo", t!(lang, "cli-demo"), ""))
        .subcommand(
            sub("show", t!(lang, "cli-show"), &t!(lang, "cli-usage-show"))
                .arg(given(file("file").required(true), t!(lang, "cli-file-read")))
                .arg(
                    option("width", t!(lang, "cli-width"))
                        .value_name("N")
                        .value_parser(value_parser!(u16).range(40..=1000)),
                )
                .arg(
                    option("to", t!(lang, "cli-show-to"))
                        .value_name("text|svg")
                        .value_parser(PossibleValuesParser::new(["text", "svg"])),
                )
                .arg(switch("ansi", t!(lang, "cli-ansi")).conflicts_with("to")),
        )
        .subcommand(
            sub("export", t!(lang, "cli-export"), &t!(lang, "cli-usage-export"))
                .arg(given(file("file").required(true), t!(lang, "cli-file-read")))
                .arg(
                    option("to", t!(lang, "cli-to"))
                        .value_name("markdown")
                        .default_value("markdown")
                        .hide_default_value(true)
                        .value_parser(PossibleValuesParser::new(["markdown"])),
                )
                .arg(output())
                .arg(force())
                .arg(switch("short", t!(lang, "cli-short")).conflicts_with("details"))
                .arg(
                    option("details", t!(lang, "cli-details"))
                        .value_name("none|rated|all")
                        .value_parser(PossibleValuesParser::new(["none", "rated", "all"])),
                )
                .arg(switch("without-people", t!(lang, "cli-without-people"))),
        )
        .subcommand(
            sub("check", t!(lang, "cli-check"), &t!(lang, "cli-usage-check"))
                .arg(given(
                    file("files").required_unless_present("settings").num_args(1..),
                    t!(lang, "cli-files"),
                ))
                .arg(severity("findings", t!(lang, "cli-findings")))
                .arg(switch("settings", t!(lang, "cli-check-settings"))),
        )
        .subcommand(
            sub("analyze", t!(lang, "cli-analyze"), &t!(lang, "cli-usage-analyze"))
                .arg(given(file("files").required(true).num_args(1..), t!(lang, "cli-files")))
                .arg(
                    option("rule", t!(lang, "cli-rule"))
                        .value_name(t!(lang, "cli-rule-name"))
                        .action(ArgAction::Append)
                        .value_delimiter(',')
                        .value_parser(PossibleValuesParser::new(Rule::WORDS)),
                )
                .arg(severity("severity", t!(lang, "cli-severity")))
                .arg(switch("json", t!(lang, "cli-json-findings"))),
        )
        .subcommand(
            sub("recover", t!(lang, "cli-recover"), &t!(lang, "cli-usage-recover"))
                .arg(given(file("file"), t!(lang, "cli-file-recover")))
                .arg(
                    option("restore", t!(lang, "cli-restore"))
                        .value_name(t!(lang, "cli-restore-name"))
                        .requires("file"),
                )
                .arg(output().requires("restore"))
                .arg(force().requires("output"))
                .arg(switch("json", t!(lang, "cli-json")).conflicts_with("restore")),
        )
        .subcommand(sub("templates", t!(lang, "cli-templates"), ""))
        .subcommand(
            sub("keys", t!(lang, "cli-keys"), &t!(lang, "cli-usage-keys"))
                .arg(switch("names", t!(lang, "cli-key-names"))),
        )
        .subcommand(
            sub("themes", t!(lang, "cli-themes"), &t!(lang, "cli-usage-themes"))
                .arg(option("init", t!(lang, "cli-themes-init")).value_name(t!(lang, "cli-theme-name"))),
        )
        .subcommand(
            sub("settings", t!(lang, "cli-settings"), &t!(lang, "cli-usage-settings"))
                .arg(switch("init", t!(lang, "cli-settings-init"))),
        )
        .subcommand(
            sub("completions", t!(lang, "cli-completions"), &t!(lang, "cli-usage-completions")).arg(given(
                Arg::new("shell")
                    .required(true)
                    .value_name("SHELL")
                    .hide_possible_values(true)
                    .value_parser(value_parser!(clap_complete::Shell)),
                t!(lang, "cli-shell"),
            )),
        )
        .subcommand(sub("man", t!(lang, "cli-man"), ""))
}

fn template(lang: &Lang) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", t!(lang, "cli-usage"))
}

/// The language that `--lang` asks for, found before the command line is read, so that its errors are in that
/// language.
pub fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).take_while(|a| *a != "--").collect();
    let word = texts.iter().enumerate().find_map(|(i, a)| match a.strip_prefix("--lang") {
        Some("") => texts.get(i + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    })?;
    Language::WORDS.iter().position(|w| *w == word).and_then(|i| Language::ALL.get(i).copied())
}

/// What is wrong with a command line, in the user's language.
pub fn wrong_use(error: &clap::Error, lang: &Lang) -> String {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg).replace("...", "");
    let value = text(ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            t!(lang, "cli-unknown-argument", argument = argument)
        }
        ErrorKind::UnknownArgument => t!(lang, "cli-too-much", argument = argument),
        // This is a word after the file's name.
        ErrorKind::InvalidSubcommand => {
            t!(lang, "cli-too-much", argument = text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => t!(lang, "cli-no-value", argument = argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = text(ContextKind::ValidValue);
            let what = t!(lang, "cli-wrong-value", value = value, argument = argument);
            if valid.is_empty() { what } else { format!("{what} ({valid})") }
        }
        ErrorKind::MissingRequiredArgument => t!(lang, "cli-missing-argument", argument = argument),
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            t!(lang, "cli-too-much", argument = argument)
        }
        ErrorKind::InvalidUtf8 => t!(lang, "cli-not-utf8"),
        _ => t!(lang, "cli-not-understood"),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = near.into_iter().map(text).find(|t| !t.is_empty());
    let said = crate::store::visible(&said);
    let hint = near.map(|near| format!(" {}", t!(lang, "cli-did-you-mean", near = near))).unwrap_or_default();
    format!("touchmap: {said}{hint}\n{}\n", t!(lang, "cli-see-help"))
}

/// The message that the first word is neither a command nor a file, with a list of the commands; `None` if it
/// is one of them, or may be the name of a new file.
pub fn no_command(arguments: &[OsString], lang: &Lang) -> Option<String> {
    let takes_value =
        |argument: &OsString| ["--lang", "--color", "--theme"].iter().any(|name| argument == name);
    let mut all = arguments.iter().skip(1);
    let mut word = all.next()?;
    while word.as_encoded_bytes().starts_with(b"-") {
        if takes_value(word) {
            all.next();
        }
        word = all.next()?;
    }
    let text = word.to_str().filter(|word| !word.contains(['.', '/', '\\']))?;
    let all = command(lang);
    let names: Vec<&str> = all.get_subcommands().map(Command::get_name).collect();
    if names.contains(&text) || Path::new(word).exists() {
        return None;
    }
    let near = nearest(text, names.iter().copied());
    let hint = near.map(|near| format!(" {}", t!(lang, "cli-did-you-mean", near = near))).unwrap_or_default();
    let word = crate::store::visible(text);
    let said = t!(lang, "cli-no-command", word = word.as_str(), commands = names.join(", "));
    Some(format!("touchmap: {said}{hint}\n"))
}
