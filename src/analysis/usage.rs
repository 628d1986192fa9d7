//! Which touchpoints are over-used or under-used (R47)? The room says so; nothing is guessed.

use super::journey::Journey;
use crate::map::{id::TouchpointId, touchpoint::Usage};

/// The room's verdicts that ask for a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdicts {
    /// Used more than they are worth: they may be dropped (R80).
    pub over: Vec<TouchpointId>,
    /// Used less than they are worth.
    pub under: Vec<TouchpointId>,
}

/// The touchpoints that the room judged over-used and under-used in the newest meeting.
pub fn verdicts(journey: &Journey<'_>) -> Verdicts {
    Verdicts {
        over: journey.which(|t| t.usage.latest() == Some(Usage::Over)),
        under: journey.which(|t| t.usage.latest() == Some(Usage::Under)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::restaurant::{self, names};

    #[test]
    fn r47_four_over_and_eight_under() {
        let map = restaurant::map();
        let found = verdicts(&Journey::of(&map));
        let over = ["Zeitungsanzeige", "Reservierung am Telefon", "Newsletter", "Bitte um Bewertung"];
        assert_eq!(names(&map, &found.over), over);
        assert_eq!(
            names(&map, &found.under),
            [
                "Empfehlung im Hotel",
                "Google-Bewertungen",
                "Speisekarte online",
                "Online-Reservierung",
                "Weinempfehlung",
                "Malstifte vom Kellner",
                "Gruß mit Namen",
                "Erzählen bei Freunden"
            ]
        );
    }
}
