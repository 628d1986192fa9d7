//! Are the stages those of the customers' journey (R52, U16)?

use super::{
    finding::{Amount, Finding, Part},
    reading::Reading,
    rule::Rule,
};
use crate::map::text::fold;

/// Fewer stages than these hide where the journey suffers; more are not taken in at one look (R52).
pub const USUAL: std::ops::RangeInclusive<usize> = 4..=8;

/// Words with which a company speaks of its own work. Customers do none of this. They are folded: lower case, without
/// umlauts.
const COMPANY: [&str; 40] = [
    "acquisition",
    "akquise",
    "auftragsabwicklung",
    "auslieferung",
    "bestandskunden",
    "closing",
    "conversion",
    "crossselling",
    "cross-selling",
    "debitoren",
    "distribution",
    "erfullung",
    "fakturierung",
    "fulfillment",
    "fulfilment",
    "funnel",
    "inkasso",
    "kampagne",
    "kundenbindung",
    "kundengewinnung",
    "kundenruckgewinnung",
    "lead",
    "leadgenerierung",
    "leads",
    "mahnwesen",
    "marketing",
    "neukundengewinnung",
    "onboarding",
    "pipeline",
    "pitch",
    "qualifizierung",
    "qualification",
    "rechnungsstellung",
    "sales",
    "targeting",
    "upselling",
    "vertragsabschluss",
    "vertrieb",
    "vertriebsprozess",
    "winback",
];

/// Whether a stage is called as the company would call it.
pub fn is_company_word(name: &str) -> bool {
    let name = fold(name);
    name.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| COMPANY.contains(&word))
}

/// Too few or too many stages, once a touchpoint stands in one, and stages in the company's words.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let count = reading.stages.len();
    let figures = vec![
        ("count", Amount::Count(count)),
        ("least", Amount::Count(*USUAL.start())),
        ("most", Amount::Count(*USUAL.end())),
    ];
    let rule = if count < *USUAL.start() { Rule::TooFewStages } else { Rule::TooManyStages };
    if !USUAL.contains(&count) && !reading.seats.is_empty() {
        found.push(Finding::new(rule).with(figures));
    }
    let named = reading.stages.iter().filter(|(_, stage)| is_company_word(stage.name.as_str()));
    found.extend(named.map(|(id, _)| Finding::about(Rule::StageInCompanyWords, Part::stage(id, Vec::new()))));
}
