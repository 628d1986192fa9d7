//! Makes what is written in the map part of it: new records with these names, or another name for a record.

use super::{
    cursor::Cursor,
    grid::Grid,
    mode::{What, Write},
};
use crate::{
    app::{desk::Desk, input::Input, paste::Row},
    map::{
        Key as RecordKey, Map,
        builder::Builder,
        by_key::write_over,
        edit::Edit,
        field::Value,
        id::{Ids, SegmentId, StageId, TouchpointId},
        segment::Segment,
        stage::Stage,
        text::{Line, Prose},
        touchpoint::Touchpoint,
    },
    t,
};

impl Grid {
    /// Makes records of these rows, or gives a record its new name. Returns whether the text is done with
    /// and the field may close.
    pub(super) fn write_down(&mut self, desk: &mut Desk, write: &Write, rows: &[Row]) -> bool {
        let (edit, cursor) = match &write.what {
            What::Name(key) => return self.write_name(desk, key, &write.input),
            What::Touchpoint { stage, segment, at } => {
                let (mut edit, ids) = touchpoints(desk.doc.map(), &mut desk.ids, rows);
                if let Some(asking) =
                    self.asking.as_ref().filter(|a| (&a.stage, &a.segment) == (stage, segment))
                {
                    asking.answered(desk.doc.map(), &mut edit, &ids);
                }
                edit.place(&ids, stage, segment, *at);
                let (stage, segment, card) = (stage.clone(), segment.clone(), ids.last().cloned());
                (edit.finish(), Some(Cursor::Cell { stage, segment, card, at: *at }))
            }
            What::Parked => {
                let (edit, ids) = touchpoints(desk.doc.map(), &mut desk.ids, rows);
                (edit.finish(), Some(Cursor::Parked { card: ids.last().cloned(), at: 0 }))
            }
            What::Stage { at } => stages(desk.doc.map(), &mut desk.ids, *at, rows),
            What::Segment { at } => segments(desk.doc.map(), &mut desk.ids, *at, rows),
        };
        let done = self.commit(desk, edit);
        if let Some(cursor) = cursor.filter(|_| done) {
            self.cursor = cursor.settle(desk.map());
            self.twin = None;
            if let (Some(other), [_]) = (self.report_namesake(desk), rows) {
                self.note_twin(desk, &other);
            }
            report_further(desk, &write.what, rows);
        }
        done
    }

    /// Adds to the report that another record of the same type has the name of the one under the cursor. Both may be
    /// meant, so nothing is refused. Returns the other one, if it is a touchpoint.
    fn report_namesake(&self, desk: &mut Desk) -> Option<TouchpointId> {
        let map = desk.map();
        let mut twin = None;
        let said = match &self.cursor {
            Cursor::Stage(id) => {
                let name = map.stage(id).map(|stage| &stage.name);
                let is_there = map.stages().any(|(other, stage)| other != id && Some(&stage.name) == name);
                is_there.then(|| t!(desk.lang, "namesake-stage"))
            }
            Cursor::Segment(id) => {
                let name = map.segment(id).map(|segment| &segment.name);
                let is_there =
                    map.segments().any(|(other, segment)| other != id && Some(&segment.name) == name);
                is_there.then(|| t!(desk.lang, "namesake-segment"))
            }
            Cursor::Cell { card: Some(id), .. } | Cursor::Parked { card: Some(id), .. } => {
                let name = map.touchpoint(id).map(|touchpoint| &touchpoint.name);
                let namesake = map.touchpoints().find(|(other, t)| *other != id && Some(&t.name) == name);
                namesake.map(|(id, other)| {
                    twin = Some(id.clone());
                    t!(desk.lang, "namesake-touchpoint", number = other.number)
                })
            }
            _ => None,
        };
        if let Some(said) = said {
            desk.add_to_report(&said);
        }
        twin
    }

    /// Gives a record the name that was typed, unless nothing was. Returns whether the field may close.
    fn write_name(&mut self, desk: &mut Desk, key: &RecordKey, input: &Input) -> bool {
        if !input.is_touched() {
            return true;
        }
        let [opened, name] = [input.opened(), input.text()].map(Line::clean);
        if name.is_empty() && *key != RecordKey::About {
            desk.report_error(t!(desk.lang, "needs-a-name"));
            return true;
        }
        let mut edit = Builder::new(desk.map());
        let field = if *key == RecordKey::About { "title" } else { "name" };
        write_over(&mut edit, key, field, Value::Line(opened), Value::Line(name));
        let edit = edit.finish();
        let is_new = edit.is_some();
        let done = !is_new || self.commit(desk, edit);
        if done && is_new {
            self.report_namesake(desk);
        }
        done
    }
}

/// What stands in the further columns of a row, one a line.
fn further(row: &Row) -> Prose {
    Prose::clean(&row.more.iter().map(Line::as_str).collect::<Vec<_>>().join("\n"))
}

/// Adds to the report in which field the further columns of a table are.
fn report_further(desk: &mut Desk, what: &What, rows: &[Row]) {
    if rows.iter().all(|row| row.more.is_empty()) {
        return;
    }
    let field = match what {
        What::Stage { .. } => "field-stage-definition",
        What::Segment { .. } => "field-segment-address",
        What::Touchpoint { .. } | What::Parked | What::Name(_) => "field-touchpoint-note",
    };
    let said = t!(desk.lang, "paste-further", field = desk.lang.get(field));
    desk.add_to_report(&said);
}

fn touchpoints<'m>(map: &'m Map, ids: &mut Ids, rows: &[Row]) -> (Builder<'m>, Vec<TouchpointId>) {
    let ids: Vec<TouchpointId> = rows.iter().map(|_| ids.touchpoint()).collect();
    let mut edit = Builder::new(map);
    for ((id, row), number) in ids.iter().zip(rows).zip(map.free_numbers()) {
        let mut touchpoint = Touchpoint { number, name: row.name.clone(), ..Touchpoint::default() };
        touchpoint.detail.note = further(row);
        edit.set_touchpoint(id, Some(touchpoint));
    }
    (edit, ids)
}

fn stages(map: &Map, ids: &mut Ids, at: usize, rows: &[Row]) -> (Option<Edit>, Option<Cursor>) {
    let ids: Vec<StageId> = rows.iter().map(|row| ids.stage(row.name.as_str())).collect();
    let mut edit = Builder::new(map);
    for (i, (id, row)) in ids.iter().zip(rows).enumerate() {
        let stage = Stage { name: row.name.clone(), definition: further(row), ..Stage::default() };
        edit.insert_stage(id, stage, at + i);
    }
    (edit.finish(), ids.last().cloned().map(Cursor::Stage))
}

fn segments(map: &Map, ids: &mut Ids, at: usize, rows: &[Row]) -> (Option<Edit>, Option<Cursor>) {
    let ids: Vec<SegmentId> = rows.iter().map(|row| ids.segment(row.name.as_str())).collect();
    let mut edit = Builder::new(map);
    for (i, (id, row)) in ids.iter().zip(rows).enumerate() {
        let segment = Segment { name: row.name.clone(), address: further(row), ..Segment::default() };
        edit.insert_segment(id, segment, at + i);
    }
    (edit.finish(), ids.last().cloned().map(Cursor::Segment))
}
