//! Describes in a sentence where an edit put touchpoints.

use crate::{
    lang::Lang,
    map::{
        Map,
        field::Record as _,
        place::Place,
        rated::{Rated, Score},
        touchpoint::Touchpoint,
    },
    t,
};

/// How the places of touchpoints changed; `None` when other fields changed, too.
pub fn moved(who: &str, pairs: &[(&Touchpoint, &Touchpoint)], map: &Map, lang: &Lang) -> Option<String> {
    if !pairs.iter().all(|(old, new)| differ_in_places_only(old, new)) {
        return None;
    }
    let count = pairs.len();
    let differing: Vec<_> = pairs.iter().flat_map(|(old, new)| old.places.differences(&new.places)).collect();
    let fresh: Vec<&Place> =
        differing.iter().filter_map(|(old, new)| new.filter(|_| old.is_none())).collect();
    let is_gone = differing.iter().any(|(_, new)| new.is_none());
    Some(if pairs.iter().all(|(_, new)| new.is_parked()) {
        let parked = t!(lang, "edit-parked", name = who, count = count);
        match pairs.iter().map(|(old, _)| old.places.len()).sum::<usize>() {
            cells if cells > count => format!("{parked}, {}", t!(lang, "edit-out-of", cells = cells)),
            _ => parked,
        }
    } else if fresh.is_empty() && is_gone {
        t!(lang, "edit-removed-here", name = who, count = count)
    } else if fresh.is_empty() {
        let felt = differing.iter().rev().find_map(|(old, new)| felt((*old)?, (*new)?, map, lang));
        felt.map_or_else(|| t!(lang, "edit-moved", name = who), |felt| format!("{who} · {felt}"))
    } else if pairs.iter().all(|(old, _)| old.is_parked()) {
        t!(lang, "edit-put", name = who, count = count, place = Goal::of(&fresh, pairs, map).within(lang))
    } else if !is_gone {
        t!(lang, "edit-placed", name = who, count = count, place = Goal::of(&fresh, pairs, map).within(lang))
    } else {
        match Goal::of(&fresh, pairs, map) {
            Goal::Cell(name) | Goal::Row(name) => t!(lang, "edit-moved-to", name = who, place = name),
            Goal::Several => t!(lang, "edit-moved", name = who),
        }
    })
}

fn differ_in_places_only(old: &Touchpoint, new: &Touchpoint) -> bool {
    Touchpoint::FIELDS.iter().all(|f| f.column.name == "places" || (f.get)(old) == (f.get)(new))
}

/// How a segment experienced a touchpoint before and how it does now.
fn felt(old: &Place, new: &Place, map: &Map, lang: &Lang) -> Option<String> {
    let points = |r: &Rated<Score>| r.latest().map_or("–".to_owned(), |s| s.points().to_string());
    let [old, now] = [&old.experience, &new.experience];
    let segment = map.segment(&new.segment).map(|s| s.name.to_string()).unwrap_or_default();
    (old != now).then(|| t!(lang, "edit-experience", segment = segment, old = points(old), new = points(now)))
}

/// Where all moved touchpoints stand now.
enum Goal {
    /// They stand in one cell. The stage alone names it, unless one of them stood in that stage for another
    /// segment before.
    Cell(String),
    /// They stand in several cells of one row.
    Row(String),
    /// They stand in cells of different rows.
    Several,
}

impl Goal {
    fn of(fresh: &[&Place], pairs: &[(&Touchpoint, &Touchpoint)], map: &Map) -> Self {
        let Some(first) = fresh.first() else { return Self::Several };
        let stage = map.stage(&first.stage).map(|s| s.name.to_string()).unwrap_or_default();
        let segment = map.segment(&first.segment).map(|s| s.name.to_string()).unwrap_or_default();
        let stood_there = |(old, _): &(&Touchpoint, _)| old.places.iter().any(|p| p.stage == first.stage);
        let is_one_stage = fresh.iter().all(|p| p.stage == first.stage);
        let is_one_segment = fresh.iter().all(|p| p.segment == first.segment);
        match (is_one_stage, is_one_segment) {
            (true, true) if pairs.iter().any(stood_there) => Self::Cell(format!("{stage} × {segment}")),
            (true, _) => Self::Cell(stage),
            (false, true) => Self::Row(segment),
            (false, false) => Self::Several,
        }
    }

    fn within(self, lang: &Lang) -> String {
        match self {
            Self::Cell(name) => name,
            Self::Row(name) => t!(lang, "edit-row", name = name),
            Self::Several => t!(lang, "edit-cells"),
        }
    }
}
