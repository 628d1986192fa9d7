//! What the keys on the map do to the chosen cards.

use super::cursor::{Card, Cursor, To, direction};
use crate::{
    app::{
        key::Key,
        meeting,
        state::{App, Overlay},
    },
    map::{
        builder::Builder,
        choice::Choice,
        id::TouchpointId,
        lens::Lens,
        rated::{MeetingDay, Score},
        touchpoint::{Kind, Touchpoint, Usage},
    },
    t,
};
use std::collections::BTreeSet;

impl App {
    /// The cards that a key acts on: the marked ones in the order of the journey, else the one under the cursor.
    pub(crate) fn chosen(&self) -> Vec<Card> {
        if self.grid.marked.is_empty() {
            return self.card_here().into_iter().collect();
        }
        let map = self.desk.doc.map();
        let mut cards: Vec<Card> = self.grid.marked.iter().cloned().collect();
        cards.sort_by_cached_key(|card| {
            let (stage, segment) = card.cell.as_ref()?;
            Some((map.cell_position(stage, segment), map.position(&card.id, stage, segment)))
        });
        cards
    }

    /// Brings the cursor to the marked cards when it stands on none of them: what is carried must be in sight.
    pub(crate) fn go_to_marked(&mut self) {
        let here = self.card_here().is_some_and(|card| self.grid.marked.contains(&card));
        if let (false, Some(card)) =
            (here, self.chosen().into_iter().next().filter(|_| !self.grid.marked.is_empty()))
        {
            let map = self.desk.doc.map();
            self.grid.cursor = match &card.cell {
                Some((stage, segment)) => {
                    Cursor::cell(map, stage, segment, map.position(&card.id, stage, segment).unwrap_or(0))
                }
                None => self.grid.cursor.on(map, &card.id),
            };
        }
    }

    /// The card under the cursor.
    pub(crate) fn card_here(&self) -> Option<Card> {
        let id = self.grid.cursor.card()?.clone();
        let cell = match &self.grid.cursor {
            Cursor::Cell { stage, segment, .. } => Some((stage.clone(), segment.clone())),
            _ => None,
        };
        Some(Card { cell, id })
    }

    /// The chosen touchpoints, each once; the one under the cursor first.
    pub(crate) fn chosen_ids(&self) -> Vec<TouchpointId> {
        let mut seen = BTreeSet::new();
        let here =
            self.grid.cursor.card().filter(|id| self.grid.marked.iter().any(|c| c.id == **id)).cloned();
        let all = here.into_iter().chain(self.chosen().into_iter().map(|c| c.id));
        all.filter(|id| seen.insert(id.clone())).collect()
    }

    /// Changes every chosen touchpoint, as one step.
    pub(crate) fn change_chosen(&mut self, change: impl Fn(&mut Touchpoint, MeetingDay)) {
        let ids = self.chosen_ids();
        let day = self.desk.meeting_day();
        let mut edit = Builder::new(self.desk.doc.map());
        for id in &ids {
            edit.touchpoint(id, |t| change(t, day));
        }
        let edit = edit.finish();
        self.commit(edit);
    }

    /// 1–5 rates under the lens, 0 clears; on a stage head it is the stage's importance.
    pub(crate) fn rate_key(&mut self, key: Key) {
        let Some(points) = digit(key) else { return };
        let score = Score::new(points);
        if let (Cursor::Stage(id), true) = (&self.grid.cursor, self.grid.marked.is_empty()) {
            let mut edit = Builder::new(self.desk.doc.map());
            edit.stage(id, |s| s.importance = score);
            let edit = edit.finish();
            self.commit(edit);
            return;
        }
        let cards = self.chosen();
        self.rate(&cards, score);
    }

