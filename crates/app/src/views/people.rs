//! People, roles, rights.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person who may open the registry.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Key.
    pub person: String,
    /// What they type to unlock.
    pub login: String,
    /// Name, as it stands beside amendments.
    pub name: String,
    /// `admin`, `supervisor`, `registrar` or `researcher`.
    pub role: String,
    /// Permissions granted beside the role.
    pub extras: Vec<String>,
    /// Whether they may not come in any more.
    pub disabled: bool,
    /// Whether the password was given by an administrator and must be changed.
    pub must_change: bool,
    /// Whether a key file is needed beside the password.
    pub key_file: bool,
    /// When they last came in, UTC; blank when never.
    pub last_login: String,
    /// When they were added, UTC.
    pub created: String,
    /// Who added them.
    pub created_by: String,
}

/// What a role may do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleView {
    /// `admin`, `supervisor`, `registrar` or `researcher`.
    pub role: String,
    /// Permissions, as words.
    pub may: Vec<String>,
}

/// Everybody, and what roles and extras there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeopleView {
    /// People, by name; disabled ones last.
    pub people: Vec<PersonView>,
    /// Roles.
    pub roles: Vec<RoleView>,
    /// Permissions that can be granted beside a role.
    pub extras: Vec<String>,
    /// Whether somebody was disabled since the data key was last changed.
    pub rotation_due: bool,
}

/// Add a person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonNew {
    /// Login: letters, digits, `.`, `-`, `_`, space; unique.
    pub login: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Permissions beside the role.
    pub extras: Vec<String>,
    /// First pass phrase; it must be changed at the first login.
    pub passphrase: String,
}

/// Change a person's name, role, extras or standing.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonChange {
    /// Key.
    pub person: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Permissions beside the role.
    pub extras: Vec<String>,
    /// Whether they may not come in any more. Enabling again needs a new pass phrase by `person_reset`.
    pub disabled: bool,
    /// Why.
    pub reason: String,
}

/// Give a person a new pass phrase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonReset {
    /// Key.
    pub person: String,
    /// New pass phrase; it must be changed at the next login.
    pub passphrase: String,
    /// Why.
    pub reason: String,
}

/// Change one's own pass phrase.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasswordChange {
    /// Pass phrase until now.
    pub old: String,
    /// Token of the key file until now, where one is needed.
    #[ts(optional)]
    pub old_key_file: Option<String>,
    /// New pass phrase.
    pub new: String,
    /// Token of the key file from now on; none when absent.
    #[ts(optional)]
    pub new_key_file: Option<String>,
}
