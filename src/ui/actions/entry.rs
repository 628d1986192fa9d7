//! Draws one action: its day, what is to be done, for which touchpoint, by whom, and how far it is.

use super::columns::Columns;
use crate::{
    app::{App, actions::is_overdue, describe::value, key::Key, pointer::Target},
    lang::Lang,
    map::{
        ActionKey,
        about::Language,
        detail::{Action, State},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, put, put_fit},
        map::name::{Names, Room, fit_among, wrap_among},
        theme::{Ink, Surface, Theme},
    },
};
use jiff::civil::date;
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect, style::Style};

/// The texts of all actions in sight, from which those of each are told.
pub(super) struct Others<'a> {
    pub what: Names<'a>,
    pub touchpoint: Names<'a>,
    pub who: Names<'a>,
}

/// How many columns lie between the row's left edge and the day, and from there to what is to be done.
const DAY: u16 = 2;
const AFTER_DAY: u16 = 15;
/// In fewer columns than these, a state takes no more than it needs.
const NARROW: u16 = 60;

/// The texts of an action.
pub(super) struct Entry {
    due: String,
    what: String,
    /// The number and the name of the touchpoint.
    touchpoint: String,
    /// The number of the touchpoint behind who does it.
    number: String,
    who: String,
    state: String,
    is_overdue: bool,
    /// That it is overdue, in a word.
    overdue: String,
    has_nobody: bool,
    kind: State,
    /// How many columns of the touchpoint are its number.
    digits: usize,
    /// The language of the map, in which its words are broken.
    language: Language,
}

impl Entry {
    pub fn of(app: &App, key: &ActionKey, action: &Action, looks: &Looks) -> Self {
        let (lang, glyphs) = (&app.desk.lang, &looks.glyphs);
        let digits = app.desk.shown_map().highest_number().to_string().len();
        let touchpoint = app.desk.shown_map().touchpoint(&key.touchpoint);
        let nobody = || format!("{} {}", glyphs.open, t!(lang, "nobody-yet"));
        Self {
            due: padded(&key.due().map_or_else(|| glyphs.none.to_owned(), |day| lang.date(day)), lang),
            what: action.what.to_string(),
            touchpoint: touchpoint.map(|t| format!("{:digits$} {}", t.number, t.name)).unwrap_or_default(),
            number: touchpoint.map_or_else(String::new, |t| {
                format!(" {} {} ", glyphs.dot, t!(lang, "form-number", number = t.number.to_string()))
            }),
            who: if action.who.is_empty() { nobody() } else { action.who.to_string() },
            state: value::state_chip(action.state(), lang),
            is_overdue: is_overdue(key, app.desk.now.date()),
            overdue: t!(lang, "action-overdue"),
            has_nobody: action.who.is_empty() && action.is_open(),
            kind: action.state(),
            digits,
            language: app.desk.shown_map().about().language.unwrap_or(lang.language()),
        }
    }

    /// What is to be done.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// The name of its touchpoint.
    pub fn touchpoint(&self) -> &str {
        self.touchpoint.get(self.digits + 1..).unwrap_or_default()
    }

    /// Who does it.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// Whether what is to be done, the touchpoint or who does it has no room in its column.
    pub fn is_cut(&self, all: &Columns) -> bool {
        let texts = [&self.what, &self.touchpoint, &self.who];
        texts.into_iter().zip(&all.width[1..]).any(|(text, width)| columns(text) > *width)
    }

    /// The texts of the action in the order of the columns.
    pub fn texts(&self) -> [&str; 5] {
        [&self.due, &self.what, &self.touchpoint, &self.who, &self.state]
    }

    /// Draws the action into its row: in columns, or on two lines if there are none.
    pub fn draw(
        &self,
        columns: Option<&Columns>,
        others: &Others,
        surface: Surface,
        looks: &Looks,
        row: Rect,
        buf: &mut Buffer,
    ) {
        let due = if self.is_overdue {
            (format!("{} {}", looks.glyphs.alert, self.due), looks.theme.ink(Ink::Error, surface))
        } else {
            (format!("  {}", self.due), looks.theme.on(surface))
        };
        put(buf, row.x, row.y, AFTER_DAY - 1, &due.0, due.1);
        match columns {
            Some(columns) => self.in_columns(columns, others, surface, looks, row, buf),
            None => self.on_two_lines(others, surface, looks, row, buf),
        }
    }

