//! The index that is derived from the records. With it, the cost of a key press depends on what is visible
//! and not on the size of the map. It follows every change record by record.

use super::{
    Records,
    cells::Cells,
    census::{self, Counted},
    id::{ItemId, SegmentId, StageId, TouchpointId},
    lens::Lens,
    ordered::{insert, remove},
    people::People,
    place::Place,
    progress::Progress,
    tally::{Sign, Tally},
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// An action's place in the list of all actions: open actions first, each group by due day, those without a
/// day last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionKey {
    /// Whether the action is done or given up.
    pub closed: bool,
    /// The due day; `Date::MAX` for an action without one.
    due: Date,
    /// The number of the touchpoint, which decides before its id does.
    number: u32,
    /// The touchpoint that the action belongs to.
    pub touchpoint: TouchpointId,
    /// The action's id in the touchpoint's list.
    pub item: ItemId,
}

impl ActionKey {
    /// The day on which the action is due; `None` when it has none.
    pub fn due(&self) -> Option<Date> {
        (self.due != Date::MAX).then_some(self.due)
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    /// The touchpoints once more: each card in sight looks its own up with every key, which a tree takes ten times as long for.
    pub(super) touchpoints: FxHashMap<TouchpointId, Arc<Touchpoint>>,
    pub(super) stages: Vec<StageId>,
    pub(super) segments: Vec<SegmentId>,
    pub(super) cells: Cells,
    /// The parked touchpoints by number. They are a sorted list because the screens ask for the entry at a
    /// position.
    pub(super) parked: Vec<(u32, TouchpointId)>,
    pub(super) actions: Vec<ActionKey>,
    /// How many open actions nobody has taken on.
    pub(super) actions_of_nobody: usize,
    pub(super) numbers: BTreeSet<(u32, TouchpointId)>,
    pub(super) by_stage: BTreeMap<StageId, Tally>,
    pub(super) by_segment: BTreeMap<SegmentId, Tally>,
    pub(super) all: Tally,
    pub(super) progress: Progress,
    pub(super) people: People,
    /// How many fields two sides have filled in differently.
    pub(super) in_question: usize,
}

/// The parts of the index by which a touchpoint is looked up.
pub(super) struct Registers {
    touchpoints: FxHashMap<TouchpointId, Arc<Touchpoint>>,
    numbers: BTreeSet<(u32, TouchpointId)>,
}

impl Registers {
    pub(super) fn of(records: &Records) -> Self {
        let all = &records.touchpoints;
        Self {
            touchpoints: all.iter().map(|(id, t)| (id.clone(), Arc::clone(t))).collect(),
            numbers: all.iter().map(|(id, t)| (t.number, id.clone())).collect(),
        }
    }
}

impl Index {
    /// The index with these registers.
    pub(super) fn with(self, registers: Registers) -> Self {
        let Registers { touchpoints, numbers } = registers;
        Self { touchpoints, numbers, ..self }
    }

    pub(super) fn of(records: &Records) -> Self {
        Self::counted(records).with(Registers::of(records))
    }

    /// The index without its registers.
    pub(super) fn counted(records: &Records) -> Self {
        let Counted { cells, by_stage, by_segment, all, progress } = census::count(records);
        let mut index = Self { cells, by_stage, by_segment, all, progress, ..Self::default() };
        index.order(records);
        for (id, touchpoint) in &records.touchpoints {
            index.parked.extend(parked(id, touchpoint));
            index.actions.extend(actions(id, touchpoint));
            index.actions_of_nobody += of_nobody(touchpoint);
            index.people.count(touchpoint);
        }
        index.people.sort();
        index.in_question = records.conflicts.values().map(|conflict| conflict.theirs.len()).sum();
        index.parked.sort_unstable();
        index.actions.sort_unstable();
        index
    }

    /// The columns and rows, after one of them changed.
    pub(super) fn order(&mut self, records: &Records) {
        self.stages = records.stages.keys().cloned().collect();
        self.stages.sort_by_key(|id| records.stages[id].rank);
        self.segments = records.segments.keys().cloned().collect();
        self.segments.sort_by_key(|id| records.segments[id].rank);
    }

    /// The touchpoints with this number; a sound map has at most one.
    pub(super) fn numbered(&self, number: u32) -> impl Iterator<Item = &TouchpointId> {
        let lowest = TouchpointId::lowest();
        self.numbers.range((number, lowest)..).take_while(move |(n, _)| *n == number).map(|(_, id)| id)
    }

