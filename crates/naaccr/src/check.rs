//! Checks of values against the standard: shape, length, code table, calendar, order of dates, completeness.
//!
//! Deliberately absent: edits, that is whatever needs medicine. A check never fails, it finds.
//!
//! ```
//! use naaccr::{check, item, standard::CURRENT};
//! let finding = check::check_item(item::LATERALITY, "7", CURRENT).unwrap();
//! assert_eq!((finding.check, finding.message.as_str()), ("notACode", "7 is not a laterality code."));
//! assert!(check::check_item(item::LATERALITY, "2", CURRENT).is_none());
//! ```

use std::cmp::Ordering;

use crate::codes;
use crate::date::{Date, PartialDate, days_in_month};
use crate::document::Items;
use crate::finding::{Finding, Severity};
use crate::standard::{CURRENT, DataType, Item, Padding, Span, item};

mod complete;
pub(crate) mod shape;
mod user;

pub use complete::{Chosen, Completeness, Needed, Required, SectionCount, required, required_findings, rule};
pub use user::{UserFinding, check_user_item, check_user_items};

/// Checks one value against one version of the standard; blank and unknown items never fail.
///
/// Checks, in order of precedence: `startsWithSpace`, `endsWithSpace`, `valueTooLong`, `notACode`,
/// `valueTooShort`, `wrongShape`, `notADay`, and as a warning `notInTable`.
pub fn check_item(item: Item, value: &str, version: u16) -> Option<Finding> {
    if value.is_empty() {
        return None;
    }
    let span = item.def().in_version(version).unwrap_or(item.def().newest());
    let (check, severity, message) = look(Some(item), span, value)?;
    Some(Finding { check, severity, items: vec![item], message })
}

