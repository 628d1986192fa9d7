//! The meeting that a score belongs to: that of the day, unless the room has joined it to the meeting before.

use crate::map::{document::Document, rated::MeetingDay};
use jiff::civil::{Date, DateTime};

/// What has happened to the current meeting since the map was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Current {
    /// The day on which the sitting began, and the time of its last score.
    sitting: Option<(Date, DateTime)>,
    joined: Option<Joined>,
}

/// The room has decided that what it does today belongs to the meeting of an earlier day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Joined {
    today: Date,
    earlier: Date,
    /// The step of the history that joined the meetings. Undoing the step undoes the decision.
    step: u64,
}

/// After this many hours without a score, another day begins another sitting.
const PAUSE: i64 = 6;

impl Current {
    /// The meeting that a score given now belongs to.
    pub fn meeting(&self, doc: &Document, now: DateTime) -> MeetingDay {
        let today = self.today(now);
        let joined = self
            .joined
            .filter(|joined| joined.today == today && doc.steps().any(|step| step.seq == joined.step));
        match (joined, doc.map().about().latest_meeting()) {
            (Some(joined), _) => Some(joined.earlier),
            (None, Some(latest)) if latest > today => Some(latest),
            (None, _) => Some(today),
        }
    }

    /// The day of the sitting: an evening that goes on past midnight stays on the day on which it began.
    fn today(&self, now: DateTime) -> Date {
        match self.sitting {
            Some((began, last)) if now.duration_since(last).as_hours() < PAUSE => began,
            _ => now.date(),
        }
    }

    /// Whether a meeting is the one of this sitting's day.
    pub fn is_of_today(&self, meeting: Date, now: DateTime) -> bool {
        self.today(now) == meeting
    }

    /// Notes that a score was given.
    pub fn scored(&mut self, now: DateTime) {
        self.sitting = Some((self.today(now), now));
    }

    /// Notes that the last step of the history has joined the meeting of the day to an earlier one.
    pub fn joined(&mut self, earlier: Date, step: u64, today: Date) {
        self.joined = Some(Joined { today, earlier, step });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn an_evening_that_goes_on_past_midnight_is_one_meeting_and_the_next_morning_another() {
        let mut current = Current::default();
        let doc = Document::default();
        let evening = datetime(2026, 11, 22, 23, 50, 0, 0);
        current.scored(evening);
        let day = |current: &Current, now| current.meeting(&doc, now);
        let night = datetime(2026, 11, 23, 0, 20, 0, 0);
        assert_eq!(day(&current, night), Some(evening.date()));
        current.scored(night);
        let morning = datetime(2026, 11, 23, 9, 0, 0, 0);
        assert_eq!(day(&current, morning), Some(morning.date()));
    }
}
