//! Questions that the screens put to a map.

use super::{
    Map,
    id::{SegmentId, StageId, TouchpointId},
    score::Lens,
    text::fold,
    touchpoint::Touchpoint,
};
use std::collections::BTreeMap;

/// A touchpoint in one of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The column.
    pub stage: StageId,
    /// The row.
    pub segment: SegmentId,
    /// What stands there.
    pub touchpoint: TouchpointId,
}

/// All places in the order of the journey: stage by stage, in each segment by segment.
pub fn spots(map: &Map) -> impl Iterator<Item = Spot> + '_ {
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

/// Where a touchpoint stands first in the order of the journey; `None` when it is parked.
pub fn first_place<'m>(map: &'m Map, id: &TouchpointId) -> Option<(&'m StageId, &'m SegmentId)> {
    let touchpoint = map.touchpoint(id)?;
    let place = touchpoint.places.iter().min_by_key(|p| {
        let stage = map.stage_ids().iter().position(|s| *s == p.stage);
        let segment = map.segment_ids().iter().position(|s| *s == p.segment);
        (stage, segment)
    })?;
    Some(place.cell())
}

/// The touchpoint after (or before) one in the order of the journey, the parked ones last. It walks from cell to cell,
/// so that paging costs nothing more on a large map.
pub fn beside(map: &Map, id: &TouchpointId, on: bool) -> Option<TouchpointId> {
    let Some((stage, segment)) = first_place(map, id) else {
        let parked = map.parked_beside(id, on).cloned();
        return if on { parked } else { parked.or_else(|| search(map, last_cell(map)?, None, false)) };
    };
    let cell = (
        map.stage_ids().iter().position(|s| s == stage)?,
        map.segment_ids().iter().position(|s| s == segment)?,
    );
    let found = search(map, cell, Some(map.position(id, stage, segment)?), on);
    if on { found.or_else(|| map.parked().next().cloned()) } else { found }
}

fn last_cell(map: &Map) -> Option<(usize, usize)> {
    Some((map.stage_ids().len().checked_sub(1)?, map.segment_ids().len().checked_sub(1)?))
}

/// The next touchpoint from position `from` of a cell on (or back) that stands there first.
fn search(map: &Map, cell: (usize, usize), from: Option<usize>, on: bool) -> Option<TouchpointId> {
    let (stages, segments) = (map.stage_ids(), map.segment_ids());
    let (mut stage, mut segment) = cell;
    let mut from = from;
    loop {
        let here = (&stages[stage], &segments[segment]);
        let cards = map.cell(here.0, here.1);
        let first = |(_, id): &&(_, TouchpointId)| first_place(map, id) == Some(here);
        let found = match (on, from) {
            (true, at) => cards[at.map_or(0, |i| i + 1)..].iter().find(first),
            (false, at) => cards[..at.unwrap_or(cards.len())].iter().rfind(first),
        };
        if let Some((_, id)) = found {
            return Some(id.clone());
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

/// Whether a touchpoint still lacks a score under a lens, at one of its places for the experience.
pub fn is_unrated(touchpoint: &Touchpoint, lens: Lens, place: Option<(&StageId, &SegmentId)>) -> bool {
    match lens {
        Lens::Effectiveness => touchpoint.effectiveness.latest().is_none(),
        Lens::Importance => touchpoint.importance.latest().is_none(),
        Lens::Experience => place
            .and_then(|(stage, segment)| touchpoint.place(stage, segment))
            .is_some_and(|p| p.experience.latest().is_none()),
    }
}

/// The touchpoints whose name, owner, channel, notes or details hold `text`, umlauts and `ß` folded, in the order of
/// the journey, the parked ones last.
pub fn find(map: &Map, text: &str) -> Vec<TouchpointId> {
    let wanted = fold(text.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let hit = |id: &TouchpointId| map.touchpoint(id).is_some_and(|t| holds(t, &wanted));
    let placed = journey(map).map(|s| s.touchpoint);
    placed.chain(map.parked().cloned()).filter(hit).collect()
}

fn holds(touchpoint: &Touchpoint, wanted: &str) -> bool {
    use super::field::{Record, Value};
    fn in_value(value: &Value, wanted: &str) -> bool {
        match value {
            Value::Rows(rows) => rows.iter().flat_map(|r| &r.cells).any(|v| in_value(v, wanted)),
            value => value.text().is_some_and(|t| !t.is_empty() && fold(t).contains(wanted)),
        }
    }
    Touchpoint::FIELDS.iter().any(|field| in_value(&(field.get)(touchpoint), wanted))
}

/// Everybody who owns a touchpoint, a process or an action, the most frequent first.
pub fn people(map: &Map) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, touchpoint) in map.touchpoints() {
        let processes = touchpoint.detail.processes.iter().map(|p| &p.value.owner);
        let actions = touchpoint.detail.actions.iter().map(|a| &a.value.who);
        for name in std::iter::once(&touchpoint.owner).chain(processes).chain(actions) {
            if !name.is_empty() {
                *counts.entry(name.as_str()).or_default() += 1;
            }
        }
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    names.into_iter().map(|(name, _)| name.to_owned()).collect()
}
