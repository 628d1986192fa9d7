//! Finds touchpoints by what is written in them.

use super::{
    cursor::Cursor,
    grid::{Found, Grid},
};
use crate::{
    app::desk::Desk,
    map::{Map, id::TouchpointId},
    t,
};

impl Grid {
    /// Goes to the first of these hits, or back to where the search began if there is none.
    pub(crate) fn show_hits(&mut self, map: &Map, from: &Cursor, hits: Vec<TouchpointId>) {
        self.cursor = hits.first().map_or_else(|| from.clone(), |id| from.on(map, id));
        self.found = Found { hits, at: 0, is_walk: false };
    }

    /// Goes to the next hit, or with `back` to the previous one. After the last hit comes the first.
    pub(crate) fn find_next(&mut self, desk: &mut Desk, back: bool) {
        let count = self.found.hits.len();
        if count == 0 {
            desk.report_error(t!(desk.lang, "find-first"));
            return;
        }
        let at = (self.found.at + if back { count - 1 } else { 1 }) % count;
        self.found.at = at;
        let id = &self.found.hits[at];
        if desk.map().touchpoint(id).is_some() {
            self.cursor = self.cursor.on(desk.map(), id);
        }
        let number = at + 1;
        desk.report(t!(desk.lang, "hit", at = number, count = count));
    }
}
