//! How far each meeting has come with rating.

use super::{
    choice::Choice as _, lens::Lens, place::Place, rated::MeetingDay, tally::Sign, touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How many touchpoints with a place each meeting has rated under each lens; for the experience, how many
/// places.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Progress {
    all: [usize; 3],
    rated: [BTreeMap<MeetingDay, usize>; 3],
}

impl Progress {
    /// How many touchpoints (for the experience, how many places) a meeting has not rated under a lens.
    pub(super) fn left(&self, lens: Lens, meeting: MeetingDay) -> usize {
        self.all[lens as usize] - self.rated[lens as usize].get(&meeting).unwrap_or(&0)
    }

    /// The meetings of a day that gave scores to what stands on the map, the oldest first.
    pub(super) fn meetings(&self) -> BTreeSet<Date> {
        self.rated.iter().flat_map(BTreeMap::keys).copied().flatten().collect()
    }

    /// Counts a touchpoint, if it stands anywhere.
    pub(super) fn touchpoint(&mut self, touchpoint: &Touchpoint, sign: Sign) {
        for lens in Lens::ALL.iter().copied().filter(|_| !touchpoint.is_parked()) {
            if let Some(rated) = touchpoint.rated(lens, None) {
                self.count(lens, rated.all().iter().map(|(meeting, _)| *meeting), sign);
            }
        }
    }

    /// Counts the experience at a place.
    pub(super) fn place(&mut self, place: &Place, sign: Sign) {
        self.count(Lens::Experience, place.experience.all().iter().map(|(meeting, _)| *meeting), sign);
    }

    fn count(&mut self, lens: Lens, meetings: impl Iterator<Item = MeetingDay>, sign: Sign) {
        sign.step(&mut self.all[lens as usize], true);
        let rated = &mut self.rated[lens as usize];
        for meeting in meetings {
            let count = rated.entry(meeting).or_default();
            sign.step(count, true);
            if *count == 0 {
                rated.remove(&meeting);
            }
        }
    }
}
