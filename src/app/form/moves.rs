//! From slot to slot and from record to record.

use super::{
    At, Slot, choice,
    layout::{Page, Seat},
};
use crate::{
    app::{
        key::Key,
        map::cursor::{Cursor, To, direction},
        state::App,
    },
    map::{Key as RecordKey, by_key, query},
};
use ratatui::crossterm::event::KeyCode;

impl App {
    /// Tab and the arrows.
    pub(super) fn form_step(&mut self, key: Key) -> bool {
        let Some(page) = self.page() else { return false };
        let Some(form) = self.form() else { return false };
        let seats = page.seats();
        let Some(at) = seats.iter().position(|s| s.slot == form.focus) else { return false };
        let next = match (key.code, direction(key)) {
            (KeyCode::Tab, _) if key.shift => at.checked_sub(1),
            (KeyCode::Tab, _) => Some(at + 1),
            (_, Some(To::First)) => Some(0),
            (_, Some(To::Last)) => Some(seats.len() - 1),
            (_, Some(To::Down)) => below(&seats, at),
            (_, Some(To::Up)) => above(&seats, at),
            (_, Some(To::Left)) => beside(&page, &seats, at, false),
            (_, Some(To::Right)) => beside(&page, &seats, at, true),
            _ => None,
        };
        let Some(seat) = next.and_then(|i| seats.get(i)) else { return false };
        let slot = seat.slot.clone();
        if let Some(form) = self.form_mut() {
            form.go(slot);
        }
        true
    }

    /// The keys that move while nothing is being written.
    pub(in crate::app) fn form_move(&mut self, key: Key) {
        let filling = key.code == KeyCode::Tab && self.form().is_some_and(|f| f.filling);
        let moved = self.form_step(key);
        if let Some(form) = self.form_mut() {
            form.filling = filling;
        }
        if moved && filling {
            self.fill_in();
        }
    }

    /// Begins writing where Tab has led to, unless something is to be chosen there.
    pub(super) fn fill_in(&mut self) {
        let is_text = self.form().and_then(super::Form::shape).is_some_and(|s| !choice::is_choice(s));
        if is_text {
            self.write_field();
        }
        if let Some(form) = self.form_mut() {
            form.filling = true;
        }
    }

    /// PgUp and PgDn: the neighbour in the order of the journey; the field keeps the focus.
    pub(in crate::app) fn form_page(&mut self, key: Key) {
        let Some(form) = self.form() else { return };
        let on = key.code == KeyCode::PageDown;
        let map = self.map();
        let next = match &form.record {
            RecordKey::About => None,
            RecordKey::Stage(id) => neighbour(map.stage_ids(), id, on).map(RecordKey::Stage),
            RecordKey::Segment(id) => neighbour(map.segment_ids(), id, on).map(RecordKey::Segment),
            RecordKey::Touchpoint(id) => query::beside(map, id, on).map(RecordKey::Touchpoint),
        };
        let Some(next) = next else { return };
        let focus = form.focus.carried_to(map, &next);
        self.grid.cursor = match &next {
            RecordKey::Touchpoint(id) => {
                // At its first place, so that paging follows the journey and not the row.
                match query::first_place(map, id).and_then(|(s, g)| Some((s, g, map.position(id, s, g)?))) {
                    Some((stage, segment, at)) => Cursor::cell(map, stage, segment, at),
                    None => self.grid.cursor.on(map, id),
                }
            }
            head => self.grid.cursor.on_record(map, head),
        };
        if let Some(form) = self.form_mut() {
            form.record = next;
            form.go(focus);
        }
    }
}

/// The next line below in the same column, at the nearest left edge; after the last line the next column.
fn below(seats: &[Seat], at: usize) -> Option<usize> {
    let here = &seats[at];
    let same = seats.iter().enumerate().filter(|(_, s)| s.column == here.column && s.top > here.top);
    let line = same.clone().map(|(_, s)| s.top).min();
    match line {
        Some(line) => {
            same.filter(|(_, s)| s.top == line).min_by_key(|(_, s)| s.x.abs_diff(here.x)).map(|(i, _)| i)
        }
        None => seats.iter().position(|s| s.column > here.column),
    }
}

fn above(seats: &[Seat], at: usize) -> Option<usize> {
    let here = &seats[at];
    let same = seats.iter().enumerate().filter(|(_, s)| s.column == here.column && s.top < here.top);
    let line = same.clone().map(|(_, s)| s.top).max();
    match line {
        Some(line) => {
            same.filter(|(_, s)| s.top == line).min_by_key(|(_, s)| s.x.abs_diff(here.x)).map(|(i, _)| i)
        }
        None => seats.iter().rposition(|s| s.column < here.column),
    }
}

/// The neighbour in the same line; else the other half, at the line that is nearest on the screen.
fn beside(page: &Page, seats: &[Seat], at: usize, right: bool) -> Option<usize> {
    let here = &seats[at];
    let in_line = |s: &&Seat| s.column == here.column && s.top == here.top;
    let neighbour = if right { seats.get(at + 1) } else { at.checked_sub(1).map(|i| &seats[i]) };
    if neighbour.filter(in_line).is_some() {
        return if right { Some(at + 1) } else { at.checked_sub(1) };
    }
    if page.columns.len() == 1 {
        let is_right = here.top >= page.half;
        return (is_right != right)
            .then(|| seats.iter().position(|s| (s.top >= page.half) == right))
            .flatten();
    }
    let other = usize::from(right);
    let line = |s: &Seat| s.top.saturating_sub(page.columns[s.column].scroll);
    let wanted = line(here);
    let all = seats.iter().enumerate().filter(|(_, s)| s.column == other && s.column != here.column);
    all.min_by_key(|(_, s)| (line(s).abs_diff(wanted), s.x)).map(|(i, _)| i)
}

fn neighbour<I: Clone + PartialEq>(ids: &[I], id: &I, on: bool) -> Option<I> {
    let at = ids.iter().position(|i| i == id)?;
    if on { ids.get(at + 1) } else { ids.get(at.checked_sub(1)?) }.cloned()
}

/// The row of a list that a key acts on, and its position.
pub(super) fn row_of(app: &App) -> Option<(Slot, Vec<crate::map::field::Row>, usize)> {
    let form = app.form()?;
    let At::Cell(id, _) = &form.focus.at else { return None };
    let rows = by_key::rows(app.map(), &form.record, form.focus.field);
    let at = rows.iter().position(|r| r.id == *id)?;
    Some((form.focus.clone(), rows, at))
}
