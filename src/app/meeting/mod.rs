//! Which meeting a score belongs to. The first edit on another day begins a new one, asked once.

use super::desk::Desk;
use super::{
    overlay::ask::{Ask, Question, Waiting},
    state::{App, Overlay},
};
use crate::map::{about::Meeting, builder::Builder, field::Item, id::Ids, rated::MeetingDay};
use jiff::civil::Date;

/// The meeting in which the program runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Current {
    /// Not known yet: the map's last meeting was on another day.
    #[default]
    Unasked,
    /// The map's last one goes on.
    GoOn,
    /// The one of this day, which may have to be begun.
    On(Date),
}

impl App {
    /// Asks, once, when what waits would change a map whose last meeting was on another day; whether it asked.
    pub(super) fn asks_for_meeting(&mut self, waiting: Waiting) -> bool {
        if self.desk.meeting != Current::Unasked {
            return false;
        }
        let today = self.desk.now.date();
        match self.map().about().latest_meeting() {
            Some(day) if day < today && self.desk.file.path.is_some() => {
                self.overlay = Some(Overlay::Ask(Ask::new(Question::Meeting(waiting))));
                true
            }
            Some(_) => {
                self.desk.meeting = Current::GoOn;
                false
            }
            None => {
                self.desk.meeting = Current::On(today);
                false
            }
        }
    }
}

impl Desk {
    /// The meeting that a score given now belongs to.
    pub fn meeting_day(&self) -> MeetingDay {
        match self.meeting {
            Current::On(day) => Some(day),
            Current::GoOn | Current::Unasked => self.map().about().latest_meeting(),
        }
    }
}

/// Lists the meeting of that day with the first change that belongs to it.
pub(super) fn begin(edit: &mut Builder, ids: &mut Ids, day: MeetingDay) {
    let known = edit.about_now().meetings.iter().any(|m| m.value.date == day);
    if day.is_some() && !known && edit.changes_something() {
        let id = ids.item_unlike(|id| edit.about_now().meetings.iter().any(|m| m.id == *id));
        edit.about(|about| {
            about.meetings.push(Item { id, value: Meeting { date: day, ..Meeting::default() } });
        });
    }
}
