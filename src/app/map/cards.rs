//! The keys on the map that change the chosen cards or a head.

use super::{
    cursor::{Card, Cursor},
    grid::Grid,
    mode::Mode,
};
use crate::{
    app::{
        desk::Desk,
        key::{Key, To},
    },
    map::{
        Map,
        builder::Builder,
        choice::Choice,
        id::TouchpointId,
        lens::Lens,
        place::Places,
        rated::Score,
        touchpoint::{Kind, Usage},
    },
    t,
};
use ratatui::crossterm::event::KeyCode;
use std::collections::BTreeSet;

impl Grid {
    /// 1–5 rates under the lens, 0 clears. On a stage's head the digit is the stage's importance.
    pub(crate) fn rate_key(&mut self, desk: &mut Desk, key: Key) {
        let Some(points) = key.digit() else { return };
        if let Some(number) = self.mistyped_number(desk, key) {
            desk.report_error(t!(desk.lang, "no-such-number", number = number.to_string()));
            // The Enter after a number belongs to the number, also to one that there is not.
            desk.armed = Some(Key::plain(KeyCode::Enter));
            return;
        }
        let score = Score::new(points);
        match &self.cursor {
            Cursor::Stage(id) if self.marked.is_empty() => {
                let mut edit = Builder::new(desk.map());
                edit.stage(id, |s| s.importance = score);
                let edit = edit.finish();
                self.commit(desk, edit);
            }
            _ => {
                let cards = self.chosen(desk.map());
                self.rate(desk, &cards, score);
            }
        }
    }

    /// Whether a digit has something to rate: only what stands in a cell is felt there.
    pub(crate) fn can_rate(&self, map: &Map) -> bool {
        match self.cursor {
            Cursor::Stage(_) if self.marked.is_empty() => true,
            _ => !lacks_cells(self.lens, &self.chosen(map)),
        }
    }

    /// Rates cards under the lens, as one step.
    pub(super) fn rate(&mut self, desk: &mut Desk, cards: &[Card], score: Option<Score>) {
        let lens = self.lens;
        if lacks_cells(lens, cards) {
            desk.report_error(t!(desk.lang, "no-experience-parked", key = desk.key("place-parked")));
            return;
        }
        let mut ids: Vec<TouchpointId> = cards.iter().map(|c| c.id.clone()).collect();
        ids.dedup();
        let cells: BTreeSet<&Card> = cards.iter().collect();
        let done = self.judge(desk, &ids, |id, t, day| match lens {
            Lens::Effectiveness => t.effectiveness.set(day, score),
            Lens::Importance => t.importance.set(day, score),
            Lens::Experience => {
                for card in cells.iter().filter(|c| c.id == *id) {
                    if let Some(place) = card.cell.as_ref().and_then(|(s, g)| t.places.at_mut(s, g)) {
                        place.experience.set(day, score);
                    }
                }
            }
        });
        if !done && score.is_none() && cards.iter().any(|card| is_rated(desk.map(), card, lens)) {
            desk.report_error(t!(desk.lang, "rated-before"));
        }
    }

    /// `+`, `-`, `=`: notes that the chosen touchpoints are over-used, under-used or used right. The same key
    /// again in the same meeting clears the verdict. The rating pass says of which one, because the card may be out of sight.
    pub(crate) fn usage_key(&mut self, desk: &mut Desk, key: Key) {
        let usage = match key.character() {
            Some('+') => Usage::Over,
            Some('-') => Usage::Under,
            _ => Usage::Right,
        };
        let day = desk.meeting_day();
        let ids = match self.just_rated(desk.now) {
            Some(id) => vec![id],
            None => self.chosen_ids(desk.map()),
        };
        let mut chosen = ids.iter().filter_map(|id| desk.map().touchpoint(id));
        let all = chosen.all(|touchpoint| touchpoint.usage.at(day) == Some(usage));
        self.judge(desk, &ids, |_, t, day| t.usage.set(day, (!all).then_some(usage)));
        if let (Some(Mode::Pass(_)), Some(notice)) = (&self.mode, &mut desk.notice) {
            notice.is_of_step = false;
        }
    }

    /// `t`: begins the choice of the kind, which the next digit makes.
    pub(crate) fn choose_kind(&mut self) {
        self.mode = Some(Mode::Kind);
    }

