//! The only place that asks what time it is.

use jiff::{Timestamp, Zoned};
use naaccr::Date;

/// Now, UTC, to the millisecond: `2026-11-22T14:03:12.345Z`.
pub(crate) fn now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// Now, in seconds since 1970; for spans, where no person reads it.
pub(crate) fn seconds() -> i64 {
    Timestamp::now().as_second()
}

/// Today, where the program runs.
pub fn today() -> Date {
    let now = Zoned::now();
    let date = u16::try_from(now.year()).ok().and_then(|y| Date::new(y, now.month() as u8, now.day() as u8));
    // Outside 1800 to 2099 the machine's clock is broken; the epoch shows that plainly.
    date.unwrap_or(Date::EPOCH)
}

/// Now, UTC, to the second, as `timeGenerated` has it: `2026-11-22T14:03:12Z`.
pub(crate) fn generated() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