    /// Whether a touchpoint has one of these numbers.
    pub(super) fn has_number_in(&self, numbers: std::ops::Range<u64>) -> bool {
        let Ok(first) = u32::try_from(numbers.start) else { return false };
        let next = self.numbers.range((first, TouchpointId::lowest())..).next();
        next.is_some_and(|(number, _)| numbers.contains(&u64::from(*number)))
    }

    /// Whether nothing stands in a column.
    pub(super) fn stage_is_free(&self, stage: &StageId) -> bool {
        self.by_stage.get(stage).is_none_or(|t| t.touchpoints == 0)
    }

    /// Whether nothing stands in a row.
    pub(super) fn segment_is_free(&self, segment: &SegmentId) -> bool {
        self.by_segment.get(segment).is_none_or(|t| t.touchpoints == 0)
    }

    /// Follows a change of a touchpoint, which may be new (`old` is `None`) or removed (`new` is `None`). A
    /// touchpoint may stand in very many cells, so only the cells that differ are updated.
    pub(super) fn exchange(
        &mut self,
        id: &TouchpointId,
        old: Option<&Touchpoint>,
        new: Option<&Arc<Touchpoint>>,
    ) {
        if let Some(old) = old {
            self.remove(id, old);
        }
        if let Some(new) = new {
            self.add(id, new);
        }
        match new {
            Some(new) => drop(self.touchpoints.insert(id.clone(), Arc::clone(new))),
            None => drop(self.touchpoints.remove(id)),
        }
        let nothing = Touchpoint::default();
        let (old, new) = (old.unwrap_or(&nothing), new.map_or(&nothing, |new| new));
        self.move_cards(id, old, new);
    }

    /// Adds all entries of a touchpoint that do not belong to a single cell.
    fn add(&mut self, id: &TouchpointId, touchpoint: &Touchpoint) {
        if let Some(key) = parked(id, touchpoint) {
            insert(&mut self.parked, key);
        }
        for key in actions(id, touchpoint) {
            insert(&mut self.actions, key);
        }
        self.actions_of_nobody += of_nobody(touchpoint);
        self.people.add(touchpoint);
        self.numbers.insert((touchpoint.number, id.clone()));
        self.tally(touchpoint, Sign::Plus);
    }

    fn remove(&mut self, id: &TouchpointId, touchpoint: &Touchpoint) {
        if let Some(key) = parked(id, touchpoint) {
            remove(&mut self.parked, &key);
        }
        for key in actions(id, touchpoint) {
            remove(&mut self.actions, &key);
        }
        self.actions_of_nobody -= of_nobody(touchpoint);
        self.people.remove(touchpoint);
        self.numbers.remove(&(touchpoint.number, id.clone()));
        self.tally(touchpoint, Sign::Minus);
    }

    /// Updates the cells and the sums of experiences at the places that differ.
    fn move_cards(&mut self, id: &TouchpointId, old: &Touchpoint, new: &Touchpoint) {
        let (gone, come): (Vec<_>, Vec<_>) = old.places.differences(&new.places).unzip();
        let [gone, come] = [gone, come].map(|side| side.into_iter().flatten().collect::<Vec<&Place>>());
        gone.iter().for_each(|place| self.cells.remove(place, id));
        come.iter().for_each(|place| self.cells.insert(place, id));
        self.experiences(&gone, Sign::Minus);
        self.experiences(&come, Sign::Plus);
        gone.iter().for_each(|place| self.prune(place));
    }

    /// Removes the sums of a column and of a row in which nothing stands any more.
    fn prune(&mut self, place: &Place) {
        if self.stage_is_free(&place.stage) {
            self.by_stage.remove(&place.stage);
        }
        if self.segment_is_free(&place.segment) {
            self.by_segment.remove(&place.segment);
        }
    }

    /// Counts a touchpoint once in each row and column it stands in, and what each meeting has rated.
    fn tally(&mut self, touchpoint: &Touchpoint, sign: Sign) {
        self.all.count(touchpoint, sign);
        for stage in touchpoint.places.stages() {
            self.by_stage.entry(stage.clone()).or_default().count(touchpoint, sign);
        }
        for segment in touchpoint.places.segments() {
            self.by_segment.entry(segment.clone()).or_default().count(touchpoint, sign);
        }
        self.progress.touchpoint(touchpoint, sign);
    }

