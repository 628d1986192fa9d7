//! Where a touchpoint stands.

use super::{
    id::{SegmentId, StageId},
    rank::Rank,
    rated::{Rated, Score},
};

/// A cell in which a touchpoint stands, and how that segment experiences it there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The column.
    pub stage: StageId,
    /// The row.
    pub segment: SegmentId,
    /// The order in the cell.
    pub rank: Rank,
    /// 1–5, by meeting.
    pub experience: Rated<Score>,
}

impl Place {
    /// The cell.
    pub fn cell(&self) -> (&StageId, &SegmentId) {
        (&self.stage, &self.segment)
    }
}
