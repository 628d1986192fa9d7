//! What is derived from the records so that a key press costs what is visible, not what the map holds. It follows
//! every change record by record.

use super::{
    Records,
    choice::Choice as _,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    lens::Lens,
    people::People,
    query::is_unrated,
    rank::Rank,
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// An action's place in the list of all actions: open ones first, then by due day, without one last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionKey {
    /// Done or given up.
    pub closed: bool,
    /// `Date::MAX` without one.
    due: Date,
    /// The touchpoint's number, then its id.
    number: u32,
    /// Whose action it is.
    pub touchpoint: TouchpointId,
    /// Which of its actions.
    pub item: ItemId,
}

impl ActionKey {
    /// When it is due.
    pub fn due(&self) -> Option<Date> {
        (self.due != Date::MAX).then_some(self.due)
    }
}

/// Sums over a row, a column or the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many touchpoints stand here.
    pub touchpoints: usize,
    /// How many of them have an owner.
    pub owned: usize,
    sums: [(u64, usize); 3],
}

impl Tally {
    /// How many scores there are under a lens.
    pub fn rated(&self, lens: Lens) -> usize {
        self.sums[lens as usize].1
    }

    /// The mean score under a lens.
    pub fn mean(&self, lens: Lens) -> Option<f64> {
        let (sum, count) = self.sums[lens as usize];
        #[expect(clippy::cast_precision_loss, reason = "sums of small scores are exact in f64")]
        (count > 0).then(|| sum as f64 / count as f64)
    }

    fn count(&mut self, touchpoint: &Touchpoint, sign: Sign) {
        sign.step(&mut self.touchpoints, true);
        sign.step(&mut self.owned, !touchpoint.owner.is_empty());
        for (lens, rated) in
            [(Lens::Effectiveness, &touchpoint.effectiveness), (Lens::Importance, &touchpoint.importance)]
        {
            self.score(lens, rated.latest().map(super::rated::Score::points), sign);
        }
    }

