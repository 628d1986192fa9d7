//! The rules: what the analysis looks for. Each has a stable word, a severity, the question that it answers and the
//! document that asks it. They stand in order of strength, so that a touchpoint is shown under the first of its rules.

use crate::map::choice::Choice as _;

/// How much a finding wants to be acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something hurts customers or the company now.
    Act,
    /// The room should talk about it.
    Look,
    /// It is good to know.
    Note,
}

impl Severity {
    /// All severities, the strongest first.
    pub const ALL: [Self; 3] = [Self::Act, Self::Look, Self::Note];

    /// The word on the command line, which is also the end of the text's key.
    pub fn word(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Look => "look",
            Self::Note => "note",
        }
    }
}

crate::map::choice::choice! {
    /// A question that the documents put to the finished map (R44–R50, R8–R94).
    Question {
        /// How are the touchpoints distributed over the stages (R44, R45)?
        Where = "where",
        /// Does the map show what is before and after the purchase (R56, R81)?
        Purchase = "purchase",
        /// Are the stages those of the customers' journey (R52, U16)?
        Stages = "stages",
        /// Which touchpoints are the most effective (R46)?
        Works = "works",
        /// Which are over-used or under-used (R47)?
        Usage = "usage",
        /// Where do the efforts fall short (R48)?
        Short = "short",
        /// Which touchpoints has nobody recognised so far (R58, R64)?
        Hidden = "hidden",
        /// Do the touchpoints reach the customers in all four ways (R15, R54)?
        Kinds = "kinds",
        /// What happens in the moments of truth (R86–R91)?
        Moments = "moments",
        /// Where can data be collected or shared (R49)?
        Data = "data",
        /// Do goals and figures show that it gets better (R71–R74)?
        Goals = "goals",
        /// Does the room look through a tunnel (R62)?
        Tunnel = "tunnel",
        /// Will the map go on living after the workshop (R94, U14)?
        Life = "life",
        /// What are the chances to improve the experience (R50)?
        Better = "better",
    }
}

crate::map::choice::choice! {
    /// Where a question and its rule come from.
    Document {
        /// "Kenne Deine Kunden – auch die anonymen".
        Customers = "customers",
        /// "Was ist Touchpoint Marketing?".
        Touchpoints = "touchpoints",
        /// "Customer Journey Management".
        Journey = "journey",
        /// The glossary entry "Customer Journey".
        Glossary = "glossary",
        /// What those report who have made such maps.
        Practice = "practice",
    }
}