type Wrong = (&'static str, Severity, String);

/// What is wrong with a value; `item` is there for its table of codes, which only items of the standard have.
fn look(item: Option<Item>, span: &Span, value: &str) -> Option<Wrong> {
    let error = |check, message| Some((check, Severity::Error, message));
    if value.starts_with(' ') {
        return error("startsWithSpace", "Starts with a space. Delete it.".into());
    }
    if value.ends_with(' ') {
        return error("endsWithSpace", "Ends with a space. Delete it.".into());
    }
    // The standard counts UTF-16 units, so that all programs agree on what fits.
    let (units, most) = (value.encode_utf16().count(), usize::from(span.length));
    if units > most && !span.unlimited {
        let over = shape::thousands(units - most);
        let message =
            format!("{} characters, {} fit. Delete {over}.", shape::thousands(units), shape::thousands(most));
        return error("valueTooLong", message);
    }
    let table = item.and_then(|item| Some((item, codes::table_of(item)?)));
    let padded = || {
        let short = units < most && value.bytes().all(|b| b.is_ascii_digit());
        if !short || span.data_type != DataType::Digits {
            return None;
        }
        let full = format!("{value:0>most$}");
        table.is_none_or(|(_, t)| t.has(&full)).then_some(full)
    };
    if let Some((item, table)) = table.filter(|(_, t)| !t.open && !t.has(value)) {
        return match padded() {
            Some(full) => error("valueTooShort", format!("{value} is too short. Write {full}.")),
            None => error("notACode", shape::not_a_code(item, value, table.open)),
        };
    }
    if let Some(wrong) = look_at_shape(span, value, units, padded) {
        return Some(wrong);
    }
    match table {
        Some((item, table)) if !table.has(value) => {
            Some(("notInTable", Severity::Warning, shape::not_a_code(item, value, table.open)))
        }
        _ => None,
    }
}

fn look_at_shape(
    span: &Span,
    value: &str,
    units: usize,
    padded: impl Fn() -> Option<String>,
) -> Option<Wrong> {
    let error = |check, message| Some((check, Severity::Error, message));
    let (kind, word) = (span.data_type, shape::characters(span.data_type, usize::from(span.length)));
    if !shape::fits(kind, value) {
        return match kind {
            DataType::Date => error("wrongShape", "Not a date. Try 3/15/2026 or 20260315.".into()),
            DataType::DateTime => error("wrongShape", "Not a date and time. Try 2026-03-15T09:30:00.".into()),
            DataType::Numeric => {
                error("wrongShape", format!("{} is not a number. Try 12.5.", shape::quote(value)))
            }
            _ => error("wrongShape", format!("{} has other characters. Write {word}.", shape::quote(value))),
        };
    }
    let full = matches!(kind, DataType::Alpha | DataType::Digits | DataType::Mixed);
    if full && units < usize::from(span.length) {
        let write = padded().filter(|_| span.padding == Padding::LeftZero).unwrap_or(word);
        return error("valueTooShort", format!("{value} is too short. Write {write}."));
    }
    match (kind, PartialDate::parse(value)) {
        (DataType::Date, Some(PartialDate { year, month: Some(month), day: Some(day) }))
            if Date::new(year, month, day).is_none() =>
        {
            let days = days_in_month(year, month);
            error("notADay", format!("{value} is not a day. {} {year} has {days}.", shape::month_name(month)))
        }
        _ => None,
    }
}

/// Whether a date item's value certainly lies after a day; the parts that are known decide.
pub fn check_not_after(item: Item, value: &str, today: Date) -> Option<Finding> {
    let date = PartialDate::parse(value)?;
    if date.known_cmp(today.into()) != Some(Ordering::Greater) {
        return None;
    }
    let message = format!("{value} is in the future. Today is {}.", today.to_naaccr());
    Some(Finding { check: "inTheFuture", severity: Severity::Error, items: vec![item], message })
}

/// Pairs of dates of which the first cannot be after the second.
const ORDER: &[(Item, Item, Severity)] = &[
    (item::DATE_OF_BIRTH, item::DATE_OF_DIAGNOSIS, Severity::Error),
    (item::DATE_OF_DIAGNOSIS, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::DATE_OF_BIRTH, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::DATE_OF_BIRTH, item::DATE_OF1ST_CONTACT, Severity::Error),
    (item::DATE_OF_INPT_ADM, item::DATE_OF_INPT_DISCH, Severity::Error),
    (item::DATE_OF_DIAGNOSIS, item::RECURRENCE_DATE1ST, Severity::Error),
    (item::RECURRENCE_DATE1ST, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::DATE_OF_LAST_CANCER_STATUS, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::RX_DATE_SURGERY, item::RX_DATE_MOST_DEFIN_SURG, Severity::Error),
    (item::RX_DATE_MOST_DEFIN_SURG, item::RX_DATE_SURGICAL_DISCH, Severity::Error),
    (item::RX_DATE_RADIATION, item::RX_DATE_RADIATION_ENDED, Severity::Error),
    (item::RX_DATE_SURGERY, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::RX_DATE_RADIATION, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::RX_DATE_CHEMO, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::RX_DATE_HORMONE, item::DATE_OF_LAST_CONTACT, Severity::Error),
    (item::RX_DATE_BRM, item::DATE_OF_LAST_CONTACT, Severity::Error),
    // Treatment of what was only later called cancer does occur.
    (item::DATE_OF_DIAGNOSIS, item::DATE1ST_CRS_RX_COC, Severity::Warning),
    (item::DATE_OF_DIAGNOSIS, item::RX_DATE_RADIATION, Severity::Warning),
    (item::DATE_OF_DIAGNOSIS, item::RX_DATE_CHEMO, Severity::Warning),
    (item::DATE_OF_DIAGNOSIS, item::RX_DATE_HORMONE, Severity::Warning),
    (item::DATE_OF_DIAGNOSIS, item::RX_DATE_BRM, Severity::Warning),
];

/// Checks the order of dates; parts that are unknown never fail.
pub fn check_dates(patient: &Items, tumor: &Items) -> Vec<Finding> {
    let of = |item: Item| tumor.get(item).or_else(|| patient.get(item));
    let mut findings = Vec::new();
    for &(earlier, later, severity) in ORDER {
        let (Some(first), Some(second)) = (of(earlier), of(later)) else { continue };
        let (Some(a), Some(b)) = (PartialDate::parse(first), PartialDate::parse(second)) else { continue };
        if a.known_cmp(b) == Some(Ordering::Greater) {
            let (x, y) = (shape::phrase(later), shape::phrase(earlier));
            let message = format!("{second} is before {y}, {first}. Correct one of them.");
            let message = format!("{} {message}", shape::sentence_start(&x));
            findings.push(Finding { check: "dateOrder", severity, items: vec![later, earlier], message });
        }
    }
    findings
}

/// Every check of one tumor and its patient, in order of the documents, then the order of dates.
///
/// Completeness is apart ([`required`]), because a draft is allowed to be incomplete.
pub fn check_document(patient: &Items, tumor: &Items, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (item, _, value) in patient.iter_items().chain(tumor.iter_items()) {
        let Some(item) = item else { continue };
        let Some(finding) = check_item(item, value, CURRENT) else {
            if item.def().newest().data_type == DataType::Date {
                findings.extend(check_not_after(item, value, today));
            }
            continue;
        };
        findings.push(finding);
    }
    findings.extend(check_dates(patient, tumor));
    findings
}
