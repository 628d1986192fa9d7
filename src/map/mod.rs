//! The map as a value: shared records, and an index that is derived from them. The code here is pure: it
//! knows no screen, no files, no clock and no language.

pub mod about;
pub mod builder;
pub mod by_key;
mod cells;
mod census;
pub mod choice;
pub mod conflict;
pub mod detail;
pub mod diff;
pub mod document;
pub mod edit;
pub mod field;
pub mod id;
mod in_texts;
mod index;
#[cfg(test)]
pub(crate) mod laws;
pub mod lens;
mod mark;
pub mod meetings;
pub mod merge;
mod ordered;
pub mod people;
pub mod place;
mod progress;
pub mod query;
pub mod rank;
pub mod rated;
mod records;
pub mod search;
pub mod segment;
mod side_by_side;
pub mod splice;
pub mod stage;
pub mod step;
pub mod stretch;
mod tally;
pub mod text;
pub mod touchpoint;
pub mod validity;
pub mod veil;

pub use index::ActionKey;
pub use records::{Key, Records};
pub use tally::Tally;

use about::About;
use conflict::Conflict;
use id::{ItemId, SegmentId, StageId, TouchpointId};
use index::{Index, actions, free_numbers};
use jiff::civil::Date;
use lens::Lens;
use rank::Rank;
use rated::MeetingDay;
use segment::Segment;
use stage::Stage;
use std::collections::BTreeSet;
use text::Line;
use touchpoint::Touchpoint;

/// A sound map. Only [`document::Document::apply`] can change it.
#[derive(Clone, Debug, Default)]
pub struct Map {
    records: Records,
    index: Index,
}

impl Map {
    /// Makes a map of records that are known to be sound.
    fn of(records: Records) -> Self {
        let index = Index::of(&records);
        Self { records, index }
    }

    /// The records as the file holds them.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The map as a whole.
    pub fn about(&self) -> &About {
        &self.records.about
    }

    /// The columns in their order.
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = (&StageId, &Stage)> + ExactSizeIterator {
        self.index.stages.iter().map(|id| (id, &*self.records.stages[id]))
    }

