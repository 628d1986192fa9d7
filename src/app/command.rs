//! The one table of commands: names, keys, where they are offered, what they run. The last line, the help, the README's
//! key table and `touchmap keys` read it; no list of keys is written twice.

use super::{
    context::Context,
    desk::Desk,
    form,
    key::Key,
    keymap::Keymap,
    map::{cursor::Cursor, mode::Write},
    overlay::{
        palette::{Offer, Palette},
        prompt::{Prompt, Purpose},
    },
    start::setup,
    state::{App, Overlay, Screen},
};
use crate::{
    lang::Lang,
    map::{choice::Choice as _, detail::State, touchpoint::Usage},
};
use ratatui::crossterm::event::KeyCode;

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
    offer: InPalette,
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

/// The keys of the table.
pub fn keymap() -> Keymap {
    let mut keymap = Keymap::default();
    for command in COMMANDS {
        keymap.add(command.keys.iter().filter_map(|name| Key::parse(name)).collect(), command.on);
    }
    keymap
}

/// The command that a key runs here and now.
pub fn find(app: &App, key: Key) -> Option<&'static Command> {
    let takers = app.keymap.takers(app.context(), key).iter().map(|at| &COMMANDS[*at]);
    takers.into_iter().find(|command| (command.when)(app))
}

/// Runs a command as if one of its keys had been pressed, unless the map can only be read.
pub fn run(app: &mut App, command: usize, key: Option<Key>) {
    let Some(row) = COMMANDS.get(command) else { return };
    let Some(key) = key.or(app.keymap.keys(command).first().copied()) else { return };
    if !row.edits || !app.desk.refuses_to_edit() {
        app.used.retain(|used| *used != command);
        app.used.insert(0, command);
        row.run(app, key);
    }
}

/// What the palette offers here and now: what was used last first, then in the order of the table.
pub fn offers(app: &App) -> Vec<Offer> {
    let context = app.context();
    let lang = &app.desk.lang;
    let place = |command: &usize| app.used.iter().position(|used| used == command).unwrap_or(usize::MAX);
    let mut all: Vec<usize> = (0..COMMANDS.len()).collect();
    all.sort_by_key(place);
    let here = |row: &Command| row.on.contains(&context) && (row.when)(app);
    let all = all.into_iter().map(|at| (at, &COMMANDS[at])).filter(|(_, row)| here(row));
    all.filter_map(|(command, row)| {
        let arguments = match row.offer {
            InPalette::Never => return None,
            InPalette::Named => Vec::new(),
            InPalette::Asks(arguments) => arguments(app),
        };
        let (name, help, keys) = (row.word(lang), row.help(lang), row.short_label(app));
        Some(Offer { command, name, help, keys, arguments })
    })
    .collect()
}

/// The commands that make sense here and now, the most wanted first.
pub fn offered(app: &App) -> impl Iterator<Item = &'static Command> + '_ {
    let context = app.context();
    COMMANDS.iter().filter(move |c| c.on.contains(&context) && (c.when)(app))
}

/// The commands of a context for the help: what works there, offered now or not.
pub fn listed(context: Context) -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().filter(move |c| c.on.contains(&context))
}

fn always(_: &App) -> bool {
    true
}

fn on_card(app: &App) -> bool {
    app.grid.cursor.card().is_some() || !app.grid.marked.is_empty()
}

fn on_empty(app: &App) -> bool {
    app.grid.cursor.key().is_none()
}

fn on_record(app: &App) -> bool {
    app.grid.cursor.key().is_some()
}

fn on_chosen(app: &App) -> bool {
    on_record(app) || !app.grid.marked.is_empty()
}

fn ratable(app: &App) -> bool {
    !shows_versions(app) && (on_card(app) || matches!(app.grid.cursor, Cursor::Stage(_)))
}

fn shows_versions(app: &App) -> bool {
    app.grid.shown_versions(app.map()).is_some()
}

fn has_touchpoints(app: &App) -> bool {
    app.map().tally().touchpoints > 0
}

fn has_actions(app: &App) -> bool {
    !app.map().actions().is_empty()
}

fn has_conflicts(app: &App) -> bool {
    app.map().in_question() > 0
}

fn writes_name(app: &App) -> bool {
    app.grid.writing().is_some_and(Write::is_name)
}

