//! Submissions and extracts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a profile.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileArg {
    /// Profile id.
    pub profile: String,
}

/// A submission profile.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionProfileView {
    /// Profile id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Recipient.
    pub recipient: String,
    /// Record type.
    pub record_type: String,
    /// NAACCR version: 260.
    pub version: u32,
    /// Which cases, in words.
    pub cases: String,
    /// Which items, in words.
    pub items: String,
    /// How it travels, in words.
    pub transport: String,
}

/// Cases that are held back for one reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// `notComplete`, `editErrors`, `requiredBlank`, ...
    pub reason: String,
    /// The reason in words.
    pub label: String,
    /// More, without patients.
    pub detail: String,
    /// How many tumors.
    pub count: u32,
    /// Their keys, the first thousand.
    pub tumors: Vec<String>,
}

/// What would go: looked at = new + changed + again + unchanged + held.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionPlan {
    /// Profile id.
    pub profile: String,
    /// Tumors looked at.
    pub looked: u32,
    /// New to the recipient.
    pub new: u32,
    /// Changed since the recipient got them.
    pub changed: u32,
    /// Sent again as they are, where the profile sends everything.
    pub again: u32,
    /// The recipient has them as they are.
    pub unchanged: u32,
    /// Held back.
    pub held: u32,
    /// Held back, by reason.
    pub reasons: Vec<HeldView>,
    /// Items left out of the payload because the file cannot carry them, with counts.
    pub left_out: Vec<ItemCount>,
}

/// An item and how often.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemCount {
    /// Item id.
    pub item: String,
    /// How often.
    pub count: u32,
}

/// Build a submission.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubmissionOrder {
    /// Profile id.
    pub profile: String,
    /// Token of a picked folder.
    pub folder: String,
}

/// A submission file that was written, re-read and found whole; all blank when there was nothing to send.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionReceipt {
    /// Submission key.
    pub submission: String,
    /// Running number.
    pub number: u32,
    /// File name.
    pub file: String,
    /// Folder, for display.
    pub folder: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub bytes: u32,
    /// Patients in the file, counted by reading it again.
    pub patients: u32,
    /// Tumors in the file, counted by reading it again.
    pub tumors: u32,
    /// Items in the file, counted by reading it again.
    pub items: u32,
    /// The plan that it follows.
    pub plan: SubmissionPlan,
}

/// One line of a recipient's ledger.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedgerRow {
    /// Submission key.
    pub submission: String,
    /// Running number.
    pub number: u32,
    /// When it was built, UTC.
    pub built: String,
    /// By whom.
    pub by: String,
    /// File name.
    pub file: String,
    /// Record type.
    pub record_type: String,
    /// Tumors.
    pub tumors: u32,
    /// `built`, `sent` or `discarded`.
    pub state: String,
    /// When it was recorded as sent; empty otherwise.
    pub sent: String,
    /// What came back.
    pub note: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// What the recipient has.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedgerView {
    /// Tumors that the recipient has.
    pub tumors: u32,
    /// Submissions, newest first.
    pub rows: Vec<LedgerRow>,
}

/// Record what became of a submission.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubmissionRecord {
    /// Submission key.
    pub submission: String,
    /// `sent` or `discarded`.
    pub outcome: String,
    /// What came back; may be empty.
    pub note: String,
}

/// An extract profile.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExtractProfileView {
    /// Profile id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Legal basis, in words.
    pub basis: String,
    /// Items that leave the registry.
    pub kept: u32,
    /// Items that are generalised.
    pub generalised: u32,
    /// Items that are dropped.
    pub dropped: u32,
}

/// Which tumors.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct CohortArg {
    /// First year of diagnosis.
    pub year_from: Option<u32>,
    /// Last year of diagnosis.
    pub year_to: Option<u32>,
    /// Beginnings of primary site codes; all when empty.
    pub sites: Option<Vec<String>>,
    /// Behavior codes; all when empty.
    pub behaviors: Option<Vec<String>>,
    /// Only complete cases.
    pub complete_only: Option<bool>,
}

/// Look at an extract before it is made.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtractPreviewOrder {
    /// Profile id.
    pub profile: String,
    /// Cohort.
    pub cohort: CohortArg,
    /// Whether quasi-identifiers of small classes are blanked until the limit holds.
    #[serde(default)]
    pub suppress: bool,
}

/// Make an extract.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtractOrder {
    /// Profile id.
    pub profile: String,
    /// Cohort.
    pub cohort: CohortArg,
    /// Whether quasi-identifiers of small classes are blanked until the limit holds.
    #[serde(default)]
    pub suppress: bool,
    /// Project; patients get ids of this project's own.
    pub project: String,
    /// Who asked for it.
    pub requester: String,
    /// IRB or data use agreement number; may be empty.
    pub approval: String,
    /// Token of a picked folder.
    pub folder: String,
    /// Write an archive under a key of its own (AES-256), which the receipt shows once.
    #[ts(optional)]
    pub encrypt: Option<bool>,
}

/// One class of cell size in the risk report.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RiskView {
    /// Quasi-identifiers looked at, item ids.
    pub quasi_identifiers: Vec<String>,
    /// Smallest class that is asked for.
    pub k_wanted: u32,
    /// Smallest class found before suppression.
    pub k_before: u32,
    /// Smallest class after suppression.
    pub k_after: u32,
    /// Records in classes below the limit, before suppression.
    pub below: u32,
    /// Records that are alone in their class, before suppression.
    pub uniques: u32,
    /// Records of which quasi-identifiers were blanked.
    pub suppressed: u32,
}

/// What an extract would hold: counts, never records.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExtractPreview {
    /// Tumors in the registry.
    pub looked: u32,
    /// Tumors in the cohort.
    pub rows: u32,
    /// Patients in the cohort.
    pub patients: u32,
    /// The cohort in words.
    pub cohort: String,
    /// Columns of the file.
    pub columns: u32,
    /// Values generalised (dates to years, ages, ZIP codes).
    pub generalised: u32,
    /// Values dropped.
    pub dropped: u32,
    /// Risk.
    pub risk: RiskView,
    /// Counts that are 0 here because they are small, or tell a small one: researchers do not see those.
    pub hidden: Vec<String>,
}

/// An extract that was written.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExtractReceipt {
    /// Extract key.
    pub extract: String,
    /// Folder, for display.
    pub folder: String,
    /// Files: name and SHA-256.
    pub files: Vec<FileHash>,
    /// What it holds.
    pub preview: ExtractPreview,
    /// Key of the archive, shown once and kept nowhere; nothing when the files are plain.
    pub key: Option<String>,
}

/// A file and its hash.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileHash {
    /// File name.
    pub file: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// One line of the release ledger.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExtractRow {
    /// Extract key.
    pub extract: String,
    /// When, UTC.
    pub when: String,
    /// By whom.
    pub by: String,
    /// Project.
    pub project: String,
    /// Who asked for it.
    pub requester: String,
    /// Profile id.
    pub profile: String,
    /// The cohort in words.
    pub cohort: String,
    /// Tumors.
    pub rows: u32,
    /// Whether the count is small, so that a researcher sees 0.
    pub rows_hidden: bool,
    /// File name.
    pub file: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}
