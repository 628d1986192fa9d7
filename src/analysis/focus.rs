//! Which three touchpoints need attention first (U15)? Leaders need one signal, not a list of everything.
//!
//! The three are meant to differ, so each of these gives its first one:
//!
//! 1. *weak and nobody's*: effectiveness 1–2 without an owner, once owners are named;
//! 2. *weak and unavoidable*: effectiveness 1–2, whoever owns it;
//! 3. *strong and neglected*: effectiveness 4–5 and under-used.
//!
//! The weak ones are ranked by `(6 − effectiveness) × segments that meet it × importance`, the strong ones by
//! `effectiveness × importance × (1 + segments that meet nothing in that stage)`; equal ones keep the order of the
//! journey. The importance is the touchpoint's own, else that of the most important stage in which it stands; a stage
//! without one counts as 3. Without an effectiveness the worst experience takes its place,
//! and an over-used touchpoint without either counts as 3. When one of the
//! three has no candidate, the next weak ones fill up, then the next strong ones, then what is over-used.

use super::{
    distribution::Distribution,
    journey::{Journey, Stop},
};
use crate::map::{
    detail::Wait,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    lens::Lens,
    rated::Score,
    touchpoint::{Frictions, Usage},
};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

/// Why a touchpoint needs attention.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// These segments meet it, but not all.
    Meets(Vec<SegmentId>),
    /// All segments of the map meet it: so many, at least two.
    MeetsAll(usize),
    /// Nobody is responsible.
    NoOwner,
    /// The wait in this interaction is too long.
    Wait(ItemId),
    /// Customers get stuck, falter or leave.
    Friction(Frictions),
    /// It is over-used.
    OverUsed,
    /// A stronger touchpoint of the same stage is under-used meanwhile.
    Instead(TouchpointId),
    /// It is under-used.
    UnderUsed,
    /// These segments meet nothing in its stage.
    Empty(Vec<SegmentId>),
}

/// A touchpoint that needs attention first.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// Which touchpoint.
    pub touchpoint: TouchpointId,
    /// The most important stage in which it stands.
    pub stage: StageId,
    /// What it was rated, and under which lens.
    pub rating: Option<(Lens, Score)>,
    /// Why.
    pub reasons: Vec<Reason>,
}

struct Candidate<'j, 'm> {
    stop: &'j Stop<'m>,
    stage: &'m StageId,
    rating: Option<(Lens, Score)>,
    weight: usize,
}

