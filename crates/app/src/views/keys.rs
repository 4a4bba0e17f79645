//! Keys of the vault: slots, recovery key, key files, rotation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One slot of the keyring.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// Login, or `recovery`.
    pub login: String,
    /// `password`, `password+keyfile` or `recovery`.
    pub kind: String,
    /// When it was made, UTC.
    pub created: String,
    /// How the key is derived: "Argon2id, 256 MiB, 3 passes, 4 lanes".
    pub derivation: String,
    /// First digits of the public key's hash.
    pub fingerprint: String,
}

/// The keyring.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeysView {
    /// Id of the vault, hexadecimal.
    pub vault: String,
    /// How often the data key was changed, from 1.
    pub generation: u32,
    /// Slots.
    pub slots: Vec<SlotView>,
    /// Whether a recovery key exists.
    pub recovery: bool,
    /// When it was made, UTC; blank without.
    pub recovery_made: String,
    /// Whether somebody was disabled since the data key was last changed.
    pub rotation_due: bool,
    /// When the data key was last changed, UTC.
    pub rotated: String,
    /// Whether the key file is older than the registry and an administrator must confirm it.
    pub stale: bool,
}

/// A new recovery key, shown once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKeyView {
    /// Groups of letters and digits.
    pub groups: Vec<String>,
}

/// The recovery key typed back: only then it is in force.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoveryTyped {
    /// What was typed.
    pub typed: String,
}

/// Change the data key.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RotateOrder {
    /// Why.
    pub reason: String,
}

/// Emergency access by the recovery key.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recover {
    /// The recovery key, with or without spaces and hyphens.
    pub recovery_key: String,
    /// Who uses it.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// A file that was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrittenFile {
    /// Its name.
    pub file: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// Write a file into a picked folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FolderOrder {
    /// Token of the folder.
    pub folder: String,
}
