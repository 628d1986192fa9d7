//! What the map says when it is read as a whole: one small file for each question that the seed documents ask
//! (R44–R50). Pure: a finding is data with its rule, its figures and everything that is its evidence, and
//! [`sentence`] puts it into words. Parked touchpoints are not on the journey, so hardly any finding rests on them.
//!
//! [`Analysis`] remembers what each touchpoint said and follows the edits of a map; [`findings`] asks once.

#[cfg(test)]
mod cases;
pub mod chances;
pub mod curve;
mod data;
pub mod distribution;
pub mod effect;
mod engine;
#[cfg(test)]
mod engine_tests;
pub mod finding;
pub mod focus;
mod goals;
mod hidden;
pub mod journey;
pub mod kinds;
mod life;
pub mod limits;
pub mod metrics;
pub mod moments;
pub mod order;
pub mod owners;
mod personal;
mod purchase;
mod reading;
#[cfg(test)]
pub(crate) mod restaurant;
pub mod rule;
mod said;
pub mod sentence;
mod shortfall;
pub mod since;
pub mod stages;
mod sums;
mod tunnel;
pub mod usage;

pub use engine::{Analysis, strongest};
pub use finding::{Amount, Finding, Findings, Headline};
pub use reading::Reading;

use crate::map::Map;
use jiff::civil::Date;

/// What stands out in a map on this day.
pub fn findings(map: &Map, today: Date) -> Findings {
    let mut analysis = Analysis::default();
    analysis.follow(map, today);
    analysis.findings()
}
