//! Keys on the map that change nothing in it: moving, another lens, removing the marks.

use super::{
    cursor::Cursor,
    grid::{Found, Grid},
};
use crate::{
    app::{
        desk::Desk,
        key::{Key, To},
    },
    map::{choice::Choice as _, lens::Lens},
    t,
};

impl Grid {
    /// Moves the cursor for an arrow or another moving key.
    pub(crate) fn move_key(&mut self, desk: &mut Desk, key: Key) {
        let Some(to) = key.direction() else { return };
        let next = self.cursor.step(desk.map(), to);
        // Below the last name is the end of the map, although the cards beside it lie lower.
        if matches!(next, Cursor::Segment(_)) && next == self.cursor && matches!(to, To::Down | To::PageDown)
        {
            desk.report(t!(desk.lang, "no-segment-below"));
        }
        self.cursor = next;
    }

    /// Esc and Ctrl-C on the map: nothing is open there, so this removes the marks and the search hits; where there are
    /// none, what has changed is not shown any more, and else that the time is over.
    pub(crate) fn escape(&mut self, desk: &mut Desk, key: Key) {
        let is_plain = self.mode.is_none() && self.asking.is_none() && self.found.hits.is_empty();
        if is_plain && self.marked.is_empty() {
            if !self.shows_changes {
                desk.clear_time();
            }
            self.shows_changes = false;
        }
        (self.mode, self.found, self.asking) = (None, Found::default(), None);
        self.marked.clear();
        if key.ctrl {
            desk.report(t!(desk.lang, "how-to-quit", key = desk.key("quit")));
        }
    }

    /// `r` and, with `back`, `<`: goes to another lens. The importance is offered only when somebody has
    /// rated it.
    pub(crate) fn next_lens(&mut self, desk: &mut Desk, back: bool) {
        let is_offered =
            |lens: &&Lens| **lens != Lens::Importance || desk.map().tally().rated(Lens::Importance) > 0;
        let mut offered: Vec<Lens> = Lens::ALL.iter().filter(is_offered).copied().collect();
        if back {
            offered.reverse();
        }
        let at = offered.iter().position(|lens| *lens == self.lens);
        self.lens = offered[at.map_or(0, |at| (at + 1) % offered.len())];
        self.restart_pass(desk);
    }
}
