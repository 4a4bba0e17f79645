//! Days from first contact (item 580) to completion (item 2090).

use naaccr::{Date, Items, PartialDate, item};

use crate::parameters::Parameters;

/// Days from date of first contact to date case completed; `None` unless both days are known.
///
/// Negative when the completion stands before the contact, which an edit must tell.
pub fn timeliness_days(tumor: &Items) -> Option<i32> {
    let (contact, completed) = span(tumor)?;
    Some(completed.day_number() - contact.day_number())
}

fn span(tumor: &Items) -> Option<(Date, Date)> {
    let day = |i| tumor.get(i).and_then(PartialDate::parse).and_then(PartialDate::exact);
    Some((day(item::DATE_OF1ST_CONTACT)?, day(item::DATE_CASE_COMPLETED)?))
}

/// How many cases were complete in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelinessReport {
    /// Cases with both days known.
    pub counted: u32,
    /// Of these, complete within the limit.
    pub in_time: u32,
    /// Cases left out, because they are incomplete or a day is unknown.
    pub unknown: u32,
    /// Tenths of a percent of `counted`; `None` when nothing was counted.
    pub per_mille: Option<u32>,
    /// Least percentage asked for.
    pub limit_percent: u32,
    /// Whether the limit is reached; `None` when nothing was counted.
    pub met: Option<bool>,
}

/// Timeliness over given tumors, by the parameters in force on a day.
pub fn timeliness<'a>(
    tumors: impl IntoIterator<Item = &'a Items>,
    parameters: &Parameters,
    on: Date,
) -> TimelinessReport {
    let set = parameters.timeliness(on);
    let mut report = TimelinessReport { limit_percent: set.percent, ..TimelinessReport::default() };
    for tumor in tumors {
        let Some((contact, completed)) = span(tumor) else {
            report.unknown += 1;
            continue;
        };
        report.counted += 1;
        report.in_time += u32::from(contact.plus_months(set.within_months).is_some_and(|d| completed <= d));
    }
    report.per_mille = (report.in_time * 1000).checked_div(report.counted);
    report.met = (report.counted > 0).then(|| report.in_time * 100 >= report.counted * set.percent);
    report
}
