//! The program's state: the desk, the screen, and the overlay over it.

use super::{
    actions::{self, Actions},
    analysis::{insight::Insight, screen::Analysis},
    astray::{Run, Taken as TakenBack},
    context::Context,
    desk::Desk,
    form::Form,
    key::Key,
    map::{grid::Grid, mode::Mode},
    overlay, start,
};
use super::{
    overlay::{
        left::Left,
        palette::{Argument, Taken},
    },
    pointer::Clicked,
    tab::Tab,
};
use crate::{
    map::{Key as RecordKey, Map, id::Ids},
    t,
};

/// A screen of the program.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is only one screen at a time")]
pub enum Screen {
    /// The start screen with a new map, recent maps and examples.
    Start(start::Start),
    /// The questions before a new map.
    Setup(start::setup::Setup),
    /// The grid of the map.
    Map,
    /// The form of an opened record.
    Form(Form),
    /// What the map says.
    Analysis(Analysis),
    /// The list of all actions.
    Actions(Actions),
}

impl Screen {
    /// Which of a map's screens it is; none for a record, and before a map is open.
    pub fn tab(&self) -> Option<Tab> {
        match self {
            Self::Map => Some(Tab::Map),
            Self::Analysis(_) => Some(Tab::Analysis),
            Self::Actions(_) => Some(Tab::Actions),
            Self::Start(_) | Self::Setup(_) | Self::Form(_) => None,
        }
    }
}

/// The overlay that lies over the screen and has the keyboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// The prompt line.
    Prompt(Box<overlay::prompt::Prompt>),
    /// A question.
    Ask(overlay::ask::Ask),
    /// The palette of all commands.
    Palette(overlay::palette::Palette),
}

/// The program's state.
pub struct App {
    /// The state that every screen works on.
    pub desk: Desk,
    /// The state of the map's screen, which stays behind the other screens.
    pub grid: Grid,
    /// What the map says, as far as a screen shows it.
    pub insight: Insight,
    /// The screen that is shown.
    pub screen: Screen,
    /// The start screen, while the questions that it led to are shown.
    pub(super) behind: Option<start::Start>,
    /// The overlay over the screen, if there is one.
    pub overlay: Option<Overlay>,
    /// The help over everything else, while it is open.
    pub help: Option<overlay::help::open::Help>,
    /// The commands that were run from the palette, by their places in the table, the latest first.
    pub(super) used: Vec<usize>,
    /// The last click.
    pub(super) clicked: Option<Clicked>,
    /// Whether it was said that pulling with the mouse moves no card.
    pub(super) told_of_drag: bool,
    /// The command that was taken from the palette and is to run when the palette has closed.
    pub(super) taken: Option<(usize, Option<Argument>)>,
    /// The characters that were typed one after the other where letters are commands.
    pub(super) astray: Option<Run>,
    /// What the keys of the sentence had done that was taken as text last.
    pub(super) retaken: Option<TakenBack>,
    /// What was typed in prompts that were left with Esc.
    pub(super) left: Left,
    /// The screen from which the opened record was opened, if it is not the map.
    pub(super) back: Option<Screen>,
    /// The analysis whose touchpoints are walked on the map, to come back to the same line.
    pub(super) walked: Option<Analysis>,
}

impl App {
    /// The map as it is now.
    pub fn map(&self) -> &Map {
        self.desk.doc.map()
    }

    /// A source of ids for records that are read from outside.
    pub fn new_ids(&mut self) -> Ids {
        Ids::seeded(self.desk.ids.seed())
    }

    /// Whether a text is being written that is no part of the map yet.
    pub fn has_open_field(&self) -> bool {
        self.below_help().holds_text()
    }

    /// The context that has the keyboard.
    pub fn context(&self) -> Context {
        if self.help.is_some() { Context::Help } else { self.below_help() }
    }

