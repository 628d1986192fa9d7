//! Where a touchpoint stands.

use super::{
    id::{SegmentId, StageId},
    rank::Rank,
    rated::{Rated, Score},
};

/// A cell in which a touchpoint stands, and how that segment experiences it there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The stage of the cell.
    pub stage: StageId,
    /// The segment of the cell.
    pub segment: SegmentId,
    /// The touchpoint's order in the cell.
    pub rank: Rank,
    /// How the segment experiences it here, from 1 to 5, by meeting.
    pub experience: Rated<Score>,
}

impl Place {
    /// The stage and the segment of the cell.
    pub fn cell(&self) -> (&StageId, &SegmentId) {
        (&self.stage, &self.segment)
    }
}
