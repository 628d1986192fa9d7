//! What the cards show while changes are shown: what a score was and is, and what stood here.

use super::{
    cell::{Cell, Sight},
    chip::Chip,
    tile::INDENT,
};
use crate::{
    map::{
        id::TouchpointId,
        rated::{Rated, Score},
        touchpoint::Touchpoint,
    },
    t,
    ui::{
        canvas::{put, put_fit, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

impl Sight<'_> {
    /// The chip of a card: its score, and where changes are shown the one before.
    pub(super) fn chip(&self, id: &TouchpointId, rated: Option<&Rated<Score>>, cell: Option<&Cell>) -> Chip {
        let cell = cell.map(|cell| (cell.stage.clone(), cell.segment.clone()));
        match (rated, &self.since) {
            (Some(rated), _) if self.app.grid.hides(rated, self.meeting) => Chip::Unrated,
            (Some(rated), Some(base)) if base.lacks(id, cell.as_ref()) => Chip::New(rated.latest()),
            (Some(rated), Some(base)) => {
                Chip::between(base.score(id, self.app.grid.lens, cell.as_ref(), rated), rated.latest())
            }
            (Some(rated), None) => Chip::of(rated, self.changed(rated)),
            (None, _) => Chip::None,
        }
    }

    /// The touchpoints that stood here and stand here no more, where the cards show changes.
    pub(super) fn gone(&self, cell: &Cell) -> Vec<&Touchpoint> {
        match self.since {
            Some(_) => self.app.desk.gone_from(&(cell.stage.clone(), cell.segment.clone())),
            None => Vec::new(),
        }
    }

    /// Draws what stood here below the cards, as far as there is room: nothing that a cursor could be on.
    pub(super) fn ghosts(&self, gone: &[&Touchpoint], area: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        let room = usize::from(area.height);
        let shown = if gone.len() > room { room.saturating_sub(1) } else { gone.len() };
        let soft = theme.ink(Ink::Soft, Surface::Canvas);
        for (touchpoint, y) in gone.iter().take(shown).zip(area.top()..area.bottom()) {
            put(buf, area.x, y, 1, glyphs.none, soft);
            let word = t!(self.app.desk.lang, "since-gone");
            let end = put_right(buf, area.right(), y, &word, soft);
            let width = end.saturating_sub(area.x + INDENT + 1);
            let name = self.app.desk.shown_text(&touchpoint.name);
            put_fit(buf, area.x + INDENT, y, width, name.as_str(), soft, glyphs);
        }
        if gone.len() > shown && room > 0 {
            let more = gone.len() - shown;
            let text = t!(self.app.desk.lang, "since-more-gone", count = more);
            let y = area.y + u16::try_from(shown).unwrap_or(0);
            put_fit(buf, area.x + INDENT, y, area.width.saturating_sub(INDENT), &text, soft, glyphs);
        }
    }

    /// Whether a change of a score since the meeting before is shown. It is shown only in the map's newest
    /// meeting.
    fn changed(&self, rated: &Rated<Score>) -> bool {
        let newest = self.app.desk.shown_map().about().latest_meeting();
        rated.all().len() > 1 && rated.all().last().is_some_and(|(day, _)| *day == newest)
    }
}