    /// The context that has the keyboard when the help is closed.
    pub fn below_help(&self) -> Context {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(_)), _) => Context::Prompt,
            (Some(Overlay::Ask(_)), _) => Context::Ask,
            (Some(Overlay::Palette(_)), _) => Context::Palette,
            (None, Screen::Map) => match &self.grid.mode {
                None | Some(Mode::Versions(_)) => Context::Map,
                Some(Mode::Write(_)) => Context::Write,
                Some(Mode::Kind) => Context::Kind,
                Some(Mode::Numbers(_)) => Context::Numbers,
                Some(Mode::Grab(_)) => Context::Grab,
                Some(Mode::Pass(_)) => Context::Pass,
            },
            (None, Screen::Form(form)) if form.writing.is_some() => Context::Field,
            (None, _) => self.on_screen(),
        }
    }

    /// The context of the screen itself, whatever lies over it or is being written on it.
    pub fn on_screen(&self) -> Context {
        match &self.screen {
            Screen::Start(_) => Context::Start,
            Screen::Setup(_) => Context::Setup,
            Screen::Map => Context::Map,
            Screen::Form(_) => Context::Form,
            Screen::Analysis(_) => Context::Analysis,
            Screen::Actions(_) => Context::Actions,
        }
    }

    /// The name of what is under the cursor of the screen; empty where there is none.
    pub fn name_under_cursor(&self) -> String {
        let (map, cursor) = (self.desk.shown_map(), &self.grid.cursor);
        match &self.screen {
            Screen::Actions(actions) => {
                let action = actions.key.as_ref().and_then(|key| actions::action(map, key));
                return action.map(|action| action.what.to_string()).unwrap_or_default();
            }
            Screen::Analysis(analysis) => return analysis.name_here(&self.insight, map, &self.desk.lang),
            _ => {}
        }
        let card = cursor.card().and_then(|id| map.touchpoint(id)).map(|card| card.name.to_string());
        let stage = || cursor.stage().and_then(|id| map.stage(id)).map(|stage| stage.name.to_string());
        let segment =
            || cursor.segment().and_then(|id| map.segment(id)).map(|segment| segment.name.to_string());
        card.or_else(stage).or_else(segment).unwrap_or_default()
    }

    /// Opens a record. From the list of actions, it opens at the action under the cursor.
    pub(super) fn open(&mut self, key: RecordKey) {
        self.overlay = None;
        let map = self.desk.doc.map();
        let form = Form::of(map, key);
        let (form, back) = match std::mem::replace(&mut self.screen, Screen::Map) {
            Screen::Actions(actions) => {
                (form.at_action(map, actions.key.as_ref()), Some(Screen::Actions(actions)))
            }
            Screen::Analysis(analysis) => (form.at_conflict(map), Some(Screen::Analysis(analysis))),
            _ => (form.at_conflict(map), None),
        };
        self.screen = Screen::Form(form);
        self.back = back;
    }

    /// Goes back to where the form was opened from, with the map's cursor on the record.
    pub(super) fn close_form(&mut self, key: Key) {
        self.on_form(|_, _| {});
        self.screen = self.back.take().unwrap_or(Screen::Map);
        if key.ctrl {
            self.desk.report(t!(self.desk.lang, "how-to-quit", key = self.desk.key("quit")));
        }
    }

    /// The opened record, if one fills the screen.
    pub fn form(&self) -> Option<&Form> {
        if let Screen::Form(form) = &self.screen { Some(form) } else { None }
    }

    /// Lets `work` change the opened record and the desk. The map's cursor follows the record.
    pub(super) fn on_form(&mut self, work: impl FnOnce(&mut Form, &mut Desk)) {
        let Screen::Form(form) = &mut self.screen else { return };
        work(form, &mut self.desk);
        self.grid.follow(self.desk.doc.map(), &form.record);
    }

    /// Lets `change` work on the list of actions while it is shown, and on the desk.
    pub(super) fn on_actions(&mut self, change: impl FnOnce(&mut Actions, &mut Desk)) {
        if let Screen::Actions(actions) = &mut self.screen {
            change(actions, &mut self.desk);
        }
    }

    /// Lets `change` work on the questions before a new map while they are shown.
    pub(super) fn on_setup(&mut self, change: impl FnOnce(&mut start::setup::Setup)) {
        if let Screen::Setup(setup) = &mut self.screen {
            change(setup);
        }
    }

    /// Handles a key in the palette.
    pub(super) fn palette_key(&mut self, key: Key) {
        if let Some(Overlay::Palette(palette)) = &mut self.overlay {
            palette.key(key);
        }
    }

    /// Opens the palette, with the words in it that named no command the last time.
    pub(super) fn open_palette(&mut self) {
        self.overlay = Some(Overlay::Palette(overlay::palette::Palette::selected(self.left.in_palette())));
    }

    /// Esc in the palette: words that name no command were no command, so they are there again the next time.
    pub(super) fn close_palette(&mut self) {
        let Some(Overlay::Palette(palette)) = self.overlay.take() else { return };
        match palette.unknown() {
            Some(text) => {
                self.left.keep_in_palette(text);
                self.desk.report(t!(self.desk.lang, "prompt-left", text = text));
            }
            None => self.left.forget_in_palette(),
        }
    }

    /// Enter in the palette: takes the command under the cursor, which runs when the palette has closed.
    pub(super) fn take_from_palette(&mut self) {
        let Some(Overlay::Palette(palette)) = &mut self.overlay else { return };
        match palette.take() {
            Taken::Run(command, key) => {
                self.overlay = None;
                self.left.forget_in_palette();
                self.taken = Some((command, key));
            }
            Taken::Asks if palette.cursor().is_none() => {
                self.desk.report(t!(self.desk.lang, "palette-asks"));
            }
            Taken::Asks => {}
            Taken::Nothing => {
                let why = palette.nothing(&self.desk.lang);
                self.desk.report_error(why);
            }
        }
    }
}
