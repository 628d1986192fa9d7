//! Lays out the left half of a form: the title and the questions.

use super::{
    part::{FRAME, Part, Role, prose_width},
    pen::{INDENT, Pen, ask, columns},
};
use crate::{
    app::{
        describe::value,
        desk::Desk,
        form::{
            fields::{self, Plan},
            slot::{At, Slot},
            state::Form,
        },
        template_texts,
    },
    map::{Key as RecordKey, by_key, field::Shape},
    t,
};

/// The left half: the title, the numbered questions, the other fields that are filled, and those that are
/// still empty.
pub fn left(desk: &Desk, form: &Form, width: u16) -> (Vec<Part>, usize) {
    let mut pen = Pen::new(desk, form, width, 0);
    let plan = fields::of(&form.record);
    pen.title(plan);
    pen.y += 1;
    for (i, field) in plan.heart.iter().enumerate() {
        pen.question(plan, Some(i + 1), field);
    }
    let (filled, empty): (Vec<&str>, Vec<&str>) = plan.quiet.iter().partition(|f| pen.is_touched(f));
    for field in filled {
        pen.question(plan, None, field);
    }
    if !empty.is_empty() {
        pen.say(3, width.saturating_sub(4), t!(desk.lang, "form-empty"), Role::Plain, None);
        pen.y += 1;
        for field in empty {
            let label = value::label(plan.record, field, &desk.lang);
            let slot = Slot::field(field);
            pen.say(INDENT, 24, label, Role::Value, Some(&slot));
            let at = (INDENT + 26).min(width / 2);
            pen.say(at, width.saturating_sub(at + 1), ask(plan, field, &desk.lang), Role::Plain, None);
            pen.y += 1;
        }
        pen.y += 1;
    }
    (pen.parts, pen.y)
}

impl Pen<'_> {
    /// The record's sign and name, and at the right edge what kind of contact it is.
    fn title(&mut self, plan: &Plan) {
        let slot = Slot::field(plan.title);
        let mut x = 1;
        let mut about = String::new();
        if let RecordKey::Touchpoint(id) = self.record()
            && let Some(t) = self.map.touchpoint(id)
        {
            self.say(1, 1, "", Role::Kind(t.kind, t.hidden), None);
            x = 3;
            let said = ["kind", "reach", "channel"].into_iter().filter_map(|field| {
                let column = by_key::column(self.record(), field)?;
                let value = self.value(field).filter(|v| !v.is_empty())?;
                Some(value::value(column, &value, self.lang))
            });
            about = said.collect::<Vec<_>>().join(" · ");
        }
        let room = self.width.saturating_sub(x + 1);
        if self.writing(&slot).is_some() {
            self.say(x, room, "", Role::Field, Some(&slot));
            self.y += 1;
            self.conflict(plan.title, x, room);
            return;
        }
        let name = self.value(plan.title).and_then(|v| v.text().map(str::to_owned)).unwrap_or_default();
        let beside = columns(&about);
        let fits = !about.is_empty() && columns(&name) + beside + 3 <= room;
        let name = if name.is_empty() { ask(plan, plan.title, self.lang) } else { name };
        if fits {
            self.say(self.width - 1 - beside, beside, about, Role::Plain, None);
        }
        self.wrapped(x, room, &name, Role::Name, &slot, usize::MAX);
        self.conflict(plan.title, x, room);
    }

    /// A question with its answer, on one line while it is untouched.
    fn question(&mut self, plan: &Plan, number: Option<usize>, field: &'static str) {
        let mut text = ask(plan, field, self.lang);
        if let Some(number) = number {
            text = format!("{number} {text}");
        }
        let x = if number.is_some() { 1 } else { FRAME };
        let mut term = value::label(plan.record, field, self.lang);
        if self.is_from_template(field) {
            term = format!("{} · {term}", t!(self.lang, "form-from-template"));
        }
        let room = self.width.saturating_sub(x + 1);
        let touched = self.is_touched(field);
        let slot = Slot { field, at: if self.is_list(field) { At::New(None) } else { At::Field } };
        let asked = columns(&text);
        self.say(x, room, text, Role::Question, Some(&slot).filter(|_| !touched));
        if asked + columns(&term) + 2 <= room {
            self.say(self.width - 1 - columns(&term), columns(&term), term, Role::Plain, None);
        }
        self.y += 1;
        if touched {
            if self.is_list(field) {
                self.table(field, INDENT, self.width.saturating_sub(INDENT + 1), true);
            } else {
                self.answer(field, &slot);
            }
        }
        let in_question = self.conflict(field, INDENT, self.width.saturating_sub(INDENT + 1));
        if in_question || !(touched && self.is_list(field)) {
            self.y += 1;
        }
    }

    /// Whether a stage's field still holds what the template wrote for a stage of another name.
    fn is_from_template(&self, field: &str) -> bool {
        let RecordKey::Stage(id) = self.record() else { return false };
        self.map.stage(id).is_some_and(|stage| template_texts::is_of_another_stage(stage, field))
    }

    /// The answer to a question, or the field in which it is being written.
    fn answer(&mut self, field: &str, slot: &Slot) {
        let Some(column) = by_key::column(self.record(), field) else { return };
        let room = self.width.saturating_sub(INDENT + 1);
        match (self.writing(slot), column.shape) {
            (Some(input), Shape::Prose) => {
                let lines = input.height(prose_width(self.width)).max(2) + 2;
                self.say(FRAME, self.width.saturating_sub(FRAME + 1), "", Role::Frame(lines), Some(slot));
                self.y += lines;
            }
            (Some(_), _) => {
                self.say(INDENT, room, "", Role::Field, Some(slot));
                self.y += 1;
            }
            (None, _) => {
                let value = self.value(field).unwrap_or_else(|| column.shape.empty());
                let text =
                    value.text().map_or_else(|| value::value(column, &value, self.lang), str::to_owned);
                self.wrapped(INDENT, room, &text, Role::Value, slot, usize::MAX);
            }
        }
    }
}