/// The three touchpoints that need attention first; fewer when the map does not say enough.
pub fn three(journey: &Journey<'_>, distribution: &Distribution) -> Vec<Focus> {
    let stages = Stages::of(journey, distribution);
    // Before the first owner is named, a missing one says nothing.
    let tracked = journey.map().tally().owned > 0;
    let (mut weak, mut strong, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for stop in journey.stops() {
        let rating = rating(stop);
        let points = rating.map(|(_, score)| usize::from(score.points()));
        let usage = stop.touchpoint.usage.latest();
        let list = match (points, usage) {
            (Some(1 | 2), _) => &mut weak,
            (Some(4 | 5), Some(Usage::Under)) => &mut strong,
            (_, Some(Usage::Over)) => &mut over,
            _ => continue,
        };
        let stage = stages.most_important(stop);
        let own = stop.touchpoint.importance.latest().map(|score| usize::from(score.points()));
        let importance = own.unwrap_or_else(|| stages.importance(stage));
        let met = journey.segments(stop.touchpoint).len();
        let weight = match (points, usage) {
            (Some(points @ 4..), Some(Usage::Under)) => points * importance * (1 + stages.empty(stage).len()),
            (points, _) => (6 - points.unwrap_or(3)) * met * importance,
        };
        list.push(Candidate { stop, stage, rating, weight });
    }
    for list in [&mut weak, &mut strong, &mut over] {
        list.sort_by_key(|c| Reverse(c.weight));
    }
    let nobodys = weak.iter().filter(|c| tracked && c.stop.touchpoint.owner.is_empty()).take(1);
    let mut seen = HashSet::new();
    let mut chosen: Vec<&Candidate<'_, '_>> = nobodys.filter(|c| seen.insert(c.stop.id)).collect();
    for list in [&weak, &strong] {
        chosen.extend(list.iter().find(|c| seen.insert(c.stop.id)));
    }
    let others = weak.iter().chain(&strong).chain(&over).filter(|c| seen.insert(c.stop.id));
    let missing = 3 - chosen.len();
    chosen.extend(others.take(missing));
    let focus = |c: &Candidate<'_, '_>| Focus {
        touchpoint: c.stop.id.clone(),
        stage: c.stage.clone(),
        rating: c.rating,
        reasons: reasons(journey, &stages, c, &strong, tracked),
    };
    chosen.into_iter().map(focus).collect()
}

/// Its effectiveness, else its worst experience.
fn rating(stop: &Stop<'_>) -> Option<(Lens, Score)> {
    let worst = || stop.touchpoint.places.iter().filter_map(|p| p.experience.latest()).min();
    let effectiveness = stop.touchpoint.effectiveness.latest().map(|s| (Lens::Effectiveness, s));
    effectiveness.or_else(|| worst().map(|s| (Lens::Experience, s)))
}

fn reasons(
    journey: &Journey<'_>,
    stages: &Stages<'_>,
    candidate: &Candidate<'_, '_>,
    strong: &[Candidate<'_, '_>],
    tracked: bool,
) -> Vec<Reason> {
    let touchpoint = candidate.stop.touchpoint;
    let usage = touchpoint.usage.latest();
    let neglected = usage == Some(Usage::Under);
    let met = journey.segments(touchpoint);
    let mut reasons = Vec::new();
    if !neglected {
        reasons.push(match met.len() {
            all if all > 1 && all == journey.map().segment_ids().len() => Reason::MeetsAll(all),
            _ => Reason::Meets(met.iter().map(|id| (*id).clone()).collect()),
        });
    }
    if tracked && touchpoint.owner.is_empty() {
        reasons.push(Reason::NoOwner);
    }
    let waits = touchpoint.detail.interactions.iter();
    let too_long = waits.filter(|i| i.value.patience == Some(Wait::TooLong)).map(|i| i.id.clone());
    reasons.extend(too_long.take(1).map(Reason::Wait));
    if !touchpoint.friction.is_empty() {
        reasons.push(Reason::Friction(touchpoint.friction));
    }
    if usage == Some(Usage::Over) {
        reasons.push(Reason::OverUsed);
        let reaches = |s: &&Candidate<'_, '_>| {
            let mut places = s.stop.touchpoint.places.iter();
            places.any(|p| p.stage == *candidate.stage && met.contains(&&p.segment))
        };
        reasons.extend(strong.iter().find(reaches).map(|s| Reason::Instead(s.stop.id.clone())));
    }
    if neglected {
        reasons.push(Reason::UnderUsed);
        let empty = stages.empty(candidate.stage);
        if !empty.is_empty() {
            reasons.push(Reason::Empty(empty.to_vec()));
        }
    }
    reasons
}

/// What the ranking asks of a stage, looked up once.
struct Stages<'m> {
    by_id: HashMap<&'m StageId, (usize, Vec<SegmentId>)>,
}

impl<'m> Stages<'m> {
    fn of(journey: &Journey<'m>, distribution: &Distribution) -> Self {
        let importance = |points: Option<Score>| points.map_or(3, |s| usize::from(s.points()));
        let stages = journey.map().stages();
        let mut by_id: HashMap<_, _> =
            stages.map(|(id, stage)| (id, (importance(stage.importance), Vec::new()))).collect();
        for (stage, segment) in &distribution.empty {
            if let Some((_, empty)) = by_id.get_mut(stage) {
                empty.push(segment.clone());
            }
        }
        Self { by_id }
    }

