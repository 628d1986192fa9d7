//! All actions of the map: what is open by its day, the overdue first; below a rule what is done or dropped.

use super::{
    Looks,
    canvas::{columns, paragraph, put, put_fit, put_right, rule},
    start::first_in_sight,
    top,
};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        actions::{Actions, action, counts, is_overdue, lines_each},
    },
    map::{ActionKey, choice::Choice as _, detail::Action},
    t,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Draws it over all but the last line.
pub fn draw(app: &App, actions: &Actions, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    let line = looks.glyphs.lines.horizontal;
    let (open, overdue, closed) = counts(app.map(), app.desk.now.date());
    top::draw(app, looks, Rect { height: 1, ..area }, buf);
    header(app, (open, overdue, closed), looks, Rect { y: area.y + 1, ..area }, buf);
    rule(buf, area.x, area.y + 2, area.width, line, theme.on(Surface::Canvas));
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(4), ..area };
    if open + closed == 0 {
        let lines = |text: &str| paragraph(text, usize::from(body.width - 2));
        let head =
            lines(&t!(lang, "no-actions")).into_iter().map(|l| (l, theme.ink(Ink::Strong, Surface::Canvas)));
        let how = lines(&t!(lang, "actions-how")).into_iter().map(|l| (l, theme.on(Surface::Canvas)));
        let gap = (String::new(), theme.on(Surface::Canvas));
        for ((text, style), y) in head.chain([gap]).chain(how).zip(body.y + 1..body.bottom()) {
            put(buf, body.x + 1, y, body.width - 2, &text, style);
        }
        return;
    }
    let table = Table::of(area.width);
    let body = table.heads(app, looks, body, buf);
    list(app, actions.at, (open, closed), &table, looks, body, buf);
}

/// `Actions   7 open · ! 2 overdue · 3 done`.
fn header(app: &App, counts: (usize, usize, usize), looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs, lang) = (&looks.theme, &looks.glyphs, &app.desk.lang);
    let (open, overdue, closed) = counts;
    let name = t!(lang, "field-touchpoint-actions");
    let mut x =
        put(buf, area.x + 1, area.y, area.width - 1, &name, theme.ink(Ink::Strong, Surface::Canvas)) + 2;
    let parts = [
        (open > 0 || closed > 0, t!(lang, "actions-open", count = open), theme.on(Surface::Canvas)),
        (
            overdue > 0,
            format!("{} {}", glyphs.alert, t!(lang, "actions-late", count = overdue)),
            theme.ink(Ink::Error, Surface::Canvas),
        ),
        (closed > 0, t!(lang, "actions-closed", count = closed), theme.on(Surface::Canvas)),
    ];
    let shown = parts.into_iter().filter(|(shown, ..)| *shown);
    for (i, (_, text, style)) in shown.enumerate() {
        if x + 3 + columns(&text) > area.right() {
            break;
        }
        if i > 0 {
            x = put(buf, x, area.y, 3, &format!(" {} ", glyphs.dot), theme.on(Surface::Canvas));
        }
        x = put(buf, x, area.y, area.right() - x, &text, style);
    }
}

/// Where the parts of an action stand.
struct Table {
    what: u16,
    /// Where touchpoint, who and state stand in the same line; `None` when an action takes two lines.
    beside: Option<[u16; 3]>,
}

/// The first column after the sign and the day.
const AFTER_DAY: u16 = 16;

impl Table {
    fn of(width: u16) -> Self {
        if lines_each(width) > 1 {
            return Self { what: if width < 60 { AFTER_DAY - 1 } else { AFTER_DAY }, beside: None };
        }
        let state = width.saturating_sub(14);
        let room = state - AFTER_DAY;
        let (what, to) = (room * 2 / 5, room * 7 / 20);
        Self { what: AFTER_DAY, beside: Some([AFTER_DAY + what, AFTER_DAY + what + to, state]) }
    }

