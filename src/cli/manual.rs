//! Writes the manual page and the table of keys from the same tables that the program itself uses.

use super::arguments::command;
use crate::{
    app::{
        command::{COMMANDS, Command, labels},
        context::Context,
        key::Key,
        keymap::Keymap,
    },
    lang::Lang,
    t,
};

/// The contexts of the key table, each with the key of its heading.
const PARTS: [(Context, &str); 12] = [
    (Context::Map, "keys-map"),
    (Context::Write, "keys-write"),
    (Context::Pass, "keys-pass"),
    (Context::Grab, "keys-grab"),
    (Context::Form, "keys-form"),
    (Context::Field, "keys-field"),
    (Context::Analysis, "keys-analysis"),
    (Context::Actions, "keys-actions"),
    (Context::Palette, "keys-palette"),
    (Context::Help, "keys-help"),
    (Context::Start, "keys-start"),
    (Context::Setup, "keys-setup"),
];

/// All keys as Markdown tables, one for each screen, and with `names` the commands as the settings write them. A command
/// stands in the first table that it belongs to.
pub fn keys(lang: &Lang, keymap: &Keymap, names: bool) -> String {
    let mut out = String::new();
    let mut seen: Vec<&str> = Vec::new();
    for (context, heading) in PARTS {
        let commands: Vec<&Command> =
            COMMANDS.iter().copied().filter(|c| c.on.contains(&context) && !seen.contains(&c.name)).collect();
        out.push_str(&format!("{}**{}**\n\n", if out.is_empty() { "" } else { "\n" }, lang.get(heading)));
        let name = |text: String| if names { format!(" {text} |") } else { String::new() };
        let (head, rule) = (name(t!(lang, "keys-name")), name("---".to_owned()));
        let (key, does) = (t!(lang, "keys-key"), t!(lang, "keys-does"));
        out.push_str(&format!("| {key} |{head} {does} |\n| --- |{rule} --- |\n"));
        for command in commands {
            let name = name(format!("`{}`", command.name));
            let keys = code(keymap.keys(command.name), lang);
            out.push_str(&format!("| {keys} |{name} {} |\n", command.help(lang)));
            seen.push(command.name);
        }
    }
    out
}

/// Keys as code.
fn code(keys: &[Key], lang: &Lang) -> String {
    let code: Vec<String> = labels(keys, lang).split(' ').map(|key| format!("`{key}`")).collect();
    code.join(" ")
}

/// The manual page, in roff.
pub fn man(lang: &Lang) -> String {
    let mut command = command(lang);
    let page = clap_mangen::Man::new(command.clone());
    let mut out = Vec::new();
    // Writing into memory cannot fail.
    let _written = page.render(&mut out);
    let mut text = String::from_utf8_lossy(&out).into_owned();
    let commands = roff(&t!(lang, "cli-commands"));
    for (theirs, key) in [
        ("NAME", "man-name"),
        ("SYNOPSIS", "man-synopsis"),
        ("DESCRIPTION", "man-description"),
        ("OPTIONS", "man-options"),
        (commands.as_str(), "man-commands"),
        ("EXTRA", "man-extra"),
        ("VERSION", "man-version"),
    ] {
        text = text.replace(&format!(".SH {theirs}\n"), &format!(".SH {}\n", lang.get(key)));
    }
    // The generator leaves out the place of the date, and refers to manual pages of the commands, which do
    // not exist.
    text = text.replacen(".TH touchmap 1  \"", ".TH TOUCHMAP 1 \"\" \"", 1).replacen("\" \n", "\"\n", 1);
    for sub in command.get_subcommands_mut() {
        let usage = sub.render_usage().to_string();
        let usage = usage.split_once("touchmap ").map_or("", |(_, usage)| usage.trim());
        let theirs = format!("touchmap\\-{}(1)\n", sub.get_name());
        text = text.replace(&theirs, &format!("\\fBtouchmap {}\\fR\n", roff(usage)));
    }
    text.push_str(&format!(".SH {}\n", t!(lang, "man-keys")));
    for (context, heading) in PARTS {
        text.push_str(&format!(".SS {}\n", roff(&lang.get(heading))));
        for command in COMMANDS.iter().filter(|c| c.on.contains(&context)) {
            text.push_str(&format!(
                ".TP\n\\fB{}\\fR\n{}\n",
                roff(&labels(&command.parsed(), lang)),
                roff(&command.help(lang))
            ));
        }
    }
    text
}

fn roff(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('-', "\\-");
    if escaped.starts_with(['.', '\'']) { format!("\\&{escaped}") } else { escaped }
}