    /// The most important stage in which a touchpoint stands; of equal ones the first of the journey.
    fn most_important<'s>(&self, stop: &Stop<'s>) -> &'s StageId {
        let others = stop.touchpoint.places.iter().map(|p| &p.stage);
        let better = |best, other| if self.importance(other) > self.importance(best) { other } else { best };
        others.fold(stop.stage, better)
    }

    fn importance(&self, stage: &StageId) -> usize {
        self.by_id.get(stage).map_or(3, |(importance, _)| *importance)
    }

    fn empty(&self, stage: &StageId) -> &[SegmentId] {
        self.by_id.get(stage).map_or(&[], |(_, empty)| empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{
            distribution,
            restaurant::{self, names},
        },
        map::{Map, builder::Builder, document::Document, text::Line},
    };

    fn focus(map: &Map) -> Vec<Focus> {
        three(&Journey::of(map), &distribution::of(map))
    }

    fn chosen(map: &Map) -> Vec<String> {
        names(map, focus(map).iter().map(|f| &f.touchpoint))
    }

    #[test]
    fn the_rooms_own_importance_counts_before_that_of_the_stage() {
        let map = restaurant::map();
        let first = focus(&map)[0].touchpoint.clone();
        let mut edit = Builder::new(&map);
        edit.touchpoint(&first, |t| t.importance.set(None, Score::new(1)));
        let mut doc = Document::open(map.records().clone()).unwrap();
        doc.apply(edit.finish().unwrap()).unwrap();
        assert_ne!(focus(doc.map())[0].touchpoint, first);
    }

    #[test]
    fn u15_three_that_differ() {
        let map = restaurant::map();
        assert_eq!(chosen(&map), ["Lippenstift am Weinglas", "Reservierung am Telefon", "Gruß mit Namen"]);
        let found = focus(&map);
        let segment = |id: &str| SegmentId::new(id).unwrap();
        assert_eq!(
            found[0].reasons,
            [Reason::Meets(vec![segment("paare"), segment("geschaeft")]), Reason::NoOwner]
        );
        let online = restaurant::id(13);
        assert_eq!(found[1].reasons, [Reason::MeetsAll(3), Reason::OverUsed, Reason::Instead(online)]);
        assert_eq!(found[2].reasons, [Reason::UnderUsed, Reason::Empty(vec![segment("familien")])]);
        assert_eq!(found[1].rating, Score::new(2).map(|s| (Lens::Effectiveness, s)));
        assert_eq!(found[2].stage.as_str(), "wiederkommen");
    }

    #[test]
    fn without_owners_the_next_weak_one_fills_up() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| t.owner = Line::default());
        let chosen = chosen(&restaurant::open(records));
        assert_eq!(chosen, ["Lippenstift am Weinglas", "Gruß mit Namen", "Reservierung am Telefon"]);
    }

    #[test]
    fn a_map_without_ratings_has_no_focus_but_verdicts_are_enough() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| t.effectiveness = Default::default());
        let over = restaurant::open(records.clone());
        assert_eq!(chosen(&over), ["Reservierung am Telefon", "Newsletter", "Zeitungsanzeige"]);
        restaurant::change(&mut records, |t| t.usage = Default::default());
        assert_eq!(focus(&restaurant::open(records)), []);
    }

    #[test]
    fn an_experience_speaks_where_the_effectiveness_is_silent() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| {
            t.effectiveness = Default::default();
            t.usage = Default::default();
            if t.number == 22 {
                t.places[0].experience.set(None, Score::new(1));
            }
        });
        let map = restaurant::open(records);
        assert_eq!(chosen(&map), ["Rechnung"]);
        assert_eq!(focus(&map)[0].rating, Score::new(1).map(|s| (Lens::Experience, s)));
    }
}
