//! State and update. `update` does no I/O: no file, no clock, no terminal; what is to be done outside is an [`Effect`].

pub mod actions;
pub mod command;
pub mod dates;
pub mod describe;
pub mod file;
pub mod form;
mod history;
pub mod input;
pub mod key;
pub mod map;
pub mod meeting;
mod message;
pub mod notice;
pub mod overlay;
mod paste;
mod resume;
pub mod start;
mod template_texts;

pub use message::{Effect, ExportFailed, Msg};

use crate::{
    lang::Lang,
    map::{
        Key as RecordKey, Map,
        document::Document,
        id::{Ids, SegmentId, StageId, TouchpointId},
        score::Lens,
    },
    t,
};
use command::Context;
use jiff::civil::DateTime;
use key::Key;
use map::{
    cursor::{Cursor, To},
    layout::View,
};
use notice::Notice;
use overlay::ask::Waiting;
use ratatui::layout::Rect;
use std::{collections::BTreeSet, path::PathBuf};

/// What fills the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// New, recent, examples.
    Start(start::Start),
    /// The questions before a new map.
    Setup(start::setup::Setup),
    /// The grid.
    Map,
    /// An opened record.
    Form(form::Form),
    /// All actions.
    Actions(actions::Actions),
}

/// What lies over the screen and has the keyboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// A text in the grid.
    Write(map::write::Write),
    /// The prompt line.
    Prompt(overlay::prompt::Prompt),
    /// The choice of a kind.
    Kind,
    /// Numbers on the cards, and the digits typed so far.
    Numbers(String),
    /// Something is being carried.
    Grab(map::carry::Grab),
    /// The rating pass.
    Pass(map::rating_pass::Pass),
    /// A question.
    Ask(overlay::ask::Ask),
    /// The keys of the screen below.
    Help(overlay::help::Help),
}

/// A card at one of its places; no cell on the parking strip.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Card {
    /// Column and row.
    pub cell: Option<(StageId, SegmentId)>,
    /// The touchpoint.
    pub id: TouchpointId,
}

/// The program's state.
pub struct App {
    /// The texts.
    pub lang: Lang,
    /// The map with its history.
    pub doc: Document,
    /// Where the map is on the disk.
    pub file: file::File,
    /// What fills the screen.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// What the keys act on.
    pub cursor: Cursor,
    /// How far the grid is scrolled.
    pub view: View,
    /// What the digits rate and the cards show.
    pub lens: Lens,
    /// The marked cards.
    pub marked: BTreeSet<Card>,
    /// What was copied.
    pub yank: Option<map::copy::Yank>,
    /// What was looked for last.
    pub found: map::find::Found,
    /// What the last line says instead of the keys.
    pub notice: Option<Notice>,
    /// Whether the map is written by itself.
    pub autosave: bool,
    /// The user's home folder: `~` in paths that are typed and shown.
    pub home: Option<PathBuf>,
    /// Columns and lines.
    pub size: (u16, u16),
    /// As of the last message.
    pub now: DateTime,
    meeting: meeting::Current,
    ids: Ids,
    effects: Vec<Effect>,
    quitting: bool,
    armed: Option<Key>,
    last_cell: Option<(StageId, SegmentId)>,
    last_put: Option<map::copy::Put>,
    last_export: Option<file::export::Format>,
}

impl App {
    /// A program that shows `screen` and has no map yet.
    pub fn new(lang: Lang, screen: Screen, now: DateTime, seed: u64) -> Self {
        Self {
            lang,
            doc: Document::default(),
            file: file::File::default(),
            screen,
            overlay: None,
            cursor: Cursor::Title,
            view: View::default(),
            lens: Lens::Effectiveness,
            marked: BTreeSet::new(),
            yank: None,
            found: map::find::Found::default(),
            notice: None,
            autosave: true,
            home: None,
            size: (80, 24),
            now,
            meeting: meeting::Current::default(),
            ids: Ids::seeded(seed),
            effects: Vec::new(),
            quitting: false,
            armed: None,
            last_cell: None,
            last_put: None,
            last_export: None,
        }
    }

    /// The map as it is now.
    pub fn map(&self) -> &Map {
        self.doc.map()
    }

