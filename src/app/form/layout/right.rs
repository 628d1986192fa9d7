//! Lays out the right half of a form: the choices by one key, the short lists, and where the touchpoint
//! stands.

use super::{
    part::{Ground, Part, Role},
    pen::{Pen, ask, columns},
};
use crate::{
    app::{
        describe::value,
        desk::Desk,
        form::{
            choice,
            fields::{self, Plan, Side},
            slot::{At, Slot},
            state::Form,
        },
        input::wrap,
    },
    map::{
        Key as RecordKey, by_key,
        field::{Column, Shape, Value},
        id::StageId,
    },
    t,
};

/// The right half, from line `y` on.
pub fn right(desk: &Desk, form: &Form, width: u16, y: usize) -> (Vec<Part>, usize) {
    let mut pen = Pen::new(desk, form, Ground::Side, width, y);
    let plan = fields::of(&form.record);
    pen.labels = labels(plan, desk, width);
    for group in plan.side {
        let before = pen.y;
        for side in *group {
            match side {
                Side::Field(field) => pen.side_field(plan, field),
                Side::Experience => pen.experience(),
                Side::Places => pen.places(),
            }
        }
        let is_open_list = matches!(group, [Side::Field(f)] if pen.is_list(f) && pen.is_touched(f));
        if pen.y > before && (!is_open_list || pen.is_spaced) {
            pen.y += 1;
        }
    }
    (pen.parts, pen.y.saturating_sub(1))
}

/// The columns for labels: as many as the longest needs, where the values keep enough.
fn labels(plan: &Plan, desk: &Desk, width: u16) -> u16 {
    let fields = plan.side.iter().copied().flatten().filter_map(|side| match side {
        Side::Field(field) => Some(columns(&value::label(plan.record, field, &desk.lang))),
        Side::Experience => desk.shown_map().segments().map(|(_, one)| columns(one.name.as_str()) + 2).max(),
        Side::Places => None,
    });
    (fields.max().unwrap_or(0) + 2).min(width * 3 / 8).max(12)
}