/// Whose finding a rule makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One finding for all touchpoints of which the rule is true.
    Touchpoints,
    /// A finding for each stage, segment or other thing that the rule is about, or one for the whole map.
    Map,
    /// Findings that follow from other findings, and that have a place of their own on the screen.
    Derived,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $word:literal $severity:ident $question:ident $document:ident $scope:ident;)+) => {
        crate::map::choice::choice! {
            /// A rule of the analysis.
            Rule { $($(#[$doc])* $rule = $word,)+ }
        }

        const TABLE: &[(Severity, Question, Document, Scope)] =
            &[$((Severity::$severity, Question::$question, Document::$document, Scope::$scope)),+];
    };
}

rules! {
    /// A touchpoint that nobody had recognised has little effect (R64).
    HiddenAndWeak "hidden-and-weak" Act Hidden Journey Touchpoints;
    /// A moment of truth has little effect or is experienced badly (R86–R89).
    MomentWeak "moment-weak" Act Moments Glossary Touchpoints;
    /// A touchpoint is important and has little effect (R46).
    ImportantButWeak "important-but-weak" Act Works Touchpoints Touchpoints;
    /// A third party collects data without a legal basis (R76).
    DataThirdParty "data-third-party" Act Data Journey Touchpoints;

    /// The computed use or the effect says the opposite of the room's verdict (R47).
    VerdictContradicts "verdict-contradicts" Look Usage Touchpoints Touchpoints;
    /// A touchpoint is effective and important, and the room says that it is used too little (R46).
    EffectiveButNeglected "effective-but-neglected" Look Works Touchpoints Touchpoints;
    /// A touchpoint is over-used and has little effect: it may be dropped (R80).
    CouldGo "could-go" Look Usage Journey Touchpoints;
    /// A segment experiences a touchpoint badly at a place (R27, R48).
    BadExperience "bad-experience" Look Short Touchpoints Touchpoints;
    /// Customers wait longer than they accept (R63).
    WaitTooLong "wait-too-long" Look Short Journey Touchpoints;
    /// Customers get stuck, the journey stalls or they drop out (R68, R93).
    Friction "friction" Look Short Journey Touchpoints;
    /// A figure is worse than the one before, or than its target (R71, R74).
    MetricWorse "metric-worse" Look Goals Journey Touchpoints;
    /// A figure and the room's experience have moved in opposite directions (R75).
    MetricContradicts "metric-contradicts" Look Goals Journey Touchpoints;
    /// A touchpoint has little effect (R48).
    Weak "weak" Look Short Touchpoints Touchpoints;
    /// The optimal experience is written down, and the touchpoint is far from it (R42).
    FarFromOptimal "far-from-optimal" Look Short Touchpoints Touchpoints;
    /// The room says that a touchpoint is used too little (R47).
    UnderUsed "under-used" Look Usage Touchpoints Touchpoints;
    /// The room says that a touchpoint is used too much (R47).
    OverUsed "over-used" Look Usage Touchpoints Touchpoints;
    /// An e-mail address or a phone number stands in a text of the map (R78).
    PersonalData "personal-data" Look Data Journey Touchpoints;
    /// An action should have been done by now (U13).
    ActionOverdue "action-overdue" Look Life Practice Touchpoints;
    /// The map should have been looked at again, or nobody has set a day for it (R94, U14).
    ReviewOverdue "review-overdue" Look Life Glossary Map;
    /// Nobody looks after the map (U14).
    MapWithoutOwner "map-without-owner" Look Life Practice Map;
    /// The goals of company or customers are not written down (R73).
    GoalMissing "goal-missing" Look Goals Journey Map;
    /// The goals of company and customers do not agree (R73).
    GoalsNotAligned "goals-not-aligned" Look Goals Journey Map;
    /// A stage has more touchpoints than its importance asks for (R44, R45).
    StageCrowded "stage-crowded" Look Where Touchpoints Map;
    /// A stage has fewer touchpoints than its importance asks for (R44, R45).
    StageThin "stage-thin" Look Where Touchpoints Map;
    /// A segment has far fewer touchpoints than the others (R29).
    SegmentThin "segment-thin" Look Where Touchpoints Map;
    /// No touchpoint lies before the purchase (R1, R81).
    NothingBeforePurchase "nothing-before-purchase" Look Purchase Customers Map;
    /// No touchpoint lies after the purchase (R56).
    NothingAfterPurchase "nothing-after-purchase" Look Purchase Journey Map;
    /// Most of what is rated lies before the purchase (R56, R81).
    EndsAtPurchase "ends-at-purchase" Look Purchase Journey Map;
    /// One stage, kind, owner, channel or segment holds most touchpoints (R62, R77).
    TunnelVision "tunnel-vision" Look Tunnel Journey Map;
    /// All data whose source is known come from surveys (R69).
    OnlySurveys "only-surveys" Look Data Journey Map;
    /// Nobody is responsible for a moment of truth (R38, R86).
    MomentWithoutOwner "moment-without-owner" Look Moments Glossary Touchpoints;
    /// Nobody is responsible for a touchpoint (R38).
    NoOwner "no-owner" Look Short Touchpoints Touchpoints;
    /// Something can go wrong, and nobody has said what happens then (R67).
    FailureUnanswered "failure-unanswered" Look Short Journey Touchpoints;

    /// A touchpoint does more than its worth asks for (R47, computed).
    LooksOverUsed "looks-over-used" Note Usage Touchpoints Touchpoints;
    /// A touchpoint does less than its worth asks for (R47, computed).
    LooksUnderUsed "looks-under-used" Note Usage Touchpoints Touchpoints;
    /// The moment of truth before the first contact leaves questions open (R90, R91).
    ZmotUnanswered "zmot-unanswered" Note Moments Glossary Touchpoints;
    /// An action has nobody who does it, or no day (U13).
    ActionIncomplete "action-incomplete" Note Life Practice Touchpoints;
    /// Data are collected without a purpose (R12).
    DataWithoutPurpose "data-without-purpose" Note Data Customers Touchpoints;
    /// Data are collected without a legal basis (R76).
    DataWithoutBasis "data-without-basis" Note Data Journey Touchpoints;
    /// Content is made for the single customer without any data (R5, R12).
    PersonalisedWithoutData "personalised-without-data" Note Data Customers Touchpoints;
    /// Somebody else could use the data of a touchpoint (R49).
    DataCouldBeShared "data-could-be-shared" Note Data Touchpoints Touchpoints;
    /// Only one department knows the data (R66).
    DataInOneDepartment "data-in-one-department" Note Data Journey Touchpoints;
    /// It is not written down who knows the data (R66).
    DataUnknown "data-unknown" Note Data Journey Touchpoints;
    /// The same data are collected at several touchpoints (R66, R79).
    DataDoubled "data-doubled" Note Data Journey Touchpoints;
    /// A process has no owner (R38).
    ProcessWithoutOwner "process-without-owner" Note Short Touchpoints Touchpoints;
    /// The owner changes from one touchpoint to the next, or inside of one (R38, R66).
    HandOver "hand-over" Note Short Touchpoints Touchpoints;
    /// A human touchpoint does not say whom the customer meets (R39).
    ContactMissing "contact-missing" Note Short Touchpoints Touchpoints;
    /// An interaction does not say what should come of it (R40).
    OutcomeMissing "outcome-missing" Note Short Touchpoints Touchpoints;
    /// The optimal experience is not written down (R42).
    OptimalMissing "optimal-missing" Note Short Touchpoints Touchpoints;
    /// A touchpoint generates no data (R9).
    DataNone "data-none" Note Data Customers Touchpoints;
    /// Nobody measures what happens at a touchpoint (R8).
    NotMeasured "not-measured" Note Goals Customers Touchpoints;
    /// The touchpoints with the best effect (R46).
    MostEffective "most-effective" Note Works Touchpoints Touchpoints;
    /// Cells of segments that have touchpoints elsewhere are empty (R44).
    CellEmpty "cell-empty" Note Where Touchpoints Map;
    /// A stage, or a segment on its whole way, lacks one of the four kinds (R15).
    KindMissing "kind-missing" Note Kinds Touchpoints Map;
    /// All touchpoints are online (R54).
    OnlyOnline "only-online" Note Kinds Journey Map;
    /// All touchpoints are offline (R54).
    OnlyOffline "only-offline" Note Kinds Journey Map;
    /// A moment of truth is not on the map (R86–R89).
    MomentMissing "moment-missing" Note Moments Glossary Map;
    /// Nobody has looked for hidden touchpoints in a stage (R58).
    StageWithoutHidden "stage-without-hidden" Note Hidden Journey Map;
    /// Customers drop out in a stage, and nobody has written why (R13).
    LeavingUnexplained "leaving-unexplained" Note Short Customers Map;
    /// All data whose source is known come from one source (R79).
    OneSource "one-source" Note Data Journey Map;
    /// All figures are the company's, and none shows what customers feel (R73, R75).
    MetricsOneSided "metrics-one-sided" Note Goals Journey Map;
    /// There are fewer stages than usual (R52).
    TooFewStages "too-few-stages" Note Stages Journey Map;
    /// There are more stages than usual (R52).
    TooManyStages "too-many-stages" Note Stages Journey Map;
    /// A stage is called as the company would call it (R4, U16).
    StageInCompanyWords "stage-in-company-words" Note Stages Practice Map;
    /// A chance to improve, to use more or less, or to collect or share data (R50).
    Opportunity "opportunity" Note Better Touchpoints Derived;
}

impl Rule {
    fn row(self) -> (Severity, Question, Document, Scope) {
        TABLE[usize::from(self.index())]
    }

    /// How much its findings want to be acted on.
    pub fn severity(self) -> Severity {
        self.row().0
    }

    /// The question that it answers.
    pub fn question(self) -> Question {
        self.row().1
    }

    /// The document that asks the question.
    pub fn document(self) -> Document {
        self.row().2
    }

    /// Whose findings it makes.
    pub fn scope(self) -> Scope {
        self.row().3
    }
}

/// A set of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet(u128);

impl RuleSet {
    /// The set of these rules.
    pub fn of(rules: &[Rule]) -> Self {
        rules.iter().fold(Self::default(), |set, rule| set.with(*rule))
    }

    /// The set with one more rule.
    #[must_use]
    pub fn with(self, rule: Rule) -> Self {
        Self(self.0 | 1 << rule.index())
    }

    /// The set without a rule.
    #[must_use]
    pub fn without(self, rule: Rule) -> Self {
        Self(self.0 & !(1 << rule.index()))
    }

    /// Whether a rule is in the set.
    pub fn has(self, rule: Rule) -> bool {
        self.0 & (1 << rule.index()) != 0
    }

    /// The rules that are in one of two sets.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The rules that are in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether two sets have a rule in common.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The rules in order of strength.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = u8::try_from(left.trailing_zeros()).ok().and_then(Rule::at)?;
            left &= left - 1;
            Some(next)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_in_order_of_their_severity_and_fit_into_a_set() {
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.severity()));
        assert!(Rule::ALL.len() <= 128);
        let all = RuleSet::of(Rule::ALL);
        assert!(all.iter().eq(Rule::ALL.iter().copied()));
        assert!(RuleSet::default().iter().next().is_none());
    }
}
