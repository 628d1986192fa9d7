//! The cards that a key acts on: the marked ones, else the card under the cursor.

use super::{
    cursor::{Card, Cursor},
    grid::Grid,
};
use crate::{
    app::desk::Desk,
    map::{Map, builder::Builder, id::TouchpointId, rated::MeetingDay, touchpoint::Touchpoint},
    t,
};
use std::collections::BTreeSet;

impl Grid {
    /// The marked cards in the order of the journey, else the card under the cursor.
    pub(crate) fn chosen(&self, map: &Map) -> Vec<Card> {
        if self.marked.is_empty() {
            return self.cursor.place().into_iter().collect();
        }
        let mut cards: Vec<Card> = self.marked.iter().cloned().collect();
        cards.sort_by_cached_key(|card| {
            let (stage, segment) = card.cell.as_ref()?;
            Some((map.cell_position(stage, segment), map.position(&card.id, stage, segment)))
        });
        cards
    }

    /// How many touchpoints are marked, each counted once, in however many cells its card is.
    pub fn marked_touchpoints(&self) -> usize {
        self.marked.iter().map(|card| &card.id).collect::<BTreeSet<_>>().len()
    }

    /// Marks these touchpoints, each where the cursor would find it.
    pub(crate) fn mark_all(&mut self, map: &Map, ids: &[TouchpointId]) {
        self.marked = ids.iter().filter_map(|id| self.cursor.on(map, id).place()).collect();
    }

    /// The chosen touchpoints, each once; the one under the cursor first.
    pub(crate) fn chosen_ids(&self, map: &Map) -> Vec<TouchpointId> {
        let mut seen = BTreeSet::new();
        let here = self.cursor.card().filter(|id| self.marked.iter().any(|c| c.id == **id)).cloned();
        let all = here.into_iter().chain(self.chosen(map).into_iter().map(|c| c.id));
        all.filter(|id| seen.insert(id.clone())).collect()
    }

    /// The owner that all chosen touchpoints have; empty when they differ.
    pub(crate) fn chosen_owner(&self, map: &Map) -> String {
        let ids = self.chosen_ids(map);
        let mut owners = ids.iter().filter_map(|id| map.touchpoint(id)).map(|t| t.owner.as_str());
        let first = owners.next().unwrap_or_default();
        if owners.all(|o| o == first) { first.to_owned() } else { String::new() }
    }

    /// Moves the cursor to the marked cards when it is on none of them, because what is carried must be in
    /// sight.
    pub(super) fn go_to_marked(&mut self, map: &Map) {
        let here = self.cursor.place().is_some_and(|card| self.marked.contains(&card));
        if here || self.marked.is_empty() {
            return;
        }
        if let Some(card) = self.chosen(map).into_iter().next() {
            self.cursor = match &card.cell {
                Some((stage, segment)) => {
                    Cursor::cell(map, stage, segment, map.position(&card.id, stage, segment).unwrap_or(0))
                }
                None => self.cursor.on(map, &card.id),
            };
        }
    }

    /// Changes every chosen touchpoint as one step. Returns false if that was refused.
    pub(super) fn change_chosen(&mut self, desk: &mut Desk, change: impl Fn(&mut Touchpoint)) -> bool {
        let chosen = self.chosen_ids(desk.map());
        self.change(desk, &chosen, change)
    }

    /// Changes each of these touchpoints, as one step; whether nothing was refused. Where none of them is there any more, that
    /// is said, and nothing was done.
    pub(super) fn change(
        &mut self,
        desk: &mut Desk,
        ids: &[TouchpointId],
        change: impl Fn(&mut Touchpoint),
    ) -> bool {
        let there: Vec<_> = ids.iter().filter(|id| desk.map().touchpoint(id).is_some()).collect();
        if there.is_empty() {
            desk.report_error(t!(desk.lang, "touchpoint-gone"));
            return false;
        }
        let mut edit = Builder::new(desk.map());
        there.into_iter().for_each(|id| edit.touchpoint(id, &change));
        let edit = edit.finish();
        edit.is_none() || self.commit(desk, edit)
    }

    /// Gives touchpoints scores or verdicts of this meeting as one step. Returns whether something was
    /// changed.
    pub(super) fn judge(
        &mut self,
        desk: &mut Desk,
        ids: &[TouchpointId],
        change: impl Fn(&TouchpointId, &mut Touchpoint, MeetingDay),
    ) -> bool {
        let done = desk.commit_scores(|edit, day| {
            for id in ids {
                edit.touchpoint(id, |t| change(id, t, day));
            }
        });
        self.settle(desk.map());
        done
    }
}
