//! The rating pass, which goes from one touchpoint to the next in the order of the journey, with one key for
//! each.

use super::{
    cursor::{Card, Cursor},
    grid::Grid,
    layout::has_line_for_question,
    mode::{Mode, Pass},
};
use crate::{
    app::{desk::Desk, key::Key},
    map::{
        Map,
        id::TouchpointId,
        lens::Lens,
        query::{self, Spot},
        rated::{MeetingDay, Rated, Score},
    },
    t,
};
use jiff::{SignedDuration, civil::DateTime};

/// So long after a score a verdict is still about the same card, which nobody sees any more.
const IN_ONE_BREATH: SignedDuration = SignedDuration::from_secs(1);

impl Grid {
    /// `w`: begins with the card under the cursor if this meeting has not rated it, else with the next
    /// unrated card.
    pub(crate) fn begin_rating_pass(&mut self, desk: &mut Desk) {
        let map = desk.map();
        let Some(at) = self.spot_here(map).or_else(|| query::next_to_rate(map, None, self.lens)) else {
            desk.report_error(t!(desk.lang, "nothing-to-rate"));
            return;
        };
        self.marked.clear();
        let first = if self.is_unrated(desk, &at) { Some(at.clone()) } else { self.next_unrated(desk, &at) };
        self.mode = Some(Mode::Pass(Pass {
            at: at.clone(),
            trail: Vec::new(),
            rated: None,
            is_done: false,
            shows_earlier: false,
        }));
        self.pass_go(map, first.unwrap_or(at));
    }

    /// Goes on with the same touchpoint, or with the card under the cursor, when the place that is asked about has gone.
    pub(super) fn settle_pass(&mut self, map: &Map) {
        let Some(Mode::Pass(pass)) = &mut self.mode else { return };
        let is_there = |at: &Spot| map.position(&at.touchpoint, &at.stage, &at.segment).is_some();
        pass.trail.retain(is_there);
        if is_there(&pass.at) {
            return;
        }
        let gone = pass.at.touchpoint.clone();
        if map.touchpoint(&gone).is_some() {
            self.cursor = self.cursor.on(map, &gone);
        }
        match self.spot_here(map).or_else(|| query::next_to_rate(map, None, self.lens)) {
            Some(spot) => self.pass_go(map, spot),
            None => self.mode = None,
        }
    }

    /// The place at which the card under the cursor is rated.
    fn spot_here(&self, map: &Map) -> Option<Spot> {
        let Card { cell, id } = self.cursor.place()?;
        let (stage, segment) = match (self.lens, cell) {
            (Lens::Experience, cell) => cell?,
            _ => query::first_place(map, &id).map(|(s, g)| (s.clone(), g.clone()))?,
        };
        Some(Spot { stage, segment, touchpoint: id })
    }

    /// Begins a running pass anew after the lens has changed.
    pub(super) fn restart_pass(&mut self, desk: &mut Desk) {
        if let Some(Mode::Pass(_)) = self.mode {
            self.begin_rating_pass(desk);
        }
    }

    /// Rates the card with a digit, or clears its score with 0, and goes on to the next card that this
    /// meeting has not rated.
    pub(crate) fn pass_key(&mut self, desk: &mut Desk, key: Key) {
        let Some(Mode::Pass(pass)) = &self.mode else { return };
        let Some(points) = key.digit() else { return };
        let (at, is_done) = (pass.at.clone(), pass.is_done);
        if is_done && self.next_unrated(desk, &at).is_none() {
            return desk.report_error(t!(desk.lang, "all-rated"));
        }
        let cell = Some((at.stage.clone(), at.segment.clone()));
        self.rate(desk, &[Card { cell, id: at.touchpoint.clone() }], Score::new(points));
        match self.next_unrated(desk, &at) {
            Some(next) => {
                self.pass_on(desk.map(), next);
                if let Some(Mode::Pass(pass)) = &mut self.mode {
                    pass.rated = Some((at.touchpoint, desk.now));
                }
            }
            None => {
                // The room may still be calling out digits, which would write over the last score.
                if let Some(Mode::Pass(pass)) = &mut self.mode {
                    pass.is_done = true;
                }
                report_all_rated(desk);
            }
        }
    }

    /// The card that is judged by a verdict right after its score, as people speak: “a three, and too often”.
    pub(super) fn just_rated(&self, now: DateTime) -> Option<TouchpointId> {
        let Some(Mode::Pass(pass)) = &self.mode else { return None };
        let (id, at) = pass.rated.as_ref()?;
        (now.duration_since(*at) <= IN_ONE_BREATH).then(|| id.clone())
    }

