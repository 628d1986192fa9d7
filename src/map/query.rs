//! Questions that the screens put to a map.

use super::{
    Key, Map,
    id::{SegmentId, StageId, TouchpointId},
    lens::Lens,
    rank::Rank,
    rated::MeetingDay,
    touchpoint::Touchpoint,
};
use std::collections::{BTreeMap, BTreeSet};

/// A touchpoint in one of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The stage of the cell.
    pub stage: StageId,
    /// The segment of the cell.
    pub segment: SegmentId,
    /// The touchpoint that stands in the cell.
    pub touchpoint: TouchpointId,
}

/// All places in the order of the journey: stage by stage, in each segment by segment.
fn spots(map: &Map) -> impl Iterator<Item = Spot> + '_ {
    map.stage_ids().iter().flat_map(move |stage| {
        map.segment_ids().iter().flat_map(move |segment| {
            map.cell(stage, segment).iter().map(move |(_, id)| Spot {
                stage: stage.clone(),
                segment: segment.clone(),
                touchpoint: id.clone(),
            })
        })
    })
}

/// Each touchpoint once, at its first place in the order of the journey.
pub fn journey(map: &Map) -> impl Iterator<Item = Spot> + '_ {
    spots(map)
        .filter(|spot| first_place(map, &spot.touchpoint).is_some_and(|p| p == (&spot.stage, &spot.segment)))
}

/// The touchpoints that stand in a column, each once, in the order of the journey.
pub fn in_column<'m>(map: &'m Map, stage: &StageId) -> Vec<&'m TouchpointId> {
    once(map.segment_ids().iter().map(|segment| map.cell(stage, segment)))
}

/// The touchpoints that stand in a row, each once, in the order of the journey.
pub fn in_row<'m>(map: &'m Map, segment: &SegmentId) -> Vec<&'m TouchpointId> {
    once(map.stage_ids().iter().map(|stage| map.cell(stage, segment)))
}

fn once<'m>(cells: impl Iterator<Item = &'m [(Rank, TouchpointId)]>) -> Vec<&'m TouchpointId> {
    let mut seen = BTreeSet::new();
    cells.flatten().map(|(_, id)| id).filter(|id| seen.insert(*id)).collect()
}

/// Where a touchpoint stands first in the order of the journey; `None` when it is parked.
pub fn first_place<'m>(map: &'m Map, id: &TouchpointId) -> Option<(&'m StageId, &'m SegmentId)> {
    let places = &map.touchpoint(id)?.places;
    let stage = map.stage_ids().iter().find(|stage| !places.in_column(stage).is_empty())?;
    let segment = map.segment_ids().iter().find(|segment| places.at(stage, segment).is_some())?;
    Some((stage, segment))
}

/// The touchpoint after another one (or before it, when `on` is false) in the order of the journey, with the
/// parked ones last. It walks from cell to cell, so that paging costs no more on a large map.
pub fn beside(map: &Map, id: &TouchpointId, on: bool) -> Option<TouchpointId> {
    let Some((stage, segment)) = first_place(map, id) else {
        let parked = map.parked_beside(id, on).cloned();
        return if on { parked } else { parked.or_else(|| step(map, last_cell(map)?, None, false)) };
    };
    let cell = map.cell_position(stage, segment)?;
    let found = step(map, cell, Some(map.position(id, stage, segment)?), on);
    if on { found.or_else(|| map.parked().next().cloned()) } else { found }
}

/// Walks on (or back) from a cell to the next place that is the first one of its touchpoint.
fn step(map: &Map, cell: (usize, usize), from: Option<usize>, on: bool) -> Option<TouchpointId> {
    let mut firsts = Firsts::of(map);
    search(map, cell, from, on, |place, id| firsts.is_first(place, id)).map(|spot| spot.touchpoint)
}

fn last_cell(map: &Map) -> Option<(usize, usize)> {
    Some((map.stage_ids().len().checked_sub(1)?, map.segment_ids().len().checked_sub(1)?))
}

