//! Draws all actions of the map: open ones by their days with overdue ones first, and below a band those that
//! are done or dropped.

mod columns;
mod entry;

use super::{
    Looks,
    canvas::{columns, fill, paragraph, pole, put, put_fit, rule},
    status,
    theme::{Ink, Surface},
    top,
};
use crate::{
    app::{
        App,
        actions::{Actions, action, band_lines, body, counts, heads, is_roomy, lines_each, rows},
        describe::value,
        key::Key,
        pointer::{Scroll, Target},
    },
    map::{ActionKey, choice::Choice as _, detail::State},
    t,
};
use columns::Columns;
use entry::{Entry, Others};
pub use entry::{state_sign, state_style};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// Where the question and its answer begin, as on the analysis screen.
const LEFT: u16 = 2;

/// How many actions are open, overdue and closed.
#[derive(Clone, Copy)]
struct Counts {
    open: usize,
    overdue: usize,
    closed: usize,
}

/// Draws the list over all but the last line. The line above that is for notices, and else for what the cursor is on.
pub fn draw(app: &App, actions: &Actions, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (open, overdue, closed) = counts(app.desk.shown_map(), app.desk.now.date());
    let counts = Counts { open, overdue, closed };
    top::draw(app, looks, Rect { height: 1, ..area }, buf);
    let (body, is_roomy) = (body(area), is_roomy(area));
    if is_roomy {
        let question = t!(app.desk.lang, "actions-question");
        let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
        put_fit(buf, area.x + LEFT, area.y + 2, area.width - LEFT - 1, &question, accent, &looks.glyphs);
    }
    let above = Rect { y: body.y - 1 - u16::from(is_roomy), height: 1, ..area };
    answer(app, counts, looks, above, buf);
    if open + closed == 0 {
        none(app, looks, Rect { y: above.y, height: body.bottom() - above.y, ..body }, buf);
    } else {
        list(app, actions.at, counts, looks, area, buf);
        under_cursor(app, actions, looks, Rect { y: area.bottom() - 2, height: 1, ..area }, buf);
    }
}

/// Draws all of the action under the cursor, as far as its row may have cut it, and behind it the keys of the states where
/// there is room for them.
fn under_cursor(app: &App, actions: &Actions, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let action = actions.key.as_ref().and_then(|key| action(app.desk.shown_map(), key));
    let what: Vec<String> = action.map(|action| action.what.to_string()).into_iter().collect();
    status::draw(app, looks, line, &what, buf);
    let states: Vec<String> =
        State::ALL.iter().map(|s| value::choice("state", s.word(), &app.desk.lang)).collect();
    let taken: u16 = states.iter().map(|state| columns(state) + 4).sum();
    let named: u16 = what.iter().map(|what| columns(what) + 1).sum();
    if app.desk.notice.is_some() || named + taken > line.width {
        return;
    }
    let (own, accent) = (looks.theme.on(Surface::Head), looks.theme.ink(Ink::Accent, Surface::Head));
    let mut x = line.right() - taken;
    for (digit, state) in ('1'..).zip(&states) {
        let place = Rect { x: x + 1, width: columns(state) + 2, ..line };
        looks.targets.note(place, || Target::Command("actions-state", Key::plain(KeyCode::Char(digit))));
        x = put(buf, x + 1, line.y, 1, digit.encode_utf8(&mut [0; 4]), accent);
        x = put(buf, x + 1, line.y, columns(state), state, own) + 1;
    }
}

/// `One of 7 is overdue, nobody has taken on two of them · 3 done`.
fn answer(app: &App, counts: Counts, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, glyphs, lang) = (&looks.theme, &looks.glyphs, &app.desk.lang);
    let Counts { open, overdue, closed } = counts;
    let nobody = app.desk.shown_map().actions_of_nobody();
    let (head, ink) = match overdue {
        0 => (t!(lang, "actions-to-do", count = open), Ink::Strong),
        _ => (t!(lang, "actions-late", count = overdue, all = open), Ink::Error),
    };
    let head = if overdue > 0 { format!("{} {head}", glyphs.alert) } else { head };
    let dot = format!(" {} ", glyphs.dot);
    let parts = [
        (open > 0 || closed > 0, String::new(), head, ink),
        (nobody > 0, ", ".to_owned(), t!(lang, "actions-of-nobody", count = nobody), Ink::Strong),
        (closed > 0, dot, t!(lang, "actions-closed", count = closed), Ink::Soft),
    ];
    let mut x = line.x + LEFT;
    for (_, before, text, ink) in parts.into_iter().filter(|(shown, ..)| *shown) {
        if x + columns(&before) + columns(&text) > line.right() {
            break;
        }
        x = put(buf, x, line.y, columns(&before), &before, theme.on(Surface::Canvas));
        x = put(buf, x, line.y, line.right() - x, &text, theme.ink(ink, Surface::Canvas));
    }
}

