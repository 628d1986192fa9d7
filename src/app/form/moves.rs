//! Moves the focus from slot to slot and from record to record.

use super::{
    layout::page::{HEAD, MAIN, Page, SIDE, Seat},
    slot::Slot,
    state::Form,
};
use crate::{
    app::{describe::value, desk::Desk, key::Key},
    map::{Key as RecordKey, Map, by_key, query},
    t,
};
use ratatui::{crossterm::event::KeyCode, layout::Rect};
use std::borrow::Cow;

impl Form {
    /// The page of the form in `area`, laid out anew only after a change.
    pub fn page(&self, desk: &Desk, area: Rect) -> Cow<'_, Page> {
        match &self.page {
            Some(page) if page.area == area => Cow::Borrowed(page),
            _ => Cow::Owned(Page::of(desk, self, area)),
        }
    }

    /// Keeps the focus on something that exists and in sight. This is called after every message.
    pub(in crate::app) fn follow(&mut self, desk: &Desk) {
        if !self.focus.is_there(desk.map(), &self.record) {
            self.go(Slot::first_of(desk.map(), &self.record, self.focus.field));
        }
        let page = Page::of(desk, self, desk.area());
        let (first, second) = page.scrolls();
        self.scroll = [first, second.unwrap_or(self.scroll[1])];
        self.page = Some(page);
    }

    /// Moves the focus to another slot, for Tab and the arrows. Returns whether there was one.
    pub(super) fn step(&mut self, desk: &Desk, key: Key) -> bool {
        let next = next_slot(&self.page(desk, desk.area()), &self.focus, key);
        let moved = next.is_some();
        if let Some(slot) = next {
            self.go(slot);
        }
        moved
    }

    /// The wheel over one of the halves. The focus moves only where it would get out of sight.
    pub(in crate::app) fn scroll(&mut self, desk: &Desk, half: usize, arrow: Key) {
        const WHEEL: usize = 3;
        let area = desk.area();
        let column = self
            .page(desk, area)
            .columns
            .get(MAIN + half)
            .map(|column| (column.scroll, column.height.saturating_sub(usize::from(column.area.height))));
        let Some((now, last)) = column else { return };
        let is_down = arrow.code == KeyCode::Down;
        let wanted = if is_down { last.min(now + WHEEL) } else { now.saturating_sub(WHEEL) };
        loop {
            self.scroll[half] = wanted;
            let page = Page::of(desk, self, area);
            let is_there = page.columns.get(MAIN + half).is_none_or(|column| column.scroll == wanted);
            self.page = Some(page);
            if is_there || !self.step(desk, arrow) {
                return;
            }
        }
    }

    /// Goes to the field after the list with the focus, if there is one, and says which it is: who believes to be in the list
    /// still and presses an arrow would write into the wrong field.
    pub(super) fn leave_list(&mut self, desk: &mut Desk) {
        let mut seats = self.page(desk, desk.area()).seats();
        let last = seats.iter().rposition(|seat| seat.slot.field == self.focus.field);
        if let Some(next) = last.map(|last| last + 1).filter(|next| *next < seats.len()) {
            self.go(seats.swap_remove(next).slot);
            let (record, field, lang) = (by_key::word(&self.record), self.focus.field, &desk.lang);
            let question = lang.get(&format!("ask-{record}-{field}"));
            let field = value::label(record, field, lang);
            desk.report(t!(desk.lang, "form-list-left", field = field, question = question));
        }
    }

    /// Whether there is another record of its kind to turn to.
    pub(in crate::app) fn has_others(&self, desk: &Desk) -> bool {
        [true, false].into_iter().any(|on| beside_record(desk.map(), &self.record, on).is_some())
    }

    /// Goes to the neighbour in the order of the journey, for PgUp and PgDn. The same field keeps the focus, and where it is
    /// not, the other record is shown from its beginning.
    pub(in crate::app) fn turn(&mut self, desk: &Desk, key: Key) {
        let map = desk.map();
        if let Some(next) = beside_record(map, &self.record, key.code == KeyCode::PageDown) {
            let focus = self.focus.carried_to(map, &next);
            self.record = next;
            self.sort_quiet(map);
            self.scroll = [0, 0];
            self.go(focus);
        }
    }
}

/// The record after another one (or before it, when `on` is false).
fn beside_record(map: &Map, record: &RecordKey, on: bool) -> Option<RecordKey> {
    match record {
        RecordKey::About => None,
        RecordKey::Stage(id) => neighbour(map.stage_ids(), id, on).map(RecordKey::Stage),
        RecordKey::Segment(id) => neighbour(map.segment_ids(), id, on).map(RecordKey::Segment),
        RecordKey::Touchpoint(id) => query::beside(map, id, on).map(RecordKey::Touchpoint),
    }
}

/// The slot to which a key leads from the one with the focus.
fn next_slot(page: &Page, focus: &Slot, key: Key) -> Option<Slot> {
    let seats = page.seats();
    let at = seats.iter().position(|seat| seat.slot == *focus)?;
    let next = match key.code {
        KeyCode::Tab if key.shift => at.checked_sub(1),
        KeyCode::Tab => Some(at + 1),
        KeyCode::Home => Some(0),
        KeyCode::End => Some(seats.len() - 1),
        KeyCode::Down => below(&seats, at),
        KeyCode::Up => above(&seats, at),
        KeyCode::Left => beside(page, &seats, at, false),
        KeyCode::Right => beside(page, &seats, at, true),
        _ => None,
    };
    seats.into_iter().nth(next?).map(|seat| seat.slot)
}

/// The seat in the next line below in the same column with the nearest left edge; after the last line, one in
/// the next column.
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

/// The neighbour in the same line; otherwise the seat of the other half whose line is nearest on the screen.
fn beside(page: &Page, seats: &[Seat], at: usize, right: bool) -> Option<usize> {
    let here = &seats[at];
    let in_line = |s: &&Seat| s.column == here.column && s.top == here.top;
    let neighbour = if right { seats.get(at + 1) } else { at.checked_sub(1).map(|i| &seats[i]) };
    if neighbour.filter(in_line).is_some() {
        return if right { Some(at + 1) } else { at.checked_sub(1) };
    }
    if here.column == HEAD {
        return None;
    }
    if page.columns.len() <= SIDE {
        let is_right = here.top >= page.half;
        let first = || seats.iter().position(|s| s.column == MAIN && (s.top >= page.half) == right);
        return if is_right == right { None } else { first() };
    }
    let other = if right { SIDE } else { MAIN };
    let line = |s: &Seat| s.top.saturating_sub(page.columns[s.column].scroll);
    let wanted = line(here);
    let all = seats.iter().enumerate().filter(|(_, s)| s.column == other && s.column != here.column);
    all.min_by_key(|(_, s)| (line(s).abs_diff(wanted), s.x)).map(|(i, _)| i)
}

fn neighbour<I: Clone + PartialEq>(ids: &[I], id: &I, on: bool) -> Option<I> {
    let at = ids.iter().position(|i| i == id)?;
    if on { ids.get(at + 1) } else { ids.get(at.checked_sub(1)?) }.cloned()
}
