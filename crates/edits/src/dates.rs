//! Dates of the language: text of eight characters whose month or day may be missing.

use naaccr::Date;
use naaccr::date::days_in_month;

/// Results that stand for no number; all are positive, and logic relies on it.
pub(crate) const DT_EMPTY: i32 = 1_073_741_823;
pub(crate) const DT_ERROR: i32 = 1_879_048_191;
pub(crate) const DT_UNKNOWN: i32 = 2_147_483_647;
pub(crate) const DT_DAY_EMPTY: i32 = 805_306_367;
pub(crate) const DT_MONTH_EMPTY: i32 = 536_870_911;
pub(crate) const DT_VALID: i32 = 1_342_177_279;
pub(crate) const DT_MISSING: i32 = 1_610_612_735;

/// How missing parts are filled.
pub(crate) const DT_MIN: i32 = 1;
pub(crate) const DT_MAX: i32 = 2;
pub(crate) const DT_EXACT: i32 = 3;

/// First year of any date.
const FIRST_YEAR: u16 = 1850;

/// A valid date: year, and month and day if they are known. Zero stands for missing, as a blank does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) year: u16,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
}

fn digits(text: &[u8]) -> Option<u16> {
    text.iter().try_fold(0_u16, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u16::from(b - b'0')))
}

/// Two digits, two blanks, or something else.
fn part(text: &[u8]) -> Option<Option<u8>> {
    match text {
        b"  " => Some(None),
        two => digits(two).map(|n| u8::try_from(n).ok().filter(|n| *n > 0)),
    }
}

/// Reads a date.
///
/// # Errors
/// The words for `%DC` that say what is wrong.
pub(crate) fn read(text: &[u8], today: Date, years_ahead: i32) -> Result<Parts, &'static str> {
    let shape = || "invalid";
    if text.len() != 8 || text[4..6] == *b"  " && text[6..] != *b"  " {
        return Err(shape());
    }
    let year = digits(&text[..4]).ok_or_else(shape)?;
    let month = part(&text[4..6]).ok_or_else(shape)?;
    let day = part(&text[6..]).ok_or_else(shape)?;
    let latest = i32::from(today.year()) + years_ahead;
    if year < FIRST_YEAR || i32::from(year) > latest {
        return Err("invalid as to year");
    }
    if month.is_some_and(|m| m > 12) {
        return Err("invalid as to month");
    }
    if day.is_some_and(|d| d > month.map_or(31, |m| days_in_month(year, m))) {
        return Err("invalid as to day");
    }
    let begins = (i32::from(year) - years_ahead, month.unwrap_or(1), day.unwrap_or(1));
    if begins > (i32::from(today.year()), today.month(), today.day()) {
        return Err("future date");
    }
    Ok(Parts { year, month, day })
}

/// Year, month and day.
type Full = (u16, u8, u8);

fn last_day(year: u16, month: u8) -> u8 {
    days_in_month(year, month)
}

/// Fills the missing parts of both dates so that they lie as far apart as they can.
fn apart(a: Parts, b: Parts) -> (Full, Full) {
    let first = (a.year, a.month.unwrap_or(1), a.day.unwrap_or(1));
    let month = b.month.unwrap_or(12);
    (first, (b.year, month, b.day.unwrap_or_else(|| last_day(b.year, month))))
}

/// Fills the missing parts for a comparison so that the dates lie as near as they can; none if they may be equal.
fn near_to_compare(a: Parts, b: Parts) -> Option<(Full, Full)> {
    let same_year = a.year == b.year;
    if same_year && (a.month.is_none() || b.month.is_none()) {
        return None;
    }
    if same_year && a.month == b.month && (a.day.is_none() || b.day.is_none()) {
        return None;
    }
    let month1 = a.month.unwrap_or(12);
    let month2 = b.month.unwrap_or(if same_year { month1 } else { 1 });
    let day1 = a.day.unwrap_or_else(|| last_day(a.year, month1));
    let day2 = b.day.unwrap_or(if same_year && month1 == month2 { day1 } else { 1 });
    Some(((a.year, month1, day1), (b.year, month2, day2)))
}

/// Fills the missing parts for a difference so that the dates lie near, rule by rule as the language's reference does.
fn near(a: Parts, b: Parts) -> (Full, Full) {
    let same_year = a.year == b.year;
    let month1 = a.month.unwrap_or(match b.month {
        Some(month) if same_year => month,
        _ if a.year < b.year => 12,
        _ => 1,
    });
    let month2 = b.month.unwrap_or(if same_year {
        month1
    } else if a.year > b.year {
        12
    } else {
        1
    });
    let day1 = a.day.unwrap_or_else(|| match (same_year, a.month, b.month, b.day) {
        (true, Some(_), Some(_), Some(_)) => 1,
        (true, None, _, Some(day)) => day.min(last_day(a.year, month1)),
        _ if a.year < b.year => last_day(a.year, month1),
        _ if a.year > b.year || a.month.is_none() => 1,
        _ => last_day(a.year, month1),
    });
    let day2 = b.day.unwrap_or_else(|| {
        if same_year && month1 == month2 {
            day1
        } else if a.year > b.year {
            last_day(b.year, month2)
        } else {
            1
        }
    });
    ((a.year, month1, day1), (b.year, month2, day2))
}

fn number((year, month, day): Full) -> i32 {
    let day = day.clamp(1, last_day(year, month));
    Date::new(year, month, day).map_or(0, |d| d.day_number())
}

/// A difference, or a sentinel.
pub(crate) enum Between {
    Days(i32),
    Not(i32),
}

fn whole(parts: Parts) -> Option<Full> {
    Some((parts.year, parts.month?, parts.day?))
}

/// -1, 0 or 1, or a sentinel.
pub(crate) fn compare(a: Parts, b: Parts, flag: i32) -> i32 {
    let filled = match flag {
        DT_EXACT => match whole(a).zip(whole(b)) {
            Some(filled) => Some(filled),
            None => return DT_UNKNOWN,
        },
        DT_MAX => Some(apart(a, b)),
        _ => near_to_compare(a, b),
    };
    filled.map_or(0, |(a, b)| a.cmp(&b) as i32)
}

/// Days from the first date to the second, or a sentinel.
pub(crate) fn days(a: Parts, b: Parts, flag: i32) -> Between {
    let (a, b) = match flag {
        DT_EXACT => match whole(a).zip(whole(b)) {
            Some(filled) => filled,
            None => return Between::Not(DT_UNKNOWN),
        },
        DT_MAX => apart(a, b),
        _ => near(a, b),
    };
    Between::Days(number(b) - number(a))
}
