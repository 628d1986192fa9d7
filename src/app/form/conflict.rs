//! Fields in question in a form: both values below the field, and the keys that choose one.

use super::{
    At, Form, Slot, fields,
    layout::{Role, left::Pen},
};
use crate::{
    app::{key::Key, map::conflicts, state::App},
    map::{Key as RecordKey, Map, builder::Builder, conflict::Side, query},
    t,
};

impl Form {
    /// The same with its first field in question under the cursor, if it has one.
    pub(in crate::app) fn at_conflict(mut self, map: &Map) -> Self {
        if let Some(slot) = slots(map, &self.record).next() {
            self.focus = slot;
        }
        self
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

impl App {
    /// Whether the focus is on what two sides say.
    pub(in crate::app) fn form_in_conflict(&self) -> bool {
        self.form().is_some_and(|form| form.focus.at == At::Conflict)
    }

    /// The next field in question of this record, else the first one of the next record.
    pub(in crate::app) fn form_next_conflict(&mut self) {
        let Some(form) = self.form() else { return };
        let mut slots = slots(self.map(), &form.record);
        let next = if self.form_in_conflict() {
            slots.by_ref().skip_while(|slot| *slot != form.focus).nth(1)
        } else {
            slots.next()
        };
        drop(slots);
        let record = form.record.clone();
        if let Some(slot) = next {
            if let Some(form) = self.form_mut() {
                form.go(slot);
            }
        } else if let Some(record) =
            query::next_in_question(self.map(), query::order(self.map(), &record)).cloned()
        {
            let map = self.desk.doc.map();
            let next = Form::of(map, record).at_conflict(map);
            if let Some(form) = self.form_mut() {
                *form = Form { back: form.back.take(), ..next };
            }
        }
    }

    /// 1 keeps ours, 2 takes theirs, as one step.
    pub(in crate::app) fn choose_side(&mut self, key: Key) {
        let Some(form) = self.form() else { return };
        let (record, field) = (form.record.clone(), form.focus.field);
        let side = if key.digit() == Some(1) { Side::Mine } else { Side::Theirs };
        let mut edit = Builder::new(self.desk.doc.map());
        edit.choose(&record, field, side);
        let edit = edit.finish();
        if self.commit(edit) {
            self.say_if_settled();
        }
    }

    /// Says, once a side was chosen for the last field in question, that nothing is left.
    fn say_if_settled(&mut self) {
        let settled = self.desk.doc.map().in_question() == 0;
        if let Some(notice) = self.desk.notice.as_mut().filter(|_| settled) {
            notice.text = t!(self.desk.lang, "conflicts-settled", edit = notice.text.as_str());
        }
    }

    /// Which keys choose, where somebody would write.
    pub(in crate::app) fn say_how_to_choose(&mut self) {
        self.desk.report_error(t!(self.desk.lang, "conflict-how"));
    }
}

impl Pen<'_> {
    /// Whether two sides say different things of a field.
    pub(super) fn is_in_question(&self, field: &str) -> bool {
        self.map.conflict(self.record()).is_some_and(|conflict| conflict.theirs.contains_key(field))
    }

    /// What both sides say of a field, each with the key that chooses it; whether it is in question.
    pub(super) fn conflict(&mut self, field: &'static str, x: u16, width: u16) -> bool {
        let theirs = self.map.conflict(self.record()).and_then(|conflict| conflict.theirs.get(field));
        let Some(theirs) = theirs else { return false };
        let [ours, theirs] = conflicts::sides(self.map, self.record(), field, theirs, self.lang);
        let slot = Slot::conflict(field);
        self.say(x, 1, "", Role::ConflictSign, None);
        for text in [
            t!(self.lang, "conflict-ours", value = ours.as_str()),
            t!(self.lang, "conflict-theirs", value = theirs.as_str()),
        ] {
            self.wrapped(x + 2, width.saturating_sub(2), &text, Role::Conflict, &slot, usize::MAX);
        }
        true
    }
}
