//! What values look like, and how messages speak of them.

use crate::date::PartialDate;
use crate::standard::{DataType, Item};

/// Whether every character is one that the data type allows (NAACCR XML 1.8, data types).
pub fn fits(kind: DataType, value: &str) -> bool {
    let all = |allowed: fn(&u8) -> bool| value.bytes().all(|b| allowed(&b));
    match kind {
        DataType::Alpha => all(u8::is_ascii_uppercase),
        DataType::Digits => all(u8::is_ascii_digit),
        DataType::Mixed => all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
        DataType::Text => true,
        DataType::Numeric => {
            let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
            match value.split_once('.') {
                Some((whole, part)) => digits(whole) && digits(part),
                None => digits(value),
            }
        }
        DataType::Date => PartialDate::parse(value).is_some(),
        DataType::DateTime => is_date_time(value),
    }
}

/// 2024, 2024-01, 2024-01-31 or 2024-01-31T12:30:00 with Z or an offset, in any of its lengths.
fn is_date_time(value: &str) -> bool {
    let (date, time) = match value.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    let number = |s: &str, width: usize, low: u32, high: u32| {
        s.len() == width
            && s.bytes().all(|b| b.is_ascii_digit())
            && s.parse().is_ok_and(|n| (low..=high).contains(&n))
    };
    let parts: Vec<&str> = date.split('-').collect();
    let dated = match parts.as_slice() {
        [y] => number(y, 4, 1, 9999),
        [y, m] => number(y, 4, 1, 9999) && number(m, 2, 1, 12),
        [y, m, d] => number(y, 4, 1, 9999) && number(m, 2, 1, 12) && number(d, 2, 1, 31),
        _ => false,
    };
    let Some(time) = time else { return dated };
    let (clock, zone) = match time.get(..8) {
        Some(clock) => (clock, &time[8..]),
        None => return false,
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let timed = matches!(parts.as_slice(), [h, m, s] if number(h, 2, 0, 23) && number(m, 2, 0, 59) && number(s, 2, 0, 60));
    let zoned = match zone.strip_prefix(['+', '-']) {
        None => zone.is_empty() || zone == "Z",
        Some("14:00") => true,
        Some(offset) => {
            offset.split_once(':').is_some_and(|(h, m)| number(h, 2, 0, 13) && number(m, 2, 0, 59))
        }
    };
    dated && parts_of(date) == 3 && timed && zoned
}

fn parts_of(date: &str) -> usize {
    date.split('-').count()
}

/// What the data type wants to be written: "2 digits".
pub fn characters(kind: DataType, length: usize) -> String {
    let (one, many) = match kind {
        DataType::Alpha => ("capital letter", "capital letters"),
        DataType::Digits => ("digit", "digits"),
        _ => ("capital letter or digit", "capital letters or digits"),
    };
    if length == 1 { format!("1 {one}") } else { format!("{length} {many}") }
}

/// The value as a message can hold it: short, on one line.
pub fn quote(value: &str) -> String {
    if value.chars().count() > 24 || value.contains(char::is_control) {
        "The value".to_owned()
    } else {
        value.to_owned()
    }
}

/// "7 is not a laterality code." or, where the table is not complete, the way to make sure.
pub fn not_a_code(item: Item, value: &str, open: bool) -> String {
    let noun = phrase(item);
    let noun = if noun.split(' ').any(|w| w == "code") { noun } else { format!("{noun} code") };
    let (value, known) = (quote(value), if open { "known " } else { "" });
    let next = if open { "k" } else { noun.as_str() };
    let article = if starts_with_vowel(next) { "an" } else { "a" };
    let end = if open { " Make sure." } else { "" };
    format!("{value} is not {article} {known}{noun}.{end}")
}

/// Abbreviations are read letter by letter, "an RX", "a CS"; SEER is a word.
fn starts_with_vowel(word: &str) -> bool {
    let first = word.split([' ', '-']).next().unwrap_or(word);
    let spelled = first.len() > 1 && first != "SEER" && first.bytes().all(|b| b.is_ascii_uppercase());
    first
        .chars()
        .next()
        .is_some_and(|c| if spelled { "AEFHILMNORSX".contains(c) } else { "aeioAEIO".contains(c) })
}

/// The item's name inside of a sentence: "laterality", "race 1", "RX Summ--Chemo".
pub fn phrase(item: Item) -> String {
    let name = item.name();
    if name.contains("--") {
        return name.to_owned();
    }
    let plain =
        |w: &str| w.chars().skip(1).all(char::is_lowercase) && w.chars().count() > 1 && w != "Gleason";
    let words: Vec<String> =
        name.split(' ').map(|w| if plain(w) { w.to_lowercase() } else { w.to_owned() }).collect();
    words.join(" ")
}

/// The same words with a capital at the beginning.
pub fn sentence_start(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// A count with commas.
pub fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// English name of a month, 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("The month")
}
