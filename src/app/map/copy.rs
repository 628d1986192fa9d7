//! Copying: the same touchpoint in another cell, an independent copy, a whole row.

use super::cursor::Cursor;
use crate::{
    app::{App, Notice},
    map::{
        builder::Builder,
        id::{SegmentId, TouchpointId},
        touchpoint::Place,
    },
    t,
};

/// What was copied.
#[derive(Clone, Debug, PartialEq)]
pub enum Yank {
    /// Touchpoints.
    Cards(Vec<TouchpointId>),
    /// All that stands in a row.
    Row(SegmentId),
}

/// What was just placed and where, which the same key once more makes independent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Put {
    position: u64,
    at: Cursor,
    ids: Vec<TouchpointId>,
}

impl App {
    /// `y`: copies the chosen cards, or on a segment's head the row.
    pub(crate) fn yank(&mut self) {
        let (yank, said) = match &self.cursor {
            Cursor::Segment(id) if self.marked.is_empty() => {
                let name = self.map().segment(id).map(|s| s.name.to_string()).unwrap_or_default();
                (Yank::Row(id.clone()), t!(self.lang, "yanked-row", name = name))
            }
            _ => {
                let ids = self.chosen_ids();
                let Some(first) = ids.first().and_then(|id| self.map().touchpoint(id)) else {
                    self.notice = Some(Notice::error(t!(self.lang, "nothing-to-yank")));
                    return;
                };
                let said = t!(self.lang, "yanked", name = first.name.as_str(), count = ids.len());
                (Yank::Cards(ids), said)
            }
        };
        self.yank = Some(yank);
        self.marked.clear();
        self.notice = Some(Notice::said(said));
    }

    /// `p`: the same touchpoints stand here too; once more makes them independent copies.
    pub(crate) fn put(&mut self) {
        match (self.yank.clone(), self.cursor.clone()) {
            (Some(Yank::Row(from)), Cursor::Segment(to)) => self.put_row(&from, &to),
            (Some(Yank::Row(_)), _) => self.notice = Some(Notice::error(t!(self.lang, "put-row-on-head"))),
            (Some(Yank::Cards(ids)), Cursor::Cell { .. }) => {
                let is_last = |put: &Put| put.position == self.doc.position() && put.at == self.cursor;
                match self.last_put.take().filter(is_last) {
                    Some(put) => self.put_copies(&put.ids),
                    None => self.put_same(&ids),
                }
            }
            (Some(Yank::Cards(_)), _) => self.notice = Some(Notice::error(t!(self.lang, "put-in-cell"))),
            (None, _) => self.notice = Some(Notice::error(t!(self.lang, "nothing-yanked"))),
        }
    }

    fn put_same(&mut self, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, card, at } = self.cursor.clone() else { return };
        let map = self.doc.map();
        let free =
            |id: &&TouchpointId| map.touchpoint(id).is_some_and(|t| t.place(&stage, &segment).is_none());
        let ids: Vec<TouchpointId> = ids.iter().filter(free).cloned().collect();
        if ids.is_empty() {
            self.notice = Some(Notice::error(t!(self.lang, "stands-there-already")));
            return;
        }
        let at = at + usize::from(card.is_some());
        let mut edit = Builder::new(map);
        edit.place(&ids, &stage, &segment, at);
        let edit = edit.finish();
        if self.commit(edit) {
            self.cursor = Cursor::cell(self.doc.map(), &stage, &segment, at);
            self.last_put = Some(Put { position: self.doc.position(), at: self.cursor.clone(), ids });
        }
    }

    /// The places that were just put become those of new touchpoints.
    fn put_copies(&mut self, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, at, .. } = self.cursor.clone() else { return };
        let copies: Vec<TouchpointId> = ids.iter().map(|_| self.ids.touchpoint()).collect();
        let map = self.doc.map();
        let mut edit = Builder::new(map);
        for ((id, copy), number) in ids.iter().zip(&copies).zip(map.free_numbers()) {
            let Some(mut twin) = map.touchpoint(id).cloned() else { continue };
            twin.places.retain(|p| p.cell() == (&stage, &segment));
            twin.number = number;
            edit.set_touchpoint(copy, Some(twin));
            edit.touchpoint(id, |t| {
                t.take(&stage, &segment);
            });
        }
        let edit = edit.finish();
        if self.commit(edit) {
            self.cursor = Cursor::cell(self.doc.map(), &stage, &segment, at);
            self.notice = Some(Notice::said(t!(self.lang, "copied", count = ids.len())));
        }
    }

    fn put_row(&mut self, from: &SegmentId, to: &SegmentId) {
        let map = self.doc.map();
        let mut edit = Builder::new(map);
        for stage in map.stage_ids() {
            for (_, id) in map.cell(stage, from) {
                let Some(touchpoint) = map.touchpoint(id) else { continue };
                if let (Some(place), None) = (touchpoint.place(stage, from), touchpoint.place(stage, to)) {
                    // Each segment experiences it in its own way: the score is not copied.
                    let place =
                        Place { segment: to.clone(), experience: Default::default(), ..place.clone() };
                    edit.touchpoint(id, |t| t.put(place));
                }
            }
        }
        let edit = edit.finish();
        let count = edit.as_ref().map_or(0, |e| e.changes.len());
        if self.commit(edit) {
            self.cursor = Cursor::Segment(to.clone());
            self.notice = Some(Notice::said(t!(self.lang, "row-put", count = count)));
        } else if count == 0 {
            self.notice = Some(Notice::error(t!(self.lang, "stands-there-already")));
        }
    }
}
