//! A room with a keyboard: the program in process, driven by keys through the real key parser.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its part of it, and a test may panic")]

use jiff::civil::{DateTime, datetime};
use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyEvent, KeyModifiers},
    layout::Rect,
};
use std::collections::BTreeMap;
use touchmap::{
    app::{App, Effect, Msg, Overlay, Screen, command, file::job::OnDisk, key::Key, map::mode::Mode},
    lang::Lang,
    map::{
        Map, Records,
        about::Language,
        builder::Builder,
        document::Document,
        id::{SegmentId, StageId, TouchpointId},
        touchpoint::Touchpoint,
    },
    store::{
        Comments, FileState,
        access::Access,
        builtin,
        ron::read,
        session::{Opened, Recovered},
        settings::{Binding, Word},
    },
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

/// A Sunday before the examples' next reviews.
pub const NOW: DateTime = datetime(2026, 11, 22, 14, 30, 0, 0);

pub struct Room {
    pub app: App,
    pub effects: Vec<Effect>,
}

/// A map as it is opened from a file, with nothing in its journal.
pub fn opened(path: &str, records: Records) -> Msg {
    opened_as(
        path,
        read::MapFile {
            records,
            state: FileState::of(b""),
            comments: Comments::default(),
            without_ids: BTreeMap::new(),
        },
    )
}

/// The same for a map as it was read.
pub fn opened_as(path: &str, found: read::MapFile) -> Msg {
    let opened = Opened {
        doc: Document::open(found.records).unwrap(),
        state: Some(found.state),
        comments: found.comments,
        access: Access::Ours,
        recovered: Recovered::default(),
        here: None,
        another: None,
    };
    Msg::Opened(Some(path.into()), Box::new(Ok(opened)))
}

impl Room {
    /// The example, as `touchmap demo` shows it.
    pub fn demo(name: &str, language: Language) -> Self {
        let mut app = App::new(Lang::new(language), Screen::Map, NOW, 1);
        app.begin(builtin::example(name, language).unwrap(), None, false);
        let mut room = Self { app, effects: Vec::new() }.sized(80, 24);
        // That a map was begun.
        room.effects.clear();
        room
    }

    /// A map of the default template with these segments, and nothing in it.
    pub fn empty(segments: &[&str]) -> Self {
        let mut app = App::new(Lang::new(Language::English), Screen::Map, NOW, 1);
        app.begin(builtin::template("lifecycle", Language::English).unwrap(), None, false);
        let mut room = Self { app, effects: Vec::new() }.sized(80, 24);
        room.keys("left c ctrl-u").types(segments[0]).keys("enter");
        for name in &segments[1..] {
            room.keys("a").types(name).keys("enter esc");
        }
        room.keys("up up up up down down");
        room
    }

    pub fn sized(mut self, width: u16, height: u16) -> Self {
        self.send(Msg::Resize(width, height));
        self
    }

    pub fn send(&mut self, msg: Msg) -> &mut Self {
        self.effects.extend(self.app.update(msg, NOW));
        self
    }

    /// The same so many seconds later.
    pub fn send_at(&mut self, msg: Msg, seconds: i64) -> &mut Self {
        let later = NOW + jiff::SignedDuration::from_secs(seconds);
        self.effects.extend(self.app.update(msg, later));
        self
    }

    /// Keys by their names in the command table, separated by blanks; `x*3` three times.
    pub fn keys(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            let (name, count) = match name.rsplit_once('*') {
                Some((name, count)) if !name.is_empty() => (name, count.parse().unwrap()),
                _ => (name, 1),
            };
            let key = Key::parse(name).unwrap_or_else(|| panic!("no key {name}"));
            let mut modifiers = KeyModifiers::NONE;
            modifiers.set(KeyModifiers::CONTROL, key.ctrl);
            modifiers.set(KeyModifiers::SHIFT, key.shift);
            for _ in 0..count {
                self.send(Msg::Key(KeyEvent::new(key.code, modifiers)));
            }
        }
        self
    }

    /// Gives commands keys of one's own.
    pub fn own_keys(&mut self, keys: &[(&str, &[&str])]) -> &mut Self {
        let word = |text: &str| Word { text: text.to_owned(), span: 0..0 };
        let binding = |(command, keys): &(&str, &[&str])| Binding {
            command: word(command),
            keys: keys.iter().map(|key| word(key)).collect(),
        };
        let bindings: Vec<Binding> = keys.iter().map(binding).collect();
        let (keymap, complaints) = command::keymap(&bindings);
        assert!(complaints.is_empty(), "{complaints:?}");
        self.app.desk.keymap = keymap;
        self
    }

    /// Text, letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = ratatui::crossterm::event::KeyCode::Char(c);
            self.send(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        }
        self
    }

    pub fn map(&self) -> &Map {
        self.app.map()
    }

    pub fn said(&self) -> &str {
        self.app.desk.notice.as_ref().map_or("", |n| n.text.as_str())
    }

    /// What can be done next, as far as there is room to say it.
    pub fn aside(&self) -> &str {
        self.app.desk.notice.as_ref().and_then(|n| n.aside.as_deref()).unwrap_or_default()
    }

    pub fn failed(&self) -> bool {
        self.app.desk.notice.as_ref().is_some_and(|n| n.is_error)
    }

    pub fn stage(&self, name: &str) -> StageId {
        self.map().stages().find(|(_, s)| s.name.as_str() == name).map(|(id, _)| id.clone()).unwrap()
    }

    pub fn segment(&self, name: &str) -> SegmentId {
        self.map().segments().find(|(_, s)| s.name.as_str() == name).map(|(id, _)| id.clone()).unwrap()
    }

    pub fn id(&self, name: &str) -> TouchpointId {
        let found = self.map().touchpoints().find(|(_, t)| t.name.as_str() == name);
        found.map(|(id, _)| id.clone()).unwrap_or_else(|| panic!("no touchpoint {name}"))
    }

    pub fn touchpoint(&self, name: &str) -> &Touchpoint {
        self.map().touchpoint(&self.id(name)).unwrap()
    }

    /// The names in a cell, in their order.
    pub fn cell(&self, stage: &str, segment: &str) -> Vec<&str> {
        let (stage, segment) = (self.stage(stage), self.segment(segment));
        let cards = self.map().cell(&stage, &segment).iter();
        cards.map(|(_, id)| self.map().touchpoint(id).unwrap().name.as_str()).collect()
    }

    /// The name under the cursor.
    pub fn here(&self) -> &str {
        let id = self.app.grid.cursor.card();
        id.and_then(|id| self.map().touchpoint(id)).map_or("", |t| t.name.as_str())
    }

    /// Puts the cursor on a card.
    pub fn go(&mut self, name: &str) -> &mut Self {
        let id = self.id(name);
        self.app.grid.cursor = self.app.grid.cursor.on(self.app.desk.doc.map(), &id);
        self
    }

    /// Changes the map as a file would have it, not as a step of this test.
    pub fn prepare(&mut self, change: impl FnOnce(&mut Builder)) -> &mut Self {
        let mut edit = Builder::new(self.app.desk.doc.map());
        change(&mut edit);
        let edit = edit.finish().unwrap();
        let mut doc = Document::open(self.app.desk.doc.map().records().clone()).unwrap();
        doc.apply(edit).unwrap();
        self.app.desk.doc = Document::open(doc.map().records().clone()).unwrap();
        self
    }

    /// Somebody else changes the map's file, and the program notices.
    pub fn theirs(&mut self, change: impl FnOnce(&mut Builder)) -> &mut Self {
        let mut doc = Document::open(self.app.desk.doc.base().clone()).unwrap();
        let mut edit = Builder::new(doc.map());
        change(&mut edit);
        let edit = edit.finish().unwrap();
        doc.apply(edit).unwrap();
        let found = OnDisk::Changed(read::MapFile {
            records: doc.map().records().clone(),
            state: FileState::of(b"theirs"),
            comments: Comments::default(),
            without_ids: BTreeMap::new(),
        });
        self.send(Msg::Looked(Box::new(found)))
    }

    pub fn overlay(&self) -> Option<&Overlay> {
        self.app.overlay.as_ref()
    }

    /// What has the map's keys for a while.
    pub fn mode(&self) -> Option<&Mode> {
        self.app.grid.mode.as_ref()
    }

    /// The screen as lines of text.
    pub fn screen(&self) -> String {
        text(&self.buffer(&Looks::new(UNICODE, "dark", Depth::True)))
    }

    /// The screen as cells.
    pub fn buffer(&self, looks: &Looks) -> Buffer {
        let (width, height) = self.app.desk.size;
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        ui::render(&self.app, looks, buf.area, &mut buf);
        buf
    }
}

/// A buffer as lines of text without blank ends; the second half of a wide character is left out, and the caret's blank
/// is one like the others.
pub fn text(buf: &Buffer) -> String {
    use unicode_width::UnicodeWidthStr as _;
    let mut out = String::new();
    for y in 0..buf.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buf.area.width {
            let symbol = buf[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).unwrap();
        }
        out.push_str(line.replace('\u{a0}', " ").trim_end());
        out.push('\n');
    }
    out
}
