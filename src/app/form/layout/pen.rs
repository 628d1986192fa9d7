//! A pen that lays out parts from top to bottom.

use super::part::{Ground, Part, Role, field_width};
pub(crate) use crate::app::drawn::columns;
use crate::{
    app::{
        desk::Desk,
        form::{fields::Plan, slot::Slot, state::Form},
        input::{Input, wrap},
    },
    lang::Lang,
    map::{Key as RecordKey, Map, by_key, field::Value},
};

/// The left edge of values that stand below their question.
pub(crate) const INDENT: u16 = 5;

/// Lines that a text of one line may take while it is written, so that as much of it as possible is in sight.
const FIELD_LINES: usize = 12;

/// Lines that a label may take.
const LABEL_LINES: usize = 3;

/// A pen that lays out parts from top to bottom.
pub(crate) struct Pen<'a> {
    pub(crate) lang: &'a Lang,
    pub(crate) map: &'a Map,
    pub(crate) form: &'a Form,
    pub(crate) width: u16,
    pub(crate) y: usize,
    /// What the next parts stand on.
    pub(crate) on: Ground,
    /// The field that the next parts ask for or name.
    pub(super) asks: Option<&'static str>,
    /// The left edge of the labels in the right half.
    pub(super) margin: u16,
    /// The left edge of all values beside them; their text begins a column further on.
    pub(super) values: u16,
    pub(crate) parts: Vec<Part>,
}

/// The question of a field.
pub(crate) fn ask(plan: &Plan, field: &str, lang: &Lang) -> String {
    lang.get(&format!("ask-{}-{field}", plan.record))
}

/// How many lines a label takes.
pub(super) fn label_lines(text: &str, width: u16) -> usize {
    wrap(text, usize::from(width)).len().min(LABEL_LINES)
}

impl<'a> Pen<'a> {
    pub(crate) fn new(desk: &'a Desk, form: &'a Form, on: Ground, width: u16, y: usize) -> Self {
        let (lang, map) = (&desk.lang, desk.shown_map());
        Self { lang, map, form, width, y, on, asks: None, margin: 0, values: 0, parts: Vec::new() }
    }

    pub(crate) fn say(
        &mut self,
        x: u16,
        width: u16,
        text: impl Into<String>,
        role: Role,
        slot: Option<&Slot>,
    ) {
        let (y, on, asks) = (self.y, self.on, self.asks);
        self.parts.push(Part { x, y, width, text: text.into(), role, on, slot: slot.cloned(), asks });
    }

    pub(crate) fn is_focused(&self, slot: &Slot) -> bool {
        self.form.focus == *slot
    }

    pub(crate) fn writing(&self, slot: &Slot) -> Option<&'a Input> {
        self.form.writing.as_ref().filter(|_| self.form.focus == *slot)
    }

    pub(crate) fn record(&self) -> &'a RecordKey {
        &self.form.record
    }

    pub(crate) fn value(&self, field: &str) -> Option<Value> {
        by_key::get(self.map, self.record(), field)
    }

    /// Whether something was written in a field, or is being written.
    pub(crate) fn is_touched(&self, field: &str) -> bool {
        let writing = self.form.writing.is_some() && self.form.focus.field == field;
        writing || self.is_in_question(field) || self.value(field).is_some_and(|v| !v.is_empty())
    }

    pub(crate) fn is_list(&self, field: &str) -> bool {
        !by_key::list_columns(self.record(), field).is_empty()
    }

    /// Whether two sides have filled in a field differently.
    pub(super) fn is_in_question(&self, field: &str) -> bool {
        self.map.conflict(self.record()).is_some_and(|conflict| conflict.theirs.contains_key(field))
    }

    /// Lays out the field in which the text of a slot is being written.
    pub(super) fn field(&mut self, x: u16, width: u16, slot: &Slot) {
        let lines = self.writing(slot).map_or(1, |input| input.height(field_width(width)).min(FIELD_LINES));
        self.say(x, width, "", Role::Field(lines), Some(slot));
        self.y += lines;
    }

    /// A label or a question in lines; returns the line below it. The pen stays where it is.
    pub(super) fn label(&mut self, x: u16, width: u16, text: &str, role: Role, slot: Option<&Slot>) -> usize {
        let top = self.y;
        self.wrapped(x, width, text, role, slot, LABEL_LINES);
        std::mem::replace(&mut self.y, top)
    }

    /// Lays out a text in at most `most` lines.
    pub(crate) fn wrapped(
        &mut self,
        x: u16,
        width: u16,
        text: &str,
        role: Role,
        slot: Option<&Slot>,
        most: usize,
    ) {
        let lines = wrap(text, usize::from(width));
        let count = lines.len();
        for (i, (start, end)) in lines.into_iter().enumerate().take(most) {
            // If lines are left out, the last one gets the rest of the text, so that the sign for more is
            // drawn.
            let end = if i + 1 == most && most < count { text.len() } else { end };
            self.say(x, width, text[start..end].trim_end().replace('\n', " "), role, slot);
            self.y += 1;
        }
    }
}
