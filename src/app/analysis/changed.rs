//! What stands on the panel of changes: stages whose mean has moved, changes of records, findings that came and went. On
//! a narrow screen they stand one below the other; on a wide one the records stand beside the rest.

use super::sheet::{Line, What};
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

/// The changes of records that stand before the findings: the room asks for them first. On a wide screen all stand beside
/// them.
fn before_findings(changes: &Changes, is_wide: bool) -> usize {
    if is_wide { 0 } else { changes.list.partition_point(|change| change.news.group() <= Group::Figure) }
}

/// The entry in that place.
pub fn entry(changes: &Changes, is_wide: bool, nth: usize) -> Option<Entry<'_>> {
    let before = before_findings(changes, is_wide);
    let (stages, turns) = (changes.stages.len(), changes.turns.len());
    match nth.checked_sub(stages) {
        None => changes.stages.get(nth).map(Entry::Stage),
        Some(nth) if nth < before => changes.list.get(nth).map(Entry::Change),
        Some(nth) if nth < before + turns => changes.turns.get(nth - before).map(Entry::Turn),
        Some(nth) => changes.list.get(nth - turns).map(Entry::Change),
    }
}

/// How many entries stand left of the changes of records, if these stand beside the rest.
pub fn beside(changes: &Changes) -> usize {
    changes.stages.len() + changes.turns.len()
}

/// The lines that the cursor can be on.
pub(super) fn lines(changes: &Changes, is_wide: bool) -> Vec<Line> {
    let count = beside(changes) + changes.list.len();
    let all = (0..count).filter_map(|nth| Some((nth, entry(changes, is_wide, nth)?)));
    let column = |entry| usize::from(is_wide && matches!(entry, Entry::Change(_)));
    all.map(|(row, entry)| Line { what: entry.what(), column: column(entry), row }).collect()
}

/// The touchpoints of a stage whose effectiveness has changed.
pub(super) fn of_stage(changes: &Changes, map: &Map, stage: &StageId) -> Vec<TouchpointId> {
    let is_scored = |change: &&Change| {
        matches!(change.news, News::Score { lens: Lens::Effectiveness, .. } | News::New | News::Places { .. })
    };
    let changed: Vec<&TouchpointId> =
        changes.list.iter().filter(is_scored).filter_map(Change::touchpoint).collect();
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
