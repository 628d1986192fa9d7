//! What happens in the moments of truth (R86–R91)? They decide more than other touchpoints.

use super::{
    finding::{Amount, Finding},
    limits::is_bad,
    reading::Reading,
    rule::Rule,
    said::Said,
};
use crate::map::{
    choice::{Choice as _, choice},
    touchpoint::{Moment, Touchpoint},
};

choice! {
    /// A question to the moment before the first contact (R91). A field of the touchpoint answers it.
    Check {
        /// When and where do customers look? The channel answers.
        WhenAndWhere = "when",
        /// Which content do they find in each phase? The assets answer.
        Content = "content",
        /// Is it current, usable and mobile? The experience today answers.
        Presence = "presence",
        /// Are reviews encouraged? What customers say answers.
        Reviews = "reviews",
        /// Is it measured? The mark or a figure answers.
        Measured = "measured",
    }
}

/// Reads how a moment of truth stands.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let is_bad_somewhere = touchpoint.places.iter().any(|place| is_bad(place.experience.latest()));
    let is_weak = is_bad(touchpoint.effectiveness.latest()) || is_bad_somewhere;
    said.fires_if(Rule::MomentWeak, touchpoint.moment.is_some() && is_weak);
    said.fires_if(Rule::ZmotUnanswered, !unanswered(touchpoint).is_empty());
    let has_owner = !touchpoint.owner.is_empty();
    said.fires_if(Rule::MomentWithoutOwner, touchpoint.moment.is_some() && !has_owner);
    said.begins_if(Rule::MomentWithoutOwner, has_owner);
}

/// The questions that a moment before the first contact leaves open.
pub fn unanswered(touchpoint: &Touchpoint) -> Vec<Check> {
    if touchpoint.moment != Some(Moment::Zero) {
        return Vec::new();
    }
    let detail = &touchpoint.detail;
    let is_open = |check: &Check| match check {
        Check::WhenAndWhere => touchpoint.channel.is_empty(),
        Check::Content => detail.assets.is_empty(),
        Check::Presence => detail.today.is_empty(),
        Check::Reviews => detail.feedback.is_empty(),
        Check::Measured => !touchpoint.measured && detail.metrics.is_empty(),
    };
    Check::ALL.iter().copied().filter(is_open).collect()
}

/// The questions that the moments before the first contact leave open, for the sentence.
pub(super) fn figures(touchpoints: &[&Touchpoint]) -> (&'static str, Amount) {
    let open = |check: &&Check| touchpoints.iter().any(|touchpoint| unanswered(touchpoint).contains(check));
    let words = Check::ALL.iter().filter(open).map(|check| check.word()).collect();
    ("checks", Amount::Words("zmot", words))
}

/// The moments of truth that are not on the map, once one of them is.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let counts = reading.sums.moments;
    let is_missing = |moment: &&Moment| counts[usize::from(moment.index())] == 0;
    let missing: Vec<_> = Moment::ALL.iter().filter(is_missing).map(|moment| moment.word()).collect();
    if !missing.is_empty() && missing.len() < Moment::ALL.len() {
        let moments = ("moments", Amount::Words("moment", missing));
        found.push(Finding::new(Rule::MomentMissing).with(vec![moments]));
    }
}
