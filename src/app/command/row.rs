//! A row of the table of commands, and the functions that write rows down.

use super::{
    applies::{is_asked, letters_are_keys},
    sense::Sense,
};
use crate::app::{
    context::Context,
    desk::Desk,
    form,
    key::Key,
    map::{cursor::Cursor, layout::TABS},
    overlay::palette::Argument,
    state::{App, Screen},
    tab::Tab,
};
use crate::lang::Lang;

/// Below this width in columns, words are as short as they can be, so that the keys that lead on and out have room.
const NARROW: u16 = 60;

/// A command.
pub struct Command {
    /// The command's name, which never changes. It is also the end of its texts' keys in the language files.
    pub name: &'static str,
    /// The keys that run it, as [`Key::parse`] reads them.
    pub keys: &'static [&'static str],
    /// How the command's keys are written in the last line.
    pub short: Short,
    /// The contexts in which the command is offered.
    pub on: &'static [Context],
    /// Whether the command applies here and now.
    pub when: fn(&App) -> bool,
    /// Whether that, or what it does, depends on where one is.
    pub depends: bool,
    /// What the command means for a sentence of which its key is a letter.
    pub sense: Sense,
    /// The text that says what the command applies to, for its keys where it does not; empty where they say nothing.
    pub needs: &'static str,
    /// Whether the command may change the map, so that it is refused where the map can only be read.
    pub edits: bool,
    /// The command's place in the last line; `None` if it is not shown there.
    hint: Option<Place>,
    /// Whether it also stands there while a cell is asked for what it lacks, where only those do that answer or lead on.
    while_asked: bool,
    /// What the last line calls it here and now, where that is another word than everywhere.
    called: fn(&App) -> Option<String>,
    /// Whether it would do something here and now. Else its keys say why not, and nothing offers it.
    pub(super) serves: fn(&App) -> bool,
    /// How the palette offers it.
    pub(super) offer: InPalette,
    /// The function that carries out the command.
    run: Run,
}

/// How the palette offers a command.
#[derive(Clone, Copy, Debug)]
pub enum InPalette {
    /// The command is offered by its name.
    Named,
    /// By what it is called here and now.
    Called,
    /// By its name, and with any text after it, which goes on in the field that it opens.
    Text(fn(&mut App, &str)),
    /// The command is offered by its name and takes one of these arguments, each of which stands for a key.
    Asks(fn(&App) -> Vec<(String, Key)>),
    /// By its name, and with a number of a touchpoint after it.
    Number(fn(&mut App, u32)),
    /// By its name, and with one of these after it, by its position; and whether each is listed before anything of it is
    /// typed.
    Lists(fn(&App) -> Vec<(String, bool)>, fn(&mut App, usize)),
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
    /// Only the first key is written.
    First,
    /// The keys are written as this text.
    As(&'static str),
    /// The digits from 1 on are written, as many as there are choices.
    Digits(fn(&App) -> usize),
    /// The keys that choose something under the cursor are written.
    Of(fn(&App) -> String),
}

/// A command's rank in the last line. When the line is too short, the first ranks stay longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The command leads to more help.
    Help,
    /// The command leads out.
    Out,
    /// The command leads on, or it is so seldom offered that nobody would look for it.
    On,
    /// The command moves on a picture or rates what is on it: more needed there than taking something back.
    Picture,
    /// The command takes marks and search hits away, and is only shown while there are some.
    Marks,
    /// The command leads to what was found, and is only shown while something is.
    Hits,
    /// The command is about another map in the file, and is only shown when there is one.
    Another,
    /// The command takes something back.
    Undo,
    /// The command is one of those with which one works all the time.
    Main,
    /// The command leads to all the others by their names.
    Palette,
    /// The command is needed for many cards in turn.
    Often,
    /// The command leads to the next screen, for which nobody would look among the cards.
    Screen,
    /// The command is none of the others.
    Usual,
    /// The command has a round of its own, or is needed once for a card.
    Seldom,
    /// The command is about the map as a whole, and is only shown when the cursor is on the title.
    Title,
}

