//! Carries cards to another cell or rank, and heads to another position.

use super::{
    cursor::{Card, Cursor},
    grid::Grid,
    mode::{Grab, Mode},
};
use crate::{
    app::{
        desk::Desk,
        key::{Key, To},
    },
    map::{
        Map,
        builder::Builder,
        edit::{Change, Edit},
        id::{SegmentId, StageId, TouchpointId},
    },
    t,
};

impl Grab {
    /// Whether something was moved, and nothing has been done since: only then the last step may be taken back or go on.
    fn is_last(&self, desk: &Desk) -> bool {
        self.step.is_some_and(|step| desk.doc.last().is_some_and(|last| last.seq == step))
    }
}

impl Grid {
    /// `g`: picks up the chosen cards, or the head. A parked card is put into the cell visited last.
    pub(crate) fn grab(&mut self, desk: &mut Desk) {
        let from = self.cursor.clone();
        self.go_to_marked(desk.map());
        if self.cursor == Cursor::Title {
            return;
        }
        self.mode = Some(Mode::Grab(Grab { from, marked: self.marked.clone(), step: None }));
        if matches!(self.cursor, Cursor::Parked { .. }) {
            self.carry(desk, To::Up);
        }
    }

    /// Moves what is carried for an arrow.
    pub(crate) fn carry_key(&mut self, desk: &mut Desk, key: Key) {
        if let Some(to) = key.direction() {
            self.carry(desk, to);
        }
    }

    /// Shift with an arrow: makes one move as one step of undo.
    pub(crate) fn shift_key(&mut self, desk: &mut Desk, key: Key) {
        if let Some(to) = key.direction() {
            self.go_to_marked(desk.map());
            self.carry(desk, to);
        }
    }

    fn take_grab(&mut self) -> Option<Grab> {
        match self.mode.take_if(|mode| matches!(mode, Mode::Grab(_)))? {
            Mode::Grab(grab) => Some(grab),
            _ => None,
        }
    }

    /// Enter: leaves what is carried here. Does nothing when nothing is carried.
    pub(crate) fn drop_here(&mut self, desk: &mut Desk) {
        let Some(grab) = self.take_grab() else { return };
        if !grab.is_last(desk) {
            return;
        }
        let Some(step) = desk.doc.last().cloned() else { return };
        if step.edit.changes.iter().all(Change::is_idle) {
            desk.doc.discard();
        } else {
            let done = desk.words_of(&step.edit);
            desk.report(done);
        }
    }

    /// Esc: puts everything back as if nothing had been picked up.
    pub(crate) fn put_back(&mut self, desk: &mut Desk) {
        let Some(grab) = self.take_grab() else { return };
        if grab.is_last(desk) {
            desk.doc.discard();
        }
        self.marked = grab.marked;
        self.cursor = grab.from.settle(desk.map());
    }

    /// Moves the chosen cards or the head one step.
    fn carry(&mut self, desk: &mut Desk, to: To) {
        let mut edit = Builder::new(desk.map());
        match &self.cursor {
            Cursor::Title => {}
            Cursor::Stage(id) => shift_stage(&mut edit, desk.map(), id, to),
            Cursor::Segment(id) => shift_segment(&mut edit, desk.map(), id, to),
            Cursor::Cell { .. } | Cursor::Parked { .. } => return self.carry_cards(desk, to),
        }
        let edit = edit.finish();
        self.carried(desk, edit);
    }

    fn carry_cards(&mut self, desk: &mut Desk, to: To) {
        let map = desk.map();
        let cards = self.chosen(map);
        // Only one place of a touchpoint can be carried: two would become one, and a score would be lost.
        let is_twice = cards.iter().any(|a| cards.iter().any(|b| a.id == b.id && a.cell != b.cell));
        let Some(Cursor::Cell { stage, segment, at, .. }) = self.target(map, &cards, to) else {
            desk.report_error(t!(desk.lang, "nothing-there"));
            return;
        };
        if is_twice || cards.iter().any(|card| stands_in(map, card, &stage, &segment)) {
            desk.report_error(t!(desk.lang, "stands-there-already"));
            return;
        }
        let edit = move_cards(map, &cards, (&stage, &segment), at);
        let (card, marked) = (self.cursor.card().cloned(), !self.marked.is_empty());
        if self.carried(desk, edit) {
            let cell = Some((stage.clone(), segment.clone()));
            if marked {
                self.marked =
                    cards.into_iter().map(|card| Card { cell: cell.clone(), id: card.id }).collect();
            }
            self.cursor = Cursor::Cell { stage, segment, card, at }.settle(desk.map());
        }
    }

