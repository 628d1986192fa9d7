//! An opened record: questions on the left, choices on the right, every field of the record among them.

pub mod choice;
mod conflict;
pub mod fields;
pub mod layout;
mod list;
mod moves;
pub mod slot;
mod writing;

pub use slot::{At, Slot};

use super::{
    actions::Actions,
    input::Input,
    key::Key,
    meeting,
    state::{App, Screen},
};
use crate::{
    map::{
        Key as RecordKey, Map,
        builder::Builder,
        by_key,
        conflict::Conflict,
        edit::{Change, Edit},
        field::{Fields, Record, Row, Shape, Value},
    },
    t,
};
use layout::Page;
use ratatui::layout::Rect;
use std::sync::Arc;

/// The form of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Which record.
    pub record: RecordKey,
    /// What has the focus.
    pub focus: Slot,
    /// The field being written; it is the one with the focus.
    pub writing: Option<Input>,
    /// How far the two halves are scrolled.
    pub scroll: [usize; 2],
    /// The list of actions to go back to, if the record was opened from there.
    back: Option<Actions>,
    /// Whether Tab goes on from field to field writing, as when filling in.
    filling: bool,
}

impl Form {
    /// The form of a record, its first question under the cursor.
    pub fn of(map: &Map, record: RecordKey) -> Self {
        let focus = Slot::first_of(map, &record, fields::of(&record).heart[0]);
        Self { record, focus, writing: None, scroll: [0, 0], back: None, filling: false }
    }

    /// The same, opened from the list of actions: it goes back there, and the action is under the cursor.
    pub(super) fn opened_from(mut self, map: &Map, actions: Actions) -> Self {
        if let Some(key) = &actions.key {
            let slot = Slot { field: "actions", at: At::Cell(key.item.clone(), "what") };
            if slot.is_there(map, &self.record) {
                self.focus = slot;
            }
        }
        self.back = Some(actions);
        self
    }

    /// What is written or chosen under the cursor.
    fn shape(&self) -> Option<Shape> {
        self.focus.column(&self.record).map(|c| c.shape)
    }

    fn go(&mut self, slot: Slot) {
        self.focus = slot;
        self.writing = None;
    }
}

/// Whether the record is there.
pub(super) fn exists(map: &Map, key: &RecordKey) -> bool {
    map.records().has(key)
}

impl App {
    fn form(&self) -> Option<&Form> {
        if let Screen::Form(form) = &self.screen { Some(form) } else { None }
    }

    fn form_mut(&mut self) -> Option<&mut Form> {
        if let Screen::Form(form) = &mut self.screen { Some(form) } else { None }
    }

    /// The open form's page as it is on the screen.
    fn page(&self) -> Option<Page> {
        let (width, height) = self.desk.size;
        let fits = width >= super::map::layout::SMALLEST.0 && height >= super::map::layout::SMALLEST.1;
        let area = if fits { Rect::new(0, 0, width, height) } else { Rect::new(0, 0, 80, 24) };
        self.form().map(|form| Page::of(self, form, area))
    }

    /// After every message: the focus is on something that is there, and in sight.
    pub(super) fn form_follow(&mut self) {
        let Some(form) = self.form() else { return };
        if !form.focus.is_there(self.map(), &form.record) {
            let first = Slot::first_of(self.map(), &form.record, form.focus.field);
            if let Some(form) = self.form_mut() {
                form.go(first);
            }
        }
        let Some(page) = self.page() else { return };
        if let Some(form) = self.form_mut() {
            let [first, second] = page.scrolls();
            form.scroll = if page.columns.len() > 1 { [first, second] } else { [first, form.scroll[1]] };
        }
    }

    /// Whether a key chooses something under the cursor.
    pub(super) fn form_is_choice(&self) -> bool {
        self.form().and_then(Form::shape).is_some_and(choice::is_choice)
    }

    /// Whether the focus is in a list.
    pub(super) fn form_in_list(&self) -> bool {
        self.form().is_some_and(|f| !by_key::list_columns(&f.record, f.focus.field).is_empty())
    }

    /// Whether the focus is on text that an editor can take.
    pub(super) fn form_is_text(&self) -> bool {
        self.form().and_then(Form::shape).is_some_and(|s| matches!(s, Shape::Line | Shape::Prose))
    }

