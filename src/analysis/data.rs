//! Where are new chances to collect or share data (R49)? At every contact point some should arise (R9).

use super::{
    finding::{Amount, Finding},
    limits::FEW,
    reading::{Entry, Reading},
    rule::Rule,
    said::Said,
    shortfall::ids,
};
use crate::map::{
    choice::Choice as _,
    detail::{Data, Detail, Party, Source},
    id::ItemId,
    text::fold,
    touchpoint::Touchpoint,
};

/// So many data from surveys are needed before it says anything that there are no others.
const SURVEYS: usize = 2;

/// Words of an answer that names nobody: "niemand", "nobody else yet", "noch keiner".
const NOBODY: [&str; 15] = [
    "niemand",
    "niemandem",
    "keiner",
    "keine",
    "keinem",
    "sonst",
    "noch",
    "bisher",
    "nobody",
    "none",
    "no",
    "one",
    "else",
    "yet",
    "far",
];

/// Reads the data of a touchpoint.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let detail = &touchpoint.detail;
    let all = || detail.data.iter().map(|item| &item.value);
    said.lacks(Rule::DataNone, detail.data.is_empty());
    said.fires_if(Rule::DataWithoutPurpose, all().any(has_no_purpose));
    said.begins_if(Rule::DataWithoutPurpose, all().any(|data| !has_no_purpose(data)));
    said.fires_if(Rule::DataWithoutBasis, all().any(has_no_basis));
    said.begins_if(Rule::DataWithoutBasis, all().any(|data| !has_no_basis(data)));
    said.fires_if(Rule::DataThirdParty, all().any(is_taken_without_basis));
    said.fires_if(Rule::DataCouldBeShared, names_somebody(detail.share.as_str()));
    said.fires_if(Rule::DataInOneDepartment, all().any(is_known_to_one));
    said.fires_if(Rule::DataUnknown, all().any(is_known_to_nobody));
    said.begins_if(Rule::DataUnknown, all().any(|data| !is_known_to_nobody(data)));
    said.fires_if(Rule::PersonalisedWithoutData, touchpoint.personalised && detail.data.is_empty());
    said.begins_if(Rule::PersonalisedWithoutData, !detail.data.is_empty());
    said.sources = all().filter_map(|data| data.source).collect();
    said.data = all().map(|data| fold(data.what.as_str())).filter(|data| !data.is_empty()).collect();
    said.data.sort_unstable();
    said.data.dedup();
}

fn has_no_purpose(data: &Data) -> bool {
    data.purpose.is_empty()
}

fn has_no_basis(data: &Data) -> bool {
    data.basis.is_empty()
}

fn is_taken_without_basis(data: &Data) -> bool {
    data.party == Some(Party::Third) && data.basis.is_empty()
}

fn is_known_to_one(data: &Data) -> bool {
    departments(data.known_by.as_str()) == 1
}

fn is_known_to_nobody(data: &Data) -> bool {
    departments(data.known_by.as_str()) == 0
}

/// How many departments a text names: "Service, Küche und Marketing" are three, "niemand sonst" is none.
fn departments(text: &str) -> usize {
    let parts = text.split([',', ';', '/', '&', '+']).flat_map(|part| part.split(" und "));
    parts.flat_map(|part| part.split(" and ")).filter(|part| names_somebody(part)).count()
}

fn names_somebody(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| !NOBODY.contains(&word.to_lowercase().as_str()))
}

/// Whether another touchpoint collects the same data.
pub(super) fn is_doubled(reading: &Reading, entry: &Entry) -> bool {
    entry.said.data.iter().any(|data| is_twice(reading, data))
}

fn is_twice(reading: &Reading, data: &str) -> bool {
    reading.sums.data.get(data).is_some_and(|count| *count > 1)
}

/// The data of a touchpoint that make a rule true.
pub(super) fn items(rule: Rule, detail: &Detail, reading: &Reading) -> Vec<ItemId> {
    match rule {
        Rule::DataWithoutPurpose => ids(&detail.data, has_no_purpose),
        Rule::DataWithoutBasis => ids(&detail.data, has_no_basis),
        Rule::DataThirdParty => ids(&detail.data, is_taken_without_basis),
        Rule::DataInOneDepartment => ids(&detail.data, is_known_to_one),
        Rule::DataUnknown => ids(&detail.data, is_known_to_nobody),
        Rule::DataDoubled => ids(&detail.data, |data| is_twice(reading, &fold(data.what.as_str()))),
        _ => Vec::new(),
    }
}

/// Whether all data whose source is known come from one source, or only from surveys.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let counts = reading.sums.sources;
    let mut used = Source::ALL.iter().filter(|source| counts[usize::from(source.index())] > 0);
    let (Some(source), None) = (used.next(), used.next()) else { return };
    let count = counts[usize::from(source.index())];
    let figures =
        vec![("data", Amount::Count(count)), ("source", Amount::Words("source", vec![source.word()]))];
    let rule = match source {
        Source::Survey if count >= SURVEYS => Rule::OnlySurveys,
        _ if count >= FEW => Rule::OneSource,
        _ => return,
    };
    found.push(Finding::new(rule).with(figures));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An answer that says "nobody" names no department.
    #[test]
    fn data_that_nobody_knows_are_not_known_to_one_department() {
        for (text, count) in [
            ("niemand", 0),
            ("Niemand sonst", 0),
            ("bisher niemand", 0),
            ("nobody else yet", 0),
            ("No one", 0),
            ("–", 0),
            ("?", 0),
            ("", 0),
            ("Service", 1),
            ("niemand außer Service", 1),
            ("IT 2", 1),
            ("Service & niemand sonst", 1),
            ("Service, Küche und Marketing", 3),
        ] {
            assert_eq!(departments(text), count, "{text}");
        }
    }
}
