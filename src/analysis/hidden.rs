//! Which touchpoints had nobody recognised as such until now (R58)? Their effect is underestimated (R64).

use super::journey::Journey;
use crate::map::id::TouchpointId;

/// The touchpoints that are marked as hidden.
pub fn of(journey: &Journey<'_>) -> Vec<TouchpointId> {
    journey.which(|t| t.hidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::restaurant::{self, names};

    #[test]
    fn r58_five_are_hidden() {
        let map = restaurant::map();
        assert_eq!(
            names(&map, &of(&Journey::of(&map))),
            [
                "Küchenduft vor der Tür",
                "Angeschlagene Teller",
                "Lippenstift am Weinglas",
                "Klage über den Lohn",
                "Elterngruppe im Chat"
            ]
        );
    }
}
