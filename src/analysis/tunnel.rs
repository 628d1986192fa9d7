//! Does the room look through a tunnel (R62)? More than half of all touchpoints in one stage, of one kind or with one
//! owner is worth a second look.

use super::journey::Journey;
use crate::map::{
    id::StageId,
    text::Line,
    touchpoint::{Kind, Touchpoint},
};
use std::{collections::BTreeMap, hash::Hash};

/// On what the touchpoints concentrate.
#[derive(Clone, Debug, PartialEq)]
pub enum On {
    /// One stage.
    Stage(StageId),
    /// One kind.
    Kind(Kind),
    /// One owner.
    Owner(Line),
}

/// More than half of the touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// On what.
    pub on: On,
    /// How many touchpoints.
    pub touchpoints: usize,
}

/// Fewer touchpoints than these are just a beginning.
const ENOUGH: usize = 8;

/// What more than half of the touchpoints have in common.
pub fn of(journey: &Journey<'_>) -> Vec<Concentration> {
    let stops = journey.stops();
    let all = stops.len();
    if all < ENOUGH {
        return Vec::new();
    }
    let map = journey.map();
    let stage =
        map.stage_ids().iter().map(|id| (id, map.stage_tally(id).touchpoints)).max_by_key(|(_, n)| *n);
    let most = [
        stage.map(|(id, n)| (On::Stage(id.clone()), n)),
        commonest(journey, |t| t.kind).map(|(kind, n)| (On::Kind(kind), n)),
        commonest(journey, |t| (!t.owner.is_empty()).then_some(&t.owner))
            .map(|(owner, n)| (On::Owner(owner.clone()), n)),
    ];
    let found = most.into_iter().flatten().filter(|(_, n)| 2 * n > all);
    found.map(|(on, touchpoints)| Concentration { on, touchpoints }).collect()
}

fn commonest<'m, V: Ord + Copy + Hash>(
    journey: &Journey<'m>,
    value: impl Fn(&'m Touchpoint) -> Option<V>,
) -> Option<(V, usize)> {
    let mut counts = BTreeMap::new();
    for v in journey.stops().iter().filter_map(|s| value(s.touchpoint)) {
        *counts.entry(v).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, n)| *n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::restaurant;

    #[test]
    fn r62_half_is_not_yet_a_tunnel_but_more_is() {
        assert_eq!(of(&Journey::of(&restaurant::map())), []);
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| {
            if t.number <= 18 {
                t.kind = Some(Kind::Sensory);
            }
        });
        let map = restaurant::open(records);
        let found = of(&Journey::of(&map));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].on, On::Kind(Kind::Sensory));
        assert_eq!(found[0].touchpoints, 19, "18 and the quiet at the table");
    }
}
