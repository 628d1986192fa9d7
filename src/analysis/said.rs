//! What a touchpoint says by itself. It depends on nothing but the record, so it is read once and then remembered until
//! the record changes.

use super::rule::{Rule, RuleSet};
use crate::map::{
    detail::{MetricKind, Source},
    rated::Score,
    text::Line,
    touchpoint::{Kind, Moment, Reach, Touchpoint, Usage},
};
use jiff::civil::Date;

/// What a touchpoint says by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    /// The rules that are true of it, as far as the record alone can show.
    pub fires: RuleSet,
    /// The rules about something missing for whose field this touchpoint shows that somebody has begun.
    pub begins: RuleSet,
    pub kind: Option<Kind>,
    pub reach: Option<Reach>,
    pub moment: Option<Moment>,
    pub hidden: bool,
    pub owner: Line,
    /// Whether it has an open action.
    pub is_acted_on: bool,
    pub effectiveness: Option<Score>,
    /// Its own importance.
    pub importance: Option<Score>,
    pub usage: Option<Usage>,
    /// How heavily it is used, and whether any details say so.
    pub load: u32,
    pub is_detailed: bool,
    /// The earliest day of an open action.
    pub due: Option<Date>,
    /// Its data, folded, to find those that are collected twice.
    pub data: Vec<String>,
    pub sources: Vec<Source>,
    pub metrics: Vec<MetricKind>,
}

impl Said {
    /// What the choices and scores of a touchpoint say. The questions add their rules.
    pub(super) fn begin(touchpoint: &Touchpoint) -> Self {
        Self {
            kind: touchpoint.kind,
            reach: touchpoint.reach,
            moment: touchpoint.moment,
            hidden: touchpoint.hidden,
            owner: touchpoint.owner.clone(),
            is_acted_on: touchpoint.detail.actions.iter().any(|action| action.value.is_open()),
            effectiveness: touchpoint.effectiveness.latest(),
            importance: touchpoint.importance.latest(),
            usage: touchpoint.usage.latest(),
            ..Self::default()
        }
    }

    /// Notes that a rule is true of the touchpoint.
    pub(super) fn fires_if(&mut self, rule: Rule, holds: bool) {
        if holds {
            self.fires = self.fires.with(rule);
        }
    }

    /// Notes that somebody has begun with the field whose absence a rule is about.
    pub(super) fn begins_if(&mut self, rule: Rule, holds: bool) {
        if holds {
            self.begins = self.begins.with(rule);
        }
    }

    /// Notes a field that is missing, or that somebody has begun with it.
    pub(super) fn lacks(&mut self, rule: Rule, is_missing: bool) {
        self.fires_if(rule, is_missing);
        self.begins_if(rule, !is_missing);
    }
}
