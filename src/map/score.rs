//! Scores from 1 to 5 (5 is best), and verdicts that remember the meeting in which they were given.

use super::{
    choice::{Choice, choice},
    field::{FieldValue, Shape, Value},
};
use jiff::civil::Date;

/// 1 to 5; 5 is best. Not a German school mark: the ends of the scale always stand beside it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(std::num::NonZeroU8);

impl Score {
    /// `None` outside 1 to 5.
    pub fn new(points: u8) -> Option<Self> {
        (points <= 5).then(|| std::num::NonZeroU8::new(points)).flatten().map(Self)
    }

    /// 1 to 5.
    pub fn points(self) -> u8 {
        self.0.get()
    }
}

choice! {
    /// The room's verdict on how much a touchpoint is used (R47).
    Usage {
        /// Used more than it is worth.
        Over = "over",
        /// Used as it should be.
        Right = "right",
        /// Used less than it is worth.
        Under = "under",
    }
}

choice! {
    /// What the digits rate and what the cards show.
    Lens {
        /// How effective the touchpoint is (R46).
        Effectiveness = "effectiveness",
        /// How a segment experiences it at one place.
        Experience = "experience",
        /// How important the touchpoint is (R45).
        Importance = "importance",
    }
}

/// A meeting is named by its day; `None` is for scores that a hand-written file gives without one.
pub type MeetingDay = Option<Date>;

/// What can be given in a meeting.
pub trait Verdict: Copy + PartialEq + 'static {
    /// How the field is read and shown.
    const SHAPE: Shape;
    /// As a small number.
    fn to_small(self) -> u8;
    /// From a small number.
    fn from_small(small: u8) -> Option<Self>;
}

impl Verdict for Score {
    const SHAPE: Shape = Shape::Rated(&[]);
    fn to_small(self) -> u8 {
        self.points()
    }
    fn from_small(small: u8) -> Option<Self> {
        Self::new(small)
    }
}

impl Verdict for Usage {
    const SHAPE: Shape = Shape::Rated(Self::WORDS);
    fn to_small(self) -> u8 {
        self.index()
    }
    fn from_small(small: u8) -> Option<Self> {
        Self::at(small)
    }
}

/// Verdicts by meeting, oldest first: the newest counts, the older ones stay.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rated<V>(Vec<(MeetingDay, V)>);

impl<V> Default for Rated<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V: Verdict> Rated<V> {
    /// The verdict that counts.
    pub fn latest(&self) -> Option<V> {
        self.0.last().map(|(_, v)| *v)
    }

    /// The verdict of the meeting before the newest one, if there was one.
    pub fn before(&self) -> Option<V> {
        self.0.len().checked_sub(2).map(|i| self.0[i].1)
    }

    /// Gives (or with `None` takes back) the verdict of one meeting.
    pub fn set(&mut self, meeting: MeetingDay, verdict: Option<V>) {
        match (self.0.binary_search_by_key(&meeting, |(m, _)| *m), verdict) {
            (Ok(i), Some(v)) => self.0[i].1 = v,
            (Ok(i), None) => {
                self.0.remove(i);
            }
            (Err(i), Some(v)) => self.0.insert(i, (meeting, v)),
            (Err(_), None) => {}
        }
    }

    /// All verdicts, oldest first.
    pub fn all(&self) -> &[(MeetingDay, V)] {
        &self.0
    }
}

impl<V: Verdict> FieldValue for Rated<V> {
    const SHAPE: Shape = V::SHAPE;
    fn to_value(&self) -> Value {
        Value::Rated(self.0.iter().map(|(m, v)| (*m, v.to_small())).collect())
    }
    fn from_value(value: Value) -> Option<Self> {
        let Value::Rated(entries) = value else { return None };
        let all = entries.into_iter().map(|(meeting, small)| Some((meeting, V::from_small(small)?)));
        let mut all = all.collect::<Option<Vec<_>>>()?;
        all.sort_by_key(|(meeting, _)| *meeting);
        // Given twice, the last one counts.
        all.dedup_by(|later, earlier| {
            later.0 == earlier.0 && {
                *earlier = *later;
                true
            }
        });
        Some(Self(all))
    }
}

impl FieldValue for Option<Score> {
    const SHAPE: Shape = Shape::Score;
    fn to_value(&self) -> Value {
        Value::Score(*self)
    }
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Score(score) = value { Some(score) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_meeting_counts_and_the_older_stays() {
        let mut r = Rated::default();
        let (march, may) = (Some(jiff::civil::date(2026, 3, 1)), Some(jiff::civil::date(2026, 5, 1)));
        r.set(may, Score::new(4));
        r.set(march, Score::new(2));
        assert_eq!((r.latest(), r.before()), (Score::new(4), Score::new(2)));
        r.set(may, None);
        assert_eq!((r.latest(), r.before()), (Score::new(2), None));
    }
}
