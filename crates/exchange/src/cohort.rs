//! A cohort: which tumors an extract is made of.

use naaccr::{Items, PartialDate, item};
use serde::{Deserialize, Serialize};

use crate::Ranges;

/// Which tumors an extract is made of; what is left empty does not matter.
///
/// ```
/// use exchange::Cohort;
/// use naaccr::{Items, item};
/// let breast = Cohort { sites: "C50".parse().unwrap(), ..Cohort::default() };
/// let (patient, mut tumor) = (Items::new(), Items::new());
/// tumor.put(item::PRIMARY_SITE, "C504");
/// assert!(breast.takes(&patient, &tumor, true));
/// assert_eq!(breast.describe(), "primary site C50");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cohort {
    /// First year of diagnosis.
    pub diagnosed_from: Option<u16>,
    /// Last year of diagnosis.
    pub diagnosed_to: Option<u16>,
    /// Primary sites: `C50`, `C180-C189`.
    pub sites: Ranges,
    /// Histologies, ICD-O-3.
    pub histologies: Ranges,
    /// Behaviors, ICD-O-3.
    pub behaviors: Ranges,
    /// Class of case.
    pub class_of_case: Ranges,
    /// Vital status.
    pub vital_status: Ranges,
    /// Only complete abstracts.
    pub complete: bool,
}

impl Cohort {
    /// Whether a tumor belongs to it; a blank item belongs to no range.
    pub fn takes(&self, patient: &Items, tumor: &Items, complete: bool) -> bool {
        let get = |i| tumor.get(i).or_else(|| patient.get(i)).unwrap_or_default();
        let has = |ranges: &Ranges, i| ranges.is_empty() || ranges.contains(get(i));
        let year = PartialDate::parse(get(item::DATE_OF_DIAGNOSIS)).map(|d| d.year);
        self.diagnosed_from.is_none_or(|from| year.is_some_and(|y| y >= from))
            && self.diagnosed_to.is_none_or(|to| year.is_some_and(|y| y <= to))
            && has(&self.sites, item::PRIMARY_SITE)
            && has(&self.histologies, item::HISTOLOGIC_TYPE_ICD_O3)
            && has(&self.behaviors, item::BEHAVIOR_CODE_ICD_O3)
            && has(&self.class_of_case, item::CLASS_OF_CASE)
            && has(&self.vital_status, item::VITAL_STATUS)
            && (complete || !self.complete)
    }

    /// In words, for the manifest.
    pub fn describe(&self) -> String {
        let mut parts = Vec::new();
        match (self.diagnosed_from, self.diagnosed_to) {
            (Some(from), Some(to)) => parts.push(format!("diagnosed {from} to {to}")),
            (Some(from), None) => parts.push(format!("diagnosed {from} and later")),
            (None, Some(to)) => parts.push(format!("diagnosed {to} and earlier")),
            (None, None) => {}
        }
        let ranges = [
            ("primary site", &self.sites),
            ("histology", &self.histologies),
            ("behavior", &self.behaviors),
            ("class of case", &self.class_of_case),
            ("vital status", &self.vital_status),
        ];
        parts.extend(ranges.iter().filter(|(_, r)| !r.is_empty()).map(|(name, r)| format!("{name} {r}")));
        if self.complete {
            parts.push("complete abstracts".to_owned());
        }
        if parts.is_empty() { "all tumors".to_owned() } else { parts.join("; ") }
    }
}
