//! What is written down when a touchpoint is opened: the records in its lists.

use super::{
    choice::choice,
    field::{Item, record},
    text::{Line, Prose},
};
use jiff::civil::Date;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

choice! {
    /// Whether the customer accepts the wait (R63).
    Wait {
        /// It is fine.
        Acceptable = "acceptable",
        /// It is not.
        TooLong = "too_long",
    }
}

choice! {
    /// Who collects the data (R76).
    Party {
        /// We do.
        First = "first",
        /// Somebody else does.
        Third = "third",
    }
}

choice! {
    /// How far an action is.
    State {
        /// Not begun.
        Open = "open",
        /// Begun.
        Doing = "doing",
        /// Finished.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

/// What happens between a customer and the company (R34).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interaction {
    /// What the customer does.
    pub what: Line,
    /// Whom the customer meets (R39).
    pub whom: Line,
    /// What should come of it for the customer (R40).
    pub outcome: Line,
    /// How long the customer waits, in words (R63).
    pub wait: Line,
    /// Whether that is acceptable (R63).
    pub patience: Option<Wait>,
    /// What can go wrong (R67).
    pub wrong: Line,
    /// What happens then (R67).
    pub then: Line,
}

record!(Interaction "interaction":
    what: Line, whom: Line, outcome: Line, wait: Line, patience: Option<Wait>, wrong: Line, then: Line);

/// A process behind the touchpoint (R36).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Process {
    /// What it is called.
    pub name: Line,
    /// Who supports it (R37).
    pub people: Line,
    /// Who answers for it (R38).
    pub owner: Line,
}

record!(Process "process": name: Line, people: Line, owner: Line);

/// Data that the touchpoint generates (R41).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// What it is.
    pub what: Line,
    /// What it is used for (R12).
    pub purpose: Line,
    /// Who knows it (R66).
    pub known_by: Line,
    /// First or third party (R76).
    pub party: Option<Party>,
    /// On which legal basis (R76).
    pub basis: Line,
}

record!(Data "data": what: Line, purpose: Line, known_by: Line, party: Option<Party>, basis: Line);

/// What customers say, and where (R61).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feedback {
    /// In their words.
    pub quote: Line,
    /// Where it was heard.
    pub source: Line,
}

record!(Feedback "feedback": quote: Line, source: Line);

/// A figure (R71, R74).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric {
    /// NPS, CSAT, waiting minutes, …
    pub name: Line,
    /// With its unit.
    pub value: Line,
    /// When it was measured.
    pub date: Option<Date>,
}

record!(Metric "metric": name: Line, value: Line, date: Option<Date>);

/// What will be done about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// What.
    pub what: Line,
    /// Who.
    pub who: Line,
    /// By when.
    pub due: Option<Date>,
    /// How far it is; none counts as open.
    pub state: Option<State>,
}

record!(Action "action": what: Line, who: Line, due: Option<Date>, state: Option<State>);

impl Action {
    /// How far it is.
    pub fn state(&self) -> State {
        self.state.unwrap_or(State::Open)
    }

    /// Whether something remains to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.state(), State::Open | State::Doing)
    }
}

/// The fields that most touchpoints do not have while the room is still collecting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// What it consists of (R17).
    pub assets: Prose,
    /// What happens (R34).
    pub interactions: Vec<Item<Interaction>>,
    /// Which processes support it (R36).
    pub processes: Vec<Item<Process>>,
    /// Which data it generates (R41).
    pub data: Vec<Item<Data>>,
    /// Who else could use these data (R49, R66).
    pub share: Line,
    /// The optimal experience (R42).
    pub optimal: Prose,
    /// The experience today, in words (R55).
    pub today: Prose,
    /// What customers say (R61).
    pub feedback: Vec<Item<Feedback>>,
    /// Figures (R71).
    pub metrics: Vec<Item<Metric>>,
    /// What will be done.
    pub actions: Vec<Item<Action>>,
    /// Anything else (R35).
    pub note: Prose,
}

/// A [`Detail`] that takes no room while it is empty. Read and write it as the `Detail` itself.
#[derive(Clone, Debug, Default)]
pub struct Rare(Option<Box<Detail>>);

impl Deref for Rare {
    type Target = Detail;
    fn deref(&self) -> &Detail {
        static EMPTY: OnceLock<Detail> = OnceLock::new();
        self.0.as_deref().unwrap_or_else(|| EMPTY.get_or_init(Detail::default))
    }
}

impl DerefMut for Rare {
    fn deref_mut(&mut self) -> &mut Detail {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Rare {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}
