//! The order of records as a value of each record, so that a move changes one record and not the positions of
//! all.

/// A record's order among its neighbours: smaller stands earlier, and equal ranks are ordered by id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(pub i64);

impl Rank {
    /// The distance that neighbours get when there is room.
    pub const STEP: i64 = 1_000;

    /// The rank of the record at `position` (from 0) in a newly numbered list.
    pub fn nth(position: usize) -> Self {
        Self((i64::try_from(position).unwrap_or(i64::MAX / Self::STEP - 1) + 1).saturating_mul(Self::STEP))
    }

    /// A rank between two neighbours, or `None` when there is no room and the list must be numbered anew.
    pub fn between(before: Option<Self>, after: Option<Self>) -> Option<Self> {
        match (before, after) {
            (None, None) => Some(Self(Self::STEP)),
            (Some(Self(b)), None) => b.checked_add(Self::STEP).map(Self),
            (None, Some(Self(a))) => a.checked_sub(Self::STEP).map(Self),
            (Some(Self(b)), Some(Self(a))) => {
                let gap = a.checked_sub(b)?;
                (gap > 1).then(|| Self(b + gap / 2))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn between_is_between(a: i64, b: i64) {
            let (low, high) = (a.min(b), a.max(b));
            if let Some(Rank(r)) = Rank::between(Some(Rank(low)), Some(Rank(high))) {
                prop_assert!(low < r && r < high);
            }
        }
    }

    #[test]
    fn neighbours_without_room_say_so() {
        assert_eq!(Rank::between(Some(Rank(3)), Some(Rank(4))), None);
        assert_eq!(Rank::between(Some(Rank(i64::MAX)), None), None);
    }
}
