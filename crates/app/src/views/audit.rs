//! The audit trail and the accounting of disclosures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which entries.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditQuery {
    /// From this day, YYYYMMDD.
    #[ts(optional)]
    pub from: Option<String>,
    /// To this day, YYYYMMDD, inclusive.
    #[ts(optional)]
    pub to: Option<String>,
    /// Key of the person.
    #[ts(optional)]
    pub person: Option<String>,
    /// Action.
    #[ts(optional)]
    pub action: Option<String>,
    /// Key of the patient.
    #[ts(optional)]
    pub patient: Option<String>,
    /// `done`, `refused` or `failed`.
    #[ts(optional)]
    pub outcome: Option<String>,
    /// Oldest first.
    #[ts(optional)]
    pub ascending: Option<bool>,
    /// Rows to skip.
    #[ts(optional)]
    pub offset: Option<u32>,
    /// Rows at most, 500.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// One entry.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditRow {
    /// Number, from 1 without gaps.
    pub seq: u32,
    /// When, UTC.
    pub at: String,
    /// Who, by name.
    pub who: String,
    /// Role at that time.
    pub role: String,
    /// Action.
    pub action: String,
    /// Kind of the object.
    pub object: String,
    /// `done`, `refused` or `failed`.
    pub outcome: String,
    /// Key of the patient, where there is one.
    pub patient: Option<String>,
    /// Key of the tumor, where there is one.
    pub tumor: Option<String>,
    /// Everything else, name and value.
    pub detail: Vec<(String, String)>,
    /// Hash, hexadecimal.
    pub hash: String,
}

/// Entries of a filter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// Entries of this page.
    pub rows: Vec<AuditRow>,
    /// Entries that match.
    pub total: u32,
    /// Entries in all.
    pub all: u32,
    /// Actions that there are.
    pub actions: Vec<String>,
    /// Folder of the anchor.
    pub anchor_folder: String,
    /// Last entry that the anchor holds; 0 when it could not be written yet.
    pub anchored: u32,
    /// Why the anchor cannot be written, when it cannot.
    pub anchor_trouble: Option<String>,
    /// Fingerprint of the key that signs, hexadecimal.
    pub public_key: String,
}

/// Verify the trail.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditVerifyOrder {
    /// Tokens of anchor files beside the registry's own anchor.
    pub anchors: Vec<String>,
}

/// One thing that is wrong with the trail.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditProblem {
    /// Number of the entry; 0 when it concerns the whole.
    pub seq: u32,
    /// What is wrong.
    pub what: String,
}

/// Whether the trail is whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditVerdict {
    /// True when nothing is wrong.
    pub whole: bool,
    /// Entries.
    pub entries: u32,
    /// Signed checkpoints.
    pub checkpoints: u32,
    /// Last entry that an anchor outside of the vault vouches for.
    pub anchored_to: u32,
    /// Anchor files that were read.
    pub anchors: Vec<String>,
    /// When the last entry was written, UTC.
    pub last_at: String,
    /// Hash of the last entry, hexadecimal.
    pub head: String,
    /// Remarks that are no problem: restores, clock changes.
    pub notes: Vec<String>,
    /// What is wrong, the first hundred.
    pub problems: Vec<AuditProblem>,
}

/// Export the trail for an outsider.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditExportOrder {
    /// Token of the folder.
    pub folder: String,
}

/// The exported trail.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditExportReceipt {
    /// File name.
    pub file: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Entries.
    pub entries: u32,
}

/// One disclosure (45 CFR 164.528).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureView {
    /// Day of the first, YYYY-MM-DD.
    pub first: String,
    /// Day of the last, YYYY-MM-DD; the same for one disclosure.
    pub last: String,
    /// How many.
    pub count: u32,
    /// Recipient, with address where it is known.
    pub recipient: String,
    /// What was disclosed.
    pub what: String,
    /// Why.
    pub purpose: String,
}

/// Print the accounting of disclosures of a patient.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisclosuresPrint {
    /// Key of the patient.
    pub patient: String,
    /// Token of the folder.
    pub folder: String,
}
