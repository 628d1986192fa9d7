//! The user's clock: the only one in the program.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::{sync::OnceLock, time::SystemTime};

/// The time as the user's clock shows it.
pub fn now() -> DateTime {
    by_the_users_clock(Timestamp::now())
}

/// Which day a time is of, by the user's clock.
pub(super) fn day_of(time: SystemTime) -> Option<Date> {
    Timestamp::try_from(time).ok().map(|time| by_the_users_clock(time).date())
}

fn by_the_users_clock(time: Timestamp) -> DateTime {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    time.to_zoned(ZONE.get_or_init(zone).clone()).datetime()
}

/// The system's time zone. Without `TZ` it is in one file; looking its name up in the list of all zones would take
/// longer than the rest of the start.
fn zone() -> TimeZone {
    let local = || {
        let unnamed = std::env::var_os("TZ").is_none();
        let bytes = unnamed.then(|| std::fs::read("/etc/localtime").ok()).flatten()?;
        TimeZone::tzif("Local", &bytes).ok()
    };
    local().unwrap_or_else(TimeZone::system)
}
