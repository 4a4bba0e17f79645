//! What a person changes: amendments, completion, reopening, a new abstract.

use casework::{SequenceKind, assign_sequence, next_accession};
use naaccr::{Items, PartialDate, item, standard};
use store::{Error as StoreError, NewAmendment, PatientRow, Status, TumorRow, Write};

use std::sync::Arc;

use crate::rules::Rules;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Code, Error, clock};

use super::abstracts::{of_patient, view};
use super::concurrent::{merged, stored};
use super::key;
use super::staging::writes;
use super::standing::{LOCKED, judge, standing};

/// Longest value that is taken from a person, in bytes: far above the standard's 4,000 characters.
const LONGEST: usize = 64 * 1024;

/// One amended item.
struct Amended {
    item: String,
    old: String,
    new: String,
    /// Why, where the program did it and not the person who saves.
    derived: Option<String>,
}

/// A case in the hands of one transaction, with what has been changed so far.
pub(super) struct Case {
    pub(super) patient: PatientRow,
    pub(super) tumor: TumorRow,
    rules: Arc<Rules>,
    patient_changes: Vec<Amended>,
    tumor_changes: Vec<Amended>,
    /// Patient and tumor as they were loaded.
    saved: (Items, Items),
    was: Status,
}

impl Case {
    pub(super) fn load(w: &Write<'_>, rules: &Arc<Rules>, tumor: i64) -> Result<Self, Error> {
        let tumor = w.tumor(tumor)?;
        let patient = w.patient(tumor.patient)?;
        let was = tumor.status;
        let rules = Arc::clone(rules);
        let saved = (patient.items.clone(), tumor.items.clone());
        Ok(Case { patient, tumor, rules, patient_changes: Vec::new(), tumor_changes: Vec::new(), saved, was })
    }

    /// Sets one item where it belongs and remembers the change.
    pub(super) fn set(&mut self, id: &str, value: &str) {
        self.change(id, value, None);
    }

    /// Writes what staging derives from the case as it is now; what came from elsewhere stays.
    fn derive(&mut self) {
        let rules = Arc::clone(&self.rules);
        let saved = (&self.saved.0, &self.saved.1);
        let writes = writes(&rules, saved, (&self.patient.items, &self.tumor.items), clock::today());
        for write in writes {
            self.change(write.item.id(), &write.value, Some(write.reason));
        }
    }

