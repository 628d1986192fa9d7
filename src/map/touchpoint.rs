//! A touchpoint: an influential contact between customer and company, written once, standing in any number of
//! cells.

use super::{
    choice::{Choice, choice},
    detail::{Action, Data, Feedback, Interaction, Metric, Process, Rare},
    field::{FieldValue, Item, Shape, Value, record},
    id::{SegmentId, StageId},
    lens::Lens,
    place::{Place, Places},
    rated::{Rated, Score, Verdict},
    text::{Line, Prose},
};

choice! {
    /// How the touchpoint reaches the customer (R15).
    Kind {
        /// Something that is read or seen, such as a website or an invoice (R21).
        Communication = "communication",
        /// A conversation with a person (R22).
        Human = "human",
        /// A place or a thing, such as a product or its packaging (R23).
        Physical = "physical",
        /// An impression of the senses: sound, sight, scent (R24).
        Sensory = "sensory",
    }
}

choice! {
    /// Where customers meet the touchpoint (R54).
    Reach {
        /// They meet it on a screen.
        Online = "online",
        /// They meet it in the real world.
        Offline = "offline",
        /// They meet it in both.
        Both = "both",
    }
}

choice! {
    /// A moment of truth (R86–R89).
    Moment {
        /// The search before the first contact (R89).
        Zero = "zmot",
        /// The decision at the shelf (R86).
        First = "fmot",
        /// The first use (R87).
        Second = "smot",
        /// The moment in which customers talk about it (R88).
        Third = "tmot",
    }
}

choice! {
    /// A way in which the journey is disturbed (R68).
    Friction {
        /// Customers get stuck.
        Stuck = "stuck",
        /// The journey stalls.
        Falters = "falters",
        /// Customers drop out.
        Leaves = "leaves",
    }
}

choice! {
    /// The room's verdict on how much a touchpoint is used (R47).
    Usage {
        /// It is used more than it is worth.
        Over = "over",
        /// It is used as it should be.
        Right = "right",
        /// It is used less than it is worth.
        Under = "under",
    }
}

impl Verdict for Usage {
    const WORDS: &'static [&'static str] = <Self as Choice>::WORDS;
    fn to_small(self) -> u8 {
        self.index()
    }
    fn from_small(small: u8) -> Option<Self> {
        Self::at(small)
    }
}

/// A set of frictions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frictions(u8);

impl Frictions {
    /// Whether a friction is in the set.
    pub fn has(self, friction: Friction) -> bool {
        self.0 & bit(friction) != 0
    }

    /// Puts a friction into the set or takes it out.
    pub fn set(&mut self, friction: Friction, marked: bool) {
        if marked {
            self.0 |= bit(friction);
        } else {
            self.0 &= !bit(friction);
        }
    }

    /// Whether no friction is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

fn bit(friction: Friction) -> u8 {
    1 << friction.index()
}

impl FieldValue for Frictions {
    const SHAPE: Shape = Shape::Marks(<Friction as Choice>::WORDS);
    fn to_value(&self) -> Value {
        Value::Marks(self.0)
    }
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Marks(bits) = value { Some(Self(bits & 0b111)) } else { None }
    }
}

/// A touchpoint. Everything but its number and its name is optional (R35).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Touchpoint {
    /// The number that the room calls out: from 1, unique in the map and never changed.
    pub number: u32,
    /// The name in the customer's words (R4).
    pub name: Line,
    /// How it reaches the customer (R15).
    pub kind: Option<Kind>,
    /// Whether customers meet it online, offline or both (R54).
    pub reach: Option<Reach>,
    /// The channel through which customers meet it.
    pub channel: Line,
    /// The moment of truth that it is (R86–R89).
    pub moment: Option<Moment>,
    /// Whether nobody recognised it as a touchpoint until now (R58, R64).
    pub hidden: bool,
    /// Whether it is not the company's own, such as a forum (R7).
    pub foreign: bool,
    /// Whether something about it is still to be clarified (U18).
    pub unclear: bool,
    /// Whether somebody measures what happens here (R8).
    pub measured: bool,
    /// Whether its content is made for the single customer (R5).
    pub personalised: bool,
    /// The cells in which it stands, in order of stage and segment id. A touchpoint without any is parked.
    pub places: Places,
    /// The person or department responsible (R38).
    pub owner: Line,
    /// How effective it is, from 1 to 5, by meeting (R46).
    pub effectiveness: Rated<Score>,
    /// How important it is, from 1 to 5, by meeting (R45).
    pub importance: Rated<Score>,
    /// Whether it is used too much or too little, by meeting (R47).
    pub usage: Rated<Usage>,
    /// How the journey is disturbed here (R68, R93).
    pub friction: Frictions,
    /// The fields that are empty in most touchpoints.
    pub detail: Rare,
}

record!(Touchpoint "touchpoint":
    number: u32,
    name: Line,
    kind: Option<Kind>,
    reach: Option<Reach>,
    channel: Line,
    moment: Option<Moment>,
    hidden: bool,
    foreign: bool,
    unclear: bool,
    measured: bool => 2,
    personalised: bool => 2,
    places: Places,
    owner: Line,
    effectiveness: Rated<Score>,
    importance: Rated<Score>,
    usage: Rated<Usage>,
    friction: Frictions,
    detail.assets: Prose,
    detail.interactions: Vec<Item<Interaction>>,
    detail.processes: Vec<Item<Process>>,
    detail.data: Vec<Item<Data>>,
    detail.share: Line,
    detail.optimal: Prose,
    detail.today: Prose,
    detail.feedback: Vec<Item<Feedback>>,
    detail.metrics: Vec<Item<Metric>>,
    detail.actions: Vec<Item<Action>>,
    detail.note: Prose,
);

impl Touchpoint {
    /// Finds its place in a cell.
    pub fn place(&self, stage: &StageId, segment: &SegmentId) -> Option<&Place> {
        self.places.at(stage, segment)
    }

    /// Its scores under a lens; the experience is that of one of its places.
    pub fn rated(&self, lens: Lens, place: Option<(&StageId, &SegmentId)>) -> Option<&Rated<Score>> {
        match lens {
            Lens::Effectiveness => Some(&self.effectiveness),
            Lens::Importance => Some(&self.importance),
            Lens::Experience => {
                place.and_then(|(stage, segment)| self.place(stage, segment)).map(|place| &place.experience)
            }
        }
    }

    /// Whether it stands nowhere.
    pub fn is_parked(&self) -> bool {
        self.places.is_empty()
    }
}
