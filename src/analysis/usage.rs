//! Which touchpoints are over-used or under-used (R47)? The room says so, and what a touchpoint takes is compared with
//! what it is worth.
//!
//! How heavily a touchpoint is used is its **load**: its places, interactions and processes, and the people who are
//! named there, counted together. What it is **worth** is its effectiveness times its importance, or that of its most
//! important stage. Each touchpoint's fair load is the part of all loads that its worth is of all worths.

use super::{
    limits::{ENOUGH, MIDDLE, is_bad},
    reading::{Entry, Reading},
    rule::{Rule, RuleSet},
    said::Said,
};
use crate::map::{
    id::TouchpointId,
    rated::Score,
    text::Line,
    touchpoint::{Touchpoint, Usage},
};
use std::collections::BTreeSet;

/// A load counts as heavy or light from this multiple of the fair one on, and from its reverse: details are written
/// down unevenly, so less than a factor of two says nothing.
const FACTOR: u64 = 2;

/// A load must also differ from the fair one by so much, because small numbers are quickly doubled.
const LEAST: u64 = 2;

/// Loads are compared once details are written down for at least this part of the effective touchpoints, as one in so
/// many: before that, a touchpoint looks heavily used only because somebody has described it.
const DESCRIBED: usize = 2;

/// Reads the room's verdict and the load of a touchpoint.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let usage = touchpoint.usage.latest();
    let effectiveness = touchpoint.effectiveness.latest();
    said.fires_if(Rule::OverUsed, usage == Some(Usage::Over));
    said.fires_if(Rule::UnderUsed, usage == Some(Usage::Under));
    said.fires_if(Rule::CouldGo, usage == Some(Usage::Over) && is_bad(effectiveness));
    let points = effectiveness.map(Score::points);
    let contradicts = matches!((usage, points), (Some(Usage::Over), Some(5)) | (Some(Usage::Under), Some(1)));
    said.fires_if(Rule::VerdictContradicts, contradicts);
    let detail = &touchpoint.detail;
    said.is_detailed = !detail.interactions.is_empty() || !detail.processes.is_empty();
    said.load = load(touchpoint);
}

fn load(touchpoint: &Touchpoint) -> u32 {
    let detail = &touchpoint.detail;
    let met = detail.interactions.iter().map(|item| &item.value.whom);
    let behind = detail.processes.iter().flat_map(|item| [&item.value.people, &item.value.owner]);
    let people: BTreeSet<&Line> = met.chain(behind).filter(|name| !name.is_empty()).collect();
    let all = touchpoint.places.len() + detail.interactions.len() + detail.processes.len() + people.len();
    u32::try_from(all).unwrap_or(u32::MAX)
}

/// What is compared over all touchpoints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fair {
    loads: u64,
    worths: u64,
    /// Whether enough is written down to compare.
    is_known: bool,
}

/// How heavily a touchpoint is used, beside what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Computed {
    /// Places, interactions, processes and people together.
    pub load: u32,
    /// Effectiveness times importance.
    pub worth: u32,
    /// The load that its worth asks for.
    pub fair: f64,
    /// What follows from the comparison.
    pub verdict: Usage,
}

impl Fair {
    pub(super) fn of(reading: &Reading) -> Self {
        let mut fair = Self::default();
        let (mut effective, mut described) = (0, 0);
        for entry in reading.placed() {
            let Some(worth) = worth(entry) else { continue };
            effective += 1;
            if entry.said.is_detailed {
                described += 1;
                fair.loads += u64::from(entry.said.load);
                fair.worths += u64::from(worth);
            }
        }
        Self { is_known: described >= ENOUGH && described * DESCRIBED >= effective, ..fair }
    }

    /// Compares the load of a touchpoint with its worth; `None` where too little is written down.
    pub(super) fn computed(self, entry: &Entry) -> Option<Computed> {
        let worth = worth(entry).filter(|_| self.is_known && entry.said.is_detailed)?;
        let load = entry.said.load;
        // Both sides are multiplied out, so that the verdict does not depend on a rounding.
        let (is, fair) = (u64::from(load) * self.worths, u64::from(worth) * self.loads);
        let verdict = if is >= FACTOR * fair && is >= fair + LEAST * self.worths {
            Usage::Over
        } else if FACTOR * is <= fair && is + LEAST * self.worths <= fair {
            Usage::Under
        } else {
            Usage::Right
        };
        #[expect(clippy::cast_precision_loss, reason = "sums of small numbers are exact in f64")]
        let fair = fair as f64 / self.worths.max(1) as f64;
        Some(Computed { load, worth, fair, verdict })
    }

    /// The rules that the comparison makes true.
    pub(super) fn fires(self, entry: &Entry) -> RuleSet {
        let none = RuleSet::default();
        match (self.computed(entry).map(|computed| computed.verdict), entry.said.usage) {
            (Some(Usage::Over), Some(Usage::Under)) => {
                none.with(Rule::LooksOverUsed).with(Rule::VerdictContradicts)
            }
            (Some(Usage::Under), Some(Usage::Over)) => {
                none.with(Rule::LooksUnderUsed).with(Rule::VerdictContradicts)
            }
            (Some(Usage::Over), _) => none.with(Rule::LooksOverUsed),
            (Some(Usage::Under), _) => none.with(Rule::LooksUnderUsed),
            _ => none,
        }
    }
}

/// A touchpoint with the room's verdict beside the computed one.
#[derive(Clone, Debug, PartialEq)]
pub struct Used {
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// What the room says.
    pub verdict: Option<Usage>,
    /// What follows from its load and its worth.
    pub computed: Option<Computed>,
}

impl Used {
    /// Whether one of the two finds it used too much or too little.
    fn stands_out(&self) -> bool {
        let computed = self.computed.map(|computed| computed.verdict);
        [self.verdict, computed].iter().flatten().any(|verdict| *verdict != Usage::Right)
    }
}

/// The touchpoints that are used too much or too little, in the eyes of the room or by computation, in the order of the
/// journey; first those about which the two do not agree.
pub fn used(reading: &Reading) -> Vec<Used> {
    let fair = Fair::of(reading);
    let all = reading.placed().map(|entry| Used {
        touchpoint: entry.id.clone(),
        verdict: entry.said.usage,
        computed: fair.computed(entry),
    });
    let mut used: Vec<Used> = all.filter(Used::stands_out).collect();
    used.sort_by_key(|one| match (one.verdict, one.computed.map(|computed| computed.verdict)) {
        (Some(said), Some(computed)) if said != computed => 0,
        _ => 1,
    });
    used
}

/// Effectiveness times importance; `None` without an effectiveness.
pub(super) fn worth(entry: &Entry) -> Option<u32> {
    let importance = entry.importance().unwrap_or(MIDDLE);
    Some(u32::from(entry.effectiveness()?) * u32::from(importance))
}
