//! Asks all questions of a map and remembers what its touchpoints said, so that the next answer after an edit costs what
//! the edit changed.

use super::{
    chances::Chances,
    data, distribution, effect,
    finding::{Amount, Figures, Finding, Findings},
    goals, hidden,
    journey::Evidence,
    kinds, life,
    limits::{BAD, GOOD},
    moments, personal, purchase,
    reading::{Entry, Reading},
    rule::{Question, Rule, RuleSet, Severity},
    said::Said,
    shortfall, stages, tunnel, usage,
};
use crate::map::{
    Map,
    choice::Choice as _,
    id::{SegmentId, StageId},
    rated::Score,
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The rules about something that is missing. They wait until somebody has begun with the field in this map: before
/// that, a gap says nothing.
const WAITING: [Rule; 14] = [
    Rule::MomentWithoutOwner,
    Rule::NoOwner,
    Rule::FailureUnanswered,
    Rule::ActionIncomplete,
    Rule::DataWithoutPurpose,
    Rule::DataWithoutBasis,
    Rule::PersonalisedWithoutData,
    Rule::DataUnknown,
    Rule::ProcessWithoutOwner,
    Rule::ContactMissing,
    Rule::OutcomeMissing,
    Rule::OptimalMissing,
    Rule::DataNone,
    Rule::NotMeasured,
];

/// A finding is news to a screen when at least one in so many of its touchpoints does not stand under a stronger rule.
const NEWS: usize = 2;

/// The rules that also look at touchpoints without a place.
const PARKED: [Rule; 3] = [Rule::PersonalData, Rule::ActionOverdue, Rule::ActionIncomplete];

/// The analysis of a map, which follows its edits.
#[derive(Default)]
pub struct Analysis {
    reading: Reading,
    /// The rules that are true of each entry of the reading.
    fires: Vec<RuleSet>,
}

impl Analysis {
    /// Reads what has changed in the map since the last time, and says what stands out on this day.
    pub fn follow(&mut self, map: &Map, today: Date) -> Findings {
        self.reading.follow(map, read);
        self.fires = fires(&self.reading, today);
        let lists = self.lists();
        let mut all: Vec<Finding> =
            lists.iter().map(|(rule, list)| self.finding(*rule, list, today)).collect();
        let mut shown = self.shown(&lists, &all);
        let map_findings = self.map_findings(map, today);
        shown.extend(merged(&map_findings));
        all.extend(map_findings);
        self.chances().findings(&mut all);
        for findings in [&mut all, &mut shown] {
            findings.sort_by_key(|finding| finding.rule);
        }
        Findings { all, shown }
    }

    /// The map as it was read the last time, for the pictures.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The chances to improve the experience, ranked.
    pub fn chances(&self) -> Chances {
        let placed = self.reading.journey.iter().map(|at| (&self.reading.entries[*at], self.fires[*at]));
        Chances::of(placed)
    }

    /// The entries of which each rule is true, in the order of the journey, the parked ones last. Rules that are true of
    /// none are left out.
    fn lists(&self) -> Vec<(Rule, Vec<usize>)> {
        let mut lists: Vec<(Rule, Vec<usize>)> = Rule::ALL.iter().map(|rule| (*rule, Vec::new())).collect();
        let entries = self.reading.entries.iter().enumerate();
        let parked = entries.filter(|(_, entry)| entry.cells.is_empty()).map(|(at, _)| at);
        for at in self.reading.journey.iter().copied().chain(parked) {
            for rule in self.fires[at].iter() {
                lists[usize::from(rule.index())].1.push(at);
            }
        }
        lists.retain(|(_, list)| !list.is_empty());
        lists
    }

    /// The findings as a screen shows them: each touchpoint stands under the strongest rule only, and a rule of which
    /// stronger ones show most touchpoints already is left out, unless somebody should act on it.
    fn shown(&self, lists: &[(Rule, Vec<usize>)], all: &[Finding]) -> Vec<Finding> {
        let mut taken = vec![false; self.fires.len()];
        let mut shown = Vec::new();
        for ((rule, list), finding) in lists.iter().zip(all) {
            let left = list.iter().filter(|at| !taken[**at]).count();
            let is_news = left * NEWS >= list.len() || rule.severity() == Severity::Act;
            if left == 0 || !is_news {
                continue;
            }
            let new = |at: &&usize| !std::mem::replace(&mut taken[**at], true);
            let touchpoints =
                list.iter().filter(new).map(|at| self.reading.entries[*at].id.clone()).collect();
            shown.push(Finding { touchpoints, above: list.len() - left, ..finding.clone() });
        }
        shown
    }

    /// The finding of a rule about these touchpoints.
    fn finding(&self, rule: Rule, list: &[usize], today: Date) -> Finding {
        let entries = || list.iter().map(|at| &self.reading.entries[*at]);
        let mut finding = Finding::new(rule).with(self.figures(rule, list));
        finding.touchpoints = entries().map(|entry| entry.id.clone()).collect();
        finding.items = entries().flat_map(|entry| self.items(rule, entry, today)).collect();
        finding.cells = self.cells(rule, list);
        finding
    }

    fn figures(&self, rule: Rule, list: &[usize]) -> Figures {
        let points = |name, points: u8| (name, Amount::Count(points.into()));
        let mut figures = vec![
            ("count", Amount::Count(list.len())),
            ("all", Amount::Count(self.reading.sums.touchpoints)),
            points("bad", BAD),
            points("good", GOOD),
        ];
        match rule {
            Rule::MostEffective => {
                let best = effect::best(&self.reading).map_or(GOOD, Score::points);
                figures.push(points("score", best));
            }
            Rule::ZmotUnanswered => {
                let touchpoints: Vec<&Touchpoint> =
                    list.iter().map(|at| &*self.reading.entries[*at].touchpoint).collect();
                figures.push(moments::figures(&touchpoints));
            }
            _ => {}
        }
        figures
    }

    fn items(&self, rule: Rule, entry: &Entry, today: Date) -> impl Iterator<Item = Evidence> {
        let touchpoint = &entry.touchpoint;
        let detail = &touchpoint.detail;
        let ids = match rule.question() {
            Question::Short => shortfall::items(rule, detail),
            Question::Data => data::items(rule, detail, &self.reading),
            Question::Goals => goals::items(rule, touchpoint),
            Question::Life => life::items(rule, touchpoint, today),
            _ => Vec::new(),
        };
        let id = entry.id.clone();
        ids.into_iter().map(move |item| Evidence { touchpoint: id.clone(), item })
    }

    fn cells(&self, rule: Rule, list: &[usize]) -> Vec<(StageId, SegmentId)> {
        match rule {
            Rule::BadExperience => {
                let bad = list.iter().flat_map(|at| shortfall::bad_cells(&self.reading.entries[*at]));
                let cells: BTreeSet<(usize, usize)> = bad.collect();
                cells.into_iter().map(|cell| self.reading.cell(cell)).collect()
            }
            Rule::HandOver => {
                let mut cells: Vec<_> =
                    shortfall::hand_overs(&self.reading).map(|change| change.cell).collect();
                cells.dedup();
                cells.into_iter().map(|cell| self.reading.cell(cell)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The findings about stages, segments and the map as a whole.
    fn map_findings(&self, map: &Map, today: Date) -> Vec<Finding> {
        let (reading, about, mut found) = (&self.reading, map.about(), Vec::new());
        distribution::findings(map, &distribution::of(map), &mut found);
        purchase::findings(reading, &mut found);
        stages::findings(reading, &mut found);
        shortfall::findings(reading, &mut found);
        hidden::findings(reading, &mut found);
        kinds::findings(reading, &mut found);
        moments::findings(reading, &mut found);
        data::findings(reading, &mut found);
        goals::findings(about, reading, &mut found);
        tunnel::findings(reading, &mut found);
        life::findings(about, today, &mut found);
        personal::findings(about, reading, &mut found);
        found
    }
}

/// What a touchpoint says by itself.
fn read(touchpoint: &Touchpoint) -> Said {
    let mut said = Said::begin(touchpoint);
    shortfall::read(touchpoint, &mut said);
    usage::read(touchpoint, &mut said);
    hidden::read(touchpoint, &mut said);
    moments::read(touchpoint, &mut said);
    data::read(touchpoint, &mut said);
    goals::read(touchpoint, &mut said);
    life::read(touchpoint, &mut said);
    said.fires_if(Rule::PersonalData, personal::in_record(touchpoint));
    said
}

/// The rules that are true of each entry: what it says by itself, as far as somebody has begun with it, and what follows
/// from the other touchpoints, the stages and the day.
fn fires(reading: &Reading, today: Date) -> Vec<RuleSet> {
    let waiting = WAITING.into_iter().filter(|rule| !reading.sums.begun(*rule));
    let active = waiting.fold(RuleSet::of(Rule::ALL), RuleSet::without);
    let parked = RuleSet::of(&PARKED);
    let (fair, best) = (usage::Fair::of(reading), effect::best(reading));
    let fires = reading.entries.iter().map(|entry| {
        let mut fires = entry.said.fires.and(active);
        if life::is_overdue(entry, today) {
            fires = fires.with(Rule::ActionOverdue);
        }
        if entry.cells.is_empty() {
            return fires.and(parked);
        }
        if data::is_doubled(reading, entry) {
            fires = fires.with(Rule::DataDoubled);
        }
        fires.or(effect::fires(entry, best)).or(fair.fires(entry))
    });
    let mut fires: Vec<RuleSet> = fires.collect();
    for at in shortfall::hand_overs(reading).flat_map(|change| change.between) {
        fires[at] = fires[at].with(Rule::HandOver);
    }
    fires
}

/// The findings of one rule become one with all their parts.
fn merged(findings: &[Finding]) -> Vec<Finding> {
    let mut merged: Vec<Finding> = Vec::new();
    for finding in findings {
        match merged.iter_mut().find(|known| known.rule == finding.rule && !known.parts.is_empty()) {
            Some(known) => {
                known.parts.extend(finding.parts.iter().cloned());
                known.touchpoints.extend(finding.touchpoints.iter().cloned());
            }
            None => merged.push(finding.clone()),
        }
    }
    merged
}
