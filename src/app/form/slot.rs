//! A slot of a form, which can have the focus. It is a name and not a line on the screen, so that the focus
//! survives undo, paging and resizing.

use super::fields;
use crate::map::{
    Key as RecordKey, Map,
    builder::Builder,
    by_key::{column, first_column, get, list_columns, places, rows, set, write_over},
    field::{Column, FieldValue as _, Shape, Value},
    id::{ItemId, SegmentId, StageId},
    rated::{Rated, Score},
};

/// A place in a form that can have the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The field of the record.
    pub field: &'static str,
    /// The place in the field.
    pub at: At,
}

/// A place in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// The field as a whole.
    Field,
    /// A column of a row of a list.
    Cell(ItemId, &'static str),
    /// A row that does not exist yet: after this row, or at the end of the list.
    New(Option<ItemId>),
    /// The experience at one place.
    Place(StageId, SegmentId),
    /// The versions of two sides.
    Conflict,
}

impl Slot {
    /// The slot of the field as a whole.
    pub fn field(field: &'static str) -> Self {
        Self { field, at: At::Field }
    }

    /// The slot of the two sides' versions of a field.
    pub fn conflict(field: &'static str) -> Self {
        Self { field, at: At::Conflict }
    }

    /// The first slot of a field. For a list, it is in the first row, or where a row is added.
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

    /// Where the question of a field is answered: of a list where a row is added, so that what is typed then is no part of
    /// the first one.
    pub fn answering(map: &Map, record: &RecordKey, field: &'static str) -> Self {
        let first = Self::first_of(map, record, field);
        if first.is_cell() { Self { at: At::New(None), ..first } } else { first }
    }

    /// The corresponding slot of another record: the same field, and there the first row in the same column,
    /// or the first place.
    pub fn carried_to(&self, map: &Map, record: &RecordKey) -> Self {
        let first = Self::first_of(map, record, self.field);
        match (&self.at, first.at) {
            (At::Cell(_, column), At::Cell(id, _)) => Self { field: first.field, at: At::Cell(id, column) },
            (_, at) => Self { field: first.field, at },
        }
    }

    /// Whether it is a cell of a table.
    pub fn is_cell(&self) -> bool {
        matches!(self.at, At::Cell(..))
    }

    /// The row that the slot lies in.
    pub fn row(&self) -> Option<&ItemId> {
        match &self.at {
            At::Cell(id, _) => Some(id),
            _ => None,
        }
    }

    /// The name and shape of what is written or chosen in the slot.
    pub fn column(&self, record: &RecordKey) -> Option<Column> {
        let whole = *column(record, self.field)?;
        match (&self.at, whole.shape) {
            (At::Field, _) => Some(whole),
            (At::Cell(_, name), Shape::Rows(_, columns)) => columns.iter().find(|c| c.name == *name).copied(),
            (At::New(_), Shape::Rows(_, columns)) => columns.first().copied(),
            (At::Place(..), _) => Some(Column::new("experience", Rated::<Score>::SHAPE, 1)),
            _ => None,
        }
    }

    /// The value in the slot now.
    pub fn value(&self, map: &Map, record: &RecordKey) -> Option<Value> {
        let value = get(map, record, self.field)?;
        match (&self.at, value) {
            (At::Field, value) => Some(value),
            (At::Cell(id, name), Value::Rows(rows)) => {
                let at = list_columns(record, self.field).iter().position(|c| c.name == *name)?;
                rows.into_iter().find(|r| r.id == *id)?.cells.into_iter().nth(at)
            }
            (At::New(_), _) => self.column(record).map(|c| c.shape.empty()),
            (At::Place(stage, segment), Value::Places(places)) => {
                places.at(stage, segment).map(|p| p.experience.to_value())
            }
            _ => None,
        }
    }

    /// Whether the slot still exists.
    pub fn is_there(&self, map: &Map, record: &RecordKey) -> bool {
        match &self.at {
            At::New(Some(id)) => rows(map, record, self.field).iter().any(|r| r.id == *id),
            At::Conflict => map.conflict(record).is_some_and(|c| c.theirs.contains_key(self.field)),
            _ => self.value(map, record).is_some(),
        }
    }

    /// The value of the whole field with this one in the slot. A row without any text left is removed.
    fn whole(&self, map: &Map, record: &RecordKey, value: Value) -> Option<Value> {
        match &self.at {
            At::Field => Some(value),
            At::Cell(id, name) => {
                let mut rows = rows(map, record, self.field);
                let at = rows.iter().position(|r| r.id == *id)?;
                let column = list_columns(record, self.field).iter().position(|c| c.name == *name)?;
                rows[at].cells[column] = value;
                if rows[at].cells.iter().all(Value::is_empty) {
                    rows.remove(at);
                }
                Some(Value::Rows(rows))
            }
            At::Place(stage, segment) => {
                let Some(Value::Places(mut places)) = get(map, record, self.field) else { return None };
                places.at_mut(stage, segment)?.experience = Rated::from_value(value)?;
                Some(Value::Places(places))
            }
            At::New(_) | At::Conflict => None,
        }
    }

    /// Writes a value into the slot as part of an edit.
    pub fn write(&self, edit: &mut Builder, record: &RecordKey, value: Value) {
        if let Some(whole) = self.whole(edit.map(), record, value) {
            set(edit, record, self.field, whole);
        }
    }

    /// Writes a value into the slot over the one that it had when it was `opened`, as part of an edit.
    pub fn write_over(&self, edit: &mut Builder, record: &RecordKey, opened: Value, value: Value) {
        let [opened, mine] = [opened, value].map(|value| self.whole(edit.map(), record, value));
        if let Some((opened, mine)) = opened.zip(mine) {
            write_over(edit, record, self.field, opened, mine);
        }
    }
}
