//! In which order the touchpoints of a rule stand, on every screen, on the command line and in the summary: what the room
//! should talk about first stands first.

use super::{
    limits::{MIDDLE, is_bad},
    reading::Entry,
    rule::{Question, Rule},
};
use crate::map::{choice::choice, rated::Score};
use jiff::civil::Date;
use std::cmp::Reverse;

choice! {
    /// What stands first. Equal ones stand in the order of the journey, and what has no score after what has one.
    Order {
        /// The lowest score, and of equal ones the most important.
        Worst = "worst",
        /// The highest effectiveness, and of equal ones the most important.
        Strongest = "strongest",
        /// The most important, and of equal ones the least effective.
        Important = "important",
        /// The action that should have been done first.
        Overdue = "overdue",
        /// What the customer meets first.
        Journey = "journey",
    }
}

impl Rule {
    /// In which order its touchpoints stand.
    pub fn order(self) -> Order {
        match self {
            Self::MostEffective | Self::EffectiveButNeglected | Self::UnderUsed | Self::LooksUnderUsed => {
                Order::Strongest
            }
            Self::ActionOverdue => Order::Overdue,
            // The neighbours of a hand-over belong together.
            Self::HandOver => Order::Journey,
            Self::VerdictContradicts | Self::ActionIncomplete => Order::Important,
            _ if matches!(self.question(), Question::Data | Question::Goals) => Order::Important,
            _ => Order::Worst,
        }
    }

    /// Whether it is about how a touchpoint of this effectiveness is experienced, and not about the effectiveness itself.
    pub fn is_felt(self, effectiveness: Option<Score>) -> bool {
        match self {
            Self::BadExperience => true,
            Self::MomentWeak | Self::FarFromOptimal => !is_bad(effectiveness),
            _ => false,
        }
    }
}

/// Where an entry stands among those of a rule: the smallest stands first.
pub(super) fn place(rule: Rule, entry: &Entry) -> (u8, Reverse<u8>, Option<Date>) {
    const UNRATED: u8 = u8::MAX;
    let importance = entry.importance().unwrap_or(MIDDLE);
    let effectiveness = entry.effectiveness();
    match rule.order() {
        Order::Worst => {
            let worst = || entry.felt.iter().flatten().min().map(|score| score.points());
            let score = if rule.is_felt(entry.said.effectiveness) { worst() } else { effectiveness };
            (score.unwrap_or(UNRATED), Reverse(importance), None)
        }
        Order::Strongest => (effectiveness.map_or(UNRATED, |points| 5 - points), Reverse(importance), None),
        Order::Important => {
            (5 - importance, Reverse(effectiveness.map_or(0, |points| UNRATED - points)), None)
        }
        Order::Overdue => (0, Reverse(0), entry.said.due),
        Order::Journey => (0, Reverse(0), None),
    }
}
