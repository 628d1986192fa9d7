//! Chooses the theme at the start. It asks the terminal nothing, because an answer may never come.

use super::{Depth, Theme};

/// The variable of the environment that names a theme.
pub const VARIABLE: &str = "TOUCHMAP_THEME";

/// The wishes at the start. The first one that is given counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wish<'a> {
    /// The name of the theme on the command line.
    pub asked: Option<&'a str>,
    /// The name of the theme that was chosen in an earlier run.
    pub kept: Option<&'a str>,
    /// The theme's name in the settings.
    pub settled: Option<&'a str>,
    /// Whether there are to be colours at all, if that was said.
    pub colours: Option<bool>,
}

/// The name of the theme, and how many colours the terminal has. `is_own` says whether there is a theme of one's own of
/// that name, and `variable` reads the environment.
pub fn choose(
    wish: Wish<'_>,
    is_own: impl Fn(&str) -> bool,
    variable: impl Fn(&str) -> Option<String>,
) -> (String, Depth) {
    let is_known = |theme: &str| Theme::is_ours(theme) || is_own(theme);
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let true_colour = set("COLORTERM").is_some_and(|c| matches!(c.as_str(), "truecolor" | "24bit"));
    let depth = if true_colour || cfg!(windows) { Depth::True } else { Depth::Indexed };
    let colourless = set("NO_COLOR").is_some() || term == "dumb";
    let has_few = depth == Depth::Indexed && !has_256(&term);
    let automatic = match () {
        () if !wish.colours.unwrap_or(!colourless) => "mono",
        () if has_few => "terminal",
        () => "dark",
    };
    let environment = || set(VARIABLE).filter(|name| is_known(name));
    // What was chosen or settled for another terminal may be more than this one can show, and whoever said that there are
    // to be no colours has the last word. `NO_COLOR` says it to all programs, and a theme that was chosen for this one holds.
    let can_show = |name: &&str| match wish.colours {
        Some(false) => false,
        _ if has_few => matches!(*name, "terminal" | "mono"),
        _ => is_known(name),
    };
    let here = || wish.kept.filter(can_show).or(wish.settled.filter(can_show)).map(str::to_owned);
    let named = wish.asked.map(str::to_owned).or_else(environment).or_else(here);
    (named.unwrap_or_else(|| automatic.to_owned()), depth)
}

/// Whether a terminal of this name has 256 colours.
fn has_256(term: &str) -> bool {
    const BY_NAME: [&str; 6] = ["kitty", "alacritty", "foot", "wezterm", "ghostty", "direct"];
    term.contains("256") || BY_NAME.iter().any(|name| term.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(wish: Wish, variables: &[(&str, &str)]) -> (String, Depth) {
        let is_own = |name: &str| name == "mine";
        choose(wish, is_own, |name| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_environment_says_which_theme_can_be_shown() {
        fn auto(variables: &[(&str, &str)]) -> (String, Depth) {
            chosen(Wish::default(), variables)
        }
        let named = |name: &str, depth| (name.to_owned(), depth);
        let truecolor = ("COLORTERM", "truecolor");
        assert_eq!(auto(&[("TERM", "xterm-256color"), truecolor]), named("dark", Depth::True));
        assert_eq!(auto(&[("TERM", "xterm-256color")]), named("dark", Depth::Indexed));
        assert_eq!(auto(&[("TERM", "xterm")]), named("terminal", Depth::Indexed));
        assert_eq!(auto(&[("TERM", "linux")]), named("terminal", Depth::Indexed));
        assert_eq!(auto(&[("TERM", "dumb"), truecolor]), named("mono", Depth::True));
        assert_eq!(auto(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")]), named("mono", Depth::Indexed));
        assert_eq!(auto(&[("TERM", "xterm-256color"), ("NO_COLOR", "")]), named("dark", Depth::Indexed));
    }

    #[test]
    fn the_command_line_comes_before_the_environment() {
        let variables = [("TERM", "xterm-256color"), ("TOUCHMAP_THEME", "light"), ("NO_COLOR", "1")];
        assert_eq!(chosen(Wish::default(), &variables).0, "light");
        assert_eq!(chosen(Wish::default(), &[("TERM", "linux"), ("TOUCHMAP_THEME", "lihgt")]).0, "terminal");
        let asked = Wish { asked: Some("contrast"), ..Wish::default() };
        assert_eq!(chosen(asked, &variables).0, "contrast");
        let kept = Wish { kept: Some("contrast"), settled: Some("terminal"), ..Wish::default() };
        assert_eq!(chosen(kept, &variables).0, "light", "the environment comes before what was kept");
        assert_eq!(chosen(kept, &[("TERM", "xterm-256color")]).0, "contrast", "and that before the settings");
        assert_eq!(chosen(kept, &[("TERM", "linux")]).0, "terminal", "where it can be shown");
        let no_colour = [("TERM", "xterm-256color"), ("NO_COLOR", "1")];
        assert_eq!(chosen(kept, &no_colour).0, "contrast", "what was chosen comes before what is automatic");
        let settled = Wish { settled: Some("contrast"), ..Wish::default() };
        assert_eq!(chosen(settled, &[("TERM", "xterm-256color")]).0, "contrast");
        assert_eq!(chosen(settled, &no_colour).0, "contrast");
        let never = Wish { colours: Some(false), ..settled };
        assert_eq!(chosen(never, &[("TERM", "xterm-256color")]).0, "mono", "no colours has the last word");
        assert_eq!(
            chosen(settled, &[("TERM", "linux")]).0,
            "terminal",
            "the settings, too, where they can be shown"
        );
        let settled = Wish { settled: Some("mono"), ..Wish::default() };
        assert_eq!(chosen(settled, &[("TERM", "linux")]).0, "mono");
        assert_eq!(
            chosen(Wish::default(), &[("TERM", "xterm-256color"), ("TOUCHMAP_THEME", "mine")]).0,
            "mine"
        );
        let own = Wish { kept: Some("mine"), ..Wish::default() };
        assert_eq!(chosen(own, &[("TERM", "xterm-256color")]).0, "mine");
        assert_eq!(
            chosen(own, &[("TERM", "linux")]).0,
            "terminal",
            "it may have more colours than there are"
        );
        let coloured = Wish { colours: Some(true), ..Wish::default() };
        assert_eq!(chosen(coloured, &[("TERM", "xterm-256color"), ("NO_COLOR", "1")]).0, "dark");
        let never = Wish { colours: Some(false), ..Wish::default() };
        assert_eq!(chosen(never, &[("TERM", "xterm-256color")]).0, "mono");
    }
}
