//! What are the chances to improve the experience (R50, U15)? Each follows from findings: to improve what is weak, to use
//! more or less of something, and to collect or share data.

use super::{
    finding::{Amount, Finding, Part},
    limits::MIDDLE,
    reading::Entry,
    rule::{Rule, RuleSet},
    usage::worth,
};
use crate::map::{
    choice::{Choice as _, choice},
    id::{ItemId, TouchpointId},
};
use std::cmp::Reverse;

choice! {
    /// What could be done with a touchpoint.
    Chance {
        /// It is weak: improve it.
        Improve = "improve",
        /// It is strong and neglected: use it more.
        UseMore = "use-more",
        /// It is not worth what it takes: use it less.
        UseLess = "use-less",
        /// Collect or share its data.
        Data = "data",
    }
}

impl Chance {
    /// The rules that make a touchpoint a candidate.
    fn rules(self) -> RuleSet {
        RuleSet::of(match self {
            Self::Improve => &[
                Rule::ImportantButWeak,
                Rule::HiddenAndWeak,
                Rule::MomentWeak,
                Rule::BadExperience,
                Rule::WaitTooLong,
                Rule::Friction,
                Rule::Weak,
                Rule::FarFromOptimal,
                Rule::FailureUnanswered,
            ],
            Self::UseMore => &[Rule::EffectiveButNeglected, Rule::UnderUsed, Rule::LooksUnderUsed],
            Self::UseLess => &[Rule::CouldGo, Rule::OverUsed, Rule::LooksOverUsed],
            Self::Data => &[Rule::DataCouldBeShared, Rule::DataInOneDepartment, Rule::DataNone],
        })
    }

    /// What the chance is worth: the importance times what can still be won, times the effect that lies idle, or the
    /// unimportance. Data that somebody asks for come before data that are not there.
    fn worth(self, entry: &Entry, fires: RuleSet) -> u32 {
        let importance = u32::from(entry.importance().unwrap_or(MIDDLE));
        let effectiveness = u32::from(entry.effectiveness().unwrap_or(MIDDLE));
        match self {
            Self::Improve => importance * (5 - effectiveness),
            Self::UseMore => worth(entry).unwrap_or(importance * effectiveness),
            Self::UseLess => (5 - importance) * 5 + (5 - effectiveness),
            Self::Data => importance + 5 * u32::from(fires.has(Rule::DataCouldBeShared)),
        }
    }
}

/// A touchpoint with a chance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// What the chance is worth: more comes first.
    pub worth: u32,
    /// The first open action of the touchpoint.
    pub action: Option<ItemId>,
}

/// The chances of a map, each with its touchpoints, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chances([Vec<Candidate>; 4]);

impl Chances {
    /// Ranks touchpoints of the journey. `all` are the touchpoints with the rules that are true of them.
    pub(super) fn of<'r>(all: impl Iterator<Item = (&'r Entry, RuleSet)>) -> Self {
        let mut ranked: [Vec<(Reverse<u32>, &Entry)>; 4] = Default::default();
        let rules: Vec<RuleSet> = Chance::ALL.iter().map(|chance| chance.rules()).collect();
        for (entry, fires) in all {
            for ((chance, rules), list) in Chance::ALL.iter().zip(&rules).zip(&mut ranked) {
                if rules.meets(fires) {
                    list.push((Reverse(chance.worth(entry, fires)), entry));
                }
            }
        }
        Self(ranked.map(|mut list| {
            list.sort_by_key(|(worth, _)| *worth);
            let candidate = |(Reverse(worth), entry): (_, &Entry)| {
                let open = entry.touchpoint.detail.actions.iter().find(|item| item.value.is_open());
                let action = open.map(|item| item.id.clone());
                Candidate { touchpoint: entry.id.clone(), worth, action }
            };
            list.into_iter().map(candidate).collect()
        }))
    }

    /// The touchpoints with a chance, the best first; equal ones stand in the order of the journey.
    pub fn candidates(&self, chance: Chance) -> &[Candidate] {
        &self.0[usize::from(chance.index())]
    }

    /// A finding for each chance that some touchpoint has.
    pub(super) fn findings(&self, found: &mut Vec<Finding>) {
        for chance in Chance::ALL.iter().copied() {
            let candidates = self.candidates(chance);
            if candidates.is_empty() {
                continue;
            }
            let acted = candidates.iter().filter(|candidate| candidate.action.is_some()).count();
            let figures = vec![
                ("chance", Amount::Words("chance", vec![chance.word()])),
                ("candidates", Amount::Count(candidates.len())),
                ("acted", Amount::Count(acted)),
            ];
            let touchpoints = candidates.iter().map(|candidate| candidate.touchpoint.clone()).collect();
            let part = Part { figures, ..Part::default() };
            found.push(Finding { touchpoints, ..Finding::about(Rule::Opportunity, part) });
        }
    }
}
