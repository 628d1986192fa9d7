//! Lays the left half out: the questions.

use super::{
    part::{EDGE, Ground, MARGIN, Part, Role, prose_width},
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

/// Where the number of a central question stands, by which the room can call it.
const NUMBER: u16 = 1;

/// The left half: the questions, what else was written, what is still empty.
pub fn left(desk: &Desk, form: &Form, width: u16) -> (Vec<Part>, usize) {
    let mut pen = Pen::new(desk, form, Ground::Page, width, 0);
    let plan = fields::of(&form.record);
    for (number, field) in (1..).zip(plan.heart) {
        pen.asks = Some(field);
        pen.say(NUMBER, 1, u8::to_string(&number), Role::Number, None);
        pen.question(plan, field);
    }
    // What is filled in or emptied meanwhile stays where it stands, so that Tab always goes on.
    let runs = form.quiet.chunk_by(|one, next| pen.is_touched(one) == pen.is_touched(next));
    for run in runs.collect::<Vec<_>>() {
        if pen.is_touched(run[0]) {
            run.iter().for_each(|field| pen.question(plan, field));
        } else {
            pen.still_empty(plan, run);
        }
    }
    (pen.parts, pen.y)
}

impl Pen<'_> {
    /// The columns from `x` to the margin at the right.
    fn room_from(&self, x: u16) -> u16 {
        self.width.saturating_sub(x + MARGIN)
    }

    /// What nobody has written yet, each with its question.
    fn still_empty(&mut self, plan: &Plan, fields: &[&'static str]) {
        self.asks = None;
        self.say(EDGE, self.room_from(EDGE), t!(self.lang, "form-empty"), Role::Question, None);
        self.y += 1;
        let at = (INDENT + 26).min(self.width / 2);
        for field in fields {
            self.asks = Some(field);
            let label = value::label(plan.record, field, self.lang) + ":";
            self.say(INDENT, (at - INDENT - 1).min(24), label, Role::Value, Some(&Slot::field(field)));
            let question = ask(plan, field, self.lang);
            self.y = self.label(at, self.room_from(at), &question, Role::Soft, None);
        }
        self.y += 1;
    }

    /// A question with its answer, on one line while it is untouched.
    fn question(&mut self, plan: &Plan, field: &'static str) {
        self.asks = Some(field);
        let text = ask(plan, field, self.lang);
        let x = EDGE;
        let mut term = value::label(plan.record, field, self.lang);
        if self.is_from_template(field) {
            term = format!("{} · {term}", t!(self.lang, "form-from-template"));
        }
        let room = self.room_from(x);
        let slot = Slot { field, at: if self.is_list(field) { At::New(None) } else { At::Field } };
        let touched = self.is_touched(field);
        // Both versions of an answer stand below it, so it is not written once more.
        let in_versions = self.is_in_question(field) && !self.is_list(field) && self.writing(&slot).is_none();
        let answered = touched && !in_versions;
        let asked = columns(&text);
        let below = self.label(x, room, &text, Role::Question, Some(&slot).filter(|_| !answered));
        if asked + columns(&term) + 2 <= room {
            self.say(x + room - columns(&term), columns(&term), term, Role::Soft, None);
        }
        self.y = below;
        if answered {
            if self.is_list(field) {
                self.table(field, INDENT, self.room_from(INDENT), true);
            } else {
                self.answer(field, &slot);
            }
        }
        let in_question = self.conflict(field, INDENT, self.room_from(INDENT));
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
        let room = self.room_from(INDENT);
        match (self.writing(slot), column.shape) {
            (Some(input), Shape::Prose) => {
                let lines = input.height(prose_width(self.width)).max(2);
                self.say(EDGE, self.room_from(EDGE), "", Role::Prose(lines), Some(slot));
                self.y += lines;
            }
            (Some(_), _) => {
                self.field(INDENT, room, slot);
            }
            (None, _) => {
                let value = self.value(field).unwrap_or_else(|| column.shape.empty());
                let text =
                    value.text().map_or_else(|| value::value(column, &value, self.lang), str::to_owned);
                self.wrapped(INDENT, room, &text, Role::Value, Some(slot), usize::MAX);
            }
        }
    }
}