    /// Refuses values of derived items that are not derived: a person accepts what follows, or makes it blank.
    fn refuse_typed<'a>(&self, items: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        let tables = &self.rules.content.tables;
        let derived = tables.derived();
        let mut typed = items.filter_map(standard::by_id).filter(|i| derived.contains(i)).peekable();
        if typed.peek().is_none() {
            return Ok(());
        }
        let now = tables.assess(&self.patient.items, &self.tumor.items, clock::today().year());
        for item in typed {
            let held = now.held(item);
            let before = self.saved.1.get(item).or_else(|| self.saved.0.get(item)).unwrap_or("");
            if !held.is_empty() && held != before && held != now.value(item) {
                return Err(derived_only(item.id()));
            }
        }
        Ok(())
    }

    fn change(&mut self, id: &str, value: &str, derived: Option<String>) {
        let change = Change { item: id.to_owned(), value: value.to_owned(), was: None };
        let of_patient = of_patient(&self.rules.user, &change, &self.patient.items, &self.tumor.items);
        let (items, changes) = if of_patient {
            (&mut self.patient.items, &mut self.patient_changes)
        } else {
            (&mut self.tumor.items, &mut self.tumor_changes)
        };
        let old = items.get_id(id).unwrap_or("").to_owned();
        if old == value {
            return;
        }
        items.set(id, value);
        // What is changed twice in one amendment is one change of the history.
        match changes.iter().position(|c| c.item == id) {
            Some(at) if changes[at].old == value => drop(changes.remove(at)),
            Some(at) => {
                changes[at].new = value.to_owned();
                changes[at].derived = derived;
            }
            None => changes.push(Amended { item: id.to_owned(), old, new: value.to_owned(), derived }),
        }
    }

    /// Saves what changed: documents, projections, amendments; and the other tumors' rows when the patient changed.
    pub(super) fn save(
        mut self,
        w: &Write<'_>,
        by: &str,
        reason: &str,
        source: &'static str,
    ) -> Result<u32, Error> {
        let now = clock::now();
        let today = clock::today();
        let moved = self.was != self.tumor.status;
        let touched = !self.patient_changes.is_empty() || !self.tumor_changes.is_empty() || moved;
        if !touched {
            return Ok(0);
        }
        // Kept by the program and told by the amendments themselves, so it is none of its own.
        self.tumor.items.put(item::DATE_CASE_LAST_CHANGED, &today.to_naaccr());
        let record = |tumor: Option<i64>, revision: u32, changes: &[Amended]| -> Result<(), Error> {
            for Amended { item, old, new, derived } in changes {
                let patient = self.patient.patient;
                let (reason, source) = derived.as_deref().map_or((reason, source), |why| (why, "program"));
                let amendment = NewAmendment { patient, tumor, revision, item, old, new, reason, source };
                w.add_amendment(&now, by, &amendment)?;
            }
            Ok(())
        };
        if !self.patient_changes.is_empty() {
            let revision =
                w.save_patient(self.patient.patient, self.patient.revision, &self.patient.items, &now)?;
            record(None, revision, &self.patient_changes)?;
        }
        let numbers = standing(&self.rules, &self.patient.items, &self.tumor.items, today);
        let revision = w.save_tumor(
            self.tumor.tumor,
            self.tumor.revision,
            self.patient.patient,
            self.tumor.status,
            &self.patient.items,
            &self.tumor.items,
            &numbers,
            &now,
        )?;
        record(Some(self.tumor.tumor), revision, &self.tumor_changes)?;
        if moved {
            let (old, new) = (self.was.word().to_owned(), self.tumor.status.word().to_owned());
            let status = Amended { item: "status".to_owned(), old, new, derived: None };
            record(Some(self.tumor.tumor), revision, &[status])?;
        }
        if !self.patient_changes.is_empty() {
            self.refresh_others(w, &now)?;
        }
        Ok((self.patient_changes.len() + self.tumor_changes.len()) as u32)
    }

    /// The patient's other tumors are found and counted by the patient's new items too; their documents stay.
    fn refresh_others(&self, w: &Write<'_>, now: &str) -> Result<(), Error> {
        for other in w.tumors_of(self.patient.patient)?.into_iter().filter(|t| t.tumor != self.tumor.tumor) {
            let numbers = standing(&self.rules, &self.patient.items, &other.items, clock::today());
            let (key, revision, patient) = (other.tumor, other.revision, self.patient.patient);
            w.save_tumor(
                key,
                revision,
                patient,
                other.status,
                &self.patient.items,
                &other.items,
                &numbers,
                now,
            )?;
        }
        Ok(())
    }
}

fn sound(change: &Change) -> Result<(), Error> {
    if change.value.len() > LONGEST {
        return Err(Error::bad_input("A value is far too long to be saved."));
    }
    if change.value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Error::bad_input(
            "A value holds a control character, which no NAACCR file can carry. Delete it.",
        ));
    }
    let id = &change.item;
    let shaped = id.len() <= 64
        && !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    if standard::by_id(id).is_none() && !shaped {
        return Err(Error::bad_input("That is not the id of an item."));
    }
    if standard::by_id(id).is_some_and(|i| LOCKED.contains(&i)) {
        return Err(Error::new(Code::NotAllowed, format!("{id} is kept by the program.")));
    }
    Ok(())
}

fn derived_only(id: &str) -> Error {
    let message = format!("{id} is derived by the program. Accept what it derives, or make it blank.");
    Error::new(Code::NotAllowed, message)
}

fn stale(expected: u32, stored: u32) -> Result<(), Error> {
    if expected == stored { Ok(()) } else { Err(StoreError::Stale.into()) }
}

/// A revision that has not been given yet was never on anybody's screen.
fn ahead(expected: u32, stored: u32) -> Result<(), Error> {
    if expected <= stored { Ok(()) } else { Err(StoreError::Stale.into()) }
}

