//! How a place is written in the file: one line, `(stage: "…", segment: "…", rank: 1000, experience: 4)`.

use super::{
    error::{Kind, Value as What},
    record::{Names, fields, id},
    value::{self, Context},
};
use crate::map::{
    field::{Column, FieldValue, Value},
    id::{SegmentId, StageId},
    rank::Rank,
    score::{Rated, Score},
    touchpoint::Place,
};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::fmt;

/// The two ids that name the cell.
pub(crate) const CELL: [&str; 2] = ["stage", "segment"];

/// What else a place holds.
pub(crate) const COLUMNS: [Column; 2] = [
    Column { name: "rank", shape: <Rank as FieldValue>::SHAPE },
    Column { name: "experience", shape: <Rated<Score> as FieldValue>::SHAPE },
];

/// The values of `COLUMNS`.
pub(crate) fn cells(place: &Place) -> [Value; 2] {
    [place.rank.to_value(), place.experience.to_value()]
}

/// Reads a place.
pub(crate) struct Reader<'c>(pub &'c Context);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Place;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Place, D::Error> {
        self.0.expected.set(What::Record);
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Place, A::Error> {
        let cx = self.0;
        let (mut stage, mut segment) = (None, None);
        let (mut rank, mut experience) = (Rank::nth(cx.nth.get()), Rated::default());
        let names = Names { first: &CELL, columns: &COLUMNS };
        fields(cx, &mut from, names, |i, from| {
            match i {
                0 => stage = Some(from.next_value_seed(id(cx, StageId::new))?),
                1 => segment = Some(from.next_value_seed(id(cx, SegmentId::new))?),
                i => {
                    let value = from.next_value_seed(value::Reader { cx, shape: COLUMNS[i - 2].shape })?;
                    if i == 2 {
                        rank = Rank::from_value(value).unwrap_or(rank);
                    } else {
                        experience = Rated::<Score>::from_value(value).unwrap_or_default();
                    }
                }
            }
            Ok(())
        })?;
        match (stage, segment) {
            (Some(stage), Some(segment)) => Ok(Place { stage, segment, rank, experience }),
            _ => Err(cx.fail(Kind::NoCell)),
        }
    }
}
