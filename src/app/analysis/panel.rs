//! The panels of the analysis: which rules stand on which, and which of them are on the screen together.

use crate::{
    analysis::rule::Rule,
    map::choice::{Choice as _, choice},
};

choice! {
    /// A panel: a question, its answer, the picture and what can be gone to from there.
    Panel {
        /// What stands out, ranked: the way to every question.
        Findings = "findings",
        /// Where the touchpoints lie (R44, R45).
        Distribution = "distribution",
        /// How a segment experiences its way (R27, R55).
        Experience = "experience",
        /// Importance and effectiveness (R46).
        Matrix = "matrix",
        /// What would help most (R50).
        Chances = "chances",
        /// The four kinds (R15, R54, R58).
        Kinds = "kinds",
        /// What is used too much or too little (R47).
        Use = "use",
        /// Where the efforts fall short (R48).
        Short = "short",
        /// Data to collect or to share (R49).
        Data = "data",
        /// Who is responsible, and where the customer passes from one to the next (R38).
        Owners = "owners",
        /// Goals and figures (R71–R74).
        Goals = "goals",
        /// What has changed since last time.
        Changes = "changes",
    }
}

impl Panel {
    /// The rules that stand on it. The panel of all findings shows every rule and so owns none.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::Findings | Self::Changes => &[],
            Self::Distribution => &[
                Rule::StageCrowded,
                Rule::StageThin,
                Rule::SegmentThin,
                Rule::NothingBeforePurchase,
                Rule::NothingAfterPurchase,
                Rule::EndsAtPurchase,
                Rule::TunnelVision,
                Rule::CellEmpty,
                Rule::TooFewStages,
                Rule::TooManyStages,
                Rule::StageInCompanyWords,
            ],
            Self::Experience => {
                &[Rule::MomentWeak, Rule::BadExperience, Rule::ZmotUnanswered, Rule::MomentMissing]
            }
            Self::Matrix => &[Rule::ImportantButWeak, Rule::EffectiveButNeglected, Rule::MostEffective],
            Self::Chances => &[Rule::Opportunity],
            Self::Kinds => {
                &[Rule::KindMissing, Rule::OnlyOnline, Rule::OnlyOffline, Rule::StageWithoutHidden]
            }
            Self::Use => &[
                Rule::VerdictContradicts,
                Rule::CouldGo,
                Rule::UnderUsed,
                Rule::OverUsed,
                Rule::LooksOverUsed,
                Rule::LooksUnderUsed,
            ],
            Self::Short => &[
                Rule::HiddenAndWeak,
                Rule::WaitTooLong,
                Rule::Friction,
                Rule::Weak,
                Rule::FarFromOptimal,
                Rule::FailureUnanswered,
                Rule::ContactMissing,
                Rule::OutcomeMissing,
                Rule::OptimalMissing,
                Rule::LeavingUnexplained,
            ],
            Self::Data => &[
                Rule::DataThirdParty,
                Rule::PersonalData,
                Rule::OnlySurveys,
                Rule::DataWithoutPurpose,
                Rule::DataWithoutBasis,
                Rule::PersonalisedWithoutData,
                Rule::DataCouldBeShared,
                Rule::DataInOneDepartment,
                Rule::DataUnknown,
                Rule::DataDoubled,
                Rule::DataNone,
                Rule::OneSource,
            ],
            Self::Owners => &[
                Rule::ActionOverdue,
                Rule::MapWithoutOwner,
                Rule::MomentWithoutOwner,
                Rule::NoOwner,
                Rule::ActionIncomplete,
                Rule::ProcessWithoutOwner,
                Rule::HandOver,
            ],
            Self::Goals => &[
                Rule::MetricWorse,
                Rule::MetricContradicts,
                Rule::ReviewOverdue,
                Rule::GoalMissing,
                Rule::GoalsNotAligned,
                Rule::NotMeasured,
                Rule::MetricsOneSided,
            ],
        }
    }

    /// The panel on which a rule stands.
    pub fn of(rule: Rule) -> Self {
        let panel = Self::ALL.iter().copied().find(|panel| panel.rules().contains(&rule));
        panel.unwrap_or(Self::Findings)
    }
}

