//! Backups, rehearsals, restores.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One backup.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// Name of its folder.
    pub name: String,
    /// When it was made, UTC.
    pub at: String,
    /// Bytes, in megabytes.
    pub megabytes: f64,
    /// Patients.
    pub patients: u32,
    /// Tumors.
    pub tumors: u32,
    /// Last entry of the audit trail in it.
    pub audit_seq: u32,
    /// `made` (verified when it was written), `verified` later, or `damaged`.
    pub state: String,
    /// Why it is kept: `daily`, `weekly`, `monthly`, or blank when it goes next.
    pub kept: String,
    /// When its restore was rehearsed, UTC; blank when never.
    pub rehearsed: String,
}

/// The backups of this registry.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// Folder of the backups; blank while none is chosen.
    pub folder: String,
    /// Whether a backup is made every day.
    pub daily: bool,
    /// Hour of the day from which it is due, 0 to 23, local time.
    pub hour: u32,
    /// Whether one is due now.
    pub due: bool,
    /// Backups, newest first.
    pub backups: Vec<BackupRow>,
    /// When a rehearsal last passed, UTC; blank when never.
    pub rehearsed: String,
    /// What to mind: same disk, folder not there.
    pub warnings: Vec<String>,
}

/// Where and when.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BackupSettings {
    /// Token of the folder; as it was when absent.
    #[ts(optional)]
    pub folder: Option<String>,
    /// Whether a backup is made every day.
    pub daily: bool,
    /// Hour of the day, 0 to 23, local time.
    pub hour: u32,
}

/// Names a backup of the list.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BackupArg {
    /// Name.
    pub name: String,
}

/// Restore a backup over the open registry.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreOrder {
    /// Name of the backup.
    pub name: String,
    /// Pass phrase of the one who restores, as it was on the day of the backup.
    pub passphrase: String,
    /// Token of the key file, when the person's slot needed one on that day.
    #[ts(optional)]
    pub key_file: Option<String>,
    /// Why.
    pub reason: String,
}

/// Restore where the registry cannot be opened, or where there is none.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreClosed {
    /// Token of the backup's folder.
    pub backup: String,
    /// Login; may be absent when the backup knows one person; `recovery` with the recovery key for a pass phrase.
    #[ts(optional)]
    pub person: Option<String>,
    /// Pass phrase, as it was on the day of the backup.
    pub passphrase: String,
    /// Token of the key file, when the person's slot needed one on that day.
    #[ts(optional)]
    pub key_file: Option<String>,
    /// Why.
    pub reason: String,
}

/// What a backup, verification, rehearsal or restore found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupReceipt {
    /// Name of the backup.
    pub name: String,
    /// Whether all was as it should be.
    pub passed: bool,
    /// Patients.
    pub patients: u32,
    /// Tumors.
    pub tumors: u32,
    /// Amendments.
    pub amendments: u32,
    /// Last entry of the audit trail.
    pub audit_seq: u32,
    /// Its hash, hexadecimal.
    pub audit_head: String,
    /// Every check that was made: what, and how it ended.
    pub checks: Vec<(String, String)>,
    /// What is wrong.
    pub problems: Vec<String>,
    /// Certificate files, by name.
    pub certificates: Vec<String>,
    /// Backups that were removed, as the rule of keeping says.
    pub removed: Vec<String>,
    /// Of a restore: entries of the trail that the replaced registry had beyond the backup.
    pub beyond: u32,
    /// Of a restore: folder in which the replaced files are kept.
    pub replaced: String,
    /// Seconds that it took.
    pub seconds: f64,
}
