//! Handles the keys of fields in question in a form, which choose a side and go on.

use super::{fields, slot::Slot, state::Form};
use crate::{
    app::{desk::Desk, key::Key},
    map::{Key as RecordKey, Map, query},
};

impl Form {
    /// The same form with its first field in question under the cursor, if it has one.
    pub(in crate::app) fn at_conflict(mut self, map: &Map) -> Self {
        if let Some(slot) = slots(map, &self.record).next() {
            self.focus = slot;
        }
        self
    }

    /// Goes to the next field in question of this record, else to the first one of the next record.
    pub(super) fn next_conflict(&mut self, desk: &Desk) {
        let map = desk.map();
        let mut slots = slots(map, &self.record);
        let next = if self.is_in_conflict() {
            slots.by_ref().skip_while(|slot| *slot != self.focus).nth(1)
        } else {
            slots.next()
        };
        if let Some(slot) = next {
            self.go(slot);
        } else if let Some(record) = query::next_in_question(map, query::order(map, &self.record)) {
            *self = Self::of(map, record.clone()).at_conflict(map);
        }
    }

    /// Settles the field under the cursor as one step: 1 keeps ours, 2 takes theirs.
    pub(in crate::app) fn choose_side(&mut self, desk: &mut Desk, key: Key) {
        desk.choose_side(&self.record, self.focus.field, key);
    }
}

/// The fields of a record in question, in the order of reading.
fn slots<'m>(map: &'m Map, record: &RecordKey) -> impl Iterator<Item = Slot> + use<'m> {
    let fields = map.conflict(record).into_iter().flat_map(|conflict| &conflict.theirs);
    let plan = fields::of(record);
    let mut fields: Vec<&'static str> = fields.map(|(field, _)| *field).collect();
    fields.sort_by_key(|field| plan.fields().position(|other| other == *field));
    fields.into_iter().map(Slot::conflict)
}
