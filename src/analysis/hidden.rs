//! Which touchpoints had nobody recognised as such until now (R58)? Their effect is underestimated (R64).

use super::{
    finding::{Amount, Finding, Part},
    limits::is_bad,
    reading::Reading,
    rule::Rule,
    said::Said,
};
use crate::map::touchpoint::Touchpoint;

/// Reads whether a touchpoint was hidden and has little effect.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let is_weak = is_bad(touchpoint.effectiveness.latest());
    said.fires_if(Rule::HiddenAndWeak, touchpoint.hidden && is_weak);
}

/// The stages with touchpoints in which nobody has looked for hidden ones, once somebody has in another stage.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    if reading.sums.hidden == 0 {
        return;
    }
    let mut stages = vec![(0, 0); reading.stages.len()];
    for entry in reading.placed() {
        for column in entry.columns() {
            stages[column].0 += 1;
            stages[column].1 += usize::from(entry.said.hidden);
        }
    }
    for (column, (all, hidden)) in stages.into_iter().enumerate() {
        if all > 0 && hidden == 0 {
            let part = Part::stage(reading.stage(column), vec![("count", Amount::Count(all))]);
            found.push(Finding::about(Rule::StageWithoutHidden, part));
        }
    }
}
