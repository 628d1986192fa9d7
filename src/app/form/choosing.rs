//! Handles the keys of the choice under the cursor of a form.

use super::{
    choice::{chosen_by, picks},
    slot::{At, Slot},
    state::Form,
};
use crate::{
    app::{describe::value, desk::Desk, key::Key},
    map::{by_key, field::Shape},
    t,
};
use jiff::SignedDuration;

/// Characters that follow one another within this time are taken for prose as soon as one of them chooses nothing.
const PROSE: SignedDuration = SignedDuration::from_secs(2);

impl Form {
    /// The keys that choose a value under the cursor, written briefly for the last line.
    pub(in crate::app) fn choice_keys(&self, desk: &Desk) -> String {
        let keys = self.keys_here(desk);
        match keys.as_slice() {
            [first, .., last] if keys.len() > 2 && first.is_ascii_digit() => format!("{first}–{last}"),
            keys => keys.iter().map(char::to_string).collect::<Vec<_>>().join(" "),
        }
    }

    /// Where a text belongs that was typed on a choice: in the next text of its row, else in the next field
    /// of prose or of a line.
    fn slot_of_text(&self, desk: &Desk) -> Option<Slot> {
        let seats = self.page(desk, desk.area()).seats();
        let here = seats.iter().position(|seat| seat.slot == self.focus).unwrap_or(0);
        let (before, after) = seats.split_at(here);
        let shape = |slot: &Slot| slot.column(&self.record).map(|column| column.shape);
        let there = || {
            let slots = after.iter().chain(before).map(|seat| &seat.slot);
            slots.filter(|slot| !matches!(slot.at, At::New(_)))
        };
        let is_text = |slot: &&Slot| matches!(shape(slot), Some(Shape::Line | Shape::Prose));
        let mut in_row = there().filter(|slot| slot.row().is_some() && slot.row() == self.focus.row());
        let prose = || there().find(|slot| matches!(shape(slot), Some(Shape::Prose)));
        in_row.find(is_text).or_else(prose).or_else(|| there().find(is_text)).cloned()
    }

    /// The name of the field in which a text belongs that was typed on a choice.
    pub(in crate::app) fn text_field(&self, desk: &Desk) -> String {
        self.slot_of_text(desk).map(|slot| self.name_of(&slot, desk)).unwrap_or_default()
    }

    /// The name of the field or the column under the cursor.
    pub(in crate::app) fn name_here(&self, desk: &Desk) -> String {
        self.name_of(&self.focus, desk)
    }

    /// The name of what stands in a slot.
    fn name_of(&self, slot: &Slot, desk: &Desk) -> String {
        let whole = by_key::column(&self.record, slot.field).map(|column| column.shape);
        let record = if let Some(Shape::Rows(row, _)) = whole { row } else { by_key::word(&self.record) };
        let column = slot.column(&self.record).map_or(slot.field, |column| column.name);
        value::label(record, column, &desk.lang)
    }

    /// Writes a text that was typed on a choice into the field where it belongs, after what stands there. Returns whether
    /// there is one: not if the choice or its record is gone.
    pub(in crate::app) fn write_text(&mut self, desk: &mut Desk, text: &str) -> bool {
        if !self.focus.is_there(desk.map(), &self.record) {
            return false;
        }
        let Some(slot) = self.slot_of_text(desk) else { return false };
        self.astray = None;
        self.go(slot);
        self.write_on(desk, text);
        self.writing.is_some()
    }

    fn keys_here(&self, desk: &Desk) -> Vec<char> {
        let value = self.focus.value(desk.map(), &self.record);
        let Some((column, value)) = self.column().zip(value) else { return Vec::new() };
        picks(&column, &value, &desk.lang).into_iter().map(|pick| pick.key).collect()
    }

    /// Which keys choose a value here.
    pub(super) fn how_to_choose(&self, desk: &Desk) -> String {
        let (field, keys) = (self.name_here(desk), self.choice_keys(desk));
        t!(desk.lang, "form-choice-keys", field = field, keys = keys)
    }

    /// Reports that a key chooses nothing here, and which keys do.
    fn refuse_key(&self, desk: &mut Desk) {
        desk.report_error(self.how_to_choose(desk));
    }

    /// Goes to a choice and takes the value of a key, because the value itself was clicked.
    pub(in crate::app) fn pick(&mut self, desk: &mut Desk, slot: Slot, key: Key) {
        self.focus = slot;
        self.astray = None;
        self.choose(desk, key);
    }

    /// Writes the value that a key chooses.
    pub(in crate::app) fn choose(&mut self, desk: &mut Desk, key: Key) {
        // A digit or a blank in the middle of a sentence chooses nothing.
        if self.astray.is_some_and(|letter| desk.now.duration_since(letter) < PROSE) {
            self.astray = Some(desk.now);
            return self.refuse_key(desk);
        }
        self.astray = None;
        let day = desk.meeting_day();
        let Some(column) = self.column() else { return };
        let Some(value) = self.focus.value(desk.map(), &self.record) else { return };
        let Some(chosen) = chosen_by(key, &column, &value, day) else { return self.refuse_key(desk) };
        let done = if matches!(column.shape, Shape::Rated(_)) {
            desk.commit_scores(|edit, _| self.focus.write(edit, &self.record, chosen))
        } else {
            let edit = self.written(desk, chosen);
            desk.commit(edit)
        };
        if done && column.name == "language" {
            desk.add_to_report(&t!(desk.lang, "form-language-is-for"));
        }
    }
}
