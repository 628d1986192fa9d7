//! Where are new chances to collect or share data (R49)? At every contact point some should arise (R9).

use super::journey::{Evidence, Journey};
use crate::map::{
    field::Item,
    id::{ItemId, TouchpointId},
};

/// What is missing in the data that the touchpoints generate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataGaps {
    /// How many touchpoints have data.
    pub covered: usize,
    /// The touchpoints without any (R9), once one has some.
    pub without: Vec<TouchpointId>,
    /// Data for which no department is named that knows them (R66).
    pub unknown: Vec<Evidence>,
    /// Data that only one department knows (R66).
    pub alone: Vec<Evidence>,
    /// Touchpoints for whose data others have a use (R49).
    pub share: Vec<TouchpointId>,
    /// Data without a purpose (R12).
    pub purposeless: Vec<Evidence>,
    /// Data without a legal basis (R76).
    pub baseless: Vec<Evidence>,
}

/// Looks for data that are not collected, not shared, not used or not allowed.
pub fn gaps(journey: &Journey<'_>) -> DataGaps {
    let without = journey.which(|t| t.detail.data.is_empty());
    let covered = journey.stops().len() - without.len();
    let mut found = DataGaps {
        covered,
        without: if covered > 0 { without } else { Vec::new() },
        share: journey.which(|t| !t.detail.share.is_empty()),
        ..DataGaps::default()
    };
    for stop in journey.stops() {
        let evidence = |item: &ItemId| Evidence { touchpoint: stop.id.clone(), item: item.clone() };
        for Item { id, value } in &stop.touchpoint.detail.data {
            match departments(value.known_by.as_str()) {
                0 => found.unknown.push(evidence(id)),
                1 => found.alone.push(evidence(id)),
                _ => {}
            }
            if value.purpose.is_empty() {
                found.purposeless.push(evidence(id));
            }
            if value.basis.is_empty() {
                found.baseless.push(evidence(id));
            }
        }
    }
    found
}

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

/// How many departments a text names: "Service, Küche und Marketing" are three, "niemand sonst" is none.
fn departments(text: &str) -> usize {
    let parts = text.split([',', ';', '/', '&', '+']).flat_map(|part| part.split(" und "));
    parts.flat_map(|part| part.split(" and ")).filter(|part| names_somebody(part)).count()
}

fn names_somebody(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| !NOBODY.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::restaurant::{self, names},
        map::{detail::Data, text::Line},
    };

    #[test]
    fn r49_what_one_department_keeps_to_itself() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| {
            if t.name.as_str() == "Reservierung am Telefon" {
                let data = |known_by, purpose, basis| Data {
                    known_by: Line::clean(known_by),
                    purpose: Line::clean(purpose),
                    basis: Line::clean(basis),
                    ..Data::default()
                };
                t.detail.data = restaurant::items([
                    data("Service", "Tischplan", ""),
                    data("", "", "Vertrag"),
                    data("Service und Küche", "Tischplan", "Vertrag"),
                ]);
                t.detail.share = Line::clean("Küche, Marketing");
            }
        });
        let map = restaurant::open(records);
        let found = gaps(&Journey::of(&map));
        let items = |found: &[Evidence]| found.iter().map(|e| e.item.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!((found.covered, found.without.len()), (1, 33));
        assert_eq!(items(&found.alone), ["i0"]);
        assert_eq!(items(&found.unknown), ["i1"]);
        assert_eq!(items(&found.purposeless), ["i1"]);
        assert_eq!(items(&found.baseless), ["i0"]);
        assert_eq!(names(&map, &found.share), ["Reservierung am Telefon"]);
    }

    /// Issue 7, part 3, 7: an answer that says "nobody" is no department.
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

    #[test]
    fn r9_without_any_data_there_is_nothing_to_compare() {
        assert_eq!(gaps(&Journey::of(&restaurant::map())), DataGaps::default());
    }
}
