//! Dates as registries know them: a year, a month of a year, or a day.

use std::cmp::Ordering;
use std::fmt;

/// A day of the Gregorian calendar, 1800 to 2099.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// 1970-01-01, the day of number 0.
    pub const EPOCH: Date = Date { year: 1970, month: 1, day: 1 };

    /// The day, or `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let sound = (1800..=2099).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        sound.then_some(Date { year, month, day })
    }

    /// Year, 1800 to 2099.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before.
    pub fn day_number(self) -> i32 {
        // Howard Hinnant's civil calendar arithmetic: years begin in March, eras of 400 years.
        let y = i32::from(self.year) - i32::from(self.month <= 2);
        let era = y.div_euclid(400);
        let yoe = y - era * 400;
        let mp = (i32::from(self.month) + 9) % 12;
        let doy = (153 * mp + 2) / 5 + i32::from(self.day) - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        era * 146_097 + doe - 719_468
    }

    /// The day with a number of `day_number`; `None` outside 1800 to 2099.
    pub fn from_day_number(days: i32) -> Option<Self> {
        let z = days.checked_add(719_468)?;
        let era = z.div_euclid(146_097);
        let doe = z - era * 146_097;
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u8;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u8;
        let year = yoe + era * 400 + i32::from(month <= 2);
        Date::new(u16::try_from(year).ok()?, month, day)
    }

    /// The day so many days later (or earlier).
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Date::from_day_number(self.day_number().checked_add(days)?)
    }

    /// The same day so many months later (or earlier); the month's last day where it is shorter.
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let at = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let (year, month) = (u16::try_from(at.div_euclid(12)).ok()?, at.rem_euclid(12) as u8 + 1);
        Date::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// YYYYMMDD, as NAACCR items store it.
    pub fn to_naaccr(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// Reads YYYYMMDD or YYYY-MM-DD.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = match text.len() {
            8 => text.to_owned(),
            10 if text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-' => text.replace('-', ""),
            _ => return None,
        };
        match PartialDate::parse(&digits)? {
            PartialDate { year, month: Some(month), day: Some(day) } => Date::new(year, month, day),
            _ => None,
        }
    }
}

/// YYYY-MM-DD.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days of a month; 0 for a month that does not exist.
pub fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// A date of which the month, or the day, may be unknown: YYYY, YYYYMM or YYYYMMDD.
///
/// The day is checked for the range 1 to 31 only, as the standard does;
/// [`PartialDate::exact`] says whether the calendar has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// Year, 1800 to 2099.
    pub year: u16,
    /// Month, 1 to 12, where known.
    pub month: Option<u8>,
    /// Day, 1 to 31, where known; never without a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// Reads the stored form; `None` when it is none of the three shapes (NAACCR XML 1.8, `date`).
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if !matches!(b.len(), 4 | 6 | 8) || !b.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let two = |i: usize| (b[i] - b'0') * 10 + (b[i + 1] - b'0');
        if !matches!(two(0), 18..=20) {
            return None;
        }
        let year = u16::from(two(0)) * 100 + u16::from(two(2));
        let month = (b.len() >= 6).then(|| two(4));
        let day = (b.len() == 8).then(|| two(6));
        let sound = month.is_none_or(|m| (1..=12).contains(&m)) && day.is_none_or(|d| (1..=31).contains(&d));
        sound.then_some(PartialDate { year, month, day })
    }

    /// The stored form: YYYY, YYYYMM or YYYYMMDD.
    pub fn to_naaccr(self) -> String {
        match (self.month, self.day) {
            (Some(m), Some(d)) => format!("{:04}{m:02}{d:02}", self.year),
            (Some(m), None) => format!("{:04}{m:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }

    /// The day, when all parts are known and the calendar has it.
    pub fn exact(self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?)
    }

    /// The first day that it can mean.
    pub fn earliest(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it can mean.
    pub fn latest(self) -> Option<Date> {
        let month = self.month.unwrap_or(12);
        Date::new(self.year, month, self.day.unwrap_or_else(|| days_in_month(self.year, month)))
    }

    /// Compares on the parts that both know; `None` when these are equal and a part is missing.
    ///
    /// ```
    /// use naaccr::PartialDate;
    /// let at = |t| PartialDate::parse(t).unwrap();
    /// assert_eq!(at("2023").known_cmp(at("20240315")), Some(std::cmp::Ordering::Less));
    /// assert_eq!(at("2024").known_cmp(at("20240315")), None);
    /// ```
    pub fn known_cmp(self, other: Self) -> Option<Ordering> {
        let year = self.year.cmp(&other.year);
        if year.is_ne() {
            return Some(year);
        }
        let month = self.month?.cmp(&other.month?);
        if month.is_ne() {
            return Some(month);
        }
        Some(self.day?.cmp(&other.day?))
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate { year: date.year, month: Some(date.month), day: Some(date.day) }
    }
}

/// What a person typed into a date field, understood.
///
/// Accepts 2024, 202403, 20240315, 2024-03, 2024-03-15, 3/15/2024, 3/2024, t, t-1, t+7; `None` otherwise.
/// A day that the calendar does not have is not understood.
pub fn understand(typed: &str, today: Date) -> Option<PartialDate> {
    let text = typed.trim();
    if let Some(rest) = text.strip_prefix(['t', 'T']) {
        let days = if rest.is_empty() { 0 } else { rest.parse::<i32>().ok()? };
        return today.plus_days(days).map(PartialDate::from);
    }
    let compact = if text.contains('/') {
        let parts: Vec<&str> = text.split('/').collect();
        let number = |s: &str| s.parse::<u16>().ok().filter(|_| s.bytes().all(|b| b.is_ascii_digit()));
        if parts.iter().rev().skip(1).any(|part| !(1..=2).contains(&part.len())) {
            return None;
        }
        match parts[..] {
            [m, y] if y.len() == 4 => format!("{:04}{:02}", number(y)?, number(m)?),
            [m, d, y] if y.len() == 4 => format!("{:04}{:02}{:02}", number(y)?, number(m)?, number(d)?),
            _ => return None,
        }
    } else if text.contains('-') {
        let widths: Vec<usize> = text.split('-').map(str::len).collect();
        if !matches!(widths[..], [4, 2] | [4, 2, 2]) {
            return None;
        }
        text.replace('-', "")
    } else {
        text.to_owned()
    };
    let date = PartialDate::parse(&compact)?;
    (date.day.is_none() || date.exact().is_some()).then_some(date)
}
