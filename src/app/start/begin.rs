//! Leads from the start screen and the questions before a new map to an open map.

use super::{Entry, setup::Setup};
use crate::{
    app::{
        key::Key,
        message::Effect,
        state::{App, Screen},
    },
    store::builtin,
    t,
};

impl App {
    /// Enter on the start screen: opens or begins what is under the cursor.
    pub(in crate::app) fn start_take(&mut self) {
        let Screen::Start(start) = &mut self.screen else { return };
        let desk = &mut self.desk;
        match start.entry() {
            Some(Entry::New) => {
                let mut start = std::mem::take(start);
                let fresh = || Setup::new(None, desk.lang.language());
                let setup = start.answers.take().map_or_else(fresh, |answers| *answers);
                self.behind = Some(start);
                self.screen = Screen::Setup(setup);
            }
            Some(Entry::Unsaved(unsaved)) => desk.effects.push(match unsaved.path {
                Some(path) => Effect::Open(path),
                None => Effect::OpenUnnamed(unsaved.home),
            }),
            Some(Entry::Recent(recent)) => desk.effects.push(Effect::Open(recent.path)),
            Some(Entry::Example(name)) => match builtin::example(name, desk.lang.language()) {
                Some(records) => {
                    self.begin(records, None, false);
                    self.desk.report(t!(self.desk.lang, "example-opened", key = self.desk.key("save")));
                }
                None => desk.report_error(t!(desk.lang, "refused")),
            },
            None => {}
        }
    }

    /// Begins a new map, wherever the cursor is on the start screen.
    pub(in crate::app) fn start_new(&mut self) {
        if let Screen::Start(start) = &mut self.screen {
            start.at = start.entries().iter().position(|entry| *entry == Entry::New).unwrap_or(0);
            self.start_take();
        }
    }

    /// `q` ends the program; Esc and Ctrl-C only say how, because they are pressed by habit.
    pub(in crate::app) fn start_quit(&mut self, key: Key) {
        // Where the user has given no key that ends the program, the others do.
        if key.character().is_some() || self.desk.keymap.standing_for("start-quit", "q").is_none() {
            self.quit();
        } else {
            self.say_how_to_quit();
        }
    }

    fn say_how_to_quit(&mut self) {
        let key = self.desk.key_for("start-quit", "q");
        self.desk.report(t!(self.desk.lang, "how-to-quit", key = key));
    }

    /// Begins the map with the answers.
    pub(in crate::app) fn setup_go(&mut self) {
        let Screen::Setup(setup) = &self.screen else { return };
        let desk = &mut self.desk;
        let path = setup.path.clone();
        match setup.records(&mut desk.ids, desk.lang.language(), desk.now.date()) {
            Some(records) => {
                self.begin(records, path, true);
                self.desk.report(t!(self.desk.lang, "begun", key = self.desk.key("write")));
            }
            None => desk.report_error(t!(desk.lang, "refused")),
        }
    }

    /// Esc: back to the start screen, which keeps the answers. A program that was started with a file's name
    /// has no start screen and ends; if something was answered, only at the second Esc.
    pub(in crate::app) fn setup_cancel(&mut self, key: Key) {
        let again = self.desk.armed.take().is_some();
        let Screen::Setup(setup) = &mut self.screen else { return };
        if setup.path.is_none() {
            let mut start = self.behind.take().unwrap_or_default();
            start.answers = Some(Box::new(setup.clone()));
            self.screen = Screen::Start(start);
            if key.ctrl {
                self.say_how_to_quit();
            }
        } else if again || setup.is_blank() {
            self.desk.effects.push(Effect::Quit);
        } else {
            self.desk.ask_for_second(key, t!(self.desk.lang, "setup-esc-again"));
        }
    }

    /// Makes a map of the answers, because the program is being ended from outside. A text that is being
    /// written in a map is in the journal.
    pub(in crate::app) fn keep_answers(&mut self) {
        if let Screen::Setup(setup) = &self.screen
            && !setup.is_blank()
        {
            self.setup_go();
        }
    }
}