    /// Rates cards under the lens, as one step.
    pub(crate) fn rate(&mut self, cards: &[Card], score: Option<Score>) {
        let lens = self.grid.lens;
        if lens == Lens::Experience && cards.iter().all(|c| c.cell.is_none()) {
            self.desk.report_error(t!(self.desk.lang, "no-experience-parked"));
            return;
        }
        let mut ids: Vec<TouchpointId> = cards.iter().map(|c| c.id.clone()).collect();
        ids.dedup();
        let cells: BTreeSet<&Card> = cards.iter().collect();
        self.judge(&ids, |id, t, day| match lens {
            Lens::Effectiveness => t.effectiveness.set(day, score),
            Lens::Importance => t.importance.set(day, score),
            Lens::Experience => {
                for card in cells.iter().filter(|c| c.id == *id) {
                    if let Some(place) = card.cell.as_ref().and_then(|(s, g)| t.place_mut(s, g)) {
                        place.experience.set(day, score);
                    }
                }
            }
        });
    }

    /// Changes touchpoints in a way that belongs to the meeting, which begins if it has not; as one step.
    pub(crate) fn judge(
        &mut self,
        ids: &[TouchpointId],
        change: impl Fn(&TouchpointId, &mut Touchpoint, MeetingDay),
    ) {
        let day = self.desk.meeting_day();
        let mut edit = Builder::new(self.desk.doc.map());
        for id in ids {
            edit.touchpoint(id, |t| change(id, t, day));
        }
        meeting::begin(&mut edit, &mut self.desk.ids, day);
        let edit = edit.finish();
        self.commit(edit);
    }

    /// `+`, `-`, `=`: over-used, under-used, right; the same key again clears.
    pub(crate) fn usage_key(&mut self, key: Key) {
        let usage = match key.character() {
            Some('+') => Usage::Over,
            Some('-') => Usage::Under,
            _ => Usage::Right,
        };
        let ids = self.chosen_ids();
        let all =
            ids.iter().all(|id| self.map().touchpoint(id).is_some_and(|t| t.usage.latest() == Some(usage)));
        self.judge(&ids, |_, t, day| t.usage.set(day, (!all).then_some(usage)));
    }

    /// After `t`: the kind.
    pub(crate) fn kind_key(&mut self, key: Key) {
        self.overlay = None;
        let kind = digit(key).and_then(|d| Kind::at(d.wrapping_sub(1)));
        self.change_chosen(|t, _| t.kind = kind);
    }

    /// The owner that all chosen touchpoints have.
    pub(crate) fn chosen_owner(&self) -> String {
        let ids = self.chosen_ids();
        let mut owners = ids.iter().filter_map(|id| self.map().touchpoint(id)).map(|t| t.owner.as_str());
        let first = owners.next().unwrap_or_default();
        if owners.all(|o| o == first) { first.to_owned() } else { String::new() }
    }

    /// Space: marks the card, or takes the mark away, and goes on to the next one.
    pub(crate) fn mark(&mut self) {
        if let Some(card) = self.card_here() {
            if !self.grid.marked.remove(&card) {
                self.grid.marked.insert(card);
            }
            let last = match &self.grid.cursor {
                Cursor::Cell { stage, segment, at, .. } => at + 1 >= self.map().cell(stage, segment).len(),
                _ => true,
            };
            if !last {
                self.grid.cursor = self.grid.cursor.step(self.desk.doc.map(), To::Down);
            }
            self.desk.report(t!(self.desk.lang, "marked", count = self.grid.marked.len()));
        }
    }

    /// `,`: the chosen touchpoints lose their places and wait on the parking strip.
    pub(crate) fn park(&mut self) {
        self.change_chosen(|t, _| t.places.clear());
        self.grid.marked.clear();
    }

    /// Delete at once, `d` when it is pressed twice.
    pub(crate) fn delete_key(&mut self, key: Key) {
        if !self.desk.waits_for_second_d(key) {
            self.delete();
        }
    }