    fn in_columns(
        &self,
        columns: &Columns,
        others: &Others,
        surface: Surface,
        looks: &Looks,
        row: Rect,
        buf: &mut Buffer,
    ) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        let at = |column: usize| (row.x + columns.at[column], columns.width[column]);
        let ((what, what_width), (touchpoint, touchpoint_width)) = (at(1), at(2));
        let (who, who_width) = at(3);
        let room = |width: u16| Room { first: width.into(), rest: width.into(), lines: row.height.into() };
        let own = theme.on(surface);
        let lines = wrap_among(&self.what, &others.what, room(what_width), self.language, glyphs);
        for (line, y) in lines.iter().zip(row.top()..) {
            put(buf, what, y, what_width, line, own);
        }
        let digits = self.touchpoint.get(..self.digits).unwrap_or_default();
        let name = put(buf, touchpoint, row.y, touchpoint_width, digits, theme.ink(Ink::Accent, surface)) + 1;
        let name_width = (touchpoint + touchpoint_width).saturating_sub(name);
        let lines =
            wrap_among(self.touchpoint(), &others.touchpoint, room(name_width), self.language, glyphs);
        for (line, y) in lines.iter().zip(row.top()..) {
            put(buf, name, y, name_width, line, own);
        }
        let nobody = if self.has_nobody { theme.ink(Ink::Flag, surface) } else { theme.on(surface) };
        let lines = wrap_among(&self.who, &others.who, room(who_width), self.language, glyphs);
        for (line, y) in lines.iter().zip(row.top()..) {
            put(buf, who, y, who_width, line, nobody);
        }
        self.put_state(surface, looks, row, buf);
    }

    fn on_two_lines(&self, others: &Others, surface: Surface, looks: &Looks, row: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        let state = self.put_state(surface, looks, row, buf);
        let x = row.x + AFTER_DAY;
        let sign = u16::from(state_sign(self.kind, looks).is_some());
        let room = state.saturating_sub(x + 1 + sign);
        let what = fit_among(&self.what, &others.what, room.into(), glyphs);
        put(buf, x, row.y, room, &what, theme.ink(Ink::Strong, surface));
        if self.is_overdue {
            put(buf, row.x + DAY, row.y + 1, AFTER_DAY - 3, &self.overdue, theme.ink(Ink::Error, surface));
        }
        // Below its day stands that it is overdue, or else nothing, and where there is little room, who does it.
        let x = if self.is_overdue || row.width >= NARROW { x } else { row.x + DAY };
        // Who does it is what everybody looks for, so that the touchpoint is cut first.
        let (y, right) = (row.y + 1, row.right().saturating_sub(1));
        let nobody = if self.has_nobody { theme.ink(Ink::Flag, surface) } else { theme.on(surface) };
        let room = right.saturating_sub(x);
        let x = put(buf, x, y, room, &fit_among(&self.who, &others.who, room.into(), glyphs), nobody);
        let x = put_fit(buf, x, y, right.saturating_sub(x), &self.number, theme.on(surface), glyphs);
        let room = right.saturating_sub(x);
        let name = fit_among(self.touchpoint(), &others.touchpoint, room.into(), glyphs);
        put(buf, x, y, room, &name, theme.on(surface));
    }

    /// Draws the state at the right end of the row, in a column of its own where that leaves enough for the others; returns
    /// where it begins. On the row under the cursor a click on it is the key for the next one.
    fn put_state(&self, surface: Surface, looks: &Looks, row: Rect, buf: &mut Buffer) -> u16 {
        let style = match self.kind {
            // Most are open: a fill for each of them would be a stripe.
            State::Open => looks.theme.on(surface),
            kind => state_style(kind, surface, &looks.theme),
        };
        let chip = format!(" {} ", self.state.trim());
        let taken = if row.width >= NARROW { columns(&self.state) } else { columns(&chip) };
        let x = row.right().saturating_sub(taken);
        let end = put(buf, x, row.y, taken, &chip, style);
        if let Some(sign) = state_sign(self.kind, looks) {
            put(buf, x - 1, row.y, 1, sign, style);
        }
        if surface == Surface::Cursor {
            let place = Rect { x, width: end - x, height: 1, ..row };
            looks.targets.note(place, || Target::Command("actions-state", Key::plain(KeyCode::Char(' '))));
        }
        x
    }
}

/// How far an action is: what is to be done is filled, what is under way brighter, and what is closed stands back.
pub fn state_style(state: State, on: Surface, theme: &Theme) -> Style {
    match state {
        State::Done => theme.ink(Ink::Good, on),
        State::Dropped => theme.ink(Ink::Soft, on),
        // Without fills, the row under the cursor is the only one that has one.
        State::Open if !theme.fills => theme.on(on),
        State::Doing if !theme.fills => theme.ink(Ink::Strong, on),
        State::Open => theme.on(Surface::Seg),
        State::Doing => theme.on(Surface::SegOn),
    }
}

/// The sign before the state of what is under way, where no fill says it.
pub fn state_sign(state: State, looks: &Looks) -> Option<&'static str> {
    (state == State::Doing && !looks.theme.fills).then_some(looks.glyphs.in_work)
}

/// A day with blanks before it, so that the months of all days stand one below the other.
fn padded(day: &str, lang: &Lang) -> String {
    let longest = columns(&lang.date(date(2028, 12, 28)));
    let blanks = usize::from(longest.saturating_sub(columns(day)));
    " ".repeat(blanks) + day
}
