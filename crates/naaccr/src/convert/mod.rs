//! Documents from one NAACCR version to another, upward and downward, step by step.
//!
//! What changed from year to year is data. Whatever follows from the dictionaries (another id, another
//! element, another length, retired) is worked out from [`crate::standard`]; what only a person can know
//! (another code, a successor) is a row of `schemas/naaccr/conversions.csv`, with its source.
//! A new year is new rows and no code.
//!
//! Nothing is lost and nothing is made up: after a conversion every value of the document is either still
//! there or named in a [`Change`]. A value that no rule is sure about stays, marked for review; a value that
//! is already there is never overwritten; a value that no longer fits is never cut.
//! Deliberately absent: staging, edits, and conversions that need the chart.
//!
//! ```
//! use naaccr::convert::{Converter, Kind, Retired};
//! use naaccr::{Patient, item};
//!
//! let mut patient = Patient::default();
//! patient.items.put(item::SEX, "5"); // retired with version 26
//! let converter = Converter::new(250, 260, Retired::Remove).expect("both versions are known");
//! let changes = converter.patient(&mut patient);
//! assert_eq!(patient.items.get(item::SEX_ASSIGNED_AT_BIRTH), Some("1"));
//! assert_eq!((changes[0].kind, changes[0].old.as_str()), (Kind::Recoded, "5"));
//! assert!(converter.patient(&mut patient).is_empty(), "a second time changes nothing");
//! ```

mod engine;
mod plan;
mod rules;
mod values;

use serde::Serialize;

use crate::document::{Header, Patient, RecordType};
use crate::standard::VERSIONS;

pub use rules::{Confidence, Row, rows};

/// What becomes of values whose item the new version does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Retired {
    /// They leave the document, each named in a [`Change`]: for a file that must be valid in the new version.
    Remove,
    /// They stay in the document and are named: for a registry, which keeps all that it was given.
    #[default]
    Keep,
}

/// What kind of thing happened to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The same item under another XML id.
    Renamed,
    /// The same item in another element (of the tumors to the patient, or back).
    Moved,
    /// Taken over unchanged by the item that succeeds it.
    Copied,
    /// Another code for the same fact.
    Recoded,
    /// One item became several.
    Split,
    /// The version has no such item. `new` is empty when the value left, and the value when it was kept.
    Retired,
    /// The value stays although the new version does not allow it: too long, of another type, or without an equal.
    Unfit,
    /// The place where the value belongs holds another one, or the tumors disagree; nothing was overwritten.
    Inconsistent,
    /// A user dictionary that the header names is one of another version.
    Dictionary,
}

/// One value that a conversion touched, or that a person should look at.
///
/// Holds values of a patient: it may be shown and saved with the case, never logged.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Name of the rule: a row of the data, or `renamed`, `moved`, `retired`, `newer`, `unfit`.
    pub rule: &'static str,
    /// Which tumor of the patient, from 1; `None` for the patient's own items and the header's.
    pub tumor: Option<usize>,
    /// Id of the item that the value stood in.
    pub from: &'static str,
    /// The value as it was.
    pub old: String,
    /// Id of the item that holds it now; empty when none does.
    pub to: &'static str,
    /// The value as it is now; empty when it left.
    pub new: String,
    /// What happened.
    pub kind: Kind,
    /// Whether a person should look at it.
    pub review: bool,
    /// Why, in a sentence.
    pub note: &'static str,
}

/// Hides the values, so that no log can hold a patient.
impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Change { rule, tumor, from, to, kind, review, .. } = self;
        write!(f, "Change({rule}: {kind:?}, {from} to {to:?}, tumor {tumor:?}, review {review}, ‹redacted›)")
    }
}

/// Turns documents of one version into documents of another; made once, used for every patient.
///
/// Deterministic and idempotent: what was converted stays as it is when converted again.
pub struct Converter {
    from: u16,
    to: u16,
    plan: plan::Plan,
}

impl Converter {
    /// The converter between two versions, in either direction; `None` when a version is unknown.
    ///
    /// ```
    /// use naaccr::convert::{Converter, Retired};
    /// assert!(Converter::new(180, 260, Retired::Keep).is_some());
    /// assert!(Converter::new(260, 180, Retired::Remove).is_some());
    /// assert!(Converter::new(170, 260, Retired::Keep).is_none(), "there was no version 17");
    /// ```
    pub fn new(from: u16, to: u16, retired: Retired) -> Option<Converter> {
        let known = VERSIONS.contains(&from) && VERSIONS.contains(&to);
        known.then(|| Converter { from, to, plan: plan::Plan::new(from, to, retired) })
    }

    /// The same converter for documents of one record type: what the new version no longer carries in
    /// that type counts as retired (version 18, for one, took the pathology items out of type C).
    ///
    /// ```
    /// use naaccr::convert::{Converter, Kind, Retired};
    /// use naaccr::{Patient, RecordType, Tumor, item};
    /// let mut patient = Patient { tumors: vec![Tumor::default()], ..Patient::default() };
    /// patient.tumors[0].items.put(item::PATH_REPORT_NUMBER1, "S-1234");
    /// let converter = Converter::new(160, 180, Retired::Keep).expect("known");
    /// assert!(converter.patient(&mut patient).is_empty());
    /// let converter = converter.for_record_type(RecordType::C);
    /// assert_eq!(converter.patient(&mut patient)[0].kind, Kind::Retired);
    /// ```
    pub fn for_record_type(mut self, record_type: RecordType) -> Self {
        self.plan.narrow(self.from, self.to, record_type);
        self
    }

    /// Converts the root: its version, the item that repeats it, and its items.
    ///
    /// User dictionaries stay named; one whose address carries the old version is listed for review.
    ///
    /// ```
    /// use naaccr::convert::{Converter, Retired};
    /// use naaccr::{Header, Items, RecordType, item};
    /// let mut header = Header {
    ///     version: 250,
    ///     record_type: RecordType::A,
    ///     time_generated: None,
    ///     specification: "1.8".into(),
    ///     user_dictionaries: vec!["https://example.org/dictionary-250-v1.xml".into()],
    ///     attributes: Vec::new(),
    ///     items: Items::new(),
    ///     extensions: String::new(),
    /// };
    /// let changes = Converter::new(250, 260, Retired::Keep).expect("known").header(&mut header);
    /// assert_eq!((header.version, header.items.get(item::NAACCR_RECORD_VERSION)), (260, Some("260")));
    /// assert!(changes.iter().any(|c| c.review && c.from == "userDictionaryUri"));
    /// ```
    pub fn header(&self, header: &mut Header) -> Vec<Change> {
        engine::header(&self.plan, self.from, self.to, header)
    }

    /// Converts one patient with the tumors; says what it did, in order of the document.
    ///
    /// Empty, and without any allocation, when no rule concerns the patient.
    pub fn patient(&self, patient: &mut Patient) -> Vec<Change> {
        engine::patient(&self.plan, patient)
    }
}
