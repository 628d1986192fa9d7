//! Since when changes are told: the meeting before the latest one.

use super::desk::Desk;
use crate::{analysis::since::Base, map::meetings};

impl Desk {
    /// What the map is compared with; none as long as no two meetings gave scores.
    pub fn since(&self) -> Option<Base> {
        meetings::before_latest(self.map()).map(Base::Meeting)
    }
}
