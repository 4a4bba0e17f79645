//! The manifest that goes with every extract.

use std::collections::BTreeMap;

use serde::Serialize;

use super::csv::CsvMode;
use crate::Error;
use crate::deident::{Actions, Done, Profile, RiskReport};

/// What an extract is, where it came from and what was done to it; no patient is in it.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Project.
    pub project: String,
    /// Who asked.
    pub requester: String,
    /// Approval of the review board.
    pub irb_id: Option<String>,
    /// Data use agreement.
    pub dua_id: Option<String>,
    /// Rule of law.
    pub legal_basis: String,
    /// `safe-harbor` or `limited-data-set`.
    pub method: String,
    /// Profile.
    pub profile: String,
    /// SHA-256 of the profile's text.
    pub profile_hash: String,
    /// NAACCR version of the items.
    pub dictionary_version: u16,
    /// State of the registry when the rows were read.
    pub source_snapshot: String,
    /// The cohort in words.
    pub selection: String,
    /// Rows looked at, and what became of them.
    pub rows: RowsOut,
    /// What was done to each item.
    pub items: BTreeMap<String, ItemAction>,
    /// Values of user-defined or unknown items that were dropped.
    pub user_defined_dropped: u64,
    /// Version of the table of ZIP prefixes.
    pub zip_table: String,
    /// The k check.
    pub risk: Option<RiskReport>,
    /// For people or for machines.
    pub csv_mode: CsvMode,
    /// The files.
    pub files: Vec<OutputFile>,
    /// Version of the program.
    pub app_version: String,
    /// Who approved.
    pub approver: Option<String>,
    /// Until when the extract may be kept: YYYY-MM-DD.
    pub expires: Option<String>,
    /// Day of the release: YYYY-MM-DD.
    pub released: String,
    /// How it is signed; not yet, and it says so.
    pub signature: Signature,
}

/// How a manifest is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Signature {
    /// Not at all.
    #[default]
    Unsigned,
}

/// Rows looked at, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RowsOut {
    /// Tumors looked at.
    pub read: u64,
    /// Rows in the file.
    pub written: u64,
    /// Tumors that are not in the file, by reason.
    pub left_out: BTreeMap<String, u64>,
}

impl RowsOut {
    /// Whether every tumor is accounted for.
    pub fn adds_up(&self) -> bool {
        self.read == self.written + self.left_out.values().sum::<u64>()
    }
}

/// What was done to an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ItemAction {
    /// Its number.
    pub number: u32,
    /// The action of its class.
    pub action: String,
    /// Whether it is a column of the extract.
    pub column: bool,
    /// How many values met with what.
    pub values: BTreeMap<Done, u64>,
}

/// A file of the extract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutputFile {
    /// Name without a folder.
    pub name: String,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// A manifest with what the profile, the actions and the columns say; the rest is the caller's to fill in.
    pub fn of(profile: &Profile, columns: &[naaccr::Item], actions: &Actions) -> Self {
        let mut items: BTreeMap<String, ItemAction> = BTreeMap::new();
        for row in profile.rows() {
            let action = profile.action(row.item).map(|a| word(&a)).unwrap_or_default();
            let column = columns.contains(&row.item);
            let item = ItemAction { number: row.number, action, column, values: BTreeMap::new() };
            items.insert(row.item.id().to_owned(), item);
        }
        let mut user_defined_dropped = 0;
        for (item, done, n) in actions.iter() {
            match item {
                None => user_defined_dropped += n,
                Some(item) => {
                    *items.entry(item.id().to_owned()).or_default().values.entry(done).or_default() += n
                }
            }
        }
        Manifest {
            legal_basis: profile.legal_basis.clone(),
            method: word(&profile.method),
            profile: format!("{} {}", profile.id, profile.version),
            profile_hash: profile.hash().to_owned(),
            dictionary_version: profile.naaccr_version,
            items,
            user_defined_dropped,
            zip_table: profile.postal.table.clone(),
            ..Manifest::default()
        }
    }

    /// The manifest as JSON, fields in a fixed order.
    pub fn to_json(&self) -> Result<String, Error> {
        Ok(serde_json::to_string_pretty(self)?)
    }
}

/// The wire's word for a unit variant.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
