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
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect, style::Style};

/// Below this width in columns, one sign stands for the words.
const WORDS: u16 = 60;
/// From this width in columns on, the time of the last save is shown.
const TIME: u16 = 100;
/// How many columns the sign takes that says that the map is not saved.
const LEAST: u16 = 3;
/// Columns left free beside each of these texts.
const GAP: u16 = 2;

/// How many columns of a line there are for all of it.
pub struct Room {
    /// Where it is also said when the map was saved.
    pub time: u16,
    /// Where the cause of what is not saved is said, too.
    pub cause: u16,
    /// Where it is said that the map is saved.
    pub words: u16,
    /// What else holds is left out before all of it takes more.
    pub beside: u16,
    /// All of it takes no more, even if the map is not saved.
    pub most: u16,
}

impl Room {
    /// Half of a line, of which nobody else needs more; all of it where the map is not saved.
    pub fn half(line: Rect) -> Self {
        let (half, whole) = (line.width / 2, line.width);
        Self { time: half, cause: half, words: half, beside: whole, most: whole }
    }
}

/// Draws the words or the chip at the right end of a line, and what else holds left of it; returns the left edge.
/// Its usual width is kept free, so that nothing beside it moves with each save.
pub fn draw(app: &App, looks: &Looks, line: Rect, room: &Room, buf: &mut Buffer) -> u16 {
    let theme = &looks.theme;
    let edge = line.right();
    let is_saved = status(app, false).1;
    // What stands left of it is never cut, so that it takes its columns first.
    let mut beside = beside(app, looks, line.width);
    let width = |beside: &[Beside]| beside.iter().map(|it| columns(&it.text) + GAP).sum::<u16>();
    let sign = if line.width < WORDS && is_saved { 0 } else { LEAST };
    while width(&beside) + sign > room.beside && beside.len() > 1 {
        beside.pop();
    }
    let with_time = line.width >= TIME && width(&beside) + columns(&usual(app, true)) < room.time;
    let words = status(app, with_time).0;
    let [cause, words_room, most] =
        [room.cause, room.words, room.most].map(|room| room.saturating_sub(width(&beside)));
    let brief = brief(app).filter(|_| !is_saved);
    let words = match &brief {
        Some(brief) if columns(&words) + 4 > cause => brief.clone(),
        _ => words,
    };
    let mut left = if !is_saved {
        let alert = looks.glyphs.alert;
        let chip = |words: &str| {
            if line.width < WORDS { format!(" {alert} ") } else { format!(" {alert} {words} ") }
        };
        // That it is not saved is said in any case; of its cause, what there is room for.
        let room = columns(&chip(brief.as_deref().unwrap_or(""))).min(most).max(cause);
        put_right(
            buf,
            edge,
            line.y,
            &fit(&chip(&words), room.into(), &looks.glyphs),
            theme.on(Surface::Alarm),
        )
    } else if line.width < WORDS || columns(&words) + 1 > words_room {
        edge
    } else {
        let usual = columns(&usual(app, with_time)).max(columns(&words));
        put_right(buf, edge - 1, line.y, &words, theme.on(Surface::Canvas));
        edge - 1 - usual.min(cause.max(columns(&words) + 1) - 1)
    };
    if app.desk.file.path.is_some() && left < edge {
        let place = Rect { x: left, width: edge - left, ..line };
        looks
            .targets
            .note(place, || Target::Command("save", Key { ctrl: true, ..Key::plain(KeyCode::Char('s')) }));
    }
    for Beside { text, style, is_time } in beside {
        let end = left.saturating_sub(GAP);
        left = put_right(buf, end, line.y, &text, style);
        if is_time {
            let place = Rect { x: left, width: end.saturating_sub(left), height: 1, ..line };
            let key = Key { ctrl: true, ..Key::plain(KeyCode::Char('l')) };
            looks.targets.note(place, || Target::Command("timer", key));
        }
    }
    left
}

/// What holds besides, left of the words about saving.
struct Beside {
    text: String,
    style: Style,
    is_time: bool,
}

/// What stands left of the words about saving, from the right to the left: that the names of people are hidden, how many
/// fields two sides have filled in differently, and the time that was set for the room, which is striking in its last
/// minute and when it is over. Where there is little room, the last goes first: who hides names relies on them being hidden.
fn beside(app: &App, looks: &Looks, width: u16) -> Vec<Beside> {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    let ink = |ink| theme.ink(ink, Surface::Canvas);
    let hidden = match width < WORDS {
        true => t!(lang, "status-people-hidden-brief"),
        false => t!(lang, "status-people-hidden"),
    };
    let hidden =
        app.desk.hides_people().then(|| Beside { text: hidden, style: ink(Ink::Strong), is_time: false });
    let in_question = Some(app.desk.shown_map().in_question()).filter(|count| *count > 0);
    let in_question = in_question.map(|count| {
        let text = format!("{} {count}", looks.glyphs.conflict);
        Beside { text, style: ink(Ink::Flag), is_time: false }
    });
    let time = app.desk.timer.map(|timer| {
        let text = if timer.is_over() { t!(lang, "timer-over") } else { timer.figures() };
        let surface = if timer.is_urgent() { Surface::Alarm } else { Surface::Head };
        Beside { text: format!(" {text} "), style: theme.on(surface), is_time: true }
    });
    hidden.into_iter().chain(in_question).chain(time).collect()
}

/// That the map is not saved, without the cause, which was said in the line above the keys; `None` where there is none.
fn brief(app: &App) -> Option<String> {
    let file = &app.desk.file;
    let is_unguarded = matches!(file.access, Access::Unguarded(_)) && app.desk.doc.is_dirty();
    if file.unsafe_because.is_some() || is_unguarded {
        Some(t!(app.desk.lang, "status-unsafe-brief"))
    } else if file.failed.is_some() {
        Some(t!(app.desk.lang, "status-failed-brief"))
    } else {
        None
    }
}

/// The longer one of the words that are shown most of the time, so that nothing moves when one becomes the other.
fn usual(app: &App, with_time: bool) -> String {
    let lang = &app.desk.lang;
    let both = match (&app.desk.file.path, with_time) {
        (None, _) => [t!(lang, "status-no-file"), t!(lang, "status-in-journal")],
        (Some(_), false) => [t!(lang, "status-saved"), t!(lang, "status-saving")],
        (Some(_), true) => [t!(lang, "status-saved-at", time = "00:00"), t!(lang, "status-saving")],
    };
    both.into_iter().max_by_key(|words| columns(words)).unwrap_or_default()
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