fn writes_in_cell(app: &App) -> bool {
    app.grid.writing().is_some_and(Write::is_in_cell)
}

fn has_similar(app: &App) -> bool {
    app.grid.writing().is_some_and(|write| write.similar.is_some())
}

/// Whether a record is open of which this holds.
fn form_is(app: &App, holds: fn(&form::Form) -> bool) -> bool {
    app.form().is_some_and(holds)
}

/// The digits of a scale, and 0 for none.
fn scores(_: &App) -> Vec<(String, Key)> {
    ('0'..='5').map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The verdicts on the use of a touchpoint.
fn verdicts(app: &App) -> Vec<(String, Key)> {
    let verdict =
        |(sign, word)| (app.desk.lang.get(&format!("usage-short-{word}")), Key::plain(KeyCode::Char(sign)));
    ['+', '=', '-'].into_iter().zip(Usage::WORDS).map(verdict).collect()
}

/// The states of an action.
fn states(app: &App) -> Vec<(String, Key)> {
    let state =
        |(digit, word)| (app.desk.lang.get(&format!("state-{word}")), Key::plain(KeyCode::Char(digit)));
    ('1'..='4').zip(State::WORDS).map(state).collect()
}

/// The two sides of a conflict.
fn sides(_: &App) -> Vec<(String, Key)> {
    ('1'..='2').map(|digit| (digit.to_string(), Key::plain(KeyCode::Char(digit)))).collect()
}

/// The themes by their names.
fn themes(app: &App) -> Vec<(String, Key)> {
    ('1'..='9')
        .zip(&app.desk.themes.names)
        .map(|(digit, name)| (name.clone(), Key::plain(KeyCode::Char(digit))))
        .collect()
}

fn open_palette(app: &mut App) {
    app.overlay = Some(Overlay::Palette(Palette::default()));
}

/// How many choices the open question has.
fn choices(app: &App) -> usize {
    if let Some(Overlay::Ask(ask)) = &app.overlay { ask.question.choices().len() } else { 0 }
}

/// Shorthand for a row of the table.
const fn row(
    name: &'static str,
    keys: &'static [&'static str],
    on: &'static [Context],
    run: fn(&mut App, Key),
) -> Command {
    Command {
        name,
        keys,
        short: Short::First,
        on,
        when: always,
        edits: false,
        hint: None,
        offer: InPalette::Named,
        run: Run::App(run),
    }
}

/// Shorthand for a row that works on the opened record.
const fn form_row(
    name: &'static str,
    keys: &'static [&'static str],
    on: &'static [Context],
    run: fn(&mut form::Form, &mut Desk, Key),
) -> Command {
    Command {
        name,
        keys,
        short: Short::First,
        on,
        when: always,
        edits: false,
        hint: None,
        offer: InPalette::Named,
        run: Run::Form(run),
    }
}

impl Command {
    const fn hint(mut self, place: Place) -> Self {
        self.hint = Some(place);
        self
    }
    const fn short(mut self, short: &'static str) -> Self {
        self.short = Short::As(short);
        self
    }
    const fn digits(mut self, count: fn(&App) -> usize) -> Self {
        self.short = Short::Digits(count);
        self
    }
    const fn short_of(mut self, keys: fn(&App) -> String) -> Self {
        self.short = Short::Of(keys);
        self
    }
    const fn when(mut self, when: fn(&App) -> bool) -> Self {
        self.when = when;
        self
    }
    const fn never_named(mut self) -> Self {
        self.offer = InPalette::Never;
        self
    }
    const fn asks(mut self, arguments: fn(&App) -> Vec<(String, Key)>) -> Self {
        self.offer = InPalette::Asks(arguments);
        self
    }
    const fn edits(mut self) -> Self {
        self.edits = true;
        self
    }
}

use Context::{Actions, Ask, Field, Form, Grab, Help, Kind, Map, Numbers, Pass, Setup, Start};

