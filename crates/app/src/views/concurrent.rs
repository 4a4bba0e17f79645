//! Several programs and people on one registry: leases, conflicts, drafts; the clipboard.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Change;

/// Take or keep the lease of an abstract.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeaseOrder {
    /// Key of the tumor.
    pub tumor: String,
    /// Take it from whoever has it; recorded in the audit trail.
    pub force: bool,
}

/// Who has an abstract open for editing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaseView {
    /// Whether it is this session's.
    pub mine: bool,
    /// Name of who has it.
    pub who: String,
    /// Host of who has it.
    pub host: String,
    /// Since when, UTC.
    pub since: String,
    /// Seconds between two beats that keep it.
    pub beat_seconds: u32,
    /// Seconds without a beat after which it may be taken.
    pub expires_seconds: u32,
}

/// One item that two people changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// Item id.
    pub item: String,
    /// Value when this person began.
    pub before: String,
    /// Value that is stored now.
    pub theirs: String,
    /// Who stored it.
    pub who: String,
    /// When, UTC.
    pub when: String,
    /// Value that this person typed.
    pub mine: String,
}

/// What is stored now, and which of the typed items differ.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareView {
    /// Revision of the patient now.
    pub patient_revision: u32,
    /// Revision of the tumor now.
    pub tumor_revision: u32,
    /// Items that both changed, to different values.
    pub conflicts: Vec<ConflictView>,
}

/// Keep typing that is not saved.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftOrder {
    /// Key of the tumor.
    pub tumor: String,
    /// Revision of the patient that the typing began on.
    pub patient_revision: u32,
    /// Revision of the tumor that the typing began on.
    pub tumor_revision: u32,
    /// Items and values.
    pub changes: Vec<Change>,
}

/// Typing that was not saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Key of the tumor.
    pub tumor: String,
    /// Name of the patient and accession number, for the offer.
    pub label: String,
    /// When it was kept, UTC.
    pub at: String,
    /// Revision of the patient that the typing began on.
    pub patient_revision: u32,
    /// Revision of the tumor that the typing began on.
    pub tumor_revision: u32,
    /// Items and values.
    pub changes: Vec<Change>,
}

/// Put text on the clipboard.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyOrder {
    /// The text.
    pub text: String,
}
