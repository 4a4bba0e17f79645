//! What each item is, and what becomes of it: `schemas/extracts/classification.csv`.

use naaccr::{Item, standard};
use serde::{Deserialize, Serialize};

use crate::Error;

/// What kind of item it is; each says which rule of 164.514(b)(2)(i) it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// The 39 items of record types A, M and C: names (A), addresses (B), telephone (D), social security number (G),
    /// medical record number (H), plan number (I), certificate number (K), physicians and institutions (R).
    Confidential,
    /// Free text: may hold any of (A) to (R).
    Narrative,
    /// Pathology reports: their numbers (R), licences (K), dates (C).
    PathologyReport,
    /// Numbers of a patient, record or accession (H, R).
    RecordId,
    /// Order of the tumors of one patient; answers no rule.
    Sequence,
    /// Where the patient was seen, and by whom: another unique code (R).
    Facility,
    /// Date of birth (C).
    DateBirth,
    /// Dates of registry work and of linkages (C).
    DateAdmin,
    /// Dates of diagnosis, treatment, recurrence, contact and death (C).
    DateEvent,
    /// Age at diagnosis (C).
    Age,
    /// Months of survival: with an age they tell a later age (C).
    SurvivalMonths,
    /// How the months were come by; they leave only with them.
    SurvivalFlag,
    /// Postal code at diagnosis (B).
    PostalCode,
    /// Towns, counties and postal codes (B).
    PlaceBelowState,
    /// Census tracts, block groups and how they were found (B).
    SmallArea,
    /// States and countries: not below a state, so (B) allows them.
    State,
    /// What kind of area it is: derived from one smaller than a state (B), so only inside the k check.
    AreaMeasure,
    /// Results of linkages with small communities and programmes (R).
    LinkFlag,
    /// Coded occupation: with other facts it may tell the person (R), so only inside the k check.
    OccupationCode,
    /// How this registry reaches the patient (R).
    ContactHandling,
    /// Race, origin, sex, marital status: no identifiers, but others may know them.
    Demographic,
    /// Payer, vital status, cause of death, other diagnoses: no identifiers, but not for everyone.
    Sensitive,
    /// Versions and coding systems.
    Coding,
    /// The tumor, its stage and prognostic factors.
    Clinical,
    /// Treatment.
    Treatment,
    /// Over-rides of edits.
    OverRide,
}

/// What becomes of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It does not leave.
    Drop,
    /// It leaves as it is, if it has the shape of its item.
    Keep,
    /// Cut to the year.
    Year,
    /// Up to the highest age, then one group.
    Age,
    /// Capped where it would tell an age above the highest.
    Months,
    /// Three digits, or `000`.
    Zip3,
    /// It leaves only if it is a quasi-identifier of the k check.
    Checked,
    /// It leaves only if the agreement names it.
    Agreed,
}

/// One row of the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classified {
    /// The item.
    pub item: Item,
    /// Its number, so that a person can read the table.
    pub number: u32,
    /// What kind of item it is.
    pub class: Class,
    /// Letter of 164.514(b)(2)(i) that it answers, or `-`.
    pub rule: String,
    /// What becomes of it under Safe Harbor.
    pub safe_harbor: Action,
    /// What becomes of it in a limited data set.
    pub limited_data_set: Action,
    /// Why.
    pub note: String,
}

const TABLE: &str = include_str!("../../../../schemas/extracts/classification.csv");

/// Reads the table; refuses an unknown id, a wrong number and an item that stands there twice.
pub(super) fn table() -> Result<Vec<Classified>, Error> {
    read(TABLE)
}

fn read(text: &str) -> Result<Vec<Classified>, Error> {
    let fail = |what: String| Error::Table { table: "classification", what };
    let mut rows: Vec<Classified> = Vec::new();
    for row in csv::Reader::from_reader(text.as_bytes()).deserialize() {
        let row: Classified = row.map_err(|e| fail(e.to_string()))?;
        if row.number != row.item.number() {
            return Err(fail(format!("{} does not have number {}", row.item.id(), row.number)));
        }
        rows.push(row);
    }
    rows.sort_by_key(|r| r.item);
    if let Some(pair) = rows.windows(2).find(|w| w[0].item == w[1].item) {
        return Err(fail(format!("{} stands there twice", pair[0].item.id())));
    }
    Ok(rows)
}

/// Items of a version without a row.
pub(super) fn unclassified(rows: &[Classified], version: u16) -> Vec<Item> {
    let of_version = standard::all().filter(|i| i.def().in_version(version).is_some());
    of_version.filter(|i| rows.binary_search_by_key(i, |r| r.item).is_err()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_table_with_an_unknown_item_or_a_wrong_number_is_refused() {
        let head = "item,number,class,rule,safe_harbor,limited_data_set,note\n";
        for row in ["noSuchItem,1,clinical,-,keep,keep,", "primarySite,401,clinical,-,keep,keep,"] {
            assert!(read(&format!("{head}{row}\n")).is_err(), "{row}");
        }
        let good = "primarySite,400,clinical,-,keep,keep,\n";
        assert_eq!(read(&format!("{head}{good}")).unwrap().len(), 1);
        assert!(read(&format!("{head}{good}{good}")).is_err());
    }
}
