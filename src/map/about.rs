//! The record of the map as a whole: its title, its goals, its owner and its meetings.

use super::{
    choice::choice,
    field::{Item, record},
    rated::MeetingDay,
    text::{Line, Prose},
};
use jiff::civil::Date;

choice! {
    /// The language in which a map is written.
    Language {
        /// English.
        English = "en",
        /// German.
        German = "de",
    }
}

choice! {
    /// Whether the goals of company and customers agree (R73).
    Agreement {
        /// They agree.
        Yes = "yes",
        /// They agree in part.
        Partly = "partly",
        /// They contradict each other.
        No = "no",
    }
}

/// One day on which the room worked on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// The day of the meeting. Scores name their meeting by it.
    pub date: Option<Date>,
    /// What the meeting was about.
    pub title: Line,
}

record!(Meeting "meeting": date: Option<Date>, title: Line);

/// Title, goals, ownership and meetings of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// The title of the map, which names what it shows.
    pub title: Line,
    /// The company whose customers the map is about.
    pub organisation: Line,
    /// What the company wants to achieve (R73).
    pub business_goal: Prose,
    /// What the customer wants to achieve (R73).
    pub customer_goal: Prose,
    /// Whether the two goals agree (R73).
    pub goals_agree: Option<Agreement>,
    /// The brand that customers meet (R20).
    pub brand: Line,
    /// The surroundings in which customers meet the brand (R20).
    pub environments: Line,
    /// The platforms and the infrastructure behind the touchpoints (R20).
    pub platform: Line,
    /// Who looks after the map when the workshop is over (U14).
    pub owner: Line,
    /// The day on which the map is reviewed next (R94, U14).
    pub next_review: Option<Date>,
    /// The language in which the map is written.
    pub language: Option<Language>,
    /// The days on which the room worked on the map.
    pub meetings: Vec<Item<Meeting>>,
}

record!(About "about":
    title: Line,
    organisation: Line,
    business_goal: Prose,
    customer_goal: Prose,
    goals_agree: Option<Agreement> => 2,
    brand: Line => 2,
    environments: Line => 2,
    platform: Line => 2,
    owner: Line,
    next_review: Option<Date>,
    language: Option<Language>,
    meetings: Vec<Item<Meeting>>,
);

impl About {
    /// The day of the newest meeting; `None` when no meeting has a day.
    pub fn latest_meeting(&self) -> MeetingDay {
        self.meetings.iter().filter_map(|m| m.value.date).max()
    }
}
