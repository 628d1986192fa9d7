//! Does the map show what is before and after the purchase (R1, R56, R81)? A journey is not only the single purchase.

use super::{
    finding::{Amount, Finding, Part},
    limits::{ENOUGH, FEW},
    reading::Reading,
    rule::Rule,
};
use crate::map::stage::Phase;

/// When more than this part of what is rated lies before the purchase, the rest is forgotten: three of four.
const MOST: (usize, usize) = (3, 4);

/// Places before, in and after the purchase, all of them and those that are rated.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    places: [usize; 3],
    rated: [usize; 3],
}

impl Sides {
    fn count(&mut self, phase: Phase, is_rated: bool) {
        self.places[phase as usize] += 1;
        self.rated[phase as usize] += usize::from(is_rated);
    }

    /// The rules that are true of so many places, when there are at least `least` of them.
    fn rules(self, least: usize) -> impl Iterator<Item = Rule> {
        let [before, _, after] = self.places;
        let rated: usize = self.rated.iter().sum();
        let enough = self.places.iter().sum::<usize>() >= least;
        let ends = rated >= least && self.rated[0] * MOST.1 > rated * MOST.0;
        let rules = [
            (Rule::NothingBeforePurchase, enough && before == 0),
            (Rule::NothingAfterPurchase, enough && after == 0),
            (Rule::EndsAtPurchase, ends && after > 0),
        ];
        rules.into_iter().filter(|(_, holds)| *holds).map(|(rule, _)| rule)
    }

    fn figures(self, rule: Rule) -> Vec<(&'static str, Amount)> {
        let counts = if rule == Rule::EndsAtPurchase { self.rated } else { self.places };
        vec![("before", Amount::Count(counts[0])), ("sum", Amount::Count(counts.iter().sum()))]
    }
}

/// Where the map says nothing about the time before or after the purchase, once a stage says where it lies. What is true
/// of the whole map is not said of each segment again.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let mut all = Sides::default();
    let mut rows = vec![Sides::default(); reading.segments.len()];
    for seat in &reading.seats {
        let Some(phase) = reading.phase(seat.column) else { continue };
        let entry = &reading.entries[seat.entry];
        let experience = entry.felt[seat.place];
        let is_rated = entry.said.effectiveness.is_some() || experience.is_some();
        all.count(phase, is_rated);
        rows[seat.row].count(phase, is_rated);
    }
    let general: Vec<Rule> = all.rules(ENOUGH).collect();
    let of_map = |rule: &Rule| {
        let figures = all.figures(*rule).into_iter().chain([("segments", Amount::Count(0))]);
        Finding::new(*rule).with(figures.collect())
    };
    found.extend(general.iter().map(of_map));
    for (row, sides) in rows.into_iter().enumerate() {
        for rule in sides.rules(FEW).filter(|rule| !general.contains(rule)) {
            let part = Part::segment(reading.segment(row), sides.figures(rule));
            let figures = vec![("segments", Amount::Count(1))];
            found.push(Finding::about(rule, part).with(figures));
        }
    }
}
