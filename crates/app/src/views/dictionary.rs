//! User dictionaries and their items.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A user-defined item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserItemView {
    /// NAACCR XML id.
    pub id: String,
    /// Item number.
    pub number: u32,
    /// Name; the id when the dictionary gives none.
    pub name: String,
    /// Longest value, in UTF-16 code units.
    pub length: u32,
    /// `NaaccrData`, `Patient` or `Tumor`.
    pub parent: String,
    /// `alpha`, `digits`, `mixed`, `numeric`, `text`, `date` or `dateTime`.
    pub data_type: String,
    /// Letters of the record types that may carry it: `AMCI`.
    pub record_types: String,
    /// Whether a text may be longer than `length`.
    pub unlimited: bool,
}

/// A user dictionary.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DictionaryView {
    /// URI by which files name it.
    pub uri: String,
    /// What it says of itself; may be empty.
    pub description: String,
    /// NAACCR version that it was made for: 250; nothing when for any.
    pub version: Option<u32>,
    /// Version of the XML specification that it follows.
    pub specification: String,
    /// When it was added, UTC; empty when it is not installed.
    pub added: String,
    /// Who added it; empty when it is not installed.
    pub by: String,
    /// Whether its items are in force; values of a retired dictionary stay in the documents.
    pub in_force: bool,
    /// Rules of the standard that it breaks and that were overlooked.
    pub warnings: Vec<String>,
    /// Its items, in the order of the file.
    pub items: Vec<UserItemView>,
}

/// Names a dictionary file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DictionaryFile {
    /// Token of a picked file.
    pub file: String,
}

/// What is to be said of a dictionary file before it is installed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DictionaryCheckView {
    /// What it holds.
    pub dictionary: DictionaryView,
    /// What is wrong with it and what to do, in order of the file.
    pub problems: Vec<String>,
    /// Whether it breaks no rule of the standard.
    pub sound: bool,
    /// Whether it can be installed here, if need be with its rules overlooked.
    pub usable: bool,
}

/// Install a dictionary.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DictionaryOrder {
    /// Token of a picked file.
    pub file: String,
    /// Take it although it breaks rules of the standard; they are kept as its warnings.
    pub lenient: bool,
}

/// Retire a dictionary, or put it in force again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DictionaryRetire {
    /// URI of an installed dictionary.
    pub uri: String,
    /// Whether its items are to be in force.
    pub in_force: bool,
}
