//! How a place is written in the file: one line, `(stage: "…", segment: "…", rank: 1000, experience: 4)`.

use crate::map::{
    field::{Column, FieldValue},
    rank::Rank,
    score::{Rated, Score},
    touchpoint::Place,
};

/// The two ids that name the cell.
pub(super) const CELL: [&str; 2] = ["stage", "segment"];

/// What else a place holds.
pub(super) const COLUMNS: [Column; 2] = [
    Column { name: "rank", shape: <Rank as FieldValue>::SHAPE },
    Column { name: "experience", shape: <Rated<Score> as FieldValue>::SHAPE },
];

/// The values of `COLUMNS`.
pub(super) fn cells(place: &Place) -> [crate::map::field::Value; 2] {
    [place.rank.to_value(), place.experience.to_value()]
}