    /// Sets the kind that a digit after `t` chooses.
    pub(crate) fn kind_key(&mut self, desk: &mut Desk, key: Key) {
        self.mode = None;
        let kind = key.digit().and_then(|d| Kind::at(d.wrapping_sub(1)));
        self.change_chosen(desk, |t| t.kind = kind);
    }

    /// Space: marks the card, or takes the mark away, and goes on to the next one.
    pub(crate) fn mark(&mut self, desk: &mut Desk) {
        let Some(card) = self.cursor.place() else { return };
        if !self.marked.remove(&card) {
            self.marked.insert(card);
        }
        let is_last = match &self.cursor {
            Cursor::Cell { stage, segment, at, .. } => at + 1 >= desk.map().cell(stage, segment).len(),
            _ => true,
        };
        if !is_last {
            self.cursor = self.cursor.step(desk.map(), To::Down);
        }
        let moved = if is_last { "no" } else { "yes" };
        desk.report(t!(desk.lang, "marked", count = self.marked_touchpoints(), moved = moved));
    }

    /// `,`: the chosen touchpoints lose their places and wait on the parking strip.
    pub(crate) fn park(&mut self, desk: &mut Desk) {
        self.change_chosen(desk, |t| t.places = Places::default());
        self.marked.clear();
    }

    /// Deletes at once for Delete, and for `d` when it is pressed twice; a head with what is in it only for a second press
    /// of either.
    pub(crate) fn delete_key(&mut self, desk: &mut Desk, key: Key) {
        let map = desk.map();
        let mut edit = Builder::new(map);
        match &self.cursor {
            _ if !self.marked.is_empty() => self.delete_cards(&mut edit, map),
            Cursor::Title => return desk.report_error(t!(desk.lang, "map-stays")),
            Cursor::Stage(_) if map.stage_ids().len() == 1 => return refuse_last(desk),
            Cursor::Segment(_) if map.segment_ids().len() == 1 => return refuse_last(desk),
            Cursor::Stage(id) => edit.delete_stage(id),
            Cursor::Segment(id) => edit.delete_segment(id),
            Cursor::Cell { .. } | Cursor::Parked { .. } => self.delete_cards(&mut edit, map),
        }
        let edit = edit.finish();
        if desk.waits_for_second("delete", key, edit.as_ref()) {
            return;
        }
        let at = self.head_position(desk.map());
        if self.commit(desk, edit) {
            self.marked.clear();
            self.stay_on_heads(desk.map(), at);
            desk.report_undo_brings_back();
        }
    }

    fn delete_cards(&self, edit: &mut Builder, map: &Map) {
        for card in self.chosen(map) {
            match &card.cell {
                Some((stage, segment)) => edit.delete_place(&card.id, stage, segment),
                None => edit.set_touchpoint(&card.id, None),
            }
        }
    }

    /// Whether the cursor is on a stage's or a segment's head, and on which one.
    fn head_position(&self, map: &Map) -> Option<(bool, usize)> {
        match &self.cursor {
            Cursor::Stage(id) => Some((true, map.stage_position(id)?)),
            Cursor::Segment(id) => Some((false, map.segment_position(id)?)),
            _ => None,
        }
    }

    /// Keeps the cursor on the neighbour of a deleted head, instead of the first cell.
    fn stay_on_heads(&mut self, map: &Map, at: Option<(bool, usize)>) {
        let next = match at {
            Some((true, i)) => map.stage_ids().get(i).or(map.stage_ids().last()).cloned().map(Cursor::Stage),
            Some((false, i)) => {
                map.segment_ids().get(i).or(map.segment_ids().last()).cloned().map(Cursor::Segment)
            }
            None => None,
        };
        if let Some(next) = next {
            self.cursor = next;
        }
    }
}

/// Whether some meeting has rated a card under a lens.
fn is_rated(map: &Map, card: &Card, lens: Lens) -> bool {
    let cell = card.cell.as_ref().map(|(stage, segment)| (stage, segment));
    let rated = map.touchpoint(&card.id).and_then(|touchpoint| touchpoint.rated(lens, cell));
    rated.is_some_and(|rated| rated.latest().is_some())
}

/// Whether the lens rates what stands in cells, and none of these cards does.
fn lacks_cells(lens: Lens, cards: &[Card]) -> bool {
    lens == Lens::Experience && cards.iter().all(|card| card.cell.is_none())
}

fn refuse_last(desk: &mut Desk) {
    desk.report_error(t!(desk.lang, "last-one-stays", key = desk.key("rename")));
}
