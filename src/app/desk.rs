//! The state that every screen works on: the map with its history, the language, the clock, and what is to be
//! done outside.

use super::{
    describe::{deletion, edit},
    earlier::Earlier,
    file::File,
    form::refused::Refused,
    key::Key,
    keymap::Keymap,
    meeting::{current::Current, timer::Timer},
    message::Effect,
    notice::Notice,
    themes::{self, Themes},
    wall::Wall,
};
use crate::{
    analysis::since::{Base, Cell},
    lang::Lang,
    map::{
        Map, about::Language, choice::Choice as _, document::Document, edit::Edit, id::Ids, text::Line,
        touchpoint::Touchpoint,
    },
    t,
};
use jiff::civil::DateTime;
use ratatui::layout::Rect;
use std::path::PathBuf;

/// The columns and lines of the smallest terminal in which the program works.
pub const SMALLEST: (u16, u16) = (40, 12);

/// The part of the state that all screens share. No screen knows another one; each knows the desk.
pub struct Desk {
    /// The texts in the user's language.
    pub lang: Lang,
    /// The map with its history.
    pub doc: Document,
    /// Where the map is on the disk.
    pub file: File,
    /// The commands that each key runs.
    pub keymap: Keymap,
    /// The notice that the last line shows instead of the keys.
    pub notice: Option<Notice>,
    /// The colours that can be chosen.
    pub themes: Themes,
    /// Whether the map is saved by itself.
    pub autosave: bool,
    /// Whether the mouse works; if not, the terminal selects text with it.
    pub mouse: bool,
    /// The user's home folder, which is `~` in paths that are typed and shown.
    pub home: Option<PathBuf>,
    /// The folder from which the program was started: paths that are typed begin there, also when that folder
    /// has been replaced by another one of the same name.
    pub folder: Option<PathBuf>,
    /// Columns and lines of the terminal.
    pub size: (u16, u16),
    /// The time of the last message.
    pub now: DateTime,
    /// The time that was set for the room.
    pub timer: Option<Timer>,
    /// What is shown in the place of the map where the names of people are hidden.
    pub(super) wall: Option<Box<Wall>>,
    pub(super) earlier: Earlier,
    /// What was typed in fields that cannot hold it.
    pub(super) refused: Refused,
    pub(super) meeting: Current,
    pub(super) ids: Ids,
    pub(super) effects: Vec<Effect>,
    pub(super) armed: Option<Key>,
}

impl Desk {
    /// An empty desk; `seed` makes the ids of new records.
    pub fn new(lang: Lang, now: DateTime, seed: u64) -> Self {
        Self {
            lang,
            doc: Document::default(),
            file: File::default(),
            keymap: Keymap::default(),
            notice: None,
            themes: Themes::default(),
            autosave: true,
            mouse: true,
            home: None,
            folder: None,
            size: (80, 24),
            now,
            timer: None,
            wall: None,
            earlier: Earlier::default(),
            refused: Refused::default(),
            meeting: Current::default(),
            ids: Ids::seeded(seed),
            effects: Vec::new(),
            armed: None,
        }
    }

    /// The map as it is now.
    pub fn map(&self) -> &Map {
        self.doc.map()
    }

    /// The area to lay out. For a terminal that is too small it is an area of 80 × 24, so that the state
    /// stays sound meanwhile.
    pub fn area(&self) -> Rect {
        let (width, height) = self.size;
        let fits = width >= SMALLEST.0 && height >= SMALLEST.1;
        if fits { Rect::new(0, 0, width, height) } else { Rect::new(0, 0, 80, 24) }
    }

    /// The key that runs a command, as sentences name it.
    pub fn key(&self, command: &str) -> String {
        self.keymap.label(command, &self.lang)
    }

    /// The key that stands for this one of a command's keys in the table, as sentences name it.
    pub fn key_for(&self, command: &str, meant: &str) -> String {
        let key = self.keymap.standing_for(command, meant);
        key.map_or_else(|| self.key(command), |key| key.label(&self.lang))
    }

    /// Writes into the last line what was just done. What was asked there before is not asked any more.
    pub(super) fn report(&mut self, text: String) {
        (self.notice, self.armed) = (Some(Notice::said(text)), None);
    }

    /// Writes into the last line why something was not done.
    pub(super) fn report_error(&mut self, why: String) {
        (self.notice, self.armed) = (Some(Notice::error(why)), None);
    }

    /// Asks in the last line for the same key once more.
    pub(super) fn ask_for_second(&mut self, key: Key, question: String) {
        self.report(question);
        self.armed = Some(key);
    }

    /// The key that deletes what the last line asks about when it is pressed once more, if one is asked for.
    pub fn asked_again(&self) -> Option<Key> {
        self.armed.filter(|armed| armed.deletes())
    }

    /// Adds to what was just reported.
    pub(super) fn add_to_report(&mut self, more: &str) {
        if let Some(notice) = &mut self.notice {
            notice.text = format!("{} · {more}", notice.text);
        }
    }

    /// Adds to the report of a deletion which key brings back what was deleted.
    pub(super) fn report_undo_brings_back(&mut self) {
        let key = self.key("undo");
        if let Some(notice) = &mut self.notice {
            notice.text = t!(self.lang, "undo-brings-back", edit = notice.text.as_str(), key = key);
        }
    }

