//! Finding touchpoints by what is written in them.

use crate::{
    app::{App, Notice, Overlay, overlay::prompt::Purpose},
    map::id::TouchpointId,
    t,
};

/// What was looked for last, and where it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// In the order of the journey.
    pub hits: Vec<TouchpointId>,
    /// Which of them the cursor is on.
    pub at: usize,
}

impl App {
    /// Looks for what stands in the find prompt and goes to the first hit.
    pub(crate) fn find_as_typed(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        let Purpose::Find(from) = prompt.purpose.clone() else { return };
        let hits = prompt.hits();
        self.found = Found { hits, at: 0 };
        match self.found.hits.first().cloned() {
            Some(id) => self.cursor = from.on(self.map(), &id),
            None => self.cursor = from,
        }
    }

    /// The next hit, or with `back` the one before; around the end.
    pub(crate) fn find_next(&mut self, back: bool) {
        let count = self.found.hits.len();
        if count == 0 {
            self.notice = Some(Notice::error(t!(self.lang, "find-first")));
            return;
        }
        let at = (self.found.at + if back { count - 1 } else { 1 }) % count;
        self.found.at = at;
        let number = at + 1;
        let id = self.found.hits[at].clone();
        if self.map().touchpoint(&id).is_some() {
            self.cursor = self.cursor.on(self.map(), &id);
        }
        self.notice = Some(Notice::said(t!(self.lang, "hit", at = number, count = count)));
    }
}
