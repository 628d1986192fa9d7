//! What stands on the panel of changes: stages whose mean has moved, changes of records, findings that came and went. On
//! a narrow screen they stand one below the other; on a wide one the records stand beside the rest.

use super::line::{Line, What};
use crate::{
    analysis::since::{Change, Changes, Group, Moved, News, Turn},
    app::map::cursor::Cursor,
    map::{
        Key, Map,
        id::{StageId, TouchpointId},
        lens::Lens,
        query,
    },
};
use std::{collections::HashSet, sync::Arc};

/// Something on the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'c> {
    /// A stage whose mean has moved.
    Stage(&'c Moved),
    /// A finding.
    Turn(&'c Turn),
    /// A change of a record.
    Change(&'c Change),
}

impl Entry<'_> {
    fn what(self) -> What {
        match self {
            Self::Stage(moved) => What::Stage(moved.stage.clone()),
            Self::Turn(turn) => What::Turn(turn.rule),
            Self::Change(change) => What::Change(change.record.clone(), change.news.aspect()),
        }
    }
}

/// What has changed, as it lies on the panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What has changed.
    pub changes: Arc<Changes>,
    /// Whether the changes of records stand beside the rest.
    pub is_wide: bool,
}

impl Told {
    /// The changes of records that stand before the findings: the room asks for them first. On a wide screen all stand
    /// beside them.
    fn before_findings(&self) -> usize {
        let list = &self.changes.list;
        if self.is_wide { 0 } else { list.partition_point(|change| change.news.group() <= Group::Figure) }
    }

    /// The entry in that place.
    pub fn entry(&self, nth: usize) -> Option<Entry<'_>> {
        let Changes { list, stages, turns, .. } = &*self.changes;
        let change = |nth: usize| list.get(nth).map(|change| Entry::Change(change));
        let Some(nth) = nth.checked_sub(stages.len()) else { return stages.get(nth).map(Entry::Stage) };
        match nth.checked_sub(self.before_findings()) {
            None => change(nth),
            Some(after) if after < turns.len() => turns.get(after).map(Entry::Turn),
            Some(_) => change(nth - turns.len()),
        }
    }

    /// How many entries stand left of the changes of records, if these stand beside the rest.
    pub fn beside(&self) -> usize {
        self.changes.stages.len() + self.changes.turns.len()
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.beside() + self.changes.list.len()
    }

    /// The line in that place, for the cursor.
    pub(super) fn line(&self, nth: usize) -> Option<Line> {
        let entry = self.entry(nth)?;
        let column = usize::from(self.is_wide && matches!(entry, Entry::Change(_)));
        Some(Line { what: entry.what(), column, row: nth })
    }

    /// Where this stands; a score also where another one of its touchpoint leads the line.
    pub(super) fn position(&self, what: &What) -> Option<usize> {
        let is_it = |entry: Entry<'_>| match (entry, what) {
            (Entry::Change(change), What::Change(record, aspect)) => {
                change.record == *record && change.news.is_about(aspect)
            }
            _ => entry.what() == *what,
        };
        (0..self.count()).find(|nth| self.entry(*nth).is_some_and(is_it))
    }
}

/// The touchpoints of a stage whose effectiveness has changed.
pub(super) fn of_stage(changes: &Changes, map: &Map, stage: &StageId) -> Vec<TouchpointId> {
    let is_scored = |change: &&Arc<Change>| match &change.news {
        News::Scores(all) => all.iter().any(|score| score.lens == Lens::Effectiveness),
        news => matches!(news, News::New | News::Places { .. }),
    };
    let changed: HashSet<&TouchpointId> =
        changes.list.iter().filter(is_scored).filter_map(|change| change.touchpoint()).collect();
    query::in_column(map, stage).into_iter().filter(|id| changed.contains(id)).cloned().collect()
}

/// Where a changed record stands on the map, or where it stood.
pub(in crate::app) fn place_of(changes: &Changes, map: &Map, record: &Key) -> Option<Cursor> {
    match record {
        Key::About => Some(Cursor::Title),
        Key::Stage(id) => map.stage(id).map(|_| Cursor::Stage(id.clone())),
        Key::Segment(id) => map.segment(id).map(|_| Cursor::Segment(id.clone())),
        Key::Touchpoint(_) => {
            let change = changes.of(Group::Gone).iter().find(|change| change.record == *record)?;
            let News::Gone { cells, .. } = &change.news else { return None };
            let (stage, segment) =
                cells.iter().find(|(stage, segment)| map.cell_position(stage, segment).is_some())?;
            Some(Cursor::cell(map, stage, segment, 0))
        }
    }
}