pub(crate) fn abstract_amend(app: &App, order: AmendOrder) -> Result<AbstractView, Error> {
    let tumor = key(&order.tumor)?;
    order.changes.iter().try_for_each(sound)?;
    app.with(|registry| {
        let by = registry.user().to_owned();
        let (person, key) = (registry.who().person, tumor);
        let rules = app.rules(registry)?;
        registry.write::<_, Error>(
            event(Action::Update, "abstract").tumor(tumor).private("reason", order.reason.trim()),
            |w| {
                let mut case = Case::load(w, &rules, tumor)?;
                w.note(|e| e.patient(case.patient.patient));
                let (patient, tumor) = (case.patient.revision, case.tumor.revision);
                if (order.patient_revision, order.tumor_revision) == (patient, tumor) {
                    for change in &order.changes {
                        case.set(&change.item, &stored(&change.value));
                    }
                } else {
                    // Somebody has saved since. Items that only this person touched are saved on top of that;
                    // where both touched one, nothing is saved until a person has chosen.
                    ahead(order.patient_revision, patient)?;
                    ahead(order.tumor_revision, tumor)?;
                    let merged = merged(w, &rules.user, &order, &case.patient, &case.tumor)?;
                    if !merged.conflicts.is_empty() {
                        return Err(StoreError::Stale.into());
                    }
                    w.note(|e| e.fact("merged", merged.save.len().to_string()));
                    merged.save.iter().for_each(|(item, value)| case.set(item, value));
                }
                case.refuse_typed(order.changes.iter().map(|c| c.item.as_str()))?;
                case.derive();
                case.save(w, &by, order.reason.trim(), "form")?;
                Ok(w.drop_draft(person, key)?)
            },
        )?;
        view(registry, &rules, tumor)
    })
}

pub(crate) fn abstract_complete(app: &App, order: StatusOrder) -> Result<AbstractView, Error> {
    let tumor = key(&order.tumor)?;
    app.with(|registry| {
        let by = registry.user().to_owned();
        let rules = app.rules(registry)?;
        registry.write::<_, Error>(
            event(Action::Update, "abstract").tumor(tumor).fact("status", "complete"),
            |w| {
                let mut case = Case::load(w, &rules, tumor)?;
                w.note(|e| e.patient(case.patient.patient));
                stale(order.tumor_revision, case.tumor.revision)?;
                let today = clock::today();
                case.derive();
                let now = (&case.patient.items, &case.tumor.items);
                let judged = judge(&rules, (&case.saved.0, &case.saved.1), now, today);
                let (errors, _) = judged.found.counts();
                if errors > 0 {
                    return Err(Error::bad_input(format!(
                        "{errors} errors stand in the way. F8 goes to them."
                    )));
                }
                let missing = judged.required.missing;
                if let Some(first) = missing.first() {
                    let (n, number) = (missing.len(), first.number());
                    return Err(Error::bad_input(format!(
                        "{n} required items are blank. The first is {number} {}.",
                        first.name()
                    )));
                }
                case.tumor.status = Status::Complete;
                let day = today.to_naaccr();
                for date in [item::DATE_CASE_COMPLETED, item::DATE_CASE_COMPLETED_COC] {
                    if case.tumor.items.get(date).is_none() {
                        case.set(date.id(), &day);
                    }
                }
                case.save(w, &by, order.reason.trim(), "form")
            },
        )?;
        view(registry, &rules, tumor)
    })
}

pub(crate) fn abstract_reopen(app: &App, order: StatusOrder) -> Result<AbstractView, Error> {
    let tumor = key(&order.tumor)?;
    if order.reason.trim().is_empty() {
        return Err(Error::bad_input("Say why the case is reopened."));
    }
    app.with(|registry| {
        let by = registry.user().to_owned();
        let rules = app.rules(registry)?;
        registry.write::<_, Error>(
            event(Action::Update, "abstract")
                .tumor(tumor)
                .fact("status", "incomplete")
                .private("reason", order.reason.trim()),
            |w| {
                let mut case = Case::load(w, &rules, tumor)?;
                w.note(|e| e.patient(case.patient.patient));
                stale(order.tumor_revision, case.tumor.revision)?;
                case.tumor.status = Status::Incomplete;
                case.save(w, &by, order.reason.trim(), "form")
            },
        )?;
        view(registry, &rules, tumor)
    })
}

