//! The rating pass: one touchpoint after the other in the order of the journey, one key for each.

use super::{
    cards::digit,
    cursor::{Card, Cursor},
};
use crate::{
    app::{
        key::Key,
        state::{App, Overlay},
    },
    map::{
        lens::Lens,
        query::{self, Spot},
        rated::Score,
    },
    t,
};

/// The way through the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// Where the room is.
    at: Spot,
    /// Where it was before, for going back.
    trail: Vec<Spot>,
}

impl App {
    /// `w`: begins with the card under the cursor if it is not rated, else with the next one that is not.
    pub(crate) fn begin_pass(&mut self) {
        let Some(at) = self.spot_here().or_else(|| self.next_to_rate(None, false)) else {
            self.desk.report_error(t!(self.desk.lang, "nothing-to-rate"));
            return;
        };
        self.grid.marked.clear();
        let first = if self.is_unrated(&at) { Some(at.clone()) } else { self.next_unrated(&at) };
        self.overlay = Some(Overlay::Pass(Pass { at: at.clone(), trail: Vec::new() }));
        self.pass_go(first.unwrap_or(at));
    }

    /// Where the card under the cursor is rated.
    fn spot_here(&self) -> Option<Spot> {
        let Card { cell, id } = self.card_here()?;
        let (stage, segment) = match (self.grid.lens, cell) {
            (Lens::Experience, cell) => cell?,
            _ => query::first_place(self.map(), &id).map(|(s, g)| (s.clone(), g.clone()))?,
        };
        Some(Spot { stage, segment, touchpoint: id })
    }

    /// The lens changed while a pass runs: it begins anew under the new one.
    pub(crate) fn restart_pass(&mut self) {
        if let Some(Overlay::Pass(_)) = self.overlay {
            self.begin_pass();
        }
    }

    /// A digit rates, 0 clears, and the next unrated one follows.
    pub(crate) fn pass_key(&mut self, key: Key) {
        let Some(Overlay::Pass(pass)) = &self.overlay else { return };
        let Some(points) = digit(key) else { return };
        let at = pass.at.clone();
        let cell = Some((at.stage.clone(), at.segment.clone()));
        self.rate(&[Card { cell, id: at.touchpoint.clone() }], Score::new(points));
        match self.next_unrated(&at) {
            Some(next) => self.pass_on(next),
            None => {
                self.overlay = None;
                self.desk.report(t!(self.desk.lang, "all-rated"));
            }
        }
    }

    /// Leaves a card as it is.
    pub(crate) fn pass_skip(&mut self) {
        let Some(Overlay::Pass(pass)) = &self.overlay else { return };
        let next = self.next_to_rate(Some(&pass.at), false).or_else(|| self.next_to_rate(None, false));
        if let Some(next) = next {
            self.pass_on(next);
        }
    }

    /// Backspace: the card before.
    pub(crate) fn pass_back(&mut self) {
        let Some(Overlay::Pass(pass)) = &mut self.overlay else { return };
        let before = pass.trail.pop();
        let at = pass.at.clone();
        if let Some(before) = before.or_else(|| query::to_rate_before(self.map(), &at, self.grid.lens)) {
            self.pass_go(before);
        }
    }

    fn pass_on(&mut self, to: Spot) {
        if let Some(Overlay::Pass(pass)) = &mut self.overlay
            && pass.at != to
        {
            pass.trail.push(pass.at.clone());
            self.pass_go(to);
        }
    }

    fn pass_go(&mut self, to: Spot) {
        let Some(Overlay::Pass(pass)) = &mut self.overlay else { return };
        pass.at = to.clone();
        let Spot { stage, segment, touchpoint } = to;
        self.grid.cursor =
            Cursor::Cell { stage, segment, card: Some(touchpoint), at: 0 }.settle(self.desk.doc.map());
    }

    fn is_unrated(&self, spot: &Spot) -> bool {
        let place = Some((&spot.stage, &spot.segment));
        self.map().touchpoint(&spot.touchpoint).is_some_and(|t| query::is_unrated(t, self.grid.lens, place))
    }

    fn next_to_rate(&self, from: Option<&Spot>, unrated: bool) -> Option<Spot> {
        query::next_to_rate(self.map(), from, self.grid.lens, unrated)
    }

    /// The next one that is not rated, from the beginning again after the end; at last this one itself.
    fn next_unrated(&self, at: &Spot) -> Option<Spot> {
        self.next_to_rate(Some(at), true).or_else(|| self.next_to_rate(None, true))
    }
}
