//! Opens a field for writing, reads what was typed and keeps it in the map.

use super::{slot::At, state::Form};
use crate::{
    app::{dates, describe::date, desk::Desk},
    map::{
        Key as RecordKey,
        builder::Builder,
        by_key,
        edit::Edit,
        field::{Shape, Value},
        meetings,
        people::PEOPLE,
        text::{Line, Prose},
    },
    t,
};

impl Form {
    /// Opens the field under the cursor with its present content, or with a text that was refused there; undo goes back
    /// from that to what stands in the map.
    pub(in crate::app) fn write(&mut self, desk: &mut Desk) {
        let Some(text) = self.text_here(desk) else { return };
        self.open(&text);
        let refused = desk.refused.take(&self.record, &self.focus);
        if let (Some(refused), Some(input)) = (refused, &mut self.writing) {
            input.replace(&refused);
        }
    }

    /// Opens the field under the cursor with a text that was being written there before; undo goes back from
    /// it to what stands in the map.
    pub(in crate::app) fn take_up(&mut self, desk: &mut Desk, draft: &str) {
        self.write(desk);
        if let Some(input) = self.writing.as_mut().filter(|input| input.text() != draft) {
            input.replace(draft);
        }
    }

    /// The content under the cursor as it would be typed, with numbers in the place of hidden names; `None` where nothing
    /// can be typed.
    pub(in crate::app) fn text_here(&self, desk: &Desk) -> Option<String> {
        Some(match self.focus.value(desk.shown_map(), &self.record)? {
            Value::Line(text) => text.to_string(),
            Value::Prose(text) => text.to_string(),
            Value::Date(date) => date.map_or(String::new(), |d| desk.lang.date(d)),
            Value::Number(number) => number.to_string(),
            Value::Rank(_) => self.position(desk).map_or(String::new(), |at| (at + 1).to_string()),
            _ => return None,
        })
    }

    /// The record's position among its neighbours.
    fn position(&self, desk: &Desk) -> Option<usize> {
        match &self.record {
            RecordKey::Stage(id) => desk.map().stage_position(id),
            RecordKey::Segment(id) => desk.map().segment_position(id),
            _ => None,
        }
    }

    /// Makes what was typed part of the map as one step, and closes the field. Returns false if it cannot be
    /// kept: then the field stays open with the text, and the last line shows why and how to leave it.
    pub(in crate::app) fn keep(&mut self, desk: &mut Desk) -> bool {
        let kept = self.try_to_keep(desk);
        if !kept {
            desk.add_to_report(&t!(
                desk.lang,
                "form-stays-open",
                key = desk.key("field-undo"),
                out = desk.key("field-done")
            ));
        }
        kept
    }

    /// Keeps what was typed and closes the field in any case. If the field cannot hold the text, the last line says so,
    /// and the text is there again when the field is opened the next time.
    pub(super) fn keep_or_drop(&mut self, desk: &mut Desk) {
        if !self.try_to_keep(desk) {
            let said = match self.writing.as_ref().filter(|input| !input.is_blank()) {
                Some(input) => {
                    desk.refused.keep(&self.record, &self.focus, input.text());
                    t!(desk.lang, "form-left", key = desk.key(self.way_back()))
                }
                None => t!(desk.lang, "form-dropped"),
            };
            desk.add_to_report(&said);
            match self.focus.at.clone() {
                At::New(after) => self.leave_new_row(after),
                _ => self.close(),
            }
        }
    }

