//! What one follow-up contact changes: on the patient once, and on every tumor.

use std::cmp::Ordering;
use std::fmt;

use naaccr::{Date, Finding, Item, Items, Parent, PartialDate, Patient, Severity, item};

use crate::parameters::{ContactCodes, Parameters};

/// Whether the patient lived at the contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vital {
    /// Alive: code 1 of item 1760.
    Alive,
    /// Dead: code 0; the contact's date is the date of death.
    Dead,
}

/// One contact, as the registrar recorded it; codes as the items hold them.
#[derive(Clone, Default)]
pub struct Contact {
    /// Date of the contact, or of death.
    pub date: Option<PartialDate>,
    /// Vital status; not known when `None`.
    pub vital: Option<Vital>,
    /// Cancer status (1770) of every tumor.
    pub cancer_status: Option<String>,
    /// Cancer status of single tumors by index, where it differs from `cancer_status`.
    pub cancer_status_by_tumor: Vec<(usize, String)>,
    /// Follow-up source (1790).
    pub source: Option<String>,
    /// Follow-up source of a central registry (1791).
    pub source_central: Option<String>,
    /// Next follow-up source (1800).
    pub next_source: Option<String>,
    /// Underlying cause of death (1910), ICD code without a point.
    pub cause_of_death: Option<String>,
    /// ICD revision of the cause (1920); from the year of death when `None`.
    pub icd_revision: Option<String>,
    /// Autopsy (1930).
    pub autopsy: Option<String>,
    /// State (1942) in which the patient died.
    pub place_of_death_state: Option<String>,
    /// Country (1944) in which the patient died.
    pub place_of_death_country: Option<String>,
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(‹redacted›)")
    }
}

/// Which document a change is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The patient.
    Patient,
    /// The patient's tumor with this index.
    Tumor(usize),
}

/// One item to amend.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemChange {
    /// Which document.
    pub target: Target,
    /// Which item.
    pub item: Item,
    /// The value on record; `None` when blank.
    pub old: Option<String>,
    /// The value to write; empty to leave the item blank.
    pub new: String,
}

impl fmt::Debug for ItemChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} ‹redacted›", self.target, self.item)
    }
}

/// What became of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is the newest knowledge; the changes carry it to patient and tumors.
    Applied,
    /// It is older than the contact on record: kept as history only.
    HistoryOnly,
    /// It contradicts the record; see the findings. Nothing changes.
    Refused,
}

/// The answer to a contact: what to amend, and what is questionable.
#[derive(Clone, Debug)]
pub struct ContactOutcome {
    /// What became of it.
    pub kept: Kept,
    /// Amendments in order: patient first, then tumor by tumor. Only items whose value changes.
    pub changes: Vec<ItemChange>,
    /// What a person should look at.
    pub findings: Vec<Finding>,
}

/// What a contact changes on a patient and every tumor (STORE, Case administration: follow-up items).
///
/// An older contact never overwrites; alive after dead, a date in the future and a contact without
/// date or vital status are findings, not changes. Whether an item belongs to the patient or the tumor is
/// the standard's word (`Item::in_current`), not this rule's.
pub fn contact(contact: &Contact, patient: &Patient, parameters: &Parameters, on: Date) -> ContactOutcome {
    let mut findings = Vec::new();
    let (Some(date), Some(vital)) = (contact.date, contact.vital) else {
        let missing = if contact.date.is_none() { item::DATE_OF_LAST_CONTACT } else { item::VITAL_STATUS };
        findings.push(error("contactIncomplete", missing, "A contact needs its date and the vital status."));
        return ContactOutcome { kept: Kept::Refused, changes: Vec::new(), findings };
    };
    let kept = judge(date, vital, &patient.items, on, &mut findings);
    let changes = match kept {
        Kept::Applied => {
            let mut writing = Writing { patient, changes: Vec::new() };
            writing.apply(contact, date, vital, parameters.contact(on));
            writing.changes
        }
        Kept::HistoryOnly | Kept::Refused => Vec::new(),
    };
    ContactOutcome { kept, changes, findings }
}

fn judge(date: PartialDate, vital: Vital, patient: &Items, on: Date, findings: &mut Vec<Finding>) -> Kept {
    if date.earliest().is_none_or(|d| d > on) {
        findings.push(error(
            "contactInFuture",
            item::DATE_OF_LAST_CONTACT,
            "The contact lies in the future.",
        ));
        return Kept::Refused;
    }
    let stored = |i| patient.get(i).and_then(PartialDate::parse);
    if stored(item::DATE_OF_BIRTH).and_then(|b| date.known_cmp(b)) == Some(Ordering::Less) {
        findings.push(error(
            "contactBeforeBirth",
            item::DATE_OF_LAST_CONTACT,
            "The contact lies before birth.",
        ));
        return Kept::Refused;
    }
    let order = stored(item::DATE_OF_LAST_CONTACT).map(|last| date.known_cmp(last));
    let older = order == Some(Some(Ordering::Less));
    match (vital, patient.get(item::VITAL_STATUS)) {
        (Vital::Alive, Some("0")) if !older => {
            let message = "The patient is on record as dead; check which of the two is right.";
            findings.push(error("aliveAfterDead", item::VITAL_STATUS, message));
            Kept::Refused
        }
        (Vital::Dead, Some("1")) if older => {
            let message = "The date of death is earlier than a contact on record with the patient alive.";
            findings.push(error("deathBeforeContact", item::DATE_OF_LAST_CONTACT, message));
            Kept::HistoryOnly
        }
        _ if older => Kept::HistoryOnly,
        _ => Kept::Applied,
    }
}

