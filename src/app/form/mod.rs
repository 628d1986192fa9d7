//! An opened record.

use super::{App, input::Input, key::Key};
use crate::map::{Key as RecordKey, Map, edit::Edit};

/// The form of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Which record.
    pub record: RecordKey,
    /// The field being written.
    pub writing: Option<Input>,
}

impl Form {
    /// The form of a record, its first field under the cursor.
    pub fn of(_map: &Map, record: RecordKey) -> Self {
        Self { record, writing: None }
    }
}

/// Whether the record is there.
pub(super) fn exists(map: &Map, key: &RecordKey) -> bool {
    match key {
        RecordKey::About => true,
        RecordKey::Stage(id) => map.stage(id).is_some(),
        RecordKey::Segment(id) => map.segment(id).is_some(),
        RecordKey::Touchpoint(id) => map.touchpoint(id).is_some(),
    }
}

#[allow(missing_docs, clippy::unused_self)]
impl App {
    pub(super) fn form_show_change(&mut self, _key: &RecordKey, _edit: &Edit) {}
    pub(super) fn form_is_choice(&self) -> bool {
        false
    }
    pub(super) fn form_in_list(&self) -> bool {
        false
    }
    pub(super) fn form_is_text(&self) -> bool {
        false
    }
    pub(super) fn form_choose(&mut self, _key: Key) {}
    pub(super) fn form_edit(&mut self) {}
    pub(super) fn form_add(&mut self) {}
    pub(super) fn form_delete(&mut self, _key: Key) {}
    pub(super) fn form_shift(&mut self, _key: Key) {}
    pub(super) fn form_move(&mut self, _key: Key) {}
    pub(super) fn form_page(&mut self, _key: Key) {}
    pub(super) fn form_external(&mut self) {}
    pub(super) fn form_close(&mut self, _key: Key) {
        self.screen = super::Screen::Map;
    }
    pub(super) fn form_edited(&mut self, _text: Option<String>) {}
    pub(super) fn form_pasted(&mut self, _text: &str) {}
    pub(super) fn field_key(&mut self, _key: Key) {}
    pub(super) fn field_done(&mut self) {}
    pub(super) fn field_next(&mut self, _key: Key) {}
    pub(super) fn field_enter(&mut self, _key: Key) {}
}