    /// A source of ids for what is read from outside.
    pub fn new_ids(&mut self) -> Ids {
        Ids::seeded(self.ids.seed())
    }

    /// Whether a text is being written that is no part of the map yet.
    pub fn is_writing(&self) -> bool {
        matches!(self.context(), Context::Write | Context::Prompt | Context::Field)
    }

    /// What has the keyboard.
    pub fn context(&self) -> Context {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Write(_)), _) => Context::Write,
            (Some(Overlay::Prompt(_)), _) => Context::Prompt,
            (Some(Overlay::Kind), _) => Context::Kind,
            (Some(Overlay::Numbers(_)), _) => Context::Numbers,
            (Some(Overlay::Grab(_)), _) => Context::Grab,
            (Some(Overlay::Pass(_)), _) => Context::Pass,
            (Some(Overlay::Ask(_)), _) => Context::Ask,
            (Some(Overlay::Help(_)), _) => Context::Help,
            (None, Screen::Start(_)) => Context::Start,
            (None, Screen::Setup(_)) => Context::Setup,
            (None, Screen::Map) => Context::Map,
            (None, Screen::Form(form)) if form.writing.is_some() => Context::Field,
            (None, Screen::Form(_)) => Context::Form,
            (None, Screen::Actions(_)) => Context::Actions,
        }
    }

    /// Takes one message; returns what is to be done outside.
    pub fn update(&mut self, msg: Msg, now: DateTime) -> Vec<Effect> {
        self.now = now;
        match msg {
            Msg::Key(event) => {
                for key in Key::from_event(event) {
                    self.press(key);
                }
            }
            Msg::Paste(text) => self.paste(&text),
            Msg::Resize(width, height) => self.size = (width, height),
            Msg::Saved(job, outcome) => self.saved(*job, outcome),
            Msg::Exported(path, outcome) => self.exported(&path, outcome),
            Msg::Opened(path, outcome) => match *outcome {
                Ok(opened) => self.opened(path, opened),
                Err(why) => self.notice = Some(Notice::error(why)),
            },
            Msg::Access(access) => self.file.access = access,
            Msg::Guarded(why) => self.guarded(why.as_ref()),
            Msg::Looked(found) => self.looked(*found),
            Msg::Rest => self.save_by_itself(),
            Msg::Focus(true) => self.look(),
            Msg::Focus(false) => self.save_by_itself(),
            Msg::Edited(text) => self.form_edited(text),
            Msg::Hangup => self.keep_answers(),
        }
        if let Cursor::Cell { stage, segment, .. } = &self.cursor {
            self.last_cell = Some((stage.clone(), segment.clone()));
        }
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        self.view = map::layout::follow(area, self.doc.map(), &self.cursor, self.view);
        self.form_follow();
        std::mem::take(&mut self.effects)
    }

    fn press(&mut self, key: Key) {
        let armed = self.armed.take();
        self.notice = None;
        if let Some(command) = command::find(self, key) {
            if command.edits && (self.refuses_to_edit() || self.asks_for_meeting(Waiting::Key(key))) {
                return;
            }
            self.armed = armed.filter(|k| *k == key);
            (command.run)(self, key);
            return;
        }
        match self.context() {
            Context::Write => self.write_key(key),
            Context::Prompt => self.prompt_key(key),
            Context::Field => self.field_key(key),
            Context::Setup => self.setup_key(key),
            Context::Map => self.write_capital(key),
            Context::Form => self.form_capital(key),
            _ => {}
        }
    }

    /// German nouns begin with a capital: one that is typed without `a` begins a new card instead of being lost.
    fn write_capital(&mut self, key: Key) {
        let capital = key.character().filter(|c| c.is_uppercase());
        let in_cell = matches!(self.cursor, Cursor::Cell { .. } | Cursor::Parked { .. });
        if let Some(c) = capital.filter(|_| in_cell)
            && !self.refuses_to_edit()
            && !self.asks_for_meeting(Waiting::Key(key))
        {
            self.write_here(c.encode_utf8(&mut [0; 4]));
        }
    }

    fn paste(&mut self, all: &str) {
        self.notice = None;
        let edits = self.overlay.is_none() && matches!(self.screen, Screen::Map | Screen::Form(_));
        if edits && (self.refuses_to_edit() || self.asks_for_meeting(Waiting::Paste(all.to_owned()))) {
            return;
        }
        let is_answer = matches!(self.overlay, Some(Overlay::Prompt(_)));
        let text = if is_answer { paste::answer(all) } else { paste::begin(all) };
        match (&mut self.overlay, &mut self.screen) {
            (Some(Overlay::Prompt(prompt)), _) => {
                prompt.input.insert(crate::map::text::Line::clean(text).as_str());
                self.prompt_changed();
            }
            (Some(Overlay::Write(_)) | None, Screen::Map) => self.write_pasted(text),
            (None, Screen::Form(_)) => self.form_pasted(text),
            (None, Screen::Setup(_)) => self.setup_pasted(text),
            _ => self.refuse_paste(),
        }
        if text.len() < all.len() && self.notice.as_ref().is_none_or(|notice| !notice.is_error) {
            self.notice = Some(Notice::error(t!(self.lang, "paste-too-long")));
        }
    }

    /// Text that was pasted where none is written is not lost without a word.
    fn refuse_paste(&mut self) {
        self.notice = Some(Notice::error(t!(self.lang, "paste-nowhere")));
    }

    /// The program is ended from outside: the answers to the questions before a new map become one. What is being
    /// written in a map is in the journal.
    fn keep_answers(&mut self) {
        if let Screen::Setup(setup) = &self.screen
            && setup.inputs.iter().any(|input| !input.is_blank())
        {
            self.setup_go();
        }
    }

    /// What is being written becomes part of the map.
    fn keep_what_is_written(&mut self) {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Write(_)), _) => self.write_end(),
            (Some(Overlay::Prompt(p)), _)
                if matches!(
                    p.purpose,
                    overlay::prompt::Purpose::Owner | overlay::prompt::Purpose::Action
                ) =>
            {
                self.prompt_done();
            }
            (_, Screen::Form(form)) if form.writing.is_some() => self.field_done(),
            _ => {}
        }
    }

    fn move_key(&mut self, key: Key) {
        if let Some(to) = direction(key) {
            self.cursor = self.cursor.step(self.doc.map(), to);
        }
    }

    /// Esc and Ctrl-C on the map: nothing is open, so what is marked or was found is let go.
    fn escape(&mut self, key: Key) {
        self.marked.clear();
        self.found = map::find::Found::default();
        if key.ctrl {
            self.notice = Some(Notice::said(t!(self.lang, "how-to-quit")));
        }
    }

    fn next_screen(&mut self) {
        self.screen = match self.screen {
            Screen::Map => Screen::Actions(actions::Actions::default()),
            _ => Screen::Map,
        };
        if let Screen::Actions(actions) = &mut self.screen {
            actions.settle(self.doc.map());
        }
    }

    fn open_here(&mut self) {
        if let Some(key) = self.cursor.key() {
            self.open(key);
        }
    }

    fn open(&mut self, key: RecordKey) {
        self.overlay = None;
        let map = self.doc.map();
        let form = form::Form::of(map, key);
        self.screen = Screen::Form(match &self.screen {
            Screen::Actions(actions) => form.opened_from(map, actions.clone()),
            _ => form.at_conflict(map),
        });
    }

    fn next_lens(&mut self) {
        let importance = self.map().tally().rated(Lens::Importance) > 0;
        self.lens = match self.lens {
            Lens::Effectiveness => Lens::Experience,
            Lens::Experience if importance => Lens::Importance,
            Lens::Experience | Lens::Importance => Lens::Effectiveness,
        };
        self.restart_pass();
    }
}

/// The direction of an arrow or vim key.
fn direction(key: Key) -> Option<To> {
    use ratatui::crossterm::event::KeyCode;
    Some(match key.code {
        KeyCode::Left | KeyCode::Char('h') => To::Left,
        KeyCode::Down | KeyCode::Char('j') => To::Down,
        KeyCode::Up | KeyCode::Char('k') => To::Up,
        KeyCode::Right | KeyCode::Char('l') => To::Right,
        KeyCode::Home => To::First,
        KeyCode::End => To::Last,
        KeyCode::PageUp => To::PageUp,
        KeyCode::PageDown => To::PageDown,
        _ => return None,
    })
}
