//! How long an abstract has been waiting.

use naaccr::{Date, Items, PartialDate, item};

use crate::parameters::Parameters;

/// Where one abstract stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorklistState {
    /// Completed (item 2090 is filled).
    Complete,
    /// Not complete; the age counts from first contact, else from the day the case was begun.
    Incomplete {
        /// Days waiting; 0 for a day in the future.
        days: i32,
        /// Index of the age bucket: 0 the youngest.
        bucket: usize,
        /// Whether the limit of timeliness has passed.
        late: bool,
    },
    /// Not complete and without a date to count from.
    Undated,
}

/// Where an abstract stands on a day: complete, or incomplete for so long.
pub fn worklist_state(tumor: &Items, parameters: &Parameters, on: Date) -> WorklistState {
    if tumor.get(item::DATE_CASE_COMPLETED).is_some() {
        return WorklistState::Complete;
    }
    let begun = [item::DATE_OF1ST_CONTACT, item::DATE_CASE_INITIATED]
        .into_iter()
        .find_map(|i| tumor.get(i).and_then(PartialDate::parse).and_then(PartialDate::earliest));
    let Some(begun) = begun else {
        return WorklistState::Undated;
    };
    let days = (on.day_number() - begun.day_number()).max(0);
    let bounds = &parameters.worklist(on).age_days;
    let bucket = bounds.iter().position(|b| days <= *b).unwrap_or(bounds.len());
    let limit = begun.plus_months(parameters.timeliness(on).within_months);
    WorklistState::Incomplete { days, bucket, late: limit.is_some_and(|l| on > l) }
}

/// Incomplete abstracts by age bucket, youngest first; the last count is of those without a date.
pub fn worklist_counts<'a>(
    tumors: impl IntoIterator<Item = &'a Items>,
    parameters: &Parameters,
    on: Date,
) -> Vec<u32> {
    let buckets = parameters.worklist(on).age_days.len() + 1;
    let mut counts = vec![0; buckets + 1];
    for tumor in tumors {
        match worklist_state(tumor, parameters, on) {
            WorklistState::Complete => {}
            WorklistState::Incomplete { bucket, .. } => counts[bucket] += 1,
            WorklistState::Undated => counts[buckets] += 1,
        }
    }
    counts
}
