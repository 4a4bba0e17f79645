//! `timeGenerated`, and the date and time in dictionaries.

/// Whether a text is an ISO date and time as `timeGenerated` may hold it.
///
/// Offset or local, up to nine decimals, `-05`, `-05:00` or `Z`, `t` and `z` in either case; the day must exist.
/// Not accepted: no seconds (the schema), 24:00, second 60, a date alone, `-0500` (the reference).
pub fn is_time_generated(text: &str) -> bool {
    // "2026-01-31T12:00:00": without seconds the byte is missing or belongs to the offset.
    is_date_and_time(text) && text.as_bytes().get(16) == Some(&b':')
}

/// The same with seconds optional, as the reference takes it everywhere.
pub(super) fn is_date_and_time(text: &str) -> bool {
    let Some((day, rest)) = text.split_at_checked(10) else { return false };
    let Some(rest) = rest.strip_prefix(['T', 't']) else { return false };
    let at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (clock, offset) = rest.split_at(at);
    is_day(day) && is_clock(clock) && is_offset(offset)
}

fn two(text: &str, most: u8) -> bool {
    matches!(text.as_bytes(), [a @ b'0'..=b'9', b @ b'0'..=b'9'] if (a - b'0') * 10 + (b - b'0') <= most)
}

fn is_day(day: &str) -> bool {
    let mut parts = day.split('-');
    let mut number = |digits: usize| {
        parts
            .next()
            .filter(|p| p.len() == digits && p.bytes().all(|c| c.is_ascii_digit()))?
            .parse::<u16>()
            .ok()
    };
    match (number(4), number(2), number(2)) {
        (Some(year), Some(month), Some(day)) => (1..=days(year, month)).contains(&day),
        _ => false,
    }
}

/// Days of a month in any year of four digits; 0 when there is no such month.
fn days(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

fn is_clock(clock: &str) -> bool {
    let (whole, fraction) = match clock.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (clock, None),
    };
    let mut parts = whole.split(':');
    let hours = parts.next().is_some_and(|h| two(h, 23));
    let minutes = parts.next().is_some_and(|m| two(m, 59));
    let seconds = parts.next();
    let fraction_fits = fraction.is_none_or(|f| {
        seconds.is_some() && (1..=9).contains(&f.len()) && f.bytes().all(|c| c.is_ascii_digit())
    });
    hours && minutes && seconds.is_none_or(|s| two(s, 59)) && parts.next().is_none() && fraction_fits
}

fn is_offset(offset: &str) -> bool {
    if offset.is_empty() || matches!(offset, "Z" | "z") {
        return true;
    }
    let mut parts = offset[1..].split(':');
    let hours = parts.next().unwrap_or_default();
    let minutes = parts.next();
    let most = two(hours, 17) && minutes.is_none_or(|m| two(m, 59))
        || hours == "18" && minutes.is_none_or(|m| m == "00");
    most && parts.next().is_none_or(|s| minutes.is_some() && two(s, 59)) && parts.next().is_none()
}
