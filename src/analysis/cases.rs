//! For each rule a map in which it fires and one in which it just does not.

use super::{
    Amount, Finding, findings,
    restaurant::items,
    rule::{Rule, Scope},
    sentence,
};
use crate::lang::Lang;
use crate::map::{
    Map, Records,
    about::{About, Agreement, Language},
    choice::Choice as _,
    detail::{Action, Better, Data, Interaction, Metric, MetricKind, Party, Process, Source, Wait},
    document::Document,
    id::{SegmentId, StageId, TouchpointId},
    place::{Place, Places},
    rank::Rank,
    rated::{Rated, Score},
    segment::Segment,
    stage::{Phase, Stage},
    text::{Line, Prose},
    touchpoint::{Friction, Kind, Moment, Reach, Touchpoint, Usage},
};
use jiff::civil::{Date, date};
use std::{collections::BTreeSet, sync::Arc};

const TODAY: Date = date(2026, 11, 24);

/// A map in the making.
struct Sketch(Records);

impl Sketch {
    /// Four stages and two segments; eight touchpoints, two in each stage, all met by the first segment and those with an
    /// odd number also by the second. Nothing else is filled in.
    fn plain() -> Self {
        let mut sketch = Self(Records::default());
        for at in 0..4 {
            sketch.add_stage(at);
        }
        for (at, name) in ["a", "b"].into_iter().enumerate() {
            let segment = Segment { rank: Rank::nth(at), name: Line::clean(name), ..Segment::default() };
            sketch.0.segments.insert(SegmentId::new(name).unwrap(), Arc::new(segment));
        }
        for number in 1..=8 {
            let name = Line::clean(&format!("T{number}"));
            let touchpoint = Touchpoint { number, name, ..Touchpoint::default() };
            sketch.0.touchpoints.insert(id(number), Arc::new(touchpoint));
            sketch.put(number, (number as usize - 1) % 4, "a");
            if number % 2 == 1 {
                sketch.put(number, (number as usize - 1) % 4, "b");
            }
        }
        sketch
    }

    fn add_stage(&mut self, at: usize) {
        let stage = Stage { rank: Rank::nth(at), name: Line::clean(&format!("S{at}")), ..Stage::default() };
        self.0.stages.insert(stage_id(at), Arc::new(stage));
    }

    fn put(&mut self, number: u32, stage: usize, segment: &str) {
        let (stage, segment) = (stage_id(stage), SegmentId::new(segment).unwrap());
        let place = Place { stage, segment, rank: Rank::nth(number as usize), experience: Rated::default() };
        self.t(number, |t| t.places.put([place]));
    }

    /// Moves a touchpoint of the first segment to another stage.
    fn shift(&mut self, number: u32, stage: usize) {
        self.t(number, |t| t.places = Places::default());
        self.put(number, stage, "a");
    }

    fn t(&mut self, number: u32, change: impl FnOnce(&mut Touchpoint)) {
        change(Arc::make_mut(self.0.touchpoints.get_mut(&id(number)).unwrap()));
    }

    fn each(&mut self, change: impl Fn(&mut Touchpoint)) {
        self.0.touchpoints.values_mut().for_each(|t| change(Arc::make_mut(t)));
    }

    fn stage(&mut self, at: usize, change: impl FnOnce(&mut Stage)) {
        change(Arc::make_mut(self.0.stages.get_mut(&stage_id(at)).unwrap()));
    }

    fn phases(&mut self, phases: [Phase; 4]) {
        phases.into_iter().enumerate().for_each(|(at, phase)| self.stage(at, |s| s.phase = Some(phase)));
    }

    fn importances(&mut self, importances: [u8; 4]) {
        let all = importances.into_iter().enumerate();
        all.for_each(|(at, points)| self.stage(at, |s| s.importance = Score::new(points)));
    }

