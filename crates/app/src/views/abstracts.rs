//! The list of abstracts and the abstract itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ContactView;

/// Search and filter the list of abstracts.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct AbstractsQuery {
    /// Words: beginnings of names, numbers, codes, years; all must match. `dx:2026`, `site:C50` and `class:00-22` narrow.
    pub text: Option<String>,
    /// `incomplete`, `complete` or `sent`.
    pub status: Option<String>,
    /// First year of diagnosis.
    pub year_from: Option<u32>,
    /// Last year of diagnosis.
    pub year_to: Option<u32>,
    /// Beginning of the primary site code.
    pub site: Option<String>,
    /// Waiting at least so many days since first contact.
    pub days_from: Option<u32>,
    /// Waiting at most so many days since first contact.
    pub days_to: Option<u32>,
    /// Only tumors without a date of first contact.
    pub undated: Option<bool>,
    /// Only tumors with error findings.
    pub with_errors: Option<bool>,
    /// Only tumors with these keys (a held-back list, a result).
    pub only: Option<Vec<String>>,
    /// `accession`, `name`, `site`, `firstContact`, `status`, `dxDate`, `required` or `changed`.
    pub sort: Option<String>,
    /// Descending.
    pub descending: Option<bool>,
    /// First row, from 0.
    pub offset: Option<u32>,
    /// Rows at most, up to 500.
    pub limit: Option<u32>,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbstractRow {
    /// Tumor key.
    pub tumor: String,
    /// Patient key.
    pub patient: String,
    /// Accession number (550).
    pub accession: String,
    /// Sequence number (560, else 380).
    pub sequence: String,
    /// "Last, First M."
    pub name: String,
    /// Year of birth, or empty.
    pub birth_year: String,
    /// Primary site code.
    pub site: String,
    /// What the site code means.
    pub site_label: String,
    /// Histology code.
    pub histology: String,
    /// Behavior code.
    pub behavior: String,
    /// Date of first contact, as stored.
    pub first_contact: String,
    /// Date of diagnosis, as stored.
    pub dx_date: String,
    /// Class of case.
    pub class_of_case: String,
    /// `incomplete` or `complete`.
    pub status: String,
    /// Whether a recipient has it.
    pub sent: bool,
    /// Required items that hold a value.
    pub required_done: u32,
    /// Required items.
    pub required_of: u32,
    /// Findings of severity error.
    pub errors: u32,
    /// Findings of severity warning.
    pub warnings: u32,
    /// Days since first contact, while incomplete.
    pub days: Option<u32>,
    /// Abstracted by (570).
    pub abstractor: String,
}

/// One page of the list and the sums that matter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbstractsPage {
    /// Tumors that match.
    pub total: u32,
    /// Tumors in the registry.
    pub all: u32,
    /// Incomplete ones among those that match.
    pub incomplete: u32,
    /// Those with error findings among those that match.
    pub with_errors: u32,
    /// The rows from `offset`.
    pub rows: Vec<AbstractRow>,
}

/// Names a tumor.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TumorKeyArg {
    /// Tumor key.
    pub tumor: String,
}

/// A document with its revision.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    /// Key.
    pub key: String,
    /// Revision that an amendment must name.
    pub revision: u32,
    /// Value by item id; blank items are absent.
    pub items: BTreeMap<String, String>,
}

/// Another tumor of the same patient.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TumorLine {
    /// Tumor key.
    pub tumor: String,
    /// Sequence number.
    pub sequence: String,
    /// Primary site code.
    pub site: String,
    /// What it means.
    pub site_label: String,
    /// Laterality code.
    pub laterality: String,
    /// What it means, or empty.
    pub laterality_label: String,
    /// Histology code.
    pub histology: String,
    /// Behavior code.
    pub behavior: String,
    /// Date of diagnosis, as stored.
    pub dx_date: String,
    /// `incomplete` or `complete`.
    pub status: String,
}

/// One finding.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Name of the check.
    pub check: String,
    /// `error` or `warning`.
    pub severity: String,
    /// Item ids, the one to go to first.
    pub items: Vec<String>,
    /// What is wrong and the way out.
    pub message: String,
}

/// Progress of a section of the form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionProgress {
    /// Section id of the form.
    pub section: String,
    /// Required items with a value.
    pub done: u32,
    /// Required items.
    pub of: u32,
}

