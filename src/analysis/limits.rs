//! The limits that several questions share, each with its reason.

use crate::map::rated::Score;

/// From this score on something is good: 5 is best, and a 3 is neither good nor bad.
pub const GOOD: u8 = 4;

/// Up to this score something is bad: 1 is worst, and a 3 is neither good nor bad.
pub const BAD: u8 = 2;

/// The importance of a stage for which nobody has given one: the middle, so that it neither helps nor hurts.
pub const MIDDLE: u8 = 3;

/// Fewer touchpoints than these are just a beginning, and no share of them means anything yet.
pub const ENOUGH: usize = 8;

/// Fewer touchpoints than these in one stage or of one segment are too few to miss one of the four kinds among them.
pub const FEW: usize = 4;

/// Whether a score is bad.
pub fn is_bad(score: Option<Score>) -> bool {
    score.is_some_and(|score| score.points() <= BAD)
}

/// Whether a score is good.
pub fn is_good(score: Option<Score>) -> bool {
    score.is_some_and(|score| score.points() >= GOOD)
}