/// The next card after `from` in the order of the journey (from its beginning without one) that is to be
/// rated under a lens: each place for the experience, else each touchpoint once.
pub fn next_to_rate(map: &Map, from: Option<&Spot>, lens: Lens) -> Option<Spot> {
    next_rated(map, from, lens, |_, _| true)
}

/// The next card after `from` that a meeting has not rated under a lens.
pub fn next_unrated(map: &Map, from: Option<&Spot>, lens: Lens, meeting: MeetingDay) -> Option<Spot> {
    if map.unrated(lens, meeting) == 0 {
        return None;
    }
    next_rated(map, from, lens, |place, touchpoint| is_unrated(touchpoint, lens, place, meeting))
}

fn next_rated(
    map: &Map,
    from: Option<&Spot>,
    lens: Lens,
    wanted: impl Fn(Place, &Touchpoint) -> bool,
) -> Option<Spot> {
    let (cell, at) = match from {
        Some(spot) => spot.seat(map)?,
        None => last_cell(map).map(|_| ((0, 0), None))?,
    };
    let mut firsts = Firsts::of(map);
    search(map, cell, at, true, |place, id| {
        map.touchpoint(id).is_some_and(|touchpoint| wanted(place, touchpoint))
            && firsts.is_rated_at(place, id, lens)
    })
}

/// Finds the card before `from` that a rating under this lens would go to, whether it has a score or not.
pub fn to_rate_before(map: &Map, from: &Spot, lens: Lens) -> Option<Spot> {
    let (cell, at) = from.seat(map)?;
    let mut firsts = Firsts::of(map);
    search(map, cell, at, false, |place, id| firsts.is_rated_at(place, id, lens))
}

/// The first place of each touchpoint, looked up only once: a search may pass a touchpoint in very many
/// cells.
struct Firsts<'m> {
    map: &'m Map,
    known: BTreeMap<&'m TouchpointId, Option<Place<'m>>>,
}

impl<'m> Firsts<'m> {
    fn of(map: &'m Map) -> Self {
        Self { map, known: BTreeMap::new() }
    }

    fn is_first(&mut self, place: Place, id: &'m TouchpointId) -> bool {
        *self.known.entry(id).or_insert_with(|| first_place(self.map, id)) == Some(place)
    }

    fn is_rated_at(&mut self, place: Place, id: &'m TouchpointId, lens: Lens) -> bool {
        lens == Lens::Experience || self.is_first(place, id)
    }
}

impl Spot {
    /// The position of the cell in the map, and of the touchpoint in the cell.
    fn seat(&self, map: &Map) -> Option<((usize, usize), Option<usize>)> {
        let cell = map.cell_position(&self.stage, &self.segment)?;
        Some((cell, map.position(&self.touchpoint, &self.stage, &self.segment)))
    }
}

type Place<'m> = (&'m StageId, &'m SegmentId);

/// Finds the next wanted card (or the previous one, when `on` is false) from position `from` of a cell on.
fn search<'m>(
    map: &'m Map,
    cell: (usize, usize),
    from: Option<usize>,
    on: bool,
    mut wanted: impl FnMut(Place, &'m TouchpointId) -> bool,
) -> Option<Spot> {
    let (stages, segments) = (map.stage_ids(), map.segment_ids());
    let (mut stage, mut segment) = cell;
    let mut from = from;
    loop {
        let here = (&stages[stage], &segments[segment]);
        let cards = map.cell(here.0, here.1);
        let fits = |(_, id): &&'m (Rank, TouchpointId)| wanted(here, id);
        let found = match (on, from) {
            (true, at) => cards[at.map_or(0, |i| i + 1)..].iter().find(fits),
            (false, at) => cards[..at.unwrap_or(cards.len())].iter().rfind(fits),
        };
        if let Some((_, id)) = found {
            let (stage, segment) = (here.0.clone(), here.1.clone());
            return Some(Spot { stage, segment, touchpoint: id.clone() });
        }
        from = None;
        (stage, segment) = match on {
            true if segment + 1 < segments.len() => (stage, segment + 1),
            true if stage + 1 < stages.len() => (stage + 1, 0),
            false if segment > 0 => (stage, segment - 1),
            false if stage > 0 => (stage - 1, segments.len() - 1),
            _ => return None,
        };
    }
}

