//! A touchpoint: an influential contact between customer and company, written once, standing in any number of cells.

use super::{
    choice::{Choice, choice},
    detail::{Action, Data, Feedback, Interaction, Metric, Process, Rare},
    field::{FieldValue, Item, Shape, Value, record},
    id::{SegmentId, StageId},
    place::Place,
    rated::{Rated, Score, Verdict},
    text::{Line, Prose},
};

choice! {
    /// By what the touchpoint touches (R15).
    Kind {
        /// Website, mail, advertising, invoice (R21).
        Communication = "communication",
        /// A person (R22).
        Human = "human",
        /// A place, a product, its packaging (R23).
        Physical = "physical",
        /// Sound, sight, scent (R24).
        Sensory = "sensory",
    }
}

choice! {
    /// Online, offline or both (R54).
    Reach {
        /// On a screen.
        Online = "online",
        /// Not on a screen.
        Offline = "offline",
        /// Both.
        Both = "both",
    }
}

choice! {
    /// A moment of truth (R86–R89).
    Moment {
        /// Before the first contact (R89).
        Zero = "zmot",
        /// At the shelf (R86).
        First = "fmot",
        /// At the first use (R87).
        Second = "smot",
        /// When it is talked about (R88).
        Third = "tmot",
    }
}

choice! {
    /// Where the journey suffers (R68).
    Friction {
        /// They get stuck.
        Stuck = "stuck",
        /// It falters.
        Falters = "falters",
        /// They leave.
        Leaves = "leaves",
    }
}

choice! {
    /// The room's verdict on how much a touchpoint is used (R47).
    Usage {
        /// Used more than it is worth.
        Over = "over",
        /// Used as it should be.
        Right = "right",
        /// Used less than it is worth.
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

/// Any of the frictions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frictions(u8);

impl Frictions {
    /// Whether this one is marked.
    pub fn has(self, friction: Friction) -> bool {
        self.0 & bit(friction) != 0
    }

    /// Marks it, or takes the mark away.
    pub fn set(&mut self, friction: Friction, marked: bool) {
        if marked {
            self.0 |= bit(friction);
        } else {
            self.0 &= !bit(friction);
        }
    }

    /// Whether none is marked.
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

/// A touchpoint; everything but its name is optional (R35).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Touchpoint {
    /// For the room to call out: unique in the map, kept for life, from 1.
    pub number: u32,
    /// In the customer's words (R4).
    pub name: Line,
    /// Communication, human, physical or sensory (R15).
    pub kind: Option<Kind>,
    /// Online, offline or both (R54).
    pub reach: Option<Reach>,
    /// By which way.
    pub channel: Line,
    /// Its moment of truth (R86–R89).
    pub moment: Option<Moment>,
    /// Not recognised as a touchpoint until now (R58, R64).
    pub hidden: bool,
    /// Not the company's own, such as a forum (R7).
    pub foreign: bool,
    /// To be clarified (U18).
    pub unclear: bool,
    /// Where it stands, in order of stage and segment id; none means parked.
    pub places: Vec<Place>,
    /// The person or department responsible (R38).
    pub owner: Line,
    /// 1–5, by meeting (R46).
    pub effectiveness: Rated<Score>,
    /// 1–5, by meeting (R45).
    pub importance: Rated<Score>,
    /// Over-used, right, under-used, by meeting (R47).
    pub usage: Rated<Usage>,
    /// Stuck, falters, leaves (R68, R93).
    pub friction: Frictions,
    /// The fields of the form that are often empty.
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
    places: Vec<Place>,
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
    /// Its place in a cell.
    pub fn place(&self, stage: &StageId, segment: &SegmentId) -> Option<&Place> {
        self.find(stage, segment).ok().map(|i| &self.places[i])
    }

    /// Its place in a cell, to be changed.
    pub fn place_mut(&mut self, stage: &StageId, segment: &SegmentId) -> Option<&mut Place> {
        self.find(stage, segment).ok().map(|i| &mut self.places[i])
    }

    /// Puts it into a cell; replaces the place it already has there.
    pub fn put(&mut self, place: Place) {
        match self.find(&place.stage, &place.segment) {
            Ok(i) => self.places[i] = place,
            Err(i) => self.places.insert(i, place),
        }
    }

    /// Takes it out of a cell.
    pub fn take(&mut self, stage: &StageId, segment: &SegmentId) -> Option<Place> {
        self.find(stage, segment).ok().map(|i| self.places.remove(i))
    }

    /// Whether it stands nowhere.
    pub fn is_parked(&self) -> bool {
        self.places.is_empty()
    }

    fn find(&self, stage: &StageId, segment: &SegmentId) -> Result<usize, usize> {
        self.places.binary_search_by(|p| p.cell().cmp(&(stage, segment)))
    }
}
