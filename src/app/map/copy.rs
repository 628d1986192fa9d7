//! Copying: the same touchpoint in another cell, an independent copy, a whole row.

use super::{
    cursor::Cursor,
    grid::{Put, Yank},
};
use crate::{
    app::state::App,
    map::{
        builder::Builder,
        id::{SegmentId, TouchpointId},
        place::Place,
    },
    t,
};

impl App {
    /// `y`: copies the chosen cards, or on a segment's head the row.
    pub(crate) fn yank(&mut self) {
        let (yank, said) = match &self.grid.cursor {
            Cursor::Segment(id) if self.grid.marked.is_empty() => {
                let name = self.map().segment(id).map(|s| s.name.to_string()).unwrap_or_default();
                (Yank::Row(id.clone()), t!(self.desk.lang, "yanked-row", name = name))
            }
            _ => {
                let ids = self.chosen_ids();
                let Some(first) = ids.first().and_then(|id| self.map().touchpoint(id)) else {
                    self.desk.report_error(t!(self.desk.lang, "nothing-to-yank"));
                    return;
                };
                let said = t!(self.desk.lang, "yanked", name = first.name.as_str(), count = ids.len());
                (Yank::Cards(ids), said)
            }
        };
        self.grid.yank = Some(yank);
        self.grid.marked.clear();
        self.desk.report(said);
    }

    /// `p`: the same touchpoints stand here too; once more makes them independent copies.
    pub(crate) fn put(&mut self) {
        match (self.grid.yank.clone(), self.grid.cursor.clone()) {
            (Some(Yank::Row(from)), Cursor::Segment(to)) => self.put_row(&from, &to),
            (Some(Yank::Row(_)), _) => self.desk.report_error(t!(self.desk.lang, "put-row-on-head")),
            (Some(Yank::Cards(ids)), Cursor::Cell { .. }) => {
                let is_last =
                    |put: &Put| put.position == self.desk.doc.position() && put.at == self.grid.cursor;
                match self.grid.last_put.take().filter(is_last) {
                    Some(put) => self.put_copies(&put.ids),
                    None => self.put_same(&ids),
                }
            }
            (Some(Yank::Cards(_)), _) => self.desk.report_error(t!(self.desk.lang, "put-in-cell")),
            (None, _) => self.desk.report_error(t!(self.desk.lang, "nothing-yanked")),
        }
    }

    fn put_same(&mut self, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, card, at } = self.grid.cursor.clone() else { return };
        let map = self.desk.doc.map();
        let free =
            |id: &&TouchpointId| map.touchpoint(id).is_some_and(|t| t.place(&stage, &segment).is_none());
        let ids: Vec<TouchpointId> = ids.iter().filter(free).cloned().collect();
        if ids.is_empty() {
            self.desk.report_error(t!(self.desk.lang, "stands-there-already"));
            return;
        }
        let at = at + usize::from(card.is_some());
        let mut edit = Builder::new(map);
        edit.place(&ids, &stage, &segment, at);
        let edit = edit.finish();
        if self.commit(edit) {
            self.grid.cursor = Cursor::cell(self.desk.doc.map(), &stage, &segment, at);
            self.grid.last_put =
                Some(Put { position: self.desk.doc.position(), at: self.grid.cursor.clone(), ids });
        }
    }

    /// The places that were just put become those of new touchpoints.
    fn put_copies(&mut self, ids: &[TouchpointId]) {
        let Cursor::Cell { stage, segment, at, .. } = self.grid.cursor.clone() else { return };
        let copies: Vec<TouchpointId> = ids.iter().map(|_| self.desk.ids.touchpoint()).collect();
        let map = self.desk.doc.map();
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
            self.grid.cursor = Cursor::cell(self.desk.doc.map(), &stage, &segment, at);
            self.desk.report(t!(self.desk.lang, "copied", count = ids.len()));
        }
    }

    fn put_row(&mut self, from: &SegmentId, to: &SegmentId) {
        let map = self.desk.doc.map();
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
            self.grid.cursor = Cursor::Segment(to.clone());
            self.desk.report(t!(self.desk.lang, "row-put", count = count));
        } else if count == 0 {
            self.desk.report_error(t!(self.desk.lang, "stands-there-already"));
        }
    }
}
