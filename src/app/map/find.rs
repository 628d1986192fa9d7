//! Finding touchpoints by what is written in them.

use super::grid::Found;
use crate::{
    app::{
        overlay::prompt::Purpose,
        state::{App, Overlay},
    },
    t,
};

impl App {
    /// Looks for what stands in the find prompt and goes to the first hit.
    pub(crate) fn find_as_typed(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        let Purpose::Find(from) = prompt.purpose.clone() else { return };
        let hits = prompt.hits();
        self.grid.found = Found { hits, at: 0 };
        match self.grid.found.hits.first().cloned() {
            Some(id) => self.grid.cursor = from.on(self.map(), &id),
            None => self.grid.cursor = from,
        }
    }

    /// The next hit, or with `back` the one before; around the end.
    pub(crate) fn find_next(&mut self, back: bool) {
        let count = self.grid.found.hits.len();
        if count == 0 {
            self.desk.report_error(t!(self.desk.lang, "find-first"));
            return;
        }
        let at = (self.grid.found.at + if back { count - 1 } else { 1 }) % count;
        self.grid.found.at = at;
        let number = at + 1;
        let id = self.grid.found.hits[at].clone();
        if self.map().touchpoint(&id).is_some() {
            self.grid.cursor = self.grid.cursor.on(self.map(), &id);
        }
        self.desk.report(t!(self.desk.lang, "hit", at = number, count = count));
    }
}
