//! Lays the band with the record's name out, and what is said of the record beside it.

use super::{
    part::{Ground, Part, Role},
    pen::{Pen, ask, columns},
};
use crate::{
    app::{
        describe::value,
        desk::Desk,
        form::{
            fields::{self, Plan},
            slot::Slot,
            state::Form,
        },
    },
    map::{
        Key as RecordKey, by_key,
        choice::Choice as _,
        touchpoint::{Touchpoint, Usage},
    },
};
use ratatui::layout::Rect;

/// Where the name stands, and what is said below it.
const NAME: u16 = 3;
/// From this width on the score stands beside the name.
const BESIDE: u16 = 60;
/// From this height on there is a line for what kind of contact it is.
const TALL: u16 = 16;

/// The record's sign and name, its score and verdict, and what kind of contact it is.
pub fn head(desk: &Desk, form: &Form, area: Rect) -> (Vec<Part>, usize) {
    let mut pen = Pen::new(desk, form, Ground::Head, area.width, 0);
    let plan = fields::of(&form.record);
    let touchpoint = match &form.record {
        RecordKey::Touchpoint(id) => desk.shown_map().touchpoint(id),
        _ => None,
    };
    let beside = touchpoint.filter(|_| area.width >= BESIDE).map_or(0, |t| pen.score(t));
    if let Some(touchpoint) = touchpoint {
        pen.say(1, 1, "", Role::Kind(touchpoint.kind, touchpoint.hidden), None);
    }
    pen.name(plan, beside);
    if let Some(touchpoint) = touchpoint.filter(|_| area.height >= TALL) {
        pen.about(touchpoint);
    }
    (pen.parts, pen.y)
}

impl Pen<'_> {
    /// The score at the right edge; returns how many columns it takes.
    fn score(&mut self, touchpoint: &Touchpoint) -> u16 {
        let Some(score) = touchpoint.effectiveness.latest() else { return 0 };
        let label = value::label("touchpoint", "effectiveness", self.lang);
        let taken = columns(&label);
        self.say(self.width - 4, 3, format!(" {} ", score.points()), Role::Chip(score), None);
        self.say(self.width - 6 - taken, taken, label, Role::Plain, None);
        taken + 7
    }

    /// The name in as many lines as it needs, or the field in which it is being written.
    fn name(&mut self, plan: &Plan, beside: u16) {
        let slot = Slot::field(plan.title);
        let room = self.width.saturating_sub(NAME + 1 + beside);
        if self.writing(&slot).is_some() {
            self.field(NAME, room, &slot);
        } else {
            let name = self.value(plan.title).and_then(|v| v.text().map(str::to_owned)).unwrap_or_default();
            let name = if name.is_empty() { ask(plan, plan.title, self.lang) } else { name };
            self.wrapped(NAME, room, &name, Role::Name, Some(&slot), usize::MAX);
        }
        self.conflict(plan.title, NAME, self.width.saturating_sub(NAME + 1));
    }

    /// What kind of contact it is and whose; how it is used stands at the right edge where that wants attention, in a line of
    /// its own if there is no room beside the end of the text.
    fn about(&mut self, touchpoint: &Touchpoint) {
        let said = ["kind", "reach", "channel", "owner"].into_iter().filter_map(|field| {
            let column = by_key::column(self.record(), field)?;
            let value = self.value(field).filter(|v| !v.is_empty())?;
            Some(value::value(column, &value, self.lang))
        });
        let said = said.collect::<Vec<_>>().join(" · ");
        let room = self.width.saturating_sub(NAME + 1);
        let below = self.label(NAME, room, &said, Role::Plain, None);
        if let Some(usage) = touchpoint.usage.latest().filter(|usage| *usage != Usage::Right) {
            let text = value::choice("usage", usage.word(), self.lang);
            let taken = columns(&text) + 2;
            let end = self.parts.last().map_or(0, |part| columns(&part.text));
            self.y = if end + 2 + taken > room { below } else { below - 1 };
            self.say(self.width - 1 - taken, taken, text, Role::Verdict(usage), None);
        }
        self.y = below.max(self.y + 1);
    }
}
