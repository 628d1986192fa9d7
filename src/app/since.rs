//! Shows what has changed, and lets somebody choose since when: a meeting, a kept day, or the file of an earlier map.

use super::{
    analysis::panel::Panel,
    earlier::{Choice, Was},
    file::{
        job::{EarlierJob, EarlierMap},
        path::name_of,
    },
    message::Effect,
    overlay::{palette::Palette, prompt::Purpose},
    state::{App, Overlay, Screen},
};
use crate::{analysis::since::Base, store::recovery::versions::Day, t};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

impl App {
    /// What the map shows changes since, while it does.
    pub fn changed_since(&self) -> Option<Base> {
        if self.grid.shows_changes { self.desk.since() } else { None }
    }

    /// After every message: what the map shows as gone follows the edits. Where changes are told since a meeting, the map as
    /// it was kept on that day is asked for, which knows more of it.
    pub(super) fn follow_changes(&mut self) {
        let on_panel = matches!(&self.screen, Screen::Analysis(analysis) if analysis.panel == Panel::Changes);
        if (on_panel || self.grid.shows_changes)
            && self.desk.file.path.is_some()
            && self.desk.earlier.asks_for_own(self.desk.doc.map())
        {
            self.look_for_days();
        }
        if self.grid.shows_changes {
            self.desk.earlier.find_gone(&self.desk.doc);
        }
    }

    /// `v`: the map shows what has changed, or its scores again; the analysis goes to that question.
    pub(super) fn toggle_changes(&mut self) {
        if self.changed_since().is_some() && matches!(self.screen, Screen::Map) {
            self.grid.shows_changes = false;
        } else {
            self.show_what_changed();
        }
    }

    fn show_changes(&mut self) {
        let (lang, when) = (&self.desk.lang, self.desk.since_when());
        self.grid.shows_changes = when.is_some();
        match when {
            Some(when) => self.desk.report(t!(lang, "since-shown", when = when)),
            None => self.desk.report(t!(lang, "since-no-base", key = self.desk.key("since"))),
        }
    }

    /// F3: asks since when.
    pub(super) fn ask_since(&mut self) {
        let name = t!(self.desk.lang, "hint-since");
        self.overlay = Some(Overlay::Palette(Palette::asking(&format!("{name} "))));
        self.look_for_days();
    }

    /// Asks which days are kept, so that the palette can offer them.
    pub(super) fn look_for_days(&mut self) {
        if let Some(path) = self.desk.file.path.clone() {
            self.desk.effects.push(Effect::KeptDays(path));
        }
    }

    /// The worker has found these days of the map's file.
    pub(super) fn found_days(&mut self, path: &Path, days: Vec<Day>) {
        if self.desk.file.path.as_deref() == Some(path) {
            self.desk.earlier.kept(days);
            self.fill_palette(|_| true);
            if let Some(day) = self.desk.earlier.found_own() {
                self.read_earlier(day.path, Some(day.date));
            }
        }
    }

    /// What the palette offers after the command: since when changes can be told.
    pub(super) fn since_choices(&self) -> Vec<(String, bool)> {
        let lang = &self.desk.lang;
        let words = |choice: &Choice| match choice {
            Choice::Meeting(day) => self.titled(*day),
            Choice::Kept(day, _) => t!(lang, "since-kept", day = lang.date(*day)),
            Choice::File => t!(lang, "since-choose-file"),
        };
        self.desk.earlier.choices(self.map()).iter().map(|choice| (words(choice), true)).collect()
    }

    /// A meeting by its day, and its title if it has one.
    fn titled(&self, day: Date) -> String {
        let mut meetings = self.desk.shown_map().about().meetings.iter().map(|item| &item.value);
        let title = meetings.find(|meeting| meeting.date == Some(day)).map(|meeting| meeting.title.as_str());
        let day = self.desk.lang.date(day);
        title
            .filter(|title| !title.is_empty())
            .map_or_else(|| day.clone(), |title| format!("{day} · {title}"))
    }

    /// The choice in that place was taken.
    pub(super) fn choose_since(&mut self, nth: usize) {
        match self.desk.earlier.choices(self.map()).into_iter().nth(nth) {
            Some(Choice::Meeting(day)) => {
                self.desk.earlier.choose_meeting(day);
                self.show_what_changed();
            }
            Some(Choice::Kept(day, path)) => self.read_earlier(path, Some(day)),
            Some(Choice::File) => self.prompt(Purpose::Earlier),
            None => {}
        }
    }

    /// Asks the worker to read an earlier map.
    pub(super) fn read_earlier(&mut self, path: PathBuf, day: Option<Date>) {
        let known = self.map().records().clone();
        self.desk.effects.push(Effect::ReadEarlier(Box::new(EarlierJob { path, day, known })));
    }

    /// The worker has read an earlier map, or could not.
    pub(super) fn earlier_read(&mut self, outcome: Result<EarlierMap, String>) {
        match outcome {
            Ok(EarlierMap { path, day, is_kept, map }) => {
                if !is_kept {
                    self.left.forget(&Purpose::Earlier, &[]);
                }
                let name = (!is_kept).then(|| name_of(&path));
                let Some(was) = self.desk.earlier.take_own(&path, Was::of(day, name, map)) else {
                    return self.desk.learn_earlier_names();
                };
                self.desk.earlier.choose(was);
                self.desk.prepare_wall();
                self.desk.learn_earlier_names();
                self.show_what_changed();
            }
            Err(why) => self.desk.report_error(why),
        }
    }

    /// Shows what has changed where the user is.
    fn show_what_changed(&mut self) {
        if let Screen::Analysis(analysis) = &mut self.screen {
            analysis.show(Panel::Changes);
        } else {
            self.show_changes();
        }
    }
}
