//! Fills a registry with invented patients: the demo, the fixtures' source and the benchmark's load.

use demo::{CaseStatus, Generator};
use naaccr::{Date, item};
use store::{NewContact, Status};

use crate::table::Permission;
use crate::trail::{Action, event};
use crate::{App, Error, WireError, clock};

use super::staging::settle;
use super::standing::standing;

/// What to invent.
#[derive(Clone, Copy, Debug)]
pub struct DemoOrder {
    /// How many patients.
    pub patients: u64,
    /// The same seed and day give the same patients.
    pub seed: u64,
    /// The day up to which their histories go; today when absent.
    pub as_of: Option<Date>,
}

/// What was invented.
#[derive(Clone, Copy, Debug, Default)]
pub struct DemoReport {
    /// Patients.
    pub patients: u64,
    /// Tumors.
    pub tumors: u64,
    /// Items with a value.
    pub items: u64,
    /// Follow-up contacts.
    pub contacts: u64,
}

/// The invented patients' registry: its patients are nobody else's.
const SOURCE: &str = "demo";

impl App {
    /// Adds invented patients to the open registry, all or none; `show` hears how many are in.
    pub fn demo(&self, order: DemoOrder, mut show: impl FnMut(u64)) -> Result<DemoReport, WireError> {
        self.fill(order, &mut show).map_err(|e| e.on_the_wire())
    }

    fn fill(&self, order: DemoOrder, show: &mut dyn FnMut(u64)) -> Result<DemoReport, Error> {
        self.permit(Permission::Import)?;
        let today = order.as_of.unwrap_or_else(clock::today);
        let generator = Generator::new(order.seed, today);
        let mut report = DemoReport::default();
        self.with(|registry| {
            let by = registry.user().to_owned();
            let rules = self.rules(registry)?;
            let made = event(Action::Create, "patients").fact("kind", "invented");
            registry.write::<_, Error>(made, |w| {
                let now = clock::now();
                for invented in
                    generator.patients().take(usize::try_from(order.patients).unwrap_or(usize::MAX))
                {
                    let items = &invented.patient.items;
                    let number = items.get(item::PATIENT_ID_NUMBER);
                    if number.is_some_and(|n| w.patient_by_number(SOURCE, n).is_ok_and(|p| p.is_some())) {
                        return Err(Error::bad_input(
                            "These invented patients are in this registry already. Use another seed.",
                        ));
                    }
                    let patient = w.add_patient(SOURCE, number, items, "", &now)?;
                    report.patients += 1;
                    report.items += items.len() as u64;
                    for (tumor, status) in invented.patient.tumors.iter().zip(&invented.statuses) {
                        let status = match status {
                            CaseStatus::Complete => Status::Complete,
                            CaseStatus::Incomplete => Status::Incomplete,
                        };
                        let mut of_tumor = tumor.items.clone();
                        let whole = matches!(status, Status::Complete);
                        settle(&rules, items, &mut of_tumor, whole, today);
                        let numbers = standing(&rules, items, &of_tumor, today);
                        w.add_tumor(patient, None, status, items, &of_tumor, "", &numbers, &now)?;
                        report.tumors += 1;
                        report.items += of_tumor.len() as u64;
                    }
                    for contact in &invented.contacts {
                        let recorded = NewContact {
                            patient,
                            date: &contact.date.to_naaccr(),
                            vital_status: contact.vital_status,
                            cancer_status: contact
                                .cancer_status
                                .iter()
                                .flatten()
                                .next()
                                .copied()
                                .unwrap_or(""),
                            source: contact.source,
                            cause_of_death: contact.cause_of_death.unwrap_or(""),
                            note: contact.note,
                        };
                        w.add_contact(&now, &by, &recorded)?;
                        report.contacts += 1;
                    }
                    if report.patients % 200 == 0 {
                        show(report.patients);
                    }
                }
                Ok(())
            })
        })?;
        Ok(report)
    }
}