    /// Whether this key of a command was the first of two, so that the second one is still to come: `d`, and each key where
    /// a stage or a segment goes with what is in it. It says what the second one would take.
    pub(crate) fn waits_for_second(&mut self, command: &str, key: Key, edit: Option<&Edit>) -> bool {
        let asks = key.character() == Some('d') || edit.is_some_and(deletion::takes_a_head_with_more);
        let first = asks && self.armed.take() != Some(key);
        if let (true, Some(edit)) = (first, edit) {
            let again = self.key_for(command, &key.name());
            let veiled = self.wall.as_ref().map(|wall| wall.shown(edit, &self.lang));
            let edit = veiled.as_ref().unwrap_or(edit);
            self.ask_for_second(key, deletion::question(edit, &self.lang, &again));
        }
        first
    }

    /// F9 goes on to the next language of the program, a digit to the one of that number. What stands in the map stays
    /// as it is written.
    pub(super) fn speak(&mut self, key: Key) {
        let all = Language::ALL;
        let now = all.iter().position(|language| *language == self.lang.language());
        let chosen = key.digit().map(|digit| usize::from(digit).saturating_sub(1));
        let next = chosen.unwrap_or_else(|| now.map_or(0, |at| at + 1) % all.len());
        if let Some(language) = all.get(next) {
            self.lang = Lang::new(*language);
            self.report(t!(self.lang, "language-now"));
        }
    }

    /// F6 goes on to the next theme, a key that stands for one to that.
    pub(super) fn wear(&mut self, key: Key) {
        if let Some(name) = self.themes.meant(key).cloned() {
            let meaning = themes::meaning(&name, &self.lang);
            let whole = if meaning == name { meaning } else { format!("{meaning} ({name})") };
            self.report(t!(self.lang, "theme-now", name = whole.as_str()));
            self.effects.push(Effect::KeepTheme(name.clone()));
            self.themes.chosen = name;
        }
    }

    /// Lets go of the mouse, so that text can be selected with it, or takes it back.
    pub(super) fn toggle_mouse(&mut self) {
        self.mouse = !self.mouse;
        self.report(match self.mouse {
            true => t!(self.lang, "mouse-on"),
            false => t!(self.lang, "mouse-off"),
        });
    }

    /// Whether the names of people are hidden.
    pub fn hides_people(&self) -> bool {
        self.wall.is_some()
    }

    /// Hides the names of people from now on, or shows them again.
    pub fn hide_people(&mut self, hide: bool) {
        self.wall = hide.then(Box::default);
        self.prepare_wall();
        self.learn_earlier_names();
    }

    /// Hides the names that only the map knows that this one is compared with.
    pub(super) fn learn_earlier_names(&mut self) {
        if let (Some(Base::Map(_, earlier)), Some(wall)) = (self.since(), &mut self.wall) {
            wall.learn(&earlier, &self.lang);
        }
    }

    /// Hides the names of people on every screen and in every export of this run, or shows them again.
    pub(super) fn toggle_people(&mut self) {
        self.hide_people(!self.hides_people());
        let (left, key) = (self.wall.as_ref().map(|wall| wall.left_in(self.doc.map())), self.key("people"));
        self.report(match left {
            Some(0) => t!(self.lang, "people-hidden", key = key),
            Some(left) => t!(self.lang, "people-hidden-but", count = left, key = key),
            None => t!(self.lang, "people-shown"),
        });
    }

    /// The map as it is shown: with numbers in the place of people's names where these are hidden.
    pub fn shown_map(&self) -> &Map {
        self.wall.as_ref().map_or(self.map(), |wall| wall.map())
    }

    /// Takes the changes of the map over to what is shown of it.
    pub(super) fn prepare_wall(&mut self) {
        if let Some(wall) = &mut self.wall {
            wall.follow(&self.doc, &self.lang);
        }
    }

    /// Puts another document on the desk.
    pub(super) fn put_document(&mut self, doc: Document) {
        self.doc = doc;
        self.earlier = Earlier::default();
        self.refused = Refused::default();
        if let Some(wall) = &mut self.wall {
            wall.forget();
        }
        self.prepare_wall();
    }

    /// What the map is compared with; none as long as nothing was chosen and no two meetings gave scores.
    pub fn since(&self) -> Option<Base> {
        self.earlier.base(self.map())
    }

    /// The touchpoints that stood in a cell and stand there no more, where the map shows changes.
    pub fn gone_from(&self, cell: &Cell) -> Vec<&Touchpoint> {
        self.earlier.gone_from(cell)
    }

    /// Since when, in words: a day, and the file's name where one was chosen.
    pub fn since_when(&self) -> Option<String> {
        let day = self.lang.date(self.since()?.day());
        Some(match self.earlier.file() {
            Some(file) => t!(self.lang, "since-file", day = day, file = file),
            None => day,
        })
    }

    /// The words of an edit for the last line, after it was made.
    pub(super) fn words_of(&mut self, done: &Edit) -> String {
        self.prepare_wall();
        self.words_shown(done)
    }

    /// The words of an edit that was made before the last message.
    pub fn words_shown(&self, done: &Edit) -> String {
        let whole = || edit::edit(done, self.doc.map(), &self.lang);
        self.wall.as_ref().map_or_else(whole, |wall| wall.words(done, &self.lang))
    }

    /// The name of the person that was typed. Where names are hidden, people call each other by the numbers that they see;
    /// what is written down is the name.
    pub(super) fn meant(&self, typed: &Line) -> Line {
        self.wall.as_ref().map_or_else(|| typed.clone(), |wall| wall.meant(typed))
    }

    /// The name of somebody in the map, or a text of it, as it is shown.
    pub fn shown_text(&self, name: &Line) -> Line {
        self.wall.as_ref().map_or_else(|| name.clone(), |wall| wall.shown_text(name))
    }

    /// Somebody's name, or the number that stands for it.
    pub(super) fn person(&mut self, name: &Line) -> Line {
        let lang = &self.lang;
        self.wall.as_mut().map_or_else(|| name.clone(), |wall| wall.person(name, lang))
    }
}
