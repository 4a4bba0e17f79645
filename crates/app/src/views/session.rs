//! Registry, session, settings, home.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AbstractRow;

/// Whether there is a registry and whether it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RegistryState {
    /// The folder holds no registry.
    None,
    /// The folder holds a registry and nobody has unlocked it here.
    Locked,
    /// It is open.
    Open,
    /// Something is there that cannot be opened; the message says what to do.
    Unreadable,
}

/// What may be known before unlocking: no patient, no count.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegistryStatus {
    /// Folder of the registry, for display.
    pub folder: String,
    /// The registry's name, from the keyring beside it; empty when there is none.
    pub name: String,
    /// Whether it exists and is open.
    pub state: RegistryState,
    /// What to do when it is unreadable.
    pub message: Option<String>,
    /// Kind of the trouble, when it is unreadable: `keysDamaged`, `keysStale`, `keysForeign`, `damaged`, `newer`,
    /// `missing`, `share`, `readOnly` or `other`.
    pub trouble: Option<String>,
    /// Whether the key file before the last change is there and could take its place.
    pub previous_keys: bool,
    /// Who may unlock.
    pub people: Vec<PersonFace>,
    /// What to mind before anything is lost: little space, a folder that a cloud service copies.
    pub warnings: Vec<String>,
    /// Version of this program.
    pub program: String,
}

/// What the unlock screen may know of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonFace {
    /// Login.
    pub login: String,
    /// Whether a key file is needed beside the pass phrase.
    pub key_file: bool,
    /// Seconds to wait until the next attempt, after wrong ones.
    pub wait: u32,
    /// Whether too many attempts have closed this door: an administrator or the recovery key opens it.
    pub blocked: bool,
}

/// Create a registry.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateOrder {
    /// Token of a picked folder; the default folder when absent.
    #[ts(optional)]
    pub folder: Option<String>,
    /// Name of the registry, as it stands on letters and in file names.
    pub name: String,
    /// Facility number (item 540) of a hospital registry; may be blank.
    pub facility: String,
    /// Two letters of the registry's state; profiles that take own residents only need it.
    #[ts(optional)]
    pub state: Option<String>,
    /// Name of the person, shown in the history of amendments.
    pub user: String,
    /// Pass phrase, at least 15 characters.
    pub passphrase: String,
}

/// Unlock the registry.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unlock {
    /// Login; may be absent when one person only may unlock.
    #[ts(optional)]
    pub person: Option<String>,
    /// Pass phrase.
    pub passphrase: String,
    /// Token of the key file, where one is needed.
    #[ts(optional)]
    pub key_file: Option<String>,
}

/// The open session.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Name of the registry.
    pub registry_name: String,
    /// Its folder, for display.
    pub folder: String,
    /// Who works.
    pub user: String,
    /// Key of the person; `0` in emergency access.
    pub person: String,
    /// Login.
    pub login: String,
    /// `admin`, `supervisor`, `registrar`, `researcher` or `emergency`.
    pub role: String,
    /// What this session may do: permissions of the role and extras.
    pub may: Vec<String>,
    /// Whether the pass phrase must be changed before anything else.
    pub must_change: bool,
    /// What to mind: no recovery key, anchor not written, little space, stale key file.
    pub warnings: Vec<String>,
    /// NAACCR version worked in: 26.
    pub naaccr_version: u32,
    /// Today, YYYYMMDD, by the program's clock.
    pub today: String,
    /// Settings of this user.
    pub settings: Settings,
}

/// A user's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `standard` or `dense`.
    pub density: String,
    /// Minutes without input until the registry locks, 1 to 30.
    pub lock_minutes: u32,
    /// Whether a full and valid code moves on to the next item.
    pub advance_when_full: bool,
    /// Whether single letters are keys outside of fields (WCAG 2.1.4).
    pub single_keys: bool,
}

impl Settings {
    /// Time without a deed until the registry locks itself.
    pub(crate) fn limit(&self) -> std::time::Duration {
        std::time::Duration::from_secs(60 * u64::from(self.lock_minutes))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: "system".into(),
            density: "standard".into(),
            lock_minutes: 15,
            advance_when_full: true,
            single_keys: true,
        }
    }
}

/// What a native dialog is to pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PickWhat {
    /// A folder for a registry.
    RegistryFolder,
    /// A NAACCR file to import, XML or fixed-column.
    OpenNaaccr,
    /// A user dictionary to look at or to install.
    OpenDictionary,
    /// A release of a staging algorithm to install.
    OpenRelease,
    /// A folder to write files into.
    SaveFolder,
    /// A key file.
    KeyFile,
    /// An anchor of the audit trail.
    AnchorFile,
    /// The folder of a backup.
    BackupFolder,
}

/// Ask for a file or folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PickOrder {
    /// What to pick.
    pub what: PickWhat,
}

/// A picked file or folder: a token for commands, a name for people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    /// Stands for the path in later commands of this session.
    pub token: String,
    /// The path's last part.
    pub name: String,
}

/// One bar of incomplete cases by age.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgeCount {
    /// "0 to 30 days".
    pub label: String,
    /// Fewest days; nothing when the cases have no date of first contact.
    pub days_from: Option<u32>,
    /// Most days; nothing when open.
    pub days_to: Option<u32>,
    /// Tumors.
    pub count: u32,
}

/// Today.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    /// Patients in the registry.
    pub patients: u32,
    /// Tumors in the registry.
    pub tumors: u32,
    /// Incomplete abstracts.
    pub incomplete: u32,
    /// Incomplete abstracts by days since first contact.
    pub incomplete_by_age: Vec<AgeCount>,
    /// Tumors with an error finding.
    pub with_errors: u32,
    /// Complete tumors that no recipient has yet.
    pub ready_to_send: u32,
    /// Living patients whose contact falls due by the end of this month.
    pub follow_up_due: u32,
    /// Living patients whose contact is overdue.
    pub follow_up_late: u32,
    /// Most pressing incomplete abstracts, oldest first.
    pub pressing: Vec<AbstractRow>,
    /// Abstracts amended last, newest first.
    pub recent: Vec<AbstractRow>,
}