impl Command {
    /// What the command does, in a sentence for the help.
    pub fn help(&self, lang: &Lang) -> String {
        lang.get(&format!("help-{}", self.name))
    }

    /// What the command does, in a word by which it is known.
    pub fn word(&self, lang: &Lang) -> String {
        lang.get(&format!("hint-{}", self.name))
    }

    /// The word for the last line here and now. Where the line is short, it may be another one, and where it is narrow, a
    /// still shorter one.
    pub fn word_here(&self, app: &App) -> String {
        let (lang, width) = (&app.desk.lang, app.desk.size.0);
        let shorter = [("shortest", NARROW), ("short", TABS)].into_iter().filter(|(_, below)| width < *below);
        let mut shorter = shorter.map(|(begin, _)| format!("{begin}-hint-{}", self.name));
        let word = || shorter.find(|key| lang.has(key)).map_or_else(|| self.word(lang), |key| lang.get(&key));
        (self.called)(app).unwrap_or_else(word)
    }

    /// Whether it means one thing, whichever of its keys is pressed, so that it can be run by its name.
    pub(super) fn means_one_thing(&self) -> bool {
        let is_named = matches!(self.offer, InPalette::Named | InPalette::Called | InPalette::Text(_));
        is_named && matches!(self.short, Short::First)
    }

    /// Whether the palette asks for an argument of it.
    pub(super) fn asks_in_palette(&self) -> bool {
        matches!(self.offer, InPalette::Asks(_) | InPalette::Number(_))
    }

    /// Carries out the command with one of its keys or another argument, unless the map, which it may change, can only be
    /// read. Returns whether it was carried out.
    pub fn run(&self, app: &mut App, argument: Argument) -> bool {
        if self.edits && app.desk.refuses_to_edit() {
            return false;
        }
        match (argument, self.offer, &self.run) {
            (Argument::Number(number), InPalette::Number(run), _) => run(app, number),
            (Argument::Nth(nth), InPalette::Lists(_, run), _) => run(app, nth),
            (Argument::Text(text), InPalette::Text(run), _) => run(app, &text),
            (Argument::Key(key), _, Run::App(run)) => run(app, key),
            (Argument::Key(key), _, Run::Form(run)) => app.on_form(|form, desk| run(form, desk, key)),
            _ => {}
        }
        true
    }

    /// The command's place in the last line here and now; `None` if it is not shown there.
    pub fn place(&self, app: &App) -> Option<Place> {
        let cursor = Some(&app.grid.cursor).filter(|_| matches!(app.screen, Screen::Map));
        let is_on_cards = matches!(cursor, Some(Cursor::Cell { .. } | Cursor::Parked { .. }));
        match self.hint? {
            // Where the map can only be read, nothing is offered that would be refused.
            _ if self.edits && app.desk.is_read_only() || !(self.serves)(app) => None,
            _ if is_asked(app) && !self.while_asked => None,
            Place::Title if cursor != Some(&Cursor::Title) => None,
            Place::Marks if app.grid.marked.is_empty() && app.grid.found.hits.is_empty() => None,
            Place::Marks => Some(Place::Out),
            Place::Hits if app.grid.found.hits.is_empty() => None,
            Place::Hits => Some(Place::On),
            Place::Another if app.desk.file.another().is_none() => None,
            // Elsewhere other keys come first.
            Place::Palette if !matches!(app.screen, Screen::Start(_)) && !is_on_cards => Some(Place::Title),
            // There, the way out leads to the same screen.
            Place::Screen if app.next_tab(false) == Tab::Map => None,
            Place::Screen if !is_on_cards => Some(Place::Usual),
            place => Some(place),
        }
    }

    /// Its keys in the table.
    pub fn parsed(&self) -> Vec<Key> {
        self.keys.iter().filter_map(|name| Key::parse(name)).collect()
    }

