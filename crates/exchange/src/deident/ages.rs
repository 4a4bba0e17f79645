//! The trap of the ages over 89: two harmless items together can tell one (164.514(b)(2)(i)(C)).
//!
//! Age 80 at diagnosis and 130 months of survival are 90.8 years.
//! Age 80 in 2014 is 92 in 2026, for who receives the file then.
//! So a patient's age is tested at every event and, unless death is known, at the release.

use naaccr::{DataType, Date, Item, Items, PartialDate, item};

/// Age at diagnosis that is not known.
pub(super) const UNKNOWN: &str = "999";
/// Months of survival that are not known.
pub(super) const UNKNOWN_MONTHS: u32 = 9999;

/// Dates of registry work: they may lie years after death and tell nothing of an age.
const NOT_EVENTS: [Item; 10] = [
    item::DATE_OF_BIRTH,
    item::DATE_CASE_INITIATED,
    item::DATE_CASE_COMPLETED,
    item::DATE_CASE_COMPLETED_COC,
    item::DATE_CASE_LAST_CHANGED,
    item::DATE_CASE_REPORT_EXPORTED,
    item::DATE_CASE_REPORT_RECEIVED,
    item::DATE_CASE_REPORT_LOADED,
    item::DATE_TUMOR_RECORD_AVAILBL,
    item::EDP_MDE_LINK_DATE,
];

/// How old a patient can have been at any time that an extract might tell.
#[derive(Clone, Copy, Debug)]
pub struct Lifetime {
    birth: Option<PartialDate>,
    oldest: Option<u16>,
}

impl Lifetime {
    /// Tests the age at diagnosis, at each event, at last contact or death, and at the release for who may be alive.
    ///
    /// Where a date is partial, the older answer counts.
    /// The date of birth decides, and where the recorded ages contradict it the older of the two;
    /// without a date of birth the recorded ages do, rounded up.
    pub fn of<'a>(
        patient: &'a Items,
        tumors: impl IntoIterator<Item = &'a Items> + Clone,
        release: Date,
    ) -> Self {
        let birth = date(patient, item::DATE_OF_BIRTH);
        let events = tumors.clone().into_iter().chain([patient]).filter_map(last_event).max();
        let died = patient.get(item::VITAL_STATUS) == Some("0")
            && (date(patient, item::DATE_OF_LAST_CONTACT).is_some()
                || date(patient, item::DATE_OF_DEATH_CANADA).is_some());
        // Nothing happens after the release; a date that says so is wrong, or a year that is not over.
        let end = if died { events.unwrap_or(release).min(release) } else { release };

        let by_birth = birth.and_then(earliest).map(|b| age(b, end));
        let by_tumors = tumors.into_iter().filter_map(|t| oldest_by_age(t, end, birth.is_some())).max();
        Lifetime { birth, oldest: by_birth.max(by_tumors) }
    }

    /// Whether the patient can have been over an age at any time tested.
    pub fn over(&self, highest: u16) -> bool {
        self.oldest.is_some_and(|age| age > highest)
    }

    /// Whether the patient was over an age at the diagnosis of a tumor: by the recorded age, or surely by the dates.
    pub fn over_at_diagnosis(&self, tumor: &Items, highest: u16) -> bool {
        reported(tumor).max(self.least_at_diagnosis(tumor)).is_some_and(|age| age > highest)
    }

    /// Months after diagnosis for which the patient was surely not yet over an age; `None` when there are none.
    pub(super) fn months_below(&self, tumor: &Items, highest: u16) -> Option<u32> {
        let at_diagnosis = reported(tumor).max(self.least_at_diagnosis(tumor))?;
        Some(u32::from(highest.checked_sub(at_diagnosis)?) * 12)
    }

    fn least_at_diagnosis(&self, tumor: &Items) -> Option<u16> {
        let diagnosed = date(tumor, item::DATE_OF_DIAGNOSIS)?;
        Some(age(latest(self.birth?)?, earliest(diagnosed)?))
    }
}

fn reported(tumor: &Items) -> Option<u16> {
    let text = tumor.get(item::AGE_AT_DIAGNOSIS).filter(|t| *t != UNKNOWN)?;
    text.parse().ok()
}

/// The oldest that a tumor's own age item makes the patient at the end; by its least when the birth is known.
fn oldest_by_age(tumor: &Items, end: Date, birth_known: bool) -> Option<u16> {
    let at_diagnosis = reported(tumor)?;
    let spare = if birth_known { 0 } else { 11 };
    let months = [item::SURV_MOS_ACTIVE_FOLLOWUP, item::SURV_MOS_PRESUMED_ALIVE]
        .into_iter()
        .filter_map(|i| tumor.get(i)?.parse::<u32>().ok())
        .filter(|m| *m != UNKNOWN_MONTHS)
        .max()
        .unwrap_or(0);
    let by_months = (u32::from(at_diagnosis) * 12 + spare + months) / 12;
    let by_dates = date(tumor, item::DATE_OF_DIAGNOSIS).and_then(|diagnosed| {
        let since = if birth_known { latest(diagnosed)? } else { earliest(diagnosed)? };
        let elapsed = age(since, end);
        // Up to a day less than a year may be missing in the recorded age, and as much in the years elapsed.
        let anniversary = since.plus_months(i32::from(elapsed) * 12) == Some(end);
        let missing = !birth_known && !anniversary && end > since;
        Some(u32::from(at_diagnosis) + u32::from(elapsed) + u32::from(missing))
    });
    u16::try_from(by_months.max(by_dates.unwrap_or(0))).ok()
}

fn date(items: &Items, item: Item) -> Option<PartialDate> {
    PartialDate::parse(items.get(item)?)
}

fn last_event(items: &Items) -> Option<Date> {
    items
        .iter_items()
        .filter_map(|(item, _, value)| Some((item?, value)))
        .filter(|(item, _)| item.def().newest().data_type == DataType::Date && !NOT_EVENTS.contains(item))
        .filter_map(|(_, value)| latest(PartialDate::parse(value)?))
        .max()
}

/// The first day it can mean, also of a day that the calendar does not have.
fn earliest(date: PartialDate) -> Option<Date> {
    date.earliest().or_else(|| Date::new(date.year, date.month?, 1))
}

/// The last day it can mean, also of a day that the calendar does not have.
fn latest(date: PartialDate) -> Option<Date> {
    date.latest().or_else(|| PartialDate { day: None, ..date }.latest())
}

/// Completed years of life on a day; 0 before birth.
fn age(birth: Date, on: Date) -> u16 {
    let before_birthday = (on.month(), on.day()) < (birth.month(), birth.day());
    on.year().saturating_sub(birth.year()).saturating_sub(u16::from(before_birthday))
}