    /// Counts experiences place by place.
    fn experiences(&mut self, places: &[&Place], sign: Sign) {
        for place in places {
            let score = place.experience.latest();
            self.progress.place(place, sign);
            let tallies = [
                self.by_stage.entry(place.stage.clone()).or_default(),
                self.by_segment.entry(place.segment.clone()).or_default(),
                &mut self.all,
            ];
            tallies.into_iter().for_each(|tally| tally.score(Lens::Experience, score, sign));
        }
    }
}

/// The numbers that are not taken: first those above the highest one, then the gaps below it.
pub(super) fn free_numbers(highest: u32, taken: impl Fn(u32) -> bool) -> impl Iterator<Item = u32> {
    let above = highest.checked_add(1).into_iter().flat_map(|next| next..=u32::MAX);
    above.chain((1..highest).filter(move |number| !taken(*number)))
}

fn parked(id: &TouchpointId, touchpoint: &Touchpoint) -> Option<(u32, TouchpointId)> {
    touchpoint.is_parked().then(|| (touchpoint.number, id.clone()))
}

pub(super) fn actions<'a>(
    id: &'a TouchpointId,
    touchpoint: &'a Touchpoint,
) -> impl Iterator<Item = ActionKey> + 'a {
    touchpoint.detail.actions.iter().map(|action| ActionKey {
        closed: !action.value.is_open(),
        due: action.value.due.unwrap_or(Date::MAX),
        number: touchpoint.number,
        touchpoint: id.clone(),
        item: action.id.clone(),
    })
}

/// How many open actions of a touchpoint nobody has taken on.
fn of_nobody(touchpoint: &Touchpoint) -> usize {
    let open = touchpoint.detail.actions.iter().filter(|action| action.value.is_open());
    open.filter(|action| action.value.who.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{
        place::Places,
        rank::Rank,
        rated::{Rated, Score},
        text::Line,
    };
    use proptest::prelude::*;
    use std::sync::Arc;

    const COLUMNS: usize = 3;
    const ROWS: usize = 20;

    fn rated(points: u8) -> Rated<Score> {
        let mut rated = Rated::default();
        rated.set(None, Score::new(points));
        rated
    }

    /// A touchpoint in few cells, in all of a column, or anywhere.
    fn touchpoint(number: u32) -> impl Strategy<Value = Touchpoint> {
        let all = COLUMNS * ROWS;
        let cells = prop_oneof![
            proptest::collection::btree_map(0..all, (0..3i64, 0..6u8), 0..3),
            proptest::collection::btree_map(0..ROWS, (0..3i64, 0..6u8), ROWS / 2..ROWS),
            proptest::collection::btree_map(0..all, (0..3i64, 0..6u8), all / 2..all),
        ];
        (cells, 0..6u8, 0..6u8, "[ab]?").prop_map(move |(cells, effectiveness, importance, owner)| {
            let place = |(cell, (rank, points)): (usize, (i64, u8))| Place {
                stage: StageId::new(&format!("s{}", cell / ROWS)).unwrap(),
                segment: SegmentId::new(&format!("g{:02}", cell % ROWS)).unwrap(),
                rank: Rank(rank),
                experience: rated(points),
            };
            Touchpoint {
                number,
                owner: Line::clean(&owner),
                places: Places::from(cells.into_iter().map(place).collect::<Vec<_>>()),
                effectiveness: rated(effectiveness),
                importance: rated(importance),
                ..Touchpoint::default()
            }
        })
    }

    proptest! {
        #[test]
        fn what_stands_in_very_many_cells_is_followed_as_if_all_were_counted_anew(
            other in touchpoint(1),
            states in proptest::collection::vec(proptest::option::of(touchpoint(2)), 1..4),
        ) {
            let [id, beside] = ["b", "a"].map(|id| TouchpointId::new(id).unwrap());
            let mut records = Records::default();
            records.touchpoints.insert(beside, Arc::new(other));
            let mut index = Index::of(&records);
            for new in states {
                let new = new.map(Arc::new);
                let old = match &new {
                    Some(new) => records.touchpoints.insert(id.clone(), Arc::clone(new)),
                    None => records.touchpoints.remove(&id),
                };
                index.exchange(&id, old.as_deref(), new.as_ref());
                prop_assert!(index == Index::of(&records));
            }
        }
    }
}
