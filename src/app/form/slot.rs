//! What has the focus in a form: a name, not a line on the screen, so that it survives undo, paging and resizing.

use super::fields;
use crate::map::{
    Key as RecordKey, Map,
    about::About,
    builder::Builder,
    edit::Edit,
    field::{Column, FieldValue as _, Record, Row, Shape, Value},
    id::{ItemId, SegmentId, StageId},
    place::Place,
    rated::Rated,
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};

/// A place in a form that can have the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The field of the record.
    pub field: &'static str,
    /// Where in the field.
    pub at: At,
}

/// Where in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// The field as a whole.
    Field,
    /// A column of a row of a list.
    Cell(ItemId, &'static str),
    /// A row that is not there yet: after this one, or at the end of the list.
    New(Option<ItemId>),
    /// The experience at one place.
    Place(StageId, SegmentId),
    /// What two sides say of the field.
    Conflict,
}

impl Slot {
    /// The field as a whole.
    pub fn field(field: &'static str) -> Self {
        Self { field, at: At::Field }
    }

    /// What two sides say of a field.
    pub fn conflict(field: &'static str) -> Self {
        Self { field, at: At::Conflict }
    }

    /// The first slot of a field; of a list its first row, or where one is added.
    pub fn first_of(map: &Map, record: &RecordKey, field: &'static str) -> Self {
        let at = match get(map, record, field) {
            Some(Value::Rows(rows)) => match (rows.first(), first_column(record, field)) {
                (Some(row), Some(column)) => At::Cell(row.id.clone(), column.name),
                _ => At::New(None),
            },
            Some(Value::Places(_)) => match places(map, record).first() {
                Some(p) => At::Place(p.stage.clone(), p.segment.clone()),
                None => return Self::first_of(map, record, fields::of(record).heart[0]),
            },
            _ => At::Field,
        };
        Self { field, at }
    }

    /// The same for another record: its first row in the same column, its first place.
    pub fn carried_to(&self, map: &Map, record: &RecordKey) -> Self {
        let first = Self::first_of(map, record, self.field);
        match (&self.at, first.at) {
            (At::Cell(_, column), At::Cell(id, _)) => Self { field: first.field, at: At::Cell(id, column) },
            (_, at) => Self { field: first.field, at },
        }
    }

    /// The row that it lies in.
    pub fn row(&self) -> Option<&ItemId> {
        match &self.at {
            At::Cell(id, _) => Some(id),
            _ => None,
        }
    }

    /// Name and shape of what is written or chosen here.
    pub fn column(&self, record: &RecordKey) -> Option<Column> {
        let whole = columns(record).iter().find(|c| c.name == self.field).copied()?;
        match (&self.at, whole.shape) {
            (At::Field, _) => Some(whole),
            (At::Cell(_, name), Shape::Rows(columns)) => columns.iter().find(|c| c.name == *name).copied(),
            (At::New(_), Shape::Rows(columns)) => columns.first().copied(),
            (At::Place(..), _) => {
                Some(Column { name: "experience", shape: Rated::<crate::map::rated::Score>::SHAPE })
            }
            _ => None,
        }
    }

    /// The value that stands here now.
    pub fn value(&self, map: &Map, record: &RecordKey) -> Option<Value> {
        let value = get(map, record, self.field)?;
        match (&self.at, value) {
            (At::Field, value) => Some(value),
            (At::Cell(id, name), Value::Rows(rows)) => {
                let Shape::Rows(columns) = columns(record).iter().find(|c| c.name == self.field)?.shape
                else {
                    return None;
                };
                let at = columns.iter().position(|c| c.name == *name)?;
                rows.into_iter().find(|r| r.id == *id)?.cells.into_iter().nth(at)
            }
            (At::New(_), _) => self.column(record).map(|c| c.shape.empty()),
            (At::Place(stage, segment), Value::Places(places)) => {
                places.iter().find(|p| p.cell() == (stage, segment)).map(|p| p.experience.to_value())
            }
            _ => None,
        }
    }

    /// Whether it is still there.
    pub fn is_there(&self, map: &Map, record: &RecordKey) -> bool {
        match &self.at {
            At::New(Some(id)) => rows(map, record, self.field).iter().any(|r| r.id == *id),
            At::Conflict => map.conflict(record).is_some_and(|c| c.theirs.contains_key(self.field)),
            _ => self.value(map, record).is_some(),
        }
    }

