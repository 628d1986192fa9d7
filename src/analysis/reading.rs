//! The map as the analysis reads it. What a touchpoint says by itself is remembered by its record, and the sums follow
//! every change record by record, so that an edit costs what it changed and a few walks over arrays.

use super::{said::Said, sums::Sums};
use crate::map::{
    Map,
    id::{SegmentId, StageId, TouchpointId},
    place::Places,
    rank::Rank,
    rated::Score,
    segment::Segment,
    stage::{Phase, Stage},
    touchpoint::Touchpoint,
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

/// A touchpoint with what it says.
pub(super) struct Entry {
    pub id: TouchpointId,
    pub touchpoint: Arc<Touchpoint>,
    pub said: Said,
    /// The columns and rows of its places, in the order in which the touchpoint holds them.
    pub cells: Vec<(usize, usize)>,
    /// How it is experienced in these.
    pub felt: Vec<Option<Score>>,
    /// The rows in which it stands, each once.
    pub rows: Vec<usize>,
    /// Its own importance, else that of its most important stage.
    pub importance: Option<Score>,
}

impl Entry {
    /// The points of an effectiveness.
    pub(super) fn effectiveness(&self) -> Option<u8> {
        self.said.effectiveness.map(Score::points)
    }

    /// The points of the importance.
    pub(super) fn importance(&self) -> Option<u8> {
        self.importance.map(Score::points)
    }

    /// The columns in which it stands, each once.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.cells.chunk_by(|a, b| a.0 == b.0).map(|cells| cells[0].0)
    }

    /// Takes over where it stands.
    fn stand(&mut self, cells: Vec<(usize, usize)>) {
        self.rows = cells.iter().map(|cell| cell.1).collect();
        self.rows.sort_unstable();
        self.rows.dedup();
        self.cells = cells;
    }
}

/// A place in the order of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seat {
    pub column: usize,
    pub row: usize,
    rank: Rank,
    /// The position of the touchpoint among the entries, which stand in order of id.
    pub entry: usize,
    /// The position of the place in the touchpoint.
    pub place: usize,
}

/// A map as the analysis reads it.
#[derive(Default)]
pub struct Reading {
    pub(super) stages: Vec<(StageId, Arc<Stage>)>,
    pub(super) segments: Vec<(SegmentId, Arc<Segment>)>,
    /// All touchpoints in order of id.
    pub(super) entries: Vec<Entry>,
    /// All places in the order of the journey.
    pub(super) seats: Vec<Seat>,
    /// The touchpoints that have a place, in the order of the journey.
    pub(super) journey: Vec<usize>,
    pub(super) sums: Sums,
}

/// What has changed since the last look at a map.
#[derive(Default)]
struct Changed {
    heads: bool,
    /// Whether there are other stages or segments than before, or in another order.
    order: bool,
    records: bool,
    /// Whether there are other touchpoints than before.
    touchpoints: bool,
    /// The entries that stand elsewhere than before.
    moved: Vec<usize>,
}

impl Reading {
    /// Reads what has changed in a map since the last time; whether anything has. `read` reads a single touchpoint.
    pub(super) fn follow(&mut self, map: &Map, read: fn(&Touchpoint) -> Said) -> bool {
        let mut changed = Changed::default();
        self.follow_heads(map, &mut changed);
        self.follow_touchpoints(map, read, &mut changed);
        if changed.order {
            self.find_cells();
            changed.moved = (0..self.entries.len()).collect();
        }
        if changed.heads {
            self.find_importance();
        }
        if changed.touchpoints || !changed.moved.is_empty() {
            self.find_order(&changed.moved);
        }
        changed.heads || changed.touchpoints || changed.records
    }

    fn follow_heads(&mut self, map: &Map, changed: &mut Changed) {
        let stages = map.stage_ids().iter().map(|id| (id, &map.records().stages[id]));
        let segments = map.segment_ids().iter().map(|id| (id, &map.records().segments[id]));
        follow(&mut self.stages, stages, changed);
        follow(&mut self.segments, segments, changed);
    }