/// How far the required items are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequiredView {
    /// Required items with a value.
    pub done: u32,
    /// Required items.
    pub of: u32,
    /// By section.
    pub sections: Vec<SectionProgress>,
    /// Ids of required items without a value.
    pub missing: Vec<String>,
    /// Ids of items without which the case cannot be completed and that are blank.
    pub blocking: Vec<String>,
}

/// Everything the abstract screen shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbstractView {
    /// Patient document.
    pub patient: DocumentView,
    /// Tumor document.
    pub tumor: DocumentView,
    /// `incomplete` or `complete`.
    pub status: String,
    /// "Last, First Middle", for the banner.
    pub name: String,
    /// Days since first contact while incomplete.
    pub days: Option<u32>,
    /// All tumors of the patient, this one too.
    pub tumors: Vec<TumorLine>,
    /// Findings as saved.
    pub findings: Vec<FindingView>,
    /// Required items.
    pub required: RequiredView,
    /// What staging says of the tumor as saved.
    pub staging: super::StagingView,
    /// Items that the program maintains.
    pub locked: Vec<String>,
    /// Contacts, newest first.
    pub contacts: Vec<ContactView>,
    /// Ids of items that hold amendments.
    pub amended: Vec<String>,
    /// Recipients that have this tumor: "Generic state, 16 Oct 2026".
    pub sent_to: Vec<String>,
}

/// One change of one item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Change {
    /// Item id.
    pub item: String,
    /// New value; empty makes it blank.
    pub value: String,
    /// Value when the typing began, so that a save on top of another's can tell whether they touched the same item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub was: Option<String>,
}

/// Check a draft.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftCheck {
    /// Tumor key.
    pub tumor: String,
    /// Unsaved changes.
    pub changes: Vec<Change>,
}

/// What the rules say of a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// Findings.
    pub findings: Vec<FindingView>,
    /// Required items.
    pub required: RequiredView,
    /// What staging says of the draft.
    pub staging: super::StagingView,
}

/// Save changes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendOrder {
    /// Tumor key.
    pub tumor: String,
    /// Revision of the patient that was on screen.
    pub patient_revision: u32,
    /// Revision of the tumor that was on screen.
    pub tumor_revision: u32,
    /// Changes of patient and tumor items.
    pub changes: Vec<Change>,
    /// Why; may be empty.
    pub reason: String,
}

/// Complete or reopen a case.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatusOrder {
    /// Tumor key.
    pub tumor: String,
    /// Revision of the tumor that was on screen.
    pub tumor_revision: u32,
    /// Why; needed to reopen.
    pub reason: String,
}

/// Begin an abstract.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAbstract {
    /// A patient of the registry; a new one when absent.
    #[ts(optional)]
    pub patient: Option<String>,
    /// First items (name, date of first contact).
    pub items: Vec<Change>,
}

/// Names an item of a tumor.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ItemHistoryArg {
    /// Tumor key.
    pub tumor: String,
    /// Item id.
    pub item: String,
}

/// One amendment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AmendmentView {
    /// When, UTC, ISO 8601.
    pub when: String,
    /// Who.
    pub who: String,
    /// Item id; `status` for completion and reopening.
    pub item: String,
    /// Value before; empty when it was blank.
    pub old: String,
    /// Value after; empty when it was made blank.
    pub new: String,
    /// Why.
    pub reason: String,
    /// `form`, `import`, `conversion`, `contact` or `program`.
    pub source: String,
}

/// Names items whose code tables are wanted.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeTablesArg {
    /// Item ids.
    pub items: Vec<String>,
    /// Tables of a schema, as in `StagingView.tables`; the standard's own when absent.
    #[serde(default)]
    #[ts(optional)]
    pub tables: Option<String>,
}

/// One code, or a range of codes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// Code, or the range's first.
    pub code: String,
    /// The range's last.
    pub to: Option<String>,
    /// What it means.
    pub label: String,
}

/// The codes of an item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeTableView {
    /// Item id.
    pub item: String,
    /// Whether values outside of the table may be right too.
    pub open: bool,
    /// Codes in order.
    pub entries: Vec<CodeView>,
}

/// Search a large code table.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeSearch {
    /// Item id.
    pub item: String,
    /// Code or words.
    pub text: String,
    /// Hits at most.
    pub limit: u32,
}

/// One hit of a search.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeHit {
    /// Code.
    pub code: String,
    /// Preferred term.
    pub label: String,
    /// The term that matched.
    pub term: String,
    /// Behavior that the term implies, if any.
    pub behavior: Option<String>,
}
