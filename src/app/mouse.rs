//! What a click does: the same as the keys. One selects, a double click opens. What the pointer is on was found on the
//! screen before; nothing that is being written is lost by a click.

use super::{
    command::{self, Command},
    context::Context,
    form::slot::Slot,
    key::Key,
    map::mode::Mode,
    pointer::{Clicked, DOUBLE, Gesture, Target},
    start::setup::TEMPLATE,
    state::{App, Overlay, Screen},
};
use crate::{map::choice::Choice as _, t};
use ratatui::crossterm::event::KeyCode;

impl App {
    /// Does what the mouse asks for.
    pub(super) fn mouse(&mut self, gesture: Gesture, target: Option<Target>) {
        if gesture == Gesture::Drag {
            return self.drag(target.as_ref());
        }
        let armed = self.begin_input();
        match (gesture, target) {
            (Gesture::Click, Some(target)) => self.click(target, armed),
            (Gesture::Click | Gesture::Drag, _) => {}
            (Gesture::Up, target) => self.turn_wheel(false, target),
            (Gesture::Down, target) => self.turn_wheel(true, target),
        }
    }

    /// Whether moving the mouse with its button pressed may still mean something: that it moves no card is said once.
    pub fn heeds_drag(&self) -> bool {
        !self.told_of_drag && matches!(self.screen, Screen::Map)
    }

    /// Says which key moves the card that somebody pulls from its place.
    fn drag(&mut self, over: Option<&Target>) {
        let card = self.clicked.as_ref().map(|clicked| &clicked.target);
        let is_card = card.is_some_and(
            |it| matches!(it, Target::Place(cursor) | Target::Chip(cursor) if cursor.card().is_some()),
        );
        if self.heeds_drag() && is_card && over != card && self.context() == Context::Map {
            self.told_of_drag = true;
            let (key, drop) = (self.desk.key("grab"), self.desk.key("drop"));
            self.desk.report(t!(self.desk.lang, "drag-is-a-key", key = key, drop = drop));
        }
    }

    fn click(&mut self, target: Target, armed: Option<Key>) {
        let now = self.desk.now;
        let before = self.clicked.replace(Clicked { target: target.clone(), at: now });
        let before = before.filter(|before| now.duration_since(before.at) <= DOUBLE);
        let is_soon = matches!(before, Some(Clicked { target: Target::Line(_), .. }));
        let is_double = before.is_some_and(|before| before.target == target);
        if let Target::Command(name, key) = target
            && self.run_by_click(name, key, armed)
        {
            return;
        }
        if let Some(help) = &mut self.help {
            if let Target::Line(command) = target {
                help.at = Some(command);
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            return;
        }
        match (&mut self.overlay, target) {
            (Some(Overlay::Ask(_)), Target::Line(nth)) => self.choose(nth),
            (Some(Overlay::Palette(palette)), Target::Line(nth)) => {
                // The first click of a double click may have scrolled the lines under the second.
                if is_soon || palette.cursor() == Some(nth) {
                    return self.act_as(KeyCode::Enter);
                }
                palette.go_to(nth);
            }
            (Some(_), _) => {}
            (None, Target::Question(at)) => self.on_setup(|setup| setup.at = at),
            (None, Target::Template(at)) => {
                self.on_setup(|setup| (setup.at, setup.template) = (TEMPLATE, at));
            }
            (None, target) => {
                if self.finish_writing() {
                    self.click_on_screen(target, is_double);
                }
            }
        }
    }

    /// A click on a value of a choice chooses it. The second one of a double click does not take it back.
    fn choose_value(&mut self, slot: Slot, key: char, is_double: bool) {
        if !is_double {
            self.on_form(|form, desk| form.pick(desk, slot, Key::plain(KeyCode::Char(key))));
        }
    }

    /// Runs the command of a sign as if its key had been pressed, if it applies here and now. Returns whether it does.
    fn run_by_click(&mut self, name: &str, key: Key, armed: Option<Key>) -> bool {
        let context = self.context();
        let is_it = |row: &&&Command| row.name == name && row.on.contains(&context) && (row.when)(self);
        let found = command::COMMANDS.iter().find(is_it).copied();
        if let Some(row) = found {
            self.run(row, key, armed);
        }
        found.is_some()
    }

    /// Does what a key of the table does here, whichever key the user has given that command.
    fn act_as(&mut self, code: KeyCode) {
        let key = Key::plain(code);
        if let Some(command) = command::of_table(self, key) {
            self.run(command, key, None);
        }
    }

    fn choose(&mut self, nth: usize) {
        let digit = u32::try_from(nth + 1).ok().and_then(|nth| char::from_digit(nth, 10));
        if let Some(digit) = digit {
            self.act_as(KeyCode::Char(digit));
        }
    }

    /// Keeps what is being written, so that something else can be chosen; whether nothing is being written now.
    fn finish_writing(&mut self) -> bool {
        match self.screen {
            Screen::Map if self.grid.writing().is_some() => self.grid.write_end(&mut self.desk),
            Screen::Form(_) => self.on_form(|form, desk| {
                if form.writing.is_some() {
                    form.keep(desk);
                }
            }),
            _ => {}
        }
        !self.context().holds_work()
    }

    fn click_on_screen(&mut self, target: Target, is_double: bool) {
        let is_chip = matches!(target, Target::Chip(_));
        match (&mut self.screen, target) {
            // With what was being written kept, it may apply.
            (_, Target::Command(name, key)) => {
                self.run_by_click(name, key, None);
            }
            (_, Target::Tab(tab)) => self.show_tab(tab),
            (Screen::Map, Target::Sign(sign)) => self.act_as(sign),
            (Screen::Map, Target::MoreStages(right)) => self.grid.turn_columns(&self.desk, right, true),
            (Screen::Map, Target::Place(cursor) | Target::Chip(cursor))
                if matches!(self.grid.mode, None | Some(Mode::Versions(_))) =>
            {
                if is_chip {
                    let lens = self.desk.lang.get(&format!("lens-{}", self.grid.lens.word()));
                    self.desk.report(t!(self.desk.lang, "chip-rates", lens = lens));
                }
                let is_new = self.grid.cursor != cursor;
                self.grid.cursor = cursor.settle(self.desk.doc.map());
                if is_double && !is_new {
                    self.act_as(KeyCode::Enter);
                }
            }
            (Screen::Form(form), Target::Field(slot)) => {
                form.focus = slot;
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            (Screen::Form(_), Target::Value(slot, key)) => self.choose_value(slot, key, is_double),
            (Screen::Analysis(_), Target::OnPanel(panel, at)) => {
                self.on_analysis(|analysis, _, insight| analysis.point(insight, panel, at));
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            (Screen::Analysis(_), Target::Line(at)) => {
                self.on_analysis(|analysis, _, _| analysis.point_in_list(at));
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            (Screen::Actions(actions), Target::Line(at)) => {
                actions.point(self.desk.doc.map(), at);
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            (Screen::Start(start), Target::Line(at)) => {
                start.at = at;
                if is_double {
                    self.act_as(KeyCode::Enter);
                }
            }
            _ => {}
        }
    }
}
