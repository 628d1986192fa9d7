//! Draws one action: its day, what is to be done, for which touchpoint, by whom, and how far it is.

use super::columns::Columns;
use crate::{
    app::{App, actions::is_overdue, describe::value},
    lang::Lang,
    map::{
        ActionKey,
        about::Language,
        detail::{Action, State},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, put, put_fit, put_right},
        map::name::{Names, Room, fit_among, wrap, wrap_among},
        theme::{Ink, Surface, Theme},
    },
};
use jiff::civil::date;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// The texts of all actions in sight, from which those of each are told.
pub(super) struct Others<'a> {
    pub what: Names<'a>,
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
    touchpoint: String,
    /// The touchpoint behind who does it.
    of: String,
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
            of: touchpoint.map_or_else(String::new, |t| {
                let number = t!(lang, "form-number", number = t.number.to_string());
                format!(" {} {number} {}", glyphs.dot, t.name)
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
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        let own = theme.on(surface);
        let late = if self.is_overdue { theme.ink(Ink::Error, surface) } else { own };
        if self.is_overdue {
            put(buf, row.x, row.y, 1, glyphs.alert, late);
        }
        put(buf, row.x + DAY, row.y, AFTER_DAY - 1, &self.due, late);
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
        let room = |width: u16, indent: u16| Room {
            first: width.into(),
            rest: width.saturating_sub(indent).into(),
            lines: row.height.into(),
        };
        let own = theme.on(surface);
        let lines = wrap_among(&self.what, &others.what, room(what_width, 0), self.language, glyphs);
        for (line, y) in lines.iter().zip(row.top()..) {
            put(buf, what, y, what_width, line, own);
        }
        // Below the name and not below the number, which tells it from all others.
        let indent = u16::try_from(self.digits + 1).unwrap_or(0);
        let lines = wrap(&self.touchpoint, room(touchpoint_width, indent), self.language, glyphs);
        for ((line, y), indent) in lines.iter().zip(row.top()..).zip([0, indent]) {
            put(buf, touchpoint + indent, y, touchpoint_width, line, own);
        }
        let digits = self.touchpoint.get(..self.digits).unwrap_or_default();
        put(buf, touchpoint, row.y, touchpoint_width, digits, theme.ink(Ink::Accent, surface));
        let nobody = if self.has_nobody { theme.ink(Ink::Flag, surface) } else { theme.on(surface) };
        let lines = wrap_among(&self.who, &others.who, room(who_width, 0), self.language, glyphs);
        for (line, y) in lines.iter().zip(row.top()..) {
            put(buf, who, y, who_width, line, nobody);
        }
        self.put_state(surface, looks, row, buf);
    }

    fn on_two_lines(&self, others: &Others, surface: Surface, looks: &Looks, row: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        let state = self.put_state(surface, looks, row, buf);
        let x = row.x + AFTER_DAY;
        let room = state.saturating_sub(x + 1);
        let what = fit_among(&self.what, &others.what, room.into(), glyphs);
        put(buf, x, row.y, room, &what, theme.ink(Ink::Strong, surface));
        if self.is_overdue {
            put(buf, row.x + DAY, row.y + 1, AFTER_DAY - 3, &self.overdue, theme.ink(Ink::Error, surface));
        }
        // Below its day stands that it is overdue, or else nothing.
        let x = if self.is_overdue { x } else { row.x + DAY };
        // Who does it is what everybody looks for, so that the touchpoint is cut first.
        let (y, right) = (row.y + 1, row.right().saturating_sub(1));
        let nobody = if self.has_nobody { theme.ink(Ink::Flag, surface) } else { theme.on(surface) };
        let room = right.saturating_sub(x);
        let x = put(buf, x, y, room, &fit_among(&self.who, &others.who, room.into(), glyphs), nobody);
        put_fit(buf, x, y, right.saturating_sub(x), &self.of, theme.on(surface), glyphs);
    }

    /// Draws the state at the right end of the row, in a column of its own where that leaves enough for the others; returns
    /// where it begins.
    fn put_state(&self, surface: Surface, looks: &Looks, row: Rect, buf: &mut Buffer) -> u16 {
        let style = state_style(self.kind, surface, &looks.theme);
        if row.width >= NARROW {
            return put_right(buf, row.right(), row.y, &self.state, style);
        }
        put_right(buf, row.right(), row.y, &format!(" {} ", self.state.trim()), style)
    }
}

/// How far an action is: what is to be done is filled, what is under way brighter, and what is closed stands back.
pub fn state_style(state: State, on: Surface, theme: &Theme) -> Style {
    match state {
        State::Done => theme.ink(Ink::Good, on),
        State::Dropped => theme.ink(Ink::Soft, on),
        // Without fills, the row under the cursor is the only one.
        _ if !theme.fills && !on.is_ground() => theme.on(on),
        State::Open => theme.on(Surface::Seg),
        State::Doing => theme.on(Surface::SegOn),
    }
}

/// A day with blanks before it, so that the months of all days stand one below the other.
fn padded(day: &str, lang: &Lang) -> String {
    let longest = columns(&lang.date(date(2028, 12, 28)));
    let blanks = usize::from(longest.saturating_sub(columns(day)));
    " ".repeat(blanks) + day
}