    /// The cell and position to which the cards move; `None` where the map ends.
    fn target(&self, map: &Map, cards: &[Card], to: To) -> Option<Cursor> {
        if let (Cursor::Cell { stage, segment, at, .. }, [_]) = (&self.cursor, cards) {
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
        let cursor = match (&self.cursor, self.last_cell.as_ref().filter(is_there)) {
            (Cursor::Parked { .. }, Some((stage, segment))) => Cursor::cell(map, stage, segment, usize::MAX),
            (Cursor::Parked { .. }, None) => Cursor::start(map),
            (cursor, _) => next_cell(map, cursor, to)?,
        };
        let Cursor::Cell { stage, segment, at, .. } = cursor else { return None };
        let at = match to {
            To::Up => map.cell(&stage, &segment).len(),
            To::Down => 0,
            _ => at,
        };
        Some(Cursor::Cell { stage, segment, card: None, at })
    }

    /// Makes the move and returns whether it was made. While something is carried, all moves together are one
    /// step of undo.
    fn carried(&mut self, desk: &mut Desk, edit: Option<Edit>) -> bool {
        let Some(edit) = edit else { return false };
        let goes_on = matches!(&self.mode, Some(Mode::Grab(grab)) if grab.is_last(desk));
        let done = if goes_on { self.amend(desk, edit) } else { self.commit(desk, Some(edit)) };
        if let (Some(Mode::Grab(grab)), true) = (&mut self.mode, done) {
            grab.step = Some(desk.doc.position());
            // No report is shown, so that the keys that drop and put back stay in sight. Dropping reports
            // what was done.
            desk.notice = None;
        }
        done
    }
}

fn shift_stage(edit: &mut Builder, map: &Map, id: &StageId, to: To) {
    let at = map.stage_position(id);
    let next = at.and_then(|at| shifted(at, map.stage_ids().len(), to, To::Left, To::Right));
    if let Some((stage, at)) = map.stage(id).cloned().zip(next) {
        edit.insert_stage(id, stage, at);
    }
}

fn shift_segment(edit: &mut Builder, map: &Map, id: &SegmentId, to: To) {
    let at = map.segment_position(id);
    let next = at.and_then(|at| shifted(at, map.segment_ids().len(), to, To::Up, To::Down));
    if let Some((segment, at)) = map.segment(id).cloned().zip(next) {
        edit.insert_segment(id, segment, at);
    }
}

/// The next position in the direction `to`; `None` at the ends, and for a direction across.
fn shifted(at: usize, count: usize, to: To, back: To, on: To) -> Option<usize> {
    if to == back {
        at.checked_sub(1)
    } else if to == on {
        Some(at + 1).filter(|at| *at < count)
    } else {
        None
    }
}

/// The edit that takes cards out of their cells and puts them into this one, each with its scores.
fn move_cards(map: &Map, cards: &[Card], cell: (&StageId, &SegmentId), at: usize) -> Option<Edit> {
    let mut edit = Builder::new(map);
    for card in cards {
        let Some((from_stage, from_segment)) = &card.cell else { continue };
        edit.touchpoint(&card.id, |t| {
            if let Some(mut place) = t.places.take(from_stage, from_segment) {
                (place.stage, place.segment) = (cell.0.clone(), cell.1.clone());
                t.places.put([place]);
            }
        });
    }
    let ids: Vec<TouchpointId> = cards.iter().map(|c| c.id.clone()).collect();
    edit.place(&ids, cell.0, cell.1, at);
    edit.finish()
}

/// Whether the card's touchpoint stands in that cell too.
fn stands_in(map: &Map, card: &Card, stage: &StageId, segment: &SegmentId) -> bool {
    let is_other = card.cell.as_ref().is_none_or(|(s, g)| (s, g) != (stage, segment));
    is_other && map.touchpoint(&card.id).is_some_and(|t| t.place(stage, segment).is_some())
}

fn next_cell(map: &Map, cursor: &Cursor, to: To) -> Option<Cursor> {
    let to = match to {
        To::Up => To::PageUp,
        To::Down => To::PageDown,
        to => to,
    };
    let next = cursor.step(map, to);
    (next != *cursor && matches!(next, Cursor::Cell { .. })).then_some(next)
}