    fn about(&mut self, change: impl FnOnce(&mut About)) {
        change(Arc::make_mut(&mut self.0.about));
    }
}

fn id(number: u32) -> TouchpointId {
    TouchpointId::new(&format!("t{number}")).unwrap()
}

fn stage_id(at: usize) -> StageId {
    StageId::new(&format!("s{at}")).unwrap()
}

fn works(t: &mut Touchpoint, points: u8) {
    t.effectiveness.set(None, Score::new(points));
}

fn matters(t: &mut Touchpoint, points: u8) {
    t.importance.set(None, Score::new(points));
}

fn feels(t: &mut Touchpoint, points: u8) {
    t.places[0].experience.set(None, Score::new(points));
}

fn used(t: &mut Touchpoint, usage: Usage) {
    t.usage.set(None, Some(usage));
}

fn data(t: &mut Touchpoint, change: impl FnOnce(&mut Data)) {
    let mut data = Data { what: Line::clean(&t.name.to_string()), ..Data::default() };
    change(&mut data);
    t.detail.data = items([data]);
}

fn happens(t: &mut Touchpoint, change: impl FnOnce(&mut Interaction)) {
    let mut interaction = Interaction { what: Line::clean("Anrufen"), ..Interaction::default() };
    change(&mut interaction);
    t.detail.interactions = items([interaction]);
}

fn many(t: &mut Touchpoint, count: usize) {
    let all = (0..count).map(|_| Interaction { what: Line::clean("Tun"), ..Interaction::default() });
    let named = all.zip(0..).map(|(value, at): (_, usize)| crate::map::field::Item {
        id: crate::map::id::ItemId::new(&format!("i{at}")).unwrap(),
        value,
    });
    t.detail.interactions = named.collect();
}

fn acts(t: &mut Touchpoint, who: &str, due: Option<Date>) {
    let action = Action { what: Line::clean("Tun"), who: Line::clean(who), due, state: None };
    t.detail.actions = items([action]);
}

fn measures(t: &mut Touchpoint, values: [&str; 2], better: Option<Better>) {
    let months = [3, 9].into_iter().zip(values).map(|(month, value)| Metric {
        name: Line::clean("NPS"),
        value: Line::clean(value),
        date: Some(date(2026, month, 1)),
        better,
        ..Metric::default()
    });
    let [then, now] = months.collect::<Vec<_>>().try_into().unwrap();
    t.detail.metrics = items([then, now]);
}

fn feels_since(t: &mut Touchpoint, then: u8, now: u8) {
    let experience = &mut t.places[0].experience;
    experience.set(Some(date(2026, 3, 1)), Score::new(then));
    experience.set(Some(date(2026, 9, 1)), Score::new(now));
}

fn figure(t: &mut Touchpoint, kind: MetricKind) {
    let name = Line::clean("Zahl");
    t.detail.metrics = items([Metric { name, kind: Some(kind), ..Metric::default() }]);
}

type Change = fn(&mut Sketch);

