//! Findings that came and went: what the analysis says now, beside what it said of the map before.

use crate::{
    analysis::{
        Analysis, Headline,
        rule::{Rule, Scope, Severity},
    },
    map::choice::Choice as _,
};

/// A finding that has come, gone, or is about more or fewer touchpoints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// Why it is said.
    pub rule: Rule,
    /// How many touchpoints or parts of the map it was about; 0 where it was not said.
    pub before: usize,
    /// How many it is about now; 0 where it is not said any more.
    pub now: usize,
}

/// How many touchpoints or parts of the map each finding is about, as far as somebody should act on it or talk about it.
/// What is only good to know comes and goes with every edit, and would hide these.
pub(super) fn sizes(analysis: &Analysis) -> Vec<(Rule, usize)> {
    let rules = Rule::ALL.iter().copied().filter(|rule| rule.severity() < Severity::Note);
    let (of_touchpoints, of_map): (Vec<Rule>, Vec<Rule>) =
        rules.partition(|rule| rule.scope() == Scope::Touchpoints);
    let touchpoints = of_touchpoints.into_iter().map(|rule| (rule, analysis.count(rule)));
    let parts = |line: &Headline| (line.finding.rule, line.finding.parts.len().max(1));
    touchpoints.chain(analysis.of(&of_map).iter().map(parts)).collect()
}

/// The findings that are not what they were, in order of strength.
pub(super) fn turns(then: &[(Rule, usize)], now: &[(Rule, usize)]) -> Vec<Turn> {
    let size = |all: &[(Rule, usize)], rule| {
        all.iter().find(|(known, _)| *known == rule).map_or(0, |(_, size)| *size)
    };
    let turn = |rule: Rule| Turn { rule, before: size(then, rule), now: size(now, rule) };
    Rule::ALL.iter().copied().map(turn).filter(|turn| turn.before != turn.now).collect()
}
