//! Follow-up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a patient.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PatientKeyArg {
    /// Patient key.
    pub patient: String,
}

/// Which part of the due list.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DueArg {
    /// `late`, `thisMonth`, `nextMonth` or `all`.
    pub which: String,
    /// First row, from 0.
    pub offset: u32,
    /// Rows at most, up to 500.
    pub limit: u32,
}

/// One patient who needs a contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueRow {
    /// Patient key.
    pub patient: String,
    /// Key of the patient's newest tumor.
    pub tumor: String,
    /// Accession number.
    pub accession: String,
    /// "Last, First M."
    pub name: String,
    /// Site of the newest tumor in words.
    pub site_label: String,
    /// Date of last contact, as stored.
    pub last_contact: String,
    /// Month in which the next contact falls due, YYYYMM; empty when the last contact is unknown.
    pub due: String,
    /// Whole months overdue.
    pub late_months: u32,
    /// Contacts recorded so far.
    pub contacts: u32,
}

/// A follow-up rate beside its limit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RateView {
    /// What it is a rate of.
    pub label: String,
    /// Patients followed.
    pub followed: u32,
    /// Patients eligible.
    pub eligible: u32,
    /// Limit in percent.
    pub limit: u32,
}

/// Patients who do not count, with the rule.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonCount {
    /// Rule.
    pub reason: String,
    /// Patients, or cases.
    pub count: u32,
}

/// The due list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueView {
    /// Patients in this part of the list.
    pub total: u32,
    /// Patients overdue.
    pub late: u32,
    /// Patients due this month.
    pub this_month: u32,
    /// Patients due next month.
    pub next_month: u32,
    /// Rows, longest overdue first.
    pub rows: Vec<DueRow>,
    /// Rates.
    pub rates: Vec<RateView>,
    /// Not counted in the rates.
    pub excluded: Vec<ReasonCount>,
}

/// Record one contact with, or about, a patient.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactOrder {
    /// Patient key.
    pub patient: String,
    /// Date of the contact, or of death: as typed.
    pub date: String,
    /// Vital status code (1760).
    pub vital_status: String,
    /// Cancer status code (1770); empty leaves each tumor's as it is.
    pub cancer_status: String,
    /// Follow-up source code (1790).
    pub source: String,
    /// Cause of death (1910) when dead; may be empty.
    pub cause_of_death: String,
    /// Free note, never transmitted.
    pub note: String,
}

/// What a contact did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactOutcome {
    /// Contact key.
    pub contact: String,
    /// Tumors that it was carried to.
    pub tumors: u32,
    /// Items changed, patient and tumors together.
    pub items: u32,
    /// Whether it is older than what is on record and was kept as history only.
    pub history_only: bool,
    /// What a person should look at.
    pub findings: Vec<String>,
}

/// One recorded contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Contact key.
    pub contact: String,
    /// When it was recorded, UTC.
    pub recorded: String,
    /// By whom.
    pub by: String,
    /// Date of the contact, as stored.
    pub date: String,
    /// Vital status code.
    pub vital_status: String,
    /// Cancer status code.
    pub cancer_status: String,
    /// Source code.
    pub source: String,
    /// Source in words.
    pub source_label: String,
    /// Note.
    pub note: String,
}

/// A code that can be chosen when recording a contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Code.
    pub code: String,
    /// What it means.
    pub label: String,
}

/// What the dialog that records a contact offers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactChoices {
    /// Vital status (1760), the usual one first.
    pub vital_status: Vec<Choice>,
    /// Code of the vital status with which the date is that of death and a cause may be given.
    pub dead: String,
    /// Cancer status (1770).
    pub cancer_status: Vec<Choice>,
    /// Follow-up source (1790).
    pub source: Vec<Choice>,
}
