//! The numbers that standard setters decide, with the date from which each set holds.

use naaccr::Date;
use serde::{Deserialize, Deserializer};

/// The parameters could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ParametersError {
    /// Not TOML, or not of the expected shape.
    #[error("the casework parameters cannot be read")]
    Shape(#[from] toml::de::Error),
    /// A kind of set is missing altogether.
    #[error("the casework parameters have no [[{0}]]")]
    Missing(&'static str),
}

/// All sets of all kinds, each kind in order of its date.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    follow_up: Vec<FollowUp>,
    follow_up_rate: Vec<FollowUpRate>,
    analytic: Vec<Analytic>,
    exclusion: Vec<Exclusion>,
    timeliness: Vec<Timeliness>,
    worklist: Vec<Worklist>,
    contact: Vec<ContactCodes>,
}

/// When a living patient is due for contact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Months after the last contact from which the next one is due.
    pub due_after_months: i32,
    /// Months after the last contact from which it is late.
    pub late_after_months: i32,
}

/// How far back a follow-up rate looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// The registry's reference date.
    ReferenceDate,
    /// A date that the standard names.
    Fixed,
    /// So many years back from the day of the report.
    Rolling,
}

/// Limits and windows of the follow-up rate.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpRate {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// A living patient counts as followed for so many months after the last contact.
    pub followed_within_months: i32,
    /// Least percentage of all eligible patients.
    pub all_percent: u32,
    /// Least percentage of the recently diagnosed.
    pub recent_percent: u32,
    /// How many years count as recent.
    pub recent_years: i32,
    /// How far back the rate looks.
    pub horizon: Horizon,
    /// The date of `Horizon::Fixed`.
    #[serde(deserialize_with = "day")]
    pub horizon_date: Date,
    /// The years of `Horizon::Rolling`.
    pub horizon_years: i32,
    /// Upper ages, exclusive, of all age groups but the last.
    pub age_groups: Vec<u32>,
}

/// Which classes of case are analytic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Analytic {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Lowest analytic class of case.
    pub first_class: u8,
    /// Highest analytic class of case.
    pub last_class: u8,
}

/// One reason not to count a tumor in the follow-up rate; every condition that is given must hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Stable name of the rule.
    pub reason: String,
    /// First day on which a rate applies it.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Last day on which a rate applies it; none while in force.
    #[serde(default, deserialize_with = "optional_day")]
    pub until: Option<Date>,
    /// Holds when the country at diagnosis is known and none of these.
    pub home_countries: Option<Vec<String>>,
    /// Holds when the hospital sequence number is at least this.
    pub sequence_first: Option<u32>,
    /// Holds when the hospital sequence number is at most this.
    pub sequence_last: Option<u32>,
    /// Holds when the patient's age on the day of the report is above this.
    pub age_over: Option<i32>,
    /// Holds when the last contact is more than so many months back.
    pub no_contact_months: Option<i32>,
    /// Holds when the class of case is one of these.
    pub classes: Option<Vec<String>>,
    /// Holds when diagnosed on this day or later.
    #[serde(default, deserialize_with = "optional_day")]
    pub diagnosed_from: Option<Date>,
    /// Holds when the primary site is at least this.
    pub site_first: Option<String>,
    /// Holds when the primary site is at most this.
    pub site_last: Option<String>,
    /// Holds when the histology is at least this.
    pub histology_first: Option<u32>,
    /// Holds when the histology is at most this.
    pub histology_last: Option<u32>,
    /// Holds when the behavior is one of these.
    pub behaviors: Option<Vec<String>>,
}

/// How soon a case must be complete.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeliness {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Months from first contact to completion.
    pub within_months: i32,
    /// Least percentage of cases in time.
    pub percent: u32,
}

/// Buckets of incomplete abstracts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worklist {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Upper bounds in days, inclusive, of all buckets but the last.
    pub age_days: Vec<i32>,
}

/// Codes that recording a death fills in when nothing better is known.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactCodes {
    /// First day of the set.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Cause of death while the certificate is not available.
    pub cause_not_available: String,
    /// Autopsy not known.
    pub autopsy_unknown: String,
    /// Next follow-up source of the dead.
    pub next_source_when_dead: String,
    /// Revision of the ICD by year of death, newest first.
    pub icd_revisions: Vec<IcdRevision>,
}

/// From which year of death a revision of the ICD codes the cause.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IcdRevision {
    /// First year of death.
    pub from_year: u16,
    /// Code of item `icdRevisionNumber`.
    pub code: String,
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    Date::parse(&text).ok_or_else(|| serde::de::Error::custom("not a day"))
}

fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    day(deserializer).map(Some)
}

/// The newest set that holds on a day; the oldest one for a day before all of them.
fn in_force<T>(sets: &[T], from: impl Fn(&T) -> Date, on: Date) -> &T {
    // `read` refuses an empty list, so index 0 exists.
    sets.iter().rev().find(|s| from(s) <= on).unwrap_or(&sets[0])
}

impl Parameters {
    /// The parameters that this build carries (`schemas/casework/parameters.toml`).
    pub fn embedded() -> Result<Self, ParametersError> {
        Self::read(include_str!("../../../schemas/casework/parameters.toml"))
    }

    /// Reads parameters of the same shape, for example a registry's own.
    pub fn read(text: &str) -> Result<Self, ParametersError> {
        let mut read: Parameters = toml::from_str(text)?;
        let counts = [
            ("follow_up", read.follow_up.len()),
            ("follow_up_rate", read.follow_up_rate.len()),
            ("analytic", read.analytic.len()),
            ("timeliness", read.timeliness.len()),
            ("worklist", read.worklist.len()),
            ("contact", read.contact.len()),
        ];
        if let Some((kind, _)) = counts.iter().find(|(_, n)| *n == 0) {
            return Err(ParametersError::Missing(kind));
        }
        read.follow_up.sort_by_key(|s| s.from);
        read.follow_up_rate.sort_by_key(|s| s.from);
        read.analytic.sort_by_key(|s| s.from);
        read.timeliness.sort_by_key(|s| s.from);
        read.worklist.sort_by_key(|s| s.from);
        read.contact.sort_by_key(|s| s.from);
        Ok(read)
    }

    /// Follow-up of one patient.
    pub fn follow_up(&self, on: Date) -> &FollowUp {
        in_force(&self.follow_up, |s| s.from, on)
    }

    /// The follow-up rate.
    pub fn follow_up_rate(&self, on: Date) -> &FollowUpRate {
        in_force(&self.follow_up_rate, |s| s.from, on)
    }

    /// Analytic classes of case.
    pub fn analytic(&self, on: Date) -> &Analytic {
        in_force(&self.analytic, |s| s.from, on)
    }

    /// Exclusions from the follow-up rate that are in force, in the order of the table.
    pub fn exclusions(&self, on: Date) -> impl Iterator<Item = &Exclusion> {
        self.exclusion.iter().filter(move |e| e.from <= on && e.until.is_none_or(|until| on <= until))
    }

    /// Timeliness.
    pub fn timeliness(&self, on: Date) -> &Timeliness {
        in_force(&self.timeliness, |s| s.from, on)
    }

    /// Worklist buckets.
    pub fn worklist(&self, on: Date) -> &Worklist {
        in_force(&self.worklist, |s| s.from, on)
    }

    /// Codes of a recorded death.
    pub fn contact(&self, on: Date) -> &ContactCodes {
        in_force(&self.contact, |s| s.from, on)
    }
}