    /// The columns' heads, if it is a table; returns what is left below.
    fn heads(&self, app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Rect {
        let Some([to, who, state]) = self.beside else { return area };
        let lang = &app.desk.lang;
        let heads = [
            (3, t!(lang, "field-action-due")),
            (self.what, t!(lang, "field-action-what")),
            (to, t!(lang, "touchpoint")),
            (who, t!(lang, "field-action-who")),
            (state, t!(lang, "field-action-state")),
        ];
        for (x, head) in heads {
            put_fit(
                buf,
                area.x + x,
                area.y,
                area.width - x,
                &head,
                looks.theme.ink(Ink::Strong, Surface::Canvas),
                &looks.glyphs,
            );
        }
        Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
    }
}

/// The actions in sight, with the rule between the open and the closed ones.
fn list(
    app: &App,
    at: usize,
    (open, closed): (usize, usize),
    table: &Table,
    looks: &Looks,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let each = if table.beside.is_some() { 1 } else { 2 };
    let room = area.height.saturating_sub(u16::from(closed > 0)) / each;
    let first = first_in_sight(at, open + closed, usize::from(room));
    if open + closed > usize::from(room) {
        let (nth, count) = (at + 1, open + closed);
        let place = format!(" {} ", t!(app.desk.lang, "hit", at = nth, count = count));
        put_right(buf, area.right() - 2, area.y - 1, &place, theme.on(Surface::Canvas));
    }
    let mut y = area.y;
    for (i, key) in app.map().actions().iter().enumerate().skip(first) {
        if i == open {
            rule(buf, area.x, y, area.width, glyphs.lines.horizontal, theme.on(Surface::Canvas));
            let heading = format!(" {} ", t!(app.desk.lang, "actions-closed-below"));
            put_fit(
                buf,
                area.x + 2,
                y,
                area.width - 4,
                &heading,
                theme.ink(Ink::Strong, Surface::Canvas),
                glyphs,
            );
            y += 1;
        }
        if y + each > area.bottom() {
            break;
        }
        if let Some(action) = action(app.map(), key) {
            let line = Rect { y, height: each, ..area };
            entry(app, key, action, i == at, table, looks, line, buf);
        }
        y += each;
    }
}

#[expect(clippy::too_many_arguments, reason = "an action, how it is to look, and where")]
fn entry(
    app: &App,
    key: &ActionKey,
    action: &Action,
    here: bool,
    table: &Table,
    looks: &Looks,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs, lang) = (&looks.theme, &looks.glyphs, &app.desk.lang);
    let text = if here { theme.on(Surface::Cursor) } else { theme.on(Surface::Canvas) };
    if here {
        for y in area.top()..area.bottom() {
            rule(buf, area.x, y, area.width, " ", text);
            put(buf, area.x, y, 1, glyphs.cursor, text);
        }
    }
    let overdue = is_overdue(key, app.desk.now.date());
    let late: Style = if overdue && !here { theme.ink(Ink::Error, Surface::Canvas) } else { text };
    if overdue {
        put(buf, area.x + 1, area.y, 1, glyphs.alert, late);
    }
    let due = key.due().map_or_else(|| glyphs.none.to_owned(), |d| lang.date(d));
    put(buf, area.x + 3, area.y, table.what.saturating_sub(4), &due, late);
    let state = lang.get(&format!("state-{}", action.state().word()));
    let touchpoint = app.map().touchpoint(&key.touchpoint);
    let digits = if table.beside.is_some() { app.map().highest_number().to_string().len() } else { 1 };
    let touchpoint = touchpoint.map(|t| format!("{:digits$} {}", t.number, t.name)).unwrap_or_default();
    let who = if action.who.is_empty() { t!(lang, "nobody-yet") } else { action.who.to_string() };
    let cell = |buf: &mut Buffer, from: u16, to: u16, y: u16, words: &str, style: Style| {
        put_fit(buf, area.x + from, y, to.saturating_sub(from + 1), words, style, glyphs);
    };
    let strong = if here { text } else { theme.ink(Ink::Strong, Surface::Canvas) };
    match table.beside {
        Some([to, by, at]) => {
            cell(buf, table.what, to, area.y, action.what.as_str(), strong);
            cell(buf, to, by, area.y, &touchpoint, text);
            cell(buf, by, at, area.y, &who, text);
            cell(buf, at, area.width, area.y, &state, text);
        }
        None => {
            let right = put_right(buf, area.right() - 1, area.y, &state, text) - area.x;
            cell(buf, table.what, right, area.y, action.what.as_str(), strong);
            if area.height > 1 {
                let below = format!("{touchpoint} {} {who}", glyphs.dot);
                cell(buf, table.what, area.width, area.y + 1, &below, text);
            }
        }
    }
}