    /// The command's keys as the last line shows them.
    pub fn short_label(&self, app: &App) -> String {
        let lang = &app.desk.lang;
        match self.short {
            Short::First => app.desk.keymap.label(self.name, lang),
            _ if app.desk.keymap.has_own(self.name) => labels(app.desk.keymap.keys(self.name), lang),
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

/// Makes a row whose command works on the program as a whole.
pub(super) const fn row(
    name: &'static str,
    keys: &'static [&'static str],
    on: &'static [Context],
    run: fn(&mut App, Key),
) -> Command {
    new(name, keys, on, Run::App(run))
}

/// Makes a row whose command works on the opened record.
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
    Command {
        name,
        keys,
        short,
        on,
        when: always,
        depends: false,
        sense: Sense::Usual,
        needs: "",
        edits: false,
        hint: None,
        while_asked: false,
        called: |_| None,
        serves: always,
        offer,
        run,
    }
}

impl Command {
    pub(super) const fn hint(mut self, place: Place) -> Self {
        self.hint = Some(place);
        self
    }
    pub(super) const fn while_asked(mut self) -> Self {
        self.while_asked = true;
        self
    }
    pub(super) const fn called(mut self, called: fn(&App) -> Option<String>) -> Self {
        self.called = called;
        self
    }
    pub(super) const fn serves_when(mut self, serves: fn(&App) -> bool) -> Self {
        self.serves = serves;
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
        self.depends = true;
        self
    }
    /// It has nothing to do on a map without touchpoints, so that in an empty cell its letter begins the first one.
    pub(super) const fn gives_way(mut self) -> Self {
        self.when = letters_are_keys;
        self
    }
    /// It always applies, but what it does depends on where one is.
    pub(super) const fn by_place(mut self) -> Self {
        self.depends = true;
        self
    }
    /// The command applies to some things only, which a text names.
    pub(super) const fn needs(self, when: fn(&App) -> bool, needs: &'static str) -> Self {
        Self { needs, ..self.when(when) }
    }
    pub(super) const fn never_named(mut self) -> Self {
        self.offer = InPalette::Never;
        self
    }
    pub(super) const fn asks(mut self, arguments: fn(&App) -> Vec<(String, Key)>) -> Self {
        self.offer = InPalette::Asks(arguments);
        self
    }
    pub(super) const fn lists(
        mut self,
        all: fn(&App) -> Vec<(String, bool)>,
        run: fn(&mut App, usize),
    ) -> Self {
        self.offer = InPalette::Lists(all, run);
        self
    }
    pub(super) const fn named_as_called(mut self) -> Self {
        self.offer = InPalette::Called;
        self
    }
    pub(super) const fn takes_text(mut self, run: fn(&mut App, &str)) -> Self {
        self.offer = InPalette::Text(run);
        self
    }
    pub(super) const fn takes_number(mut self, run: fn(&mut App, u32)) -> Self {
        self.offer = InPalette::Number(run);
        self
    }
    pub(super) const fn sense(mut self, sense: Sense) -> Self {
        self.sense = sense;
        self
    }
    pub(super) const fn edits(mut self) -> Self {
        self.edits = true;
        self
    }
}

/// Keys for people, separated by blanks; arrows stand together.
pub fn labels(keys: &[Key], lang: &Lang) -> String {
    let mut labels = String::new();
    let mut last: Option<Key> = None;
    for key in keys.iter().copied() {
        let plain = Key { ctrl: false, shift: false, ..key };
        let joins = last
            .is_some_and(|l| l.is_arrow() && key.is_arrow() && (l.ctrl, l.shift) == (key.ctrl, key.shift));
        if !joins && !labels.is_empty() {
            labels.push(' ');
        }
        labels.push_str(&if joins { plain } else { key }.label(lang));
        last = Some(key);
    }
    labels
}
