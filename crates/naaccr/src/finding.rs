//! Findings: the data is questionable, which is the registrar's business and never an `Err`.

use serde::{Deserialize, Serialize};

use crate::standard::Item;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; does not hold a case back.
    Warning,
    /// Holds completion and submission back.
    Error,
}

/// One questionable thing about one document.
///
/// `message` may quote codes, because a person at the form must see what is wrong;
/// it is shown and never logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable name of the check: `valueTooLong`, `notACode`, `required`, or an edit's tag.
    pub check: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The items concerned, the one to go to first.
    pub items: Vec<Item>,
    /// What is wrong, with the values in it, then the way out.
    pub message: String,
}
