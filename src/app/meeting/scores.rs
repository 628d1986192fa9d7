//! Gives scores and verdicts, which belong to a meeting. A day's meeting begins by itself with the first of
//! them. Afterwards it can get a title, or be joined to the meeting before if it is the same one after all.

use crate::{
    app::desk::Desk,
    map::{
        Key,
        about::{About, Meeting},
        builder::Builder,
        by_key::write_over,
        field::{FieldValue as _, Item},
        id::Ids,
        meetings,
        rated::MeetingDay,
        text::Line,
    },
    t,
};
use jiff::civil::Date;

impl Desk {
    /// The meeting that a score given now belongs to.
    pub fn meeting_day(&self) -> MeetingDay {
        self.meeting.meeting(&self.doc, self.now)
    }

    /// Makes a change that gives scores or verdicts of this meeting. If the meeting begins with it, this is
    /// reported when there was an earlier one. Returns whether something was changed.
    pub(crate) fn commit_scores(&mut self, change: impl FnOnce(&mut Builder, MeetingDay)) -> bool {
        let day = self.meeting_day();
        let is_first = self.map().about().meetings.is_empty();
        let mut edit = Builder::new(self.doc.map());
        change(&mut edit, day);
        let begins = edit.changes_something() && !is_listed(edit.about_now(), day);
        if begins {
            list(&mut edit, &mut self.ids, Meeting { date: day, title: Line::default() });
        }
        let edit = edit.finish();
        let done = self.commit(edit);
        if done {
            self.meeting.scored(self.now);
            if let (true, false, Some(day)) = (begins, is_first, day) {
                self.report_beginning(day);
            }
        }
        done
    }

    /// Adds to what was just reported that a meeting has begun, and which key changes that.
    fn report_beginning(&mut self, day: Date) {
        let (date, key) = (self.lang.date(day), self.key("meeting"));
        self.add_to_report(&t!(self.lang, "meeting-began", date = date));
        if let Some(notice) = &mut self.notice {
            notice.aside = Some(t!(self.lang, "meeting-began-keys", key = key));
        }
    }

    /// The title of the meeting of a day.
    pub(crate) fn meeting_title(&self, day: Date) -> String {
        let mut meetings = self.map().about().meetings.iter();
        meetings.find(|m| m.value.date == Some(day)).map(|m| m.value.title.to_string()).unwrap_or_default()
    }

    /// Writes the title of the meeting of a day over the one with which it was `opened`. Returns whether that was done. A
    /// meeting that has not begun begins with its title.
    pub(crate) fn name_meeting(&mut self, day: Date, opened: Line, title: Line) -> bool {
        let day = Some(day);
        let mut edit = Builder::new(self.doc.map());
        if is_listed(edit.about_now(), day) {
            let [opened, title] = [opened, title].map(|title| {
                let mut all = edit.about_now().meetings.clone();
                all.iter_mut().filter(|m| m.value.date == day).for_each(|m| m.value.title = title.clone());
                all.to_value()
            });
            write_over(&mut edit, &Key::About, "meetings", opened, title);
        } else if !title.is_empty() {
            list(&mut edit, &mut self.ids, Meeting { date: day, title });
        }
        let edit = edit.finish();
        edit.is_none() || self.commit(edit)
    }

    /// The meeting before that of a day, if that can be joined to it: only today's meeting can, and only when it is the
    /// newest, so that nobody joins two meetings of long ago.
    pub(crate) fn meeting_before(&self, day: Date) -> Option<Date> {
        before(self.map().about(), day).filter(|_| self.meeting.is_of_today(day, self.now))
    }

    /// Joins the meeting of a day to the meeting before as one step, because it was the same one after all. It was
    /// today's when that was offered.
    pub(crate) fn join_meeting_before(&mut self, day: Date) {
        let Some(before) = before(self.map().about(), day) else { return };
        if self.commit(meetings::join(self.doc.map(), day, before)) {
            self.meeting.joined(before, self.doc.position(), day);
        }
    }
}

/// The meeting before that of a day, if that is the newest.
fn before(about: &About, day: Date) -> Option<Date> {
    let is_newest = about.latest_meeting() == Some(day);
    about.meetings.iter().filter_map(|m| m.value.date).filter(|date| is_newest && *date < day).max()
}

fn is_listed(about: &About, day: MeetingDay) -> bool {
    about.meetings.iter().any(|m| m.value.date == day)
}

/// Adds a meeting to those of the map.
fn list(edit: &mut Builder, ids: &mut Ids, meeting: Meeting) {
    let id = ids.item_unlike(|id| edit.about_now().meetings.iter().any(|m| m.id == *id));
    edit.about(|about| about.meetings.push(Item { id, value: meeting }));
}
