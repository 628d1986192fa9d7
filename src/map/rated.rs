//! Scores from 1 to 5 (5 is best), and verdicts that remember the meeting in which they were given.

use jiff::civil::Date;

/// A score from 1 to 5, where 5 is best. In German schools a 1 is best, so wherever the program asks for a
/// score, the ends of the scale stand beside it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(std::num::NonZeroU8);

impl Score {
    /// The score with this number of points; `None` outside 1 to 5.
    pub fn new(points: u8) -> Option<Self> {
        (points <= 5).then(|| std::num::NonZeroU8::new(points)).flatten().map(Self)
    }

    /// The points, from 1 to 5.
    pub fn points(self) -> u8 {
        self.0.get()
    }
}

/// A meeting is named by its day; `None` is for scores that a hand-written file gives without one.
pub type MeetingDay = Option<Date>;

/// What a meeting can give a touchpoint: a score, or one of a few words.
pub trait Verdict: Copy + PartialEq + 'static {
    /// The words in the file; none for scores, which stand there as numbers.
    const WORDS: &'static [&'static str];
    /// The number that stands for the verdict.
    fn to_small(self) -> u8;
    /// The verdict that a number stands for; `None` when there is none.
    fn from_small(small: u8) -> Option<Self>;
}

impl Verdict for Score {
    const WORDS: &'static [&'static str] = &[];
    fn to_small(self) -> u8 {
        self.points()
    }
    fn from_small(small: u8) -> Option<Self> {
        Self::new(small)
    }
}

/// Verdicts by meeting, oldest first. The newest one counts, and the older ones are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rated<V>(Vec<(MeetingDay, V)>);

impl<V> Default for Rated<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V: Verdict> Rated<V> {
    /// The verdict of the newest meeting, which is the one that counts.
    pub fn latest(&self) -> Option<V> {
        self.0.last().map(|(_, v)| *v)
    }

    /// The verdict of the meeting before the newest one.
    pub fn before(&self) -> Option<V> {
        self.0.len().checked_sub(2).map(|i| self.0[i].1)
    }

    /// The verdict of one meeting.
    pub fn at(&self, meeting: MeetingDay) -> Option<V> {
        self.0.binary_search_by_key(&meeting, |(m, _)| *m).ok().map(|i| self.0[i].1)
    }

    /// The verdict as it stood at the end of a meeting: that of the newest one up to it.
    pub fn until(&self, meeting: Date) -> Option<V> {
        let known = self.0.partition_point(|(m, _)| *m <= Some(meeting));
        known.checked_sub(1).map(|i| self.0[i].1)
    }

    /// Whether a later meeting than this one gave a verdict.
    pub fn is_later_than(&self, meeting: Date) -> bool {
        self.0.last().is_some_and(|(m, _)| *m > Some(meeting))
    }

    /// Forgets the verdicts of all meetings after this one.
    pub fn rewind(&mut self, meeting: Date) {
        self.0.retain(|(m, _)| *m <= Some(meeting));
    }

    /// Writes the verdict of one meeting, or takes it back with `None`.
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

    /// Puts verdicts in the order of their meetings. Of two verdicts of one meeting, the last one counts.
    pub fn of(mut all: Vec<(MeetingDay, V)>) -> Self {
        all.sort_by_key(|(meeting, _)| *meeting);
        all.dedup_by(|later, earlier| {
            later.0 == earlier.0 && {
                *earlier = *later;
                true
            }
        });
        Self(all)
    }

    /// All verdicts, oldest first.
    pub fn all(&self) -> &[(MeetingDay, V)] {
        &self.0
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

    #[test]
    fn what_stood_at_the_end_of_a_meeting_is_what_was_given_up_to_it() {
        let day = |month| jiff::civil::date(2026, month, 1);
        let mut r = Rated::of(
            vec![(None, 1), (Some(day(3)), 2), (Some(day(5)), 4)]
                .into_iter()
                .filter_map(|(day, points)| Some((day, Score::new(points)?)))
                .collect(),
        );
        let then = [day(1), day(3), day(4), day(5)].map(|day| r.until(day).map(Score::points));
        assert_eq!(then, [Some(1), Some(2), Some(2), Some(4)]);
        assert!(r.is_later_than(day(4)) && !r.is_later_than(day(5)));
        r.rewind(day(4));
        assert_eq!(r.latest(), Score::new(2));
    }
}