impl Pen<'_> {
    /// Lays out a field of the right half: label and value on one line, or a list below its name.
    fn side_field(&mut self, plan: &Plan, field: &'static str) {
        let Some(column) = by_key::column(self.record(), field).copied() else {
            return;
        };
        let Some(value) = self.value(field) else { return };
        let is_asked = value.is_empty() && !choice::is_choice(column.shape);
        let label = value::label(plan.record, field, self.lang);
        if self.is_list(field) {
            return self.side_list(plan, field, label);
        }
        let slot = Slot::field(field);
        let question = if is_asked { ask(plan, field, self.lang) } else { String::new() };
        self.side_line(1, &label, &slot, &column, &value, &question);
        self.conflict(field, 3, self.width.saturating_sub(4));
    }

    fn side_list(&mut self, plan: &Plan, field: &'static str, label: String) {
        let labels = self.labels;
        if self.is_touched(field) {
            self.say(1, self.width.saturating_sub(2), label, Role::Question, None);
            self.y += 1;
            self.table(field, 3, self.width.saturating_sub(4), false);
            if self.conflict(field, 3, self.width.saturating_sub(4)) {
                self.y += 1;
            }
        } else {
            let slot = Slot { field, at: At::New(None) };
            self.say(1, labels - 1, label, Role::Question, Some(&slot));
            let room = self.width.saturating_sub(labels + 2);
            self.y = self.label(labels + 1, room, &ask(plan, field, self.lang), Role::Soft, None);
        }
    }

    fn side_line(
        &mut self,
        x: u16,
        label: &str,
        slot: &Slot,
        column: &Column,
        value: &Value,
        question: &str,
    ) {
        let below = self.label(x, self.labels.saturating_sub(x), label, Role::Value, Some(slot));
        self.side_value(x + columns(label) + 1, slot, column, value, question);
        self.y = self.y.max(below);
    }

    /// The value beside a label that ends at column `end`.
    fn side_value(&mut self, end: u16, slot: &Slot, column: &Column, value: &Value, question: &str) {
        let at = self.labels + 1;
        let room = self.width.saturating_sub(at + 1);
        if choice::is_choice(column.shape) {
            return self.options((end.min(at - 1), at - 1), at + 1 + room, slot, column, value);
        }
        if self.writing(slot).is_some() {
            self.field(at, room, slot);
        } else if matches!(column.shape, Shape::Rank) {
            let text = self.position();
            self.say(at, room, text, Role::Plain, None);
            self.y += 1;
        } else if value.is_empty() {
            self.y = self.label(at, room, question, Role::Soft, None);
        } else {
            self.plain(at, room, &value::value(column, value, self.lang));
        }
    }

    /// Text in as many lines as it needs.
    fn plain(&mut self, x: u16, room: u16, text: &str) {
        for (start, end) in wrap(text, usize::from(room)) {
            self.say(x, room, text[start..end].trim_end(), Role::Plain, None);
            self.y += 1;
        }
    }

    fn position(&self) -> String {
        let (at, count) = match self.record() {
            RecordKey::Stage(id) => (self.map.stage_position(id), self.map.stage_ids().len()),
            RecordKey::Segment(id) => (self.map.segment_position(id), self.map.segment_ids().len()),
            _ => (None, 0),
        };
        t!(self.lang, "form-position", at = at.map_or(0, |i| i + 1), count = count)
    }

    /// Lays out how each segment experiences the touchpoint, place by place, grouped by stage when there are
    /// several.
    fn experience(&mut self) {
        let places = by_key::places(self.map, self.record());
        let Some(first) = places.first() else {
            self.conflict("places", 3, self.width.saturating_sub(4));
            return;
        };
        self.say(1, self.labels, t!(self.lang, "lens-experience"), Role::Question, None);
        self.y += 1;
        let many = places.iter().any(|p| p.stage != first.stage);
        let mut stage: Option<&StageId> = None;
        for place in places {
            if many && stage != Some(&place.stage) {
                let name = self.map.stage(&place.stage).map(|s| s.name.to_string()).unwrap_or_default();
                self.say(3, self.width.saturating_sub(4), name, Role::Plain, None);
                self.y += 1;
                stage = Some(&place.stage);
            }
            let segment = self.map.segment(&place.segment).map(|s| s.name.to_string()).unwrap_or_default();
            let at = At::Place(place.stage.clone(), place.segment.clone());
            let slot = Slot { field: "places", at };
            let (Some(column), Some(value)) =
                (slot.column(self.record()), slot.value(self.map, self.record()))
            else {
                continue;
            };
            self.side_line(if many { 5 } else { 3 }, &segment, &slot, &column, &value, "");
        }
        self.conflict("places", 3, self.width.saturating_sub(4));
    }

    /// Lays out where the touchpoint stands, with a line for each stage.
    fn places(&mut self) {
        self.say(1, self.labels, value::label("touchpoint", "places", self.lang), Role::Question, None);
        self.y += 1;
        let places = by_key::places(self.map, self.record());
        let room = self.width.saturating_sub(4);
        let mut lines: Vec<String> = Vec::new();
        for group in places.chunk_by(|a, b| a.stage == b.stage) {
            let stage = self.map.stage(&group[0].stage).map(|s| s.name.to_string()).unwrap_or_default();
            let all = self.map.segment_ids().len();
            let segments = if group.len() == all && all > 1 {
                t!(self.lang, "form-all-segments")
            } else {
                let names =
                    group.iter().filter_map(|p| self.map.segment(&p.segment)).map(|s| s.name.to_string());
                names.collect::<Vec<_>>().join(", ")
            };
            lines.push(format!("{stage} · {segments}"));
        }
        if lines.is_empty() {
            lines.push(t!(self.lang, "parking-lot"));
        }
        for line in lines {
            self.plain(3, room, &line);
        }
    }
}
