//! How a place is written in the file: one line, `(stage: "…", segment: "…", rank: 1000, experience: 4)`.

use crate::map::{
    field::{Column, FieldValue, Value},
    place::Place,
    rank::Rank,
    rated::{Rated, Score},
};

/// The two ids that name the cell.
pub(crate) const CELL: [&str; 2] = ["stage", "segment"];

/// The other fields of a place.
pub(crate) const COLUMNS: [Column; 2] = [
    Column::new("rank", <Rank as FieldValue>::SHAPE, 1),
    Column::new("experience", <Rated<Score> as FieldValue>::SHAPE, 1),
];

/// The values of `COLUMNS`.
pub(crate) fn cells(place: &Place) -> [Value; 2] {
    [place.rank.to_value(), place.experience.to_value()]
}
