//! When a patient's next contact is due.

use std::fmt;

use naaccr::{Date, PartialDate};

use crate::parameters::Parameters;

/// A month of a year, as the due list is kept by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DueMonth {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
}

/// YYYY-MM.
impl fmt::Display for DueMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Where a patient stands in lifetime follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// Contact is due from this month on.
    NotDue {
        /// First month in which the next contact is due.
        month: DueMonth,
    },
    /// Contact is due now and still in time.
    Due,
    /// The limit has passed; months begun since, so at least 1.
    Late {
        /// Months begun since the limit.
        months: u32,
    },
    /// Dead: nobody to contact.
    Deceased,
    /// Vital status or last contact is not known.
    Unknown,
}

/// Whether the next contact with a patient is due on a day (Commission on Cancer, standard 6.5).
///
/// `vital_status` is item 1760. Where the day or month of the last contact is unknown the earliest
/// possible day counts, so that a patient is called too early rather than too late.
pub fn follow_up_due(
    vital_status: Option<&str>,
    last_contact: Option<PartialDate>,
    parameters: &Parameters,
    on: Date,
) -> DueState {
    match vital_status {
        Some("0") => return DueState::Deceased,
        Some("1") => {}
        _ => return DueState::Unknown,
    }
    let set = parameters.follow_up(on);
    let Some(last) = last_contact.and_then(PartialDate::earliest) else {
        return DueState::Unknown;
    };
    let (Some(due), Some(limit)) =
        (last.plus_months(set.due_after_months), last.plus_months(set.late_after_months))
    else {
        return DueState::Unknown;
    };
    if on > limit {
        return DueState::Late { months: months_begun(limit, on) };
    }
    // The due list goes by month: a contact due on the 20th is on the list from the 1st.
    if (on.year(), on.month()) >= (due.year(), due.month()) {
        DueState::Due
    } else {
        DueState::NotDue { month: DueMonth { year: due.year(), month: due.month() } }
    }
}

fn months_begun(limit: Date, on: Date) -> u32 {
    let span = (i32::from(on.year()) - i32::from(limit.year())) * 12 + i32::from(on.month())
        - i32::from(limit.month());
    let begun = span + i32::from(limit.plus_months(span).is_some_and(|d| d < on));
    u32::try_from(begun).unwrap_or(0).max(1)
}
