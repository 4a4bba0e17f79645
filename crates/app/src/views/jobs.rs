//! Long work: jobs and what they report.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AuditExportReceipt, AuditVerdict, BackupReceipt, ExtractPreview, ExtractReceipt, KeysView,
    SubmissionPlan, SubmissionReceipt,
};

/// Names a job.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JobArg {
    /// Job key.
    pub job: String,
}

/// How a job stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JobView {
    /// Job key.
    pub job: String,
    /// `import`, `submissionPlan`, `submission`, `extractPreview`, `extract`, `auditVerify`, `auditExport`, `backup`,
    /// `backupVerify`, `backupRehearse`, `backupRestore` or `keysRotate`.
    pub kind: String,
    /// `running`, `done`, `failed` or `cancelled`.
    pub state: String,
    /// Units done.
    pub done: u32,
    /// Units in all; 0 while unknown.
    pub of: u32,
    /// What it does: "Reading tumors".
    pub note: String,
    /// Why it failed.
    pub error: Option<WireError>,
    /// Result of an import.
    pub import: Option<ImportReport>,
    /// Result of a dry run.
    pub plan: Option<SubmissionPlan>,
    /// Result of a submission.
    pub submission: Option<SubmissionReceipt>,
    /// Result of a preview.
    pub preview: Option<ExtractPreview>,
    /// Result of an extract.
    pub extract: Option<ExtractReceipt>,
    /// Result of a verification of the audit trail.
    pub verdict: Option<AuditVerdict>,
    /// Result of an export of the audit trail.
    pub audit_export: Option<AuditExportReceipt>,
    /// Result of a backup, its verification, rehearsal or restore.
    pub backup: Option<BackupReceipt>,
    /// Result of a change of the data key.
    pub keys: Option<KeysView>,
}

/// An error as the window sees it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// What the window branches on.
    pub code: String,
    /// What happened and what to do, without a patient value.
    pub message: String,
    /// Number to quote to support.
    pub incident: String,
}

/// Import a file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportOrder {
    /// Token of a picked file.
    pub file: String,
    /// Read and account for everything, write nothing.
    pub dry_run: bool,
    /// `take` the file's values for tumors that differ, or `keep` ours.
    pub on_changed: String,
    /// Status of new cases: `complete`, `incomplete`, or `auto` (complete when the date of completion is filled).
    pub status: String,
}

/// Accounting of one kind of row: read = new + matched + changed + skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sum {
    /// Read from the file.
    pub read: u32,
    /// New to the registry.
    pub new: u32,
    /// Known, and the file says nothing new.
    pub matched: u32,
    /// Known, and changed by the file.
    pub changed: u32,
    /// Not taken, each with a reason.
    pub skipped: u32,
}

/// Rows that were skipped for one reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SkippedRows {
    /// Why.
    pub reason: String,
    /// How many tumors.
    pub count: u32,
    /// Lines of the file, the first hundred.
    pub lines: Vec<u32>,
}

/// Problems of one kind that the reader found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemCount {
    /// One of the twelve codes of the standard's reader.
    pub code: String,
    /// Item id.
    pub item: String,
    /// How often.
    pub count: u32,
    /// Lines of the file, the first hundred.
    pub lines: Vec<u32>,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// Name of the file.
    pub file: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// NAACCR version of the file: 260.
    pub version: u32,
    /// Record type of the file.
    pub record_type: String,
    /// Patients.
    pub patients: Sum,
    /// Tumors.
    pub tumors: Sum,
    /// Items with a value, root items too.
    pub items: u32,
    /// Item values that were changed in known patients and tumors.
    pub amended: u32,
    /// Items that no dictionary in force knows, kept as they came.
    pub kept_unknown: u32,
    /// Skipped rows by reason.
    pub skipped: Vec<SkippedRows>,
    /// Problems by code and item, the most frequent first.
    pub problems: Vec<ProblemCount>,
    /// What was converted to the registry's version; nothing when the file is of that version already.
    pub conversion: Option<ConversionView>,
}

/// What reading a file of another version changed: every change is kept with the import, case by case.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConversionView {
    /// NAACCR version of the file: 180.
    pub from: u32,
    /// NAACCR version of the registry: 260.
    pub to: u32,
    /// Values that were converted.
    pub changes: u32,
    /// Those among them that a person should look at.
    pub review: u32,
    /// By rule, the most frequent first.
    pub rules: Vec<ConversionRule>,
    /// Where: the first hundred of each rule, in order of the file.
    pub cases: Vec<ConversionCase>,
}

/// What one rule of the conversion did.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConversionRule {
    /// Name of the rule.
    pub rule: String,
    /// Item id in the file.
    pub from: String,
    /// Item id in the registry; empty when there is none.
    pub to: String,
    /// `renamed`, `moved`, `recoded`, `split`, `retired`, `inconsistent`, ...
    pub kind: String,
    /// What it does and where that is written, in words.
    pub note: String,
    /// How often.
    pub count: u32,
    /// How often a person should look at it.
    pub review: u32,
}

/// One converted value.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConversionCase {
    /// Line of the patient in the file.
    pub line: u32,
    /// Which tumor of the patient, from 1; nothing for an item of the patient or the root.
    pub tumor: Option<u32>,
    /// Name of the rule.
    pub rule: String,
    /// Item id in the file.
    pub item: String,
    /// Value in the file.
    pub old: String,
    /// Item id in the registry; empty when there is none.
    pub to: String,
    /// Value in the registry.
    pub new: String,
    /// Whether a person should look at it.
    pub review: bool,
}
