//! The only place that asks what time it is.

use std::time::{Duration, Instant, SystemTime};

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

/// Now, where the program runs.
pub(crate) fn here() -> Zoned {
    Zoned::now()
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

/// Now, whole seconds since 1970.
pub(crate) fn unix() -> u64 {
    u64::try_from(Timestamp::now().as_second()).unwrap_or(0)
}

/// Offset of local time from UTC: `-05:00`.
pub(crate) fn offset() -> String {
    Zoned::now().strftime("%:z").to_string()
}

/// A moment to measure idleness from. Two clocks, because the steady one may stand still while the machine sleeps
/// and the wall's may be set back: whichever has gone further counts.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    steady: Instant,
    wall: SystemTime,
}

impl Moment {
    /// Now.
    pub fn now() -> Self {
        Moment { steady: Instant::now(), wall: SystemTime::now() }
    }

    /// So much later, for tests.
    pub fn later(self, by: Duration) -> Self {
        Moment { steady: self.steady + by, wall: self.wall + by }
    }

    /// Time from an earlier moment to this one; nothing when it is later.
    pub fn since(self, earlier: Moment) -> Duration {
        let wall = self.wall.duration_since(earlier.wall).unwrap_or_default();
        self.steady.saturating_duration_since(earlier.steady).max(wall)
    }
}