    fn follow_touchpoints(&mut self, map: &Map, read: fn(&Touchpoint) -> Said, changed: &mut Changed) {
        let records = &map.records().touchpoints;
        let others = self.others(records).unwrap_or_else(|| {
            self.match_entries(records.keys());
            changed.touchpoints = true;
            self.others(records).unwrap_or_default()
        });
        let heads = Heads::of(&self.stages, &self.segments);
        for (at, record) in others {
            let entry = &mut self.entries[at];
            changed.records = true;
            self.sums.remove(&entry.touchpoint, &entry.said);
            let moved = !same_cells(&entry.touchpoint.places, &record.places);
            changed.moved.extend(moved.then_some(at));
            // After a change of the heads, the columns and rows of before name other ones.
            if moved || changed.order {
                entry.stand(heads.cells(&record.places));
            }
            entry.felt = record.places.iter().map(|place| place.experience.latest()).collect();
            entry.touchpoint = Arc::clone(record);
            entry.said = read(record);
            entry.importance = entry.said.importance.or_else(|| most_important(&self.stages, &entry.cells));
            self.sums.add(&entry.touchpoint, &entry.said);
        }
    }

    /// The entries whose records are other ones now, with these; `None` if there are other touchpoints than before.
    fn others<'m>(
        &self,
        records: &'m BTreeMap<TouchpointId, Arc<Touchpoint>>,
    ) -> Option<Vec<(usize, &'m Arc<Touchpoint>)>> {
        let mut others = Vec::new();
        for (at, (entry, (id, record))) in self.entries.iter().zip(records).enumerate() {
            // Each record has a number of its own, so that no two ids share one.
            if Arc::ptr_eq(&entry.touchpoint, record) {
                continue;
            }
            if entry.id != *id {
                return None;
            }
            others.push((at, record));
        }
        (self.entries.len() == records.len()).then_some(others)
    }

    /// Makes an entry for each of these touchpoints. New ones are still to be read.
    fn match_entries<'m>(&mut self, ids: impl Iterator<Item = &'m TouchpointId>) {
        let mut old = std::mem::take(&mut self.entries).into_iter().peekable();
        let mut places: Vec<Option<usize>> = Vec::with_capacity(old.len());
        for id in ids {
            while let Some(gone) = old.next_if(|entry| entry.id < *id) {
                self.sums.remove(&gone.touchpoint, &gone.said);
                places.push(None);
            }
            let known = old.next_if(|entry| entry.id == *id);
            places.extend(known.as_ref().map(|_| Some(self.entries.len())));
            self.entries.push(known.unwrap_or_else(|| Entry::unread(id)));
        }
        for gone in old {
            self.sums.remove(&gone.touchpoint, &gone.said);
            places.push(None);
        }
        self.seats.retain_mut(|seat| match places[seat.entry] {
            Some(at) => {
                seat.entry = at;
                true
            }
            None => false,
        });
    }

    fn find_cells(&mut self) {
        let heads = Heads::of(&self.stages, &self.segments);
        for entry in &mut self.entries {
            entry.stand(heads.cells(&entry.touchpoint.places));
        }
    }

    fn find_importance(&mut self) {
        for entry in &mut self.entries {
            entry.importance = entry.said.importance.or_else(|| most_important(&self.stages, &entry.cells));
        }
    }

    /// Finds the order of the journey after these entries have moved. The seats of all others stay as they are, and
    /// sorting what is nearly in order costs little.
    fn find_order(&mut self, moved: &[usize]) {
        let mut has_moved = vec![false; self.entries.len()];
        moved.iter().for_each(|at| has_moved[*at] = true);
        self.seats.retain(|seat| !has_moved[seat.entry]);
        for at in moved {
            let entry = &self.entries[*at];
            let places = entry.cells.iter().zip(entry.touchpoint.places.iter()).enumerate();
            self.seats.extend(places.map(|(n, ((column, row), place))| Seat {
                column: *column,
                row: *row,
                rank: place.rank,
                entry: *at,
                place: n,
            }));
        }
        self.seats.sort();
        let mut seen = vec![false; self.entries.len()];
        let first = |seat: &&Seat| !std::mem::replace(&mut seen[seat.entry], true);
        self.journey = self.seats.iter().filter(first).map(|seat| seat.entry).collect();
    }

    /// The touchpoints that have a place, in the order of the journey.
    pub(super) fn placed(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.journey.iter().map(|at| &self.entries[*at])
    }

    /// The touchpoints of the journey in their order.
    pub fn journey(&self) -> impl ExactSizeIterator<Item = &TouchpointId> {
        self.placed().map(|entry| &entry.id)
    }

    /// The stage in a column.
    pub(super) fn stage(&self, column: usize) -> &StageId {
        &self.stages[column].0
    }

    /// The segment in a row.
    pub(super) fn segment(&self, row: usize) -> &SegmentId {
        &self.segments[row].0
    }

    /// The stage and the segment of a cell.
    pub(super) fn cell(&self, (column, row): (usize, usize)) -> (StageId, SegmentId) {
        (self.stage(column).clone(), self.segment(row).clone())
    }

    /// Where the stage in a column lies in relation to the purchase.
    pub(super) fn phase(&self, column: usize) -> Option<Phase> {
        self.stages[column].1.phase
    }
}

