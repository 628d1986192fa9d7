//! The list of all actions of the map by due day, with overdue ones first.

use super::{
    action_line,
    desk::Desk,
    key::{Key, To},
};
use crate::{
    lang::Lang,
    map::{
        ActionKey, Key as RecordKey, Map,
        builder::Builder,
        by_key::write_over,
        choice::Choice as _,
        detail::{Action, State},
        edit::{Change, Edit},
        field::{self, FieldValue as _, Item},
        id::{ItemId, TouchpointId},
        text::Line,
    },
    t,
};
use jiff::civil::Date;
use ratatui::layout::Rect;

/// The list with its cursor, which is on an action and not on a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actions {
    /// The action under the cursor.
    pub key: Option<ActionKey>,
    /// The line of that action, for the case that it disappears or moves.
    pub at: usize,
}

impl Actions {
    /// Keeps the cursor on the same action after the map has changed, else on the same line.
    pub fn settle(&mut self, map: &Map) {
        let found = self.key.as_ref().and_then(|key| map.action_position(&key.touchpoint, &key.item));
        self.at = found.unwrap_or(self.at).min(map.actions().len().saturating_sub(1));
        self.key = map.actions().get(self.at).cloned();
    }

    /// Moves the cursor to the first action that an edit changed, so that undo is seen.
    pub(super) fn show_change(&mut self, map: &Map, edit: &Edit) {
        let changed = edit.changes.iter().find_map(|change| {
            let Change::Touchpoint(swap) = change else { return None };
            let before = swap.old.as_ref().map_or(&[][..], |t| &t.detail.actions);
            let now = &swap.new.as_ref()?.detail.actions;
            let item = now.iter().find(|a| field::item(before, &a.id) != Some(&a.value))?;
            Some((&swap.id, &item.id))
        });
        if let Some(at) = changed.and_then(|(touchpoint, item)| map.action_position(touchpoint, item)) {
            self.key = map.actions().get(at).cloned();
        }
        self.settle(map);
    }

    /// Moves the cursor to a line.
    pub(super) fn point(&mut self, map: &Map, at: usize) {
        (self.key, self.at) = (None, at);
        self.settle(map);
    }

    /// Moves the cursor for an arrow, PgUp, PgDn, Home or End.
    pub(super) fn step(&mut self, desk: &Desk, key: Key) {
        let actions = desk.map().actions();
        let closed = actions.iter().filter(|action| action.closed).count();
        let page = usize::from(rows(desk.area(), closed)).max(1);
        let last = actions.len().saturating_sub(1);
        self.at = match key.direction() {
            Some(To::Down) => self.at + 1,
            Some(To::Up) => self.at.saturating_sub(1),
            Some(To::PageDown) => self.at + page,
            Some(To::PageUp) => self.at.saturating_sub(page),
            Some(To::Last) => last,
            _ => 0,
        }
        .min(last);
        self.key = actions.get(self.at).cloned();
    }

    /// Space sets the next state of the action, a digit the state of that number.
    pub(super) fn set_state(&mut self, desk: &mut Desk, key: Key) {
        let Some(chosen) = self.key.clone() else { return };
        let Some(now) = action(desk.map(), &chosen).map(Action::state) else { return };
        let state = match key.digit() {
            Some(digit) => State::at(digit.saturating_sub(1)),
            None => State::at((now.index() + 1) % 4),
        };
        let mut edit = Builder::new(desk.doc.map());
        edit.touchpoint(&chosen.touchpoint, |t| {
            if let Some(item) = t.detail.actions.iter_mut().find(|a| a.id == chosen.item) {
                item.value.state = state;
            }
        });
        let edit = edit.finish();
        desk.commit(edit);
        // A room that goes through the list closes one action after the other, so the cursor goes on to the
        // next one. Space may be on its way to another state, so it stays with the action.
        let closed = action(desk.map(), &chosen).is_some_and(|a| !a.is_open());
        if closed && key.character() != Some(' ') {
            self.key = None;
        }
        self.settle(desk.map());
    }

    /// Delete, or `d` twice: removes the action. The cursor is then on the one that took its line.
    pub(super) fn delete(&mut self, desk: &mut Desk, key: Key) {
        let Some(chosen) = self.key.clone() else { return };
        let mut edit = Builder::new(desk.doc.map());
        edit.touchpoint(&chosen.touchpoint, |t| t.detail.actions.retain(|a| a.id != chosen.item));
        let edit = edit.finish();
        if desk.waits_for_second("actions-delete", key, edit.as_ref()) {
            return;
        }
        self.key = None;
        if desk.commit(edit) {
            desk.report_undo_brings_back();
        } else {
            self.key = Some(chosen);
        }
        self.settle(desk.map());
    }
}

impl Desk {
    /// An action as it is typed in one line, with what is shown in the place of a hidden name. `None` when it is gone,
    /// or cannot be written in one line.
    pub(super) fn action_in_a_line(&self, touchpoint: &TouchpointId, item: &ItemId) -> Option<String> {
        let action = field::item(&self.shown_map().touchpoint(touchpoint)?.detail.actions, item)?;
        action_line::write(action, &self.lang, self.now.date(), self.shown_map())
    }

