//! Sums over the touchpoints that have a place. They follow every change: what a touchpoint said before is taken out,
//! and what it says now is counted in.

use super::{rule::Rule, said::Said};
use crate::map::{
    choice::Choice as _,
    text::Line,
    touchpoint::{Reach, Touchpoint},
};
use std::{collections::HashMap, hash::Hash};

/// Sums over the touchpoints that have a place.
#[derive(Debug, PartialEq)]
pub(super) struct Sums {
    /// How many touchpoints there are.
    pub touchpoints: usize,
    /// How many touchpoints show for each rule that somebody has begun with its field.
    begun: [usize; 128],
    /// How many touchpoints are online, offline and both.
    pub reaches: [usize; 3],
    /// How many touchpoints there are of each kind.
    pub kinds: [usize; 4],
    /// How many touchpoints there are of each moment of truth.
    pub moments: [usize; 4],
    /// How many data come from each source.
    pub sources: [usize; 7],
    /// How many figures there are of each kind.
    pub metrics: [usize; 7],
    pub hidden: usize,
    /// How many touchpoints each owner has, and how many lie in each channel.
    pub owners: HashMap<Line, usize>,
    pub channels: HashMap<Line, usize>,
    /// How many touchpoints collect the same data.
    pub data: HashMap<String, usize>,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            touchpoints: 0,
            begun: [0; 128],
            reaches: [0; 3],
            kinds: [0; 4],
            moments: [0; 4],
            sources: [0; 7],
            metrics: [0; 7],
            hidden: 0,
            owners: HashMap::new(),
            channels: HashMap::new(),
            data: HashMap::new(),
        }
    }
}

impl Sums {
    /// Whether somebody has begun with the field whose absence a rule is about.
    pub(super) fn begun(&self, rule: Rule) -> bool {
        self.begun[usize::from(rule.index())] > 0
    }

    /// How many touchpoints there are online, offline or both.
    pub(super) fn reach(&self, reach: Reach) -> usize {
        self.reaches[usize::from(reach.index())]
    }

    pub(super) fn add(&mut self, touchpoint: &Touchpoint, said: &Said) {
        self.count(touchpoint, said, |count| *count += 1);
    }

    pub(super) fn remove(&mut self, touchpoint: &Touchpoint, said: &Said) {
        self.count(touchpoint, said, |count| *count -= 1);
    }

    fn count(&mut self, touchpoint: &Touchpoint, said: &Said, step: fn(&mut usize)) {
        if touchpoint.is_parked() {
            return;
        }
        let at = |index: u8| usize::from(index);
        step(&mut self.touchpoints);
        said.begins.iter().for_each(|rule| step(&mut self.begun[at(rule.index())]));
        said.reach.iter().for_each(|reach| step(&mut self.reaches[at(reach.index())]));
        said.kind.iter().for_each(|kind| step(&mut self.kinds[at(kind.index())]));
        said.moment.iter().for_each(|moment| step(&mut self.moments[at(moment.index())]));
        said.sources.iter().for_each(|source| step(&mut self.sources[at(source.index())]));
        said.metrics.iter().for_each(|kind| step(&mut self.metrics[at(kind.index())]));
        if said.hidden {
            step(&mut self.hidden);
        }
        for (counts, name) in
            [(&mut self.owners, &touchpoint.owner), (&mut self.channels, &touchpoint.channel)]
        {
            if !name.is_empty() {
                tally(counts, name, step);
            }
        }
        said.data.iter().for_each(|data| tally(&mut self.data, data, step));
    }
}

fn tally<K: Clone + Eq + Hash>(counts: &mut HashMap<K, usize>, key: &K, step: fn(&mut usize)) {
    if !counts.contains_key(key) {
        counts.insert(key.clone(), 0);
    }
    if let Some(count) = counts.get_mut(key) {
        step(count);
        if *count == 0 {
            counts.remove(key);
        }
    }
}
