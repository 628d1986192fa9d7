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
    id::TouchpointId,
    rated::Score,
};

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
    /// The strongest finding that makes it a candidate.
    pub why: Rule,
    /// Its own importance, else that of its most important stage: by that it is ranked, too.
    pub importance: Option<Score>,
    /// Whether the touchpoint has an open action.
    pub is_acted_on: bool,
}

/// How many touchpoints of each chance a screen lists before the others, so that one sees all chances at once: the first
/// number, or the second one where it has no room for so many.
const BEST: [usize; 2] = [3, 2];

/// A touchpoint with a chance, in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<'c> {
    /// The chance.
    pub chance: Chance,
    /// The touchpoint.
    pub candidate: &'c Candidate,
    /// Whether a part of the list begins with it.
    pub begins: bool,
    /// The places among the chance's touchpoints that its part of the list holds.
    pub part: std::ops::Range<usize>,
}

/// The chances of a map, each with its touchpoints. Those of equal worth stand together, in the order of the journey: the
/// worths are small numbers, and so nothing needs to be sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chances([Ranks; 4]);

/// The touchpoints of each worth from 0 on.
type Ranks = Vec<Vec<Candidate>>;

impl Chances {
    /// Ranks touchpoints of the journey. `all` are the touchpoints with the rules that are true of them.
    pub(super) fn of<'r>(all: impl Iterator<Item = (&'r Entry, RuleSet)>) -> Self {
        let rules: Vec<(Chance, RuleSet)> =
            Chance::ALL.iter().map(|chance| (*chance, chance.rules())).collect();
        let any = rules.iter().fold(RuleSet::default(), |any, (_, rules)| any.or(*rules));
        let mut chances = Self::default();
        for (entry, fires) in all.filter(|(_, fires)| any.meets(*fires)) {
            for (chance, rules) in &rules {
                let Some(why) = rules.and(fires).iter().next() else { continue };
                let ranks = &mut chances.0[usize::from(chance.index())];
                let rank = chance.worth(entry, fires) as usize;
                if ranks.len() <= rank {
                    ranks.resize_with(rank + 1, Vec::new);
                }
                let (touchpoint, importance) = (entry.id.clone(), entry.importance);
                let is_acted_on = entry.said.is_acted_on;
                ranks[rank].push(Candidate { touchpoint, why, importance, is_acted_on });
            }
        }
        chances
    }

    /// The touchpoints with a chance, the best first; equal ones stand in the order of the journey.
    pub fn candidates(&self, chance: Chance) -> impl Iterator<Item = &Candidate> {
        self.ranks(chance).iter().rev().flatten()
    }

    fn ranks(&self, chance: Chance) -> &Ranks {
        &self.0[usize::from(chance.index())]
    }

    /// How many touchpoints have a chance.
    pub fn of_chance(&self, chance: Chance) -> usize {
        self.ranks(chance).iter().map(Vec::len).sum()
    }

    /// How many of them have an open action.
    pub fn acted(&self, chance: Chance) -> usize {
        self.candidates(chance).filter(|candidate| candidate.is_acted_on).count()
    }

    /// How many touchpoints have one of the chances, each counted once for each chance.
    pub fn count(&self) -> usize {
        Chance::ALL.iter().map(|chance| self.of_chance(*chance)).sum()
    }

    /// How many touchpoints of each chance stand first in a list of so many lines, of which a chance takes so many and
    /// each of its touchpoints, too.
    pub fn best(&self, lines: usize, each: usize) -> usize {
        let counts = || Chance::ALL.iter().map(|chance| self.of_chance(*chance)).filter(|count| *count > 0);
        let taken = |best: usize| counts().map(|count| each * (1 + count.min(best))).sum::<usize>();
        if taken(BEST[0]) <= lines { BEST[0] } else { BEST[1] }
    }

    /// One of all candidates as a screen lists them: so many of the best of each chance, then the others of each.
    pub fn nth(&self, nth: usize, first: usize) -> Option<Listed<'_>> {
        let all = || Chance::ALL.iter().map(|chance| (*chance, self.of_chance(*chance)));
        let best = all().map(|(chance, count)| (chance, 0..count.min(first)));
        let others = all().map(|(chance, count)| (chance, count.min(first)..count));
        let mut left = nth;
        for (chance, part) in best.chain(others) {
            if left < part.len() {
                let candidate = self.candidates(chance).nth(part.start + left)?;
                return Some(Listed { chance, candidate, begins: left == 0, part });
            }
            left -= part.len();
        }
        None
    }

    /// How many there are with so many of the best of each chance at most.
    pub fn best_of_all(&self, first: usize) -> usize {
        Chance::ALL.iter().map(|chance| self.of_chance(*chance).min(first)).sum()
    }

    /// A finding for each chance that some touchpoint has.
    pub(super) fn findings(&self, found: &mut Vec<Finding>) {
        for chance in Chance::ALL.iter().copied() {
            let count = self.of_chance(chance);
            if count == 0 {
                continue;
            }
            let figures = vec![
                ("chance", Amount::Words("chance", vec![chance.word()])),
                ("candidates", Amount::Count(count)),
                ("acted", Amount::Count(self.acted(chance))),
            ];
            let touchpoints = self.candidates(chance).map(|candidate| candidate.touchpoint.clone()).collect();
            let part = Part { figures, ..Part::default() };
            found.push(Finding { touchpoints, ..Finding::about(Rule::Opportunity, part) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_each_chance_stand_before_the_others() {
        let candidate = |name: &str| Candidate {
            touchpoint: TouchpointId::new(name).unwrap(),
            why: Rule::Weak,
            importance: None,
            is_acted_on: false,
        };
        let mut chances = Chances::default();
        chances.0[0] = vec![
            vec![candidate("i4"), candidate("i5")],
            vec![candidate("i1"), candidate("i2"), candidate("i3")],
        ];
        chances.0[3] = vec![vec![candidate("d1")]];
        let listed: Vec<_> = (0..).map_while(|nth| chances.nth(nth, 3)).collect();
        let names: Vec<_> = listed.iter().map(|one| one.candidate.touchpoint.as_str()).collect();
        assert_eq!(names, ["i1", "i2", "i3", "d1", "i4", "i5"]);
        let parts: Vec<_> =
            listed.iter().filter(|one| one.begins).map(|one| (one.chance, one.part.clone())).collect();
        assert_eq!(parts, [(Chance::Improve, 0..3), (Chance::Data, 0..1), (Chance::Improve, 3..5)]);
        // Four touchpoints and the headings of two chances, in two lines each.
        assert_eq!([12, 11].map(|lines| chances.best(lines, 2)), [3, 2]);
    }
}
