//! The cells in which a touchpoint stands.

use super::{
    id::{SegmentId, StageId},
    rank::Rank,
    rated::{Rated, Score},
};
use std::{
    cmp::Ordering,
    ops::{Index, IndexMut},
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

/// All places of a touchpoint, in order of stage and segment id. Copies share each column until a place in it
/// is changed: a touchpoint may stand in very many cells, and an edit touches few of them.
#[derive(Clone, Debug, Default)]
pub struct Places(Arc<[Column]>);

/// The places in one stage.
#[derive(Clone, Debug)]
struct Column {
    /// How many places there are in this column and in those before it.
    end: usize,
    /// One place at least.
    places: Arc<[Place]>,
}

impl Column {
    fn stage(&self) -> &StageId {
        &self.places[0].stage
    }
}

impl Places {
    /// How many places there are.
    pub fn len(&self) -> usize {
        self.0.last().map_or(0, |column| column.end)
    }

    /// Whether there are none, as on the parking lot.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All places in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Place> {
        self.0.iter().flat_map(|column| column.places.iter())
    }

    /// All places, to be changed in everything but their cells.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        Arc::make_mut(&mut self.0).iter_mut().flat_map(|column| Arc::make_mut(&mut column.places))
    }

    /// The place in a cell.
    pub fn at(&self, stage: &StageId, segment: &SegmentId) -> Option<&Place> {
        self.find(stage, segment).ok().map(|(column, row)| &self.0[column].places[row])
    }

    /// The place in a cell, to be changed in everything but its cell.
    pub fn at_mut(&mut self, stage: &StageId, segment: &SegmentId) -> Option<&mut Place> {
        let (column, row) = self.find(stage, segment).ok()?;
        Some(&mut Arc::make_mut(&mut Arc::make_mut(&mut self.0)[column].places)[row])
    }

    /// Adds places; each replaces the one in the same cell.
    pub fn put(&mut self, places: impl IntoIterator<Item = Place>) {
        let mut new: Vec<Place> = places.into_iter().collect();
        // The last one of a cell counts, and sorting keeps it last.
        new.sort_by(|a, b| a.cell().cmp(&b.cell()));
        let mut columns: Vec<Arc<[Place]>> = self.0.iter().map(|column| Arc::clone(&column.places)).collect();
        for added in new.chunk_by(|a, b| a.stage == b.stage) {
            match columns.binary_search_by(|column| column[0].stage.cmp(&added[0].stage)) {
                Ok(at) => columns[at] = joined(&columns[at], added),
                Err(at) => columns.insert(at, joined(&[], added)),
            }
        }
        *self = Self::of(columns);
    }

    /// Removes the place in a cell.
    pub fn take(&mut self, stage: &StageId, segment: &SegmentId) -> Option<Place> {
        let taken = self.at(stage, segment)?.clone();
        self.retain(|place| place.cell() != taken.cell());
        Some(taken)
    }

    /// Removes the places for which `stays` returns false.
    pub fn retain(&mut self, stays: impl Fn(&Place) -> bool) {
        let left = self.0.iter().map(|column| match column.places.iter().all(&stays) {
            true => Arc::clone(&column.places),
            false => column.places.iter().filter(|place| stays(place)).cloned().collect(),
        });
        *self = Self::of(left.filter(|places| !places.is_empty()));
    }

    /// The columns that are not shared with `other`. The shared ones are known to be equal without a comparison.
    pub fn apart_from(&self, other: &Self) -> Self {
        if Arc::ptr_eq(&self.0, &other.0) {
            return Self::default();
        }
        let pairs = together(&self.0, &other.0, |a, b| a.stage().cmp(b.stage()));
        let own = pairs.filter(|pair| !is_shared(*pair)).filter_map(|(own, _)| own);
        Self::of(own.map(|column| Arc::clone(&column.places)))
    }

    /// The cells in which two touchpoints, or one touchpoint before and after a change, have different
    /// places, with both places.
    pub fn differences<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (Option<&'a Place>, Option<&'a Place>)> {
        let columns = together(&self.0, &other.0, |a, b| a.stage().cmp(b.stage()));
        let differing = columns.filter(|pair| !is_shared(*pair)).flat_map(|(here, there)| {
            let [here, there] = [here, there].map(|column| column.map_or(&[][..], |column| &column.places));
            together(here, there, |a, b| a.segment.cmp(&b.segment))
        });
        differing.filter(|(here, there)| here != there)
    }

    /// The places in a column.
    pub fn in_column(&self, stage: &StageId) -> &[Place] {
        self.column(stage).map_or(&[], |at| &self.0[at].places)
    }

    /// The places column by column.
    pub fn columns(&self) -> impl Iterator<Item = &[Place]> {
        self.0.iter().map(|column| &*column.places)
    }

    /// The stages of these places, each once.
    pub fn stages(&self) -> impl Iterator<Item = &StageId> {
        self.0.iter().map(Column::stage)
    }

    /// The segments of these places, each once, in order of id.
    pub fn segments(&self) -> Vec<&SegmentId> {
        let longest = self.0.iter().max_by_key(|column| column.places.len());
        let longest = longest.map_or(&[][..], |column| &column.places);
        let mut all: Vec<&SegmentId> = longest.iter().map(|place| &place.segment).collect();
        if self.0.len() < 2 {
            return all;
        }
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

    fn of(columns: impl IntoIterator<Item = Arc<[Place]>>) -> Self {
        let mut end = 0;
        let counted = columns.into_iter().map(|places| {
            end += places.len();
            Column { end, places }
        });
        Self(counted.collect())
    }

    fn column(&self, stage: &StageId) -> Result<usize, usize> {
        self.0.binary_search_by(|column| column.stage().cmp(stage))
    }

    /// The column of a cell, and the position of its place in the column.
    fn find(&self, stage: &StageId, segment: &SegmentId) -> Result<(usize, usize), usize> {
        let column = self.column(stage)?;
        let row = self.0[column].places.binary_search_by(|place| place.segment.cmp(segment))?;
        Ok((column, row))
    }

    /// The column of the `n`th place, and the position of the place in the column.
    fn nth(&self, n: usize) -> (usize, usize) {
        let column = self.0.partition_point(|column| column.end <= n);
        (column, n - column.checked_sub(1).map_or(0, |before| self.0[before].end))
    }
}

