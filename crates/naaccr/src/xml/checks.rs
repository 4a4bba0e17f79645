//! What the dictionary demands of a value, in the reference's order; only the first fault counts.

use crate::standard::{DataType, Parent};

use super::catalog::Rule;
use super::problem::Code;
use super::value::{DIGIT, OTHER, UPPER, WIDE};

/// The first fault of a value, `classes` being the classes of its bytes (design page, section 2).
#[inline]
pub(crate) fn fault(rule: &Rule, value: &str, classes: u8, level: Parent, validate: bool) -> Option<Code> {
    let length = match classes & WIDE {
        0 => value.len(),
        // The reference counts UTF-16 code units.
        _ => value.encode_utf16().count(),
    };
    if length > rule.length as usize {
        return Some(Code::TooLong);
    }
    if validate {
        let fixed = |allowed: u8| match (length < rule.length as usize, classes & !allowed) {
            (true, _) => Some(Code::TooShort),
            (false, 0) => None,
            _ => Some(Code::InvalidForType),
        };
        let when = |fits: bool| if fits { None } else { Some(Code::InvalidForType) };
        let by_type = match rule.data_type {
            DataType::Text => None,
            DataType::Digits => fixed(DIGIT),
            DataType::Alpha => fixed(UPPER),
            DataType::Mixed => fixed(DIGIT | UPPER),
            DataType::Numeric => when(classes == DIGIT || classes == DIGIT | OTHER && is_numeric(value)),
            DataType::Date => when(classes == DIGIT && is_date(value.as_bytes())),
            DataType::DateTime => when(is_date_time(value.as_bytes())),
        };
        if by_type.is_some() {
            return by_type;
        }
        // Bytes, since a search for a character is a call.
        if value.as_bytes().first() == Some(&b' ') {
            return Some(Code::StartsWithSpace);
        }
        if value.as_bytes().last() == Some(&b' ') {
            return Some(Code::EndsWithSpace);
        }
    }
    (rule.parent != level).then_some(Code::InvalidLevel)
}

/// `\d+(\.\d+)?`
fn is_numeric(value: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match value.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(value),
    }
}

fn two(a: u8, b: u8) -> Option<u8> {
    (a.is_ascii_digit() && b.is_ascii_digit()).then(|| (a - b'0') * 10 + (b - b'0'))
}

/// YYYY, YYYYMM or YYYYMMDD; the day is only held against 31, as everywhere in the trade.
fn is_date(value: &[u8]) -> bool {
    let within = |a: u8, b: u8, most: u8| two(a, b).is_some_and(|n| (1..=most).contains(&n));
    let (Some(year), rest) = (value.first_chunk::<4>(), value.get(4..).unwrap_or_default()) else {
        return false;
    };
    let century = matches!(&year[..2], b"18" | b"19" | b"20") && two(year[2], year[3]).is_some();
    century
        && match rest {
            [] => true,
            [m, n] => within(*m, *n, 12),
            [m, n, d, e] => within(*m, *n, 12) && within(*d, *e, 31),
            _ => false,
        }
}

/// The pattern of specification 1.8, quirks and all: an offset only after a day or a time, never 0000.
fn is_date_time(value: &[u8]) -> bool {
    let Some(year) = value.first_chunk::<4>() else { return false };
    if !year.iter().all(u8::is_ascii_digit) || year == b"0000" {
        return false;
    }
    let Some(rest) = part(&value[4..], b'-', 1, 12) else { return value.len() == 4 };
    let Some(rest) = part(rest, b'-', 1, 31) else { return rest.is_empty() };
    let offset = match rest {
        [b'T', h, i, b':', m, n, b':', s, t, offset @ ..] => {
            let clock = two(*h, *i).is_some_and(|h| h < 24)
                && two(*m, *n).is_some_and(|m| m < 60)
                && two(*s, *t).is_some_and(|s| s <= 60);
            if !clock {
                return false;
            }
            offset
        }
        _ => rest,
    };
    match offset {
        [] | [b'Z'] => true,
        // The pattern lets a sign stand alone.
        [b'+' | b'-'] => true,
        [b'+' | b'-', h, i, b':', m, n] => match (two(*h, *i), two(*m, *n)) {
            (Some(hours), Some(minutes)) => hours <= 13 && minutes < 60 || hours == 14 && minutes == 0,
            _ => false,
        },
        _ => false,
    }
}

/// What follows a separator and two digits within bounds.
fn part(value: &[u8], separator: u8, least: u8, most: u8) -> Option<&[u8]> {
    match value {
        [s, a, b, rest @ ..] if *s == separator => {
            two(*a, *b).filter(|n| (least..=most).contains(n)).map(|_| rest)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times_follow_the_pattern() {
        for good in [
            "2024",
            "2024-01",
            "2024-01-31",
            "2024-02-30",
            "2024-01-31T12:30:00",
            "2024-01-31T12:30:00Z",
            "2024-01-31T12:30:60-05:00",
            "2024-01-31Z",
            "2024-01-31+14:00",
            "0001",
            "2024-01-31-",
        ] {
            assert!(is_date_time(good.as_bytes()), "{good}");
        }
        for bad in [
            "20240131",
            "2024-01-31T12:30:00.5",
            "2024Z",
            "2024-01Z",
            "0000",
            "2024-01-31T",
            "2024-13",
            "2024-00",
            "2024-01-32",
            "2024-01-31T24:00:00",
            "2024-01-31T12:60:00",
            "2024-01-31+14:30",
            "2024-01-31-0500",
            "",
        ] {
            assert!(!is_date_time(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn dates_and_numbers_follow_their_patterns() {
        for good in ["2024", "202412", "20240230", "18000101", "20991231"] {
            assert!(is_date(good.as_bytes()), "{good}");
        }
        for bad in [
            "",
            "202",
            "20249",
            "202413",
            "20240100",
            "20240132",
            "17991231",
            "21000101",
            "20249999",
            "202401012",
        ] {
            assert!(!is_date(bad.as_bytes()), "{bad}");
        }
        for (value, fits) in
            [("1", true), ("1.5", true), ("1.", false), (".5", false), ("-1", false), ("1.2.3", false)]
        {
            assert_eq!(is_numeric(value), fits, "{value}");
        }
    }
}