    /// Gives an action the text, the person and the day that were typed in one line over those with which it opened; how
    /// far it is stays. Returns whether the line may close.
    pub(super) fn rewrite_action(
        &mut self,
        touchpoint: &TouchpointId,
        item: &ItemId,
        opened: &Line,
        typed: &Line,
    ) -> bool {
        if typed.is_empty() {
            self.report_error(t!(self.lang, "action-empty"));
            return false;
        }
        let Some((action, said)) = self.typed_action(typed) else { return false };
        let Some(now) = self.doc.map().touchpoint(touchpoint).map(|t| t.detail.actions.clone()) else {
            self.report_error(t!(self.lang, "touchpoint-gone"));
            return false;
        };
        let alike = self.alike(&action.who);
        // Somebody else may have removed it meanwhile: what was typed is an action all the same.
        let with = |action: Action| {
            let mut all = now.clone();
            match all.iter_mut().find(|a| a.id == *item) {
                Some(old) => old.value = Action { state: old.value.state, ..action },
                None => all.push(Item { id: item.clone(), value: action }),
            }
            all.to_value()
        };
        let opened = action_line::read(opened.as_str(), self.now.date(), self.shown_map());
        let opened = opened.map_or(now.to_value(), |line| {
            let action = line.action();
            with(Action { who: self.meant(&action.who), ..action })
        });
        let mut edit = Builder::new(self.doc.map());
        write_over(&mut edit, &RecordKey::Touchpoint(touchpoint.clone()), "actions", opened, with(action));
        let edit = edit.finish();
        if edit.is_some() && !self.commit(edit) {
            return false;
        }
        self.report(t!(self.lang, "action-added", action = said));
        self.report_alike(&alike);
        self.report_both_kept();
        true
    }

    /// Takes who and when out of an action that was typed in one line where each of them has a field of its own. That is a
    /// step of its own, so that undo gives the line back.
    pub(super) fn part_action(&mut self, touchpoint: &TouchpointId, item: &ItemId) {
        let all = self.doc.map().touchpoint(touchpoint).map(|touchpoint| &touchpoint.detail.actions[..]);
        let Some(typed) = all.and_then(|all| field::item(all, item)).map(|action| action.what.clone()) else {
            return;
        };
        let is_all_what = |line: &action_line::Line<'_>| line.who.is_empty() && line.due.is_none();
        match action_line::read(typed.as_str(), self.now.date(), self.shown_map()) {
            Ok(line) if !line.what.is_empty() && !is_all_what(&line) => {}
            _ => return,
        }
        let Some((action, said)) = self.typed_action(&typed) else { return };
        let alike = self.alike(&action.who);
        let mut edit = Builder::new(self.doc.map());
        edit.touchpoint(touchpoint, |touchpoint| {
            if let Some(row) = touchpoint.detail.actions.iter_mut().find(|row| row.id == *item) {
                row.value = action;
            }
        });
        let edit = edit.finish();
        if self.commit(edit) {
            self.report(t!(self.lang, "action-parted", action = said, key = self.key("form-undo")));
            self.report_alike(&alike);
        }
    }
}

/// From this width on an action is a line of a table; on narrower screens it takes two lines.
const TABLE: u16 = 110;

/// How many lines an action takes on a screen of that width.
pub fn lines_each(width: u16) -> u16 {
    if width >= TABLE { 1 } else { 2 }
}

/// From this height on there is room for a question and for blank lines.
const ROOMY: u16 = 24;
/// From this height on a list has a blank line above the band of the closed ones.
const GAP_FROM: u16 = 16;

/// Whether there is room for the question above the list.
pub fn is_roomy(area: Rect) -> bool {
    area.height >= ROOMY
}

/// Where the list stands on the screen: below the first line and the answer, above the last two.
pub fn body(area: Rect) -> Rect {
    let y = area.y + 2 + if is_roomy(area) { 3 } else { 0 };
    Rect { y, height: (area.bottom().saturating_sub(2)).saturating_sub(y), ..area }
}

/// How many lines the heads of the columns take.
pub fn heads(width: u16) -> u16 {
    u16::from(lines_each(width) == 1)
}

/// How many lines the band above the closed actions takes, with a blank one before it where there is room.
pub fn band_lines(closed: usize, body: Rect) -> u16 {
    match closed {
        0 => 0,
        _ => 1 + u16::from(body.height >= GAP_FROM),
    }
}

/// How many actions the list shows at once on a screen, of which so many are closed.
pub fn rows(area: Rect, closed: usize) -> u16 {
    let body = body(area);
    let lines = body.height.saturating_sub(heads(body.width));
    lines.saturating_sub(band_lines(closed, body)) / lines_each(body.width)
}

/// How many actions are open, how many of these are overdue, and how many are closed. The list is in that
/// order.
pub fn counts(map: &Map, today: Date) -> (usize, usize, usize) {
    let all = map.actions();
    let overdue = all.partition_point(|a| is_overdue(a, today));
    let open = all.partition_point(|a| !a.closed);
    (open, overdue, all.len() - open)
}

/// Whether the action was due before today.
pub fn is_overdue(key: &ActionKey, today: Date) -> bool {
    !key.closed && key.due().is_some_and(|due| due < today)
}

/// The action that a key names; `None` when it does not exist any more.
pub fn action<'m>(map: &'m Map, key: &ActionKey) -> Option<&'m Action> {
    field::item(&map.touchpoint(&key.touchpoint)?.detail.actions, &key.item)
}

/// Who does the action, by when and how far it is, as far as it is known: `Wirtin · 11.12.2026 · offen`.
pub fn who_when_state(action: &Action, lang: &Lang) -> String {
    let who = Some(action.who.to_string()).filter(|w| !w.is_empty());
    let due = action.due.map(|d| lang.date(d));
    let state = lang.get(&format!("state-{}", action.state().word()));
    who.into_iter().chain(due).chain([state]).collect::<Vec<_>>().join(" · ")
}