/// Numbers that the program gives to a new case: accession, sequence, record number, date of initiation.
fn number(w: &Write<'_>, others: &[TumorRow], tumor: &mut Items) -> Result<Vec<(i64, String)>, Error> {
    let today = clock::today();
    let accession = others.iter().find_map(|t| t.items.get(item::ACCESSION_NUMBER_HOSP));
    let first_contact = tumor.get(item::DATE_OF1ST_CONTACT).and_then(PartialDate::parse);
    let year = first_contact.map_or(today.year(), |d| d.year);
    let accession = match accession {
        Some(known) => known.to_owned(),
        None => {
            let highest = w.highest_accession(year)?;
            let full = || Error::from("All accession numbers of that year are taken.");
            next_accession(year, highest.as_deref()).ok_or_else(full)?
        }
    };
    tumor.put(item::ACCESSION_NUMBER_HOSP, &accession);
    tumor.put(item::DATE_CASE_INITIATED, &today.to_naaccr());
    let mut renumbered = Vec::new();
    if tumor.get(item::SEQUENCE_NUMBER_HOSPITAL).is_none() {
        let existing: Vec<Option<&str>> =
            others.iter().map(|t| t.items.get(item::SEQUENCE_NUMBER_HOSPITAL)).collect();
        let kind = SequenceKind::of(tumor).unwrap_or(SequenceKind::Malignant);
        if let Some(sequence) = assign_sequence(&existing, kind) {
            tumor.put(item::SEQUENCE_NUMBER_HOSPITAL, &sequence.new);
            renumbered = sequence.changes.into_iter().map(|c| (others[c.tumor].tumor, c.new)).collect();
        }
    }
    let used = |n: &str| others.iter().any(|t| t.items.get(item::TUMOR_RECORD_NUMBER) == Some(n));
    let free = (1..100).map(|n| format!("{n:02}")).find(|n| !used(n));
    tumor.put(item::TUMOR_RECORD_NUMBER, &free.unwrap_or_default());
    Ok(renumbered)
}

pub(crate) fn abstract_new(app: &App, order: NewAbstract) -> Result<AbstractView, Error> {
    order.items.iter().try_for_each(sound)?;
    let known = order.patient.as_deref().map(key).transpose()?;
    app.with(|registry| {
        let by = registry.user().to_owned();
        let facility = registry.fact("facility")?.unwrap_or_default();
        let rules = app.rules(registry)?;
        let derived = rules.content.tables.derived();
        let typed =
            order.items.iter().filter(|c| !c.value.is_empty()).filter_map(|c| standard::by_id(&c.item));
        if let Some(item) = typed.into_iter().find(|i| derived.contains(i)) {
            return Err(derived_only(item.id()));
        }
        let tumor = registry.write::<_, Error>(event(Action::Create, "abstract"), |w| {
            let now = clock::now();
            let mut patient = known.map(|k| w.patient(k)).transpose()?;
            let mut new_patient = Items::new();
            let mut tumor = Items::new();
            for change in &order.items {
                let known = patient.as_ref().map_or(&new_patient, |p| &p.items);
                if !of_patient(&rules.user, change, known, &tumor) {
                    tumor.set(&change.item, &change.value);
                } else if patient.is_none() {
                    new_patient.set(&change.item, &change.value);
                }
            }
            if !facility.is_empty() && tumor.get(item::REPORTING_FACILITY).is_none() {
                tumor.put(item::REPORTING_FACILITY, &format!("{facility:0>10}"));
            }
            let others = patient.as_ref().map_or(Ok(Vec::new()), |p| w.tumors_of(p.patient))?;
            let renumbered = number(w, &others, &mut tumor)?;
            for (other, sequence) in renumbered {
                let mut case = Case::load(w, &rules, other)?;
                case.set(item::SEQUENCE_NUMBER_HOSPITAL.id(), &sequence);
                case.save(w, &by, "another tumor was accessioned", "program")?;
            }
            if patient.is_none() {
                if new_patient.get(item::PATIENT_ID_NUMBER).is_none() {
                    new_patient.put(item::PATIENT_ID_NUMBER, &next_patient_number(w)?);
                }
                let number = new_patient.get(item::PATIENT_ID_NUMBER).map(str::to_owned);
                let key = w.add_patient("", number.as_deref(), &new_patient, "", &now)?;
                patient = Some(w.patient(key)?);
            }
            let Some(patient) = patient else { return Err(Error::bug("A new case without a patient.")) };
            let numbers = standing(&rules, &patient.items, &tumor, clock::today());
            let key = w.add_tumor(
                patient.patient,
                None,
                Status::Incomplete,
                &patient.items,
                &tumor,
                "",
                &numbers,
                &now,
            )?;
            let (patient, new) = (patient.patient, Status::Incomplete.word());
            let begun = NewAmendment {
                patient,
                tumor: Some(key),
                revision: 1,
                item: "status",
                old: "",
                new,
                reason: "accessioned",
                source: "form",
            };
            w.add_amendment(&now, &by, &begun)?;
            w.note(|e| e.patient(patient).tumor(key));
            Ok(key)
        })?;
        view(registry, &rules, tumor)
    })
}

/// The registry's own running number of a patient (item 20), eight digits.
fn next_patient_number(w: &Write<'_>) -> Result<String, Error> {
    let highest = w.highest_patient_number("")?.and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
    Ok(format!("{:08}", highest + 1))
}
