//! A finding: one thing that the analysis says, with everything that is its evidence.

use super::{journey::Evidence, rule::Rule};
use crate::map::{
    id::{SegmentId, StageId, TouchpointId},
    text::Line,
};
use jiff::civil::Date;

/// A figure of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// How many.
    Count(usize),
    /// A mean, a share or another figure with decimals.
    Number(f64),
    /// A name or another text from the map.
    Text(String),
    /// The name of a person, in whose place a number can be shown.
    Person(Line),
    /// Words with texts of their own: the first half of the texts' keys, and their second halves.
    Words(&'static str, Vec<&'static str>),
    /// A day.
    Day(Date),
}

/// The figures of a sentence, by the names that they have there.
pub type Figures = Vec<(&'static str, Amount)>;

/// One stage, one segment or another part of the map that a finding is about, with its own figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The stage.
    pub stage: Option<StageId>,
    /// The segment.
    pub segment: Option<SegmentId>,
    /// The figures of this part.
    pub figures: Figures,
}

impl Part {
    /// A figure of the part by its name.
    pub fn figure(&self, name: &str) -> Option<&Amount> {
        self.figures.iter().find(|(known, _)| *known == name).map(|(_, amount)| amount)
    }

    /// A part that is a stage.
    pub fn stage(stage: &StageId, figures: Figures) -> Self {
        Self { stage: Some(stage.clone()), segment: None, figures }
    }

    /// A part that is a segment.
    pub fn segment(segment: &SegmentId, figures: Figures) -> Self {
        Self { stage: None, segment: Some(segment.clone()), figures }
    }
}

/// One thing that the analysis says.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Why it is said.
    pub rule: Rule,
    /// The touchpoints that are its evidence, in the order of its rule.
    pub touchpoints: Vec<TouchpointId>,
    /// The same where they are so few that its sentence names them, also where a screen shows them under other rules.
    pub named: Vec<TouchpointId>,
    /// How many more touchpoints are its evidence that a screen shows under stronger rules.
    pub above: usize,
    /// The records in lists of touchpoints that are its evidence.
    pub items: Vec<Evidence>,
    /// The cells that are its evidence.
    pub cells: Vec<(StageId, SegmentId)>,
    /// The stages, segments and other parts of the map that it is about.
    pub parts: Vec<Part>,
    /// The figures of the whole.
    pub figures: Figures,
}

impl Finding {
    /// A finding without evidence.
    pub fn new(rule: Rule) -> Self {
        Self {
            rule,
            touchpoints: Vec::new(),
            named: Vec::new(),
            above: 0,
            items: Vec::new(),
            cells: Vec::new(),
            parts: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// The finding about a part of the map.
    pub fn about(rule: Rule, part: Part) -> Self {
        Self { parts: vec![part], ..Self::new(rule) }
    }

    /// The finding with these figures besides.
    #[must_use]
    pub fn with(mut self, figures: Figures) -> Self {
        self.figures.extend(figures);
        self
    }

    /// The finding as it is shown where the names of people are hidden.
    pub fn veil(&mut self, shown: impl Fn(&Line) -> Line) {
        let parts = self.parts.iter_mut().flat_map(|part| &mut part.figures);
        for (_, amount) in self.figures.iter_mut().chain(parts) {
            if let Amount::Person(name) = amount {
                *name = shown(name);
            }
        }
    }

    /// The stages that it is about.
    pub fn stages(&self) -> impl Iterator<Item = &StageId> {
        self.parts.iter().filter_map(|part| part.stage.as_ref())
    }

    /// The segments that it is about.
    pub fn segments(&self) -> impl Iterator<Item = &SegmentId> {
        self.parts.iter().filter_map(|part| part.segment.as_ref())
    }
}

/// A finding as a line of a screen: without its touchpoints, which are asked for when somebody wants to see them.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The finding.
    pub finding: Finding,
    /// How many touchpoints stand behind it.
    pub touchpoints: usize,
}

impl Headline {
    /// A finding about stages, segments or the map as a whole.
    pub(super) fn of_map(finding: Finding) -> Self {
        Self { touchpoints: finding.touchpoints.len(), finding }
    }
}

/// What the analysis says about a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Every finding, in order of strength: one for each rule, or for each stage or segment that a rule is about.
    pub all: Vec<Finding>,
    /// The findings as a screen shows them: one for each rule, and every touchpoint under its strongest rule only. They
    /// do not name the records in lists.
    pub shown: Vec<Finding>,
}

impl Findings {
    /// The findings of a rule.
    pub fn of(&self, rule: Rule) -> impl Iterator<Item = &Finding> {
        self.all.iter().filter(move |finding| finding.rule == rule)
    }

    /// The touchpoints that are evidence of a rule.
    pub fn touchpoints(&self, rule: Rule) -> impl Iterator<Item = &TouchpointId> {
        self.of(rule).flat_map(|finding| &finding.touchpoints)
    }

    /// The records in lists that are evidence of a rule.
    pub fn items(&self, rule: Rule) -> impl Iterator<Item = &Evidence> {
        self.of(rule).flat_map(|finding| &finding.items)
    }
}