/// All commands, in the order of the help; in each context, the first that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub const COMMANDS: &[Command] = &[
    // The map.
    row("write", &["a"], &[Map], |app, _| app.grid.write_here(app.desk.map(), "")).hint(Place::Usual).edits(),
    row("write-empty", &["enter"], &[Map], |app, _| app.grid.write_here(app.desk.map(), ""))
        .when(on_empty)
        .edits()
        .never_named(),
    row("open", &["enter"], &[Map], |app, _| app.open_here()).when(on_record).hint(Place::On),
    row("version-choose", &["1", "2", "3", "4", "5", "0"], &[Map], |app, key| {
        app.grid.choose_version(&mut app.desk, key);
    })
    .when(shows_versions)
    .short("1 2")
    .hint(Place::On)
    .edits()
    .asks(sides),
    row("rate", &["1", "2", "3", "4", "5", "0"], &[Map], |app, key| app.grid.rate_key(&mut app.desk, key))
        .when(ratable)
        .short("1–5")
        .hint(Place::Usual)
        .edits()
        .asks(scores),
    row("lens", &["r"], &[Map, Pass], |app, _| app.grid.next_lens(&mut app.desk, false)).hint(Place::Usual),
    row("lens-back", &["<"], &[Map, Pass], |app, _| app.grid.next_lens(&mut app.desk, true)),
    row("usage", &["+", "-", "="], &[Map], |app, key| app.grid.usage_key(&mut app.desk, key))
        .when(on_card)
        .short("+ −")
        .hint(Place::Usual)
        .edits()
        .asks(verdicts),
    row("kind", &["t"], &[Map], |app, _| app.grid.choose_kind()).when(on_card).hint(Place::Usual).edits(),
    row("owner", &["o"], &[Map], |app, _| app.prompt(Purpose::Owner))
        .when(on_card)
        .hint(Place::Usual)
        .edits(),
    row("action", &["m"], &[Map], |app, _| app.prompt(Purpose::Action))
        .when(on_card)
        .hint(Place::Usual)
        .edits(),
    row("pass", &["w"], &[Map], |app, _| app.grid.begin_rating_pass(&mut app.desk))
        .when(has_touchpoints)
        .hint(Place::Usual)
        .edits(),
    row("place-parked", &[","], &[Map], |app, _| app.grid.grab(&mut app.desk))
        .when(|app| {
            matches!(app.grid.cursor, Cursor::Parked { card: Some(_), .. }) && app.grid.marked.is_empty()
        })
        .edits(),
    row("park", &[","], &[Map], |app, _| app.grid.park(&mut app.desk)).when(on_card).edits(),
    row("rename", &["c", "f2"], &[Map], |app, _| app.grid.rename_here(app.desk.map()))
        .when(on_record)
        .hint(Place::Usual)
        .edits(),
    row("mark", &["space"], &[Map], |app, _| app.grid.mark(&mut app.desk))
        .when(|app| app.grid.cursor.card().is_some()),
    row("grab", &["g"], &[Map], |app, _| app.grid.grab(&mut app.desk)).when(on_chosen).edits(),
    row("shift", &["shift-left", "shift-down", "shift-up", "shift-right"], &[Map], |app, key| {
        app.grid.shift_key(&mut app.desk, key);
    })
    .when(on_chosen)
    .edits()
    .never_named(),
    row("copy", &["y"], &[Map], |app, _| app.grid.copy(&mut app.desk)).when(on_chosen),
    row("put", &["p"], &[Map], |app, _| app.grid.put(&mut app.desk)).edits(),
    row("delete", &["delete", "d"], &[Map], |app, key| app.grid.delete_key(&mut app.desk, key))
        .when(on_chosen)
        .edits(),
    row("numbers", &["#"], &[Map], |app, _| app.grid.show_numbers()),
    row("find", &["/"], &[Map], |app, _| app.prompt(Purpose::Find(app.grid.cursor.clone()))),
    row("find-next", &["n"], &[Map], |app, _| app.grid.find_next(&mut app.desk, false)),
    row("find-back", &["b"], &[Map], |app, _| app.grid.find_next(&mut app.desk, true)),
    row(
        "move",
        &["left", "down", "up", "right", "h", "j", "k", "l", "home", "end", "pgup", "pgdn"],
        &[Map],
        |app, key| app.grid.move_key(&app.desk, key),
    )
    .never_named(),
    row("unmark", &["esc", "ctrl-c"], &[Map], |app, key| app.grid.escape(&mut app.desk, key)).never_named(),
    // A text in the map.
    row("write-name", &["enter"], &[Context::Write], |app, _| app.grid.write_next(&mut app.desk))
        .when(writes_name)
        .hint(Place::On),
    row("write-clear", &["ctrl-u"], &[Context::Write], |app, key| app.grid.write_key(&mut app.desk, key))
        .when(writes_name)
        .hint(Place::Usual),
    row("write-next", &["enter"], &[Context::Write], |app, _| app.grid.write_next(&mut app.desk))
        .when(|app| !writes_name(app))
        .hint(Place::On),
    row("write-similar", &["down"], &[Context::Write], |app, key| app.grid.write_key(&mut app.desk, key))
        .when(has_similar)
        .hint(Place::Usual),
    row("write-move", &["left", "down", "up", "right"], &[Context::Write], |app, key| {
        app.grid.write_key(&mut app.desk, key);
    })
    .when(|app| writes_in_cell(app) && !has_similar(app)),
    row("write-send", &["tab", "shift-tab"], &[Context::Write], |app, key| {
        app.grid.send_field(app.desk.map(), key.shift);
    })
    .when(writes_in_cell)
    .hint(Place::Usual),
    row("write-end", &["esc", "ctrl-c"], &[Context::Write], |app, _| app.grid.write_end(&mut app.desk))
        .hint(Place::Out),
    // The prompt line.
    row("prompt-done", &["enter"], &[Context::Prompt], |app, _| app.prompt_done()).hint(Place::On),
    row("meeting-same", &["tab", "down"], &[Context::Prompt], |app, _| app.join_meeting())
        .when(|app| app.open_prompt().is_some_and(Prompt::does_instead))
        .hint(Place::On),
    row("prompt-edit", &["right"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(|prompt| prompt.input.is_selected()))
        .hint(Place::Usual),
    row("prompt-complete", &["tab", "down"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(Prompt::completes))
        .hint(Place::Usual),
    row("prompt-clear", &["ctrl-u"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(Prompt::is_filled))
        .hint(Place::Usual),
    row("prompt-cancel", &["esc", "ctrl-c"], &[Context::Prompt], |app, _| app.prompt_cancel())
        .hint(Place::Out),
    // Choosing a kind.
    row("kind-choose", &["1", "2", "3", "4", "0"], &[Kind], |app, key| app.grid.kind_key(&mut app.desk, key))
        .short("1–4")
        .edits(),
    row("kind-cancel", &["esc", "ctrl-c"], &[Kind], |app, _| app.grid.mode = None).hint(Place::Out),
    // Numbers.
    row(
        "number-digit",
        &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "backspace"],
        &[Numbers],
        |app, key| app.grid.number_key(&mut app.desk, key),
    )
    .short("0–9"),
    row("number-go", &["enter"], &[Numbers], |app, _| app.grid.number_go(&mut app.desk)).hint(Place::On),
    row("number-end", &["esc", "ctrl-c", "#"], &[Numbers], |app, _| app.grid.mode = None).hint(Place::Out),
    // Carrying.
    row("carry", &["left", "down", "up", "right", "h", "j", "k", "l"], &[Grab], |app, key| {
        app.grid.carry_key(&mut app.desk, key);
    })
    .short("←↓↑→")
    .hint(Place::Usual),
    row("drop", &["enter", "g", ","], &[Grab], |app, _| app.grid.drop_here(&mut app.desk)).hint(Place::On),
    row("put-back", &["esc", "ctrl-c"], &[Grab], |app, _| app.grid.put_back(&mut app.desk)).hint(Place::Out),
    // The rating pass.
    row("pass-rate", &["1", "2", "3", "4", "5", "0"], &[Pass], |app, key| {
        app.grid.pass_key(&mut app.desk, key);
    })
    .short("1–5")
    .hint(Place::Usual),
    row("pass-skip", &["enter", "right", "down", "space", "l", "j"], &[Pass], |app, _| {
        app.grid.pass_skip(&app.desk);
    })
    .hint(Place::On),
    row("pass-back", &["backspace", "left", "up", "h", "k"], &[Pass], |app, _| app.grid.pass_back(&app.desk))
        .hint(Place::Usual),
    row("usage-pass", &["+", "-", "="], &[Pass], |app, key| app.grid.usage_key(&mut app.desk, key))
        .short("+ −")
        .hint(Place::Usual),
    row("pass-earlier", &["v"], &[Pass], |app, _| app.grid.show_earlier_scores())
        .when(|app| app.grid.has_earlier_score(&app.desk))
        .hint(Place::On),
    row("pass-end", &["esc", "ctrl-c", "w"], &[Pass], |app, _| app.grid.mode = None).hint(Place::Out),
    // A question.
    row("ask-choose", &["1", "2", "3", "4", "5"], &[Ask], |app, key| app.ask_key(key))
        .digits(choices)
        .hint(Place::Usual),
    row("ask-take", &["enter"], &[Ask], |app, _| app.ask_take()).hint(Place::On),
    row("ask-move", &["up", "down", "tab", "shift-tab"], &[Ask], |app, key| app.ask_key(key)),
    row("ask-cancel", &["esc", "ctrl-c"], &[Ask], |app, _| app.ask_cancel()).hint(Place::Out),
    // The help.
    row(
        "help-scroll",
        &["down", "up", "j", "k", "pgdn", "pgup", "space", "home", "end"],
        &[Help],
        |app, key| {
            app.help_key(key);
        },
    )
    .short("↓↑")
    .hint(Place::Usual),
    row("help-close", &["esc", "?", "f1", "q", "enter", "ctrl-c"], &[Help], |app, _| app.help_close())
        .hint(Place::Out),
    // The palette.
    row("palette-take", &["enter"], &[Context::Palette], |app, _| app.take_from_palette()).hint(Place::On),
    row("palette-move", &["down", "up", "pgdn", "pgup"], &[Context::Palette], |app, key| {
        app.palette_key(key);
    })
    .short("↓↑")
    .hint(Place::Usual),
    row("palette-clear", &["ctrl-u"], &[Context::Palette], |app, key| app.palette_key(key))
        .when(|app| matches!(&app.overlay, Some(Overlay::Palette(palette)) if !palette.input.is_blank()))
        .hint(Place::Usual),
    row("palette-close", &["esc", "ctrl-c"], &[Context::Palette], |app, _| app.overlay = None)
        .hint(Place::Out),
    // An opened record. No printable key is a command here, but those that choose a value.
    form_row("conflict-choose", &["1", "2"], &[Form], |form, desk, key| form.choose_side(desk, key))
        .when(|app| form_is(app, form::Form::is_in_conflict))
        .short("1 2")
        .hint(Place::On)
        .edits()
        .asks(sides),
    form_row("conflict-how", &["enter", "f2", "delete"], &[Form], |form, desk, _| form.explain(desk))
        .when(|app| form_is(app, form::Form::is_in_conflict))
        .never_named(),
    form_row(
        "form-choose",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "+", "=", "-", "space"],
        &[Form],
        |form, desk, key| form.choose(desk, key),
    )
    .when(|app| form_is(app, form::Form::is_on_choice))
    .short_of(|app| app.form().map_or_else(String::new, |form| form.choice_keys(&app.desk)))
    .hint(Place::On)
    .edits()
    .never_named(),
    form_row("form-choose-how", &["enter", "f2"], &[Form], |form, desk, _| form.explain(desk))
        .when(|app| form_is(app, form::Form::is_on_choice))
        .never_named(),
    form_row("form-edit", &["enter", "f2"], &[Form], |form, desk, _| form.edit(desk))
        .when(|app| form_is(app, form::Form::is_on_written))
        .hint(Place::On)
        .edits()
        .never_named(),
    form_row(
        "form-move",
        &["tab", "shift-tab", "down", "up", "left", "right", "home", "end"],
        &[Form],
        |form, desk, key| form.walk(desk, key),
    )
    .short("Tab ↓↑")
    .hint(Place::Usual)
    .never_named(),
    form_row("form-add", &["insert"], &[Form, Field], |form, desk, _| form.add_below(desk))
        .when(|app| form_is(app, form::Form::is_in_list))
        .hint(Place::Usual)
        .edits(),
    form_row("form-delete", &["delete"], &[Form], |form, desk, _| form.delete(desk))
        .when(|app| form_is(app, form::Form::has_something_to_delete))
        .hint(Place::Usual)
        .edits(),
    form_row("form-shift", &["shift-up", "shift-down"], &[Form], |form, desk, key| form.shift(desk, key))
        .when(|app| form_is(app, form::Form::is_on_row))
        .hint(Place::Usual)
        .edits()
        .never_named(),
    form_row("form-page", &["pgdn", "pgup"], &[Form], |form, desk, key| form.turn(desk, key))
        .when(|app| form_is(app, form::Form::has_neighbours))
        .hint(Place::Usual)
        .never_named(),
    row("form-undo", &["ctrl-z"], &[Form], |app, _| app.undo()).hint(Place::Undo).edits(),
    row("form-close", &["esc", "ctrl-c"], &[Form], |app, key| app.close_form(key)).hint(Place::Out),
    // A field being written.
    form_row("field-done", &["esc", "ctrl-c"], &[Field], |form, desk, _| form.field_leave(desk))
        .hint(Place::Out)
        .never_named(),
    form_row("field-next", &["tab", "shift-tab"], &[Field], |form, desk, key| form.field_next(desk, key))
        .hint(Place::Usual)
        .never_named(),
    form_row("field-break", &["enter"], &[Field], |form, _, _| form.field_break())
        .when(|app| form_is(app, form::Form::is_on_prose))
        .hint(Place::On)
        .never_named(),
    form_row("field-more", &["enter"], &[Field], |form, desk, _| form.field_more(desk))
        .when(|app| form_is(app, form::Form::ends_row))
        .hint(Place::On)
        .never_named(),
    form_row("field-enter", &["enter"], &[Field], |form, desk, _| form.field_done(desk))
        .hint(Place::On)
        .never_named(),
    form_row("form-external", &["ctrl-o"], &[Form, Field], |form, desk, _| form.edit_outside(desk))
        .when(|app| form_is(app, form::Form::is_on_text))
        .hint(Place::Usual)
        .edits(),
    form_row("form-conflict", &["ctrl-x"], &[Form, Field], |form, desk, _| form.go_to_conflict(desk))
        .when(has_conflicts)
        .hint(Place::On),
    // All actions.
    row("actions-move", &["down", "up", "j", "k", "pgdn", "pgup", "home", "end"], &[Actions], |app, key| {
        app.on_actions(|actions, desk| actions.step(desk, key));
    })
    .short("↓↑")
    .hint(Place::Usual)
    .never_named(),
    row("actions-state", &["space", "1", "2", "3", "4"], &[Actions], |app, key| {
        app.on_actions(|actions, desk| actions.set_state(desk, key));
    })
    .when(has_actions)
    .hint(Place::Usual)
    .edits()
    .asks(states),
    row("actions-open", &["enter"], &[Actions], |app, _| app.open_action()).when(has_actions).hint(Place::On),
    row("actions-back", &["esc", "ctrl-c"], &[Actions], |app, _| app.screen = Screen::Map).hint(Place::Out),
    // Start.
    row("start-move", &["down", "up", "j", "k", "tab", "shift-tab", "home", "end"], &[Start], |app, key| {
        if let Screen::Start(start) = &mut app.screen {
            start.step(key);
        }
    })
    .short("↓↑")
    .hint(Place::Usual)
    .never_named(),
    row("start-take", &["enter"], &[Start], |app, _| app.start_take()).hint(Place::On).never_named(),
    row("start-quit", &["q", "esc", "ctrl-c"], &[Start], |app, key| app.start_quit(key))
        .hint(Place::Out)
        .never_named(),
    // Before a new map.
    row("setup-begin", &["enter", "ctrl-s"], &[Setup], |app, _| app.setup_go())
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.at_end()))
        .hint(Place::On),
    row("setup-line", &["enter"], &[Setup], |app, _| app.on_setup(setup::Setup::enter))
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.adds_line()))
        .hint(Place::On),
    row("setup-enter", &["enter"], &[Setup], |app, _| app.on_setup(setup::Setup::enter))
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if !setup.at_end() && !setup.adds_line()))
        .hint(Place::On),
    row("setup-next", &["tab", "shift-tab"], &[Setup], |app, key| {
        app.on_setup(|setup| setup.next(key.shift));
    })
    .hint(Place::Out),
    row("setup-go", &["ctrl-s"], &[Setup], |app, _| app.setup_go())
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if !setup.at_end()))
        .hint(Place::Usual),
    row("setup-cancel", &["esc", "ctrl-c"], &[Setup], |app, key| app.setup_cancel(key)).hint(Place::Out),
    // Everywhere.
    row("conflict-next", &["x"], &[Map], |app, _| app.grid.next_versions(&app.desk))
        .when(has_conflicts)
        .hint(Place::On),
    row("meeting", &["f4"], &[Map, Pass, Form], |app, _| app.prompt_for_meeting()).hint(Place::Title).edits(),
    row("screen", &["tab"], &[Map, Actions], |app, _| app.next_screen()),
    row("undo", &["u", "ctrl-z"], &[Map, Actions], |app, _| app.undo()).hint(Place::Undo).edits(),
    row("redo", &["ctrl-r", "ctrl-y"], &[Map, Form, Actions], |app, _| app.redo()).edits(),
    row("export", &["e"], &[Map, Actions], |app, _| app.choose_export()),
    row("save", &["ctrl-s"], &[Map, Form, Actions, Pass, Field, Context::Write], |app, _| app.save()),
    row("help", &["?", "f1"], &[Map, Actions, Start, Pass, Grab, Numbers, Kind], |app, _| app.help())
        .hint(Place::Help),
    row("help-typing", &["f1"], &[Form, Field], |app, _| app.help()).hint(Place::Help).never_named(),
    row("help-writing", &["f1"], &[Context::Write, Setup], |app, _| app.help()).never_named(),
    row("another", &["f5"], &[Map, Form, Actions], |app, _| app.ask_about_another())
        .when(|app| app.desk.file.another.is_some())
        .hint(Place::On),
    row("theme", &["f6"], &[Map, Form, Field, Actions, Start, Setup], |app, key| app.desk.wear(key))
        .asks(themes),
    row("palette", &[":", "ctrl-p"], &[Map, Actions, Start], |app, _| open_palette(app)).never_named(),
    row("palette-form", &["ctrl-p"], &[Form], |app, _| open_palette(app)).never_named(),
    row("suspend", &["f8"], &[Map, Form, Field, Actions], |app, _| app.suspend()),
    row("quit", &["q"], &[Map, Actions], |app, _| app.quit()),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const CONTEXTS: [Context; 15] = [
        Map,
        Context::Write,
        Context::Prompt,
        Kind,
        Numbers,
        Grab,
        Pass,
        Ask,
        Help,
        Context::Palette,
        Form,
        Field,
        Actions,
        Start,
        Setup,
    ];

    #[test]
    fn every_key_has_a_name_that_is_read() {
        for command in COMMANDS {
            assert!(!command.keys.is_empty() && !command.on.is_empty(), "{}", command.name);
            for key in command.keys {
                assert!(Key::parse(key).is_some(), "{}: {key}", command.name);
            }
        }
    }

    #[test]
    fn names_are_for_life_and_so_unique() {
        let names: BTreeSet<_> = COMMANDS.iter().map(|c| c.name).collect();
        assert_eq!(names.len(), COMMANDS.len());
    }

    #[test]
    fn no_command_hides_another_for_ever() {
        for context in CONTEXTS {
            let mut taken: Vec<(Key, &str)> = Vec::new();
            for command in listed(context) {
                for key in command.keys.iter().filter_map(|k| Key::parse(k)) {
                    let before = taken.iter().find(|(k, _)| *k == key);
                    assert!(
                        before.is_none(),
                        "{context:?}: {key:?} of {} never comes after {before:?}",
                        command.name
                    );
                    if std::ptr::fn_addr_eq(command.when, always as fn(&App) -> bool) {
                        taken.push((key, command.name));
                    }
                }
            }
        }
    }

    #[test]
    fn every_context_has_a_way_out() {
        for context in CONTEXTS {
            for way_out in ["esc", "ctrl-c"] {
                let key = Key::parse(way_out).unwrap();
                assert!(!keymap().takers(context, key).is_empty(), "{context:?}: {way_out}");
            }
        }
    }

    /// A German noun begins with a capital, and somebody will type one without `a`.
    #[test]
    fn no_capital_letter_is_a_command() {
        for command in COMMANDS {
            let capital = command.keys.iter().find(|k| k.len() == 1 && k.chars().all(char::is_uppercase));
            assert_eq!(capital, None, "{}", command.name);
        }
    }
}
