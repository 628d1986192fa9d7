//! `touchmap show`: the whole map as plain text, as text in colours, or as a picture.

use super::{
    outcome::{Outcome, say},
    picture::{Picture, coloured},
    setting::Setting,
};
use crate::{
    app::{App, map::cursor::Cursor},
    map::Records,
    ui::{Looks, map::print, theme::Surface},
};
use clap::ArgMatches;
use std::{
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
};

/// What the map is shown as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    /// Plain text.
    Text,
    /// Text with the sequences that colour it in a terminal.
    Ansi,
    /// A picture.
    Svg,
}

pub(super) fn show(setting: Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = given.get_one::<PathBuf>("file") else { return Ok(()) };
    let records = setting.read(path)?;
    let file = (path != Path::new("-")).then(|| path.clone());
    let to = match given.get_one::<String>("to").map(String::as_str) {
        Some("svg") => To::Svg,
        _ if given.get_flag("ansi") => To::Ansi,
        _ => To::Text,
    };
    print(setting, records, file, to, given.get_one::<u16>("width").copied())
}

/// The map on stdout, in the width that was asked for, else the terminal's, else 80 columns.
pub(super) fn print(
    setting: Setting,
    records: Records,
    file: Option<PathBuf>,
    to: To,
    width: Option<u16>,
) -> Outcome {
    let terminal =
        || io::stdout().is_terminal().then(ratatui::crossterm::terminal::size)?.ok().map(|(w, _)| w);
    let width = width.or_else(terminal).unwrap_or(80);
    let (mut app, mut looks) = setting.app(records, file, 0);
    app.grid.cursor = Cursor::Title;
    let text = match to {
        To::Text => {
            looks.wear("mono");
            print::print(&app, &looks, width)
        }
        To::Ansi => in_colours(&app, &looks, width),
        To::Svg => picture(&app, &looks.in_true_colour(), width),
    };
    say(&app.desk.lang, &text)
}

fn in_colours(app: &App, looks: &Looks, width: u16) -> String {
    let mut text = String::new();
    print::sheets(app, looks, width, |sheet| coloured(sheet, &mut text));
    text
}

fn picture(app: &App, looks: &Looks, width: u16) -> String {
    let mut picture = Picture::on(looks.theme.on(Surface::Canvas));
    print::sheets(app, looks, width, |sheet| picture.add(sheet));
    picture.svg()
}
