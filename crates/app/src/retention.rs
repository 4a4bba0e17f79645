//! Which backups are kept, and when the next one is due: functions of times alone.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan, Zoned};
use naaccr::Date;

/// The newest backup of each of so many days, weeks and months that have one.
const RULES: [(&str, usize); 3] = [("daily", 7), ("weekly", 4), ("monthly", 12)];

/// Day, week (from Monday) and month of a stamp `20261122T140312Z`, as numbers that only need to differ.
fn periods(stamp: &str) -> Option<[i32; 3]> {
    let day = Date::parse(stamp.get(..8)?)?;
    // Day 0 is a Thursday.
    let week = (day.day_number() + 3).div_euclid(7);
    Some([day.day_number(), week, i32::from(day.year()) * 12 + i32::from(day.month())])
}

/// Why each backup is kept: `daily`, `weekly`, `monthly`, or blank for one that may go.
///
/// Stamps are UTC, `20261122T140312Z`, in any order; one that cannot be read is kept, for we know nothing of it.
pub fn keeping(stamps: &[&str]) -> Vec<&'static str> {
    let mut newest_first: Vec<usize> = (0..stamps.len()).collect();
    newest_first.sort_by(|&a, &b| stamps[b].cmp(stamps[a]));
    let mut kept = vec![""; stamps.len()];
    for (rule, (word, most)) in RULES.into_iter().enumerate() {
        let mut seen: Vec<i32> = Vec::new();
        for &at in &newest_first {
            let Some(periods) = periods(stamps[at]) else {
                kept[at] = "unknown";
                continue;
            };
            if seen.len() < most && !seen.contains(&periods[rule]) {
                seen.push(periods[rule]);
                if kept[at].is_empty() {
                    kept[at] = word;
                }
            }
        }
    }
    kept
}

/// Whether a backup is due: none was made since the hour came last. `hour` is 0 to 23, local time.
pub(crate) fn due(now: &Zoned, made: &[Timestamp], hour: u32) -> bool {
    let hour = Time::new(i8::try_from(hour.min(23)).unwrap_or(0), 0, 0, 0).unwrap_or(Time::midnight());
    let on = |date: jiff::civil::Date| date.to_datetime(hour).to_zoned(now.time_zone().clone());
    // An hour that the clocks skip comes at the next one.
    let today = on(now.date());
    let last = match today {
        Ok(today) if today <= *now => Ok(today),
        _ => now.date().checked_sub(1.day()).and_then(on),
    };
    let Ok(last) = last else { return true };
    // A backup of the future was made while the clock was wrong and says nothing of today.
    !made.iter().any(|m| *m >= last.timestamp() && *m <= now.timestamp())
}

/// Whether a backup is due at a local time `2026-03-08T03:30-04:00[America/New_York]`, after those made at UTC times.
///
/// Nothing when a time cannot be read.
pub fn backup_due(now: &str, made: &[&str], hour: u32) -> Option<bool> {
    let made: Option<Vec<Timestamp>> = made.iter().map(|m| m.parse().ok()).collect();
    Some(due(&now.parse().ok()?, &made?, hour))
}