    fn delete(&mut self) {
        let mut edit = Builder::new(self.desk.doc.map());
        match &self.grid.cursor {
            _ if !self.grid.marked.is_empty() => self.delete_cards(&mut edit),
            Cursor::Stage(_) if self.map().stage_ids().len() == 1 => return self.refuse_last(),
            Cursor::Segment(_) if self.map().segment_ids().len() == 1 => return self.refuse_last(),
            Cursor::Stage(id) => edit.delete_stage(id),
            Cursor::Segment(id) => edit.delete_segment(id),
            Cursor::Title => {
                self.desk.report_error(t!(self.desk.lang, "map-stays"));
                return;
            }
            _ => self.delete_cards(&mut edit),
        }
        let edit = edit.finish();
        let at = self.head_position();
        if self.commit(edit) {
            self.grid.marked.clear();
            self.stay_on_heads(at);
            if let Some(notice) = &mut self.desk.notice {
                notice.text = t!(self.desk.lang, "undo-brings-back", edit = notice.text.as_str());
            }
        }
    }

    fn delete_cards(&self, edit: &mut Builder) {
        for card in self.chosen() {
            match &card.cell {
                Some((stage, segment)) => edit.delete_place(&card.id, stage, segment),
                None => edit.set_touchpoint(&card.id, None),
            }
        }
    }

    fn refuse_last(&mut self) {
        self.desk.report_error(t!(self.desk.lang, "last-one-stays"));
    }

    /// Whether the cursor is on a stage's or a segment's head, and on which one.
    fn head_position(&self) -> Option<(bool, usize)> {
        match &self.grid.cursor {
            Cursor::Stage(id) => Some((true, self.map().stage_position(id)?)),
            Cursor::Segment(id) => Some((false, self.map().segment_position(id)?)),
            _ => None,
        }
    }

    /// After a head was deleted: its neighbour, not the first cell.
    fn stay_on_heads(&mut self, at: Option<(bool, usize)>) {
        let map = self.desk.doc.map();
        let next = match at {
            Some((true, i)) => map.stage_ids().get(i).or(map.stage_ids().last()).cloned().map(Cursor::Stage),
            Some((false, i)) => {
                map.segment_ids().get(i).or(map.segment_ids().last()).cloned().map(Cursor::Segment)
            }
            None => None,
        };
        if let Some(next) = next {
            self.grid.cursor = next;
        }
    }

    /// Shift with an arrow: one move, one step of undo.
    pub(crate) fn shift_key(&mut self, key: Key) {
        if let Some(to) = direction(Key { shift: false, ..key }) {
            self.go_to_marked();
            self.carry(to);
        }
    }

    /// A digit after `#`.
    pub(crate) fn number_key(&mut self, key: Key) {
        let Some(Overlay::Numbers(typed)) = &mut self.overlay else { return };
        match key.character() {
            Some(c) if typed.len() < 9 => typed.push(c),
            Some(_) => {}
            None => {
                typed.pop();
            }
        }
        // The card comes in sight while its number is typed; Enter ends the typing.
        let typed = typed.parse().ok();
        if let Some(id) = typed.and_then(|number| self.map().by_number(number)).cloned() {
            self.grid.cursor = self.grid.cursor.on(self.desk.doc.map(), &id);
        }
    }

    /// Enter after `#` and a number: goes to that card.
    pub(crate) fn number_go(&mut self) {
        let Some(Overlay::Numbers(typed)) = self.overlay.take() else { return };
        let Ok(number) = typed.parse() else { return };
        match self.map().by_number(number).cloned() {
            Some(id) => self.grid.cursor = self.grid.cursor.on(self.desk.doc.map(), &id),
            None => self.desk.report_error(t!(self.desk.lang, "no-such-number", number = typed)),
        }
    }
}

/// The digit of a key.
pub(crate) fn digit(key: Key) -> Option<u8> {
    key.character().and_then(|c| c.to_digit(10)).and_then(|d| u8::try_from(d).ok())
}
