//! Carrying cards to another cell or rank, and heads to another position.

use super::cursor::{Card, Cursor, To, direction};
use crate::{
    app::{
        describe::edit,
        key::Key,
        state::{App, Overlay},
    },
    map::{
        builder::Builder,
        edit::{Change, Edit},
        id::{SegmentId, StageId, TouchpointId},
    },
    t,
};
use std::collections::BTreeSet;

/// Something is being carried: each arrow makes the move so far one step of undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Grab {
    /// Where the cursor was, for putting it back.
    from: Cursor,
    /// What was marked then.
    marked: BTreeSet<Card>,
    /// Whether the last step of the history is the move so far.
    moved: bool,
}

impl App {
    /// `g`: picks up the chosen cards, or the head. A parked card is put into the cell visited last.
    pub(crate) fn grab(&mut self) {
        let cursor = self.grid.cursor.clone();
        self.go_to_marked();
        if self.grid.cursor == Cursor::Title {
            return;
        }
        let grab = Grab { from: cursor, marked: self.grid.marked.clone(), moved: false };
        self.overlay = Some(Overlay::Grab(grab));
        if matches!(self.grid.cursor, Cursor::Parked { .. }) {
            self.carry(To::Up);
        }
    }

    /// An arrow while carrying.
    pub(crate) fn carry_key(&mut self, key: Key) {
        if let Some(to) = direction(key) {
            self.carry(to);
        }
    }

    /// Enter: what is carried stays here.
    pub(crate) fn drop_here(&mut self) {
        let Some(Overlay::Grab(grab)) = self.overlay.take() else { return };
        let Some(step) = self.desk.doc.last().filter(|_| grab.moved).cloned() else { return };
        if step.edit.changes.iter().all(Change::is_idle) {
            self.desk.doc.discard();
        } else {
            self.desk.report(edit::edit(&step.edit, self.desk.doc.map(), &self.desk.lang));
        }
    }

    /// Esc: as if nothing had been picked up.
    pub(crate) fn put_back(&mut self) {
        let Some(Overlay::Grab(grab)) = self.overlay.take() else { return };
        if grab.moved {
            self.desk.doc.discard();
        }
        self.grid.marked = grab.marked;
        self.grid.cursor = grab.from.settle(self.desk.doc.map());
    }

    /// Moves the chosen cards or the head one step.
    pub(crate) fn carry(&mut self, to: To) {
        match self.grid.cursor.clone() {
            Cursor::Title => {}
            Cursor::Stage(id) => {
                let Some(at) = self.map().stage_position(&id) else { return };
                let Some(at) = shifted(at, self.map().stage_ids().len(), to, To::Left, To::Right) else {
                    return;
                };
                let mut edit = Builder::new(self.desk.doc.map());
                if let Some(stage) = self.map().stage(&id).cloned() {
                    edit.insert_stage(&id, stage, at);
                }
                let edit = edit.finish();
                self.carried(edit);
            }
            Cursor::Segment(id) => {
                let Some(at) = self.map().segment_position(&id) else { return };
                let Some(at) = shifted(at, self.map().segment_ids().len(), to, To::Up, To::Down) else {
                    return;
                };
                let mut edit = Builder::new(self.desk.doc.map());
                if let Some(segment) = self.map().segment(&id).cloned() {
                    edit.insert_segment(&id, segment, at);
                }
                let edit = edit.finish();
                self.carried(edit);
            }
            Cursor::Cell { .. } | Cursor::Parked { .. } => self.carry_cards(to),
        }
    }

