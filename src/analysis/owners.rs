//! For which touchpoints is nobody responsible (R38)?

use super::journey::Journey;
use crate::map::{Map, id::TouchpointId};

/// Whether the room has begun to name owners: before that, a missing one says nothing.
pub fn begun(map: &Map) -> bool {
    map.tally().owned > 0
}

/// The touchpoints without an owner, once a first owner is named.
pub fn missing(journey: &Journey<'_>) -> Vec<TouchpointId> {
    if begun(journey.map()) { journey.which(|t| t.owner.is_empty()) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::restaurant::{self, names},
        map::text::Line,
    };

    #[test]
    fn r38_seven_have_no_owner() {
        let map = restaurant::map();
        assert_eq!(
            names(&map, &missing(&Journey::of(&map))),
            [
                "Empfehlung im Hotel",
                "Kinderkarte online",
                "Lippenstift am Weinglas",
                "Klage über den Lohn",
                "Wickeltisch",
                "Geburtstagsgruß",
                "Elterngruppe im Chat"
            ]
        );
    }

    #[test]
    fn nobody_is_missing_before_the_first_owner() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| t.owner = Line::default());
        let map = restaurant::open(records);
        assert!(missing(&Journey::of(&map)).is_empty());
    }
}
