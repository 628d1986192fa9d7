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
        /// The wait is acceptable.
        Acceptable = "acceptable",
        /// The wait is too long.
        TooLong = "too_long",
    }
}

choice! {
    /// Who collects the data (R76).
    Party {
        /// The company itself collects them.
        First = "first",
        /// Somebody else collects them.
        Third = "third",
    }
}

choice! {
    /// The progress of an action.
    State {
        /// Nobody has begun.
        Open = "open",
        /// Somebody is at work.
        Doing = "doing",
        /// The action is finished.
        Done = "done",
        /// The action was given up.
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
    /// Whether the customer accepts the wait (R63).
    pub patience: Option<Wait>,
    /// What can go wrong (R67).
    pub wrong: Line,
    /// What happens when it goes wrong (R67).
    pub then: Line,
}

record!(Interaction "interaction":
    what: Line, whom: Line, outcome: Line, wait: Line, patience: Option<Wait>, wrong: Line, then: Line);

/// A process behind the touchpoint (R36).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Process {
    /// The name of the process.
    pub name: Line,
    /// Who supports the process (R37).
    pub people: Line,
    /// Who is responsible for the process (R38).
    pub owner: Line,
}

record!(Process "process": name: Line, people: Line, owner: Line);

/// Data that the touchpoint generates (R41).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// What is recorded.
    pub what: Line,
    /// What the data are used for (R12).
    pub purpose: Line,
    /// Who knows the data (R66).
    pub known_by: Line,
    /// Whether the company or a third party collects them (R76).
    pub party: Option<Party>,
    /// The legal basis on which they are collected (R76).
    pub basis: Line,
}

record!(Data "data": what: Line, purpose: Line, known_by: Line, party: Option<Party>, basis: Line);

/// What customers say, and where (R61).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feedback {
    /// The customers' own words.
    pub quote: Line,
    /// Where it was heard or read.
    pub source: Line,
}

record!(Feedback "feedback": quote: Line, source: Line);

/// A measured figure (R71, R74).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric {
    /// What is measured: NPS, CSAT, waiting minutes, …
    pub name: Line,
    /// The figure as it was written.
    pub value: Line,
    /// The day of the measurement.
    pub date: Option<Date>,
}

record!(Metric "metric": name: Line, value: Line, date: Option<Date>);

/// What somebody will do to improve the touchpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// What will be done.
    pub what: Line,
    /// Who does it.
    pub who: Line,
    /// The day by which it is done.
    pub due: Option<Date>,
    /// How far it is. Nothing written counts as open.
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
    /// What the touchpoint consists of (R17).
    pub assets: Prose,
    /// What happens between customer and company (R34).
    pub interactions: Vec<Item<Interaction>>,
    /// The processes that support the touchpoint (R36).
    pub processes: Vec<Item<Process>>,
    /// The data that the touchpoint generates (R41).
    pub data: Vec<Item<Data>>,
    /// Who else could use these data (R49, R66).
    pub share: Line,
    /// The optimal experience (R42).
    pub optimal: Prose,
    /// The experience today, in words (R55).
    pub today: Prose,
    /// What customers say (R61).
    pub feedback: Vec<Item<Feedback>>,
    /// The figures by which it is measured (R71).
    pub metrics: Vec<Item<Metric>>,
    /// What will be done to improve it.
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