    /// A key on a choice: the value that it stands for.
    pub(super) fn form_choose(&mut self, key: Key) {
        let Some(form) = self.form() else { return };
        let (record, focus) = (form.record.clone(), form.focus.clone());
        let day = self.desk.meeting_day();
        let Some(column) = focus.column(&record) else { return };
        let Some(value) = focus.value(self.map(), &record) else { return };
        let Some(chosen) = choice::chosen_by(key, &column, &value, day) else { return };
        let mut edit = Builder::new(self.desk.doc.map());
        focus.write(&mut edit, self.desk.doc.map(), &record, chosen);
        if matches!(column.shape, Shape::Rated(_)) {
            meeting::begin(&mut edit, &mut self.desk.ids, day);
        }
        let edit = edit.finish();
        self.commit(edit);
    }

    /// Back to where the form was opened from, the cursor on the record.
    pub(super) fn form_close(&mut self, key: Key) {
        let Some(form) = self.form() else { return };
        let back = form.back.clone();
        self.follow_record(&form.record.clone());
        self.screen = match back {
            Some(mut actions) => {
                actions.settle(self.desk.doc.map());
                Screen::Actions(actions)
            }
            None => Screen::Map,
        };
        if key.ctrl {
            self.desk.report(t!(self.desk.lang, "how-to-quit"));
        }
    }

    /// The map's cursor goes to the record, unless it is there.
    pub(super) fn follow_record(&mut self, record: &RecordKey) {
        let map = self.desk.doc.map();
        if self.grid.cursor.key().as_ref() != Some(record) {
            self.grid.cursor = self.grid.cursor.on_record(map, record);
        }
    }

    /// Undo shows itself: the record and the field that changed.
    pub(super) fn form_show_change(&mut self, key: &RecordKey, edit: &Edit) {
        let slot = edit.changes.iter().find(|c| c.key() == *key).and_then(|c| changed_slot(key, c));
        let map = self.desk.doc.map();
        let Screen::Form(form) = &mut self.screen else { return };
        if form.record != *key {
            let back = form.back.take();
            *form = Form { back, ..Form::of(map, key.clone()) };
        }
        if let Some(slot) = slot {
            form.go(slot);
        }
    }
}

/// The first field that differs, and the row and column in it.
fn changed_slot(key: &RecordKey, change: &Change) -> Option<Slot> {
    fn first<R: Record>(old: Option<&R>, new: Option<&R>) -> Option<(&'static str, Value, Value)> {
        let (old, new) = (old?, new?);
        let differing = |f: &&crate::map::field::Field<R>| (f.get)(old) != (f.get)(new);
        R::FIELDS.iter().find(differing).map(|f| (f.column.name, (f.get)(old), (f.get)(new)))
    }
    let (field, old, new) = match change {
        Change::Conflict(s) => {
            let of =
                |side: &Option<Arc<Conflict>>| side.as_ref().map_or_else(Fields::new, |c| c.theirs.clone());
            let (old, new) = (of(&s.old), of(&s.new));
            let differing = old.keys().chain(new.keys()).find(|field| old.get(*field) != new.get(*field));
            return differing.map(|field| Slot::conflict(field));
        }
        Change::About(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Stage(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Segment(s) => first(s.old.as_deref(), s.new.as_deref()),
        Change::Touchpoint(s) => first(s.old.as_deref(), s.new.as_deref()),
    }?;
    let at = match (&old, &new) {
        (Value::Rows(old), Value::Rows(new)) => changed_row(key, field, old, new),
        (Value::Places(old), Value::Places(new)) => {
            let fresh = old.differences(new).find_map(|(_, new)| new);
            let differs = fresh.or(new.first());
            differs.map_or(At::Field, |p| At::Place(p.stage.clone(), p.segment.clone()))
        }
        _ => At::Field,
    };
    Some(Slot { field, at })
}

/// The row that came or changed; of one that went, its neighbour.
fn changed_row(key: &RecordKey, field: &str, old: &[Row], new: &[Row]) -> At {
    let columns = by_key::list_columns(key, field);
    let Some(first) = columns.first() else { return At::Field };
    for row in new {
        let Some(was) = old.iter().find(|o| o.id == row.id) else {
            return At::Cell(row.id.clone(), first.name);
        };
        let differs = columns.iter().zip(was.cells.iter().zip(&row.cells)).find(|(_, (a, b))| a != b);
        if let Some((column, _)) = differs {
            return At::Cell(row.id.clone(), column.name);
        }
    }
    let moved = old.iter().zip(new).find(|(a, b)| a.id != b.id).map(|(_, b)| b);
    match moved.or(new.last()) {
        Some(row) => At::Cell(row.id.clone(), first.name),
        None => At::New(None),
    }
}
