//! The words of the method: each has two sentences, and a document that it comes from (R19, R94).

use crate::{analysis::rule::Document, map::choice::choice};

choice! {
    /// A word of the method.
    Term {
        /// Touchpoint.
        Touchpoint = "touchpoint",
        /// Customer journey.
        Journey = "journey",
        /// Journey mapping.
        Mapping = "mapping",
        /// Customer experience management (CEM).
        Cem = "cem",
        /// CXM.
        Cxm = "cxm",
        /// Customer segment.
        Segment = "segment",
        /// Stage.
        Stage = "stage",
        /// The four kinds.
        Kinds = "kinds",
        /// Hidden touchpoint.
        Hidden = "hidden",
        /// Moment of truth.
        Moment = "moment",
        /// ZMOT (zero).
        Zmot = "zmot",
        /// FMOT (first).
        Fmot = "fmot",
        /// SMOT (second).
        Smot = "smot",
        /// TMOT (third).
        Tmot = "tmot",
        /// Effectiveness.
        Effectiveness = "effectiveness",
        /// Importance.
        Importance = "importance",
        /// Experience.
        Experience = "experience",
        /// Overused, underused.
        Usage = "usage",
        /// Owner.
        Owner = "owner",
        /// Interaction.
        Interaction = "interaction",
        /// Process.
        Process = "process",
        /// Optimal experience.
        Optimal = "optimal",
        /// Data.
        Data = "data",
        /// Customer voices.
        Feedback = "feedback",
        /// Metric.
        Metric = "metric",
        /// Goals.
        Goals = "goals",
        /// Address.
        Address = "address",
        /// Leaving and coming back.
        Return = "return",
        /// Tunnel vision.
        Tunnel = "tunnel",
        /// Review.
        Review = "review",
    }
}

impl Term {
    /// The document that it comes from.
    pub fn document(self) -> Document {
        match self {
            Self::Touchpoint
            | Self::Cem
            | Self::Segment
            | Self::Stage
            | Self::Kinds
            | Self::Effectiveness
            | Self::Importance
            | Self::Experience
            | Self::Usage
            | Self::Owner
            | Self::Interaction
            | Self::Process
            | Self::Optimal => Document::Touchpoints,
            Self::Journey
            | Self::Mapping
            | Self::Cxm
            | Self::Moment
            | Self::Zmot
            | Self::Fmot
            | Self::Smot
            | Self::Tmot
            | Self::Review => Document::Glossary,
            Self::Hidden | Self::Feedback | Self::Metric | Self::Goals | Self::Address | Self::Tunnel => {
                Document::Journey
            }
            Self::Data | Self::Return => Document::Customers,
        }
    }

    /// The word that a field of a record asks for.
    pub fn of_field(record: &str, field: &str) -> Option<Self> {
        Some(match (record, field) {
            ("touchpoint", "name") => Self::Touchpoint,
            ("about", "title") => Self::Mapping,
            ("about", "brand") | ("about", "environments") | ("about", "platform") => Self::Cem,
            ("segment", "name") | ("segment", "wants") | ("segment", "acquaintance") => Self::Segment,
            ("stage", "name") | ("stage", "definition") | ("stage", "phase") | ("touchpoint", "places") => {
                Self::Stage
            }
            ("touchpoint", "kind") => Self::Kinds,
            ("touchpoint", "hidden") => Self::Hidden,
            ("touchpoint", "moment") => Self::Moment,
            ("touchpoint", "effectiveness") => Self::Effectiveness,
            ("touchpoint", "importance") | ("stage", "importance") => Self::Importance,
            ("touchpoint", "today") | ("stage", "goal") | ("stage", "moves_on") => Self::Experience,
            ("touchpoint", "usage") => Self::Usage,
            ("touchpoint", "owner") | ("about", "owner") => Self::Owner,
            ("touchpoint", "interactions") | ("touchpoint", "friction") => Self::Interaction,
            ("touchpoint", "processes") | ("touchpoint", "assets") => Self::Process,
            ("touchpoint", "optimal") => Self::Optimal,
            ("touchpoint", "data") | ("touchpoint", "share") | ("touchpoint", "personalised") => Self::Data,
            ("touchpoint", "feedback") | ("segment", "patterns") => Self::Feedback,
            ("touchpoint", "metrics") | ("touchpoint", "measured") => Self::Metric,
            ("about", "business_goal") | ("about", "customer_goal") | ("about", "goals_agree") => Self::Goals,
            ("segment", "address") | ("segment", "convinces") => Self::Address,
            ("stage", "leave_or_return") => Self::Return,
            ("touchpoint", "channel") | ("touchpoint", "reach") => Self::Tunnel,
            ("about", "next_review") | ("about", "meetings") | ("touchpoint", "actions") => Self::Review,
            _ => return None,
        })
    }
}
