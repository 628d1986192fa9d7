//! Finds touchpoints by what is written in them.

use super::{
    cursor::Cursor,
    grid::{Found, Grid},
};
use crate::{
    app::{describe::value, desk::Desk},
    map::{Map, id::TouchpointId, search},
    t,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// The most letters of what was searched for that are said again.
const MOST: usize = 10;

impl Grid {
    /// Goes to the first of these hits, or back to where the search began if there is none. The word is what was searched
    /// for, or empty where the analysis has found them.
    pub(crate) fn show_hits(&mut self, map: &Map, from: &Cursor, hits: Vec<TouchpointId>, word: &str) {
        self.cursor = hits.first().map_or_else(|| from.clone(), |id| from.on(map, id));
        self.found = Found { hits, word: word.to_owned(), ..Found::default() };
    }

    /// The field in which the hit under the cursor holds what was searched for.
    pub fn hit_field(&self, map: &Map) -> Option<&'static str> {
        let touchpoint = self.found.hits.get(self.found.at).and_then(|id| map.touchpoint(id))?;
        search::field_with(touchpoint, &self.found.word)
    }

    /// Goes to the next hit, or with `back` to the previous one. After the last hit comes the first.
    pub(crate) fn find_next(&mut self, desk: &mut Desk, back: bool) {
        let count = self.found.hits.len();
        if count == 0 {
            desk.report_error(t!(desk.lang, "find-first", key = desk.key("find")));
            return;
        }
        let at = (self.found.at + if back { count - 1 } else { 1 }) % count;
        self.found.at = at;
        let id = &self.found.hits[at];
        if desk.map().touchpoint(id).is_some() {
            self.cursor = self.cursor.on(desk.map(), id);
        }
        self.report_hit(desk);
    }

    /// Says which hit the cursor is on, and of a search what was found in which field and which keys go on.
    pub(crate) fn report_hit(&self, desk: &mut Desk) {
        let (number, count) = (self.found.at + 1, self.found.hits.len());
        let hit = t!(desk.lang, "hit", at = number, count = count);
        let field = self.hit_field(desk.map());
        desk.report(match field {
            None => hit,
            Some(field) => {
                let word: String = self.found.word.graphemes(true).take(MOST).collect();
                let field = value::label("touchpoint", field, &desk.lang);
                t!(
                    desk.lang,
                    "hit-of",
                    next = desk.key("find-next"),
                    back = desk.key("find-back"),
                    word = word,
                    hit = hit,
                    field = field
                )
            }
        });
    }
}
