//! Do goals and figures show that it gets better (R71–R74)? The goals of company and customers belong together, and a
//! figure can get better while the experience gets worse (R75).

use super::{
    finding::{Amount, Finding},
    metrics::{Trend, experience, series},
    reading::Reading,
    rule::Rule,
    said::Said,
};
use crate::map::{
    about::{About, Agreement},
    choice::Choice as _,
    detail::MetricKind,
    id::ItemId,
    touchpoint::Touchpoint,
};

/// So many figures must say what they measure before it says anything that none of them shows what customers feel.
const FIGURES: usize = 3;

/// Reads the figures of a touchpoint.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let is_measured = touchpoint.measured || !touchpoint.detail.metrics.is_empty();
    said.lacks(Rule::NotMeasured, !is_measured);
    said.metrics = touchpoint.detail.metrics.iter().filter_map(|item| item.value.kind).collect();
    if touchpoint.detail.metrics.is_empty() {
        return;
    }
    let all = series(touchpoint);
    said.fires_if(Rule::MetricWorse, all.iter().any(super::metrics::Series::is_worse));
    let felt = experience(touchpoint);
    said.fires_if(Rule::MetricContradicts, all.iter().any(|one| contradicts(one.trend, felt)));
}

fn contradicts(figure: Option<Trend>, felt: Option<Trend>) -> bool {
    let opposite = [(Trend::Better, Trend::Worse), (Trend::Worse, Trend::Better)];
    figure.zip(felt).is_some_and(|both| opposite.contains(&both))
}

/// The figures of a touchpoint that make a rule true.
pub(super) fn items(rule: Rule, touchpoint: &Touchpoint) -> Vec<ItemId> {
    let all = series(touchpoint).into_iter();
    let felt = experience(touchpoint);
    let is_meant = |one: &super::metrics::Series<'_>| match rule {
        Rule::MetricWorse => one.is_worse(),
        Rule::MetricContradicts => contradicts(one.trend, felt),
        _ => false,
    };
    all.filter(is_meant).map(|one| one.newest.id.clone()).collect()
}

/// Whether goals are missing or do not agree, and whether the figures show only one side.
pub(super) fn findings(about: &About, reading: &Reading, found: &mut Vec<Finding>) {
    let goals = [("business", &about.business_goal), ("customer", &about.customer_goal)];
    let missing: Vec<_> = goals.iter().filter(|(_, goal)| goal.is_empty()).map(|(word, _)| *word).collect();
    if !missing.is_empty() {
        found.push(Finding::new(Rule::GoalMissing).with(vec![("goals", Amount::Words("goal", missing))]));
    }
    if let Some(Agreement::No | Agreement::Partly) = about.goals_agree {
        let word = about.goals_agree.map(Agreement::word).into_iter().collect();
        found.push(
            Finding::new(Rule::GoalsNotAligned).with(vec![("agree", Amount::Words("goals_agree", word))]),
        );
    }
    let of = |kind: &MetricKind| reading.sums.metrics[usize::from(kind.index())];
    let felt = [MetricKind::Satisfaction, MetricKind::Recommendation, MetricKind::Time];
    let all: usize = reading.sums.metrics.iter().sum();
    if all >= FIGURES && felt.iter().map(of).sum::<usize>() == 0 {
        found.push(Finding::new(Rule::MetricsOneSided).with(vec![("metrics", Amount::Count(all))]));
    }
}