/// Each rule with a change of the plain map that makes it true, of touchpoint 1 where it is about touchpoints, and one
/// that just does not.
#[rustfmt::skip]
const CASES: &[(Rule, Change, Change)] = &[
    (Rule::HiddenAndWeak, |s| s.t(1, |t| { t.hidden = true; works(t, 2); }), |s| s.t(1, |t| { t.hidden = true; works(t, 3); })),
    (Rule::MomentWeak, |s| s.t(1, |t| { t.moment = Some(Moment::First); feels(t, 2); }), |s| s.t(1, |t| { t.moment = Some(Moment::First); feels(t, 3); works(t, 3); })),
    (Rule::ImportantButWeak, |s| s.t(1, |t| { matters(t, 4); works(t, 2); }), |s| s.t(1, |t| { matters(t, 3); works(t, 2); })),
    (Rule::DataThirdParty, |s| s.t(1, |t| data(t, |d| d.party = Some(Party::Third))), |s| s.t(1, |t| data(t, |d| { d.party = Some(Party::Third); d.basis = Line::clean("Vertrag"); }))),
    (Rule::VerdictContradicts, |s| s.t(1, |t| { used(t, Usage::Over); works(t, 5); }), |s| s.t(1, |t| { used(t, Usage::Over); works(t, 4); })),
    (Rule::EffectiveButNeglected, |s| s.t(1, |t| { used(t, Usage::Under); works(t, 4); matters(t, 4); }), |s| s.t(1, |t| { used(t, Usage::Under); works(t, 4); matters(t, 3); })),
    (Rule::CouldGo, |s| s.t(1, |t| { used(t, Usage::Over); works(t, 2); }), |s| s.t(1, |t| { used(t, Usage::Over); works(t, 3); })),
    (Rule::BadExperience, |s| s.t(1, |t| feels(t, 2)), |s| s.t(1, |t| feels(t, 3))),
    (Rule::WaitTooLong, |s| s.t(1, |t| happens(t, |i| i.patience = Some(Wait::TooLong))), |s| s.t(1, |t| happens(t, |i| i.patience = Some(Wait::Acceptable)))),
    (Rule::Friction, |s| s.t(1, |t| t.friction.set(Friction::Stuck, true)), |s| s.t(1, |t| t.friction.set(Friction::Stuck, false))),
    (Rule::MetricWorse, |s| s.t(1, |t| measures(t, ["7", "6"], Some(Better::More))), |s| s.t(1, |t| measures(t, ["7", "6"], None))),
    (Rule::MetricContradicts, |s| s.t(1, |t| { measures(t, ["6", "7"], Some(Better::More)); feels_since(t, 4, 3); }), |s| s.t(1, |t| { measures(t, ["6", "7"], Some(Better::More)); feels_since(t, 4, 4); })),
    (Rule::Weak, |s| s.t(1, |t| works(t, 2)), |s| s.t(1, |t| works(t, 3))),
    (Rule::FarFromOptimal, |s| s.t(1, |t| { t.detail.optimal = Prose::clean("so"); works(t, 2); }), |s| s.t(1, |t| { t.detail.optimal = Prose::clean("so"); works(t, 3); feels(t, 3); })),
    (Rule::UnderUsed, |s| s.t(1, |t| used(t, Usage::Under)), |s| s.t(1, |t| used(t, Usage::Right))),
    (Rule::OverUsed, |s| s.t(1, |t| used(t, Usage::Over)), |s| s.t(1, |t| used(t, Usage::Right))),
    (Rule::PersonalData, |s| s.t(1, |t| t.detail.note = Prose::clean("an max@web.de")), |s| s.t(1, |t| t.detail.note = Prose::clean("an @IT 01.12.2026"))),
    (Rule::ActionOverdue, |s| s.t(1, |t| acts(t, "IT", TODAY.yesterday().ok())), |s| s.t(1, |t| acts(t, "IT", Some(TODAY)))),
    (Rule::ReviewOverdue, |s| s.about(|a| a.next_review = TODAY.yesterday().ok()), |s| s.about(|a| a.next_review = Some(TODAY))),
    (Rule::MapWithoutOwner, |_| {}, |s| s.about(|a| a.owner = Line::clean("Wirtin"))),
    (Rule::GoalMissing, |s| s.about(|a| a.business_goal = Prose::clean("mehr")), |s| s.about(|a| { a.business_goal = Prose::clean("mehr"); a.customer_goal = Prose::clean("satt"); })),
    (Rule::GoalsNotAligned, |s| s.about(|a| a.goals_agree = Some(Agreement::Partly)), |s| s.about(|a| a.goals_agree = Some(Agreement::Yes))),
    (Rule::StageCrowded, |s| { s.importances([3; 4]); s.shift(2, 0); s.shift(3, 0); }, |s| { s.importances([3; 4]); s.shift(2, 0); }),
    (Rule::StageThin, |s| s.importances([5, 1, 1, 1]), |s| s.importances([3, 2, 2, 2])),
    (Rule::SegmentThin, |s| { for n in [3, 5, 7] { s.shift(n, 0); } }, |_| {}),
    (Rule::NothingBeforePurchase, |s| s.phases([Phase::During, Phase::During, Phase::After, Phase::After]), |s| s.phases([Phase::Before, Phase::During, Phase::After, Phase::After])),
    (Rule::NothingAfterPurchase, |s| s.phases([Phase::Before, Phase::Before, Phase::During, Phase::During]), |s| { s.phases([Phase::Before, Phase::During, Phase::During, Phase::After]); s.put(4, 3, "b"); }),
    (Rule::EndsAtPurchase, |s| { s.phases([Phase::Before, Phase::Before, Phase::Before, Phase::After]); s.each(|t| works(t, 3)); }, |s| { s.phases([Phase::Before, Phase::Before, Phase::During, Phase::After]); s.each(|t| works(t, 3)); }),
    (Rule::TunnelVision, |s| (1..=5).for_each(|n| s.t(n, |t| t.kind = Some(Kind::Human))), |s| (1..=4).for_each(|n| s.t(n, |t| t.kind = Some(Kind::Human)))),
    (Rule::OnlySurveys, |s| (1..=2).for_each(|n| s.t(n, |t| data(t, |d| d.source = Some(Source::Survey)))), |s| s.t(1, |t| data(t, |d| d.source = Some(Source::Survey)))),
    (Rule::MomentWithoutOwner, |s| { s.t(1, |t| t.moment = Some(Moment::First)); s.t(2, |t| t.owner = Line::clean("Service")); }, |s| s.t(1, |t| t.moment = Some(Moment::First))),
    (Rule::NoOwner, |s| s.t(2, |t| t.owner = Line::clean("Service")), |_| {}),
    (Rule::FailureUnanswered, |s| { s.t(1, |t| happens(t, |i| i.wrong = Line::clean("besetzt"))); s.t(2, |t| happens(t, |i| i.then = Line::clean("Rückruf"))); }, |s| s.t(1, |t| happens(t, |i| i.wrong = Line::clean("besetzt")))),
    (Rule::LooksOverUsed, |s| { s.each(|t| { works(t, 3); many(t, 1); }); s.t(1, |t| many(t, 9)); }, |s| { s.each(|t| { works(t, 3); many(t, 1); }); s.t(1, |t| many(t, 3)); }),
    (Rule::LooksUnderUsed, |s| { s.each(|t| { works(t, 3); many(t, 6); }); s.t(1, |t| many(t, 1)); }, |s| { s.each(|t| { works(t, 3); many(t, 6); }); s.t(1, |t| many(t, 3)); }),
    (Rule::ZmotUnanswered, |s| s.t(1, |t| t.moment = Some(Moment::Zero)), |s| s.t(1, answered)),
    (Rule::ActionIncomplete, |s| { s.t(1, |t| acts(t, "", Some(TODAY))); s.t(2, |t| acts(t, "IT", Some(TODAY))); }, |s| s.t(1, |t| acts(t, "", None))),
    (Rule::DataWithoutPurpose, |s| { s.t(1, |t| data(t, |_| {})); s.t(2, |t| data(t, |d| d.purpose = Line::clean("Plan"))); }, |s| s.t(1, |t| data(t, |_| {}))),
    (Rule::DataWithoutBasis, |s| { s.t(1, |t| data(t, |_| {})); s.t(2, |t| data(t, |d| d.basis = Line::clean("Vertrag"))); }, |s| s.t(1, |t| data(t, |_| {}))),
    (Rule::PersonalisedWithoutData, |s| { s.t(1, |t| t.personalised = true); s.t(2, |t| data(t, |_| {})); }, |s| s.t(1, |t| t.personalised = true)),
    (Rule::DataCouldBeShared, |s| s.t(1, |t| t.detail.share = Line::clean("Küche")), |s| s.t(1, |t| t.detail.share = Line::clean("niemand"))),
    (Rule::DataInOneDepartment, |s| s.t(1, |t| data(t, |d| d.known_by = Line::clean("Service"))), |s| s.t(1, |t| data(t, |d| d.known_by = Line::clean("Service und Küche")))),
    (Rule::DataUnknown, |s| { s.t(1, |t| data(t, |d| d.known_by = Line::clean("niemand"))); s.t(2, |t| data(t, |d| d.known_by = Line::clean("Service"))); }, |s| s.t(1, |t| data(t, |d| d.known_by = Line::clean("niemand")))),
    (Rule::DataDoubled, |s| (1..=2).for_each(|n| s.t(n, |t| data(t, |d| d.what = Line::clean("Name")))), |s| (1..=2).for_each(|n| s.t(n, |t| data(t, |_| {})))),
    (Rule::ProcessWithoutOwner, |s| { s.t(1, |t| t.detail.processes = items([Process::default()])); s.t(2, |t| t.owner = Line::clean("Service")); }, |s| s.t(1, |t| t.detail.processes = items([Process::default()]))),
    (Rule::HandOver, |s| { s.t(1, |t| t.owner = Line::clean("Service")); s.t(5, |t| t.owner = Line::clean("Küche")); }, |s| { s.t(1, |t| t.owner = Line::clean("Service")); s.t(2, |t| t.owner = Line::clean("Küche")); s.t(5, |t| t.owner = Line::clean("Service")); }),
    (Rule::ContactMissing, |s| { s.t(1, |t| { t.kind = Some(Kind::Human); happens(t, |_| {}); }); s.t(2, |t| happens(t, |i| i.whom = Line::clean("Wirtin"))); }, |s| s.t(1, |t| { t.kind = Some(Kind::Human); happens(t, |i| i.whom = Line::clean("Wirtin")); })),
    (Rule::OutcomeMissing, |s| { s.t(1, |t| happens(t, |_| {})); s.t(2, |t| happens(t, |i| i.outcome = Line::clean("satt"))); }, |s| s.t(1, |t| happens(t, |_| {}))),
    (Rule::OptimalMissing, |s| s.t(2, |t| t.detail.optimal = Prose::clean("so")), |_| {}),
    (Rule::DataNone, |s| s.t(2, |t| data(t, |_| {})), |_| {}),
    (Rule::NotMeasured, |s| s.t(2, |t| t.measured = true), |_| {}),
    (Rule::MostEffective, |s| s.t(1, |t| works(t, 4)), |s| { s.t(1, |t| works(t, 4)); s.t(2, |t| works(t, 5)); }),
    (Rule::CellEmpty, |s| s.put(2, 1, "b"), |s| { s.put(2, 1, "b"); s.put(4, 3, "b"); }),
    (Rule::KindMissing, |s| { s.shift(2, 0); s.shift(3, 0); for n in [1, 2, 3, 5] { s.t(n, |t| t.kind = Some(Kind::Human)); } }, |s| { s.shift(2, 0); for n in [1, 2, 5] { s.t(n, |t| t.kind = Some(Kind::Human)); } }),
    (Rule::OnlyOnline, |s| s.each(|t| t.reach = Some(Reach::Online)), |s| { s.each(|t| t.reach = Some(Reach::Online)); s.t(1, |t| t.reach = Some(Reach::Both)); }),
    (Rule::OnlyOffline, |s| s.each(|t| t.reach = Some(Reach::Offline)), |s| { s.each(|t| t.reach = Some(Reach::Offline)); s.t(1, |t| t.reach = None); }),
    (Rule::MomentMissing, |s| (1..=3).zip(Moment::ALL).for_each(|(n, m)| s.t(n, |t| t.moment = Some(*m))), |s| (1..=4).zip(Moment::ALL).for_each(|(n, m)| s.t(n, |t| t.moment = Some(*m)))),
    (Rule::StageWithoutHidden, |s| (1..=3).for_each(|n| s.t(n, |t| t.hidden = true)), |s| (1..=4).for_each(|n| s.t(n, |t| t.hidden = true))),
    (Rule::LeavingUnexplained, |s| { s.t(1, |t| t.friction.set(Friction::Leaves, true)); s.stage(1, |s| s.leave_or_return = Prose::clean("teuer")); }, |s| { s.t(1, |t| t.friction.set(Friction::Leaves, true)); s.stage(0, |s| s.leave_or_return = Prose::clean("teuer")); }),
    (Rule::OneSource, |s| (1..=4).for_each(|n| s.t(n, |t| data(t, |d| d.source = Some(Source::Crm)))), |s| (1..=3).for_each(|n| s.t(n, |t| data(t, |d| d.source = Some(Source::Crm))))),
    (Rule::MetricsOneSided, |s| (1..=3).for_each(|n| s.t(n, |t| figure(t, MetricKind::Cost))), |s| { (1..=3).for_each(|n| s.t(n, |t| figure(t, MetricKind::Cost))); s.t(4, |t| figure(t, MetricKind::Time)); }),
    (Rule::TooFewStages, |s| { s.shift(4, 0); s.shift(8, 0); s.0.stages.remove(&stage_id(3)); }, |_| {}),
    (Rule::TooManyStages, |s| (4..9).for_each(|at| s.add_stage(at)), |s| (4..8).for_each(|at| s.add_stage(at))),
    (Rule::StageInCompanyWords, |s| s.stage(0, |s| s.name = Line::clean("Akquise")), |s| s.stage(0, |s| s.name = Line::clean("Entdecken"))),
    (Rule::Opportunity, |s| s.t(1, |t| works(t, 2)), |s| s.t(1, |t| works(t, 3))),
];

