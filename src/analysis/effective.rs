//! Which touchpoints are the most effective (R46)?

use super::journey::Journey;
use crate::map::{id::TouchpointId, rated::Score};

/// The best that the room gave, and to which touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Effective {
    /// 5, or 4 when no touchpoint has 5.
    pub score: Score,
    /// Who has it.
    pub touchpoints: Vec<TouchpointId>,
}

/// The touchpoints rated 5, else those rated 4; a 3 is nothing to be proud of.
pub fn most(journey: &Journey<'_>) -> Option<Effective> {
    let best = journey.stops().iter().filter_map(|s| s.touchpoint.effectiveness.latest()).max()?;
    (best.points() >= 4).then(|| Effective {
        score: best,
        touchpoints: journey.which(|t| t.effectiveness.latest() == Some(best)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::restaurant::{self, names};

    #[test]
    fn r46_the_seven_best() {
        let map = restaurant::map();
        let found = most(&Journey::of(&map)).unwrap();
        assert_eq!(found.score.points(), 5);
        assert_eq!(
            names(&map, &found.touchpoints),
            [
                "Küchenduft vor der Tür",
                "Google-Bewertungen",
                "Empfang am Eingang",
                "Essen auf dem Teller",
                "Weinempfehlung",
                "Gruß mit Namen",
                "Erzählen bei Freunden"
            ]
        );
    }

    #[test]
    fn four_when_there_is_no_five() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| {
            if t.effectiveness.latest() == Score::new(5) {
                t.effectiveness.set(None, Score::new(3));
            }
        });
        let map = restaurant::open(records);
        assert_eq!(most(&Journey::of(&map)).unwrap().score.points(), 4);
    }
}
