//! Where do the efforts fall short (R48)? Read from the details of the touchpoints.

use super::{
    journey::{Evidence, Journey},
    owners,
};
use crate::map::{
    detail::Wait,
    field::Item,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    rated::Score,
};

/// A touchpoint that one segment experiences badly at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Felt {
    /// Which touchpoint.
    pub touchpoint: TouchpointId,
    /// In which stage.
    pub stage: StageId,
    /// By whom.
    pub segment: SegmentId,
    /// 1 or 2.
    pub score: Score,
}

/// All the ways in which a touchpoint falls short.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shortfall {
    /// Effectiveness 1 or 2.
    pub weak: Vec<TouchpointId>,
    /// Experience 1 or 2 at a place.
    pub felt: Vec<Felt>,
    /// Interactions with a wait that is too long (R63).
    pub waits: Vec<Evidence>,
    /// Where customers get stuck, falter or leave (R68).
    pub friction: Vec<TouchpointId>,
    /// Interactions that can go wrong without an answer to "what then?" (R67).
    pub unanswered: Vec<Evidence>,
    /// Processes without an owner (R38), once anybody owns anything.
    pub processes: Vec<Evidence>,
    /// To be clarified (U18).
    pub unclear: Vec<TouchpointId>,
}

/// Looks through the details for what falls short.
pub fn of(journey: &Journey<'_>) -> Shortfall {
    let low = |score: Option<Score>| score.filter(|s| s.points() <= 2);
    let mut found = Shortfall {
        weak: journey.which(|t| low(t.effectiveness.latest()).is_some()),
        friction: journey.which(|t| !t.friction.is_empty()),
        unclear: journey.which(|t| t.unclear),
        ..Shortfall::default()
    };
    let mut owned = owners::begun(journey.map());
    for stop in journey.stops() {
        let detail = &stop.touchpoint.detail;
        let evidence = |item: &ItemId| Evidence { touchpoint: stop.id.clone(), item: item.clone() };
        for place in journey.places(stop.touchpoint) {
            found.felt.extend(low(place.experience.latest()).map(|score| Felt {
                touchpoint: stop.id.clone(),
                stage: place.stage.clone(),
                segment: place.segment.clone(),
                score,
            }));
        }
        for Item { id, value } in &detail.interactions {
            if value.patience == Some(Wait::TooLong) {
                found.waits.push(evidence(id));
            }
            if !value.wrong.is_empty() && value.then.is_empty() {
                found.unanswered.push(evidence(id));
            }
        }
        for Item { id, value } in &detail.processes {
            owned |= !value.owner.is_empty();
            if value.owner.is_empty() {
                found.processes.push(evidence(id));
            }
        }
    }
    if !owned {
        found.processes.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::restaurant::{self, names},
        map::{
            detail::{Interaction, Process},
            text::Line,
            touchpoint::Friction,
        },
    };

    #[test]
    fn r48_what_the_details_of_the_phone_booking_say() {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |t| {
            if t.name.as_str() != "Reservierung am Telefon" {
                return;
            }
            t.friction.set(Friction::Leaves, true);
            t.places[0].experience.set(None, Score::new(2));
            t.places[1].experience.set(None, Score::new(3));
            let wait = Interaction {
                wait: Line::clean("4 min"),
                patience: Some(Wait::TooLong),
                wrong: Line::clean("besetzt"),
                ..Interaction::default()
            };
            let answered = Interaction { then: Line::clean("Rückruf"), patience: None, ..wait.clone() };
            t.detail.interactions = restaurant::items([wait, answered]);
            let process = |owner| Process { owner: Line::clean(owner), ..Process::default() };
            t.detail.processes = restaurant::items([process("Service"), process("")]);
        });
        let map = restaurant::open(records);
        let found = of(&Journey::of(&map));
        assert_eq!(found.weak.len(), 9);
        assert_eq!(names(&map, &found.friction), ["Reservierung am Telefon"]);
        assert_eq!(found.felt.len(), 1);
        let items = |found: &[Evidence]| found.iter().map(|e| e.item.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(items(&found.waits), ["i0"]);
        assert_eq!(items(&found.unanswered), ["i0"]);
        assert_eq!(items(&found.processes), ["i1"]);
        assert_eq!(found.unclear.len(), 7);
    }
}
