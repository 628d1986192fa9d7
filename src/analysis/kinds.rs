//! Do the touchpoints reach the customers in all four ways (R15), online and offline (R54)?

use super::{
    finding::{Amount, Finding, Part},
    limits::{ENOUGH, FEW},
    reading::Reading,
    rule::Rule,
};
use crate::map::{
    choice::Choice as _,
    touchpoint::{Kind, Reach},
};

/// One touchpoint of so many may lack its kind; where more do, a kind without a touchpoint may just not be noted yet.
const UNKNOWN: usize = 10;

/// How many touchpoints there are of each kind, and of none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of each kind, in the order of [`Kind::ALL`].
    pub of: [usize; 4],
    /// How many have no kind yet.
    pub unknown: usize,
}

impl Counts {
    fn add(&mut self, kind: Option<Kind>) {
        match kind {
            Some(kind) => self.of[usize::from(kind.index())] += 1,
            None => self.unknown += 1,
        }
    }

    /// The kinds of which there is no touchpoint, where the kinds of at least so many, and of nearly all, are known.
    pub fn missing(&self, least: usize) -> Vec<Kind> {
        let known: usize = self.of.iter().sum();
        if known < least || UNKNOWN * self.unknown > known + self.unknown {
            return Vec::new();
        }
        Kind::ALL.iter().copied().filter(|kind| self.of[usize::from(kind.index())] == 0).collect()
    }
}

/// How many touchpoints there are of each kind in each stage and of each segment, in the order of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Stage by stage. A touchpoint counts once in each stage in which it stands.
    pub stages: Vec<Counts>,
    /// Segment by segment. A touchpoint counts once for each segment that meets it.
    pub segments: Vec<Counts>,
}

impl Kinds {
    /// Counts the kinds.
    pub fn of(reading: &Reading) -> Self {
        let mut kinds = Self {
            stages: vec![Counts::default(); reading.stages.len()],
            segments: vec![Counts::default(); reading.segments.len()],
        };
        for entry in reading.placed() {
            let kind = entry.said.kind;
            entry.columns().for_each(|column| kinds.stages[column].add(kind));
            entry.rows.iter().for_each(|row| kinds.segments[*row].add(kind));
        }
        kinds
    }
}

/// The kinds that a stage lacks, or a segment on its whole way, and whether all touchpoints are online or offline.
pub(super) fn findings(reading: &Reading, kinds: &Kinds, found: &mut Vec<Finding>) {
    let words = |missing: Vec<Kind>| {
        let words = missing.into_iter().map(Kind::word).collect();
        vec![("kinds", Amount::Words("kind", words))]
    };
    for (column, counts) in kinds.stages.iter().enumerate() {
        let missing = counts.missing(FEW);
        if !missing.is_empty() {
            let part = Part::stage(reading.stage(column), words(missing));
            found.push(Finding::about(Rule::KindMissing, part));
        }
    }
    for (row, counts) in kinds.segments.iter().enumerate() {
        let missing = counts.missing(ENOUGH);
        if !missing.is_empty() {
            let part = Part::segment(reading.segment(row), words(missing));
            found.push(Finding::about(Rule::KindMissing, part));
        }
    }
    reach(reading, found);
}

fn reach(reading: &Reading, found: &mut Vec<Finding>) {
    let [online, offline] = [Reach::Online, Reach::Offline].map(|reach| reading.sums.reach(reach));
    let given: usize = reading.sums.reaches.iter().sum();
    for (rule, count) in [(Rule::OnlyOnline, online), (Rule::OnlyOffline, offline)] {
        if count >= ENOUGH && count == given {
            found.push(Finding::new(rule).with(vec![("given", Amount::Count(count))]));
        }
    }
}
