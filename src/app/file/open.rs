//! Opens or begins a map: reports what came back with it and who may change it, and returns to where the user
//! was.

use super::File;
use crate::{
    app::{
        analysis::insight::Insight,
        meeting::current::Current,
        message::Effect,
        state::{App, Screen},
    },
    map::{Records, document::Document},
    store::{
        access::Access,
        session::{Opened, Recovered},
    },
    t,
};
use std::path::PathBuf;

impl App {
    /// Shows a map that was opened.
    pub fn opened(&mut self, path: Option<PathBuf>, opened: Opened) {
        let Opened { doc, state, comments, access, recovered, here, another } = opened;
        let is_taken_over = self.desk.is_read_only() && access == Access::Ours && self.desk.file.path == path;
        self.show(doc);
        self.desk.file = File { path, state, comments, access, ..File::default() };
        self.greet();
        if let Some(here) = here {
            self.go_back_to(&here.place);
        }
        if is_taken_over {
            self.desk.report(t!(self.desk.lang, "taken-over"));
        }
        self.report_recovered(&recovered);
        match &self.desk.file.access {
            Access::Held(holder) => self.desk.report(self.desk.held_by(holder.as_ref())),
            Access::Unguarded(why) => {
                self.desk.report_error(t!(self.desk.lang, "unguarded", why = why.as_str()));
            }
            Access::Unlocked => self.desk.report(t!(self.desk.lang, "no-locks")),
            Access::Ours => {}
        }
        if let Some(path) = self.desk.file.path.clone() {
            self.desk.note_use(path);
        }
        if let Some(another) = another {
            self.take_theirs(*another);
        }
    }

    /// Reports the recovered work that was not in the file.
    fn report_recovered(&mut self, recovered: &Recovered) {
        let mut said = Vec::new();
        if recovered.steps > 0 {
            let since = recovered.since.map_or_else(String::new, |since| {
                let time = self.desk.lang.time(since.time());
                if since.date() == self.desk.now.date() {
                    time
                } else {
                    self.desk.lang.date(since.date()) + " " + &time
                }
            });
            said.push(t!(
                self.desk.lang,
                "came-back",
                key = self.way_to_undo(),
                count = recovered.steps,
                since = since
            ));
        }
        if recovered.is_merged {
            said.push(t!(self.desk.lang, "theirs-merged"));
        }
        if let Some(folder) = &recovered.broken {
            said.push(t!(self.desk.lang, "journal-broken", folder = self.desk.shown(folder)));
        }
        if self.desk.file.comments.inside > 0 {
            said.push(t!(
                self.desk.lang,
                "comments-inside",
                key = self.desk.key("save"),
                count = self.desk.file.comments.inside
            ));
        }
        if !said.is_empty() {
            self.desk.report(said.join(" · "));
        }
    }

    /// Begins with these records as a map that has no file yet or is to be written to `path`.
    pub fn begin(&mut self, records: Records, path: Option<PathBuf>, is_new: bool) {
        let Ok(mut doc) = Document::open(records) else { return };
        if is_new {
            doc.unsaved(Records::default());
        }
        self.show(doc);
        self.desk.file = File { path: path.clone(), ..File::default() };
        self.desk.effects.push(Effect::Begin(path));
    }

    /// Shows a map as a whole. There is no other way for a map to get on the screen.
    fn show(&mut self, doc: Document) {
        self.desk.put_document(doc);
        self.insight = Insight::default();
        self.screen = Screen::Map;
        self.overlay = None;
        self.astray = None;
        self.walked = None;
        self.grid.begin(self.desk.doc.map());
        self.desk.meeting = Current::default();
    }

    /// Reports in one line that the map's review or an action is overdue (R94, U14).
    fn greet(&mut self) {
        let today = self.desk.now.date();
        let map = self.desk.doc.map();
        let review = map.about().next_review.filter(|day| *day < today);
        let (_, overdue, _) = crate::app::actions::counts(map, today);
        let mut parts = Vec::new();
        if let Some(day) = review {
            parts.push(t!(self.desk.lang, "review-was-due", date = self.desk.lang.date(day)));
        }
        if overdue > 0 {
            parts.push(t!(
                self.desk.lang,
                "actions-overdue",
                key = self.desk.key("screen-back"),
                count = overdue
            ));
        }
        // What is wrong with the settings is said only once, and this stands in the list of actions, too.
        let is_wrong = self.desk.notice.as_ref().is_some_and(|notice| notice.is_error);
        if !parts.is_empty() && !is_wrong {
            self.desk.report(parts.join(" · "));
        }
    }
}