    fn score(&mut self, lens: Lens, points: Option<u8>, sign: Sign) {
        let (sum, count) = &mut self.sums[lens as usize];
        if let Some(points) = points {
            sign.step(count, true);
            *sum = if sign == Sign::Plus { *sum + u64::from(points) } else { *sum - u64::from(points) };
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

impl Sign {
    fn step(self, count: &mut usize, by: bool) {
        let by = usize::from(by);
        *count = if self == Self::Plus { *count + by } else { *count - by };
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Cell {
    cards: Vec<(Rank, TouchpointId)>,
    /// How many of them lack a score, under each lens.
    unrated: [usize; 3],
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    pub(super) stages: Vec<StageId>,
    pub(super) segments: Vec<SegmentId>,
    cells: BTreeMap<StageId, BTreeMap<SegmentId, Cell>>,
    /// In order: lists, because the screens ask for the one at a position.
    pub(super) parked: Vec<(u32, TouchpointId)>,
    pub(super) actions: Vec<ActionKey>,
    pub(super) numbers: BTreeSet<(u32, TouchpointId)>,
    pub(super) by_stage: BTreeMap<StageId, Tally>,
    pub(super) by_segment: BTreeMap<SegmentId, Tally>,
    pub(super) all: Tally,
    /// How many touchpoints with a place lack a score, under each lens; for the experience, how many places.
    pub(super) unrated: [usize; 3],
    pub(super) people: People,
    /// How many fields two sides have filled in differently.
    pub(super) in_question: usize,
}

impl Index {
    pub(super) fn of(records: &Records) -> Self {
        let mut index = Self::default();
        index.order(records);
        for (id, touchpoint) in &records.touchpoints {
            for place in &touchpoint.places {
                index.cell_of(place).cards.push((place.rank, id.clone()));
            }
            index.parked.extend(parked(id, touchpoint));
            index.actions.extend(actions(id, touchpoint));
            index.people.count(touchpoint);
            index.tally(touchpoint, Sign::Plus);
        }
        index.numbers = records.touchpoints.iter().map(|(id, t)| (t.number, id.clone())).collect();
        for cell in index.cells.values_mut().flat_map(BTreeMap::values_mut) {
            cell.cards.sort_unstable();
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

    pub(super) fn cell(&self, stage: &StageId, segment: &SegmentId) -> &[(Rank, TouchpointId)] {
        self.cell_at(stage, segment).map_or(&[], |cell| &cell.cards)
    }

    /// How many cards of a cell lack a score.
    pub(super) fn unrated_in(&self, stage: &StageId, segment: &SegmentId, lens: Lens) -> usize {
        self.cell_at(stage, segment).map_or(0, |cell| cell.unrated[lens as usize])
    }

    fn cell_at(&self, stage: &StageId, segment: &SegmentId) -> Option<&Cell> {
        self.cells.get(stage)?.get(segment)
    }

    /// The touchpoints of this number: one, in a sound map.
    pub(super) fn numbered(&self, number: u32) -> impl Iterator<Item = &TouchpointId> {
        let lowest = TouchpointId::lowest();
        self.numbers.range((number, lowest)..).take_while(move |(n, _)| *n == number).map(|(_, id)| id)
    }

    /// Whether nothing stands in a column.
    pub(super) fn stage_is_free(&self, stage: &StageId) -> bool {
        self.by_stage.get(stage).is_none_or(|t| t.touchpoints == 0)
    }

    /// Whether nothing stands in a row.
    pub(super) fn segment_is_free(&self, segment: &SegmentId) -> bool {
        self.by_segment.get(segment).is_none_or(|t| t.touchpoints == 0)
    }

    pub(super) fn add(&mut self, id: &TouchpointId, touchpoint: &Touchpoint) {
        for place in &touchpoint.places {
            insert(&mut self.cell_of(place).cards, (place.rank, id.clone()));
        }
        if let Some(key) = parked(id, touchpoint) {
            insert(&mut self.parked, key);
        }
        for key in actions(id, touchpoint) {
            insert(&mut self.actions, key);
        }
        self.people.add(touchpoint);
        self.numbers.insert((touchpoint.number, id.clone()));
        self.tally(touchpoint, Sign::Plus);
    }

    pub(super) fn remove(&mut self, id: &TouchpointId, touchpoint: &Touchpoint) {
        self.people.remove(touchpoint);
        self.tally(touchpoint, Sign::Minus);
        for place in &touchpoint.places {
            let Some(column) = self.cells.get_mut(&place.stage) else { continue };
            if let Some(cell) = column.get_mut(&place.segment) {
                remove(&mut cell.cards, &(place.rank, id.clone()));
                if cell.cards.is_empty() {
                    column.remove(&place.segment);
                }
            }
            if column.is_empty() {
                self.cells.remove(&place.stage);
            }
        }
        if let Some(key) = parked(id, touchpoint) {
            remove(&mut self.parked, &key);
        }
        for key in actions(id, touchpoint) {
            remove(&mut self.actions, &key);
        }
        self.numbers.remove(&(touchpoint.number, id.clone()));
        for place in &touchpoint.places {
            if self.stage_is_free(&place.stage) {
                self.by_stage.remove(&place.stage);
            }
            if self.segment_is_free(&place.segment) {
                self.by_segment.remove(&place.segment);
            }
        }
    }

    fn cell_of(&mut self, place: &super::place::Place) -> &mut Cell {
        self.cells.entry(place.stage.clone()).or_default().entry(place.segment.clone()).or_default()
    }

    /// Counts a touchpoint once in each row and column it stands in, and its experiences place by place.
    fn tally(&mut self, touchpoint: &Touchpoint, sign: Sign) {
        self.all.count(touchpoint, sign);
        for lens in Lens::ALL.iter().copied() {
            let mut lacks = 0;
            for place in &touchpoint.places {
                if is_unrated(touchpoint, lens, Some(place.cell())) {
                    lacks += 1;
                    sign.step(&mut self.cell_of(place).unrated[lens as usize], true);
                }
            }
            let by_place = lens == Lens::Experience;
            for _ in 0..if by_place { lacks } else { lacks.min(1) } {
                sign.step(&mut self.unrated[lens as usize], true);
            }
        }
        for (i, place) in touchpoint.places.iter().enumerate() {
            let earlier = &touchpoint.places[..i];
            let by_stage = self.by_stage.entry(place.stage.clone()).or_default();
            if earlier.iter().all(|p| p.stage != place.stage) {
                by_stage.count(touchpoint, sign);
            }
            let by_segment = self.by_segment.entry(place.segment.clone()).or_default();
            if earlier.iter().all(|p| p.segment != place.segment) {
                by_segment.count(touchpoint, sign);
            }
            let points = place.experience.latest().map(super::rated::Score::points);
            for tally in [by_stage, by_segment, &mut self.all] {
                tally.score(Lens::Experience, points, sign);
            }
        }
    }
}

/// The numbers that are not taken: from the highest one on, and where these end the gaps below it.
pub(super) fn free_numbers(highest: u32, taken: impl Fn(u32) -> bool) -> impl Iterator<Item = u32> {
    let above = highest.checked_add(1).into_iter().flat_map(|next| next..=u32::MAX);
    above.chain((1..highest).filter(move |number| !taken(*number)))
}

/// Into its place in an ordered list.
fn insert<T: Ord>(list: &mut Vec<T>, new: T) {
    if let Err(at) = list.binary_search(&new) {
        list.insert(at, new);
    }
}

fn remove<T: Ord>(list: &mut Vec<T>, old: &T) {
    if let Ok(at) = list.binary_search(old) {
        list.remove(at);
    }
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
