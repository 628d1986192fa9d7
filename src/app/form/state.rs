//! The state of an opened record: which record it is, what has the focus, and what is being written there.

use super::{
    choice::is_choice,
    fields,
    layout::page::Page,
    slot::{At, Slot},
};
use crate::{
    app::{desk::Desk, input::Input, template_texts::is_placeholder},
    map::{
        ActionKey, Key, Map, by_key,
        field::{Column, Shape, Value},
    },
};
use jiff::civil::DateTime;

/// The form of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The key of the record.
    pub record: Key,
    /// The slot that has the focus.
    pub focus: Slot,
    /// The text being written in the field that has the focus.
    pub writing: Option<Input>,
    /// The fields that wait at the end while they are empty, in the order in which they stand as long as the record is
    /// open: those that were filled in when it was opened, then the others.
    pub(super) quiet: Vec<&'static str>,
    /// How far the two halves are scrolled.
    pub scroll: [usize; 2],
    /// Whether Tab begins writing in the next field, too, as when a form is filled in.
    pub(super) filling: bool,
    /// When a character was typed last on a choice that has no such value: prose for another field, perhaps.
    pub(super) astray: Option<DateTime>,
    /// The page as it was laid out; `None` after a change, until it is needed again.
    pub(super) page: Option<Page>,
}

impl Form {
    /// The form of a record with its first question under the cursor.
    pub fn of(map: &Map, record: Key) -> Self {
        let focus = Slot::first_of(map, &record, fields::of(&record).heart[0]);
        let mut form = Self {
            record,
            focus,
            writing: None,
            quiet: Vec::new(),
            scroll: [0, 0],
            filling: false,
            astray: None,
            page: None,
        };
        form.sort_quiet(map);
        form
    }

    /// The same form without its page, which holds the texts of the whole record.
    pub(in crate::app) fn without_page(&self) -> Self {
        let Self { record, focus, writing, quiet, scroll, filling, astray, page: _ } = self;
        Self {
            record: record.clone(),
            focus: focus.clone(),
            writing: writing.clone(),
            quiet: quiet.clone(),
            scroll: *scroll,
            filling: *filling,
            astray: *astray,
            page: None,
        }
    }

    /// Puts those of the quiet fields first that are filled in now.
    pub(super) fn sort_quiet(&mut self, map: &Map) {
        let conflict = map.conflict(&self.record);
        let is_empty = |field: &&str| {
            let is_in_question = conflict.is_some_and(|conflict| conflict.theirs.contains_key(field));
            !is_in_question && by_key::get(map, &self.record, field).is_none_or(|value| value.is_empty())
        };
        self.quiet = fields::of(&self.record).quiet.to_vec();
        self.quiet.sort_by_key(is_empty);
    }

    /// Puts the cursor on this action, if the record has it.
    pub(in crate::app) fn at_action(mut self, map: &Map, action: Option<&ActionKey>) -> Self {
        let slot = action.map(|key| Slot { field: "actions", at: At::Cell(key.item.clone(), "what") });
        if let Some(slot) = slot.filter(|slot| slot.is_there(map, &self.record)) {
            self.focus = slot;
        }
        self
    }

    /// Puts the cursor on a field of the record.
    pub(in crate::app) fn start_at(&mut self, field: &'static str) {
        self.go(Slot::field(field));
    }

    /// The name of the record.
    pub fn title(&self, map: &Map) -> String {
        let title = by_key::get(map, &self.record, fields::of(&self.record).title);
        title.as_ref().and_then(Value::text).unwrap_or_default().to_owned()
    }

    /// The name and shape of what is written or chosen under the cursor.
    pub(super) fn column(&self) -> Option<Column> {
        self.focus.column(&self.record)
    }

    pub(super) fn shape(&self) -> Option<Shape> {
        self.column().map(|column| column.shape)
    }

    /// Whether the focus is on something that is written and not chosen.
    pub(in crate::app) fn is_on_written(&self) -> bool {
        self.shape().is_some_and(|shape| !is_choice(shape))
    }

    /// Whether a key chooses something under the cursor.
    pub(in crate::app) fn is_on_choice(&self) -> bool {
        self.shape().is_some_and(is_choice)
    }