/// A moment before the first contact with an answer to every question.
fn answered(t: &mut Touchpoint) {
    t.moment = Some(Moment::Zero);
    t.channel = Line::clean("Suche");
    t.detail.assets = Prose::clean("Karte");
    t.detail.today = Prose::clean("mobil");
    t.measured = true;
    t.detail.feedback = items([crate::map::detail::Feedback::default()]);
}

fn map(change: Change) -> Map {
    let mut sketch = Sketch::plain();
    change(&mut sketch);
    Document::open(sketch.0).unwrap().map().clone()
}

/// Whether a rule fires, of touchpoint 1 where it is about touchpoints.
fn fires(rule: Rule, change: Change) -> bool {
    let found = findings(&map(change), TODAY);
    match rule.scope() {
        Scope::Touchpoints => found.touchpoints(rule).any(|touchpoint| *touchpoint == id(1)),
        Scope::Map | Scope::Derived => found.of(rule).next().is_some(),
    }
}

#[test]
fn every_rule_fires_when_it_should_and_is_quiet_when_it_just_should_not() {
    for (rule, loud, quiet) in CASES {
        assert!(fires(*rule, *loud), "{} is quiet", rule.word());
        assert!(!fires(*rule, *quiet), "{} fires", rule.word());
    }
    let covered: BTreeSet<&str> = CASES.iter().map(|(rule, ..)| rule.word()).collect();
    let missing: Vec<_> =
        Rule::ALL.iter().map(|rule| rule.word()).filter(|word| !covered.contains(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_plain_map_is_asked_only_for_what_does_not_wait() {
    let found = findings(&map(|_| {}), TODAY);
    let words: Vec<_> = found.all.iter().map(|finding| finding.rule.word()).collect();
    assert_eq!(words, ["review-overdue", "map-without-owner", "goal-missing", "cell-empty"]);
}

#[test]
fn a_thin_segment_is_held_beside_the_others_without_itself() {
    let found = findings(&map(|s| [3, 5, 7].into_iter().for_each(|n| s.shift(n, 0))), TODAY);
    let thin = found.of(Rule::SegmentThin).flat_map(|finding| &finding.parts).next().unwrap();
    assert_eq!(
        (thin.figure("is"), thin.figure("mean")),
        (Some(&Amount::Count(1)), Some(&Amount::Number(8.0)))
    );
}

#[test]
fn a_kind_is_missing_only_where_nearly_all_kinds_are_known() {
    let change: Change = |s| {
        [2, 3, 4].into_iter().for_each(|n| s.shift(n, 0));
        [1, 2, 3, 5].into_iter().for_each(|n| s.t(n, |t| t.kind = Some(Kind::Human)));
    };
    assert_eq!(
        findings(&map(change), TODAY).of(Rule::KindMissing).count(),
        0,
        "of touchpoint 4 nobody knows"
    );
}

#[test]
fn r56_what_one_segment_lacks_is_said_of_that_segment() {
    let found =
        findings(&map(|s| s.phases([Phase::Before, Phase::During, Phase::During, Phase::After])), TODAY);
    let segments: Vec<_> = found.of(Rule::NothingAfterPurchase).flat_map(Finding::segments).collect();
    assert_eq!(segments, [&SegmentId::new("b").unwrap()]);
}

#[test]
fn r78_texts_of_the_map_itself_and_of_parked_touchpoints_count_too() {
    let found = findings(&map(|s| s.stage(0, |s| s.goal = Prose::clean("max@web.de"))), TODAY);
    assert_eq!(found.of(Rule::PersonalData).flat_map(Finding::stages).collect::<Vec<_>>(), [&stage_id(0)]);
    let (en, map) = (
        Lang::new(Language::English),
        map(|s| {
            s.stage(0, |s| s.goal = Prose::clean("max@web.de"));
            s.t(1, |t| t.detail.note = Prose::clean("0171 2345678"));
        }),
    );
    let found = findings(&map, TODAY);
    let said: Vec<String> =
        found.of(Rule::PersonalData).map(|finding| sentence::sentence(finding, &map, &en)).collect();
    assert_eq!(
        said,
        [
            "An e-mail address or a phone number appears in a text of one touchpoint (T1 (Note)).",
            "An e-mail address or a phone number appears in a text: the stage “S0” (Goal).",
        ]
    );
    let parked: Change = |s| {
        s.t(1, |t| {
            t.places = Places::default();
            works(t, 1);
            t.detail.note = Prose::clean("0171 2345678");
        });
    };
    let found = findings(&self::map(parked), TODAY);
    assert!(found.touchpoints(Rule::PersonalData).eq([&id(1)]));
    assert_eq!(found.of(Rule::Weak).count(), 0, "a parked touchpoint is not on the journey");
}

/// Rows that are only begun are left out, and the sentence says so, because the map shows their empty cells, too.
#[test]
fn the_empty_cells_that_are_left_out_are_counted() {
    let said = |change: Change| {
        let map = map(change);
        let found = findings(&map, TODAY);
        sentence::sentence(found.of(Rule::CellEmpty).next().unwrap(), &map, &Lang::new(Language::German))
    };
    assert_eq!(said(|s| s.put(2, 1, "b")), "Eine Zelle ist leer: S3 für b.");
    let begun: Change = |s| {
        s.put(2, 1, "b");
        let segment = Segment { rank: Rank::nth(2), name: Line::clean("c"), ..Segment::default() };
        s.0.segments.insert(SegmentId::new("c").unwrap(), Arc::new(segment));
        s.put(1, 0, "c");
    };
    assert_eq!(
        said(begun),
        "Eine Zelle ist leer: S3 für b; 3 weitere in Reihen, die mehr als halb leer sind."
    );
}