fn error(check: &'static str, of: Item, message: &str) -> Finding {
    Finding { check, severity: Severity::Error, items: vec![of], message: message.to_owned() }
}

struct Writing<'a> {
    patient: &'a Patient,
    changes: Vec<ItemChange>,
}

impl Writing<'_> {
    fn apply(&mut self, contact: &Contact, date: PartialDate, vital: Vital, codes: &ContactCodes) {
        let died_now = vital == Vital::Dead && self.patient.items.get(item::VITAL_STATUS) != Some("0");
        if died_now || self.more_precise(date) {
            self.put(item::DATE_OF_LAST_CONTACT, &date.to_naaccr());
        }
        self.put(item::VITAL_STATUS, if vital == Vital::Dead { "0" } else { "1" });
        self.put_known(item::FOLLOW_UP_SOURCE, contact.source.as_deref());
        self.put_known(item::FOLLOW_UP_SOURCE_CENTRAL, contact.source_central.as_deref());
        match vital {
            Vital::Alive => self.put_known(item::NEXT_FOLLOW_UP_SOURCE, contact.next_source.as_deref()),
            Vital::Dead => {
                self.put(item::NEXT_FOLLOW_UP_SOURCE, &codes.next_source_when_dead);
                self.death(contact, date, codes);
            }
        }
        for at in 0..self.patient.tumors.len() {
            self.cancer_status(contact, at, date);
        }
    }

    /// Whether the date says more than the one on record (which is not later, or equal as far as known).
    fn more_precise(&self, date: PartialDate) -> bool {
        let Some(last) = self.patient.items.get(item::DATE_OF_LAST_CONTACT).and_then(PartialDate::parse)
        else {
            return true;
        };
        match date.known_cmp(last) {
            Some(order) => order.is_gt(),
            None => date.to_naaccr().len() > last.to_naaccr().len(),
        }
    }

    /// A cause that is known stays until a better one comes; a missing one is coded as not available yet.
    fn death(&mut self, contact: &Contact, date: PartialDate, codes: &ContactCodes) {
        let on_record = self.patient.items.get(item::CAUSE_OF_DEATH).filter(|c| *c != "0000");
        let cause = contact.cause_of_death.as_deref().or(on_record).unwrap_or(&codes.cause_not_available);
        let by_year = codes.icd_revisions.iter().find(|r| r.from_year <= date.year).map(|r| r.code.as_str());
        let revision = contact.icd_revision.as_deref().or(by_year);
        let autopsy_on_record = self.patient.items.get(item::AUTOPSY).filter(|c| *c != "0");
        let autopsy = contact.autopsy.as_deref().or(autopsy_on_record).unwrap_or(&codes.autopsy_unknown);
        self.put(item::CAUSE_OF_DEATH, cause);
        self.put_known(item::ICD_REVISION_NUMBER, revision);
        self.put(item::AUTOPSY, autopsy);
        self.put_known(item::PLACE_OF_DEATH_STATE, contact.place_of_death_state.as_deref());
        self.put_known(item::PLACE_OF_DEATH_COUNTRY, contact.place_of_death_country.as_deref());
    }

    /// Cancer status has a date of its own: a status on record with a later date stays.
    fn cancer_status(&mut self, contact: &Contact, at: usize, date: PartialDate) {
        let own =
            contact.cancer_status_by_tumor.iter().find(|(t, _)| *t == at).map(|(_, code)| code.as_str());
        let Some(status) = own.or(contact.cancer_status.as_deref()) else {
            return;
        };
        let recorded =
            self.patient.tumors[at].items.get(item::DATE_OF_LAST_CANCER_STATUS).and_then(PartialDate::parse);
        if recorded.and_then(|r| date.known_cmp(r)) == Some(Ordering::Less) {
            return;
        }
        self.write(Target::Tumor(at), item::CANCER_STATUS, status);
        self.write(Target::Tumor(at), item::DATE_OF_LAST_CANCER_STATUS, &date.to_naaccr());
    }

    fn put_known(&mut self, of: Item, value: Option<&str>) {
        if let Some(value) = value {
            self.put(of, value);
        }
    }

    /// Writes where the current version of the standard keeps the item: once, or on every tumor.
    fn put(&mut self, of: Item, value: &str) {
        match of.in_current().map(|s| s.parent) {
            Some(Parent::Patient) => self.write(Target::Patient, of, value),
            Some(Parent::Tumor) => {
                (0..self.patient.tumors.len()).for_each(|at| self.write(Target::Tumor(at), of, value));
            }
            // Retired items and those of the file's root are none of a contact's business.
            Some(Parent::NaaccrData) | None => {}
        }
    }

    fn write(&mut self, target: Target, of: Item, value: &str) {
        let items = match target {
            Target::Patient => &self.patient.items,
            Target::Tumor(at) => &self.patient.tumors[at].items,
        };
        let old = items.get(of);
        if of.in_current().is_some() && old != Some(value) {
            let change = ItemChange { target, item: of, old: old.map(str::to_owned), new: value.to_owned() };
            self.changes.push(change);
        }
    }
}
