//! Tells another map from a later state of the same one. Somebody may have put the copy of another map over the file.

use crate::map::Records;

/// How many touchpoints of the map that the file held are missing from these records.
pub fn missing(base: &Records, another: &Records) -> usize {
    base.touchpoints.keys().filter(|id| !another.touchpoints.contains_key(*id)).count()
}

/// Whether so many touchpoints are missing from these records that they were hardly meant to replace the map: at least
/// five, and more than a third.
pub fn is_another_map(base: &Records, another: &Records) -> bool {
    const FEW: usize = 5;
    let missing = missing(base, another);
    missing >= FEW && 3 * missing > base.touchpoints.len()
}
