//! The program's state and its update. `update` does no I/O and knows no file, no clock and no terminal; what
//! is to be done outside is an [`Effect`].

mod acting;
pub mod action_line;
pub mod actions;
mod alike;
mod analysed;
pub mod analysis;
mod astray;
pub mod command;
mod commit;
pub mod context;
mod countdown;
pub mod dates;
pub mod describe;
pub mod desk;
pub mod drawn;
mod earlier;
pub mod file;
pub mod form;
mod history;
pub mod input;
pub mod key;
pub mod keymap;
pub mod map;
pub mod meeting;
mod message;
mod mouse;
pub mod notice;
pub mod overlay;
mod paste;
pub mod pointer;
mod rescue;
mod resume;
mod seen;
mod since;
pub mod start;
pub mod state;
pub mod tab;
mod template_texts;
pub mod themes;
mod walk;
mod wall;
mod wheel;
pub mod widths;

use crate::lang::Lang;
use crate::map::text::Line;
use actions::Actions;
use analysis::insight::Insight;
use command::{Command, Sense};
use desk::Desk;
use keymap::Keymap;
use map::{cursor::Cursor, grid::Grid};
pub use message::{Edited, Effect, ExportFailed, Msg};
pub use state::{App, Overlay, Screen};

use crate::t;
use context::Context;
use jiff::civil::DateTime;
use key::{Key, OPENING};
use overlay::{
    left::Left,
    palette::{Argument, Palette},
};
use ratatui::crossterm::event::KeyCode;
use tab::Tab;

impl App {
    /// A program that shows `screen` and has no map yet; `seed` makes the ids of new records.
    pub fn new(lang: Lang, screen: Screen, now: DateTime, seed: u64) -> Self {
        Self::with_keys(command::keymap(&[]).0, lang, screen, now, seed)
    }

    /// As [`App::new`], with these keys instead of those of the table.
    pub fn with_keys(keymap: Keymap, lang: Lang, screen: Screen, now: DateTime, seed: u64) -> Self {
        Self {
            desk: Desk { keymap, ..Desk::new(lang, now, seed) },
            grid: Grid::default(),
            insight: Insight::default(),
            screen,
            behind: None,
            overlay: None,
            help: None,
            used: Vec::new(),
            taken: None,
            astray: None,
            retaken: None,
            left: Left::default(),
            clicked: None,
            told_of_drag: false,
            back: None,
            walked: None,
        }
    }

    /// Takes one message, and returns what is to be done outside.
    pub fn update(&mut self, msg: Msg, now: DateTime) -> Vec<Effect> {
        self.desk.now = now;
        match msg {
            Msg::Key(event) => {
                for key in Key::from_event(event) {
                    self.hear(key);
                }
            }
            Msg::Mouse(gesture, target) => {
                let position = self.desk.doc.position();
                self.mouse(gesture, target);
                self.end_run(self.desk.doc.position() != position);
            }
            Msg::Paste(text) => {
                self.paste(&text);
                self.end_run(self.has_open_field());
            }
            Msg::Resize(width, height) => self.desk.size = (width, height),
            Msg::Saved(job, outcome) => self.saved(*job, outcome),
            Msg::Exported(job, outcome) => self.exported(*job, outcome),
            Msg::Opened(path, outcome) => match *outcome {
                Ok(opened) => self.opened(path, opened),
                Err(why) => self.desk.report_error(why),
            },
            Msg::Access(access) => self.desk.file.access = access,
            Msg::Guarded(why) => self.desk.guarded(why.as_ref()),
            Msg::Looked(found) => self.looked(*found),
            Msg::Rest => self.save_by_itself(),
            Msg::Left(seconds) => self.time_left(seconds),
            Msg::Focus(true) => self.look(),
            Msg::Focus(false) => self.save_by_itself(),
            Msg::Edited(edited) => self.edited(edited),
            Msg::LeftEdited(here, edited) => self.edited_earlier(&here, edited),
            Msg::Hangup => self.keep_answers(),
            Msg::KeptDays(path, days) => self.found_days(&path, days),
            Msg::Names(folder, names) => self.found_names(&folder, names),
            Msg::Earlier(outcome) => self.earlier_read(*outcome),
        }
        self.settle();
        std::mem::take(&mut self.desk.effects)
    }

