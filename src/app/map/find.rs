//! Finds touchpoints by what is written in them.

use super::{
    cursor::Cursor,
    grid::{Found, Grid, Of},
    mode::Mode,
};
use crate::{
    app::{analysis::screen::common, describe::value, desk::Desk},
    map::{Map, id::TouchpointId, search},
    t,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// The most letters of what was searched for that are said again.
const MOST: usize = 10;

impl Grid {
    /// Goes to the first of these hits, or back to where the search began if there is none.
    pub(crate) fn show_hits(&mut self, map: &Map, from: &Cursor, hits: Vec<TouchpointId>, of: Of) {
        self.cursor = hits.first().map_or_else(|| from.clone(), |id| from.on(map, id));
        self.found = Found { hits, of, ..Found::default() };
    }

    /// The field in which the hit under the cursor holds what was searched for.
    pub fn hit_field(&self, map: &Map) -> Option<&'static str> {
        let touchpoint = self.found.hits.get(self.found.at).and_then(|id| map.touchpoint(id))?;
        search::field_with(touchpoint, self.found.word())
    }

    /// Whether a card's gutter says that it was found. While a pass asks one card after the other, its questions are about
    /// others.
    pub fn marks_found(&self, id: &TouchpointId) -> bool {
        !matches!(self.mode, Some(Mode::Pass(_))) && self.asked().is_none() && self.found.shows(id)
    }

    /// What those have in common that the map marks as found, and which of them the cursor is on.
    pub fn found_of(&self, desk: &Desk) -> Option<String> {
        let (lang, hits) = (&desk.lang, &self.found.hits);
        if !hits.first().is_some_and(|first| self.marks_found(first)) {
            return None;
        }
        let title = match &self.found.of {
            Of::Word(word) => t!(lang, "found-word", word = word.as_str()),
            Of::What(what) => common(what, hits.first(), desk.shown_map(), lang),
        };
        let (at, count) = (self.found.at + 1, hits.len());
        Some(match hits.get(self.found.at) == self.cursor.card() {
            true => t!(lang, "found-hit", title = title, at = at, count = count),
            false => t!(lang, "found", title = title, count = count),
        })
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
                let word: String = self.found.word().graphemes(true).take(MOST).collect();
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
