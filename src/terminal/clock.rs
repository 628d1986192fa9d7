//! The user's clock, which is the only one in the program.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::SystemTime,
};

/// The time as the user's clock shows it.
pub fn now() -> DateTime {
    by_the_users_clock(Timestamp::now())
}

/// The day of a time by the user's clock.
pub(super) fn day_of(time: SystemTime) -> Option<Date> {
    Timestamp::try_from(time).ok().map(|time| by_the_users_clock(time).date())
}

fn by_the_users_clock(time: Timestamp) -> DateTime {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    time.to_zoned(ZONE.get_or_init(zone).clone()).datetime()
}

/// The largest size in bytes of a time zone's description. The longest ones have some thousand bytes.
const LONGEST: u64 = 1 << 20;

/// The system's time zone. Without `TZ` it is in one file; looking its name up in the list of all zones would
/// take longer than the rest of the start. A file that is not the description of a zone, such as a device
/// without an end, is not read.
fn zone() -> TimeZone {
    let named = std::env::var_os("TZ");
    let is_unnamed = named.is_none();
    let path = named.map_or_else(|| "/etc/localtime".into(), path_in);
    if !may_be_zone(&path) {
        return TimeZone::UTC;
    }
    let local = || TimeZone::tzif("Local", &std::fs::read(&path).ok()?).ok();
    is_unnamed.then(local).flatten().unwrap_or_else(TimeZone::system)
}

/// The path in a value of `TZ`, which may begin with a colon.
fn path_in(named: OsString) -> PathBuf {
    let path = named.to_str().and_then(|name| name.strip_prefix(':')).map(PathBuf::from);
    path.unwrap_or_else(|| named.into())
}

/// Whether a file may describe a zone. Most names of zones are not files.
fn may_be_zone(path: &Path) -> bool {
    std::fs::metadata(path).map_or(true, |about| about.is_dir() || about.is_file() && about.len() <= LONGEST)
}
