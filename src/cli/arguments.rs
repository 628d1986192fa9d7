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
    let words = Words(lang);
    let file_name = t!(lang, "cli-file-name");
    let under = " ".repeat(t!(lang, "cli-usage").chars().count());
    Command::new("touchmap")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t!(lang, "cli-about"))
        .after_help(t!(lang, "cli-after"))
        .help_template(words.template())
        .override_usage(format!(
            "touchmap [{file_name}]\n{under} touchmap {}",
            t!(lang, "cli-usage-commands")
        ))
        .subcommand_help_heading(t!(lang, "cli-commands"))
        .subcommand_precedence_over_arg(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(words.given(words.file("file"), t!(lang, "cli-file")))
        .args(words.everywhere())
        .arg(words.switch("version", t!(lang, "cli-version")).short('V').action(ArgAction::Version))
        .subcommand(words.new_map())
        .subcommand(words.sub("demo", t!(lang, "cli-demo"), ""))
        .subcommand(words.show())
        .subcommand(words.export())
        .subcommand(words.check())
        .subcommand(words.analyze())
        .subcommand(words.recover())
        .subcommand(words.sub("templates", t!(lang, "cli-templates"), ""))
        .subcommand(
            words
                .sub("keys", t!(lang, "cli-keys"), &t!(lang, "cli-usage-keys"))
                .arg(words.switch("names", t!(lang, "cli-key-names"))),
        )
        .subcommand(
            words.sub("themes", t!(lang, "cli-themes"), &t!(lang, "cli-usage-themes")).arg(
                words.option("init", t!(lang, "cli-themes-init")).value_name(t!(lang, "cli-theme-name")),
            ),
        )
        .subcommand(
            words
                .sub("settings", t!(lang, "cli-settings"), &t!(lang, "cli-usage-settings"))
                .arg(words.switch("init", t!(lang, "cli-settings-init"))),
        )
        .subcommand(words.completions())
        .subcommand(words.sub("man", t!(lang, "cli-man"), ""))
}

/// The names of all themes: ours, and those that the user has made.
pub fn theme_names() -> Vec<String> {
    Theme::names().map(str::to_owned).chain(own_theme::offered(theme::words())).collect()
}

/// Makes arguments and commands with their words in a language.
struct Words<'l>(&'l Lang);