    /// After every message, whoever has changed the map: each cursor and each mark is on what is there, and what a screen
    /// reads of the map is read anew.
    fn settle(&mut self) {
        let map = self.desk.doc.map();
        self.grid.settle(map);
        self.grid.keep_up(&self.desk);
        match &mut self.screen {
            Screen::Form(form) => form.follow(&self.desk),
            Screen::Actions(actions) => actions.settle(map),
            _ => {}
        }
        self.desk.prepare_wall();
        self.follow_changes();
        self.follow_analysis();
    }

    /// Begins what a key, a click or a paste does. The last notice has been read, and a key that waits for its second press
    /// waits no longer: returns that key.
    fn begin_input(&mut self) -> Option<Key> {
        self.desk.notice = None;
        self.desk.armed.take()
    }

    fn press(&mut self, key: Key) {
        let armed = self.begin_input();
        if let Some((command, key)) = command::find(self, key) {
            return self.run(command, key, armed);
        }
        if matches!(key.code, KeyCode::F(_)) || command::opens_palette_elsewhere(self, key) {
            let key = key.label(&self.desk.lang);
            return self.desk.report_error(t!(self.desk.lang, "key-not-here", key = key));
        }
        match self.context() {
            Context::Write => self.grid.write_key(&mut self.desk, key),
            Context::Prompt => self.prompt_key(key),
            Context::Palette => self.palette_key(key),
            Context::Help => self.help_typed(key),
            Context::Field => self.on_form(|form, desk| form.field_key(desk, key)),
            Context::Setup => {
                if let Screen::Setup(setup) = &mut self.screen {
                    setup.key(key);
                }
            }
            Context::Start if key.character().is_some() => {
                self.desk.report_error(t!(self.desk.lang, "start-choose"));
            }
            Context::Map => self.write_letter(key),
            Context::Form => self.type_in_form(key),
            Context::Actions => self.type_in_actions(key),
            Context::Analysis => self.type_in_analysis(key),
            Context::Ask => self.ask_astray(),
            Context::Pass if key.character().is_some() => {
                self.desk.report_error(t!(self.desk.lang, "astray-pass"));
            }
            _ => {}
        }
    }

    /// Runs a command by one of its keys, which may be the second press of the key that was asked for.
    fn run(&mut self, command: &Command, key: Key, armed: Option<Key>) {
        // Esc after the first of two keys that delete says no, and nothing else.
        if key.code == KeyCode::Esc && armed.is_some_and(Key::deletes) {
            return self.desk.report(t!(self.desk.lang, "d-no"));
        }
        // Who takes the first of two keys that delete back does not mean what was done before it.
        if command.sense == Sense::Undoes && armed.is_some_and(Key::deletes) {
            return self.desk.report(t!(self.desk.lang, "d-not-again"));
        }
        self.desk.armed = armed.filter(|armed| *armed == key);
        command.run(self, Argument::Key(key));
        self.serve_palette();
    }

    /// Handles a letter on the map that is no command. German nouns begin with a capital, which never is one, and what
    /// is typed without `a` must not lose its start: `iPad`, `ältere Gäste`, `„Guten Morgen“`. A letter that is a command
    /// for other things begins no card by itself, but with the next one that does: `m` and `it`. In an empty cell it does,
    /// because that is where one writes.
    fn write_letter(&mut self, key: Key) {
        let is_letter = key.character().is_some_and(char::is_alphabetic);
        let writes_here = is_letter && matches!(self.grid.cursor, Cursor::Cell { card: None, .. });
        if let Some(command) = command::of_other_things(self, key).filter(|_| !writes_here) {
            return self.say_what_it_needs(command, key);
        }
        let begins = |c: &char| c.is_alphabetic() || OPENING.contains(c);
        if let Some(letter) = key.character().filter(begins) {
            let before = self.letters_before(letter);
            self.grid.write_text(&mut self.desk, &format!("{before}{letter}"));
        }
    }

    /// Says what a key applies to that does nothing here.
    fn say_what_it_needs(&mut self, command: &Command, key: Key) {
        if command.edits && self.desk.refuses_to_edit() {
            return;
        }
        let lang = &self.desk.lang;
        let mut said = t!(lang, "needs", key = key.label(lang), what = lang.get(command.needs));
        if key.character().is_some_and(char::is_alphabetic) && !self.desk.is_read_only() {
            said = format!("{said} · {}", t!(lang, "needs-or-text", key = self.desk.key("as-text")));
        }
        self.desk.report(said);
    }