    fn carry_cards(&mut self, to: To) {
        let cards = self.chosen();
        // Of one touchpoint only one place can be carried: two would become one, and a score would be lost.
        let is_twice = cards.iter().any(|a| cards.iter().any(|b| a.id == b.id && a.cell != b.cell));
        let Some(Cursor::Cell { stage, segment, at, .. }) = self.target(&cards, to) else {
            self.desk.report_error(t!(self.desk.lang, "nothing-there"));
            return;
        };
        if is_twice || cards.iter().any(|card| self.stands_in(card, &stage, &segment)) {
            self.desk.report_error(t!(self.desk.lang, "stands-there-already"));
            return;
        }
        let mut edit = Builder::new(self.desk.doc.map());
        let ids: Vec<TouchpointId> = cards.iter().map(|c| c.id.clone()).collect();
        for card in &cards {
            let Some((from_stage, from_segment)) = &card.cell else { continue };
            edit.touchpoint(&card.id, |t| {
                if let Some(mut place) = t.take(from_stage, from_segment) {
                    (place.stage, place.segment) = (stage.clone(), segment.clone());
                    t.put(place);
                }
            });
        }
        edit.place(&ids, &stage, &segment, at);
        let marked = !self.grid.marked.is_empty();
        let card = self.grid.cursor.card().cloned();
        let edit = edit.finish();
        if self.carried(edit) {
            if marked {
                let cell = Some((stage.clone(), segment.clone()));
                self.grid.marked = ids.iter().map(|id| Card { cell: cell.clone(), id: id.clone() }).collect();
            }
            self.grid.cursor = Cursor::Cell { stage, segment, card, at }.settle(self.desk.doc.map());
        }
    }

    /// Whether the card's touchpoint stands in that cell too.
    fn stands_in(&self, card: &Card, stage: &StageId, segment: &SegmentId) -> bool {
        let is_other = card.cell.as_ref().is_none_or(|(s, g)| (s, g) != (stage, segment));
        is_other && self.map().touchpoint(&card.id).is_some_and(|t| t.place(stage, segment).is_some())
    }

    /// Where the cards go; `None` where the map ends.
    fn target(&self, cards: &[Card], to: To) -> Option<Cursor> {
        let map = self.desk.doc.map();
        if let (Cursor::Cell { stage, segment, at, .. }, [_]) = (&self.grid.cursor, cards) {
            let count = map.cell(stage, segment).len();
            let next = match to {
                To::Up => at.checked_sub(1),
                To::Down => Some(at + 1).filter(|i| *i < count),
                _ => None,
            };
            if let Some(at) = next {
                return Some(Cursor::Cell { stage: stage.clone(), segment: segment.clone(), card: None, at });
            }
        }
        let is_there = |(stage, segment): &&_| map.stage(stage).is_some() && map.segment(segment).is_some();
        let cursor = match (&self.grid.cursor, self.grid.last_cell.as_ref().filter(is_there)) {
            (Cursor::Parked { .. }, Some((stage, segment))) => Cursor::cell(map, stage, segment, usize::MAX),
            (Cursor::Parked { .. }, None) => Cursor::start(map),
            _ => self.next_cell(&self.grid.cursor, to)?,
        };
        let Cursor::Cell { stage, segment, at, .. } = cursor else { return None };
        let at = match to {
            To::Up => map.cell(&stage, &segment).len(),
            To::Down => 0,
            _ => at,
        };
        Some(Cursor::Cell { stage, segment, card: None, at })
    }

    fn next_cell(&self, cursor: &Cursor, to: To) -> Option<Cursor> {
        let to = match to {
            To::Up => To::PageUp,
            To::Down => To::PageDown,
            to => to,
        };
        let next = cursor.step(self.desk.doc.map(), to);
        (next != *cursor && matches!(next, Cursor::Cell { .. })).then_some(next)
    }

    /// Makes the move; while something is carried, all moves together are one step of undo.
    fn carried(&mut self, edit: Option<Edit>) -> bool {
        let Some(edit) = edit else { return false };
        let moved = matches!(&self.overlay, Some(Overlay::Grab(grab)) if grab.moved);
        let done = if moved { self.grid.amend(&mut self.desk, edit) } else { self.commit(Some(edit)) };
        if let Some(Overlay::Grab(grab)) = &mut self.overlay {
            grab.moved |= done;
            // The keys that drop it and put it back stay in sight; dropping says what was done.
            if done {
                self.desk.notice = None;
            }
        }
        done
    }
}

/// The next position in a direction; `None` at the ends, and across.
fn shifted(at: usize, count: usize, to: To, back: To, on: To) -> Option<usize> {
    if to == back {
        at.checked_sub(1)
    } else if to == on {
        Some(at + 1).filter(|at| *at < count)
    } else {
        None
    }
}