/// Draws that there are no actions, and how one is written.
fn none(app: &App, looks: &Looks, body: Rect, buf: &mut Buffer) {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    let key = app.desk.key("action");
    let lines = |text: &str| paragraph(text, usize::from(body.width - 2));
    let strong = theme.ink(Ink::Strong, Surface::Canvas);
    let head = lines(&t!(lang, "no-actions", key = key.as_str())).into_iter().map(|l| (l, strong));
    let how = lines(&t!(lang, "actions-how", key = key.as_str()))
        .into_iter()
        .map(|l| (l, theme.on(Surface::Canvas)));
    let gap = (String::new(), theme.on(Surface::Canvas));
    for ((text, style), y) in head.chain([gap]).chain(how).zip(body.y..body.bottom()) {
        put(buf, body.x + 1, y, body.width - 2, &text, style);
    }
}

/// Draws the actions in sight, with the band between the open and the closed ones.
fn list(app: &App, at: usize, counts: Counts, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let Counts { open, closed, .. } = counts;
    let (body, room) = (body(area), rows(area, closed));
    let (each, heads) = (lines_each(body.width), heads(body.width));
    let rows = Rect { y: body.y + heads, height: body.height.saturating_sub(heads), ..body };
    let first = first_in_sight(at, open + closed, usize::from(room));
    if open + closed > usize::from(room) {
        looks.targets.scroll(body, || Scroll::List);
    }
    let keys = app.desk.shown_map().actions().iter().enumerate().skip(first).take(usize::from(room) + 1);
    let entry = |(i, key): (usize, &ActionKey)| {
        Some((i, Entry::of(app, key, action(app.desk.shown_map(), key)?, looks)))
    };
    let entries: Vec<(usize, Entry)> = keys.filter_map(entry).collect();
    let columns = (each == 1).then(|| Columns::of(app, entries.iter().map(|(_, e)| e.texts()), body.width));
    if let Some(columns) = &columns {
        columns.heads(looks, body, buf);
    }
    let others = Others {
        what: entries.iter().map(|(_, entry)| entry.what()).collect(),
        touchpoint: entries.iter().map(|(_, entry)| entry.touchpoint()).collect(),
        who: entries.iter().map(|(_, entry)| entry.who()).collect(),
    };
    // Where all of them are in sight with lines to spare, what would be cut takes a second one.
    let is_whole = open + closed <= usize::from(room) && each == 1;
    let used = u16::try_from(entries.len()).unwrap_or(u16::MAX).saturating_add(band_lines(closed, body));
    let mut spare = if is_whole { rows.height.saturating_sub(used) } else { 0 };
    let mut y = rows.y;
    for (i, entry) in &entries {
        if *i == open && y < rows.bottom() {
            y += if *i > first { band_lines(closed, body) - 1 } else { 0 };
            if y < rows.bottom() {
                band(app, looks, Rect { x: rows.x + 1, y, width: rows.width - 2, height: 1 }, buf);
            }
            y += 1;
        }
        let second = columns.as_ref().is_some_and(|columns| spare > 0 && entry.is_cut(columns));
        spare -= u16::from(second);
        let each = each + u16::from(second);
        if y + each > rows.bottom() {
            break;
        }
        let surface = match (*i == at, *i % 2 == 0) {
            (true, _) => Surface::Cursor,
            (false, true) => Surface::Tile,
            (false, false) => Surface::TileAlt,
        };
        let place = Rect { x: rows.x + 1, y, width: rows.width - 2, height: each };
        fill(buf, place, looks.theme.on(surface));
        looks.targets.note(place, || Target::Line(*i));
        if *i == at {
            let sign = looks.theme.ink(Ink::CursorSign, Surface::Canvas);
            pole(buf, rows.x, y, each, looks.glyphs.cursor, sign);
        }
        entry.draw(columns.as_ref(), &others, surface, looks, place, buf);
        y += each;
    }
}

/// Draws the band above the actions that are done or dropped.
fn band(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    fill(buf, line, theme.on(Surface::Seg));
    if !theme.fills {
        rule(buf, line.x, line.y, line.width, glyphs.lines.horizontal, theme.on(Surface::Canvas));
    }
    let heading = format!(" {} ", t!(app.desk.lang, "actions-closed-below"));
    let strong = theme.ink(Ink::Strong, Surface::Seg);
    put_fit(buf, line.x, line.y, line.width, &heading, strong, glyphs);
}

/// The first of `count` lines when `at` is kept in the middle of `height` where it can be.
fn first_in_sight(at: usize, count: usize, height: usize) -> usize {
    at.saturating_sub(height / 2).min(count.saturating_sub(height))
}
