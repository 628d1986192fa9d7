//! Rescues text that was being typed for something that somebody else has deleted meanwhile: it becomes a
//! card on the parking strip, so that no text is ever lost.

use super::{
    map::{
        cursor::Cursor,
        mode::{Mode, What},
    },
    overlay::prompt::Purpose,
    state::{App, Overlay, Screen},
};
use crate::{
    map::{
        builder::Builder,
        id::TouchpointId,
        text::{Line, Prose},
        touchpoint::Touchpoint,
    },
    t,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// How many letters a name has at most. A longer text, or one of several lines, is too long for a name.
const LONGEST_NAME: usize = 120;

impl App {
    /// Makes a card on the parking strip of a text that has no place any more. A long text also stands in the
    /// card's note.
    pub(super) fn rescue(&mut self, text: &str) {
        let Some(first) = text.lines().map(str::trim).find(|line| !line.is_empty()) else { return };
        let name = Line::clean(&first.graphemes(true).take(LONGEST_NAME).collect::<String>());
        let id = self.desk.ids.touchpoint();
        let number = self.map().free_numbers().next().unwrap_or(0);
        let mut card = Touchpoint { number, name: name.clone(), ..Touchpoint::default() };
        if name.as_str() != text.trim() {
            card.detail.note = Prose::clean(text);
        }
        let mut edit = Builder::new(self.desk.doc.map());
        edit.set_touchpoint(&id, Some(card));
        let (edit, next) = (edit.finish(), self.desk.file.next);
        if self.desk.commit(edit) {
            self.desk.file.next = next;
            self.grid.cursor = Cursor::Parked { card: Some(id), at: 0 }.settle(self.desk.doc.map());
            self.desk.report(t!(self.desk.lang, "text-rescued", name = name.as_str()));
        }
    }

    /// Makes what is being typed part of the map. A text that is refused becomes a card on the parking strip.
    pub fn finish_typing(&mut self) {
        self.keep_what_is_written();
        if let Some(text) = self.typed().filter(|_| self.has_draft()) {
            self.rescue(&text);
        }
    }

    /// The cards that the open prompt is about.
    pub(super) fn prompted_cards(&self) -> Vec<TouchpointId> {
        self.open_prompt().map(|prompt| self.cards_of(&prompt.purpose)).unwrap_or_default()
    }

    /// The cards for which something is asked.
    pub(super) fn cards_of(&self, purpose: &Purpose) -> Vec<TouchpointId> {
        match purpose {
            Purpose::Owner | Purpose::Action => self.grid.chosen_ids(self.map()),
            Purpose::ActionFor(ids) => ids.clone(),
            Purpose::Rewrite(touchpoint, _) => vec![touchpoint.clone()],
            Purpose::Find(_) | Purpose::Meeting(_) => Vec::new(),
            Purpose::SaveAs | Purpose::ExportTo(_) | Purpose::Earlier => Vec::new(),
        }
    }

    /// Rescues what is being typed for something that is gone, after somebody else has changed the map.
    /// `prompted` are the cards that a prompt was about before.
    pub(super) fn rescue_orphans(&mut self, prompted: &[TouchpointId]) {
        let orphans = [self.orphan_in_grid(), self.orphan_in_prompt(prompted), self.orphan_in_form()];
        orphans.into_iter().flatten().for_each(|text| self.rescue(&text));
    }

    fn orphan_in_grid(&mut self) -> Option<String> {
        let write = self.grid.writing()?;
        let map = self.desk.doc.map();
        let is_gone = match &write.what {
            What::Touchpoint { stage, segment, .. } => {
                map.stage(stage).is_none() || map.segment(segment).is_none()
            }
            What::Name(key) => !map.records().has(key),
            What::Parked | What::Stage { .. } | What::Segment { .. } => false,
        };
        match self.grid.mode.take_if(|_| is_gone)? {
            Mode::Write(write) => Some(write.input.text().to_owned()),
            _ => None,
        }
    }

    fn orphan_in_prompt(&mut self, prompted: &[TouchpointId]) -> Option<String> {
        let map = self.desk.doc.map();
        let left: Vec<_> = prompted.iter().filter(|id| map.touchpoint(id).is_some()).cloned().collect();
        if let Some(first) = left.first() {
            // The prompt stays with these cards, wherever they stand now.
            self.grid.cursor = self.grid.cursor.on(map, first);
            let is_of_chosen = matches!(self.open_prompt(), Some(prompt) if matches!(prompt.purpose, Purpose::Owner | Purpose::Action));
            if is_of_chosen && prompted.len() > 1 {
                self.grid.mark_all(self.desk.doc.map(), &left);
            }
            return None;
        }
        match self.overlay.take_if(|_| !prompted.is_empty())? {
            Overlay::Prompt(prompt) => Some(prompt.input.text().to_owned()),
            _ => None,
        }
    }

    fn orphan_in_form(&mut self) -> Option<String> {
        let Screen::Form(form) = &mut self.screen else { return None };
        let map = self.desk.doc.map();
        let is_there = map.records().has(&form.record);
        let text = form.writing.take_if(|_| !is_there || !form.focus.is_there(map, &form.record));
        if !is_there {
            self.screen = Screen::Map;
        }
        text.map(|input| input.text().to_owned())
    }
}
