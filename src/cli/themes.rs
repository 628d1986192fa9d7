//! `touchmap themes`: the themes that there are, and a file to begin one's own with.

use super::{
    outcome::{Failed, Outcome, code, complain, say},
    setting::Setting,
};
use crate::{
    lang::Lang,
    store::{
        folders, own_theme,
        ron::error::Kind,
        save::{self, Expected},
        visible,
    },
    t,
    ui::{
        canvas::paragraph,
        theme::{self, Theme},
    },
};
use clap::ArgMatches;

/// How wide a comment in the file is, in columns.
const WIDTH: usize = 110;

/// Lists the themes; with `--init`, makes a file in which each name of a theme is explained. One that is there is never
/// replaced.
pub(super) fn themes(setting: &Setting, given: &ArgMatches) -> Outcome {
    match given.get_one::<String>("init") {
        Some(name) => init(setting, name),
        None => list(setting),
    }
}

/// One of ours on a line, and one's own with its path.
fn list(setting: &Setting) -> Outcome {
    let mut out: String = Theme::names().map(|name| format!("{name}\n")).collect();
    for name in own_theme::offered(theme::words()) {
        let path = own_theme::path(&name).map(|path| visible(&path.display().to_string()));
        out += &format!("{name}\t{}\n", path.unwrap_or_default());
    }
    say(&setting.lang, &out)
}

fn init(setting: &Setting, name: &str) -> Outcome {
    let lang = &setting.lang;
    if Theme::is_ours(name) || !own_theme::is_name(name) {
        let said = format!("touchmap: {}\n", t!(lang, "cli-theme-bad-name", name = visible(name)));
        return Err(Failed { said, code: code::USAGE });
    }
    let Some(path) = own_theme::path(name) else {
        let said = format!("touchmap: {}\n", t!(lang, "cli-no-settings-folder"));
        return Err(Failed { said, code: code::UNREADABLE });
    };
    if let Some(folder) = path.parent() {
        // What stands in the way of the folder is reported by the save.
        let _made = folders::make(folder);
    }
    save::save(&path, example(setting.looks.worn(), lang), Expected::Fresh, |_| ())
        .map_err(|e| setting.unwritten(&e))?;
    say(lang, &format!("{}\n", path.display()))
}

/// A theme's file to begin with: it inherits this theme, or the first one if that leaves its colours to the terminal,
/// and every colour stands there commented out.
pub(super) fn example(parent: &str, lang: &Lang) -> String {
    let is_whole = |name: &str| {
        let colours = theme::colours(name);
        !colours.is_empty() && colours.iter().all(|(_, value)| value.is_some())
    };
    let parents: Vec<&str> = Theme::names().collect();
    let parent = if is_whole(parent) { parent } else { parents[0] };
    let comment =
        |text: &str| -> String { paragraph(text, WIDTH).iter().map(|line| format!("// {line}\n")).collect() };
    let mut out = comment(&t!(lang, "theme-file", themes = parents.join(", ")));
    out += &format!("(\n    {}: \"{parent}\",\n", own_theme::INHERITS);
    for (at, (name, value)) in theme::colours(parent).into_iter().enumerate() {
        let heading = match at {
            0 => Some(t!(lang, "theme-file-surfaces")),
            _ if at == theme::words().surfaces => Some(t!(lang, "theme-file-inks")),
            _ => None,
        };
        if let Some(heading) = heading {
            out.push('\n');
            comment(&heading).lines().for_each(|line| out += &format!("    {line}\n"));
        }
        let value = value.unwrap_or_default();
        out += &format!("    // {}\n    // {name}: {value},\n", lang.get(&format!("colour-{name}")));
    }
    out + ")\n"
}

/// Reports on stderr what is wrong with the themes of one's own, and what in them can hardly be read; whether nothing is
/// wrong.
pub(super) fn check(setting: &Setting) -> bool {
    let lang = &setting.lang;
    let mut is_sound = true;
    for name in own_theme::names() {
        let mut found = own_theme::find(&name, theme::words());
        if Theme::is_ours(&name) {
            found.complain(0..0, Kind::ThemeIsOurs(name));
        }
        let weak = theme::weak(&found.value).into_iter().map(|weak| {
            // A contrast that is too low must not be rounded up to one that is not.
            let figure = |figure: f64| lang.decimal((figure * 10.0).floor() / 10.0);
            let (contrast, least) = (figure(weak.contrast), figure(weak.least));
            let kind = Kind::Weak { ink: weak.ink, on: weak.on, contrast, least };
            (own_theme::place(found.text(), weak.name), kind)
        });
        let (said, is_it_sound) = found.take_report(weak.collect(), lang, setting.colour);
        is_sound &= is_it_sound;
        complain(&said);
    }
    is_sound
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::about::Language, map::choice::Choice as _, ui::theme::Depth};

    /// Takes the two strokes away from before each colour.
    fn all_said(text: &str) -> String {
        let is_colour = |line: &str| {
            let name = line.trim_start().strip_prefix("// ").and_then(|line| line.split_once(": "));
            name.is_some_and(|(name, _)| theme::words().fields.contains(&name))
        };
        let said = |line: &str| if is_colour(line) { line.replacen("// ", "", 1) } else { line.to_owned() };
        text.lines().map(said).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_file_to_begin_with_changes_nothing_and_each_of_its_lines_is_understood() {
        for language in Language::ALL.iter().copied() {
            let lang = Lang::new(language);
            for parent in ["dark", "light", "contrast", "mono", "terminal"] {
                let text = example(parent, &lang);
                let inherited =
                    if text.contains(&format!("inherits: \"{parent}\"")) { parent } else { "dark" };
                assert_eq!(inherited == parent, !matches!(parent, "mono" | "terminal"));
                assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
                let whole = Theme::named(inherited, Depth::True).unwrap();
                for (text, count) in [(text.clone(), 0), (all_said(&text), theme::words().fields.len() - 1)] {
                    let theme = own_theme::parse(&text, theme::words()).unwrap_or_else(|e| panic!("{e:?}"));
                    assert_eq!(theme.colours.len(), count);
                    assert_eq!(Theme::own(&theme, Depth::True), whole);
                    assert_eq!(theme::weak(&theme), []);
                }
            }
        }
    }
}
