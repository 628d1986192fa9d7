//! Which three touchpoints need attention first (U15)? Leaders need one signal, not a list of everything.
//!
//! They are the best of the [`Chances`], so that page one says what the analysis says: what is first to be improved, what
//! is first to be used more and what is first to be used less. Where one of these has no candidate, the next ones of the
//! others fill up. They stand in the order of the chances.

use super::{
    chances::{Candidate, Chance, Chances},
    distribution::Distribution,
    journey::{Journey, Stop},
    rule::Rule,
};
use crate::map::{
    choice::Choice as _,
    detail::Wait,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    lens::Lens,
    rated::Score,
    touchpoint::{Frictions, Usage},
};
use std::collections::{HashMap, HashSet};

/// So many touchpoints a reader keeps in mind.
const MOST: usize = 3;

/// The chances that page one speaks of, each with its first one. Data are asked for in a section of their own.
const CHANCES: [Chance; 3] = [Chance::Improve, Chance::UseMore, Chance::UseLess];

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
    /// What could be done with it.
    pub chance: Chance,
    /// The strongest finding that says so.
    pub why: Rule,
    /// The most important stage in which it stands.
    pub stage: StageId,
    /// What it was rated, and under which lens.
    pub rating: Option<(Lens, Score)>,
    /// What else speaks for it.
    pub reasons: Vec<Reason>,
}

/// The three touchpoints that need attention first; fewer when the map does not say enough.
pub fn three(journey: &Journey<'_>, distribution: &Distribution, chances: &Chances) -> Vec<Focus> {
    let stages = Stages::of(journey, distribution);
    let mut seen: HashSet<&TouchpointId> = HashSet::new();
    let mut chosen: Vec<(Chance, &Candidate)> = Vec::new();
    for chance in CHANCES {
        let first = chances.candidates(chance).find(|candidate| seen.insert(&candidate.touchpoint));
        chosen.extend(first.map(|candidate| (chance, candidate)));
    }
    for chance in CHANCES {
        let missing = MOST - chosen.len();
        let others = chances.candidates(chance).filter(|candidate| seen.insert(&candidate.touchpoint));
        chosen.extend(others.take(missing).map(|candidate| (chance, candidate)));
    }
    chosen.sort_by_key(|(chance, _)| chance.index());
    let named: Vec<&TouchpointId> = chosen.iter().map(|(_, candidate)| &candidate.touchpoint).collect();
    let focus = |(chance, candidate): &(Chance, &Candidate)| {
        let stop = journey.stops().iter().find(|stop| *stop.id == candidate.touchpoint)?;
        let stage = stages.most_important(stop);
        let mut reasons = reasons(journey, *chance, stop);
        match chance {
            Chance::UseLess => reasons.extend(instead(journey, chances, stop, stage, &named)),
            Chance::UseMore => {
                let empty = stages.empty(stage);
                reasons.extend((!empty.is_empty()).then(|| Reason::Empty(empty.to_vec())));
            }
            Chance::Improve | Chance::Data => {}
        }
        let (touchpoint, stage) = (candidate.touchpoint.clone(), stage.clone());
        Some(Focus { touchpoint, chance: *chance, why: candidate.why, stage, rating: rating(stop), reasons })
    };
    chosen.iter().filter_map(focus).collect()
}

/// Its effectiveness, else its worst experience.
fn rating(stop: &Stop<'_>) -> Option<(Lens, Score)> {
    let worst = || stop.touchpoint.places.iter().filter_map(|p| p.experience.latest()).min();
    let effectiveness = stop.touchpoint.effectiveness.latest().map(|s| (Lens::Effectiveness, s));
    effectiveness.or_else(|| worst().map(|s| (Lens::Experience, s)))
}