    /// Writes a printable key in a form, where it is never a command.
    fn type_in_form(&mut self, key: Key) {
        if let Some(letter) = key.character() {
            self.on_form(|form, desk| form.type_letter(desk, letter));
        }
    }

    fn paste(&mut self, all: &str) {
        self.begin_input();
        let is_covered = self.overlay.is_some() || self.help.is_some();
        let edits = !is_covered && matches!(self.screen, Screen::Map | Screen::Form(_) | Screen::Actions(_));
        if edits && self.desk.refuses_to_edit() {
            return;
        }
        let in_grid = matches!(self.context(), Context::Map | Context::Write);
        let is_answer = self.help.is_some()
            || matches!(self.overlay, Some(Overlay::Prompt(_) | Overlay::Palette(_)))
            || matches!(self.screen, Screen::Actions(_));
        let text = if is_answer { paste::answer(all) } else { paste::begin(all) };
        if self.help.is_some() {
            return self.help_pasted(text);
        }
        match (&mut self.overlay, &mut self.screen) {
            (Some(Overlay::Prompt(_)), _) => self.prompt_pasted(text),
            (Some(Overlay::Palette(palette)), _) => palette.paste(Line::clean(text).as_str()),
            (None, Screen::Map) if in_grid => {
                self.grid.write_pasted(&mut self.desk, text);
            }
            (None, Screen::Form(_)) => self.on_form(|form, desk| form.pasted(desk, text)),
            (None, Screen::Actions(_)) => {
                self.write_action(&paste::joined(text));
                self.desk.report_joined(text);
            }
            (None, Screen::Setup(setup)) => setup.paste(text),
            _ => self.desk.refuse_paste(),
        }
        if text.len() < all.len() && self.desk.notice.as_ref().is_none_or(|notice| !notice.is_error) {
            self.desk.report_error(t!(self.desk.lang, "paste-too-long"));
        }
    }

    /// Runs the command that was taken from the palette, and fills a palette that was just opened.
    fn serve_palette(&mut self) {
        if let Some((command, argument)) = self.taken.take() {
            command::run(self, command, argument);
        }
        self.fill_palette(Palette::is_new);
    }

    /// Offers in an open palette what applies below it now; what was typed stays.
    fn fill_palette(&mut self, is_meant: impl Fn(&Palette) -> bool) {
        let is_it = |overlay: &mut Overlay| matches!(overlay, Overlay::Palette(palette) if is_meant(palette));
        if let Some(Overlay::Palette(palette)) = self.overlay.take_if(is_it) {
            self.overlay = Some(Overlay::Palette(palette.of(command::offers(self))));
        }
    }

    /// Makes what is being typed part of the map, as far as it is accepted. What is only proposed is not.
    fn keep_what_is_written(&mut self) {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(p)), _) if p.purpose.is_of_map() && p.input.is_touched() => {
                self.prompt_done();
            }
            (_, Screen::Form(form)) if form.writing.is_some() => {
                self.on_form(|form, desk| {
                    form.keep(desk);
                });
            }
            (_, Screen::Map) if self.grid.writing().is_some() => self.grid.write_end(&mut self.desk),
            _ => {}
        }
    }

    /// The screen to which Tab leads; with `back` Shift-Tab.
    fn next_tab(&self, back: bool) -> Tab {
        self.screen.tab().map_or(Tab::Map, |tab| tab.next(back))
    }

    /// Shows a screen of the map.
    fn show_tab(&mut self, tab: Tab) {
        let walked = self.come_back();
        self.screen = match tab {
            Tab::Map => Screen::Map,
            Tab::Analysis => Screen::Analysis(walked.unwrap_or_default()),
            Tab::Actions => Screen::Actions(Actions::default()),
        };
    }

    fn open_here(&mut self) {
        if self.desk.armed.take().is_some() {
            self.grid.end_number(&mut self.desk);
        } else if let Some(key) = self.grid.cursor.key() {
            self.open(key);
        }
    }
}
