//! Settles fields that two sides have filled in differently: `x` goes to the next field and shows both
//! versions, and a digit takes one of them.

use super::{
    cursor::Cursor,
    grid::Grid,
    mode::{Mode, Versions},
};
use crate::{
    app::{desk::Desk, key::Key},
    map::{Key as RecordKey, Map, by_key, query},
    t,
};

impl Grid {
    /// The field whose versions are shown. It belongs to the record under the cursor and is still in
    /// question.
    pub fn shown_versions(&self, map: &Map) -> Option<&Versions> {
        let Some(Mode::Versions(shown)) = &self.mode else { return None };
        let is_here = self.cursor.key().as_ref() == Some(&shown.record);
        let conflict = map.conflict(&shown.record).filter(|_| is_here)?;
        conflict.theirs.contains_key(shown.field).then_some(shown)
    }

    /// `x`: goes to the next field in question of the record under the cursor, else to the first one of the
    /// next record. After the last record comes the first.
    pub(crate) fn next_versions(&mut self, desk: &Desk) {
        let map = desk.map();
        let here = self.cursor.key().and_then(|key| {
            let after = self.shown_versions(map).map(|shown| shown.field);
            field_after(map, &key, after).map(|field| Versions { record: key, field })
        });
        let Some(shown) = here.or_else(|| self.next_record_in_question(map)) else { return };
        self.cursor = self.cursor.on_record(map, &shown.record);
        self.mode = Some(Mode::Versions(shown));
    }

    fn next_record_in_question(&self, map: &Map) -> Option<Versions> {
        let here = match (&self.cursor, self.cursor.key()) {
            (_, Some(key)) if map.conflict(&key).is_some() => query::order(map, &key),
            (Cursor::Cell { stage, segment, at, .. }, _) => query::order_in_cell(map, stage, segment, *at),
            (_, Some(key)) => query::order(map, &key),
            (_, None) => None,
        };
        let record = query::next_in_question(map, here)?.clone();
        field_after(map, &record, None).map(|field| Versions { record, field })
    }

    /// 1 keeps ours, 2 takes theirs. Then it shows the next field in question of the record, if there is one.
    pub(crate) fn choose_version(&mut self, desk: &mut Desk, key: Key) {
        let Some(Versions { record, field }) = self.shown_versions(desk.map()).cloned() else { return };
        if !matches!(key.digit(), Some(1 | 2)) {
            return desk.report_error(t!(desk.lang, "conflict-how"));
        }
        if desk.choose_side(&record, field, key) {
            self.settle(desk.map());
            let next = field_after(desk.map(), &record, Some(field))
                .or_else(|| field_after(desk.map(), &record, None));
            self.mode = next.map(|field| Mode::Versions(Versions { record, field }));
        }
    }
}

/// The first field in question of a record, or the first one after the field `after`.
fn field_after(map: &Map, record: &RecordKey, after: Option<&str>) -> Option<&'static str> {
    let theirs = &map.conflict(record)?.theirs;
    let columns = by_key::columns(record);
    let from = after.and_then(|field| columns.iter().position(|column| column.name == field));
    let rest = &columns[from.map_or(0, |at| at + 1)..];
    rest.iter().map(|column| column.name).find(|name| theirs.contains_key(name))
}