    /// Writes a value here, as part of an edit. A row that is left without any word goes.
    pub fn write(&self, edit: &mut Builder, map: &Map, record: &RecordKey, value: Value) {
        match &self.at {
            At::Field => set(edit, record, self.field, value),
            At::Cell(id, name) => {
                let mut rows = rows(map, record, self.field);
                let at = rows.iter().position(|r| r.id == *id);
                let column = list_columns(record, self.field).iter().position(|c| c.name == *name);
                let (Some(at), Some(column)) = (at, column) else { return };
                rows[at].cells[column] = value;
                if rows[at].cells.iter().all(Value::is_empty) {
                    rows.remove(at);
                }
                set(edit, record, self.field, Value::Rows(rows));
            }
            At::Place(stage, segment) => {
                if let (RecordKey::Touchpoint(id), Some(rated)) = (record, Rated::from_value(value)) {
                    edit.touchpoint(id, |t| {
                        if let Some(place) = t.place_mut(stage, segment) {
                            place.experience = rated;
                        }
                    });
                }
            }
            At::New(_) | At::Conflict => {}
        }
    }
}

/// The fields of a record.
pub fn columns(record: &RecordKey) -> &'static [Column] {
    match record {
        RecordKey::About => About::COLUMNS,
        RecordKey::Stage(_) => Stage::COLUMNS,
        RecordKey::Segment(_) => Segment::COLUMNS,
        RecordKey::Touchpoint(_) => Touchpoint::COLUMNS,
    }
}

/// The columns of a list.
pub fn list_columns(record: &RecordKey, field: &str) -> &'static [Column] {
    match columns(record).iter().find(|c| c.name == field).map(|c| c.shape) {
        Some(Shape::Rows(columns)) => columns,
        _ => &[],
    }
}

fn first_column(record: &RecordKey, field: &str) -> Option<Column> {
    list_columns(record, field).first().copied()
}

/// A field's value; `None` when the record is gone.
pub fn get(map: &Map, record: &RecordKey, field: &str) -> Option<Value> {
    match record {
        RecordKey::About => map.about().get(field),
        RecordKey::Stage(id) => map.stage(id)?.get(field),
        RecordKey::Segment(id) => map.segment(id)?.get(field),
        RecordKey::Touchpoint(id) => map.touchpoint(id)?.get(field),
    }
}

/// The rows of a list.
pub fn rows(map: &Map, record: &RecordKey, field: &str) -> Vec<Row> {
    match get(map, record, field) {
        Some(Value::Rows(rows)) => rows,
        _ => Vec::new(),
    }
}

/// Writes a field, as part of an edit.
pub fn set(edit: &mut Builder, record: &RecordKey, field: &str, value: Value) {
    let fits = |fits: bool| debug_assert!(fits, "{field} takes another shape");
    match record {
        RecordKey::About => edit.about(|a| fits(a.set(field, value))),
        RecordKey::Stage(id) => edit.stage(id, |s| fits(s.set(field, value))),
        RecordKey::Segment(id) => edit.segment(id, |s| fits(s.set(field, value))),
        RecordKey::Touchpoint(id) => edit.touchpoint(id, |t| fits(t.set(field, value))),
    }
}

/// An edit that writes one field.
pub fn edit(map: &Map, record: &RecordKey, field: &str, value: Value) -> Option<Edit> {
    let mut edit = Builder::new(map);
    set(&mut edit, record, field, value);
    edit.finish()
}

/// The places of a touchpoint in the order of the map.
pub fn places<'m>(map: &'m Map, record: &RecordKey) -> Vec<&'m Place> {
    let RecordKey::Touchpoint(id) = record else { return Vec::new() };
    let mut places: Vec<&Place> = map.touchpoint(id).map_or(Vec::new(), |t| t.places.iter().collect());
    places.sort_by_cached_key(|p| {
        let stage = map.stage_ids().iter().position(|s| *s == p.stage);
        (stage, map.segment_ids().iter().position(|s| *s == p.segment))
    });
    places
}