/// The places of a column with those that are added or replace one, both in order of segment.
fn joined(column: &[Place], added: &[Place]) -> Arc<[Place]> {
    let mut all: Vec<&Place> = column.iter().chain(added).collect();
    all.sort_by(|a, b| a.segment.cmp(&b.segment));
    let last = all.chunk_by(|a, b| a.segment == b.segment).filter_map(|same| same.last());
    last.copied().cloned().collect()
}

fn is_shared(pair: (Option<&Column>, Option<&Column>)) -> bool {
    matches!(pair, (Some(a), Some(b)) if Arc::ptr_eq(&a.places, &b.places))
}

/// Walks through two ordered lists at once: every item, with the one from the other list that has the same order.
fn together<'a, T>(
    here: &'a [T],
    there: &'a [T],
    order: impl Fn(&T, &T) -> Ordering,
) -> impl Iterator<Item = (Option<&'a T>, Option<&'a T>)> {
    let (mut here, mut there) = (here.iter().peekable(), there.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (here.peek(), there.peek()) {
            (Some(a), Some(b)) => order(a, b),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let a = if order.is_le() { here.next() } else { None };
        let b = if order.is_ge() { there.next() } else { None };
        (a.is_some() || b.is_some()).then_some((a, b))
    })
}

impl Index<usize> for Places {
    type Output = Place;

    fn index(&self, n: usize) -> &Place {
        let (column, row) = self.nth(n);
        &self.0[column].places[row]
    }
}

impl IndexMut<usize> for Places {
    fn index_mut(&mut self, n: usize) -> &mut Place {
        let (column, row) = self.nth(n);
        &mut Arc::make_mut(&mut Arc::make_mut(&mut self.0)[column].places)[row]
    }
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.places, &other.places) || self.places == other.places
    }
}

impl PartialEq for Places {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl From<Vec<Place>> for Places {
    /// The places must be in order; [`super::validity`] refuses a map in which they are not.
    fn from(places: Vec<Place>) -> Self {
        let columns = places.chunk_by(|a, b| a.stage == b.stage).count();
        let mut left = places.into_iter();
        // A range knows its length, so that the columns need no list before their own.
        Self::of((0..columns).map(|_| {
            let begun = left.as_slice();
            let count = begun.iter().take_while(|place| place.stage == begun[0].stage).count();
            left.by_ref().take(count).collect()
        }))
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
            prop_assert!((0..all.len()).map(|n| &all[n]).eq(all.iter()));
            prop_assert!(all.clone().iter_mut().map(|place| &*place).eq(all.iter()));
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
    fn a_change_copies_one_column_and_no_other_is_looked_at() {
        let place = |i: usize| Place {
            stage: StageId::new(&format!("s{:02}", i / 30)).unwrap(),
            segment: SegmentId::new(&format!("g{:02}", i % 30)).unwrap(),
            rank: Rank::nth(0),
            experience: Rated::default(),
        };
        let all: Places = (0..900).map(place).collect::<Vec<_>>().into();
        assert!(all.clone().apart_from(&all).is_empty(), "a copy is none until it is changed");
        let mut rated = all.clone();
        rated[450].experience.set(None, Score::new(4));
        let column = rated.apart_from(&all);
        assert!(column.iter().map(|place| &place.stage).eq([&all[450].stage; 30]));
        assert_eq!(all.differences(&rated).count(), 1);
        let (mut less, mut more) = (all.clone(), all.clone());
        let Place { stage, segment, .. } = all[77].clone();
        assert_eq!(less.take(&stage, &segment).as_ref(), Some(&all[77]));
        more.put([rated[450].clone()]);
        assert_eq!((less.apart_from(&all).len(), more.apart_from(&all).len()), (29, 30));
    }
}
