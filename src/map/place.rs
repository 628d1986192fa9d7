//! The cells in which a touchpoint stands.

use super::{
    id::{SegmentId, StageId},
    rank::Rank,
    rated::{Rated, Score},
};
use std::{
    cmp::Ordering,
    ops::{Deref, DerefMut},
    sync::Arc,
};

/// A cell in which a touchpoint stands, and how that segment experiences it there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The stage of the cell.
    pub stage: StageId,
    /// The segment of the cell.
    pub segment: SegmentId,
    /// The touchpoint's order in the cell.
    pub rank: Rank,
    /// How the segment experiences it here, from 1 to 5, by meeting.
    pub experience: Rated<Score>,
}

impl Place {
    /// The stage and the segment of the cell.
    pub fn cell(&self) -> (&StageId, &SegmentId) {
        (&self.stage, &self.segment)
    }
}

/// All places of a touchpoint, in order of stage and segment id. Copies share them until one is changed: a
/// touchpoint may stand in very many cells, and most edits do not touch its places.
#[derive(Clone, Debug, Default)]
pub struct Places(Arc<[Place]>);

impl Places {
    /// The place in a cell.
    pub fn at(&self, stage: &StageId, segment: &SegmentId) -> Option<&Place> {
        self.find(stage, segment).ok().map(|i| &self[i])
    }

    /// The place in a cell, to be changed.
    pub fn at_mut(&mut self, stage: &StageId, segment: &SegmentId) -> Option<&mut Place> {
        self.find(stage, segment).ok().map(|i| &mut self[i])
    }

