//! Invented patients: clinically plausible cases, deterministic by seed.
//!
//! Everything is invented. Names, addresses, numbers, courses and sentences are drawn by chance; no row
//! of a real registry was used. Numbers are such that they cannot be anybody's: Social Security numbers
//! begin with 9, telephone numbers are 555-01xx, provider numbers are not issued ones.
//! Frequencies come from `schemas/demo/` (see its README for the sources).
//!
//! Patient number i depends on the seed, the day and i only: make them in any order, or in parallel.
//! Deliberately absent: the clock (the day is an argument), storage, files, and floating point,
//! so that a seed means the same people on every machine.
//!
//! ```
//! use demo::Generator;
//! use naaccr::{Date, item};
//! let today = Date::new(2026, 6, 1).unwrap();
//! let demo = Generator::new(7, today);
//! let third = demo.patients().nth(2).unwrap();
//! assert_eq!(third.patient, demo.patient(2).patient);
//! assert!(third.patient.tumors[0].items.get(item::PRIMARY_SITE).is_some());
//! ```

mod contacts;
mod course;
mod extent;
mod facts;
mod person;
mod rng;
mod text;
mod treatment;
mod tumor;

use naaccr::{Date, PartialDate, Patient, Tumor, item};

use crate::facts::Facts;
use crate::rng::Rng;

/// Whether an abstract is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseStatus {
    /// All items are there.
    Complete,
    /// Still being abstracted: a recent case with items missing.
    Incomplete,
}

/// One contact of a follow-up history, as it was recorded.
#[derive(Clone, PartialEq, Eq)]
pub struct DemoContact {
    /// Date of the contact, or of death.
    pub date: PartialDate,
    /// Vital status (item 1760).
    pub vital_status: &'static str,
    /// Cancer status (item 1770) of each tumor known by then; `None` for later ones.
    pub cancer_status: Vec<Option<&'static str>>,
    /// Follow-up source (item 1790).
    pub source: &'static str,
    /// Next follow-up source (item 1800).
    pub next_source: &'static str,
    /// Cause of death (item 1910) where the patient died.
    pub cause_of_death: Option<&'static str>,
    /// What the registrar noted.
    pub note: &'static str,
}

impl std::fmt::Debug for DemoContact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DemoContact(‹invented›)")
    }
}

/// One invented patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPatient {
    /// Number of the patient in its seed, from 0.
    pub index: u64,
    /// Items and tumors, in order of diagnosis.
    pub patient: Patient,
    /// Follow-up history, oldest first; the last contact is the one on record.
    pub contacts: Vec<DemoContact>,
    /// Status of each tumor's abstract.
    pub statuses: Vec<CaseStatus>,
}

/// Makes invented patients from a seed, as of a day.
pub struct Generator {
    seed: u64,
    today: Date,
    facts: Facts,
}

impl Generator {
    /// A generator whose patients all lived by `today`.
    pub fn new(seed: u64, today: Date) -> Self {
        Generator { seed, today, facts: Facts::read() }
    }

    /// All patients of the seed, from number 0, without end.
    pub fn patients(&self) -> impl Iterator<Item = DemoPatient> {
        (0..).map(|index| self.patient(index))
    }

    /// One patient by number; the same for the same seed and day.
    pub fn patient(&self, index: u64) -> DemoPatient {
        let mut rng = Rng::new(self.seed, index);
        let person = person::Person::draw(&self.facts, &mut rng);
        let life = course::Life::draw(&self.facts, &person, self.today, &mut rng);
        let contacts = contacts::history(&life, &mut rng);
        let mut patient =
            Patient { items: person.items(index, &life, &contacts, &mut rng), ..Patient::default() };
        let mut statuses = Vec::with_capacity(life.courses.len());
        for at in 0..life.courses.len() {
            let (items, status) = tumor::items(
                &tumor::Case {
                    facts: &self.facts,
                    person: &person,
                    life: &life,
                    at,
                    index,
                    contacts: &contacts,
                },
                &mut rng,
            );
            patient.tumors.push(Tumor { items, extensions: String::new() });
            statuses.push(status);
        }
        // The program keeps accession numbers unique: year of the first contact of all, then the index.
        if let Some(first) = life.courses.first() {
            let number = format!("{:04}{:05}", first.contact.year(), index % 99_999 + 1);
            patient.tumors.iter_mut().for_each(|t| t.items.put(item::ACCESSION_NUMBER_HOSP, &number));
        }
        DemoPatient { index, patient, contacts, statuses }
    }
}
