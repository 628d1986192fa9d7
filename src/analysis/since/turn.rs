//! Findings that came and went: what the analysis says now, beside what it said of the map before.

use crate::{
    analysis::{
        Analysis, Headline,
        rule::{Rule, Scope, Severity},
    },
    map::{choice::Choice as _, id::TouchpointId},
};
use std::collections::HashSet;

/// A finding that has come, gone, or is about more or fewer touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Why it is said.
    pub rule: Rule,
    /// How many touchpoints or parts of the map it was about; 0 where it was not said.
    pub before: usize,
    /// How many it is about now; 0 where it is not said any more.
    pub now: usize,
    /// The touchpoints that came to it, or went where it is about fewer now.
    pub touchpoints: Vec<TouchpointId>,
}

/// The findings that somebody should act on or talk about and that are not what they were, in order of strength. What
/// is only good to know comes and goes with every edit, and would hide them.
pub(super) fn turns(before: &Analysis, now: &Analysis) -> Vec<Turn> {
    let rules: Vec<Rule> =
        Rule::ALL.iter().copied().filter(|rule| rule.severity() < Severity::Note).collect();
    let (then, today) = (before.of(&rules), now.of(&rules));
    let count = |all: &[Headline], rule| all.iter().find(|line| line.finding.rule == rule).map_or(0, size);
    let turn = |rule: Rule| {
        let (was, is) = (count(&then, rule), count(&today, rule));
        let touchpoints = || if is > was { beyond(now, before, rule) } else { beyond(before, now, rule) };
        (was != is).then(|| Turn { rule, before: was, now: is, touchpoints: touchpoints() })
    };
    rules.into_iter().filter_map(turn).collect()
}

/// How many touchpoints or parts a finding is about.
fn size(line: &Headline) -> usize {
    match line.finding.rule.scope() {
        Scope::Touchpoints => line.touchpoints,
        Scope::Map | Scope::Derived => line.finding.parts.len().max(1),
    }
}

/// The touchpoints of a rule in one analysis that are not of it in another one.
fn beyond(here: &Analysis, there: &Analysis, rule: Rule) -> Vec<TouchpointId> {
    let known: HashSet<&TouchpointId> = there.touchpoints(rule).collect();
    here.touchpoints(rule).filter(|id| !known.contains(id)).cloned().collect()
}
