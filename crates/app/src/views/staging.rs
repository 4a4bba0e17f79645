//! What staging says of a tumor: its schema, the items that it needs, what follows, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DraftCheck;

/// What staging says of a tumor as it stands in the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StagingView {
    /// `staged`, `ask` (a discriminator is needed), `blank` (site, histology or year is), `none` (no schema has this tumor),
    /// `early` (diagnosed before the first algorithm's years), or `unstaged` (a value stands in the way).
    pub stands: String,
    /// In words for the panel: which algorithm and schema, or what is missing.
    pub says: String,
    /// `EOD public 3.3`; empty when the year has none.
    pub algorithm: String,
    /// Name of the schema; empty while there is none.
    pub schema: String,
    /// Names the schema's own code tables in `code_tables` and `code_notes`: `eod_public-3.3/breast`; else empty.
    pub tables: String,
    /// Whether an installed release answers, which can show notes and long descriptions; else the built-in facts.
    pub pack: bool,
    /// Items that selection needs now, the one to ask first.
    pub ask: Vec<String>,
    /// Names of the schemas that still fit while something is asked.
    pub candidates: Vec<String>,
    /// The items that this tumor needs in the section of stage and prognostic factors, in the schema's order.
    pub items: Vec<StagingItem>,
    /// Items that hold a value and do not belong to this schema and year.
    pub idle: Vec<String>,
    /// What follows from the items.
    pub derived: Vec<DerivedItem>,
    /// What stands in the way or wants a look, in words.
    pub remarks: Vec<String>,
}

/// An item that the schema asks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StagingItem {
    /// Item id.
    pub item: String,
    /// What this schema calls it.
    pub name: String,
    /// Which of the chosen standard setters require it for this year: letters of S (SEER), N (NPCR), C (CoC), K (CCCR).
    pub setters: String,
    /// Needed before the abstract can be completed.
    pub complete: bool,
    /// Whether derived items depend on it.
    pub for_staging: bool,
    /// Group within the section: `tumor`, `grade`, `ssdi`, `eod`, `summary`, `tnm`, `cs` or `pediatric`.
    pub group: String,
    /// Whether the schema has a table of its codes.
    pub codes: bool,
    /// The value that the algorithm takes when it is blank, if any.
    pub default: Option<String>,
}

/// One derived item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DerivedItem {
    /// Item id; empty for an output that has no item.
    pub item: String,
    /// What it is called.
    pub name: String,
    /// What is derived now.
    pub value: String,
    /// What that means.
    pub label: String,
    /// What the record holds, when it is something else.
    pub held: String,
    /// `same`, `new` (the next save writes it), or `differs` (it came from elsewhere and stays until the registrar decides).
    pub state: String,
}

/// How the result came about.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TraceView {
    /// Tables in the order in which they were looked up.
    pub steps: Vec<TraceStep>,
}

/// One table that was looked up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TraceStep {
    /// Name of the mapping.
    pub mapping: String,
    /// Name of the table.
    pub name: String,
    /// Id of the table.
    pub table: String,
    /// In words: "EOD Mets 00 gives SS2018 M NONE" or "no row has this combination".
    pub says: String,
    /// What the row looked at: name and value.
    pub given: Vec<(String, String)>,
    /// What it set: name and value.
    pub gives: Vec<(String, String)>,
    /// The row that answered, from 1; none when no row did.
    pub row: Option<u32>,
}

/// Asks for the notes of an item in a schema.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeNotesArg {
    /// As in `StagingView.tables`.
    pub tables: String,
    /// Item id.
    pub item: String,
}

/// Notes and long descriptions of an installed release. Markdown as published: headings, lists, bold.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeNotesView {
    /// Title of the table.
    pub title: String,
    /// Which release says so.
    pub source: String,
    /// Description, notes, rationale, coding guidelines, additional information: heading and text.
    pub texts: Vec<(String, String)>,
    /// Code and its whole description.
    pub codes: Vec<(String, String)>,
}

/// The standard setters whose requirements the registry follows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettersView {
    /// Letters of S (SEER), N (NPCR), C (CoC), K (CCCR).
    pub chosen: String,
}

/// A staging algorithm that the registry has.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// `eod_public-3.3`.
    pub key: String,
    /// `EOD public 3.3`.
    pub name: String,
    /// Schemas.
    pub schemas: u32,
    /// Tables.
    pub tables: u32,
    /// First and last year of diagnosis that it is for: "2018 and later".
    pub years: String,
    /// Came with the program.
    pub built_in: bool,
    /// Answers for its years now.
    pub in_force: bool,
    /// When it was installed, UTC; empty for built-in ones.
    pub added: String,
    /// Who installed it.
    pub by: String,
}

/// A release to install.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackOrder {
    /// Token of a picked file, or a path on the command line.
    pub file: String,
}

/// An installed release to take into or out of force.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackForce {
    /// Key of the pack.
    pub key: String,
    /// In force from now on.
    pub in_force: bool,
}

/// A draft to explain.
pub type TraceArg = DraftCheck;