/// Whether a meeting has not rated a touchpoint under a lens, for the experience at one of its places.
pub fn is_unrated(
    touchpoint: &Touchpoint,
    lens: Lens,
    place: (&StageId, &SegmentId),
    meeting: MeetingDay,
) -> bool {
    touchpoint.rated(lens, Some(place)).is_some_and(|rated| rated.at(meeting).is_none())
}

/// Where something stands in the order of reading: the map, its stages, its segments, the journey, what is
/// parked.
pub type Order = (u8, usize, usize, usize);

/// Where a record stands in the order of reading.
pub fn order(map: &Map, key: &Key) -> Option<Order> {
    Some(match key {
        Key::About => (0, 0, 0, 0),
        Key::Stage(id) => (1, map.stage_position(id)?, 0, 0),
        Key::Segment(id) => (2, map.segment_position(id)?, 0, 0),
        Key::Touchpoint(id) => match first_place(map, id) {
            Some((stage, segment)) => {
                return order_in_cell(map, stage, segment, map.position(id, stage, segment)?);
            }
            None => (4, map.parked_position(id)?, 0, 0),
        },
    })
}

/// Where position `at` of a cell stands in the order of reading.
pub fn order_in_cell(map: &Map, stage: &StageId, segment: &SegmentId, at: usize) -> Option<Order> {
    let (column, row) = map.cell_position(stage, segment)?;
    Some((3, column, row, at))
}

/// The next record with a field in question after `here`; from the beginning again after the last one.
pub fn next_in_question(map: &Map, here: Option<Order>) -> Option<&Key> {
    let all = map.conflicts().map(|(key, _)| (order(map, key), key));
    all.min_by_key(|(order, _)| (*order <= here, *order)).map(|(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::{choice::Choice as _, document::Document},
        testing,
    };
    use jiff::civil::Date;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn stepping_from_card_to_card_comes_past_all_that_is_to_be_rated(seed in 0u64..50) {
            let doc = Document::open(testing::map(60, seed)).unwrap();
            let map = doc.map();
            let meetings: BTreeSet<MeetingDay> =
                map.touchpoints().flat_map(|(_, t)| t.effectiveness.all()).map(|(day, _)| *day).collect();
            for lens in Lens::ALL.iter().copied() {
                let all: Vec<Spot> =
                    if lens == Lens::Experience { spots(map).collect() } else { journey(map).collect() };
                let walk = |next: &dyn Fn(Option<&Spot>) -> Option<Spot>| -> Vec<Spot> {
                    std::iter::successors(next(None), |spot| next(Some(spot))).collect()
                };
                prop_assert_eq!(&walk(&|from| next_to_rate(map, from, lens)), &all);
                for meeting in meetings.iter().copied().chain([Some(Date::MIN)]) {
                    let lacks = |s: &&Spot| {
                        let touchpoint = map.touchpoint(&s.touchpoint).unwrap();
                        is_unrated(touchpoint, lens, (&s.stage, &s.segment), meeting)
                    };
                    let left: Vec<Spot> = all.iter().filter(lacks).cloned().collect();
                    prop_assert_eq!(map.unrated(lens, meeting), left.len());
                    prop_assert_eq!(walk(&|from| next_unrated(map, from, lens, meeting)), left);
                }
                let back = std::iter::successors(all.last().cloned(), |s| to_rate_before(map, s, lens));
                prop_assert!(back.eq(all.iter().rev().cloned()));
            }
        }
    }
}
