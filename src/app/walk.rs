//! From the analysis to the map with the touchpoints that stand behind a line, and back to that line.

use super::{
    analysed::on,
    analysis::screen::Analysis,
    key::Key,
    map::grid::{Found, Of},
    state::{App, Screen},
};
use crate::{map::choice::Choice as _, t};

impl App {
    /// `n` and `b` on the analysis screen: the touchpoints behind the line are found on the map, where the same keys go
    /// on. A line without any leads to the place where they are missing.
    pub(super) fn walk(&mut self) {
        let Screen::Analysis(analysis) = &self.screen else { return };
        let before = analysis.clone();
        let mut listing = analysis.clone();
        if listing.list.is_none() && !listing.list(&self.desk, &self.insight) {
            return self.enter_analysis();
        }
        let Some(list) = listing.list else { return };
        let Some(target) = list.targets.get(list.at) else { return };
        let hits = list.targets.iter().map(|target| target.id.clone()).collect();
        let from = self.grid.cursor.clone();
        self.grid.show_hits(self.desk.map(), &from, hits, Of::What(list.what.clone()));
        // The cards show the scores that the list shows, until one comes back.
        (self.grid.found.at, self.grid.found.lens_before) = (list.at, Some(self.grid.lens));
        let is_new_lens = self.grid.lens != target.lens;
        self.grid.lens = target.lens;
        self.grid.cursor = on(&from, &self.desk, target);
        let (at, count) = (list.at + 1, list.targets.len());
        let (next, back) = (self.desk.key("find-next"), self.desk.key("find-back"));
        self.desk.report(t!(
            self.desk.lang,
            "walk",
            next = next,
            back = back,
            title = list.title(self.desk.shown_map(), &self.desk.lang),
            at = at,
            count = count
        ));
        if is_new_lens {
            let lens = self.desk.lang.get(&format!("lens-{}", self.grid.lens.word()));
            self.desk.add_to_report(&t!(self.desk.lang, "walk-lens", lens = lens));
        }
        self.screen = Screen::Map;
        self.walked = Some(before);
    }

    /// Whether Esc on the map leads back to the analysis.
    pub(super) fn walks(&self) -> bool {
        self.walked.is_some() && self.grid.marked.is_empty()
    }

    /// Esc on the map: back to the line of the analysis from which the walk began.
    pub(super) fn walk_back(&mut self, key: Key) {
        if let Some(analysis) = self.come_back() {
            self.screen = Screen::Analysis(analysis);
        }
        if key.ctrl {
            self.desk.report(t!(self.desk.lang, "how-to-quit", key = self.desk.key("quit")));
        }
    }

    /// The analysis as it was left for the map. Where its touchpoints were listed, the cursor is on the one that the map
    /// has come to. The walk ends with that, marks nothing on the map any more, and gives back its lens.
    pub(super) fn come_back(&mut self) -> Option<Analysis> {
        let mut analysis = self.walked.take()?;
        if let Some(list) = &mut analysis.list {
            let found = &self.grid.found;
            if list.targets.iter().map(|target| &target.id).eq(&found.hits) {
                list.at = found.at;
            }
        }
        if let Some(lens) = self.grid.found.lens_before {
            self.grid.lens = lens;
            self.grid.found = Found::default();
        }
        Some(analysis)
    }
}