/// The panels that are on the screen together: columns from the left, each with its panels from above.
pub type Page = &'static [&'static [Panel]];

/// From this width on a page has several panels.
pub const SIDE_BY_SIDE: u16 = 120;
/// From this width on the overview and the levers are one page, on which each column of the matrix has room for names.
const TOGETHER: u16 = 200;
/// Below this width there is no room for pictures.
pub const PICTURES: u16 = 60;

const BARE: &[Page] = &[&[&[Panel::Findings]], &[&[Panel::Changes]]];

const SINGLE: &[Page] = &[
    &[&[Panel::Findings]],
    &[&[Panel::Distribution]],
    &[&[Panel::Experience]],
    &[&[Panel::Matrix]],
    &[&[Panel::Chances]],
    &[&[Panel::Kinds]],
    &[&[Panel::Use]],
    &[&[Panel::Short]],
    &[&[Panel::Data]],
    &[&[Panel::Owners]],
    &[&[Panel::Goals]],
    &[&[Panel::Changes]],
];

const DOUBLE: &[Page] = &[
    &[&[Panel::Distribution, Panel::Experience], &[Panel::Findings]],
    &[&[Panel::Matrix], &[Panel::Chances]],
    &[&[Panel::Kinds], &[Panel::Use]],
    &[&[Panel::Short], &[Panel::Data]],
    &[&[Panel::Owners], &[Panel::Goals]],
    &[&[Panel::Changes]],
];

const WIDE: &[Page] = &[
    &[&[Panel::Distribution, Panel::Experience], &[Panel::Matrix], &[Panel::Findings, Panel::Chances]],
    &[&[Panel::Kinds, Panel::Use], &[Panel::Short, Panel::Data], &[Panel::Owners, Panel::Goals]],
    &[&[Panel::Changes]],
];

/// The pages of a screen of that width, in the order in which `r` goes through them.
pub fn pages(width: u16) -> &'static [Page] {
    match width {
        0..PICTURES => BARE,
        PICTURES..SIDE_BY_SIDE => SINGLE,
        SIDE_BY_SIDE..TOGETHER => DOUBLE,
        TOGETHER.. => WIDE,
    }
}

/// Where a panel stands: the page, the column on it, and the place in the column. A panel that has no page of its own at
/// this width is looked for where the findings are.
pub fn place(panel: Panel, width: u16) -> (usize, usize, usize) {
    let find = |panel: Panel| {
        pages(width).iter().enumerate().find_map(|(page, columns)| {
            columns.iter().enumerate().find_map(|(column, stack)| {
                Some((page, column, stack.iter().position(|other| *other == panel)?))
            })
        })
    };
    find(panel).or_else(|| find(Panel::Findings)).unwrap_or_default()
}

/// Lines of the screen that belong to no panel, and those of a panel that are for its question and its answer.
const AROUND: u16 = 3;
const HEAD: u16 = 5;

/// How many lines a panel of this screen has for what stands below its answer.
pub fn lines(panel: Panel, (width, height): (u16, u16)) -> usize {
    let (page, column, _) = place(panel, width);
    let stack =
        pages(width).get(page).and_then(|page| page.get(column)).map_or(1, |stack| stack.len().max(1));
    (usize::from(height.saturating_sub(AROUND)) / stack).saturating_sub(HEAD.into())
}

/// The panel of a page that has the keys first: the findings, else the first one.
pub fn first(page: Page) -> Panel {
    let mut all = page.iter().copied().flatten().copied();
    let first = page.first().and_then(|stack| stack.first()).copied().unwrap_or(Panel::Findings);
    all.find(|panel| *panel == Panel::Findings).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_on_one_panel_and_every_panel_on_one_page() {
        for rule in Rule::ALL {
            let on = Panel::ALL.iter().filter(|panel| panel.rules().contains(rule)).count();
            assert_eq!(on, 1, "{rule:?}");
        }
        for width in [80, 120, 160, 200] {
            for panel in Panel::ALL.iter().copied() {
                let (page, column, at) = place(panel, width);
                assert_eq!(pages(width)[page][column][at], panel, "{panel:?} at {width}");
            }
        }
    }
}