/// What speaks for a touchpoint besides its finding.
fn reasons(journey: &Journey<'_>, chance: Chance, stop: &Stop<'_>) -> Vec<Reason> {
    let touchpoint = stop.touchpoint;
    let mut reasons = Vec::new();
    if chance != Chance::UseMore {
        let met = journey.segments(touchpoint);
        reasons.push(match met.len() {
            all if all > 1 && all == journey.map().segment_ids().len() => Reason::MeetsAll(all),
            _ => Reason::Meets(met.into_iter().cloned().collect()),
        });
    }
    // Before the first owner is named, a missing one says nothing.
    if journey.map().tally().owned > 0 && touchpoint.owner.is_empty() {
        reasons.push(Reason::NoOwner);
    }
    let waits = touchpoint.detail.interactions.iter();
    let too_long = waits.filter(|i| i.value.patience == Some(Wait::TooLong)).map(|i| i.id.clone());
    reasons.extend(too_long.take(1).map(Reason::Wait));
    if !touchpoint.friction.is_empty() {
        reasons.push(Reason::Friction(touchpoint.friction));
    }
    reasons.extend(match (chance, touchpoint.usage.latest()) {
        (Chance::Improve, Some(Usage::Over)) => Some(Reason::OverUsed),
        (Chance::Improve, Some(Usage::Under)) => Some(Reason::UnderUsed),
        _ => None,
    });
    reasons
}

/// The first one to be used more that reaches the same customers in the stage, unless it is told already.
fn instead(
    journey: &Journey<'_>,
    chances: &Chances,
    stop: &Stop<'_>,
    stage: &StageId,
    told: &[&TouchpointId],
) -> Option<Reason> {
    let met = journey.segments(stop.touchpoint);
    let reaches = |id: &TouchpointId| {
        let places = journey.map().touchpoint(id).into_iter().flat_map(|other| other.places.iter());
        places.into_iter().any(|place| place.stage == *stage && met.contains(&&place.segment))
    };
    let stronger = chances.candidates(Chance::UseMore).map(|candidate| &candidate.touchpoint);
    let first = stronger.into_iter().find(|id| reaches(id))?;
    (!told.contains(&first)).then(|| Reason::Instead(first.clone()))
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
            Analysis, distribution,
            restaurant::{self, names},
        },
        map::Map,
    };
    use jiff::civil::Date;

    fn focus(map: &Map) -> Vec<Focus> {
        three(&Journey::of(map), &distribution::of(map), &chances(map))
    }

    fn chances(map: &Map) -> Chances {
        let mut analysis = Analysis::default();
        analysis.follow(map, Date::MIN);
        analysis.chances()
    }

    fn chosen(map: &Map) -> Vec<String> {
        names(map, focus(map).iter().map(|f| &f.touchpoint))
    }

    #[test]
    fn u15_the_first_of_each_chance_as_the_analysis_ranks_them() {
        let map = restaurant::map();
        let (found, chances) = (focus(&map), chances(&map));
        assert_eq!(found.len(), 3);
        for (focus, chance) in found.iter().zip(CHANCES) {
            let first = chances.candidates(chance).next().unwrap();
            assert_eq!((focus.chance, &focus.touchpoint, focus.why), (chance, &first.touchpoint, first.why));
        }
        assert_eq!(chosen(&map), ["Angeschlagene Teller", "Weinempfehlung", "Zeitungsanzeige"]);
    }

    #[test]
    fn what_stands_on_the_page_already_is_not_named_again() {
        let map = restaurant::map();
        let found = focus(&map);
        let told: Vec<&TouchpointId> = found.iter().map(|focus| &focus.touchpoint).collect();
        let again = |reason: &Reason| matches!(reason, Reason::Instead(id) if told.contains(&id));
        assert!(!found.iter().flat_map(|focus| &focus.reasons).any(again), "{found:?}");
    }

    #[test]
    fn where_nothing_is_to_be_used_more_or_less_the_next_weak_ones_fill_up() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| t.usage = Default::default());
        let map = restaurant::open(records);
        let weak = chances(&map);
        let best = names(&map, weak.candidates(Chance::Improve).take(3).map(|one| &one.touchpoint));
        assert_eq!(chosen(&map), best);
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
