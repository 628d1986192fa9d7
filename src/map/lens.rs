//! The three ways to look at how good a touchpoint is.

use super::choice::choice;

choice! {
    /// The score that the digits give and the cards show.
    Lens {
        /// How effective the touchpoint is (R46).
        Effectiveness = "effectiveness",
        /// How a segment experiences it at one place.
        Experience = "experience",
        /// How important the touchpoint is (R45).
        Importance = "importance",
    }
}