impl Words<'_> {
    fn file(&self, id: &'static str) -> Arg {
        Arg::new(id).value_name(t!(self.0, "cli-file-name")).value_parser(value_parser!(PathBuf))
    }

    /// An argument that is given without a name before it.
    fn given(&self, arg: Arg, help: String) -> Arg {
        arg.help(help).help_heading(t!(self.0, "cli-arguments"))
    }

    fn switch(&self, id: &'static str, help: String) -> Arg {
        let heading = t!(self.0, "cli-options");
        Arg::new(id).long(id).help(help).help_heading(heading).action(ArgAction::SetTrue)
    }

    fn option(&self, id: &'static str, help: String) -> Arg {
        self.switch(id, help).action(ArgAction::Set).hide_possible_values(true)
    }

    /// An option that takes one of these values.
    fn one_of(&self, id: &'static str, help: String, values: &[&'static str]) -> Arg {
        let parser = PossibleValuesParser::new(values.iter().copied());
        self.option(id, help).value_name(values.join("|")).value_parser(parser)
    }

    fn severity(&self, id: &'static str, help: String) -> Arg {
        self.one_of(id, help, &Severity::ALL.map(Severity::word))
    }

    fn force(&self) -> Arg {
        self.switch("force", t!(self.0, "cli-force"))
    }

    fn output(&self) -> Arg {
        let path = self
            .option("output", t!(self.0, "cli-output"))
            .short('o')
            .value_name(t!(self.0, "cli-output-name"));
        path.value_parser(value_parser!(PathBuf))
    }

    fn sub(&self, name: &'static str, about: String, usage: &str) -> Command {
        Command::new(name)
            .about(about)
            .override_usage(format!("touchmap {name} {usage}"))
            .help_template(self.template())
            .disable_help_flag(true)
            .disable_version_flag(true)
    }

    fn template(&self) -> String {
        let usage = t!(self.0, "cli-usage");
        format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n")
    }

    /// The options of all commands.
    fn everywhere(&self) -> [Arg; 5] {
        let theme = self.option("theme", t!(self.0, "cli-theme")).value_name(t!(self.0, "cli-theme-name"));
        let all = [
            self.one_of("lang", t!(self.0, "cli-lang"), Language::WORDS),
            self.one_of("color", t!(self.0, "cli-color"), settings::COLOR),
            theme.value_parser(PossibleValuesParser::new(theme_names())),
            self.switch("ascii", t!(self.0, "cli-ascii")),
            self.switch("help", t!(self.0, "cli-help")).short('h').action(ArgAction::Help),
        ];
        all.map(|arg| arg.global(true))
    }

    fn new_map(&self) -> Command {
        let template = self.option("template", t!(self.0, "cli-template")).value_name("ID");
        self.sub("new", t!(self.0, "cli-new"), &t!(self.0, "cli-usage-new"))
            .arg(self.given(self.file("file").required(true), t!(self.0, "cli-file-new")))
            .arg(
                template
                    .default_value(builtin::TEMPLATES[0])
                    .hide_default_value(true)
                    .value_parser(PossibleValuesParser::new(builtin::TEMPLATES)),
            )
            .arg(self.option("title", t!(self.0, "cli-title")).value_name(t!(self.0, "cli-title-name")))
            .arg(self.force())
    }

    fn show(&self) -> Command {
        let width = self.option("width", t!(self.0, "cli-width")).value_name("N");
        self.sub("show", t!(self.0, "cli-show"), &t!(self.0, "cli-usage-show"))
            .arg(self.given(self.file("file").required(true), t!(self.0, "cli-file-read")))
            .arg(width.value_parser(value_parser!(u16).range(40..=1000)))
            .arg(self.one_of("to", t!(self.0, "cli-show-to"), &["text", "svg"]))
            .arg(self.switch("ansi", t!(self.0, "cli-ansi")).conflicts_with("to"))
    }

    fn export(&self) -> Command {
        let to = self.one_of("to", t!(self.0, "cli-to"), &["markdown"]);
        self.sub("export", t!(self.0, "cli-export"), &t!(self.0, "cli-usage-export"))
            .arg(self.given(self.file("file").required(true), t!(self.0, "cli-file-read")))
            .arg(to.default_value("markdown").hide_default_value(true))
            .arg(self.output())
            .arg(self.force())
            .arg(self.switch("short", t!(self.0, "cli-short")).conflicts_with("details"))
            .arg(self.one_of("details", t!(self.0, "cli-details"), &["none", "rated", "all"]))
            .arg(self.switch("without-people", t!(self.0, "cli-without-people")))
    }

    fn check(&self) -> Command {
        let files = self.file("files").required_unless_present("settings").num_args(1..);
        self.sub("check", t!(self.0, "cli-check"), &t!(self.0, "cli-usage-check"))
            .arg(self.given(files, t!(self.0, "cli-files")))
            .arg(self.severity("findings", t!(self.0, "cli-findings")))
            .arg(self.switch("settings", t!(self.0, "cli-check-settings")))
    }

    fn analyze(&self) -> Command {
        let rule = self.option("rule", t!(self.0, "cli-rule")).value_name(t!(self.0, "cli-rule-name"));
        let rule = rule.action(ArgAction::Append).value_delimiter(',');
        self.sub("analyze", t!(self.0, "cli-analyze"), &t!(self.0, "cli-usage-analyze"))
            .arg(self.given(self.file("files").required(true).num_args(1..), t!(self.0, "cli-files")))
            .arg(rule.value_parser(PossibleValuesParser::new(Rule::WORDS)))
            .arg(self.severity("severity", t!(self.0, "cli-severity")))
            .arg(self.switch("json", t!(self.0, "cli-json-findings")))
    }

    fn recover(&self) -> Command {
        let restore =
            self.option("restore", t!(self.0, "cli-restore")).value_name(t!(self.0, "cli-restore-name"));
        self.sub("recover", t!(self.0, "cli-recover"), &t!(self.0, "cli-usage-recover"))
            .arg(self.given(self.file("file"), t!(self.0, "cli-file-recover")))
            .arg(restore.requires("file"))
            .arg(self.output().requires("restore"))
            .arg(self.force().requires("output"))
            .arg(self.switch("json", t!(self.0, "cli-json")).conflicts_with("restore"))
    }

    fn completions(&self) -> Command {
        let shell = Arg::new("shell").required(true).value_name("SHELL").hide_possible_values(true);
        let shell = shell.value_parser(value_parser!(clap_complete::Shell));
        self.sub("completions", t!(self.0, "cli-completions"), &t!(self.0, "cli-usage-completions"))
            .arg(self.given(shell, t!(self.0, "cli-shell")))
    }
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
