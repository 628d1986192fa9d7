//! Copies touchpoints: the same one to another cell, an independent copy, or a whole row.

use super::{
    cursor::Cursor,
    grid::{Copied, Grid, Put},
};
use crate::{
    app::desk::Desk,
    map::{
        Map,
        builder::Builder,
        edit::Edit,
        id::{SegmentId, TouchpointId},
        place::Place,
        query,
    },
    t,
};
use std::collections::BTreeSet;

impl Grid {
    /// `y`: copies the chosen cards, or on a segment's head the row.
    pub(crate) fn copy(&mut self, desk: &mut Desk) {
        match &self.cursor {
            Cursor::Segment(id) if self.marked.is_empty() => {
                if is_empty_row(desk.map(), id) {
                    desk.report_error(t!(desk.lang, "nothing-to-copy"));
                    return;
                }
                let name = desk.shown_map().segment(id).map(|s| s.name.to_string()).unwrap_or_default();
                self.copied = Some(Copied::Row(id.clone()));
                desk.report(t!(desk.lang, "copied-row", key = desk.key("put"), name = name));
            }
            _ => {
                // They keep their order in the other cell.
                let mut seen = BTreeSet::new();
                let chosen = self.chosen(desk.map()).into_iter().map(|card| card.id);
                let ids: Vec<_> = chosen.filter(|id| seen.insert(id.clone())).collect();
                let Some(first) = ids.first().and_then(|id| desk.shown_map().touchpoint(id)) else {
                    desk.report_error(t!(desk.lang, "nothing-to-copy"));
                    return;
                };
                let said = t!(
                    desk.lang,
                    "copied",
                    key = desk.key("put"),
                    name = first.name.as_str(),
                    count = ids.len()
                );
                self.copied = Some(Copied::Cards(ids));
                desk.report(said);
            }
        }
        self.marked.clear();
    }

    /// `p`: puts the copied touchpoints here, too. The same key once more makes them independent copies.
    pub(crate) fn put(&mut self, desk: &mut Desk) {
        match (self.copied.clone(), self.cursor.clone()) {
            (Some(Copied::Row(from)), Cursor::Segment(to)) => self.put_row(desk, &from, &to),
            (Some(Copied::Row(_)), _) => {
                desk.report_error(t!(desk.lang, "put-row-on-head", key = desk.key("put")));
            }
            (Some(Copied::Cards(ids)), Cursor::Cell { .. }) => {
                match self.last_put.take().filter(|put| self.was_just_put(desk, put)) {
                    Some(put) => self.put_independent(desk, &put.ids),
                    None => self.put_same(desk, &ids),
                }
            }
            (Some(Copied::Cards(_)), _) => {
                desk.report_error(t!(desk.lang, "put-in-cell", key = desk.key("put")));
            }
            (None, _) => desk.report_error(t!(desk.lang, "nothing-copied", key = desk.key("copy"))),
        }
    }

    /// Whether `p` would put something here.
    pub(crate) fn can_put(&self, desk: &Desk) -> bool {
        match (&self.copied, &self.cursor) {
            (Some(Copied::Row(from)), Cursor::Segment(to)) => row_copied(desk.map(), from, to).is_some(),
            (Some(Copied::Cards(ids)), Cursor::Cell { stage, segment, .. }) => {
                let is_put = self.last_put.as_ref().is_some_and(|put| self.was_just_put(desk, put));
                let is_new = |id: &TouchpointId| {
                    desk.map().touchpoint(id).is_some_and(|t| t.place(stage, segment).is_none())
                };
                is_put || ids.iter().any(is_new)
            }
            _ => false,
        }
    }

    /// Whether these were put here by the last step.
    fn was_just_put(&self, desk: &Desk, put: &Put) -> bool {
        put.step == desk.doc.position() && put.at == self.cursor
    }

    fn put_same(&mut self, desk: &mut Desk, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, card, at } = self.cursor.clone() else { return };
        let map = desk.map();
        let free =
            |id: &&TouchpointId| map.touchpoint(id).is_some_and(|t| t.place(&stage, &segment).is_none());
        let ids: Vec<TouchpointId> = ids.iter().filter(free).cloned().collect();
        if ids.is_empty() {
            desk.report_error(t!(desk.lang, "stands-there-already"));
            return;
        }
        let at = at + usize::from(card.is_some());
        let mut edit = Builder::new(map);
        edit.place(&ids, &stage, &segment, at);
        let edit = edit.finish();
        if self.commit(desk, edit) {
            self.cursor = Cursor::cell(desk.map(), &stage, &segment, at);
            self.last_put = Some(Put { step: desk.doc.position(), at: self.cursor.clone(), ids });
        }
    }

    /// Gives the places that were just added to new touchpoints.
    fn put_independent(&mut self, desk: &mut Desk, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, at, .. } = self.cursor.clone() else { return };
        let copies: Vec<TouchpointId> = ids.iter().map(|_| desk.ids.touchpoint()).collect();
        let map = desk.map();
        let mut edit = Builder::new(map);
        for ((id, copy), number) in ids.iter().zip(&copies).zip(map.free_numbers()) {
            let Some(mut twin) = map.touchpoint(id).cloned() else { continue };
            twin.places.retain(|p| p.cell() == (&stage, &segment));
            twin.number = number;
            edit.set_touchpoint(copy, Some(twin));
            edit.touchpoint(id, |t| {
                t.places.take(&stage, &segment);
            });
        }
        let edit = edit.finish();
        if self.commit(desk, edit) {
            self.cursor = Cursor::cell(desk.map(), &stage, &segment, at);
            desk.report(t!(desk.lang, "put-independent", count = ids.len()));
        }
    }

    fn put_row(&mut self, desk: &mut Desk, from: &SegmentId, to: &SegmentId) {
        let edit = row_copied(desk.map(), from, to);
        let count = edit.as_ref().map_or(0, |e| e.changes.len());
        if self.commit(desk, edit) {
            self.cursor = Cursor::Segment(to.clone());
            desk.report(t!(desk.lang, "row-put", key = desk.key("delete"), count = count));
        } else if count == 0 {
            desk.report_error(t!(desk.lang, "stands-there-already"));
        }
    }
}

/// Whether no touchpoint stands in a row.
pub(in crate::app) fn is_empty_row(map: &Map, segment: &SegmentId) -> bool {
    map.stage_ids().iter().all(|stage| map.cell(stage, segment).is_empty())
}

/// The edit that puts every touchpoint of one row into the other, too. Scores are not copied, because each
/// segment has its own experience.
fn row_copied(map: &Map, from: &SegmentId, to: &SegmentId) -> Option<Edit> {
    let mut edit = Builder::new(map);
    for id in query::in_row(map, from) {
        edit.touchpoint(id, |t| {
            let here = t.places.iter().filter(|p| p.segment == *from && t.place(&p.stage, to).is_none());
            let there =
                here.map(|p| Place { segment: to.clone(), experience: Default::default(), ..p.clone() });
            let there: Vec<Place> = there.collect();
            t.places.put(there);
        });
    }
    edit.finish()
}
