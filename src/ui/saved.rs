//! Draws whether the map is on the disk: quiet words while all is well, a striking chip when it is not. Left of it stands
//! what else holds on every screen.

use super::{
    Looks,
    canvas::{columns, fit, put_right},
    theme::{Ink, Surface},
};
use crate::{
    app::{
        App, Overlay,
        key::Key,
        overlay::ask::{Ask, Question},
        pointer::Target,
    },
    store::access::Access,
    t,
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// Below this width in columns, one sign stands for the words.
const WORDS: u16 = 60;
/// From this width in columns on, the time of the last save is shown.
const TIME: u16 = 100;

/// Draws the words or the chip at the right end of a line, in at most `room` columns; returns its left edge.
/// Its usual width is kept free, so that nothing beside it moves with each save.
pub fn draw(app: &App, looks: &Looks, line: Rect, room: u16, buf: &mut Buffer) -> u16 {
    let theme = &looks.theme;
    let (words, is_saved) = status(app, line.width >= TIME);
    let edge = line.right();
    let left = if !is_saved {
        let alert = looks.glyphs.alert;
        let text = if line.width < WORDS { format!(" {alert} ") } else { format!(" {alert} {words} ") };
        put_right(buf, edge, line.y, &fit(&text, room.into(), &looks.glyphs), theme.on(Surface::Alarm))
    } else if line.width < WORDS || columns(&words) + 1 > room {
        edge
    } else {
        let usual = columns(&usual(app, line.width >= TIME)).max(columns(&words));
        put_right(buf, edge - 1, line.y, &words, theme.on(Surface::Canvas));
        edge - 1 - usual.min(room - 1)
    };
    if app.desk.file.path.is_some() && left < edge {
        let place = Rect { x: left, width: edge - left, ..line };
        looks
            .targets
            .note(place, || Target::Hint("save", Key { ctrl: true, ..Key::plain(KeyCode::Char('s')) }));
    }
    let left = hidden(app, looks, left, line.y, buf);
    let left = in_question(app, looks, left, line.y, buf);
    time(app, looks, left, line.y, buf)
}

/// Draws that the names of people are hidden, left of the words about saving.
fn hidden(app: &App, looks: &Looks, right: u16, y: u16, buf: &mut Buffer) -> u16 {
    if !app.desk.hides_people() {
        return right;
    }
    let text = t!(app.desk.lang, "status-people-hidden");
    put_right(buf, right.saturating_sub(2), y, &text, looks.theme.ink(Ink::Strong, Surface::Canvas))
}

/// Draws how many fields two sides have filled in differently, left of the words about saving.
fn in_question(app: &App, looks: &Looks, right: u16, y: u16, buf: &mut Buffer) -> u16 {
    match app.desk.shown_map().in_question() {
        0 => right,
        count => {
            let text = format!("{} {count}", looks.glyphs.conflict);
            put_right(buf, right.saturating_sub(2), y, &text, looks.theme.ink(Ink::Flag, Surface::Canvas))
        }
    }
}

/// Draws the time that was set for the room: striking in its last minute and when it is over.
fn time(app: &App, looks: &Looks, right: u16, y: u16, buf: &mut Buffer) -> u16 {
    let Some(timer) = app.desk.timer else { return right };
    let text = if timer.is_over() { t!(app.desk.lang, "timer-over") } else { timer.figures() };
    let surface = if timer.is_urgent() { Surface::Alarm } else { Surface::Head };
    let end = right.saturating_sub(2);
    let left = put_right(buf, end, y, &format!(" {text} "), looks.theme.on(surface));
    let key = Key { ctrl: true, ..Key::plain(KeyCode::Char('l')) };
    let place = Rect { x: left, y, width: end.saturating_sub(left), height: 1 };
    looks.targets.note(place, || Target::Command("timer", key));
    left
}

/// The words that are shown most of the time.
fn usual(app: &App, with_time: bool) -> String {
    let lang = &app.desk.lang;
    match (&app.desk.file.path, with_time) {
        (None, _) => t!(lang, "status-no-file"),
        (Some(_), false) => t!(lang, "status-saved"),
        (Some(_), true) => t!(lang, "status-saved-at", time = "00:00"),
    }
}

/// Whether the map is saved by itself as soon as somebody has said what is to be exported.
fn waits(app: &App) -> bool {
    let asks = |ask: &Ask| {
        matches!(ask.question, Question::Export | Question::ExportWithoutPeople | Question::ReplaceExport(..))
    };
    app.desk.autosave && matches!(&app.overlay, Some(Overlay::Ask(ask)) if asks(ask))
}

/// Whether the map is on the disk: in words, and as a flag.
fn status(app: &App, with_time: bool) -> (String, bool) {
    let lang = &app.desk.lang;
    let file = &app.desk.file;
    if let Some(why) = &file.unsafe_because {
        (t!(lang, "status-unsafe", why = why.as_str()), false)
    } else if let (Access::Unguarded(why), true) = (&file.access, app.desk.doc.is_dirty()) {
        (t!(lang, "status-unsafe", why = why.as_str()), false)
    } else if app.desk.is_read_only() {
        (t!(lang, "status-read-only"), true)
    } else if let Some(failed) = &file.failed {
        (t!(lang, "status-failed", why = failed.brief.as_str()), false)
    } else if file.saving || app.wants_saving() {
        (t!(lang, "status-saving"), true)
    } else if app.desk.doc.is_dirty() && app.desk.is_held_by_comments() {
        (t!(lang, "status-comments", key = app.desk.key("save")), false)
    } else if app.desk.doc.is_dirty() && file.path.is_none() {
        // Nothing is wrong: it was written down, and the next start offers it.
        (t!(lang, "status-in-journal"), true)
    } else if app.desk.doc.is_dirty() && waits(app) {
        (t!(lang, "status-in-journal"), true)
    } else if app.desk.doc.is_dirty() {
        (t!(lang, "status-unsaved"), false)
    } else if file.path.is_none() {
        (t!(lang, "status-no-file"), true)
    } else {
        let at = file.saved_at.filter(|_| with_time).map(|at| lang.time(at.time()));
        (at.map_or_else(|| t!(lang, "status-saved"), |at| t!(lang, "status-saved-at", time = at)), true)
    }
}
