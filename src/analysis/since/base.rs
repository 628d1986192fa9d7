//! What a map is compared with, and what that knows.

use super::Cell;
use crate::map::{
    Map,
    id::TouchpointId,
    lens::Lens,
    rated::{Rated, Score},
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::sync::Arc;

/// What a map is compared with.
#[derive(Clone, Debug)]
pub enum Base {
    /// The end of a meeting, as far as the map itself knows.
    Meeting(Date),
    /// The map as it was on a day.
    Map(Date, Arc<Map>),
}

impl Base {
    /// The day since which changes are told.
    pub fn day(&self) -> Date {
        match self {
            Self::Meeting(day) | Self::Map(day, _) => *day,
        }
    }

    /// The score that stood then where `now` stands.
    pub fn score(
        &self,
        id: &TouchpointId,
        lens: Lens,
        cell: Option<&Cell>,
        now: &Rated<Score>,
    ) -> Option<Score> {
        match self {
            Self::Meeting(day) => now.until(*day),
            Self::Map(_, map) => {
                let cell = cell.map(|(stage, segment)| (stage, segment));
                map.touchpoint(id)?.rated(lens, cell)?.latest()
            }
        }
    }

    /// Whether it is known that the touchpoint was not there, or not in this cell.
    pub fn lacks(&self, id: &TouchpointId, cell: Option<&Cell>) -> bool {
        let Self::Map(_, map) = self else { return false };
        let stood = |touchpoint: &Touchpoint| {
            cell.is_none_or(|(stage, segment)| touchpoint.place(stage, segment).is_some())
        };
        !map.touchpoint(id).is_some_and(stood)
    }
}

impl PartialEq for Base {
    /// A map is told by where it lies in memory, because it is never changed there.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Meeting(day), Self::Meeting(other)) => day == other,
            (Self::Map(day, map), Self::Map(other, before)) => day == other && Arc::ptr_eq(map, before),
            _ => false,
        }
    }
}
