//! What one row of the table of commands holds, and how rows are written down.

use crate::app::{
    context::Context,
    desk::Desk,
    form,
    key::Key,
    map::cursor::Cursor,
    state::{App, Screen},
};
use crate::lang::Lang;

/// A command.
pub struct Command {
    /// Its name for life; the ends of its texts' keys in the language files.
    pub name: &'static str,
    /// The keys that run it, as [`Key::parse`] reads them.
    pub keys: &'static [&'static str],
    /// How its keys are written in the last line.
    pub short: Short,
    /// Where it is offered.
    pub on: &'static [Context],
    /// Whether it makes sense here and now.
    pub when: fn(&App) -> bool,
    /// Whether it may change the map, so that it is refused where only reading is possible.
    pub edits: bool,
    /// Its place in the last line; none if it is not named there.
    hint: Option<Place>,
    /// How the palette offers it.
    pub(super) offer: InPalette,
    /// Does it.
    run: Run,
}

/// How the palette offers a command.
#[derive(Clone, Copy, Debug)]
pub enum InPalette {
    /// By its name.
    Named,
    /// By its name, with what is typed after it: each has a key that stands for it.
    Asks(fn(&App) -> Vec<(String, Key)>),
    /// Not at all: it only moves, or its keys mean nothing without a text that is being written.
    Never,
}

/// What a command works on.
enum Run {
    App(fn(&mut App, Key)),
    Form(fn(&mut form::Form, &mut Desk, Key)),
}

/// How a command's keys are written in the last line.
#[derive(Clone, Copy, Debug)]
pub enum Short {
    /// The first of them.
    First,
    /// As this.
    As(&'static str),
    /// The digits from 1 on, as many as there are choices.
    Digits(fn(&App) -> usize),
    /// The keys that choose here.
    Of(fn(&App) -> String),
}

/// When a command is left out of a last line that is too short: the first ones stay longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Where more help is.
    Help,
    /// The way out.
    Out,
    /// The way on, and what is seldom offered, so that nobody looks for it.
    On,
    /// The way back.
    Undo,
    /// Everything else.
    Usual,
    /// What is about the map as a whole: only its title offers that.
    Title,
}

impl Command {
    /// What it does, in a sentence for the help.
    pub fn help(&self, lang: &Lang) -> String {
        lang.get(&format!("help-{}", self.name))
    }

    /// What it does, in a word for the last line.
    pub fn word(&self, lang: &Lang) -> String {
        lang.get(&format!("hint-{}", self.name))
    }

    /// Does it.
    pub fn run(&self, app: &mut App, key: Key) {
        match self.run {
            Run::App(run) => run(app, key),
            Run::Form(run) => app.on_form(|form, desk| run(form, desk, key)),
        }
    }

    /// Its place in the last line here and now; none if it is not named there.
    pub fn place(&self, app: &App) -> Option<Place> {
        let on_title = app.grid.cursor == Cursor::Title && matches!(app.screen, Screen::Map);
        self.hint.filter(|place| *place != Place::Title || on_title)
    }

    /// All its keys for people, separated by blanks; arrows stand together.
    pub fn labels(&self, lang: &Lang) -> String {
        let mut labels = String::new();
        let mut last: Option<Key> = None;
        for key in self.keys.iter().filter_map(|k| Key::parse(k)) {
            let plain = Key { ctrl: false, shift: false, ..key };
            let joins = last.is_some_and(|l| {
                l.is_arrow() && key.is_arrow() && (l.ctrl, l.shift) == (key.ctrl, key.shift)
            });
            if !joins && !labels.is_empty() {
                labels.push(' ');
            }
            labels.push_str(&if joins { plain } else { key }.label(lang));
            last = Some(key);
        }
        labels
    }

    /// Its keys in the last line.
    pub fn short_label(&self, app: &App) -> String {
        match self.short {
            Short::First => {
                let first = self.keys.first().and_then(|name| Key::parse(name));
                first.map_or_else(String::new, |key| key.label(&app.desk.lang))
            }
            Short::As(text) => text.to_owned(),
            Short::Digits(count) => match count(app) {
                ..=2 => "1 2".to_owned(),
                count => format!("1–{count}"),
            },
            Short::Of(keys) => keys(app),
        }
    }
}

pub(super) fn always(_: &App) -> bool {
    true
}

/// A row that works on the program as a whole.
pub(super) const fn row(
    name: &'static str,
    keys: &'static [&'static str],
    on: &'static [Context],
    run: fn(&mut App, Key),
) -> Command {
    new(name, keys, on, Run::App(run))
}

/// A row that works on the opened record.
pub(super) const fn form_row(
    name: &'static str,
    keys: &'static [&'static str],
    on: &'static [Context],
    run: fn(&mut form::Form, &mut Desk, Key),
) -> Command {
    new(name, keys, on, Run::Form(run))
}

const fn new(name: &'static str, keys: &'static [&'static str], on: &'static [Context], run: Run) -> Command {
    let (short, offer) = (Short::First, InPalette::Named);
    Command { name, keys, short, on, when: always, edits: false, hint: None, offer, run }
}

impl Command {
    pub(super) const fn hint(mut self, place: Place) -> Self {
        self.hint = Some(place);
        self
    }
    pub(super) const fn short(mut self, short: &'static str) -> Self {
        self.short = Short::As(short);
        self
    }
    pub(super) const fn digits(mut self, count: fn(&App) -> usize) -> Self {
        self.short = Short::Digits(count);
        self
    }
    pub(super) const fn short_of(mut self, keys: fn(&App) -> String) -> Self {
        self.short = Short::Of(keys);
        self
    }
    pub(super) const fn when(mut self, when: fn(&App) -> bool) -> Self {
        self.when = when;
        self
    }
    pub(super) const fn never_named(mut self) -> Self {
        self.offer = InPalette::Never;
        self
    }
    pub(super) const fn asks(mut self, arguments: fn(&App) -> Vec<(String, Key)>) -> Self {
        self.offer = InPalette::Asks(arguments);
        self
    }
    pub(super) const fn edits(mut self) -> Self {
        self.edits = true;
        self
    }
}
