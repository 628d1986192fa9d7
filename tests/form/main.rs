//! The forms, key by key and as they look: no terminal, no file.

#![allow(clippy::unwrap_used, reason = "the tests' own helpers")]

mod keys;
mod look;
#[path = "../room/mod.rs"]
mod room;
mod typing;
mod undo;

use jiff::civil::{DateTime, date};
use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyEvent, KeyModifiers},
    layout::{Position, Rect},
};
use touchmap::{
    app::{App, Edited, Effect, Msg, Screen, form::Form, key::Key, map::cursor::Cursor},
    lang::Lang,
    map::{Key as RecordKey, Map, about::Language, id::TouchpointId, touchpoint::Touchpoint},
    store::builtin,
    ui::{self, Looks, glyphs, theme::Depth},
};

/// The day of the restaurant's workshop.
const NOW: DateTime = date(2026, 11, 20).at(14, 31, 0, 0);

/// The program with a map open and the cursor on its first cell.
fn restaurant(language: Language) -> App {
    let mut app = App::new(Lang::new(language), Screen::Map, NOW, 7);
    app.begin(builtin::example("restaurant", language).unwrap(), None, false);
    app
}

/// The same with the form of the touchpoint of this number open.
fn opened(language: Language, number: u32) -> App {
    let mut app = restaurant(language);
    let id = app.map().by_number(number).unwrap().clone();
    app.grid.cursor = app.grid.cursor.on(app.map(), &id);
    press(&mut app, "enter");
    app
}

/// A touchpoint without any details, opened.
fn empty(language: Language) -> App {
    let mut app = restaurant(language);
    app.grid.cursor = Cursor::start(app.map());
    press(&mut app, "a N e u esc enter");
    assert!(matches!(app.screen, Screen::Form(_)));
    app
}

/// Presses keys by their names.
fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for name in keys.split_whitespace() {
        let key = Key::parse(name).unwrap_or_else(|| panic!("{name} is a key"));
        effects.extend(send(app, key));
    }
    effects
}

/// Types a text, blanks and all.
fn type_text(app: &mut App, text: &str) {
    for c in text.chars() {
        send(app, Key { code: ratatui::crossterm::event::KeyCode::Char(c), ctrl: false, shift: false });
    }
}

fn send(app: &mut App, key: Key) -> Vec<Effect> {
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::CONTROL, key.ctrl);
    modifiers.set(KeyModifiers::SHIFT, key.shift);
    app.update(Msg::Key(KeyEvent::new(key.code, modifiers)), NOW)
}

fn form(app: &App) -> &Form {
    let Screen::Form(form) = &app.screen else { panic!("a form is open") };
    form
}

/// The touchpoint of the open form.
fn touchpoint(app: &App) -> &Touchpoint {
    app.map().touchpoint(&touchpoint_id(app)).unwrap()
}

fn touchpoint_id(app: &App) -> TouchpointId {
    let RecordKey::Touchpoint(id) = &form(app).record else { panic!("a touchpoint is open") };
    id.clone()
}

fn said(app: &App) -> &str {
    app.desk.notice.as_ref().map_or("", |n| &n.text)
}

/// Goes to the first slot of a field.
fn go(app: &mut App, field: &str) {
    press(app, "home");
    for _ in 0..200 {
        if form(app).focus.field == field {
            return;
        }
        press(app, "tab");
    }
    panic!("{field} is not reached");
}

/// The screen as text, and where the cursor is.
fn screen(app: &mut App, width: u16, height: u16) -> (Vec<String>, Option<Position>, Buffer) {
    app.update(Msg::Resize(width, height), NOW);
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let looks = Looks::new(glyphs::UNICODE, "mono", Depth::True);
    let cursor = ui::render(app, &looks, area, &mut buf);
    let line = |y| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>().replace('\u{a0}', " ");
    let lines = (0..height).map(line).collect();
    (lines, cursor, buf)
}

/// The text that is being written.
fn written(app: &App) -> Option<&str> {
    form(app).writing.as_ref().map(touchmap::app::input::Input::text)
}

fn map_of(app: &App) -> Map {
    app.map().clone()
}
