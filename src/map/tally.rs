//! Sums over a row, a column or the map.

use super::{lens::Lens, rated::Score, touchpoint::Touchpoint};

/// Sums over a row, a column or the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many touchpoints stand here.
    pub touchpoints: usize,
    /// How many of them have an owner.
    pub owned: usize,
    sums: [(u64, usize); 3],
}

impl Tally {
    /// Whether at least half of the touchpoints have an owner. Before that a missing one is no news on a card: it would
    /// stand on nearly all of them.
    pub fn is_mostly_owned(&self) -> bool {
        self.owned > 0 && 2 * self.owned >= self.touchpoints
    }

    /// How many scores there are under a lens.
    pub fn rated(&self, lens: Lens) -> usize {
        self.sums[lens as usize].1
    }

    /// The mean score under a lens, from 1 to 5; `None` when there are no scores.
    pub fn mean(&self, lens: Lens) -> Option<f64> {
        let (sum, count) = self.sums[lens as usize];
        #[expect(clippy::cast_precision_loss, reason = "sums of small scores are exact in f64")]
        (count > 0).then(|| sum as f64 / count as f64)
    }

    /// Counts a touchpoint without its experiences, which are counted place by place.
    pub(super) fn count(&mut self, touchpoint: &Touchpoint, sign: Sign) {
        sign.step(&mut self.touchpoints, true);
        sign.step(&mut self.owned, !touchpoint.owner.is_empty());
        for (lens, rated) in
            [(Lens::Effectiveness, &touchpoint.effectiveness), (Lens::Importance, &touchpoint.importance)]
        {
            self.score(lens, rated.latest(), sign);
        }
    }

    pub(super) fn score(&mut self, lens: Lens, score: Option<Score>, sign: Sign) {
        let (sum, count) = &mut self.sums[lens as usize];
        if let Some(points) = score.map(Score::points) {
            sign.step(count, true);
            *sum = if sign == Sign::Plus { *sum + u64::from(points) } else { *sum - u64::from(points) };
        }
    }
}

/// Whether something is added to the sums or taken from them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

impl Sign {
    /// Adds or subtracts one, as the sign says, if `is_so` is true.
    pub(super) fn step(self, count: &mut usize, is_so: bool) {
        let by = usize::from(is_so);
        *count = if self == Self::Plus { *count + by } else { *count - by };
    }
}
