//! Writing in a field: beginning, leaving, keeping.

use super::{At, Form, Slot, choice};
use crate::{
    app::{
        dates, input::Input, key::Key, message::Effect, overlay::ask::Waiting, state::App, template_texts,
    },
    map::{
        Key as RecordKey,
        builder::Builder,
        edit::Edit,
        field::{Shape, Value},
        text::{Line, Prose},
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

impl App {
    /// Enter: writes in the field; a choice goes on to its next value.
    pub(in crate::app) fn form_edit(&mut self) {
        if self.form_is_choice() {
            self.form_choose(Key::plain(KeyCode::Char(' ')));
        } else {
            self.write_field();
        }
    }

    /// Opens the field under the cursor with what stands there.
    pub(super) fn write_field(&mut self) {
        let Some(text) = self.text_here() else { return };
        if let Some(form) = self.form_mut() {
            form.writing = Some(Input::with(&text));
            form.filling = false;
        }
    }

    /// What stands under the cursor, as it is typed; `None` where nothing is typed.
    fn text_here(&self) -> Option<String> {
        let form = self.form()?;
        Some(match form.focus.value(self.map(), &form.record)? {
            Value::Line(text) => text.to_string(),
            Value::Prose(text) => text.to_string(),
            Value::Date(date) => date.map_or(String::new(), |d| self.desk.lang.date(d)),
            Value::Number(number) => number.to_string(),
            Value::Rank(_) => self.position_here().map_or(String::new(), |at| (at + 1).to_string()),
            _ => return None,
        })
    }

    fn position_here(&self) -> Option<usize> {
        match &self.form()?.record {
            RecordKey::Stage(id) => self.map().stage_position(id),
            RecordKey::Segment(id) => self.map().segment_position(id),
            _ => None,
        }
    }

    /// A capital letter begins an empty field with it, as on the map: German nouns begin with one.
    pub(in crate::app) fn form_capital(&mut self, key: Key) {
        let Some(c) = key.character().filter(|c| c.is_uppercase()) else { return };
        let is_text =
            self.form().and_then(Form::shape).is_some_and(|s| matches!(s, Shape::Line | Shape::Prose));
        if is_text
            && self.text_here().is_some_and(|t| t.is_empty())
            && !self.desk.refuses_to_edit()
            && !self.asks_for_meeting(Waiting::Key(key))
        {
            self.write_field();
            if let Some(input) = self.form_mut().and_then(|f| f.writing.as_mut()) {
                input.insert(c.encode_utf8(&mut [0; 4]));
            }
        }
    }

    /// A key that no command of the field took.
    pub(in crate::app) fn field_key(&mut self, key: Key) {
        let width = self.page().and_then(|p| {
            let seat = p.seat(&self.form()?.focus)?;
            Some(super::layout::prose_width(p.columns[seat.column].area.width))
        });
        let Some(form) = self.form_mut() else { return };
        let lines = width.filter(|_| matches!(form.shape(), Some(Shape::Prose)));
        let Some(input) = &mut form.writing else { return };
        if input.key(key, lines) {
            return;
        }
        // What a line does not need moves between the fields.
        match key.code {
            KeyCode::Up | KeyCode::Down if self.keep_field() => {
                self.form_step(key);
            }
            KeyCode::PageUp | KeyCode::PageDown if self.keep_field() => self.form_page(key),
            _ => {}
        }
    }

    /// Esc: keeps what was typed and leaves the field.
    pub(in crate::app) fn field_done(&mut self) {
        self.keep_field();
        if let Some(form) = self.form_mut() {
            form.filling = false;
        }
    }

    /// Tab: keeps it and goes on to the next field, writing there too.
    pub(in crate::app) fn field_next(&mut self, key: Key) {
        if self.keep_field() && self.form_step(key) {
            self.fill_in();
        }
    }

    /// Enter in prose: a new line.
    pub(in crate::app) fn field_break(&mut self) {
        if let Some(input) = self.form_mut().and_then(|f| f.writing.as_mut()) {
            input.insert("\n");
        }
    }

    /// Enter in a new row: it is kept and the next one begins; where nothing was written it ends.
    pub(in crate::app) fn field_more(&mut self) {
        let blank = self.form().and_then(|f| f.writing.as_ref()).is_none_or(Input::is_blank);
        if self.keep_field() && !blank {
            self.form_add();
        }
    }

    /// Whether Enter is a new line.
    pub(in crate::app) fn field_is_prose(&self) -> bool {
        matches!(self.form().and_then(Form::shape), Some(Shape::Prose))
    }

    /// Whether a row is written that is not there yet.
    pub(in crate::app) fn field_is_new_row(&self) -> bool {
        self.form().is_some_and(|f| matches!(f.focus.at, At::New(_)))
    }

    /// What was typed becomes part of the map, as one step; the field is then closed. False when it cannot be kept:
    /// then it stays open with the text, and the last line says why.
    pub(super) fn keep_field(&mut self) -> bool {
        let Some(form) = self.form() else { return true };
        let Some(input) = &form.writing else { return true };
        let (record, focus) = (form.record.clone(), form.focus.clone());
        let text = input.text().to_owned();
        let unchanged = self.text_here().is_some_and(|was| was == text);
        if let At::New(after) = &focus.at
            && input.is_blank()
        {
            let back = after.clone();
            self.leave_new_row(back);
            return true;
        }
        if unchanged {
            self.close_field();
            return true;
        }
        let Some(column) = focus.column(&record) else { return true };
        let value = match self.read(column.shape, &text) {
            Ok(value) => value,
            Err(why) => {
                self.desk.report_error(why);
                return false;
            }
        };
        if let At::New(after) = &focus.at {
            return self.add_row(&record, focus.field, after.as_ref(), value);
        }
        if matches!(column.shape, Shape::Rank) {
            let edit = self.moved_to(&record, &value);
            return self.keep(edit);
        }
        let edit = self.written(&record, &focus, value);
        self.keep(edit)
    }

    /// An edit that writes a value under the cursor.
    fn written(&self, record: &RecordKey, focus: &Slot, value: Value) -> Option<Edit> {
        let mut edit = Builder::new(self.desk.doc.map());
        focus.write(&mut edit, self.desk.doc.map(), record, value);
        if let RecordKey::Stage(id) = record {
            template_texts::drop_after_renaming(&mut edit, self.desk.doc.map(), id);
        }
        edit.finish()
    }

    /// Commits what was typed; whether the field could be closed.
    fn keep(&mut self, edit: Option<Edit>) -> bool {
        let Some(edit) = edit else {
            self.close_field();
            return true;
        };
        let kept = self.commit(Some(edit));
        if kept {
            self.close_field();
        }
        kept
    }

    pub(super) fn close_field(&mut self) {
        if let Some(form) = self.form_mut() {
            form.writing = None;
        }
    }

    /// What was typed as a value, or why it is none.
    fn read(&self, shape: Shape, text: &str) -> Result<Value, String> {
        let line = Line::clean(text);
        match shape {
            Shape::Prose => Ok(Value::Prose(Prose::clean(text))),
            Shape::Date if line.is_empty() => Ok(Value::Date(None)),
            Shape::Date => match dates::parse(line.as_str(), self.desk.now.date()) {
                Some(date) => Ok(Value::Date(Some(date))),
                None => Err(t!(self.desk.lang, "form-not-a-date", text = line.as_str())),
            },
            Shape::Number | Shape::Rank => match line.as_str().parse::<u32>() {
                Ok(number @ 1..) => Ok(Value::Number(number)),
                _ => Err(t!(self.desk.lang, "form-not-a-number", text = line.as_str())),
            },
            _ => Ok(Value::Line(line)),
        }
    }

    /// The edit that moves a stage or a segment to a position among its neighbours.
    fn moved_to(&self, record: &RecordKey, value: &Value) -> Option<Edit> {
        let Value::Number(number) = value else { return None };
        let at = usize::try_from(*number).unwrap_or(usize::MAX).saturating_sub(1);
        let map = self.desk.doc.map();
        let mut edit = Builder::new(map);
        match record {
            RecordKey::Stage(id) => edit.insert_stage(id, map.stage(id)?.clone(), at),
            RecordKey::Segment(id) => edit.insert_segment(id, map.segment(id)?.clone(), at),
            _ => return None,
        }
        edit.finish()
    }

    /// Ctrl-O: lets the text be edited outside, after what is open was kept.
    pub(in crate::app) fn form_external(&mut self) {
        if !self.keep_field() {
            return;
        }
        let is_new = self.form().is_some_and(|f| matches!(f.focus.at, At::New(_)));
        if let Some(text) = self.text_here().filter(|_| !is_new) {
            self.desk.effects.push(Effect::Edit(text));
        }
    }

    /// The text as it came back: one step if it changed (U23).
    pub(in crate::app) fn form_edited(&mut self, text: Option<String>) {
        let Some(form) = self.form() else { return };
        let (record, focus) = (form.record.clone(), form.focus.clone());
        let value = match (text, form.shape()) {
            (Some(text), Some(Shape::Prose)) => Some(Value::Prose(Prose::clean(&text))),
            (Some(text), Some(Shape::Line)) => Some(Value::Line(Line::clean(&text))),
            _ => None,
        };
        let edit = value.and_then(|value| self.written(&record, &focus, value));
        if edit.is_none() {
            self.desk.report(t!(self.desk.lang, "form-nothing-changed"));
        }
        self.commit(edit);
    }

    /// Pasted text: into the open field; onto a list a row for each line; onto another text it is appended.
    pub(in crate::app) fn form_pasted(&mut self, text: &str) {
        let is_open = self.form().is_some_and(|f| f.writing.is_some());
        if !is_open && self.form_in_list() {
            return self.add_lines(text);
        }
        if !is_open {
            if self.form().and_then(Form::shape).is_none_or(choice::is_choice) {
                return self.refuse_paste();
            }
            self.write_field();
        }
        let Some(form) = self.form_mut() else { return };
        let is_prose = matches!(form.shape(), Some(Shape::Prose));
        let Some(input) = &mut form.writing else { return };
        let clean = if is_prose { Prose::clean(text).to_string() } else { Line::clean(text).to_string() };
        let joint = if is_prose { "\n" } else { " " };
        let is_joined = is_open || input.text().is_empty() || input.text().ends_with(char::is_whitespace);
        input.insert(&if is_joined { clean } else { format!("{joint}{clean}") });
    }

    /// Delete, `d` `d`: the row goes, or the field is emptied.
    pub(in crate::app) fn form_delete(&mut self, key: Key) {
        if self.desk.waits_for_second_d(key) {
            return;
        }
        if self.form_in_list() {
            return self.delete_row();
        }
        let Some(form) = self.form() else { return };
        let (record, focus) = (form.record.clone(), form.focus.clone());
        let Some(column) = focus.column(&record) else { return };
        if matches!(column.shape, Shape::Rank | Shape::Number) {
            self.desk.report_error(t!(self.desk.lang, "form-needs-a-number"));
            return;
        }
        if matches!(column.shape, Shape::Rated(_)) {
            return self.form_choose(Key::plain(KeyCode::Char('0')));
        }
        let edit = self.written(&record, &focus, column.shape.empty());
        self.commit_deletion(edit);
    }

    /// Commits, and says that it can be taken back.
    pub(super) fn commit_deletion(&mut self, edit: Option<Edit>) -> bool {
        let done = self.commit(edit);
        if done {
            self.desk.report_undo_brings_back();
        }
        done
    }
}