impl Entry {
    /// An entry that stands nowhere and says nothing yet.
    fn unread(id: &TouchpointId) -> Self {
        Self {
            id: id.clone(),
            touchpoint: Arc::default(),
            said: Said::default(),
            cells: Vec::new(),
            felt: Vec::new(),
            rows: Vec::new(),
            importance: None,
        }
    }
}

/// The positions of stages and segments.
struct Heads<'r> {
    columns: HashMap<&'r StageId, usize>,
    rows: HashMap<&'r SegmentId, usize>,
}

impl<'r> Heads<'r> {
    fn of(stages: &'r [(StageId, Arc<Stage>)], segments: &'r [(SegmentId, Arc<Segment>)]) -> Self {
        let columns = stages.iter().enumerate().map(|(at, (id, _))| (id, at)).collect();
        let rows = segments.iter().enumerate().map(|(at, (id, _))| (id, at)).collect();
        Self { columns, rows }
    }

    fn cells(&self, places: &Places) -> Vec<(usize, usize)> {
        places.iter().map(|place| (self.columns[&place.stage], self.rows[&place.segment])).collect()
    }
}

/// Takes over the heads of a map in their order, and notes what of them has changed.
fn follow<'m, I: Clone + PartialEq + 'm, R: 'm>(
    known: &mut Vec<(I, Arc<R>)>,
    now: impl ExactSizeIterator<Item = (&'m I, &'m Arc<R>)> + Clone,
    changed: &mut Changed,
) {
    if !known.iter().map(|(id, _)| id).eq(now.clone().map(|(id, _)| id)) {
        changed.order = true;
    }
    if changed.order || known.iter().zip(now.clone()).any(|((_, known), (_, now))| !Arc::ptr_eq(known, now)) {
        changed.heads = true;
        *known = now.map(|(id, record)| (id.clone(), Arc::clone(record))).collect();
    }
}

fn same_cells(a: &Places, b: &Places) -> bool {
    a.differences(b).all(|pair| matches!(pair, (Some(a), Some(b)) if a.rank == b.rank))
}

fn most_important(stages: &[(StageId, Arc<Stage>)], cells: &[(usize, usize)]) -> Option<Score> {
    cells.iter().filter_map(|(column, _)| stages[*column].1.importance).max()
}
