//! Asks all questions of a map and remembers what its touchpoints said, so that the next answer after an edit costs what
//! the edit changed.

use super::{
    chances::Chances,
    data, distribution, effect,
    finding::{Amount, Figures, Finding, Findings, Headline},
    goals, hidden,
    journey::Evidence,
    kinds::{self, Kinds},
    life,
    limits::{BAD, GOOD},
    moments, order, personal, purchase,
    reading::{Entry, Reading},
    rule::{Question, Rule, RuleSet, Severity},
    said::Said,
    shortfall, stages, tunnel, usage,
};
use crate::map::{
    Map,
    about::About,
    choice::Choice as _,
    id::{SegmentId, StageId, TouchpointId},
    rated::Score,
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::sync::Arc;

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

/// The rules that a screen never leaves out, even where all their touchpoints stand under stronger ones: an action that is
/// late, a touchpoint without an owner and a verdict that does not fit are each a task of their own.
const KEPT: [Rule; 3] = [Rule::VerdictContradicts, Rule::ActionOverdue, Rule::NoOwner];

/// A sentence names its touchpoints where there are at most so many.
const NAMED: usize = 3;

/// The rules that also look at touchpoints without a place.
const PARKED: [Rule; 3] = [Rule::PersonalData, Rule::ActionOverdue, Rule::ActionIncomplete];

/// The analysis of a map, which follows its edits.
#[derive(Default)]
pub struct Analysis {
    reading: Reading,
    /// The rules that are true of each entry of the reading.
    fires: Vec<RuleSet>,
    /// For each rule the entries of which it is true, in the order of the journey, the parked ones last.
    lists: Vec<Vec<usize>>,
    /// The rule under which a screen shows each entry.
    homes: Vec<Option<Rule>>,
    /// The findings about stages, segments and the map as a whole.
    of_map: Vec<Finding>,
    kinds: Kinds,
    /// The map as a whole and the day, as they were the last time.
    seen: Option<(Arc<About>, Date)>,
}

impl Analysis {
    /// Reads what has changed in the map since the last time, or with the day; whether anything has.
    pub fn follow(&mut self, map: &Map, today: Date) -> bool {
        let about = &map.records().about;
        let is_known =
            self.seen.as_ref().is_some_and(|(known, day)| Arc::ptr_eq(known, about) && *day == today);
        if !self.reading.follow(map, read) && is_known {
            return false;
        }
        self.seen = Some((Arc::clone(about), today));
        fires(&self.reading, today, &mut self.fires);
        self.find_lists();
        self.find_homes();
        self.kinds = Kinds::of(&self.reading);
        self.of_map = self.map_findings(map, today);
        true
    }

    /// Everything that stands out.
    pub fn findings(&self) -> Findings {
        let mut all: Vec<Finding> = self.firing().map(|rule| self.finding(rule)).collect();
        let shown = self.shown().into_iter().map(|Headline { finding, .. }| Finding {
            touchpoints: self.shown_under(finding.rule).cloned().collect(),
            ..finding
        });
        let shown = shown.collect();
        all.extend(self.of_map.iter().cloned());
        self.chances().findings(&mut all);
        all.sort_by_key(|finding| finding.rule);
        Findings { all, shown }
    }

    /// The findings as a screen shows them, in order of strength: one for each rule, and every touchpoint under its
    /// strongest rule only. Findings that this leaves out stand on the pictures of their questions.
    pub fn shown(&self) -> Vec<Headline> {
        let mut counts = [0; 128];
        self.homes.iter().flatten().for_each(|rule| counts[usize::from(rule.index())] += 1);
        let of_touchpoints = self.firing().filter_map(|rule| {
            let touchpoints = counts[usize::from(rule.index())];
            let above = self.list(rule).len() - touchpoints;
            let finding = Finding { above, ..self.brief(rule) };
            (touchpoints > 0 || KEPT.contains(&rule)).then_some(Headline { finding, touchpoints })
        });
        let of_map = merged(&self.of_map).into_iter().map(Headline::of_map);
        let mut shown: Vec<Headline> = of_touchpoints.chain(of_map).collect();
        shown.sort_by_key(|headline| headline.finding.rule);
        shown
    }

    /// The findings of these rules with all their touchpoints, whether they stand under a stronger rule or not.
    pub fn of(&self, rules: &[Rule]) -> Vec<Headline> {
        let is_meant = |rule: &Rule| rules.contains(rule);
        let of_touchpoints = self.firing().filter(is_meant).map(|rule| {
            let touchpoints = self.list(rule).len();
            Headline { finding: self.brief(rule), touchpoints }
        });
        let of_map = merged(&self.of_map).into_iter().filter(|finding| is_meant(&finding.rule));
        let mut all: Vec<Headline> = of_touchpoints.chain(of_map.map(Headline::of_map)).collect();
        all.sort_by_key(|headline| headline.finding.rule);
        all
    }

    /// How many touchpoints a rule is true of.
    pub fn count(&self, rule: Rule) -> usize {
        self.list(rule).len()
    }

    /// The touchpoints of which a rule is true, in the order of the rule.
    pub fn touchpoints(&self, rule: Rule) -> impl Iterator<Item = &TouchpointId> {
        self.ordered(rule, self.list(rule).to_vec()).map(|entry| &entry.id)
    }

    /// The touchpoints of which a rule is true and that a screen shows under it, in the order of the rule.
    pub fn shown_under(&self, rule: Rule) -> impl Iterator<Item = &TouchpointId> {
        let list = self.list(rule).iter().copied().filter(|at| self.homes[*at] == Some(rule));
        self.ordered(rule, list.collect()).map(|entry| &entry.id)
    }

    /// Entries of a rule in its order, which is found only when somebody asks for it.
    fn ordered(&self, rule: Rule, mut list: Vec<usize>) -> impl Iterator<Item = &Entry> {
        list.sort_by_key(|at| order::place(rule, &self.reading.entries[*at]));
        list.into_iter().map(|at| &self.reading.entries[at])
    }

    /// The strongest rule that is true of a touchpoint.
    pub fn strongest(&self, id: &TouchpointId) -> Option<Rule> {
        let at = self.reading.entries.binary_search_by(|entry| entry.id.cmp(id)).ok()?;
        self.fires.get(at)?.iter().next()
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

    /// How many touchpoints of each kind there are.
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    fn list(&self, rule: Rule) -> &[usize] {
        self.lists.get(usize::from(rule.index())).map_or(&[], Vec::as_slice)
    }

    /// The rules that are true of some touchpoint, in order of strength.
    fn firing(&self) -> impl Iterator<Item = Rule> {
        Rule::ALL.iter().copied().filter(|rule| !self.list(*rule).is_empty())
    }

    fn find_lists(&mut self) {
        self.lists.resize_with(Rule::ALL.len(), Vec::new);
        self.lists.iter_mut().for_each(Vec::clear);
        let entries = self.reading.entries.iter().enumerate();
        let parked = entries.filter(|(_, entry)| entry.cells.is_empty()).map(|(at, _)| at);
        for at in self.reading.journey.iter().copied().chain(parked) {
            for rule in self.fires[at].iter() {
                self.lists[usize::from(rule.index())].push(at);
            }
        }
    }

    /// Finds the rule under which a screen shows each touchpoint: the strongest one, but a rule of which stronger ones
    /// show most touchpoints already is left out, unless somebody should act on it or it is never left out.
    fn find_homes(&mut self) {
        let mut homes = std::mem::take(&mut self.homes);
        homes.clear();
        homes.resize(self.fires.len(), None);
        for rule in self.firing() {
            let list = self.list(rule);
            let left = list.iter().filter(|at| homes[**at].is_none()).count();
            if left * NEWS >= list.len() || rule.severity() == Severity::Act || KEPT.contains(&rule) {
                list.iter().for_each(|at| {
                    homes[*at].get_or_insert(rule);
                });
            }
        }
        self.homes = homes;
    }

    /// The finding of a rule about touchpoints.
    fn finding(&self, rule: Rule) -> Finding {
        let entries: Vec<&Entry> = self.ordered(rule, self.list(rule).to_vec()).collect();
        let mut finding = self.brief(rule);
        finding.touchpoints = entries.iter().map(|entry| entry.id.clone()).collect();
        finding.items = entries.iter().flat_map(|entry| self.items(rule, entry)).collect();
        finding
    }

    /// The finding of a rule without its touchpoints and the records in their lists: all that its sentence needs.
    fn brief(&self, rule: Rule) -> Finding {
        let list = self.list(rule);
        let cells = self.cells(rule, list);
        let few = if list.len() > NAMED { Vec::new() } else { list.to_vec() };
        let named = self.ordered(rule, few).map(|entry| entry.id.clone()).collect();
        Finding { cells, named, ..Finding::new(rule).with(self.figures(rule, list)) }
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

    fn items(&self, rule: Rule, entry: &Entry) -> impl Iterator<Item = Evidence> {
        let today = self.seen.as_ref().map(|(_, day)| *day).unwrap_or_default();
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
                let rows = self.reading.segments.len();
                let mut cells = vec![false; self.reading.stages.len() * rows];
                bad.for_each(|(column, row)| cells[column * rows + row] = true);
                let bad = (0..cells.len()).filter(|at| cells[*at]);
                bad.map(|at| self.reading.cell((at / rows, at % rows))).collect()
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
        kinds::findings(reading, &self.kinds, &mut found);
        moments::findings(reading, &mut found);
        data::findings(reading, &mut found);
        goals::findings(about, reading, &mut found);
        tunnel::findings(reading, &mut found);
        life::findings(about, today, &mut found);
        personal::findings(about, reading, &mut found);
        found
    }
}

/// The strongest thing that is said of a touchpoint and that the room should talk about, as far as its record and the
/// stages in which it stands can show: so much the map itself says without an analysis of the whole.
pub fn strongest(map: &Map, touchpoint: &Touchpoint, today: Date) -> Option<Rule> {
    let said = read(touchpoint);
    let stages = touchpoint.places.stages().filter_map(|stage| map.stage(stage));
    let importance = said.importance.or_else(|| stages.filter_map(|stage| stage.importance).max());
    let mut fires = said.fires.or(effect::judged(importance, &said));
    if said.due.is_some_and(|due| due < today) {
        fires = fires.with(Rule::ActionOverdue);
    }
    let waits = |rule: &Rule| match rule {
        Rule::NoOwner | Rule::MomentWithoutOwner => map.tally().owned == 0,
        rule => WAITING.contains(rule),
    };
    let is_on_the_journey = |rule: &Rule| !touchpoint.is_parked() || PARKED.contains(rule);
    let strong = fires.iter().filter(|rule| rule.severity() < Severity::Note);
    strong.filter(is_on_the_journey).find(|rule| !waits(rule))
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

/// Finds the rules that are true of each entry: what it says by itself, as far as somebody has begun with it, and what follows
/// from the other touchpoints, the stages and the day.
fn fires(reading: &Reading, today: Date, fires: &mut Vec<RuleSet>) {
    let waiting = WAITING.into_iter().filter(|rule| !reading.sums.begun(*rule));
    let active = waiting.fold(RuleSet::of(Rule::ALL), RuleSet::without);
    let parked = RuleSet::of(&PARKED);
    let (fair, best) = (usage::Fair::of(reading), effect::best(reading));
    fires.clear();
    fires.extend(reading.entries.iter().map(|entry| {
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
    }));
    for at in shortfall::hand_overs(reading).flat_map(|change| change.between) {
        fires[at] = fires[at].with(Rule::HandOver);
    }
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