    /// The command that opens this slot again: a new row between two others opens only below the one before it.
    fn way_back(&self) -> &'static str {
        if matches!(self.focus.at, At::New(Some(_))) { "form-add" } else { "form-edit" }
    }

    /// Keeps what was typed, or reports why that is not possible. Returns whether it was kept.
    fn try_to_keep(&mut self, desk: &mut Desk) -> bool {
        let Some(input) = &self.writing else { return true };
        let text = input.text().to_owned();
        if let (At::New(after), true) = (&self.focus.at, input.is_blank()) {
            self.leave_blank_row(desk.map(), after.clone());
            return true;
        }
        if !input.is_touched() {
            self.close();
            return true;
        }
        let Some(shape) = self.shape() else { return true };
        match read(desk, shape, &text) {
            Ok(value) => {
                let kept = self.keep_value(desk, value);
                if kept && matches!(shape, Shape::Date) {
                    report_passed(desk, &text);
                }
                kept
            }
            Err(why) => {
                desk.report_error(why);
                false
            }
        }
    }

    /// Writes a value into the map. Returns whether the field can be closed.
    fn keep_value(&mut self, desk: &mut Desk, value: Value) -> bool {
        let value = self.meant(desk, value);
        if let At::New(after) = &self.focus.at {
            let added = self.add_row(desk, after.clone().as_ref(), value);
            if let (true, "actions", RecordKey::Touchpoint(id), Some(row)) =
                (added, self.focus.field, &self.record, self.focus.row())
            {
                desk.part_action(id, row);
            }
            return added;
        }
        if let Some(why) = self.is_day_taken(desk, &value) {
            desk.report_error(why);
            return false;
        }
        let alike = match &value {
            Value::Line(name) if self.offers_people() => Some(desk.alike(name)),
            _ => None,
        };
        let edit = match (self.shape(), value) {
            (Some(Shape::Rank), Value::Number(number)) => self.moved_to(desk, number),
            (Some(shape), value) => self.written_over(desk, shape, value),
            (None, _) => None,
        };
        let kept = edit.is_none() || desk.commit(edit);
        if kept {
            self.close();
        }
        if let Some(alike) = alike.filter(|_| kept) {
            desk.report_alike(&alike);
        }
        kept
    }

    /// Somebody whom the map knows and whose name what is typed here could become.
    pub fn known_person(&self, desk: &Desk) -> Option<Line> {
        let typed = self.writing.as_ref().filter(|_| self.offers_people())?;
        desk.completed(typed.text())
    }

    /// ↓: the name that is offered takes the place of what was typed.
    pub(in crate::app) fn take_known(&mut self, desk: &Desk) {
        let known = self.known_person(desk);
        if let (Some(input), Some(name)) = (&mut self.writing, known) {
            input.replace(name.as_str());
        }
    }

    /// Whether what is written here is the name of one of those whose names are offered elsewhere.
    fn offers_people(&self) -> bool {
        self.people().is_some_and(|(record, _)| !matches!(record, "interaction" | "data"))
    }

    /// The words of the record and of the field of what is written here, if that names people.
    fn people(&self) -> Option<(&'static str, &'static str)> {
        let record = match by_key::column(&self.record, self.focus.field)?.shape {
            Shape::Rows(row, _) => row,
            _ => by_key::word(&self.record),
        };
        Some((record, self.column()?.name)).filter(|named| PEOPLE.contains(named))
    }

    /// The value with the names of people that are meant by what was typed.
    fn meant(&self, desk: &Desk, value: Value) -> Value {
        match value {
            Value::Line(name) if self.people().is_some() => Value::Line(desk.meant(&name)),
            value => value,
        }
    }

    /// An edit that writes a value under the cursor over the one with which the field opened.
    fn written_over(&self, desk: &Desk, shape: Shape, value: Value) -> Option<Edit> {
        let opened = self.writing.as_ref().and_then(|input| read(desk, shape, input.opened()).ok());
        let opened = opened.map(|value| self.meant(desk, value));
        let opened = opened.or_else(|| self.focus.value(desk.map(), &self.record))?;
        if opened == value {
            return None;
        }
        let mut edit = Builder::new(desk.map());
        self.focus.write_over(&mut edit, &self.record, opened, value.clone());
        // Scores belong to the day of their meeting, so they go with it.
        if let (Some(Value::Date(Some(from))), Value::Date(Some(into))) = (self.meeting_day(desk), value) {
            meetings::move_scores(&mut edit, from, into);
        }
        edit.finish()
    }

    /// The day of the meeting under the cursor, if it is the day that is written.
    fn meeting_day(&self, desk: &Desk) -> Option<Value> {
        let is_day = self.focus.field == "meetings" && matches!(self.focus.at, At::Cell(_, "date"));
        self.focus.value(desk.map(), &self.record).filter(|_| is_day)
    }

    /// Why a meeting cannot be moved to a day: another one was then, and their scores could not be told apart.
    fn is_day_taken(&self, desk: &Desk, value: &Value) -> Option<String> {
        let (Some(now), Value::Date(Some(day))) = (self.meeting_day(desk), value) else { return None };
        let is_taken =
            now != *value && desk.map().about().meetings.iter().any(|m| m.value.date == Some(*day));
        is_taken.then(|| t!(desk.lang, "meeting-day-taken", date = desk.lang.date(*day)))
    }

    /// An edit that writes a value under the cursor.
    pub(super) fn written(&self, desk: &Desk, value: Value) -> Option<Edit> {
        let mut edit = Builder::new(desk.map());
        self.focus.write(&mut edit, &self.record, value);
        edit.finish()
    }

    /// The edit that moves a stage or a segment to a position among its neighbours.
    fn moved_to(&self, desk: &Desk, number: u32) -> Option<Edit> {
        let at = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let map = desk.map();
        let mut edit = Builder::new(map);
        match &self.record {
            RecordKey::Stage(id) => edit.insert_stage(id, map.stage(id)?.clone(), at),
            RecordKey::Segment(id) => edit.insert_segment(id, map.segment(id)?.clone(), at),
            _ => return None,
        }
        edit.finish()
    }
}

/// Adds to the report that the day, which was typed without a year, has passed.
fn report_passed(desk: &mut Desk, text: &str) {
    let today = desk.now.date();
    let passed = dates::parse(text, today).ok().and_then(|day| date::passed(day, today, &desk.lang));
    if let (Some(passed), Some(notice)) = (passed, &mut desk.notice) {
        notice.text = format!("{}, {passed}", notice.text);
    }
}

/// Reads what was typed as a value of this shape, or returns why it is none.
fn read(desk: &Desk, shape: Shape, text: &str) -> Result<Value, String> {
    let line = Line::clean(text);
    match shape {
        Shape::Prose => Ok(Value::Prose(Prose::clean(text))),
        Shape::Date if line.is_empty() => Ok(Value::Date(None)),
        Shape::Date => match dates::parse(line.as_str(), desk.now.date()) {
            Ok(day) => Ok(Value::Date(Some(day.date))),
            Err(why) => Err(date::no_day(why, line.as_str(), &desk.lang)),
        },
        Shape::Number | Shape::Rank => match line.as_str().parse::<u32>() {
            Ok(number @ 1..) => Ok(Value::Number(number)),
            _ => Err(t!(desk.lang, "form-not-a-number", text = line.as_str())),
        },
        _ => Ok(Value::Line(line)),
    }
}
