//! Lays out the right half of a form: the choices by one key, the short lists, and where the touchpoint
//! stands.

use super::{
    part::{EDGE, Ground, Part, Role},
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

/// Where labels stand, so that they are as far from the edge as the questions at the left; below those, they stand as they do.
const MARGIN: u16 = 2;
/// The columns for labels.
const LABELS: u16 = 14;
/// The columns for the margin and the values beside the labels.
const VALUES: u16 = 41;

/// The right half, from line `y` on.
pub fn right(desk: &Desk, form: &Form, width: u16, y: usize) -> (Vec<Part>, usize) {
    let mut pen = Pen::new(desk, form, Ground::Side, width, y);
    let plan = fields::of(&form.record);
    pen.margin = if y == 0 { MARGIN } else { EDGE };
    pen.values = pen.margin + labels(plan, desk, width);
    for group in plan.side {
        let before = pen.y;
        for side in *group {
            pen.asks = None;
            match side {
                Side::Field(field) => pen.side_field(plan, field),
                Side::Experience => pen.experience(),
                Side::Places => pen.places(),
            }
        }
        let is_open_list = matches!(group, [Side::Field(f)] if pen.is_list(f) && pen.is_touched(f));
        if pen.y > before && !is_open_list {
            pen.y += 1;
        }
    }
    (pen.parts, pen.y.saturating_sub(1))
}

/// The columns for labels: more where the names of segments need them, as long as the values keep enough.
fn labels(plan: &Plan, desk: &Desk, width: u16) -> u16 {
    let has_segments = plan.side.iter().copied().flatten().any(|side| *side == Side::Experience);
    let names = desk.shown_map().segments().map(|(_, one)| columns(one.name.as_str()));
    let longest = names.max().filter(|_| has_segments).unwrap_or(0);
    longest.clamp(LABELS, width.saturating_sub(VALUES).max(LABELS))
}

impl Pen<'_> {
    /// Lays out a field of the right half: label and value on one line, or a list below its name.
    fn side_field(&mut self, plan: &Plan, field: &'static str) {
        let Some(column) = by_key::column(self.record(), field).copied() else {
            return;
        };
        let Some(value) = self.value(field) else { return };
        self.asks = Some(field);
        let is_asked = value.is_empty() && !choice::is_choice(column.shape);
        if self.is_list(field) {
            return self.side_list(plan, field);
        }
        let label = value::short_label(plan.record, field, self.lang);
        let slot = Slot::field(field);
        let question = if is_asked { ask(plan, field, self.lang) } else { String::new() };
        self.side_line(&label, &slot, &column, &value, &question);
        self.side_conflict(field);
    }

    fn side_list(&mut self, plan: &Plan, field: &'static str) {
        let (margin, values) = (self.margin, self.values);
        if self.is_touched(field) {
            let label = value::label(plan.record, field, self.lang);
            self.say(margin, self.width.saturating_sub(margin + 1), label, Role::Question, None);
            self.y += 1;
            self.table(field, margin + 2, self.side_room(), false);
            if self.side_conflict(field) {
                self.y += 1;
            }
        } else {
            let slot = Slot { field, at: At::New(None) };
            let label = value::short_label(plan.record, field, self.lang);
            self.say(margin, values - margin, label, Role::Question, Some(&slot));
            let room = self.width.saturating_sub(values + 2);
            self.y = self.label(values + 1, room, &ask(plan, field, self.lang), Role::Soft, None);
        }
    }

    /// The columns for what stands a little to the right of the labels.
    fn side_room(&self) -> u16 {
        self.width.saturating_sub(self.margin + 3)
    }

    fn side_conflict(&mut self, field: &'static str) -> bool {
        self.conflict(field, self.margin + 2, self.side_room())
    }

    fn side_line(&mut self, label: &str, slot: &Slot, column: &Column, value: &Value, question: &str) {
        let below = self.label(self.margin, self.values - self.margin, label, Role::Value, Some(slot));
        let at = self.values + 1;
        let room = self.width.saturating_sub(at + 1);
        if choice::is_choice(column.shape) {
            // The last column is left to the sign for what lies above or below.
            self.options(self.values, self.width - 1, slot, column, value);
        } else if self.writing(slot).is_some() {
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
        self.y = self.y.max(below);
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
            self.side_conflict("places");
            return;
        };
        self.say(
            self.margin,
            self.values - self.margin,
            t!(self.lang, "lens-experience"),
            Role::Question,
            None,
        );
        let ends = self.lang.ends("experience").join(" – ");
        self.say(self.values + 1, self.width.saturating_sub(self.values + 2), ends, Role::Soft, None);
        self.y += 1;
        let many = places.iter().any(|p| p.stage != first.stage);
        let mut stage: Option<&StageId> = None;
        for place in places {
            if many && stage != Some(&place.stage) {
                let name = self.map.stage(&place.stage).map(|s| s.name.to_string()).unwrap_or_default();
                self.say(self.margin, self.side_room(), name, Role::Soft, None);
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
            self.side_line(&segment, &slot, &column, &value, "");
        }
        self.side_conflict("places");
    }

    /// Lays out where the touchpoint stands, with a line for each stage.
    fn places(&mut self) {
        let label = value::label("touchpoint", "places", self.lang);
        self.say(self.margin, self.side_room(), label, Role::Question, None);
        self.y += 1;
        let places = by_key::places(self.map, self.record());
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
            self.plain(self.margin + 2, self.side_room(), &line);
        }
    }
}