    /// Leaves the card as it is, and goes on.
    pub(crate) fn pass_skip(&mut self, desk: &Desk) {
        if let Some(next) = self.after_pass(desk.map()) {
            self.pass_on(desk.map(), next);
        }
    }

    /// The card that comes after the one that is asked about; `None` where there is no other.
    pub(crate) fn after_pass(&self, map: &Map) -> Option<Spot> {
        let Some(Mode::Pass(pass)) = &self.mode else { return None };
        let next = |from| query::next_to_rate(map, from, self.lens);
        next(Some(&pass.at)).or_else(|| next(None)).filter(|next| *next != pass.at)
    }

    /// Backspace: goes back to the previous card.
    pub(crate) fn pass_back(&mut self, desk: &Desk) {
        let Some(before) = self.before_pass(desk.map()) else { return };
        if let Some(Mode::Pass(pass)) = &mut self.mode {
            pass.trail.pop();
        }
        self.pass_go(desk.map(), before);
    }

    /// The card that comes before the one that is asked about.
    pub(crate) fn before_pass(&self, map: &Map) -> Option<Spot> {
        let Some(Mode::Pass(pass)) = &self.mode else { return None };
        pass.trail.last().cloned().or_else(|| query::to_rate_before(map, &pass.at, self.lens))
    }

    /// Goes on from the card to which undo has led, if it can be rated, else from the one that was asked about: a digit must
    /// not rate what nobody sees.
    pub(in crate::app) fn pass_from_here(&mut self, map: &Map) {
        let here = self.spot_here(map);
        let Some(Mode::Pass(pass)) = &mut self.mode else { return };
        let spot = here.unwrap_or_else(|| pass.at.clone());
        pass.trail.pop_if(|last| *last == spot);
        self.pass_go(map, spot);
    }

    fn pass_on(&mut self, map: &Map, to: Spot) {
        if let Some(Mode::Pass(pass)) = &mut self.mode
            && pass.at != to
        {
            pass.trail.push(pass.at.clone());
            self.pass_go(map, to);
        }
    }

    fn pass_go(&mut self, map: &Map, to: Spot) {
        let Some(Mode::Pass(pass)) = &mut self.mode else { return };
        (pass.is_done, pass.rated) = (false, None);
        pass.at = to.clone();
        let Spot { stage, segment, touchpoint } = to;
        self.cursor = Cursor::Cell { stage, segment, card: Some(touchpoint), at: 0 }.settle(map);
    }

    fn is_unrated(&self, desk: &Desk, spot: &Spot) -> bool {
        let place = (&spot.stage, &spot.segment);
        let touchpoint = desk.map().touchpoint(&spot.touchpoint);
        touchpoint.is_some_and(|t| query::is_unrated(t, self.lens, place, desk.meeting_day()))
    }

    /// The next card that this meeting has not rated. After the end the search begins again, and this card
    /// itself comes last.
    fn next_unrated(&self, desk: &Desk, at: &Spot) -> Option<Spot> {
        let next = |from| query::next_unrated(desk.map(), from, self.lens, desk.meeting_day());
        next(Some(at)).or_else(|| next(None))
    }

    /// `v`: shows the scores of earlier meetings, or hides them again.
    pub(crate) fn show_earlier_scores(&mut self) {
        if let Some(Mode::Pass(pass)) = &mut self.mode {
            pass.shows_earlier = !pass.shows_earlier;
        }
    }

    /// Whether an earlier meeting has rated the card that is asked about.
    pub(crate) fn has_earlier_score(&self, desk: &Desk) -> bool {
        let Some(Mode::Pass(Pass { at, .. })) = &self.mode else { return false };
        let rated = desk.map().touchpoint(&at.touchpoint);
        let rated = rated.and_then(|t| t.rated(self.lens, Some((&at.stage, &at.segment))));
        rated.is_some_and(|rated| rated.all().iter().any(|(day, _)| *day != desk.meeting_day()))
    }

    /// Whether scores are hidden, because an earlier meeting gave them and the room is to judge anew.
    pub fn hides(&self, rated: &Rated<Score>, meeting: MeetingDay) -> bool {
        self.judges_anew() && rated.at(meeting).is_none()
    }

    /// Whether the room judges without seeing what earlier meetings have said.
    pub fn judges_anew(&self) -> bool {
        matches!(&self.mode, Some(Mode::Pass(pass)) if !pass.shows_earlier)
    }
}

/// Says that all is rated, unless that stands where the questions stand.
fn report_all_rated(desk: &mut Desk) {
    if !has_line_for_question(desk.size.1) {
        desk.report(t!(desk.lang, "all-rated"));
    }
}
