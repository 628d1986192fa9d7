//! The rating pass: one touchpoint after the other in the order of the journey, one key for each.

use super::{App, Card, Notice, Overlay, change::digit, cursor::Cursor, key::Key};
use crate::{
    map::{
        query::{self, Spot},
        score::{Lens, Score},
    },
    t,
};
use std::sync::Arc;

/// The way through the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// All that is to be rated under the lens, in the order of the journey.
    cards: Arc<[Card]>,
    /// Where the room is.
    at: usize,
    /// Where it was before, for going back.
    trail: Vec<usize>,
    /// How many are not rated yet.
    pub left: usize,
}

impl App {
    /// `w`: begins with the card under the cursor if it is not rated, else with the next one that is not.
    pub(super) fn begin_pass(&mut self) {
        let card = |s: Spot| Card { cell: Some((s.stage, s.segment)), id: s.touchpoint };
        let map = self.doc.map();
        let cards: Arc<[Card]> = match self.lens {
            Lens::Experience => query::spots(map).map(card).collect(),
            Lens::Effectiveness | Lens::Importance => query::journey(map).map(card).collect(),
        };
        if cards.is_empty() {
            self.notice = Some(Notice::error(t!(self.lang, "nothing-to-rate")));
            return;
        }
        self.marked.clear();
        let left = cards.iter().filter(|c| self.is_unrated(c)).count();
        let here = self.card_here();
        let exact = cards.iter().position(|c| Some(c) == here.as_ref());
        let at = exact
            .or_else(|| cards.iter().position(|c| here.as_ref().is_some_and(|h| h.id == c.id)))
            .unwrap_or(0);
        let first = if self.is_unrated(&cards[at]) { Some(at) } else { self.next_unrated(&cards, at) };
        self.overlay = Some(Overlay::Pass(Pass { cards, at, trail: Vec::new(), left }));
        self.pass_go(first.unwrap_or(at));
    }

    /// The lens changed while a pass runs: it begins anew under the new one.
    pub(super) fn restart_pass(&mut self) {
        if let Some(Overlay::Pass(_)) = self.overlay {
            self.begin_pass();
        }
    }

    /// A digit rates, 0 clears, and the next unrated one follows.
    pub(super) fn pass_key(&mut self, key: Key) {
        let Some(Overlay::Pass(pass)) = &self.overlay else { return };
        let Some(points) = digit(key) else { return };
        let (at, card) = (pass.at, pass.cards[pass.at].clone());
        let was_unrated = self.is_unrated(&card);
        self.rate(std::slice::from_ref(&card), Score::new(points));
        let is_unrated = self.is_unrated(&card);
        let Some(Overlay::Pass(pass)) = &mut self.overlay else { return };
        pass.left = pass.left + usize::from(is_unrated) - usize::from(was_unrated);
        pass.trail.push(at);
        let cards = Arc::clone(&pass.cards);
        match self.next_unrated(&cards, at) {
            Some(next) if next != at => self.pass_go(next),
            Some(_) => {}
            None => {
                self.overlay = None;
                self.notice = Some(Notice::said(t!(self.lang, "all-rated")));
            }
        }
    }

    /// Leaves a card as it is.
    pub(super) fn pass_skip(&mut self) {
        if let Some(Overlay::Pass(pass)) = &mut self.overlay {
            pass.trail.push(pass.at);
            let next = (pass.at + 1) % pass.cards.len();
            self.pass_go(next);
        }
    }

    /// Backspace: the card before.
    pub(super) fn pass_back(&mut self) {
        if let Some(Overlay::Pass(pass)) = &mut self.overlay {
            let before = pass.trail.pop().unwrap_or(pass.at.saturating_sub(1));
            self.pass_go(before);
        }
    }

    fn pass_go(&mut self, to: usize) {
        let Some(Overlay::Pass(pass)) = &mut self.overlay else { return };
        pass.at = to;
        let card = &pass.cards[to];
        if let Some((stage, segment)) = &card.cell {
            let card = Some(card.id.clone());
            self.cursor = Cursor::Cell { stage: stage.clone(), segment: segment.clone(), card, at: 0 }
                .settle(self.doc.map());
        }
    }

    fn is_unrated(&self, card: &Card) -> bool {
        let place = card.cell.as_ref().map(|(stage, segment)| (stage, segment));
        self.map().touchpoint(&card.id).is_some_and(|t| query::is_unrated(t, self.lens, place))
    }

    /// The next one after `at` that is not rated, from the beginning again after the end; at last `at` itself.
    fn next_unrated(&self, cards: &[Card], at: usize) -> Option<usize> {
        (at + 1..cards.len()).chain(0..=at).find(|i| self.is_unrated(&cards[*i]))
    }
}