    /// Whether the focus is on an existing row of a list.
    pub(in crate::app) fn is_on_row(&self) -> bool {
        self.focus.row().is_some()
    }

    /// Whether something can be deleted under the cursor: a row, or the content of a field.
    pub(in crate::app) fn has_something_to_delete(&self) -> bool {
        !self.is_on_new_row() && !self.is_in_conflict()
    }

    /// Whether deleting takes away something: a number, a position and what is empty stay as they are.
    pub(in crate::app) fn would_delete(&self, desk: &Desk) -> bool {
        // Of a touchpoint, a stage and a segment a name is needed.
        let is_name = self.record != Key::About && self.focus == Slot::field(fields::of(&self.record).title);
        let is_fixed = is_name || matches!(self.shape(), None | Some(Shape::Number | Shape::Rank));
        self.has_something_to_delete() && (self.is_on_row() || (!is_fixed && self.holds_something(desk)))
    }

    /// Whether deleting empties the field or the cell under the cursor. A row is known by its first cell and goes with it.
    pub(in crate::app) fn would_empty(&self, desk: &Desk) -> bool {
        let first = by_key::first_column(&self.record, self.focus.field);
        let stands_for_row =
            matches!(&self.focus.at, At::Cell(_, name) if first.is_some_and(|c| c.name == *name));
        !stands_for_row && self.would_delete(desk) && self.holds_something(desk)
    }

    fn holds_something(&self, desk: &Desk) -> bool {
        self.focus.value(desk.shown_map(), &self.record).is_some_and(|value| !value.is_empty())
    }

    /// Whether there are records of the same type before and after this one.
    pub(in crate::app) fn has_neighbours(&self) -> bool {
        self.record != Key::About
    }

    /// Whether Enter goes on to a new row: in the new row itself, and in the last column of a row that is
    /// written.
    pub(in crate::app) fn ends_row(&self) -> bool {
        let columns = by_key::list_columns(&self.record, self.focus.field);
        let last = fields::table(self.focus.field).reading_order(columns);
        let last = last.iter().rfind(|column| !is_choice(column.shape));
        match &self.focus.at {
            At::New(_) => true,
            At::Cell(_, name) => last.is_some_and(|column| column.name == *name),
            _ => false,
        }
    }

    /// Whether the focus is in a list.
    pub(in crate::app) fn is_in_list(&self) -> bool {
        !by_key::list_columns(&self.record, self.focus.field).is_empty()
    }

    /// Whether the focus is on text that an editor can take.
    pub(in crate::app) fn is_on_text(&self) -> bool {
        matches!(self.shape(), Some(Shape::Line | Shape::Prose))
    }

    /// Whether Enter writes a new line here.
    pub(in crate::app) fn is_on_prose(&self) -> bool {
        matches!(self.shape(), Some(Shape::Prose))
    }

    /// Whether nothing was typed in the open field that could be taken back.
    pub(in crate::app) fn is_as_opened(&self) -> bool {
        self.writing.as_ref().is_some_and(|input| !input.has_past())
    }

    /// Whether the focus is on a row that does not exist yet.
    pub(in crate::app) fn is_on_new_row(&self) -> bool {
        matches!(self.focus.at, At::New(_))
    }

    /// Whether the focus is on the versions of two sides.
    pub(in crate::app) fn is_in_conflict(&self) -> bool {
        self.focus.at == At::Conflict
    }

    /// Gives the focus to a slot, in which nothing is being written yet.
    pub(super) fn go(&mut self, slot: Slot) {
        self.focus = slot;
        self.close();
    }

    /// Opens the field under the cursor with this text in it. Typing replaces a name that only holds a place.
    pub(super) fn open(&mut self, text: &str) {
        let is_name = self.focus == Slot::field(fields::of(&self.record).title);
        let replaces = is_name && is_placeholder(text);
        self.writing = Some(if replaces { Input::selected(text) } else { Input::with(text) });
        self.filling = false;
        self.page = None;
    }

    /// Closes the field and drops what stands in it.
    pub(super) fn close(&mut self) {
        self.writing = None;
        self.page = None;
    }
}