    /// The rows in their order.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = (&SegmentId, &Segment)> + ExactSizeIterator {
        self.index.segments.iter().map(|id| (id, &*self.records.segments[id]))
    }

    /// The columns' ids in their order.
    pub fn stage_ids(&self) -> &[StageId] {
        &self.index.stages
    }

    /// The rows' ids in their order.
    pub fn segment_ids(&self) -> &[SegmentId] {
        &self.index.segments
    }

    /// The position of a column.
    pub fn stage_position(&self, id: &StageId) -> Option<usize> {
        let key = (self.stage(id)?.rank, id);
        self.index.stages.binary_search_by_key(&key, |id| (self.records.stages[id].rank, id)).ok()
    }

    /// The position of a row.
    pub fn segment_position(&self, id: &SegmentId) -> Option<usize> {
        let key = (self.segment(id)?.rank, id);
        self.index.segments.binary_search_by_key(&key, |id| (self.records.segments[id].rank, id)).ok()
    }

    /// The positions of a cell's column and row.
    pub fn cell_position(&self, stage: &StageId, segment: &SegmentId) -> Option<(usize, usize)> {
        Some((self.stage_position(stage)?, self.segment_position(segment)?))
    }

    /// A column.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.records.stages.get(id).map(|s| &**s)
    }

    /// A row.
    pub fn segment(&self, id: &SegmentId) -> Option<&Segment> {
        self.records.segments.get(id).map(|s| &**s)
    }

    /// A touchpoint.
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Touchpoint> {
        self.index.touchpoints.get(id).map(|t| &**t)
    }

    /// All touchpoints in order of id.
    pub fn touchpoints(&self) -> impl ExactSizeIterator<Item = (&TouchpointId, &Touchpoint)> {
        self.records.touchpoints.iter().map(|(id, t)| (id, &**t))
    }

    /// What another side wrote differently in a record.
    pub fn conflict(&self, key: &Key) -> Option<&Conflict> {
        self.records.conflicts.get(key).map(|c| &**c)
    }

    /// All conflicts: of the map as a whole, then of stages, segments and touchpoints.
    pub fn conflicts(&self) -> impl ExactSizeIterator<Item = (&Key, &Conflict)> {
        self.records.conflicts.iter().map(|(key, c)| (key, &**c))
    }

    /// How many fields of all records two sides have filled in differently.
    pub fn in_question(&self) -> usize {
        self.index.in_question
    }

    /// The touchpoints in a cell, in their order.
    pub fn cell(&self, stage: &StageId, segment: &SegmentId) -> &[(Rank, TouchpointId)] {
        self.index.cells.cards(stage, segment)
    }

    /// How many touchpoints the fullest cell of a row has.
    pub fn most_in(&self, segment: &SegmentId) -> usize {
        self.index.cells.most_in(segment)
    }

    /// The position of a touchpoint in a cell.
    pub fn position(&self, id: &TouchpointId, stage: &StageId, segment: &SegmentId) -> Option<usize> {
        let rank = self.touchpoint(id)?.place(stage, segment)?.rank;
        self.cell(stage, segment).binary_search_by(|(r, i)| (r, i).cmp(&(&rank, id))).ok()
    }

    /// The touchpoints without a place, in order of their numbers.
    pub fn parked(&self) -> impl DoubleEndedIterator<Item = &TouchpointId> {
        self.parked_from(0)
    }

    /// The touchpoints without a place from a position on. Those before the position are not walked through.
    pub fn parked_from(&self, at: usize) -> impl DoubleEndedIterator<Item = &TouchpointId> {
        self.index.parked[at.min(self.parked_count())..].iter().map(|(_, id)| id)
    }

    /// The position of a touchpoint among those without a place.
    pub fn parked_position(&self, id: &TouchpointId) -> Option<usize> {
        let number = self.touchpoint(id)?.number;
        self.index.parked.binary_search_by(|(n, i)| (n, i).cmp(&(&number, id))).ok()
    }

    /// The parked touchpoint after another one (or before it, when `on` is false).
    pub fn parked_beside(&self, id: &TouchpointId, on: bool) -> Option<&TouchpointId> {
        let at = self.parked_position(id)?;
        self.parked_from(if on { at + 1 } else { at.checked_sub(1)? }).next()
    }

    /// How many touchpoints have no place.
    pub fn parked_count(&self) -> usize {
        self.index.parked.len()
    }

    /// The touchpoint that the room calls by this number.
    pub fn by_number(&self, number: u32) -> Option<&TouchpointId> {
        self.index.numbered(number).next()
    }

    /// Whether a touchpoint's number has more digits than this one, but begins with them.
    pub fn has_longer_number(&self, number: u32) -> bool {
        let (number, highest) = (u64::from(number), u64::from(self.highest_number()));
        let powers = std::iter::successors(Some(10), |power| Some(power * 10));
        let mut longer = powers
            .map(|power| number * power..(number + 1) * power)
            .take_while(|numbers| numbers.start <= highest);
        number == 0 || longer.any(|numbers| self.index.has_number_in(numbers))
    }

    /// The highest number that a touchpoint has; 0 on a map without any.
    pub fn highest_number(&self) -> u32 {
        self.index.numbers.last().map_or(0, |(n, _)| *n)
    }

    /// The free numbers for new touchpoints: first those above the highest one, then the gaps below it.
    pub fn free_numbers(&self) -> impl Iterator<Item = u32> {
        free_numbers(self.highest_number(), |number| self.by_number(number).is_some())
    }

    /// All actions: the open ones first, each group by due day, those without a day last.
    pub fn actions(&self) -> &[ActionKey] {
        &self.index.actions
    }

    /// How many open actions nobody has taken on.
    pub fn actions_of_nobody(&self) -> usize {
        self.index.actions_of_nobody
    }

    /// The position of an action among all.
    pub fn action_position(&self, touchpoint: &TouchpointId, item: &ItemId) -> Option<usize> {
        let key = actions(touchpoint, self.touchpoint(touchpoint)?).find(|key| key.item == *item)?;
        self.index.actions.binary_search(&key).ok()
    }

    /// The sums over a column.
    pub fn stage_tally(&self, id: &StageId) -> Tally {
        self.index.by_stage.get(id).copied().unwrap_or_default()
    }

    /// The sums over a row.
    pub fn segment_tally(&self, id: &SegmentId) -> Tally {
        self.index.by_segment.get(id).copied().unwrap_or_default()
    }

    /// How many touchpoints with a place a meeting has not rated under a lens; for the experience, how many
    /// places.
    pub fn unrated(&self, lens: Lens, meeting: MeetingDay) -> usize {
        self.index.progress.left(lens, meeting)
    }

    /// The days of the meetings that gave scores to what stands on the map, the oldest first.
    pub fn scored(&self) -> BTreeSet<Date> {
        self.index.progress.meetings()
    }

    /// Everybody who owns a touchpoint, a process or an action, the most frequent first.
    pub fn people(&self) -> impl Iterator<Item = &Line> {
        self.index.people.names()
    }

    /// The sums over the map.
    pub fn tally(&self) -> Tally {
        self.index.all
    }
}

impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}
