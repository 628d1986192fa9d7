//! How does a segment experience its way (R27, R55)? The means of its places, stage by stage, and its moments of truth at
//! the height at which they were rated.

use super::reading::Reading;
use crate::map::{
    id::{SegmentId, TouchpointId},
    rated::Score,
    touchpoint::Moment,
};

/// A moment of truth on the way of a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The position of the stage.
    pub column: usize,
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// Which moment it is.
    pub moment: Moment,
    /// How the segment experiences it; `None` while nobody has rated it.
    pub experience: Option<Score>,
}

/// How a segment experiences its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The segment.
    pub segment: SegmentId,
    /// The mean experience in each stage; `None` where nothing is rated.
    pub means: Vec<Option<f64>>,
    /// The moments of truth in the order of the journey.
    pub marks: Vec<Mark>,
}

/// The curves of all segments, in the order of the map.
pub fn curves(reading: &Reading) -> Vec<Curve> {
    let stages = reading.stages.len();
    let mut sums = vec![vec![(0.0, 0.0); stages]; reading.segments.len()];
    let mut marks: Vec<Vec<Mark>> = vec![Vec::new(); reading.segments.len()];
    for seat in &reading.seats {
        let entry = &reading.entries[seat.entry];
        let experience = entry.felt[seat.place];
        if let Some(score) = experience {
            let (sum, count) = &mut sums[seat.row][seat.column];
            *sum += f64::from(score.points());
            *count += 1.0;
        }
        if let Some(moment) = entry.said.moment {
            let (column, touchpoint) = (seat.column, entry.id.clone());
            marks[seat.row].push(Mark { column, touchpoint, moment, experience });
        }
    }
    let mean = |(sum, count): (f64, f64)| (count > 0.0).then(|| sum / count);
    let rows = sums.into_iter().zip(marks).zip(&reading.segments);
    rows.map(|((sums, marks), (segment, _))| Curve {
        segment: segment.clone(),
        means: sums.into_iter().map(mean).collect(),
        marks,
    })
    .collect()
}
