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
    /// Where data come from (R14, R69).
    Source {
        /// The measurement of what visitors do on the web (R11).
        WebAnalytics = "web_analytics",
        /// The management of leads.
        LeadManagement = "lead_management",
        /// The customer database.
        Crm = "crm",
        /// A survey, which shows only what people can say (R69).
        Survey = "survey",
        /// Somebody who watches customers.
        Observation = "observation",
        /// Posts, comments, likes and reviews (R10).
        SocialMedia = "social_media",
        /// Another source.
        Other = "other",
    }
}

choice! {
    /// What a figure measures (R71, R74).
    MetricKind {
        /// What the service costs.
        Cost = "cost",
        /// What is earned.
        Revenue = "revenue",
        /// How many customers buy, or take the next step.
        Conversion = "conversion",
        /// How many customers help themselves.
        SelfService = "self_service",
        /// How satisfied customers are.
        Satisfaction = "satisfaction",
        /// How many customers recommend the company.
        Recommendation = "recommendation",
        /// How long something takes.
        Time = "time",
    }
}

impl MetricKind {
    /// The direction in which figures of this kind get better, unless somebody says otherwise.
    pub fn better(self) -> Better {
        match self {
            Self::Cost | Self::Time => Better::Less,
            Self::Revenue
            | Self::Conversion
            | Self::SelfService
            | Self::Satisfaction
            | Self::Recommendation => Better::More,
        }
    }
}

choice! {
    /// The direction in which a figure gets better.
    Better {
        /// More is better.
        More = "more",
        /// Less is better.
        Less = "less",
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
    /// Where they come from (R14, R69).
    pub source: Option<Source>,
}

record!(Data "data":
    what: Line,
    purpose: Line,
    known_by: Line,
    party: Option<Party>,
    basis: Line,
    source: Option<Source> => 2,
);

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
    /// What the figure measures (R71, R74).
    pub kind: Option<MetricKind>,
    /// The unit of the figure and of its target.
    pub unit: Line,
    /// The figure to reach.
    pub target: Line,
    /// Whether more or less is better.
    pub better: Option<Better>,
}

record!(Metric "metric":
    name: Line,
    value: Line,
    date: Option<Date>,
    kind: Option<MetricKind> => 2,
    unit: Line => 2,
    target: Line => 2,
    better: Option<Better> => 2,
);

/// What somebody will do to improve the touchpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// What will be done.
    pub what: Line,
    /// Who does it.
    pub who: Line,
    /// The day by which it is done.
    pub due: Option<Date>,
    /// The progress of the action. An empty field counts as open.
    pub state: Option<State>,
}

record!(Action "action": what: Line, who: Line, due: Option<Date>, state: Option<State>);

impl Action {
    /// The progress of the action; an empty field counts as open.
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
    /// Notes that fit no other field (R35).
    pub note: Prose,
}

/// A [`Detail`] that takes no memory while it is empty. It is read and written like the `Detail` itself.
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