    /// Adds places; each replaces the one in the same cell.
    pub fn put(&mut self, places: impl IntoIterator<Item = Place>) {
        let mut all: Vec<Place> = self.iter().cloned().chain(places).collect();
        all.sort_by(|a, b| a.cell().cmp(&b.cell()));
        all.dedup_by(|later, earlier| {
            let is_same = later.cell() == earlier.cell();
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        self.0 = all.into();
    }

    /// Removes the place in a cell.
    pub fn take(&mut self, stage: &StageId, segment: &SegmentId) -> Option<Place> {
        let taken = self.at(stage, segment)?.clone();
        self.retain(|place| place.cell() != taken.cell());
        Some(taken)
    }

    /// Removes the places for which `stays` returns false.
    pub fn retain(&mut self, stays: impl Fn(&Place) -> bool) {
        self.0 = self.iter().filter(|place| stays(place)).cloned().collect();
    }

    /// Whether both share one piece of memory, which proves without a comparison that they are equal.
    pub fn is_shared(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The cells in which two touchpoints, or one touchpoint before and after a change, have different
    /// places, with both places.
    pub fn differences<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (Option<&'a Place>, Option<&'a Place>)> {
        let (here, there): (&[Place], &[Place]) =
            if self.is_shared(other) { (&[], &[]) } else { (self, other) };
        let (mut here, mut there) = (here.iter().peekable(), there.iter().peekable());
        std::iter::from_fn(move || {
            // Nearly all places are equal, and comparing them costs less than ordering them.
            while here.peek().is_some() && here.peek() == there.peek() {
                here.next();
                there.next();
            }
            let order = match (here.peek(), there.peek()) {
                (Some(a), Some(b)) => a.cell().cmp(&b.cell()),
                (Some(_), None) => Ordering::Less,
                (None, _) => Ordering::Greater,
            };
            let a = if order.is_le() { here.next() } else { None };
            let b = if order.is_ge() { there.next() } else { None };
            (a.is_some() || b.is_some()).then_some((a, b))
        })
    }

    /// The places in a column.
    pub fn in_column(&self, stage: &StageId) -> &[Place] {
        let begin = self.partition_point(|place| place.stage < *stage);
        let end = begin + self[begin..].partition_point(|place| place.stage == *stage);
        &self[begin..end]
    }

    /// The stages of these places, each once.
    pub fn stages(&self) -> impl Iterator<Item = &StageId> {
        self.columns().map(|column| &column[0].stage)
    }

    /// The segments of these places, each once, in order of id.
    pub fn segments(&self) -> Vec<&SegmentId> {
        let longest = self.columns().max_by_key(|column| column.len()).unwrap_or_default();
        let mut all: Vec<&SegmentId> = longest.iter().map(|place| &place.segment).collect();
        let (mut next, mut others) = (0, Vec::new());
        for Place { segment, .. } in self.iter() {
            // It is mostly the segment after the last one, because each column names its segments in the same
            // order.
            if all.get(next) == Some(&segment) {
                next += 1;
            } else {
                match all.binary_search(&segment) {
                    Ok(at) => next = at + 1,
                    Err(_) => others.push(segment),
                }
            }
        }
        all.extend(others);
        all.sort();
        all.dedup();
        all
    }

    /// The places column by column. A binary search finds the end of each column.
    fn columns(&self) -> impl Iterator<Item = &[Place]> {
        let mut rest: &[Place] = self;
        std::iter::from_fn(move || {
            let first = rest.first()?;
            let end = rest.partition_point(|place| place.stage == first.stage);
            let (column, after) = rest.split_at(end.max(1));
            rest = after;
            Some(column)
        })
    }

    fn find(&self, stage: &StageId, segment: &SegmentId) -> Result<usize, usize> {
        self.binary_search_by(|p| p.cell().cmp(&(stage, segment)))
    }
}

impl Deref for Places {
    type Target = [Place];

    fn deref(&self) -> &[Place] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Places {
    type Item = &'a Place;
    type IntoIter = std::slice::Iter<'a, Place>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl DerefMut for Places {
    /// Copies shared places before they are changed.
    fn deref_mut(&mut self) -> &mut [Place] {
        Arc::make_mut(&mut self.0)
    }
}

impl PartialEq for Places {
    fn eq(&self, other: &Self) -> bool {
        self.is_shared(other) || self.0 == other.0
    }
}

impl From<Vec<Place>> for Places {
    /// The places must be in order; [`super::validity`] refuses a map in which they are not.
    fn from(places: Vec<Place>) -> Self {
        Self(places.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn places() -> impl Strategy<Value = Vec<Place>> {
        let place = (0..4usize, 0..6usize, 0..3i64).prop_map(|(stage, segment, rank)| Place {
            stage: StageId::new(&format!("s{stage}")).unwrap(),
            segment: SegmentId::new(&format!("g{segment}")).unwrap(),
            rank: Rank(rank),
            experience: Rated::default(),
        });
        proptest::collection::vec(place, 0..20)
    }

    fn put(all: &[Place]) -> Places {
        let mut places = Places::default();
        places.put(all.iter().cloned());
        places
    }

    proptest! {
        #[test]
        fn places_are_a_table_by_cell(first in places(), second in places()) {
            let mut table: BTreeMap<_, &Place> = BTreeMap::new();
            for place in first.iter().chain(&second) {
                table.insert(place.cell(), place);
            }
            let mut all = put(&first);
            all.put(second.iter().cloned());
            prop_assert!(all.iter().eq(table.values().copied()));
            prop_assert!(table.keys().all(|(stage, segment)| all.at(stage, segment).unwrap().cell() == (*stage, *segment)));
            let rows: BTreeSet<_> = all.iter().map(|place| &place.segment).collect();
            prop_assert!(all.segments().into_iter().eq(rows));
            let columns: BTreeSet<_> = all.iter().map(|place| &place.stage).collect();
            prop_assert!(all.stages().eq(columns.iter().copied()));
            let of_columns = columns.iter().flat_map(|stage| all.in_column(stage));
            prop_assert!(of_columns.eq(all.iter()));
        }

        #[test]
        fn differences_lead_from_one_to_the_other(before in places(), after in places()) {
            let (before, after) = (put(&before), put(&after));
            let mut now = before.clone();
            for (old, new) in before.differences(&after) {
                prop_assert_ne!(old, new);
                prop_assert!(old.is_none() || new.is_none() || old.map(Place::cell) == new.map(Place::cell));
                let cell = old.or(new).unwrap().cell();
                prop_assert_eq!(now.take(cell.0, cell.1), old.cloned());
                now.put(new.cloned());
            }
            prop_assert_eq!(now, after);
        }
    }

    #[test]
    fn of_many_places_only_those_that_differ_are_looked_at() {
        let place = |i: usize| Place {
            stage: StageId::new("s").unwrap(),
            segment: SegmentId::new(&format!("g{i:03}")).unwrap(),
            rank: Rank::nth(0),
            experience: Rated::default(),
        };
        let all: Places = (0..900).map(place).collect::<Vec<_>>().into();
        let mut rated = all.clone();
        assert!(rated.is_shared(&all), "a copy is none until it is changed");
        rated[450].experience.set(None, Score::new(4));
        assert_eq!(all.differences(&rated).count(), 1);
    }
}
