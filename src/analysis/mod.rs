//! What the map says when it is read as a whole: one small file for each question that the seed documents ask
//! (R44–R50). Pure: findings are data with the ids of the touchpoints that are their evidence; words are made by
//! whoever shows them. Parked touchpoints are not on the journey, so no finding rests on them.

pub mod data;
pub mod distribution;
pub mod effective;
pub mod focus;
pub mod hidden;
pub mod journey;
pub mod owners;
#[cfg(test)]
pub(crate) mod restaurant;
pub mod shortfall;
pub mod tunnel;
pub mod usage;

use crate::map::id::TouchpointId;
use journey::Journey;

/// The answers to all questions.
pub struct Findings {
    /// R44, R45.
    pub distribution: distribution::Distribution,
    /// R46; `None` while nothing is rated 4 or 5.
    pub effective: Option<effective::Effective>,
    /// R47.
    pub usage: usage::Verdicts,
    /// R48.
    pub shortfall: shortfall::Shortfall,
    /// R9, R49.
    pub data: data::DataGaps,
    /// R58.
    pub hidden: Vec<TouchpointId>,
    /// R38.
    pub without_owner: Vec<TouchpointId>,
    /// R62.
    pub tunnel: Vec<tunnel::Concentration>,
    /// U15.
    pub focus: Vec<focus::Focus>,
}

impl Findings {
    /// Asks all questions.
    pub fn of(journey: &Journey<'_>) -> Self {
        let distribution = distribution::of(journey.map());
        let focus = focus::three(journey, &distribution);
        Self {
            effective: effective::most(journey),
            usage: usage::verdicts(journey),
            shortfall: shortfall::of(journey),
            data: data::gaps(journey),
            hidden: hidden::of(journey),
            without_owner: owners::missing(journey),
            tunnel: tunnel::of(journey),
            distribution,
            focus,
        }
    }
}
